// Joint liability as a judge enters it: the tried case of three defendants, from a blank page to the orders.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { blank, field, keeps, kept, openCase } from './case.mjs';
import { open, unfold } from './harness.mjs';

const focused = (page) => page.evaluate(() => document.activeElement.id);
const focusIs = (page, id) =>
  page.waitForFunction((id) => document.activeElement.id === id, id, { polling: 30 });
const shown = (page, id) => page.locator(`[id="${id}"] .figure-value`).innerText();

/** The paper of a kind, in single blanks. */
async function paper(page, kind) {
  await page.goto(`${page.url().split('#')[0]}#/papers/${kind}`);
  const sheet = page.locator('[data-test="sheet"]');
  await sheet.waitFor();
  return (await sheet.innerText()).replace(/\s+/g, '');
}

async function parties(page) {
  await blank(page);
  await field(page, '/plaintiff/kind').selectOption({ label: '人民检察院' });
  await field(page, '/plaintiff/name').fill('某人民检察院');
  for (const [index, name] of ['张三', '李四', '王五'].entries()) {
    await field(page, '/defendants/add').click();
    await field(page, `/defendants/${index}/name`).fill(name);
  }
  await field(page, '/dates/act/to').fill('2023-05-31');
  await field(page, '/dates/judgment').fill('2024-09-10');
}

async function sums(page) {
  await page.locator('#route-1').check({ force: true });
  for (const [index, [claimed, found]] of [['22,150.50', '80%'], ['12300', '12300'], ['800', '800']].entries()) {
    await field(page, '/compensation/gains/add').click();
    const row = `/compensation/gains/${index}`;
    await field(page, `${row}/defendant`).selectOption({ index: index + 1 });
    await field(page, `${row}/claimed`).fill(claimed);
    await field(page, `${row}/found`).fill(found);
  }
  for (const [index, [label, head, claimed, found]] of [
    ['鉴定费', '鉴定费', '12000', '8000'], ['律师费', '律师', '20000', '15000'],
  ].entries()) {
    await field(page, '/costs/add').click();
    const row = `/costs/${index}`;
    await field(page, `${row}/label`).fill(label);
    const option = await field(page, `${row}/head`).locator('option').filter({ hasText: head }).first().innerText();
    await field(page, `${row}/head`).selectOption({ label: option });
    await field(page, `${row}/claimed`).fill(claimed);
    await field(page, `${row}/found`).fill(found);
  }
}

test('first two joint over gains and costs, the third up to 5,000: the orders say it', async (t) => {
  const page = await open(t);
  await parties(page);
  await sums(page);
  // One question at the head; the answer "some" names nobody by itself.
  await field(page, '/liability/form-1').check({ force: true });
  await field(page, '/liability/debtors/d1').check();
  assert.equal((await kept(page)).liability?.joint, undefined, 'one debtor owes by himself');
  await field(page, '/liability/debtors/d2').check();
  await field(page, '/liability/basis-0').check({ force: true });
  const chosen = await keeps(page, (kept) => kept.liability.basis === 'joint-tort', 'the ground');
  assert.equal(chosen.liability.joint, true);

  // What is not said is asked, in plain sight, with what follows from either answer.
  const question = field(page, '/liability/covers_gains');
  await question.waitFor();
  const words = await question.innerText();
  for (const part of ['是否包括各人的违法所得', '30,020.40', '17,720.40', '12,300.00', '尚未选择']) {
    assert.ok(words.includes(part), words);
  }
  assert.equal(await question.locator('input:checked').count(), 0);
  // 17,720.40 + 23,000: the gain stays with its maker.
  assert.equal(await shown(page, 'liability-exposure-d1'), '40,720.40');
  await page.locator('aside .findings').first().getByText('连带责任是否包括各人的违法所得').first().waitFor();
  await field(page, '/liability/covers_gains-yes').check();
  await page.locator('[id="liability-exposure-d1"]').filter({ hasText: '53,020.40' }).waitFor();
  await page.locator('.presumed').filter({ hasText: '仅为推定' }).waitFor();

  // A new entry chooses nobody, counts nothing, is kept, and has the focus.
  await field(page, '/liability/answers_for/add').click();
  await focusIs(page, '/liability/answers_for/0/defendant');
  assert.equal(await field(page, '/liability/answers_for/0/defendant').inputValue(), '');
  assert.equal(await field(page, '/liability/answers_for/0').locator('input:checked').count(), 0);
  await keeps(page, (kept) => kept.liability.answers_for?.length === 1, 'an empty entry');
  assert.equal(await shown(page, 'liability-exposure-d1'), '53,020.40');
  await field(page, '/liability/answers_for/0/defendant').selectOption({ label: '王五' });
  await field(page, '/liability/answers_for/0/for/d1').check();
  await field(page, '/liability/answers_for/0/for/d2').check();
  await field(page, '/liability/answers_for/0/limit').fill('5000');
  await field(page, '/liability/answers_for/0/basis-1').check({ force: true });
  await page.locator('[id="liability-exposure-d3"]').filter({ hasText: '5,800.00' }).waitFor();
  const entry = await keeps(page, (kept) => kept.liability.answers_for?.[0]?.basis, 'the entry');
  assert.deepEqual(entry.liability.answers_for, [
    { defendant: 'd3', for: ['d1', 'd2'], limit: '5000.00', basis: 'instigation' },
  ]);
  // 17,720.40 + 12,300 + 800 + 8,000 + 15,000
  await page.locator('[data-test="award"]').filter({ hasText: '53,820.40' }).waitFor();

  const orders = await paper(page, 'orders');
  for (const part of [
    '一、被告张三、李四', '连带支付公益损害赔偿款30020.40元', '二、被告王五', '支付公益损害赔偿款800元',
    '三、被告张三、李四', '四、被告王五在5000元范围内对上述第一、三项中被告张三、李四的付款义务承担连带责任',
    '第一千一百六十八条', '第一千一百六十九条',
  ]) assert.ok(orders.includes(part), `${part}\n${orders}`);
});

