//! Items, liability, remedies: what is asked for and of whom.

use std::collections::BTreeMap;

use redress_lawbook::{Date, Parameter, ProvisionId, RemedyId, id, parameter};
use serde::{Deserialize, Serialize};

use super::{AsTyped, DefendantId, Found, ParamValue, Quantity, Span};
use crate::{Count, Days, Multiplier, Number, Percent, Position, UnitPrice, Yuan};

/// The groups of heads that the totals show.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Head {
    /// Compensation (填平性赔偿).
    Compensation,
    /// Costs of prevention, investigation, appraisal, lawyer, expert.
    Costs,
    /// Punitive damages.
    Punitive,
}

/// What every item says: a label, three positions, a reason, its proof and its debtors.
pub trait Itemised {
    /// What it is, in the user's words.
    fn label(&self) -> &str;
    /// What the plaintiff claims, in yuan: the sum stated, else number × price, which may have more than two decimals.
    fn claimed(&self) -> Option<Yuan>;
    /// The sum claimed, as far as it is stated as such.
    fn claimed_sum(&self) -> Option<Yuan>;
    /// How many, and the price of one, as far as they are stated.
    fn number_and_price(&self) -> (Option<Number>, Option<UnitPrice>);
    /// What the defendant concedes, in yuan.
    fn conceded(&self) -> Option<Yuan>;
    /// What the court finds.
    fn found(&self) -> Option<Found>;
    /// What the sums were typed as, where something is reckoned in them.
    fn as_typed(&self) -> &AsTyped;
    /// Why, in the user's words.
    fn reason(&self) -> &str;
    /// The proof, in the user's words.
    fn proof(&self) -> &str;
    /// Who owes it; empty: the case's default.
    fn debtors(&self) -> &[Debtor];
    /// The debtors owe it jointly and severally.
    fn joint(&self) -> bool;

    /// Whether it says something that only its kind of item says, and that is not there from the start.
    fn says_more(&self) -> bool;

    /// Nothing is said in it yet: a row that was added and not filled in.
    fn is_blank(&self) -> bool {
        let texts = [self.label(), self.reason(), self.proof()];
        texts.iter().all(|text| text.trim().is_empty())
            && self.claimed().or(self.conceded()).is_none()
            && self.number_and_price() == (None, None)
            && self.found().is_none()
            && self.debtors().is_empty()
            && !self.says_more()
    }
}

/// What only one kind of item says.
trait More {
    fn more(&self) -> bool {
        false
    }
}

impl More for Loss {}
impl More for LumpSum {}
impl More for Deductible {}

impl More for Cost {
    fn more(&self) -> bool {
        self.paid_to.is_some()
    }
}
impl More for Credit {}

impl More for Gain {
    fn more(&self) -> bool {
        !self.among.is_empty()
    }
}

impl More for PunitiveItem {
    fn more(&self) -> bool {
        self.agreed.is_some() || self.sample.is_some() || self.refunded
    }
}

/// Number × price, exact; `None` past the largest sum.
pub fn product(number: Number, price: UnitPrice) -> Option<Yuan> {
    number.decimal().checked_mul(price.decimal()).and_then(Yuan::computed)
}

