//! What a build by Trunk still lacks: the digests of its files, the loader, the content security policy, the
//! name of the release, the service worker. Trunk runs this on every build, before the files go to dist/.

use std::{
    collections::BTreeMap,
    fmt::Write,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail, ensure};
use base64::{Engine, prelude::BASE64_STANDARD};
use serde_json::json;
use sha2::{Digest, Sha256, Sha384};

use crate::{
    files::{code_of, files_of, hex, replace_one},
    split::{Parts, split},
    workspace::Workspace,
};

/// The policy, without the digests of the scripts within the page. What is not named is forbidden.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{scripts}; style-src 'self'; \
img-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; \
form-action 'none'; require-trusted-types-for 'script'; trusted-types redress";

/// The policy as index.html has it before: nothing is allowed, so that a page that is not sealed does nothing.
const NO_POLICY: &str = "default-src 'none'";
/// The same for the release.
const NO_RELEASE: &str = "not sealed";

/// Begins the element that holds the digests of the scripts a module imports.
pub(crate) const IMPORT_MAP: &str = r#"<script type="importmap">"#;

/// The script of the worker that makes files, as `web/src/export.rs` knows it, and the part that it starts.
pub(crate) const WORKER: &str = "worker.js";
pub(crate) const EXPORT: &str = "export";

/// What the list does not have under its name.
const LEFT_OUT: [&str; 2] = ["index.html", "sw.js"];

/// Seals the folder that Trunk made.
pub(crate) fn seal(workspace: &Workspace, folder: &Path) -> Result<()> {
    let index = folder.join("index.html");
    let html = fs::read_to_string(&index).with_context(|| index.display().to_string())?;
    let loader = fs::read_to_string(workspace.join("web/loader.js"))?;
    let too_old = code_of(&fs::read_to_string(workspace.join("web/too-old.js"))?);
    let worker = fs::read_to_string(workspace.join("web/static/sw.js"))?;
    let (_, names) = attribute(&html, "data-loader")?;
    let (script, module) = names.split_once(' ').context("data-loader has two names")?;
    let parts = split(workspace, folder, script, module)?;
    let html = with_one_style(folder, &html)?;

    let mut files = BTreeMap::new();
    for name in files_of(folder)? {
        if !LEFT_OUT.contains(&&*name) {
            let bytes = fs::read(folder.join(&name))?;
            files.insert(name, integrity(&bytes));
        }
    }
    let code =
        exporter(&fs::read_to_string(workspace.join("web/worker.js"))?, names, &parts, &files)?;
    files.insert(WORKER.to_owned(), integrity(code.as_bytes()));
    fs::write(folder.join(WORKER), code)?;
    let html = with_loader(&html, &loader, &parts, &files)?;
    let html = replace_one(&html, IMPORT_MAP, &format!("<script>{too_old}</script>{IMPORT_MAP}"))?;
    let html = with_first_page(workspace, &html)?;
    let policy = policy(POLICY, &inline(&html, "script"), &[]);
    let html = replace_one(&html, NO_POLICY, &policy)?;

    let listed: String =
        files.iter().map(|(name, integrity)| format!("{name} {integrity}\n")).collect();
    let release = hex(&Sha256::digest(format!("{listed}{html}")), 12);
    let html = replace_one(&html, NO_RELEASE, &release)?;

    // A static host gives index.html at the address of its folder.
    files.insert(String::new(), integrity(html.as_bytes()));
    let list: Vec<_> = files
        .iter()
        .map(|(url, integrity)| json!({ "url": url, "integrity": integrity }))
        .collect();
    let list = json!({ "id": release, "files": list });
    fs::write(folder.join("sw.js"), replace_one(&worker, "__RELEASE__", &list.to_string())?)?;
    fs::write(index, html)?;
    Ok(())
}

/// The digest as the attribute `integrity` has it.
fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(bytes)))
}

