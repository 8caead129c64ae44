// The tools without a case: a fee and back, interest with a payment, the last day of a period. Sums are worked out by hand.

import assert from 'node:assert/strict';
import test from 'node:test';
import { open } from './harness.mjs';

const shown = (page, tool) => page.locator(`[data-test="tool-${tool}-result"]`);

test('a fee follows its scale and leads back to the sum', async (t) => {
  const page = await open(t, { lang: 'zh', path: '/#/tools' });
  await page.locator('#tool-fee-kind').selectOption({ label: '执行申请费' });
  await page.locator('#tool-fee-sum').fill('60万');
  // 50 + 490,000 × 1.5 % + 100,000 × 1 %.
  await shown(page, 'fee').getByText('8,400.00').first().waitFor();
  assert.match(await shown(page, 'fee').innerText(), /第十四条/);
  await page.locator('#tool-fee-kind').selectOption({ index: 0 });
  await page.locator('#tool-fee-back').check();
  await page.locator('#tool-fee-sum').fill('2300');
  await shown(page, 'fee').getByText('诉请金额：100,000.00元。').waitFor();
  await page.locator('#tool-fee-sum').fill('abc');
  assert.equal(await page.locator('#tool-fee-sum').getAttribute('aria-invalid'), 'true');
  await page.locator('#tool-fee-incidental').check();
  await shown(page, 'fee').getByText('不收取诉讼费').first().waitFor();
});

test('of a sum of nothing it is said what is so, and a rough sum is told to be made exact', async (t) => {
  const page = await open(t, { lang: 'zh', path: '/#/tools' });
  for (const kind of [0, 3]) {
    await page.locator('#tool-fee-kind').selectOption({ index: kind });
    await page.locator('#tool-fee-sum').fill('0');
    await shown(page, 'fee').getByText('按财产案件计收的费用没有计算的基础').waitFor();
  }
  await page.locator('#tool-fee-sum').fill('约3000');
  const note = await page.locator('#tool-fee-sum-note').innerText();
  assert.match(note, /例如3000/);
  assert.ok(!note.includes('3000+'), note);
});

test('interest shows both first days and what is still owed', async (t) => {
  const page = await open(t, { lang: 'en', path: '/#/tools' });
  await page.locator('#tool-debt-0-day').fill('2024-01-01');
  await page.locator('#tool-debt-0-sum').fill('100000');
  await page.locator('#tool-until').fill('2024-01-31');
  await shown(page, 'interest').getByText('525.00').first().waitFor();
  assert.match(await shown(page, 'interest').innerText(), /542\.50/);
  // What the form has from the start is no entry that does nothing.
  assert.doesNotMatch(await shown(page, 'interest').innerText(), /does nothing/);
  await page.locator('#tool-payment-add').click();
  await page.locator('#tool-payment-0-day').fill('2024-01-31');
  await page.locator('#tool-payment-0-sum').fill('100500');
  await shown(page, 'interest').getByText('principal 0.00, interest 25.00').waitFor();
});

test('a period ends on a working day', async (t) => {
  const page = await open(t, { lang: 'zh', path: '/#/tools' });
  await page.locator('#tool-service').fill('2025-09-16');
  await page.locator('#tool-days').fill('15');
  await shown(page, 'due').getByText('2025年10月9日').first().waitFor();
  assert.match(await shown(page, 'due').innerText(), /国庆节、中秋节/);
});
