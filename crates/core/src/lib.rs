#![doc = include_str!("../README.md")]

mod answering;
mod apportion;
mod assess;
mod authority;
pub mod case;
mod computed;
mod context;
mod debtors;
mod due;
pub mod edit;
mod fee;
mod fee_kind;
mod few;
mod findings;
mod gates;
mod ground;
mod hash;
mod head;
mod heads;
mod interest;
mod invalid;
mod known;
mod ledger;
mod lens;
mod liability;
mod order;
mod over_claim;
mod performance;
mod place;
mod position;
mod quantities;
mod receipt;
mod recipients;
mod remedies;
mod success;
mod two_days;
mod typed;
mod validate;

pub use answering::{Under, answering, apart, counted_in_full, is_answered};
pub use apportion::apportion;
pub use assess::{
    Alternative, Assessment, Assessments, Change, Checked, Explored, HeadAmount, LawDates, SCHEMA,
    SampleAmount, Sums, Totals, assess, totals,
};
pub use authority::{Authority, DateSource, Status, Timeline, Validity};
pub use case::Gained;
pub use case::{Case, canonical_json};
pub use debtors::{Debtors, Owing, owed_alike, owing};
pub use due::{DueDate, Passed, due};
pub use fee::{Fee, FeeShare, NoFee, SumRange, SumsBehind, Terms, fee_of, sums_behind};
pub use fee_kind::FeeKind;
pub use few::Few;
pub(crate) use findings::Kept;
pub use findings::{Finding, FindingCode, Findings, FindingsIter, Level};
pub use gates::{Bearer, Element, ProofRow};
pub use hash::sha256;
pub use head::HeadId;
pub use heads::joint_gains;
pub use interest::{LateAccount, Taken};
pub use invalid::{Code, Faults, Invalid, Readings};
pub use ledger::{
    Derivation, Factor, FactorSource, Fixed, Group, Label, Operation, Overflow, Parts, Slope,
};
pub use lens::{Beyond, Lens, Reform};
pub use liability::{CoDebtor, Debt, DefendantAmounts, JointGround, Part, Principal, Turn};
pub use order::Order;
pub use performance::{Payable, Performed, payments};
pub use position::Position;
pub use quantities::{Count, Days, Months, Multiplier, Number, Percent, UnitPrice, Yuan};
pub use receipt::{Comparison, ENGINE, Receipt, Report, compare, report};
pub use recipients::RecipientAmount;
pub use redress_lawbook as lawbook;
pub use remedies::{RemedyResult, remedy_standings};
pub use rust_decimal::Decimal;
pub use success::{falls_short_for, shortfall, shortfall_of_payers};
pub use two_days::{
    Amount, Aspect, Burden, CaseDifference, Compared, FigureName, FindingName, LawDifference,
    Moved, Pair, ProofName, ProvisionChange, Standing, differences, law_between,
};
pub use typed::{Arithmetic, Sign, arithmetic, is_arithmetic, typed_date, typed_particular};
