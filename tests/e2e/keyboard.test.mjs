// A judge's task by keyboard alone: no mouse, no script that moves the focus.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { blank, keeps } from './case.mjs';
import { enter, published } from './guangzhou.mjs';
import { keyboard } from './hand.mjs';
import { open } from './harness.mjs';

test('a judge estimates the Guangzhou face case by keyboard alone', async (t) => {
  const page = await open(t);
  const target = await published();
  await blank(page);
  await enter(keyboard(page), target);
  await page.locator('[data-test="award"]').filter({ hasText: '103,000.00' }).waitFor();
  const got = await keeps(page, (kept) => kept.destination?.purpose === target.destination.purpose, 'the purpose');
  assert.deepEqual(got, target);
});

test('a judge estimates the short-video case from preset A by keyboard alone', async (t) => {
  const file = new URL('../../crates/casebook/cases/hic-short-video-2020.json', import.meta.url);
  const target = JSON.parse(await readFile(file, 'utf8'));
  const page = await open(t);
  const hand = keyboard(page);
  await blank(page);
  await hand.write('/title', target.case.title);
  await hand.choose('/plaintiff/kind', '人民检察院');
  await hand.press('/defendants/add');
  await hand.write('/defendants/0/name', target.case.defendants[0].name);
  await hand.choose('/disposition', '调解');
  await hand.press('/facts/behaviours/0');
  await hand.press('/facts/behaviours/2');
  await hand.choose('/facts/subjects', '不满十四周岁的儿童');
  await hand.pick('route-3');
  await hand.press('/compensation/lump_sums/add');
  await hand.write('/compensation/lump_sums/0/found', '1500000');
  await hand.enter('preset-A');
  await hand.press('remedy-check-R15');
  const content = await keeps(page, (kept) => kept.remedies?.some(({ id }) => id === 'R15'), 'rectification');
  const ids = content.remedies.map(({ id }) => id);
  for (const { id } of target.case.remedies) assert.ok(ids.includes(id), id);
  const { kind } = target.case.plaintiff;
  assert.deepEqual([content.plaintiff.kind, content.disposition, content.facts.behaviours, content.facts.subjects],
    [kind, target.case.disposition, target.case.facts.behaviours, target.case.facts.subjects]);
  assert.equal(target.expected.award, '1500000.00');
  await page.locator('[data-test="award"]').filter({ hasText: '1,500,000.00' }).waitFor();
});
