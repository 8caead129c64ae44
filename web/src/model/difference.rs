//! The first place in which two cases differ, as a path: what an undone step leads to.

use redress_core::Case;

use crate::storage::writer;

/// The path of the first difference. `None`: they say the same.
pub(crate) fn first(one: &Case, other: &Case) -> Option<String> {
    let (one, other) = (&*writer::canonical(one)?, &*writer::canonical(other)?);
    let common = one.bytes().zip(other.bytes()).take_while(|(a, b)| a == b).count();
    if common == one.len() && common == other.len() {
        return None;
    }
    // A field that only one of them has is named by the longer.
    let text = if one.len() < other.len() { other } else { one };
    let path = path_at(text, common);
    // What cannot be read is kept by the path of its field.
    let of_field = path.strip_prefix("/unread/").filter(|field| field.starts_with('/'));
    // What a sum was typed as stands in the field of the sum.
    Some(of_field.map_or_else(|| path.replace("/as_typed/", "/"), str::to_owned))
}

/// Where a reader of JSON stands: in a field of an object, or at a place in a list.
enum Step {
    Field(String),
    Place(usize),
}

/// The path of the value that a byte of a JSON text belongs to.
fn path_at(text: &str, at: usize) -> String {
    let bytes = text.as_bytes();
    let mut steps: Vec<Step> = Vec::new();
    let mut index = 0;
    // The next text is the name of a field.
    let mut name = false;
    while index < bytes.len() {
        let c = bytes[index];
        // A name that the byte stands in is read to its end, and of what came as a whole the first field.
        if index > at && !(name && c == b'"' || matches!(c, b':' | b'{' | b'[')) {
            break;
        }
        match c {
            b'"' => {
                let start = index + 1;
                index = start;
                while index < bytes.len() && bytes[index] != b'"' {
                    index += if bytes[index] == b'\\' { 2 } else { 1 };
                }
                if name && let Some(Step::Field(field)) = steps.last_mut() {
                    text.get(start..index).unwrap_or_default().clone_into(field);
                    name = false;
                }
            }
            b'{' => {
                steps.push(Step::Field(String::new()));
                name = true;
            }
            b'[' => steps.push(Step::Place(0)),
            b'}' | b']' if index < at => {
                steps.pop();
            }
            b',' => match steps.last_mut() {
                Some(Step::Place(place)) => *place += 1,
                _ => name = true,
            },
            _ => {}
        }
        index += 1;
    }
    let step = |step: &Step| match step {
        Step::Field(field) if field.is_empty() => String::new(),
        Step::Field(field) => format!("/{field}"),
        Step::Place(place) => format!("/{place}"),
    };
    steps.iter().map(step).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::edit::{Day, Edit, Fact, ItemEdit, List, Words};

    #[test]
    fn the_first_difference_is_where_an_edit_was_made() {
        let mut case = redress_casebook::find("hic-sun-2020").unwrap().case.clone();
        for edit in [Edit::AddDefendant, Edit::AddItem(List::Costs), Edit::AddItem(List::Costs)] {
            edit.apply(&mut case);
        }
        let (last, rows) = (case.defendants.len() - 1, case.costs.len());
        let sum = |text: &str| ItemEdit::Claimed(Some(text.parse().unwrap()));
        let cost = |row: usize, edit| Edit::Item(List::Costs, row, edit);
        let day = redress_core::lawbook::Date::parse("2031-01-31");
        for (edit, path) in [
            (Edit::Words(Words::Title, "另一个标题，\"引号\"".to_owned()), "/title".to_owned()),
            (Edit::RenameDefendant(last, "丁".to_owned()), format!("/defendants/{last}/name")),
            (Edit::AddDefendant, format!("/defendants/{}", last + 1)),
            (Edit::Fact(Fact::Retention, Some(true)), "/facts/retention".to_owned()),
            (Edit::Day(Day::Filed, day), "/dates/filed".to_owned()),
            (cost(rows - 1, sum("12.50")), format!("/costs/{}/claimed", rows - 1)),
            (cost(0, ItemEdit::Label("差旅费".to_owned())), "/costs/0/label".to_owned()),
            (
                Edit::Unread(format!("/costs/{}/found", rows - 1), "约三千".to_owned()),
                format!("/costs/{}/found", rows - 1),
            ),
        ] {
            let mut changed = case.clone();
            edit.clone().apply(&mut changed);
            for (a, b) in [(&case, &changed), (&changed, &case)] {
                let found = first(a, b).unwrap();
                assert_eq!(found.strip_suffix("/id").unwrap_or(&found), path, "{edit:?}");
            }
        }
        assert_eq!(first(&case, &case.clone()), None);
    }

    #[test]
    fn a_first_row_of_a_list_is_its_place() {
        let (blank, mut case) = (Case::default(), Case::default());
        Edit::AddItem(List::Costs).apply(&mut case);
        for (a, b) in [(&blank, &case), (&case, &blank)] {
            assert_eq!(first(a, b).as_deref(), Some("/costs/0"));
        }
    }
}
