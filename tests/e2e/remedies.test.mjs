// Remedies: types of case, the catalogue and its search, conflicts where they lie, the sentence each becomes.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { blank, field, keeps, kept, openCase } from './case.mjs';
import { open, text } from './harness.mjs';

const ids = (content) => (content.remedies ?? []).map((remedy) => remedy.id);
const mark = (page, name) => page.locator(`[data-test="${name}"]`);
const card = (page, id) => mark(page, `remedy-${id}`);
const tick = (page, id) => page.locator(`[id="remedy-check-${id}"]`);

test('the short-video case: from a blank page by preset A to its award and its remedies', async (t) => {
  const file = new URL('../../crates/casebook/cases/hic-short-video-2020.json', import.meta.url);
  const published = JSON.parse(await readFile(file, 'utf8'));
  const page = await open(t);
  await blank(page);
  await field(page, '/plaintiff/kind').selectOption({ label: '人民检察院' });
  await field(page, '/defendants/add').click();
  await field(page, '/defendants/0/name').fill('某短视频公司');
  await field(page, '/disposition').selectOption({ label: '调解' });
  await field(page, '/facts/behaviours/0').check();
  await field(page, '/facts/behaviours/2').check();
  await field(page, '/facts/subjects').selectOption({ label: '不满十四周岁的儿童' });

  await mark(page, 'preset-A').click();
  const before = await keeps(page, (content) => ids(content).length > 0, 'remedies of the preset');
  assert.deepEqual(ids(before), ['R01', 'R03', 'R11', 'R16', 'R17', 'R20', 'R21', 'R22']);
  const apology = before.remedies.find((remedy) => remedy.id === 'R22').parameters;
  assert.equal(apology.level, 'national');
  const said = await text(page, 'preset-said');
  for (const words of ['停止侵害', '赔礼道歉', '另可考虑', '定期报告履行情况']) assert.ok(said.includes(words), said);

  // What the published case has besides is in the catalogue.
  await tick(page, 'R15').check();
  await field(page, '/remedies/3/parameters/items').fill('对儿童账号单独管理');
  const content = await keeps(page, (content) => ids(content).includes('R15'), 'rectification');
  for (const id of ids(published.case)) assert.ok(ids(content).includes(id), id);
  assert.match(await card(page, 'R15').innerText(), /写入调解协议[\s\S]*对儿童账号单独管理/);

  await page.locator('#route-3').check({ force: true });
  await field(page, '/compensation/lump_sums/add').click();
  await field(page, '/compensation/lump_sums/0/found').fill('1500000');
  await mark(page, 'award').filter({ hasText: '1,500,000.00' }).waitFor();
  assert.equal(published.expected.award, '1500000.00');
  await page.getByText('人民币壹佰伍拾万元整').first().waitFor();

  // One step back takes nothing but the last edit; the preset was one step of its own.
  await openCase(page, { remedies: [{ id: 'R22', parameters: { level: 'city' } }] });
  await mark(page, 'preset-A').click();
  await keeps(page, (content) => ids(content).length === 8, 'preset beside the apology');
  const chosen = (await kept(page)).remedies.find((remedy) => remedy.id === 'R22');
  assert.deepEqual(chosen.parameters, { level: 'city' }, 'what was chosen stays as it was');
  await mark(page, 'undo').click();
  await keeps(page, (content) => ids(content).length === 1, 'one step back');
});

test('conflicts stand at both remedies and go', async (t) => {
  const page = await open(t);
  await openCase(page, { defendants: [{ id: 'a' }], remedies: [{ id: 'R03' }] });
  assert.match(await page.locator('.excludes').first().innerText(), /互斥：删除个人信息/);
  await tick(page, 'R02').check();
  const conflict = (id) => card(page, id).locator('[data-test="remedy-conflict"]');
  await conflict('R02').waitFor();
  await conflict('R03').waitFor();
  assert.match(await conflict('R02').innerText(), /《个人信息保护法》第四十七条/);

  // Each for data of its own: no conflict any more.
  await mark(page, 'particulars-R03').click();
  await field(page, '/remedies/0/parameters/data').fill('交易记录');
  await field(page, '/remedies/1/parameters/data').fill('人脸信息');
  await conflict('R02').waitFor({ state: 'detached' });
  await conflict('R03').waitFor({ state: 'detached' });
  await field(page, '/remedies/1/parameters/data').fill('交易记录');
  await conflict('R03').waitFor();
  await card(page, 'R02').locator('.remove').click();
  await conflict('R03').waitFor({ state: 'detached' });
});

