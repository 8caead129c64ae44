//! What a figure is. Labels are places and defendants of the case; their texts are looked up when they are
//! put into words.

use serde::Serialize;

use super::{Date, Ledger, Run};
use crate::{
    Case, HeadId,
    case::{
        Common, Cost, CostHead, Credit, CreditKind, DefendantId, Gain, Item, Itemised, Loss,
        LumpSum, PunitiveItem, SanctionKind,
    },
    fee_kind::FeeKind,
};

/// A group of defendants of a ledger, see [`Derivation::group`](super::Derivation::group).
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Group(pub(super) Run);

/// What a figure is, for the wording. Rows and defendants are given by their places in the case.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Label {
    /// The award.
    Award,
    /// A head.
    Head(HeadId),
    /// An item under the user's own label.
    Item(Item),
    /// The gain of a defendant.
    Gain(u32),
    /// What is claimed for an item.
    Claimed,
    /// What is conceded for an item.
    Conceded,
    /// What the court found for an item.
    Found,
    /// A gain before costs are taken off.
    GrossGain,
    /// A cost taken off a gain.
    GainCost(Item),
    /// An item of costs.
    Cost(u32),
    /// The base of punitive damages.
    PunitiveBase(u32),
    /// A base of punitive damages, from the sample it was found in to all.
    Extrapolated(u32),
    /// A base of punitive damages that is paid back beside its multiple.
    Refund(u32),
    /// Punitive damages of one consumer.
    PerConsumer,
    /// Punitive damages on one base; none: on the compensation.
    PunitiveItem(Option<u32>),
    /// A statutory minimum.
    Floor,
    /// A maximum.
    Cap,
    /// The sum that a maximum is a multiple of.
    LimitBase,
    /// A sanction deducted.
    Sanction(u32),
    /// A credit.
    Credit(u32),
    /// All credits.
    Credits,
    /// The sum claimed, as the base of a fee.
    SumClaimed,
    /// A case acceptance fee.
    Fee,
    /// The base per case of a fee.
    FeeBase,
    /// The part of a fee that follows the sum.
    FeeScale,
    /// The sum that a fee other than that of the case is charged on.
    FeeSum(FeeKind),
    /// A fee by its kind.
    FeeOf(FeeKind),
    /// What one side bears of a fee; none: the plaintiff.
    FeePart(Option<u32>),
    /// Late-performance interest.
    Interest,
    /// The principal that bears interest.
    Principal,
    /// A payment.
    Payment(Date),
    /// The part of a payment that went to the principal, as the account of payments shows.
    PaidToPrincipal(Date),
    /// The part of a payment that went to the interest accrued, as the account of payments shows.
    PaidToInterest(Date),
    /// Interest on one instalment or debt, by its last day to pay.
    DebtInterest(Date),
    /// Interest owed by one debtor, or by several together.
    DebtorInterest(Group),
    /// Interest accrued and not paid.
    InterestLeft,
    /// Principal not paid.
    PrincipalLeft,
    /// Interest of one period.
    Period {
        /// The day before the first day that counts.
        after: Date,
        /// The last day that counts.
        until: Date,
    },
    /// A worksheet.
    Worksheet,
    /// A unit sum of a worksheet.
    Unit,
    /// A coefficient of a worksheet.
    Coefficient(u32),
    /// Nothing below zero.
    NotBelowZero,
    /// What a defendant bears himself.
    Own(u32),
    /// The most that can be claimed from a defendant.
    Exposure(u32),
    /// What nobody is named to owe.
    Open,
    /// The part of a head that these debtors owe; none: open.
    Part(HeadId, Group),
    /// What falls on a defendant of a part.
    InnerShare(u32),
    /// What the liability of the guardians of a defendant is lowered by.
    GuardianReduction(u32),
    /// What a defendant is also liable for, of others, under an undertaking.
    AnsweredFor(u32),
    /// A sum already paid, as far as it is taken off here.
    CreditTaken,
    /// The payment that a row on performance speaks of.
    PaymentOf(u32),
    /// What is given in place of money: the row on performance, then its own.
    InKind(u32, u32),
    /// What of the payment is paid in money.
    InMoney(u32),
    /// An instalment: the row on performance, then its own.
    Instalment(u32, u32),
    /// All instalments of a payment.
    Instalments(u32),
    /// What of the damages is left for those who get a part of them.
    LeftFor,
    /// What one who gets a part of the damages gets.
    Recipient(u32),
}

