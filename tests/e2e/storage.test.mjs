// The case survives a reload, goes into a file or a link and comes back, and a bad file, link or record does
// no harm.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { open, openRecord, text } from './harness.mjs';

const award = (page, sum) =>
  page.locator('[data-test="award"]').filter({ hasText: sum }).first().waitFor();

async function loadSun(page) {
  await openRecord(page, 'hic-sun-2020');
  await award(page, '34,000.00');
}

const gain = (page) => page.locator('[data-test="gain-0-found"]');
const start = (page) => page.goto(new URL('/#/', page.url()).href);
const notice = async (page) => {
  await page.locator('[data-test="notice"] .notice').waitFor();
  return text(page, 'notice');
};

const file = (content) => ({
  name: 'a.redress.json',
  mimeType: 'application/json',
  buffer: Buffer.from(content),
});

test('a reload loses nothing', async (t) => {
  const page = await open(t);
  await loadSun(page);
  await gain(page).fill('35000.50');
  await award(page, '35,000.50');
  await page.reload();
  await award(page, '35,000.50');
  // The published case it began with is still known.
  await page.locator('.record dl').waitFor();
});

test('a published case that is only looked at survives a reload and is not kept', async (t) => {
  const page = await open(t);
  await loadSun(page);
  await page.reload();
  await award(page, '34,000.00');
  await page.locator('.record dl').waitFor();
  await start(page);
  assert.equal(await page.locator('[data-test="kept"] > li').count(), 0);
  // Another tab comes back to it too; what is changed there is kept.
  const other = await page.context().newPage();
  await other.goto(new URL('/#/case', page.url()).href);
  await gain(other).fill('35000');
  await award(other, '35,000.00');
  await other.reload();
  await award(other, '35,000.00');
});

test('a change is kept before the event that made it has ended', async (t) => {
  const page = await open(t);
  await loadSun(page);
  const kept = await gain(page).evaluate((input) => {
    const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
    set.call(input, '35000');
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    return localStorage.getItem(`redress.kept.${sessionStorage.getItem('redress.open')}`);
  });
  assert.match(kept, /"found":"35000\.00"/);
});

test('cases are kept side by side, duplicated, removed and put back', async (t) => {
  const page = await open(t);
  await loadSun(page);
  await gain(page).fill('35000');
  await award(page, '35,000.00');
  await start(page);
  const kept = page.locator('[data-test="kept"] > li');
  assert.equal(await kept.count(), 1);
  await kept.getByRole('button', { name: '复制' }).click();
  await gain(page).fill('36000');
  await award(page, '36,000.00');
  await start(page);
  assert.equal(await kept.count(), 2);
  await kept.first().getByRole('button', { name: '删除' }).click();
  assert.equal(await kept.count(), 1);
  // The focus is at the one that is left.
  assert.equal(await kept.first().evaluate((row) => row.contains(document.activeElement)), true);
  await page.getByRole('button', { name: '恢复' }).click();
  assert.equal(await kept.count(), 2);
  await kept.filter({ hasNotText: '副本' }).locator('.link').click();
  await award(page, '35,000.00');
});

test('a case is saved to a file and opened again, by button and by drop', async (t) => {
  const page = await open(t);
  await loadSun(page);
  const saved = page.waitForEvent('download');
  await page.locator('[data-test="save"]').click();
  const download = await saved;
  assert.match(download.suggestedFilename(), /\.redress\.json$/);
  const content = await readFile(await download.path(), 'utf8');
  assert.equal(JSON.parse(content).schema, 'redress.case/1');

  await start(page);
  await page.locator('[data-test="open"]').setInputFiles(file(content));
  await award(page, '34,000.00');

  const changed = JSON.parse(content);
  changed.compensation.gains[0].found = '37000';
  const data = await page.evaluateHandle((json) => {
    const data = new DataTransfer();
    data.items.add(new File([json], 'b.redress.json', { type: 'application/json' }));
    return data;
  }, JSON.stringify(changed));
  await page.dispatchEvent('body', 'dragover', { dataTransfer: data });
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
  await award(page, '37,000.00');
});

