//! Who won and who lost of what is claimed: the measure of who bears the court fee (Fee Measures 29).

use std::collections::BTreeMap;

use redress_lawbook::{Mode, OperativePlace, Role};

use crate::{
    HeadId, Order, Part, Position, Yuan,
    case::{
        Case, Cost, CostHead, Defendant, DefendantId, Item, Itemised, PlaintiffKind, RemedyChoice,
        RemedyStatus,
    },
    computed::HeadResult,
    context::Context,
    liability::Obligation,
};

/// What was rightly claimed: the obligation as found, less the payments that the plaintiff itself takes off, as far as the
/// court finds them. Who pays during the suit what he owes has lost it all the same; and whoever takes off more than was
/// paid claims the less for it, and has lost nothing. `None` where nothing was paid: it is what is owed.
pub(crate) fn founded(ctx: &mut Context<'_>, heads: &[HeadResult]) -> Option<Vec<Part>> {
    if ctx.position != Position::Found || ctx.case.credits.is_empty() {
        return None;
    }
    ctx.silently(|ctx| {
        let mut obligation = Obligation::new(ctx, heads);
        let mut paid = Vec::with_capacity(ctx.case.credits.len());
        for row in (0..).take(ctx.case.credits.len()) {
            let at = Item::Credit(row);
            ctx.position = Position::Claimed;
            let admitted = ctx.stated(at);
            ctx.position = Position::Found;
            let Some((admitted, found)) = admitted.zip(ctx.stated(at)) else { continue };
            paid.push((row, ctx.ledger.within(admitted, found)));
        }
        obligation.take_off(ctx, paid);
        Some(obligation.parts(ctx.case, ctx.ledger))
    })
}

/// By how much parts fall short of those claimed. Under each head, and of each who owe it together, they are held
/// against one another by themselves: what one owes more makes up for nothing that another does not owe.
pub fn shortfall(case: &Case, claimed: &[Part], of: &[Part]) -> Yuan {
    sum(shortfalls(case, claimed, of).map(|(_, short)| short))
}

/// The same without what was to be paid to a procuratorate: it bears no court fee where it loses (SPP Rules 107), and
/// nobody bears it in its place.
pub fn shortfall_of_payers(case: &Case, claimed: &[Part], of: &[Part]) -> Yuan {
    let pays = |paid_to: Option<u32>| match paid_to {
        Some(place) => case
            .plaintiff_at(place)
            .is_none_or(|(kind, _)| kind != Some(PlaintiffKind::Procuratorate)),
        None => !case.sues_free_of_fees(),
    };
    let short = shortfalls(case, claimed, of).filter(|(paid_to, _)| pays(*paid_to));
    sum(short.map(|(_, short)| short))
}

/// Whether one of those who sue, by the place in their order, loses something of it: what was to be paid to that one
/// alone, or what all claim.
pub fn falls_short_for(case: &Case, place: u32, claimed: &[Part], of: &[Part]) -> bool {
    shortfalls(case, claimed, of)
        .any(|(paid_to, short)| short > Yuan::ZERO && paid_to.is_none_or(|own| own == place))
}

/// By how much each part falls short, and to which of those who sue it was to be paid, if to one alone.
fn shortfalls(
    case: &Case,
    claimed: &[Part],
    of: &[Part],
) -> impl Iterator<Item = (Option<u32>, Yuan)> {
    type Owed<'a> = BTreeMap<(HeadId, Vec<&'a DefendantId>, Option<u32>), Yuan>;
    fn sums<'a>(case: &Case, parts: &'a [Part]) -> Owed<'a> {
        let mut sums = Owed::new();
        for part in parts {
            let sum = sums.entry((part.head, part.debtors(case), part.paid_to)).or_default();
            *sum = sum.plus(part.amount).unwrap_or(Yuan::MAX);
        }
        sums
    }
    let granted = sums(case, of);
    sums(case, claimed).into_iter().map(move |(owed, claimed)| {
        let granted = granted.get(&owed).copied().unwrap_or_default();
        (owed.2, claimed.minus(granted).unwrap_or_default().max(Yuan::ZERO))
    })
}

