// Starts the application in a worker, where it makes files (web/src/worker.rs). `cargo xtask seal` and `cargo xtask bundle` say
// where the main module, the function that starts it, and the files of the part come from, as in web/loader.js.

(async () => {
  const part = __PART__;
  // They come together with the main module; each response is used once.
  const ahead = new Map((__PARTS__.export ?? []).map((file) => [file, part(file)]));
  for (const coming of ahead.values()) coming.catch(() => {});
  globalThis.redressPart = (file) => ahead.get(file) ?? part(file);
  const module_or_path = __MODULE__;
  const start = __START__;
  await start({ module_or_path });
})().catch((error) => setTimeout(() => { throw error; })); // the page hears of errors, not of promises that are broken
