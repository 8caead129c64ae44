// A browser that cannot run the page is told so, and what to install.

import assert from 'node:assert/strict';
import test from 'node:test';
import { browserOfFile } from './harness.mjs';
import { Site } from './site.mjs';

/** What older browsers lack, taken away before the page's own scripts run. */
const LACKS = {
  'no WebAssembly': () => { delete globalThis.WebAssembly; },
  'WebAssembly without references': () => { WebAssembly.validate = () => false; },
  'no import maps': () => { HTMLScriptElement.supports = (type) => type === 'module'; },
  'no word on what scripts it knows': () => { delete HTMLScriptElement.supports; },
  'no CompressionStream': () => { delete globalThis.CompressionStream; },
  'no DecompressionStream': () => { delete globalThis.DecompressionStream; },
  'no Array.prototype.at': () => { delete Array.prototype.at; },
};

for (const [what, take] of Object.entries(LACKS)) {
  test(`${what}: the page says what to install`, async (t) => {
    const site = await Site.open(t);
    const context = await (await browserOfFile()).newContext({ locale: 'zh-CN' });
    context.setDefaultTimeout(30_000);
    t.after(() => context.close());
    await context.addInitScript(take);
    const page = await context.newPage();
    const errors = [];
    page.on('pageerror', (error) => errors.push(error));
    for (const address of ['', '#/case']) {
      await page.goto(site.url + address);
      await page.getByText('请安装最新版的Chrome、Edge或者Firefox').waitFor();
      await page.getByText('Please install a current Chrome, Edge or Firefox').waitFor();
      assert.equal(await page.locator('[data-test="new-case"]').count(), 0, 'nothing is offered that does nothing');
      await page.reload();
    }
    assert.deepEqual(errors, []);
    assert.ok(!site.requests.some((path) => path.endsWith('.wasm')), 'nothing is loaded for nothing');
  });
}
