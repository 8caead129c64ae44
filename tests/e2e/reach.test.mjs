// Every route by Tab alone; and under forced colours, without motion, with large letters on a narrow screen.

import assert from 'node:assert/strict';
import test from 'node:test';
import { open, openRecord } from './harness.mjs';
import { ROUTES, visit } from './routes.mjs';

// One of each kind: others show the same controls again.
const AGAIN = ['case-blank', 'case-masks', 'papers-schedule', 'guide-sums', 'casebook-facts', 'law-cpl', 'law-slips'];
const KINDS = ROUTES.filter(([name]) => !AGAIN.includes(name));

/** Notes where Tab should stop and where it does. */
function watchFocus() {
  const stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
    .filter((element) => {
      if (element.disabled || element.tabIndex < 0 || !element.checkVisibility({ visibilityProperty: true })) return false;
      if (element.type !== 'radio' || !element.name) return true;
      // Tab stops at one of a group.
      const group = [...document.getElementsByName(element.name)].filter((one) => !one.disabled);
      return element === (group.find((one) => one.checked) ?? group[0]);
    });
  const seen = new Set();
  const unmarked = new Set();
  const name = (element) => `${element.tagName.toLowerCase()}#${element.id}.${element.getAttribute('class')} ${(element.textContent || element.value || '').trim().slice(0, 30)}`;
  const marked = (element) => {
    // A point of the plot is marked by a ring of its own.
    const ring = element.querySelector?.('.reach');
    if (ring) return getComputedStyle(ring).stroke !== 'none';
    // What is only there for the ear is marked by what stands for it.
    const near = [element, element.parentElement, element.nextElementSibling, ...(element.labels ?? [])].filter(Boolean);
    return near.some((one) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
      return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
    });
  };
  globalThis.walk?.stop();
  const onfocus = ({ target }) => {
    seen.add(target);
    const { top, bottom } = target.getBoundingClientRect();
    if (!marked(target)) unmarked.add(`no mark: ${name(target)}`);
    else if (bottom < 0 || top > innerHeight) unmarked.add(`out of sight: ${name(target)}`);
  };
  document.addEventListener('focusin', onfocus);
  document.activeElement.blur();
  getSelection().removeAllRanges();
  scrollTo(0, 0);
  globalThis.walk = {
    left: () => stops.filter((stop) => !seen.has(stop) && stop.isConnected && stop.checkVisibility()).map(name),
    unmarked: () => [...unmarked],
    stop: () => document.removeEventListener('focusin', onfocus),
  };
  return stops.length;
}

test('Tab reaches every control of every route, shows where it is and is never caught', async (t) => {
  const page = await open(t);
  const found = [];
  let all = 0;
  for (const route of KINDS) {
    await visit(page, openRecord, route);
    const count = await page.evaluate(watchFocus);
    all += count;
    let left = [];
    // Some rounds more than there are controls: lists that scroll are stops as well.
    for (let presses = 0; presses < count + 40; presses += 20) {
      for (let press = 0; press < 20; press += 1) await page.keyboard.press('Tab');
      left = await page.evaluate(() => walk.left());
      if (left.length === 0) break;
    }
    found.push(...left.map((stop) => `${route[0]}: not reached: ${stop}`));
    found.push(...(await page.evaluate(() => walk.unmarked())).map((stop) => `${route[0]}: ${stop}`));
  }
  assert.deepEqual(found, []);
  assert.ok(all > 20 * KINDS.length, `only ${all} controls`);
});

/** Controls that a person could not see or touch, and what moves. */
function faults() {
  const name = (element) => `${element.tagName.toLowerCase()}#${element.id}.${element.getAttribute('class')}`;
  const found = [];
  for (const element of document.querySelectorAll('a[href], button, select, textarea, summary, input:not(.vh):not([type="file"])')) {
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    if (element.closest('.vh') || element.classList.contains('skip')) continue;
    const { width, height } = element.getBoundingClientRect();
    if (width < 2 || height < 2) found.push(`no size: ${name(element)}`);
    const { color, backgroundColor } = getComputedStyle(element);
    if (color === backgroundColor) found.push(`one colour: ${name(element)}`);
  }
  for (const element of document.querySelectorAll('*')) {
    const { transitionDuration, animationDuration } = getComputedStyle(element);
    if (`${transitionDuration},${animationDuration}`.split(',').some((time) => parseFloat(time) > 0.01)) {
      found.push(`moves: ${name(element)}`);
    }
  }
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) found.push(`${scrollWidth - clientWidth} px too wide`);
  return found;
}

for (const [what, width, size, lang] of [
  ['on a desk', 1280, 'normal', 'zh'],
  ['at 320 px with the largest letters', 320, 'larger', 'zh'],
  ['at 320 px with the largest letters in English', 320, 'larger', 'en'],
  ['at 768 px with the largest letters in English', 768, 'larger', 'en'],
]) {
  test(`under forced colours and without motion every control is there (${what})`, async (t) => {
    const page = await open(t, { width, lang });
    await page.evaluate((size) => localStorage.setItem('redress.size', size), size);
    await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' });
    await page.reload();
    await page.locator(`html[data-size="${size}"]`).waitFor();
    const found = [];
    for (const route of ROUTES) {
      await visit(page, openRecord, route);
      found.push(...(await page.evaluate(faults)).map((fault) => `${route[0]}: ${fault}`));
    }
    assert.deepEqual([...new Set(found)], []);
  });
}

test('the text size is larger where it is chosen, in the menu, and stays', async (t) => {
  const page = await open(t);
  const letters = () => page.evaluate(() => parseFloat(getComputedStyle(document.querySelector('main p')).fontSize));
  const before = await letters();
  await page.locator('[data-test="display"]').click();
  await page.locator('#size-2').check({ force: true });
  const after = await letters();
  assert.ok(after >= before * 1.2, `${before} px to ${after} px`);
  await page.reload();
  await page.locator('html[data-size="larger"]').waitFor();
  assert.equal(await letters(), after);
});
