// Calls of `cargo xtask`, whose program started these tests.

import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Command, arguments and options for `node:child_process`. */
export function xtask(args) {
  const options = { cwd: ROOT };
  const { XTASK } = process.env;
  if (!XTASK) return ['cargo', ['xtask', ...args], options];
  const env = { ...process.env, CARGO_MANIFEST_DIR: fileURLToPath(new URL('../../crates/xtask', import.meta.url)) };
  return [XTASK, args, { ...options, env }];
}