/// A label as it is written in JSON, with its texts.
#[derive(PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Written<'a> {
    Award,
    Head(HeadId),
    Item(&'a str),
    Gain(Option<&'a DefendantId>, &'a str),
    Claimed,
    Conceded,
    Found,
    GrossGain,
    GainCost(&'a str),
    Cost(Option<CostHead>, &'a str),
    PunitiveBase(&'a str),
    Extrapolated(&'a str),
    Refund(&'a str),
    PerConsumer,
    PunitiveItem(&'a str),
    Floor,
    Cap,
    LimitBase,
    Sanction(Option<SanctionKind>, Option<&'a DefendantId>),
    Credit(Option<CreditKind>, Option<&'a DefendantId>, &'a str),
    Credits,
    SumClaimed,
    Fee,
    FeeBase,
    FeeScale,
    FeeSum(FeeKind),
    FeeOf(FeeKind),
    FeePart(Option<&'a DefendantId>),
    Interest,
    Principal,
    Payment(Date),
    PaidToPrincipal(Date),
    PaidToInterest(Date),
    DebtInterest(Date),
    DebtorInterest(Option<&'a DefendantId>),
    JointInterest(Vec<&'a DefendantId>),
    InterestLeft,
    PrincipalLeft,
    Period { after: Date, until: Date },
    Worksheet,
    Unit,
    Coefficient(&'a str),
    NotBelowZero,
    Own(Option<&'a DefendantId>),
    Exposure(Option<&'a DefendantId>),
    Open,
    Part(HeadId, Vec<&'a DefendantId>),
    InnerShare(Option<&'a DefendantId>),
    GuardianReduction(Option<&'a DefendantId>),
    AnsweredFor(&'a [DefendantId]),
    CreditTaken,
    PaymentOf(u32),
    InKind(u32, u32),
    InMoney(u32),
    Instalment(u32, u32),
    Instalments(u32),
    LeftFor,
    Recipient(&'a str),
}

/// What of a case labels name: what its items are called and who they are of, by their rows. A derivation keeps it,
/// whatever becomes of the case.
#[derive(Debug)]
pub(super) struct Names {
    defendants: Vec<DefendantId>,
    gains: Vec<Common<Gain>>,
    losses: Vec<Common<Loss>>,
    lump_sums: Vec<Common<LumpSum>>,
    costs: Vec<Common<Cost>>,
    punitive: Vec<Common<PunitiveItem>>,
    credits: Vec<Common<Credit>>,
    coefficients: Vec<String>,
    sanctions: Vec<(SanctionKind, Option<DefendantId>)>,
    answers_for: Vec<Vec<DefendantId>>,
    recipients: Vec<String>,
}

impl Names {
    pub(super) fn of(case: &Case) -> Self {
        let compensation = &case.compensation;
        let sheet = compensation.worksheet.iter().flat_map(|sheet| &sheet.coefficients);
        let answers = &case.liability.answers_for;
        let recipients = case.destination.iter().flat_map(|one| &one.recipients);
        Self {
            defendants: case.defendants.iter().map(|one| one.id.clone()).collect(),
            gains: compensation.gains.clone(),
            losses: compensation.losses.clone(),
            lump_sums: compensation.lump_sums.clone(),
            costs: case.costs.clone(),
            punitive: case.punitive.as_ref().map_or_else(Vec::new, |one| one.items.clone()),
            credits: case.credits.clone(),
            coefficients: sheet.map(|factor| factor.label.clone()).collect(),
            sanctions: case.sanctions.iter().map(|one| (one.kind, one.defendant.clone())).collect(),
            answers_for: answers.iter().map(|answers| answers.answered.clone()).collect(),
            recipients: recipients.map(|one| one.name.clone()).collect(),
        }
    }

    /// What an item is called.
    fn item(&self, at: Item) -> &str {
        fn label<T: Itemised>(list: &[T], row: u32) -> Option<&str> {
            Some(list.get(row as usize)?.label())
        }
        let label = match at {
            Item::Gain(row) => label(&self.gains, row),
            Item::Less(row, cost) => {
                self.gains.get(row as usize).and_then(|gain| label(&gain.less, cost))
            }
            Item::Loss(row) => label(&self.losses, row),
            Item::LumpSum(row) => label(&self.lump_sums, row),
            Item::Cost(row) => label(&self.costs, row),
            Item::Punitive(row) => label(&self.punitive, row),
            Item::Credit(row) => label(&self.credits, row),
        };
        label.unwrap_or_default()
    }

    /// A label as it is written in JSON.
    pub(super) fn written<'a>(&'a self, label: Label, ledger: &'a Ledger) -> Written<'a> {
        let names = self;
        let item = |item: Item| names.item(item);
        let who = |place: u32| names.defendants.get(place as usize);
        let credit = |row: u32| names.credits.get(row as usize);
        match label {
            Label::Award => Written::Award,
            Label::Head(id) => Written::Head(id),
            Label::Item(row) => Written::Item(item(row)),
            Label::Gain(row) => Written::Gain(
                names.gains.get(row as usize).and_then(|gain| gain.defendant.as_ref()),
                item(Item::Gain(row)),
            ),
            Label::Claimed => Written::Claimed,
            Label::Conceded => Written::Conceded,
            Label::Found => Written::Found,
            Label::GrossGain => Written::GrossGain,
            Label::GainCost(row) => Written::GainCost(item(row)),
            Label::Cost(row) => Written::Cost(
                names.costs.get(row as usize).and_then(|cost| cost.head),
                item(Item::Cost(row)),
            ),
            Label::PunitiveBase(row) => Written::PunitiveBase(item(Item::Punitive(row))),
            Label::Extrapolated(row) => Written::Extrapolated(item(Item::Punitive(row))),
            Label::Refund(row) => Written::Refund(item(Item::Punitive(row))),
            Label::PerConsumer => Written::PerConsumer,
            Label::PunitiveItem(row) => {
                Written::PunitiveItem(row.map_or("", |row| item(Item::Punitive(row))))
            }
            Label::Floor => Written::Floor,
            Label::Cap => Written::Cap,
            Label::LimitBase => Written::LimitBase,
            Label::Sanction(row) => {
                let sanction = names.sanctions.get(row as usize);
                let of = sanction.and_then(|(_, of)| of.as_ref());
                Written::Sanction(sanction.map(|(kind, _)| *kind), of)
            }
            Label::Credit(row) => Written::Credit(
                credit(row).and_then(|one| one.kind),
                credit(row).and_then(|one| one.payer()),
                item(Item::Credit(row)),
            ),
            Label::Credits => Written::Credits,
            Label::SumClaimed => Written::SumClaimed,
            Label::Fee => Written::Fee,
            Label::FeeBase => Written::FeeBase,
            Label::FeeScale => Written::FeeScale,
            Label::FeeSum(kind) => Written::FeeSum(kind),
            Label::FeeOf(kind) => Written::FeeOf(kind),
            Label::FeePart(place) => Written::FeePart(place.and_then(who)),
            Label::Interest => Written::Interest,
            Label::Principal => Written::Principal,
            Label::Payment(date) => Written::Payment(date),
            Label::PaidToPrincipal(date) => Written::PaidToPrincipal(date),
            Label::PaidToInterest(date) => Written::PaidToInterest(date),
            Label::DebtInterest(due) => Written::DebtInterest(due),
            Label::DebtorInterest(group) => match group.0.take(&ledger.groups) {
                [place] => Written::DebtorInterest(who(*place)),
                several => {
                    Written::JointInterest(several.iter().filter_map(|place| who(*place)).collect())
                }
            },
            Label::InterestLeft => Written::InterestLeft,
            Label::PrincipalLeft => Written::PrincipalLeft,
            Label::Period { after, until } => Written::Period { after, until },
            Label::Worksheet => Written::Worksheet,
            Label::Unit => Written::Unit,
            Label::Coefficient(row) => {
                Written::Coefficient(names.coefficients.get(row as usize).map_or("", |one| one))
            }
            Label::NotBelowZero => Written::NotBelowZero,
            Label::Own(place) => Written::Own(who(place)),
            Label::Exposure(place) => Written::Exposure(who(place)),
            Label::Open => Written::Open,
            Label::Part(head, group) => {
                let ids = group.0.take(&ledger.groups).iter().filter_map(|place| who(*place));
                Written::Part(head, ids.collect())
            }
            Label::InnerShare(place) => Written::InnerShare(who(place)),
            Label::GuardianReduction(place) => Written::GuardianReduction(who(place)),
            Label::AnsweredFor(row) => {
                let answered = names.answers_for.get(row as usize);
                Written::AnsweredFor(answered.map_or(&[][..], |answered| answered))
            }
            Label::CreditTaken => Written::CreditTaken,
            Label::PaymentOf(row) => Written::PaymentOf(row),
            Label::InKind(row, one) => Written::InKind(row, one),
            Label::InMoney(row) => Written::InMoney(row),
            Label::Instalment(row, one) => Written::Instalment(row, one),
            Label::Instalments(row) => Written::Instalments(row),
            Label::LeftFor => Written::LeftFor,
            Label::Recipient(row) => {
                Written::Recipient(names.recipients.get(row as usize).map_or("", |name| name))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assess::tests::published;

    /// Every item is called in what is kept as it is in the case, of published cases and of one with all that they have not.
    #[test]
    fn items_are_called_as_in_the_case() {
        let rest = r#"{"defendants":[{"id":"a"},{"id":"b"}],
            "compensation":{"route":"gain","gain_basis":"net",
                "gains":[{"defendant":"a","claimed":"9","label":"gain","less":[{"label":"less","claimed":"1"}]}],
                "lump_sums":[{"label":"sum","claimed":"5"}],"losses":[{"label":"loss","claimed":"5"}]},
            "costs":[{"head":"appraisal","label":"cost","claimed":"7"}],
            "punitive":{"basis":"crpl-55-1","items":[{"label":"base","claimed":"3"}]},
            "credits":[{"kind":"paid","label":"credit","defendant":"a","claimed":"1"}]}"#;
        let rest = Case::from_json(rest.as_bytes()).unwrap();
        let named = ["gain", "less", "loss", "sum", "cost", "base", "credit"];
        assert!(rest.all_items().map(|(_, item)| item.label()).eq(named));
        for case in published().into_iter().chain([rest]) {
            let names = Names::of(&case);
            for (at, item) in case.all_items() {
                assert_eq!(names.item(at), item.label(), "{at:?}");
            }
        }
    }
}
