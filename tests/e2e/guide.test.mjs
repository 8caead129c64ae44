// The guide: the open case, one question at a time.

import assert from 'node:assert/strict';
import test from 'node:test';
import { open, openRecord, text } from './harness.mjs';

const STEPS = [
  'who', 'when', 'act', 'data', 'harm', 'route', 'sums', 'costs', 'punitive', 'paid', 'liability',
  'remedies', 'award',
];

const go = async (page, address) => {
  await page.goto(`${new URL(page.url()).origin}/#/${address}`);
  await page.locator('h1').first().waitFor();
};
const award = (page, sum) => page.locator('[data-test="guide-award"]', { hasText: sum }).waitFor();

test('a blank case grows question by question into the award of the Sun case', async (t) => {
  const page = await open(t, { lang: 'zh', path: '/#/guide' });
  await page.locator('[data-test="guide-blank"]').click();
  const next = async (step) => {
    await page.locator('[data-test="step-next"]').click();
    await page.waitForURL(new RegExp(`#/guide/${step}$`));
  };
  await page.waitForURL(/#\/guide\/who$/);
  await page.getByLabel('类别').selectOption({ label: '人民检察院' });
  await page.getByRole('button', { name: '添加被告' }).click();
  await page.locator('[id="/defendants/0/name"]').fill('孙某');
  // Nobody's name is a sum.
  await page.locator('[data-test="effect"]', { hasText: '没有改变金额' }).waitFor();

  await next('when');
  await page.locator('[id="/dates/act/to"]').fill('2019-06-30');
  // The act was over before the Civil Code and before PIPL.
  const law = page.locator('[data-test="law-says"]');
  await law.locator('.status-in-force', { hasText: '《侵权责任法》第二十条' }).waitFor();
  await law.locator('.status-later', { hasText: '《个人信息保护法》第六十九条第二款' }).waitFor();

  await next('act');
  await page.getByLabel('非法使用、提供、出售、公开').check();
  await next('data');
  await page.locator('[id="/facts/records"]').fill('40000+');
  await next('harm');
  await page.getByLabel('损害').selectOption({ label: '已经发生' });
  await next('route');
  await page.getByRole('radio', { name: '按处理者获利' }).check();
  await next('sums');
  await page.getByRole('button', { name: /添加一行/ }).first().click();
  await page.locator('[data-test="gain-0-found"]').fill('34000');
  const effect = page.locator('[data-test="effect"]');
  await effect.filter({ hasText: '34,000.00' }).waitFor();
  assert.match(await text(page, 'effect'), /改变了金额： — → 34,000\.00/);
  // The answer moved again: by how much is said, from where the question was come to.
  await page.locator('[data-test="gain-0-found"]').fill('35000');
  await effect.filter({ hasText: '— → 35,000.00' }).waitFor();
  await page.locator('[data-test="gain-0-found"]').fill('34000');

  for (const step of STEPS.slice(STEPS.indexOf('sums') + 1)) await next(step);
  await award(page, '34,000.00');
  await page.locator('[data-test="award"]', { hasText: '34,000.00' }).waitFor();
  await page.getByText('人民币叁万肆仟元整').waitFor();

  // The same case goes on in the workbench.
  await page.getByRole('link', { name: '回到案件继续办理' }).click();
  await page.locator('[data-test="award"]', { hasText: '34,000.00' }).waitFor();
  assert.equal(await page.locator('[data-test="gain-0-found"]').inputValue(), '34,000.00');
});

test('one answer changed in a published case: before, after, the difference, undone', async (t) => {
  const page = await open(t, { lang: 'en' });
  await openRecord(page, 'gzic-zheng-face-2022');
  await go(page, 'guide/sums');
  await award(page, '103,000.00');
  await page.locator('[data-test="gain-0-found"]').fill('12000');
  await page.locator('[data-test="effect"]', { hasText: '102,000.00 (−1,000.00)' }).waitFor();
  await page.locator('h1').click();
  await page.keyboard.press('Control+z');
  await award(page, '103,000.00');
  await page.locator('[data-test="effect"]', { hasText: 'has not moved' }).waitFor();
});

test('every question has an address, a heading, the law and the paper', async (t) => {
  const page = await open(t, { lang: 'zh' });
  await openRecord(page, 'hic-cai-yao-masks-2020');
  const sum = (await text(page, 'award')).match(/[\d,]+\.\d\d/)[0];
  for (const [index, step] of STEPS.entries()) {
    await go(page, `guide/${step}`);
    await page.getByText(`第 ${index + 1} 问，共 13 问`).waitFor();
    assert.equal(await page.locator('.steps [aria-current="step"]').count(), 1, step);
    await award(page, sum); // looking changes nothing
    // What is cited as law is never a proposal, and the other way round.
    assert.equal(await page.locator('[data-test="law-says"] .status-proposal').count(), 0, step);
    const paper = page.locator('[data-test="paper-says"] .citation');
    assert.equal(await paper.count(), await page.locator('[data-test="paper-says"] .citation.status-proposal').count());
    assert.ok((await page.locator('[data-test="law-says"] .citation').count()) > 0, step);
    for (const href of await page.locator('.columns a.cite-words').evaluateAll((all) => all.map((a) => a.hash))) {
      assert.match(href, /^#\/law\/[a-z0-9-]+\/[a-z0-9-]+(\?on=\d{4}-\d\d-\d\d)?$/);
    }
  }
});

test('what the law says on loss and gain is the law of the act', async (t) => {
  const page = await open(t, { lang: 'zh' });
  const methods = page.getByRole('radio', { name: '按处理者获利' });
  const hint = page.getByText('未规定损失与获利的先后');
  // Over in September 2019: the Tort Law, which measures the loss first.
  await openRecord(page, 'hic-sun-2020');
  await methods.waitFor({ state: 'attached' });
  assert.equal(await hint.count(), 0, 'in the workbench');
  await go(page, 'guide/route');
  await methods.waitFor({ state: 'attached' });
  await page.locator('[data-test="law-says"]').filter({ hasText: '《侵权责任法》第二十条' }).waitFor();
  assert.equal(await hint.count(), 0, 'in the guide');
  // At the latest in January 2022: PIPL, in force since 1 November 2021.
  await openRecord(page, 'gzic-zheng-face-2022');
  await hint.waitFor();
  await go(page, 'guide/route');
  await hint.waitFor();
});

test('a reform says what it would change here', async (t) => {
  const page = await open(t, { lang: 'en', path: '/#/guide' });
  await page.locator('[data-test="guide-blank"]').click();
  await page.waitForURL(/#\/guide\/who$/);
  await page.getByLabel('Kind').selectOption({ label: 'consumer association below the province' });
  // CRPL 47 names national and provincial associations only; the paper would admit the city's.
  await page.locator('[data-test="effect"] .grave').waitFor();
  // It proposes that for children's information: until it is said whose it is, it does not apply.
  await page.locator('.reform').first().getByText('is not stated').waitFor();
  await page.goto(new URL('/#/guide/data', page.url()).href);
  await page.locator('[id="/facts/subjects"]').selectOption({ index: 1 });
  await page.goto(new URL('/#/guide/who', page.url()).href);
  const reform = page.locator('.reform').first();
  await reform.locator('s').waitFor();
  await reform.locator('a[href="#/law/paper/municipal"]').waitFor();
});

test('the keyboard alone leads through the questions', async (t) => {
  const page = await open(t, { lang: 'en', path: '/#/guide' });
  await page.locator('[data-test="guide-blank"]').focus();
  await page.keyboard.press('Enter');
  // The address is there before the question: who goes on by keys has the focus on what was asked.
  const asked = async (step) => {
    await page.waitForURL(new RegExp(`#/guide/${step}$`));
    await page.locator('#question:focus').waitFor();
  };
  await asked('who');
  await page.keyboard.press('Control+Enter');
  await asked('when');
  await page.locator('[id="/dates/filed"]').focus();
  await page.keyboard.press('Control+Enter');
  await asked('act');
  await page.keyboard.press('Control+Shift+Enter');
  await page.waitForURL(/#\/guide\/when$/);
  await page.goBack();
  await page.waitForURL(/#\/guide\/act$/);
});

test('going on from the last cell of a schedule adds no row', async (t) => {
  const page = await open(t, { lang: 'zh' });
  await openRecord(page, 'hic-sun-2020');
  await go(page, 'guide/sums');
  await page.locator('[data-test="gain-0-found"]').focus();
  await page.keyboard.press('Control+Enter');
  await page.waitForURL(/#\/guide\/costs$/);
  await page.goBack();
  await page.locator('[data-test="gain-0-found"]').waitFor();
  assert.equal(await page.locator('[data-test="gain-1-found"]').count(), 0);
  // What was typed for one question stays out of the next.
  await page.locator('[data-test="gain-0-found"]').fill('约三万');
  await page.locator('[data-test="unread"] li').waitFor();
  await page.keyboard.press('Control+Enter');
  await page.waitForURL(/#\/guide\/costs$/);
  assert.equal(await page.locator('.answer input[aria-invalid="true"]').count(), 0);
});

test('a figure opens its derivation and gives the focus back', async (t) => {
  const page = await open(t, { lang: 'zh' });
  await openRecord(page, 'hic-sun-2020');
  await go(page, 'guide/route');
  await page.locator('[data-test="guide-award"]').click();
  await page.locator('[data-test="derivation"]', { hasText: '34,000.00' }).waitFor();
  await page.keyboard.press('Escape');
  await page.locator('[data-test="derivation"]').waitFor({ state: 'detached' });
  await page.waitForFunction(() => document.activeElement?.id === 'guide-award');
});

test('what cannot be read is said, and counts for nothing', async (t) => {
  const page = await open(t, { lang: 'zh' });
  await openRecord(page, 'hic-sun-2020');
  await go(page, 'guide/sums');
  await page.locator('[data-test="gain-0-found"]').fill('约三万');
  await page.locator('[data-test="unread"] li').waitFor();
  await award(page, '—');
  await page.locator('[data-test="gain-0-found"]').fill('三万');
  await award(page, '30,000.00');
  assert.equal(await page.locator('[data-test="unread"] li').count(), 0);
});

test('a published case is begun with from the list; an unknown question is said to be unknown', async (t) => {
  const page = await open(t, { lang: 'zh', path: '/#/guide/nowhere' });
  await page.locator('[data-test="missing"]', { hasText: 'nowhere' }).waitFor();
  await page.locator('[data-test="case-picker"] option[value="hic-sun-2020"]').waitFor({ state: 'attached' });
  assert.equal(await page.locator('[data-test="case-picker"]').inputValue(), '');
  await page.locator('[data-test="case-picker"]').selectOption('hic-sun-2020');
  await page.waitForURL(/#\/guide\/who$/);
  await award(page, '34,000.00');
});

test('nothing typed is lost when the tab is killed', async (t) => {
  const page = await open(t, { lang: 'zh', path: '/#/guide' });
  await page.locator('[data-test="guide-blank"]').click();
  await page.getByRole('button', { name: '添加被告' }).click();
  await page.locator('[id="/defendants/0/name"]').fill('甲公司');
  await page.reload();
  await page.locator('[id="/defendants/0/name"]').waitFor();
  assert.equal(await page.locator('[id="/defendants/0/name"]').inputValue(), '甲公司');
});

for (const lang of ['zh', 'en']) {
  test(`no question is wider than a phone (${lang})`, async (t) => {
    const page = await open(t, { lang, width: 320 });
    await openRecord(page, 'gzic-zheng-face-2022');
    for (const step of ['', ...STEPS.map((step) => `/${step}`)]) {
      await go(page, `guide${step}`);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(over <= 0, `${step}: ${over} px too wide`);
    }
  });
}

test('the question that one comes to has the focus, and leads to the theory', async (t) => {
  const page = await open(t, { lang: 'en' });
  await openRecord(page, 'hic-short-video-2020');
  await go(page, 'guide/who');
  await page.locator('[data-test="step-next"]').click();
  await page.waitForFunction(() => document.activeElement.id === 'question' && document.activeElement.textContent === 'When did it happen?');
  assert.match(await page.title(), /^When did it happen\? · Guide/);
  await page.locator('[data-test="paper-says"] a[href="#/theory/3"]').waitFor();
});