macro_rules! item {
    ($(#[$meta:meta])* $name:ident { $($(#[$field_meta:meta])* $field:ident: $type:ty,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(default, deny_unknown_fields)]
        pub struct $name {
            $($(#[$field_meta])* pub $field: $type,)*
            /// What it is, in the user's words.
            #[serde(skip_serializing_if = "String::is_empty")]
            pub label: String,
            /// What the plaintiff claims, in yuan.
            #[serde(skip_serializing_if = "Option::is_none")]
            pub claimed: Option<Yuan>,
            /// How many, where the sum claimed is a number of things at a price.
            #[serde(skip_serializing_if = "Option::is_none")]
            pub quantity: Option<Number>,
            /// The price of one, in yuan; it need not be whole fen. Number × price is what the plaintiff claims, unless
            /// a sum is stated.
            #[serde(skip_serializing_if = "Option::is_none")]
            pub unit_price: Option<UnitPrice>,
            /// What the defendant concedes, in yuan.
            #[serde(skip_serializing_if = "Option::is_none")]
            pub conceded: Option<Yuan>,
            /// What the court finds: `all`, `none`, a share such as `60%`, or a sum in yuan.
            #[serde(skip_serializing_if = "Option::is_none")]
            pub found: Option<Found>,
            /// What these sums were typed as, where something is reckoned in them: `3×12000+500`.
            #[serde(skip_serializing_if = "AsTyped::is_empty")]
            pub as_typed: AsTyped,
            /// Why, in the user's words.
            #[serde(skip_serializing_if = "String::is_empty")]
            pub reason: String,
            /// The proof, in the user's words.
            #[serde(skip_serializing_if = "String::is_empty")]
            pub proof: String,
            /// Who owes it. Empty: the defendant of a gain, else the case's default. A debtor that names no
            /// defendant leaves his share open.
            #[serde(skip_serializing_if = "Vec::is_empty")]
            pub debtors: Vec<Debtor>,
            /// The debtors owe it jointly and severally; otherwise by shares.
            #[serde(skip_serializing_if = "std::ops::Not::not")]
            pub joint: bool,
        }

        impl Itemised for $name {
            fn label(&self) -> &str { &self.label }
            fn claimed(&self) -> Option<Yuan> {
                self.claimed.or_else(|| product(self.quantity?, self.unit_price?))
            }
            fn claimed_sum(&self) -> Option<Yuan> { self.claimed }
            fn number_and_price(&self) -> (Option<Number>, Option<UnitPrice>) {
                (self.quantity, self.unit_price)
            }
            fn conceded(&self) -> Option<Yuan> { self.conceded }
            fn found(&self) -> Option<Found> { self.found }
            fn as_typed(&self) -> &AsTyped { &self.as_typed }
            fn reason(&self) -> &str { &self.reason }
            fn proof(&self) -> &str { &self.proof }
            fn debtors(&self) -> &[Debtor] { &self.debtors }
            fn joint(&self) -> bool { self.joint }
            fn says_more(&self) -> bool { self.more() }
        }
    };
}

/// Compensation. The user elects one route; the others are shown beside it.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Compensation {
    /// The elected route. Absent: nothing is awarded and a finding asks for the choice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub route: Option<Route>,
    /// A second route, for those whom the first does not reach: the gain of one is known, another owes a sum by
    /// circumstances. The items of both count.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub beside: Option<Route>,
    /// Gains of the defendants.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub gains: Vec<Gain>,
    /// Whether named costs are taken off the gains. Needed only if a gain names some.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gain_basis: Option<GainBasis>,
    /// Losses of the individuals.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub losses: Vec<Loss>,
    /// Sums fixed by actual circumstances, or agreed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub lump_sums: Vec<LumpSum>,
    /// The provision a lump sum rests on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lump_sum_basis: Option<LumpSumBasis>,
    /// A worksheet that supports, and never replaces, a discretionary sum.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub worksheet: Option<Worksheet>,
}

impl Compensation {
    /// The routes whose items count, the elected one first.
    pub fn routes(&self) -> impl Iterator<Item = Route> {
        self.route.into_iter().chain(self.second())
    }

    /// Whether the items of a route count.
    pub fn elects(&self, route: Route) -> bool {
        self.routes().any(|other| other == route)
    }

    /// The second route, if it is another, with items of its own: a sum fixed and a sum agreed are entered in one list.
    fn second(&self) -> Option<Route> {
        let sums = |route| matches!(route, Route::Circumstances | Route::Agreement);
        let first = self.route?;
        self.beside.filter(|other| *other != first && !(sums(first) && sums(*other)))
    }

    pub(super) fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Routes to compensation.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Route {
    /// The individuals' loss.
    Loss,
    /// The processor's gain.
    Gain,
    /// A sum fixed by the court by actual circumstances.
    Circumstances,
    /// A sum agreed in court mediation.
    Agreement,
}

/// Gross or net of the named costs.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum GainBasis {
    /// Nothing is taken off.
    Gross,
    /// The costs named in `less` are taken off.
    Net,
}

item! {
    /// A gain of a defendant.
    Gain {
        /// Whose gain.
        #[serde(skip_serializing_if = "Option::is_none")]
        defendant: Option<DefendantId>,
        /// Costs that may be taken off, if the basis is net.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        less: Vec<Deductible>,
        /// Those who made it together, where what each of them got is not known. It stays open who owes it, unless
        /// debtors are named or all of them owe gains jointly; it is never split by itself.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        among: Vec<DefendantId>,
    }
}

item! {
    /// A loss of the individuals.
    Loss {}
}

item! {
    /// A sum fixed by actual circumstances, or agreed.
    LumpSum {}
}

item! {
    /// A cost that may be taken off a gain.
    Deductible {}
}

item! {
    /// A cost of the plaintiff.
    Cost {
        /// Which head it falls under.
        #[serde(skip_serializing_if = "Option::is_none")]
        head: Option<CostHead>,
        /// Of several plaintiffs the one who laid it out and is paid: 0 is the plaintiff, 1 the first beside it. Absent: not
        /// said; it goes to all of them.
        #[serde(skip_serializing_if = "Option::is_none")]
        paid_to: Option<u32>,
    }
}

item! {
    /// A base of punitive damages: the price paid or the loss suffered.
    PunitiveItem {
        /// Number of consumers who paid or lost it.
        #[serde(skip_serializing_if = "Option::is_none")]
        consumers: Option<Count>,
        /// Whether the sum is the total of all consumers or that of each. Absent, with several
        /// consumers: that of each where the law has a minimum per consumer, and a finding asks.
        #[serde(skip_serializing_if = "Option::is_none")]
        stated: Option<SumOf>,
        /// The base itself is paid back too, beside its multiple: it counts as compensation. Where the sides differ on
        /// that, the refund is a loss of its own.
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        refunded: bool,
        /// What the parties agreed on in mediation in place of a multiple of this base, in yuan.
        #[serde(skip_serializing_if = "Option::is_none")]
        agreed: Option<Yuan>,
        /// The base was found in a sample.
        #[serde(skip_serializing_if = "Option::is_none")]
        sample: Option<Sample>,
    }
}

item! {
    /// A sum already paid or returned.
    Credit {
        /// What it is.
        #[serde(skip_serializing_if = "Option::is_none")]
        kind: Option<CreditKind>,
        /// Who paid it.
        #[serde(skip_serializing_if = "Option::is_none")]
        defendant: Option<DefendantId>,
    }
}

impl Credit {
    /// Who paid it is not known any more: it counts for nobody until that is said.
    pub fn payer_open(&self) -> bool {
        self.defendant.is_none() && self.debtors.iter().any(|one| one.defendant.is_none())
    }
}

/// A sample that a base was found in: the base is what was found in what was drawn. What the sample stands for is shown
/// beside it, and counts only for a side that says on what ground.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Sample {
    /// How many were drawn.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub drawn: Option<Count>,
    /// In how many of these something was found.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub affected: Option<Count>,
    /// How many there are in all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub all: Option<Count>,
    /// What is counted, in the user's words: records, boxes.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub counted_in: String,
    /// On what ground a side counts the base as extrapolated to all. Without one it counts what was found in the sample.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extrapolated: Option<Grounds>,
}

impl Sample {
    /// On what ground a side extrapolates; empty if it does and has not said on what ground.
    pub fn ground(&self, position: Position) -> Option<&str> {
        self.extrapolated.as_ref()?.at(position).map(str::trim)
    }

    /// How many there are in all, and how many of them were drawn.
    pub fn scale(&self) -> Option<(Count, Count)> {
        self.all.zip(self.drawn)
    }
}

/// The provision a lump sum rests on.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum LumpSumBasis {
    /// PIPL 69(2), or Civil Code 1182 or Tort Law 20 before it. No cap.
    ActualCircumstances,
    /// Network personal-rights provisions Art. 12(2): at most 500,000 yuan. By analogy.
    Network,
}

