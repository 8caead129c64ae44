// The case survives a reload, goes into a file and comes back, and a bad file or record does no harm.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { open, text } from './harness.mjs';

const award = (page, sum) =>
  page.locator('[data-test="award"]').filter({ hasText: sum }).first().waitFor();

async function loadSun(page) {
  await page.locator('[data-test="case-picker"]').selectOption('hic-sun-2020');
  await award(page, '34,000.00');
}

const file = (content) => ({
  name: 'a.redress.json',
  mimeType: 'application/json',
  buffer: Buffer.from(content),
});

test('a reload loses nothing', async (t) => {
  const page = await open(t);
  await loadSun(page);
  await page.locator('[data-test="gain-0-found"]').fill('35000.50');
  await award(page, '35,000.50');
  await page.reload();
  await award(page, '35,000.50');
  assert.equal(await page.locator('[data-test="case-picker"]').inputValue(), 'hic-sun-2020');
});

test('a case is saved to a file and opened again', async (t) => {
  const page = await open(t);
  await loadSun(page);
  const saved = page.waitForEvent('download');
  await page.locator('[data-test="save"]').click();
  const download = await saved;
  assert.match(download.suggestedFilename(), /\.redress\.json$/);
  const content = await readFile(await download.path(), 'utf8');
  assert.equal(JSON.parse(content).schema, 'redress.case/1');

  await page.locator('[data-test="case-picker"]').selectOption('blank');
  await page.locator('[data-test="open"]').setInputFiles(file(content));
  await award(page, '34,000.00');
});

for (const [what, content, words] of [
  ['damaged', '{"title":', '第1行'],
  ['wrong', '{"costs":[{"claimed":"-5"}]}', '第1项费用 · 诉请'],
  ['newer', '{"schema":"redress.case/9"}', 'redress.case/9'],
  ['empty', '', ''],
  ['large', ' '.repeat(20_000_001), '20 MB'],
]) {
  test(`a ${what} file is explained and changes nothing`, async (t) => {
    const page = await open(t);
    await loadSun(page);
    await page.locator('[data-test="open"]').setInputFiles(file(content));
    await page.locator('[data-test="notice"] .notice').waitFor();
    const notice = await text(page, 'notice');
    assert.ok(notice.includes(words), notice);
    await award(page, '34,000.00');
  });
}

test('a record that cannot be read is put aside, said and downloadable', async (t) => {
  const page = await open(t);
  await page.evaluate(() => localStorage.setItem('redress.case', '{"title": tampered'));
  await page.reload();
  await page.locator('[data-test="notice"] .notice').waitFor();
  const saved = page.waitForEvent('download');
  await page.locator('[data-test="notice"] button').first().click();
  const content = await readFile(await (await saved).path(), 'utf8');
  assert.equal(content, '{"title": tampered');
});
