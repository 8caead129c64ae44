//! Who made a gain.

use super::{DefendantId, Gain};

/// Who made the gain that an item is.
#[derive(Clone, Copy)]
pub enum Gained<'a> {
    /// It is no gain, or nobody is named.
    Nobody,
    /// A defendant.
    By(&'a DefendantId),
    /// Several together, and it is not known what each got.
    Among(&'a [DefendantId]),
}

impl<'a> Gained<'a> {
    /// Who made a gain.
    pub fn by(gain: &'a Gain) -> Self {
        match (&gain.defendant, &*gain.among) {
            (Some(one), _) => Self::By(one),
            (None, []) => Self::Nobody,
            (None, several) => Self::Among(several),
        }
    }
}
