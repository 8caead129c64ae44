// The law of two days: what differs in the open case and in the law book, first; and an address that carries the days.

import assert from 'node:assert/strict';
import test from 'node:test';
import { open, openRecord, text, whole } from './harness.mjs';

const summary = (page) => page.locator('[data-test="time-summary"]');
const row = (page, name) => page.locator('[data-test="pairs"] tbody tr').filter({ has: page.getByRole('rowheader', { name }) });
const flat = async (locator) => (await locator.innerText()).replace(/\s+/g, ' ');

async function compare(page, query) {
  await page.goto(new URL(`/#/case/time${query}`, page.url()).href);
  await whole(page);
  await summary(page).waitFor();
}

test('the workbench leads to the two days, and the same sum rests on another law', async (t) => {
  const page = await open(t);
  await openRecord(page, 'hic-sun-2020');
  await page.locator('[data-test="to-time"]').click();
  await summary(page).waitFor();
  // Without days in the address: that of the act, and that on which the law was last checked.
  assert.equal(await page.locator('#time-from').inputValue(), '2019-09-30');
  await page.locator('#time-from').fill('2020-12-31');
  await page.locator('#time-to').fill('2021-11-01');
  const head = row(page, /公益损害赔偿/);
  await head.filter({ hasText: '侵权责任法' }).waitFor();
  assert.match(await flat(head), /34,000\.00.*《侵权责任法》第二十条.*《个人信息保护法》第六十九条第二款/);
  // The award is among what is the same, folded.
  const same = page.locator('.time-group').first().locator('[data-test="same"]');
  assert.equal(await same.getAttribute('open'), null);
  await same.locator('summary').click();
  assert.match(await flat(same), /赔偿总额/);
  // The burden of proof moved with the law.
  assert.match(await flat(row(page, '非法收集：过错')), /原告承担举证责任.*被告就无过错承担举证责任/);
});

test('the address carries the days and what is moved', async (t) => {
  const page = await open(t);
  await openRecord(page, 'hic-sun-2020');
  await compare(page, '?from=2021-12-31&to=2022-01-01&move=act');
  assert.equal(await text(page, 'time-summary'), '按这两日的法律，本案没有不同。');
  await page.getByRole('radio', { name: '行为和裁判' }).check({ force: true });
  await summary(page).filter({ hasText: '引用的条文' }).waitFor();
  // The Civil Procedure Law got other numbers: 55(2) became 58(2).
  assert.match(await flat(row(page, /第五十八条第二款/)), /第五十五条第二款/);
  assert.match(page.url(), /#\/case\/time\?from=2021-12-31&to=2022-01-01$/);
  await page.reload();
  await whole(page);
  await summary(page).filter({ hasText: '引用的条文' }).waitFor();
  assert.equal(await page.locator('#time-to').inputValue(), '2022-01-01');
});

test('an address pasted while the page is open is read at once, with its position and reforms', async (t) => {
  const page = await open(t);
  await openRecord(page, 'hic-sun-2020');
  await compare(page, '?from=2021-12-31&to=2022-01-01');
  const to = page.locator('#time-to');
  assert.equal(await to.inputValue(), '2022-01-01');
  await page.evaluate(() => { location.hash = '#/case/time?from=2020-12-31&to=2021-11-01&position=claimed&lens=proposals'; });
  await page.waitForFunction(() => document.getElementById('time-to').value === '2021-11-01');
  const chosen = (name) => page.locator(`input[name="${name}"]:checked`).evaluate((input) => input.labels[0].innerText.trim());
  assert.equal(await chosen('time-position'), '原告诉请');
  assert.match(await chosen('lens'), /立法建议/);
  await page.locator('[data-test="time-lens"]').waitFor();
  // What is chosen on the page stands in the address; what is usual is left out.
  await page.getByRole('radio', { name: '本院认定' }).check({ force: true });
  await page.getByRole('radio', { name: '现行法' }).check({ force: true });
  await page.waitForFunction(() => location.hash === '#/case/time?from=2020-12-31&to=2021-11-01');
  await page.locator('[data-test="time-lens"]').waitFor({ state: 'detached' });
});

test('the law book shows what came, went and changed, with its texts', async (t) => {
  const page = await open(t, { lang: 'en', path: '/#/case/time' });
  await summary(page).waitFor();
  await page.locator('[data-test="around-cc"]').click();
  await page.locator('[data-test="law-summary"]').filter({ hasText: 'differ' }).waitFor();
  assert.equal(await page.locator('#time-from').inputValue(), '2020-12-31');
  const network = page.locator('[data-test="changes-net"]');
  await network.locator('summary').click();
  // Loss or gain in 2014, loss and gain since 2021; Art. 18 became Art. 12.
  const said = await flat(network);
  assert.match(said, /Art\. 18\(2\) → Art\. 12\(2\)/);
  assert.match(said, /31 December 2020.*1 January 2021/);
  const code = page.locator('[data-test="changes-cc"]');
  await code.locator('summary').click();
  await code.getByRole('link', { name: /Art\. 1182: came into force, in place of Tort Law/ }).click();
  await page.locator('h1').filter({ hasText: 'Civil Code' }).waitFor();
  assert.match(page.url(), /#\/law\/cc\/1182\?on=2021-01-01$/);
});

test('a day is written as people write it', async (t) => {
  const machine = /\d{4}-\d\d-\d\d/;
  const page = await open(t, { path: '/#/case/time?from=2020-12-31&to=2021-01-01' });
  const network = page.locator('[data-test="changes-net"]');
  await network.locator('summary').click();
  assert.match(await flat(network), /2020年12月31日.*2021年1月1日/);
  assert.doesNotMatch(await flat(network), machine);
  for (const lang of ['zh', 'en']) {
    await page.locator(`[data-test="lang-${lang}"]`).click();
    await page.goto(new URL('/#/theory/3', page.url()).href);
    const events = page.locator('.chronology tbody');
    // The provision of PIPL on these suits; a month of which no day is published; a judgment.
    for (const day of lang === 'zh'
      ? ['2021年11月1日', '2022年10月', '2021年3月11日']
      : ['1 November 2021', 'October 2022', '11 March 2021']) {
      await events.getByRole('rowheader', { name: day, exact: true }).waitFor();
    }
    assert.doesNotMatch(await flat(events), machine);
    await page.goto(new URL('/#/about', page.url()).href);
    const day = lang === 'zh' ? ['2026年9月20日', '2026年11月24日'] : ['20 September 2026', '24 November 2026'];
    await page.getByText(day[0]).waitFor();
    await page.locator('.versions').filter({ hasText: day[1] }).waitFor();
    assert.doesNotMatch(await page.locator('.versions').innerText(), machine);
  }
});

test('a case with faults says so, and a missing day asks for it', async (t) => {
  const page = await open(t);
  await openRecord(page, 'hic-sun-2020');
  await compare(page, '?from=2020-12-31&to=2021-01-01');
  await page.locator('#time-to').fill('');
  await page.getByText('请填写两个日期。').waitFor();
});

test('nothing is wider than a telephone', async (t) => {
  for (const lang of ['zh', 'en']) {
    const page = await open(t, { lang, width: 320 });
    await openRecord(page, 'hic-sun-2020');
    await compare(page, '?from=2020-12-31&to=2021-11-01');
    for (const fold of await page.locator('main details').all()) await fold.locator('summary').click();
    assert.ok(await page.evaluate(() =>
      document.documentElement.scrollWidth <= document.documentElement.clientWidth), lang);
  }
});
