// Fetches the files of a part when the main module asks for it, and starts them; what did not come can be asked for
// again. `cargo xtask seal` puts this into the main script, and says which files a part is made of.

const redressFiles = __FILES__;
const redressLoading = new Map();

async function redressLoad(file) {
  const response = await globalThis.redressPart(file);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  // What the main module exports, under the names by which the parts know it; a build for trying out gives them a mark
  // too, by which a part of another build is known.
  const main = { ...initSync(), ...__MARK__ };
  const imports = { __wasm_split: main, main };
  // A host may send it as something else than a module.
  if (response.headers.get('content-type') === 'application/wasm') {
    return WebAssembly.instantiateStreaming(response, imports);
  }
  return WebAssembly.instantiate(await response.arrayBuffer(), imports);
}

function redressOnce(file) {
  if (!redressLoading.has(file)) {
    const loading = redressLoad(file);
    redressLoading.set(file, loading);
    loading.catch(() => redressLoading.delete(file));
  }
  return redressLoading.get(file);
}

async function redressAsk(files, callback, data) {
  let came = true;
  try {
    await Promise.all(files.map(redressOnce));
  } catch (error) {
    console.error(error);
    came = false;
  }
  initSync().__indirect_function_table.get(callback)(data, came);
}

const redressLink = Object.fromEntries(
  Object.entries(redressFiles).map(([part, files]) => [
    `__wasm_split_load_${part}`,
    (callback, data) => redressAsk(files, callback, data),
  ]),
);
