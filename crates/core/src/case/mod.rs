//! The Case: everything the user enters. A saved `.redress.json` is a Case.
//!
//! Amounts that a party states come in three positions (`claimed`, `conceded`, `found`); see
//! [`Position`](crate::Position). What is not known is left out, or `null` where a single value
//! stands; both mean "not known", never zero.

mod facts;
mod items;
mod node;
mod parties;
mod read;
mod unread;
mod values;

pub use facts::{
    Behaviour, BreachedLaw, Dates, DeductFrom, Disposition, Facts, Harm, Notice, Organisation,
    Reach, Sanction, SanctionKind, Span, Subjects,
};
pub use items::{
    AnswersFor, Compensation, Cost, CostHead, Credit, CreditKind, Debtor, Deductible, Destination,
    ExploratoryBase, FeeBasis, FeeChoice, FeeDivision, FirstDay, Gain, GainBasis, Grounds, Head,
    Interest, Itemised, LateDebt, Liability, LiabilityBasis, Loss, LumpSum, LumpSumBasis, Measure,
    Multiple, Payee, Payment, PaymentOrder, Punitive, PunitiveBasis, PunitiveItem, RemedyChoice,
    RemedyStatus, Route, StatedMultiplier, SumOf, Worksheet, WorksheetFactor,
};
pub use parties::{Defendant, DefendantId, Plaintiff, PlaintiffKind};
pub use unread::{FieldKind, Unread};
pub use values::{Found, ParamValue, Quantity};

use redress_lawbook::{RemedyId, remedy};
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
    /// How the case ends; a fee is halved on mediation and withdrawal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disposition: Option<Disposition>,
    /// The dates that choose the law.
    #[serde(skip_serializing_if = "Dates::is_empty")]
    pub dates: Dates,
    /// Who sues.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub plaintiff: Option<Plaintiff>,
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
    pub costs: Vec<Cost>,
    /// Punitive damages; absent unless a statute (or the exploratory basis) is named.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub punitive: Option<Punitive>,
    /// Sums already paid or returned.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub credits: Vec<Credit>,
    /// Fines and confiscations; they reduce nothing unless `deduct_from` says so.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sanctions: Vec<Sanction>,
    /// Who owes the items that name no debtor, and who answers for whom.
    #[serde(skip_serializing_if = "Liability::is_empty")]
    pub liability: Liability,
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

impl Case {
    /// Whether the Consumer PIL Interpretation governs it (its Art. 1); elsewhere it is an analogy.
    pub fn is_consumer_case(&self) -> bool {
        self.facts.consumers == Some(true)
            || self.plaintiff.as_ref().is_some_and(|one| one.kind.is_consumer_association())
    }

    /// Whether the information is sensitive: that of children under 14 always is (PIPL 28), whatever is stated.
    pub fn is_sensitive(&self) -> Option<bool> {
        match self.facts.subjects {
            Some(Subjects::ChildrenUnder14) => Some(true),
            _ => self.facts.sensitive,
        }
    }

    /// The debtors, of the first item of the elected claim or else of the case, among whom one is not known.
    pub(crate) fn first_open(&self) -> Option<String> {
        fn open(debtors: &[Debtor]) -> bool {
            debtors.iter().any(|debtor| debtor.defendant.is_none())
        }
        fn first<T: Itemised>(path: &str, items: &[T]) -> Option<String> {
            let index = items.iter().position(|item| open(item.debtors()))?;
            Some(format!("{path}/{index}/debtors"))
        }
        let c = &self.compensation;
        let of_route = match c.route {
            Some(Route::Gain) => first("/compensation/gains", &c.gains),
            Some(Route::Loss) => first("/compensation/losses", &c.losses),
            Some(Route::Circumstances | Route::Agreement) => {
                first("/compensation/lump_sums", &c.lump_sums)
            }
            None => None,
        };
        let punitive = self.punitive.as_ref().map_or(&[][..], |punitive| &punitive.items);
        of_route
            .or_else(|| first("/costs", &self.costs))
            .or_else(|| first("/punitive/items", punitive))
            .or_else(|| open(&self.liability.debtors).then(|| "/liability/debtors".to_owned()))
    }