fn sum(sums: impl Iterator<Item = Yuan>) -> Yuan {
    sums.fold(Yuan::ZERO, |all, one| all.plus(one).unwrap_or(Yuan::MAX))
}

impl Case {
    /// Those who sue and bear court fees where they lose. A procuratorate pays none (SPP Rules 107).
    pub fn plaintiffs_who_pay(&self) -> impl Iterator<Item = (Option<PlaintiffKind>, &str)> {
        self.plaintiffs().filter(|(kind, _)| *kind != Some(PlaintiffKind::Procuratorate))
    }

    /// Whether such a body is among those who sue, in whatever order they are entered.
    pub(crate) fn sued_by(&self, kind: PlaintiffKind) -> bool {
        self.plaintiffs().any(|(one, _)| one == Some(kind))
    }

    /// Whether a procuratorate is among those who sue.
    pub fn sued_by_procuratorate(&self) -> bool {
        self.sued_by(PlaintiffKind::Procuratorate)
    }

    /// Whether only procuratorates sue.
    pub(crate) fn sues_free_of_fees(&self) -> bool {
        self.plaintiffs().next().is_some() && self.plaintiffs_who_pay().next().is_none()
    }

    /// The cost of prevention is claimed as a sum: its remedy then says only to whom it goes. A row that says nothing but its
    /// head claims none.
    pub fn has_prevention_cost(&self) -> bool {
        let prevention = |cost: &Cost| cost.head == Some(CostHead::Prevention) && !cost.is_blank();
        self.costs.iter().any(|cost| prevention(cost))
    }

    /// The remedies that a court can be asked for as items of a judgment, and is, with their places in the list. What can
    /// only be agreed is for an agreement.
    pub fn remedies_claimed(&self) -> impl Iterator<Item = (usize, &RemedyChoice)> {
        let beside_a_sum = self.has_prevention_cost();
        self.remedies.iter().enumerate().filter(move |(_, choice)| {
            let data = choice.id.get();
            choice.claimed != Some(false)
                && data.mode != Mode::MediationOnly
                && data.place != OperativePlace::Elsewhere
                && !(data.role == Role::Prevention && beside_a_sum)
        })
    }

    /// Whether the court refuses something that is claimed beside sums.
    pub fn refuses_a_remedy(&self) -> bool {
        let refused = |(_, one): (usize, &RemedyChoice)| one.status == Some(RemedyStatus::Rejected);
        self.remedies_claimed().any(refused)
    }

    /// Those who bear what is put on these defendants, all of them if none is named, by their places in the case: of a minor
    /// the guardians (CC 1188).
    pub fn bearing(&self, ids: &[DefendantId]) -> Vec<usize> {
        let named = |one: &Defendant| ids.is_empty() || ids.contains(&one.id);
        let bears = |one: &Defendant| {
            let wards = self.defendants.iter().filter(|ward| ward.is_ward() && named(ward));
            (!one.is_ward() && named(one))
                || wards.into_iter().any(|ward| ward.guardians.contains(&one.id))
        };
        let all = self.defendants.iter().enumerate();
        all.filter(|(_, one)| bears(one)).map(|(place, _)| place).collect()
    }

    /// Those who lost otherwise than in money, by their places in the case: who is to do something, or did it before the
    /// judgment; for a minor his guardians.
    pub fn lost_a_remedy(&self) -> Vec<usize> {
        let won = self.remedies_claimed().map(|(_, choice)| choice);
        let won = won.filter(|choice| choice.status != Some(RemedyStatus::Rejected));
        let mut lost: Vec<usize> = Vec::new();
        for place in won.flat_map(|choice| self.bearing(&choice.defendants)) {
            if !lost.contains(&place) {
                lost.push(place);
            }
        }
        lost.order_by_key(|place| *place);
        lost
    }
}
