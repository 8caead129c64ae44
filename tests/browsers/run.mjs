// Does the tasks of tasks.mjs in each browser that is named, and prints the table of docs/browsers.md:
// `node run.mjs firefox webkit`.

import { Site, built } from '../e2e/site.mjs';
import { firefox } from './firefox.mjs';
import { TASKS } from './tasks.mjs';
import { webkit } from './webkit.mjs';

const { FIREFOX, WEBKIT_DRIVER, MINI_BROWSER } = process.env;
const START = {
  firefox: () => firefox({ program: FIREFOX }),
  webkit: () => webkit({ driver: WEBKIT_DRIVER, miniBrowser: MINI_BROWSER }),
};

/** What came of each task; of a browser that does not start, that none works. */
async function tried(name) {
  const site = new Site(await built(), '/');
  await site.start();
  let browser;
  try {
    browser = await START[name]();
  } catch (error) {
    console.error(error);
    process.exitCode = 1;
    site.stop();
    return { name, results: TASKS.map(() => 'FAILS') };
  }
  const results = [];
  try {
    for (const [task, , act] of TASKS) {
      const begin = Date.now();
      let result;
      try {
        result = (await act({ browser, site })) ?? 'works';
      } catch (error) {
        console.error(error);
        process.exitCode = 1;
        result = 'FAILS';
        if (!site.server.listening) await site.start();
      }
      console.error(`${browser.name}: ${task}: ${result} (${Date.now() - begin} ms)`);
      results.push(result);
    }
  } finally {
    await browser.close();
    site.stop();
  }
  return { name: `${browser.name} ${browser.version}`, results };
}

const browsers = [];
for (const name of process.argv.slice(2)) browsers.push(await tried(name));
const row = (cells) => console.log(`| ${cells.join(' | ')} |`);
console.log(`On ${new Date().toISOString().slice(0, 10)}, under Linux.\n`);
row(['task', '', ...browsers.map(({ name }) => name)]);
row(['---', '---', ...browsers.map(() => '---')]);
TASKS.forEach(([task, zh], index) => row([task, zh, ...browsers.map(({ results }) => results[index])]));
