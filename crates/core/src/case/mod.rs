//! The Case: everything the user enters. A saved `.redress.json` is a Case.
//!
//! Amounts that a party states come in three positions (`claimed`, `conceded`, `found`); see
//! [`Position`](crate::Position). What is not known is left out, or `null` where a single value
//! stands; both mean "not known", never zero.

#[macro_use]
mod fields;

mod as_typed;
mod bench;
mod common;
mod compensation;
mod destination;
mod entry;
mod facts;
mod fee;
mod field;
mod gained;
mod interest;
mod items;
mod liability;
mod node;
mod parties;
mod performance;
mod punitive;
mod read;
mod remedies;
mod slots;
mod unread;
mod values;
mod write;

pub use crate::place::{At, Item, Leaf, NoPlace, Particular, Place};
pub use as_typed::AsTyped;
pub use bench::Bench;
pub use common::Common;
pub use compensation::{Compensation, GainBasis, LumpSumBasis, Route, Worksheet, WorksheetFactor};
pub use destination::{Destination, Payee, Pool, Recipient, RecipientKind};
pub(crate) use entry::Slot;
pub use entry::{Entry, FieldKind};
pub use facts::{
    Behaviour, BreachedLaw, Dates, DeductFrom, Disposition, Facts, Harm, Notice, Organisation,
    Reach, Sanction, SanctionKind, Span, Subjects,
};
pub use fee::{FeeBasis, FeeChoice, FeeDivision};
pub use gained::Gained;
pub use interest::{FirstDay, Interest, LateDebt, Payment, PaymentOrder};
pub(crate) use items::ItemFields;
pub use items::{
    Cost, CostHead, Credit, CreditKind, Deductible, Gain, Head, Itemised, Loss, LumpSum,
    PunitiveItem, product,
};
pub use liability::{AnswersFor, Debtor, Extent, Joint, JointGroup, Liability, LiabilityBasis};
pub use parties::{
    CoPlaintiff, Defendant, DefendantId, Guardianship, Plaintiff, PlaintiffKind, Reduction,
    SharesBy, Supporter,
};
pub use performance::{InKind, InKindOf, Instalment, LabourUnit, Performance, Term};
pub use punitive::{
    ExploratoryBase, Grounds, Measure, Multiple, Punitive, PunitiveBasis, Sample, StatedMultiplier,
    SumOf,
};
pub(crate) use read::{given_twice, not_newer, tree};
pub use remedies::{RemedyChoice, RemedyStatus};
pub use unread::Unread;

pub use values::{Found, ParamValue, Quantity};
pub use write::canonical_json;

use redress_lawbook::Field;
use serde::{Deserialize, Serialize};

/// The only schema written today. A newer one is refused with [`Code::SchemaNewer`](crate::Code).
pub const SCHEMA: &str = "redress.case/1";

/// A case, as entered.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Case {
    /// `redress.case/1`. May be left out when a case is written by hand.
    #[cfg_attr(feature = "schema", schemars(extend("const" = SCHEMA)))]
    pub schema: Schema,
    /// A name for the case, free text.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// Docket number (案号), free text.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub docket: String,
    /// Name of the court.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub court: String,
    /// Who decides and to whom it can be appealed.
    #[serde(skip_serializing_if = "Bench::is_empty")]
    pub bench: Bench,
    /// How the case ends; a fee is halved on mediation and withdrawal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disposition: Option<Disposition>,
    /// What it is about: the fields of public interest litigation (公益诉讼领域), which choose the law with the
    /// dates. Left out, they are derived from what is entered.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<Field>,
    /// The dates that choose the law.
    #[serde(skip_serializing_if = "Dates::is_empty")]
    pub dates: Dates,
    /// Who sues.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub plaintiff: Option<Plaintiff>,
    /// Who sues beside the plaintiff.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub co_plaintiffs: Vec<CoPlaintiff>,
    /// Who supports the suit.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub supporters: Vec<Supporter>,
    /// Who is sued.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub defendants: Vec<Defendant>,
    /// What happened.
    #[serde(skip_serializing_if = "Facts::is_empty")]
    pub facts: Facts,
    /// Compensation by loss, gain or actual circumstances.
    #[serde(skip_serializing_if = "Compensation::is_empty")]
    pub compensation: Compensation,
    /// Costs of the plaintiff.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub costs: Vec<Common<Cost>>,
    /// Punitive damages; absent unless a statute (or the exploratory basis) is named.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub punitive: Option<Punitive>,
    /// Sums already paid or returned.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub credits: Vec<Common<Credit>>,
    /// Fines and confiscations; they reduce nothing unless `deduct_from` says so.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sanctions: Vec<Sanction>,
    /// Who owes the items that name no debtor, and who answers for whom.
    #[serde(skip_serializing_if = "Liability::is_empty")]
    pub liability: Liability,
    /// How payments are performed otherwise than in money at once.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub performance: Vec<Performance>,
    /// Where the money goes and what it is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub destination: Option<Destination>,
    /// The user's choice of court-fee basis.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fee: Option<FeeChoice>,
    /// Late-performance interest, when it is asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interest: Option<Interest>,
    /// Non-monetary remedies.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub remedies: Vec<RemedyChoice>,
    /// Free notes; they change nothing.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub notes: String,
    /// The user's own words in documents; they change no figure.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub texts: Vec<OwnText>,
    /// What stands in fields and cannot be read there, as it was typed; the fields count as not stated.
    #[serde(skip_serializing_if = "Unread::is_empty")]
    pub unread: Unread,
}

