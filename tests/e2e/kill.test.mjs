// The process of the tab is killed while someone types: no more than the last keystroke may be lost.

import assert from 'node:assert/strict';
import test from 'node:test';
import { Site, device, gain, openCase, tab } from './site.mjs';

/** More rounds: `KILL_SECONDS=300`. */
const TIME = 1000 * Number(process.env.KILL_SECONDS ?? 20);
const LEAST = 5;

test('a tab that is killed has lost no more than the last keystroke', async (t) => {
  const site = await Site.open(t);
  const context = await device(t);
  const session = await context.browser().newBrowserCDPSession();
  const kill = async () => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    for (const { type, id } of processInfo) if (type === 'renderer') process.kill(id, 'SIGKILL');
  };

  let page = await tab(context, site);
  await openCase(page);
  const end = Date.now() + TIME;
  let rounds = 0;
  for (; rounds < LEAST || Date.now() < end; rounds += 1) {
    await gain(page).fill('1');
    // Each digit makes another number, so what is kept says how far it came.
    let typed = '1';
    const crashed = page.waitForEvent('crash');
    const killed = new Promise((done) => setTimeout(() => done(kill()), 5 + Math.random() * 300));
    try {
      for (const digit of '23456789012345') {
        await gain(page).press(digit, { timeout: 2000 });
        typed += digit;
      }
    } catch {
      // The tab is gone.
    }
    await killed;
    await crashed;
    await page.close();

    page = await tab(context, site, '#/case');
    const kept = (await gain(page).inputValue()).replaceAll(',', '').replace(/\.00$/, '');
    const next = '123456789012345'.slice(0, typed.length + 1);
    assert.ok([typed, next, typed.slice(0, -1)].includes(kept), `typed ${typed}, kept ${kept}`);
  }
  t.diagnostic(`${rounds} rounds`);
});
