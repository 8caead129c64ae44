// The law book: search in both languages, texts by date, deep links, and what is not there.

import assert from 'node:assert/strict';
import test from 'node:test';
import { open, openRecord } from './harness.mjs';
import { zip } from './zip.mjs';

const go = async (page, address) => {
  await page.goto(`${new URL(page.url()).origin}/#/${address}`);
  await page.locator('h1').first().waitFor();
};

test('a provision is found by number, by Chinese numeral and by what it says', async (t) => {
  const page = await open(t, { lang: 'zh' });
  await go(page, 'law');
  const search = page.getByLabel('查找条文');
  const hit = (id) => page.locator(`.hits a[href="#/law/${id}"]`);
  for (const query of ['个人信息保护法 69', '第六十九条', 'pipl art. 69']) {
    await search.fill(query);
    await hit('pipl/69-2').waitFor();
    assert.equal(await hit('pipl/70').count(), 0, query);
  }
  for (const query of ['punitive', '惩罚性赔偿']) {
    await search.fill(query);
    await hit('crpl/55-2').waitFor();
    // What the paper proposes stands apart from the law.
    assert.equal(await page.locator('.proposals a[href="#/law/paper/punitive-children"]').count(), 1);
    assert.equal(await page.locator('.law-kind:not(.proposals) a[href^="#/law/paper"]').count(), 0);
  }
  await search.fill('没有这样的条文');
  await page.locator('[data-test="found"]', { hasText: /找到条文 0$/ }).waitFor();

  // The way back from a provision leads to the same search.
  await search.fill('69');
  await hit('pipl/69-2').click();
  await page.locator('#provision-69-2').waitFor();
  await page.goBack();
  assert.equal(await search.inputValue(), '69');
});

