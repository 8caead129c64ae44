//! Embeds every record under `cases/`, without blanks, in order of id. Without the feature `embedded` only
//! their digest is compiled in, and the records come from a file.

use std::{
    collections::BTreeMap,
    env,
    fmt::Write,
    fs,
    hash::{DefaultHasher, Hash, Hasher},
    path::Path,
    process::ExitCode,
};

use serde_json::Value;

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=cases");
    match build() {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            println!("cargo::error={fault}");
            ExitCode::FAILURE
        }
    }
}

fn build() -> Result<(), String> {
    let mut records = BTreeMap::new();
    for entry in fs::read_dir("cases").map_err(|error| error.to_string())?.flatten() {
        let path = entry.path();
        let name = path.display().to_string();
        let text = fs::read_to_string(&path).map_err(|error| format!("{name}: {error}"))?;
        let value: Value =
            serde_json::from_str(&text).map_err(|error| format!("{name}: {error}"))?;
        let id = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        if value.get("id").and_then(Value::as_str) != Some(&id) {
            return Err(format!("{name}: the id must be the name of the file"));
        }
        records.insert(id, value.to_string());
    }
    let mut hasher = DefaultHasher::new();
    records.hash(&mut hasher);
    let mut out = format!(
        "/// Changes whenever a record does.\npub const DIGEST: &str = \"{:016x}\";\n",
        hasher.finish()
    );
    if env::var_os("CARGO_FEATURE_EMBEDDED").is_some() {
        _ = writeln!(out, "static RECORDS: [(&str, &str); {}] = [", records.len());
        for (id, json) in &records {
            _ = writeln!(out, "({id:?}, {json:?}),");
        }
        out.push_str("];\n");
    }
    let dir = env::var_os("OUT_DIR").ok_or("OUT_DIR is not set")?;
    fs::write(Path::new(&dir).join("records.rs"), out).map_err(|error| error.to_string())
}
