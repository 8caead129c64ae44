//! What the plaintiff claims, and what is measured by it at the other positions: the fee and its division, and a settlement.

use redress_lawbook::id;

use super::{Money, sum_of};
use crate::{
    Few, Finding, FindingCode, HeadId, Kept, Position, Status, Yuan,
    case::{
        At, Case, Defendant, Disposition, FeeBasis, Head, Itemised, Leaf, Place, PlaintiffKind,
        RemedyStatus,
    },
    computed::{GROUPS, amounts},
    context::Context,
    fee::{Fee, FeeShare, NoFee, by_success, fees},
    fee_kind::FeeKind,
    ledger::{Figure, Label},
    liability::Part,
    over_claim::{Claims, heads},
    success::{falls_short_for, shortfall_of_payers},
};

/// What the plaintiff claims, as far as the other positions need it: a fee rests on the sum claimed, whatever is found.
pub(super) struct Claimed {
    pub(super) heads: Few<(HeadId, Yuan)>,
    /// What is asked of whom.
    pub(super) claims: Claims,
    parts: Vec<Part>,
    sum: Figure,
    pub(super) fees: Vec<Fee<Figure>>,
    pub(super) no_fee: Option<NoFee>,
    /// What is to be known of the fee.
    pub(super) findings: Few<Kept>,
}

impl Claimed {
    /// What the plaintiff itself takes off as paid is not claimed.
    pub(super) fn new(ctx: &mut Context<'_>, money: &Money, parts: &[Part]) -> Self {
        let mut sum = sum_of(ctx.ledger, &money.heads, Label::SumClaimed);
        if let Some(credits) = money.credits {
            let rest = ctx.ledger.difference(sum, &[credits], Label::SumClaimed);
            sum = ctx.ledger.not_below_zero(rest);
        }
        let heads = amounts(ctx.ledger, &money.heads);
        let claims = Claims::new(ctx, parts);
        let (fees, findings) = (Vec::new(), Few::default());
        // They are held against what is found only where a fee that is chosen is divided, and in mediation.
        let held = ctx.case.fee.is_some() || ctx.case.is_mediated();
        let parts = if held { parts.to_vec() } else { Vec::new() };
        let mut claimed = Self { heads, claims, parts, sum, fees, no_fee: None, findings };
        if ctx.case.facts.criminal_incidental == Some(true) {
            let rule = ctx.law.procedural(id::CRIM_I_199, Status::InForce);
            claimed.no_fee = Some(NoFee { authority: rule.into_iter().collect() });
        } else if claimed.charged(ctx) {
            let (fee, disposition) = (ctx.case.fee, ctx.case.disposition);
            // A fee falls due with the filing.
            claimed.fees = self::fees(ctx.ledger, sum, fee, disposition, &ctx.law.at_filing());
        }
        claimed.findings = claimed.of_fee(ctx);
        claimed
    }

    /// Whether anything is claimed that a fee could be charged on.
    fn charged(&self, ctx: &Context<'_>) -> bool {
        ctx.ledger.value(self.sum) > Yuan::ZERO || without_sum(ctx.case)
    }

    fn of_fee(&self, ctx: &Context<'_>) -> Few<Kept> {
        let mut found = Few::default();
        if let Some(no_fee) = &self.no_fee {
            let finding = Finding::new(FindingCode::FeeIncidental)
                .at(At::Facts.field(Leaf::CriminalIncidental));
            found.push(ctx.keep(finding.by(no_fee.authority.iter().copied())));
            return found;
        }
        let law = ctx.law.at_filing();
        let first = FeeKind::FirstInstance(FeeBasis::Property).not_before(&law);
        if let Some(first) = first.filter(|_| self.charged(ctx) || ctx.case.fee.is_some()) {
            let filed = ctx.case.dates.filed.is_some();
            let day = At::Dates.field(if filed { Leaf::Filed } else { Leaf::Judgment });
            found.push(ctx.keep(Finding::new(FindingCode::FeeBeforeRule).at(day).with(first)));
            return found;
        }
        if self.fees.is_empty() {
            return found;
        }
        if ctx.ledger.value(self.sum) == Yuan::ZERO {
            found.push(ctx.keep(Finding::new(FindingCode::FeeWithoutSum).at(At::Fee)));
        } else if ctx.case.items().any(|(_, item)| item.claimed().is_none() && !item.is_blank()) {
            found.push(ctx.keep(Finding::new(FindingCode::FeeClaimsIncomplete).at(At::Fee)));
        }
        found.push(ctx.keep(Finding::new(FindingCode::FeeUnsettled).at(At::Fee)));
        let beside_damages =
            self.heads.iter().any(|(id, sum)| *id != HeadId::Compensation && *sum > Yuan::ZERO);
        if beside_damages {
            let rule = ctx.law.procedural(id::FEE_13_PERSONALITY, Status::InForce);
            let finding = Finding::new(FindingCode::FeeDamagesUnsettled).at(At::Fee).by(rule);
            found.push(ctx.keep(finding));
        }
        found
    }
}

/// Something other than a sum is claimed, and no sum. One that is not stated yet is not a claim without a sum.
fn without_sum(case: &Case) -> bool {
    let incomplete = case.items().any(|(_, item)| item.claimed().is_none());
    !incomplete && case.remedies.iter().any(|choice| choice.claimed != Some(false))
}

