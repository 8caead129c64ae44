//! Rows of a list, kept with what could not be read in them.

use crate::case::{At, Place, Unread};

/// A row of a list that is being changed, with the place where it was.
pub(super) struct Row<T> {
    was: Option<usize>,
    pub(super) value: T,
}

impl<T> Row<T> {
    /// Whether it stood at one of these places.
    pub(super) fn was_at(&self, places: &[Place], at: impl Fn(u32) -> At) -> bool {
        self.was.is_some_and(|was| places.contains(&at(number(was)).into()))
    }

    pub(super) fn new(value: T) -> Self {
        Self { was: None, value }
    }
}

impl<T> std::ops::Deref for Row<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

/// Changes which rows a list has, or their order. What could not be read in a row goes with it: every change of the
/// rows of a list in which there are fields to type into is made here.
pub(super) fn rows<T>(
    unread: &mut Unread,
    list: impl Into<Place>,
    values: &mut Vec<T>,
    change: impl FnOnce(&mut Vec<Row<T>>),
) {
    let old = std::mem::take(values).into_iter().enumerate();
    let mut rows = old.map(|(was, value)| Row { was: Some(was), value }).collect();
    change(&mut rows);
    unread.follow(list.into(), &|was| rows.iter().position(|row| row.was == Some(was)));
    *values = rows.into_iter().map(|row| row.value).collect();
}

/// A row, if it is there.
pub(super) fn at<T>(values: &mut [T], row: u32) -> Option<&mut T> {
    values.get_mut(row as usize)
}

/// The number of a row as places have it.
pub(super) fn number(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

pub(super) fn toggle<T: PartialEq>(list: &mut Vec<T>, value: T, on: bool) {
    list.retain(|other| *other != value);
    if on {
        list.push(value);
    }
}
