// The workbench prints an annex to the file: the result, its derivation and the findings, and no controls.

import assert from 'node:assert/strict';
import test from 'node:test';
import { open, openRecord, text } from './harness.mjs';

const annex = (page) => page.locator('[data-test="annex"]');

for (const lang of ['zh', 'en']) {
  test(`paper carries the result and no controls (${lang})`, async (t) => {
    const page = await open(t, { lang });
    await openRecord(page, 'gzic-zheng-face-2022');
    assert.equal(await annex(page).count(), 0, 'it is made only for paper');

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
