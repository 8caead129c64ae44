//! Writing a Case for people to read. There is one serialiser of it, that of the canonical form; the page would load a
//! second one for nothing but blanks.

use super::Case;

impl Case {
    /// Writes the case as pretty JSON, with a line end.
    pub fn to_json(&self) -> String {
        pretty(&canonical_json(self)) + "\n"
    }
}

/// JSON without blanks, with the line breaks and blanks that `serde_json` gives its pretty form.
fn pretty(json: &str) -> String {
    let mut out = String::with_capacity(json.len() * 2);
    let mut depth = 0_usize;
    let (mut quoted, mut escaped) = (false, false);
    let mut before = ' ';
    let line = |out: &mut String, depth: usize| {
        out.push('\n');
        out.extend(std::iter::repeat_n("  ", depth));
    };
    for c in json.chars() {
        if quoted {
            quoted = c != '"' || escaped;
            escaped = c == '\\' && !escaped;
            out.push(c);
        } else {
            let (opened, closes) = (matches!(before, '{' | '['), matches!(c, '}' | ']'));
            depth = if closes { depth.saturating_sub(1) } else { depth };
            // What is empty stays on its line.
            if opened != closes {
                line(&mut out, depth);
            }
            out.push(c);
            match c {
                '{' | '[' => depth += 1,
                ',' => line(&mut out, depth),
                ':' => out.push(' '),
                '"' => quoted = true,
                _ => {}
            }
        }
        before = c;
    }
    out
}

/// The form of a case that is hashed: JSON without blanks, fields in the order of the schema, unknown
/// facts left out.
pub fn canonical_json(case: &Case) -> String {
    // A Case has no map with keys that are not text and no value that fails to serialise.
    serde_json::to_string(case).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    #[test]
    fn the_pretty_form_is_that_of_serde_json() {
        for value in [
            json!({}),
            json!([]),
            json!({ "a": {}, "b": [], "c": [[]], "d": [{}, {}] }),
            json!({ "a": [1, null, true, "x"], "b": { "c": { "d": "1.50" } } }),
            json!({ "quoted \" {": "{[\\", "\\\"": ":,\n\t}", "衡偿": "，\u{2028}\u{1f600}\\" }),
        ] {
            let compact = serde_json::to_string(&value).unwrap();
            assert_eq!(pretty(&compact), serde_json::to_string_pretty(&value).unwrap());
            assert_eq!(serde_json::from_str::<Value>(&pretty(&compact)).unwrap(), value);
        }
    }

    #[test]
    fn a_case_is_written_as_serde_json_writes_it() {
        let text = r#"{"title":"a \"b\" [c]","defendants":[{"id":"a"}],"remedies":[]}"#;
        let case = Case::from_json(text.as_bytes()).unwrap();
        assert_eq!(case.to_json(), serde_json::to_string_pretty(&case).unwrap() + "\n");
    }
}
