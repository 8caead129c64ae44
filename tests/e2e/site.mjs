// The page on a host that can publish other versions, break files and go away.

import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { DIST, TYPES, awake, browserOfFile, watch } from './harness.mjs';
import { ROUTES } from './routes.mjs';

/** Addresses within the page, each once. */
export const ADDRESSES = ['', ...new Set(ROUTES.map(([, address]) => address))];

/** The files of dist/ by name. */
export async function built(folder = DIST) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map();
  for (const entry of entries.filter((entry) => entry.isFile())) {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    files.set(path.slice(folder.length).replaceAll('\\', '/'), await readFile(path));
  }
  return files;
}

const digest = (kind, body) => `${kind}-${createHash(kind).update(body).digest('base64')}`;
const release = (sw) => JSON.parse(/^const RELEASE = (.*);$/m.exec(sw)[1]);
const scripts = (html) => [...html.matchAll(/<script[^>]*>([^]*?)<\/script>/g)].map(([, code]) => code);

/**
 * The version `id`: what the first load needs has other names, styles and scripts another content, and all
 * digests are made anew here, not by the build.
 */
export function version(files, id) {
  const before = files.get('index.html').toString();
  const named = [...files.keys()].filter((name) => name !== 'sw.js' && before.includes(name));
  const hashed = named.filter((name) => /-[0-9a-f]{8,}/.test(name));
  const rename = (text) =>
    hashed.reduce((text, name) => text.replaceAll(name, name.replace('-', `-${id}-`)), text);

  const next = new Map();
  let html = rename(before);
  for (const [name, body] of files) {
    let changed = body;
    if (hashed.includes(name) && /\.(js|css)$/.test(name)) {
      changed = Buffer.from(`${rename(body.toString())}\n/* ${id} */\n`);
    }
    html = html.replaceAll(digest('sha384', body), digest('sha384', changed));
    next.set(rename(name), changed);
  }
  const { id: old, files: list } = release(files.get('sw.js').toString());
  html = html.replaceAll(old, id);
  const changed = scripts(html);
  for (const [index, code] of scripts(before).entries()) {
    html = html.replaceAll(digest('sha256', code), digest('sha256', changed[index]));
  }
  next.set('index.html', Buffer.from(html));
  const urls = list.map(({ url }) => rename(url));
  const content = {
    id,
    files: urls.map((url) => ({ url, integrity: digest('sha384', next.get(url || 'index.html')) })),
  };
  const line = `const RELEASE = ${JSON.stringify(content)};`;
  next.set('sw.js', Buffer.from(files.get('sw.js').toString().replace(/^const RELEASE = .*;$/m, line)));
  return next;
}

/** The release that dist/ is. */
export function idOf(files) {
  return release(files.get('sw.js').toString()).id;
}

/** Serves files under a path. `site.files` can be changed at any time; `site.alter` can break an answer. */
export class Site {
  /** A site of what is in dist/, stopped at the end of the test `t`. */
  static async open(t, base = '/') {
    const site = new Site(await built(), base);
    await site.start();
    t.after(() => site.stop());
    return site;
  }

  constructor(files, base) {
    this.dist = files;
    this.files = files;
    this.base = base;
    this.port = 0;
    this.requests = [];
    /** (name, body) → body, or undefined to break off in the middle. */
    this.alter = (_name, body) => body;
  }

  get origin() {
    return `http://127.0.0.1:${this.port}`;
  }

  get url() {
    return this.origin + this.base;
  }

  /** Publishes another version; without an id, dist/ again. */
  publish(id) {
    this.files = id ? version(this.dist, id) : this.dist;
  }

  async start() {
    this.server = createServer((request, response) => {
      const path = decodeURIComponent(new URL(request.url, this.origin).pathname);
      this.requests.push(path);
      const name = path.startsWith(this.base) ? path.slice(this.base.length) || 'index.html' : '';
      const body = this.files.get(name);
      if (!body) return response.writeHead(404).end();
      const type = TYPES[extname(name)] ?? 'application/octet-stream';
      const altered = this.alter(name, body);
      if (altered) {
        return response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' }).end(altered);
      }
      response.writeHead(200, { 'content-type': type, 'content-length': body.length });
      return response.write(body.subarray(0, body.length / 2), () => response.destroy());
    });
    await new Promise((listening) => this.server.listen(this.port, '127.0.0.1', listening));
    this.port = this.server.address().port;
  }

  stop() {
    this.server.closeAllConnections();
    this.server.close();
  }
}

/** A browser without anything stored; it is closed at the end of the test `t`. */
export async function device(t) {
  const browser = await browserOfFile();
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 900 } });
  context.setDefaultTimeout(30_000);
  t.after(() => context.close());
  return context;
}

/** A tab with the page, and `page.faults`. */
export async function tab(context, site, path = '') {
  const page = await context.newPage();
  page.faults = watch(page, site.origin);
  await page.goto(site.url + path);
  await awake(page);
  await page.locator('h1').first().waitFor();
  return page;
}

/** Waits until the foot of the page says that the copy is in this state. */
export async function copy(page, state) {
  await page.locator(`[data-test="offline"][data-state="${state}"]`).waitFor();
}

/** The release that the page runs. */
export async function running(page) {
  return page.locator('[data-test="release"]').innerText();
}

/** Has the page look for a new version, and waits until the attempt has ended. */
export async function check(page) {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration.update().catch(() => {});
    while (registration.installing) await new Promise((next) => setTimeout(next, 20));
  });
}

/** Presses the button that goes over to the new version, and waits for the reload. */
export async function update(page) {
  const loaded = page.waitForEvent('load');
  await page.locator('[data-test="update"] button').click();
  await loaded;
  await page.locator('h1').first().waitFor();
}

/** Waits until this is true. */
export async function until(holds) {
  for (const end = Date.now() + 30_000; !(await holds()); ) {
    if (Date.now() > end) throw new Error(`not within 30 s: ${holds}`);
    await new Promise((next) => setTimeout(next, 50));
  }
}

/** Names of this origin's caches. */
export function caches(page) {
  return page.evaluate(() => globalThis.caches.keys());
}

// A case of which one figure is edited: whether anything is lost shows in it.

/** Begins with a published case that has a gain of 34,000 yuan. */
export async function openCase(page) {
  await page.goto(`${page.url().split('#')[0]}#/`);
  await page.locator('[data-test="case-picker"] option[value="hic-sun-2020"]').waitFor({ state: 'attached' });
  await page.locator('[data-test="case-picker"]').selectOption('hic-sun-2020');
  await award(page, '34,000.00');
}

export function gain(page) {
  return page.locator('[data-test="gain-0-found"]');
}

export function award(page, sum) {
  return page.locator('[data-test="award"]').filter({ hasText: sum }).first().waitFor();
}
