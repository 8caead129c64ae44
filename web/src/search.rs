//! Looking for things: one normal form and one ranking for the law, the casebook, the catalogue and the palette.

mod law;
#[cfg(test)]
mod tests;
mod texts;

use redress_core::Order;

use crate::parse::normal::normal;

pub(crate) use law::{Entry as LawEntry, find as find_law, index as index_law, names};
pub(crate) use texts::{record_texts, remedy_texts};

/// What something can be found by, each text with its weight.
#[derive(Clone, Debug, Default)]
pub(crate) struct Texts(Vec<(u32, String)>);

impl Texts {
    /// Adds a text, in its normal form.
    pub(crate) fn add(&mut self, weight: u32, text: &str) {
        let text = normal(text);
        if !text.is_empty() {
            self.0.push((weight, text));
        }
    }

    /// Texts of one weight.
    pub(crate) fn of<'a>(weight: u32, texts: impl IntoIterator<Item = &'a str>) -> Self {
        let mut all = Self::default();
        for text in texts {
            all.add(weight, text);
        }
        all
    }

    /// Adds those of another.
    pub(crate) fn and(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }
}

/// What is looked for: words that must all be found.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub(crate) struct Query(Vec<String>);

/// Words of citations that say nothing by themselves.
const EMPTY_WORDS: [&str; 9] =
    ["art", "arts", "article", "articles", "paragraph", "para", "item", "no", "§"];

impl Query {
    pub(crate) fn new(text: &str) -> Self {
        let normal = normal(text);
        let words: Vec<&str> = normal.split(' ').collect();
        let is_number = |word: Option<&&str>| word.is_some_and(|word| digits(word));
        let unit = |c: char| matches!(c, '条' | '款' | '项' | '目' | '之' | '号' | '第' | '节');
        let one = |(index, word): (usize, &&str)| {
            // `第69条第2款` is found by its numbers; what follows them stays.
            let mut word = *word;
            if index > 0 && is_number(words.get(index - 1)) {
                word = word.trim_start_matches(unit);
            }
            if is_number(words.get(index + 1)) {
                word = word.trim_end_matches('第');
            }
            let says = !word.is_empty() && (!EMPTY_WORDS.contains(&word) || words.len() == 1);
            says.then(|| word.to_owned())
        };
        let mut query: Vec<String> = Vec::new();
        for (index, of) in words.iter().enumerate() {
            let Some(word) = one((index, of)) else { continue };
            // `十倍`, `2021年`: a number with what it counts is one word.
            let counts = word.starts_with(['倍', '元', '万', '年', '月', '日', '天', '人', '次']);
            let follows = index > 0 && is_number(words.get(index - 1)) && word == *of;
            match query.last_mut().filter(|_| counts && follows) {
                Some(number) => *number = format!("{number} {word}"),
                None => query.push(word),
            }
        }
        Self(query)
    }

    /// Nothing is looked for.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How well texts fit; `None` if a word is in none of them.
    pub(crate) fn rank(&self, texts: &Texts) -> Option<u32> {
        self.0.iter().try_fold(0, |sum, word| {
            let fits = texts.0.iter().filter_map(|(weight, text)| Some(weight * fit(text, word)?));
            Some(sum + fits.max()?)
        })
    }
}

/// Those that fit, the best first; what fits alike stays in its order.
pub(crate) fn best<T>(
    all: impl IntoIterator<Item = T>,
    rank: impl Fn(&T) -> Option<u32>,
) -> Vec<T> {
    let ranked = all.into_iter().filter_map(|one| Some((rank(&one)?, one)));
    let mut ranked: Vec<_> = ranked.collect();
    ranked.order_by_key(|(rank, _)| std::cmp::Reverse(*rank));
    ranked.into_iter().map(|(_, one)| one).collect()
}

fn digits(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// How a text holds a word: as a whole, at its beginning, at the beginning of a word, or within one. A number is whole:
/// 69 is not found in 169.
fn fit(text: &str, word: &str) -> Option<u32> {
    if text == word {
        return Some(8);
    }
    let number = word.starts_with(|c: char| c.is_ascii_digit());
    let places = text.match_indices(word).filter_map(|(start, found)| {
        let before = text[..start].chars().next_back();
        let after = text[start + found.len()..].chars().next();
        let begins = before.is_none_or(|c| c == ' ');
        let ends = after.is_none_or(|c| c == ' ');
        match (begins, ends) {
            (true, true) if start == 0 => Some(5),
            (true, true) => Some(4),
            _ if digits(word) || number && !begins => None,
            (true, false) if start == 0 => Some(3),
            (true, false) => Some(2),
            // Within a Latin word only longer pieces mean something.
            (false, _) => (word.len() > 3 || !word.is_ascii()).then_some(1),
        }
    });
    places.max()
}
