// Another language, other colours or another size of text: what was done stays as it is.

import assert from 'node:assert/strict';
import test from 'node:test';
import { open, openRecord } from './harness.mjs';

test('language, colours and size of text leave the work as it is', async (t) => {
  const page = await open(t);
  await openRecord(page, 'hic-sun-2020');
  const field = (name) => page.locator(`[data-test="gain-0-${name}"]`);
  const state = async () => [await field('claimed').inputValue(), await field('found').inputValue()];
  const award = (sum) => page.locator('[data-test="award"]').filter({ hasText: sum }).waitFor();
  await field('found').fill('35000');
  await field('claimed').fill('约三万'); // cannot be read, and must not be lost
  await field('claimed').press('Tab');
  await page.locator('#position-2').check({ force: true });
  await award('35,000.00');
  const before = await state();
  assert.deepEqual(before, ['约三万', '35,000.00']);

  const unchanged = async () => {
    assert.deepEqual(await state(), before);
    assert.ok(await page.locator('#position-2').isChecked());
    assert.equal(new URL(page.url()).hash, '#/case');
    await award('35,000.00');
  };
  await page.locator('[data-test="lang-en"]').click();
  await page.locator('html[lang="en"]').waitFor();
  await unchanged();
  await page.locator('[data-test="display"]').click();
  await page.locator('#theme-2').check({ force: true });
  await page.locator('html[data-theme="dark"]').waitFor();
  await unchanged();
  await page.locator('#size-2').check({ force: true });
  await page.locator('html[data-size="larger"]').waitFor();
  await unchanged();
  await page.locator('[data-test="lang-zh"]').click();
  await page.locator('html[lang="zh-CN"]').waitFor();
  await unchanged();

  // The way back is still there: first what could not be read, then the sum.
  await page.locator('h1, h2').first().click();
  await page.keyboard.press('Control+z');
  await page.waitForFunction(() => document.querySelector('[data-test="gain-0-claimed"]').value !== '约三万');
  assert.deepEqual((await state())[1], '35,000.00');
  await page.keyboard.press('Control+z');
  await award('34,000.00');
});

test('a menu closes when something else is pressed or reached, and on Escape', async (t) => {
  const page = await open(t);
  await openRecord(page, 'hic-sun-2020');
  for (const [word, menu] of [['display', '.display'], ['reforms', '.reforms']]) {
    const summary = page.locator(`[data-test="${word}"]`);
    const open = page.locator(`${menu}[open]`);
    const shut = () => open.waitFor({ state: 'detached' });
    await summary.click();
    await open.waitFor();
    // What is inside is used with the menu open.
    await open.locator('p, legend').first().click();
    await open.waitFor();
    await page.locator('main h1').first().click();
    await shut();
    await summary.click();
    await page.keyboard.press('Escape');
    await shut();
    assert.ok(await summary.evaluate((one) => one === document.activeElement), 'the focus is on the word of the menu');
    // With the focus nowhere too.
    await summary.click();
    await page.evaluate(() => document.activeElement.blur());
    await page.keyboard.press('Escape');
    await shut();
    // Tab leads out of it.
    await summary.click();
    await open.locator('input').last().focus();
    for (let presses = 0; presses < 4 && (await open.count()) > 0; presses += 1) await page.keyboard.press('Tab');
    await shut();
  }
  // One opened beside the other takes its place.
  await page.locator('[data-test="reforms"]').click();
  await page.locator('[data-test="display"]').click();
  await page.locator('.display[open]').waitFor();
  assert.equal(await page.locator('.reforms[open]').count(), 0);
});