fields! { Case {
    title, docket, court, disposition, notes,
    schema: _, bench: _, fields: _, dates: _, plaintiff: _, co_plaintiffs: _, supporters: _,
    defendants: _, facts: _, compensation: _, costs: _, punitive: _, credits: _, sanctions: _,
    liability: _, performance: _, destination: _, fee: _, interest: _, remedies: _, texts: _,
    unread: _,
} }

/// The user's own words in the place of an item of a document.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OwnText {
    /// The document: `orders`, `claims`, `mediation` … Texts of documents that do not exist are kept and
    /// stand nowhere.
    pub document: String,
    /// The language of the document: `zh` or `en`.
    pub language: String,
    /// The item: the id of a remedy (`R22`), so that it stays with it when the list changes; else the field
    /// of the case that the item comes from (`/compensation`).
    pub item: String,
    /// The words, without the number and the mark at the end.
    pub text: String,
}

fields! { OwnText { document: _, language: _, item: _, text: _ } }

impl Case {
    /// Who sues, the plaintiff first: kind, as far as it is stated, and name.
    pub fn plaintiffs(&self) -> impl Iterator<Item = (Option<PlaintiffKind>, &str)> {
        let first = self.plaintiff.iter().map(|one| (Some(one.kind), &*one.name));
        first.chain(self.co_plaintiffs.iter().map(|one| (one.kind, &*one.name)))
    }

    /// One of those who sue, by the place in their order: 0 is the plaintiff.
    pub fn plaintiff_at(&self, place: u32) -> Option<(Option<PlaintiffKind>, &str)> {
        match place.checked_sub(1) {
            None => self.plaintiff.as_ref().map(|one| (Some(one.kind), &*one.name)),
            Some(beside) => {
                let one = self.co_plaintiffs.get(beside as usize);
                one.map(|one| (one.kind, &*one.name))
            }
        }
    }

    /// Whether the case ends by mediation, where the parties may agree on more than is claimed.
    pub fn is_mediated(&self) -> bool {
        self.disposition == Some(Disposition::Mediation)
    }

    /// Whether a procuratorate laid out a cost. Of several plaintiffs it may be any of them as long as it is not said
    /// which: then it is one only where none but procuratorates sue.
    pub(crate) fn laid_out_by_procuratorate(&self, cost: &Cost) -> bool {
        let procuratorate =
            |kind: Option<PlaintiffKind>| kind == Some(PlaintiffKind::Procuratorate);
        match cost.paid_to.filter(|_| !self.co_plaintiffs.is_empty()) {
            Some(place) => self.plaintiff_at(place).is_some_and(|(kind, _)| procuratorate(kind)),
            None => self.sues_free_of_fees(),
        }
    }

