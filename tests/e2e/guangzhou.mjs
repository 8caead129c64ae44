// A judge's task: the Guangzhou face case, from a blank page to the award. The case as published is the measure.

import { readFile } from 'node:fs/promises';

const FILE = new URL('../../crates/casebook/cases/gzic-zheng-face-2022.json', import.meta.url);

/** The published case, with the short names that the page gives to defendants. */
export async function published() {
  const { case: content } = JSON.parse(await readFile(FILE, 'utf8'));
  let text = JSON.stringify(content);
  content.defendants.forEach(({ id }, index) => {
    text = text.replaceAll(`"${id}"`, `"d${index + 1}"`);
  });
  const target = JSON.parse(text);
  // How far the proceedings are known is a matter of the casebook: a judge knows the day of her judgment.
  delete target.dates.trial_by;
  return target;
}

/**
 * Enters the case. `hand` is the mouse or the keyboard: `press` a button or tick, `write` a text, `choose` an
 * option by its words, `pick` a radio button, `date` a day. `pause` is called in the middle.
 */
export async function enter(hand, target, pause = async () => {}) {
  await hand.write('/title', target.title);
  await hand.write('/court', target.court);
  await hand.choose('/plaintiff/kind', '人民检察院');
  await hand.write('/plaintiff/name', target.plaintiff.name);
  for (const [index, { name }] of target.defendants.entries()) {
    await hand.press('/defendants/add');
    await hand.write(`/defendants/${index}/name`, name);
  }
  await hand.date('/dates/act_by', target.dates.act_by);
  await hand.date('/dates/filed', target.dates.filed);
  await hand.choose('/disposition', '判决');
  for (const one of target.fields) await hand.press(`/fields/${one}`);
  await hand.press('/facts/behaviours/0');
  await hand.press('/facts/behaviours/2');
  await hand.choose('/facts/subjects', '一般公众');
  await hand.write('/facts/records', '2000+');
  await hand.choose('/facts/face', '是');
  await hand.choose('/facts/criminal_incidental', '否');
  await pause();
  await hand.pick('route-1');
  await hand.press('/compensation/gains/add');
  for (const [index, gain] of target.compensation.gains.entries()) {
    const row = `/compensation/gains/${index}`;
    await hand.write(`${row}/label`, gain.label);
    await hand.choose(`${row}/defendant`, target.defendants[index].name);
    await hand.write(`${row}/found`, gain.found.replace('.00', ''));
    if (index < 3) await hand.nextRow();
  }
  // The first defendant answers for the second, the third, the fourth.
  for (let entry = 0; entry < 3; entry += 1) {
    await hand.press('/liability/answers_for/add');
    await hand.choose(`/liability/answers_for/${entry}/defendant`, target.defendants[0].name);
    await hand.press(`/liability/answers_for/${entry}/for/d${entry + 2}`);
  }
  for (const [index, remedy] of target.remedies.entries()) {
    await hand.press(`remedy-check-${remedy.id}`);
    const path = `/remedies/${index}`;
    const { action, level, approval, months } = remedy.parameters ?? {};
    if (action) await hand.choose(`${path}/parameters/action`, action);
    if (level) await hand.choose(`${path}/parameters/level`, level);
    if (approval) await hand.press(`${path}/parameters/approval`);
    if (months) await hand.write(`${path}/parameters/months`, String(months));
    await hand.choose(`${path}/status`, '支持');
    if (remedy.reason) await hand.write(`${path}/reason`, remedy.reason);
  }
  await hand.choose('/destination/payee', '人民法院（转缴国库）');
  await hand.write('/destination/purpose', target.destination.purpose);
}
