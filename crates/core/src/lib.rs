//! The engine of Redress: from a [`Case`] to an [`Assessment`] whose every figure carries its
//! derivation and its authority.
//!
//! Pure: no clock, no input or output, no language, no floats. Wording is the drafting crate's.
//!
//! ```
//! use redress_core::{Case, Lens, Position, assess};
//!
//! let case = Case::from_json(br#"{
//!     "defendants": [{"id": "sun"}],
//!     "compensation": {"route": "gain", "gains": [{"defendant": "sun", "found": "34000.00"}]}
//! }"#).unwrap();
//! let assessment = assess(&case, Position::Found, Lens::LAW).unwrap();
//! assert_eq!(assessment.totals.award.to_string(), "34000.00");
//! ```

mod apportion;
mod assess;
mod authority;
pub mod case;
mod debts;
mod due;
mod fee;
mod figure;
mod findings;
mod gates;
mod heads;
mod interest;
mod invalid;
mod lens;
mod liability;
mod position;
mod quantities;
mod receipt;
mod remedies;
mod typed;
mod validate;

pub use apportion::apportion;
pub use assess::{
    Alternative, Assessment, Change, Explored, HeadAmount, LawDates, SCHEMA, Totals, assess, totals,
};
pub use authority::{Authority, DateSource, Status, Timeline};
pub use case::Case;
pub use debts::{Debt, Debts, debts};
pub use due::{DueDate, Passed, due};
pub use fee::{
    Fee, FeeKind, FeeShare, NoFee, SumRange, SumsBehind, Terms, fee_of, fees, sums_behind,
};
pub use figure::{Factor, FactorSource, Figure, Fixed, Label, Operation, Overflow};
pub use findings::{Finding, FindingCode, Level};
pub use gates::{Bearer, Element, ProofRow};
pub use heads::{HeadId, joint_gains};
pub use interest::{LateAccount, Taken, late_account, late_interest};
pub use invalid::{Code, Invalid, Readings};
pub use lens::{Lens, Reform};
pub use liability::{
    CoDebtor, DefendantAmounts, JointGround, Owing, Part, Principal, furthest, owing,
};
pub use position::Position;
pub use quantities::{Count, Days, Multiplier, Percent, Yuan};
pub use receipt::{Comparison, ENGINE, Receipt, Report, canonical_json, compare, report};
pub use redress_lawbook as lawbook;
pub use remedies::{RemedyResult, remedy_standings};
pub use rust_decimal::Decimal;
