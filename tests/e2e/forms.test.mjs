// Forms of awards that real judgments have: what is asked for below the statute, paid back beside it, agreed on, found in a
// sample, limited by a product, made by several, and given to more than one.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { blank, field, keeps, openCase } from './case.mjs';
import { keyboard } from './hand.mjs';
import { open, whole } from './harness.mjs';
import { unzip } from './zip.mjs';

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

/** The words of a DOCX that a button makes. */
async function docx(page) {
  const button = page.locator('[data-test="save-docx"]');
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  const parts = await unzip(await readFile(await file.path()));
  return parts.get('word/document.xml').toString().replace(/<[^>]+>/g, '');
}

test('the fertiliser case, refund and three times, by keyboard from blank to the agreement', async (t) => {
  const target = await corpus('refund-and-three-times');
  const page = await open(t);
  await blank(page);
  await whole(page);
  const hand = keyboard(page);
  await hand.write('/title', target.title);
  await hand.write('/docket', target.docket);
  await hand.write('/court', target.court);
  await hand.choose('/plaintiff/kind', '省级消费者协会');
  await hand.write('/plaintiff/name', target.plaintiff.name);
  await hand.press('/defendants/add');
  await hand.write('/defendants/0/name', target.defendants[0].name);
  await hand.press('/defendants/add');
  await hand.write('/defendants/1/name', target.defendants[1].name);
  await hand.choose('/disposition', '调解');
  await hand.choose('/punitive/basis', '《消费者权益保护法》第五十五条第一款（欺诈）');
  await hand.press('/punitive/items/add');
  await hand.write('/punitive/items/0/label', target.punitive.items[0].label);
  await hand.write('/punitive/items/0/claimed', '73142.5');
  await hand.write('/punitive/items/0/found', '全部');
  await comes(page, '219,427.50');
  await hand.press('/punitive/items/0/about-toggle');
  await hand.press('/punitive/items/0/refunded');
  await comes(page, '292,570.00');
  // Instalments, where the agreement has them, stand with the destination.
  await hand.choose('/destination/payee', '消费者协会账户');
  await hand.write('/destination/name', target.destination.name);
  await hand.write('/destination/days', '30');
  const [consumers, rest] = target.destination.recipients;
  await hand.press('/destination/recipients/add');
  await hand.write('/destination/recipients/0/purpose', consumers.purpose);
  await hand.press('/destination/recipients/add');
  await hand.choose('/destination/recipients/1/kind', '以实物或者服务用于公益');
  await hand.write('/destination/recipients/1/name', rest.name);
  await hand.press('/destination/recipients/1/rest');
  await hand.write('/destination/recipients/1/purpose', rest.purpose);
  const got = await keeps(page, (kept) => kept.destination?.recipients?.[1]?.purpose === rest.purpose, 'the rest');
  assert.deepEqual(got.destination, target.destination);
  assert.deepEqual(got.punitive, target.punitive);
  await page.locator('[aria-labelledby="by-recipient"]').filter({ hasText: '至多' }).first().waitFor();
  const agreement = await paper(page, 'mediation');
  assert.match(agreement, /支付公益损害赔偿款73142\.50元[\s\S]*支付惩罚性赔偿款219427\.50元/);
  assert.match(agreement, /以292570元为限[\s\S]*直接支付给各消费者（退还货款）/);
  assert.match(agreement, /余款，以购买并发放农资的方式用于公益/);
  const words = await docx(page);
  for (const line of ['73142.50元', '219427.50元', '直接支付给各消费者', '以购买并发放农资的方式用于公益']) {
    assert.ok(words.includes(line), line);
  }
});

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