/// Records × unit × coefficients: an aid of the court, not a tariff.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Worksheet {
    /// Number of records taken as the base.
    pub records: Quantity,
    /// Yuan per record, chosen by the court.
    pub unit: Yuan,
    /// Coefficients, chosen by the court.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub coefficients: Vec<WorksheetFactor>,
}

/// One coefficient of a worksheet.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WorksheetFactor {
    /// What it stands for.
    pub label: String,
    /// Its value.
    pub value: Multiplier,
}

/// Heads of costs.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum CostHead {
    /// Reasonable prevention and disposal measures (C-PIL 17).
    Prevention,
    /// Reasonable investigation and evidence-taking (C-PIL 18).
    Investigation,
    /// Appraisal (C-PIL 18; SPP Rules 98(3)).
    Appraisal,
    /// Reasonable lawyer fees (C-PIL 18).
    Lawyer,
    /// Expert consultation paid by a procuratorate (SPP Rules 98(3)).
    Expert,
    /// Other litigation expenses: no basis in the law in force.
    Other,
}

impl CostHead {
    /// All of them, in the order of the award.
    pub const ALL: [Self; 6] = [
        Self::Prevention,
        Self::Investigation,
        Self::Appraisal,
        Self::Lawyer,
        Self::Expert,
        Self::Other,
    ];
}

