// Every route by a link from outside and by back and forward, at the root and under a folder.

import assert from 'node:assert/strict';
import test from 'node:test';
import { open, settled } from './harness.mjs';
import { ADDRESSES, Site, device, tab, until } from './site.mjs';

const ROUTES = ADDRESSES.filter((address) => address !== '');
const pageOf = (route) => route.split('/')[1];

const heading = (page) => page.locator('main h1').first().innerText();
const place = (page, site) => page.url().slice(site.url.length);

for (const base of ['/', '/some/path/']) {
  test(`links, back and forward on every route (${base})`, async (t) => {
    const site = await Site.open(t, base);
    const context = await device(t);
    const headings = new Map();
    const page = await tab(context, site, ROUTES[0]);
    const shows = async (route) => {
      await until(async () => place(page, site) === route && (await heading(page)) === headings.get(route));
    };
    for (const route of ROUTES) {
      const before = headings.get(ROUTES[ROUTES.indexOf(route) - 1]);
      await page.evaluate((route) => (location.hash = route), route);
      // Another page has another heading.
      const other = pageOf(route) !== pageOf(ROUTES[ROUTES.indexOf(route) - 1] ?? '');
      await until(async () => !other || (await heading(page)) !== before);
      await settled(page);
      headings.set(route, await heading(page));
    }
    const pages = new Map(ROUTES.map((route) => [pageOf(route), headings.get(route)]));
    assert.equal(new Set(pages.values()).size, pages.size, [...pages].join('; '));
    for (const route of ROUTES.slice(0, -1).toReversed()) {
      await page.goBack();
      await shows(route);
    }
    for (const route of ROUTES.slice(1)) {
      await page.goForward();
      await shows(route);
    }
    // By a link from outside; at the root, offline.test.mjs does so with every address.
    for (const route of base === '/' ? ROUTES.slice(-1) : ROUTES.filter((_, index) => index % 2)) {
      await page.goto('about:blank');
      await page.goto(site.url + route);
      await shows(route);
    }
    assert.deepEqual(page.faults, []);
    // Nothing was asked for outside the folder.
    assert.deepEqual(site.requests.filter((path) => !path.startsWith(base)), []);
  });
}

test('an address whose end is unknown says so, and leads to the overview', async (t) => {
  const page = await open(t);
  const tails = [
    'case/xyz', 'case/time/xyz', 'papers/xyz', 'guide/xyz', 'estimate/xyz', 'casebook/xyz', 'comparables/xyz', 'law/xyz',
    'law/pipl/xyz', 'law/pipl/69/xyz', 'theory/xyz', 'theory/9.9', 'class/xyz', 'class/quiz/xyz', 'about/xyz', 'tools/xyz',
    'verify/xyz', 'xyz',
  ];
  for (const tail of tails) {
    await page.goto(new URL(`/#/${tail}`, page.url()).href);
    const name = page.locator('main code').filter({ hasText: /xyz|9\.9/ });
    await name.waitFor();
    const said = await name.locator('..').innerText();
    const head = await heading(page);
    assert.match(`${head} ${said}`, /没有/, tail);
    const ways = await page.locator('main a[href^="#/"]').count();
    assert.ok(ways > 0, `${tail}: no way on`);
  }
  // What is there is not said to be missing.
  for (const address of ['class/quiz', 'theory/4.3', 'theory/cite', 'law/pipl/69']) {
    await page.goto(new URL(`/#/${address}`, page.url()).href);
    await page.locator('main h1').first().waitFor();
    assert.equal(await page.locator('[data-test="missing"]').count(), 0, address);
  }
});
