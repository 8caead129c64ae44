// The schedule of items is filled in like a spreadsheet, and keeps what cannot be read.

import assert from 'node:assert/strict';
import test from 'node:test';
import { blank, field, keeps, openCase, paste } from './case.mjs';
import { open, openRecord, unfold } from './harness.mjs';

const focused = (page) => page.evaluate(() => document.activeElement.id);
const focusIs = (page, id) =>
  page.waitForFunction((id) => document.activeElement.id === id, id, { polling: 30 });
const award = (page, sum) => page.locator('[data-test="award"]').filter({ hasText: sum }).waitFor();
const COSTS = {
  defendants: [{ id: 'a', name: '甲' }, { id: 'b', name: '乙' }],
  costs: [
    { label: '律师费', head: 'lawyer', claimed: '100.00' },
    { label: '公证费', head: 'investigation', claimed: '200.00' },
    { label: '鉴定费', head: 'appraisal', claimed: '300.00' },
  ],
};

test('Enter, Shift+Enter and the arrows go from row to row; Enter at the end adds a row', async (t) => {
  const page = await open(t);
  await openCase(page, COSTS);
  await field(page, '/costs/0/claimed').focus();
  await page.keyboard.press('Enter');
  assert.equal(await focused(page), '/costs/1/claimed');
  await page.keyboard.press('ArrowDown');
  assert.equal(await focused(page), '/costs/2/claimed');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Shift+Enter');
  assert.equal(await focused(page), '/costs/0/claimed');
  // What is in the field is selected: typing takes its place.
  await page.keyboard.type('150');
  await field(page, '/costs/2/found').focus();
  await page.keyboard.press('Enter');
  await focusIs(page, '/costs/3/label');
  await page.keyboard.type('差旅费');
  const kept = await keeps(page, (kept) => kept.costs.length === 4 && kept.costs[3].label === '差旅费', 'a row');
  assert.equal(kept.costs[0].claimed, '150.00');
});

test('Enter that ends the choice of an input method stays in the row', async (t) => {
  const page = await open(t);
  await openCase(page, COSTS);
  await field(page, '/costs/0/label').focus();
  await page.evaluate(() => {
    const options = { key: 'Enter', bubbles: true, cancelable: true, isComposing: true };
    document.activeElement.dispatchEvent(new KeyboardEvent('keydown', options));
  });
  assert.equal(await focused(page), '/costs/0/label');
});

test('Ctrl+Delete removes a row and the focus stays in the column', async (t) => {
  const page = await open(t);
  await openCase(page, COSTS);
  // A text that cannot be read goes with its own row and no other.
  await field(page, '/costs/2/conceded').fill('约二百');
  await field(page, '/costs/1/claimed').focus();
  await page.keyboard.press('Control+Delete');
  await keeps(page, (kept) => kept.costs.length === 2, 'two rows');
  await focusIs(page, '/costs/1/claimed');
  assert.equal(await field(page, '/costs/1/claimed').inputValue(), '300.00');
  assert.equal(await field(page, '/costs/1/conceded').inputValue(), '约二百');
  await page.locator('.faults button').filter({ hasText: '第2项费用' }).waitFor();
  await page.keyboard.press('Control+Delete');
  await focusIs(page, '/costs/0/claimed');
  await page.locator('.faults button').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+Delete');
  await focusIs(page, '/costs/add');
  await page.locator('[data-test="undo"]').click();
  await field(page, '/costs/0/label').waitFor();
  assert.equal(await field(page, '/costs/0/label').inputValue(), '律师费');
});

