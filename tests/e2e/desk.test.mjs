// The desk: what is typed, pasted, undone and gone back to, as people of spreadsheets and office programs do it.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { field, keeps, kept, openCase } from './case.mjs';
import { awake, browserOfFile, newPage, open, openRecord, unfold, whole } from './harness.mjs';

const COSTS = {
  title: '某案',
  defendants: [{ id: 'a', name: '甲' }, { id: 'b', name: '乙' }],
  costs: [
    { label: '律师费', head: 'lawyer', claimed: '100.00' },
    { label: '公证费', head: 'investigation', claimed: '200.00' },
  ],
};
const focusIs = (page, id) =>
  page.waitForFunction((id) => document.activeElement.id === id, id, { polling: 30 });
const mark = (page, name) => page.locator(`[data-test="${name}"]`);
const notice = (page) => page.locator('.notice');

/** Puts forms of a text on the clipboard of a paste into what has the focus. `false`: the page took it. */
function pasteForms(page, forms) {
  return page.evaluate((forms) => {
    const clipboardData = new DataTransfer();
    for (const [form, text] of Object.entries(forms)) clipboardData.setData(form, text);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    return document.activeElement.dispatchEvent(event);
  }, forms);
}

test('arithmetic is read as it is typed, and what is not finished is no fault yet', async (t) => {
  const page = await open(t);
  await openCase(page, COSTS);
  const claimed = field(page, '/costs/0/claimed');
  await claimed.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('34,0');
  assert.equal(await page.locator('[id="/costs/0/claimed-fault"]').count(), 0, 'no fault while typing');
  assert.equal((await kept(page)).unread['/costs/0/claimed'], '34,0', 'but the old sum is gone at once');
  await page.keyboard.type('00');
  await keeps(page, (kept) => kept.costs[0].claimed === '34000.00', 'the sum');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('173×28元');
  const taken = page.locator('[id="/costs/0/claimed"] ~ output.taken');
  await taken.filter({ hasText: '= 4,844.00' }).waitFor();
  await page.keyboard.press('Tab');
  await keeps(page, (kept) => kept.costs[0].claimed === '4844.00', 'the product');
  // A pause shows the fault, and so does leaving the field.
  await claimed.fill('34,0');
  const fault = page.locator('[id="/costs/0/claimed-fault"]');
  await fault.waitFor();
  await claimed.fill('34,00');
  await page.keyboard.press('Tab');
  await fault.waitFor();
});

test('arithmetic stays as it was typed, with what it comes to', async (t) => {
  const page = await open(t);
  await openCase(page, COSTS);
  const claimed = field(page, '/costs/0/claimed');
  const taken = page.locator('[id="/costs/0/claimed"] ~ output.taken').filter({ hasText: '= 36,500.00' });
  await claimed.fill('3×12000+500');
  await page.keyboard.press('Tab');
  const file = await keeps(page, (kept) => kept.costs[0].as_typed?.claimed === '3×12000+500', 'the arithmetic');
  assert.equal(file.costs[0].claimed, '36500.00');
  assert.equal(await claimed.inputValue(), '3×12000+500');
  await taken.waitFor();
  // It is there again after a reload, and in the paper.
  await page.reload();
  await claimed.waitFor();
  assert.equal(await claimed.inputValue(), '3×12000+500');
  await taken.waitFor();
  await page.goto(new URL('/#/papers/schedule', page.url()).href);
  await mark(page, 'sheet').filter({ hasText: '诉请 = 3×12000+500' }).waitFor();
  await page.goto(new URL('/#/case', page.url()).href);
  // A plain sum takes its place; an undo brings it back.
  await claimed.fill('36500');
  await keeps(page, (kept) => kept.costs[0].as_typed === undefined && kept.costs[0].claimed === '36500.00', 'a plain sum');
  await taken.waitFor({ state: 'detached' });
});

test('Escape gives back what stood in a field', async (t) => {
  const page = await open(t);
  await openCase(page, COSTS);
  await field(page, '/costs/0/claimed').click();
  await page.keyboard.type('999');
  await page.keyboard.press('Escape');
  const after = await keeps(page, (kept) => kept.costs[0].claimed === '100.00', 'the sum before');
  assert.equal(after.unread, undefined);
  assert.equal(await field(page, '/costs/0/claimed').inputValue(), '100.00');
});