    /// The debtors, of the first item of the elected claim or else of the case, among whom one is not known.
    pub(crate) fn first_open(&self) -> Option<Place> {
        fn open(debtors: &[Debtor]) -> bool {
            debtors.iter().any(|debtor| debtor.defendant.is_none())
        }
        let explored = (0..).zip(self.punitive.iter().flat_map(|punitive| &punitive.items));
        let explored = explored.map(|(row, item)| (Item::Punitive(row), item as &dyn Itemised));
        let first = self.items().chain(explored).find(|(_, item)| open(item.debtors()));
        let of_item = first.map(|(at, _)| at.field(Leaf::Debtors));
        let elected = self.compensation.elects(Route::Gain);
        let of_gains = (0..).zip(&self.compensation.gains).filter(|_| elected);
        let mut together = of_gains.filter(|(_, gain)| {
            gain.debtors.is_empty() && matches!(Gained::by(gain), Gained::Among(_))
        });
        let of_item =
            of_item.or_else(|| together.next().map(|(row, _)| Item::Gain(row).field(Leaf::Among)));
        let groups = (0..).zip(&self.liability.groups);
        let of_groups = groups.map(|(row, group)| (At::JointGroup(row), &group.debtors));
        let head = (At::Liability, &self.liability.debtors);
        let mut of_case = std::iter::once(head).chain(of_groups);
        of_item.or_else(|| {
            let (at, _) = of_case.find(|(_, debtors)| open(debtors))?;
            Some(at.field(Leaf::Debtors))
        })
    }

    /// An item.
    pub fn item(&self, at: Item) -> Option<&dyn Itemised> {
        fn row<T: Itemised>(list: &[T], row: u32) -> Option<&dyn Itemised> {
            list.get(row as usize).map(|item| item as _)
        }
        let c = &self.compensation;
        match at {
            Item::Gain(gain) => row(&c.gains, gain),
            Item::Less(gain, cost) => row(&c.gains.get(gain as usize)?.less, cost),
            Item::Loss(loss) => row(&c.losses, loss),
            Item::LumpSum(sum) => row(&c.lump_sums, sum),
            Item::Cost(cost) => row(&self.costs, cost),
            Item::Punitive(base) => row(&self.punitive.as_ref()?.items, base),
            Item::Credit(credit) => row(&self.credits, credit),
        }
    }

    /// Every item with its place, in the order of a schedule.
    pub fn all_items(&self) -> impl Iterator<Item = (Item, &dyn Itemised)> {
        fn rows<T: Itemised>(
            list: &[T],
            place: impl Fn(u32) -> Item,
        ) -> impl Iterator<Item = (Item, &dyn Itemised)> {
            (0..).zip(list).map(move |(row, item)| (place(row), item as _))
        }
        let c = &self.compensation;
        let punitive = self.punitive.as_ref().map_or(&[][..], |punitive| &punitive.items);
        let gains = (0..).zip(&c.gains).flat_map(|(gain, item)| {
            let less = rows(&item.less, move |cost| Item::Less(gain, cost));
            std::iter::once((Item::Gain(gain), item as _)).chain(less)
        });
        gains
            .chain(rows(&c.losses, Item::Loss))
            .chain(rows(&c.lump_sums, Item::LumpSum))
            .chain(rows(&self.costs, Item::Cost))
            .chain(rows(punitive, Item::Punitive))
            .chain(rows(&self.credits, Item::Credit))
    }

    /// The items that make up the elected claim: those of the elected route, costs and punitive bases.
    pub(crate) fn items(&self) -> impl Iterator<Item = (Item, &dyn Itemised)> {
        let c = &self.compensation;
        // What is only explored is no part of a claim.
        let claimed = self.punitive.as_ref().is_some_and(Punitive::is_claimed);
        self.all_items().filter(move |(at, _)| match at {
            Item::Gain(_) => c.elects(Route::Gain),
            Item::Loss(_) => c.elects(Route::Loss),
            Item::LumpSum(_) => c.elects(Route::Circumstances) || c.elects(Route::Agreement),
            Item::Cost(_) => true,
            Item::Punitive(_) => claimed,
            Item::Less(..) | Item::Credit(_) => false,
        })
    }
}

/// The schema marker of a Case.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Schema {
    /// `redress.case/1`
    #[default]
    #[serde(rename = "redress.case/1")]
    V1,
}
