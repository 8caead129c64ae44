//! A text of the case as a whole, as a change by itself: the first fields of a new case bring no code of any other edit.

use redress_core::Case;

use super::{
    edit::Words,
    state::{Change, Typed},
};

/// Writes a text.
pub(crate) struct Written(pub(crate) Words, pub(crate) String);

impl Change for Written {
    fn typed(&self, _: &Case) -> Option<Typed> {
        Some(Typed::words(self.0.path(), &self.1))
    }

    fn made(self: Box<Self>, case: &Case) -> Option<Case> {
        let Self(words, text) = *self;
        if words.get(case) == text {
            return None;
        }
        let mut made = case.clone();
        *words.get_mut(&mut made)? = text;
        made.unread.remove(words.path());
        Some(made)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::edit::Edit;

    #[test]
    fn it_is_the_edit_of_the_same_text() {
        let plain = Case::default();
        let mut with_plaintiff = plain.clone();
        Edit::PlaintiffKind(Some(redress_core::case::PlaintiffKind::Procuratorate))
            .apply(&mut with_plaintiff);
        let all = [Words::Title, Words::Docket, Words::Court, Words::Notes, Words::Plaintiff];
        for case in [&plain, &with_plaintiff] {
            for (words, text) in all.into_iter().flat_map(|words| [(words, "甲"), (words, "")]) {
                let edit: Box<dyn Change> = Box::new(Edit::Words(words, text.to_owned()));
                let written: Box<dyn Change> = Box::new(Written(words, text.to_owned()));
                let typed = |change: &dyn Change| change.typed(case).map(Typed::without_time);
                assert_eq!(typed(&*written), typed(&*edit), "{words:?} {text}");
                assert_eq!(written.made(case), edit.made(case), "{words:?} {text}");
            }
        }
    }
}