test('two hundred rows are pasted from a spreadsheet in one step', async (t) => {
  const page = await open(t);
  await openCase(page, { ...COSTS, compensation: { route: 'loss' } });
  await field(page, '/compensation/losses/add').click();
  await focusIs(page, '/compensation/losses/0/label');
  const lines = Array.from({ length: 200 }, (_, i) => `第${i + 1}人\t1,0${i % 10}0.50\t￥${i + 1}元\t1.2万`);
  lines[4] = '第5人\t约三千\t5\t-1';
  const text = `${['姓名说明', '诉请（元）', '认可', '认定'].join('\t')}\n${lines.join('\r\n')}\r\n合计\t1\t1\t1\r\n`;
  await paste(page, text.replace('姓名说明', '名称'));
  const kept = await keeps(page, (kept) => kept.compensation.losses?.length === 200, '200 rows');
  const losses = kept.compensation.losses;
  assert.deepEqual(losses[0], { label: '第1人', claimed: '1000.50', conceded: '1.00', found: '12000.00' });
  assert.deepEqual(losses[199], { label: '第200人', claimed: '1090.50', conceded: '200.00', found: '12000.00' });
  // Bad cells keep their text and are faults; the sums that can be read count.
  assert.deepEqual(losses[4], { label: '第5人', conceded: '5.00' });
  await page.locator('[role="status"]').filter({ hasText: '已粘贴 200 行' }).waitFor();
  assert.equal(await field(page, '/compensation/losses/4/claimed').inputValue(), '约三千');
  assert.equal(await field(page, '/compensation/losses/4/found').inputValue(), '-1');
  assert.equal(await page.locator('aside .faults li').count(), 2);
  // Where it was pasted they stand too, and how each column was read.
  const said = page.locator('[id="/compensation/losses"] .told-body');
  assert.equal(await said.locator('.faults li').count(), 2);
  assert.match(await said.innerText(), /诉请（元） → 诉请/);
  await award(page, '2,388,000.00'); // 199 × 12,000
  // Nothing of it is lost on a reload.
  await page.reload();
  await field(page, '/compensation/losses/4/claimed').waitFor();
  assert.equal(await field(page, '/compensation/losses/4/claimed').inputValue(), '约三千');
  await page.locator('aside .faults button').nth(1).waitFor();
});

test('a paste is undone in one step', async (t) => {
  const page = await open(t);
  await openCase(page, COSTS);
  await field(page, '/costs/1/conceded').focus();
  await paste(page, '10\t60%\n20\t全部\n30\t无');
  let kept = await keeps(page, (kept) => kept.costs.length === 4, 'four rows');
  assert.deepEqual(
    kept.costs.slice(1).map(({ claimed, conceded, found }) => [claimed, conceded, found]),
    [['200.00', '10.00', '60%'], ['300.00', '20.00', 'all'], [undefined, '30.00', 'none']],
  );
  await page.locator('[data-test="undo"]').click();
  kept = await keeps(page, (kept) => kept.costs.length === 3, 'three rows');
  assert.deepEqual(kept.costs, COSTS.costs);
});

test('a sum of two readings is refused with both; the words of the page are read', async (t) => {
  const page = await open(t);
  await openCase(page, COSTS);
  const claimed = field(page, '/costs/0/claimed');
  await claimed.fill('3，4万');
  const fault = page.locator('[id="/costs/0/claimed-fault"]');
  await fault.filter({ hasText: '可能是34000，也可能是340000' }).waitFor();
  await page.locator('.faults button').filter({ hasText: '340000' }).waitFor();
  await claimed.fill('人民币叁万肆仟元整');
  await keeps(page, (kept) => kept.costs[0].claimed === '34000.00', 'the sum in capitals');
  // The message recommends words that the field takes.
  const found = field(page, '/costs/0/found');
  await found.fill('多少');
  await page.locator('[id="/costs/0/found-fault"]').filter({ hasText: '全部支持、不予支持' }).waitFor();
  await found.fill('不予支持');
  await keeps(page, (kept) => kept.costs[0].found === 'none', 'nothing');
  await found.fill('全部支持');
  await keeps(page, (kept) => kept.costs[0].found === 'all', 'all of it');
  await award(page, '34,000.00');
  await found.fill('支持80%');
  await award(page, '27,200.00');
});

