// Estimate first: nothing of the result is in the page until an estimate is committed.

import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import test from 'node:test';
import { open, text } from './harness.mjs';

const CASES = fileURLToPath(new URL('../../crates/casebook/cases/', import.meta.url));
const casebook = await Promise.all((await readdir(CASES)).map(async (name) =>
  JSON.parse(await readFile(join(CASES, name), 'utf8'))));
const offered = casebook.filter((record) => record.expected && Number(record.expected.award) > 0);

const go = (page, hash) => page.goto(new URL(`/${hash}`, page.url()).href);
const question = (page) => page.locator('[data-test="question"]');
const after = (page) => page.locator('[data-test="after"]');
const separated = (sum) => Number(sum).toLocaleString('en', { minimumFractionDigits: 2 });

async function commit(page, sum, method) {
  await page.locator('[data-test="estimate-sum"]').fill(sum);
  if (method) await page.getByRole('radio', { name: method }).check({ force: true });
  await page.locator('[data-test="commit"]').click();
}

const focused = (page) => page.evaluate(() => document.activeElement.id);

/** The whole document as it is, attributes and all. */
const html = (page) => page.evaluate(() => document.documentElement.outerHTML);

for (const lang of ['zh', 'en']) {
  test(`before an estimate no case has its result in the page (${lang})`, async (t) => {
    const page = await open(t, { lang, path: '/#/estimate' });
    await page.locator('[data-test="to-estimate"]').first().waitFor();
    const listed = await page.locator('[data-test="to-estimate"] a').evaluateAll((links) =>
      links.map((link) => link.hash.split('/').pop()));
    assert.deepEqual(listed.toSorted(), offered.map((record) => record.id).toSorted());
    const list = await html(page);
    for (const record of offered) {
      assert.ok(!list.includes(separated(record.expected.award)), `${record.id} in the list`);
    }
    for (const record of offered) {
      await go(page, `#/estimate/${record.id}`);
      await page.getByRole('heading', { name: record.title[lang], exact: true }).waitFor();
      await question(page).waitFor();
      const whole = await html(page);
      for (const told of [record.decided, record.arithmetic, ...record.unknown, ...record.readings]) {
        if (told) assert.ok(!whole.includes(told[lang]), `${record.id}: ${told[lang]}`);
      }
      // The gain is a fact and may be what was awarded; any other sum would tell.
      const gain = record.published.gain === record.expected.award
        || record.facts[lang].includes(separated(record.expected.award));
      const facts = record.facts[lang] + JSON.stringify(record.published.gain_text ?? '');
      const sum = separated(record.expected.award);
      assert.ok(gain || !whole.includes(sum), `${record.id}: ${sum}`);
      if (!record.published.gain && !record.published.gain_text) {
        assert.ok(!facts.includes(sum.replace('.00', '')), `${record.id}: ${sum} in the facts`);
      }
      assert.equal(await after(page).count(), 0);
      assert.equal(await page.locator('[data-test="theirs"], [data-test="derivation"]').count(), 0);
    }
  });
}

test('a committed estimate stands beside the court’s sum, with the difference and the reasons', async (t) => {
  const page = await open(t, { path: '/#/estimate/hic-sun-2020' });
  await question(page).waitFor();
  await commit(page, '3万', '按实际情况酌定');
  await after(page).waitFor();
  assert.match(await text(page, 'yours'), /^30,000\.00/);
  assert.match(await text(page, 'theirs'), /^34,000\.00/);
  // 34,000 − 30,000; 30 / 34 = 0.882.
  assert.match(await text(page, 'difference'), /低 4,000\.00 元.*0\.882 倍/);
  assert.match(await text(page, 'method'), /另一种/);
  const why = await text(page, 'derivation');
  assert.ok(why.includes('34,000.00') && why.includes('《'), why);
  // The heading of the comparison has the focus, to be read from there.
  assert.equal(await page.evaluate(() => document.activeElement.id), 'outcome');
});

