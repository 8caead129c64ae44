//! The files of the classroom: an exercise, with the teacher's key sealed or left out, and what a student answers. Nothing of
//! them is sent anywhere.

use redress_core::{Code, Yuan, sha256};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

/// More is no exercise and no answer.
pub(super) const LARGEST: u32 = 2_000_000;

#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
pub(super) enum ExerciseSchema {
    #[default]
    #[serde(rename = "redress.exercise/1")]
    V1,
}

#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
pub(super) enum AnswersSchema {
    #[default]
    #[serde(rename = "redress.answers/1")]
    V1,
}

/// An exercise: cases in their order, with what is told of them and what is asked.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Exercise {
    pub(super) schema: ExerciseSchema,
    /// Tells exercises apart, see [`Exercise::named`].
    pub(super) id: String,
    pub(super) title: String,
    /// What to do, and until when.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) note: String,
    /// The day whose law is to be applied, if the teacher says so.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) as_of: String,
    pub(super) items: Vec<Item>,
    /// Sums and remarks of the teacher, sealed with a phrase; absent if they were left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) key: Option<Sealed>,
}

/// A case as the students see it.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Item {
    pub(super) name: String,
    /// The facts, one stage after the other.
    pub(super) stages: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) questions: Vec<String>,
}

/// What is sealed: AES-GCM under a key that PBKDF2 makes of the phrase. All in base64.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Sealed {
    pub(super) rounds: u32,
    pub(super) salt: String,
    pub(super) iv: String,
    pub(super) data: String,
}

/// The teacher's key, one entry for each case.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Key {
    pub(super) items: Vec<KeyItem>,
}

#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct KeyItem {
    /// What the court awarded, or the program computes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) sum: Option<Yuan>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) remark: String,
    /// The published case.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) record: Option<String>,
}

/// What a student hands in.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Answers {
    pub(super) schema: AnswersSchema,
    /// Id of the exercise.
    pub(super) exercise: String,
    /// Hash of the exercise that was answered.
    pub(super) of: String,
    pub(super) student: String,
    /// When the file was made, by the student's clock.
    pub(super) made: String,
    pub(super) items: Vec<Answer>,
    /// Hash of all the rest: it shows a later change, and says nothing of who wrote it.
    #[serde(default)]
    pub(super) receipt: String,
}

#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Answer {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) sum: Option<Yuan>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) method: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) reasons: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) replies: Vec<String>,
}

impl Exercise {
    /// Its hash, by which answers name it. The key is no part of what is answered.
    pub(super) fn hash(&self) -> String {
        sha256(&json(&Self { key: None, ..self.clone() }))
    }

    /// With an id that follows from what students see: a link and a file of the same exercise are one, however often they
    /// are made, and whatever becomes of the key.
    pub(super) fn named(self) -> Self {
        let nameless = Self { id: String::new(), ..self };
        let id = nameless.hash().trim_start_matches("sha256:").chars().take(16).collect();
        Self { id, ..nameless }
    }
}

impl Answers {
    fn digest(&self) -> String {
        sha256(&json(&Self { receipt: String::new(), ..self.clone() }))
    }

    /// With its receipt.
    pub(super) fn sealed(self) -> Self {
        Self { receipt: self.digest(), ..self }
    }

    /// Whether it is as it was when the receipt was made.
    pub(super) fn is_unchanged(&self) -> bool {
        self.receipt == self.digest()
    }

    /// Whether it is as it was handed in, and answers the exercise of this hash.
    pub(super) fn matches(&self, exercise: &str) -> bool {
        self.is_unchanged() && self.of == exercise
    }
}

/// A sum; nothing typed is no sum.
pub(super) fn sum(text: &str) -> Result<Option<Yuan>, Code> {
    if text.trim().is_empty() { Ok(None) } else { Yuan::typed(text).map(Some) }
}

/// As text; none of these types has a map or a value that fails to serialise.
pub(super) fn json<T: Serialize>(value: &T) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default()
}

/// Reads a file of the classroom.
pub(super) fn read<T: DeserializeOwned>(text: &str) -> Option<T> {
    serde_json::from_str(text.trim_start_matches('\u{feff}')).ok()
}

