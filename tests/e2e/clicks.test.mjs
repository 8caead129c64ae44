// The case that a judge tried (T1), entered by mouse and keyboard as a clerk does it, with every click and key counted:
// three defendants, gains of 22,150.50 (80 % found), 12,300 and 800, the first two jointly, the third up to 5,000; two
// costs; deletion and apology; where the money goes. A clerk tabs to a field that is near and clicks one that is not.

import assert from 'node:assert/strict';
import test from 'node:test';
import { field, keeps } from './case.mjs';
import { open } from './harness.mjs';

/** Fields farther away than this many Tabs are clicked. */
const NEAR = 4;

function hand(page) {
  const count = { clicks: 0, keys: 0 };
  const active = () => page.evaluate(() => document.activeElement.id);
  const press = async (key) => {
    count.keys += 1;
    await page.keyboard.press(key);
  };
  const click = async (locator) => {
    count.clicks += 1;
    await locator.click();
  };
  /** Goes to a field: it may have the focus, be a few Tabs away, or must be clicked. */
  const reach = async (id) => {
    await field(page, id).waitFor();
    for (let tabs = 0; tabs <= NEAR; tabs += 1) {
      const ahead = await page.evaluate(([id, near]) => {
        const stops = [...document.querySelectorAll('input, select, textarea, button, a[href], summary')]
          .filter((one) => !one.disabled && one.tabIndex >= 0 && one.checkVisibility());
        const [here, there] = [stops.indexOf(document.activeElement), stops.findIndex((one) => one.id === id)];
        return here < 0 || there < here || there - here > near ? -1 : there - here;
      }, [id, NEAR]);
      if ((await active()) === id) return;
      if (ahead < 0) break;
      await press('Tab');
    }
    if ((await active()) !== id) {
      count.clicks += 1;
      await field(page, id).focus();
    }
  };
  return {
    count,
    press,
    click: (id) => click(field(page, id)),
    /** What is chosen side by side, or ticked. */
    tick: async (id) => {
      const input = field(page, id);
      await input.waitFor({ state: 'attached' });
      count.clicks += 1;
      await input.check({ force: true });
    },
    mark: (name) => click(page.locator(`[data-test="${name}"]`)),
    write: async (id, text) => {
      await reach(id);
      await page.keyboard.press('Control+a');
      await page.keyboard.insertText(text);
      count.keys += [...text].length;
    },
    choose: async (id, words) => {
      await reach(id);
      const steps = await page.evaluate((words) => {
        const { options, selectedIndex } = document.activeElement;
        return [...options].findIndex((one) => one.text.trim() === words) - selectedIndex;
      }, words);
      for (let step = 0; step < Math.abs(steps); step += 1) await press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
    },
    date: async (id, day) => {
      await reach(id);
      count.keys += 8;
      await field(page, id).fill(day);
    },
  };
}

