// A judge's task by keyboard alone: no mouse, no script that moves the focus.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { blank, keeps } from './case.mjs';
import { enter, published } from './guangzhou.mjs';
import { open } from './harness.mjs';

/** The keyboard. */
function keyboard(page) {
  const keys = page.keyboard;
  const active = () => page.evaluate(() => document.activeElement.id);

  /** Presses Tab until the element that `find` finds has the focus; goes back if it lies behind. */
  const tabTo = async (find, id) => {
    const goal = await page.evaluateHandle(find, id);
    const behind = await goal.evaluate((goal) =>
      document.activeElement.compareDocumentPosition(goal) & Node.DOCUMENT_POSITION_PRECEDING);
    for (let presses = 0; presses < 500; presses += 1) {
      if (await goal.evaluate((goal) => document.activeElement === goal)) return;
      await keys.press(behind ? 'Shift+Tab' : 'Tab');
    }
    throw new Error(`not reached: ${id}`);
  };
  const byId = (id) => document.getElementById(id);
  /** What opens the outermost of the things that hide an element. */
  const cover = (id) => {
    let closed = null;
    for (let outer = document.getElementById(id).parentElement; outer; outer = outer.parentElement) {
      if (outer.tagName === 'DETAILS' && !outer.open) closed = outer;
    }
    return closed?.querySelector('summary') ?? null;
  };
  const covered = async (id) => (await page.evaluateHandle(cover, id)).asElement() !== null;

  const reach = async (id) => {
    await page.locator(`[id="${id}"]`).waitFor({ state: 'attached' });
    while (await covered(id)) {
      await tabTo(cover, id);
      await keys.press('Enter');
    }
    if ((await active()) !== id) await tabTo(byId, id);
  };

  return {
    press: async (id) => {
      await reach(id);
      await keys.press('Space');
    },
    write: async (id, words) => {
      await reach(id);
      await keys.press('Control+a');
      await keys.insertText(words);
    },
    choose: async (id, option) => {
      await reach(id);
      const steps = await page.evaluate((option) => {
        const { options, selectedIndex } = document.activeElement;
        return [...options].findIndex((one) => [one.text.trim(), one.value].includes(option)) - selectedIndex;
      }, option);
      for (let step = 0; step < Math.abs(steps); step += 1) await keys.press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
    },
    pick: async (id) => {
      const group = id.replace(/-\d+$/, '');
      // Tab stops at one button of a group; the arrows go to the others and choose them.
      for (let presses = 0; presses < 500; presses += 1) {
        if ((await active()).startsWith(`${group}-`)) break;
        await keys.press('Tab');
      }
      for (let presses = 0; presses < 10 && (await active()) !== id; presses += 1) await keys.press('ArrowRight');
      assert.equal(await active(), id);
    },
    date: async (id, day) => {
      await reach(id);
      const [year, month, date] = day.split('-');
      // The order of the parts is the browser's.
      for (const digits of [month + date + year, year + month + date, date + month + year]) {
        await keys.type(digits);
        if ((await page.evaluate(() => document.activeElement.value)) === day) return;
        await keys.press('ArrowLeft');
        await keys.press('ArrowLeft');
      }
      throw new Error(`no day was taken: ${id}`);
    },
    nextRow: () => keys.press('Enter'),
    enter: async (mark) => {
      await tabTo((mark) => document.querySelector(`[data-test="${mark}"]`), mark);
      await keys.press('Enter');
    },
  };
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
