// Every route by a link from outside and by back and forward, at the root and under a folder.

import assert from 'node:assert/strict';
import test from 'node:test';
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
      await page.waitForTimeout(50);
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