/// Punitive damages.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Punitive {
    /// The statute, or the exploratory basis.
    pub basis: PunitiveBasis,
    /// For FSL 148(2) and DAL 144(3): the claimant elects price or loss.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measure: Option<Measure>,
    /// For CRPL 55(2) (at most 2) and the exploratory basis: the multiplier of each side. Where the law fixes the
    /// multiple, that of a side that takes a lower one, see `lower`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub multiplier: Option<StatedMultiplier>,
    /// Where the law fixes the multiple: why a side takes a lower one, its multiplier. A side without a text here counts the
    /// multiple of the law; an empty text: it takes a lower one and has not said why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lower: Option<Grounds>,
    /// Several bases are sales of the same goods at different stages: upstream and downstream.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub same_goods: Option<bool>,
    /// For the exploratory basis: what the base is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base: Option<ExploratoryBase>,
    /// For the exploratory basis: on what ground a side counts it. Without one it is explored beside
    /// the award and counts nowhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grounds: Option<Grounds>,
    /// The bases.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<PunitiveItem>,
}

impl PunitiveBasis {
    /// The rule that carries them.
    pub fn provision(self) -> Option<ProvisionId> {
        match self {
            Self::ConsumerFraud => Some(id::CRPL_55_1),
            Self::ConsumerInjury => Some(id::CRPL_55_2),
            Self::Food => Some(id::FSL_148_2),
            Self::Drug => Some(id::DAL_144_3),
            Self::Exploratory => None,
        }
    }
}

impl Punitive {
    /// On a basis, with nothing else entered.
    pub fn new(basis: PunitiveBasis) -> Self {
        Self {
            basis,
            measure: None,
            multiplier: None,
            lower: None,
            same_goods: None,
            base: None,
            grounds: None,
            items: Vec::new(),
        }
    }

    /// On what ground a side counts exploratory damages, in the user's words; empty if it counts them
    /// and has not said on what ground.
    pub fn ground(&self, position: Position) -> Option<&str> {
        let grounds = self.grounds.as_ref().filter(|_| self.basis == PunitiveBasis::Exploratory);
        grounds?.at(position).map(str::trim)
    }

    /// Why a side takes a multiple below the one that the law fixes, in the user's words; empty if it does and has not
    /// said why. `None` if it does not, or if the law fixes none.
    pub fn lower(&self, position: Position) -> Option<&str> {
        let lower = self.lower.as_ref().filter(|_| self.multiple().is_fixed());
        lower?.at(position).map(str::trim)
    }

    /// Whether it is open what a side takes: the plaintiff asks for less than the multiple that the law fixes, and the side
    /// has not said which it takes. That of the law is more than is claimed, and that of the plaintiff is nobody else's.
    pub fn is_multiple_open(&self, position: Position, fixed: rust_decimal::Decimal) -> bool {
        let claimed = self.multiplier.and_then(|stated| stated.claimed);
        position != Position::Claimed
            && self.lower(position).is_none()
            && self.lower(Position::Claimed).is_some()
            && claimed.is_none_or(|claimed| claimed.decimal() < fixed)
    }

    /// Whether the multiplier that a side states counts for it.
    pub fn counts_multiplier(&self, position: Position) -> bool {
        self.multiple().is_stated() || self.lower(position).is_some()
    }

    /// Whether the parties agreed on a sum for every base: in mediation no multiple is needed then, and no statute.
    pub fn is_agreed(&self) -> bool {
        !self.items.is_empty() && self.items.iter().all(|item| item.agreed.is_some())
    }

    /// Whether it is part of what the plaintiff claims under the law in force.
    pub(crate) fn is_claimed(&self) -> bool {
        self.basis != PunitiveBasis::Exploratory
            || self.ground(Position::Claimed).is_some_and(|ground| !ground.is_empty())
    }

    /// By what the bases are multiplied.
    pub fn multiple(&self) -> Multiple {
        let elected = |price, loss, floor| match self.measure {
            Some(of @ Measure::Price) => Multiple::Fixed { of, times: price, floor },
            Some(of @ Measure::Loss) => Multiple::Fixed { of, times: loss, floor },
            None => Multiple::NotElected { price, loss, floor },
        };
        match self.basis {
            PunitiveBasis::ConsumerFraud => Multiple::Fixed {
                of: Measure::Price,
                times: &parameter::CRPL_55_1_MULTIPLIER,
                floor: &parameter::CRPL_55_1_FLOOR,
            },
            PunitiveBasis::ConsumerInjury => Multiple::AtMost(&parameter::CRPL_55_2_MULTIPLIER_CAP),
            PunitiveBasis::Food => elected(
                &parameter::FSL_148_2_PRICE_MULTIPLIER,
                &parameter::FSL_148_2_LOSS_MULTIPLIER,
                &parameter::FSL_148_2_FLOOR,
            ),
            PunitiveBasis::Drug => elected(
                &parameter::DAL_144_3_PRICE_MULTIPLIER,
                &parameter::DAL_144_3_LOSS_MULTIPLIER,
                &parameter::DAL_144_3_FLOOR,
            ),
            PunitiveBasis::Exploratory => Multiple::Free,
        }
    }
}