test('units above pasted sums are applied; totals are left out, checked and told', async (t) => {
  const page = await open(t);
  await openCase(page, { ...COSTS, costs: [] });
  await field(page, '/costs/add').click();
  await focusIs(page, '/costs/0/label');
  await paste(page, [
    '费用明细表\t\t', '序号\t项目\t诉请（万元）', '1\t律师费\t2', '2\t公证费\t0.5', '\t小计\t2.5',
    '3\t鉴定费\t1.25', '\t合计（元）\t3.85', '制表人：张三\t\t',
  ].join('\r\n'));
  const kept = await keeps(page, (kept) => kept.costs.length === 3, 'three rows');
  assert.deepEqual(kept.costs.map(({ label, claimed }) => [label, claimed]), [
    ['律师费', '20000.00'], ['公证费', '5000.00'], ['鉴定费', '12500.00'],
  ]);
  const told = page.locator('[id="/costs"] [role="status"]').filter({ hasText: '已粘贴 3 行' });
  const text = await told.innerText();
  for (const part of ['“万元”', '“小计”“合计（元）”没有粘入', '为 3.85万，各行之和为 37,500.00', '制表人：张三', '费用明细表']) {
    assert.ok(text.includes(part), `${part}: ${text}`);
  }
});

test('the first row of every list takes what is typed at once, and the first paste is told', async (t) => {
  const page = await open(t);
  for (const [route, list] of [
    ['loss', 'losses'], ['gain', 'gains'], ['circumstances', 'lump_sums'], ['agreement', 'lump_sums'],
  ]) {
    const path = `/compensation/${list}`;
    await openCase(page, { defendants: [{ id: 'a', name: '甲' }], compensation: { route } });
    await field(page, `${path}/add`).click();
    await focusIs(page, `${path}/0/label`);
    await page.keyboard.type('一项');
    await keeps(page, (kept) => kept.compensation[list]?.[0].label === '一项', `${route}: the first row`);

    await openCase(page, { defendants: [{ id: 'a', name: '甲' }], compensation: { route } });
    await field(page, `${path}/paste`).focus();
    await paste(page, '项目\t诉请\n一项\t300\n另一项\t200\n合计\t900');
    await keeps(page, (kept) => kept.compensation[list]?.length === 2, `${route}: two rows`);
    const told = page.locator(`[id="${path}"] [role="status"]`).filter({ hasText: '已粘贴 2 行' });
    assert.match(await told.innerText(), /900.*500\.00/, route);
  }
});

test('a column of defendants chooses them, and says who is none', async (t) => {
  const page = await open(t);
  await openCase(page, {
    defendants: [{ id: 'a', name: '张三' }, { id: 'b', name: '李四' }],
    compensation: { route: 'gain' },
  });
  await field(page, '/compensation/gains/paste').focus();
  await paste(page, '被告\t获利金额（元）\t认定\n张三\t13,000\t全部\n李 四\t300\t全部\n王五\t500\t\n合计\t13,800\t', false);
  const coming = page.locator('[data-test="coming"]');
  await coming.filter({ hasText: '“王五”与本案被告的姓名或者名称对不上' }).waitFor();
  assert.equal(await coming.locator('select').first().inputValue(), 'defendant');
  await page.locator('[data-test="paste-take"]').click();
  let kept = await keeps(page, (kept) => kept.compensation.gains?.length === 3, 'three gains');
  assert.deepEqual(kept.compensation.gains, [
    { defendant: 'a', claimed: '13000.00', found: 'all' },
    { defendant: 'b', claimed: '300.00', found: 'all' },
    { label: '王五', claimed: '500.00' },
  ]);
  // Of a cost it is the one who owes it.
  await field(page, '/costs/paste').focus();
  await paste(page, '项目\t被告\t诉请\n公证费\t被告李四\t200');
  kept = await keeps(page, (kept) => kept.costs?.length === 1, 'a cost');
  assert.deepEqual(kept.costs, [{ label: '公证费', claimed: '200.00', debtors: [{ defendant: 'b' }] }]);
});

