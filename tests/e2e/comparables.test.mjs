// The plot of published awards and the table with the same data.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { open, openRecord, text } from './harness.mjs';

const points = (page) => page.locator('[data-test="point"]');
const lines = (page) => page.locator('[data-test="twin"] tbody tr');
const plot = async (page) => {
  await page.goto(new URL('/#/comparables', page.url()).href);
  await page.locator('[data-test="plot"]').waitFor();
};
const against = (page, name) => page.getByRole('radio', { name }).check({ force: true });

test('the plot and the table show the same cases, by records and by gain', async (t) => {
  const page = await open(t, { path: '/#/comparables' });
  await points(page).first().waitFor();
  const same = async () => {
    const plotted = await points(page).evaluateAll((all) =>
      all.map((point) => point.getAttribute('href')).sort());
    const listed = await lines(page).locator('th a').evaluateAll((all) =>
      all.map((link) => link.getAttribute('href')).sort());
    assert.deepEqual(plotted, listed);
    assert.ok(plotted.length > 3);
    return plotted;
  };
  const byRecords = await same();
  assert.ok(byRecords.includes('#/casebook/hic-linan-doxing-2025'));
  await against(page, '按获利');
  const byGain = await same();
  assert.ok(byGain.includes('#/casebook/cq-consumer-gangpu-song'));
  assert.ok(!byGain.includes('#/casebook/hic-linan-doxing-2025'), 'its gain is not a number');
  // That all marks lie on the line is a matter of how they were chosen, and said.
  await page.locator('[data-test="gain-hint"]', { hasText: '邓某、肖某案' }).waitFor();
});

