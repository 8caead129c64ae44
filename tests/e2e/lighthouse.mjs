// Lighthouse on the start and on a new case, of a folder for a host, as a table. It is large and only measures, so it is
// not among the packages of the tests: npx takes it in this version.

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { xtask } from './xtask.mjs';

const LIGHTHOUSE = 'lighthouse@12.8.2';
const PAGES = [['start', ''], ['a new case', '#/case']];
const TIMES = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift'];
const [folder] = process.argv.slice(2);

const [program, words, how] = xtask(['serve', '--folder', folder, '--port', '0']);
const server = spawn(program, words, how);
const [line] = await once(server.stdout, 'data');
const env = { ...process.env, CHROME_PATH: process.env.CHROMIUM };

function look([name, address]) {
  const args = [
    '--yes', LIGHTHOUSE, `${line}`.trim() + address, '--output=json', '--quiet', '--no-enable-error-reporting',
    '--chrome-flags=--headless=new --no-sandbox --disable-gpu',
  ];
  const { status, stdout, stderr } = spawnSync('npx', args, { env, maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${stderr}`);
  const { categories, audits } = JSON.parse(stdout);
  // What costs points, for whoever runs this.
  for (const { title, auditRefs } of Object.values(categories)) {
    for (const { id, weight } of auditRefs) {
      if (weight > 0 && audits[id].score !== null && audits[id].score < 0.9) {
        console.error(`${name}: ${title}: ${audits[id].title} (${audits[id].displayValue ?? audits[id].score})`);
      }
    }
  }
  return { name, categories, audits };
}

try {
  const seen = PAGES.map(look);
  const row = (title, cells) => console.log(`| ${[title, ...cells].join(' | ')} |`);
  const head = (title) => {
    row(title, seen.map(({ name }) => name));
    row('---', seen.map(() => '---'));
  };
  console.log(`${LIGHTHOUSE.replace('l', 'L').replace('@', ' ')}, simulated mobile, on ${new Date().toISOString().slice(0, 10)}.\n`);
  head('score');
  for (const id of Object.keys(seen[0].categories)) {
    row(seen[0].categories[id].title, seen.map(({ categories }) => Math.round(categories[id].score * 100)));
  }
  console.log('');
  head('measured');
  for (const id of TIMES) row(seen[0].audits[id].title, seen.map(({ audits }) => audits[id].displayValue));
} finally {
  server.kill();
}
