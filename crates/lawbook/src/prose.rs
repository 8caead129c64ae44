use crate::Text;

/// A text that only explains: no figure is computed, no order made and no paper written from it. With the feature `prose`
/// they are compiled in; without it they are empty until they are given.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Prose(pub(crate) u16);

#[cfg(feature = "prose")]
impl Prose {
    /// The text.
    pub fn get(self) -> Text {
        crate::PROSE[usize::from(self.0)]
    }

    /// They are there already.
    pub fn give_zh(_: Vec<&'static str>) {}

    /// They are there already.
    pub fn give_en(_: Vec<&'static str>) {}
}

#[cfg(not(feature = "prose"))]
mod given {
    use std::sync::OnceLock;

    use super::{Prose, Text};

    /// All texts of a language, in the order of the table.
    type Texts = OnceLock<Vec<&'static str>>;

    static ZH: Texts = Texts::new();
    static EN: Texts = Texts::new();

    impl Prose {
        /// The text, in the languages in which it was given.
        pub fn get(self) -> Text {
            let of = |texts: &'static Texts| Some(*texts.get()?.get(usize::from(self.0))?);
            Text { zh: of(&ZH).unwrap_or_default(), en: of(&EN).unwrap_or_default() }
        }

        /// Gives the Chinese texts, once.
        pub fn give_zh(texts: Vec<&'static str>) {
            _ = ZH.set(texts);
        }

        /// Gives the English texts, once.
        pub fn give_en(texts: Vec<&'static str>) {
            _ = EN.set(texts);
        }
    }
}
