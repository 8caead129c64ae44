//! Looking for provisions by title, article or what they say, in both languages at once.

use redress_core::lawbook::{Instrument, Provision, ProvisionId};
use redress_drafting::{Lang, wording};

use super::contents::instruments;

/// A provision with all the words it can be found by, in lower case.
pub(super) struct Entry {
    pub(super) id: ProvisionId,
    words: String,
}

/// Every provision, in the order of the book.
pub(super) fn index() -> Vec<Entry> {
    let of = |instrument: &'static Instrument| {
        instrument.provisions.iter().map(|id| Entry { id: *id, words: words(id.get()) })
    };
    instruments().into_iter().flat_map(of).collect()
}

fn words(provision: &Provision) -> String {
    let instrument = provision.instrument.get();
    let mut words = String::new();
    for text in [instrument.title, instrument.short] {
        words += &[text.zh, " ", text.en, " "].concat();
    }
    words += provision.id;
    for version in provision.versions {
        for lang in Lang::ALL {
            let article = wording::article(lang, provision, version);
            let note = version.note.map_or("", |note| lang.pick(note.get()));
            words += &[" ", &*article, " ", lang.pick(version.gist.get()), " ", note].concat();
        }
        if let Some(article) = version.article {
            words += &format!(" 第{article}条");
        }
    }
    words.to_lowercase()
}

/// The provisions that hold every word of a query.
pub(super) fn find(index: &[Entry], query: &str) -> Vec<ProvisionId> {
    let query = query.to_lowercase();
    let wanted: Vec<&str> = query.split_whitespace().collect();
    let fits = |entry: &&Entry| wanted.iter().all(|word| holds(&entry.words, word));
    index.iter().filter(fits).map(|entry| entry.id).collect()
}

/// Whether a text holds a word. A number is whole: 69 is not found in 169.
fn holds(text: &str, word: &str) -> bool {
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    text.match_indices(word).any(|(start, found)| {
        let before = text[..start].chars().next_back();
        let after = text[start + found.len()..].chars().next();
        let (first, last) = (found.chars().next(), found.chars().next_back());
        !(digit(first) && digit(before) || digit(last) && digit(after))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(query: &str) -> Vec<&'static str> {
        find(&index(), query).into_iter().map(|id| id.get().id).collect()
    }

    #[test]
    fn articles_are_found_by_number_in_both_languages() {
        for query in ["pipl 69", "个人信息保护法 第六十九条", "第69条 个人信息", "PIPL Art. 69"]
        {
            let found = found(query);
            assert!(found.contains(&"PIPL-69-1") && found.contains(&"PIPL-69-2"), "{query}");
            assert!(!found.contains(&"PIPL-70"), "{query}");
        }
        // A renumbered article is found by each of its numbers.
        for number in ["253", "260", "264"] {
            assert!(found(number).contains(&"CPL-DELAY"), "{number}");
        }
    }

    #[test]
    fn what_provisions_say_is_found_in_both_languages() {
        for query in ["punitive", "惩罚性赔偿"] {
            assert!(found(query).contains(&"CRPL-55-2"), "{query}");
        }
        assert!(found("no such words").is_empty());
    }

    #[test]
    fn numbers_are_whole() {
        assert!(holds("art. 69(2)", "69") && holds("至多500,000元", "500"));
        assert!(!holds("art. 169", "69") && !holds("art. 691", "69"));
    }
}
