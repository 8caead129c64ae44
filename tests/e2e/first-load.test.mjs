// Who comes for the first time sees the start at once and can use it at once; the application loads behind it.

import assert from 'node:assert/strict';
import test from 'node:test';
import { Site, device, until } from './site.mjs';

/** A first visit on a slow line: the start is there, or the way to `address`, and the application asked for; it comes with `arrive`. */
async function visit(t, locale = 'zh-CN', address = '') {
  const site = await Site.open(t);
  const context = await (await device(t)).browser().newContext({ locale });
  t.after(() => context.close());
  const page = await context.newPage();
  let arrive;
  const line = new Promise((come) => { arrive = come; });
  const asked = [];
  await page.route(/\.wasm$/, async (route) => {
    asked.push(route.request().url());
    await line;
    await route.continue();
  });
  await page.goto(site.url + address);
  await page.locator(address ? 'main [role="status"]' : '[data-test="new-case"]').waitFor();
  // Nothing waits for a sign of a person.
  for (let tries = 0; asked.length === 0 && tries < 100; tries += 1) await page.waitForTimeout(50);
  if (!address) assert.equal(asked.length, 1, 'the shell and no part of it is asked for');
  assert.equal(await page.locator('html[data-theme]').count(), 0);
  return { page, arrive, asked };
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
    const { page, arrive } = await visit(t, locale);
    const drawn = await start(page);
    arrive();
    await page.locator('html[data-theme]').waitFor();
    await page.locator('[data-test="case-picker"] option').nth(54).waitFor({ state: 'attached' });
    assert.deepEqual(await start(page), drawn);
  });
}

test('what is asked of the first load is done', async (t) => {
  const { page: click, arrive: clickArrives, asked } = await visit(t);
  await click.locator('[data-test="new-case"]').click();
  // What the click leads to comes together with the application, not behind it.
  await until(() => asked.length > 1);
  clickArrives();
  await click.waitForURL(/#\/case$/);

  const { page: choose, arrive: chooseArrives } = await visit(t);
  await choose.locator('[data-test="case-picker"]').selectOption('hic-sun-2020');
  chooseArrives();
  await choose.locator('[data-test="award"]').filter({ hasText: '34,000.00' }).waitFor();

  const { page: read, arrive: readArrives } = await visit(t);
  await read.locator('[data-test="lang-en"]').click();
  readArrives();
  await read.locator('html[lang="en"][data-theme]').waitFor();
  await read.getByRole('heading', { level: 1 }).filter({ hasText: 'Damages' }).waitFor();

  const { page: go, arrive: goArrives } = await visit(t);
  await go.locator('header a[href="#/law"]').click();
  goArrives();
  await go.locator('html[data-theme]').waitFor();
  await go.waitForURL(/#\/law$/);
  await go.locator('main.start').waitFor({ state: 'detached' });

  const { page: open, arrive: openArrives } = await visit(t);
  const buffer = Buffer.from(JSON.stringify({ schema: 'redress.case/1', title: '来自文件' }));
  await open.locator('[data-test="open"]').setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer });
  openArrives();
  await open.waitForURL(/#\/case$/);
  await open.getByText('来自文件').first().waitFor();

  // The file is chosen when the drawing in which it was asked for is gone.
  const { page: late, arrive: lateArrives } = await visit(t);
  await late.evaluate(() => (globalThis.drawn = document.querySelector('[data-test="open"]')));
  lateArrives();
  await late.waitForFunction(() => !globalThis.drawn.isConnected);
  await late.evaluate((text) => {
    const chosen = new DataTransfer();
    chosen.items.add(new File([text], 'a.json', { type: 'application/json' }));
    globalThis.drawn.files = chosen.files;
    globalThis.drawn.dispatchEvent(new Event('change', { bubbles: true }));
  }, buffer.toString());
  await late.waitForURL(/#\/case$/);
  await late.getByText('来自文件').first().waitFor();

  const { page: type, arrive: typeArrives } = await visit(t);
  await type.keyboard.press('Tab');
  typeArrives();
  await type.locator('html[data-theme]').waitFor();
  await type.locator('main.start').waitFor();
  assert.equal(await type.evaluate(() => document.activeElement.className), 'skip', 'the focus stays where it was');
});

test('on the way to another page one sees what is coming, and its head can be used', async (t) => {
  const { page, arrive } = await visit(t, 'en-GB', '#/law/pipl');
  assert.equal(await page.locator('main').innerText().then((text) => text.endsWith('Opening…')), true);
  assert.deepEqual(await page.locator('header [aria-current]').allInnerTexts(), ['Law']);
  const head = (await page.locator('header').boundingBox()).height;
  await page.locator('[data-test="lang-zh"]').click();
  arrive();
  await page.locator('html[lang="zh-CN"][data-theme]').waitFor();
  await page.getByRole('heading', { level: 1 }).filter({ hasText: '个人信息保护法' }).waitFor();
  assert.equal(await page.getByText('正在打开').count(), 0);
  await page.locator('[data-test="lang-en"]').click();
  await page.locator('html[lang="en"]').waitFor();
  assert.equal((await page.locator('header').boundingBox()).height, head, 'nothing moves when the page comes');

  const { page: on, arrive: onArrives } = await visit(t, 'zh-CN', '#/theory');
  await on.locator('header a[href="#/tools"]').click();
  onArrives();
  await on.locator('html[data-theme]').waitFor();
  assert.deepEqual(await on.locator('header [aria-current]').allInnerTexts(), ['工具']);
});

test('who comes back gets the application directly', async (t) => {
  const { page, arrive } = await visit(t);
  arrive();
  await page.locator('html[data-theme]').waitFor();
  await page.reload();
  await page.locator('html[data-theme]').waitFor();
});
