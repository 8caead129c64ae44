// How payments are performed, and who sues: by keyboard, from blank to the paper.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { blank, keeps } from './case.mjs';
import { keyboard } from './hand.mjs';
import { open, whole } from './harness.mjs';

const corpus = async (name) => JSON.parse(await readFile(new URL(`../corpus/${name}.json`, import.meta.url), 'utf8'));
const paper = async (page, kind) => {
  await page.goto(new URL(`/#/papers/${kind}`, page.url()).href);
  await whole(page);
  const sheet = page.locator('.sheet');
  await sheet.waitFor();
  return sheet.innerText();
};

test('three instalments, one short by a fen, and what is given in their place, by keyboard', async (t) => {
  const page = await open(t);
  await blank(page);
  await whole(page);
  const hand = keyboard(page);
  await hand.choose('/plaintiff/kind', '省级消费者协会');
  await hand.write('/plaintiff/name', '四川省保护消费者权益委员会');
  await hand.press('/supporters/add');
  await hand.write('/supporters/0/name', '巴中市人民检察院');
  await hand.press('/defendants/add');
  await hand.write('/defendants/0/name', '孙文');
  await hand.choose('/punitive/basis', '《消费者权益保护法》第五十五条第一款（欺诈）');
  await hand.press('/punitive/items/add');
  await hand.write('/punitive/items/0/claimed', '73142.5');
  await hand.write('/punitive/items/0/found', '全部');
  await page.locator('[data-test="award"]').filter({ hasText: '219,427.50' }).waitFor();
  await hand.press('/performance/add');
  await hand.choose('/performance/0/payment', '惩罚性赔偿款（孙文）：219,427.50');
  const days = ['2025-12-31', '2026-12-31', '2027-12-31'];
  for (const [index, day] of days.entries()) {
    await hand.press('/performance/0/instalments/add');
    await hand.write(`/performance/0/instalments/${index}/amount`, index < 2 ? '73142.50' : '73142.49');
    await hand.date(`/performance/0/instalments/${index}/by`, day);
  }
  const sums = page.locator('[data-test="performance-sums"]');
  await sums.filter({ hasText: '0.01' }).waitFor();
  await page.locator('aside .findings').filter({ hasText: '尚少0.01元' }).first().waitFor();
  await hand.write('/performance/0/instalments/2/amount', '73142.50');
  await sums.filter({ hasNotText: '0.01' }).waitFor();
  await hand.press('/performance/0/all_due_if_missed');
  const kept = await keeps(page, (one) => one.performance?.[0]?.all_due_if_missed === true, 'the clause');
  const target = (await corpus('instalments')).performance[0];
  assert.deepEqual(kept.performance[0].instalments, target.instalments);
  const orders = await paper(page, 'orders');
  assert.match(orders, /支持起诉单位：巴中市人民检察院/);
  assert.match(orders, /分三期支付：第一期于2025年12月31日前（含当日）支付73142\.50元/);
  assert.match(orders, /任何一期未按期足额支付的，原告可以就全部未付款项申请强制执行/);
});
