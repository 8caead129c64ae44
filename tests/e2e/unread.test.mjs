// What cannot be read in a field: it never leaves the page unsaid, and is never lost. And what must not be mistaken for
// an undo of the case, and a page that was translated.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { field, kept, keeps, openCase, paste } from './case.mjs';
import { open, openRecord, text } from './harness.mjs';
import { unzip } from './zip.mjs';

const SUN = 'hic-sun-2020';
const PATH = '/compensation/gains/0/found';
const TYPED = '不予支持啊';
const LINE = {
  zh: '有1处录入无法识别，本文书未计入：第1项获利 · 认定“不予支持啊”。',
  en: 'One entry cannot be read and is not counted in this document: gain 1, found “不予支持啊”.',
};

const mark = (page, name) => page.locator(`[data-test="${name}"]`);

/** The published case whose only sum, 34,000, is overwritten. */
async function overwritten(page) {
  await openRecord(page, SUN);
  assert.match(await text(page, 'award'), /34,000\.00/);
  await field(page, PATH).fill(TYPED);
  return keeps(page, (one) => one.unread?.[PATH] === TYPED, 'the text');
}

async function papers(page, kind) {
  await page.goto(`${page.url().split('#')[0]}#/papers/${kind}`);
  await mark(page, 'sheet').waitFor();
}

/** Presses a button, answers the question that must come, and returns the file. */
async function download(page, button) {
  await mark(page, button).click();
  await mark(page, 'question').waitFor();
  const [file] = await Promise.all([page.waitForEvent('download'), mark(page, 'question-on').click()]);
  return readFile(await file.path());
}

for (const lang of ['zh', 'en']) {
  test(`an entry that cannot be read is said in all that leaves the page (${lang})`, async (t) => {
    const page = await open(t, { lang });
    await page.evaluate(() => {
      window.printed = 0;
      window.print = () => { window.printed += 1; };
      window.copied = [];
      navigator.clipboard.writeText = async (copied) => { window.copied.push(copied); };
    });
    const entered = await overwritten(page);
    assert.equal(entered.compensation.gains[0].found, undefined, 'the earlier sum must be gone');
    await mark(page, 'unread').getByRole('button').first().waitFor();
    assert.doesNotMatch(await mark(page, 'award').first().innerText(), /34,000/);

    for (const kind of ['orders', 'claims', 'mediation', 'announcement', 'schedule', 'reasons']) {
      await papers(page, kind);
      assert.ok((await mark(page, 'warning').innerText()).includes(LINE[lang]), kind);
      const first = await mark(page, 'checks').locator('li').first().innerText();
      assert.match(first, /不予支持啊/);
    }
    await papers(page, 'orders');
    assert.doesNotMatch(await mark(page, 'sheet').innerText(), /34,?000/);
    // On paper it is red and in sight.
    await page.emulateMedia({ media: 'print' });
    assert.equal(await mark(page, 'warning').evaluate((one) => getComputedStyle(one).color), 'rgb(176, 0, 32)');
    assert.ok(await mark(page, 'warning').isVisible());
    await page.emulateMedia({ media: 'screen' });

    const docx = unzip(await download(page, 'save-docx')).get('word/document.xml');
    assert.ok(docx.includes(LINE[lang]));
    const xlsx = unzip(await download(page, 'save-xlsx')).get('xl/sharedStrings.xml');
    assert.ok(xlsx.includes(LINE[lang]));
    const report = JSON.parse(await download(page, 'save-report'));
    assert.equal(report.case.unread[PATH], TYPED);
    assert.equal(report.findings[0].code, 'unread');
    assert.ok((await download(page, 'save-text')).toString().includes(LINE[lang]));
    const saved = JSON.parse(await download(page, 'save-case'));
    assert.equal(saved.unread[PATH], TYPED);

    await mark(page, 'copy-text').click();
    await mark(page, 'question-on').click();
    await page.waitForFunction(() => window.copied.length === 1);
    assert.ok((await page.evaluate(() => window.copied[0])).includes(LINE[lang]));
    await mark(page, 'print').click();
    assert.equal(await page.evaluate(() => window.printed), 0, 'asked first');
    await mark(page, 'question-on').click();
    await page.waitForFunction(() => window.printed === 1);

    // Whoever says no has nothing, and is led to the field.
    await mark(page, 'copy-text').click();
    await mark(page, 'question-cancel').click();
    await mark(page, 'question').waitFor({ state: 'detached' });
    await mark(page, 'copy-text').click();
    await page.keyboard.press('Escape');
    await mark(page, 'question').waitFor({ state: 'detached' });
    assert.equal(await page.evaluate(() => window.copied.length), 1);
    await mark(page, 'copy-text').click();
    await mark(page, 'question-mend').click();
    await page.waitForFunction((path) => document.activeElement?.id === path, PATH);
    assert.equal(await field(page, PATH).inputValue(), TYPED);

    // The workbench's own ways: the file, the link, the annex.
    await mark(page, 'save').click();
    const [file] = await Promise.all([page.waitForEvent('download'), mark(page, 'question-on').click()]);
    assert.equal(JSON.parse(await readFile(await file.path())).unread[PATH], TYPED);
    await mark(page, 'share').click();
    await mark(page, 'question-on').click();
    const link = await mark(page, 'link').inputValue();
    await page.goto('about:blank');
    await page.goto(link);
    await field(page, PATH).waitFor();
    assert.equal(await field(page, PATH).inputValue(), TYPED);
    await mark(page, 'unread').getByRole('button').first().waitFor();
  });
}