/// The chosen fee divided by success, once what is found is known: the plaintiff bears it for what it does not get, the
/// defendants for what each bears of what was rightly claimed. A procuratorate pays no fee (SPP Rules 107): where none
/// but procuratorates sue the defendants bear it among them. Sums are no measure where anybody lost otherwise than in
/// money alone: they would let him off, unless he bears all of it anyhow.
pub(super) fn division(
    ctx: &mut Context<'_>,
    claimed: &Claimed,
    founded: &[Part],
) -> Option<Vec<FeeShare<Figure>>> {
    let fee = claimed.fees.iter().find(|fee| fee.chosen && fee.high.is_none())?;
    let case = ctx.case;
    let judged = !matches!(case.disposition, Some(Disposition::Withdrawal));
    if ctx.position != Position::Found
        || !judged
        || ctx.found_here(|finding| finding.code.is_undecided())
    {
        return None;
    }
    // What nobody is named to owe cannot be placed.
    if founded.iter().any(|part| part.principals.is_empty() && part.amount > Yuan::ZERO) {
        return None;
    }
    let pays_none = case.sues_free_of_fees();
    let lost = shortfall_of_payers(case, &claimed.parts, founded);
    let borne = |one: &Defendant| {
        let shares = founded.iter().flat_map(|part| &part.principals);
        let own = shares.filter(|principal| principal.defendant == one.id);
        own.map(|principal| principal.share).try_fold(Yuan::ZERO, Yuan::plus)
    };
    let mut shares = Vec::with_capacity(case.defendants.len());
    for one in &case.defendants {
        shares.push((&one.id, borne(one)?));
    }
    let of_remedies = case.lost_a_remedy();
    let loses =
        |(place, (_, sum)): &(usize, &(_, Yuan))| *sum > Yuan::ZERO || of_remedies.contains(place);
    let losers = shares.iter().enumerate().filter(loses).count();
    let refused = !pays_none && case.refuses_a_remedy();
    let plaintiff = !pays_none && (lost > Yuan::ZERO || refused);
    if (refused || !of_remedies.is_empty()) && losers + usize::from(plaintiff) > 1 {
        return None;
    }
    by_success(ctx.ledger, fee.low, lost, &shares, &ctx.law)
}

/// A division that is taken up and divides nothing: the fee is a range, nothing was claimed or granted to divide it by, or
/// the parties or the law say who bears it (Fee Measures 31, 34). As long as something is open it may still serve.
pub(super) fn undivided(ctx: &mut Context<'_>, claimed: &Claimed, divided: bool) {
    let taken = ctx.case.fee.is_some_and(|choice| choice.division.is_some());
    if ctx.position != Position::Found || !taken || claimed.fees.is_empty() {
        return;
    }
    let open = |finding: &Finding| {
        finding.code.is_undecided() || finding.code == FindingCode::LiabilityOpen
    };
    let serves = match ctx.case.disposition {
        Some(Disposition::Mediation | Disposition::Withdrawal) => false,
        Some(Disposition::Judgment) | None => divided || ctx.found_here(open),
    };
    if !serves {
        ctx.find(Finding::new(FindingCode::Unused).at(At::Fee.field(Leaf::Division)));
    }
}

/// A procuratorate may not waive in mediation what its claims state (SPP Rules 99): what anybody is to pay under any head, less
/// what the plaintiff itself takes off as paid, and any remedy. What is paid already is not waived.
pub(super) fn settlement(ctx: &mut Context<'_>, claimed: &Claimed, founded: &[Part]) {
    let case = ctx.case;
    if ctx.position != Position::Found || !case.is_mediated() {
        return;
    }
    let procuratorate =
        |(kind, _): (Option<PlaintiffKind>, &str)| kind == Some(PlaintiffKind::Procuratorate);
    let places = (0..).zip(case.plaintiffs()).filter(|(_, one)| procuratorate(*one));
    let places: Few<u32> = places.map(|(place, _)| place).collect();
    if places.is_empty() {
        return;
    }
    let rule = ctx.law.procedural(id::SPP_R_99, Status::InForce);
    // What is undecided is neither agreed nor waived: an item leaves its own heads out, anything else all of them.
    let open = |item: &dyn Itemised| item.found().is_none() && item.claimed().is_some();
    let items = case.items().filter(|(_, item)| open(*item));
    let undecided: Few<Head> = items.flat_map(|(at, _)| heads(case, at)).collect();
    let of_item = |place: Option<Place>| place.is_some_and(|place| matches!(place.at, At::Item(_)));
    let decided = |finding: &Finding| !finding.code.is_undecided() || of_item(finding.place);
    let decided = !ctx.found_here(|finding| !decided(finding));
    for (group, _) in GROUPS.into_iter().filter(|(group, _)| !undecided.contains(group)) {
        let of_group = |parts: &[Part]| -> Vec<Part> {
            parts.iter().filter(|part| part.head.group() == group).cloned().collect()
        };
        let (asked, agreed) = (of_group(&claimed.parts), of_group(founded));
        let short = |place: &u32| falls_short_for(case, *place, &asked, &agreed);
        if decided && places.iter().any(short) {
            ctx.find(Finding::new(FindingCode::MediationBelowClaims).at(group.place()).by(rule));
        }
    }
    for (row, choice) in case.remedies_claimed() {
        let (Ok(row), true) = (u32::try_from(row), choice.status == Some(RemedyStatus::Rejected))
        else {
            continue;
        };
        let finding = Finding::new(FindingCode::RemedyWaived).at(At::Remedy(row)).by(rule);
        ctx.find(finding.naming(choice.id.id()));
    }
}
