// What axe cannot see: what is announced, how things are named, in which language they are, what a finger meets, and
// what forced colours leave.

import assert from 'node:assert/strict';
import test from 'node:test';
import { field, openCase } from './case.mjs';
import { awake, browserOfFile, open, openRecord, unfold, whole } from './harness.mjs';
import { ROUTES, visit } from './routes.mjs';

const ONE = { defendants: [{ id: 'a', name: '甲' }], compensation: { route: 'loss', losses: [{ label: '损失', claimed: '900', found: 'all' }] } };

test('no name is glued, and no two pages have one title', async (t) => {
  const page = await open(t, { lang: 'en' });
  const glued = [];
  const titles = new Map();
  for (const route of ROUTES) {
    await visit(page, openRecord, route);
    await whole(page);
    const found = await page.evaluate(() => {
      // As it is heard: what is hidden from the ear is no part of a name.
      const heard = (one) => {
        const copy = one.cloneNode(true);
        for (const hidden of copy.querySelectorAll('[aria-hidden="true"]')) hidden.remove();
        return copy.textContent;
      };
      const names = [...document.querySelectorAll('h1,h2,h3,h4,button,a,summary,legend,label')].map(heard);
      // A small letter or a digit that runs into a capital or a digit of the next piece.
      return names.filter((name) => /[a-z][A-Z][a-z]|\d[A-Z][a-z]|[a-z]{3}\d|(?:s|n)(?:selected|elected|applied|filled)\b/.test(name.replace(/[\w.-]+@|sha256:\w+|[a-z]+\d*-\w+|(?:Mc|Li X-)\w+|WeChat|IDs/g, '')));
    });
    glued.push(...found.map((name) => `${route[0]}: ${name.replace(/\s+/g, ' ').slice(0, 80)}`));
    const title = await page.title();
    assert.ok(!titles.has(title) || route[2] === titles.get(title)[2] && route[1].startsWith('#/case'), `${route[0]} and ${titles.get(title)?.[0]}: ${title}`);
    titles.set(title, route);
  }
  assert.deepEqual(glued, []);
});

/** Counts what a live region says from now on. */
const listen = (page, mark) =>
  page.evaluate((mark) => {
    globalThis.heard = [];
    const region = document.querySelector(`[data-test="${mark}"]`);
    new MutationObserver(() => globalThis.heard.push(region.textContent)).observe(region, { childList: true, characterData: true, subtree: true });
  }, mark);

test('a changed award is said once, when the hand rests', async (t) => {
  const page = await open(t);
  await openCase(page, ONE);
  await page.locator('[data-test="award"]', { hasText: '900.00' }).waitFor();
  await listen(page, 'announced');
  const claimed = field(page, '/compensation/losses/0/claimed');
  await claimed.fill('');
  await claimed.pressSequentially('45678', { delay: 60 });
  await page.waitForFunction(() => globalThis.heard.some((said) => said.includes('45,678.00')));
  assert.deepEqual(await page.evaluate(() => globalThis.heard), ['赔偿总额 45,678.00 元']);
  // What is read from another side is not a change.
  await page.locator('#position-0').check({ force: true });
  await page.locator('[data-test="award"]', { hasText: '45,678.00' }).waitFor();
  assert.equal(await page.evaluate(() => globalThis.heard.length), 1);
  // So in the guide: once for three keys.
  await page.goto(new URL('/#/guide/sums', page.url()).href);
  await claimed.waitFor();
  await listen(page, 'announced');
  await claimed.fill('');
  await claimed.pressSequentially('777', { delay: 60 });
  await page.waitForFunction(() => globalThis.heard.some((said) => said.includes('777.00')));
  assert.equal(await page.evaluate(() => globalThis.heard.length), 1);
  assert.equal(await page.locator('[data-test="effect"][role="status"]').count(), 0);
});

test('one key leads to the result from anywhere, and back', async (t) => {
  const page = await open(t);
  await openRecord(page, 'hic-deng-xiao-2021');
  const focused = () => page.evaluate(() => document.activeElement.id);
  await field(page, '/plaintiff/name').focus();
  await page.keyboard.press('Alt+r');
  assert.equal(await focused(), 'result');
  await page.keyboard.press('Tab'); // the first figure
  assert.equal(await focused(), 'award');
  await page.keyboard.press('Alt+r');
  assert.equal(await focused(), '/plaintiff/name');
  await page.locator('[data-test="skip-to-result"]').press('Enter');
  assert.equal(await focused(), 'result');
});

test('what is Chinese on an English page is marked as Chinese', async (t) => {
  const page = await open(t, { lang: 'en' });
  const unmarked = async () => page.evaluate(() => {
    const chinese = /[\u4e00-\u9fff]/;
    const isZh = (element) => element.closest('[lang]').lang.startsWith('zh');
    const walker = document.createTreeWalker(document.querySelector('#content'), NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      const { textContent: text, parentElement: parent } = walker.currentNode;
      // Units such as 万 are what can be typed. A comment is not read.
      if (chinese.test(text.replace(/万|人民币/g, '')) && !isZh(parent) && !parent.closest('.keypad')) found.push(text.trim());
    }
    for (const input of document.querySelectorAll('input[type=text], input[type=search], textarea')) {
      if (chinese.test(input.value) && !isZh(input)) found.push(`${input.id}: ${input.value}`);
    }
    return found;
  });
  const found = [];
  for (const [name, address, record] of [
    // The workbench with four defendants, with quantities and shares, and with a minor.
    ['workbench', '#/case', 'gzic-zheng-face-2022'],
    ['workbench', '#/case', 'hic-deng-xiao-2021'],
    ['workbench', '#/case', 'hic-sun-2020'],
    ['start', '#/'],
    ['law', '#/law/c-pil'],
    ['theory', '#/theory'],
    ['class', '#/class'],
    ['comparables', '#/comparables'],
    ['estimate', '#/estimate/hic-sun-2020'],
    ['record', '#/casebook/gzic-zheng-face-2022'],
    ['orders', '#/papers/orders', 'gzic-zheng-face-2022'],
    ['schedule', '#/papers/schedule', 'gzic-zheng-face-2022'],
    ['guide', '#/guide/harm', 'hic-sun-2020'],
  ]) {
    await visit(page, openRecord, [name, address, record]);
    await whole(page);
    found.push(...(await unmarked()).map((text) => `${name}: ${text.slice(0, 60)}`));
  }
  assert.deepEqual(found, []);
  // Parties, labels and particulars are read in English.
  await visit(page, openRecord, ['orders', '#/papers/orders', 'gzic-zheng-face-2022']);
  const orders = await page.locator('[data-test="sheet"]').innerText();
  assert.match(orders, /Zheng \(郑某\), Ren \(任某\), Dai \(戴某\) and Chen \(陈某\) shall, within/);
  assert.match(orders, /Guangzhou Internet Court/);
});

