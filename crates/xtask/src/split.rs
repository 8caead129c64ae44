//! Splits the application into the parts that `web/src/parts.rs` names, so that nobody waits for what he does not use.
//! Trunk has no step for it: it makes one module and its script; this puts the main part and its script in their place
//! and the other parts beside them, under names with their digests.
//!
//! The order is fixed: cargo links with relocations (`web/build.rs`), the splitter cuts, small pieces are put
//! together again, wasm-bindgen binds the main part only, names are shortened, wasm-opt shrinks each. The main script
//! fetches a part when the main module asks for it (`web/link.js`).

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
    env, fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, anyhow, ensure};
use rayon::prelude::*;
use sha2::{Digest, Sha256};

use crate::{
    files::{code_of, files_of, hex, replace_one},
    wasm::{hub, renamed},
    workspace::{Workspace, run},
};

/// The script that fetches the parts, as the main module knows it.
const LINK: &str = "./parts.js";

/// What the main module exports, as the parts know it, and as those know it that were put together.
const MAIN: &str = "__wasm_split";
const MERGED_FROM: &str = "main";

/// The part for which somebody waits first: nothing is put into its files that it does not need.
const FIRST: &str = "workbench";
/// A shared piece below this, in bytes before it is shrunk, is no file of its own.
const SMALL: usize = 48_000;

/// What the script and the main module call each other's things, as wasm-bindgen names them; no property of a browser
/// begins like that.
const LONG_NAMES: &str = "^(__wbg_|__wbindgen_|__externref_|wasm_bindgen__)";

/// The features that rustc uses.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];
/// What wasm-opt is told in a release. Nothing reads or writes the lowest addresses, where the stack would end, and the
/// memory of a part is empty until it comes. A large function that is called in one place stays a function: a browser's first
/// compiler keeps account of all variables at each branch, and takes 20 ms for one of 80 KB that held the reading of a case.
const SHRINK: [&str; 7] = [
    "--low-memory-unused",
    "--zero-filled-memory",
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    "--one-caller-inline-max-function-size=60",
];
/// Each function that is called costs a browser some 40 µs before it begins, and a call into another part goes by way of a small
/// one: in a part, small ones are written where they are called, which is also smaller once it is compressed. In the shell
/// most are in the table of those that are called from elsewhere, and stay in any case.
const SMALL_IN_PARTS: &str = "--always-inline-max-function-size=8";
const SMALL_IN_SHELL: &str = "--always-inline-max-function-size=4";

/// The files of each part that is asked for by name.
pub(crate) type Parts = BTreeMap<String, Vec<String>>;

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
    let main = cut.join("main.wasm");
    let mut options = wasm_split_cli_support::Options::new(&linked);
    options.output_dir = &cut;
    options.main_out_path = &main;
    options.link_name = LINK;
    let made = wasm_split_cli_support::transform(options).map_err(|error| anyhow!("{error:#}"))?;
    let mut parts: Parts = made.prefetch_map.into_iter().collect();

    let shrunk = |from: &Path, to: &Path, inline: &str| -> Result<()> {
        if release {
            let mut command = workspace.command("wasm-opt");
            command.args(FEATURES).args(SHRINK).arg(inline);
            return run(command.arg(from).arg("-o").arg(to));
        }
        fs::copy(from, to).map(drop).with_context(|| from.display().to_string())
    };
    if release {
        merge(workspace, &cut, &mut parts)?;
    }
    let pieces: Vec<String> =
        parts.values().flatten().cloned().collect::<BTreeSet<_>>().into_iter().collect();
    let named = |piece: &String| -> Result<(String, String)> {
        let small = cut.join(format!("{piece}.small.wasm"));
        shrunk(&cut.join(piece).with_extension("wasm"), &small, SMALL_IN_PARTS)?;
        let bytes = fs::read(&small)?;
        let name = format!("{piece}-{}.wasm", hex(&Sha256::digest(&bytes), 16));
        fs::write(folder.join(&name), bytes)?;
        Ok((piece.clone(), name))
    };
    let names = pieces.par_iter().map(named).collect::<Result<BTreeMap<_, _>>>()?;
    for piece in parts.values_mut().flatten() {
        piece.clone_from(names.get(piece).context("A part has a file that is not there.")?);
    }

    let stem = script.trim_end_matches(".js");
    let bound = cut.join("bound");
    let mut bind = workspace.command("wasm-bindgen");
    bind.args(["--target", "web", "--no-typescript", "--keep-lld-exports", "--out-name", stem]);
    bind.arg("--out-dir").arg(&bound).arg(&main);
    run(&mut bind)?;
    for name in files_of(&bound)?.into_iter().filter(|name| name.starts_with("snippets/")) {
        fs::copy(bound.join(&name), folder.join(&name)).with_context(|| name.clone())?;
    }
    let module_path = bound.join(format!("{stem}_bg.wasm"));
    let glue = fs::read_to_string(bound.join(script))?;
    let link = fs::read_to_string(workspace.join("web/link.js"))?;
    let link =
        replace_one(&code_of(&link), "__MARK__", mark(&fs::read_to_string(cut.join(LINK))?)?)?;
    let mut code = with_link(&glue, &link, &parts)?;
    if release {
        code = shortened(workspace, &cut, &module_path, &code)?;
    }
    shrunk(&module_path, &folder.join(module), SMALL_IN_SHELL)?;
    fs::write(folder.join(script), code)?;
    Ok(parts)
}

