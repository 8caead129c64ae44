// What the page says beside the figures: nothing stale, nothing dropped in silence, nothing out of reach.

import assert from 'node:assert/strict';
import test from 'node:test';
import { field, openCase } from './case.mjs';
import { open, openRecord, whole } from './harness.mjs';

const TWO = { defendants: [{ id: 'a', name: '赵某' }, { id: 'b', name: '钱某' }] };
const LOSS = { route: 'loss', losses: [{ label: '损失', claimed: '900', found: 'all', debtors: [{ defendant: 'b' }] }] };

test('the table of liability says what the result says, whatever was entered elsewhere', async (t) => {
  // The base has no multiple: until it is decided, what the first defendant owes is not known.
  const punitive = { basis: 'crpl-55-2', items: [{ claimed: '100', found: 'all', debtors: [{ defendant: 'a' }] }] };
  const page = await open(t);
  await openCase(page, { ...TWO, compensation: LOSS, punitive });
  const own = () => page.evaluate(() => ['by-defendant', 'liability'].map((of) => {
    const table = of === 'liability'
      ? document.querySelector('[id="/liability"] table') : document.querySelector(`[aria-labelledby="${of}"] table`);
    const row = [...table.querySelectorAll('tbody tr')].find((row) => row.innerText.includes('赵某'));
    return row.querySelector('td .figure-value').innerText;
  }));
  await page.locator('[id="/liability"] table .figure-value').first().waitFor();
  assert.deepEqual(await own(), ['—', '—']);
  await field(page, '/punitive/basis').selectOption('');
  await page.waitForFunction(() => document.querySelector('[id="/liability"] table').innerText.includes('0.00'));
  assert.deepEqual(await own(), ['0.00', '0.00']);
});

test('a basis that is taken back says what goes with it, and brings it back', async (t) => {
  const page = await open(t);
  await openCase(page, { ...TWO, punitive: { basis: 'crpl-55-1', items: [{ label: '价款', claimed: '100', found: 'all' }] } });
  await field(page, '/punitive/basis').selectOption('');
  await page.locator('.notice').filter({ hasText: '惩罚性赔偿的计算基数1项' }).waitFor();
  await page.locator('.notice').getByRole('button', { name: '撤销' }).click();
  assert.equal(await field(page, '/punitive/items/0/claimed').inputValue(), '100.00');
});

test('a paper of a case with faults says them first, and leads to each', async (t) => {
  const debtors = [['a', '70%'], ['b', '50%']].map(([defendant, share]) => ({ defendant, share }));
  const page = await open(t, { lang: 'en' });
  await openCase(page, { ...TWO, compensation: LOSS, liability: { joint: true, debtors } });
  await page.goto(new URL('/#/papers/orders', page.url()).href);
  const fault = page.locator('[data-test="faults"] button');
  await fault.filter({ hasText: /^Liability.*120%/ }).waitFor();
  assert.equal(await page.locator('[data-test="checks"]').count(), 0, 'nothing was checked');
  await fault.first().click();
  await page.waitForFunction(() => document.activeElement.id.startsWith('/liability'));
});

test('a case that is opened with a fault says the fault, and nothing of another case', async (t) => {
  const page = await open(t);
  await openRecord(page, 'gzic-zheng-face-2022');
  await field(page, '/dates/judgment').fill('2020-01-01');
  await page.keyboard.press('Tab');
  await page.locator('aside .faults').filter({ hasText: '最近一次有效输入' }).waitFor();
  await page.reload();
  const faults = page.locator('aside .faults');
  await faults.filter({ hasText: '更正后才能测算' }).waitFor();
  await whole(page);
  const lines = await faults.locator('li').allInnerTexts();
  assert.equal(new Set(lines).size, lines.length, 'no fault twice');
  assert.ok(lines.some((line) => line.includes('2022年')), `days in words: ${lines}`);
  const side = page.locator('aside#result');
  for (const foreign of ['尚未录入被告', '没有任何日期', '尚未填写原告']) {
    assert.ok(!(await side.innerText()).includes(foreign), foreign);
  }
  // The guide says it too.
  await page.goto(new URL('/#/guide/award', page.url()).href);
  await page.locator('main .faults').filter({ hasText: '更正后才能测算' }).waitFor();
  assert.ok(!(await page.locator('main').innerText()).includes('尚未录入被告'));
  await page.goto(new URL('/#/case', page.url()).href);
  await field(page, '/dates/judgment').fill('2022-08-01');
  await page.keyboard.press('Tab');
  await page.locator('[data-test="award"]').filter({ hasText: '103,000.00' }).waitFor();
});

test('a record that cannot be read is called so when it is removed', async (t) => {
  const page = await open(t);
  await page.evaluate(() => localStorage.setItem('redress.kept.a', '?'));
  await page.reload();
  await page.locator('[data-test="kept"] > li .remove').click();
  await page.locator('.notice').filter({ hasText: '已从本机删除：' }).filter({ hasText: '一项无法读取的记录' }).waitFor();
  await page.locator('.notice').getByRole('button', { name: '恢复' }).click();
  await page.locator('[data-test="kept"] > li').waitFor();
});

