// The published cases: search and filters, a case in full, and what is said when there is nothing to show.

import assert from 'node:assert/strict';
import test from 'node:test';
import { open, text, whole } from './harness.mjs';

const records = (page) => page.locator('[data-test="record"]');
const ids = (page) => page.locator('[data-test="record"] h2 a').evaluateAll((links) =>
  links.map((link) => link.hash.split('/').pop()));
const go = (page, hash) => page.goto(new URL(`/${hash}`, page.url()).href);

async function openList(t, options) {
  const page = await open(t, { path: '/#/casebook', ...options });
  await records(page).first().waitFor();
  return page;
}

test('the list holds every case and is searched in both languages', async (t) => {
  const page = await openList(t);
  assert.equal(await records(page).count(), 82);
  const search = page.locator('[data-test="casebook-search"]');
  await search.fill('孙某 下城区');
  assert.deepEqual(await ids(page), ['hic-sun-2020']);
  assert.match(await text(page, 'matches'), /1 件/);
  await search.fill('XIACHENG sun');
  assert.deepEqual(await ids(page), ['hic-sun-2020']);
  await search.fill('没有这样的词');
  assert.equal(await records(page).count(), 0);
  assert.match(await text(page, 'matches'), /没有符合/);
});

test('filters cut the list down and the order is as chosen', async (t) => {
  const page = await openList(t);
  await page.locator('#filter-children').check();
  await page.locator('[data-test="filter-outcome"]').selectOption({ label: '调解' });
  assert.deepEqual(await ids(page), ['jiangsu-l-district-training-settled', 'hic-short-video-2020']);
  await page.locator('#filter-children').uncheck();
  await page.locator('[data-test="filter-outcome"]').selectOption('');
  await page.locator('[data-test="filter-order"]').selectOption({ label: '判赔额从高到低' });
  assert.equal((await ids(page))[0], 'chengdu-gaoxin-fu-hotpot-2021');
  await page.locator('#filter-punitive').check();
  await page.locator('[data-test="filter-reproduced"]').selectOption({ label: '可以复算' });
  await page.locator('[data-test="filter-year"]').selectOption('2020');
  assert.deepEqual(await ids(page),
    ['hic-cai-yao-masks-2020', 'haizhu-li-lu-tea-2020', 'luodian-luo-poppy-2020']);
});

test('what is searched for stays while one reads a case', async (t) => {
  const page = await openList(t);
  const search = page.locator('[data-test="casebook-search"]');
  await search.fill('儿童');
  const before = await ids(page);
  assert.ok(before.length > 1, before.join());
  await records(page).first().locator('a').click();
  await page.locator('[data-test="case-record"]').waitFor();
  // The next case is the next of those found.
  await page.locator('[data-test="next"]').click();
  await page.waitForURL(`**/#/casebook/${before[1]}`);
  await page.goBack();
  await page.waitForURL(`**/#/casebook/${before[0]}`);
  await page.goBack();
  await records(page).first().waitFor();
  assert.equal(await search.inputValue(), '儿童');
  assert.deepEqual(await ids(page), before);
});

for (const [lang, authority, remedy] of [
  ['zh', '《个人信息保护法》第六十九条第二款', '赔礼道歉'],
  ['en', 'PIPL Art. 69(2)', 'apolog'],
]) {
  test(`a case that is recomputed shows its derivation and what was ordered (${lang})`, async (t) => {
    const page = await open(t, { lang, path: '/#/casebook/gzic-zheng-face-2022' });
    await page.locator('[data-test="case-record"]').waitFor();
    const derivation = await text(page, 'derivation');
    for (const part of ['103,000.00', '13,000.00', '30,000.00', authority]) {
      assert.ok(derivation.includes(part), `no ${part} in: ${derivation}`);
    }
    const whole = await text(page, 'case-record');
    assert.ok(whole.toLowerCase().includes(remedy), whole);
    // Zheng answers for everything.
    assert.match(whole, lang === 'zh' ? /郑某\s*13,000\.00\s*103,000\.00/ : /Zheng \(郑某\)\s*13,000\.00\s*103,000\.00/);
    // The published facts rest on reports, which are named; no address is linked.
    assert.equal(await page.locator('section:has(> #sources) a').count(), 0);
    assert.match(await page.locator('section:has(> #sources)').innerText(), /首例涉“人脸识别”民事公益诉讼案近日宣判/);
    // The last day of the act is not published: that is a caution.
    assert.match(await text(page, 'time-caution'), lang === 'zh' ? /2022年1月11日/ : /11 January 2022/);
  });
}

