// Does the tasks in a browser and writes a line of docs/browsers.md for each: `node run.mjs firefox|webkit`.

import { built } from '../e2e/site.mjs';
import { Site } from '../e2e/site.mjs';
import { firefox } from './firefox.mjs';
import { TASKS } from './tasks.mjs';
import { webkit } from './webkit.mjs';

const { FIREFOX, WEBKIT_DRIVER, MINI_BROWSER } = process.env;
const START = {
  firefox: () => firefox({ program: FIREFOX }),
  webkit: () => webkit({ driver: WEBKIT_DRIVER, miniBrowser: MINI_BROWSER }),
};

const site = new Site(await built(), '/');
await site.start();
const browser = await START[process.argv[2]]();
let failed = 0;
const rows = [];
try {
  for (const [name, zh, task] of TASKS) {
    const begin = Date.now();
    let result = 'works';
    try {
      await task({ browser, site });
    } catch (error) {
      failed += 1;
      result = '**fails**';
      console.error(`${browser.name}: ${name}: ${error.stack}`);
      if (!site.server.listening) await site.start();
    }
    console.error(`${result === 'works' ? '✔' : '✖'} ${browser.name}: ${name} (${Date.now() - begin} ms)`);
    rows.push([name, zh, result]);
  }
} finally {
  await browser.close();
  site.stop();
}
console.log(JSON.stringify({ browser: browser.name, version: browser.version, rows }));
process.exitCode = failed ? 1 : 0;
