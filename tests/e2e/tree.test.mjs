// The workbench as a screen reader has it: roles, names and states, in both languages, beside a golden file that was read
// by eye. `DRAW=1 node --test tests/e2e/tree.test.mjs` draws the files anew; read the difference before it is kept.

import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import test from 'node:test';
import { open, openRecord, whole } from './harness.mjs';

const GOLDEN = new URL('golden/', import.meta.url);

/** The tree down to the foot of the page, which has the build and the state of the network. */
async function tree(page) {
  const snapshot = await page.locator('body').ariaSnapshot();
  return `${snapshot.split('\n- contentinfo:')[0].trimEnd()}\n`;
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
    // Whatever the golden file says: nothing that is operated, and no part that is gone to, is without a name. (What folds is
    // a group that its summary names.)
    const lines = drawn.split('\n');
    const nameless = lines.filter((line) => /^\s*- (?:button|link|textbox|searchbox|combobox|checkbox|radio|region|navigation|complementary|table)(?: \[[^\]]*\])*:?$/.test(line));
    assert.deepEqual(nameless, []);
    // No sign that only adorns is read out, and a button says what it does.
    assert.deepEqual(lines.filter((line) => /^\s*- (?:button|radio|link) "[+×◇◐●→]/.test(line)), []);
    assert.deepEqual(lines.filter((line) => /^\s*- button "[^"]*的获利"$/.test(line) && !/删除|Remove|数量|Number/.test(line)), []);
  });
}
