//! No room of a crate imports, by way of others, itself: what a module rests on can be read without it. And a name means
//! one public type.

#![expect(clippy::unwrap_used, reason = "a test stops at what should not happen")]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

const CRATES: [&str; 7] = ["casebook", "cli", "core", "drafting", "export", "lawbook", "xtask"];

type Graph = BTreeMap<String, BTreeSet<String>>;

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            all.push(path);
        }
    }
    all
}

fn code(path: &Path) -> String {
    without_tests(&fs::read_to_string(path).unwrap())
}

/// The code without comments and without the unit tests that stand in its file, at its end. Where they have a file of their
/// own, they are only named, and code follows.
fn without_tests(text: &str) -> String {
    let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
    let lines = code.lines().map(|line| line.split("//").next().unwrap());
    lines.collect::<Vec<_>>().join("\n")
}

fn word(text: &str) -> &str {
    let text = text.trim_start();
    let end = text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len());
    &text[..end]
}

/// The first names of a list in braces, as far as its closing one.
fn listed(text: &str) -> Vec<&str> {
    let (mut depth, mut names, mut start) = (0, Vec::new(), 0);
    for (at, c) in text.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => {
                names.push(word(&text[start..at]));
                break;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                names.push(word(&text[start..at]));
                start = at + 1;
            }
            _ => {}
        }
    }
    names
}

/// What stands behind each `crate::`.
fn imports(code: &str) -> Vec<&str> {
    let rest = code.split("crate::").skip(1);
    rest.flat_map(|rest| match rest.strip_prefix('{') {
        Some(list) => listed(list),
        None => vec![word(rest)],
    })
    .collect()
}

/// The modules of the names that a crate gives out at its root.
fn given_out(root: &str) -> BTreeMap<&str, &str> {
    let mut names = BTreeMap::new();
    for one in root.split("pub use ").skip(1).chain(root.split("pub(crate) use ").skip(1)) {
        let path = one.split(';').next().unwrap().trim_start_matches("self::");
        let module = word(path);
        match path.split_once('{') {
            Some((_, list)) => {
                names.extend(list.split([',', '}']).map(|name| (word(name), module)));
            }
            None => _ = names.insert(path.rsplit("::").next().unwrap(), module),
        }
    }
    names
}

fn src(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates").join(name).join("src")
}

fn graph(name: &str) -> Graph {
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let src = &if name == "web" { here.join("web/src") } else { src(name) };
    let mut graph = Graph::new();
    let root = ["lib.rs", "main.rs"].map(|name| src.join(name));
    let root = root.iter().find(|path| path.exists()).map(|path| code(path)).unwrap();
    let given = given_out(&root);
    for path in sources(src) {
        let inner = path.strip_prefix(src).unwrap().with_extension("");
        let module = inner.iter().next().unwrap().to_str().unwrap().to_owned();
        if ["lib", "main"].contains(&&*module) || inner.ends_with("tests") {
            continue;
        }
        let code = code(&path);
        let used = imports(&code).into_iter().map(|name| *given.get(name).unwrap_or(&name));
        let used = used.filter(|name| *name != module).map(str::to_owned).collect::<Vec<_>>();
        graph.entry(module).or_default().extend(used);
    }
    graph
}

/// The modules that lead back to themselves.
fn circles(graph: &Graph) -> Vec<&str> {
    let reached = |from: &str| {
        let (mut all, mut next) = (BTreeSet::new(), vec![from.to_owned()]);
        while let Some(module) = next.pop() {
            for other in graph.get(&module).into_iter().flatten() {
                if all.insert(other.clone()) {
                    next.push(other.clone());
                }
            }
        }
        all
    };
    graph.keys().filter(|module| reached(module).contains(*module)).map(|one| &**one).collect()
}

#[test]
fn no_crate_has_a_circle() {
    for name in CRATES {
        let graph = graph(name);
        assert_eq!(circles(&graph), Vec::<&str>::new(), "{name}: {graph:#?}");
    }
}

/// The page is split into parts that come later. What splits it names every page and panel, and these ask it for the
/// parts of their own that come after them. Nothing else is in a circle, and what they rest on rests on none of them.
#[test]
fn the_page_has_one_circle_where_it_is_split() {
    let graph = graph("web");
    assert_eq!(circles(&graph), ["pages", "panels", "parts"], "{graph:#?}");
    let app = ["panels", "pages", "parts"].map(|room| graph[room].contains("app"));
    assert_eq!(app, [false; 3]);
    for lower in ["browser", "route", "parse", "model", "part", "storage", "search", "ui", "export"]
    {
        let upper = ["app", "pages", "panels", "parts"].map(|room| graph[lower].contains(room));
        assert_eq!(upper, [false; 4], "{lower}");
    }
}

/// The public types and traits that a file declares by their names.
fn declared(code: &str) -> Vec<&str> {
    let kinds = ["pub struct ", "pub enum ", "pub trait "];
    let of_line = |line| kinds.iter().find_map(|kind| str::strip_prefix(str::trim(line), kind));
    code.lines().filter_map(of_line).map(word).filter(|name| !name.is_empty()).collect()
}

#[test]
fn no_two_public_types_have_one_name() {
    let mut all: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for name in CRATES {
        for file in sources(&src(name)) {
            let code = code(&file);
            for declared in declared(&code) {
                all.entry(declared.to_owned()).or_default().push(name.to_owned());
            }
        }
    }
    assert!(all.len() > 150, "{}", all.len());
    let twice: BTreeMap<_, _> = all.iter().filter(|(_, places)| places.len() > 1).collect();
    assert_eq!(twice, BTreeMap::new());
}

#[test]
fn a_declared_type_is_found() {
    assert_eq!(declared("pub struct A(u8);\n    pub enum B {\npub(crate) struct C;\n"), ["A", "B"]);
}

#[test]
fn code_behind_the_name_of_tests_is_seen() {
    let code = without_tests("#[cfg(test)]\nmod tests;\nuse crate::a; // crate::b\n");
    assert_eq!(imports(&code), ["a"]);
    let code = without_tests("use crate::a;\n#[cfg(test)]\nmod tests {\n    use crate::b;\n}\n");
    assert_eq!(imports(&code), ["a"]);
}

#[test]
fn a_circle_is_found() {
    let of = |pairs: &[(&str, &str)]| {
        let mut graph = Graph::new();
        for (from, to) in pairs {
            graph.entry((*from).to_owned()).or_default().insert((*to).to_owned());
        }
        graph
    };
    assert_eq!(circles(&of(&[("a", "b"), ("b", "c"), ("c", "b")])), ["b", "c"]);
    assert_eq!(circles(&of(&[("a", "b"), ("a", "c"), ("b", "c")])), Vec::<&str>::new());
    assert_eq!(imports("use crate::{a, b::{c, d}, e::F};\ncrate::g::h()"), ["a", "b", "e", "g"]);
    assert_eq!(given_out("pub use a::{B, C};\npub use d::e::F;")["C"], "a");
    assert_eq!(given_out("pub use a::{B, C};\npub use d::e::F;")["F"], "d");
}