for (const [lang, searches] of [
  ['zh', {
    QQ: ['R06', 'R07'], 关闭网站: ['R08'], 删除儿童: ['R03'], 提供相关服务: ['R27'],
    预防性: ['R11', 'R14'], 补偿性: ['R26', 'R27', 'R28'], 恢复性: ['R03', 'R05', 'R29'],
  }],
  ['en', {
    QQ: ['R06'], 'shut down site': ['R08'], "children's data": ['R03'], services: ['R27'],
    preventive: ['R11'], compensatory: ['R26', 'R27'], restorative: ['R05'],
  }],
]) {
  test(`the paper’s own examples are found and can be chosen (${lang})`, async (t) => {
    const page = await open(t, { lang });
    await blank(page);
    const wanted = new Set();
    for (const [search, found] of Object.entries(searches)) {
      await page.locator('#remedy-search').fill(search);
      for (const id of found) {
        await tick(page, id).check();
        wanted.add(id);
      }
      if (search === 'QQ') assert.equal(await tick(page, 'R22').count(), 0, 'what is not looked for is gone');
    }
    const content = await keeps(page, (content) => ids(content).length === wanted.size, 'all of them');
    assert.deepEqual(new Set(ids(content)), wanted);
    await page.locator('#remedy-search').fill('zzz');
    const none = { zh: '没有符合的责任方式', en: 'No remedy fits' }[lang];
    await page.getByText(none).waitFor();
  });
}

test('the catalogue follows the behaviour, and what no judgment orders stands apart', async (t) => {
  const page = await open(t);
  await openCase(page, { facts: { behaviours: ['leakage'] } });
  const group = (name) => mark(page, `group-${name}`);
  await group('fits').locator('[id="remedy-check-R13"]').waitFor();
  assert.equal(await group('unfit').locator('[id="remedy-check-R06"]').count(), 1);
  await group('unfit').locator('summary').click();
  assert.match(await group('unfit').innerText(), /通常不用于 泄露/);
  await field(page, '/facts/behaviours/2').check();
  await group('fits').locator('[id="remedy-check-R06"]').waitFor();

  assert.equal(await group('mediation').locator('[id="remedy-check-R33"]').count(), 1);
  const notCivil = group('not-civil');
  await notCivil.locator('summary').click();
  assert.match(await notCivil.innerText(), /民事判决不能判令/);
  assert.equal(await notCivil.locator('input').count(), 0, 'administrative measures cannot be chosen');
  await notCivil.getByRole('button', { name: '改用司法建议' }).first().click();
  await keeps(page, (content) => ids(content).includes('X3'), 'a recommendation instead');
});

test('a remedy shows its sentence, a suggestion is taken only by a click', async (t) => {
  const page = await open(t);
  await openCase(page, { defendants: [{ id: 'a', name: '甲公司' }], remedies: [{ id: 'R22' }] });
  await mark(page, 'particulars-R22').click();
  assert.equal(await field(page, '/remedies/0/parameters/days').inputValue(), '');
  await page.getByRole('button', { name: '填入 20' }).click();
  await field(page, '/remedies/0/parameters/level').selectOption('province');
  await card(page, 'R22').locator('.order-text', { hasText: '二十日内' }).waitFor();
  assert.match(await card(page, 'R22').locator('.order-text').innerText(), /甲公司.*省级.*媒体.*赔礼道歉/);
  await field(page, '/remedies/0/reason').fill('影响及于全省');
  await keeps(page, (content) => content.remedies[0].reason === '影响及于全省', 'the reason');

  await field(page, '/remedies/0/status').selectOption({ label: '驳回' });
  await card(page, 'R22').locator('[data-test="no-order"]').waitFor();
});
