// A hand on the keyboard: Tab, the arrows, Space and Enter, as they are; nothing moves the focus but they.

import assert from 'node:assert/strict';

/** The keyboard; `keys` may count them. */
export function keyboard(page, keys = page.keyboard) {
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
      const goal = page.locator(`[id="${id}"]`);
      await goal.waitFor({ state: 'attached' });
      const group = await goal.getAttribute('name');
      // Tab stops at one button of a group; the arrows go to the others and choose them.
      const inGroup = () => page.evaluate((group) => document.activeElement.name === group, group);
      const behind = await goal.evaluate((goal) =>
        document.activeElement.compareDocumentPosition(goal) & Node.DOCUMENT_POSITION_PRECEDING);
      for (let presses = 0; presses < 500 && !(await inGroup()); presses += 1) await keys.press(behind ? 'Shift+Tab' : 'Tab');
      for (let presses = 0; presses < 10 && (await active()) !== id; presses += 1) await keys.press('ArrowRight');
      assert.equal(await active(), id);
      if (!(await goal.isChecked())) await keys.press('Space');
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
    /** Follows the first link that leads there. */
    follow: async (href) => {
      await page.locator(`a[href="${href}"]`).first().waitFor({ state: 'attached' });
      await tabTo((href) => document.querySelector(`a[href="${href}"]`), href);
      await keys.press('Enter');
    },
    nextRow: () => keys.press('Enter'),
    enter: async (mark) => {
      await tabTo((mark) => document.querySelector(`[data-test="${mark}"]`), mark);
      await keys.press('Enter');
    },
  };
}
