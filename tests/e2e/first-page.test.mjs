// A published case, one figure changed, and the award with its reason, in both languages.

import assert from 'node:assert/strict';
import test from 'node:test';
import { open, openRecord, text } from './harness.mjs';

const AUTHORITY = { zh: '《个人信息保护法》第六十九条第二款', en: 'PIPL Art. 69(2)' };

for (const lang of ['zh', 'en']) {
  test(`the award follows the gain and shows its authority (${lang})`, async (t) => {
    const page = await open(t, { lang });
    const award = page.locator('[data-test="award"]');

    await openRecord(page, 'hic-sun-2020');
    await award.filter({ hasText: '34,000.00' }).waitFor();

    const gain = page.locator('[data-test="gain-0-found"]');
    await gain.fill('35000');
    await gain.press('Tab');
    await award.filter({ hasText: '35,000.00' }).waitFor();

    await award.click();
    await page.locator('[data-test="derivation"]').waitFor();
    const derivation = await text(page, 'derivation');
    assert.ok(derivation.includes(AUTHORITY[lang]), `no ${AUTHORITY[lang]} in: ${derivation}`);
  });
}