test('what is English on a Chinese page is marked as English', async (t) => {
  const page = await open(t);
  const found = [];
  for (const [name, address, record] of [
    ['workbench', '#/case', 'gzic-zheng-face-2022'],
    ['record', '#/casebook/gzic-zheng-face-2022'],
    ['law', '#/law/pipl'],
    ['paper', '#/law/paper'],
    ['theory', '#/theory'],
    ['class', '#/class'],
    ['about', '#/about'],
  ]) {
    await visit(page, openRecord, [name, address, record]);
    await whole(page);
    const texts = await page.evaluate(() => {
      const walker = document.createTreeWalker(document.querySelector('#content'), NodeFilter.SHOW_TEXT);
      const found = [];
      while (walker.nextNode()) {
        const { textContent: text, parentElement: parent } = walker.currentNode;
        // Three words in a row; names of programs and laws (PIPL, Ctrl+K) are one or two.
        if (/[A-Za-z]{2,} [A-Za-z]*[a-z][A-Za-z]* [A-Za-z]{2,}/.test(text) && !parent.closest('[lang]').lang.startsWith('en') && !parent.closest('code, pre')) found.push(text.trim());
      }
      return found;
    });
    found.push(...texts.map((text) => `${name}: ${text.slice(0, 80)}`));
  }
  assert.deepEqual(found, []);
});

test('before a finger: targets of 44 px, no hints for keys, sections that fold', async (t) => {
  const browser = await browserOfFile();
  const made = await open(t);
  for (const locale of ['zh-CN', 'en-GB']) {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, locale });
    t.after(() => context.close());
    const page = await context.newPage();
    await page.goto(new URL('/', made.url()).href);
    await awake(page);
    await openRecord(page, 'gzic-zheng-face-2022');
    // Folded: the headings, and what the first section holds.
    const height = () => page.evaluate(() => document.documentElement.scrollHeight);
    const folded = await height();
    assert.equal(await page.locator('.section-body:visible').count(), 1);
    // The way to a field unfolds its section.
    await page.locator('nav.sections a').nth(3).tap();
    await page.locator('[id="/liability-body"]:visible').waitFor();
    await unfold(page);
    assert.equal(await page.locator('.section-body:visible').count(), 6);
    assert.ok((await height()) > folded * 1.5, `${folded} and ${await height()} px`);
    const seen = await page.evaluate(() => {
      const shown = (one) => one.checkVisibility() && one.getClientRects().length > 0 && !one.closest('.vh, .skips');
      const small = [];
      for (const one of document.querySelectorAll('button, select, input, textarea, summary, nav a')) {
        if (!shown(one) || one.matches('.vh, [disabled]')) continue;
        // A box or a dot is met by its label too.
        const met = one.matches('[type=checkbox], [type=radio]') ? document.querySelector(`label[for="${CSS.escape(one.id)}"]`) ?? one.parentElement : one;
        const { height } = met.getBoundingClientRect();
        if (height < 43.5) small.push(`${one.tagName} ${one.className} ${one.id} ${one.textContent.trim().slice(0, 20)}: ${height}`);
      }
      const hints = [...document.querySelectorAll('.key-hint, kbd')].filter(shown).map((one) => one.textContent);
      return { small, hints, over: document.documentElement.scrollWidth - innerWidth };
    });
    assert.deepEqual(seen, { small: [], hints: [], over: 0 });
  }
});

test('forced colours tell what is chosen and what is a button', async (t) => {
  const page = await open(t);
  await page.emulateMedia({ forcedColors: 'active' });
  await openRecord(page, 'hic-sun-2020');
  const style = (selector) => page.locator(selector).first().evaluate((one) => {
    const { borderBottomWidth, borderBottomColor, backgroundColor, textDecorationLine } = getComputedStyle(one);
    return { bordered: parseFloat(borderBottomWidth) > 0 && borderBottomColor !== backgroundColor && borderBottomColor !== 'rgb(255, 255, 255)', underlined: textDecorationLine.includes('underline') };
  });
  for (const chosen of ['[data-test="lang-zh"]', '.pages [aria-current]', '.segment input:checked + label']) {
    assert.ok((await style(chosen)).bordered, chosen);
  }
  for (const other of ['[data-test="lang-en"]', '.pages a:not([aria-current])', '.segment input:not(:checked) + label']) {
    assert.deepEqual(await style(other), { bordered: false, underlined: false }, other);
  }
  for (const button of ['.quiet', '.search-all']) assert.ok((await style(button)).bordered, button);
  assert.ok((await style('.link')).underlined);
});
