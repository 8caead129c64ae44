//! The published cases, a file of their own.

use std::rc::Rc;

use redress_casebook::Record;

/// The state of the file.
#[derive(Clone, Debug)]
pub(crate) enum Casebook {
    Loading,
    Loaded(Rc<Vec<Record>>),
    /// It did not come: no network, or not this version.
    Missing,
}

impl PartialEq for Casebook {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Loaded(a), Self::Loaded(b)) => Rc::ptr_eq(a, b),
            (Self::Loading, Self::Loading) | (Self::Missing, Self::Missing) => true,
            _ => false,
        }
    }
}

impl Casebook {
    /// All records, in order of id; none while they are not there.
    pub(crate) fn records(&self) -> &[Record] {
        match self {
            Self::Loaded(records) => records,
            _ => &[],
        }
    }

    pub(crate) fn find(&self, id: &str) -> Option<&Record> {
        let records = self.records();
        let index = records.binary_search_by(|record| (*record.id).cmp(id)).ok()?;
        records.get(index)
    }
}
