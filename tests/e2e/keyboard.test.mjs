// A judge's task by keyboard alone: no mouse, no script that moves the focus.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { blank, keeps } from './case.mjs';
import { enter, published } from './guangzhou.mjs';
import { keyboard } from './hand.mjs';
import { open, whole } from './harness.mjs';
import { unzip } from './zip.mjs';

const corpus = async (name) => JSON.parse(await readFile(new URL(`../corpus/${name}.json`, import.meta.url), 'utf8'));

/** Goes to a paper and saves it as DOCX, by keyboard; returns its words. */
async function docx(page, hand, kind) {
  await hand.follow('#/papers/orders');
  await page.locator('.sheet').waitFor();
  await whole(page);
  if (kind !== 'orders') {
    await hand.follow(`#/papers/${kind}`);
    await page.waitForURL(`**/#/papers/${kind}`);
  }
  const [file] = await Promise.all([page.waitForEvent('download'), hand.enter('save-docx')]);
  const parts = await unzip(await readFile(await file.path()));
  return parts.get('word/document.xml').toString().replace(/<[^>]+>/g, '');
}

test('a judge estimates the Guangzhou face case by keyboard alone', async (t) => {
  const page = await open(t);
  const target = await published();
  await blank(page);
  await enter(keyboard(page), target);
  await page.locator('[data-test="award"]').filter({ hasText: '103,000.00' }).waitFor();
  const got = await keeps(page, (kept) => kept.destination?.purpose === target.destination.purpose, 'the purpose');
  assert.deepEqual(got, target);
});

test('a judge estimates the short-video case from preset A by keyboard alone', async (t) => {
  const file = new URL('../../crates/casebook/cases/hic-short-video-2020.json', import.meta.url);
  const target = JSON.parse(await readFile(file, 'utf8'));
  const page = await open(t);
  const hand = keyboard(page);
  await blank(page);
  await hand.write('/title', target.case.title);
  await hand.choose('/plaintiff/kind', '人民检察院');
  await hand.press('/defendants/add');
  await hand.write('/defendants/0/name', target.case.defendants[0].name);
  await hand.choose('/disposition', '调解');
  await hand.press('/facts/behaviours/0');
  await hand.press('/facts/behaviours/2');
  await hand.choose('/facts/subjects', '不满十四周岁的儿童');
  await hand.pick('route-3');
  await hand.press('/compensation/lump_sums/add');
  await hand.write('/compensation/lump_sums/0/found', '1500000');
  await hand.enter('preset-A');
  await hand.press('remedy-check-R15');
  const content = await keeps(page, (kept) => kept.remedies?.some(({ id }) => id === 'R15'), 'rectification');
  const ids = content.remedies.map(({ id }) => id);
  for (const { id } of target.case.remedies) assert.ok(ids.includes(id), id);
  const { kind } = target.case.plaintiff;
  assert.deepEqual([content.plaintiff.kind, content.disposition, content.facts.behaviours, content.facts.subjects],
    [kind, target.case.disposition, target.case.facts.behaviours, target.case.facts.subjects]);
  assert.equal(target.expected.award, '1500000.00');
  await page.locator('[data-test="award"]').filter({ hasText: '1,500,000.00' }).waitFor();
});

