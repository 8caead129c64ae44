// Saves pictures of the page for the eye: node screenshots.mjs <folder>

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { launch, newPage, serve } from './harness.mjs';

const CASES = {
  sun: 'hic-sun-2020',
  face: 'gzic-zheng-face-2022',
  masks: 'hic-cai-yao-masks-2020',
};
const WITH_DERIVATION = 'sun';

const folder = process.argv[2];
await mkdir(folder, { recursive: true });
const server = await serve();
const browser = await launch();

for (const lang of ['zh', 'en']) {
  for (const width of [1280, 320]) {
    for (const dark of [false, true]) {
      const page = await newPage(browser, server.origin, { lang, width, dark });
      const view = `${lang}-${width}-${dark ? 'dark' : 'light'}`;
      const save = (name, fullPage) => {
        return page.screenshot({ path: join(folder, `${name}-${view}.png`), fullPage });
      };
      for (const [name, id] of Object.entries(CASES)) {
        await page.locator('[data-test="case-picker"]').selectOption(id);
        await save(name, true);
      }
      await page.locator('[data-test="case-picker"]').selectOption(CASES[WITH_DERIVATION]);
      // On a narrow screen the result is a bar that opens.
      const bar = page.locator('[aria-controls="result-body"]');
      if (await bar.isVisible()) await bar.click();
      await page.locator('[data-test="award"]').click();
      await page.locator('[data-test="derivation"]').waitFor();
      await save(`${WITH_DERIVATION}-derivation`, false);
      for (const fault of page.faults) console.error(`${view}: ${fault}`);
      await page.context().close();
    }
  }
}

await browser.close();
server.close();
console.error(`The pictures are in ${folder}.`);