test('two groups of joint debtors and one by himself, by the case worked out by hand', async (t) => {
  const page = await open(t);
  const worked = JSON.parse(await readFile(new URL('../corpus/joint-groups.json', import.meta.url), 'utf8'));
  const { liability, ...rest } = worked;
  await openCase(page, rest);
  const debtor = (at, id) => field(page, `${at}/debtors/${id}`);
  // The arrow keys go from "each" to "some" without naming anybody.
  await field(page, '/liability/form-0').focus();
  await page.keyboard.press('ArrowRight');
  await page.waitForFunction(() => document.getElementById('/liability/form-1').checked, null, { polling: 30 });
  assert.equal((await kept(page)).liability?.debtors, undefined, 'nobody is named by a key');

  for (const id of ['a', 'b']) await debtor('/liability', id).check();
  await field(page, '/liability/covers_gains-yes').check();
  await field(page, '/liability/basis-0').check({ force: true });
  await field(page, '/liability/groups/add').click();
  await focusIs(page, '/liability/groups/0');
  assert.equal(await debtor('/liability/groups/0', 'a').count(), 0, 'nobody is in two groups');
  for (const id of ['c', 'd']) await debtor('/liability/groups/0', id).check();
  assert.equal(await debtor('/liability', 'c').count(), 0);
  await field(page, '/liability/groups/0/covers_gains-yes').check();
  await field(page, '/liability/groups/0/basis-4').check({ force: true });
  for (const [at, shares] of [['/liability', ['30%', '30%']], ['/liability/groups/0', ['25%', '15%']]]) {
    for (const [row, share] of shares.entries()) await field(page, `${at}/debtors/${row}/share`).fill(share);
  }
  const entered = await keeps(page, (kept) => kept.liability.groups?.[0]?.debtors?.[1]?.share, 'the shares');
  assert.deepEqual(entered.liability, liability);
  await page.locator('[id="liability-exposure-a"]').filter({ hasText: '22,000.01' }).waitFor();
  await page.locator('[id="liability-exposure-d"]').filter({ hasText: '8,000.00' }).waitFor();
  await page.locator('[data-test="award"]').filter({ hasText: '30,500.01' }).waitFor();

  // Who answers for one group answers for all in it with one click.
  await field(page, '/liability/answers_for/add/e').click();
  await field(page, '/liability/answers_for/0/for-joint/0').click();
  const answers = await keeps(page, (kept) => kept.liability.answers_for?.[0]?.for, 'whom');
  assert.deepEqual(answers.liability.answers_for, [{ defendant: 'e', for: ['c', 'd'] }]);
  await field(page, '/liability/answers_for/0').locator('.remove').click();

  const orders = await paper(page, 'orders');
  for (const part of [
    '被告张甲、李乙于本判决生效之日起十日内连带支付公益损害赔偿款16000元',
    '被告丙教育科技有限公司、丁信息技术有限公司于本判决生效之日起十日内连带支付公益损害赔偿款4000元',
    '鉴定费6000.01元', '第一千一百六十八条', '第二十条第二款',
  ]) assert.ok(orders.includes(part), `${part}\n${orders}`);
});

test('liability in English, and on a phone', async (t) => {
  const page = await open(t, { lang: 'en', width: 320 });
  await openCase(page, {
    defendants: [{ id: 'a', name: 'A' }, { id: 'b', name: 'B' }],
    compensation: { route: 'gain', gains: [{ defendant: 'a', found: '70.00' }, { defendant: 'b', found: '30.00' }] },
    liability: { debtors: [{ defendant: 'a' }, { defendant: 'b' }], joint: true, answers_for: [{}] },
  });
  await page.locator('[data-test="lang-en"]').click();
  await unfold(page);
  const part = field(page, '/liability');
  await part.getByText('Does this joint liability cover each one’s gains?').waitFor();
  const words = await part.innerText();
  for (const expected of ['Own part', 'Maximum exposure', 'Contribution share', '100.00 yuan', 'does not count']) {
    assert.ok(words.toLowerCase().includes(expected.toLowerCase()), `${expected}\n${words}`);
  }
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  assert.equal(wide, false, 'the page is wider than a phone');
});

