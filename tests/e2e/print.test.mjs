// The workbench prints an annex to the file: the result, its derivation and the findings, and no controls. Papers
// print with their numbers whole.

import assert from 'node:assert/strict';
import test from 'node:test';
import { openCase } from './case.mjs';
import { open, openRecord, text } from './harness.mjs';

const annex = (page) => page.locator('[data-test="annex"]');

for (const lang of ['zh', 'en']) {
  test(`paper carries the result and no controls (${lang})`, async (t) => {
    const page = await open(t, { lang });
    await openRecord(page, 'gzic-zheng-face-2022');
    assert.equal(await annex(page).count(), 0, 'it is made only for paper');

    // It is there at once: Firefox copies the page for the printer right after the event.
    const atOnce = await page.evaluate(() => {
      const there = () => document.querySelectorAll('.annex').length;
      dispatchEvent(new Event('beforeprint'));
      const during = there();
      dispatchEvent(new Event('afterprint'));
      return [during, there()];
    });
    assert.deepEqual(atOnce, [1, 0]);

    // The browser's own printing makes it in time.
    await page.evaluate(() => {
      new MutationObserver(() => {
        const article = document.querySelector('.annex');
        if (article) window.printed = article.innerText;
      }).observe(document.body, { childList: true, subtree: true });
    });
    const pdf = await page.pdf({ preferCSSPageSize: true });
    assert.match(pdf.subarray(0, 5).toString(), /^%PDF-/);
    const printed = await page.evaluate(() => window.printed ?? '');
    const words = {
      zh: ['测算附件', '人民币壹拾万叁仟元整', '《个人信息保护法》第六十九条第二款', '提示', '计算过程'],
      en: ['103,000.00', 'PIPL Art. 69(2)', 'Findings', 'Derivation'],
    }[lang];
    for (const word of words) assert.ok(printed.includes(word), `no ${word} on paper`);
    await annex(page).waitFor({ state: 'detached' });

    // What paper shows.
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await annex(page).waitFor();
    const shown = await page.locator('button, input, select, textarea, summary').evaluateAll((all) =>
      all.filter((control) => control.getClientRects().length > 0).map((control) => control.outerHTML));
    assert.deepEqual(shown, []);
    assert.ok((await text(page, 'annex')).includes('103,000.00'));
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await annex(page).waitFor({ state: 'detached' });
  });
}

/** A share of a gain: the formula is `= 22,150.50 × 80%`. */
const SHARE = {
  defendants: [{ id: 'a', name: '张三' }, { id: 'b', name: '李四' }],
  plaintiff: { kind: 'procuratorate', name: '某检察院' },
  compensation: {
    route: 'gain',
    gains: [
      { defendant: 'a', claimed: '22150.50', found: '80%', reason: '部分款项已经退还，其余有银行流水佐证' },
      { defendant: 'b', claimed: '12300', found: 'all' },
    ],
  },
  costs: [{ head: 'lawyer', label: '委托律师两名代理诉讼', claimed: '20000', found: '15000' }],
};

for (const lang of ['zh', 'en']) {
  test(`no line of a paper breaks a number or the head of a column (${lang})`, async (t) => {
    const page = await open(t, { lang, width: 680 }); // the text of an A4 page
    await openCase(page, SHARE);
    await page.emulateMedia({ media: 'print' });
    for (const paper of ['schedule', 'orders', 'reasons']) {
      await page.goto(new URL(`/#/papers/${paper}`, page.url()).href);
      await page.locator('.sheet').waitFor();
      const broken = await page.locator('.sheet .whole, .sheet th').evaluateAll((all) => all.filter((one) => {
        const range = document.createRange();
        range.selectNodeContents(one);
        return new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size > 1;
      }).map((one) => one.textContent));
      assert.deepEqual(broken, [], paper);
    }
    await page.goto(new URL('/#/papers/schedule', page.url()).href);
    const numbers = await page.locator('.sheet td .whole').allTextContents();
    assert.ok(numbers.includes('22,150.50') && numbers.includes('80%'), numbers.join(' '));
  });
}

test('no column of an English paper breaks a word in the middle', async (t) => {
  const page = await open(t, { lang: 'en', width: 642 }); // 170 mm
  const [item] = SHARE.costs;
  const conceded = (one, sum) => ({ ...one, conceded: sum });
  const [gain, other] = SHARE.compensation.gains;
  await openCase(page, {
    ...SHARE,
    compensation: { route: 'gain', gains: [conceded(gain, '20000'), conceded(other, '1000')] },
    costs: [{ ...item, label: 'Representation by two commissioned lawyers', reason: 'disproportionate remuneration' }],
  });
  await page.goto(new URL('/#/papers/schedule', page.url()).href);
  await page.locator('.sheet').waitFor();
  await page.emulateMedia({ media: 'print' });
  const broken = await page.locator('.sheet').evaluate((sheet) => {
    const found = [];
    const texts = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode;
      for (const { 0: word, index } of text.data.matchAll(/[a-z’]{3,}/gi)) {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        if (new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size > 1) found.push(word);
      }
    }
    return found;
  });
  assert.deepEqual(broken, []);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'it fits on the sheet');
});

test('words of one’s own begin without the mark at the end', async (t) => {
  const page = await open(t);
  await openCase(page, SHARE);
  await page.goto(new URL('/#/papers/orders', page.url()).href);
  const item = page.locator('[data-path="/costs"]');
  await item.getByRole('button', { name: '改写' }).click();
  assert.match(await item.locator('textarea').inputValue(), /支付公益诉讼起诉人律师代理费15000元$/);
});

test('a page of the guide prints its sums', async (t) => {
  const page = await open(t);
  await openRecord(page, 'hic-sun-2020');
  await page.goto(new URL('/#/guide/award', page.url()).href);
  await page.locator('.sums .figure-value').first().waitFor();
  await page.emulateMedia({ media: 'print' });
  const hidden = await page.locator('main table .figure').evaluateAll((all) =>
    [all.length, all.filter((figure) => figure.getClientRects().length === 0).length]);
  assert.ok(hidden[0] > 2 && hidden[1] === 0, `${hidden}`);
  assert.ok((await page.locator('main').innerText()).includes('34,000.00'));
});
