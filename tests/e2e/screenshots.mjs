// Saves pictures of every route for the eye: node screenshots.mjs <folder> [part of a name]

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { launch, newPage, openRecord, serve } from './harness.mjs';

// Name, address, and the published case that is open.
const ROUTES = [
  ['start', '#/'],
  ['case-blank', '#/case'],
  ['case-sun', '#/case', 'hic-sun-2020'],
  ['case-face', '#/case', 'gzic-zheng-face-2022'],
  ['case-masks', '#/case', 'hic-cai-yao-masks-2020'],
  ['papers-orders', '#/papers/orders', 'gzic-zheng-face-2022'],
  ['papers-schedule', '#/papers/schedule', 'gzic-zheng-face-2022'],
  ['guide', '#/guide', 'hic-sun-2020'],
  ['estimate', '#/estimate'],
  ['estimate-sun', '#/estimate/hic-sun-2020'],
  ['casebook', '#/casebook'],
  ['casebook-sun', '#/casebook/hic-sun-2020'],
  ['comparables', '#/comparables', 'hic-sun-2020'],
  ['law', '#/law'],
  ['law-pipl', '#/law/pipl'],
  ['about', '#/about'],
  ['unknown', '#/nowhere'],
];

const [folder, only = ''] = process.argv.slice(2);
await mkdir(folder, { recursive: true });
const server = await serve();
const browser = await launch();

for (const lang of ['zh', 'en']) {
  for (const width of [1280, 320]) {
    for (const dark of [false, true]) {
      const page = await newPage(browser, server.origin, { lang, width, dark });
      const view = `${lang}-${width}-${dark ? 'dark' : 'light'}`;
      const save = async (name, fullPage = true) => {
        if (!`${name}-${view}`.includes(only)) return;
        await page.screenshot({ path: join(folder, `${name}-${view}.png`), fullPage });
      };
      for (const [name, address, record] of ROUTES) {
        if (record) await openRecord(page, record);
        await page.goto(`${server.origin}/${address}`);
        await page.locator('h1').first().waitFor();
        await page.waitForTimeout(150);
        await save(name);
      }
      await openRecord(page, 'hic-sun-2020');
      // On a narrow screen the result is a bar that opens.
      const bar = page.locator('[aria-controls="result-body"]');
      if (await bar.isVisible()) await bar.click();
      await page.locator('[data-test="award"]').click();
      await page.locator('[data-test="derivation"]').waitFor();
      await save('case-sun-derivation', false);
      for (const fault of page.faults) console.error(`${view}: ${fault}`);
      await page.context().close();
    }
  }
}

await browser.close();
server.close();
console.error(`The pictures are in ${folder}.`);
