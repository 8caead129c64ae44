//! From a case to an assessment.

use redress_lawbook::{Date, id};
use serde::Serialize;

use crate::{
    Authority, Beyond, Code, DateSource, Fee, Figure, Finding, FindingCode, Invalid, Label, Lens,
    Overflow, Position, ProofRow, Reform, RemedyResult, Status, Yuan,
    authority::{Timeline, proposal},
    case::{Case, Disposition, Head, PlaintiffKind, Route},
    fee::{FeeShare, NoFee, by_success, fees},
    gates,
    heads::{Context, HeadId, HeadResult, compensation},
    interest::{LateAccount, first_day_of_rule, late_account},
    liability::{self, DefendantAmounts, JointGround, Part},
    remedies, validate,
};

/// Schema of the JSON form.
pub const SCHEMA: &str = "redress.assessment/1";

/// What the engine returns.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct Assessment {
    /// Whose figures.
    pub position: Position,
    /// Law in force, or which reforms.
    pub lens: Lens,
    /// The dates that chose the law.
    pub law_dates: LawDates,
    /// The totals.
    pub totals: Totals,
    /// Punitive damages that no statute provides and that count nowhere, for comparison.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub explored: Option<Explored>,
    /// The award with its whole derivation.
    pub award: Figure,
    /// What each defendant owes, in the order of the case.
    pub defendants: Vec<DefendantAmounts>,
    /// What nobody is named to owe.
    pub open: Yuan,
    /// The parts of the obligation, after credits.
    pub parts: Vec<Part>,
    /// The provision joint liability rests on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub joint: Option<Authority>,
    /// What the joint liability of each defendant rests on, of those who are jointly liable.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub joint_grounds: Vec<JointGround>,
    /// The heads, in the order of the award.
    pub heads: Vec<HeadAmount>,
    /// The routes to compensation that were not elected.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub alternatives: Vec<Alternative>,
    /// The court's worksheet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub worksheet: Option<Figure>,
    /// Case acceptance fees on the three bases; on those charged per case if no sum is claimed; empty if nothing is
    /// claimed or no fee is charged.
    pub fees: Vec<Fee>,
    /// No fee is charged, and what says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub no_fee: Option<NoFee>,
    /// The chosen fee divided by success: a proposal, see [`FeeDivision`](crate::case::FeeDivision).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fee_division: Option<Vec<FeeShare>>,
    /// Late-performance interest.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interest: Option<Figure>,
    /// What of it is paid, and the account of payments.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interest_account: Option<LateAccount>,
    /// Who proves what.
    pub proof: Vec<ProofRow>,
    /// What the reader must know, weightiest first.
    pub findings: Vec<Finding>,
    /// Non-monetary remedies.
    pub remedies: Vec<RemedyResult>,
    /// What each reform of the lens changes against the law in force.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<Change>,
}

/// The dates that chose the law.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
pub struct LawDates {
    /// For substantive rules.
    pub act: Date,
    /// Where it came from.
    pub act_source: DateSource,
    /// For procedure.
    pub trial: Date,
    /// Where it came from.
    pub trial_source: DateSource,
}

/// The totals, in yuan.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize)]
pub struct Totals {
    /// Compensation.
    pub compensation: Yuan,
    /// Costs.
    pub costs: Yuan,
    /// Punitive damages.
    pub punitive: Yuan,
    /// Credits, as far as they find something to reduce.
    pub credits: Yuan,
    /// The award: compensation + costs + punitive − credits.
    pub award: Yuan,
}

/// A head of the award.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct HeadAmount {
    /// Which.
    pub id: HeadId,
    /// Its sum, rounded to the fen.
    pub amount: Yuan,
    /// The ground on which it counts without a statute, in the user's words. No authority is cited for
    /// it then.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ground: Option<String>,
    /// What orders it.
    pub authority: Vec<Authority>,
    /// How it was made.
    pub derivation: Figure,
}

/// Punitive damages that are explored and not counted: no statute provides them, no reform is switched
/// on and this side states no ground.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct Explored {
    /// Their sum, rounded to the fen.
    pub amount: Yuan,
    /// How it was made.
    pub derivation: Figure,
}

/// A route to compensation that was not elected.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct Alternative {
    /// Which.
    pub route: Route,
    /// Its sum.
    pub amount: Yuan,
    /// How it was made.
    pub derivation: Figure,
}

/// What one reform changes against the law in force.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct Change {
    /// The reform.
    pub reform: Reform,
    /// The paper's section.
    pub authority: Authority,
    /// The award under the law in force.
    pub award_before: Yuan,
    /// The award with this reform alone.
    pub award_after: Yuan,
    /// Findings that go.
    pub findings_removed: Vec<Finding>,
    /// Findings that come.
    pub findings_added: Vec<Finding>,
    /// The table of proof changes.
    pub proof_changed: bool,
    /// Why the reform does not reach this case.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub beyond: Option<Beyond>,
}