test('higher awards stand higher, more records further right, and the axis is logarithmic', async (t) => {
  const page = await open(t, { path: '/#/comparables' });
  await points(page).first().waitFor();
  const at = async (id) => {
    const box = await page.locator(`[data-test="point"][href="#/casebook/${id}"] .mark`).boundingBox();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const [face, doxing, hongkou, sun] = await Promise.all(
    ['gzic-zheng-face-2022', 'hic-linan-doxing-2025', 'shanghai-hongkou-students', 'hic-sun-2020'].map(at));
  assert.ok(face.y < sun.y && sun.y < hongkou.y, '103,000 > 34,000 > 16,000');
  assert.ok(doxing.x < face.x && face.x < sun.x && sun.x < hongkou.x, '1,200 < 2,000 < 40,000 < 500,000');
  // log10 of 40,000 / 1,200 against that of 500,000 / 40,000: 1.5229 : 1.0969.
  const ratio = (sun.x - doxing.x) / (hongkou.x - sun.x);
  assert.ok(Math.abs(ratio - 1.5229 / 1.0969) < 0.02, `${ratio}`);
});

test('the caption is computed: no tariff, and the spread of money per record', async (t) => {
  const page = await open(t, { path: '/#/comparables' });
  await points(page).first().waitFor();
  // 100,000 / 1,200 and 16,000 / 500,000.
  const spread = await text(page, 'spread');
  for (const part of ['0.032', '83.33', '2,600']) assert.ok(spread.includes(part), spread);
  assert.match(await text(page, 'plotted'), /82 件.*7 件.*信息条数.*涉及未成年人的 \d 件/);
});

test('the open case is marked with its own award and numbers, and follows them', async (t) => {
  const page = await open(t);
  await plot(page);
  await page.locator('[data-test="not-marked"]').waitFor();
  assert.equal(await page.locator('[data-test="own-point"]').count(), 0, 'nothing is known of it');
  await openRecord(page, 'hic-sun-2020');
  await page.locator('[data-test="gain-0-found"]').fill('340000');
  await page.locator('[data-test="award"]').filter({ hasText: '340,000.00' }).first().waitFor();
  await plot(page);
  const own = page.locator('[data-test="own-point"]');
  assert.match(await own.getAttribute('aria-label'), /340,000\.00.*逾40,000/);
  assert.equal(await page.locator('[data-test="not-marked"]').count(), 0);
  // 340,000 / 40,000; the number of records is a lower bound.
  assert.match((await lines(page).filter({ hasText: '本案' }).innerText()).replace(/\s+/g, ' '), /至多 8\.5/);
  const box = (mark) => mark.locator('.mark').boundingBox();
  const [mine, sun] = [await box(own), await box(page.locator('[href="#/casebook/hic-sun-2020"].point'))];
  assert.ok(mine.y < sun.y, 'ten times the award stands above');
});

test('marks are reached by keyboard, say what they are, and lead to the case', async (t) => {
  const page = await open(t, { path: '/#/comparables' });
  await points(page).first().waitFor();
  await page.getByRole('radio', { name: '按信息条数' }).focus();
  await page.keyboard.press('Tab');
  const focused = () => page.evaluate(() => document.activeElement.getAttribute('aria-label'));
  const first = await focused();
  assert.match(first, /判赔额（元） [\d,.]+，信息条数/);
  assert.equal(await text(page, 'read-out'), first);
  await page.keyboard.press('Tab');
  assert.notEqual(await focused(), first);
  assert.equal(await text(page, 'read-out'), await focused());
  // The pointer does the same.
  const sun = page.locator('[data-test="point"][href="#/casebook/hic-sun-2020"]');
  await sun.hover();
  assert.match(await text(page, 'read-out'), /孙某.*34,000\.00.*逾40,000/);
  await sun.focus();
  await page.keyboard.press('Enter');
  await page.locator('[data-test="case-record"]').waitFor();
  assert.match(page.url(), /hic-sun-2020$/);
});

test('the table is ordered as chosen', async (t) => {
  const page = await open(t, { lang: 'en', path: '/#/comparables' });
  await points(page).first().waitFor();
  const first = () => lines(page).first().locator('th a').getAttribute('href');
  assert.equal(await first(), '#/casebook/hic-deng-xiao-2021');
  await page.locator('[data-test="table-order"]').selectOption({ label: 'most per record first' });
  assert.equal(await first(), '#/casebook/hic-linan-doxing-2025');
  assert.equal(await page.locator('[aria-sort="descending"]').innerText(), 'Per record (yuan)');
});

test('the points of the numbers stand below one another', async (t) => {
  for (const width of [320, 1280]) {
    const page = await open(t, { width, path: '/#/comparables' });
    await points(page).first().waitFor();
    for (const column of [4, 5]) {
      const ends = await lines(page).locator(`td:nth-of-type(${column})`).evaluateAll((cells) => cells.flatMap((cell) => {
        const text = cell.querySelector('span:not(.cell-label)').firstChild;
        const whole = /^\D*\d+/.exec(text.data);
        if (!whole) return [];
        const range = document.createRange();
        range.setStart(text, 0);
        range.setEnd(text, whole[0].length);
        return [range.getBoundingClientRect().right];
      }));
      assert.ok(ends.length > 2 && Math.max(...ends) - Math.min(...ends) < 1, `${width} px, column ${column}: ${ends}`);
    }
  }
});

test('the plot is saved as SVG and as PNG, with title, axes, legend and source', async (t) => {
  const page = await open(t, { lang: 'en', path: '/#/comparables' });
  await points(page).first().waitFor();
  const save = async (mark) => {
    const [file] = await Promise.all([page.waitForEvent('download'), page.locator(`[data-test="${mark}"]`).click()]);
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
  };
  const vector = await save('save-svg');
  assert.equal(vector.name, 'redress-comparables.svg');
  for (const part of ['Awards in published cases, by number of records', '↑ Award (yuan)', 'minors concerned', 'Source: Redress ']) {
    assert.ok(vector.bytes.toString().toLowerCase().includes(part.toLowerCase()), part);
  }
  // Both are made of the same list; here: that it is a PNG of that size, with ink on it.
  const raster = await save('save-png');
  assert.equal(raster.name, 'redress-comparables.png');
  assert.equal(raster.bytes.subarray(0, 8).toString('latin1'), '\x89PNG\r\n\x1a\n');
  assert.deepEqual([raster.bytes.readUInt32BE(16), raster.bytes.readUInt32BE(20)], [2000, 1400]);
  assert.ok(raster.bytes.length > 20_000, `${raster.bytes.length} bytes`);
});

test('nothing is wider than a telephone', async (t) => {
  for (const lang of ['zh', 'en']) {
    const page = await open(t, { lang, width: 320, path: '/#/comparables' });
    await points(page).first().waitFor();
    assert.ok(await page.evaluate(() =>
      document.documentElement.scrollWidth <= document.documentElement.clientWidth), lang);
    const inside = await points(page).evaluateAll((all) => all.every((point) => {
      const box = point.querySelector('.mark').getBoundingClientRect();
      return box.left >= 0 && box.right <= document.documentElement.clientWidth;
    }));
    assert.ok(inside, 'every mark lies inside');
  }
});
