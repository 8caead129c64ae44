//! The first place in which two cases differ, as a path: what an undone step leads to.

use redress_core::Case;

use crate::model::writer;

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
    use redress_core::{
        Yuan,
        case::{At, Entry, Leaf},
        edit::{Edit, List},
        lawbook::Date,
    };

    const ADD: Edit = Edit::Add(At::Case.field(Leaf::Defendants));

    #[test]
    fn the_first_difference_is_where_an_edit_was_made() {
        let mut case = redress_casebook::find("hic-sun-2020").unwrap().case.clone();
        for edit in [ADD, Edit::add(List::Costs), Edit::add(List::Costs)] {
            edit.apply(&mut case);
        }
        let (last, rows) = (case.defendants.len() - 1, case.costs.len());
        let sum = Entry::Amount(Some("12.50".parse::<Yuan>().unwrap()));
        let cost =
            |row: usize, field: Leaf, value| Edit::Set(List::Costs.at(row).field(field), value);
        let words = |text: &str| Entry::Text(text.to_owned());
        let name = At::Defendant(u32::try_from(last).unwrap()).field(Leaf::Name);
        let day = Date::parse("2031-01-31");
        for (edit, path) in [
            (
                Edit::Set(At::Case.field(Leaf::Title), words("另一个标题，\"引号\"")),
                "/title".to_owned(),
            ),
            (Edit::Set(name, words("丁")), format!("/defendants/{last}/name")),
            (ADD, format!("/defendants/{}", last + 1)),
            (
                Edit::set(At::Facts.field(Leaf::Retention), Some(true)),
                "/facts/retention".to_owned(),
            ),
            (Edit::set(At::Dates.field(Leaf::Filed), day), "/dates/filed".to_owned()),
            (cost(rows - 1, Leaf::Claimed, sum), format!("/costs/{}/claimed", rows - 1)),
            (cost(0, Leaf::Label, words("差旅费")), "/costs/0/label".to_owned()),
            (
                cost(rows - 1, Leaf::Found, Entry::Unread("约三千".to_owned())),
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
        Edit::add(List::Costs).apply(&mut case);
        for (a, b) in [(&blank, &case), (&case, &blank)] {
            assert_eq!(first(a, b).as_deref(), Some("/costs/0"));
        }
    }
}