test('a line that says its sum behind its name is shown as two cells, pasted or typed', async (t) => {
  const page = await open(t);
  await openCase(page, { defendants: [{ id: 'a', name: '甲' }] });
  const coming = page.locator('[data-test="coming"]');
  await field(page, '/costs/paste').fill('广告 1000');
  await page.keyboard.press('Enter');
  await coming.waitFor();
  assert.deepEqual(await coming.locator('td').allInnerTexts(), ['广告', '1000']);
  await page.locator('[data-test="paste-take"]').click();
  await keeps(page, (kept) => kept.costs?.length === 1, 'a cost');
  await field(page, '/costs/add').click();
  await focusIs(page, '/costs/1/label');
  await paste(page, '电话，2000\n印刷：300.50元\n其他', true);
  const { costs } = await keeps(page, (kept) => kept.costs.length === 4, 'four costs');
  assert.deepEqual(costs.map(({ label, claimed }) => [label, claimed]), [
    ['广告', '1000.00'], ['电话', '2000.00'], ['印刷', '300.50'], ['其他', undefined],
  ]);
});

test('a typed line is read when it is said to be whole, and stays where it was typed until then', async (t) => {
  const page = await open(t);
  await openCase(page, { defendants: [{ id: 'a', name: '甲' }] });
  const coming = page.locator('[data-test="coming"]');
  const line = field(page, '/costs/paste');
  await line.fill('广告 1000');
  await page.locator('[id="/costs/paste-hint"]').waitFor();
  // On to another field: what is typed there stays there.
  await field(page, '/title').focus();
  await page.keyboard.type('待核');
  await keeps(page, (one) => one.title === '待核', 'what is typed there');
  assert.equal(await coming.count(), 0, 'nothing is read');
  assert.equal(await field(page, '/title').inputValue(), '待核');
  assert.equal(await line.inputValue(), '广告 1000');
  // Not taken, it stays too.
  await line.press('Enter');
  await page.locator('[data-test="paste-leave"]').click();
  await focusIs(page, '/costs/paste');
  assert.equal(await line.inputValue(), '广告 1000');
  // Whoever asks for a row asks for this one.
  await field(page, '/costs/add').click();
  await page.locator('[data-test="paste-take"]').click();
  const { costs } = await keeps(page, (kept) => kept.costs?.length === 1, 'a cost');
  assert.deepEqual(costs, [{ label: '广告', claimed: '1000.00' }]);
});

test('a typed line is there again when its table is', async (t) => {
  const page = await open(t);
  await openCase(page, { defendants: [{ id: 'a', name: '甲' }], compensation: { route: 'loss' } });
  const line = field(page, '/compensation/gains/paste');
  await page.locator('details:has([id="/compensation/gains"])').first().evaluate((details) => { details.open = true; });
  await line.fill('广告 1000');
  await page.goto(new URL('/#/papers/orders', page.url()).href);
  await line.waitFor({ state: 'detached' });
  await page.goto(new URL('/#/case', page.url()).href);
  await line.waitFor({ state: 'attached' });
  assert.equal(await line.inputValue(), '广告 1000');
  // The table of the elected measure is another, and so is that after a reload.
  await page.locator('[id="route-1"]').check({ force: true });
  await line.waitFor();
  assert.equal(await line.inputValue(), '广告 1000');
  await page.reload();
  await line.waitFor();
  assert.equal(await line.inputValue(), '广告 1000');
  // Read, it is a row and no line any more.
  await line.press('Enter');
  await page.locator('[data-test="paste-take"]').click();
  await keeps(page, (kept) => kept.compensation.gains?.length === 1, 'a gain');
  await page.locator('[id="/compensation/gains/0"] .remove').click();
  await line.waitFor();
  assert.equal(await line.inputValue(), '');
});

