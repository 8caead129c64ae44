// What a judge does with the page, in the order in which she does it. Each task goes on where the one before stopped;
// it gives a remark where only a part of it can be tried.

import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Waits until a function of the page gives something true, and gives it. */
async function until(browser, code, ...args) {
  for (const end = Date.now() + 30_000; ; ) {
    const value = await browser.js(code, ...args);
    if (value) return value;
    if (Date.now() > end) throw new Error(`not within 30 s: ${code} ${args}`);
    await new Promise((next) => setTimeout(next, 100));
  }
}

const there = (browser, css) => until(browser, (css) => Boolean(document.querySelector(css)), css);

/** Waits until an element has this text. */
const says = (browser, css, text) =>
  until(browser, (css, text) => [...document.querySelectorAll(css)].some((one) => one.textContent.includes(text)), css, text);

/** Types over what stands in a field. */
async function fill(browser, css, text) {
  await there(browser, css);
  await browser.js((css) => { document.querySelector(css).focus(); document.querySelector(css).select(); }, css);
  await browser.type(css, text);
}

async function choose(browser, css, value) {
  await there(browser, `${css} option[value="${value}"]`);
  await browser.js(
    (css, value) => {
      const select = document.querySelector(css);
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    },
    css,
    value,
  );
}

/** Waits until a file with this ending is there and says something, and gives its bytes. */
async function downloaded(browser, ending) {
  for (const end = Date.now() + 30_000; Date.now() < end; ) {
    const name = (await readdir(browser.downloads)).find((name) => name.endsWith(ending));
    const bytes = name && (await readFile(join(browser.downloads, name)));
    if (bytes?.length) return bytes;
    await new Promise((next) => setTimeout(next, 200));
  }
  throw new Error(`no ${ending} within 30 s in ${await readdir(browser.downloads)}`);
}

const GAIN = '[data-test="gain-0-found"]';
const AWARD = '[data-test="award"]';

export const TASKS = [
  ['the start opens', '打开首页', async ({ browser, site }) => {
    await browser.goto(site.url);
    await there(browser, 'html[data-theme]');
    // WebKit comes with the language of its machine.
    await browser.click('[data-test="lang-zh"]');
    await says(browser, 'h1', '个人信息保护民事公益诉讼');
  }],
  ['a new case takes typing', '新建案件并录入', async ({ browser }) => {
    await browser.click('[data-test="new-case"]');
    await fill(browser, '[id="/title"]', '浏览器试验案');
    await until(browser, () => Object.keys(localStorage).some((key) =>
      key.startsWith('redress.kept.') && localStorage.getItem(key).includes('浏览器试验案')));
  }],
  ['a published case opens', '打开公布案例', async ({ browser, site }) => {
    await browser.goto(`${site.url}#/`);
    await choose(browser, '[data-test="case-picker"]', 'hic-sun-2020');
    await says(browser, AWARD, '34,000.00');
  }],
  ['a sum is typed, the award follows', '录入金额，结果随之变动', async ({ browser }) => {
    await fill(browser, GAIN, '35000');
    await says(browser, AWARD, '35,000.00');
    await browser.click('[data-test="undo"]');
    await until(browser, (css) => ![...document.querySelectorAll(css)].some((one) => one.textContent.includes('35,000.00')), AWARD);
    await browser.click('[data-test="redo"]');
    await says(browser, AWARD, '35,000.00');
  }],
  ['a Chinese input method composes', '中文输入法选字', async ({ browser }) => {
    // The events that browsers send while an input method is choosing; Enter ends the choice and nothing else.
    const rows = await browser.js(() => document.querySelectorAll('[data-test$="-found"]').length);
    await browser.js(() => {
      const field = document.querySelector('[id$="/label"]');
      field.focus();
      const set = (text, data) => {
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, text);
        field.dispatchEvent(new InputEvent('input', { bubbles: true, data, inputType: 'insertCompositionText', isComposing: true }));
      };
      field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
      for (const [text, data] of [['h', 'h'], ['huo', 'huo'], ['获利', '获利']]) {
        field.dispatchEvent(new CompositionEvent('compositionupdate', { bubbles: true, data }));
        set(text, data);
      }
      field.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, key: 'Enter', isComposing: true }));
      field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '获利' }));
      field.dispatchEvent(new InputEvent('input', { bubbles: true, data: '获利', inputType: 'insertText' }));
    });
    await until(browser, () => Object.keys(localStorage).some((key) =>
      key.startsWith('redress.kept.') && localStorage.getItem(key).includes('"label":"获利"')));
    assert.equal(await browser.js(() => document.querySelector('[id$="/label"]').value), '获利');
    assert.equal(await browser.js(() => document.querySelectorAll('[data-test$="-found"]').length), rows);
  }],
  ['the case is saved as a file', '另存为文件', async ({ browser }) => {
    await browser.click('[data-test="save"]');
    const file = JSON.parse(await downloaded(browser, '.redress.json'));
    assert.equal(file.compensation.gains[0].found.amount ?? file.compensation.gains[0].found, '35000.00');
  }],
  ['the paper is drafted', '起草文书', async ({ browser, site }) => {
    await browser.goto(`${site.url}#/papers`);
    await says(browser, 'main.papers', '35000');
  }],
  ['a worker makes the office files', '后台生成办公文件', async ({ browser }) => {
    for (const [button, ending] of [['save-docx', '.docx'], ['save-xlsx', '.xlsx']]) {
      await browser.click(`[data-test="${button}"]`);
      // A ZIP archive begins so.
      assert.equal((await downloaded(browser, ending)).subarray(0, 4).toString('latin1'), 'PK\x03\x04');
    }
  }],
  ['it prints', '打印', async ({ browser, site }) => {
    await browser.goto(`${site.url}#/case`);
    await says(browser, AWARD, '35,000.00');
    // The annex has to be there at once: some browsers copy the page for the printer right after this event.
    const annex = await browser.js(() => {
      dispatchEvent(new Event('beforeprint'));
      return document.querySelector('[data-test="annex"]')?.textContent ?? '';
    });
    assert.ok(annex.includes('35,000.00'), annex);
    await browser.js(() => dispatchEvent(new Event('afterprint')));
    assert.equal(await browser.js(() => document.querySelector('[data-test="annex"]')), null);
    if (!browser.pdf) return 'the annex is made; its driver cannot print';
    const pdf = await browser.pdf();
    assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
    assert.ok(pdf.length > 10_000, `${pdf.length} bytes`);
  }],
  ['the law is shown and searched', '查阅、检索法条', async ({ browser, site }) => {
    await browser.goto(`${site.url}#/law/pipl/69-2`);
    await says(browser, 'main', '数额依个人损失');
    await browser.goto(`${site.url}#/law`);
    await there(browser, '.law-tools');
  }],
  ['the case is there after a reload', '刷新后案件仍在', async ({ browser, site }) => {
    await browser.goto(`${site.url}#/case`);
    await browser.reload();
    await says(browser, AWARD, '35,000.00');
  }],
  ['it opens without a network after one visit', '访问一次后断网打开', async ({ browser, site }) => {
    await until(browser, () => document.querySelector('[data-test="offline"]')?.dataset.state === 'ready');
    site.stop();
    await browser.reload();
    await says(browser, AWARD, '35,000.00');
    await fill(browser, GAIN, '36000');
    await says(browser, AWARD, '36,000.00');
    await browser.goto(`${site.url}#/law`);
    await there(browser, '.law-tools');
    await site.start();
  }],
];
