// What the program says about itself.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { open } from './harness.mjs';

test('the versions are those of the build', async (t) => {
  const page = await open(t, { lang: 'en', path: '/#/about' });
  const manifest = await readFile(new URL('../../Cargo.toml', import.meta.url), 'utf8');
  const [, version] = /\[workspace\.package\][^[]*?version = "([^"]+)"/.exec(manifest);
  assert.equal(await page.locator('[data-test="engine"]').innerText(), `redress ${version}`);
  assert.match(await page.locator('[data-test="law-digest"]').innerText(), /^sha256:[0-9a-f]{64}$/);
});

test('the five statuses have each a shape and a word', async (t) => {
  const page = await open(t, { lang: 'zh', path: '/#/about' });
  const marks = await page.locator('.bare .status').allInnerTexts();
  const shapes = marks.map((mark) => mark.trim().split(/\s+/));
  assert.deepEqual(shapes.map(([shape]) => shape), ['●', '◐', '◇', '○', '→']);
  assert.ok(shapes.every(([, word]) => word?.length > 0));
});

test('every heading has its place and both languages say the same parts', async (t) => {
  const page = await open(t, { lang: 'zh', path: '/#/about' });
  await page.locator('main h2').first().waitFor();
  const levels = () => page.locator('main :is(h1, h2, h3)').evaluateAll((all) => all.map((h) => h.tagName));
  const points = () => page.locator('main li').count();
  const zh = [await levels(), await points()];
  await page.locator('[data-test="lang-en"]').click();
  await page.locator('h1', { hasText: 'About' }).waitFor();
  assert.deepEqual([await levels(), await points()], zh);
  assert.equal(zh[0][0], 'H1');
  assert.doesNotMatch(await page.locator('main').innerText(), /[\u4e00-\u9fff]/);
});