test('the cases to begin with are grouped, those of the paper first', async (t) => {
  const page = await open(t);
  await page.locator('[data-test="case-picker"] option[value="hic-sun-2020"]').waitFor({ state: 'attached' });
  const groups = await page.locator('[data-test="case-picker"] optgroup').evaluateAll((all) =>
    all.map((group) => [group.label, [...group.children].map((option) => option.value)]));
  assert.deepEqual(groups.map(([label]) => label), [
    '论文所举的两件', '已公布案例 · 个人信息 · 未成年人', '已公布案例 · 个人信息 · 其他', '已公布案例 · 消费领域',
  ]);
  assert.deepEqual(groups[0][1], ['hic-deng-xiao-2021', 'hic-short-video-2020']);
  assert.ok(groups[1][1].includes('jinan-changqing-newborn') && groups[2][1].includes('hic-sun-2020'));
  // Each stands in one group.
  assert.equal(new Set(groups.flatMap(([, ids]) => ids)).size, 82);
});

test('a case of which only facts are known says so and computes nothing', async (t) => {
  const page = await open(t, { path: '/#/casebook/nanjing-qinhuai-zhang-pan' });
  await page.locator('[data-test="facts-only"]').waitFor();
  assert.equal(await page.locator('[data-test="derivation"]').count(), 0);
  const whole = await text(page, 'case-record');
  assert.match(whole, /判赔额（元） —/);
});

test('official sources are linked, and only those', async (t) => {
  const page = await openList(t);
  const hosts = new Set();
  for (const id of await ids(page)) {
    await go(page, `#/casebook/${id}`);
    await page.locator(`main:has([data-test="open-case"])`).waitFor();
    const links = await page.locator('section:has(> #sources) a').evaluateAll(
      (all) => all.map((link) => new URL(link.href).hostname));
    links.forEach((host) => hosts.add(host));
  }
  assert.ok(hosts.size > 0);
  for (const host of hosts) assert.match(host, /\.gov\.cn$/);
});

for (const [lang, undated, none] of [
  ['zh', '未见载明日期的来源', '未见可以指明的来源'],
  ['en', 'no dated source found', 'no source found that can be named'],
]) {
  test(`a case whose sources bear no date, or that has none, says so (${lang})`, async (t) => {
    const page = await open(t, { lang, path: '/#/casebook/gzic-zheng-face-2022' });
    assert.ok((await text(page, 'no-dated-source')).startsWith(undated));
    await go(page, '#/casebook/yuci-zhou-chen-students');
    await page.locator('[data-test="no-dated-source"]', { hasText: none }).waitFor();
    await go(page, '#/casebook/hic-sun-2020');
    await page.locator('[data-test="case-record"]', { hasText: lang === 'zh' ? '孙某' : 'Sun' }).waitFor();
    assert.equal(await page.locator('[data-test="no-dated-source"]').count(), 0);
  });
}

for (const [lang, inForce, later] of [
  ['zh', '● 《侵权责任法》第二十条', '→ 《个人信息保护法》第六十九条第二款'],
  ['en', '● Tort Law (2009) Art. 20', '→ PIPL Art. 69(2)'],
]) {
  test(`a site closed in October 2020 falls under the law of that time (${lang})`, async (t) => {
    const page = await open(t, { lang, path: '/#/casebook/hic-deng-xiao-2021' });
    await page.locator('[data-test="case-record"]').waitFor();
    const squeezed = async () => (await text(page, 'derivation')).replace(/\s+/g, ' ');
    const cited = (part) => new RegExp(part.replace(/[()]/g, '\\$&').replace(' ', '\\s*'));
    assert.match(await squeezed(), cited(inForce));
    assert.match(await squeezed(), cited(later));
    assert.match(await text(page, 'time-caution'), lang === 'zh' ? /2020年10月31日/ : /31 October 2020/);
    assert.equal(await text(page, 'docket'), '（2021）浙0192民初9214号');
    // The same before an estimate.
    await go(page, '#/estimate/hic-deng-xiao-2021');
    await page.locator('[data-test="question"]').waitFor();
    assert.match(await text(page, 'time-caution'), lang === 'zh' ? /2020年10月31日/ : /31 October 2020/);
  });
}

