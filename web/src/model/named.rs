//! What a case is called, as a change by itself: the first fields of a new case bring no code of any other edit.

use redress_core::{
    Case,
    case::{At, Leaf, Place},
};

use super::state::{Change, Typed};

/// By what a case is found.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Name {
    Title,
    Docket,
    Court,
}

impl Name {
    pub(crate) fn path(self) -> &'static str {
        match self {
            Self::Title => "/title",
            Self::Docket => "/docket",
            Self::Court => "/court",
        }
    }

    fn place(self) -> Place {
        At::Case.field(match self {
            Self::Title => Leaf::Title,
            Self::Docket => Leaf::Docket,
            Self::Court => Leaf::Court,
        })
    }

    pub(crate) fn get(self, case: &Case) -> &str {
        match self {
            Self::Title => &case.title,
            Self::Docket => &case.docket,
            Self::Court => &case.court,
        }
    }

    fn set(self, case: &mut Case, text: String) {
        match self {
            Self::Title => case.title = text,
            Self::Docket => case.docket = text,
            Self::Court => case.court = text,
        }
    }
}

/// Names a case.
pub(crate) struct Named(pub(crate) Name, pub(crate) String);

impl Change for Named {
    fn typed(&self, _: &Case) -> Option<Typed> {
        Some(Typed::words(self.0.place(), &self.1))
    }

    fn takes(&self, _: &Case) -> (Option<At>, Vec<Place>) {
        (None, Vec::new())
    }

    fn made(self: Box<Self>, case: &Case) -> Option<Case> {
        let Self(name, text) = *self;
        if name.get(case) == text {
            return None;
        }
        let mut made = case.clone();
        name.set(&mut made, text);
        Some(made)
    }
}

#[cfg(test)]
mod tests {
    use redress_core::edit::Edit;

    use super::*;

    #[test]
    fn it_is_the_edit_of_the_same_text() {
        let blank = Case::default();
        let titled = Case { title: "甲".to_owned(), ..Case::default() };
        for name in [Name::Title, Name::Docket, Name::Court] {
            assert_eq!(name.path(), name.place().to_string());
            for (case, text) in [(&blank, "甲"), (&blank, ""), (&titled, "甲"), (&titled, "乙")]
            {
                let edit: Box<dyn Change> = Box::new(Edit::set(name.place(), text.to_owned()));
                let named: Box<dyn Change> = Box::new(Named(name, text.to_owned()));
                let typed = |change: &dyn Change| change.typed(case).map(Typed::without_time);
                assert_eq!(typed(&*named), typed(&*edit), "{name:?} {text}");
                assert_eq!(named.made(case), edit.made(case), "{name:?} {text}");
            }
        }
    }
}