test('a multiple of the price is explained by its statute', async (t) => {
  const page = await open(t, { lang: 'en', path: '/#/estimate/hic-cai-yao-masks-2020' });
  await question(page).waitFor();
  await commit(page, '2745000', 'a multiple, as punitive damages');
  await after(page).waitFor();
  // Ten times the price of 274,500 instead of three times: 2,745,000 − 823,500.
  assert.match(await text(page, 'difference'), /1,921,500\.00 yuan above the court’s award \(333% of it\)/);
  assert.match(await text(page, 'method'), /same method/);
  assert.match(await text(page, 'derivation'), /Consumer Rights Law Art\. 55\(1\)/);
});

test('law and paper stand side by side, and the paper is marked as no law', async (t) => {
  const page = await open(t, { path: '/#/estimate/hic-deng-xiao-2021' });
  await question(page).waitFor();
  await commit(page, '152000', '按处理者获利');
  await after(page).waitFor();
  assert.match(await text(page, 'theirs'), /^300,000\.00/);
  const paper = page.locator('section:has(> #paper-says)');
  assert.match(await paper.innerText(), /不是现行法/);
  assert.match(await text(page, 'paper'), /◇/);
  const law = await page.locator('section:has(> #law-says)').boundingBox();
  const beside = await paper.boundingBox();
  assert.ok(beside.x >= law.x + law.width && Math.abs(beside.y - law.y) < 2, 'beside each other');
});

test('an estimate survives a reload, back and forward, and can be cleared', async (t) => {
  const page = await open(t, { path: '/#/estimate' });
  await page.locator('[data-test="to-estimate"] a[href$="hic-sun-2020"]').click();
  await question(page).waitFor();
  await commit(page, '34000');
  await after(page).waitFor();
  assert.match(await text(page, 'difference'), /相同/);
  assert.equal(await page.evaluate(() => localStorage.getItem('redress.estimate.hic-sun-2020')), '34000.00 -');
  await page.reload();
  await after(page).waitFor();
  await page.goBack();
  const line = page.locator('[data-test="to-estimate"]').filter({ hasText: '诉孙某个人信息' });
  assert.match(await line.innerText(), /34,000\.00/);
  await page.goForward();
  await after(page).waitFor();
  // Another case has an estimate of its own.
  await page.locator('[data-test="next-estimate"]').click();
  await question(page).waitFor();
  assert.equal(await page.locator('[data-test="estimate-sum"]').inputValue(), '');
  await page.goBack();
  await page.locator('[data-test="clear"]').click();
  await question(page).waitFor();
  assert.equal(await after(page).count(), 0);
  assert.equal(await page.evaluate(() => localStorage.getItem('redress.estimate.hic-sun-2020')), null);
});

test('all estimates are cleared from the list', async (t) => {
  const page = await open(t);
  await page.evaluate(() => {
    localStorage.setItem('redress.estimate.hic-sun-2020', '1.00 gain');
    localStorage.setItem('redress.estimate.hic-yu-deepfake-2023', '2.00 -');
    localStorage.setItem('redress.kept.other', 'stays');
  });
  await go(page, '#/estimate');
  const clear = page.locator('[data-test="clear-all"]');
  await clear.click();
  await clear.waitFor({ state: 'detached' });
  assert.deepEqual(await page.evaluate(() =>
    Object.keys(localStorage).filter((key) => key.startsWith('redress.estimate.'))), []);
  assert.equal(await page.evaluate(() => localStorage.getItem('redress.kept.other')), 'stays');
  // It is said, the button that is gone leaves the focus at the heading, and they can be put back.
  await page.locator('.notice').filter({ hasText: '已从本机删除：' }).filter({ hasText: '估算2件' }).waitFor();
  assert.equal(await focused(page), 'estimates');
  await page.locator('.notice').getByRole('button', { name: '恢复' }).click();
  await clear.waitFor();
  assert.deepEqual(await page.evaluate(() =>
    ['hic-sun-2020', 'hic-yu-deepfake-2023'].map((id) => localStorage.getItem(`redress.estimate.${id}`))), ['1.00 gain', '2.00 -']);
  assert.equal(await focused(page), 'estimates');
});

