//! The page as one file that opens from disk, for networks without a server. It asks for nothing.

use std::{collections::BTreeMap, fs, io::Write, path::Path};

use anyhow::{Context, Result, bail, ensure};
use base64::{Engine, prelude::BASE64_STANDARD};
use flate2::{Compression, write::GzEncoder};
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::{
    files::{files_of, has_extension, hex, replace_one},
    seal::{
        EXPORT, Filling, IMPORT_MAP, fill_loader, inline, parts_of, policy, policy_of, value_of,
    },
    workspace::Workspace,
};

/// Stricter than that of the site: there is no `connect-src` and no file beside the page.
const POLICY: &str = "default-src 'none'; script-src 'wasm-unsafe-eval'{scripts}; style-src{styles}; \
img-src data:; worker-src blob:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; \
trusted-types redress";

/// Makes one page of a sealed folder and prints its digest.
pub(crate) fn bundle(workspace: &Workspace, dist: &Path, to: &Path) -> Result<()> {
    let mut files = BTreeMap::new();
    for name in files_of(dist)? {
        files.insert(name.clone(), fs::read(dist.join(&name))?);
    }
    let loader = fs::read_to_string(workspace.join("web/loader.js"))?;
    let worker = fs::read_to_string(workspace.join("web/worker.js"))?;
    let page = one_page(&files, &loader, &worker)?;
    fs::write(to, &page).with_context(|| to.display().to_string())?;
    println!("{}  {}", hex(&Sha256::digest(&page), 64), to.display());
    Ok(())
}