test('an empty table takes a table, with its cells as they are', async (t) => {
  const page = await open(t);
  await openCase(page, { ...COSTS, costs: [] });
  await field(page, '/costs/paste').focus();
  const left = await pasteForms(page, {
    'text/plain': '单位：万元\n项目\t金额\n律师费\n（一审）\t2\n公证费\t0.5',
    'text/html': '<p>单位：万元</p><table><tr><th>项目</th><th>金额</th></tr>'
      + '<tr><td><p>律师费</p><p>（一审）</p></td><td>2</td></tr><tr><td>公证费</td><td>0.5</td></tr></table>',
  });
  assert.equal(left, false);
  await mark(page, 'paste-take').click();
  const after = await keeps(page, (kept) => kept.costs?.length === 2, 'two rows');
  assert.deepEqual(after.costs.map(({ label, claimed }) => [label, claimed]), [
    ['律师费 （一审）', '20000.00'], ['公证费', '5000.00'],
  ]);
  const said = page.locator('[id="/costs"] .told-body');
  const words = await said.innerText();
  for (const part of ['已粘贴 2 行', '“万元”', '项目 → ', '金额 → 诉请']) assert.ok(words.includes(part), words);
  // Undone, it needs no word.
  await mark(page, 'undo').click();
  await said.waitFor({ state: 'detached' });
});

test('a table is shown before it is taken, and a column can be read otherwise', async (t) => {
  const page = await open(t);
  await openCase(page, COSTS);
  const coming = mark(page, 'coming');
  const meaning = (index) => page.locator(`[id="/costs/coming/${index}"]`);
  const table = { 'text/plain': '项目\t金额\t部门\n律师费\t100\t80\n公证费\t约200\t150\n合计\t300\t230' };
  await field(page, '/costs/0/label').focus();
  assert.equal(await pasteForms(page, table), false);
  // Nothing is taken yet; what will be left out is said, and the hand is on the button.
  await coming.filter({ hasText: '将粘贴 2 行' }).waitFor();
  await focusIs(page, '/costs/coming/take');
  const words = await coming.innerText();
  for (const part of ['2 行将覆盖原有内容', '1 格无法读取', '“合计”没有粘入', '未粘入：部门']) assert.ok(words.includes(part), words);
  assert.equal((await kept(page)).costs[0].claimed, '100.00');
  assert.deepEqual(await Promise.all([0, 1, 2].map((index) => meaning(index).inputValue())), ['label', 'claimed', '']);
  // Escape leaves the rows as they are.
  await page.keyboard.press('Escape');
  await coming.waitFor({ state: 'detached' });
  await focusIs(page, '/costs/0/label');
  assert.deepEqual((await kept(page)).costs, COSTS.costs);
  // The third column is what the court finds; then the second is not pasted.
  await pasteForms(page, table);
  await meaning(2).selectOption('found');
  await coming.filter({ hasNotText: '未粘入：部门' }).waitFor();
  await meaning(1).selectOption('');
  await coming.filter({ hasText: '未粘入：金额' }).waitFor();
  await mark(page, 'paste-take').click();
  const after = await keeps(page, (one) => one.costs[1].found === '150.00', 'the third column');
  assert.deepEqual(after.costs.map(({ claimed, found }) => [claimed, found]), [['100.00', '80.00'], ['200.00', '150.00']]);
  await coming.waitFor({ state: 'detached' });
  await focusIs(page, '/costs/0/label');
});

test('a day is pasted as judgments and spreadsheets write it, and is one step', async (t) => {
  const page = await open(t);
  await openCase(page, COSTS);
  const judgment = field(page, '/dates/judgment');
  for (const [text, day] of [['2023年5月31日', '2023-05-31'], ['2021/1/8', '2021-01-08'], ['44501', '2021-11-01']]) {
    await judgment.focus();
    assert.equal(await pasteForms(page, { 'text/plain': text }), false, text);
    await keeps(page, (kept) => kept.dates?.judgment === day, day);
    assert.equal(await judgment.inputValue(), day);
  }
  await page.keyboard.press('Control+z');
  await keeps(page, (kept) => kept.dates?.judgment === undefined, 'no day');
});

// Chrome and Firefox: while composing. Safari: after it, told by the code alone.
const COMPOSING = ['Enter', 'Escape', 'ArrowDown', 'ArrowUp', 'Process'].flatMap((key) => [
  { key, isComposing: true, keyCode: 229 },
  { key, isComposing: true, keyCode: 13 },
  { key, isComposing: false, keyCode: 229 },
]);

/** Sends those keys to an element, or to what has the focus. */
function compose(page, selector, modifiers = {}) {
  return page.evaluate(([selector, events, modifiers]) => {
    for (const event of events) {
      const at = selector ? document.querySelector(selector) : document.activeElement;
      at.dispatchEvent(new KeyboardEvent('keydown', { ...event, ...modifiers, bubbles: true, cancelable: true }));
    }
  }, [selector, COMPOSING, modifiers]);
}