test('one estimate that was cleared is put back, but not over another', async (t) => {
  const page = await open(t, { lang: 'en', path: '/#/estimate/hic-sun-2020' });
  const back = page.locator('.notice').getByRole('button', { name: 'Put it back' });
  const kept = () => page.evaluate(() => localStorage.getItem('redress.estimate.hic-sun-2020'));
  await question(page).waitFor();
  await commit(page, '30000');
  await page.locator('[data-test="clear"]').click();
  await question(page).waitFor();
  await page.locator('.notice').filter({ hasText: '1 estimate' }).waitFor();
  // Also from another page.
  await go(page, '#/law');
  await back.click();
  await after(page).waitFor();
  assert.match(await text(page, 'yours'), /^30,000\.00/);
  await page.locator('[data-test="clear"]').click();
  await question(page).waitFor();
  await commit(page, '31000');
  await after(page).waitFor();
  await back.click();
  await back.waitFor({ state: 'detached' });
  assert.equal(await kept(), '31000.00 -');
});

test('the law on the methods is that of the act, and the question is no fault', async (t) => {
  const page = await open(t, { path: '/#/estimate/hic-yu-deepfake-2023' });
  await question(page).waitFor();
  // Made in 2022: PIPL, in force since 1 November 2021, sets no order.
  await question(page).getByText('《个人信息保护法》未规定损失与获利的先后').waitFor();
  const color = (selector) => page.locator(selector).evaluate((element) => getComputedStyle(element).color);
  assert.equal(await color('[data-test="question"] > h2'), await color('#known'));
  // Sold in 2019: the Tort Law measured the loss first.
  await go(page, '#/estimate/hic-sun-2020');
  await page.getByRole('heading', { name: '诉孙某个人信息' }).waitFor();
  await question(page).waitFor();
  assert.doesNotMatch(await question(page).innerText(), /个人信息保护法/);
});

test('a sum that cannot be read is explained beside the field and nothing is shown', async (t) => {
  const page = await open(t, { path: '/#/estimate/hic-sun-2020' });
  await question(page).waitFor();
  for (const typed of ['', '很多', '-5']) {
    await page.locator('[data-test="estimate-sum"]').fill(typed);
    await page.locator('[data-test="estimate-sum"]').press('Enter');
    await page.locator('#estimate-fault').waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.id), 'estimate-sum');
    assert.equal(await after(page).count(), 0);
  }
  await page.locator('[data-test="estimate-sum"]').fill('34000');
  await page.locator('[data-test="estimate-sum"]').press('Enter');
  await after(page).waitFor();
});

test('a case that cannot be estimated, and one that is not there, are explained', async (t) => {
  const page = await open(t, { path: '/#/estimate/hic-liu-2021' });
  await page.locator('[data-test="no-such-case"]').waitFor();
  assert.match(await page.locator('h1').innerText(), /不能先估/);
  await go(page, '#/estimate/nothing-like-it');
  await page.getByRole('heading', { name: '没有这个案例' }).waitFor();
});

test('nothing is wider than a telephone', async (t) => {
  for (const lang of ['zh', 'en']) {
    const page = await open(t, { lang, width: 320, path: '/#/estimate/hic-short-video-2020' });
    await question(page).waitFor();
    const fits = () => page.evaluate(() =>
      document.documentElement.scrollWidth <= document.documentElement.clientWidth);
    assert.ok(await fits(), `before, ${lang}`);
    await commit(page, '1234567890.12');
    await after(page).waitFor();
    assert.ok(await fits(), `after, ${lang}`);
  }
});
