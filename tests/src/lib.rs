//! What tests of several files need: every report of the casebook as text, and a field that cannot be read.

use redress_core::{
    Case, Lens, Position, assess,
    case::{Entry, Place},
    edit::Edit,
    report,
};

/// The reports of every record: its name and its JSON, for each position under the law, and for
/// what the court found also under all proposals. Where a case is refused, the faults stand in.
pub fn reports() -> Vec<(String, String)> {
    let views = Position::ALL
        .map(|position| (position, Lens::LAW))
        .into_iter()
        .chain([(Position::Found, Lens::proposals())]);
    let mut reports = Vec::new();
    for record in redress_casebook::all() {
        for (position, lens) in views.clone() {
            let law = if lens.is_law() { "law" } else { "proposals" };
            let name = format!("{} {} {law}", record.id, position.id());
            reports.push((name, json(&record.case, position, lens)));
        }
    }
    reports
}

fn json(case: &Case, position: Position, lens: Lens) -> String {
    match assess(case, position, lens) {
        Ok(assessment) => report(case, &assessment).to_json(),
        Err(faults) => format!("{faults:?}\n"),
    }
}

/// Types into a field what cannot be read there, as the page does. `false` if the field does not keep it.
pub fn type_unread(case: &mut Case, path: &str, text: &str) -> bool {
    let Ok(place) = path.parse::<Place>() else { return false };
    Edit::Set(place, Entry::Unread(text.to_owned())).apply(case);
    case.unread.get(path).is_some()
}

/// How a report stands in the file of all reports.
pub fn section(name: &str, json: &str) -> String {
    format!("== {name}\n{json}")
}
