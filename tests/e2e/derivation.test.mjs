// Any figure opens its derivation, by keyboard too, and gives the focus back.

import assert from 'node:assert/strict';
import test from 'node:test';
import { openCase } from './case.mjs';
import { open, openRecord, text, unfold } from './harness.mjs';

const focused = (page) => page.evaluate(() => document.activeElement.id);
const mark = (page, name) => page.locator(`[data-test="${name}"]`);

test('by keyboard: every figure of the result opens its reason and Esc goes back to it', async (t) => {
  const page = await open(t);
  await openRecord(page, 'gzic-zheng-face-2022');
  await mark(page, 'award').waitFor();
  const figures = await page.locator('#result-body .figure').evaluateAll((all) => all.map((figure) => figure.id));
  assert.ok(figures.length >= 10, `only ${figures}`);
  assert.equal(new Set(figures).size, figures.length, 'every figure has an id of its own');
  for (const id of figures) {
    const figure = page.locator(`[id="${id}"]`);
    await figure.focus();
    const value = (await figure.locator('.figure-value').innerText()).replace('−', '');
    await page.keyboard.press('Enter');
    await mark(page, 'derivation').waitFor();
    assert.equal(await focused(page), 'derivation', id);
    const root = page.locator('.tree.root > li > .node .node-value');
    assert.equal(await root.innerText(), value, `${id}: the derivation ends in another sum`);
    await page.keyboard.press('Escape');
    await mark(page, 'derivation').waitFor({ state: 'detached' });
    assert.equal(await focused(page), id);
  }
});

test('what a defendant owes is derived to the items, with the rule', async (t) => {
  const page = await open(t);
  await openRecord(page, 'gzic-zheng-face-2022');
  // He is also liable for the three others: 13,000 + 3 × 30,000.
  await page.locator('[id^="exposure-"]').first().click();
  const derivation = await text(page, 'derivation');
  assert.ok(derivation.includes('= 13,000.00 + 30,000.00 + 30,000.00 + 30,000.00')
    || derivation.includes('对任某的债务承担连带责任'), derivation);
  assert.match(derivation, /郑某对外承担责任的最高限额 103,000\.00/);
  assert.match(derivation, /对任某的债务承担连带责任 30,000\.00/);

  await openCase(page, {
    defendants: [{ id: 'a', name: '甲' }, { id: 'b', name: '乙' }, { id: 'c', name: '丙' }],
    compensation: { route: 'circumstances', lump_sums: [{ claimed: '200.00', found: '100.00' }] },
    liability: { debtors: [{ defendant: 'a' }, { defendant: 'b' }, { defendant: 'c' }], joint: true, basis: 'joint-tort' },
  });
  // 100.00 in three: 33.34 + 33.33 + 33.33, the odd fen to the first.
  await page.locator('[id="own-a"]').click();
  const share = await text(page, 'derivation');
  assert.match(share, /甲本人应承担数额 33\.34/);
  assert.match(share, /100\.00 × 1 ÷ 3 ≈ 33\.333333，取整到分/);
  assert.match(share, /《民法典》第一百七十八条第二款/);
});

test('of a defendant who owes nothing it is said why', async (t) => {
  const page = await open(t);
  const gains = [{ defendant: 'a', claimed: '1000', found: 'all' }];
  await openCase(page, {
    defendants: [{ id: 'a', name: '张三' }, { id: 'b', name: '李四' }, { id: 'c', name: '王五', minor: true, guardians: ['a'] }],
    compensation: { route: 'gain', gains },
  });
  const value = page.locator('.tree.root > li > .node .node-value');
  for (const [figure, why] of [
    ['own-b', '没有哪一项由该被告承担：各项的获利人、承担人都不是该被告'],
    ['exposure-b', '该被告也不对他人的部分承担连带责任'],
    ['own-c', '未成年人，应由其承担的部分由监护人承担'],
  ]) {
    const shown = page.locator(`[id="${figure}"]`);
    assert.match(await shown.innerText(), /0\.00/);
    await shown.click();
    await mark(page, 'derivation').filter({ hasText: why }).waitFor();
    assert.equal(await value.innerText(), '0.00', figure);
    // The key is pressed where the focus is: it comes with the derivation, a moment after its words.
    await page.locator('#derivation:focus').waitFor();
    await page.keyboard.press('Escape');
    await mark(page, 'derivation').waitFor({ state: 'detached' });
  }
});

test('a cap, a minimum and whose sum it is are said in words', async (t) => {
  const page = await open(t);
  await openCase(page, {
    plaintiff: { kind: 'procuratorate' },
    dates: { act: { from: '2022-01-01' }, judgment: '2023-01-01' },
    defendants: [{ id: 'a' }],
    compensation: {
      route: 'circumstances', lump_sum_basis: 'network',
      lump_sums: [{ claimed: '800000.00', conceded: '1000.00', found: '600000.00' }],
    },
    punitive: { basis: 'crpl-55-1', items: [{ found: '100.00', consumers: 2 }] },
  });
  await mark(page, 'award').click();
  const derivation = mark(page, 'derivation');
  await derivation.waitFor();
  const folded = derivation.locator('details:not([open]) > summary');
  while (await folded.count() > 0) await folded.first().click();
  const words = await text(page, 'derivation');
  assert.match(words, /600,000\.00 超过限额，以 500,000\.00 为限/);
  assert.match(words, /本院认定（诉请 800,000\.00，认可 1,000\.00）/);
  assert.match(words, /300\.00 低于最低额，按 500\.00 计/);
  // An entered sum leads to its field.
  await derivation.getByRole('button', { name: /本院认定（诉请/ }).click();
  assert.equal(await focused(page), '/compensation/lump_sums/0/found');
});

test('the tree folds', async (t) => {
  const page = await open(t);
  await openRecord(page, 'gzic-zheng-face-2022');
  await mark(page, 'award').click();
  const part = page.locator('.tree.root .tree .tree .node').first();
  await part.waitFor();
  await page.locator('.fold > summary').first().press('Enter');
  await part.waitFor({ state: 'hidden' });
});

test('on a telephone the sheet opens, and Esc and the way back go where one was', async (t) => {
  const page = await open(t, { width: 320 });
  await openRecord(page, 'gzic-zheng-face-2022');
  const bar = page.locator('#result-bar');
  await bar.press('Enter');
  assert.equal(await bar.getAttribute('aria-expanded'), 'true');
  await mark(page, 'award').focus();
  await page.keyboard.press('Escape');
  assert.equal(await bar.getAttribute('aria-expanded'), 'false');
  assert.equal(await focused(page), 'result-bar');

  // From a figure in the case: back means back to the case.
  await unfold(page);
  const figure = page.locator('main .figure').first();
  const id = await figure.getAttribute('id');
  await figure.press('Enter');
  await mark(page, 'derivation').waitFor();
  await page.locator('.derivation .back').press('Enter');
  await page.waitForFunction((id) => document.activeElement.id === id, id);
  assert.equal(await bar.getAttribute('aria-expanded'), 'false');
});

test('the sum is copied as digits and as capital numerals', async (t) => {
  const page = await open(t);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openRecord(page, 'hic-sun-2020');
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await page.getByRole('button', { name: '复制金额' }).click();
  await page.getByText('已复制').waitFor();
  assert.equal(await clipboard(), '34000.00');
  await page.getByRole('button', { name: '复制大写' }).click();
  await page.waitForFunction(async () => (await navigator.clipboard.readText()).startsWith('人民币'));
  assert.equal(await clipboard(), '人民币叁万肆仟元整');
});
