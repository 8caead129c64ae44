//! One sort for every list. That of the standard library is compiled anew for each type, some 3 KB a time in the page;
//! here only the places are sorted, by a comparison that is looked up, and the list follows them.

use std::cmp::Ordering;

/// Sorting that does not weigh. Stable, as `sort_by` and `sort_by_key` are.
pub trait Order<T> {
    /// Sorts by a comparison.
    fn order_by(&mut self, compare: impl Fn(&T, &T) -> Ordering);

    /// Sorts by a key.
    fn order_by_key<K: Ord>(&mut self, key: impl Fn(&T) -> K) {
        self.order_by(|a, b| key(a).cmp(&key(b)));
    }
}

impl<T> Order<T> for [T] {
    fn order_by(&mut self, compare: impl Fn(&T, &T) -> Ordering) {
        // Nearly every list of a case has one entry or none.
        if self.len() < 2 {
            return;
        }
        let mut from = places(self.len(), &|a, b| compare(&self[a], &self[b]));
        // Each cycle of the permutation is gone along once.
        for start in 0..self.len() {
            let mut at = start;
            while from[at] != start {
                let next = std::mem::replace(&mut from[at], at);
                self.swap(at, next);
                at = next;
            }
            from[at] = at;
        }
    }
}

/// For each place, the place from which it is filled.
fn places(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut from: Vec<usize> = (0..len).collect();
    from.sort_by(|a, b| compare(*a, *b));
    from
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn it_is_the_sort_of_the_standard_library(list: Vec<(u8, u16)>) {
            let (mut ours, mut theirs) = (list.clone(), list);
            ours.order_by_key(|(key, _)| key % 8);
            theirs.sort_by_key(|(key, _)| key % 8);
            prop_assert_eq!(&ours, &theirs);
            ours.order_by(|a, b| b.cmp(a));
            theirs.sort_by(|a, b| b.cmp(a));
            prop_assert_eq!(ours, theirs);
        }
    }
}