test('the keys of input methods of three browsers end nothing', async (t) => {
  const page = await open(t);
  await openCase(page, COSTS);
  // In a schedule, in a name, in a sum that was changed.
  await field(page, '/costs/1/label').fill('公证');
  await compose(page, '[id="/costs/1/label"]');
  await compose(page, '[id="/defendants/1/name"]');
  await field(page, '/costs/0/claimed').fill('150');
  await compose(page);
  const after = await keeps(page, (kept) => kept.costs[0].claimed === '150.00', 'the sum as it was typed');
  assert.deepEqual([after.costs.length, after.defendants.length, after.costs[1].label], [2, 2, '公证']);
  assert.equal(await page.evaluate(() => document.activeElement.id), '/costs/0/claimed');
  // At a derivation.
  await page.locator('#award').click();
  const derivation = page.locator('aside .derivation, aside [data-test="derivation"], aside .back').first();
  await derivation.waitFor();
  await compose(page);
  assert.equal(await derivation.isVisible(), true, 'the derivation stays');
  await page.keyboard.press('Escape');
  await page.locator('#award').waitFor();
  // In the menus of the page.
  for (const menu of ['display', 'reforms']) {
    await mark(page, menu).click();
    await compose(page);
    assert.equal(await page.locator(`details.${menu}`).evaluate((details) => details.open), true, menu);
    await page.keyboard.press('Escape');
    assert.equal(await page.locator(`details.${menu}`).evaluate((details) => details.open), false, menu);
  }
  // Before a paste is taken.
  await field(page, '/costs/0/label').focus();
  await pasteForms(page, { 'text/plain': '项目\t金额\n律师费\t100\n公证费\t200' });
  await focusIs(page, '/costs/coming/take');
  await compose(page);
  assert.equal(await mark(page, 'coming').count(), 1, 'the paste waits');
  await page.keyboard.press('Escape');
  await mark(page, 'coming').waitFor({ state: 'detached' });
  // In the palette, from where one is and back.
  await field(page, '/costs/0/label').focus();
  await page.keyboard.press('Control+k');
  await mark(page, 'palette').locator('input').waitFor();
  await compose(page);
  assert.equal(await page.locator('#palette-0').getAttribute('aria-selected'), 'true', 'nothing is chosen');
  await page.keyboard.press('Escape');
  await mark(page, 'palette').waitFor({ state: 'detached' });
  await focusIs(page, '/costs/0/label');
  // At the keys of the whole page, and of the guide.
  const before = await kept(page);
  const saved = page.waitForEvent('download', { timeout: 300 }).then(() => true, () => false);
  await page.evaluate(() => {
    for (const [key, shiftKey] of [['s', false], ['z', false], ['z', true], ['k', false]]) {
      for (const codes of [{ isComposing: true, keyCode: 229 }, { isComposing: false, keyCode: 229 }]) {
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, ctrlKey: true, ...codes, bubbles: true }));
      }
    }
  });
  assert.equal(await saved, false);
  assert.deepEqual(await kept(page), before);
  assert.equal(await mark(page, 'palette').count(), 0);
  await page.goto(new URL('/#/guide/who', page.url()).href);
  await page.locator('.guide-question').waitFor();
  const address = page.url();
  await compose(page, '.guide-question', { ctrlKey: true });
  assert.equal(page.url(), address);
});

test('Ctrl+Delete in a name deletes a word, in a sum its row', async (t) => {
  const page = await open(t);
  await openCase(page, COSTS);
  await field(page, '/costs/0/label').fill('one two');
  await page.keyboard.press('Home');
  await page.keyboard.press('Control+Delete');
  const after = await keeps(page, (kept) => kept.costs[0].label.trim() === 'two', 'one word less');
  assert.equal(after.costs.length, 2);
  await field(page, '/costs/0/claimed').focus();
  await page.keyboard.press('Control+Delete');
  await keeps(page, (kept) => kept.costs.length === 1, 'one row less');
});

test('Enter goes from defendant to defendant and adds one; the focus is where the hand goes on', async (t) => {
  const page = await open(t);
  await mark(page, 'new-case').click();
  await focusIs(page, '/title');
  await field(page, '/defendants/add').click();
  await focusIs(page, '/defendants/0/name');
  await page.keyboard.type('张三');
  await page.keyboard.press('Enter');
  await focusIs(page, '/defendants/1/name');
  await page.keyboard.type('李四');
  await keeps(page, (kept) => kept.defendants.map((one) => one.name).join() === '张三,李四', 'two defendants');
  await field(page, '/sanctions/add').evaluate((button) => {
    for (let outer = button.parentElement; outer; outer = outer.parentElement) if (outer.tagName === 'DETAILS') outer.open = true;
  });
  await field(page, '/sanctions/add').click();
  await focusIs(page, '/sanctions/0/kind');
  await page.locator('[id="/sanctions/0"] .remove').click();
  await focusIs(page, '/sanctions/add');
});

