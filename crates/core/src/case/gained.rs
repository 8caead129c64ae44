//! Who made a gain.

use super::{Case, DefendantId, Gain, Item};

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
    /// Who made the item at this place.
    pub fn at(case: &'a Case, item: Item) -> Self {
        let Item::Gain(row) = item else { return Self::Nobody };
        case.compensation.gains.get(row as usize).map_or(Self::Nobody, |gain| Self::by(gain))
    }

    /// Who made a gain.
    pub fn by(gain: &'a Gain) -> Self {
        match (&gain.defendant, &*gain.among) {
            (Some(one), _) => Self::By(one),
            (None, []) => Self::Nobody,
            (None, several) => Self::Among(several),
        }
    }
}
