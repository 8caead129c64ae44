// Every field of the workbench sets what it is named after, and an undo takes it back.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { openCase } from './case.mjs';
import { open, whole } from './harness.mjs';

const corpus = (name) => readFile(new URL(`../corpus/${name}.json`, import.meta.url), 'utf8').then(JSON.parse);

/** Unfolds what is folded: reasons of rows, further facts. */
const unfold = (page) =>
  page.evaluate(() => {
    document.querySelectorAll('details').forEach((one) => { one.open = true; });
    document.querySelectorAll('.about-toggle[aria-expanded="false"]').forEach((one) => one.click());
  });

/** Changes each field in turn and takes it back; the ids, and what went wrong. */
const walk = (page) =>
  page.evaluate(async () => {
    const kept = () => {
      const record = localStorage.getItem(`redress.kept.${sessionStorage.getItem('redress.open')}`);
      return record.slice(record.indexOf('\n') + 1);
    };
    const frame = () => new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
    const until = async (done) => {
      for (let frames = 0; frames < 120; frames += 1) {
        if (done()) return true;
        await frame();
      }
      return false;
    };
    const say = (element, event) => element.dispatchEvent(new Event(event, { bubbles: true }));
    const change = (element) => {
      if (element.type === 'checkbox') return element.click();
      if (element.type === 'radio') return element.checked || element.click();
      if (element.tagName === 'SELECT') {
        element.selectedIndex = (element.selectedIndex + 1) % element.options.length;
        return say(element, 'change');
      }
      const typed = element.type === 'date' ? ['2019-01-31', '2019-02-28'] : ['7', '8'];
      element.value = typed.find((text) => !element.value.startsWith(text));
      return element.dispatchEvent(new InputEvent('input', { bubbles: true }));
    };
    const all = [...document.querySelectorAll('main :is(input, select, textarea)')];
    const ids = all.filter((one) => one.id.startsWith('/') && !one.disabled).map((one) => one.id);
    const faults = [];
    for (const id of ids) {
      // What an undone step draws anew may come a frame later.
      if (!(await until(() => document.getElementById(id)))) {
        faults.push(`${id}: is gone`);
        continue;
      }
      const element = document.getElementById(id);
      const before = kept();
      if (element.type === 'radio' && element.checked) continue;
      change(element);
      if (!(await until(() => kept() !== before))) {
        faults.push(`${id}: changes nothing`);
        continue;
      }
      const [was, is] = [before, kept()].map(JSON.parse);
      const part = id.split('/')[1];
      const parts = Object.keys({ ...was, ...is });
      const changed = parts.filter((name) => JSON.stringify(was[name]) !== JSON.stringify(is[name]));
      const here = changed.includes(part) || Object.keys(is.unread ?? {}).includes(id);
      if (!here) faults.push(`${id}: changes ${changed}`);
      document.querySelector('[data-test="undo"]').click();
      if (!(await until(() => kept() === before))) faults.push(`${id}: is not undone by one step`);
    }
    return { ids, faults };
  });

for (const name of ['everything', 'guardians', 'joint-groups', 'in-kind', 'forms/sample', 'forms/lower-multiple']) {
  test(`every field of “${name}” sets its own, and is one step`, async (t) => {
    const page = await open(t);
    await openCase(page, await corpus(name));
    await whole(page);
    await unfold(page);
    const { ids, faults } = await walk(page);
    assert.deepEqual(faults, []);
    assert.ok(ids.length > 40, `${ids.length} fields`);
  });
}
