// The case that a judge tried, entered by mouse and keyboard as a clerk does it, with every click and key counted. A clerk
// tabs to a field that is near and clicks one that is not.

import assert from 'node:assert/strict';
import test from 'node:test';
import { field } from './case.mjs';
import { open } from './harness.mjs';
import { enterTried, steps } from './tried.mjs';

/** Fields farther away than this many Tabs are clicked. */
const NEAR = 4;

function hand(page) {
  const count = { clicks: 0, keys: 0 };
  const active = () => page.evaluate(() => document.activeElement.id);
  const key = async (name) => {
    count.keys += 1;
    await page.keyboard.press(name);
  };
  const click = async (locator) => {
    count.clicks += 1;
    await locator.click();
  };
  /** Goes to a field: it may have the focus, be a few Tabs away, or must be clicked. */
  const reach = async (id) => {
    await field(page, id).waitFor();
    for (let tabs = 0; tabs <= NEAR; tabs += 1) {
      const ahead = await page.evaluate(([id, near]) => {
        const stops = [...document.querySelectorAll('input, select, textarea, button, a[href], summary')]
          .filter((one) => !one.disabled && one.tabIndex >= 0 && one.checkVisibility());
        const [here, there] = [stops.indexOf(document.activeElement), stops.findIndex((one) => one.id === id)];
        return here < 0 || there < here || there - here > near ? -1 : there - here;
      }, [id, NEAR]);
      if ((await active()) === id) return;
      if (ahead < 0) break;
      await key('Tab');
    }
    if ((await active()) !== id) {
      count.clicks += 1;
      await field(page, id).focus();
    }
  };
  return {
    count,
    // The eye and the wheel go there.
    go: async () => {},
    press: (id) => click(field(page, id)),
    /** What is chosen side by side, or ticked. */
    tick: async (id) => {
      const input = field(page, id);
      await input.waitFor({ state: 'attached' });
      count.clicks += 1;
      await input.click({ force: true });
    },
    mark: (name) => click(page.locator(`[data-test="${name}"]`)),
    next: () => key('Enter'),
    papers: () => click(page.getByRole('link', { name: '文书', exact: true }).first()),
    write: async (id, text) => {
      await reach(id);
      await page.keyboard.press('Control+a');
      await page.keyboard.insertText(text);
      count.keys += [...text].length;
    },
    choose: async (id, words) => {
      await reach(id);
      const down = await page.evaluate((words) => {
        const { options, selectedIndex } = document.activeElement;
        return [...options].findIndex((one) => one.text.trim() === words) - selectedIndex;
      }, words);
      for (let times = 0; times < Math.abs(down); times += 1) await key(down > 0 ? 'ArrowDown' : 'ArrowUp');
    },
    date: async (id, day) => {
      await reach(id);
      count.keys += 8;
      await field(page, id).fill(day);
    },
  };
}

test('the tried case takes at most 8 clicks for liability and 45 in all', async (t) => {
  const page = await open(t);
  const clerk = hand(page);
  const { step, of, table } = steps(clerk.count, 'clicks', 'keys');
  await enterTried(page, clerk, step);
  console.log(table());
  assert.ok(of('liability') <= 8, table());
  assert.ok(clerk.count.clicks <= 45, table());
});