/// By what the bases of punitive damages are multiplied.
#[derive(Clone, Copy, Debug)]
pub enum Multiple {
    /// The law fixes it.
    Fixed {
        /// Of the price or of the loss.
        of: Measure,
        /// The multiple.
        times: &'static Parameter,
        /// The minimum per consumer, in yuan.
        floor: &'static Parameter,
    },
    /// The law fixes one for the price and one for the loss; neither is elected yet.
    NotElected {
        /// Of the price.
        price: &'static Parameter,
        /// Of the loss.
        loss: &'static Parameter,
        /// The minimum per consumer, in yuan.
        floor: &'static Parameter,
    },
    /// Of the loss; the sides state it, up to this.
    AtMost(&'static Parameter),
    /// The sides state it; no law does.
    Free,
}

impl Multiple {
    /// The statutory minimum per consumer.
    pub fn floor(self) -> Option<&'static Parameter> {
        match self {
            Self::Fixed { floor, .. } | Self::NotElected { floor, .. } => Some(floor),
            Self::AtMost(_) | Self::Free => None,
        }
    }

    /// Whether the law fixes it: a side may take less and not more.
    pub fn is_fixed(self) -> bool {
        !self.is_stated()
    }

    /// The most that a side may take: of two that the law leaves to choose from the larger.
    pub fn most(self) -> Option<&'static Parameter> {
        match self {
            Self::Fixed { times, .. } => Some(times),
            Self::NotElected { price, loss, .. } => {
                Some(if price.value >= loss.value { price } else { loss })
            }
            Self::AtMost(cap) => Some(cap),
            Self::Free => None,
        }
    }

    /// Whether the sides state it.
    pub fn is_stated(self) -> bool {
        match self {
            Self::Fixed { .. } | Self::NotElected { .. } => false,
            Self::AtMost(_) | Self::Free => true,
        }
    }
}

/// What each side says for what it does otherwise than the law has it, in the user's words. An empty text: it does so and
/// has not said why. Without a statute, and of what a sample stands for, nothing counts until the text is there.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Grounds {
    /// What the plaintiff says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub claimed: Option<String>,
    /// What the defendant says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conceded: Option<String>,
    /// What the court says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub found: Option<String>,
}

impl Grounds {
    /// The ground of one position.
    pub fn at(&self, position: Position) -> Option<&str> {
        match position {
            Position::Claimed => self.claimed.as_deref(),
            Position::Conceded => self.conceded.as_deref(),
            Position::Found => self.found.as_deref(),
        }
    }

    /// Sets the ground of one position; nothing is left of none.
    pub fn set(grounds: &mut Option<Self>, position: Position, text: Option<String>) {
        let all = grounds.get_or_insert_default();
        match position {
            Position::Claimed => all.claimed = text,
            Position::Conceded => all.conceded = text,
            Position::Found => all.found = text,
        }
        if *all == Self::default() {
            *grounds = None;
        }
    }
}

/// What a sum of several consumers is.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum SumOf {
    /// The total of all of them. The number multiplies nothing.
    Total,
    /// The sum of each of them.
    Each,
}

/// Bases of punitive damages.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum PunitiveBasis {
    /// Consumer Rights Law 55(1): fraud; 3 × price, at least 500 yuan per consumer.
    #[serde(rename = "crpl-55-1")]
    ConsumerFraud,
    /// Consumer Rights Law 55(2): death or serious injury; at most 2 × loss.
    #[serde(rename = "crpl-55-2")]
    ConsumerInjury,
    /// Food Safety Law 148(2): 10 × price or 3 × loss, at least 1,000 yuan.
    #[serde(rename = "fsl-148-2")]
    Food,
    /// Drug Administration Law 144(3): 10 × price or 3 × loss, at least 1,000 yuan.
    #[serde(rename = "dal-144-3")]
    Drug,
    /// No statute: a chosen multiplier on a chosen base. Contested.
    #[serde(rename = "exploratory")]
    Exploratory,
}

/// Price paid or loss suffered.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Measure {
    /// Price paid.
    Price,
    /// Loss suffered.
    Loss,
}

