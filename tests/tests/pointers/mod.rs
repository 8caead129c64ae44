//! What the JSON Schema of a case says it has.

use std::collections::BTreeMap;

use redress_core::{Case, lawbook::REMEDIES};
use serde_json::Value;

/// Every pointer of a case, with the first row of each list, and whether a single value stands there.
pub(crate) fn of_a_case() -> BTreeMap<String, bool> {
    let schema = serde_json::to_value(schemars::schema_for!(Case)).unwrap();
    let mut pointers = Pointers { schema: schema.clone(), all: BTreeMap::new() };
    pointers.walk(&schema, "");
    // Where words are the user's own keys, a case has what the catalogue and its own fields name.
    let particulars = REMEDIES.iter().flat_map(|remedy| remedy.parameters);
    let particulars = particulars.map(|one| format!("/remedies/0/parameters/{}", one.id));
    pointers.all.extend(particulars.map(|pointer| (pointer, true)));
    pointers.all
}

struct Pointers {
    schema: Value,
    all: BTreeMap<String, bool>,
}

impl Pointers {
    fn walk(&mut self, of: &Value, pointer: &str) {
        let single = self.all.entry(pointer.to_owned()).or_insert(true);
        *single &= ["items", "properties", "additionalProperties"]
            .iter()
            .all(|part| of.get(part).is_none());
        if let Some(name) = of.get("$ref").and_then(Value::as_str) {
            let target = self.schema.pointer(name.trim_start_matches('#')).unwrap().clone();
            self.walk(&target, pointer);
        }
        for part in ["anyOf", "oneOf", "allOf"] {
            for one in of.get(part).and_then(Value::as_array).into_iter().flatten() {
                self.walk(one, pointer);
            }
        }
        if let Some(items) = of.get("items") {
            self.walk(items, &format!("{pointer}/0"));
        }
        for (name, field) in of.get("properties").and_then(Value::as_object).into_iter().flatten() {
            self.walk(field, &format!("{pointer}/{name}"));
        }
    }
}