    /// Whether anybody's personal information is concerned: then the law on it is the law of the case.
    ///
    /// Behaviours and records are of information; so are the routes by gain and by circumstances, and remedies that
    /// have no other object. A loss, a sum agreed or an alert can be of any case: they count unless goods or
    /// services are what the case is about. Whose goods or information it was ([`Facts::subjects`]) says
    /// nothing of it.
    ///
    /// Derived until the case has a field of its own for what it is about; that field will replace this rule.
    pub fn concerns_personal_information(&self) -> bool {
        let facts = &self.facts;
        let stated = !facts.behaviours.is_empty() || facts.records.is_some();
        let of_data =
            [facts.sensitive, facts.face, facts.data_held, facts.retention].contains(&Some(true));
        let compensation = &self.compensation;
        let route = compensation.worksheet.is_some()
            || compensation.route.is_some_and(|route| match route {
                Route::Gain | Route::Circumstances => true,
                Route::Loss | Route::Agreement => !self.is_about_goods(),
            });
        let designated = self
            .plaintiff
            .as_ref()
            .is_some_and(|plaintiff| plaintiff.kind == PlaintiffKind::DesignatedOrganisation);
        let liability = &self.liability;
        let processors = liability
            .answers_for
            .iter()
            .map(|answers| answers.basis)
            .chain([liability.basis])
            .any(|basis| basis == Some(LiabilityBasis::JointProcessors));
        let remedies = || self.remedies.iter().any(|choice| self.is_of_information(choice.id));
        stated || of_data || route || designated || processors || remedies()
    }

    /// Whether a remedy, if it is chosen, makes this a case of personal information.
    pub(crate) fn is_of_information(&self, remedy: RemedyId) -> bool {
        // They have no other object.
        const ALWAYS: [RemedyId; 11] = [
            remedy::R02,
            remedy::R03,
            remedy::R04,
            remedy::R05,
            remedy::R13,
            remedy::R16,
            remedy::R17,
            remedy::R20,
            remedy::R21,
            remedy::R31,
            remedy::R35,
        ];
        // Their law is that on personal information; makers of goods warn and train too.
        const BESIDE_GOODS: [RemedyId; 2] = [remedy::R14, remedy::R19];
        ALWAYS.contains(&remedy) || BESIDE_GOODS.contains(&remedy) && !self.is_about_goods()
    }

    /// Goods or services: consumers, or punitive damages under a statute on them.
    fn is_about_goods(&self) -> bool {
        self.is_consumer_case()
            || self.punitive.as_ref().is_some_and(|punitive| match punitive.basis {
                PunitiveBasis::ConsumerFraud
                | PunitiveBasis::ConsumerInjury
                | PunitiveBasis::Food
                | PunitiveBasis::Drug => true,
                PunitiveBasis::Exploratory => false,
            })
    }

    /// The items that make up the elected claim: those of the elected route, costs and punitive bases.
    pub(crate) fn items(&self) -> impl Iterator<Item = &dyn Itemised> {
        fn list<T: Itemised>(items: &[T]) -> impl Iterator<Item = &dyn Itemised> {
            items.iter().map(|item| item as &dyn Itemised)
        }
        let c = &self.compensation;
        let elected = |routes: &[Route]| c.route.is_some_and(|route| routes.contains(&route));
        let gains = if elected(&[Route::Gain]) { &*c.gains } else { &[] };
        let losses = if elected(&[Route::Loss]) { &*c.losses } else { &[] };
        let sums =
            if elected(&[Route::Circumstances, Route::Agreement]) { &*c.lump_sums } else { &[] };
        // What is only explored is no part of a claim.
        let punitive = self.punitive.as_ref().filter(|punitive| punitive.is_claimed());
        let punitive = punitive.map_or(&[][..], |punitive| &punitive.items);
        list(gains)
            .chain(list(losses))
            .chain(list(sums))
            .chain(list(&self.costs))
            .chain(list(punitive))
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
