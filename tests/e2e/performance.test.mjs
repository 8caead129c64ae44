// How payments are performed, and who sues: by keyboard, from blank to the paper.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { blank, field, keeps, openCase } from './case.mjs';
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

test('guardians who did their duty owe less, and divorced parents share, by keyboard', async (t) => {
  const [target] = (await corpus('guardians')).defendants;
  const page = await open(t);
  await blank(page);
  await whole(page);
  const hand = keyboard(page);
  await hand.choose('/plaintiff/kind', '人民检察院');
  for (const [index, name] of ['周小宇', '林芳', '周成'].entries()) {
    await hand.press('/defendants/add');
    await hand.write(`/defendants/${index}/name`, name);
  }
  await hand.press('/defendants/0/minor');
  for (const id of ['d2', 'd3']) await hand.press(`/defendants/0/guardians/${id}`);
  const at = '/defendants/0/guardianship';
  await hand.pick('route-1');
  await hand.press('/compensation/gains/add');
  await hand.choose('/compensation/gains/0/defendant', '周小宇');
  await hand.write('/compensation/gains/0/claimed', '12345.67');
  await hand.write('/compensation/gains/0/found', '全部');
  const award = page.locator('[data-test="award"]');
  await award.filter({ hasText: '12,345.67' }).waitFor();
  await hand.write(`${at}/reduced/found`, '若干');
  await page.locator(`[id="${at}/reduced/found"][aria-invalid="true"]`).waitFor();
  await award.filter({ hasText: '12,345.67' }).waitFor();
  await hand.write(`${at}/reduced/found`, '30%');
  await award.filter({ hasText: '8,641.97' }).waitFor();
  await hand.write(`${at}/reason`, target.guardianship.reason);
  await hand.choose(`${at}/divorced`, '是');
  await page.locator('aside .findings').filter({ hasText: '双方的责任份额未填写' }).first().waitFor();
  await hand.write(`${at}/shares/0/share`, '65%');
  await hand.write(`${at}/shares/1/share`, '35%');
  await hand.choose(`${at}/shares_by`, '法院');
  const kept = await keeps(page, (one) => one.defendants[0].guardianship?.shares_by === 'court', 'who fixed them');
  const { conceded, ...reduced } = target.guardianship.reduced;
  assert.deepEqual(kept.defendants[0].guardianship, {
    ...target.guardianship, reduced, shares: [{ defendant: 'd2', share: '65%' }, { defendant: 'd3', share: '35%' }],
  });
  const orders = await paper(page, 'orders');
  assert.match(orders, /林芳、周成[\s\S]*连带支付公益损害赔偿款8641\.97元/);
  assert.match(orders, /父母双方之间由被告林芳承担65%、被告周成承担35%/);
});

test('a cost goes to the plaintiff who laid it out, by keyboard', async (t) => {
  const page = await open(t);
  await blank(page);
  await whole(page);
  const hand = keyboard(page);
  await hand.choose('/plaintiff/kind', '省级消费者协会');
  await hand.write('/plaintiff/name', '甲省消委会');
  await hand.press('/defendants/add');
  await hand.press('/costs/add');
  await hand.choose('/costs/0/head', '鉴定费用');
  await hand.write('/costs/0/claimed', '2000');
  await hand.write('/costs/0/found', '全部');
  assert.equal(await page.locator('[id="/costs/0/paid_to"]').count(), 0, 'one plaintiff alone is asked nothing');
  await hand.press('/co_plaintiffs/add');
  await hand.choose('/co_plaintiffs/0/kind', '中国消费者协会');
  await hand.write('/co_plaintiffs/0/name', '中国消费者协会');
  await hand.choose('/costs/0/paid_to', '原告中国消费者协会');
  const kept = await keeps(page, (one) => one.costs?.[0]?.paid_to === 1, 'who is paid');
  assert.equal(kept.costs[0].head, 'appraisal');
  assert.match(await paper(page, 'orders'), /支付原告中国消费者协会鉴定费2000元/);
});


test('which payment it is need be said only of several; a length of labour brings its unit', async (t) => {
  const page = await open(t);
  const owed = (...ids) => ({
    defendants: [{ id: 'a', name: '张三' }, { id: 'b', name: '李四' }],
    compensation: { route: 'gain', gains: ids.map((defendant) => ({ defendant, claimed: '5000', found: 'all' })) },
    performance: [{ in_kind: [{ kind: 'labour', what: '清理', host: '某社区', unit_price: '50' }] }],
  });
  const chosen = () => field(page, '/performance/0/payment').evaluate((one) => one.selectedOptions[0].textContent);
  for (const [ids, words] of [[['a'], '只有一笔，不必选择'], [['a', 'b'], '请选择（共2笔）'], [[], '尚无应付的款项']]) {
    await openCase(page, owed(...ids));
    await field(page, '/performance/0/payment').waitFor({ state: 'attached' });
    await page.waitForFunction((words) =>
      document.getElementById('/performance/0/payment').selectedOptions[0].textContent === words, words);
    assert.equal(await chosen(), words);
  }
  const length = field(page, '/performance/0/in_kind/0/quantity');
  const given = (one) => one.performance[0].in_kind[0];
  await length.fill('100小时');
  await keeps(page, (one) => given(one).quantity === '100' && given(one).counted_in === 'hours', 'hours');
  await length.fill('20天');
  await keeps(page, (one) => given(one).quantity === '20' && given(one).counted_in === 'days', 'days');
  // A number alone leaves the unit.
  await length.fill('30');
  await keeps(page, (one) => given(one).quantity === '30' && given(one).counted_in === 'days', 'the same unit');
});
