// Office files, reports and their verification: made in the page, online and offline, checked by the command line
// and the other way round; a module that does not come, a wish that is taken back, and hostile text.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { openCase } from './case.mjs';
import { open, openRecord, text } from './harness.mjs';
import { Site, copy, device, tab, until } from './site.mjs';
import { unzip } from './zip.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CLI = process.env.REDRESS ?? join(ROOT, 'target/debug/redress');
const FACE = 'gzic-zheng-face-2022';

const mark = (page, name) => page.locator(`[data-test="${name}"]`);

async function papers(page, kind, record = FACE) {
  if (record) await openRecord(page, record);
  await page.goto(`${page.url().split('#')[0]}#/papers/${kind}`);
  await mark(page, 'sheet').waitFor();
}

/** Presses a button and returns the file that comes of it. */
async function download(page, button) {
  const [file] = await Promise.all([page.waitForEvent('download'), mark(page, button).click()]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** Reads the published case, and has the command line assess it. */
async function nativeReport(id, folder) {
  const record = JSON.parse(await readFile(join(ROOT, `crates/casebook/cases/${id}.json`), 'utf8'));
  const path = join(folder, 'case.redress.json');
  await writeFile(path, JSON.stringify(record.case));
  const { status, stdout, stderr } = spawnSync(CLI, ['assess', path, '--format', 'json'], { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  return stdout;
}

async function scratch(t) {
  const folder = await mkdtemp(join(tmpdir(), 'redress-'));
  t.after(() => rm(folder, { recursive: true }));
  return folder;
}

/** Gives the page for verification a file. */
async function verify(page, content, name = 'report.json') {
  await page.goto(`${page.url().split('#')[0]}#/verify`);
  await mark(page, 'verify-file').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
}

for (const lang of ['zh', 'en']) {
  test(`the documents, the workbook and the report hold the sums of the case (${lang})`, async (t) => {
    const page = await open(t, { lang });
    await papers(page, 'orders');
    const title = JSON.parse(
      await readFile(join(ROOT, `crates/casebook/cases/${FACE}.json`), 'utf8'),
    ).case.title;

    const docx = await download(page, 'save-docx');
    const paper = { zh: '判决主文', en: 'Operative part' }[lang];
    assert.equal(docx.name, `${title}-${paper}.docx`);
    const body = unzip(docx.bytes).get('word/document.xml');
    const sums = { zh: ['13000', '30000'], en: ['13,000', '30,000'] }[lang];
    for (const sum of sums) assert.ok(body.includes(sum), `no ${sum} in the document`);
    assert.ok(body.includes({ zh: '审判长', en: 'Presiding judge' }[lang]));
    await mark(page, 'take-said').getByText(docx.name).waitFor();

    const xlsx = await download(page, 'save-xlsx');
    assert.match(xlsx.name, /\.xlsx$/);
    const parts = unzip(xlsx.bytes);
    const sheets = [...parts].filter(([name]) => name.startsWith('xl/worksheets/')).map(([, xml]) => xml);
    assert.ok(sheets.some((xml) => /<f>[^<]*<\/f><v>103000<\/v>/.test(xml)), 'no formula gives the total');

    const report = await download(page, 'save-report');
    const { totals, position, receipt, lens } = JSON.parse(report.bytes);
    assert.equal(totals.award, '103000.00');
    assert.deepEqual([position, lens], ['found', 'law']);
    const shown = await text(page, 'receipt');
    for (const part of Object.values(receipt)) assert.ok(shown.includes(part), `${part} is not shown`);
  });
}

test('the claim list reports what is claimed', async (t) => {
  const page = await open(t);
  await papers(page, 'claims');
  const report = await download(page, 'save-report');
  assert.equal(JSON.parse(report.bytes).position, 'claimed');
});

test('a text file ends with the receipt, and so does paper', async (t) => {
  const page = await open(t);
  await papers(page, 'schedule');
  const { bytes, name } = await download(page, 'save-text');
  assert.match(name, /-赔偿明细表\.txt$/);
  assert.match(bytes.toString(), /校验信息\n[^]*sha256:[0-9a-f]{64}\n[^]*sha256:[0-9a-f]{64}\n$/);
  const line = page.locator('.sheet-receipt');
  assert.equal(await line.isVisible(), false);
  await page.emulateMedia({ media: 'print' });
  assert.match(await line.innerText(), /sha256:[0-9a-f]{64}.*sha256:[0-9a-f]{64}/);
});

test('what is said last is of the file that was made last, and of several at once none is lost', async (t) => {
  const page = await open(t);
  await papers(page, 'orders');
  for (const [button, ending] of [['save-docx', '.docx'], ['save-text', '.txt'], ['save-case', '.redress.json']]) {
    const { name } = await download(page, button);
    assert.ok(name.endsWith(ending), name);
    await mark(page, 'take-said').getByText(name, { exact: true }).waitFor();
  }
  const files = [];
  page.on('download', (file) => files.push(file.suggestedFilename()));
  await mark(page, 'save-docx').click();
  await mark(page, 'save-xlsx').click();
  await until(() => files.length === 2);
  assert.deepEqual(files.map((name) => name.split('.').at(-1)).sort(), ['docx', 'xlsx']);
  // A name of a file is the same in every language.
  const said = await text(page, 'take-said');
  await mark(page, 'lang-en').click();
  await mark(page, 'take-said').getByText(said.replace(/^[^：]*：/, ''), { exact: true }).waitFor();
});

test('the module comes on first use, not before', async (t) => {
  const site = await Site.open(t);
  const context = await device(t);
  // Without the copy on the device, which takes every file once the page is painted.
  await context.addInitScript(() => delete Navigator.prototype.serviceWorker);
  const page = await tab(context, site);
  await papers(page, 'schedule');
  await page.waitForLoadState('networkidle');
  const asked = () => site.requests.filter((name) => /worker\.js|split_export/.test(name)).length;
  assert.equal(asked(), 0);
  const { bytes } = await download(page, 'save-docx');
  assert.ok(unzip(bytes).get('word/document.xml').includes('103,000.00'));
  assert.ok(asked() > 0);
  assert.deepEqual(page.faults, []);
});

test('without network and server the files are made and verified all the same', async (t) => {
  const site = await Site.open(t);
  const context = await device(t);
  const page = await tab(context, site);
  await copy(page, 'ready');
  site.stop();
  await context.setOffline(true);
  await papers(page, 'schedule');
  assert.ok(unzip((await download(page, 'save-docx')).bytes).get('word/document.xml').includes('103,000.00'));
  assert.ok(unzip((await download(page, 'save-xlsx')).bytes).has('xl/workbook.xml'));
  const report = await download(page, 'save-report');
  await verify(page, report.bytes);
  await mark(page, 'equal').waitFor();
  assert.deepEqual(page.faults, []);
});

for (const [what, missing] of [['script', /worker\.js$/], ['module', /split_export-.*\.wasm$/]]) {
  for (const [how, break_] of [['missing', () => Buffer.from('')], ['cut off', () => undefined]]) {
    test(`a ${what} that is ${how} is told, the page lives, and a second try works`, async (t) => {
      const site = await Site.open(t);
      const context = await device(t);
      await context.addInitScript(() => delete Navigator.prototype.serviceWorker);
      const page = await tab(context, site);
      await papers(page, 'orders');
      if (how === 'missing') {
        site.files = new Map([...site.dist].filter(([name]) => !missing.test(name)));
      } else {
        site.alter = (name, body) => (missing.test(name) ? break_() : body);
      }
      await mark(page, 'save-docx').click();
      await mark(page, 'again').waitFor();
      assert.match(await text(page, 'take-said'), /没有载入.*案件不受影响/);
      await page.locator('.tabs a[href="#/papers/schedule"]').click();
      await mark(page, 'sheet').getByText('103,000.00').first().waitFor();

      site.files = site.dist;
      site.alter = (_name, body) => body;
      const { bytes } = await download(page, 'again');
      assert.ok(unzip(bytes).has('word/document.xml'));
    });
  }
}

test('what is taken back gives no file, and the way back is the button', async (t) => {
  const page = await open(t);
  await papers(page, 'orders');
  let free;
  const held = new Promise((resolve) => (free = resolve));
  await page.context().route('**/worker.js', async (route) => {
    await held;
    await route.abort().catch(() => {});
  });
  let files = 0;
  page.on('download', () => (files += 1));
  await mark(page, 'save-xlsx').click();
  await page.locator('progress').waitFor();
  await mark(page, 'cancel').click();
  await page.locator('progress').waitFor({ state: 'detached' });
  assert.equal(await page.evaluate(() => document.activeElement.id), 'save-xlsx');
  free();
  await page.context().unroute('**/worker.js');
  // Asked for again, one file comes: that which was cancelled would have come before it.
  assert.ok(unzip((await download(page, 'save-xlsx')).bytes).has('xl/workbook.xml'));
  assert.equal(files, 1);
  page.faults.splice(0, page.faults.length, ...page.faults.filter((fault) => !/worker\.js/.test(fault)));
});

test('a report of the page verifies on the command line', async (t) => {
  const folder = await scratch(t);
  const page = await open(t);
  for (const kind of ['claims', 'orders']) {
    await papers(page, kind);
    const path = join(folder, 'report.json');
    await writeFile(path, (await download(page, 'save-report')).bytes);
    const { status, stdout, stderr } = spawnSync(CLI, ['verify', path, '--lang', 'en'], { encoding: 'utf8' });
    assert.equal(status, 0, `${stdout}${stderr}`);
    assert.match(stdout, /^equal/);
  }
});

test('a report of the command line is the same bytes in the page and verifies there', async (t) => {
  const folder = await scratch(t);
  const native = await nativeReport(FACE, folder);
  const page = await open(t);
  await papers(page, 'orders');
  assert.equal((await download(page, 'save-report')).bytes.toString(), native);
  await page.locator('a[href="#/verify"]').click();
  await verify(page, native);
  await mark(page, 'equal').waitFor();
  assert.match(await text(page, 'verified'), /^report\.json ✓ 一致/);
});

for (const lang of ['zh', 'en']) {
  test(`a changed figure and another version are told with their places (${lang})`, async (t) => {
    const folder = await scratch(t);
    const report = JSON.parse(await nativeReport(FACE, folder));
    report.totals.award = '103000.01';
    report.receipt.engine = 'redress 0.0.0';
    const page = await open(t, { lang });
    await verify(page, JSON.stringify(report));
    await mark(page, 'differs').waitFor();
    assert.match(await text(page, 'differs'), { zh: /不一致，共2处/, en: /Differs in 2 places/ }[lang]);
    const rows = await page.locator('.differences tbody tr').allInnerTexts();
    const cells = rows.map((row) => row.split(/\s*\t\s*/));
    assert.deepEqual(cells.find(([path]) => path === '/totals/award'), ['/totals/award', '"103000.01"', '"103000.00"']);
    assert.ok(cells.some(([path, saved]) => path === '/receipt/engine' && saved === '"redress 0.0.0"'));
    const hint = { zh: '另一版本', en: 'another version' }[lang];
    assert.ok((await text(page, 'verified')).includes(hint));
  });
}

test('a case file shows its receipt; what is neither says so', async (t) => {
  const page = await open(t);
  await papers(page, 'orders');
  const receipt = (await text(page, 'receipt')).match(/sha256:[0-9a-f]{64}$/)[0];
  const file = await download(page, 'save-case');
  await verify(page, file.bytes, file.name);
  await mark(page, 'receipt').waitFor();
  assert.ok((await text(page, 'receipt')).endsWith(receipt));

  for (const [content, says] of [
    ['{"schema":"x"}', /既不是带有案件的测算报告，也不是案件文件/],
    ['{"case":', /第1行/],
    ['', /没有内容/],
    ['{"case":{"schema":"redress.case/1","costs":[{"kind":"x"}]},"position":"found","lens":"law"}', /费用/],
  ]) {
    await verify(page, content);
    await mark(page, 'verified').locator('.fault').first().waitFor();
    await until(async () => says.test(await text(page, 'verified')));
  }
  // The open case is as it was.
  await page.goto(`${page.url().split('#')[0]}#/papers/orders`);
  assert.ok((await text(page, 'receipt')).endsWith(receipt));
});

test('a report that is dropped or opened goes to its verification', async (t) => {
  const folder = await scratch(t);
  const native = await nativeReport('hic-sun-2020', folder);
  const page = await open(t);
  const drop = (content) => page.evaluate((content) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([content], 'dropped.json'));
    window.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, content);
  await drop(native);
  await mark(page, 'equal').waitFor();
  await drop(native.replace('"34000.00"', '"34000.01"'));
  await mark(page, 'differs').waitFor();
  await page.goto(`${page.url().split('#')[0]}#/`);
  await mark(page, 'open').setInputFiles({ name: 'r.json', mimeType: 'application/json', buffer: Buffer.from(native) });
  await mark(page, 'equal').waitFor();
  assert.match(page.url(), /#\/verify$/);
});

const HOSTILE = {
  title: '<script>globalThis.broken = 1</script>/..\\\u202efdp.exe',
  court: '=cmd|"/c calc"!A1',
  plaintiff: { kind: 'procuratorate', name: '<img src=x onerror="globalThis.broken=1">' },
  defendants: [
    { id: 'a', name: `"><b>甲</b>\u202e\u2066&amp;😀𠀀` },
    { id: 'b', name: '乙'.repeat(32_768) },
  ],
  compensation: {
    route: 'gain',
    gains: [{ label: '@SUM(1+1)*cmd|calc!A0', defendant: 'a', claimed: '100', found: '100' }],
  },
};

test('hostile text is text in the page, the files and on the clipboard', async (t) => {
  const page = await open(t);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openCase(page, HOSTILE);
  await papers(page, 'mediation', null);
  assert.equal(await page.locator('main b, main img, main script').count(), 0);
  assert.ok((await text(page, 'sheet')).includes('"><b>甲</b>&amp;😀𠀀'));
  assert.ok((await text(page, 'sheet')).includes('乙'.repeat(32_768)));

  const docx = await download(page, 'save-docx');
  assert.equal(docx.name, 'scriptglobalThisbroken = 1scriptfdpexe-调解协议.docx');
  const body = unzip(docx.bytes).get('word/document.xml');
  assert.ok(body.includes('&lt;b&gt;甲&lt;/b&gt;&amp;amp;😀𠀀'), 'the name is not in the document as text');
  assert.ok(body.includes('乙'.repeat(32_768)));
  const parts = unzip((await download(page, 'save-xlsx')).bytes);
  for (const [name, xml] of parts) {
    assert.ok(!/<f>[^<]*cmd/.test(xml), `a formula in ${name}`);
  }
  assert.ok(parts.get('xl/sharedStrings.xml').includes('@SUM(1+1)*cmd|calc!A0'));
  const report = await download(page, 'save-report');
  assert.equal(JSON.parse(report.bytes).case.defendants[1].name.length, 32_768);

  // As the page gives it to the browser, and as the browser gives it on.
  await page.evaluate(() => {
    const write = navigator.clipboard.write.bind(navigator.clipboard);
    navigator.clipboard.write = async (items) => {
      globalThis.given = await (await items[0].getType('text/html')).text();
      return write(items);
    };
  });
  await page.bringToFront();
  await mark(page, 'copy-rich').click();
  await mark(page, 'take-said').getByText('已复制').waitFor();
  const given = await page.evaluate(() => globalThis.given);
  assert.match(given, /^<div lang="zh-CN">\n<p align="center">=cmd\|.*<\/p>\n<h1 align="center">调解协议/);
  assert.ok(given.includes('&quot;&gt;&lt;b&gt;甲&lt;/b&gt;&amp;amp;😀𠀀'));
  assert.doesNotMatch(given, /<(script|img|b)\b/);
  const pasted = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type) => (await item.getType(type)).text();
    return [await read('text/html'), await read('text/plain')];
  });
  assert.match(pasted[0], /<h1[^]*甲/);
  assert.ok(pasted[1].includes('"><b>甲</b>&amp;😀𠀀'));
  assert.equal(await page.evaluate(() => globalThis.broken), undefined);
});

test('a browser that does not let copy is told so', async (t) => {
  const page = await open(t, {
    init: () => Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined }),
  });
  await papers(page, 'orders');
  for (const button of ['copy-text', 'copy-rich']) {
    await mark(page, button).click();
    await mark(page, 'take-said').getByText('浏览器不允许复制').waitFor();
    await download(page, 'save-docx');
    await mark(page, 'take-said').getByText('.docx').waitFor();
  }
});

test('a minor is not named in the name of a file', async (t) => {
  const page = await open(t);
  await openCase(page, { title: '检察院诉张小明案', defendants: [{ id: 'a', name: '张小明', minor: true }] });
  await papers(page, 'orders', null);
  assert.equal((await download(page, 'save-docx')).name, '检察院诉张某案-判决主文.docx');
  assert.equal((await download(page, 'save-text')).name, '检察院诉张某案-判决主文.txt');
});

test('the result leads to the files', async (t) => {
  const page = await open(t);
  await openRecord(page, FACE);
  await page.locator('#result a[href="#/papers/schedule"]').click();
  await mark(page, 'save-xlsx').waitFor();
});