test('what cannot be read outlives undo and redo, a reload, another page and the file', async (t) => {
  const page = await open(t);
  await overwritten(page);
  await page.keyboard.press('Control+z');
  await page.waitForFunction((path) => document.getElementById(path).value === '34,000.00', PATH);
  assert.match(await text(page, 'award'), /34,000\.00/);
  assert.equal((await kept(page)).unread, undefined);
  await page.keyboard.press('Control+Shift+z');
  await page.waitForFunction(([path, typed]) => document.getElementById(path).value === typed, [PATH, TYPED]);
  await field(page, PATH).and(page.locator('[aria-invalid="true"]')).waitFor();
  await page.reload();
  await field(page, PATH).waitFor();
  assert.equal(await field(page, PATH).inputValue(), TYPED);
  await field(page, PATH).and(page.locator('[aria-invalid="true"]')).waitFor();
  const file = await kept(page);
  await openCase(page, file);
  assert.equal(await field(page, PATH).inputValue(), TYPED);
  // A value in its place, and it is gone.
  await field(page, PATH).fill('5000');
  await keeps(page, (one) => one.unread === undefined, 'a value in its place');
  assert.match(await text(page, 'award'), /5,000\.00/);
});

test('of two hundred pasted rows the entries that cannot be read stay with their rows', async (t) => {
  const page = await open(t);
  await openRecord(page, SUN);
  await field(page, '/costs/add').click();
  await page.waitForFunction(() => document.activeElement?.id.startsWith('/costs/') && document.activeElement.id.endsWith('/label'));
  const at = Number((await page.evaluate(() => document.activeElement.id)).split('/')[2]);
  const rows = Array.from({ length: 200 }, (_, row) => `项目${row}\t${row % 2 ? `约${row}` : '100'}`);
  await paste(page, rows.join('\n'));
  await keeps(page, (one) => Object.keys(one.unread ?? {}).length === 100, 'the entries');
  const list = mark(page, 'unread').locator('li');
  assert.equal(await list.count(), 5);
  assert.match(await list.first().innerText(), new RegExp(`第${at + 2}项费用 · 诉请“约1”`));
  assert.match(await mark(page, 'unread').locator('h3').innerText(), /100处/);
  // The award stands above them.
  const [award, entries] = await Promise.all(['award', 'unread'].map((name) => mark(page, name).first().boundingBox()));
  assert.ok(award.y + award.height <= entries.y);
  await mark(page, 'next-unread').click();
  await page.waitForFunction((id) => document.activeElement?.id === id, `/costs/${at + 1}/claimed`);
  await mark(page, 'next-unread').click();
  await page.waitForFunction((id) => document.activeElement?.id === id, `/costs/${at + 3}/claimed`);

  await page.keyboard.press('Control+z');
  await keeps(page, (one) => one.unread === undefined, 'undone');
  await page.keyboard.press('Control+Shift+z');
  const again = await keeps(page, (one) => Object.keys(one.unread ?? {}).length === 100, 'redone');
  assert.equal(again.unread[`/costs/${at + 199}/claimed`], '约199');
  // The row above goes: each stays with its own.
  await page.locator(`[id="/costs/${at}"] .remove`).click();
  const moved = await keeps(page, (one) => one.unread[`/costs/${at}/claimed`] === '约1', 'moved');
  assert.equal(Object.keys(moved.unread).length, 100);
  assert.equal(await field(page, `/costs/${at}/claimed`).inputValue(), '约1');
});

test('an undo beside the case leaves the case alone', async (t) => {
  const page = await open(t);
  await openRecord(page, SUN);
  await field(page, PATH).fill('1000');
  const before = await keeps(page, (one) => one.compensation.gains[0].found === '1000.00', 'a sum');
  await page.goto(`${page.url().split('#')[0]}#/law`);
  const search = page.locator('input[type="search"]').first();
  await search.fill('');
  await search.pressSequentially('民法典');
  await page.keyboard.press('Control+z');
  assert.notEqual(await search.inputValue(), '民法典', 'the field has its own undo');
  // Nor where no field has the focus.
  await page.locator('h1').first().click();
  await page.keyboard.press('Control+z');
  await page.goto(`${page.url().split('#')[0]}#/case`);
  await field(page, PATH).waitFor();
  assert.equal((await field(page, PATH).inputValue()).replaceAll(',', ''), '1000.00');
  assert.deepEqual(await kept(page), before);
  await field(page, PATH).focus();
  await page.keyboard.press('Control+z');
  await keeps(page, (one) => one.compensation.gains[0].found !== '1000.00', 'undone where it is in sight');
});

