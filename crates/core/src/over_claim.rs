//! Whether more is ordered than is claimed. A claim list asks for what the same debtors owe under one group of heads, as an
//! order does, after payments and costs that are taken off; so these sums are compared, and not only items. What the
//! plaintiff has not stated is not known, and neither is more than it.

use crate::{
    Few, Finding, FindingCode, HeadId, Position, Yuan,
    case::{At, Case, Common, DefendantId, Found, Head, Item, Itemised, Leaf, Place, PunitiveItem},
    computed::{HeadResult, amounts},
    context::Context,
    liability::Part,
    performance::payments,
};

/// What is claimed, after payments and costs. Nothing, where no payment can pass it.
#[derive(Default)]
pub(crate) struct Claims {
    can_be_passed: bool,
    payments: Vec<(Head, Vec<DefendantId>, Yuan)>,
    /// The groups of heads of which it is not known what is claimed.
    unknown: Few<Head>,
}

impl Claims {
    /// Of the position of the plaintiff.
    pub(crate) fn new(ctx: &Context<'_>, parts: &[Part]) -> Self {
        if !can_be_passed(ctx.case) {
            return Self::default();
        }
        let payments = payments(ctx.case, parts).into_iter().map(|one| {
            let who = one.defendants.into_iter().cloned().collect();
            (one.of, who, one.amount)
        });
        // A base that this side only explores is no claim, and need not have been denied for that.
        let bases = ctx.case.all_items().filter(|(at, _)| matches!(at, Item::Punitive(_)));
        let unstated = ctx.case.items().chain(bases).filter(|(_, item)| {
            // A row that says nothing is no item.
            item.claimed().is_none() && !item.is_blank()
        });
        let mut unknown: Few<_> = unstated.flat_map(|(at, _)| heads(ctx.case, at)).collect();
        let open = |finding: &Finding| {
            matches!(
                finding.code,
                FindingCode::PunitiveMultiplierMissing
                    | FindingCode::PunitiveLowerOpen
                    | FindingCode::PunitiveLowerUnsaid
                    | FindingCode::PunitiveGroundMissing
                    | FindingCode::SampleGroundMissing
            )
        };
        if ctx.found_here(open) {
            unknown.push(Head::Punitive);
        }
        Self { can_be_passed: true, payments: payments.collect(), unknown }
    }

    /// Says of each payment ordered that it passes what is claimed, unless an item or the multiple says so already. In
    /// mediation the parties may agree on more.
    pub(crate) fn passed(
        &self,
        ctx: &mut Context<'_>,
        parts: &[Part],
        claimed: &[(HeadId, Yuan)],
        found: &[HeadResult],
    ) {
        let asked = self.can_be_passed && ctx.position == Position::Found;
        if !asked || ctx.case.is_mediated() || taken_off_open(ctx) {
            return;
        }
        let mut over = Few::default();
        for one in payments(ctx.case, parts) {
            let same = |(of, who, _): &&(Head, Vec<DefendantId>, Yuan)| {
                *of == one.of && who.iter().eq(one.defendants.iter().copied())
            };
            let asked = self.payments.iter().find(same).map_or(Yuan::ZERO, |(.., sum)| *sum);
            if one.amount <= asked || self.unknown.contains(&one.of) || said(ctx, one.of) {
                continue;
            }
            let sum = |all: &[(HeadId, Yuan)]| {
                let of_group = all.iter().filter(|(id, _)| id.group() == one.of);
                of_group.fold(Yuan::ZERO, |sum, (_, one)| sum.plus(*one).unwrap_or(Yuan::MAX))
            };
            let by_payments = sum(&amounts(ctx.ledger, found)) <= sum(claimed);
            let ids: Vec<_> = one.defendants.iter().map(|id| id.as_str()).collect();
            let finding = Finding::new(FindingCode::OrderedOverClaimed);
            let finding = finding.at(cause(ctx.case, one.of, by_payments)).with(name(one.of));
            over.push(finding.with(ids.join(", ")).with(one.amount).with(asked));
        }
        let rule = ctx.clarification();
        for finding in over {
            ctx.find(finding.by(rule.iter().copied()));
        }
    }
}

/// Whether an order can pass a claim that is known: where of each item no more is found than is claimed, nothing is taken
/// off, capped or multiplied, it cannot, and most cases are such.
fn can_be_passed(case: &Case) -> bool {
    let compensation = &case.compensation;
    let more = |(_, item): (Item, &dyn Itemised)| match (item.claimed(), item.found()) {
        (Some(claimed), Some(Found::Amount(found))) => found > claimed,
        _ => false,
    };
    !case.credits.is_empty()
        || case.punitive.is_some()
        || !compensation.lump_sums.is_empty()
        || compensation.gains.iter().any(|gain| !gain.less.is_empty())
        || case.items().any(more)
}

/// Whether it is open what is taken off.
fn taken_off_open(ctx: &Context<'_>) -> bool {
    ctx.found_here(|finding| {
        let item = finding.place.and_then(Place::item);
        finding.code == FindingCode::FindingOpen
            && matches!(item, Some(Item::Credit(_) | Item::Less(..)))
    })
}

/// Whether it is said already that something under these heads passes the claim.
fn said(ctx: &Context<'_>, of: Head) -> bool {
    ctx.found_here(|finding| match finding.code {
        FindingCode::PunitiveMultipleOverClaimed => of == Head::Punitive,
        FindingCode::FoundOverClaimed => {
            let item = finding.place.and_then(Place::item);
            item.is_some_and(|item| heads(ctx.case, item).any(|head| head == of))
        }
        _ => false,
    })
}

/// What an item counts towards. A base that is paid back counts as compensation too.
pub(crate) fn heads(case: &Case, at: Item) -> impl Iterator<Item = Head> + use<> {
    let (of, also) = match at {
        Item::Gain(_) | Item::Loss(_) | Item::LumpSum(_) | Item::Less(..) => {
            (Some(Head::Compensation), None)
        }
        Item::Cost(_) => (Some(Head::Costs), None),
        Item::Punitive(row) => {
            let items = case.punitive.as_ref().map_or(&[][..], |punitive| &punitive.items);
            let back = |item: &&Common<PunitiveItem>| item.refunded;
            let refund = items.get(row as usize).filter(back).map(|_| Head::Compensation);
            (Some(Head::Punitive), refund)
        }
        Item::Credit(_) => (None, None),
    };
    of.into_iter().chain(also)
}

/// Where to look: at the payments, at costs of a gain of which less is found than the plaintiff takes off, else at the
/// heads.
fn cause(case: &Case, of: Head, by_payments: bool) -> Place {
    let lower = |item: &dyn Itemised| match (item.claimed(), item.found()) {
        (Some(claimed), Some(Found::Amount(found))) => found < claimed,
        (Some(claimed), Some(Found::None)) => claimed > Yuan::ZERO,
        (Some(_), Some(Found::Share(_))) => true,
        (_, Some(Found::All) | None) | (None, _) => false,
    };
    let mut costs = case.all_items().filter(|(at, _)| matches!(at, Item::Less(..)));
    match of {
        _ if by_payments => At::Case.field(Leaf::Credits),
        Head::Compensation => {
            let less = costs.find(|(_, item)| lower(*item)).map(|(at, _)| Place::from(at));
            less.unwrap_or(of.place())
        }
        Head::Costs | Head::Punitive => of.place(),
    }
}

fn name(of: Head) -> &'static str {
    match of {
        Head::Compensation => "compensation",
        Head::Costs => "costs",
        Head::Punitive => "punitive",
    }
}
