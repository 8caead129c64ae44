//! Many answers side by side: their spread, and a sheet.

use redress_core::{Order, Yuan};

use super::exercise::{Answers, Exercise, Key};

/// How the sums of one case lie.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub(super) struct Spread {
    pub(super) sums: Vec<Yuan>,
}

impl Spread {
    /// Of the case at a place.
    pub(super) fn of<'a>(all: impl IntoIterator<Item = &'a Answers>, item: usize) -> Self {
        let sums = all.into_iter().filter_map(|one| one.items.get(item)?.sum);
        let mut sums: Vec<_> = sums.collect();
        sums.order_by(Ord::cmp);
        Self { sums }
    }

    pub(super) fn least(&self) -> Option<Yuan> {
        self.sums.first().copied()
    }

    pub(super) fn most(&self) -> Option<Yuan> {
        self.sums.last().copied()
    }

    /// The middle one; of an even number the mean of the two in the middle, half a fen up.
    pub(super) fn median(&self) -> Option<Yuan> {
        let middle = self.sums.len() / 2;
        let upper = self.sums.get(middle)?.fen();
        if self.sums.len() % 2 == 1 {
            return Some(Yuan::from_fen(upper));
        }
        let lower = self.sums.get(middle.checked_sub(1)?)?.fen();
        Some(Yuan::from_fen((lower + upper + 1) / 2))
    }
}

/// An answer among those of the same name.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct HandIn {
    /// The first is the earliest.
    pub(super) which: usize,
    pub(super) of: usize,
    /// A later one is as it was handed in: perhaps the same person's.
    pub(super) replaced: bool,
}

/// How each answer stands among those of its name, however that is spaced; `hash` is that of the exercise.
pub(super) fn hand_ins(all: &[Answers], hash: &str) -> Vec<HandIn> {
    let name = |one: &Answers| one.student.split_whitespace().collect::<String>();
    let keys: Vec<_> =
        all.iter().enumerate().map(|(index, one)| (name(one), (&one.made, index))).collect();
    let of = |(name, at): &(String, (&String, usize))| {
        let same = || keys.iter().filter(|(other, _)| other == name);
        let mut later = same().filter(|(_, other)| other > at);
        HandIn {
            which: same().filter(|(_, other)| other <= at).count(),
            of: same().count(),
            replaced: later
                .any(|(_, (_, index))| all.get(*index).is_some_and(|one| one.matches(hash))),
        }
    };
    keys.iter().map(of).collect()
}

/// A place on a line from zero to the greatest sum, in thousandths.
pub(super) fn place(sum: Yuan, most: Yuan) -> i128 {
    let most = i128::from(most.fen()).max(1);
    i128::from(sum.fen()) * 1000 / most
}

/// The answers as a sheet: comma-separated values, with a byte order mark so that spreadsheets read them as UTF-8.
pub(super) fn csv(
    heads: &[&str],
    exercise: &Exercise,
    key: Option<&Key>,
    all: &[Answers],
    [matches, differs]: [&str; 2],
) -> String {
    let mut text = String::from("\u{feff}");
    let hash = exercise.hash();
    let questions = exercise.items.iter().map(|item| item.questions.len()).max().unwrap_or(0);
    let hand_ins = hand_ins(all, &hash);
    let mut line = |cells: Vec<String>| {
        text += &cells.iter().map(|cell| quoted(cell)).collect::<Vec<_>>().join(",");
        text += "\r\n";
    };
    let numbered = (1..=questions).map(|number| number.to_string());
    line(heads.iter().map(|head| (*head).to_owned()).chain(numbered).collect());
    for (index, item) in exercise.items.iter().enumerate() {
        let court = key.and_then(|key| key.items.get(index)?.sum);
        for (one, HandIn { which, of, .. }) in all.iter().zip(&hand_ins) {
            let answer = one.items.get(index).cloned().unwrap_or_default();
            let sum = |sum: Option<Yuan>| sum.map(|sum| sum.to_string()).unwrap_or_default();
            let difference = match (answer.sum, court) {
                (Some(own), Some(court)) => {
                    let fen = own.fen() - court.fen();
                    let sign = if fen < 0 { "-" } else { "" };
                    format!("{sign}{}", Yuan::from_fen(fen.abs()))
                }
                _ => String::new(),
            };
            let is = if one.matches(&hash) { matches } else { differs };
            let cells = [
                (index + 1).to_string(),
                item.name.clone(),
                one.student.clone(),
                sum(answer.sum),
                sum(court),
                difference,
                answer.method.clone(),
                answer.reasons.clone(),
                one.made.clone(),
                is.to_owned(),
                // A slash alone would be a day to a spreadsheet.
                if *of > 1 { format!("{which} ({of})") } else { String::new() },
            ];
            let replies =
                (0..questions).map(|at| answer.replies.get(at).cloned().unwrap_or_default());
            line(cells.into_iter().chain(replies).collect());
        }
    }
    text
}