test('a drug case, two jointly and a third up to ten times his sales, by keyboard from blank to DOCX', async (t) => {
  const target = await corpus('drug-partly-joint');
  const page = await open(t);
  await blank(page);
  await whole(page);
  const hand = keyboard(page);
  for (const field of ['title', 'docket', 'court']) await hand.write(`/${field}`, target[field]);
  await hand.choose('/plaintiff/kind', '人民检察院');
  await hand.write('/plaintiff/name', target.plaintiff.name);
  for (const [index, { name }] of target.defendants.entries()) {
    await hand.press('/defendants/add');
    await hand.write(`/defendants/${index}/name`, name);
  }
  // A day that is come to from behind begins with its last part.
  await hand.date('/dates/filed', target.dates.filed);
  for (const field of target.fields) await hand.press(`/fields/${field}`);
  await hand.choose('/disposition', '判决');
  await hand.press('/costs/add');
  await hand.choose('/costs/0/head', '鉴定费用');
  await hand.write('/costs/0/claimed', '2600');
  await hand.write('/costs/0/found', '全部');
  await hand.choose('/punitive/basis', '《药品管理法》第一百四十四条第三款');
  await hand.choose('/punitive/measure', '价款');
  await hand.press('/punitive/items/add');
  await hand.write('/punitive/items/0/label', target.punitive.items[0].label);
  await hand.write('/punitive/items/0/claimed', '33600');
  await hand.write('/punitive/items/0/found', '全部');
  await page.locator('[data-test="award"]').filter({ hasText: '338,600.00' }).waitFor();
  await hand.pick('/liability/form-1');
  for (const id of ['d1', 'd2']) await hand.press(`/liability/debtors/${id}`);
  await hand.pick('/liability/basis-0');
  await hand.press('/liability/answers_for/add');
  await hand.choose('/liability/answers_for/0/defendant', target.defendants[2].name);
  for (const id of ['d1', 'd2']) await hand.press(`/liability/answers_for/0/for/${id}`);
  await hand.write('/liability/answers_for/0/limit_base', '4200');
  await hand.write('/liability/answers_for/0/limit_times', '10');
  await hand.pick('/liability/answers_for/0/basis-1');
  await page.locator('[id="liability-exposure-d3"]').filter({ hasText: '42,000.00' }).waitFor();
  await page.locator('[id="liability-exposure-d1"]').filter({ hasText: '338,600.00' }).waitFor();
  await hand.choose('/destination/payee', '财政专户');
  await hand.write('/destination/name', target.destination.name);
  await hand.write('/destination/days', '10');
  const got = await keeps(page, (kept) => kept.destination?.days === 10, 'the days');
  const sums = (of) => JSON.parse(JSON.stringify(of), (key, value) => (
    ['claimed', 'limit_base'].includes(key) ? Number(value) : value));
  assert.equal(got.dates.filed, target.dates.filed);
  for (const part of ['defendants', 'fields', 'costs', 'punitive', 'liability', 'destination']) {
    assert.deepEqual(sums(got[part]), sums(target[part]), part);
  }
  const words = await docx(page, hand, 'orders');
  for (const part of [
    '被告谢明、谢香于本判决生效之日起十日内连带支付惩罚性赔偿款336000元（按价款的十倍计算）',
    '连带支付公益诉讼起诉人鉴定费2600元',
    '被告曾立在42000元（4200元的10倍）范围内对上述第一、二项中被告谢明、谢香的付款义务承担连带责任',
    '《中华人民共和国药品管理法》第一百四十四条第三款',
  ]) assert.ok(words.includes(part), `${part}: ${words}`);
  assert.ok(!words.includes('个人信息保护法'), words);
});

test('the fertiliser case with refund, three times, instalments and recipients, by keyboard from blank to DOCX', async (t) => {
  const target = await corpus('forms/refund-and-three-times');
  // The days are invented; the report says three years.
  const { instalments } = (await corpus('instalments')).performance[0];
  const page = await open(t);
  await blank(page);
  await whole(page);
  const hand = keyboard(page);
  await hand.write('/title', target.title);
  await hand.choose('/plaintiff/kind', '省级消费者协会');
  await hand.write('/plaintiff/name', target.plaintiff.name);
  for (const [index, { name }] of target.defendants.entries()) {
    await hand.press('/defendants/add');
    await hand.write(`/defendants/${index}/name`, name);
  }
  await hand.choose('/disposition', '调解');
  await hand.choose('/punitive/basis', '《消费者权益保护法》第五十五条第一款（欺诈）');
  await hand.press('/punitive/items/add');
  await hand.write('/punitive/items/0/label', target.punitive.items[0].label);
  await hand.write('/punitive/items/0/claimed', '73142.5');
  await hand.write('/punitive/items/0/found', '全部');
  await page.locator('[data-test="award"]').filter({ hasText: '219,427.50' }).waitFor();
  await hand.press('/punitive/items/0/about-toggle');
  await hand.press('/punitive/items/0/refunded');
  await page.locator('[data-test="award"]').filter({ hasText: '292,570.00' }).waitFor();
  await hand.pick('/liability/form-2');
  await hand.pick('/liability/basis-0');
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
  await hand.press('/performance/add');
  await hand.choose('/performance/0/payment', '惩罚性赔偿款（孙某文、刘某春）：219,427.50');
  for (const [index, { amount, by }] of instalments.entries()) {
    await hand.press('/performance/0/instalments/add');
    await hand.write(`/performance/0/instalments/${index}/amount`, amount);
    await hand.date(`/performance/0/instalments/${index}/by`, by);
  }
  await hand.press('/performance/0/all_due_if_missed');
  const got = await keeps(page, (kept) => kept.performance?.[0]?.all_due_if_missed === true, 'the clause');
  assert.deepEqual(got.performance[0].instalments, instalments);
  assert.deepEqual([got.destination, got.punitive], [target.destination, target.punitive]);
  assert.equal(got.liability.joint, true);
  await page.locator('[aria-labelledby="by-recipient"]').filter({ hasText: '至多' }).first().waitFor();
  const words = await docx(page, hand, 'mediation');
  for (const part of [
    '被告孙某文、刘某春于本协议生效之日起三十日内连带支付公益损害赔偿款73142.50元',
    '被告孙某文、刘某春连带支付惩罚性赔偿款219427.50元',
    '分三期支付：第一期于2025年12月31日前（含当日）支付73142.50元',
    '第三期于2027年12月31日前（含当日）支付73142.50元',
    '任何一期未按期足额支付的',
    '以292570元为限',
    '直接支付给各消费者（退还货款）',
    '以购买并发放农资的方式用于公益',
  ]) assert.ok(words.includes(part), `${part}: ${words}`);
});
