// The workbench as a screen reader has it: roles, names and states, in both languages, beside a golden file that was read
// by eye. `DRAW=1 node --test tests/e2e/tree.test.mjs` draws the files anew; read the difference before it is kept.

import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import test from 'node:test';
import { open, openRecord, whole } from './harness.mjs';

const GOLDEN = new URL('golden/', import.meta.url);

/** The tree without what changes with the day or the build. */
async function tree(page) {
  // All that is folded is part of the tree that a reader walks once it opens it; as it opens, it stays folded here.
  const snapshot = await page.locator('body').ariaSnapshot();
  return `${snapshot.replaceAll(/\\d+\\.\\d+\\.\\d+ · [0-9a-f]{12}/g, 'VERSION').trimEnd()}\n`;
}

for (const lang of ['zh', 'en']) {
  test(`the tree of the workbench is as it was read (${lang})`, async (t) => {
    const page = await open(t, { lang });
    await openRecord(page, 'gzic-zheng-face-2022');
    await whole(page);
    await page.evaluate(() => document.activeElement?.blur());
    const drawn = await tree(page);
    const file = new URL(`workbench-${lang}.yml`, GOLDEN);
    if (process.env.DRAW) {
      await mkdir(GOLDEN, { recursive: true });
      await writeFile(file, drawn);
    }
    assert.equal(drawn, await readFile(file, 'utf8'));
    // Whatever the golden file says: nothing that is operated is without a name.
    const nameless = drawn.split('\n').filter((line) => /^\s*- (?:button|link|textbox|combobox|checkbox|radio|group|region|navigation|table)(?: \[[^\]]*\])*:?$/.test(line));
    assert.deepEqual(nameless, []);
  });
}
