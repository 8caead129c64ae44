// The case that a judge tried (T1), as a clerk enters it: three defendants, gains of 22,150.50 (80 % found), 12,300 and 800,
// the first two jointly, the third up to 5,000; two costs; deletion and apology; where the money goes.

import assert from 'node:assert/strict';
import { field, keeps } from './case.mjs';

export const DOWNLOADS = ['save-docx', 'save-xlsx', 'save-report', 'save-text', 'save-case'];

/**
 * Enters the case and takes the papers along. `hand` is the mouse with the keyboard, or the keyboard alone: `go` to a part
 * that is far away by its name, `press` a button or `mark` one by its mark, `tick` what is chosen or ticked, `write` a text,
 * `choose` an option by its words, `date` a day, `next` for the next row, `papers` to go there. `step` is told what is done.
 * Returns the files.
 */
export async function enterTried(page, hand, step) {
  const focusIn = (id) => page.waitForFunction((id) => document.activeElement.id.startsWith(id), id);
  await hand.mark('new-case');
  await focusIn('/title');
  await hand.write('/title', '张三等侵犯儿童个人信息案');
  await hand.choose('/plaintiff/kind', '人民检察院');
  await hand.write('/plaintiff/name', '某人民检察院');
  await hand.press('/defendants/add');
  for (const [index, name] of ['张三', '李四', '王五'].entries()) {
    await focusIn(`/defendants/${index}/name`);
    await hand.write(`/defendants/${index}/name`, name);
    if (index < 2) await hand.next();
  }
  await hand.date('/dates/act/to', '2023-05-31');
  await hand.date('/dates/judgment', '2024-09-10');
  await hand.choose('/facts/subjects', '不满十四周岁的儿童');
  await hand.write('/facts/records', '32,809');
  step('facts, parties, dates');

  await hand.go('计算方法', '/compensation/route');
  await hand.tick('route-1');
  await hand.press('/compensation/gains/add');
  for (const [index, [claimed, found]] of [['22,150.50', '80%'], ['12300', '全部'], ['800', '全部']].entries()) {
    const row = `/compensation/gains/${index}`;
    await focusIn(row);
    await hand.write(`${row}/claimed`, claimed);
    await hand.write(`${row}/found`, found);
    await hand.choose(`${row}/defendant`, ['张三', '李四', '王五'][index]);
    if (index < 2) await hand.press('/compensation/gains/add');
    if (index < 2) await focusIn(`/compensation/gains/${index + 1}/label`);
  }
  step('three gains');

  await hand.press('/costs/add');
  for (const [index, [label, head, claimed, found]] of [
    ['鉴定费', '鉴定费用', '12000', '8000'], ['律师费', '律师代理费用', '20000', '15000'],
  ].entries()) {
    const row = `/costs/${index}`;
    await focusIn(`${row}/label`);
    await hand.write(`${row}/label`, label);
    await hand.write(`${row}/claimed`, claimed);
    await hand.write(`${row}/found`, found);
    await hand.choose(`${row}/head`, head);
    if (index < 1) await hand.press('/costs/add');
  }
  step('two costs');

  await hand.go('责任承担', '/liability');
  await hand.tick('/liability/form-1');
  // The arrows of the keyboard pass "all": whoever is ticked then and does not belong there is unticked.
  for (const [id, owes] of [['d1', true], ['d2', true], ['d3', false]]) {
    const box = field(page, `/liability/debtors/${id}`);
    await box.waitFor();
    if ((await box.isChecked()) !== owes) await hand.tick(`/liability/debtors/${id}`);
  }
  await hand.tick('/liability/covers_gains-yes');
  await hand.tick('/liability/basis-0');
  await hand.press('/liability/answers_for/add/d3');
  await hand.press('/liability/answers_for/0/for-joint');
  await focusIn('/liability/answers_for/0/limit');
  await hand.write('/liability/answers_for/0/limit', '5000');
  await hand.tick('/liability/answers_for/0/basis-1');
  step('liability');

  await hand.go('删除个人信息', 'remedy-check-R03');
  await hand.tick('remedy-check-R03');
  await hand.write('/remedies/0/parameters/data', '涉案儿童个人信息');
  await hand.write('/remedies/0/parameters/subjects', '不满十四周岁的用户');
  await hand.write('/remedies/0/parameters/locations', '手机');
  await hand.write('/remedies/0/parameters/days', '10');
  await hand.go('赔礼道歉', 'remedy-check-R22');
  await hand.tick('remedy-check-R22');
  const apology = (name) => `/remedies/1/parameters/${name}`;
  const second = async (id) => {
    await field(page, id).waitFor();
    return page.evaluate((id) => [...document.getElementById(id).options].find((one) => one.value !== '').text.trim(), id);
  };
  await hand.choose(apology('form'), await second(apology('form')));
  await hand.choose(apology('level'), await second(apology('level')));
  await hand.write(apology('days'), '10');
  step('deletion, apology');

  await hand.go('收款人', '/destination/payee');
  await hand.choose('/destination/payee', '人民法院（转缴国库）');
  await hand.write('/destination/days', '30');
  await hand.write('/destination/purpose', '个人信息保护公益');
  await hand.go('受理费', '/fee/basis');
  await hand.tick('/fee/basis/Property');
  step('payee, purpose, days, fee');

  // Found by hand: 17,720.40 + 12,300 + 800 + 8,000 + 15,000; the third owes his own 800 and answers for 5,000.
  await page.locator('[data-test="award"]').filter({ hasText: '53,820.40' }).waitFor();
  await page.locator('[id="liability-exposure-d3"]').filter({ hasText: '5,800.00' }).waitFor();
  const kept = await keeps(page, (kept) => kept.fee?.basis === 'property', 'the whole case');
  assert.deepEqual(kept.liability.answers_for, [{ defendant: 'd3', for: ['d1', 'd2'], limit: '5000.00', basis: 'instigation' }]);

  await hand.papers();
  await page.locator('[data-test="sheet"]').waitFor();
  const files = {};
  for (const name of DOWNLOADS) {
    const [file] = await Promise.all([page.waitForEvent('download'), hand.mark(name)]);
    files[name] = await file.path();
    assert.ok(files[name], name);
  }
  step('papers, five downloads');
  return { kept, files };
}

/** Tells what each step took, by two counters of the hand. */
export function steps(count, ...kinds) {
  const told = [];
  let before = { ...count };
  return {
    step: (name) => {
      told.push([name, ...kinds.map((kind) => count[kind] - before[kind])]);
      before = { ...count };
    },
    of: (name) => told.find(([other]) => other === name)[1],
    table: () => [...told, ['all', ...kinds.map((kind) => count[kind])]].map((row) => row.join(' · ')).join('\n'),
  };
}
