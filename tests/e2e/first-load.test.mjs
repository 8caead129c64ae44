// Who comes for the first time sees the start at once, without the application, and can use it at once.

import assert from 'node:assert/strict';
import test from 'node:test';
import { awake } from './harness.mjs';
import { Site, device } from './site.mjs';

/** A first visit: the start is there, and nothing has asked for the application. */
async function visit(t, locale = 'zh-CN') {
  const site = await Site.open(t);
  const context = await (await device(t)).browser().newContext({ locale });
  t.after(() => context.close());
  const page = await context.newPage();
  await page.goto(site.url, { waitUntil: 'networkidle' });
  await page.locator('[data-test="new-case"]').waitFor();
  assert.deepEqual(site.requests.filter((path) => /\.(wasm|json)$/.test(path)), []);
  return page;
}

/** What the start shows and what its controls are, without the foot, which tells the state of the device. */
const start = (page) =>
  page.evaluate(() => {
    const of = (element) => `${element.tagName} ${element.className} ${element.dataset.test ?? ''} ${element.href ?? ''}`;
    const parts = [...document.querySelectorAll('.skips, header, main')];
    return {
      lang: document.documentElement.lang,
      text: parts.map((part) => part.textContent),
      controls: parts.flatMap((part) => [...part.querySelectorAll('a, button, summary, input, select, option')].map(of)),
      foot: document.querySelector('footer p').textContent,
    };
  });

for (const locale of ['zh-CN', 'en-GB']) {
  test(`the start of the first load is that of the application (${locale})`, async (t) => {
    const page = await visit(t, locale);
    const drawn = await start(page);
    await awake(page);
    await page.locator('[data-test="case-picker"] option').nth(54).waitFor({ state: 'attached' });
    assert.deepEqual(await start(page), drawn);
  });
}

test('what is asked of the first load is done', async (t) => {
  const click = await visit(t);
  await click.locator('[data-test="new-case"]').click();
  await click.waitForURL(/#\/case$/);

  const choose = await visit(t);
  await choose.locator('[data-test="case-picker"]').selectOption('hic-sun-2020');
  await choose.locator('[data-test="award"]').filter({ hasText: '34,000.00' }).waitFor();

  const read = await visit(t);
  await read.locator('[data-test="lang-en"]').click();
  await read.locator('html[lang="en"][data-theme]').waitFor();
  await read.getByRole('heading', { level: 1 }).filter({ hasText: 'Damages' }).waitFor();

  const go = await visit(t);
  await go.locator('header a[href="#/law"]').click();
  await go.locator('html[data-theme]').waitFor();
  await go.waitForURL(/#\/law$/);
  await go.locator('main.start').waitFor({ state: 'detached' });

  const open = await visit(t);
  const buffer = Buffer.from(JSON.stringify({ schema: 'redress.case/1', title: '来自文件' }));
  await open.locator('[data-test="open"]').setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer });
  await open.waitForURL(/#\/case$/);
  await open.getByText('来自文件').first().waitFor();

  const type = await visit(t);
  await type.keyboard.press('Tab');
  await type.locator('html[data-theme]').waitFor();
  await type.locator('main.start').waitFor();
  assert.equal(await type.evaluate(() => document.activeElement.className), 'skip', 'the focus stays where it was');
});

test('who comes back gets the application directly', async (t) => {
  const page = await visit(t);
  await awake(page);
  await page.reload();
  await page.locator('html[data-theme]').waitFor();
});
