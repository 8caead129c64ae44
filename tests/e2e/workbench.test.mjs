// The workbench by mouse: a judge's task, undo and redo of every kind of edit, the list of what is missing, the
// picture of who owes what, fee and interest.

import assert from 'node:assert/strict';
import test from 'node:test';
import { blank, field, keeps, kept, openCase, paste } from './case.mjs';
import { enter, published } from './guangzhou.mjs';
import { open, openRecord, text } from './harness.mjs';

const award = (page, sum) => page.locator('[data-test="award"]').filter({ hasText: sum }).waitFor();

/** Opens what hides a control, from the outside in. */
async function unfold(page, id) {
  for (;;) {
    const summary = await page.evaluateHandle((id) => {
      let closed = null;
      let outer = document.getElementById(id)?.parentElement;
      for (; outer; outer = outer.parentElement) {
        if (outer.tagName === 'DETAILS' && !outer.open) closed = outer;
      }
      return closed?.querySelector('summary') ?? null;
    }, id);
    const element = summary.asElement();
    if (!element) return;
    await element.click();
  }
}

/** The mouse; the keys only write. */
const mouse = (page) => {
  const at = async (id) => {
    await field(page, id).waitFor({ state: 'attached' });
    await unfold(page, id);
    return field(page, id);
  };
  return {
    press: async (id) => (await at(id)).click(),
    write: async (id, words) => {
      await (await at(id)).click({ clickCount: 3 });
      await page.keyboard.insertText(words);
    },
    choose: async (id, option) => {
      const select = await at(id);
      // By its words, or by its value where the words are those of the catalogue.
      const value = await select.evaluate((select, option) =>
        [...select.options].find((one) => [one.text.trim(), one.value].includes(option))?.value, option);
      await select.selectOption(value);
    },
    pick: async (id) => {
      await field(page, id).waitFor({ state: 'attached' });
      await field(page, id).click();
    },
    date: async (id, day) => (await at(id)).fill(day),
    nextRow: async () => page.locator('[id="/compensation/gains/add"]').click(),
  };
};

test('a judge estimates the Guangzhou face case by mouse, with a reload in the middle', async (t) => {
  const page = await open(t);
  const target = await published();
  await blank(page);
  await enter(mouse(page), target, async () => {
    await keeps(page, (kept) => kept.facts?.criminal_incidental === false, 'the facts');
    const before = await kept(page);
    await page.reload();
    await field(page, '/title').waitFor();
    assert.deepEqual(await kept(page), before);
    assert.equal(await field(page, '/defendants/3/name').inputValue(), '陈某');
  });
  await award(page, '103,000.00');
  const got = await keeps(page, (kept) => kept.destination?.purpose === target.destination.purpose, 'the purpose');
  assert.deepEqual(got, target);
  // What each owes, and what the judge is told.
  const row = (name) => page.locator('.shares tbody tr').filter({ has: page.locator('th', { hasText: name }) });
  const sums = async (name) => (await row(name).innerText()).match(/[\d,]+\.\d\d/g);
  assert.deepEqual(await sums('郑某'), ['13,000.00', '103,000.00', '13,000.00']);
  assert.deepEqual(await sums('任某'), ['30,000.00', '30,000.00', '30,000.00']);
  assert.match(await row('郑某').innerText(), /任某、戴某、陈某/);
  await page.locator('.outcome strong').filter({ hasText: '部分连带' }).waitFor();
  const findings = await page.locator('aside .findings').first().innerText();
  assert.match(findings, /连带/, 'the ground of joint liability is not named');
});

test('the picture of who owes what is to scale', async (t) => {
  const page = await open(t);
  await openRecord(page, 'gzic-zheng-face-2022');
  const widths = (name) => page.locator('.shares tbody tr').filter({ hasText: name }).locator('rect')
    .evaluateAll((rects) => rects.map((rect) => rect.getBoundingClientRect().width));
  const [own, joint] = await widths('任某、戴某、陈某');
  assert.ok(Math.abs(own / (own + joint) - 13_000 / 103_000) < 0.01, `${own} of ${own + joint}`);
});

