//! Splits the application into the parts that `web/src/parts.rs` names, so that nobody waits for what he does not use.
//! Trunk has no step for it: it makes one module and its script; this puts the main part and its script in their place
//! and the other parts beside them, under names with their digests.
//!
//! The order is fixed: cargo links with relocations (`.cargo/config.toml`), the splitter cuts, wasm-bindgen binds the main
//! part only, wasm-opt shrinks each. A script, the link, fetches a part when the main one asks for it.

use std::{
    collections::BTreeMap,
    env, fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, anyhow, ensure};
use sha2::{Digest, Sha256};

use crate::{
    seal::{files_of, hex, replace_one},
    workspace::{Workspace, run},
};

/// The link as the splitter names it in what it writes.
const LINK: &str = "./parts.js";

/// How the link fetches a part, and starts it; see `instantiate` in [`PRELUDE`].
const FETCH: [&str; 2] = ["fetch(new URL(\"./", "\", import.meta.url))"];
const STREAM: &str = "WebAssembly.instantiateStreaming(src, imports)";

/// Of the link: the loader gives the response, and a host may send it as something else than a module.
const PRELUDE: &str = "async function instantiate(coming, imports) {
  const response = await coming;
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  if (response.headers.get('content-type') === 'application/wasm') {
    return WebAssembly.instantiateStreaming(response, imports);
  }
  return WebAssembly.instantiate(await response.arrayBuffer(), imports);
}
";

/// What wasm-opt is told in a release; the features are those that rustc uses. Nothing reads or writes the lowest
/// addresses, where the stack would end, and the memory of a part is empty until it comes.
const SHRINK: [&str; 12] = [
    "--low-memory-unused",
    "--zero-filled-memory",
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// What the page must know of its parts.
#[derive(Debug, Default)]
pub(crate) struct Parts {
    /// The script that links them; the main script imports it.
    pub(crate) link: String,
    /// The files of each part that is asked for by name.
    pub(crate) files: BTreeMap<String, Vec<String>>,
}

/// Splits the module of the folder that Trunk made; `script` and `module` are the names it gave.
pub(crate) fn split(
    workspace: &Workspace,
    folder: &Path,
    script: &str,
    module: &str,
) -> Result<Parts> {
    let release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    let target =
        env::var_os("CARGO_TARGET_DIR").map_or_else(|| workspace.join("target"), PathBuf::from);
    let linked = target
        .join("wasm32-unknown-unknown")
        .join(if release { "web" } else { "debug" })
        .join("redress-web.wasm");
    let linked = fs::read(&linked).with_context(|| linked.display().to_string())?;

    let cut = target.join("parts");
    if cut.exists() {
        fs::remove_dir_all(&cut)?;
    }
    let stem = script.trim_end_matches(".js");
    let main = cut.join("main.wasm");
    let main_module = format!("./{script}");
    let mut options = wasm_split_cli_support::Options::new(&linked);
    options.output_dir = &cut;
    options.main_out_path = &main;
    options.link_name = LINK;
    options.main_module = &main_module;
    let made = wasm_split_cli_support::transform(options).map_err(|error| anyhow!("{error:#}"))?;

    let bound = cut.join("bound");
    let mut bind = workspace.command("wasm-bindgen");
    bind.args(["--target", "web", "--no-typescript", "--keep-lld-exports", "--out-name", stem]);
    bind.arg("--out-dir").arg(&bound).arg(&main);
    run(&mut bind)?;
    for name in files_of(&bound)?.into_iter().filter(|name| name.starts_with("snippets/")) {
        fs::copy(bound.join(&name), folder.join(&name)).with_context(|| name.clone())?;
    }
    let optimised = |from: &Path, to: &Path| -> Result<()> {
        if release {
            return run(workspace.command("wasm-opt").args(SHRINK).arg(from).arg("-o").arg(to));
        }
        fs::copy(from, to).map(drop).with_context(|| from.display().to_string())
    };
    optimised(&bound.join(format!("{stem}_bg.wasm")), &folder.join(module))?;

    let mut link = fs::read_to_string(cut.join(LINK))?;
    let mut names = BTreeMap::new();
    for part in &made.split_modules {
        let old = part.file_stem().and_then(|stem| stem.to_str()).context("A part has no name.")?;
        let small = cut.join("small.wasm");
        optimised(part, &small)?;
        let bytes = fs::read(&small)?;
        let name = format!("{old}-{}.wasm", hex(&Sha256::digest(&bytes), 16));
        fs::write(folder.join(&name), bytes)?;
        let fetch = format!("{}{old}.wasm{}", FETCH[0], FETCH[1]);
        link = replace_one(&link, &fetch, &format!("redressPart(\"{name}\")"))?;
        names.insert(old.to_owned(), name);
    }
    ensure!(!link.contains("fetch("), "The link fetches what is no part.");
    let link = format!("{PRELUDE}{}", link.replace(STREAM, "instantiate(src, imports)"));
    let link_name = format!("parts-{}.js", hex(&Sha256::digest(&link), 16));
    fs::write(folder.join(&link_name), link)?;
    // The module goes on to know it by its old name.
    let glue = fs::read_to_string(bound.join(script))?;
    let import = |name: &str| format!("from \"{name}\"");
    ensure!(glue.contains(&import(LINK)), "The main part does not import the link of the parts.");
    // Once for each function that it asks for.
    fs::write(
        folder.join(script),
        glue.replace(&import(LINK), &import(&format!("./{link_name}"))),
    )?;

    let files = made.prefetch_map.into_iter().map(|(part, files)| {
        let files = files.iter().filter_map(|file| names.get(file).cloned()).collect();
        (part, files)
    });
    Ok(Parts { link: link_name, files: files.collect() })
}
