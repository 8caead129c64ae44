// Every route, for the tests that go through all of them: name, address, and the published case that is open.

import { settled } from './harness.mjs';

export const ROUTES = [
  ['start', '#/'],
  ['case-blank', '#/case'],
  ['case-sun', '#/case', 'hic-sun-2020'],
  ['case-face', '#/case/remedies', 'gzic-zheng-face-2022'],
  ['case-masks', '#/case', 'hic-cai-yao-masks-2020'],
  ['case-time', '#/case/time?from=2020-12-31&to=2021-11-01', 'hic-sun-2020'],
  ['papers-orders', '#/papers/orders', 'gzic-zheng-face-2022'],
  ['papers-schedule', '#/papers/schedule', 'gzic-zheng-face-2022'],
  ['guide', '#/guide', 'hic-sun-2020'],
  ['guide-sums', '#/guide/sums', 'gzic-zheng-face-2022'],
  ['guide-award', '#/guide/award', 'gzic-zheng-face-2022'],
  ['estimate', '#/estimate'],
  ['estimate-sun', '#/estimate/hic-sun-2020'],
  ['casebook', '#/casebook'],
  ['casebook-sun', '#/casebook/hic-sun-2020'],
  ['casebook-facts', '#/casebook/nanjing-qinhuai-zhang-pan'],
  ['comparables', '#/comparables', 'hic-sun-2020'],
  ['law', '#/law'],
  ['law-pipl', '#/law/pipl'],
  ['law-cpl', '#/law/cpl/delay'],
  ['law-slips', '#/law/paper/slips'],
  ['theory', '#/theory'],
  ['class', '#/class'],
  ['class-make', '#/class/make'],
  ['class-answer', '#/class/answer'],
  ['class-review', '#/class/review'],
  ['class-quiz', '#/class/quiz'],
  ['class-glossary', '#/class/glossary'],
  ['class-syllabus', '#/class/syllabus'],
  ['class-cite', '#/class/cite'],
  ['about', '#/about'],
  ['tools', '#/tools'],
  ['verify', '#/verify'],
  ['unknown', '#/nowhere'],
];

/** Goes to a route, with its case, and waits for its heading. */
export async function visit(page, openRecord, [, address, record]) {
  if (record) await openRecord(page, record);
  await page.goto(new URL(`/${address}`, page.url()).href);
  await page.locator('h1').first().waitFor();
  await settled(page);
}