/// What an exploratory base is.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ExploratoryBase {
    /// Illegal gain.
    Gain,
    /// Price or fee paid.
    Price,
    /// Loss.
    Loss,
    /// The compensation awarded.
    Compensation,
}

/// A multiplier in three positions.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct StatedMultiplier {
    /// Asked for by the plaintiff.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub claimed: Option<Multiplier>,
    /// Conceded by the defendant.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conceded: Option<Multiplier>,
    /// Chosen by the court.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub found: Option<Multiplier>,
}

impl StatedMultiplier {
    /// The multiplier of one position.
    pub fn at(&self, position: Position) -> Option<Multiplier> {
        match position {
            Position::Claimed => self.claimed,
            Position::Conceded => self.conceded,
            Position::Found => self.found,
        }
    }
}

/// Kinds of credits.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum CreditKind {
    /// Paid towards the award.
    Paid,
    /// Returned to the individuals.
    Returned,
}

/// A debtor of an item and the share he bears.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Debtor {
    /// Who. Absent: not known yet, or no party any more; his share is open and falls on nobody else.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub defendant: Option<DefendantId>,
    /// Share of responsibility. If nobody has one, the shares are equal (CC 178(2), 1172); if one has,
    /// all must, and they add up to 100 %.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub share: Option<Percent>,
}

impl Debtor {
    /// A defendant without a share of his own.
    pub fn new(defendant: DefendantId) -> Self {
        Self { defendant: Some(defendant), share: None }
    }

    /// Whether it is this defendant.
    pub fn is(&self, id: &DefendantId) -> bool {
        self.defendant.as_ref() == Some(id)
    }
}

/// Who owes what nobody else is named for, and who answers for whom.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Liability {
    /// Debtors of the items that name none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub debtors: Vec<Debtor>,
    /// They owe jointly and severally; otherwise by shares.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub joint: bool,
    /// If they owe jointly: whether they owe each other's gains jointly too. Absent: not said; each gain
    /// stays with the one who made it, and a finding asks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub covers_gains: Option<bool>,
    /// The provision joint liability rests on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub basis: Option<LiabilityBasis>,
    /// Who is also liable for another's part.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub answers_for: Vec<AnswersFor>,
}

impl Liability {
    pub(super) fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// One defendant is jointly and severally liable for the parts of others. As long as it is not said who
/// answers or for whom, nothing counts and a finding asks.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct AnswersFor {
    /// Who answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub defendant: Option<DefendantId>,
    /// For whose parts: an id, or a list of ids under one limit.
    #[serde(rename = "for", with = "one_or_more", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "one_or_more::Ids"))]
    pub answered: Vec<DefendantId>,
    /// Up to this sum over all those parts together, in yuan. Absent, as the two below: in full.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<Yuan>,
    /// Up to a multiple of this sum, such as his own sales, in yuan.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit_base: Option<Yuan>,
    /// The multiple of that sum. Base × multiple is the limit, unless a sum is stated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit_times: Option<Multiplier>,
    /// The provision it rests on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub basis: Option<LiabilityBasis>,
}

impl AnswersFor {
    /// How far he answers; `None` if only one half of a product is there.
    pub fn reach(&self) -> Option<Extent> {
        match (self.limit, self.limit_base, self.limit_times) {
            (Some(limit), ..) => Some(Extent::UpTo(limit)),
            (None, Some(base), Some(times)) => {
                let product = base.decimal().checked_mul(times.decimal())?;
                Some(Extent::UpTo(Yuan::computed(product)?.rounded()))
            }
            (None, None, None) => Some(Extent::InFull),
            (None, ..) => None,
        }
    }

    /// The most he answers for, if there is a limit.
    pub fn most(&self) -> Option<Yuan> {
        match self.reach()? {
            Extent::UpTo(limit) => Some(limit),
            Extent::InFull => None,
        }
    }

    /// The base and the multiple that give his limit, if it is a product.
    pub fn product(&self) -> Option<(Yuan, Multiplier)> {
        self.limit_base.zip(self.limit_times).filter(|_| self.limit.is_none())
    }

    /// Who answers and for whom, if both are said.
    pub fn complete(&self) -> Option<(&DefendantId, &[DefendantId])> {
        let answered = Some(&*self.answered).filter(|answered| !answered.is_empty());
        self.defendant.as_ref().zip(answered)
    }
}

/// How far one answers for others.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Extent {
    /// In full.
    InFull,
    /// Up to a sum.
    UpTo(Yuan),
}

/// One id is written as it was before a list was possible.
mod one_or_more {
    use std::{borrow::Cow, fmt};