test('the page asks not to be translated, and its total survives a translator', async (t) => {
  const page = await open(t, { lang: 'en' });
  assert.equal(await page.evaluate(() => document.documentElement.translate), false);
  assert.equal(await page.locator('meta[name="google"]').getAttribute('content'), 'notranslate');
  await openRecord(page, SUN);
  // As translators do: each text goes into an element of their own.
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.getElementById('result'), NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) if (walker.currentNode.data.trim()) texts.push(walker.currentNode);
    for (const node of texts) {
      const font = document.createElement('font');
      font.textContent = node.data;
      node.replaceWith(font);
    }
  });
  await field(page, PATH).fill('12345');
  await page.waitForFunction(() => document.querySelector('[data-test="award"]').innerText.includes('12,345.00'));
  const panel = await page.locator('#result').innerText();
  assert.doesNotMatch(panel, /34,000\.00/);
  assert.match(panel, /壹万贰仟叁佰肆拾伍元/);
});

test('a day that is none counts as none, and says so', async (t) => {
  const page = await open(t);
  const day = field(page, '/dates/judgment');
  const fault = field(page, '/dates/judgment-fault');
  await openCase(page, { defendants: [{ id: 'a', name: '甲' }], dates: { judgment: '2022-11-30' } });
  // A year of two digits, as the browser takes it.
  await day.fill('0024-01-05');
  await day.blur();
  await fault.filter({ hasText: '1900年至2199年' }).waitFor();
  await keeps(page, (one) => one.dates?.judgment === undefined && /^0024-/.test(one.unread?.['/dates/judgment'] ?? ''), 'no day of any earlier one');
  await page.reload();
  await fault.waitFor();
  assert.match(await day.inputValue(), /^0024-/, 'what was typed stands there again');
  await day.fill('2023-01-05');
  await keeps(page, (one) => one.dates?.judgment === '2023-01-05' && one.unread === undefined, 'the day');
  assert.equal(await fault.count(), 0);

  // A part that is taken away.
  await day.focus();
  await page.keyboard.press('Backspace');
  await fault.filter({ hasText: '未填完整' }).waitFor();
  await keeps(page, (one) => one.dates?.judgment === undefined, 'no day');

  // What cannot be pasted is said, and leaves the day alone.
  await day.fill('2023-01-05');
  await day.focus();
  await paste(page, '2024-02-30');
  await fault.filter({ hasText: '2024-02-30' }).waitFor();
  assert.equal(await day.inputValue(), '2023-01-05');
  await paste(page, '2024年3月1日');
  await keeps(page, (one) => one.dates?.judgment === '2024-03-01', 'the day pasted');
  assert.equal(await fault.count(), 0);

  // Of a day that has to be there too.
  await openCase(page, { interest: { due: '2024-10-31', until: '2024-12-31', principal: '1000.00' } });
  const until = field(page, '/interest/until');
  await until.focus();
  await page.keyboard.press('Backspace');
  await field(page, '/interest/until-fault').filter({ hasText: '未填完整' }).waitFor();
  await keeps(page, (one) => one.unread?.['/interest/until'] === '', 'the day is missing');
  await until.fill('2024-12-30');
  await keeps(page, (one) => one.interest?.until === '2024-12-30' && one.unread === undefined, 'the day is there');

  // A tool has no result for it.
  await page.goto(new URL('/#/tools', page.url()).href);
  await field(page, 'tool-days').fill('15');
  await field(page, 'tool-service').fill('2024-03-05');
  const due = mark(page, 'tool-due-result');
  await due.filter({ hasText: /2024年3月/ }).waitFor();
  await field(page, 'tool-service').fill('0024-03-11');
  await field(page, 'tool-service-fault').waitFor();
  assert.doesNotMatch(await due.innerText(), /2024年3月/);
});

test('pages that give a figure of the case say what could not be read in it', async (t) => {
  const page = await open(t);
  await openCase(page, {
    defendants: [{ id: 'a', name: '甲' }],
    facts: { records: 1000 },
    compensation: { route: 'gain', gains: [
      { defendant: 'a', claimed: '100000', found: 'all' },
      { defendant: 'a', claimed: '50000', found: 'all' },
    ] },
  });
  await field(page, '/compensation/gains/1/claimed').fill('约6万');
  await keeps(page, (one) => one.unread !== undefined, 'the text');
  for (const address of ['case/time', 'comparables']) {
    await page.goto(new URL(`/#/${address}`, page.url()).href);
    await mark(page, 'unread').filter({ hasText: '约6万' }).waitFor();
  }
  assert.equal(await mark(page, 'not-marked').count(), 1, 'no point stands for what is not known');
  await page.goto(new URL('/#/class/cite', page.url()).href);
  const figure = page.locator('[aria-labelledby="cite-figure"]');
  await figure.waitFor();
  assert.doesNotMatch(await figure.innerText(), /100,000/);
});