test('the text of a day is shown: the clause on delay is 253, 260, then 264', async (t) => {
  const page = await open(t, { lang: 'en' });
  await go(page, 'law/cpl/delay');
  const title = page.locator('#provision-delay h3');
  for (const [day, article] of [
    ['2021-12-31', 'Art. 253'],
    ['2022-01-01', 'Art. 260'],
    ['2023-12-31', 'Art. 260'],
    ['2024-01-01', 'Art. 264'],
  ]) {
    await page.getByLabel('As of').fill(day);
    await title.filter({ hasText: article }).waitFor();
  }
  // All three are listed, with their dates, whatever the day.
  await page.locator('#provision-delay .texts summary').click();
  const texts = await page.locator('#provision-delay .texts').innerText();
  for (const part of ['Art. 253', 'Art. 260', 'Art. 264', '1 January 2022 to 31 December 2023']) {
    assert.ok(texts.includes(part), `no ${part} in ${texts}`);
  }
  // Before its first text there is nothing to apply; nothing says that it was in force.
  await go(page, 'law/pipl/69-2');
  await page.getByLabel('As of').fill('2021-10-31');
  await page.locator('#provision-69-2', { hasText: '1 November 2021' }).waitFor();
  assert.equal(await page.locator('#provision-69-2 .status-in-force').count(), 0);
  // What governed instead is named, and opens on that day.
  const instead = page.locator('#provision-69-2 [data-test="instead"] a');
  await instead.filter({ hasText: 'Art. 1182' }).waitFor();
  await page.getByLabel('As of').fill('2020-10-01');
  await instead.filter({ hasText: 'Art. 20' }).click();
  await page.waitForURL(/#\/law\/tl\/20\?on=2020-10-01$/);
  await page.locator('#provision-20.target .status-in-force').waitFor();
});

test('a deep link shows its provision and moves the focus there', async (t) => {
  const page = await open(t, { lang: 'zh' });
  await go(page, 'law/crpl/55-1');
  const provision = page.locator('#provision-55-1');
  await provision.waitFor();
  await page.waitForFunction(() => document.activeElement?.id === 'provision-55-1');
  assert.equal(await provision.getAttribute('aria-current'), 'location');
  await page.waitForFunction(() => {
    const { top } = document.getElementById('provision-55-1').getBoundingClientRect();
    return top >= 0 && top < innerHeight / 2;
  });
  // Triple the price, at least 500 yuan (Consumer Rights Law, Art. 55(1)).
  const numbers = await provision.locator('.fixed-numbers').innerText();
  assert.match(numbers, /3 倍/);
  assert.match(numbers, /最低 500 元/);

  await go(page, 'law/late/1');
  await page.locator('#provision-1 .fixed-numbers', { hasText: '每日 0.0175%' }).waitFor();
  await go(page, 'law/fee/13-property');
  await page.locator('#provision-13-property .scale', { hasText: '2.5%' }).waitFor();
});

test('a citation names the edition of its day', async (t) => {
  const page = await open(t, { lang: 'en', path: '/#/law/cpl/42' });
  const forms = page.locator('#provision-42 .citation-forms');
  const holds = (words) => forms.filter({ hasText: words }).waitFor({ state: 'attached' });
  // Art. 42 has stood since 2022, in the edition of 2024 unchanged.
  await holds('2024年1月1日起施行');
  await holds('effective Jan. 1, 2024), art. 42 (China).');
  assert.doesNotMatch(await forms.textContent(), /2022/);
  await page.getByLabel('As of').fill('2023-12-31');
  await holds('（2022年1月1日至2023年12月31日有效的文本）');
  await holds('effective Jan. 1, 2022, until Dec. 31, 2023), art. 42 (China).');
  // The same where citations are made for a class.
  await go(page, 'class/cite');
  await page.locator('#cite-provision').selectOption('CPL-42');
  await page.locator('#cite-day').fill('2026-11-24');
  const made = page.locator('[aria-labelledby="cite-law"]');
  await made.filter({ hasText: '2024年1月1日起施行（引用2026年11月24日有效的文本）' }).waitFor();
  assert.doesNotMatch(await made.locator('.citation-forms').innerText(), /2022/);
});

for (const lang of ['zh', 'en']) {
  test(`a figure is cited with the program once, in yuan, each form in its own language (${lang})`, async (t) => {
    const page = await open(t, { lang });
    await openRecord(page, 'hic-sun-2020');
    await go(page, 'class/cite');
    const figure = page.locator('[aria-labelledby="cite-figure"]');
    await figure.locator('.citation-form').first().waitFor();
    const forms = (await figure.locator('.citation-form').allInnerTexts()).map((form) => form.replace(/\s+/g, ' '));
    assert.match(forms[0], /衡偿 Redress（版本[\d.]+，法律数据核对于2026年11月24日）/);
    assert.match(forms[0], /：赔偿总额34,000\.00元，\d{4}年\d+月\d+日测算。/);
    assert.match(forms[1], /版本 [\d.]+\. 法律数据核对于2026年11月24日.*赔偿总额34,000\.00元, \[\d{4}-\d\d-\d\d\]\./);
    assert.match(forms[2], /Redress \(version [\d.]+, law data checked Nov\. 24, 2026\).*award of 34,000\.00 yuan \(computed /);
    for (const form of forms.slice(0, 2)) assert.doesNotMatch(form, /[Aa]ward|redress \d/);
    for (const form of forms.slice(2)) assert.doesNotMatch(form, /赔偿总额|redress \d/);
  });
}

test('on a past day a text is said to be in force on that day', async (t) => {
  const page = await open(t, { lang: 'zh', path: '/#/law/tl?on=2020-06-01' });
  const marks = page.locator('main .status-in-force');
  await marks.filter({ hasText: '2020年6月1日有效' }).first().waitFor();
  assert.equal(await marks.filter({ hasText: '现行有效' }).count(), 0);
  await go(page, 'law?on=2020-06-01');
  await marks.filter({ hasText: '2020年6月1日有效' }).nth(3).waitFor();
  assert.equal(await marks.filter({ hasText: '现行有效' }).count(), 0);
  await page.locator('[data-test="lang-en"]').click();
  await marks.filter({ hasText: 'in force on 1 June 2020' }).first().waitFor();
  // On a day after the last check no more is known than as last checked: in force.
  await go(page, 'law/pipl?on=2099-01-01');
  await marks.filter({ hasText: /in force$/ }).first().waitFor();
  assert.equal(await marks.filter({ hasText: '2099' }).count(), 0);
  await go(page, 'law/pipl');
  await page.locator('.as-of button').click();
  await marks.filter({ hasText: /in force$/ }).first().waitFor();
});

test('an address pasted while the page is open is followed in its search and its day', async (t) => {
  const page = await open(t, { lang: 'zh', path: '/#/law' });
  const search = page.locator('main input[type="search"]');
  await search.waitFor();
  await go(page, 'law?q=1182');
  await page.locator('main .hits').first().waitFor();
  assert.equal(await search.inputValue(), '1182');
  await go(page, 'law/tl?on=2020-10-01');
  const marks = page.locator('main .status-in-force');
  await marks.filter({ hasText: '2020年10月1日有效' }).first().waitFor();
  // There is no such day, and the notice says that the usual one is shown.
  await go(page, 'law/cc?on=2025-02-30');
  await marks.filter({ hasText: '现行有效' }).first().waitFor({ state: 'attached' });
  assert.equal(await marks.filter({ hasText: '2020年10月1日有效' }).count(), 0);
});

test('what is not verified is never shown as law in force', async (t) => {
  const page = await open(t, { lang: 'zh', path: '/#/law/netcourt/1' });
  const provision = page.locator('#provision-1');
  await provision.locator('.status-unverified').waitFor();
  assert.equal(await provision.locator('.status-in-force').count(), 0);
});

test('unknown names are said to be unknown', async (t) => {
  const page = await open(t, { lang: 'zh', path: '/#/law/nowhere' });
  await page.locator('[data-test="missing"]', { hasText: 'nowhere' }).waitFor();
  await page.locator('a[href="#/law/pipl"]').waitFor();
  await go(page, 'law/pipl/999');
  await page.locator('[data-test="missing"]', { hasText: '999' }).waitFor();
  await page.locator('#provision-69-2').waitFor();
});

test('an article is shown as a whole, on a day that the address holds', async (t) => {
  const page = await open(t, { lang: 'en' });
  await go(page, 'law/pipl/69');
  await page.waitForFunction(() => document.activeElement?.id === 'provision-69');
  const article = page.locator('[data-test="article"]');
  assert.equal(await article.locator('li').count(), 2);
  assert.equal(await page.locator('[data-test="missing"]').count(), 0);
  assert.match(await page.title(), /^PIPL Art\. 69 · /);
  // In 2019 the public interest article was Art. 55.
  await go(page, 'law/cpl/55?on=2019-06-01');
  await page.reload();
  assert.equal(await page.locator('#as-of').inputValue(), '2019-06-01');
  await article.locator('li', { hasText: 'Art. 55(1)' }).waitFor();
  await page.locator('#as-of').fill('2024-06-01');
  await page.waitForFunction(() => location.hash === '#/law/cpl/55?on=2024-06-01');
});

test('a link is called the text only where it leads to it', async (t) => {
  const page = await open(t, { lang: 'en' });
  const link = page.locator('[data-test="official-page"]');
  for (const [address, name, target] of [
    ['law/cpl?on=2018-06-01', 'text as officially published', 'https://flk.npc.gov.cn/detail?id=2c909fdd678bf17901678bf856910a05'],
    ['law/cpl?on=2024-06-01', 'text as officially published', 'https://flk.npc.gov.cn/detail?id=ff8081818a21dc13018b425303b7086d'],
    // No address of the text of 2012 is known.
    ['law/cpl?on=2015-06-01', 'official text as now in force', 'https://flk.npc.gov.cn/detail?id=ff8081818a21dc13018b425303b7086d'],
    ['law/c-pil', 'National Database of Laws and Regulations (search by title)', 'https://flk.npc.gov.cn/'],
  ]) {
    await go(page, address);
    await page.reload();
    await page.locator(`[data-test="official-page"][href="${target}"]`, { hasText: name }).waitFor();
  }
  // What is searched for is there to copy, in Chinese.
  await page.locator('[data-test="copy-title"]').waitFor();
  await page.getByText('最高人民法院关于审理消费民事公益诉讼案件适用法律若干问题的解释', { exact: true }).waitFor();
  // In the whole book, and wherever something is cited: a home page is never named as a text.
  await openRecord(page, 'gzic-zheng-face-2022');
  await page.locator('#award').click();
  await page.locator('[data-test="derivation"] .cite-foot a').first().waitFor();
  const links = [await page.locator('.cite-foot a').evaluateAll((all) => all.map((a) => [a.textContent, a.href]))];
  await go(page, 'law');
  const instruments = await page.locator('main a[href^="#/law/"]').evaluateAll((all) => [...new Set(all.map((a) => a.getAttribute('href').split('/')[2].split('?')[0]))]);
  assert.ok(instruments.length > 35, `${instruments.length} instruments`);
  for (const id of instruments.filter((id) => id !== 'paper')) {
    await go(page, `law/${id}`);
    await link.waitFor();
    links.push(await page.locator('main a[href^="http"]').evaluateAll((all) => all.map((a) => [a.textContent, a.href])));
  }
  for (const [name, href] of links.flat()) {
    assert.equal(new URL(href).pathname === '/', /search by title/.test(name), `${name}: ${href}`);
  }
});

test('the slips of the paper stand beside what the source says', async (t) => {
  const page = await open(t, { lang: 'en' });
  await go(page, 'law/paper/slips');
  const rows = page.locator('.slips tbody tr');
  await rows.first().waitFor();
  assert.equal(await rows.count(), 21);
  await page.waitForFunction(() => document.activeElement?.id === 'provision-slips');
  // Art. 55 of the Civil Procedure Law has been Art. 58 since 2022.
  const first = rows.first();
  assert.match(await first.innerText(), /55[\s\S]*58/);
  await first.locator('a').click();
  await page.waitForURL(/#\/law\/cpl\/pil$/);
  assert.equal(await page.locator('.status-in-force', { hasText: 'in force' }).count() > 0, true);
  // Nothing on the page of the paper is marked as law in force.
  await go(page, 'law/paper');
  await page.locator('#provision-risk').waitFor();
  assert.equal(await page.locator('.status-in-force').count(), 0);
});

test('a citation in the workbench leads to its provision, and back to the case', async (t) => {
  const page = await open(t, { lang: 'zh' });
  await openRecord(page, 'hic-sun-2020');
  await page.locator('[data-test="award"]').click();
  await page.locator('[data-test="derivation"] a.cite-words', { hasText: '第二十条' }).first().click();
  // On the day of the act, for which it is cited.
  await page.waitForURL(/#\/law\/tl\/20\?on=20\d\d-\d\d-\d\d$/);
  await page.locator('#provision-20.target .status-in-force').waitFor();
  await page.goBack();
  await page.locator('[data-test="award"]', { hasText: '34,000.00' }).waitFor();
});

for (const lang of ['zh', 'en']) {
  test(`no page of the law book is wider than a phone (${lang})`, async (t) => {
    const page = await open(t, { lang, width: 320 });
    for (const address of ['law', 'law/cpl/pil', 'law/fee', 'law/paper/slips', 'law/nowhere', 'about']) {
      await go(page, address);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(over <= 0, `${address}: ${over} px too wide`);
    }
  });
}

/** A text in the form of the official database; its sentences are made up. */
const official = (title, made, articles) => [
  title, `（${made}第十三届全国人民代表大会常务委员会第三十次会议通过）`, '目　　录', '第一章　总　　则', '第一章　总　　则',
  ...articles, '第八章　附　　则', '第七十四条　本法自2021年11月1日起施行。',
];
const PIPL = official('中华人民共和国个人信息保护法', '2021年8月20日', [
  '第一条　样文第一条。', '第六十九条　样文第一款。', '　　样文第二款。', '第七十条　样文第七十条。',
]);
const docx = (lines) => zip('word/document.xml', `<?xml version="1.0"?><w:document xmlns:w="x"><w:body>${lines
  .map((line) => `<w:p><w:r><w:t xml:space="preserve">${line}</w:t></w:r></w:p>`).join('')}</w:body></w:document>`);

test('an official text is opened, shown beside its gist and in derivations, and only where it fits', async (t) => {
  const page = await open(t);
  const mark = (name) => page.locator(`[data-test="${name}"]`);
  const give = (name, buffer) => mark('official-file').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await go(page, 'law/pipl/69-2');
  // What is no text of this law is refused with a word.
  await give('other.txt', Buffer.from('中华人民共和国民法典\n第一条　样文。'));
  await mark('official-refused').filter({ hasText: '这是《中华人民共和国民法典》' }).waitFor();
  await give('empty.docx', docx(['没有条文']));
  await mark('official-refused').filter({ hasText: '没有读到条文' }).waitFor();
  await give('broken.docx', Buffer.from('PK\x03\x04 no archive'));
  await mark('official-refused').filter({ hasText: '没有读到条文' }).waitFor();

  await give('个人信息保护法.docx', docx(PIPL));
  const here = page.locator('#provision-69-2 [data-test="official"]');
  await here.filter({ hasText: '样文第二款。' }).waitFor();
  assert.equal(await mark('official-refused').count(), 0);
  // The paragraph that is meant stands out from the rest of its article; the file is named with its day and digest.
  assert.deepEqual(await here.locator('p:not(.beside)').allInnerTexts(), ['样文第二款。']);
  const foot = await here.locator('footer').innerText();
  for (const part of ['个人信息保护法.docx', '打开于 20', 'SHA-256 ']) assert.ok(foot.includes(part), foot);
  await mark('official-kept').filter({ hasText: '2021年11月1日起施行的文本' }).waitFor();

  // In a derivation too, after a reload.
  await page.reload();
  await openRecord(page, 'gzic-zheng-face-2022');
  await page.locator('#award').click();
  const cited = mark('derivation').locator('[data-test="official"]').first();
  await cited.filter({ hasText: '样文第二款。' }).waitFor();

  // A text of another time is not shown beside the law of this one.
  await go(page, 'law/pipl/69-2');
  await mark('official-kept').getByRole('button', { name: '删除' }).click();
  await here.waitFor({ state: 'detached' });
  await give('旧稿.txt', Buffer.from(PIPL.slice(0, -1).join('\n').replace('2021年8月20日', '1999年1月1日')));
  await mark('official-kept').filter({ hasText: '都不相符' }).waitFor();
  assert.equal(await here.count(), 0);
  await page.locator('#provision-69-2 [data-test="official-none"]').waitFor();
});