/// A cell that no spreadsheet takes for a formula.
fn quoted(cell: &str) -> String {
    let number = cell.strip_prefix('-').is_some_and(|rest| {
        !rest.is_empty() && rest.chars().all(|c| c.is_ascii_digit() || c == '.')
    });
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && !number;
    let cell = if formula { format!("'{cell}") } else { cell.to_owned() };
    if cell.contains(['"', ',', '\n', '\r']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::exercise::{Answer, Item, KeyItem},
        *,
    };

    fn yuan(text: &str) -> Yuan {
        text.parse().unwrap()
    }

    fn answers(student: &str, sum: &str) -> Answers {
        Answers {
            student: student.to_owned(),
            items: vec![Answer {
                sum: sum.parse().ok(),
                reasons: "=1+1, \"quoted\"".to_owned(),
                replies: vec!["是".to_owned()],
                ..Answer::default()
            }],
            ..Answers::default()
        }
        .sealed()
    }

    #[test]
    fn the_spread_is_told_by_its_ends_and_its_middle() {
        let all = [answers("a", "10"), answers("b", "30.01"), answers("c", "20"), answers("d", "")];
        let spread = Spread::of(&all, 0);
        assert_eq!(spread.sums.len(), 3);
        assert_eq!(
            (spread.least(), spread.median(), spread.most()),
            (Some(yuan("10")), Some(yuan("20")), Some(yuan("30.01")))
        );
        // Between 20.00 and 30.01: 25.005, so 25.01.
        let two = Spread { sums: vec![yuan("20"), yuan("30.01")] };
        assert_eq!(two.median(), Some(yuan("25.01")));
        assert_eq!(Spread::default().median(), None);
        assert_eq!(place(yuan("10"), yuan("40")), 250);
        assert_eq!(place(yuan("0"), yuan("0")), 0);
    }

    /// Two of one name, blanks apart, in the order of their times; the later one replaces the earlier as long as nobody has
    /// changed it.
    #[test]
    fn answers_of_one_name_are_told() {
        let at = |student: &str, made: &str| {
            Answers { made: made.to_owned(), of: "e".to_owned(), ..answers(student, "1") }.sealed()
        };
        let hand_in = |which, of, replaced| HandIn { which, of, replaced };
        let mut all = [
            at("张三", "2026-11-27 09:00"),
            at("李四", "2026-11-27 08:00"),
            at("张 三", "2026-11-26 23:00"),
        ];
        assert_eq!(
            hand_ins(&all, "e"),
            [hand_in(2, 2, false), hand_in(1, 1, false), hand_in(1, 2, true)]
        );
        all[0].items.clear();
        assert_eq!(hand_ins(&all, "e")[2], hand_in(1, 2, false));
        let line = |text: &str| text.lines().nth(3).unwrap_or_default().to_owned();
        let exercise = Exercise { items: vec![Item::default()], ..Exercise::default() };
        assert!(line(&csv(&["n"], &exercise, None, &all, ["yes", "no"])).ends_with(",no,1 (2)"));
    }

    #[test]
    fn a_sheet_has_a_line_for_each_answer_and_no_formula() {
        let exercise = Exercise {
            items: vec![Item {
                name: "甲案".to_owned(),
                questions: vec!["?".to_owned()],
                ..Item::default()
            }],
            ..Exercise::default()
        };
        let key = Key { items: vec![KeyItem { sum: Some(yuan("34000")), ..KeyItem::default() }] };
        let heads = [
            "n",
            "case",
            "who",
            "sum",
            "court",
            "difference",
            "method",
            "reasons",
            "made",
            "receipt",
            "same name",
        ];
        let of = |answers: Answers| Answers { of: exercise.hash(), ..answers }.sealed();
        let mut changed = of(answers("李", "40000.50"));
        changed.made = "later".to_owned();
        // Its receipt is right, and it answers another exercise.
        let foreign = answers("王", "20000");
        let all = [of(answers("张", "30000")), changed, foreign];
        let text = csv(&heads, &exercise, Some(&key), &all, ["yes", "no"]);
        let lines: Vec<_> = text.trim_start_matches('\u{feff}').lines().collect();
        assert_eq!(
            lines,
            [
                "n,case,who,sum,court,difference,method,reasons,made,receipt,same name,1",
                "1,甲案,张,30000.00,34000.00,-4000.00,,\"'=1+1, \"\"quoted\"\"\",,yes,,是",
                "1,甲案,李,40000.50,34000.00,6000.50,,\"'=1+1, \"\"quoted\"\"\",later,no,,是",
                "1,甲案,王,20000.00,34000.00,-14000.00,,\"'=1+1, \"\"quoted\"\"\",,no,,是",
            ]
        );
        assert_eq!(quoted("-4000.00"), "-4000.00");
        assert_eq!(quoted("-cmd"), "'-cmd");
    }
}