/// Assesses a case.
///
/// # Errors
/// Every fault that lies between fields, with its path; or that a sum passes 10^15 yuan.
pub fn assess(case: &Case, position: Position, lens: Lens) -> Result<Assessment, Vec<Invalid>> {
    let case = &*case.counted();
    let faults = validate::validate(case);
    if !faults.is_empty() {
        return Err(faults);
    }
    let overflow = |_: Overflow| vec![Invalid::new("", Code::Overflow)];
    let mut assessment = run(case, position, lens).map_err(overflow)?;
    if !lens.is_law() {
        let law = run(case, position, Lens::LAW).map_err(overflow)?;
        let beyond = Beyond::of(case);
        for reform in lens.reforms() {
            let with = run(case, position, Lens::LAW.with(reform)).map_err(overflow)?;
            assessment.changes.push(Change { beyond, ..change(reform, &law, &with) });
        }
    }
    Ok(assessment)
}

fn change(reform: Reform, law: &Assessment, with: &Assessment) -> Change {
    let only_in = |a: &Assessment, b: &Assessment| {
        let has = |finding: &Finding| {
            b.findings.iter().any(|other| other.code == finding.code && other.path == finding.path)
        };
        a.findings.iter().filter(|finding| !has(finding)).cloned().collect()
    };
    Change {
        reform,
        authority: proposal(reform.provision()),
        award_before: law.totals.award,
        award_after: with.totals.award,
        findings_removed: only_in(law, with),
        findings_added: only_in(with, law),
        proof_changed: law.proof != with.proof,
        beyond: None,
    }
}

/// The totals alone, without findings, remedies, fees and comparisons: for long batches.
///
/// # Errors
/// As [`assess`].
pub fn totals(case: &Case, position: Position, lens: Lens) -> Result<Totals, Vec<Invalid>> {
    let case = &*case.counted();
    let faults = validate::validate(case);
    if !faults.is_empty() {
        return Err(faults);
    }
    let mut ctx = Context::new(case, position, lens);
    money(&mut ctx).map(|money| money.totals).map_err(|_| vec![Invalid::new("", Code::Overflow)])
}

/// Heads, parts, credits and totals of one position.
struct Money {
    heads: Vec<HeadResult>,
    parts: Vec<Part>,
    shares: Vec<Yuan>,
    totals: Totals,
    award: Figure,
}

fn money(ctx: &mut Context<'_>) -> Result<Money, Overflow> {
    let heads = ctx.heads()?;
    let mut parts = liability::parts(ctx, &heads);
    let shares = liability::shares(ctx.case, &parts);
    let group = |group: Head| {
        let of_group = heads.iter().filter(|head| head.id.group() == group);
        of_group.map(|head| head.figure.value()).try_fold(Yuan::ZERO, Yuan::plus).ok_or(Overflow)
    };
    let (compensation, costs, punitive) =
        (group(Head::Compensation)?, group(Head::Costs)?, group(Head::Punitive)?);
    let (credits, credit_figure) = credits(ctx, &mut parts)?;
    let sum = sum_of(&heads, Label::Award)?;
    let award = match credit_figure {
        Some(credits) => Figure::difference(sum, vec![credits], Label::Award)?.not_below_zero(),
        None => sum,
    };
    let totals = Totals { compensation, costs, punitive, credits, award: award.value() };
    Ok(Money { heads, parts, shares, totals, award })
}

