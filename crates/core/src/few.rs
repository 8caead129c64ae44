//! Short lists.

use std::{
    fmt,
    ops::{Deref, DerefMut},
};

use serde::{Serialize, Serializer};

#[cfg(not(target_arch = "wasm32"))]
type Held<T> = smallvec::SmallVec<[T; 2]>;
/// In the page, which loads its code over a line, it is a list like any other: the code for each kind of entry is larger
/// than what it saves there.
#[cfg(target_arch = "wasm32")]
type Held<T> = Vec<T>;

/// A list that nearly always has one entry or two: they stand where the list stands, and nothing is allocated for them.
#[derive(Clone, Eq, Ord, PartialEq, PartialOrd)]
pub struct Few<T>(Held<T>);

impl<T> Few<T> {
    /// Of one.
    pub(crate) fn of(one: T) -> Self {
        let mut few = Self::default();
        few.push(one);
        few
    }

    pub(crate) fn push(&mut self, one: T) {
        self.0.push(one);
    }
}

impl<T> Default for Few<T> {
    fn default() -> Self {
        Self(Held::new())
    }
}

impl<T> Deref for Few<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.0
    }
}

impl<T> DerefMut for Few<T> {
    fn deref_mut(&mut self) -> &mut [T] {
        &mut self.0
    }
}

impl<T> Extend<T> for Few<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, more: I) {
        // One by one: to make room before is dearer than the few themselves.
        for one in more {
            self.push(one);
        }
    }
}

impl<T> FromIterator<T> for Few<T> {
    fn from_iter<I: IntoIterator<Item = T>>(list: I) -> Self {
        let mut few = Self::default();
        few.extend(list);
        few
    }
}

impl<T> IntoIterator for Few<T> {
    type IntoIter = <Held<T> as IntoIterator>::IntoIter;
    type Item = T;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a, T> IntoIterator for &'a Few<T> {
    type IntoIter = std::slice::Iter<'a, T>;
    type Item = &'a T;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<T: PartialEq<U>, U, const N: usize> PartialEq<[U; N]> for Few<T> {
    fn eq(&self, other: &[U; N]) -> bool {
        **self == *other
    }
}

impl<T: PartialEq<U>, U> PartialEq<&[U]> for Few<T> {
    fn eq(&self, other: &&[U]) -> bool {
        **self == **other
    }
}

impl<T: fmt::Debug> fmt::Debug for Few<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self).finish()
    }
}

impl<T: Serialize> Serialize for Few<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self)
    }
}