test('Tab goes through a row as the eye does', async (t) => {
  for (const width of [320, 1280]) {
    const page = await open(t, { width });
    await openCase(page, {
      defendants: [{ id: 'a', name: '甲' }, { id: 'b', name: '乙' }],
      compensation: { route: 'gain', gains: [{ label: '所得', claimed: '100.00' }] },
    });
    await unfold(page);
    await field(page, '/compensation/gains/0/label').focus();
    const met = [];
    for (let tabs = 0; tabs < 7; tabs += 1) {
      met.push(await page.evaluate(() => {
        const { activeElement: active } = document;
        return { name: active.id.split('/').at(-1) || active.className, bottom: active.getBoundingClientRect().bottom + scrollY };
      }));
      await page.keyboard.press('Tab');
    }
    assert.deepEqual(met.map(({ name }) => name),
      ['label', 'claimed', 'conceded', 'found', 'defendant', 'about-toggle', 'quiet remove'], `${width} px`);
    // Nothing that comes later stands higher, but for what shares a line.
    const heights = met.map(({ bottom }) => bottom);
    assert.ok(heights.every((bottom, index) => index === 0 || bottom > heights[index - 1] - 8), `${width} px: ${heights}`);
  }
});

test('a single text is pasted as the browser does', async (t) => {
  const page = await open(t);
  await openCase(page, COSTS);
  await field(page, '/costs/0/claimed').focus();
  const left = await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '3.4万');
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    return document.activeElement.dispatchEvent(event);
  });
  assert.ok(left, 'the paste is left to the field');
});

test('a finding that differs from what the parties state is marked', async (t) => {
  const page = await open(t);
  await openCase(page, {
    compensation: {
      route: 'loss',
      losses: [
        { label: '一致', claimed: '100', conceded: '100', found: 'all' },
        { label: '少于诉请', claimed: '100', found: '60%' },
        { label: '多于认可', claimed: '100', conceded: '80', found: '100' },
        { label: '只有认定', found: '100' },
      ],
    },
  });
  const marked = (index) => page.locator(`[id="/compensation/losses/${index}"] .choice-mark`).count();
  assert.deepEqual(await Promise.all([0, 1, 2, 3].map(marked)), [0, 1, 1, 0]);
});

test('reason, proof and debtors of an item have a place, and a fault in it is opened', async (t) => {
  const page = await open(t);
  await openCase(page, COSTS);
  const row = field(page, '/costs/1');
  await row.locator('.about-toggle').click();
  await field(page, '/costs/1/reason').fill('为取证支出');
  await field(page, '/costs/1/proof').fill('发票\n合同');
  await field(page, '/costs/1/debtors/b').check();
  await field(page, '/costs/1/debtors/a').check();
  await field(page, '/costs/1/debtors/0/share').fill('30%');
  // One of two shares is missing: a fault, and the row cannot hide it.
  await row.locator('.fault').first().waitFor();
  await field(page, '/costs/1/debtors/1/share').fill('70');
  await row.locator('.fault').first().waitFor({ state: 'detached' });
  await field(page, '/costs/1/joint-1').check();
  const kept = await keeps(page, (kept) => kept.costs[1].joint, 'jointly');
  assert.deepEqual(kept.costs[1], {
    ...COSTS.costs[1],
    reason: '为取证支出',
    proof: '发票\n合同',
    debtors: [{ defendant: 'a', share: '30%' }, { defendant: 'b', share: '70%' }],
    joint: true,
  });
});

