// Forms of awards that real judgments have: what is asked for below the statute, paid back beside it, agreed on, found in a
// sample, limited by a product, made by several, and given to more than one.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { field, keeps, openCase } from './case.mjs';
import { open, whole } from './harness.mjs';

const corpus = async (name) =>
  JSON.parse(await readFile(new URL(`../corpus/forms/${name}.json`, import.meta.url), 'utf8'));
const award = (page) => page.locator('[data-test="award"]');
const comes = (page, sum) => award(page).filter({ hasText: sum }).waitFor();
const finding = (page, words) => page.locator('aside .findings').filter({ hasText: words }).first().waitFor();
const paper = async (page, kind) => {
  await page.goto(new URL(`/#/papers/${kind}`, page.url()).href);
  await whole(page);
  const sheet = page.locator('.sheet');
  await sheet.waitFor();
  return sheet.innerText();
};

test('a side takes less than the law has, and says why', async (t) => {
  const page = await open(t);
  await openCase(page, await corpus('lower-multiple'));
  await whole(page);
  await comes(page, '31,800.00');
  // A note, which is folded away.
  await page.locator('aside .findings').filter({ hasText: '采用的倍数为3倍，低于法定的10倍' }).first()
    .waitFor({ state: 'attached' });
  await field(page, '/punitive/multiplier/found').fill('2.5');
  await comes(page, '26,500.00');
  await finding(page, '未写明理由');
  await field(page, '/punitive/lower/found').fill('已退还大部分货款');
  assert.match(await paper(page, 'reasons'), /价款的2\.5倍，低于法定的十倍（本院的理由：已退还大部分货款）/);
  await page.goBack();
  // Twelve times is not for anyone to take.
  await field(page, '/punitive/multiplier/found').fill('12');
  await page.locator('[id="/punitive/multiplier/found-fault"]').filter({ hasText: '法定上限10倍' }).waitFor();
  await field(page, '/punitive/lower/found/on').uncheck();
  const kept = await keeps(page, (kept) => kept.punitive.lower.found === undefined, 'no reason');
  assert.equal(kept.punitive.multiplier.found, undefined);
  // The plaintiff asks for less: the law's ten times is not the court's by itself.
  await finding(page, '此方未填采用的倍数');
});

test('what a sample stands for stands beside it, and counts on a ground', async (t) => {
  const page = await open(t, { lang: 'en' });
  await openCase(page, await corpus('sample'));
  await whole(page);
  await comes(page, '531,000.00');
  await page.locator('section[aria-labelledby="alternatives"]').filter({ hasText: '1,416,000.00' }).waitFor();
  await field(page, '/punitive/items/0/about-toggle').click();
  await field(page, '/punitive/items/0/sample/extrapolated/found/on').check();
  await finding(page, 'on what ground is not stated');
  await comes(page, '531,000.00');
  await field(page, '/punitive/items/0/sample/extrapolated/found').fill('drawn by both sides');
  await comes(page, '4,248,000.00');
});

test('an agreed sum, a limit that is a product, and a gain of several', async (t) => {
  const page = await open(t);
  await openCase(page, await corpus('agreed'));
  await whole(page);
  await comes(page, '430,000.00');
  await field(page, '/disposition').selectOption({ label: '判决' });
  await finding(page, '协商确定的数额只能用于以调解方式结案的案件');

  await openCase(page, await corpus('limit-product'));
  await whole(page);
  await page.locator('[data-test="limit-product"]').filter({ hasText: '40,494.00 × 3 = 121,482.00' }).waitFor();
  await page.locator('[id="exposure-dealer"]').filter({ hasText: '121,482.00' }).waitFor();

  await openCase(page, await corpus('gain-of-several'));
  await whole(page);
  await page.locator('[data-test="split-open"]').filter({ hasText: '不自行均分' }).waitFor();
  await field(page, '/compensation/gains/1/about-toggle').click();
  await field(page, '/compensation/gains/1/among/b').uncheck();
  const kept = await keeps(page, (kept) => kept.compensation.gains[1].among.length === 1, 'one of them');
  assert.deepEqual(kept.compensation.gains[1].among, ['a']);
});
