// The single file, opened from disk: it works and asks for nothing.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import { watch } from './harness.mjs';
import { ADDRESSES, award, device, gain, openCase } from './site.mjs';
import { xtask } from './xtask.mjs';
import { unzip } from './zip.mjs';

test('the single file opens from disk, works, and makes no request', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'redress-'));
  t.after(() => rm(folder, { recursive: true }));
  const file = join(folder, '衡偿 redress.html');
  const [command, args, options] = xtask(['bundle', '--built', '--to', file]);
  const { status, stdout, stderr } = spawnSync(command, args, options);
  assert.equal(status, 0, `${stderr}`);
  const sum = createHash('sha256').update(await readFile(file)).digest('hex');
  assert.ok(`${stdout}`.startsWith(`${sum}  `), `${stdout}`);

  const context = await device(t);
  const asked = [];
  context.on('request', (request) => {
    if (!['blob:', 'data:'].includes(new URL(request.url()).protocol)) asked.push(request.url());
  });
  const url = pathToFileURL(file).href;
  const page = await context.newPage();
  page.faults = watch(page, 'null');
  for (const route of ADDRESSES) {
    await page.goto('about:blank');
    await page.goto(url + route);
    await page.locator('h1').first().waitFor();
  }
  await openCase(page);
  await gain(page).fill('35000');
  await award(page, '35,000.00');
  const saved = page.waitForEvent('download');
  await page.locator('[data-test="save"]').click();
  const text = await readFile(await (await saved).path(), 'utf8');
  assert.match(text, /"35000\.00"/);
  // The office files are made by a worker that stands within the page; so is the check of a report.
  await page.goto(`${url}#/papers/orders`);
  const made = async (name) => {
    const [file] = await Promise.all([page.waitForEvent('download'), page.locator(`[data-test="${name}"]`).click()]);
    return readFile(await file.path());
  };
  assert.ok(unzip(await made('save-docx')).get('word/document.xml').includes('35000'));
  assert.ok(unzip(await made('save-xlsx')).has('xl/workbook.xml'));
  const report = await made('save-report');
  assert.equal(JSON.parse(report).totals.award, '35000.00');
  await page.goto(`${url}#/verify`);
  const kept = { name: 'report.json', mimeType: 'application/json', buffer: report };
  await page.locator('[data-test="verify-file"]').setInputFiles(kept);
  await page.locator('[data-test="equal"]').waitFor();
  // It says that it needs no copy.
  await page.locator('[data-test="offline"][data-state="single"]').waitFor();

  // Its own address, and nothing else.
  assert.deepEqual(asked.filter((address) => address.split('#')[0] !== url), []);
  assert.deepEqual(page.faults.filter((fault) => !fault.startsWith(`another origin: ${url}`)), []);
});

test('a browser that forbids the storage is told to use files', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'redress-'));
  t.after(() => rm(folder, { recursive: true }));
  const file = join(folder, 'redress.html');
  const [command, args, options] = xtask(['bundle', '--built', '--to', file]);
  assert.equal(spawnSync(command, args, options).status, 0);
  const context = await device(t);
  await context.addInitScript(() => {
    const forbidden = () => {
      throw new DOMException('forbidden', 'SecurityError');
    };
    Object.defineProperty(globalThis, 'localStorage', { get: forbidden });
  });
  const page = await context.newPage();
  await page.goto(pathToFileURL(file).href);
  await openCase(page);
  await gain(page).fill('35000');
  await page.locator('[data-test="notice"] .notice').filter({ hasText: '本机没有保存' }).waitFor();
});
