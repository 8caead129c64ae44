// The reforms: the difference first, then what each changes alone; never mixed with the law in force.

import assert from 'node:assert/strict';
import test from 'node:test';
import { openCase } from './case.mjs';
import { open, text } from './harness.mjs';

const mark = (page, name) => page.locator(`[data-test="${name}"]`);
// An association's other expenses have no basis in the law in force; those of a procuratorate are contested.
const CASE = {
  plaintiff: { kind: 'provincial-consumer-association' },
  defendants: [{ id: 'a' }],
  facts: { behaviours: ['use'], subjects: 'children-under-14' },
  compensation: { route: 'gain', gains: [{ defendant: 'a', claimed: '1200.00', conceded: '800.00', found: '1000.00' }] },
  costs: [{ head: 'other', label: '翻译费', claimed: '500.00', found: '500.00' }],
};

test('the difference stands first; each reform says what it changes alone', async (t) => {
  const page = await open(t);
  await openCase(page, CASE);
  await mark(page, 'award').filter({ hasText: '1,000.00' }).waitFor();
  assert.equal(await mark(page, 'changes').count(), 0);

  await mark(page, 'reforms').click();
  await page.locator('#reform-other-expenses').check();
  await page.keyboard.press('Escape');
  assert.equal(await mark(page, 'reforms').evaluate((summary) => summary === document.activeElement), true);

  // Other litigation expenses are recoverable only under the paper: 1,000.00 + 500.00.
  assert.match(await text(page, 'difference'), /与现行法相差 \+500\.00 元/);
  assert.match(await text(page, 'award-law'), /1,000\.00/);
  assert.match(await text(page, 'award-with'), /1,500\.00/);
  const first = await page.locator('#result').evaluate((result) =>
    result.querySelector('[data-test="changes"]').compareDocumentPosition(result.querySelector('[data-test="award"]')));
  assert.equal(first, 4, 'the difference comes before the award');
  const change = await text(page, 'change-other-expenses');
  assert.ok(change.includes('+500.00') && change.includes('立法建议'), change);
  await page.getByText('含立法建议，并非现行法').waitFor();

  // A reform that changes nothing in money: burden of proof.
  await mark(page, 'reforms').click();
  await page.locator('#reform-proof-by-behaviour').check();
  await page.keyboard.press('Escape');
  const proof = await text(page, 'change-proof-by-behaviour');
  assert.ok(proof.includes('金额不变') && proof.includes('举证责任改变'), proof);
  assert.match(await text(page, 'difference'), /\+500\.00/);

  // The award under the law in force keeps its own derivation.
  await mark(page, 'award-law').click();
  const law = await text(page, 'derivation');
  assert.ok(law.includes('1,000.00') && !law.includes('1,500.00'), law);
  await page.keyboard.press('Escape');

  await page.locator('#lens-0').check({ force: true });
  await mark(page, 'changes').waitFor({ state: 'detached' });
  await mark(page, 'award').filter({ hasText: '1,000.00' }).waitFor();
});

test('all reforms at once: those without effect are folded', async (t) => {
  const page = await open(t, { lang: 'en' });
  await openCase(page, CASE);
  await page.locator('#lens-1').check({ force: true });
  await mark(page, 'idle-changes').locator('summary').first().click();
  assert.match(await text(page, 'idle-changes'), /municipal consumer associations may sue/);
});

test('each position has its own award', async (t) => {
  const page = await open(t);
  await openCase(page, { ...CASE, costs: [] });
  for (const [place, award] of [['0', '1,200.00'], ['1', '800.00'], ['2', '1,000.00']]) {
    await page.locator(`#position-${place}`).check({ force: true });
    await mark(page, 'award').filter({ hasText: award }).waitFor();
  }
});
