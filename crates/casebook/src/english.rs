//! A published case read in English: parties in letters with the Chinese beside, labels and particulars translated. The
//! case itself stays as it was published; this is for the eye alone, so no sum and no receipt comes of it.

use std::collections::BTreeMap;

use redress_core::{
    Case,
    case::{Destination, ParamValue, RemedyChoice},
};

use crate::{Record, court};

/// The English of Chinese texts of published cases.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct English(BTreeMap<String, String>);

impl English {
    /// That of all these records.
    pub fn of<'a>(records: impl IntoIterator<Item = &'a Record>) -> Self {
        let mut all = BTreeMap::new();
        for record in records {
            all.extend(record.english.clone());
            all.insert(record.case.title.clone(), record.title.en.clone());
        }
        Self(all)
    }

    /// A case as an English reader sees it; what no published case says stays as it is.
    pub fn read(&self, case: &Case) -> Case {
        let mut case = case.clone();
        self.say(&mut case.title);
        if let Some(court) = court(&case.court) {
            case.court = beside(&court.en, &court.zh);
        }
        if let Some(plaintiff) = &mut case.plaintiff {
            self.name(&mut plaintiff.name);
        }
        for other in &mut case.co_plaintiffs {
            self.name(&mut other.name);
        }
        for supporter in &mut case.supporters {
            self.name(&mut supporter.name);
        }
        if self.has_defendants_of(&case) {
            for defendant in &mut case.defendants {
                self.name(&mut defendant.name);
            }
        }
        macro_rules! items {
            ($($list:expr),*) => {
                $(for item in &mut $list {
                    self.say(&mut item.label);
                    self.say(&mut item.reason);
                })*
            };
        }
        let compensation = &mut case.compensation;
        items!(
            compensation.gains,
            compensation.losses,
            compensation.lump_sums,
            case.costs,
            case.credits
        );
        for item in case.punitive.iter_mut().flat_map(|punitive| &mut punitive.items) {
            self.say(&mut item.label);
            self.say(&mut item.reason);
            if let Some(sample) = &mut item.sample {
                self.say(&mut sample.counted_in);
            }
        }
        for performance in &mut case.performance {
            self.say(&mut performance.reason);
            for one in &mut performance.in_kind {
                self.say(&mut one.what);
                self.say(&mut one.host);
            }
        }
        for sanction in &mut case.sanctions {
            self.say(&mut sanction.reason);
        }
        if let Some(Destination { payee: _, name, purpose, manager, days: _, by: _, recipients }) =
            &mut case.destination
        {
            let parts = recipients.iter_mut().flat_map(|one| [&mut one.name, &mut one.purpose]);
            for text in [name, purpose, manager].into_iter().chain(parts) {
                self.say(text);
            }
        }
        for RemedyChoice { parameters, reason, .. } in &mut case.remedies {
            self.say(reason);
            for value in parameters.values_mut() {
                match value {
                    ParamValue::Text(text) => self.say(text),
                    ParamValue::List(list) => {
                        for text in list {
                            self.say(text);
                        }
                    }
                    ParamValue::Number(_) | ParamValue::Flag(_) => {}
                }
            }
        }
        self.say(&mut case.notes);
        case
    }

    /// Whether every defendant of a case is one of a published case. A surname with 某 is that of many: in a case of one's own it
    /// would stand in letters beside others that do not.
    pub fn has_defendants_of(&self, case: &Case) -> bool {
        case.defendants.iter().all(|one| one.name.is_empty() || self.0.contains_key(&one.name))
    }

    /// The name of a party as an English reader sees it: `Zheng (郑某)`.
    pub fn party(&self, name: &str) -> String {
        self.0.get(name).map_or_else(|| name.to_owned(), |english| beside(english, name))
    }

    /// What one text is in English; `None` if no published case has it.
    pub fn of_text(&self, text: &str) -> Option<String> {
        self.0.get(text).cloned().or_else(|| court(text).map(|court| court.en))
    }

    /// A text in English; as it is, if no published case has it.
    fn say(&self, text: &mut String) {
        if let Some(english) = self.0.get(text) {
            english.clone_into(text);
        }
    }

    /// A name in English, with the Chinese that it is.
    fn name(&self, name: &mut String) {
        *name = self.party(name);
    }
}