test('an undo out of sight says what it changed and goes there; Ctrl+S saves the case', async (t) => {
  const page = await open(t);
  await openCase(page, COSTS);
  await field(page, '/title').fill('另一案');
  await keeps(page, (kept) => kept.title === '另一案', 'a title');
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press('Control+z');
  await keeps(page, (kept) => kept.title === '某案', 'the title before');
  await notice(page).filter({ hasText: '案件名称' }).waitFor();
  await focusIs(page, '/title');
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
  assert.equal(JSON.parse(await readFile(await file.path())).title, '某案');
});

test('what leaves a notice covers nothing that can be pressed', async (t) => {
  const page = await open(t);
  await openCase(page, COSTS);
  await field(page, '/title').fill('另一案');
  await keeps(page, (kept) => kept.title === '另一案', 'a title');
  await page.evaluate(() => document.activeElement.blur());
  // What is undone out of sight is said.
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await page.keyboard.press('Control+z');
  await notice(page).first().waitFor();
  const covered = await page.evaluate(() => {
    const tools = [...document.querySelectorAll('header button, header a, [role="toolbar"] button, .toolbar button')];
    const hidden = tools.filter((tool) => {
      const { x, y, width, height } = tool.getBoundingClientRect();
      if (width === 0 || y < 0 || y > innerHeight) return false;
      return document.elementFromPoint(x + width / 2, y + height / 2)?.closest('.notice');
    });
    return [tools.length, hidden.map((tool) => tool.textContent)];
  });
  assert.ok(covered[0] > 3, 'there are tools');
  assert.deepEqual(covered[1], []);
});

test('what is read aloud waits for a pause', async (t) => {
  const page = await open(t);
  await openCase(page, COSTS);
  const said = mark(page, 'announced');
  await said.waitFor({ state: 'attached' });
  await page.evaluate(() => {
    window.changes = 0;
    const said = document.querySelector('[data-test="announced"]');
    new MutationObserver(() => { window.changes += 1; }).observe(said, { childList: true, characterData: true, subtree: true });
  });
  await field(page, '/costs/0/found').click();
  await page.keyboard.type('100');
  await field(page, '/costs/1/found').click();
  await page.keyboard.type('200');
  await said.filter({ hasText: '300' }).waitFor({ state: 'attached' });
  const changes = await page.evaluate(() => window.changes);
  assert.ok(changes <= 2, `${changes} for six keys`);
});

test('a reworded paragraph can be emptied, and is the draft’s again', async (t) => {
  const page = await open(t);
  await openCase(page, { ...COSTS, costs: [{ ...COSTS.costs[0], found: 'all' }] });
  await page.goto(new URL('/#/papers/orders', page.url()).href);
  const item = page.locator('[data-path="/costs"]');
  await item.getByRole('button', { name: '改写' }).click();
  const words = item.locator('textarea');
  await focusIs(page, 'words-/costs');
  const draft = await words.inputValue();
  await words.fill('被告甲付清费用');
  await keeps(page, (kept) => kept.texts?.[0]?.text === '被告甲付清费用', 'own words');
  await words.fill('');
  assert.equal(await words.inputValue(), '');
  await keeps(page, (kept) => kept.texts === undefined, 'no words of one’s own');
  await item.getByRole('button', { name: '完成' }).click();
  await item.filter({ hasText: draft }).waitFor();
  // Given back by the button, which goes with the words: the focus has a place.
  await item.getByRole('button', { name: '改写' }).click();
  await words.fill('被告甲付清');
  await item.getByRole('button', { name: '恢复' }).click();
  await item.filter({ hasText: draft }).waitFor();
  await focusIs(page, 'reword-/costs');
});

test('the focus has a place after every addition and every removal', async (t) => {
  const page = await open(t);
  const everything = JSON.parse(await readFile(new URL('../corpus/everything.json', import.meta.url), 'utf8'));
  await openCase(page, everything);
  await whole(page);
  await page.evaluate(() => document.querySelectorAll('main details').forEach((one) => { one.open = true; }));
  const removes = page.locator('main button.remove:visible');
  const adds = () => page.locator('main button.add:visible').evaluateAll((all) => all.map((one) => one.id));
  /** Waits until something else than `id` has the focus, in the part of the case. */
  const settled = (what, id = '') => page.waitForFunction((id) => {
    const { activeElement: active } = document;
    return active.id !== 'held-keys' && active.id !== id && active.closest('main') !== null;
  }, id).catch(() => assert.fail(`nothing has the focus: ${what}`));
  const done = new Set();
  for (let next; (next = (await adds()).find((id) => !done.has(id))) !== undefined; done.add(next)) {
    assert.notEqual(next, '', 'a button that adds has a name');
    const before = await removes.count();
    await field(page, next).click();
    await page.waitForFunction((before) =>
      [...document.querySelectorAll('main button.remove')].filter((one) => one.checkVisibility()).length > before, before);
    await settled(`added by ${next}`, next);
    if (done.size > 60) break;
  }
  assert.ok(done.size > 8, [...done].join(' '));
  let pressed = 0;
  for (let left = await removes.count(); left > 0 && pressed < 100; left = await removes.count(), pressed += 1) {
    const row = removes.last();
    const name = await row.innerText();
    await row.click();
    await page.waitForFunction((left) =>
      [...document.querySelectorAll('main button.remove')].filter((one) => one.checkVisibility()).length < left, left);
    await settled(`removed: ${name}`);
  }
  assert.ok(pressed > 20, `${pressed} removals`);
});