    use serde::{
        Deserializer, Serialize, Serializer,
        de::{self, SeqAccess, Visitor},
    };

    use super::DefendantId;

    /// What it looks like.
    #[cfg(feature = "schema")]
    #[derive(schemars::JsonSchema)]
    #[schemars(untagged)]
    #[expect(dead_code, reason = "only its schema is used")]
    pub(super) enum Ids {
        /// One.
        One(DefendantId),
        /// Several.
        More(Vec<DefendantId>),
    }

    pub(super) fn serialize<S: Serializer>(
        ids: &[DefendantId],
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match ids {
            [one] => one.serialize(serializer),
            more => more.serialize(serializer),
        }
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Vec<DefendantId>, D::Error> {
        struct List;
        impl<'de> Visitor<'de> for List {
            type Value = Vec<DefendantId>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the id of a defendant or a list of ids")
            }

            fn visit_unit<E: de::Error>(self) -> Result<Self::Value, E> {
                Ok(Vec::new())
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Self::Value, E> {
                Ok(vec![DefendantId::new(text).map_err(E::custom)?])
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
                let mut ids = Vec::new();
                while let Some(text) = list.next_element::<Cow<'de, str>>()? {
                    ids.push(DefendantId::new(&text).map_err(de::Error::custom)?);
                }
                Ok(ids)
            }
        }
        deserializer.deserialize_any(List)
    }
}

/// Grounds of joint and several liability.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum LiabilityBasis {
    /// Joint tort (CC 1168; Tort Law 8 before).
    JointTort,
    /// Instigating or helping (CC 1169).
    Instigation,
    /// Joint dangerous acts, actor unknown (CC 1170).
    DangerousActs,
    /// Separate acts, each sufficient (CC 1171).
    SufficientCauses,
    /// Joint processors (PIPL 20(2)).
    JointProcessors,
    /// Network service provider after notice or with knowledge (CC 1195, 1197).
    NetworkService,
    /// E-commerce platform (ECL 38(1)).
    Platform,
}

/// Where the money goes.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Destination {
    /// Kind of payee. No statute fixes one.
    pub payee: Payee,
    /// Name of the payee or the account.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// What the money is for.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub purpose: String,
    /// Who manages the money.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub manager: String,
    /// Days to pay, counted from the day the judgment or agreement takes effect.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days: Option<Days>,
    /// The last day to pay, where a day of the calendar is fixed in place of a number of days.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Date>,
    /// Who gets what of the damages, one after the other: each takes from what those before him left.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub recipients: Vec<Recipient>,
}

/// One who gets a part of the damages.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Recipient {
    /// Who or what it is for.
    pub kind: RecipientKind,
    /// The persons, the account or what is bought, in the user's words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// What the part is for, in the user's words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub purpose: String,
    /// Of which sum it is taken. Absent: of the compensation, and of the punitive damages where that falls short.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub out_of: Option<Pool>,
    /// The sum, in yuan. Absent: the rest, or for consumers what those who register are owed; else it is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Yuan>,
    /// All that is left then.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub rest: bool,
}

impl Recipient {
    /// Without a name or a sum.
    pub fn new(kind: RecipientKind) -> Self {
        let (name, purpose) = (String::new(), String::new());
        Self { kind, name, purpose, out_of: None, amount: None, rest: false }
    }
}

/// Who gets a part of the damages.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum RecipientKind {
    /// The consumers, each directly.
    Consumers,
    /// An account or a fund.
    Account,
    /// Things or services for the public interest.
    InKind,
}

/// The sums that damages are made of.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Pool {
    /// Compensation.
    Compensation,
    /// Punitive damages.
    Punitive,
}

/// Payees seen in practice, and the paper's proposal.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Payee {
    /// The state treasury.
    Treasury,
    /// To the court, which passes it to the treasury.
    CourtToTreasury,
    /// A special account of the finance bureau.
    FiscalAccount,
    /// An account managed by the procuratorate.
    ProcuratorateAccount,
    /// A special account that plaintiff and court designate jointly.
    JointAccount,
    /// The procuratorate that sued deals with the money according to law.
    HandledByProcuratorate,
    /// An account of a consumer association.
    ConsumerAssociationAccount,
    /// A public-welfare organisation or charity fund.
    PublicWelfareOrganisation,
    /// No payee named, only a purpose.
    PurposeOnly,
    /// A national special fund (the paper's proposal).
    NationalFund,
}