/// Puts the loader where Trunk left the names of the module, and the links that load its scripts, with their
/// digests, before it.
fn with_loader(
    html: &str,
    loader: &str,
    parts: &Parts,
    files: &BTreeMap<String, String>,
) -> Result<String> {
    let (mark, names) = attribute(html, "data-loader")?;
    let (script, _) = names.split_once(' ').context("data-loader has two names")?;
    let start = html[..mark].rfind("<script").context("data-loader stands on a script")?;
    let end = html[mark..].find("</script>").context("The loader has no end.")? + mark;

    // A preload alone is not enough: what it refused, a later import would fetch again, unasked for its digest.
    let mut links = String::new();
    let mut digests = BTreeMap::new();
    let scripts = files.iter().filter(|(name, _)| *name == script || name.starts_with("snippets/"));
    for (name, integrity) in scripts {
        _ = write!(links, r#"<link rel="modulepreload" href="./{name}" integrity="{integrity}">"#);
        digests.insert(format!("./{name}"), integrity);
    }
    let map = format!("{IMPORT_MAP}{}</script>", json!({ "integrity": digests }));
    ensure!(links.contains(script), "{script}, which the page loads, is missing.");
    let loader = fill_loader(loader, &Filling::beside(names, parts, files)?)?;
    Ok(format!(r#"{}{map}{links}<script type="module">{loader}{}"#, &html[..start], &html[end..]))
}

/// The script of the worker that makes files, which knows the files of its part only.
fn exporter(
    script: &str,
    names: &str,
    parts: &Parts,
    files: &BTreeMap<String, String>,
) -> Result<String> {
    let part = parts.get(EXPORT).context("Nothing makes files.")?;
    let parts = Parts::from([(EXPORT.to_owned(), part.clone())]);
    fill_loader(script, &Filling::beside(names, &parts, files)?)
}

/// Makes one style sheet of all, in their order, and links it where the first stood: over a slow line each more is a way
/// there and back before anything is drawn.
fn with_one_style(folder: &Path, html: &str) -> Result<String> {
    let (mut before, mut after, mut style) = (None, String::new(), String::new());
    let mut rest = html;
    while let Some(at) = rest.find("<link ") {
        let (text, tag) = rest.split_at(at);
        let (tag, next) = tag.split_at(tag.find('>').context("A link has no end.")? + 1);
        after.push_str(text);
        // A value at the end of its tag goes up to it.
        let value = |name: &str| value_of(tag, name).map(|value| value.trim_end_matches('/'));
        if value("rel") == Some("stylesheet") {
            let name = value("href").context("A style sheet has no address.")?;
            let path = folder.join(name.trim_start_matches("./"));
            style += &fs::read_to_string(&path).with_context(|| path.display().to_string())?;
            style.push('\n');
            fs::remove_file(path)?;
            before.get_or_insert_with(|| std::mem::take(&mut after));
        } else {
            after.push_str(tag);
        }
        rest = next;
    }
    let before = before.context("The page has no style sheet.")?;
    let name = format!("style-{}.css", hex(&Sha256::digest(&style), 16));
    let integrity = integrity(style.as_bytes());
    fs::write(folder.join(&name), style)?;
    Ok(format!(
        r#"{before}<link rel="stylesheet" href="./{name}" integrity="{integrity}">{after}{rest}"#
    ))
}

/// Puts the drawings of the start, which the loader shows, into the page.
fn with_first_page(workspace: &Workspace, html: &str) -> Result<String> {
    let mut drawings = String::new();
    for (lang, name) in [("zh-CN", "zh"), ("en", "en")] {
        let path = workspace.join("web/first-page").join(name).with_extension("html");
        let drawing = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        _ = write!(drawings, r#"<template lang="{lang}">{}</template>"#, drawing.trim_end());
    }
    replace_one(html, "</head>", &format!("{drawings}</head>"))
}

/// What the loader is told, as expressions of JavaScript.
pub(crate) struct Filling {
    /// The response with the main module.
    pub(crate) module: String,
    /// The function that starts it.
    pub(crate) start: String,
    /// The function that gives the response with a file of a part.
    pub(crate) part: String,
    /// The files of each part.
    pub(crate) parts: String,
}

impl Filling {
    /// All of it in files beside the script, each with its digest; `names` are those of the main script and its module.
    fn beside(names: &str, parts: &Parts, files: &BTreeMap<String, String>) -> Result<Self> {
        let (script, module) = names.split_once(' ').context("data-loader has two names")?;
        let digest = |name: &str| files.get(name).with_context(|| format!("{name} is missing"));
        let mut digests = BTreeMap::new();
        for name in parts.values().flatten() {
            digests.insert(name, digest(name)?);
        }
        let digests = json!(digests);
        Ok(Self {
            module: format!("fetch('./{module}', {{ integrity: '{}' }})", digest(module)?),
            start: format!("(await import('./{script}')).default"),
            part: format!(
                "((digests) => (name) => fetch(`./${{name}}`, {{ integrity: digests[name] }}))({digests})"
            ),
            parts: json!(parts).to_string(),
        })
    }
}

/// The loader, told where everything comes from.
pub(crate) fn fill_loader(loader: &str, filling: &Filling) -> Result<String> {
    let Filling { module, start, part, parts } = filling;
    [("__MODULE__", module), ("__START__", start), ("__PART__", part), ("__PARTS__", parts)]
        .into_iter()
        .try_fold(code_of(loader), |code, (mark, with)| replace_one(&code, mark, with))
}

/// The files of each part, as the loader of a sealed page has them.
pub(crate) fn parts_of(html: &str) -> Result<Parts> {
    let (_, parts) = html.split_once("const parts = ").context("The loader names no parts.")?;
    let parts = parts.lines().next().unwrap_or_default().trim_end_matches(';');
    Ok(serde_json::from_str(parts)?)
}

/// Where the value of an attribute begins, and the value. The minifier takes quotes away where it can.
fn attribute<'a>(html: &'a str, name: &str) -> Result<(usize, &'a str)> {
    let start = format!("{name}=");
    let Some(at) = html.find(&start) else { bail!("The page has no {name}.") };
    let at = at + start.len();
    let rest = &html[at..];
    Ok(match rest.chars().next() {
        Some(quote @ ('"' | '\'')) => (at + 1, rest[1..].split(quote).next().unwrap_or_default()),
        _ => (at, rest.split([' ', '>']).next().unwrap_or_default()),
    })
}

/// The value of an attribute of a tag.
pub(crate) fn value_of<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    attribute(tag, &format!(" {name}")).ok().map(|(_, value)| value)
}

/// What stands within each element of this name: scripts and styles, which know no elements.
pub(crate) fn inline<'a>(html: &'a str, element: &str) -> Vec<&'a str> {
    let (open, close) = (format!("<{element}"), format!("</{element}>"));
    html.split(&open)
        .skip(1)
        .filter_map(|rest| rest.split_once('>')?.1.split_once(&close))
        .map(|(content, _)| content)
        .filter(|content| !content.is_empty())
        .collect()
}