test('a text that cannot be read stays when another page is visited', async (t) => {
  const page = await open(t);
  await openRecord(page, 'hic-sun-2020');
  await page.locator('[data-test="gain-0-claimed"]').fill('约三万');
  await page.locator('.faults button').waitFor();
  await page.goto(new URL('/#/about', page.url()).href);
  await page.locator('h1').waitFor();
  await page.goto(new URL('/#/case', page.url()).href);
  await page.locator('.faults button').waitFor();
  assert.equal(await page.locator('[data-test="gain-0-claimed"]').inputValue(), '约三万');
  // Another case has nothing of it.
  await openRecord(page, 'hic-sun-2020');
  await award(page, '34,000.00');
  assert.equal(await page.locator('[data-test="gain-0-claimed"]').inputValue(), '');
  assert.equal(await page.locator('.faults button').count(), 0);
});

test('a key in one of a thousand rows draws that row alone', async (t) => {
  const page = await open(t);
  page.context().setDefaultTimeout(120_000);
  const losses = Array.from({ length: 1000 }, (_, i) => ({ label: `第${i + 1}项`, claimed: '10', found: 'all' }));
  await openCase(page, { defendants: [{ id: 'a' }], compensation: { route: 'loss', losses } });
  await award(page, '10,000.00');
  await page.evaluate(() => {
    globalThis.touched = new Set();
    const element = (node) => (node instanceof Element ? node : node.parentElement);
    const observer = new MutationObserver((records) => {
      for (const { target } of records) {
        const row = element(target)?.closest('tbody[id]');
        if (row) globalThis.touched.add(row.id);
      }
    });
    observer.observe(document.querySelector('main'), { subtree: true, childList: true, attributes: true, characterData: true });
  });
  await field(page, '/compensation/losses/500/found').fill('20');
  await award(page, '10,010.00');
  assert.deepEqual(await page.evaluate(() => [...globalThis.touched]), ['/compensation/losses/500']);
});

test('the totals under the columns follow', async (t) => {
  const page = await open(t);
  await blank(page);
  await field(page, '/compensation/losses/add').waitFor({ state: 'attached' });
  await openCase(page, { compensation: { route: 'loss', losses: [{ label: '一', claimed: '100', conceded: '40' }] } });
  const totals = () => page.locator('[id="/compensation/losses"] tfoot td.sum').allInnerTexts();
  await field(page, '/compensation/losses/0/found').fill('60%');
  await award(page, '60.00');
  const numbers = (await totals()).map((text) => text.match(/[\d.,]+|—/)[0]);
  assert.deepEqual(numbers, ['100.00', '40.00', '60.00']);
});

test('a row can be removed on a phone too', async (t) => {
  for (const width of [320, 640]) {
    const page = await open(t, { width });
    await openCase(page, COSTS);
    await unfold(page);
    const remove = page.locator('[id="/costs/1"] .remove');
    const { width: wide, height } = await remove.boundingBox();
    assert.ok(wide >= 24 && height >= 24, `${wide} × ${height}`);
    await remove.click();
    await keeps(page, (kept) => kept.costs.length === 2, 'two rows');
  }
});

test('no sum is cut off, in letters of any size', async (t) => {
  for (const width of [700, 1024, 1280]) {
    for (const sum of ['1500000.00', '12345678.90', '370123456.78', '9999999999.99', '923456789015345.66']) {
      const page = await open(t, { width });
      await openCase(page, {
        defendants: [{ id: 'a', name: '甲' }],
        compensation: { route: 'loss', losses: [{ label: '一', claimed: sum, found: 'all' }] },
      });
      for (const size of ['', 'large', 'larger']) {
        await page.evaluate((size) => { document.documentElement.dataset.size = size; }, size);
        const cut = await page.evaluate(() => {
          const cells = document.querySelectorAll('[id="/compensation/losses"] input, [id="/compensation/losses"] tfoot td');
          return [...cells].filter((cell) => cell.scrollWidth > cell.clientWidth + 1).map((cell) => `${cell.id} ${cell.value ?? cell.innerText}`);
        });
        assert.deepEqual(cut, [], `${sum} at ${width} px ${size}`);
      }
    }
  }
});
