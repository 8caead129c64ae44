// Measures dist/ in Chromium: node bench.mjs [rounds]. Cold load to a field that takes a key; and a keystroke to the
// laid-out and to the painted result, for 10, 100 and 1,000 items. Prints a Markdown table. A painted result waits
// for the screen's next frame, 16.7 ms apart at 60 Hz, so that figure is never below the time to that frame.

import { launch, newPage, openRecord, serve } from './harness.mjs';

const rounds = Number(process.argv[2] ?? 40);
const server = await serve();
const browser = await launch();

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
const row = (name, times) => {
  const sorted = times.toSorted((a, b) => a - b);
  console.log(`| ${name} | ${at(sorted, 0.5).toFixed(1)} | ${at(sorted, 0.95).toFixed(1)} |`);
};

/** A case with this many losses. */
const caseOf = (items) => JSON.stringify({
  schema: 'redress.case/1',
  title: `${items}`,
  defendants: [{ id: 'a', name: '甲' }],
  compensation: {
    route: 'loss',
    losses: Array.from({ length: items }, (_, i) => ({ label: `第${i + 1}项`, claimed: `${i + 1}.50`, found: 'all' })),
  },
});

console.log('| | p50, ms | p95, ms |\n|---|---|---|');

/** Notes when there is first a field to type into. */
function noteFirstField() {
  const look = () => {
    if (document.querySelector('main input')) window.firstField = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

const loads = [];
for (let round = 0; round < Math.min(rounds, 15); round += 1) {
  const page = await newPage(browser, server.origin, { path: '/#/case', init: noteFirstField });
  loads.push(await page.evaluate(() => window.firstField));
  await page.context().close();
}
row('cold load to the first field', loads);

for (const items of [10, 100, 1000]) {
  const page = await newPage(browser, server.origin);
  await openRecord(page, 'hic-sun-2020');
  const file = { name: 'a.redress.json', mimeType: 'application/json', buffer: Buffer.from(caseOf(items)) };
  await page.goto(`${server.origin}/#/`);
  await page.locator('[data-test="open"]').setInputFiles(file);
  await page.locator('[data-test="loss-0-found"]').waitFor();
  // From the key to the frame that shows the new award, in the page's own clock.
  const times = await page.evaluate(async (rounds) => {
    const field = document.querySelector('[data-test="loss-0-found"]');
    const award = document.querySelector('[data-test="award"]');
    const painted = () => new Promise((done) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel(); // its message comes after the frame was painted
        channel.port1.onmessage = done;
        channel.port2.postMessage(0);
      });
    });
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
    const times = { laidOut: [], paintedAt: [] };
    for (let round = 0; round < rounds + 2; round += 1) {
      await painted();
      const before = award.textContent;
      const start = performance.now();
      set.call(field, `${1000 + round}`);
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      while (award.textContent === before) await Promise.resolve();
      award.getBoundingClientRect();
      const laidOut = performance.now() - start;
      await painted();
      if (round < 2) continue; // to warm up
      times.laidOut.push(laidOut);
      times.paintedAt.push(performance.now() - start);
    }
    return times;
  }, rounds);
  const name = `${items.toLocaleString('en')} items, keystroke to the`;
  row(`${name} laid-out result`, times.laidOut);
  row(`${name} painted result`, times.paintedAt);
  for (const fault of page.faults) console.error(fault);
  await page.context().close();
}

await browser.close();
server.close();