test('the bench is asked for, stands in the paper, and is offered in the next case', async (t) => {
  const page = await open(t);
  await openCase(page, COSTS);
  await page.goto(new URL('/#/papers/orders', page.url()).href);
  // The self-check leads to the field that is missing.
  await page.locator('.check-words', { hasText: '未载明上诉法院' }).first().waitFor();
  await page.goto(new URL('/#/case', page.url()).href);
  await page.locator('[id="/bench"] > summary').click();
  for (const [name, text] of [['appeal_to', '某省高级人民法院'], ['presiding', '王某'], ['judges', '李某、赵某']]) {
    await field(page, `/bench/${name}`).fill(text);
  }
  await keeps(page, (kept) => kept.bench?.judges === '李某、赵某', 'the bench');
  await page.goto(new URL('/#/papers/orders', page.url()).href);
  for (const line of ['上诉于某省高级人民法院', '审判长　王某', '审判员　李某', '审判员　赵某']) {
    await mark(page, 'sheet').filter({ hasText: line }).waitFor();
  }
  await openCase(page, { ...COSTS, title: '第二案' });
  await page.locator('[id="/bench"] > summary').click();
  assert.equal(await field(page, '/bench/appeal_to').inputValue(), '', 'nothing is filled in unasked');
  await page.locator('[id="/bench/as-before"]').click();
  await keeps(page, (kept) => kept.bench?.appeal_to === '某省高级人民法院' && kept.bench.presiding === '王某', 'as before');
});

test('steps are cut by pauses and words', async (t) => {
  const page = await open(t);
  await openCase(page, COSTS);
  await field(page, '/notes').evaluate((area) => {
    for (let outer = area.parentElement; outer; outer = outer.parentElement) if (outer.tagName === 'DETAILS') outer.open = true;
  });
  await field(page, '/notes').focus();
  await page.keyboard.type('first second third');
  await page.keyboard.press('Control+z');
  await keeps(page, (kept) => kept.notes?.trim() === 'first second', 'two words');
  await page.keyboard.press('Control+z');
  await keeps(page, (kept) => kept.notes?.trim() === 'first', 'one word');
});