/// Puts shared pieces that are small into others, and takes them off the lists of files.
fn merge(workspace: &Workspace, cut: &Path, parts: &mut Parts) -> Result<()> {
    let path = |piece: &str| cut.join(piece).with_extension("wasm");
    let mut sizes = BTreeMap::new();
    for piece in parts.values().flatten() {
        sizes.insert(piece.clone(), usize::try_from(fs::metadata(path(piece))?.len())?);
    }
    let moves = moves(parts, &sizes);
    let mut into: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (piece, target) in &moves {
        into.entry(target).or_default().push(piece);
    }
    for (target, pieces) in into {
        let all: Vec<&str> = [target].into_iter().chain(pieces).collect();
        let modules: std::io::Result<Vec<_>> =
            all.iter().map(|piece| fs::read(path(piece))).collect();
        let center = cut.join("hub.wasm");
        fs::write(&center, hub(&modules?, MERGED_FROM)?)?;
        let mut command = workspace.command("wasm-merge");
        command.args(FEATURES).arg("--skip-export-conflicts").arg(center).arg(MAIN);
        for piece in all {
            command.arg(path(piece)).arg(piece);
        }
        let merged = cut.join("merged.wasm");
        run(command.arg("-o").arg(&merged))?;
        fs::rename(merged, path(target))?;
    }
    for files in parts.values_mut() {
        files.retain(|file| !moves.contains_key(file));
    }
    Ok(())
}

/// Which small piece goes into which: into one that comes with every part the small one belongs to, and with as few
/// others as there are; the files that are waited for first take in nothing that their part does not need. A small one for
/// which there is none takes in those that come with fewer parts.
fn moves(parts: &Parts, sizes: &BTreeMap<String, usize>) -> BTreeMap<String, String> {
    let users = |piece: &String| -> BTreeSet<&str> {
        let using = parts.iter().filter(|(_, files)| files.contains(piece));
        using.map(|(part, _)| &**part).collect()
    };
    let users: BTreeMap<&String, BTreeSet<&str>> =
        sizes.keys().map(|piece| (piece, users(piece))).collect();
    let small = |piece: &&String| sizes[*piece] < SMALL && users[*piece].len() > 1;
    let (mut small, mut homes): (Vec<&String>, Vec<&String>) = sizes.keys().partition(small);
    small.sort_by_key(|piece| Reverse((users[*piece].len(), sizes[*piece])));
    let mut moves = BTreeMap::new();
    for piece in small {
        let of = &users[piece];
        let takes = |other: &&&String| {
            let all = &users[**other];
            of.is_subset(all) && (of.contains(FIRST) || !all.contains(FIRST))
        };
        let home = homes.iter().filter(takes).min_by_key(|other| (users[**other].len(), **other));
        match home {
            Some(home) => _ = moves.insert(piece.clone(), (*home).clone()),
            None => homes.push(piece),
        }
    }
    moves
}

/// What the splitter's own script gives the parts beside what the main module exports.
fn mark(script: &str) -> Result<&str> {
    let start = "sharedImports = { __wasm_split: ";
    let given = script.split_once(start).and_then(|(_, rest)| rest.split_once(" };\n"));
    given.map(|(given, _)| given).context("The splitter's script gives the parts nothing.")
}

/// The script of wasm-bindgen with what fetches the parts in it, in place of the imports of another script.
fn with_link(glue: &str, link: &str, parts: &Parts) -> Result<String> {
    let import = format!("from \"{LINK}\"");
    let entry = format!("\"{LINK}\": import");
    let mut code = String::new();
    let (mut imports, mut entries) = (0, 0);
    // Once for each function that it asks for.
    for line in glue.lines() {
        if line.starts_with("import ") && line.contains(&import) {
            imports += 1;
            continue;
        }
        if line.trim_start().starts_with(&entry) {
            entries += 1;
            if entries == 1 {
                code += &format!("\"{LINK}\": redressLink,\n");
            }
            continue;
        }
        code += line;
        code.push('\n');
    }
    ensure!(
        imports > 0 && entries == imports && !code.contains(&import),
        "The main script imports what fetches the parts {imports} times and gives it {entries} times."
    );
    let files = serde_json::to_string(parts)?;
    Ok(code + &replace_one(link, "__FILES__", &files)?)
}