test('the longest sums make no page wider, and no number breaks', async (t) => {
  for (const [lang, width] of [['zh', 320], ['en', 320], ['en', 768], ['en', 1024]]) {
    const page = await open(t, { lang, width });
    await openCase(page, {
      plaintiff: { kind: 'procuratorate' },
      defendants: ['a', 'b', 'c'].map((id) => ({ id, name: `${id.toUpperCase()}公司` })),
      compensation: { route: 'gain', gains: [{ label: '所得', claimed: '99999999999999.45', found: 'all', defendant: 'a' }] },
      punitive: { basis: 'dal-144-3', measure: 'price', items: [{ label: '货款', claimed: '9999999999.99', found: 'all' }] },
      liability: { debtors: [['a', '50%'], ['b', '30%'], ['c', '20%']].map(([defendant, share]) => ({ defendant, share })) },
      fee: { basis: 'property' },
    });
    await unfold(page);
    await page.locator('.shares.long').waitFor();
    await page.locator('[id="/fee/basis"]').waitFor();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wide <= 0, `${lang} at ${width} px: ${wide} px too wide`);
    const broken = await page.locator('.bar-sum, .shares .figure, .fees .figure').evaluateAll((all) =>
      all.filter((one) => one.checkVisibility() && new Set([...one.getClientRects()].map(({ top }) => top)).size > 1).length);
    assert.equal(broken, 0, `${lang} at ${width} px`);
    // A statute whose name the field cuts stands below it.
    const whole = page.locator('.field:has([id="/punitive/basis"]) > .in-full');
    assert.equal(await whole.isVisible(), width === 320, `${lang} at ${width} px`);
    assert.equal(await whole.innerText(), await field(page, '/punitive/basis').evaluate((select) => select.selectedOptions[0].text));
    // Nor the guide, in which the result stands below the question.
    await page.goto(new URL('/#/guide/award', page.url()).href);
    await page.locator('[id="fees"]').waitFor({ state: 'attached' });
    const guide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(guide <= 0, `${lang} at ${width} px: the guide is ${guide} px too wide`);
  }
});

test('a defendant who is removed leaves his debt open, and the focus has a place', async (t) => {
  const page = await open(t);
  await openCase(page, {
    defendants: [{ id: 'a', name: '甲' }, { id: 'b', name: '乙' }, { id: 'c', name: '丙' }],
    compensation: { route: 'gain', gains: [
      { defendant: 'a', label: '甲获利', found: '70.00' },
      { defendant: 'b', label: '乙获利', found: '30.00', joint: true, debtors: [{ defendant: 'a' }, { defendant: 'b' }] },
    ] },
    liability: { answers_for: [{ defendant: 'c', for: 'b' }, { defendant: 'c', for: 'a' }] },
  });
  await field(page, '/defendants/1').locator('.remove').click();
  await focusIs(page, '/defendants/1/name');
  const after = await keeps(page, (kept) => kept.defendants.length === 2, 'two defendants');
  assert.deepEqual(after.compensation.gains[1], { debtors: [{}], label: '乙获利', found: '30.00' });
  await page.locator('aside .findings').first().getByText('尚有30.00元未确定责任主体').waitFor();
  assert.equal(await shown(page, 'liability-own-a'), '70.00');
  const row = await field(page, '/compensation/gains/1').innerText();
  assert.match(row, /尚未确定责任主体/);
  // So has the removal of an entry.
  await field(page, '/liability/answers_for/0').locator('.remove').click();
  await focusIs(page, '/liability/answers_for/0/defendant');
  await field(page, '/liability/answers_for/0').locator('.remove').click();
  await focusIs(page, '/liability/answers_for/add');
  await field(page, '/defendants/1').locator('.remove').click();
  await focusIs(page, '/defendants/0/name');
  await field(page, '/defendants/0').locator('.remove').click();
  await focusIs(page, '/defendants/add');
  assert.equal(await focused(page), '/defendants/add');
  assert.equal((await kept(page)).compensation.gains.length, 2);
});

test('a list that changes leaves the focus where it is', async (t) => {
  const page = await open(t);
  await openCase(page, {
    defendants: [{ id: 'a', name: '甲' }, { id: 'b', name: '乙' }, { id: 'c', name: '丙' }],
    liability: { answers_for: [{}] },
  });
  await unfold(page);
  await field(page, '/liability/answers_for/0/defendant').selectOption({ label: '丙' });
  await field(page, '/liability/answers_for/0/for/c').waitFor({ state: 'detached' });
  // The box of 丙 comes back behind that of 甲, in which somebody is.
  await field(page, '/liability/answers_for/0/for/a').focus();
  await page.keyboard.press('Control+z');
  await field(page, '/liability/answers_for/0/for/c').waitFor();
  assert.equal(await focused(page), '/liability/answers_for/0/for/a');
});