/// The user's choice of court-fee basis.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FeeChoice {
    /// The basis.
    pub basis: FeeBasis,
    /// The base per case that the province fixed: 100 to 500 yuan for personality-right cases, 50 to
    /// 100 for other non-property cases.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base: Option<Yuan>,
    /// Rounded to whole yuan, as some courts do. The Measures say nothing of rounding; without this the fen are kept.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub whole_yuan: bool,
    /// How the fee is divided among the parties, once the court has taken this up. Absent: it is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub division: Option<FeeDivision>,
}

impl FeeChoice {
    /// A basis, with nothing else decided.
    pub fn new(basis: FeeBasis) -> Self {
        Self { basis, base: None, whole_yuan: false, division: None }
    }
}

/// Ways to divide the fee among the parties (Fee Measures 29). The court decides; nothing is taken up by itself.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum FeeDivision {
    /// By what each side won and lost, and among the defendants by what each bears in the end.
    BySuccess,
}

/// Bases of the case acceptance fee. Which one fits is not settled.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum FeeBasis {
    /// Property scale on the sum claimed.
    Property,
    /// Personality-right cases: a base and a scale on damages.
    Personality,
    /// Other non-property cases: per case.
    PerCase,
}

/// Late-performance interest.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Interest {
    /// Last day of the performance period.
    pub due: Date,
    /// Day up to which it is counted, included.
    pub until: Date,
    /// The money debt, in yuan. Absent: the award of the position.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub principal: Option<Yuan>,
    /// Whether the day on which the period ends bears interest already. Absent: it runs from the next day, as is usual.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_day: Option<FirstDay>,
    /// Instalments, and the sums of several debtors, each with its own day; they stand in place of the principal.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub debts: Vec<LateDebt>,
    /// What a payment is taken for first. Absent: the principal (Delayed-Performance Interest Interpretation 4).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order: Option<PaymentOrder>,
    /// Payments.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub payments: Vec<Payment>,
    /// Days on which enforcement stood still, not at the debtor's request.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub stays: Vec<Span>,
}

impl Interest {
    /// Interest on the award between two days, with nothing else entered.
    pub fn new(due: Date, until: Date) -> Self {
        Self {
            due,
            until,
            principal: None,
            first_day: None,
            debts: Vec::new(),
            order: None,
            payments: Vec::new(),
            stays: Vec::new(),
        }
    }
}

/// The first day that bears interest. The text says from the day the period expires (届满之日); the usual practice counts
/// from the day after.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum FirstDay {
    /// The day after the period ends.
    #[default]
    NextDay,
    /// The day the period ends.
    LastDay,
}

impl FirstDay {
    /// The word used in JSON.
    pub fn id(self) -> &'static str {
        match self {
            Self::NextDay => "next-day",
            Self::LastDay => "last-day",
        }
    }

    /// The other choice.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::NextDay => Self::LastDay,
            Self::LastDay => Self::NextDay,
        }
    }
}

/// What a payment is taken for first.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum PaymentOrder {
    /// The principal, then the interest accrued.
    #[default]
    PrincipalFirst,
    /// The interest accrued, then the principal: only if the parties agreed so.
    InterestFirst,
}

/// An instalment, or the sum of one debtor.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LateDebt {
    /// Whose. Absent: not told apart.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub defendant: Option<DefendantId>,
    /// Last day to pay it. Absent: that of the whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    /// The sum, in yuan.
    pub amount: Yuan,
}

/// A payment after the performance period.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Payment {
    /// The day.
    pub date: Date,
    /// The sum, in yuan.
    pub amount: Yuan,
    /// Who paid, where debtors are told apart.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub defendant: Option<DefendantId>,
}

impl Payment {
    /// A payment on the whole.
    pub fn new(date: Date, amount: Yuan) -> Self {
        Self { date, amount, defendant: None }
    }
}

/// A remedy chosen from the catalogue.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RemedyChoice {
    /// Its id in the catalogue, `R01` to `R35`.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub id: RemedyId,
    /// Against whom. Empty: all defendants.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub defendants: Vec<DefendantId>,
    /// Parameters, by their ids in the catalogue.
    #[serde(
        default,
        deserialize_with = "super::values::unique",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub parameters: BTreeMap<String, ParamValue>,
    /// The last day to perform, where a day of the calendar is fixed in place of a number of days.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Date>,
    /// Whether it was claimed. A court may not order what was not claimed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub claimed: Option<bool>,
    /// What became of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<RemedyStatus>,
    /// Why, in the user's words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

/// What became of a remedy.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum RemedyStatus {
    /// Ordered by the court, or agreed.
    Granted,
    /// Refused.
    Rejected,
    /// Performed before the judgment.
    Performed,
}
