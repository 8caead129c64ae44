// Every field of the workbench sets what it is named after, and an undo takes it back.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { field, openCase } from './case.mjs';
import { open, whole } from './harness.mjs';

const corpus = (name) => readFile(new URL(`../corpus/${name}.json`, import.meta.url), 'utf8').then(JSON.parse);

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
    // Reasons of rows and further facts; a row that is drawn anew is folded again.
    const unfold = () => {
      document.querySelectorAll('details').forEach((one) => { one.open = true; });
      document.querySelectorAll('.about-toggle[aria-expanded="false"]').forEach((one) => one.click());
    };
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
    unfold();
    for (let frames = 0; frames < 10; frames += 1) await frame();
    const all = [...document.querySelectorAll('main :is(input, select, textarea)')];
    // Where a table is pasted is no field, and how debtors owe is asked by the page before any is named.
    const other = /\/paste$|^\/liability\/form-/;
    const named = all.filter((one) => one.id.startsWith('/') && !one.disabled).map((one) => one.id);
    const ids = named.filter((id) => !other.test(id));
    const faults = [];
    for (const id of ids) {
      // What an undone step draws anew comes a frame later.
      for (let frames = 0; frames < 3; frames += 1) await frame();
      if (!document.getElementById(id)) unfold();
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
      const undo = () => document.querySelector('[data-test="undo"]');
      await until(() => !undo().disabled);
      undo().click();
      if (!(await until(() => kept() === before))) faults.push(`${id}: is not undone by one step`);
    }
    return { ids, faults };
  });

for (const name of ['everything', 'guardians', 'joint-groups', 'in-kind', 'forms/sample', 'forms/lower-multiple']) {
  test(`every field of “${name}” sets its own, and is one step`, async (t) => {
    const page = await open(t);
    await openCase(page, await corpus(name));
    await whole(page);
    const { ids, faults } = await walk(page);
    assert.deepEqual(faults, []);
    assert.ok(ids.length > 40, `${ids.length} fields`);
  });
}

test('a field that is left before its last keys are drawn shows what the case has', async (t) => {
  const page = await open(t);
  await openCase(page, {
    defendants: [{ id: 'a', name: '甲' }],
    compensation: { route: 'loss', losses: [{ label: '损失', claimed: '10', found: 'all' }] },
  });
  await whole(page);
  for (const [path, typed] of [
    ['/compensation/losses/0/found', '45170'],
    ['/facts/records', '32809'],
    ['/compensation/losses/0/label', '数据处理'],
    ['/compensation/losses/0/claimed', '3,4万'],
  ]) {
    // All in one go: the page draws nothing in between, as on a slow machine under a quick hand.
    await page.evaluate(([path, typed]) => {
      const input = document.getElementById(path);
      input.focus();
      for (let end = 1; end <= typed.length; end += 1) {
        input.value = typed.slice(0, end);
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }
      input.blur();
    }, [path, typed]);
    await page.waitForTimeout(300);
    const shown = await field(page, path).inputValue();
    assert.equal(/^\d/.test(typed) ? shown.replace(/\.00$/, '').replace(/(?<=\d),(?=\d{3})/g, '') : shown, typed);
  }
});
