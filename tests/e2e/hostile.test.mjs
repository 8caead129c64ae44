// Whatever is given to the page – a file, a link, an address, a record of the device – is read or refused with words;
// the page lives on and what is kept stays as it was, byte for byte.

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { open, openRecord } from './harness.mjs';
import * as corpus from './hostile-corpus.mjs';

/** No part of a message that only a machine understands. */
const RAW = /undefined|\[object|panicked|unwrap|Error\(|\{0\}|\{1\}|serde|RefCell/;

/** Helpers within the page, as `globalThis.lab`. */
function lab() {
  const POINTERS = ['redress.open', 'redress.unchanged'];
  const pause = () => new Promise((next) => setTimeout(next, 5));
  const until = async (holds) => {
    for (const end = performance.now() + 10_000; performance.now() < end; await pause()) {
      const held = holds();
      if (held) return held;
    }
    return null;
  };
  const notice = () => document.querySelector('[data-test="notice"] .notice');
  const device = () => Object.fromEntries(
    Object.entries({ ...localStorage }).filter(([key]) => !POINTERS.includes(key)));
  globalThis.lab = {
    device,
    /** Goes to an empty page without a notice. */
    async rest() {
      location.hash = '#/nowhere';
      await until(() => document.querySelector('h1') && !document.getElementById('/title') && location.hash === '#/nowhere');
      notice()?.querySelector(':scope > button:last-child').click();
      await until(() => !notice());
    },
    /** Does something and waits for words or for the case; takes away what was opened. */
    async outcome(act) {
      await this.rest();
      const before = device();
      act();
      const opened = () => location.hash === '#/case' && document.querySelector('[data-test="award"], aside .faults li');
      const seen = await until(() => notice() || opened());
      const said = notice()?.innerText ?? '';
      const after = device();
      const lost = Object.keys(before).filter((key) => after[key] !== before[key]);
      const added = Object.keys(after).filter((key) => !(key in before));
      await this.rest();
      for (const key of added) localStorage.removeItem(key);
      return { seen: Boolean(seen), read: added.length === 1 && !said, added: added.length, said, lost, broken: globalThis.broken };
    },
    drop(bytes) {
      const data = new DataTransfer();
      data.items.add(new File([bytes], 'a.redress.json'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    },
  };
}

/** What is wrong with an outcome; empty: nothing. */
function wrong({ name, read, says }, outcome) {
  const { seen, said, lost, added } = outcome;
  const faults = [];
  if (!seen) faults.push('nothing happened');
  if (read !== null && outcome.read !== read) faults.push(outcome.read ? 'read' : 'refused');
  if (added > (outcome.read ? 1 : 0)) faults.push(`${added} records added`);
  if (lost.length > 0) faults.push(`changed ${lost}`);
  if (outcome.broken !== undefined) faults.push('ran a script');
  if (!outcome.read && (said.length < 10 || RAW.test(said) || (says && !says.test(said)))) faults.push('said');
  return faults.map((fault) => `${name}: ${fault}: ${said.slice(0, 200)}`);
}

/** A page with three kept cases, of which one is open. */
async function device(t) {
  const page = await open(t);
  page.context().setDefaultTimeout(120_000);
  for (const [index, id] of ['gzic-zheng-face-2022', 'hic-cai-yao-masks-2020', 'hic-sun-2020'].entries()) {
    await openRecord(page, id);
    await page.locator('[id="/title"]').fill(`我的案件${index}`);
  }
  await page.waitForFunction(() => Object.keys(localStorage).filter((key) => key.startsWith('redress.kept.')).length === 3);
  await page.evaluate(lab);
  return page;
}

test('the corpus is large', () => {
  const { files, links, records } = corpus;
  const names = [...files(), ...links(), ...records()].map(({ name }) => name);
  assert.ok(files().length >= 200 && links().length >= 50 && records().length >= 50, `${names.length}`);
});

test('a hostile file is read or refused with words', async (t) => {
  const page = await device(t);
  const before = await page.evaluate(() => lab.device());
  const found = [];
  for (const file of corpus.files()) {
    const outcome = await page.evaluate((base64) => {
      const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
      return lab.outcome(() => lab.drop(bytes));
    }, file.bytes.toString('base64'));
    found.push(...wrong(file, outcome));
    if (!outcome.seen) break; // the page is gone: nothing more can be learnt
  }
  assert.deepEqual(found, []);
  assert.deepEqual(await page.evaluate(() => lab.device()), before);
});

test('a file of 20 MB is refused unread, one below it is read', async (t) => {
  const page = await device(t);
  const folder = await mkdtemp(join(tmpdir(), 'redress-'));
  t.after(() => rm(folder, { recursive: true }));
  for (const [size, words] of [[20_000_001, /20 MB/], [20_000_000, /嵌套/]]) {
    const path = join(folder, `${size}.redress.json`);
    await writeFile(path, Buffer.alloc(size, '['));
    await page.evaluate(() => lab.rest());
    await page.goto(new URL('/#/', page.url()).href);
    await page.locator('[data-test="open"]').setInputFiles(path);
    await page.locator('[data-test="notice"] .notice').waitFor();
    assert.match(await page.locator('[data-test="notice"]').innerText(), words);
  }
});

test('a hostile link is read or refused with words', async (t) => {
  const page = await device(t);
  const before = await page.evaluate(() => lab.device());
  const found = [];
  for (const link of corpus.links()) {
    const outcome = await page.evaluate((data) => lab.outcome(() => (location.hash = `#/share/${data}`)), link.data);
    found.push(...wrong(link, outcome));
    if (!outcome.seen) break;
  }
  assert.deepEqual(found, []);
  assert.deepEqual(await page.evaluate(() => lab.device()), before);
});

test('a hostile address leads to a page', async (t) => {
  const page = await device(t);
  const before = await page.evaluate(() => lab.device());
  const found = await page.evaluate(async (addresses) => {
    const found = [];
    for (const address of addresses) {
      await lab.rest();
      location.hash = address;
      await new Promise((next) => setTimeout(next, 30));
      const heading = document.querySelector('h1')?.innerText ?? '';
      if (heading.length < 2 || globalThis.broken) found.push(`${address.slice(0, 80)}: ${heading.slice(0, 80)}`);
    }
    return found;
  }, corpus.ADDRESSES);
  assert.deepEqual(found, []);
  assert.deepEqual(await page.evaluate(() => lab.device()), before);
});

test('a hostile record of the device stays as it is; the list shows it and says what it is', async (t) => {
  const page = await device(t);
  const records = corpus.records();
  await page.evaluate((records) => {
    for (const { key, text } of records) localStorage.setItem(key, text);
  }, records);
  const before = await page.evaluate(() => lab.device());
  await page.goto(new URL('/#/', page.url()).href);
  await page.reload();
  await page.locator('[data-test="kept"] > li').first().waitFor();
  await page.evaluate(lab);

  const shown = await page.locator('[data-test="kept"] > li').evaluateAll((items) =>
    items.map((item) => item.querySelector('.kept-title .link')?.textContent ?? null));
  const counts = (titles) => {
    const counts = {};
    for (const title of titles) counts[title] = (counts[title] ?? 0) + 1;
    return counts;
  };
  const own = ['我的案件0', '我的案件1', '我的案件2'];
  // The browser gives the key and the title with a mark in place of half a character.
  const listed = records.filter(({ key }) => key.isWellFormed());
  assert.deepEqual(counts(shown), counts([...own, ...listed.map(({ title }) => title)]));

  // Each is opened, and the page comes back to the list.
  const outcomes = await page.evaluate(async (count) => {
    const outcomes = [];
    const wait = async (holds) => {
      for (const end = performance.now() + 20_000; performance.now() < end && !holds();) await new Promise((next) => setTimeout(next, 5));
    };
    const items = () => document.querySelectorAll('[data-test="kept"] > li');
    const notice = () => document.querySelector('[data-test="notice"] .notice');
    for (let index = 0; index < count; index += 1) {
      location.hash = '#/';
      await wait(() => items().length === count);
      notice()?.querySelector(':scope > button:last-child').click();
      await wait(() => !notice());
      const link = items()[index].querySelector('.kept-title .link');
      const title = link?.textContent ?? null;
      link?.click();
      if (link) await wait(() => notice() || (location.hash === '#/case' && document.querySelector('[data-test="award"], aside .faults li')));
      outcomes.push([title, link ? (notice() ? notice().innerText : 'read') : 'told']);
    }
    return outcomes;
  }, shown.length);
  const told = outcomes.filter(([, outcome]) => outcome === 'told').length;
  assert.equal(told, listed.filter(({ title }) => title === null).length);
  const opened = outcomes.filter(([, outcome]) => outcome === 'read').map(([title]) => title);
  assert.deepEqual(counts(opened), counts([...own, ...listed.filter(({ read }) => read).map(({ title }) => title)]));
  for (const [title, outcome] of outcomes) {
    if (!['read', 'told'].includes(outcome)) assert.match(outcome, /无法读取/, title);
  }
  const after = await page.evaluate(() => lab.device());
  assert.deepEqual(Object.keys(after).filter((key) => after[key] !== before[key]), []);
  assert.deepEqual(Object.keys(before).filter((key) => !(key in after)), []);
  assert.equal(await page.evaluate(() => globalThis.broken), undefined);
});

test('what the page remembers may be anything: it starts, and the cases are there', async (t) => {
  const page = await device(t);
  const before = await page.evaluate(() => lab.device());
  // Each start tries one strange content for every key.
  for (const text of new Set(corpus.SETTINGS.map(({ text }) => text))) {
    const settings = corpus.SETTINGS.filter((setting) => setting.text === text);
    await page.evaluate((settings) => {
      for (const { key, text } of settings) {
        localStorage.setItem(key, text);
        sessionStorage.setItem(key, text);
      }
    }, settings);
    for (const address of ['#/case', '#/estimate/hic-sun-2020']) {
      await page.goto(new URL(`/${address}`, page.url()).href);
      await page.reload();
      await page.locator('h1').first().waitFor();
    }
    await page.evaluate(lab);
    const after = await page.evaluate(() => lab.device());
    const kept = Object.keys(before).filter((key) => key.startsWith('redress.kept.'));
    for (const key of kept) assert.equal(after[key], before[key], JSON.stringify(text.slice(0, 20)));
    await page.goto(new URL('/#/', page.url()).href);
    assert.equal(await page.locator('[data-test="kept"] > li').count(), 3, JSON.stringify(text.slice(0, 20)));
  }
});
