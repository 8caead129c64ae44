// The process of the tab is killed while someone edits: no more than the last keystroke may be lost.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { field, kept } from './case.mjs';
import { chance } from './chance.mjs';
import { LONG } from './harness.mjs';
import { Site, device, gain, openCase, tab, until } from './site.mjs';

const KILLS = Number(process.env.KILLS ?? (LONG ? 200 : 20));
/** Every so many kills a published case is opened anew, which is no case of the user's before its first change. */
const ANEW = 10;
/** Steps between two kills, on an average. */
const STEPS = 4;
const SEED = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));

const { case: PUBLISHED } = JSON.parse(
  await readFile(new URL('../../crates/casebook/cases/hic-sun-2020.json', import.meta.url), 'utf8'));

// The fields that are typed into, and where what is typed stands in the case.
const words = { next: (random) => String.fromCodePoint(0x4e00 + Math.floor(random() * 5000)), kept: (text) => text };
const sum = { next: (random) => `${1 + Math.floor(random() * 9)}`, kept: (text) => `${text}.00` };
const FIELDS = [
  ['/title', words, (content) => [content, 'title']],
  ['/court', words, (content) => [content, 'court']],
  ['/defendants/0/name', words, (content) => [content.defendants[0], 'name']],
  ['/compensation/gains/0/found', sum, (content) => [content.compensation.gains[0], 'found']],
];
const LONGEST = 12;

/** The case as an editor knows it without asking the page: what each step must make of it. */
class Script {
  constructor(random) {
    this.random = random;
    this.begin(PUBLISHED);
  }

  /** Goes on from a content; nothing can be undone any more. */
  begin(content) {
    this.content = content;
    this.past = [];
    this.future = [];
    this.typing = null;
  }

  /** The next step: the content after it, and how it is done on the page. */
  next() {
    const dice = this.random();
    const costs = this.content.costs?.length ?? 0;
    if (dice < 0.07 && costs < 4) return this.addRow(costs);
    if (dice < 0.12 && costs > 0) return this.removeRow(costs - 1);
    if (dice < 0.2 && this.past.length > 0) return this.travel('undo', this.past, this.future);
    if (dice < 0.24 && this.future.length > 0) return this.travel('redo', this.future, this.past);
    return this.type(dice > 0.8);
  }

  change(path, edit) {
    const content = structuredClone(this.content);
    edit(content);
    return { path, content };
  }

  addRow(index) {
    const step = this.change(null, (content) => (content.costs ??= []).push({}));
    return { ...step, what: `add row ${index}`, act: (page) => field(page, '/costs/add').click() };
  }

  removeRow(index) {
    const step = this.change(null, (content) => {
      content.costs.pop();
      if (index === 0) delete content.costs;
    });
    return { ...step, what: `remove row ${index}`, act: (page) => field(page, `/costs/${index}`).locator('.remove').click() };
  }

  travel(button, from) {
    return {
      what: button,
      content: from.at(-1),
      button,
      act: (page) => page.locator(`[data-test="${button}"]`).click(),
    };
  }

  type(another) {
    let { typing } = this;
    const fresh = another || !typing || typing.text.length >= LONGEST;
    if (fresh) typing = { field: FIELDS[Math.floor(this.random() * FIELDS.length)], text: '' };
    const [path, kind, place] = typing.field;
    const letter = kind.next(this.random);
    const text = typing.text + letter;
    const step = this.change(path, (content) => {
      const [owner, name] = place(content);
      owner[name] = kind.kept(text);
    });
    const act = async (page) => {
      if (fresh) await field(page, path).fill(letter);
      else await page.keyboard.insertText(letter);
    };
    return { ...step, what: `${path}: ${text}`, typing: { field: typing.field, text }, act };
  }

  /** The step was done. What is typed into one field is undone at once. */
  done(step) {
    if (step.button) {
      const [from, to] = step.button === 'undo' ? [this.past, this.future] : [this.future, this.past];
      from.pop();
      to.push(this.content);
    } else if (!isDeepStrictEqual(step.content, this.content)) {
      if (step.path === null || step.path !== this.path) this.past.push(this.content);
      this.future = [];
    }
    this.path = step.path ?? null;
    this.content = step.content;
    this.typing = step.typing ?? null;
  }
}

/** Fails with what the page shows and the device holds. */
async function explained(page, what, check) {
  try {
    return await check();
  } catch (error) {
    const seen = await page.evaluate(() => ({
      address: location.href,
      tab: { ...sessionStorage },
      device: Object.entries(localStorage).map(([key, text]) => `${key} = ${text.slice(0, 120)}`),
      text: document.body.innerText.slice(0, 600),
    })).catch((gone) => `${gone}`);
    error.message = `${what}: ${error.message}\n${JSON.stringify({ seen, faults: page.faults }, null, 1)}`;
    throw error;
  }
}

test('a tab that is killed has lost no more than the last keystroke', async (t) => {
  t.diagnostic(`SEED=${SEED}`);
  const site = await Site.open(t);
  const context = await device(t);
  const session = await context.browser().newBrowserCDPSession();
  const renderers = async () => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  };
  const kill = async () => {
    const killed = await renderers();
    for (const id of killed) {
      try {
        process.kill(id, 'SIGKILL');
      } catch (error) {
        assert.equal(error.code, 'ESRCH'); // it had ended
      }
    }
    return killed;
  };
  const random = chance(SEED);
  const script = new Script(random);
  let steps = 0;

  let page = await tab(context, site);
  for (let round = 0; round < KILLS; round += 1) {
    const anew = round % ANEW === 0;
    if (anew) {
      await openCase(page);
      script.begin(PUBLISHED);
    }
    // What may be kept: what was there before the last step that is done, that one, and one that was begun.
    let allowed = [script.content];
    const crashed = page.waitForEvent('crash');
    // The moment: some steps on, and then at any time within the next one.
    const quiet = anew ? 0 : Math.floor(random() * 2 * STEPS);
    let dead;
    const log = [];
    try {
      for (let count = 0; ; count += 1) {
        if (count === quiet) {
          dead = new Promise((done) => setTimeout(() => done(kill()), random() * 60));
        }
        const step = script.next();
        log.push(step.what);
        allowed = [...allowed.slice(-2), step.content];
        await step.act(page);
        script.done(step);
        steps += 1;
      }
    } catch (error) {
      if (!/crashed|closed/.test(error.message)) throw error;
    }
    const killed = await dead;
    await crashed;
    await page.close();
    await until(async () => !(await renderers()).some((id) => killed.includes(id)));

    page = await tab(context, site, '#/case');
    await explained(page, `round ${round}, SEED=${SEED}, ${log.slice(-4).join(', ')}`, async () => {
      const shown = (await gain(page).inputValue()).replaceAll(',', '');
      const content = (await kept(page)) ?? PUBLISHED;
      assert.ok(allowed.some((one) => isDeepStrictEqual(one, content)), JSON.stringify({ content, allowed }));
      assert.equal(shown, content.compensation.gains[0].found);
      assert.equal(await field(page, '/title').inputValue(), content.title);
      script.begin(content);
    });
  }
  t.diagnostic(`${KILLS} kills in ${steps} steps`);
});
