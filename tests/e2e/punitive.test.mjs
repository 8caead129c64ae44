// Punitive damages as a judge meets them: without a statute they stand beside the award, with a number of
// consumers a total stays a total, and what does nothing says so.

import assert from 'node:assert/strict';
import test from 'node:test';
import { blank, field, keeps, openCase } from './case.mjs';
import { open } from './harness.mjs';

const award = (page) => page.locator('[data-test="award"]');
const comes = (page, sum) => award(page).filter({ hasText: sum }).waitFor();
const finding = (page, words) => page.locator('aside .findings').filter({ hasText: words }).first().waitFor();
const basis = (page, words) => field(page, '/punitive/basis').evaluate((select, words) =>
  [...select.options].find((one) => one.text.includes(words)).value, words)
  .then((value) => field(page, '/punitive/basis').selectOption(value));
const paper = async (page, kind) => {
  await page.goto(new URL(`/#/papers/${kind}`, page.url()).href);
  const sheet = page.locator('.sheet');
  await sheet.waitFor();
  return sheet.innerText();
};

/** A new case with one defendant and a base of punitive damages, found in full. */
async function base(page, of, sum) {
  await blank(page);
  await field(page, '/defendants/add').click();
  await field(page, '/defendants/0/name').fill('甲公司');
  await basis(page, of);
  await field(page, '/punitive/items/add').click();
  await field(page, '/punitive/items/0/claimed').fill(sum);
  await field(page, '/punitive/items/0/found').fill('全部');
}

test('without a statute they are explored beside the award and ordered nowhere', async (t) => {
  const page = await open(t);
  await base(page, '探索性', '50');
  await field(page, '/punitive/base').selectOption({ label: '违法所得' });
  await field(page, '/punitive/multiplier/found').fill('2');
  const line = page.locator('[data-test="explored"]');
  await line.filter({ hasText: '100.00' }).waitFor();
  assert.match(await line.innerText(), /探索性，未计入/);
  // Nothing counts: no sum, no capitals.
  assert.match(await award(page).innerText(), /^—/);
  assert.equal(await page.locator('.award .capital').count(), 0);
  const orders = await paper(page, 'orders');
  assert.doesNotMatch(orders, /惩罚性赔偿|100元|第一百七十九条/);
  const noted = page.locator('[data-test="noted"]');
  assert.match(await noted.innerText(), /惩罚性赔偿没有法律依据，未列入判项/);
  assert.match(await paper(page, 'schedule'), /探索性，未计入[\s\S]*100\.00/);
});

test('the court adopts them on a ground, and the order says which', async (t) => {
  const page = await open(t);
  await base(page, '探索性', '50');
  await field(page, '/punitive/multiplier/found').fill('2');
  await field(page, '/punitive/grounds/found/on').check();
  await finding(page, '未写明依据');
  await paper(page, 'orders');
  await page.locator('[data-test="checks"]').filter({ hasText: '又未写明采用的依据' }).waitFor();
  await page.goBack();
  await field(page, '/punitive/grounds/found').fill('参照消费者权益保护法');
  await comes(page, '100.00');
  await page.locator('.award .capital').filter({ hasText: '壹佰元' }).waitFor();
  assert.equal(await page.locator('[data-test="explored"]').count(), 0);
  const orders = await paper(page, 'orders');
  assert.match(orders, /惩罚性赔偿款100元（按基数的2倍计算；本院采纳的依据：参照消费者权益保护法）/);
  assert.doesNotMatch(orders, /第一百七十九条/);
});

test('a number of consumers multiplies only what is said to be of each', async (t) => {
  const page = await open(t);
  await base(page, '食品', '5000');
  await field(page, '/punitive/measure').selectOption({ label: '价款' });
  await comes(page, '50,000.00');
  assert.match(await page.locator('[data-test="multiple"]').innerText(), /价款的十倍/);
  await field(page, '/punitive/items/0/consumers').pressSequentially('12');
  await keeps(page, (kept) => kept.punitive.items[0].consumers === 12, 'the consumers');
  const stated = field(page, '/punitive/items/0/stated');
  assert.equal(await stated.evaluate((select) => select.selectedOptions[0].text), '合计');
  await comes(page, '50,000.00');
  await finding(page, '每人最低1,000元无从计算');
  await stated.selectOption({ label: '每人' });
  await comes(page, '600,000.00');
  await stated.selectOption({ label: '合计' });
  await comes(page, '50,000.00');
});

test('a saved number of consumers keeps its sum and asks', async (t) => {
  const page = await open(t, { lang: 'en' });
  await openCase(page, {
    defendants: [{ id: 'a', name: 'A' }],
    punitive: { basis: 'fsl-148-2', measure: 'price', items: [{ claimed: '5000', found: 'all', consumers: 12 }] },
  });
  await comes(page, '600,000.00');
  await finding(page, 'to 600,000.00 yuan, which counts now; as the total, to 50,000.00 yuan');
  await field(page, '/punitive/items/0/stated').selectOption({ label: 'the total' });
  await comes(page, '50,000.00');
});

test('another basis keeps what was entered and says that it does nothing', async (t) => {
  const page = await open(t);
  await base(page, '探索性', '50');
  await field(page, '/punitive/base').selectOption({ label: '违法所得' });
  await field(page, '/punitive/multiplier/found').fill('2');
  await basis(page, '食品');
  await field(page, '/punitive/measure').selectOption({ label: '损失' });
  await comes(page, '150.00');
  const hint = (path) => page.locator(`[id="${path}-hint"]`).innerText();
  assert.match(await hint('/punitive/multiplier/found'), /不起作用/);
  assert.match(await hint('/punitive/base'), /不起作用/);
  await finding(page, '录入的倍数2不起作用');
  await basis(page, '探索性');
  await page.locator('[data-test="explored"]').filter({ hasText: '100.00' }).waitFor();
  assert.match(await hint('/punitive/measure'), /不起作用/);
});
