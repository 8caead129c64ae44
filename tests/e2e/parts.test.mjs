// The parts of the application, when they do not come, come late, or are those of another version.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { DIST, browserOfFile } from './harness.mjs';
import { Site, copy, device, idOf, running, tab, until } from './site.mjs';

/** The files that this part needs and the page at this address would not need without it. */
async function own(part, ...others) {
  const html = await readFile(`${DIST}index.html`, 'utf8');
  const parts = JSON.parse(/const parts = (.*?);?$/m.exec(html)[1]);
  return parts[part].filter((file) => !others.some((other) => parts[other].includes(file)));
}

/** All parts but this. */
function beside(part) {
  const all = ['workbench', 'desk', 'outcome', 'panels', 'reading', 'pages', 'papers', 'guide', 'learning'];
  return all.filter((other) => other !== part);
}

/** A tab of a browser that keeps no copy, in which `line(file)` comes before each file of these. */
async function visit(t, site, files, line, address) {
  const context = await (await browserOfFile()).newContext({
    locale: 'zh-CN',
    serviceWorkers: 'block',
    viewport: { width: 1280, height: 900 },
  });
  context.setDefaultTimeout(30_000);
  t.after(() => context.close());
  const page = await context.newPage();
  await page.route(/\.wasm$/, async (route) => {
    const file = new URL(route.request().url()).pathname.slice(1);
    if (files.includes(file) && !(await line(file))) return route.abort();
    return route.continue();
  });
  await page.goto(`${site.url}${address}`);
  return page;
}

const missing = (page) => page.locator('[data-test="part-missing"]');
const again = (page) => missing(page).getByRole('button', { name: '再试一次' });

for (const { part, others, address, then } of [
  { part: 'workbench', others: [], address: '#/case', then: '[data-test="award"]' },
  { part: 'desk', others: ['workbench', 'outcome', 'panels'], address: '#/case', then: '[id="/plaintiff/kind"]' },
  { part: 'outcome', others: ['workbench', 'desk', 'panels'], address: '#/case', then: '[data-test="award"]' },
  { part: 'panels', others: ['workbench', 'desk', 'outcome'], address: '#/case', then: '[id="/remedies"]' },
  { part: 'pages', others: beside('pages'), address: '#/law', then: '.law-tools' },
  { part: 'papers', others: beside('papers'), address: '#/papers', then: '#content main' },
  { part: 'guide', others: beside('guide'), address: '#/guide', then: '#content main' },
  { part: 'learning', others: beside('learning'), address: '#/theory', then: '#content main' },
]) {
  test(`a part that is refused says so, and comes when it is let through (${part})`, async (t) => {
    const site = await Site.open(t);
    const files = await own(part, ...others);
    assert.ok(files.length > 0, `${part} has a file of its own`);
    let open = false;
    const page = await visit(t, site, files, () => open, address);
    await missing(page).filter({ hasText: '这一部分没有载入' }).waitFor();
    assert.equal(await page.locator(then).count(), 0);

    // Still refused: it says so again, and offers the page anew.
    await again(page).click();
    await missing(page).getByRole('button', { name: '刷新本页' }).waitFor();
    open = true;
    // A try that joins one which is still being refused is refused with it: one tries again, as a person would.
    await until(async () => {
      if (await missing(page).count()) await again(page).first().click({ timeout: 1000 }).catch(() => {});
      return (await page.locator(then).first().isVisible()) && !(await missing(page).count());
    });
  });
}

test('a field takes typing before what works the case out is there, and then it counts', async (t) => {
  const site = await Site.open(t);
  let come;
  const line = new Promise((done) => { come = done; });
  const files = [...await own('outcome', 'workbench', 'desk'), ...await own('panels', 'workbench', 'desk')];
  const page = await visit(t, site, files, () => line, '#/case');
  await page.locator('[id="route-1"]').check();
  await page.locator('[id="/compensation/gains/add"]').click();
  await page.locator('[data-test="gain-0-found"]').fill('340000');
  assert.equal(await page.locator('[data-test="award"]').count(), 0);
  come(true);
  await page.locator('[data-test="award"]').filter({ hasText: '340,000.00' }).waitFor();
  await page.locator('[data-test="gain-0-found"]').blur();
  assert.equal(await page.locator('[data-test="gain-0-found"]').inputValue(), '340,000.00');
});

test('the first fields of a case take typing before any other is there, and lose nothing when they come', async (t) => {
  const site = await Site.open(t);
  let come;
  const line = new Promise((done) => { come = done; });
  const page = await visit(t, site, await own('desk', 'workbench'), () => line, '');
  await page.locator('[data-test="new-case"]').click();
  const title = page.locator('[id="/title"]');
  // A new case has the hand in its first field.
  await page.waitForFunction(() => document.activeElement?.id === '/title');
  assert.equal(await page.locator('[id="/plaintiff/kind"]').count(), 0);
  await page.keyboard.type('检察院诉');
  await page.keyboard.press('ArrowLeft');
  await title.evaluate((field) => { field.before = true; });
  // What comes while one types pushes nothing away that is in sight.
  await page.evaluate(() => {
    globalThis.moved = 0;
    new PerformanceObserver((list) => {
      for (const { value } of list.getEntries()) globalThis.moved += value;
    }).observe({ type: 'layout-shift', buffered: false });
  });
  come(true);
  for (let typed = 0; !(await page.locator('[id="/remedies"]').count()); typed += 1) {
    if (typed < 40) await page.keyboard.type('x');
    await page.evaluate(() => new Promise((next) => { requestAnimationFrame(next); }));
  }
  await page.keyboard.type('y');
  const now = await title.evaluate((field) => ({
    same: field.before === true,
    focused: document.activeElement === field,
    text: field.value,
    caret: field.selectionStart,
  }));
  assert.ok(now.same && now.focused, 'the field is the same and has the hand still');
  assert.match(now.text, /^检察院x*y诉$/);
  assert.equal(now.caret, now.text.length - 1);
  const moved = await page.evaluate(() => globalThis.moved);
  assert.ok(moved < 0.02, `moved by ${moved}`);
  await page.reload();
  await page.locator('[data-test="award"]').waitFor();
  assert.equal(await title.inputValue(), now.text);
});