fn run(case: &Case, position: Position, lens: Lens) -> Result<Assessment, Overflow> {
    let mut ctx = Context::new(case, position, lens);
    for (path, text) in case.unread.in_order() {
        ctx.find(Finding::new(FindingCode::Unread).at(path).with(text));
    }
    gates::run(&mut ctx);
    // What is made from several entries is not made without one of them.
    let whole = |path: &str| !case.unread.is_below(path);
    let worksheet =
        if whole("/compensation/worksheet") { compensation::worksheet(&mut ctx)? } else { None };
    let Money { heads, parts, shares, totals, award } = money(&mut ctx)?;
    let joint = liability::joint_authority(case, &ctx.law);
    let joint_grounds = liability::grounds(case, &ctx.law, &parts);
    let presumed = presumed(&ctx);
    let (defendants, open) = liability::amounts(case, &parts, &shares, &presumed);

    let claimed = if position == Position::Claimed { None } else { Some(claimed(case, lens)?) };
    let claimed_heads = claimed.as_ref().unwrap_or(&heads);
    let (fees, no_fee) = fee_block(&mut ctx, claimed_heads)?;
    let fee_division = division(&ctx, &fees, claimed_heads, &heads, &defendants)?;
    settlement(&mut ctx, claimed_heads, &heads);
    let interest_account = match case.interest.as_ref().filter(|_| whole("/interest")) {
        Some(interest) => {
            let principal = match interest.principal {
                Some(sum) => Figure::given(sum, "/interest/principal".to_owned(), Label::Principal),
                None => award.clone(),
            };
            let account = late_account(&principal, interest, &ctx.law)?;
            interest_findings(&mut ctx, &account);
            Some(account)
        }
        None => None,
    };
    let proof = gates::table(&ctx);
    let damages = totals.compensation.plus(totals.punitive).ok_or(Overflow)?;
    let remedies = remedies::assess(&mut ctx, damages);
    let law = ctx.law;
    let mut findings = ctx.findings;
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.level));
    let head = |head: HeadResult| HeadAmount {
        id: head.id,
        amount: head.figure.value(),
        ground: head.ground,
        authority: head.figure.authority.clone(),
        derivation: head.figure,
    };
    let explored =
        ctx.explored.map(|figure| Explored { amount: figure.value(), derivation: figure });
    let alternatives = ctx.other_routes.into_iter().map(|other| Alternative {
        route: other.route,
        amount: other.figure.value(),
        derivation: other.figure,
    });
    Ok(Assessment {
        position,
        lens,
        law_dates: law.into(),
        totals,
        explored,
        award,
        defendants,
        open,
        parts,
        joint,
        joint_grounds,
        heads: heads.into_iter().map(head).collect(),
        alternatives: alternatives.collect(),
        worksheet,
        fees,
        no_fee,
        fee_division,
        interest: interest_account.as_ref().map(|account| account.accrued.clone()),
        interest_account,
        proof,
        findings,
        remedies,
        changes: Vec::new(),
    })
}

/// Those whose inner share is presumed, by their places in the case; a minor's falls on the guardians.
fn presumed(ctx: &Context<'_>) -> Vec<usize> {
    let bearers = |place: &usize| {
        let minor = ctx.case.defendants.get(*place).filter(|d| d.minor && !d.guardians.is_empty());
        match minor {
            Some(minor) => minor.guardians.iter().filter_map(|id| ctx.index(id)).collect(),
            None => vec![*place],
        }
    };
    ctx.presumed.iter().flat_map(bearers).collect()
}

impl From<Timeline> for LawDates {
    fn from(law: Timeline) -> Self {
        let Timeline { act, act_source, trial, trial_source } = law;
        Self { act, act_source, trial, trial_source }
    }
}

/// The heads as claimed, computed silently: a fee rests on the sum claimed, whatever is found.
fn claimed(case: &Case, lens: Lens) -> Result<Vec<HeadResult>, Overflow> {
    Context::new(case, Position::Claimed, lens).heads()
}

fn fee_block(
    ctx: &mut Context<'_>,
    claimed: &[HeadResult],
) -> Result<(Vec<Fee>, Option<NoFee>), Overflow> {
    if ctx.case.facts.criminal_incidental == Some(true) {
        let rule = ctx.law.procedural(id::CRIM_I_199, Status::InForce);
        let finding = Finding::new(FindingCode::FeeIncidental).at("/facts/criminal_incidental");
        ctx.find(finding.by(rule));
        return Ok((Vec::new(), Some(NoFee { authority: rule.into_iter().collect() })));
    }
    let sum = sum_of(claimed, Label::SumClaimed)?;
    let incomplete = ctx.case.items().any(|item| item.claimed().is_none());
    if sum.value() == Yuan::ZERO {
        // A sum that is not stated yet is not a claim without a sum.
        let other_claims = ctx.case.remedies.iter().any(|choice| choice.claimed != Some(false));
        if incomplete || !other_claims {
            return Ok((Vec::new(), None));
        }
        ctx.find(Finding::new(FindingCode::FeeWithoutSum).at("/fee"));
    } else if incomplete {
        ctx.find(Finding::new(FindingCode::FeeClaimsIncomplete).at("/fee"));
    }
    ctx.find(Finding::new(FindingCode::FeeUnsettled).at("/fee"));
    let beside_damages = claimed
        .iter()
        .any(|head| head.id != HeadId::Compensation && head.figure.value() > Yuan::ZERO);
    if beside_damages {
        let rule = ctx.law.procedural(id::FEE_13_PERSONALITY, Status::InForce);
        ctx.find(Finding::new(FindingCode::FeeDamagesUnsettled).at("/fee").by(rule));
    }
    Ok((fees(&sum, ctx.case.fee, ctx.case.disposition, &ctx.law)?, None))
}

fn sum_of(heads: &[HeadResult], label: Label) -> Result<Figure, Overflow> {
    Figure::sum(heads.iter().map(|head| head.figure.clone()).collect(), label)
}

