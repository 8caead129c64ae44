// Firefox, over WebDriver BiDi.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';

/** Starts it with nothing stored. */
export async function firefox({ program }) {
  const downloads = await mkdtemp(join(tmpdir(), 'redress-firefox-'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: program,
    headless: true,
    extraPrefsFirefox: {
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.useDownloadDir': true,
      'browser.download.always_ask_before_handling_new_types': false,
      'intl.accept_languages': 'zh-CN',
      // Puppeteer switches them off.
      'dom.serviceWorkers.enabled': true,
    },
  });
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  return {
    name: 'Firefox ESR',
    version: (await browser.version()).replace(/^firefox\//i, ''),
    downloads,
    goto: (url) => page.goto(url),
    reload: () => page.reload(),
    js: (code, ...args) => page.evaluate(`(${code}).apply(null, ${JSON.stringify(args)})`),
    click: (css) => page.locator(css).click(),
    type: async (css, text) => {
      await page.focus(css);
      await page.keyboard.type(text);
    },
    press: async (css, key) => {
      await page.focus(css);
      await page.keyboard.press(key);
    },
    pdf: async () => Buffer.from(await page.pdf({ format: 'A4' })),
    close: async () => {
      await browser.close();
      await rm(downloads, { recursive: true, force: true });
    },
  };
}
