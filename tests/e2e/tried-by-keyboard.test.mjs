// The case that a judge tried, by keyboard alone: no mouse, no script that moves the focus. Every key is counted, a
// character of Chinese as one; what is far away is gone to with Ctrl+K.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { keyboard } from './hand.mjs';
import { open } from './harness.mjs';
import { enterTried, steps } from './tried.mjs';

/** The keyboard, with every key counted. */
function counted(page) {
  const count = { keys: 0 };
  const { keyboard: keys } = page;
  const press = (name, options) => {
    count.keys += 1;
    return keys.press(name, options);
  };
  const type = async (text, write) => {
    count.keys += [...text].length;
    await write(text);
  };
  return {
    count,
    press,
    insertText: (text) => type(text, (text) => keys.insertText(text)),
    type: (text) => type(text, (text) => keys.type(text)),
  };
}

function hand(page) {
  const keys = counted(page);
  const hand = keyboard(page, keys);
  /** Looks for a place by its name, and goes to the first that is found. */
  const find = async (words, arrived) => {
    await keys.press('Control+k');
    await page.locator('[data-test="palette"] input').waitFor();
    await keys.insertText(words);
    const found = page.locator('[role="option"]');
    await found.filter({ hasText: words }).first().waitFor();
    const at = await found.evaluateAll((all, words) => all.findIndex((one) =>
      one.querySelector('.palette-title').textContent.includes(words)), words);
    assert.ok(at >= 0 && at < 5, `${words}: ${await found.allInnerTexts()}`);
    for (let down = 0; down < at; down += 1) await keys.press('ArrowDown');
    await keys.press('Enter');
    await arrived();
  };
  return {
    ...hand,
    count: keys.count,
    go: (words, id) => find(words, () => page.waitForFunction((id) => {
      const { activeElement: active } = document;
      return active.id.startsWith(id) || active.closest(`[id="${id}"]`);
    }, id)),
    tick: async (id) => {
      const radio = (await page.locator(`[id="${id}"]`).getAttribute('type')) === 'radio';
      await (radio ? hand.pick(id) : hand.press(id));
    },
    mark: (name) => hand.enter(name),
    next: () => hand.nextRow(),
    papers: () => find('判决主文', () => page.waitForURL(/#\/papers\/orders$/)),
  };
}

test('the tried case is entered and its papers taken along by keyboard alone', async (t) => {
  const page = await open(t);
  // A hand that rests on the mouse moves nothing.
  await page.evaluate(() => {
    window.clicked = 0;
    addEventListener('pointerdown', () => { window.clicked += 1; }, true);
  });
  const clerk = hand(page);
  const { step, of, table } = steps(clerk.count, 'keys');
  const { kept, files } = await enterTried(page, clerk, step);
  console.log(table());
  assert.equal(await page.evaluate(() => window.clicked), 0);
  const saved = JSON.parse(await readFile(files['save-case'], 'utf8'));
  assert.deepEqual([saved.title, saved.liability], [kept.title, kept.liability]);
  assert.ok(of('liability') <= 50, table());
  assert.ok(clerk.count.keys <= 500, table());
});
