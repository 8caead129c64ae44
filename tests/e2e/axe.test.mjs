// axe-core finds nothing against WCAG 2.2 AA, on every route, in both languages, in light and dark, and with faults
// on the page; and nothing scrolls sideways at 320 px or at 400 % zoom.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import test from 'node:test';
import { open, openRecord, unfold } from './harness.mjs';
import { ROUTES, visit } from './routes.mjs';

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** What axe finds, one line each; by all rules, or by those named. */
async function violations(page, runOnly = TAGS) {
  // Over the debugger's channel, which no policy of the page forbids.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  // What passes is not listed: naming it took two fifths of the time.
  const options = { runOnly, resultTypes: ['violations'] };
  const found = await page.evaluate((options) => axe.run(document, options), options);
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}: ${node.failureSummary?.split('\n')[1] ?? ''}`));
}

/** How many pixels the page is wider than the window. */
const overflow = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Puts faults on the page: a sum that cannot be read, and a day that comes too early. */
async function spoil(page) {
  await openRecord(page, 'hic-sun-2020');
  await unfold(page);
  await page.locator('[data-test="gain-0-found"]').fill('abc');
  await page.locator('[aria-invalid="true"]').first().waitFor();
}

for (const lang of ['zh', 'en']) {
  test(`axe finds nothing, in light and in dark (${lang})`, async (t) => {
    const page = await open(t, { lang });
    const found = [];
    const check = async (name) => {
      // Of all rules only that of contrast can find in the dark what it has not found in the light.
      for (const [colorScheme, rules] of [['light', TAGS], ['dark', { type: 'rule', values: ['color-contrast'] }]]) {
        await page.emulateMedia({ colorScheme });
        found.push(...(await violations(page, rules)).map((line) => `${name}, ${colorScheme}: ${line}`));
      }
    };
    for (const route of ROUTES) {
      await visit(page, openRecord, route);
      await check(route[0]);
    }
    await spoil(page);
    await check('faults');
    assert.deepEqual(found, []);
  });

  for (const [what, width] of [['320 px, that is 400 % of 1280 px', 320], ['1280 px', 1280]]) {
    test(`nothing scrolls sideways at ${what} (${lang})`, async (t) => {
      const page = await open(t, { lang, width });
      const wide = [];
      for (const route of ROUTES) {
        await visit(page, openRecord, route);
        await unfold(page);
        const over = await overflow(page);
        if (over > 0) wide.push(`${route[0]}: ${over} px`);
      }
      await spoil(page);
      if ((await overflow(page)) > 0) wide.push('faults');
      assert.deepEqual(wide, []);
    });
  }
}

test('axe finds nothing on a phone, with the result open', async (t) => {
  const page = await open(t, { width: 320 });
  await openRecord(page, 'gzic-zheng-face-2022');
  await unfold(page);
  await page.locator('[aria-controls="result-body"]').click();
  assert.deepEqual(await violations(page), []);
});

test('nothing moves under reduced motion, and focus is seen under forced colours', async (t) => {
  const page = await open(t);
  await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' });
  await openRecord(page, 'hic-sun-2020');
  const moving = await page.evaluate(() => {
    const times = (style) => `${style.transitionDuration},${style.animationDuration}`.split(',');
    return [...document.querySelectorAll('*')]
      .filter((element) => times(getComputedStyle(element)).some((time) => parseFloat(time) > 0.01))
      .map((element) => element.className || element.tagName);
  });
  assert.deepEqual(moving, []);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
  assert.notEqual(outline, 'none');
});
