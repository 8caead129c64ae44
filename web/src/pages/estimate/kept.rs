//! Estimates that were committed, remembered on the device: `redress.estimate.<id>` holds a sum in yuan
//! and the method, such as `34000.00 gain`; `-` for no method.

use redress_core::Yuan;

use super::Method;
use crate::storage;

const PREFIX: &str = "redress.estimate.";

/// What was committed.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Estimate {
    pub(super) sum: Yuan,
    pub(super) method: Option<Method>,
}

impl Estimate {
    fn read(text: &str) -> Option<Self> {
        let (sum, method) = text.split_once(' ')?;
        let method = Method::ALL.into_iter().find(|one| one.id() == method);
        Some(Self { sum: sum.parse().ok()?, method })
    }

    fn write(self) -> String {
        format!("{} {}", self.sum, self.method.map_or("-", Method::id))
    }
}

fn key(id: &str) -> String {
    format!("{PREFIX}{id}")
}

/// The estimate of a case; none if what is there cannot be read.
pub(super) fn load(id: &str) -> Option<Estimate> {
    Estimate::read(&storage::item(&key(id))?)
}

/// Remembers an estimate. `false`: the device refused.
pub(super) fn keep(id: &str, estimate: Estimate) -> bool {
    storage::set_item(&key(id), &estimate.write())
}

/// Puts back an estimate that was forgotten, unless another was committed since; gives the one that holds.
pub(super) fn put_back(id: &str, estimate: Estimate) -> Estimate {
    load(id).unwrap_or_else(|| {
        keep(id, estimate);
        estimate
    })
}

/// Forgets the estimate of a case.
pub(super) fn forget(id: &str) {
    storage::remove_item(&key(id));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_estimate_is_read_as_it_is_written() {
        for method in Method::ALL.map(Some).into_iter().chain([None]) {
            let estimate = Estimate { sum: "34000.5".parse().unwrap(), method };
            assert_eq!(Estimate::read(&estimate.write()), Some(estimate));
        }
    }

    #[test]
    fn other_texts_are_no_estimate() {
        for text in ["", "gain", "x gain", "-5 gain", "34000"] {
            assert_eq!(Estimate::read(text), None, "{text}");
        }
    }
}
