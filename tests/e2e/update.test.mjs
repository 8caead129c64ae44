// From one version to another: the user ends on one whole version, when he wants it, and loses nothing.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { LONG } from './harness.mjs';
import {
  Site, award, caches, check, copy, device, gain, idOf, openCase, running, tab, until, update,
} from './site.mjs';

/** A device that keeps what dist/ is, with an edited case open. */
async function visited(t, base) {
  const site = await Site.open(t, base);
  const context = await device(t);
  const page = await tab(context, site);
  await copy(page, 'ready');
  await openCase(page);
  await gain(page).fill('35000');
  await award(page, '35,000.00');
  return { site, context, page, old: idOf(site.dist) };
}

/** The page runs this version, whole, also without the server, with the case as it was. */
async function whole({ site, context, page }, id) {
  assert.equal(await running(page), id);
  await award(page, '35,000.00');
  site.stop();
  const other = await tab(context, site, '#/case');
  assert.equal(await running(other), id);
  await award(other, '35,000.00');
  assert.deepEqual(other.faults, []);
  await other.close();
  await site.start();
}

/** The version `next` is found, offered and taken. */
async function comes(visit) {
  const { page } = visit;
  await check(page);
  await copy(page, 'update');
  await update(page);
  await whole(visit, 'next');
}

const WASM = /\.wasm$/;
const BROKEN = {
  'breaks off midway': (name, body) => (WASM.test(name) ? undefined : body),
  'has one asset tampered': (name, body) => {
    if (!/^style-.*css$/.test(name)) return body;
    const changed = Buffer.from(body);
    changed[changed.length - 3] ^= 1;
    return changed;
  },
  'gets HTML for a hashed asset': (name, body) =>
    WASM.test(name) ? Buffer.from('<!doctype html><title>Not here</title>') : body,
  'gets the page of one version with the worker of another': (name, body, site) =>
    name === 'index.html' ? site.dist.get(name) : body,
};

// Under a path everything must be found that is found at the root; the root by itself has a turn every night.
for (const base of LONG ? ['/', '/court/redress/'] : ['/court/redress/']) {
  test(`an open tab goes over when it is asked, and reloads once (${base})`, async (t) => {
    const visit = await visited(t, base);
    const { site, page, old } = visit;
    let loads = 0;
    page.on('load', () => (loads += 1));
    site.publish('next');
    await page.evaluate(() => dispatchEvent(new Event('online'))); // the page looks by itself
    await copy(page, 'update');
    assert.equal(await running(page), old);
    assert.equal(loads, 0);

    await update(page);
    await whole(visit, 'next');
    assert.equal(loads, 1);
    await page.reload();
    await until(async () => (await caches(page)).join() === `redress ${site.url} next`);
  });

  test(`what cannot be read goes over into the new version (${base})`, async (t) => {
    const visit = await visited(t, base);
    const { site, page } = visit;
    await gain(page).fill('3.4.5');
    await gain(page).blur();
    site.publish('next');
    await check(page);
    await copy(page, 'update');
    await update(page);
    assert.equal(await gain(page).inputValue(), '3.4.5');
    await gain(page).fill('35000');
    await whole(visit, 'next');
  });

  test(`of two tabs only the one that asked reloads; the other runs on and is told (${base})`, async (t) => {
    const visit = await visited(t, base);
    const { site, context, page, old } = visit;
    const other = await tab(context, site, '#/case');
    // A case of its own.
    await other.evaluate(() => { location.hash = '#/'; });
    await other.locator('[data-test="case-picker"]').selectOption('hic-sun-2020');
    await gain(other).waitFor();
    await copy(other, 'ready');
    site.publish('next');
    await check(page);
    await copy(other, 'update');
    await gain(other).fill('3.4.5'); // half filled in

    await update(page);
    assert.equal(await running(page), 'next');
    await copy(other, 'replaced');
    assert.equal(await running(other), old);
    assert.equal(await gain(other).inputValue(), '3.4.5');
    await page.reload();
    // The files of the version that still runs are kept for it.
    assert.deepEqual((await caches(page)).sort(), [`redress ${site.url} ${old}`, `redress ${site.url} next`].sort());

    await gain(other).fill('35000');
    await update(other);
    assert.equal(await running(other), 'next');
    await whole(visit, 'next');
    await page.reload();
    await until(async () => (await caches(page)).join() === `redress ${site.url} next`);
  });

  for (const [how, alter] of Object.entries(BROKEN)) {
    test(`a download that ${how} leaves the old version, and comes right later (${base})`, async (t) => {
      const visit = await visited(t, base);
      const { site, page, old } = visit;
      site.publish('next');
      site.alter = (name, body) => alter(name, body, site);
      await check(page);
      await copy(page, 'ready');
      await page.reload();
      await whole(visit, old);

      site.alter = (_name, body) => body;
      await comes(visit);
    });
  }

  test(`a device without room keeps the old version (${base})`, async (t) => {
    const visit = await visited(t, base);
    const { site, context, page, old } = visit;
    const session = await context.newCDPSession(page);
    const quota = { origin: site.origin };
    await session.send('Storage.overrideQuotaForOrigin', { ...quota, quotaSize: 1000 });
    site.publish('next');
    await check(page);
    await copy(page, 'ready');
    assert.deepEqual(await caches(page), [`redress ${site.url} ${old}`]);
    await page.reload();
    await whole(visit, old);

    await session.send('Storage.overrideQuotaForOrigin', quota);
    await comes(visit);
  });

  test(`a version that was passed over is skipped (${base})`, async (t) => {
    const visit = await visited(t, base);
    const { site, page } = visit;
    site.publish('next');
    await check(page);
    await copy(page, 'update');
    site.publish('after-next');
    await check(page);
    await copy(page, 'update');
    await update(page);
    await whole(visit, 'after-next');
  });

  test(`a roll-back is an update like another (${base})`, async (t) => {
    const visit = await visited(t, base);
    const { site, page, old } = visit;
    site.publish('next');
    await check(page);
    await update(page);
    await copy(page, 'ready');
    site.publish();
    await check(page);
    await copy(page, 'update');
    await update(page);
    await whole(visit, old);
  });

  test(`a version that is withdrawn before it started is not offered (${base})`, async (t) => {
    const visit = await visited(t, base);
    const { site, page, old } = visit;
    site.publish('next');
    await check(page);
    await copy(page, 'update');
    site.publish();
    await check(page);
    await copy(page, 'ready');
    await whole(visit, old);
  });

  test(`the switch turns the copy off and leaves the case (${base})`, async (t) => {
    const visit = await visited(t, base);
    const { site, page } = visit;
    const retire = await readFile(new URL('../../web/static/retire.js', import.meta.url));
    site.files = new Map(site.dist).set('sw.js', retire);
    await page.evaluate(() => caches.open('another site'));
    await check(page);
    await until(async () => (await caches(page)).join() === 'another site');
    // Chromium can drop a navigation that it hands to the old worker in the moment in which that one is stopped:
    // nobody answers it, and neither worker is at fault. A person reloads when the change is over.
    await until(() =>
      page.evaluate(async () => {
        const left = await navigator.serviceWorker.getRegistration();
        return !left || !(left.installing || left.waiting || left.active?.state === 'activating');
      }),
    );
    await page.reload();
    await award(page, '35,000.00');
    assert.equal((await caches(page)).join(), 'another site');
  });
}
