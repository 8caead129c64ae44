// Serves dist/ and opens it in Chromium. A page that logs a warning, fails, or asks another origin
// for anything fails its test.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

export const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

/** Whether what takes long and seldom finds anything is tested too, as every night. */
export const LONG = Boolean(process.env.REDRESS_LONG);

export const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** Serves dist/ on a free port; a path without a file is a route of the page. */
export async function serve() {
  const server = createServer(async (request, response) => {
    try {
      const path = normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
      const name = extname(path) ? path : 'index.html';
      const body = await readFile(join(DIST, name));
      response.writeHead(200, { 'content-type': TYPES[extname(name)] ?? 'application/octet-stream' });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { origin: `http://127.0.0.1:${server.address().port}`, close };
}

/** The browser that `cargo xtask` found. */
export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM,
    headless: !process.env.HEADED,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

// One server and one browser for all the tests of a file; each test has a context of its own in it.
let server;
let browser;

if (process.argv[1]?.endsWith('.test.mjs')) {
  after(async () => {
    await (await browser)?.close();
    (await server)?.close();
  });
}

/** The browser of this file's tests, with nothing stored; closed after the last of them. */
export function browserOfFile() {
  browser ??= launch();
  return browser;
}

/**
 * A page in the language, width and colours asked for. It is closed at the end of the test `t`,
 * which fails on all that `watch` notes.
 */
export async function open(t, options = {}) {
  server ??= serve();
  const page = await newPage(await browserOfFile(), (await server).origin, options);
  t.after(async () => {
    const faults = [...page.faults]; // closing cuts off what is still loading: no fault
    await page.context().close();
    assert.deepEqual(faults, [], 'the page must not warn, fail or leave its origin');
  });
  return page;
}

/** The same without a test; `page.faults` lists what went wrong. */
export async function newPage(browser, origin, options = {}) {
  const { lang = 'zh', width = 1280, dark = false, path = '/', init } = options;
  const context = await browser.newContext({
    viewport: { width, height: width < 600 ? 720 : 900 },
    colorScheme: dark ? 'dark' : 'light',
    locale: lang === 'zh' ? 'zh-CN' : 'en-GB',
  });
  context.setDefaultTimeout(30_000);
  if (init) await context.addInitScript(init);
  const page = await context.newPage();
  page.faults = watch(page, origin);
  await page.goto(origin + path);
  await awake(page);
  await whole(page);
  await page.locator(`[data-test="lang-${lang}"]`).click();
  return page;
}

/** Waits for the application, behind the start that the build drew. */
export async function awake(page) {
  await page.mouse.move(1, 1);
  await page.locator('html[data-theme]').waitFor();
}

/** Notes every warning, error, failed request and request to another origin. */
export function watch(page, origin) {
  const faults = [];
  page.on('console', (message) => {
    if (['warning', 'error'].includes(message.type())) faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`page: ${error.stack ?? error}`));
  page.on('requestfailed', (request) => {
    faults.push(`failed: ${request.url()} (${request.failure()?.errorText})`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (!['data:', 'blob:'].includes(url.protocol) && url.origin !== origin) {
      faults.push(`another origin: ${request.url()}`);
    }
  });
  return faults;
}

/** Begins with a published case and waits for the workbench. */
export async function openRecord(page, id) {
  await page.goto(`${new URL(page.url()).origin}/#/`);
  await page.locator(`[data-test="case-picker"] option[value="${id}"]`).waitFor({ state: 'attached' });
  await page.locator('[data-test="case-picker"]').selectOption(id);
  await page.locator('[data-test="award"]').waitFor({ state: 'attached' });
  await whole(page);
}

/** Waits until every part of the page has come. */
export async function whole(page) {
  await page.waitForFunction(() => !document.querySelector('[data-test="part-coming"]'));
}

/** Waits until the page of the present address is painted, with its parts and the published cases where it shows some. */
export async function settled(page) {
  // An address within the page is drawn within a frame; only then is it known what it waits for.
  const painted = () => page.evaluate(() => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))));
  await painted();
  await page.waitForFunction(() => !document.querySelector('[data-test="part-coming"], [data-test="casebook-loading"]'));
  await painted();
}

/** On a phone: unfolds every section of the workbench. */
export async function unfold(page) {
  const folded = page.locator('.fold-section[aria-expanded="false"]:visible');
  while ((await folded.count()) > 0) await folded.first().click();
}

/** The text of the first element with this mark, in single blanks. */
export async function text(page, mark) {
  const content = await page.locator(`[data-test="${mark}"]`).first().innerText();
  return content.replace(/\s+/g, ' ');
}