test('a link carries the whole case and is not sent to the server', async (t) => {
  const page = await open(t);
  await openRecord(page, 'gzic-zheng-face-2022');
  await award(page, '103,000.00');
  await page.locator('[data-test="share"]').click();
  const link = await page.locator('[data-test="link"]').inputValue();
  assert.match(link, /#\/share\/[\w-]+\.\d{8}[0-9a-f]{8}\.[0-9a-f]{8}$/);
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.evaluate(() => localStorage.clear());
  await page.goto('about:blank');
  await page.goto(link);
  await award(page, '103,000.00');
  assert.ok(!asked.some((url) => url.includes('share')), asked.join(' '));
});

for (const [what, data] of [
  ['damaged', 'q1bKTFSy'],
  ['not even base64', '!!!'],
  ['a bomb', 'bomb'],
]) {
  test(`a link that is ${what} is explained and changes nothing`, async (t) => {
    const page = await open(t);
    await loadSun(page);
    await gain(page).fill('35000');
    await award(page, '35,000.00');
    const payload = data !== 'bomb' ? data : await page.evaluate(async () => {
      const zeros = new Blob([new Uint8Array(50_000_000)]).stream();
      const packed = zeros.pipeThrough(new CompressionStream('deflate-raw'));
      const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
      const latin = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
      return btoa(latin).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
    });
    await page.goto(new URL(`/#/share/${payload}`, page.url()).href);
    assert.ok((await notice(page)).includes('链接'));
    await page.goto(new URL('/#/case', page.url()).href);
    await award(page, '35,000.00');
  });
}

for (const [what, content, words] of [
  ['damaged', '{"title":', '第1行'],
  ['wrong', '{"costs":[{"claimed":"-5"}]}', '第1项费用 · 诉请'],
  ['newer', '{"schema":"redress.case/9"}', 'redress.case/9'],
  ['empty', '', '没有内容'],
]) {
  test(`a ${what} file is explained and changes nothing`, async (t) => {
    const page = await open(t);
    await loadSun(page);
    await gain(page).fill('35000');
    await award(page, '35,000.00');
    await start(page);
    await page.locator('[data-test="open"]').setInputFiles(file(content));
    const said = await notice(page);
    assert.ok(said.includes(words), said);
    await page.goto(new URL('/#/case', page.url()).href);
    await award(page, '35,000.00');
  });
}

test('a record that cannot be read stays as it is, is said and downloadable', async (t) => {
  const page = await open(t);
  await page.evaluate(() => localStorage.setItem('redress.kept.a', '{"title": tampered'));
  await page.reload();
  const saved = page.waitForEvent('download');
  await page.locator('[data-test="kept"]').getByRole('button', { name: '保存文件' }).click();
  assert.equal(await readFile(await (await saved).path(), 'utf8'), '{"title": tampered');
  assert.equal(await page.evaluate(() => localStorage.getItem('redress.kept.a')), '{"title": tampered');
});

test('what the first version kept is brought over', async (t) => {
  const page = await open(t);
  await loadSun(page);
  await gain(page).fill('35000');
  await award(page, '35,000.00');
  await page.evaluate(() => {
    const key = Object.keys(localStorage).find((key) => key.startsWith('redress.kept.'));
    const json = localStorage.getItem(key).split('\n')[1];
    localStorage.clear();
    sessionStorage.clear();
    localStorage.setItem('redress.case', json);
    localStorage.setItem('redress.record', 'hic-sun-2020');
    localStorage.setItem('redress.case.aside', 'tampered');
  });
  await page.reload();
  await award(page, '35,000.00');
  await page.locator('.record dl').waitFor();
  await start(page);
  assert.equal(await page.locator('[data-test="kept"] > li').count(), 2);
});

test('two tabs on one case: the other is asked, nothing is written over', async (t) => {
  const page = await open(t);
  await loadSun(page);
  await gain(page).fill('35000');
  await award(page, '35,000.00');
  const other = await page.context().newPage();
  await other.goto(page.url());
  await award(other, '35,000.00');
  await gain(other).fill('36000');
  await award(other, '36,000.00');
  assert.ok((await notice(page)).includes('另一个标签页'));
  // Goes on here: the other one's version is not touched.
  await gain(page).fill('37000');
  await award(page, '37,000.00');
  await other.reload();
  await award(other, '36,000.00');
  await page.getByRole('button', { name: '保存为新案件' }).or(
    page.getByRole('button', { name: '另存为新案件' })).click();
  await start(page);
  assert.equal(await page.locator('[data-test="kept"] > li').count(), 2);
});