test('Back closes a derivation and stays in the case', async (t) => {
  const page = await open(t);
  await openRecord(page, 'hic-sun-2020');
  await page.locator('#award').click();
  await page.locator('#award').waitFor({ state: 'detached' });
  await page.goBack();
  await page.locator('#award').waitFor();
  assert.match(page.url(), /#\/case$/);
  await page.locator('#award').click();
  await page.locator('#award').waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await page.locator('#award').waitFor();
  await focusIs(page, 'award');
});

test('the palette finds the law, cases, remedies, pages and fields, and goes there', async (t) => {
  const page = await open(t);
  await openRecord(page, 'hic-sun-2020');
  const find = async (query) => {
    await page.keyboard.press('Control+k');
    await mark(page, 'palette').locator('input').waitFor();
    await page.keyboard.type(query);
    await mark(page, 'palette-found').filter({ hasText: /\d/ }).waitFor();
  };
  await find('个保法69');
  assert.match(await page.locator('#palette-0').innerText(), /个人信息保护法.*第六十九条/s);
  await page.keyboard.press('Enter');
  await page.waitForURL(/#\/law\/pipl\/69-1$/);
  await find('判决主文');
  await page.keyboard.press('Enter');
  await page.waitForURL(/#\/papers\/orders$/);
  await find('案号');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.waitForURL(/#\/case$/);
  await focusIs(page, '/docket');
  await find('赔礼道歉');
  await page.locator('li[id^="palette-"]').filter({ hasText: '责任方式目录' }).first().click();
  await page.waitForFunction(() => document.activeElement.id.startsWith('remedy-check-'), null, { polling: 30 });
  // Escape closes it and gives the focus back.
  await page.keyboard.press('Control+k');
  await mark(page, 'palette').waitFor();
  await page.keyboard.press('Escape');
  await mark(page, 'palette').waitFor({ state: 'detached' });
});

test('the palette leads to what no judgment orders, and to what stands on a page', async (t) => {
  const page = await open(t);
  await openRecord(page, 'hic-sun-2020');
  const option = (title, of) => page.locator('li[id^="palette-"]')
    .filter({ has: page.getByText(title, { exact: true }) }).filter({ hasText: of });
  const find = async (query) => {
    await page.keyboard.press('Control+k');
    await mark(page, 'palette').locator('input').waitFor();
    await page.keyboard.type(query);
    await mark(page, 'palette-found').filter({ hasText: /[1-9]/ }).waitFor();
  };
  // Fines and bans are for the authorities: there is no box to tick, but there is a row that says so.
  for (const [query, row] of [['罚款', 'remedy-check-X1'], ['professional bans', 'remedy-check-X2']]) {
    await find(query);
    await page.locator('li[id^="palette-"]').filter({ hasText: '责任方式目录' }).first().click();
    await focusIs(page, row);
  }
  for (const [query, address] of [
    ['文书', 'papers/orders'],
    ['documents', 'papers/orders'],
    ['测验', 'class/quiz'],
    ['quiz', 'class/quiz'],
    ['术语', 'class/glossary'],
    ['glossary', 'class/glossary'],
    ['出练习', 'class/make'],
    ['期间届满日', 'tools'],
  ]) {
    await find(query);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.hash === `#/${address}`);
    await whole(page);
  }
  // All that the classroom and the guide list is found by the title that it has there, and led to.
  await page.goto(new URL('/#/class', page.url()).href);
  await page.locator('.classroom .links a').first().waitFor();
  const parts = await page.locator('.classroom .links a').evaluateAll((all) => all.map((a) => [a.textContent, a.hash]));
  await page.goto(new URL('/#/guide/who', page.url()).href);
  await page.locator('.steps a').first().waitFor();
  const steps = await page.locator('.steps a').evaluateAll((all) => all.map((a) => {
    const words = [...a.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
    return [words.map((node) => node.data).join('').trim(), a.hash];
  }));
  assert.deepEqual([parts.length, steps.length], [7, 13]);
  const listed = [...parts.map((part) => [...part, '课堂']), ...steps.map((step) => [...step, '引导'])];
  for (const [title, hash, of] of listed) {
    await find(title);
    await option(title, of).first().click();
    await page.waitForURL((url) => url.hash === hash);
    await whole(page);
  }
});

test('no key is lost behind a new row on a processor six times slower', async (t) => {
  const page = await open(t);
  await openCase(page, COSTS);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  await field(page, '/costs/1/claimed').focus();
  // Sent one behind the other, as fast as the browser takes them.
  const keys = ['Enter', ...'abcdef'];
  await Promise.all(keys.flatMap((key) => [
    session.send('Input.dispatchKeyEvent', { type: 'keyDown', key, ...(key === 'Enter' ? { code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' } : { text: key }) }),
    session.send('Input.dispatchKeyEvent', { type: 'keyUp', key }),
  ]));
  const after = await keeps(page, (kept) => kept.costs.length === 3 && kept.costs[2].label === 'abcdef', 'the keys');
  assert.equal(after.costs[1].claimed, '200.00');
});

for (const behind of ['，谢谢', '。', '&shareTo=weixin', '?from=timeline', '']) {
  test(`a link followed by “${behind}” opens, and a second time the same case`, async (t) => {
    const page = await open(t);
    await openCase(page, COSTS);
    await mark(page, 'share').click();
    const link = await mark(page, 'link').inputValue();
    assert.match(link, /#\/share\/[\w-]+\.\d{8}[0-9a-f]{8}\.[0-9a-f]{8}$/);
    await page.evaluate(() => localStorage.clear());
    for (let times = 0; times < 2; times += 1) {
      await page.goto('about:blank');
      await page.goto(link + behind);
      await field(page, '/costs/1/claimed').waitFor();
      const count = await page.evaluate(() =>
        Object.keys(localStorage).filter((key) => key.startsWith('redress.kept.')).length);
      assert.equal(count, 1, `opened ${times + 1} times`);
    }
    await notice(page).filter({ hasText: '完全相同' }).waitFor();
  });
}

test('a link of an earlier version opens; one that lost its end or a letter says so', async (t) => {
  const page = await open(t);
  await openCase(page, COSTS);
  await mark(page, 'share').click();
  const link = await mark(page, 'link').inputValue();
  await page.goto('about:blank');
  await page.goto(link.replace(/\.\d{8}[0-9a-f]{8}\.[0-9a-f]{8}$/, ''));
  await field(page, '/costs/1/claimed').waitFor();
  await page.goto(link.slice(0, -3));
  await notice(page).filter({ hasText: '后半部分缺失' }).waitFor();
  await page.goto(link.replace(/.{8}$/, '00000000'));
  await notice(page).filter({ hasText: '不一致' }).waitFor();
  await page.goto(link.replace(/\.\d{8}/, '.20200101'));
  await notice(page).filter({ hasText: '2020年1月1日' }).waitFor();
});

test('everything on the device goes into one file and comes back', async (t) => {
  const page = await open(t);
  await openCase(page, COSTS);
  await openCase(page, { ...COSTS, title: '第二案' });
  await page.goto(new URL('/#/', page.url()).href);
  const [file] = await Promise.all([page.waitForEvent('download'), mark(page, 'backup').click()]);
  assert.match(file.suggestedFilename(), /^redress-backup-\d{4}-\d\d-\d\d\.json$/);
  const saved = await readFile(await file.path());
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await awake(page);
  const bring = () => mark(page, 'open').setInputFiles({ name: 'b.json', mimeType: 'application/json', buffer: saved });
  await bring();
  await notice(page).filter({ hasText: '恢复 2 件' }).waitFor();
  assert.equal(await mark(page, 'kept').locator('li').count(), 2);
  await bring();
  await notice(page).filter({ hasText: '相同的 2 件' }).waitFor();
  // A table of another program is told what it is.
  await mark(page, 'open').setInputFiles({ name: 'a.xlsx', mimeType: 'application/zip', buffer: Buffer.from('PK\x03\x04') });
  await notice(page).filter({ hasText: '不是案件文件' }).waitFor();
  // An estimate that the device does not take is told like a case.
  await page.evaluate(() => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (key, text) {
      if (key.startsWith('redress.estimate.')) throw new DOMException('full', 'QuotaExceededError');
      return setItem.call(this, key, text);
    };
  });
  const items = { 'redress.estimate.hic-sun-2020': '34000.00 gain' };
  const estimate = Buffer.from(JSON.stringify({ schema: 'redress.backup/1', items }));
  await mark(page, 'open').setInputFiles({ name: 'b.json', mimeType: 'application/json', buffer: estimate });
  await notice(page).filter({ hasText: '1 件没有恢复' }).waitFor();
});

test('a tab that changed nothing follows; one that did is asked, and can insist', async (t) => {
  const page = await open(t);
  await openCase(page, COSTS);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await field(other, '/costs/0/claimed').waitFor();
  await field(page, '/costs/0/claimed').fill('111');
  await other.waitForFunction(() => document.getElementById('/costs/0/claimed').value === '111.00', null, { polling: 50 });
  assert.equal(await notice(other).count(), 0, 'nothing is asked');
  // Now the other one changes something: the first has changes of its own and is asked.
  await field(other, '/costs/1/claimed').fill('222');
  await notice(page).filter({ hasText: '另一个标签页' }).waitFor();
  await field(page, '/costs/0/claimed').fill('333');
  await page.getByRole('button', { name: '以本页的为准' }).click();
  const after = await keeps(page, (kept) => kept.costs[0].claimed === '333.00', 'this page');
  assert.equal(after.costs[1].claimed, '200.00');
  await other.close();
});

test('a field that only sends a change is read', async (t) => {
  const page = await open(t);
  await openCase(page, COSTS);
  await page.evaluate(() => {
    const input = document.getElementById('/costs/0/claimed');
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(input, '777');
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await keeps(page, (kept) => kept.costs[0].claimed === '777.00', 'what was filled in');
});

test('where the program fails the page says so, and what was typed is there after a reload', async (t) => {
  const { origin } = new URL((await open(t)).url());
  // No page that is watched: the failure is told on its console.
  const page = await newPage(await browserOfFile(), origin);
  t.after(() => page.context().close());
  await openCase(page, COSTS);
  await field(page, '/costs/1/claimed').fill('250');
  await keeps(page, (kept) => kept.costs[1].claimed === '250.00', 'a sum');
  // An extension takes away what the page draws the fault of a sum before: its drawing fails.
  await page.locator('[id="/costs/0/claimed"] ~ output.taken').evaluate((output) => output.remove());
  const failed = page.waitForEvent('pageerror');
  await field(page, '/costs/0/claimed').fill('约一百');
  await page.keyboard.press('Tab');
  assert.match(String(await failed), /unreachable|RuntimeError/);
  await page.getByRole('alert').filter({ hasText: '程序出错' }).filter({ hasText: 'please reload' }).waitFor();
  await page.reload();
  await field(page, '/costs/0/claimed').waitFor();
  assert.equal(await field(page, '/costs/0/claimed').inputValue(), '约一百');
  assert.equal(await field(page, '/costs/1/claimed').inputValue(), '250.00');
});

for (const [lang, width] of [['zh', 320], ['en', 320], ['zh', 390]]) {
  test(`a name of 190 letters widens no part of the page at ${width} px (${lang})`, async (t) => {
    const page = await open(t, { lang, width });
    await openCase(page, longNames());
    await field(page, '/liability').waitFor();
    await unfold(page);
    const wider = () => page.evaluate(() => {
      const out = document.documentElement.scrollWidth - innerWidth;
      return out > 0 ? `${out} px` : '';
    });
    assert.equal(await wider(), '', 'the workbench');
    await page.locator('#result-bar').click();
    assert.equal(await wider(), '', 'the result');
    // Over the award itself the bar does not say it again.
    await page.locator('#award').waitFor();
    assert.doesNotMatch(await page.locator('#result-bar').innerText(), /\d\.\d\d/);
    for (const kind of ['orders', 'claims', 'mediation', 'announcement', 'schedule', 'reasons']) {
      await page.goto(new URL(`/#/papers/${kind}`, page.url()).href);
      await mark(page, 'sheet').waitFor();
      assert.equal(await wider(), '', kind);
    }
  });
}

/** A case whose names are as long as forms allow, with nothing to break them at. */
function longNames() {
  const name = `${'很长的名称'.repeat(20)}${'abcdefghi'.repeat(10)}`;
  assert.equal([...name].length, 190);
  return {
    ...COSTS,
    defendants: [{ id: 'a', name }, { id: 'b', name: 'x'.repeat(190) }],
    compensation: { route: 'gain', gains: [{ defendant: 'a', label: name, claimed: '1', found: 'all' }, { defendant: 'b', claimed: '1', found: 'all' }] },
    liability: { debtors: [{ defendant: 'a' }, { defendant: 'b' }], joint: true, covers_gains: true },
  };
}

test('on a phone: a decimal keypad, letters of 16 px, and nothing wider than the screen', async (t) => {
  const browser = await browserOfFile();
  const page = await open(t, { width: 390 });
  await openCase(page, longNames());
  await field(page, '/liability').waitFor();
  await unfold(page);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(wide <= 0, `${wide} px`);
  assert.equal(await field(page, '/costs/0/claimed').getAttribute('inputmode'), 'decimal');
  // A finger is told by the pointer.
  const context = await browser.newContext({ viewport: { width: 390, height: 720 }, hasTouch: true, isMobile: true, locale: 'zh-CN' });
  const phone = await context.newPage();
  await phone.goto(page.url());
  await awake(phone);
  await field(phone, '/title').waitFor();
  const size = await field(phone, '/title').evaluate((input) => parseFloat(getComputedStyle(input).fontSize));
  assert.ok(size >= 16, `${size} px`);
  await context.close();
});

test('a finding leads to what is folded in a row, and is unfolded then', async (t) => {
  const page = await open(t);
  // 50 of 乙 go against two debts of 100 each, which he owes with one other each.
  const jointly = (...ids) => ({ found: '100', joint: true, debtors: ids.map((defendant) => ({ defendant })) });
  await openCase(page, {
    defendants: [{ id: 'a', name: '甲' }, { id: 'b', name: '乙' }, { id: 'c', name: '丙' }],
    compensation: { route: 'loss', losses: [jointly('a', 'b'), jointly('b', 'c')] },
    credits: [{ label: '已付', found: '50', kind: 'paid', defendant: 'b' }],
  });
  assert.equal(await field(page, '/credits/0/debtors').count(), 0, 'not drawn');
  const said = page.locator('aside li').filter({ hasText: '可以清偿不止一笔债务' });
  await page.locator('aside details').evaluateAll((all) => all.forEach((one) => { one.open = true; }));
  await said.locator('button').click();
  await field(page, '/credits/0/debtors').waitFor();
  await page.waitForFunction(
    () => document.getElementById('/credits/0/debtors').contains(document.activeElement), null, { polling: 30 });
});

test('a notice gives the focus back', async (t) => {
  const page = await open(t);
  await openCase(page, { ...COSTS, remedies: [{ id: 'R03', defendants: ['b'] }] });
  await unfold(page);
  const remove = page.locator('[id="/defendants/1"] .remove');
  await remove.click();
  await notice(page).getByText('已删除乙，随同删除').waitFor();
  await field(page, '/title').focus();
  await notice(page).getByRole('button', { name: '知道了' }).click();
  await focusIs(page, '/title');
  await page.locator('[data-test="undo"]').click();
  await field(page, '/defendants/1/name').waitFor();
  await remove.click();
  await notice(page).getByRole('button', { name: '撤销' }).click();
  await field(page, '/defendants/1/name').waitFor();
  // To the one who came back.
  await page.waitForFunction(
    () => document.activeElement.closest('[id="/defendants/1"]') !== null, null, { polling: 30 });
});
