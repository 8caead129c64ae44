// After one visit the page needs neither network nor server.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { ADDRESSES, Site, award, caches, copy, device, gain, idOf, openCase, tab, until } from './site.mjs';

for (const [base, routes] of [['/', ADDRESSES], ['/court/redress/', ['#/case']]]) {
  test(`one visit, then every route opens without a server (${base})`, async (t) => {
    const site = await Site.open(t, base);
    const context = await device(t);
    const first = await tab(context, site);
    await copy(first, 'ready');
    await first.close();

    site.stop();
    await context.setOffline(true);
    for (const route of routes) {
      const page = await tab(context, site, route);
      await copy(page, 'ready');
      assert.match(await page.locator('[data-test="network"]').innerText(), /未联网/);
      assert.deepEqual(page.faults, [], route);
      await page.close();
    }
    // An address that no file has leads to the page.
    const page = await tab(context, site, 'nowhere/at/all');
    assert.equal(page.url().split('#')[0], site.url);

    // A case is made, saved, opened again and exported.
    await openCase(page);
    await gain(page).fill('35000');
    await award(page, '35,000.00');
    await page.reload();
    await award(page, '35,000.00');
    const saved = page.waitForEvent('download');
    await page.locator('[data-test="save"]').click();
    const file = await (await saved).path();
    assert.match(await readFile(file, 'utf8'), /"35000\.00"/);
    await openCase(page);
    await page.goto(`${site.url}#/`);
    await page.locator('[data-test="open"]').setInputFiles({
      name: 'case.redress.json',
      mimeType: 'application/json',
      buffer: await readFile(file),
    });
    await award(page, '35,000.00');
  });
}

test('what the first visit cannot take whole it takes at the next', async (t) => {
  const site = await Site.open(t);
  const context = await device(t);
  site.alter = (name, body) => (name === 'icon.svg' ? undefined : body);
  const page = await tab(context, site);
  await copy(page, 'failed');
  assert.equal(await page.evaluate(() => Boolean(navigator.serviceWorker.controller)), false);

  site.alter = (_name, body) => body;
  await page.reload();
  await copy(page, 'ready');
});

test('caches of other pages on the same origin are left alone', async (t) => {
  const site = await Site.open(t, '/a/');
  const context = await device(t);
  const page = await tab(context, site);
  await copy(page, 'ready');
  const others = ['another site', `redress ${site.origin}/ab/ 1`, `redress ${site.origin}/ 1`];
  await page.evaluate((names) => Promise.all(names.map((name) => caches.open(name))), others);
  await page.evaluate((name) => caches.open(name), `redress ${site.url} old`);
  await page.reload();
  await copy(page, 'ready');
  const expected = [...others, `redress ${site.url} ${idOf(site.dist)}`].sort().join();
  await until(async () => (await caches(page)).sort().join() === expected);
});

test('the system hands a file over to the installed page', async (t) => {
  const site = await Site.open(t);
  const context = await device(t);
  await context.addInitScript(() => {
    const file = new File(['{"schema":"redress.case/1","title":"来自文件"}'], 'a.redress.json');
    const launch = { files: [{ getFile: async () => file }] };
    const value = { setConsumer: (consumer) => consumer(launch) };
    Object.defineProperty(globalThis, 'launchQueue', { value });
  });
  const page = await tab(context, site);
  const stored = () => page.evaluate(() => JSON.stringify({ ...localStorage }));
  await until(async () => (await stored()).includes('来自文件'));
  assert.deepEqual(page.faults, []);
});

test('the manifest names icons of the size it says', async (t) => {
  const site = await Site.open(t);
  const manifest = JSON.parse(site.files.get('manifest.webmanifest'));
  for (const { src, sizes, type } of manifest.icons.filter(({ type }) => type === 'image/png')) {
    const png = site.files.get(src);
    assert.equal(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`, sizes, src);
    assert.equal(type, 'image/png');
  }
  const context = await device(t);
  const page = await tab(context, site);
  const session = await context.newCDPSession(page);
  const { errors } = await session.send('Page.getAppManifest');
  assert.deepEqual(errors, []);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // A window without history cannot install anything; nothing else may stand in the way.
  const others = installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito');
  assert.deepEqual(others, []);
});