/// A policy with the digests of what stands within the page.
pub(crate) fn policy(template: &str, scripts: &[&str], styles: &[&str]) -> String {
    let sources = |contents: &[&str]| -> String {
        let digest = |content: &&str| BASE64_STANDARD.encode(Sha256::digest(content.as_bytes()));
        contents.iter().map(|content| format!(" 'sha256-{}'", digest(content))).collect()
    };
    template.replace("{scripts}", &sources(scripts)).replace("{styles}", &sources(styles))
}

/// The policy that a sealed page has. The minifier turns attributes about, so it is known by how it begins.
pub(crate) fn policy_of(html: &str) -> Result<&str> {
    let at = html.find(NO_POLICY).context("The page has no policy.")?;
    Ok(html[at..].split('"').next().unwrap_or_default())
}

/// The folder that Trunk names to its hooks.
pub(crate) fn staging() -> Result<PathBuf> {
    let folder = std::env::var_os("TRUNK_STAGING_DIR").context("Only Trunk starts this.")?;
    Ok(folder.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_style_sheets_become_one_where_the_first_stood() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        fs::write(path("a-1.css"), "a {}").unwrap();
        fs::write(path("b-2.css"), "b {}").unwrap();
        let html = "<head><link rel=icon href=i.svg><link href=./a-1.css integrity=x rel=stylesheet>\
            <meta name=c><link rel=\"stylesheet\" href=\"./b-2.css\"><title>d</title></head>";
        let made = with_one_style(folder.path(), html).unwrap();
        let names = files_of(folder.path()).unwrap();
        let [name] = &*names else { panic!("{names:?}") };
        let style = fs::read(path(name)).unwrap();
        assert_eq!(String::from_utf8_lossy(&style), "a {}\nb {}\n");
        assert_eq!(
            made,
            format!(
                "<head><link rel=icon href=i.svg><link rel=\"stylesheet\" href=\"./{name}\" integrity=\"{}\">\
                 <meta name=c><title>d</title></head>",
                integrity(&style)
            )
        );
        assert!(with_one_style(folder.path(), "<head></head>").is_err());
    }

    /// From the specification of Subresource Integrity, section 3.2.
    #[test]
    fn a_digest_is_written_as_browsers_read_it() {
        let example = b"alert('Hello, world.');";
        let digest = "sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO";
        assert_eq!(integrity(example), digest);
    }

    #[test]
    fn the_loader_comes_after_the_script_it_loads() {
        let html = r#"<head><script type=module data-loader="a-1.js a-1_bg.wasm"></script></head>"#;
        let files = BTreeMap::from([
            ("a-1.js".to_owned(), "sha384-js".to_owned()),
            ("a-1_bg.wasm".to_owned(), "sha384-wasm".to_owned()),
            ("other.js".to_owned(), "sha384-other".to_owned()),
            ("pages-3.wasm".to_owned(), "sha384-pages".to_owned()),
        ]);
        let parts = Parts::from([("pages".to_owned(), vec!["pages-3.wasm".to_owned()])]);
        let loader = "// why\nrun(__MODULE__, __START__, __PART__, __PARTS__);";
        assert_eq!(
            with_loader(html, loader, &parts, &files).unwrap(),
            "<head><script type=\"importmap\">{\"integrity\":{\"./a-1.js\":\"sha384-js\"}}</script>\
             <link rel=\"modulepreload\" href=\"./a-1.js\" integrity=\"sha384-js\">\
             <script type=\"module\">run(fetch('./a-1_bg.wasm', { integrity: 'sha384-wasm' }), \
             (await import('./a-1.js')).default, \
             ((digests) => (name) => fetch(`./${name}`, { integrity: digests[name] }))\
             ({\"pages-3.wasm\":\"sha384-pages\"}), {\"pages\":[\"pages-3.wasm\"]});</script></head>"
        );
        assert!(with_loader("<head></head>", loader, &parts, &files).is_err());
        assert!(with_loader(html, loader, &parts, &BTreeMap::new()).is_err());
    }

    #[test]
    fn the_worker_knows_its_own_part_only_and_each_file_by_its_digest() {
        let file = |name: &str| (name.to_owned(), format!("sha384-{name}"));
        let files = ["a-1.js", "a-1_bg.wasm", "export-2.wasm", "pages-3.wasm"].map(file);
        let files = BTreeMap::from(files);
        let part = |name: &str, file: &str| (name.to_owned(), vec![file.to_owned()]);
        let parts = Parts::from([part("export", "export-2.wasm"), part("pages", "pages-3.wasm")]);
        let script = "// why\nwork(__MODULE__, __START__, __PART__, __PARTS__);";
        let names = "a-1.js a-1_bg.wasm";
        assert_eq!(
            exporter(script, names, &parts, &files).unwrap(),
            "work(fetch('./a-1_bg.wasm', { integrity: 'sha384-a-1_bg.wasm' }), \
             (await import('./a-1.js')).default, \
             ((digests) => (name) => fetch(`./${name}`, { integrity: digests[name] }))\
             ({\"export-2.wasm\":\"sha384-export-2.wasm\"}), {\"export\":[\"export-2.wasm\"]});"
        );
        assert!(exporter(script, names, &Parts::new(), &files).is_err());
        assert!(exporter(script, names, &parts, &BTreeMap::new()).is_err());
    }

    #[test]
    fn every_inline_script_is_found() {
        let html = "<script src=x></script><script type=module>1 > 0</script><script>b</script>";
        assert_eq!(inline(html, "script"), ["1 > 0", "b"]);
        assert!(inline("<p>a</p>", "script").is_empty());
    }

    /// The digest is the example of the specification of CSP, section 2.3.1.
    #[test]
    fn a_policy_names_the_scripts() {
        let example = "doSomething();";
        let known = "'sha256-RFWPLDbv2BY+rCkDzsE+0fr8ylGr2R2faWMhq4lfEQc='";
        assert_eq!(
            policy("script-src 'self'{scripts};", &[example], &[]),
            format!("script-src 'self' {known};")
        );
    }

    #[test]
    fn the_policy_is_found_minified_or_not() {
        let policy = "default-src 'none'; img-src 'self'";
        let plain = format!(r#"<meta http-equiv="Content-Security-Policy" content="{policy}" />"#);
        let small = format!(
            "<meta content=\"{policy}\" http-equiv=Content-Security-Policy><meta content=1>"
        );
        assert_eq!(policy_of(&plain).unwrap(), policy);
        assert_eq!(policy_of(&small).unwrap(), policy);
        assert!(policy_of("<head>").is_err());
    }

    #[test]
    fn a_text_to_replace_stands_once() {
        assert_eq!(replace_one("a-b", "-", "+").unwrap(), "a+b");
        assert!(replace_one("a-b-c", "-", "+").is_err());
        assert!(replace_one("abc", "-", "+").is_err());
    }
}
