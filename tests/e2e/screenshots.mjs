// Saves pictures of every route for the eye: node screenshots.mjs <folder> [part of a name]

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { launch, newPage, openRecord, serve } from './harness.mjs';
import { ROUTES, visit } from './routes.mjs';

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
      for (const route of ROUTES) {
        await visit(page, openRecord, route);
        await save(route[0]);
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