fn one_page(files: &BTreeMap<String, Vec<u8>>, loader: &str, worker: &str) -> Result<String> {
    let text = |name: &str| -> Result<&str> {
        let bytes = files.get(name).with_context(|| format!("{name} is missing"))?;
        std::str::from_utf8(bytes).with_context(|| name.to_owned())
    };
    let mut html = text("index.html")?.to_owned();
    let old_policy = policy_of(&html)?.to_owned();
    let old_script = module_script(&html)?.to_owned();

    let mut styles = Vec::new();
    let mut scripts = Vec::new();
    for tag in links(&html) {
        let name = |tag| value_of(tag, "href").unwrap_or_default().trim_start_matches("./");
        let inlined = match value_of(&tag, "rel").unwrap_or_default() {
            "stylesheet" => {
                let style = text(name(&tag))?;
                ensure!(!style.contains("</"), "{} would end its element", name(&tag));
                styles.push(style);
                format!("<style>{style}</style>")
            }
            "modulepreload" => {
                scripts.push(name(&tag).to_owned());
                String::new()
            }
            "icon" => {
                let icon = BASE64_STANDARD.encode(text(name(&tag))?);
                format!(r#"<link rel="icon" href="data:image/svg+xml;base64,{icon}">"#)
            }
            _ => String::new(),
        };
        html = replace_one(&html, &tag, &inlined)?;
    }

    if let Some((before, rest)) = html.split_once(IMPORT_MAP) {
        let (_, after) = rest.split_once("</script>").context("The import map has no end.")?;
        html = format!("{before}{after}");
    }

    let [script] = &*scripts else {
        bail!("The page has {} scripts: they cannot be one.", scripts.len())
    };
    let module = format!("{}_bg.wasm", script.trim_end_matches(".js"));
    let glue = text(script)?;
    let start = default_export(glue)?;
    let filling = Filling {
        module: response("document.getElementById('module').textContent"),
        start: start.to_owned(),
        part: format!("async (name) => {}", response("document.getElementById(name).textContent")),
        parts: "{}".to_owned(),
    };
    // What it declares has names of one or two letters, if it is minified; those of the loader are longer.
    let code = format!("{glue}\n{}", fill_loader(loader, &filling)?);
    ensure!(!code.contains("</script"), "{script} would end its element");

    let packed = |name: &str| -> Result<String> {
        let module = files.get(name).with_context(|| format!("{name} is missing"))?;
        Ok(BASE64_STANDARD.encode(gzip(module)?))
    };
    let mut contents = BTreeMap::from([("module", packed(&module)?)]);
    for name in files.keys().filter(|name| has_extension(name, &["wasm"]) && **name != module) {
        contents.insert(name, packed(name)?);
    }
    // A worker cannot look into the page: it has its modules a second time.
    let export = parts_of(&html)?.remove(EXPORT).context("Nothing makes files.")?;
    let within = |id: &str| id == "module" || export.iter().any(|name| name == id);
    let for_worker = contents.iter().filter(|(id, _)| within(id));
    contents.insert("worker", exporter(worker, glue, &for_worker.collect())?);
    let mut data = String::new();
    for (id, content) in contents {
        let tag = r#"<script type="application/octet-stream""#;
        data += &format!(r#"{tag} id="{id}">{content}</script>"#);
    }
    for name in files.keys().filter(|name| has_extension(name, &["json"])) {
        // `name-0123abcd.json` is the element `name`.
        let id = name.trim_end_matches(".json").split('-').next().unwrap_or_default();
        let json = text(name)?.replace('<', "\\u003c");
        data += &format!(r#"<script type="application/json" id="{id}">{json}</script>"#);
    }
    let html = replace_one(&html, &old_script, &code)?;
    let scripts = inline(&html, "script");
    let policy = policy(POLICY, &scripts, &styles);
    let html = replace_one(&html, "</head>", &format!("{data}</head>"))?;
    replace_one(&html, &old_policy, &policy)
}

/// The response with a module, in JavaScript; `packed` is an expression for its text.
fn response(packed: &str) -> String {
    format!(
        "new Response(
    new Blob([Uint8Array.from(atob({packed}), (c) => c.charCodeAt(0))])
      .stream().pipeThrough(new DecompressionStream('gzip')),
    {{ headers: {{ 'content-type': 'application/wasm' }} }},
  )"
    )
}

/// The script of the worker that makes files, which has its modules within it. It is a classic script: from disk Chromium starts
/// no worker that is a module. The main script exports at its end, and asks for its own address only where it is given no
/// module.
fn exporter(worker: &str, glue: &str, contents: &BTreeMap<&&str, &String>) -> Result<String> {
    let filling = Filling {
        module: response("contents.module"),
        start: default_export(glue)?.to_owned(),
        part: format!("async (name) => {}", response("contents[name]")),
        parts: "{}".to_owned(),
    };
    let (glue, _) = glue.rsplit_once("export").context("The main script exports nothing.")?;
    let glue = glue.replace("import.meta.url", "''");
    let contents = json!(contents);
    let code = format!("{glue}\nconst contents = {contents};\n{}", fill_loader(worker, &filling)?);
    ensure!(!code.contains("</script"), "The worker's script would end its element.");
    Ok(code)
}

/// The tags of all links, as they stand there.
fn links(html: &str) -> Vec<String> {
    let tags = html.match_indices("<link ").filter_map(|(at, _)| html[at..].split_once('>'));
    tags.map(|(tag, _)| format!("{tag}>")).collect()
}

/// The loader.
fn module_script(html: &str) -> Result<&str> {
    let start = r#"<script type="module">"#;
    let (_, after) = html.split_once(start).context("The page has no loader.")?;
    Ok(after.split("</script>").next().unwrap_or_default())
}

/// The name by which a script knows what it exports as `default`.
fn default_export(script: &str) -> Result<&str> {
    let (before, _) = script.rsplit_once(" as default").context("The script exports no start.")?;
    let name = |c: char| c.is_alphanumeric() || c == '_' || c == '$';
    Ok(before.rsplit(|c| !name(c)).next().unwrap_or_default())
}

/// Compressed as well as gzip can.
pub(crate) fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::best());
    packed.write_all(bytes)?;
    Ok(packed.finish()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOADER: &str = "start(__MODULE__, __START__, __PART__, __PARTS__);";
    const WORKER: &str = "work(__MODULE__, __START__, __PART__, __PARTS__);";

    fn files(style: &str) -> BTreeMap<String, Vec<u8>> {
        let html = "<head><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">\
            <link rel=manifest href=m.webmanifest><link rel=stylesheet href=./a-1.css>\
            <script type=\"importmap\">{\"integrity\":{}}</script><link rel=\"modulepreload\" href=\"./b-2.js\">\
            <script type=\"module\">old();\nconst parts = {\"export\":[\"split_export-5.wasm\"]};\n</script></head>";
        let all = [
            ("index.html", html),
            ("a-1.css", style),
            (
                "b-2.js",
                "async function s() {}\nconst load = go(\"split_pages-4.wasm\");\nexport { x, s as default };",
            ),
            ("split_pages-4.wasm", "part"),
            ("b-2_bg.wasm", "module"),
            ("split_export-5.wasm", "files"),
            ("cases-0a1b.json", r#"["</script>"]"#),
        ];
        all.into_iter().map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec())).collect()
    }

    #[test]
    fn one_page_holds_everything_and_names_no_file() {
        let page = one_page(&files("b{}"), LOADER, WORKER).unwrap();
        for part in [
            "<style>b{}</style>",
            ", s, async (name) => new Response(",
            "const load = go(\"split_pages-4.wasm\");",
            r#"id="split_pages-4.wasm">"#,
            r#"id="cases">["\u003c/script>"]<"#,
            r#"id="split_export-5.wasm">"#,
            "const contents = {\"module\":\"",
            "\"split_export-5.wasm\":\"",
            "work(new Response(",
        ] {
            assert!(page.contains(part), "{part} in {page}");
        }
        let worker = page.split("id=\"worker\">").nth(1).unwrap();
        let worker = worker.split("</script>").next().unwrap();
        assert!(
            !worker.contains("export {") && !worker.contains("split_pages-4.wasm\":"),
            "{worker}"
        );
        for gone in ["a-1.css", "b-2.js", "importmap", "manifest", "old()", "'self'", "connect-src"]
        {
            assert!(!page.contains(gone), "{gone} in {page}");
        }
    }

    #[test]
    fn what_would_end_its_element_is_refused() {
        assert!(one_page(&files("</style>"), LOADER, WORKER).is_err());
    }

    #[test]
    fn the_start_is_found_minified_or_not() {
        assert_eq!(
            default_export("export { initSync, __wbg_init as default };").unwrap(),
            "__wbg_init"
        );
        assert_eq!(default_export("export{a as initSync,$b as default}").unwrap(), "$b");
        assert!(default_export("export { a };").is_err());
    }
}
