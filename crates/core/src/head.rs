//! The heads of an award by name, in their order; what each comes to is computed in `heads`.

use serde::{Serialize, Serializer};

use crate::case::{CostHead, Head};

/// A head of the award, in its order.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum HeadId {
    /// Compensation.
    Compensation,
    /// One head of costs.
    Cost(CostHead),
    /// Punitive damages.
    Punitive,
}

impl HeadId {
    /// The stable name used in JSON.
    pub fn id(self) -> &'static str {
        match self {
            Self::Compensation => "compensation",
            Self::Cost(head) => head.id(),
            Self::Punitive => "punitive",
        }
    }

    /// The total it counts towards.
    pub fn group(self) -> Head {
        match self {
            Self::Compensation => Head::Compensation,
            Self::Cost(_) => Head::Costs,
            Self::Punitive => Head::Punitive,
        }
    }
}

impl Serialize for HeadId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}
