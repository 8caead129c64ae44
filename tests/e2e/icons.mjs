// Makes the PNG icons from web/static/icon.svg: `CHROMIUM=… node tests/e2e/icons.mjs`.

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { launch } from './harness.mjs';

const STATIC = new URL('../../web/static/', import.meta.url);

// Systems cut maskable and Apple icons to their own shape: these fill the square.
const ICONS = [
  { name: 'icon-192.png', size: 192 },
  { name: 'icon-512.png', size: 512 },
  { name: 'icon-maskable-512.png', size: 512, square: true },
  { name: 'apple-touch-icon.png', size: 180, square: true },
];

const drawing = await readFile(new URL('icon.svg', STATIC), 'utf8');
const browser = await launch();
for (const { name, size, square } of ICONS) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const svg = square ? drawing.replace(' rx="96"', '') : drawing;
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
  await page.screenshot({ path: fileURLToPath(new URL(name, STATIC)), omitBackground: true });
  await page.close();
}
await browser.close();
