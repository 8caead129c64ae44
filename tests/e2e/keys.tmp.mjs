// Measures a folder for a host in Chromium: node bench.mjs <folder> [rounds]. Prints a Markdown table.
//
// Loading: compressed, as a host sends it. On a slow line (Lighthouse's slow 4G: 150 ms there and back, 1.6 Mbit/s) and a
// processor braked four times, with nothing stored, somebody clicks on *New case* as soon as it is drawn; the field takes
// what is typed. Warm: the page comes from the copy on the device, unbraked.
//
// A keystroke: begins at a random moment of a frame, as people do. Laid out is what the page itself takes; in the next
// frame is what is seen without a frame missed.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { launch, openRecord, watch } from './harness.mjs';
import { xtask } from './xtask.mjs';

const [folder, rounds = 60] = process.argv.slice(2);
const [program, words, how] = xtask(['serve', '--folder', folder, '--port', '0']);
const server = spawn(program, words, how);
const [line] = await once(server.stdout, 'data');
const origin = `${line}`.trim().replace(/\/$/, '');
const browser = await launch();

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
const row = (name, times, more = '') => {
  const sorted = times.toSorted((a, b) => a - b);
  console.log(`| ${name} | ${at(sorted, 0.5).toFixed(1)} | ${at(sorted, 0.95).toFixed(1)} | ${more} |`);
};

/** A page with nothing stored. */
async function fresh() {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 900 } });
  context.setDefaultTimeout(60_000);
  return context.newPage();
}

const FIELD = '[id="/title"]';

/** On a slow line: from navigation to the field that takes typing, and from the click. */
async function slowStart() {
  const page = await fresh();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: (1.6 * 1024 * 1024) / 8,
    uploadThroughput: (750 * 1024) / 8,
  });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.goto(origin, { waitUntil: 'commit' });
  await page.locator('[data-test="new-case"]').click();
  const clicked = await page.evaluate(() => performance.now());
  await page.locator(FIELD).pressSequentially('案');
  await page.waitForFunction((css) => document.querySelector(css).value === '案', FIELD);
  const typed = await page.evaluate(() => performance.now());
  await page.context().close();
  return [typed, typed - clicked];
}

/** From the copy on the device: from navigation to the field. */
async function warmStarts(times) {
  const page = await fresh();
  await page.goto(origin);
  await page.locator('[data-test="offline"][data-state="ready"]').waitFor();
  const loads = [];
  for (let time = 0; time < times; time += 1) {
    await page.goto('about:blank');
    await page.goto(`${origin}/#/case`, { waitUntil: 'commit' });
    await page.locator(FIELD).waitFor();
    loads.push(await page.evaluate(() => performance.now()));
  }
  await page.context().close();
  return loads;
}

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

console.log(`On ${new Date().toISOString().slice(0, 10)}, ${rounds} keystrokes each.\n`);
console.log('| | p50, ms | p95, ms | in the next frame |\n|---|---|---|---|');

if (0) {
const slow=[];
row('slow 4G, 4 × CPU, nothing stored: navigation to typing in a new case', slow.map(([all]) => all));
row('the same, from the click on *New case*', slow.map(([, click]) => click));
}

for (const items of (process.env.N ?? '10,100,1000').split(',').map(Number)) {
  const page = await fresh();
  const faults = watch(page, origin);
  await page.goto(origin);
  await page.locator('html[data-theme]').waitFor();
  await openRecord(page, 'hic-sun-2020');
  const file = { name: 'a.redress.json', mimeType: 'application/json', buffer: Buffer.from(caseOf(items)) };
  await page.goto(`${origin}/#/`);
  await page.locator('[data-test="open"]').setInputFiles(file);
  await page.locator('[data-test="loss-0-found"]').waitFor();
  const { laidOut, inTime } = await page.evaluate(async (rounds) => {
    const field = document.querySelector('[data-test="loss-0-found"]');
    const award = document.querySelector('[data-test="award"]');
    const frame = () => new Promise((next) => { requestAnimationFrame(next); });
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
    const laidOut = [];
    let inTime = 0;
    // The length of a frame, as this screen has it.
    const frames = [];
    for (let count = 0; count < 21; count += 1) frames.push(await frame());
    const length = frames.slice(1).map((now, index) => now - frames[index]).toSorted((a, b) => a - b)[10];
    for (let round = 0; round < rounds + 2; round += 1) {
      await frame();
      await new Promise((next) => { setTimeout(next, Math.random() * length); });
      const before = award.textContent;
      const start = performance.now();
      set.call(field, `${1000 + round}`);
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      while (award.textContent === before) await Promise.resolve();
      award.getBoundingClientRect();
      const done = performance.now() - start;
      const shown = await frame(); // the time of the frame that shows it
      if (round < 2) continue; // to warm up
      laidOut.push(done);
      inTime += shown - start <= length ? 1 : 0;
    }
    return { laidOut, inTime };
  }, Number(rounds));
  row(`${items.toLocaleString('en')} items, keystroke to the laid-out result`, laidOut, `${Math.round((100 * inTime) / laidOut.length)} %`);
  for (const fault of faults) console.error(fault);
  await page.context().close();
}

await browser.close();
server.kill();