test('the tried case takes at most 8 clicks for liability and 45 in all', async (t) => {
  const page = await open(t);
  const clerk = hand(page);
  const told = [];
  let before = { clicks: 0, keys: 0 };
  const step = (name) => {
    const { clicks, keys } = clerk.count;
    told.push([name, clicks - before.clicks, keys - before.keys]);
    before = { clicks, keys };
  };

  await clerk.mark('new-case');
  await page.waitForFunction(() => document.activeElement.id === '/title');
  await clerk.write('/title', '张三等侵犯儿童个人信息案');
  await clerk.choose('/plaintiff/kind', '人民检察院');
  await clerk.write('/plaintiff/name', '某人民检察院');
  await clerk.click('/defendants/add');
  for (const [index, name] of ['张三', '李四', '王五'].entries()) {
    await page.waitForFunction((id) => document.activeElement.id === id, `/defendants/${index}/name`);
    await clerk.write(`/defendants/${index}/name`, name);
    if (index < 2) await clerk.press('Enter');
  }
  await clerk.date('/dates/act/to', '2023-05-31');
  await clerk.date('/dates/judgment', '2024-09-10');
  await clerk.choose('/facts/subjects', '不满十四周岁的儿童');
  await clerk.write('/facts/records', '32,809');
  step('facts, parties, dates');

  await clerk.tick('route-1');
  await clerk.click('/compensation/gains/add');
  for (const [index, [claimed, found]] of [['22,150.50', '80%'], ['12300', '全部'], ['800', '全部']].entries()) {
    const row = `/compensation/gains/${index}`;
    await page.waitForFunction((id) => document.activeElement.id.startsWith(id), row);
    await clerk.choose(`${row}/defendant`, ['张三', '李四', '王五'][index]);
    await clerk.write(`${row}/claimed`, claimed);
    await clerk.write(`${row}/found`, found);
    if (index < 2) await clerk.press('Enter');
    if (index < 2) await page.waitForFunction((id) => document.activeElement.id === id, `/compensation/gains/${index + 1}/label`);
  }
  step('three gains');

  await clerk.click('/costs/add');
  for (const [index, [label, head, claimed, found]] of [
    ['鉴定费', '鉴定费用', '12000', '8000'], ['律师费', '律师代理费用', '20000', '15000'],
  ].entries()) {
    const row = `/costs/${index}`;
    await page.waitForFunction((id) => document.activeElement.id === id, `${row}/label`);
    await clerk.write(`${row}/label`, label);
    await clerk.choose(`${row}/head`, head);
    await clerk.write(`${row}/claimed`, claimed);
    await clerk.write(`${row}/found`, found);
    if (index < 1) await clerk.press('Enter');
  }
  step('two costs');

  await clerk.tick('/liability/form-2');
  await clerk.tick('/liability/debtors/d1');
  await clerk.tick('/liability/debtors/d2');
  await clerk.tick('/liability/covers_gains-yes');
  await clerk.tick('/liability/basis-0');
  await clerk.click('/liability/answers_for/add/d3');
  await clerk.click('/liability/answers_for/0/for-joint');
  await page.waitForFunction(() => document.activeElement.id === '/liability/answers_for/0/limit');
  await clerk.write('/liability/answers_for/0/limit', '5000');
  await clerk.tick('/liability/answers_for/0/basis-1');
  step('liability');

  await clerk.tick('remedy-check-R03');
  await clerk.write('/remedies/0/parameters/data', '涉案儿童个人信息');
  await clerk.write('/remedies/0/parameters/subjects', '不满十四周岁的用户');
  await clerk.write('/remedies/0/parameters/locations', '手机');
  await clerk.write('/remedies/0/parameters/days', '10');
  await clerk.tick('remedy-check-R22');
  const apology = (name) => `/remedies/1/parameters/${name}`;
  const second = async (id) => {
    await field(page, id).waitFor();
    return page.evaluate((id) => [...document.getElementById(id).options].find((one) => one.value !== '').text.trim(), id);
  };
  await clerk.choose(apology('form'), await second(apology('form')));
  await clerk.choose(apology('level'), await second(apology('level')));
  await clerk.write(apology('days'), '10');
  step('deletion, apology');

  await clerk.choose('/destination/payee', '人民法院（转缴国库）');
  await clerk.write('/destination/days', '30');
  await clerk.write('/destination/purpose', '个人信息保护公益');
  await clerk.tick('/fee/basis/Property');
  step('payee, purpose, days, fee');

  // Found by hand: 17,720.40 + 12,300 + 800 + 8,000 + 15,000; the third owes his own 800 and answers for 5,000.
  await page.locator('[data-test="award"]').filter({ hasText: '53,820.40' }).waitFor();
  await page.locator('[id="liability-exposure-d3"]').filter({ hasText: '5,800.00' }).waitFor();
  const kept = await keeps(page, (kept) => kept.fee?.basis === 'property', 'the whole case');
  assert.deepEqual(kept.liability.answers_for, [{ defendant: 'd3', for: ['d1', 'd2'], limit: '5000.00', basis: 'instigation' }]);

  await page.getByRole('link', { name: '文书', exact: true }).first().click();
  clerk.count.clicks += 1;
  await page.locator('[data-test="sheet"]').waitFor();
  for (const name of ['save-docx', 'save-xlsx', 'save-report', 'save-text', 'save-case']) {
    const [file] = await Promise.all([page.waitForEvent('download'), clerk.mark(name)]);
    assert.ok(await file.path(), name);
  }
  step('papers, five downloads');

  const table = told.map((row) => row.join(' · ')).join('\n');
  console.log(`${table}\nall · ${clerk.count.clicks} · ${clerk.count.keys}`);
  const liability = told.find(([name]) => name === 'liability');
  assert.ok(liability[1] <= 8, table);
  assert.ok(clerk.count.clicks <= 45, `${clerk.count.clicks}\n${table}`);
});