test('a link to a field that is on its way waits for it, and then it has the hand', async (t) => {
  const site = await Site.open(t);
  let come;
  const line = new Promise((done) => { come = done; });
  const page = await visit(t, site, await own('desk', 'workbench', 'outcome'), () => line, '#/case');
  // The result is there, and names a field of a section of which only the first fields are.
  await page.locator('#result').getByRole('button', { name: '事实 · 损害' }).click();
  assert.equal(await page.locator('[id="/facts/harm"]').count(), 0);
  assert.notEqual(await page.evaluate(() => document.activeElement?.id), '/title');
  come(true);
  await page.waitForFunction(() => document.activeElement?.id === '/facts/harm');
});

test('a link of another page to a field that is on its way waits for it; a hand that types is left alone', async (t) => {
  const site = await Site.open(t);
  for (const typing of [false, true]) {
    let come;
    const line = new Promise((done) => { come = done; });
    const page = await visit(t, site, await own('desk', ...beside('desk')), () => line, '#/papers/orders');
    await page.getByRole('button', { name: '日期 · 行为时间' }).first().click();
    await page.locator('[data-test="part-coming"]').first().waitFor();
    if (typing) {
      await page.locator('[id="/title"]').focus();
      await page.keyboard.type('先录入名称');
    }
    come(true);
    await page.locator('[id="/remedies"]').waitFor();
    if (typing) {
      await page.keyboard.type('。');
      assert.equal(await page.locator('[id="/title"]').inputValue(), '先录入名称。');
    } else {
      await page.waitForFunction(() => document.activeElement?.closest('[id="/dates/act"]'));
    }
    await page.context().close();
  }
});

test('what was typed while a part was missing is there when it comes', async (t) => {
  const site = await Site.open(t);
  let open = false;
  const page = await visit(t, site, await own('panels', 'workbench', 'desk', 'outcome'), () => open, '#/case');
  await missing(page).waitFor();
  await page.locator('[id="/title"]').fill('部分未到时录入');
  open = true;
  await again(page).click();
  await page.locator('[id="/remedies"]').waitFor();
  assert.equal(await page.locator('[id="/title"]').inputValue(), '部分未到时录入');
});

test('an address within the case is arrived at also when its panel comes later', async (t) => {
  const site = await Site.open(t);
  let come;
  const line = new Promise((done) => { come = done; });
  const page = await visit(t, site, await own('panels', 'workbench', 'desk', 'outcome'), () => line, '#/case/remedies');
  await page.locator('[data-test="part-coming"]').first().waitFor();
  // All others have come: the workbench has been drawn, and has looked for this one in vain.
  for (const there of ['[id="/plaintiff/kind"]', '[data-test="award"]']) await page.locator(there).waitFor({ state: 'attached' });
  come(true);
  await page.waitForFunction(() => document.activeElement?.id === '/remedies');
  const top = await page.evaluate(() => document.getElementById('/remedies').getBoundingClientRect().top);
  assert.ok(top >= 0 && top < 300, `at ${top}`);
});

test('an update in the middle of loading leaves the old shell or one whole new version', async (t) => {
  const site = await Site.open(t);
  let come;
  const line = new Promise((done) => { come = done; });
  const page = await visit(t, site, await own('pages', ...beside('pages')), () => line, '#/law');
  await page.locator('[data-test="part-coming"]').waitFor();
  site.publish('next');
  come(true);
  // The host has no such file any more: nothing of two versions is mixed, and nothing is drawn of half a one.
  await missing(page).waitFor();
  assert.equal(await running(page), idOf(site.dist));
  await again(page).click();
  await missing(page).getByRole('button', { name: '刷新本页' }).click();
  await page.locator('.law-tools').waitFor();
  assert.equal(await running(page), 'next');
  assert.equal(await missing(page).count(), 0);
});

test('with a copy on the device an update takes no part of the running version away', async (t) => {
  const site = await Site.open(t);
  const context = await device(t);
  const first = await tab(context, site);
  await copy(first, 'ready');
  await first.close();
  site.publish('next');
  for (const address of ['#/law', '#/case/remedies', '#/papers']) {
    const page = await tab(context, site, address);
    await page.locator('main').first().waitFor();
    assert.equal(await running(page), idOf(site.dist), address);
    assert.equal(await missing(page).count(), 0, address);
    assert.deepEqual(page.faults, [], address);
    await page.close();
  }
});
