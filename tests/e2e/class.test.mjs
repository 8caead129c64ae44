// The classroom, without a server: a teacher makes an exercise, students answer, the teacher opens the answers.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { open } from './harness.mjs';
import { unzip } from './zip.mjs';

const go = (page, hash) => page.goto(new URL(`/#/${hash}`, page.url()).href);
const field = (page, id) => page.locator(`[id="${id}"]`);

/** What is saved when a button is used: its name and its text. */
async function saved(page, button) {
  const download = page.waitForEvent('download');
  await page.locator(`[data-test="${button}"]`).click();
  const file = await download;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

const upload = ({ name, text }) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

/** What has the focus, by its id. */
const focused = (page, id) => page.waitForFunction((id) => document.activeElement?.id === id, id);

/** Uses a button with the keyboard. */
async function press(page, button) {
  await button.focus();
  await page.keyboard.press('Enter');
}

/** The link to the exercise that is being made. */
async function link(page) {
  await page.locator('[data-test="link-exercise"]').click();
  return field(page, 'exercise-link').inputValue();
}

/** An exercise of one case, without a key. */
async function oneCase(page) {
  await go(page, 'class/make');
  await field(page, 'exercise-add').waitFor();
  await field(page, 'exercise-title').fill('一案');
  await field(page, 'exercise-add').selectOption('hic-sun-2020');
  await field(page, 'exercise-0-facts').fill('甲出售儿童信息。');
}

/** The answers of students to an exercise, each on the device of its own: `[student, sum]`. */
async function handedIn(t, exercise, all) {
  const files = [];
  for (const [student, sum] of all) {
    const page = await open(t);
    await go(page, 'class/answer');
    await page.locator('[data-test="open-exercise"]').setInputFiles(upload(exercise));
    await field(page, 'student').fill(student);
    await field(page, 'answer-0-sum').fill(sum);
    files.push(await saved(page, 'save-answers'));
  }
  return files;
}

const PHRASE = '公益 2026';
const CASES = [
  { id: 'hic-sun-2020', facts: '甲出售儿童信息。\n---\n甲在庭上说明了获利。', question: '谁可以起诉？', sum: '34000' },
  { id: 'hic-deng-xiao-2021', facts: '乙、丙共同经营网站，出售未成年人信息。', question: '连带还是按份？', sum: '300000' },
  { id: 'hic-short-video-2020', facts: '丁公司推送含有儿童信息的视频。', question: '“众多”如何理解？', sum: '1500000' },
];

async function exercise(page) {
  await go(page, 'class/make');
  await field(page, 'exercise-add').waitFor();
  await field(page, 'exercise-title').fill('第一次练习');
  await field(page, 'exercise-note').fill('周五前交。');
  await field(page, 'exercise-as-of').fill('2021-01-01');
  for (const [index, one] of CASES.entries()) {
    await field(page, 'exercise-add').selectOption(one.id);
    await field(page, `exercise-${index}-facts`).fill(one.facts);
    await field(page, `exercise-${index}-questions`).fill(one.question);
    await field(page, `exercise-${index}-sum`).fill(one.sum);
  }
  await field(page, 'exercise-phrase').fill(PHRASE);
}

async function answer(page, student, sums) {
  await field(page, 'student').fill(student);
  for (const [index, sum] of sums.entries()) {
    if (await page.locator(`[data-test="stage-${index}"]`).count()) {
      await page.locator(`[data-test="stage-${index}"]`).click();
    }
    await field(page, `answer-${index}-sum`).fill(sum);
    await field(page, `answer-${index}-method`).selectOption('gain');
    await field(page, `answer-${index}-reasons`).fill(`${student}的理由`);
    await field(page, `answer-${index}-reply-0`).fill(`${student}的回答`);
  }
}

test('an exercise of three cases, three students, one of them offline, and the teacher', async (t) => {
  const teacher = await open(t);
  const asked = [];
  teacher.on('request', (request) => asked.push(request.method() + ' ' + request.url()));
  await exercise(teacher);
  const file = await saved(teacher, 'save-exercise');
  assert.match(file.name, /第一次练习.*\.json$/);

  // The answers are not in the file, neither as sums nor as names.
  const told = JSON.parse(file.text);
  assert.equal(told.items.length, 3);
  assert.deepEqual(Object.keys(told.key).toSorted(), ['data', 'iv', 'rounds', 'salt']);
  for (const { id, sum } of CASES) {
    assert.ok(!file.text.includes(id), id);
    assert.ok(!file.text.includes(sum) && !file.text.includes(`${sum}.00`), sum);
  }
  const inside = Buffer.from(told.key.data, 'base64').toString('latin1');
  assert.ok(!inside.includes('34000') && !inside.includes('sum'));

  // Three students, each on a device of their own; the last without a network.
  const files = [];
  for (const [student, sums, offline] of [
    ['甲同学', ['34000', '20万', '100万'], false],
    ['乙同学', ['3.4万', '472,000', '1500000'], false],
    ['丙同学', ['30000', '300000', '0'], true],
  ]) {
    const page = await open(t);
    const sent = [];
    page.on('request', (request) => sent.push(`${request.method()} ${request.url()}`));
    await go(page, 'class/answer');
    await page.locator('[data-test="open-exercise"]').waitFor({ state: 'attached' });
    if (offline) {
      // The copy on the device first: cut off while it is fetched, the browser says so.
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
      await page.context().setOffline(true);
    }
    await page.locator('[data-test="open-exercise"]').setInputFiles(upload(file));
    await field(page, 'student').waitFor();
    // The second stage is not in the page until it is asked for.
    assert.ok(!(await page.locator('main').innerText()).includes('说明了获利'));
    await answer(page, student, sums);
    assert.match(await page.locator('main').innerText(), /说明了获利/);
    if (!offline) {
      // What was entered survives a reload.
      await page.reload();
      await page.locator('[data-test="open-exercise"]').setInputFiles(upload(file));
      assert.equal(await field(page, 'answer-0-sum').inputValue(), sums[0]);
    }
    const handed = await saved(page, 'save-answers');
    assert.match(await page.locator('[data-test="receipt"]').innerText(), /sha256:[0-9a-f]{64}/);
    // On paper too, with the receipt of the file; without a network as well.
    const download = page.waitForEvent('download');
    await page.locator('[data-test="save-answers-docx"]').click();
    const docx = await download;
    assert.match(docx.suggestedFilename(), /同学.*\.docx$/);
    const body = unzip(await readFile(await docx.path())).get('word/document.xml');
    for (const part of ['第一次练习', student, `${student}的理由`, '连带还是按份？', JSON.parse(handed.text).receipt]) {
      assert.ok(body.includes(part), `${part} is not in the DOCX`);
    }
    assert.ok(sent.every((one) => one.startsWith('GET ') && !one.includes('34000')), sent.join('\n'));
    files.push(handed);
  }

  // The teacher opens all of them at once, on another day.
  await go(teacher, 'class/review');
  await teacher.locator('[data-test="open-answers"]').setInputFiles([file, ...files].map(upload));
  await teacher.locator('[data-test="review-count"]', { hasText: '答卷份数：3' }).waitFor();
  assert.equal(await teacher.locator('[data-test="key-0"]').count(), 0);
  await field(teacher, 'review-phrase').fill('另一个口令');
  await teacher.locator('[data-test="unlock"]').click();
  await teacher.locator('[role="alert"]', { hasText: '口令不对' }).waitFor();
  await field(teacher, 'review-phrase').fill(PHRASE);
  await teacher.locator('[data-test="unlock"]').click();
  await teacher.locator('[data-test="key-0"]', { hasText: '34,000.00' }).waitFor();
  await teacher.locator('[data-test="key-2"]', { hasText: '1,500,000.00' }).waitFor();
  // 30,000, 34,000, 34,000: the middle is 34,000.
  const spread = await teacher.locator('[data-test="spread-0"]').innerText();
  assert.match(spread, /30,000\.00.*34,000\.00.*34,000\.00/);

  const sheet = await saved(teacher, 'save-sheet');
  const lines = sheet.text.replace('\u{feff}', '').trim().split('\r\n');
  assert.equal(lines.length, 1 + 3 * 3);
  const of = (student, number) => lines.find((line) => line.startsWith(`${number},`) && line.includes(student));
  assert.match(of('丙同学', 1), /丙同学,30000\.00,34000\.00,-4000\.00,gain,丙同学的理由,/);
  assert.match(of('乙同学', 2), /472000\.00,300000\.00,172000\.00/);
  assert.match(of('丙同学', 3), /丙同学,0\.00,1500000\.00,-1500000\.00/);
  assert.ok(lines.slice(1).every((line) => line.includes('相符') && !line.includes('不符')));

  // A file changed by hand is told.
  const changed = { ...files[0], text: files[0].text.replace('34000.00', '35000.00') };
  await teacher.locator('[data-test="open-answers"]').setInputFiles([upload(changed)]);
  await teacher.locator('[data-test="review-count"]', { hasText: '校验不符：1' }).waitFor();

  // Nothing was sent, by anybody.
  assert.ok(asked.every((one) => one.startsWith('GET ')), asked.join('\n'));
});

test('an exercise in a link opens as it was made, and the link carries no answer', async (t) => {
  const page = await open(t);
  await exercise(page);
  await page.locator('[data-test="link-exercise"]').click();
  const link = await field(page, 'exercise-link').inputValue();
  assert.match(link, /#\/class\/answer\/[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[0-9a-f]{8}$/);
  await page.goto('about:blank');
  await page.goto(link);
  await field(page, 'exercise').waitFor();
  assert.equal(await field(page, 'exercise').innerText(), '第一次练习');
  assert.ok(!(await page.locator('main').innerText()).includes('34,000'));
});

test('a quiz says why, and counts', async (t) => {
  const page = await open(t, { lang: 'en', path: '/#/class/quiz' });
  for (const name of ['Which law at this date', 'Who may sue', 'Who proves what', 'Law or proposal']) {
    await page.getByRole('radio', { name }).check({ force: true });
    await page.locator('[data-test="option-0"]').click();
    assert.match(await page.locator('[data-test="quiz-answer"]').innerText(), /^(Right|Not right)\. ./);
    await page.locator('.citation').first().waitFor();
    await page.locator('[data-test="next-question"]').click();
  }
  assert.match(await page.locator('[data-test="score"]').innerText(), /\d of 4$/);
});

test('the theory shows each point in a computation, and opens it as a case', async (t) => {
  const page = await open(t);
  await go(page, 'theory/4.3');
  await page.waitForFunction(() => document.activeElement?.id === 'theory-4.3');
  const demo = page.locator('[data-test="demo-punitive-for-children"]').first();
  await demo.locator('summary').click();
  await demo.locator('text=300,000.00').waitFor();
  assert.match(await demo.innerText(), /100,000\.00/);
  await demo.getByRole('button').click();
  await page.locator('[data-test="award"]', { hasText: '100,000.00' }).waitFor();
});

test('glossary, syllabus and citations are there in both languages', async (t) => {
  for (const lang of ['zh', 'en']) {
    const page = await open(t, { lang, path: '/#/class' });
    await page.locator('.classroom').waitFor();
    await go(page, 'class/glossary');
    await field(page, 'glossary-search').fill("guardian's");
    await page.locator('[data-test="glossary-count"]', { hasText: /^1 / }).waitFor();
    await go(page, 'class/syllabus');
    assert.equal(await page.locator('.syllabus tbody tr').count(), 8);
    await go(page, 'class/cite');
    await field(page, 'cite-provision').selectOption('CPL-PIL-1');
    await field(page, 'cite-day').fill('2019-06-01');
    await page.locator('.citation-form', { hasText: '第55条第1款' }).first().waitFor();
  }
});

test('a link and a file of an exercise are one, and what students see makes it another', async (t) => {
  const teacher = await open(t);
  await oneCase(teacher);
  await field(teacher, 'exercise-0-sum').fill('34000');
  await field(teacher, 'exercise-phrase').fill(PHRASE);
  const address = await link(teacher);
  const file = await saved(teacher, 'save-exercise');
  const again = await saved(teacher, 'save-exercise');
  const id = ({ text }) => JSON.parse(text).id;
  assert.equal(id(again), id(file));
  // The key is for the teacher alone.
  await field(teacher, 'exercise-0-remark').fill('孙某案');
  assert.equal(id(await saved(teacher, 'save-exercise')), id(file));
  await field(teacher, 'exercise-0-facts').fill('甲出售儿童信息一百条。');
  assert.notEqual(id(await saved(teacher, 'save-exercise')), id(file));

  const student = await open(t);
  await student.goto(address);
  await field(student, 'student').fill('甲同学');
  await field(student, 'answer-0-sum').fill('3万');
  const answers = await saved(student, 'save-answers');

  // By the file, and by the link where there is no file.
  await go(teacher, 'class/review');
  await teacher.locator('[data-test="open-answers"]').setInputFiles([file, answers].map(upload));
  const count = (page) => page.locator('[data-test="review-count"]', { hasText: /^答卷份数：1$/ });
  await count(teacher).waitFor();
  const other = await open(t);
  await go(other, 'class/review');
  await other.locator('[data-test="open-answers"]').setInputFiles([upload(answers)]);
  await field(other, 'review-link').fill(address);
  await count(other).waitFor();
  // The form goes with the key: the focus goes to what is reviewed.
  await field(other, 'review-phrase').fill(PHRASE);
  await other.keyboard.press('Enter');
  await other.locator('[data-test="key-0"]', { hasText: '34,000.00' }).waitFor();
  await focused(other, 'review-title');
  await field(other, 'review-link').fill(address.slice(0, address.length / 2));
  await other.locator('[role="alert"]', { hasText: '链接不完整或者已损坏' }).waitFor();
});

test('a sum of the key that cannot be read is told and stops the exercise', async (t) => {
  const page = await open(t);
  await oneCase(page);
  await field(page, 'exercise-0-sum').fill('3,4万');
  await page.locator('[role="alert"]', { hasText: /^有数额无法读取，案例1$/ }).waitFor();
  // What is wrong stands in its field, and is read out with it.
  const beside = page.locator('.field:has([id="exercise-0-sum"]) > .fault');
  assert.match(await beside.innerText(), /34000.*340000/);
  assert.equal(await field(page, 'exercise-0-sum').getAttribute('aria-describedby'), await beside.getAttribute('id'));
  for (const button of ['save-exercise', 'link-exercise']) {
    assert.ok(await page.locator(`[data-test="${button}"]`).isDisabled(), button);
  }
  await field(page, 'exercise-0-sum').fill('3.4万');
  await saved(page, 'save-exercise');
  await page.locator('[data-test="exercise-said"]', { hasText: '练习文件已保存' }).waitFor();
  assert.equal(await page.locator('[role="alert"]').count(), 0);
});

test('a link is offered as long as it is what is being made', async (t) => {
  const page = await open(t);
  await oneCase(page);
  const first = await link(page);
  await field(page, 'exercise-0-facts').fill('甲出售儿童信息一百条。');
  await field(page, 'exercise-link').waitFor({ state: 'detached' });
  assert.notEqual(await link(page), first);
  await field(page, 'exercise-phrase').fill(PHRASE);
  await field(page, 'exercise-link').waitFor({ state: 'detached' });
});

test('answers changed by hand are told by whose they are, and count in no spread', async (t) => {
  const teacher = await open(t);
  await oneCase(teacher);
  const file = await saved(teacher, 'save-exercise');
  const [mine, theirs] = await handedIn(t, file, [['甲同学', '3万'], ['乙同学', '4万']]);
  const changed = { ...theirs, text: theirs.text.replace('40000.00', '90000.00') };
  await go(teacher, 'class/review');
  await teacher.locator('[data-test="open-answers"]').setInputFiles([file, mine, changed].map(upload));
  await teacher.locator('[data-test="review-count"]', { hasText: '答卷份数：2；校验不符：1' }).waitFor();
  const row = (student) => teacher.locator('.answers tbody tr', { hasText: student }).innerText();
  assert.match(await row('乙同学'), /校验不符/);
  assert.match(await row('乙同学'), /90,000\.00/);
  assert.doesNotMatch(await row('甲同学'), /校验不符/);
  // Of 30,000 alone.
  const spread = await teacher.locator('[data-test="spread-0"]').innerText();
  assert.deepEqual(spread.match(/[\d,.]*\d/g), ['30,000.00', '30,000.00', '30,000.00']);
  assert.equal(await teacher.locator('.spread .mark').count(), 1);
});

test('answers of one name are told as several, and the teacher says whether the latest alone counts', async (t) => {
  const teacher = await open(t);
  await oneCase(teacher);
  const file = await saved(teacher, 'save-exercise');
  const files = await handedIn(t, file, [['甲同学', '3万'], ['乙同学', '4万'], ['甲同学', '5万']]);
  await go(teacher, 'class/review');
  await teacher.locator('[data-test="open-answers"]').setInputFiles([file, ...files].map(upload));
  await teacher.locator('[data-test="review-names"]', { hasText: '甲同学（2份）' }).waitFor();
  const spread = async () => (await teacher.locator('[data-test="spread-0"]').innerText()).match(/[\d,.]*\d/g);
  const row = (words) => teacher.locator('.answers tbody tr', { hasText: words }).innerText();
  assert.deepEqual(await spread(), ['30,000.00', '40,000.00', '50,000.00']);
  assert.match(await row('同名第1份，共2份'), /30,000\.00/);
  assert.match(await row('同名第2份，共2份'), /50,000\.00/);
  assert.equal(await teacher.locator('.answers', { hasText: '不计入' }).count(), 0);
  await field(teacher, 'review-latest').check();
  await teacher.locator('.answers', { hasText: '不计入' }).waitFor();
  // Of 40,000 and 50,000; the earlier answer is shown all the same.
  assert.deepEqual(await spread(), ['40,000.00', '45,000.00', '50,000.00']);
  assert.match(await row('同名第1份，共2份'), /不计入[^]*30,000\.00/);
  const sheet = await saved(teacher, 'save-sheet');
  const lines = sheet.text.trim().split('\r\n');
  assert.equal(lines.filter((line) => /,甲同学,.*,相符,[12] \(2\)$/.test(line)).length, 2);
  assert.equal(lines.filter((line) => /,乙同学,.*,相符,$/.test(line)).length, 1);
});

test('a device that keeps nothing says so to who makes an exercise, and to who answers one', async (t) => {
  const init = () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (key, text) {
      if (/^redress\.(exercise|answers)/.test(key)) throw new DOMException('full', 'QuotaExceededError');
      return setItem.call(this, key, text);
    };
  };
  const page = await open(t, { init });
  const told = page.locator('[data-test="not-kept"]');
  await oneCase(page);
  await told.filter({ hasText: '关闭页面即丢失' }).waitFor();
  const file = await saved(page, 'save-exercise');
  await go(page, 'class/answer');
  await page.locator('[data-test="open-exercise"]').setInputFiles(upload(file));
  await field(page, 'student').waitFor();
  assert.equal(await told.count(), 0, 'nothing was entered yet');
  await field(page, 'student').fill('甲同学');
  await told.waitFor();
  assert.match((await saved(page, 'save-answers')).name, /甲同学/);
});

test('why there is no DOCX is said in the language of the page', async (t) => {
  const page = await open(t, { init: () => delete Navigator.prototype.serviceWorker });
  await oneCase(page);
  const file = await saved(page, 'save-exercise');
  await page.context().route('**/worker.js', (route) => route.abort());
  await go(page, 'class/answer');
  await page.locator('[data-test="open-exercise"]').setInputFiles(upload(file));
  await field(page, 'student').fill('甲同学');
  await page.locator('[data-test="save-answers-docx"]').click();
  const told = page.locator('[data-test="receipt"] .fault');
  await told.filter({ hasText: '没有载入' }).waitFor();
  await page.locator('[data-test="lang-en"]').click();
  await told.filter({ hasText: /^The module for this did not load/ }).waitFor();
  page.faults.length = 0; // the one that was made
});

test('a case that is taken out of an exercise can be put back, on this page and on another', async (t) => {
  const page = await open(t);
  await oneCase(page);
  await field(page, 'exercise-add').selectOption('hic-deng-xiao-2021');
  await field(page, 'exercise-1-facts').fill('乙、丙共同经营网站。');
  await field(page, 'exercise-1-questions').fill('连带还是按份？');
  await field(page, 'exercise-1-remark').fill('评语');
  const remove = page.locator('.exercise-item .remove');
  const back = page.locator('[data-test="notice"] button', { hasText: '恢复' });
  await press(page, remove.nth(1));
  await focused(page, 'exercise-add');
  assert.equal(await remove.count(), 1);
  // What is typed meanwhile stays.
  await field(page, 'exercise-note').fill('周五前交。');
  await back.click();
  await focused(page, 'exercise-1-name');
  const stands = async () => {
    assert.equal(await field(page, 'exercise-1-facts').inputValue(), '乙、丙共同经营网站。');
    assert.equal(await field(page, 'exercise-1-questions').inputValue(), '连带还是按份？');
    assert.equal(await field(page, 'exercise-1-remark').inputValue(), '评语');
    assert.equal(await field(page, 'exercise-note').inputValue(), '周五前交。');
  };
  await stands();
  // From a page that was gone to meanwhile.
  await remove.nth(1).click();
  await go(page, 'class/quiz');
  await back.click();
  await go(page, 'class/make');
  await stands();
  // The first of two: the other takes its place, and gives it back.
  await remove.nth(0).click();
  assert.equal(await field(page, 'exercise-0-facts').inputValue(), '乙、丙共同经营网站。');
  await back.click();
  await focused(page, 'exercise-0-name');
  await stands();
});

test('a second tab goes on from what the first has made', async (t) => {
  const page = await open(t);
  await go(page, 'class/make');
  await field(page, 'exercise-title').waitFor();
  const other = await page.context().newPage();
  await other.goto(page.url());
  await field(other, 'exercise-title').waitFor();
  await oneCase(page);
  const has = (tab, id, value) =>
    tab.waitForFunction(([id, value]) => document.getElementById(id)?.value === value, [id, value], { polling: 50 });
  await has(other, 'exercise-0-facts', '甲出售儿童信息。');
  await field(other, 'exercise-note').fill('周五前交。');
  await has(page, 'exercise-note', '周五前交。');
  assert.equal(await field(page, 'exercise-title').inputValue(), '一案');
  const kept = JSON.parse(await page.evaluate(() => localStorage.getItem('redress.exercise')));
  assert.equal(kept.drafts[0].facts, '甲出售儿童信息。');
  assert.equal(kept.note, '周五前交。');
});

test('the keyboard goes on where the quiz and the facts go on', async (t) => {
  const page = await open(t, { path: '/#/class/quiz' });
  await press(page, page.locator('[data-test="option-0"]'));
  await focused(page, 'quiz-result');
  await press(page, page.locator('[data-test="next-question"]'));
  await focused(page, 'quiz-ask');

  await oneCase(page);
  await field(page, 'exercise-0-facts').fill('第一段。\n---\n第二段。\n---\n第三段。');
  await page.goto(await link(page));
  for (const stage of [1, 2]) {
    await press(page, page.locator('[data-test="stage-0"]'));
    await focused(page, `answer-0-stage-${stage}`);
  }
  assert.equal(await page.locator('[data-test="stage-0"]').count(), 0);
});

test('what is said of a broken link is said in the language of the page', async (t) => {
  const page = await open(t, { path: '/#/class/answer/q1bKTFSy' });
  const alert = page.locator('[role="alert"]');
  await alert.filter({ hasText: '链接不完整或者已损坏' }).waitFor();
  await page.locator('[data-test="lang-en"]').click();
  await alert.filter({ hasText: /^Could not be read: the link is incomplete or damaged$/ }).waitFor();
});

test('the syllabus leads to the four ways of payment and to the order', async (t) => {
  const page = await open(t, { path: '/#/class/syllabus' });
  const task = page.locator('.syllabus tbody tr').nth(6).locator('td').last();
  const ways = await task.locator('a').evaluateAll((all) => all.map((way) => way.getAttribute('href')));
  assert.deepEqual(ways, ['#/theory/4.3', '#/papers/orders']);
  await task.locator('a').first().click();
  for (const name of ['procuratorate', 'joint-account', 'none', 'handled']) {
    await page.locator(`[data-test="demo-recipient-${name}"]`).first().waitFor();
  }
});