for (const [what, liability, word, exposure] of [
  ['sole', { debtors: [{ defendant: 'a' }] }, '单独承担', ['300.00', '0.00']],
  ['several', { debtors: [{ defendant: 'a', share: '60%' }, { defendant: 'b', share: '40%' }] }, '按份承担', ['180.00', '120.00']],
  ['joint', { debtors: [{ defendant: 'a' }, { defendant: 'b' }], joint: true }, '连带承担', ['300.00', '300.00']],
  ['partly joint', { debtors: [{ defendant: 'a' }], answers_for: [{ defendant: 'b', for: 'a', limit: '100.00' }] }, '部分连带', ['300.00', '100.00']],
]) {
  test(`liability that is ${what} is named, and shown in the table`, async (t) => {
    const page = await open(t);
    await openCase(page, {
      defendants: [{ id: 'a', name: '甲' }, { id: 'b', name: '乙' }],
      compensation: { route: 'loss', losses: [{ label: '损失', claimed: '300', found: 'all' }] },
      liability,
    });
    await page.locator('.outcome strong').filter({ hasText: word }).waitFor();
    const shown = await page.locator('.shares tbody [id^="liability-exposure"] .figure-value').allInnerTexts();
    assert.deepEqual(shown, exposure);
  });
}

test('what is missing leads to its field, and goes when it is filled in', async (t) => {
  const page = await open(t);
  await blank(page);
  const sections = page.locator('nav.sections > ol > li');
  const facts = sections.first();
  await facts.locator('.to-do').waitFor();
  await facts.locator('.missing button').filter({ hasText: '原告' }).first().click();
  await page.waitForFunction(() => document.activeElement.id === '/plaintiff/kind');
  await field(page, '/plaintiff/kind').selectOption({ label: '人民检察院' });
  await facts.locator('.missing button').filter({ hasText: /^原告$/ }).waitFor({ state: 'detached' });
  // A section that is done has a tick.
  await openRecord(page, 'hic-sun-2020');
  await sections.nth(1).locator('.state').filter({ hasText: '✓' }).waitFor();
  // A field that cannot be read is among the things to do.
  await page.locator('[data-test="gain-0-found"]').fill('abc');
  await sections.nth(1).locator('.to-do').waitFor();
});

test('on a phone the list stands at the top, folded up', async (t) => {
  const page = await open(t, { width: 320 });
  await blank(page);
  const missing = page.locator('nav.sections .missing').first();
  assert.ok(!(await missing.isVisible()));
  await page.locator('.unfold').click();
  await missing.locator('button').first().click();
  const inFacts = await page.evaluate(() => document.activeElement.closest('section')?.id);
  assert.equal(inFacts, '/facts');
});

test('the fee is shown on three bases; one is chosen with its base', async (t) => {
  const page = await open(t);
  await openCase(page, {
    defendants: [{ id: 'a', name: '甲' }],
    dates: { filed: '2024-03-01' },
    compensation: { route: 'loss', losses: [{ label: '损失', claimed: '150000', found: 'all' }] },
  });
  // Measures on Litigation Fees Art. 13(1): 50 + 2.5 % of 90,000 + 2 % of 50,000 = 3,300.
  // Art. 13(2): 100 to 500, and 1 % of what exceeds 50,000 up to 100,000, 0.5 % of the rest: 500 + 250.
  const row = (word) => page.locator('.fee-bases tr').filter({ hasText: word });
  assert.match(await row('财产案件').first().innerText(), /3,300\.00/);
  assert.match(await row('人格权案件').innerText(), /850\.00[^\d]*–\s*1,250\.00/);
  await field(page, '/fee/basis/Personality').check();
  await field(page, '/fee/base').fill('300');
  await row('人格权案件').filter({ hasText: '1,050.00' }).waitFor();
  await field(page, '/fee/base').fill('900');
  await page.locator('.fault').filter({ hasText: '100' }).first().waitFor();
});

