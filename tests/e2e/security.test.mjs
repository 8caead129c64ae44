// The policy as it reaches the browser: what an intruder would try is refused, and the page never tries it.

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import test from 'node:test';
import { ADDRESSES, Site, award, copy, device, gain, openCase, tab, until } from './site.mjs';

/** Notes violations of the policy from the first line on. */
async function observe(context) {
  await context.addInitScript(() => {
    globalThis.violations = [];
    addEventListener('securitypolicyviolation', (event) => {
      globalThis.violations.push(event.effectiveDirective);
    });
  });
}

const violations = (page) => page.evaluate(() => globalThis.violations);

/** A server of another origin that counts who asks it. */
async function stranger(t) {
  let asked = 0;
  const server = createServer((_request, response) => {
    asked += 1;
    response.writeHead(200, { 'access-control-allow-origin': '*' }).end();
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  t.after(() => server.close());
  return { url: `http://127.0.0.1:${server.address().port}/x`, asked: () => asked };
}

test('on every route and in use the page keeps the policy and its origin', async (t) => {
  const site = await Site.open(t);
  const context = await device(t);
  await observe(context);
  const elsewhere = [];
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol !== 'blob:' && origin !== site.origin) elsewhere.push(request.url());
  });
  const page = await tab(context, site);
  await copy(page, 'ready');
  for (const route of ADDRESSES) {
    await page.goto(site.url + route);
    await page.locator('h1').first().waitFor();
  }
  await openCase(page);
  await gain(page).fill('35000');
  await award(page, '35,000.00');
  const saved = page.waitForEvent('download');
  await page.locator('[data-test="save"]').click();
  await saved;
  await page.locator('[data-test="lang-en"]').click();

  assert.deepEqual(await violations(page), []);
  assert.deepEqual(elsewhere, []);
  assert.deepEqual(page.faults, []);
  assert.equal(await page.locator('[style], style, [onclick]').count(), 0);
});

const ATTACKS = {
  'a script from text': ['require-trusted-types-for', () => {
    const script = document.createElement('script');
    script.append('globalThis.broken = true');
    document.head.append(script);
  }],
  'an inline handler': ['require-trusted-types-for', () => {
    const button = document.createElement('button');
    button.setAttribute('onclick', 'globalThis.broken = true');
    document.body.append(button);
    button.click();
  }],
  // Later, because the tool that runs these functions is allowed to evaluate text itself.
  'eval': ['require-trusted-types-for', () => {
    setTimeout(() => (0, eval)('globalThis.broken = true'));
  }],
  'a timer with text': ['require-trusted-types-for', () => {
    setTimeout(() => setTimeout('globalThis.broken = true'));
  }],
  'HTML from text': ['require-trusted-types-for', () => {
    document.body.innerHTML = '<img src=x onerror="globalThis.broken = true">';
  }],
  'a policy of its own': ['trusted-types', () => {
    trustedTypes.createPolicy('intruder', { createHTML: (text) => text });
  }],
  'the policy of the page': ['trusted-types', () => {
    trustedTypes.createPolicy('redress', { createHTML: (text) => text });
  }],
  'an external image': ['img-src', (url) => (new Image().src = url)],
  'an external request': ['connect-src', (url) => fetch(url).catch(() => {})],
  'a beacon': ['connect-src', (url) => navigator.sendBeacon(url, 'x')],
  'an external script': ['script-src-elem', async (url) => {
    await import(url).catch(() => {});
  }],
  'a frame': ['frame-src', (url) => {
    const frame = document.createElement('iframe');
    frame.src = url;
    document.body.append(frame);
  }],
  'a form': ['form-action', (url) => {
    const form = document.createElement('form');
    Object.assign(form, { action: url, method: 'post' });
    document.body.append(form);
    form.submit();
  }],
  'a style': ['style-src-attr', () => document.body.setAttribute('style', 'display: none')],
  'another base': ['base-uri', (url) => {
    const base = document.createElement('base');
    base.href = url;
    document.head.append(base);
  }],
};

test('what an intruder would try is refused', async (t) => {
  const site = await Site.open(t);
  const context = await device(t);
  const other = await stranger(t);
  await observe(context);
  const page = await tab(context, site);
  const passed = [];
  for (const [what, [directive, attack]] of Object.entries(ATTACKS)) {
    const seen = (await violations(page)).length;
    await page.evaluate(attack, other.url).catch(() => {}); // some throw
    const refused = async () => (await violations(page)).slice(seen);
    const told = until(async () => (await refused()).includes(directive));
    await told.catch(async () => passed.push(`${what}: ${await refused()}`));
  }
  assert.deepEqual(passed, []);
  assert.equal(await page.evaluate(() => globalThis.broken), undefined);
  assert.equal(other.asked(), 0);
});

test('a script written into the page on its way does not run', async (t) => {
  const site = await Site.open(t);
  const script = '<script>globalThis.broken = true</script><script src="data:,broken=true"></script>';
  site.alter = (name, body) =>
    name === 'index.html' ? Buffer.from(`${body}`.replace('</body>', `${script}</body>`)) : body;
  const context = await device(t);
  await observe(context);
  const page = await tab(context, site);
  assert.equal(await page.evaluate(() => globalThis.broken), undefined);
  assert.deepEqual(await violations(page), ['script-src-elem', 'script-src-elem']);
});

for (const [what, kind] of [['script', /\.js$/], ['module', /\.wasm$/]]) {
  test(`a ${what} that is not the published one does not run`, async (t) => {
    const site = await Site.open(t);
    site.alter = (name, body) =>
      kind.test(name) && name !== 'sw.js' ? Buffer.concat([body, Buffer.from('\n')]) : body;
    const context = await device(t);
    const page = await context.newPage();
    await page.goto(site.url);
    await page.mouse.move(1, 1);
    await page.getByText('本页没有打开').waitFor();
    assert.equal(await page.locator('h1').count(), 0);
  });
}

test('a style that is not the published one is not used', async (t) => {
  const site = await Site.open(t);
  site.alter = (name, body) =>
    name.endsWith('.css') ? Buffer.concat([body, Buffer.from('html { color: rgb(1, 2, 3) }')]) : body;
  const context = await device(t);
  const page = await tab(context, site);
  const color = await page.evaluate(() => getComputedStyle(document.documentElement).color);
  assert.notEqual(color, 'rgb(1, 2, 3)');
});
