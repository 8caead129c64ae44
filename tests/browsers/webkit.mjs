// WebKitGTK, over its WebDriver; `xvfb-run` gives it a screen.

import { spawn } from 'node:child_process';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
const KEYS = { Enter: '\uE007', Tab: '\uE004' };

async function freePort() {
  const server = createServer();
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
}

/** Starts it with nothing stored. */
export async function webkit({ driver, miniBrowser }) {
  const home = await mkdtemp(join(tmpdir(), 'redress-webkit-'));
  const downloads = join(home, 'downloads');
  await mkdir(downloads);
  await mkdir(join(home, '.config'));
  await writeFile(join(home, '.config', 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
  const port = await freePort();
  const env = { ...process.env, HOME: home, XDG_CONFIG_HOME: join(home, '.config'), LANG: 'C.UTF-8' };
  delete env.XDG_DATA_HOME;
  delete env.XDG_CACHE_HOME;
  const process_ = spawn('xvfb-run', ['-a', driver, `--port=${port}`, '--host=127.0.0.1'], {
    env,
    stdio: 'ignore',
    detached: true,
  });
  const call = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: body && JSON.stringify(body),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${method} ${path}: ${value.error}: ${value.message}`);
    return value;
  };
  const close = async () => {
    try {
      process.kill(-process_.pid);
    } catch {
      // it has ended by itself
    }
    await new Promise((next) => setTimeout(next, 500));
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    for (const end = Date.now() + 30_000; ; ) {
      try {
        await call('GET', '/status');
        break;
      } catch (error) {
        if (Date.now() > end) throw error;
        await new Promise((next) => setTimeout(next, 200));
      }
    }
    const options = { binary: miniBrowser, args: ['--automation'] };
    const { sessionId, capabilities } = await call('POST', '/session', {
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
    });
    const session = `/session/${sessionId}`;
    const find = async (css) =>
      (await call('POST', `${session}/element`, { using: 'css selector', value: css }))[ELEMENT];
    return {
      name: 'WebKitGTK',
      version: capabilities.browserVersion,
      downloads,
      goto: (url) => call('POST', `${session}/url`, { url }),
      reload: () => call('POST', `${session}/refresh`, {}),
      js: (code, ...args) =>
        call('POST', `${session}/execute/sync`, { script: `return (${code}).apply(null, arguments)`, args }),
      click: async (css) => call('POST', `${session}/element/${await find(css)}/click`, {}),
      type: async (css, text) => call('POST', `${session}/element/${await find(css)}/value`, { text }),
      press: async (css, key) => call('POST', `${session}/element/${await find(css)}/value`, { text: KEYS[key] }),
      close: async () => {
        await call('DELETE', session).catch(() => {});
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}
