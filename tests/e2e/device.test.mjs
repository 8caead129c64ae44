// What the page says of the device: whether cases are there for good, and when there is no room for them.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { kept } from './case.mjs';
import { open, openRecord } from './harness.mjs';
import { award, gain, until } from './site.mjs';

const durable = (page, words) => page.locator('[data-test="durable"]').filter({ hasText: words }).waitFor();
const notice = (page) => page.locator('[data-test="notice"] .notice');

test('the page says whether the browser keeps its cases for good, and asks for it at the first change', async (t) => {
  const page = await open(t, {
    init: () => {
      // The browser's answer depends on what else a person does with it; here it is given.
      globalThis.asked = 0;
      globalThis.granted = false;
      StorageManager.prototype.persisted = async () => false;
      StorageManager.prototype.persist = async () => {
        globalThis.asked += 1;
        return globalThis.granted;
      };
    },
  });
  await durable(page, '浏览器清理数据时可能删除本机案件，请另存为文件');
  await openRecord(page, 'hic-sun-2020');
  await gain(page).fill('35000');
  await gain(page).blur();
  await until(() => page.evaluate(() => globalThis.asked === 1));
  await durable(page, '浏览器清理数据时可能删除');
  await page.locator('[data-test="lang-en"]').click();
  await durable(page, 'The browser may clear cases from this device by itself: save them to files too');
  await page.evaluate(() => (globalThis.granted = true));
  await page.locator('[data-test="durable"] button').click();
  await durable(page, 'Cases are kept on this device for good');
  await page.locator('[data-test="lang-zh"]').click();
  await durable(page, '案件长期保存在本机');
  assert.equal(await page.locator('[data-test="durable"] button').count(), 0);
});

test('without room the page says so, the case can be saved to a file at once, and is kept when there is room', async (t) => {
  const page = await open(t);
  await openRecord(page, 'hic-sun-2020');
  await gain(page).fill('35000');
  await award(page, '35,000.00');
  const fill = () => page.evaluate(() => {
    let text = 'x'.repeat(1_000_000);
    for (let index = 0; text.length > 0; index += 1) {
      try {
        localStorage.setItem(`filler ${index}`, text);
      } catch {
        text = text.slice(0, text.length >> 1);
      }
    }
  });
  const empty = () => page.evaluate(() =>
    Object.keys(localStorage).filter((key) => key.startsWith('filler')).forEach((key) => localStorage.removeItem(key)));
  await fill();
  const before = await kept(page);
  await page.locator('[id="/notes"]').evaluate((field) => {
    for (let outer = field.parentElement; outer; outer = outer.parentElement) if (outer.tagName === 'DETAILS') outer.open = true;
  });
  await page.locator('[id="/notes"]').fill('很长的备注'.repeat(100));
  await notice(page).filter({ hasText: '本机没有保存当前案件' }).waitFor();
  assert.deepEqual(await kept(page), before, 'what was kept is whole');

  const saved = page.waitForEvent('download');
  await notice(page).getByRole('button', { name: '保存文件' }).click();
  const content = JSON.parse(await readFile(await (await saved).path(), 'utf8'));
  assert.equal(content.notes, '很长的备注'.repeat(100));
  assert.equal(content.compensation.gains[0].found, '35000.00');

  await empty();
  await gain(page).fill('36000');
  await award(page, '36,000.00');
  assert.equal((await kept(page)).notes, '很长的备注'.repeat(100));
  // It is said again when it begins again.
  await fill();
  await page.locator('[id="/notes"]').fill('更长的备注'.repeat(200));
  await notice(page).filter({ hasText: '本机没有保存当前案件' }).waitFor();
});

test('where storage is forbidden the page works and says that nothing is kept', async (t) => {
  const page = await open(t, {
    init: () => {
      const get = () => {
        throw new DOMException('forbidden', 'SecurityError');
      };
      Object.defineProperty(globalThis, 'localStorage', { get });
      Object.defineProperty(globalThis, 'sessionStorage', { get });
    },
  });
  await openRecord(page, 'hic-sun-2020');
  await gain(page).fill('35000');
  await award(page, '35,000.00');
  await notice(page).getByRole('button', { name: '保存文件' }).waitFor();
});
