//! How each remedy is ordered, as a sentence with places for its particulars.
//!
//! `{id}` is a particular of the catalogue, or one of the words that depend on the document:
//! `{who}`, `{days}` (the period), `{effect}` (when the document takes effect), `{court}`, `{people}`
//! (those affected) and `{masked}` (no minor may be identified). What is not known stands as `【】`.
//! A number can carry what it counts, in English: `{duration:day}`.
//! `[…]` is left out where none of its particulars is known; `[?id …]` stands where the flag `id` is set.

use redress_core::{
    case::{ParamValue, RemedyChoice},
    lawbook::{Text, When},
};

use super::counted;

/// The sentence of a remedy, without number and end mark; `None` if no operative part orders it: an
/// interim ruling, the substitute of another remedy, what no civil court orders. They stand in the catalogue.
pub(crate) fn order(choice: &RemedyChoice) -> Option<Text> {
    let met = |when: &When| match (choice.particular(when.particular), when.is) {
        // A day of the calendar stands in place of a number of days.
        (None, None) => when.particular != "days" || choice.by.is_none(),
        (Some(ParamValue::Text(text)), Some(option)) => text == option,
        _ => false,
    };
    let mut orders = choice.id.orders().iter();
    orders.find(|order| order.when.as_ref().is_none_or(met)).map(|order| order.text)
}

/// Fills a sentence. `value` gives a particular in words and whether a flag is set.
pub(crate) fn fill(
    sentence: &str,
    blank: &str,
    value: &dyn Fn(&str) -> Option<String>,
    set: &dyn Fn(&str) -> bool,
) -> String {
    let mut filled = String::with_capacity(sentence.len());
    let mut rest = sentence;
    while let Some(start) = rest.find(['{', '[']) {
        let (before, from) = rest.split_at(start);
        filled.push_str(before);
        let optional = from.starts_with('[');
        let close = if optional { ']' } else { '}' };
        let Some((inner, after)) = from.get(1..).and_then(|inner| inner.split_once(close)) else {
            break;
        };
        rest = after;
        if !optional {
            let (id, noun) = counted_place(inner);
            let words = value(id).unwrap_or_else(|| blank.to_owned());
            filled.push_str(&noun.map_or(words.clone(), |noun| counted(&words, noun)));
        } else if let Some(flagged) = inner.strip_prefix('?') {
            if let Some((flag, inner)) = flagged.split_once(' ')
                && set(flag)
            {
                filled.push_str(&fill(inner, blank, value, set));
            }
        } else if places(inner).any(|id| !is_context(id) && value(id).is_some()) {
            filled.push_str(&fill(inner, blank, value, set));
        }
    }
    filled + rest
}

/// Words of the document, known whatever the remedy says.
fn is_context(id: &str) -> bool {
    id == "court"
}

/// The ids of a sentence, in order.
pub(crate) fn places(sentence: &str) -> impl Iterator<Item = &str> {
    let ids = sentence.split('{').skip(1).filter_map(|rest| rest.split_once('}'));
    ids.map(|(place, _)| counted_place(place).0)
}

/// The id of a place, and what is counted there.
fn counted_place(place: &str) -> (&str, Option<&str>) {
    place.split_once(':').map_or((place, None), |(id, noun)| (id, Some(noun)))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use redress_core::lawbook::{ParameterKind, REMEDIES, RemedyId};

    use super::*;

    fn choice(id: &str, parameters: BTreeMap<String, ParamValue>) -> RemedyChoice {
        let id = RemedyId::find(id).unwrap();
        let (defendants, reason) = (Vec::new(), String::new());
        RemedyChoice { id, defendants, parameters, by: None, claimed: None, status: None, reason }
    }

    /// Every particular of the catalogue has its place in both languages, or is a reason.
    #[test]
    fn every_particular_is_printed() {
        for data in &REMEDIES {
            let choices = [
                choice(data.id, BTreeMap::new()),
                choice(data.id, BTreeMap::from([("days".to_owned(), ParamValue::Number(10))])),
            ];
            for sentence in choices.iter().filter_map(order) {
                for sentence in [sentence.zh, sentence.en] {
                    for parameter in data.parameters {
                        let place = match (data.id, parameter.id) {
                            (_, "level" | "medium" | "position") => "{place}".to_owned(),
                            ("R31", "place") => "{place-of}".to_owned(),
                            ("R28", "number") => "{number}".to_owned(),
                            // Chosen words: the sentence is another one.
                            ("R06" | "R07", "action") | ("R16", "auditor") => continue,
                            _ if parameter.reason => continue,
                            _ if parameter.kind == ParameterKind::Flag => {
                                format!("[?{} ", parameter.id)
                            }
                            (_, id) => format!("{{{id}}}"),
                        };
                        let days = parameter.id == "days"
                            && matches!(data.id, "R01" | "R27" | "R34")
                            && !sentence.contains("{days}");
                        let counts = format!("{{{}:", parameter.id);
                        assert!(
                            sentence.contains(&place) || sentence.contains(&counts) || days,
                            "{} {place}: {sentence}",
                            data.id
                        );
                    }
                }
            }
        }
    }

    /// No sentence asks for what the catalogue does not have.
    #[test]
    fn no_place_is_unknown() {
        const WORDS: [&str; 10] = [
            "who",
            "days",
            "effect",
            "court",
            "people",
            "masked",
            "place",
            "form",
            "records",
            "substitute",
        ];
        for data in &REMEDIES {
            let Some(sentence) = order(&choice(data.id, BTreeMap::new())) else { continue };
            for sentence in [sentence.zh, sentence.en] {
                for id in places(sentence) {
                    let known = data.parameters.iter().any(|parameter| parameter.id == id);
                    assert!(known || WORDS.contains(&id) || id == "place-of", "{} {id}", data.id);
                }
            }
        }
    }

    #[test]
    fn optional_parts_stand_only_with_their_particulars() {
        let value = |id: &str| match id {
            "a" => Some("甲[{b}]".to_owned()),
            "court" => Some("本院".to_owned()),
            _ => None,
        };
        let set = |id: &str| id == "yes";
        let filled =
            fill("{a}{b}[，{a}][，向{court}交{b}][?yes ，是{b}][?no ，否]。", "【】", &value, &set);
        assert_eq!(filled, "甲[{b}]【】，甲[{b}]，是【】。");
    }
}