test('late interest follows the days, payments and stays', async (t) => {
  const page = await open(t);
  await openCase(page, {
    defendants: [{ id: 'a', name: '甲' }],
    compensation: { route: 'loss', losses: [{ label: '损失', claimed: '100000', found: 'all' }] },
  });
  await field(page, '/interest/due').fill('2024-01-01');
  await field(page, '/interest/until').fill('2024-01-11');
  const interest = (sum) => page.locator('[data-test="interest"]').filter({ hasText: sum }).waitFor();
  await interest('175.00'); // 100,000 × 0.0175 % × 10 days
  await field(page, '/interest/payments/add').click();
  // Nobody has said that nothing was paid.
  assert.equal(await field(page, '/interest/payments/0/amount').inputValue(), '');
  await keeps(page, (kept) => kept.unread?.['/interest/payments/0/amount'] === '', 'a sum that is missing');
  await field(page, '/interest/payments/0/date').fill('2024-01-06');
  await field(page, '/interest/payments/0/amount').fill('4万');
  await interest('140.00'); // 5 days on 100,000, 5 on 60,000
  await field(page, '/interest/stays/add').click();
  await field(page, '/interest/stays/0/to').fill('2024-01-03');
  await interest('105.00'); // two days on 100,000 less
  await page.locator('[data-test="interest"]').click();
  await page.locator('[data-test="derivation"]').waitFor();
  assert.match(await text(page, 'derivation'), /0\.0175/);
});

// Every kind of edit: what it is and how it is made. The case is opened so that each has its place.
const START = {
  title: '起点',
  plaintiff: { kind: 'procuratorate', name: '原' },
  defendants: [{ id: 'a', name: '甲' }, { id: 'b', name: '乙' }, { id: 'c', name: '丙', minor: true }],
  compensation: {
    route: 'gain',
    gains: [{ defendant: 'a', label: '获利', claimed: '100', less: [{ label: '成本', claimed: '10' }] }],
    losses: [{ label: '损失', claimed: '5' }],
    lump_sums: [{ label: '酌定', claimed: '7' }],
  },
  costs: [{ label: '律师费', head: 'lawyer', claimed: '20' }],
  punitive: { basis: 'exploratory', items: [{ label: '基数', claimed: '3' }] },
  credits: [{ kind: 'paid', label: '已付', claimed: '1' }],
  sanctions: [{ kind: 'criminal-fine', amount: '9' }],
  destination: { payee: 'treasury' },
  remedies: [{ id: 'R22' }],
};

const fill = (path, words) => [path, (page) => field(page, path).fill(words)];
const select = (path, index) => [path, (page) => field(page, path).selectOption({ index })];
const tick = (path) => [path, (page) => field(page, path).click()];
const remove = (path) => [`${path} removed`, (page) => field(page, path).locator('.remove').first().click()];
const radio = (id) => [id, (page) => field(page, id).click()];