fn beside(english: &str, chinese: &str) -> String {
    format!("{english} ({chinese})")
}

#[cfg(all(test, feature = "embedded"))]
mod tests {
    use serde_json::Value;

    use super::*;

    fn chinese(text: &str) -> bool {
        text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c))
    }

    /// Every text of a value, with its path.
    fn texts(value: &Value, path: &str, all: &mut Vec<(String, String)>) {
        match value {
            Value::String(text) => all.push((path.to_owned(), text.clone())),
            Value::Array(list) => {
                for one in list {
                    texts(one, path, all);
                }
            }
            Value::Object(map) => {
                for (name, one) in map {
                    texts(one, &format!("{path}/{name}"), all);
                }
            }
            _ => {}
        }
    }

    #[test]
    fn an_english_reader_of_a_published_case_meets_chinese_only_beside_english() {
        let english = English::of(&crate::all().collect::<Vec<_>>());
        let mut names = 0;
        for record in crate::all() {
            let mut all = Vec::new();
            texts(&serde_json::to_value(english.read(&record.case)).unwrap(), "", &mut all);
            for (path, text) in all.into_iter().filter(|(_, text)| chinese(text)) {
                if path == "/docket" {
                    continue; // a docket number has no English
                }
                let of_persons =
                    ["/plaintiff/name", "/supporters/name", "/defendants/name", "/court"];
                let named = of_persons.contains(&&*path);
                let (before, _) = text.split_once(" (").unwrap_or((&text, ""));
                assert!(named && !chinese(before), "{}{path}: {text}", record.id);
                names += 1;
            }
        }
        assert!(names > 150, "{names}");
    }

    #[test]
    fn one_english_for_one_chinese_and_nothing_left_over() {
        let mut all = BTreeMap::<String, String>::new();
        for record in crate::all() {
            let mut own = Vec::new();
            texts(&serde_json::to_value(&record.case).unwrap(), "", &mut own);
            for (zh, en) in &record.english {
                assert!(!chinese(en), "{}: {en}", record.id);
                assert!(own.iter().any(|(_, text)| text == zh), "{}: {zh} is not there", record.id);
                let other = all.insert(zh.clone(), en.clone());
                assert!(other.is_none_or(|other| other == *en), "{zh}");
            }
        }
        assert_eq!(all["郑某"], "Zheng");
    }

    #[test]
    fn a_text_stands_beside_its_english() {
        let english = English::of(&crate::all().collect::<Vec<_>>());
        for (zh, en) in [
            ("郑某的获利", "gain of Zheng"),
            ("广州互联网法院", "Guangzhou Internet Court"),
            ("邓某", "Deng"),
        ] {
            assert_eq!(english.of_text(zh).as_deref(), Some(en));
        }
        assert_eq!(english.of_text("某县人民法院"), None);
    }

    #[test]
    fn the_published_case_stays_as_it_is() {
        let records: Vec<_> = crate::all().collect();
        let record = crate::find("gzic-zheng-face-2022").unwrap();
        let read = English::of(&records).read(&record.case);
        assert_eq!(read.defendants[0].name, "Zheng (郑某)");
        assert_eq!(read.compensation.gains[1].label, "gain of Ren");
        assert_eq!(record.case.defendants[0].name, "郑某");
        // The sums are the same.
        let found = |case: &Case| {
            redress_core::assess(case, redress_core::Position::Found, redress_core::Lens::LAW)
                .unwrap()
                .totals
        };
        assert_eq!(found(&read), found(&record.case));
    }
}