test('own words follow a step back', async (t) => {
  const page = await open(t);
  await openRecord(page, 'hic-sun-2020');
  await page.goto(new URL('/#/papers/orders', page.url()).href);
  const item = page.locator('.sheet-item, [data-path]').filter({ has: page.getByRole('button', { name: '改写' }) }).first();
  await item.getByRole('button', { name: '改写' }).click();
  const words = page.locator('textarea[id^="words-"]');
  const draft = await words.inputValue();
  await words.fill('被告孙某赔偿三万四千元');
  await page.locator('.sheet').filter({ hasText: '被告孙某赔偿三万四千元' }).waitFor();
  await page.keyboard.press('Control+z');
  await page.waitForFunction((draft) => document.querySelector('textarea[id^="words-"]').value === draft, draft);
  assert.ok(!(await page.locator('.sheet').innerText()).includes('三万四千元'));
});

test('the table of who owes what stays within a telephone at ten million yuan', async (t) => {
  for (const lang of ['zh', 'en']) {
    const page = await open(t, { width: 320, lang });
    const debtors = [{ defendant: 'b' }];
    const losses = [{ label: '损失', claimed: '12345678', found: 'all', debtors }];
    await openCase(page, { ...TWO, compensation: { route: 'loss', losses } });
    await page.goto(new URL('/#/guide/award', page.url()).href);
    await page.locator('.sums .figure-value').filter({ hasText: '12,345,678.00' }).first().waitFor();
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.equal(over, 0, lang);
  }
});

test('the last step back leaves the focus where it can be used', async (t) => {
  const page = await open(t);
  await openCase(page, { ...TWO, compensation: LOSS });
  await field(page, '/title').fill('另一名称');
  await page.locator('[data-test="undo"]').click();
  await page.locator('[data-test="undo"]:disabled').waitFor();
  await page.waitForFunction(() => !['BODY', 'BUTTON'].includes(document.activeElement.tagName));
  assert.equal(await page.evaluate(() => document.activeElement.id), '/title');
});

test('a day in an address that is none is said', async (t) => {
  const page = await open(t);
  await openRecord(page, 'hic-sun-2020');
  // The last is pasted while its page is open.
  for (const path of ['case/time?from=2020-02-31', 'law?on=x', 'law/pipl?on=1066', 'law/pipl?on=2020-13-01']) {
    await page.goto(new URL(`/#/${path}`, page.url()).href);
    const day = path.split('=')[1];
    await page.locator('[data-test="no-day"]').filter({ hasText: `“${day}”` }).waitFor();
  }
  await page.goto(new URL('/#/law?on=2020-02-29', page.url()).href);
  await page.reload();
  await page.locator('.law-search').waitFor();
  assert.equal(await page.locator('[data-test="no-day"]').count(), 0);
});

test('in English the names of a case of one’s own stand as they were entered', async (t) => {
  const page = await open(t, { lang: 'en' });
  // The first is the name of a defendant of published cases, the second of none.
  await openCase(page, { defendants: [{ id: 'a', name: '郑某' }, { id: 'b', name: '钱某甲乙' }], compensation: LOSS });
  const names = page.locator('table[aria-labelledby="by-defendant"] tbody th');
  await names.filter({ hasText: '钱某甲乙' }).waitFor();
  assert.deepEqual(await names.allInnerTexts(), ['郑某', '钱某甲乙']);
});

test('what opens below its word, and the award, stand within the window', async (t) => {
  const page = await open(t);
  await openCase(page, { ...TWO, compensation: { route: 'loss', losses: [{ claimed: '1234567890123.45', found: 'all' }] } });
  for (const width of [320, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    for (const path of ['case', 'case/time']) {
      await page.goto(new URL(`/#/${path}`, page.url()).href);
      await whole(page);
      for (const [menu, body] of [['display', '.display-body'], ['reforms', '.reforms-body']]) {
        await page.locator(`[data-test="${menu}"]`).click();
        const { x, width: wide } = await page.locator(body).boundingBox();
        assert(x >= 0 && x + wide <= width, `${path}, ${width}: ${body} from ${x} to ${x + wide}`);
        await page.locator(`[data-test="${menu}"]`).click();
      }
    }
  }
  // At the largest size, in the narrowest column: never cut.
  await page.goto(new URL('/#/case', page.url()).href);
  await page.locator('[data-test="award"] .figure-value').waitFor();
  for (const width of [1000, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    for (const size of ['16px', '32px']) {
      const over = await page.evaluate((size) => {
        document.documentElement.style.fontSize = size;
        const figure = document.querySelector('[data-test="award"]');
        return figure.scrollWidth - figure.closest('.award').clientWidth;
      }, size);
      assert(over <= 0, `${width}, ${size}: ${over} px over its box`);
    }
  }
});