const EDITS = [
  fill('/title', '案'), fill('/docket', '（2024）1号'), fill('/court', '法院'), fill('/notes', '备注'),
  fill('/plaintiff/name', '某检察院'), select('/plaintiff/kind', 2),
  select('/disposition', 1),
  fill('/dates/act/from', '2020-01-01'), fill('/dates/act/to', '2020-02-01'),
  fill('/dates/filed', '2021-01-01'), fill('/dates/judgment', '2021-06-01'),
  fill('/facts/notice/published', '2020-11-01'), fill('/facts/notice/days', '30'),
  tick('/defendants/add'), fill('/defendants/3/name', '丁'),
  tick('/defendants/1/minor'), tick('/defendants/1/minor'), tick('/defendants/2/guardians/a'), remove('/defendants/3'),
  tick('/fields/consumer'), tick('/fields/food'), tick('/facts/behaviours/1'), select('/facts/subjects', 2), fill('/facts/people', '4万+'), fill('/facts/records', '12'),
  select('/facts/harm', 1), select('/facts/reach', 2),
  ...['sensitive', 'face', 'consumers', 'fraud', 'continuing', 'data_held', 'retention', 'evidence_fixed',
    'multi_purpose', 'reputation', 'exculpated', 'notice/national_medium', 'prior_duties',
  ].map((fact) => select(`/facts/${fact}`, 1)),
  // Asked once a leak is among the behaviours.
  select('/facts/safekeeping', 1), select('/facts/third_infringer', 1), tick('/facts/breached/cybersecurity'),
  radio('route-0'), radio('route-1'),
  select('/compensation/gain_basis', 1), select('/compensation/lump_sum_basis', 1),
  ...['/compensation/gains', '/compensation/gains/0/less', '/compensation/losses', '/compensation/lump_sums', '/costs',
    '/punitive/items', '/credits',
  ].flatMap((list) => [
    tick(`${list}/add`), fill(`${list}/1/label`, '新'), fill(`${list}/1/claimed`, '11'), fill(`${list}/1/conceded`, '8'),
    fill(`${list}/1/found`, '60%'),
    [`${list} opened`, async (page) => {
      await field(page, `${list}/1`).locator('.about-toggle').click();
      await field(page, `${list}/1/reason`).fill('因为');
    }],
    fill(`${list}/1/proof`, '证据'), remove(`${list}/1`),
  ]),
  select('/compensation/gains/0/defendant', 2), select('/costs/0/head', 1), select('/credits/0/kind', 2),
  select('/credits/0/defendant', 1), fill('/punitive/items/0/consumers', '40'),
  select('/punitive/items/0/stated', 2),
  ['debtors of an item', async (page) => {
    await field(page, '/costs/0').locator('.about-toggle').click();
    await field(page, '/costs/0/debtors/a').click();
  }],
  tick('/costs/0/debtors/b'), fill('/costs/0/debtors/0/share', '40%'), tick('/costs/0/joint-1'),
  ['a paste', async (page) => {
    await field(page, '/costs/0/label').focus();
    await paste(page, '一\t1\n二\t2\n三\t3');
  }],
  fill('/compensation/worksheet/records', '100'), fill('/compensation/worksheet/unit', '2.5'),
  tick('/compensation/worksheet/coefficients/add'), fill('/compensation/worksheet/coefficients/0/label', '敏感'),
  fill('/compensation/worksheet/coefficients/0/value', '1.5'), remove('/compensation/worksheet/coefficients/0'),
  remove('/compensation/worksheet'),
  select('/punitive/base', 1), fill('/punitive/multiplier/claimed', '3'), fill('/punitive/multiplier/conceded', '1'),
  fill('/punitive/multiplier/found', '2'), tick('/punitive/grounds/claimed/on'),
  fill('/punitive/grounds/claimed', '参照'), select('/punitive/basis', 3), select('/punitive/measure', 1),
  tick('/sanctions/add'), select('/sanctions/1/kind', 2), select('/sanctions/1/defendant', 1),
  fill('/sanctions/1/amount', '500'), select('/sanctions/1/deduct_from', 1), fill('/sanctions/1/reason', '已罚'),
  remove('/sanctions/1'),
  tick('/liability/debtors/a'), tick('/liability/debtors/b'), fill('/liability/debtors/0/share', '70%'), fill('/liability/debtors/1/share', '30%'),
  tick('/liability/form-2'), tick('/liability/basis-0'),
  tick('/liability/answers_for/add'), select('/liability/answers_for/0/defendant', 1), tick('/liability/answers_for/0/for/b'),
  fill('/liability/answers_for/0/limit', '50'), tick('/liability/answers_for/0/basis-1'), remove('/liability/answers_for/0'),
  tick('remedy-check-R26'), select('/remedies/0/parameters/level', 2), select('/remedies/0/status', 1),
  select('/remedies/0/claimed', 1), tick('/remedies/0/defendants/a'),
  select('/destination/payee', 3), fill('/destination/name', '某账户'), fill('/destination/purpose', '公益'), fill('/destination/manager', '某局'),
  fill('/destination/days', '10'),
  // An incidental action bears no fee and asks for no basis: that comes after it.
  tick('/fee/basis/Personality'), fill('/fee/base', '300'), select('/facts/criminal_incidental', 1),
  fill('/interest/due', '2024-01-01'), fill('/interest/until', '2024-03-01'), fill('/interest/principal', '1000'),
  tick('/interest/payments/add'), fill('/interest/payments/0/date', '2024-02-01'), fill('/interest/payments/0/amount', '10'),
  tick('/interest/stays/add'), fill('/interest/stays/0/to', '2024-01-05'), fill('/interest/stays/0/from', '2024-01-03'),
  remove('/interest/stays/0'), remove('/interest/payments/0'),
  ['interest removed', (page) => page.locator('[id="/interest"] > .remove').click()],
];

