// Lighthouse on the start route of a folder for a host, as a table. It is large and only measures, so it is not
// among the packages of the tests: npx takes it in this version.

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { xtask } from './xtask.mjs';

const LIGHTHOUSE = 'lighthouse@12.8.2';
const [folder] = process.argv.slice(2);

const [program, words, how] = xtask(['serve', '--folder', folder, '--port', '0']);
const server = spawn(program, words, how);
const [line] = await once(server.stdout, 'data');
const args = [
  '--yes', LIGHTHOUSE, `${line}`.trim(), '--output=json', '--quiet', '--no-enable-error-reporting',
  '--chrome-flags=--headless=new --no-sandbox --disable-gpu',
];
const env = { ...process.env, CHROME_PATH: process.env.CHROMIUM };
const { status, stdout, stderr } = spawnSync('npx', args, { env, maxBuffer: 1 << 28 });
server.kill();
if (status !== 0) throw new Error(`${stderr}`);

const { categories, audits, lighthouseVersion } = JSON.parse(stdout);
console.log(`Lighthouse ${lighthouseVersion}, start route, simulated mobile, on ${new Date().toISOString().slice(0, 10)}.\n`);
console.log('| | score |\n|---|---|');
for (const { title, score } of Object.values(categories)) console.log(`| ${title} | ${Math.round(score * 100)} |`);
console.log('\n| | measured |\n|---|---|');
for (const id of ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift']) {
  console.log(`| ${audits[id].title} | ${audits[id].displayValue} |`);
}
// What costs points, for whoever runs this.
for (const { title, auditRefs } of Object.values(categories)) {
  for (const { id, weight } of auditRefs) {
    if (weight > 0 && audits[id].score !== null && audits[id].score < 0.9) {
      console.error(`${title}: ${audits[id].title} (${audits[id].displayValue ?? audits[id].score})`);
    }
  }
}