test('a case opens in the workbench', async (t) => {
  const page = await open(t, { path: '/#/casebook/hic-sun-2020' });
  await page.locator('[data-test="open-case"]').click();
  await page.locator('[data-test="award"]').filter({ hasText: '34,000.00' }).first().waitFor();
  assert.match(page.url(), /#\/case$/);
});

test('in English each field of a published case has its English beside the Chinese', async (t) => {
  const page = await open(t, { lang: 'en', path: '/#/casebook/gzic-zheng-face-2022' });
  await page.locator('[data-test="open-case"]').click();
  await whole(page);
  for (const [path, said] of [
    ['/court', 'Guangzhou Internet Court'],
    ['/defendants/0/name', 'Zheng'],
    ['/compensation/gains/1/label', 'gain of Ren'],
  ]) {
    const field = page.locator(`[id="${path}"]`);
    assert.match(await field.inputValue(), /\p{Script=Han}/u);
    assert.equal(await page.locator(`[id="${path}-said"]`).textContent(), said);
    assert.ok((await field.getAttribute('aria-describedby')).includes(`${path}-said`));
  }
  // The row and the box beside a party are heard by their English names.
  await page.getByRole('textbox', { name: 'gain of Ren Found' }).waitFor();
  await page.getByRole('checkbox', { name: /Zheng \(郑某\)/ }).first().waitFor();
  // On one line at 1280.
  const tools = await page.locator('.toolbar').evaluate((bar) =>
    [...bar.children].map((one) => one.getBoundingClientRect()).map(({ top, bottom }) => [top, bottom]));
  const line = Math.max(...tools.map(([top]) => top));
  assert.ok(tools.every(([, bottom]) => bottom > line), JSON.stringify(tools));
});

test('an address of no case is explained', async (t) => {
  const page = await open(t, { path: '/#/casebook/nothing-like-it' });
  assert.match(await text(page, 'no-such-case'), /nothing-like-it/);
});

test('while the file of cases loads, and when it does not come, the page says so', async (t) => {
  // Without a service worker, which would have the file at hand.
  const page = await open(t, { init: 'delete Navigator.prototype.serviceWorker' });
  let answer;
  const held = new Promise((resolve) => { answer = resolve; });
  await page.route(/\/casebook-[0-9a-f]+\.json$/, async (route) => {
    await held;
    await route.fulfill({ status: 200, body: 'no case in here' });
  });
  for (const hash of ['#/casebook', '#/comparables', '#/estimate', '#/estimate/hic-sun-2020']) {
    await go(page, hash);
    await page.reload();
    if (hash === '#/casebook') {
      await page.locator('[data-test="casebook-loading"]').waitFor();
      answer();
    }
    await page.locator('[data-test="casebook-missing"]').waitFor();
  }
});

test('nothing is wider than a telephone', async (t) => {
  for (const lang of ['zh', 'en']) {
    const page = await openList(t, { lang, width: 320 });
    const fits = () => page.evaluate(() =>
      document.documentElement.scrollWidth <= document.documentElement.clientWidth);
    assert.ok(await fits(), `the list, ${lang}`);
    for (const id of ['gzic-zheng-face-2022', 'hic-deng-xiao-2021', 'hic-cai-yao-masks-2020']) {
      await go(page, `#/casebook/${id}`);
      await page.locator('[data-test="case-record"]').waitFor();
      assert.ok(await fits(), `${id}, ${lang}`);
    }
  }
});