test('a fine without a sum stands empty, before and after it is typed', async (t) => {
  const page = await open(t);
  await openCase(page, { defendants: [{ id: 'a', name: '甲' }] });
  await field(page, '/sanctions/add').click();
  const sum = field(page, '/sanctions/0/amount');
  assert.equal(await sum.inputValue(), '');
  // On the way to 0.5 a nought stays.
  await sum.pressSequentially('0.5');
  await sum.blur();
  await page.waitForFunction(() => document.getElementById('/sanctions/0/amount').value === '0.50');
  await sum.fill('');
  await sum.blur();
  await keeps(page, (kept) => Number(kept.sanctions[0].amount ?? 0) === 0, 'no sum');
  assert.equal(await sum.inputValue(), '');
});

test('every kind of edit is undone and done again', async (t) => {
  const page = await open(t);
  await openCase(page, START);
  const read = async () => JSON.stringify(await kept(page));
  const states = [JSON.stringify(await keeps(page, (kept) => kept.title === '起点', 'the file'))];
  const changed = async (what) => {
    for (let tries = 0; tries < 150; tries += 1) {
      const now = await read();
      if (now !== states.at(-1)) return now;
      await page.waitForTimeout(20);
    }
    throw new Error(`no change: ${what}`);
  };
  for (const [what, make] of EDITS) {
    const id = what.split(' ')[0];
    await unfold(page, id);
    await make(page);
    states.push(await changed(what));
  }
  const travel = async (button, order) => {
    for (const [expected, what] of order) {
      await page.locator(`[data-test="${button}"]`).click();
      let now;
      for (let tries = 0; tries < 150 && now !== expected; tries += 1) {
        now = await read();
        if (now !== expected) await page.waitForTimeout(20);
      }
      assert.equal(now, expected, `${button} ${what}`);
    }
  };
  const steps = EDITS.map(([what], index) => [what, states[index], states[index + 1]]);
  await travel('undo', steps.toReversed().map(([what, before]) => [before, what]));
  assert.ok(await page.locator('[data-test="undo"]').isDisabled());
  await travel('redo', steps.map(([what, , after]) => [after, what]));
  assert.ok(await page.locator('[data-test="redo"]').isDisabled());
});

test('the field of the case decides which law is cited', async (t) => {
  const page = await open(t);
  await openCase(page, {
    plaintiff: { kind: 'procuratorate' },
    defendants: [{ id: 'a', name: '甲' }],
    dates: { act: { to: '2025-07-01' }, judgment: '2026-03-01' },
    facts: { behaviours: ['use'], harm: 'actual' },
    compensation: { route: 'gain', gains: [{ defendant: 'a', claimed: '900', found: 'all' }] },
  });
  const aside = page.locator('aside');
  const says = (words) => aside.filter({ hasText: words }).first().waitFor();
  await says('已按录入的内容认定为个人信息保护');
  await says('《个人信息保护法》');
  await field(page, '/fields/food').check();
  await keeps(page, (kept) => kept.fields?.[0] === 'food', 'the field');
  await says('录入的内容还涉及个人信息保护');
  assert.doesNotMatch(await aside.innerText(), /《个人信息保护法》第/, 'a food case cites the law on personal information');
  await field(page, '/fields/personal-information').check();
  await says('《个人信息保护法》');
  await field(page, '/fields/food').uncheck();
  await field(page, '/fields/personal-information').uncheck();
  await says('已按录入的内容认定为个人信息保护');
});

test('a part is shown from its top, below what stays at the top', async (t) => {
  const page = await open(t);
  await openRecord(page, 'gzic-zheng-face-2022');
  for (const [address, id] of [['remedies', '/remedies'], ['amounts', '/compensation']]) {
    await page.goto(new URL(`/#/case/${address}`, page.url()).href);
    await page.waitForFunction((id) => document.activeElement?.id === id, id);
    const top = await page.evaluate((id) => document.getElementById(id).getBoundingClientRect().top, id);
    const bar = await page.evaluate(() => document.querySelector('.toolbar').getBoundingClientRect().bottom);
    assert.ok(top >= bar && top < bar + 100, `${address}: at ${top}, below ${bar}`);
  }
});
