//! Office files opened: their parts, the cells of a workbook, and LibreOffice.

use std::{
    collections::BTreeMap,
    env, fs,
    io::{Cursor, Read, Write},
    path::{Path, PathBuf},
    process::Command,
};

use roxmltree::{Document, Node};
use rust_decimal::Decimal;
use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

/// The parts of a file by name.
pub(crate) type Parts = BTreeMap<String, String>;

pub(crate) fn parts(bytes: &[u8]) -> Parts {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..archive.len())
        .map(|index| {
            let mut file = archive.by_index(index).unwrap();
            let mut text = String::new();
            file.read_to_string(&mut text).unwrap();
            (file.name().unwrap().into_owned(), text)
        })
        .collect()
}

pub(crate) fn packed(parts: &Parts) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer.start_file(&**name, SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// What a cell shows.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Shown {
    Number(String),
    Text(String),
    Error(String),
}

impl Shown {
    pub(crate) fn text(&self) -> &str {
        match self {
            Self::Number(text) | Self::Text(text) | Self::Error(text) => text,
        }
    }

    /// A number rounded to the fen, as binary numbers come out; nothing and an empty text are zero.
    pub(crate) fn fen(&self) -> String {
        match self {
            Self::Number(text) => {
                let exact = Decimal::from_scientific(text).or_else(|_| text.parse()).unwrap();
                assert!(
                    (exact - exact.round_dp(2)).abs() < Decimal::new(1, 5),
                    "not whole fen: {text}"
                );
                format!("{:.2}", exact.round_dp(2))
            }
            Self::Text(text) if text.is_empty() || text == "—" => "0.00".to_owned(),
            other => panic!("not a sum: {other:?}"),
        }
    }
}

/// The cells of one sheet by address.
pub(crate) type Sheet = BTreeMap<String, Shown>;

/// The sheets of a workbook by name.
pub(crate) fn sheets(bytes: &[u8]) -> BTreeMap<String, Sheet> {
    let parts = parts(bytes);
    let strings: Vec<String> = parts.get("xl/sharedStrings.xml").map_or_else(Vec::new, |xml| {
        let tree = Document::parse(xml).unwrap();
        tree.descendants().filter(|n| n.has_tag_name_in("si")).map(all_text).collect()
    });
    let workbook = Document::parse(&parts["xl/workbook.xml"]).unwrap();
    let names = workbook.descendants().filter(|n| n.has_tag_name_in("sheet"));
    names
        .enumerate()
        .map(|(index, node)| {
            let xml = &parts[&format!("xl/worksheets/sheet{}.xml", index + 1)];
            let tree = Document::parse(xml).unwrap();
            let cells = tree.descendants().filter(|n| n.has_tag_name_in("c"));
            let cells = cells.filter_map(|c| {
                let value =
                    c.children().find(|n| n.has_tag_name_in("v") || n.has_tag_name_in("is"));
                let value = all_text(value?);
                let shown = match c.attribute("t") {
                    Some("s") => Shown::Text(strings[value.parse::<usize>().unwrap()].clone()),
                    Some("str" | "inlineStr") => Shown::Text(value),
                    Some("e") => Shown::Error(value),
                    _ => Shown::Number(value),
                };
                Some((c.attribute("r").unwrap().to_owned(), shown))
            });
            (node.attribute("name").unwrap().to_owned(), cells.collect())
        })
        .collect()
}

pub(crate) trait Named {
    /// Its name without the namespace.
    fn has_tag_name_in(&self, name: &str) -> bool;
}

impl Named for Node<'_, '_> {
    fn has_tag_name_in(&self, name: &str) -> bool {
        self.is_element() && self.tag_name().name() == name
    }
}

pub(crate) fn all_text(node: Node<'_, '_>) -> String {
    node.descendants().filter(Node::is_text).filter_map(|n| n.text()).collect()
}

/// An address from a column letter and a row.
pub(crate) fn row_of(sheet: &Sheet, column: &str, text: &str) -> Option<u32> {
    let cell = |(address, shown): (&String, &Shown)| {
        let row = address.strip_prefix(column)?.parse().ok()?;
        (shown.text() == text).then_some(row)
    };
    sheet.iter().filter_map(cell).min()
}

/// Replaces every cached result, so that only a recalculation can show the right one.
pub(crate) fn poisoned(parts: &mut Parts) {
    for (_, xml) in parts.iter_mut().filter(|(name, _)| name.starts_with("xl/worksheets/sheet")) {
        let mut out = String::with_capacity(xml.len());
        let mut rest = xml.as_str();
        while let Some((before, after)) = rest.split_once("</f><v>") {
            let (_, after) = after.split_once("</v>").unwrap();
            out.push_str(before);
            out.push_str("</f><v>777</v>");
            rest = after;
        }
        out.push_str(rest);
        *xml = out;
    }
}

/// LibreOffice without a window, with a profile of its own that recalculates every formula on loading.
pub(crate) struct LibreOffice {
    folder: PathBuf,
}

impl LibreOffice {
    pub(crate) fn new(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        _ = fs::remove_dir_all(&folder);
        let user = folder.join("profile/user");
        fs::create_dir_all(&user).unwrap();
        fs::create_dir_all(folder.join("in")).unwrap();
        fs::write(
            user.join("registrymodifications.xcu"),
            r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>"#,
        )
        .unwrap();
        Self { folder }
    }

    pub(crate) fn add(&self, name: &str, bytes: &[u8]) {
        fs::write(self.folder.join("in").join(name), bytes).unwrap();
    }

    /// Converts every file that was added and ends so, in one run; returns the folder of the results.
    pub(crate) fn convert(&self, from: &str, to: &str) -> PathBuf {
        let out = self.folder.join(format!("out-{from}-{to}"));
        let mut files: Vec<_> = fs::read_dir(self.folder.join("in"))
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.extension().is_some_and(|end| end == from))
            .collect();
        files.sort();
        assert!(!files.is_empty());
        let profile =
            format!("-env:UserInstallation=file://{}", self.folder.join("profile").display());
        let program = env::var_os("SOFFICE").unwrap_or_else(|| "soffice".into());
        let output = Command::new(program)
            .arg(profile)
            .args(["--headless", "--norestore", "--convert-to", to, "--outdir"])
            .arg(&out)
            .args(&files)
            .output()
            .expect("LibreOffice, which recalculates the workbooks, is not there: `cargo xtask setup` installs it, or name its program in the variable SOFFICE");
        for file in &files {
            // A name may hold a point: the ending is added, not put in place of what follows it.
            let mut made = out.join(file.file_stem().unwrap()).into_os_string();
            made.push(format!(".{to}"));
            let made = PathBuf::from(made);
            assert!(made.is_file(), "LibreOffice did not convert {}: {output:?}", file.display());
        }
        out
    }
}