/// The main script as small as it can be, with short names for what it and the main module give each other; the module
/// gets them too.
fn shortened(workspace: &Workspace, cut: &Path, module: &Path, code: &str) -> Result<String> {
    let (long, short) = (cut.join("long.js"), cut.join("short.js"));
    // The module that wasm-bindgen says they come from: the longest name of all, and once for each.
    let from = module.with_extension("js");
    let from =
        from.file_name().and_then(|name| name.to_str()).context("The module has no name.")?;
    let from = format!("./{from}");
    fs::write(&long, replace_one(code, &format!("\"{from}\""), "\"_\"")?)?;
    let cache = cut.join("names.json");
    let mut command = workspace.command("esbuild");
    command.arg(&long).args(["--minify", "--format=esm", "--target=es2022", "--log-level=warning"]);
    command.arg(format!("--mangle-props={LONG_NAMES}"));
    command.arg(format!("--mangle-cache={}", cache.display()));
    run(command.arg(format!("--outfile={}", short.display())))?;
    let mut names: BTreeMap<String, String> = serde_json::from_slice(&fs::read(cache)?)?;
    names.insert(from, "_".to_owned());
    fs::write(module, renamed(&fs::read(module)?, &names)?)?;
    Ok(fs::read_to_string(short)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(parts: &[(&str, &[&str])]) -> Parts {
        let owned = |files: &[&str]| files.iter().map(|&file| file.to_owned()).collect();
        parts.iter().map(|(part, files)| ((*part).to_owned(), owned(files))).collect()
    }

    #[test]
    fn a_small_piece_goes_where_all_that_need_it_find_it() {
        let parts = parts(&[
            ("workbench", &["big_all", "tiny_two", "own_w"]),
            ("panels", &["big_all", "big_two", "tiny_two", "tiny_late", "own_p"]),
            ("reading", &["big_all", "big_two", "tiny_late", "own_r"]),
        ]);
        let large = |name: &str| (name.to_owned(), SMALL);
        let mut sizes: BTreeMap<_, _> = ["big_all", "big_two"].map(large).into();
        for name in ["tiny_two", "tiny_late", "own_w", "own_p", "own_r"] {
            sizes.insert(name.to_owned(), SMALL - 1);
        }
        let moves = moves(&parts, &sizes);
        let expected = [("tiny_two", "big_all"), ("tiny_late", "big_two")];
        assert_eq!(moves, expected.map(|(a, b)| (a.to_owned(), b.to_owned())).into());
    }

    #[test]
    fn what_is_waited_for_first_takes_in_nothing_that_it_does_not_need() {
        let parts = parts(&[
            ("workbench", &["with_first"]),
            ("pages", &["with_first", "without", "tiny"]),
            ("panels", &["with_first", "without", "tiny"]),
            ("reading", &["without"]),
            ("papers", &["without"]),
        ]);
        let sizes = [("with_first", SMALL), ("without", SMALL), ("tiny", 10)];
        let sizes = sizes.map(|(name, size)| (name.to_owned(), size)).into();
        assert_eq!(moves(&parts, &sizes), [("tiny".to_owned(), "without".to_owned())].into());
    }

    #[test]
    fn small_pieces_that_find_no_large_one_go_together() {
        let parts = parts(&[
            ("workbench", &["tiny_all", "tiny_two"]),
            ("desk", &["tiny_all", "tiny_two", "tiny_late"]),
            ("panels", &["tiny_all", "tiny_late"]),
        ]);
        let sizes = ["tiny_all", "tiny_two", "tiny_late"].map(|name| (name.to_owned(), 10));
        // The late one is not needed by what is waited for first.
        let expected = [("tiny_two".to_owned(), "tiny_all".to_owned())];
        assert_eq!(moves(&parts, &sizes.into()), expected.into());
    }

    #[test]
    fn the_mark_of_a_build_for_trying_out_is_given_on() {
        let script = "let sharedImports;\n        sharedImports = { __wasm_split: { __canary_1: ~0xdead, } };\n{}";
        assert_eq!(mark(script).unwrap(), "{ __canary_1: ~0xdead, }");
        assert_eq!(mark("sharedImports = { __wasm_split: {  } };\n").unwrap(), "{  }");
        assert!(mark("").is_err());
    }

    #[test]
    fn the_link_stands_in_the_main_script() {
        let glue = "import * as import1 from \"./parts.js\"\nimport * as import2 from \"./parts.js\"\n\
            const all = {\n        \"./x_bg.js\": import0,\n        \"./parts.js\": import1,\n\
                    \"./parts.js\": import2,\n};\nexport { a as default };\n";
        let two = parts(&[("pages", &["a.wasm"]), ("panels", &["b.wasm"])]);
        let code = with_link(glue, "const files = __FILES__;", &two).unwrap();
        assert_eq!(
            code,
            "const all = {\n        \"./x_bg.js\": import0,\n\"./parts.js\": redressLink,\n};\n\
             export { a as default };\n\
             const files = {\"pages\":[\"a.wasm\"],\"panels\":[\"b.wasm\"]};"
        );
        assert!(with_link("export { a as default };", "__FILES__", &two).is_err());
    }
}
