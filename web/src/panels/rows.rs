//! The rows of a schedule as the browser knows them: a row keeps its key when one above it comes or goes, and with it
//! what was typed and cannot be read. Rows stand in blocks, so that a change in one of a thousand draws some thirty anew.

use std::{ops::Range, rc::Rc};

use redress_core::{Case, edit::List};

/// How many rows a block is given at the end of the list; one in the middle may grow beyond.
const BLOCK: usize = 32;

/// Rows that are drawn together.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Block {
    pub(super) key: u32,
    /// The places of its rows in the list.
    pub(super) rows: Range<usize>,
}

/// The keys of rows and blocks.
#[derive(Default)]
pub(super) struct Keys {
    rows: Vec<u32>,
    /// The key of each block and how many rows it has; none is empty.
    blocks: Vec<(u32, usize)>,
    last: u32,
    /// The case that the keys were made for.
    case: Rc<Case>,
}

impl Keys {
    fn new_key(&mut self) -> u32 {
        self.last += 1;
        self.last
    }

    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    /// The keys of rows.
    pub(super) fn of(&self, rows: Range<usize>) -> &[u32] {
        self.rows.get(rows).unwrap_or_default()
    }

    pub(super) fn blocks(&self) -> impl Iterator<Item = Block> {
        self.blocks.iter().scan(0, |from, (key, count)| {
            let rows = *from..*from + count;
            *from = rows.end;
            Some(Block { key: *key, rows })
        })
    }

    /// Takes a row out, before the case does.
    pub(super) fn remove(&mut self, index: usize) {
        if index < self.rows.len() {
            self.take(index, 1);
        }
    }

    /// Gives rows new keys: what was typed into them goes.
    pub(super) fn renew(&mut self, rows: Range<usize>) {
        for index in rows.start..rows.end.min(self.rows.len()) {
            self.rows[index] = self.new_key();
        }
    }

    /// Goes on to another state of the case. Rows came or went where the old and the new begin to differ.
    pub(super) fn follow(&mut self, list: List, case: &Rc<Case>) {
        let (old, new) = (self.rows.len(), list.len(case));
        if old != new {
            let same = |i: usize, j: usize| list.same((&self.case, i), (case, j));
            let most = old.min(new);
            let before = (0..most).take_while(|i| same(*i, *i)).count();
            let after = (0..most - before).take_while(|i| same(old - 1 - i, new - 1 - i)).count();
            self.take(before, old - after - before);
            self.put(before, new - after - before);
        }
        self.case = case.clone();
    }

    fn take(&mut self, from: usize, count: usize) {
        self.rows.drain(from..from + count);
        let (mut at, to) = (0, from + count);
        for (_, length) in &mut self.blocks {
            let rows = at..at + *length;
            at = rows.end;
            let gone = to.min(rows.end).saturating_sub(from.max(rows.start));
            *length -= gone;
        }
        self.blocks.retain(|(_, length)| *length > 0);
    }

    fn put(&mut self, at: usize, count: usize) {
        let end = at == self.rows.len();
        let keys: Vec<u32> = (0..count).map(|_| self.new_key()).collect();
        self.rows.splice(at..at, keys);
        if !end {
            let of = |block: &Block| block.rows.start <= at && at <= block.rows.end;
            let block = self.blocks().position(|block| of(&block));
            if let Some((_, length)) = block.and_then(|block| self.blocks.get_mut(block)) {
                *length += count;
            }
            return;
        }
        let mut left = count;
        if let Some((_, length)) = self.blocks.last_mut() {
            let room = BLOCK.saturating_sub(*length).min(left);
            *length += room;
            left -= room;
        }
        while left > 0 {
            let length = left.min(BLOCK);
            let key = self.new_key();
            self.blocks.push((key, length));
            left -= length;
        }
    }
}

#[cfg(test)]
mod tests {
    use redress_core::case::Cost;

    use super::*;

    const LIST: List = List::Costs;

    fn case(labels: impl IntoIterator<Item = usize>) -> Rc<Case> {
        let cost = |label: usize| Cost { label: label.to_string(), ..Cost::default() };
        Rc::new(Case {
            costs: labels.into_iter().map(cost).map(Into::into).collect(),
            ..Case::default()
        })
    }

    /// The keys by row, and the block that each row stands in.
    fn seen(keys: &Keys) -> Vec<(u32, u32)> {
        let all: Vec<_> = keys
            .blocks()
            .flat_map(|Block { key, rows }| {
                keys.of(rows).iter().map(move |row| (*row, key)).collect::<Vec<_>>()
            })
            .collect();
        assert_eq!(all.len(), keys.len(), "every row stands in one block");
        all
    }

    fn following(labels: impl IntoIterator<Item = usize>) -> Keys {
        let mut keys = Keys::default();
        keys.follow(LIST, &case(labels));
        keys
    }

    #[test]
    fn a_row_that_comes_or_goes_moves_no_other_to_another_block() {
        for at in [0, 1, 31, 32, 33, 64, 98, 99] {
            let mut keys = following(0..100);
            let before = seen(&keys);
            let mut rest = before.clone();
            rest.remove(at);
            keys.follow(LIST, &case((0..100).filter(|row| *row != at)));
            assert_eq!(seen(&keys), rest, "{at} goes");
            keys.follow(LIST, &case(0..100));
            let mut again = seen(&keys);
            let (new, _) = again.remove(at);
            assert_eq!(again, rest, "{at} comes again");
            assert!(before.iter().all(|(old, _)| *old != new), "as another row");
        }
    }

    #[test]
    fn a_row_that_is_taken_out_first_is_the_one_that_goes() {
        // Rows that say the same: only who takes one out knows which.
        let mut keys = following([7, 7, 7]);
        let mut rest = seen(&keys);
        rest.remove(1);
        keys.remove(1);
        keys.remove(9);
        keys.follow(LIST, &case([7, 7]));
        assert_eq!(seen(&keys), rest);
    }

    #[test]
    fn a_long_list_stands_in_blocks_and_grows_at_its_end() {
        let mut keys = following(0..100);
        let lengths = |keys: &Keys| keys.blocks().map(|block| block.rows.len()).collect::<Vec<_>>();
        assert_eq!(lengths(&keys), [32, 32, 32, 4]);
        let before = seen(&keys);
        keys.follow(LIST, &case(0..101));
        assert_eq!(seen(&keys)[..100], before);
        assert_eq!(lengths(&keys), [32, 32, 32, 5]);
        keys.follow(LIST, &case([]));
        assert_eq!((keys.len(), lengths(&keys)), (0, vec![]));
    }

    #[test]
    fn rows_that_are_written_over_are_others() {
        let mut keys = following(0..3);
        let before = seen(&keys);
        keys.renew(1..9);
        let after = seen(&keys);
        assert_eq!(after[0], before[0]);
        assert!(after[1..].iter().all(|(key, _)| before.iter().all(|(old, _)| old != key)));
        assert!(after.iter().zip(&before).all(|(after, before)| after.1 == before.1));
    }
}