/// The chosen fee divided by success, once what is found is known. A procuratorate pays no fee (SPP Rules 107): there
/// the defendants bear it among them.
fn division(
    ctx: &Context<'_>,
    fees: &[Fee],
    claimed: &[HeadResult],
    granted: &[HeadResult],
    defendants: &[DefendantAmounts],
) -> Result<Option<Vec<FeeShare>>, Overflow> {
    let chosen = fees.iter().find(|fee| fee.chosen && fee.high.is_none());
    let open = ctx.findings.iter().any(|finding| finding.code == FindingCode::FindingOpen);
    let judged = !matches!(ctx.case.disposition, Some(Disposition::Withdrawal));
    let (Some(fee), Position::Found, true, false) = (chosen, ctx.position, judged, open) else {
        return Ok(None);
    };
    let claimed = sum_of(claimed, Label::SumClaimed)?.value();
    let granted = sum_of(granted, Label::Award)?.value();
    if granted == Yuan::ZERO && claimed == Yuan::ZERO {
        return Ok(None);
    }
    let lost = claimed.minus(granted).ok_or(Overflow)?.max(Yuan::ZERO);
    let pays_none = ctx.plaintiff() == Some(PlaintiffKind::Procuratorate);
    let lost = if pays_none { Yuan::ZERO } else { lost };
    let shares: Vec<_> = defendants.iter().map(|one| (one.id.clone(), one.share)).collect();
    let borne =
        shares.iter().map(|(_, share)| *share).try_fold(Yuan::ZERO, Yuan::plus).ok_or(Overflow)?;
    // What nobody is named to owe cannot be placed.
    if borne != granted {
        return Ok(None);
    }
    by_success(&fee.low, lost, &shares, &ctx.law)
}

fn interest_findings(ctx: &mut Context<'_>, account: &LateAccount) {
    let rule = ctx.law.procedural(id::LATE_2, Status::InForce);
    let finding = Finding::new(FindingCode::InterestFirstDay).at("/interest/first_day").by(rule);
    let finding = finding.with(account.first_day.id()).with(account.accrued.value());
    let other = account.first_day.other().id();
    ctx.find(finding.with(other).with(account.with_other_first_day));
    if let (Some(days), Some(first)) = (account.days_before_rule, first_day_of_rule()) {
        let rule = ctx.law.on(first, id::LATE_7, Status::InForce);
        let finding = Finding::new(FindingCode::InterestBeforeRule).at("/interest/due").by(rule);
        ctx.find(finding.with(first).with(days));
    }
}

/// A procuratorate may not waive in mediation what its claims state, under any head (SPP Rules 99).
fn settlement(ctx: &mut Context<'_>, claimed: &[HeadResult], agreed: &[HeadResult]) {
    let sum = |heads: &[HeadResult], id: HeadId| {
        heads.iter().find(|head| head.id == id).map_or(Yuan::ZERO, |head| head.figure.value())
    };
    if ctx.position == Position::Found
        && ctx.case.disposition == Some(Disposition::Mediation)
        && ctx.plaintiff() == Some(PlaintiffKind::Procuratorate)
        && claimed.iter().any(|head| sum(agreed, head.id) < head.figure.value())
    {
        let rule = ctx.law.procedural(id::SPP_R_99, Status::InForce);
        ctx.find(Finding::new(FindingCode::MediationBelowClaims).by(rule));
    }
}

/// Takes sums already paid off the parts. Returns what found something to reduce, and its figure.
fn credits(ctx: &mut Context<'_>, parts: &mut [Part]) -> Result<(Yuan, Option<Figure>), Overflow> {
    let case = ctx.case;
    let mut figures = Vec::new();
    let mut taken = Yuan::ZERO;
    let mut exceeds = false;
    for (index, credit) in case.credits.iter().enumerate() {
        let path = format!("/credits/{index}");
        let Some(mut figure) = ctx.stated(credit, &path)? else { continue };
        if credit.payer_open() {
            let finding = Finding::new(FindingCode::PayerOpen).at(format!("{path}/defendant"));
            ctx.find(finding.with(figure.value()));
            continue;
        }
        figure.label = Label::Credit(credit.kind, credit.defendant.clone(), credit.label.clone());
        let figure = figure.rounded();
        let amount = liability::credit(parts, credit.defendant.as_ref(), figure.value());
        exceeds |= amount < figure.value();
        taken = taken.plus(amount).ok_or(Overflow)?;
        // Only as much as the payer owes.
        figures.push(if amount < figure.value() {
            let label = figure.label.clone();
            let owed = Figure::given(amount, format!("{path}/defendant"), Label::Cap);
            Figure::at_most(figure, owed, label)
        } else {
            figure
        });
    }
    if exceeds {
        ctx.find(Finding::new(FindingCode::CreditsExceed).at("/credits"));
    }
    let figure =
        if figures.is_empty() { None } else { Some(Figure::sum(figures, Label::Credits)?) };
    Ok((taken, figure))
}
