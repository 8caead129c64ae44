// The folder for a static host: served by the local server with the right types and headers, and by a host
// that knows nothing but files.

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import test, { before, after } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Site, award, built, copy, device, openCase, tab } from './site.mjs';
import { xtask } from './xtask.mjs';

const BASE = '/court/redress/';
let folder;
let server;
let origin;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'redress-'));
  const [command, args, options] = xtask(['dist', '--built', '--base', BASE, '--to', folder]);
  const made = spawnSync(command, args, options);
  assert.equal(made.status, 0, `${made.stderr}`);
  const [program, words, how] = xtask(['serve', '--folder', folder, '--port', '0']);
  server = spawn(program, words, how);
  const [line] = await once(server.stdout, 'data');
  origin = `${line}`.trim().replace(/\/$/, '');
});

after(async () => {
  server?.kill();
  await rm(folder, { recursive: true });
});

/** Status, headers and body, as they come. */
async function get(path, encoding = 'identity') {
  const asked = request(origin + path, { headers: { 'accept-encoding': encoding } }).end();
  const [response] = await once(asked, 'response');
  const parts = [];
  for await (const part of response) parts.push(part);
  return { status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) };
}

test('the local server sends the right types and headers', async () => {
  const files = await built(folder + sep);
  const types = {
    css: 'text/css', html: 'text/html', js: 'text/javascript', png: 'image/png', svg: 'image/svg+xml',
    wasm: 'application/wasm', webmanifest: 'application/manifest+json',
  };
  for (const [name, body] of files) {
    const type = types[name.split('.').at(-1)];
    if (!type || name === '404.html') continue;
    const answer = await get(`/${name}`);
    assert.equal(answer.status, 200, name);
    assert.ok(answer.headers['content-type'].startsWith(type), `${name}: ${answer.headers['content-type']}`);
    assert.equal(answer.headers['x-content-type-options'], name === 'redress.html' ? undefined : 'nosniff');
    assert.ok(answer.body.equals(body), name);
    for (const [encoding, unpack] of [['br', brotliDecompressSync], ['gzip', gunzipSync]]) {
      if (type === 'image/png' || name === 'redress.html') continue;
      const packed = await get(`/${name}`, encoding);
      assert.equal(packed.headers['content-encoding'], encoding, name);
      assert.equal(packed.headers['content-type'], answer.headers['content-type'], name);
      assert.ok(unpack(packed.body).equals(body), name);
    }
  }
  const { headers } = await get('/');
  assert.match(headers['content-security-policy'], /^default-src 'none';.*frame-ancestors 'none'$/);
  const missing = await get('/nowhere');
  assert.equal(missing.status, 404);
  assert.match(`${missing.body}`, new RegExp(`href="${BASE}"`));
  assert.equal((await get('/../Cargo.toml')).status, 404);
});

test('the sums are those of the files', async () => {
  const files = await built(folder + sep);
  const lines = `${files.get('SHA256SUMS')}`.trim().split('\n');
  assert.ok(lines.length > 10);
  for (const line of lines) {
    const [sum, name] = line.split('  ');
    assert.equal(createHash('sha256').update(files.get(name)).digest('hex'), sum, name);
  }
});

test('the page keeps its policy under these headers', async (t) => {
  const context = await device(t);
  const page = await tab(context, { origin, url: `${origin}/` });
  await copy(page, 'ready');
  await openCase(page);
  await award(page, '34,000.00');
  assert.deepEqual(page.faults, []);
});

test('a plain host serves the folder at its base', async (t) => {
  const site = new Site(await built(folder + sep), BASE);
  await site.start();
  t.after(() => site.stop());
  const context = await device(t);
  const page = await tab(context, site);
  await copy(page, 'ready');
  assert.deepEqual(page.faults, []);
});

test('a folder that something else made is not replaced', () => {
  const [command, args, options] = xtask(['dist', '--built', '--to', '.']);
  const refused = spawnSync(command, args, options);
  assert.notEqual(refused.status, 0);
  assert.match(`${refused.stderr}`, /not made by this/);
});