/// The stages of the facts, which a line of dashes parts.
pub(super) fn stages(text: &str) -> Vec<String> {
    let is_rule = |line: &str| line.trim().len() >= 3 && line.trim().chars().all(|c| c == '-');
    let mut stages = vec![String::new()];
    for line in text.lines() {
        if is_rule(line) {
            stages.push(String::new());
        } else if let Some(stage) = stages.last_mut() {
            *stage += line;
            stage.push('\n');
        }
    }
    let stages = stages.into_iter().map(|stage| stage.trim().to_owned());
    stages.filter(|stage| !stage.is_empty()).collect()
}

/// Lines that hold something.
pub(super) fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_come_in_stages() {
        assert_eq!(stages("甲\n乙\n---\n\n丙\n-----\n"), ["甲\n乙", "丙"]);
        assert_eq!(stages("a -- b"), ["a -- b"]);
        assert!(stages(" \n---\n").is_empty());
    }

    #[test]
    fn a_receipt_shows_a_later_change() {
        let answers = Answers {
            student: "张同学".to_owned(),
            items: vec![Answer { sum: "34000".parse().ok(), ..Answer::default() }],
            ..Answers::default()
        }
        .sealed();
        assert!(answers.is_unchanged());
        let again: Answers = read(&json(&answers)).unwrap();
        assert_eq!(again, answers);
        assert!(again.is_unchanged());
        let mut changed = again;
        changed.items[0].sum = "35000".parse().ok();
        assert!(!changed.is_unchanged());
    }

    #[test]
    fn the_key_is_no_part_of_what_is_answered() {
        let open = Exercise { title: "一".to_owned(), ..Exercise::default() };
        let sealed =
            Sealed { rounds: 1, salt: String::new(), iv: String::new(), data: String::new() };
        let with_key = Exercise { key: Some(sealed), ..open.clone() };
        assert_eq!(open.hash(), with_key.hash());
        assert_ne!(open.hash(), Exercise { title: "二".to_owned(), ..open }.hash());
    }

    /// A link and a file are made one after the other, the key with another salt, and the teacher may reword a remark
    /// between them.
    #[test]
    fn an_exercise_keeps_its_id_until_students_see_something_else() {
        let told = |facts: &str| Exercise {
            items: vec![Item { stages: vec![facts.to_owned()], ..Item::default() }],
            ..Exercise::default()
        };
        let sealed = |salt: &str| {
            let empty = String::new();
            Sealed { rounds: 1, salt: salt.to_owned(), iv: empty.clone(), data: empty }
        };
        let with_key = |salt: &str| Exercise { key: Some(sealed(salt)), ..told("甲") }.named();
        let id = told("甲").named().id;
        assert_eq!(id.len(), 16);
        assert_eq!(id, told("甲").named().named().id);
        assert_eq!(id, with_key("a").id);
        assert_eq!(id, with_key("b").id);
        assert_eq!(with_key("a").hash(), with_key("b").hash());
        assert_ne!(id, told("乙").named().id);
    }

    #[test]
    fn answers_match_as_they_were_handed_in_and_for_their_exercise_alone() {
        let exercise = Exercise { title: "一".to_owned(), ..Exercise::default() }.named();
        let answers = Answers { of: exercise.hash(), ..Answers::default() }.sealed();
        assert!(answers.matches(&exercise.hash()));
        let other = Exercise { title: "二".to_owned(), ..exercise.clone() };
        assert!(!answers.matches(&other.hash()));
        let changed = Answers { student: "乙".to_owned(), ..answers };
        assert!(!changed.matches(&exercise.hash()));
    }

    #[test]
    fn other_files_are_refused() {
        assert!(read::<Exercise>(r#"{"schema":"redress.case/1"}"#).is_none());
        assert!(
            read::<Answers>(r#"{"schema":"redress.exercise/1","id":"","title":"","items":[]}"#)
                .is_none()
        );
        assert!(
            read::<Exercise>(
                r#"{"schema":"redress.exercise/1","id":"","title":"","items":[],"answer":1}"#
            )
            .is_none()
        );
    }
}
