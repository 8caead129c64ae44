//! From a checked case to an assessment of each position.

use std::{borrow::Cow, sync::Arc};

use redress_lawbook::{Date, id};
use serde::Serialize;

use crate::{
    Authority, Beyond, Code, DateSource, Days, Derivation, Faults, Fee, FeeKind, Few, Finding,
    FindingCode, Findings, HeadId, Invalid, Kept, Lens, Level, Overflow, Position, ProofRow,
    Reform, RemedyResult, Status, Yuan,
    authority::{Timeline, proposal},
    case::{
        At, Case, Defendant, Disposition, FeeBasis, FirstDay, Head, Interest, Item, Leaf, Place,
        Route, Span,
    },
    computed::{HeadResult, OtherRoute, amounts, without_number},
    context::Context,
    fee::{FeeShare, NoFee, by_success, fees},
    gates,
    ground::{Ground, When},
    heads::{self, compensation},
    interest::{LateAccount, Owed, Principal, first_day_of_rule, late_account},
    ledger::{Book, Figure, Label, Ledger},
    liability::{self, Amounts, DefendantAmounts, JointGround, Obligation, Part},
    over_claim::Claims,
    performance::{self, Performed, perform},
    recipients::{RecipientAmount, recipients},
    remedies,
    success::{founded, shortfall_of_payers},
    validate,
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
    pub award: Derivation,
    /// What each defendant owes, in the order of the case.
    pub defendants: Vec<DefendantAmounts>,
    /// What nobody is named to owe.
    pub open: Yuan,
    /// How it was made.
    #[serde(skip)]
    pub open_derivation: Derivation,
    /// The parts of the obligation, after credits.
    pub parts: Vec<Part>,
    /// Those that were rightly claimed, where something was paid: see [`Assessment::founded`].
    #[serde(skip)]
    pub(crate) founded: Option<Vec<Part>>,
    /// How payments are performed by instalments or otherwise than in money.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub performance: Vec<Performed>,
    /// The provision joint liability rests on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub joint: Option<Authority>,
    /// What the joint liability of each defendant rests on, of those who are jointly liable.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub joint_grounds: Vec<JointGround>,
    /// The heads, in the order of the award.
    pub heads: Vec<HeadAmount>,
    /// Bases that were found in a sample and count as found there, with what the sample stands for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub samples: Vec<SampleAmount>,
    /// Who gets what of the damages, in the order of the case.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub recipients: Vec<RecipientAmount>,
    /// The routes to compensation that were not elected.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub alternatives: Vec<Alternative>,
    /// The court's worksheet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub worksheet: Option<Derivation>,
    /// Case acceptance fees on the three bases; on those charged per case if no sum is claimed; empty if nothing is
    /// claimed or no fee is charged. They rest on the sum claimed at every position.
    pub fees: Arc<[Fee]>,
    /// No fee is charged, and what says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub no_fee: Option<NoFee>,
    /// The chosen fee divided by success: a proposal, see [`FeeDivision`](crate::case::FeeDivision).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fee_division: Option<Vec<FeeShare>>,
    /// Late-performance interest.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interest: Option<Derivation>,
    /// What of it is paid, and the account of payments.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interest_account: Option<LateAccount>,
    /// Who proves what.
    pub proof: Arc<[ProofRow]>,
    /// What the reader must know, weightiest first.
    pub findings: Findings,
    /// Non-monetary remedies.
    pub remedies: Arc<[RemedyResult]>,
    /// What each reform of the lens changes against the law in force.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<Change>,
}

impl Assessment {
    /// What was rightly claimed: what is found, less the payments that the plaintiff itself takes off. Who pays during the
    /// suit what he owes has lost it all the same.
    pub fn founded(&self) -> &[Part] {
        self.founded.as_deref().unwrap_or(&self.parts)
    }
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

/// The totals of a case at one position, without anything that is said of them.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Sums {
    /// The totals.
    pub totals: Totals,
    /// Which of them stand as zero because there is no number below them, by their pointers in a report.
    pub unknown: Vec<&'static str>,
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
    pub authority: Few<Authority>,
    /// How it was made.
    pub derivation: Derivation,
}

/// Punitive damages that are explored and not counted: no statute provides them, no reform is switched
/// on and this side states no ground.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct Explored {
    /// Their sum, rounded to the fen.
    pub amount: Yuan,
    /// How it was made.
    pub derivation: Derivation,
}

/// What a sample stands for, beside what was found in it.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct SampleAmount {
    /// The base.
    pub item: Place,
    /// As extrapolated to all; it counts nowhere.
    pub extrapolated: Derivation,
}

/// A route to compensation that was not elected.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct Alternative {
    /// Which.
    pub route: Route,
    /// Its sum.
    pub amount: Yuan,
    /// How it was made.
    pub derivation: Derivation,
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

/// The assessments of a case at its three positions. Their figures stand in one ledger.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Assessments {
    /// As the plaintiff claims.
    pub claimed: Box<Assessment>,
    /// As the defendant concedes.
    pub conceded: Box<Assessment>,
    /// As the court finds.
    pub found: Box<Assessment>,
}

impl Assessments {
    /// The assessment of one position.
    pub fn at(&self, position: Position) -> &Assessment {
        match position {
            Position::Claimed => &self.claimed,
            Position::Conceded => &self.conceded,
            Position::Found => &self.found,
        }
    }

    /// In the order of a schedule's columns.
    pub fn all(&self) -> [&Assessment; 3] {
        [&self.claimed, &self.conceded, &self.found]
    }

    fn each(&mut self) -> [&mut Assessment; 3] {
        [&mut self.claimed, &mut self.conceded, &mut self.found]
    }

    /// The assessment of one position, without the others.
    pub fn into_at(self, position: Position) -> Assessment {
        *match position {
            Position::Claimed => self.claimed,
            Position::Conceded => self.conceded,
            Position::Found => self.found,
        }
    }
}

impl From<Assessments> for [Assessment; 3] {
    fn from(all: Assessments) -> Self {
        [*all.claimed, *all.conceded, *all.found]
    }
}

/// A case without faults, as it counts: what cannot be read in it is not stated.
#[derive(Clone, Debug)]
pub struct Checked<'a>(Counted<'a>);

/// The case itself, where all of it counts, or a copy of it. A copy is rare, and a check is not to carry room for one.
#[derive(Clone, Debug)]
enum Counted<'a> {
    Itself(&'a Case),
    Copy(Box<Case>),
}

impl Case {
    /// Checks what lies between the fields: references, shares, orders of dates.
    ///
    /// # Errors
    /// Every fault, with its place.
    pub fn check(&self) -> Result<Checked<'_>, Faults> {
        let checked = Checked(match self.counted() {
            Cow::Borrowed(case) => Counted::Itself(case),
            Cow::Owned(case) => Counted::Copy(case.into()),
        });
        let faults = validate::validate(checked.case());
        if faults.is_empty() { Ok(checked) } else { Err(faults.into()) }
    }
}

impl Checked<'_> {
    /// The case as it counts.
    pub fn case(&self) -> &Case {
        match &self.0 {
            Counted::Itself(case) => case,
            Counted::Copy(case) => case,
        }
    }

    pub(crate) fn into_case(self) -> Case {
        match self.0 {
            Counted::Itself(case) => case.clone(),
            Counted::Copy(case) => *case,
        }
    }

    /// The same case with its act, its judgment or both on another day. The order of the days is not checked again: that
    /// the act lay after the judgment is what the question may suppose.
    pub(crate) fn on(&self, day: Date, act: bool, judgment: bool) -> Checked<'static> {
        let mut case = Box::new(self.case().clone());
        let dates = &mut case.dates;
        if act {
            dates.act = Some(Span { from: Some(day), to: Some(day) });
            dates.act_by = None;
        }
        if judgment {
            dates.judgment = Some(day);
            dates.trial_by = None;
        }
        if act && judgment {
            // What is read at the filing is read on the day too. How long it was announced before it stays a fact.
            let filed = dates.filed.take();
            if let Some(notice) = &mut case.facts.notice {
                let before = notice.before(filed).and_then(|days| Days::new(days.into()).ok());
                notice.days = before.or(notice.days);
                notice.published = None;
            }
        }
        Checked(Counted::Copy(case))
    }

    /// Assesses all three positions, under the law in force or with reforms; with what each reform alone changes.
    ///
    /// # Errors
    /// [`Code::Overflow`] if a sum passes 10^15 yuan.
    pub fn assess(&self, lens: Lens) -> Result<Assessments, Faults> {
        let case = self.case();
        if lens.is_law() {
            return run(case, lens);
        }
        let mut all = run(case, lens)?;
        let law = run(case, Lens::LAW)?;
        let beyond = Beyond::of(case);
        for reform in lens.reforms() {
            let with = run(case, Lens::LAW.with(reform))?;
            let pairs = law.all().into_iter().zip(with.all());
            for (assessment, (law, with)) in all.each().into_iter().zip(pairs) {
                assessment.changes.push(Change { beyond, ..change(reform, law, with) });
            }
        }
        Ok(all)
    }

    /// The totals of one position alone, without findings, remedies, fees and comparisons: for long batches.
    ///
    /// # Errors
    /// As [`Checked::assess`].
    pub fn totals(&self, position: Position, lens: Lens) -> Result<Totals, Faults> {
        self.sums(position, lens).map(|sums| sums.totals)
    }

    /// The same, with what has no number below it.
    ///
    /// # Errors
    /// As [`Checked::assess`].
    pub fn sums(&self, position: Position, lens: Lens) -> Result<Sums, Faults> {
        let mut ledger = Ledger::new();
        let ground = Ground::for_sums(self.case(), lens);
        let mut ctx = Context::new(&ground, &mut ledger, position);
        let (heads, award, totals) = if ground.case.credits.is_empty() {
            // No credit is taken off what anybody owes.
            let heads = heads::all(&mut ctx);
            let award = sum_of(ctx.ledger, &heads, Label::Award);
            let totals = Totals::of(ctx.ledger, &heads, None, award);
            (heads, award, totals)
        } else {
            let money = Money::new(&mut ctx);
            (money.heads, money.award, money.totals)
        };
        ledger.in_range()?;
        Ok(Sums { totals, unknown: without_number(&ledger, &heads, award) })
    }
}

impl From<Overflow> for Faults {
    fn from(_: Overflow) -> Self {
        vec![Invalid::new("", Code::Overflow)].into()
    }
}

/// Assesses a case at one position: [`Case::check`] and [`Checked::assess`] for those who need no other.
///
/// # Errors
/// Every fault that lies between fields, with its place; or that a sum passes 10^15 yuan.
pub fn assess(case: &Case, position: Position, lens: Lens) -> Result<Assessment, Faults> {
    case.check()?.assess(lens).map(|all| all.into_at(position))
}

/// The totals of a case at one position, see [`Checked::totals`].
///
/// # Errors
/// As [`assess`].
pub fn totals(case: &Case, position: Position, lens: Lens) -> Result<Totals, Faults> {
    case.check()?.totals(position, lens)
}

fn change(reform: Reform, law: &Assessment, with: &Assessment) -> Change {
    let only_in = |a: &Assessment, b: &Assessment| {
        let has = |finding: &Finding| {
            b.findings
                .iter()
                .any(|other| other.code == finding.code && other.place == finding.place)
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

impl Totals {
    fn of(ledger: &Ledger, heads: &[HeadResult], credits: Option<Figure>, award: Figure) -> Self {
        let group = |group: Head| {
            let of_group = heads.iter().filter(|head| head.id.group() == group);
            let mut sums = of_group.map(|head| ledger.value(head.figure));
            let first = sums.next().unwrap_or_default();
            sums.fold(first, |sum, one| sum.plus(one).unwrap_or(Yuan::MAX))
        };
        Self {
            compensation: group(Head::Compensation),
            costs: group(Head::Costs),
            punitive: group(Head::Punitive),
            credits: credits.map_or(Yuan::ZERO, |credits| ledger.value(credits)),
            award: ledger.value(award),
        }
    }
}

/// Heads, parts, credits and totals of one position.
struct Money {
    heads: Few<HeadResult>,
    obligation: Obligation,
    credits: Option<Figure>,
    totals: Totals,
    award: Figure,
}

impl Money {
    fn new(ctx: &mut Context<'_>) -> Self {
        let heads = heads::all(ctx);
        let mut obligation = Obligation::new(ctx, &heads);
        let sum = sum_of(ctx.ledger, &heads, Label::Award);
        let credits = obligation.credits(ctx);
        let award = match credits {
            Some(credits) => {
                let rest = ctx.ledger.difference(sum, &[credits], Label::Award);
                ctx.ledger.not_below_zero(rest)
            }
            None => sum,
        };
        let totals = Totals::of(ctx.ledger, &heads, credits, award);
        Self { heads, obligation, credits, totals, award }
    }
}

/// What the plaintiff claims, as far as the other positions need it: a fee rests on the sum claimed, whatever is found.
struct Claimed {
    heads: Few<(HeadId, Yuan)>,
    /// What is asked of whom.
    claims: Claims,
    parts: Vec<Part>,
    sum: Figure,
    fees: Vec<Fee<Figure>>,
    no_fee: Option<NoFee>,
    /// What is to be known of the fee.
    findings: Few<Kept>,
}

impl Claimed {
    /// What the plaintiff itself takes off as paid is not claimed.
    fn new(ctx: &mut Context<'_>, money: &Money, parts: &[Part]) -> Self {
        let mut sum = sum_of(ctx.ledger, &money.heads, Label::SumClaimed);
        if let Some(credits) = money.credits {
            let rest = ctx.ledger.difference(sum, &[credits], Label::SumClaimed);
            sum = ctx.ledger.not_below_zero(rest);
        }
        let heads = amounts(ctx.ledger, &money.heads);
        let claims = Claims::new(ctx, parts);
        let (fees, findings) = (Vec::new(), Few::default());
        // Only a fee that is chosen is divided.
        let parts = ctx.case.fee.map_or_else(Vec::new, |_| parts.to_vec());
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

/// An assessment before its ledger is closed.
struct Draft {
    position: Position,
    lens: Lens,
    law: Timeline,
    heads: Few<HeadResult>,
    totals: Totals,
    award: Figure,
    explored: Option<Figure>,
    other_routes: Vec<OtherRoute>,
    beside: Vec<(u32, Figure)>,
    recipients: Vec<RecipientAmount<Figure>>,
    worksheet: Option<Figure>,
    joint_grounds: Vec<JointGround>,
    parts: Vec<Part>,
    founded: Option<Vec<Part>>,
    defendants: Few<Amounts>,
    open: Figure,
    performance: Vec<Performed<Figure>>,
    no_fee: Option<NoFee>,
    fee_division: Option<Vec<FeeShare<Figure>>>,
    interest: Option<LateAccount<Figure>>,
    findings: Vec<Kept>,
}

/// What is found on the ground of a case, for all its positions.
struct Shared {
    /// Of what was entered, and of what must be there before an award.
    gates: Vec<(When, Kept)>,
    proof: Arc<[ProofRow]>,
    remedies: Arc<[RemedyResult]>,
    of_remedies: Vec<(When, Kept)>,
    joint: Option<Authority>,
}

impl Shared {
    fn new(ground: &mut Ground<'_>) -> Self {
        let case = ground.case;
        for (path, text) in case.unread.in_order() {
            // The checks let only fields of a case pass.
            let place = path.parse().unwrap_or(At::Case.field(Leaf::Unread));
            ground.find(Finding::new(FindingCode::Unread).at(place).with(text));
        }
        gates::run(ground);
        let gates = ground.found();
        let remedies = remedies::assess(ground);
        let of_remedies = ground.found();
        let proof = gates::table(ground).into();
        let joint = liability::joint_authority(case, &ground.law);
        Self { gates, proof, remedies, of_remedies, joint }
    }

    /// All that is found at a position; `own` is what was found there alone.
    fn findings(&self, own: &[Kept], position: Position, damages: bool) -> Vec<Kept> {
        let most = self.gates.len() + own.len() + self.of_remedies.len();
        let mut all = Vec::with_capacity(most);
        let here = |(when, one): &(When, Kept)| when.holds(position, damages).then_some(*one);
        all.extend(self.gates.iter().filter_map(here));
        all.extend(own);
        all.extend(self.of_remedies.iter().filter_map(here));
        all
    }
}

/// Assesses all positions, the plaintiff's first.
fn run(case: &Case, lens: Lens) -> Result<Assessments, Faults> {
    let mut ground = Ground::new(case, lens);
    let shared = Shared::new(&mut ground);
    let mut ledger = Ledger::new();
    let mut claimed = None;
    let mut draft = |position| {
        let ctx = Context::new(&ground, &mut ledger, position);
        Draft::new(ctx, &shared, &mut claimed)
    };
    let plaintiffs = draft(Position::Claimed);
    let defendants = draft(Position::Conceded);
    let courts = draft(Position::Found);
    ledger.in_range()?;
    let book = Book::new(ledger, case);
    let fees: Arc<[Fee]> =
        claimed.iter().flat_map(|all| &all.fees).map(|fee| fee.closed(&book)).collect();
    let all = Arc::new(ground.into_kept());
    Ok(Assessments {
        claimed: Box::new(plaintiffs.closed(&shared, &all, &fees, &book)),
        conceded: Box::new(defendants.closed(&shared, &all, &fees, &book)),
        found: Box::new(courts.closed(&shared, &all, &fees, &book)),
    })
}

impl Draft {
    /// `claimed` is filled in by the first position, which is the plaintiff's.
    fn new(mut ctx: Context<'_>, shared: &Shared, claimed: &mut Option<Claimed>) -> Self {
        let case = ctx.case;
        // What is made from several entries is not made without one of them.
        let whole = |path: &str| !case.unread.is_below(path);
        let worksheet =
            if whole("/compensation/worksheet") { compensation::worksheet(&mut ctx) } else { None };
        let money = Money::new(&mut ctx);
        ctx.deducted_from_no_head(&money.heads);
        let parts = money.obligation.parts(case, ctx.ledger);
        let recipients = recipients(&mut ctx, &money.obligation);
        let joint_grounds = liability::grounds(case, &ctx.law, &parts);
        let presumed = presumed(&ctx, &parts);
        let defendants = money.obligation.amounts(&mut ctx, &presumed);
        let open = money.obligation.open(ctx.ledger);
        let performance = perform(&mut ctx, &money.obligation, &parts);
        let founded = founded(&mut ctx, &money.heads);
        let claimed = &*claimed.get_or_insert_with(|| Claimed::new(&mut ctx, &money, &parts));
        ctx.findings.extend(&claimed.findings);
        claimed.claims.passed(&mut ctx, &parts, &claimed.heads, &money.heads);
        let fee_division = division(&mut ctx, claimed, founded.as_ref().unwrap_or(&parts));
        undivided(&mut ctx, claimed, fee_division.is_some());
        settlement(&mut ctx, claimed, &money.heads);
        let interest = case.interest.as_ref().filter(|_| whole("/interest")).map(|interest| {
            let principal = match interest.principal {
                Some(sum) => {
                    let place = At::Interest.field(Leaf::Principal);
                    let sum = ctx.ledger.given(sum, place, Label::Principal);
                    Principal { owed: vec![Owed::whole(sum)], limits: Few::default() }
                }
                None => {
                    let owing = (&money.obligation, &*parts);
                    performance::principal(&mut ctx, &performance, owing, money.award)
                }
            };
            let (account, remarks) = late_account(ctx.ledger, case, &principal, interest, &ctx.law);
            interest_findings(&mut ctx, &account);
            let serves = day_serves(ctx.ledger, interest, &principal);
            if !serves {
                // The day is asked for in any case: there is nothing to mend.
                let unused = Finding::new(FindingCode::Unused).weighing(Level::Note);
                ctx.find(unused.at(At::Interest.field(Leaf::Due)));
            }
            before_judgment(&mut ctx, interest, serves);
            stays_for_nothing(&mut ctx, interest, account.first_day);
            against_the_order(&mut ctx, interest, money.totals.award);
            let payer = |row| At::Payment(row).field(Leaf::Defendant);
            for row in remarks.strange {
                ctx.find(Finding::new(FindingCode::PaymentOfNoDebtor).at(payer(row)));
            }
            for (row, over) in remarks.over_limit {
                ctx.find(Finding::new(FindingCode::PaymentOverLimit).at(payer(row)).with(over));
            }
            account
        });
        let awarded = [money.totals.compensation, money.totals.punitive];
        let damages = awarded.iter().any(|sum| *sum > Yuan::ZERO);
        let findings = shared.findings(&ctx.findings, ctx.position, damages);
        Self {
            position: ctx.position,
            lens: ctx.lens,
            law: ctx.law,
            heads: money.heads,
            totals: money.totals,
            award: money.award,
            explored: ctx.explored,
            other_routes: ctx.other_routes,
            beside: ctx.beside,
            recipients,
            worksheet,
            joint_grounds,
            parts,
            founded,
            defendants,
            open,
            performance,
            no_fee: claimed.no_fee.clone(),
            fee_division,
            interest,
            findings,
        }
    }

    fn closed(
        self,
        shared: &Shared,
        all: &Arc<Vec<Finding>>,
        fees: &Arc<[Fee]>,
        book: &Book,
    ) -> Assessment {
        let derived = |figure: Figure| {
            let derivation = book.of(figure);
            (derivation.value(), derivation)
        };
        let heads = self.heads.into_iter().map(|head| {
            let (amount, derivation) = derived(head.figure);
            let authority = derivation.authority().iter().copied().collect();
            HeadAmount { id: head.id, amount, ground: head.ground, authority, derivation }
        });
        let alternatives = each(self.other_routes, |other| {
            let (amount, derivation) = derived(other.figure);
            Alternative { route: other.route, amount, derivation }
        });
        let (open, open_derivation) = derived(self.open);
        let interest_account = self.interest.map(|account| account.closed(book));
        Assessment {
            position: self.position,
            lens: self.lens,
            law_dates: self.law.into(),
            totals: self.totals,
            explored: self.explored.map(|figure| {
                let (amount, derivation) = derived(figure);
                Explored { amount, derivation }
            }),
            award: book.of(self.award),
            defendants: self.defendants.into_iter().map(|one| one.closed(book)).collect(),
            open,
            open_derivation,
            parts: self.parts,
            founded: self.founded,
            performance: each(self.performance, |one| one.closed(book)),
            joint: shared.joint,
            joint_grounds: self.joint_grounds,
            heads: heads.collect(),
            samples: each(self.beside, |(row, figure)| SampleAmount {
                item: Item::Punitive(row).into(),
                extrapolated: book.of(figure),
            }),
            recipients: each(self.recipients, |one| one.closed(book)),
            alternatives,
            worksheet: self.worksheet.map(|figure| book.of(figure)),
            fees: fees.clone(),
            no_fee: self.no_fee,
            fee_division: self
                .fee_division
                .map(|shares| shares.into_iter().map(|share| share.closed(book)).collect()),
            interest: interest_account.as_ref().map(|account| account.accrued.clone()),
            interest_account,
            proof: shared.proof.clone(),
            findings: Findings::new(all.clone(), self.findings),
            remedies: shared.remedies.clone(),
            changes: Vec::new(),
        }
    }
}

/// Each entry of a list that most cases have not.
fn each<T, U>(list: Vec<T>, made: impl FnMut(T) -> U) -> Vec<U> {
    if list.is_empty() { Vec::new() } else { list.into_iter().map(made).collect() }
}

/// Those whose inner share is presumed, by their places in the case; a minor's falls on the guardians. The shares of
/// divorced parents are presumed until they are said.
fn presumed(ctx: &Context<'_>, parts: &[Part]) -> Vec<usize> {
    let mut defendants = ctx.case.defendants.iter();
    if ctx.presumed.is_empty() && !defendants.any(Defendant::has_divorced_parents) {
        return Vec::new();
    }
    let guardians =
        |ward: &Defendant| ward.guardians.iter().filter_map(|id| ctx.index(id)).collect();
    let bearers = |place: &usize| {
        let ward = ctx.case.defendants.get(*place).filter(|one| one.is_ward());
        ward.map_or_else(|| vec![*place], guardians)
    };
    let owes = |ward: &&Defendant| {
        parts.iter().any(|part| part.amount > Yuan::ZERO && part.minors.contains(&ward.id))
    };
    let parents = ctx
        .case
        .defendants
        .iter()
        .filter(|one| one.has_divorced_parents() && one.guardian_shares().is_none());
    let parents = parents.filter(owes).flat_map(guardians);
    ctx.presumed.iter().flat_map(bearers).chain(parents).collect()
}

impl From<Timeline> for LawDates {
    fn from(law: Timeline) -> Self {
        let Timeline { act, act_source, trial, trial_source, .. } = law;
        Self { act, act_source, trial, trial_source }
    }
}

fn sum_of(ledger: &mut Ledger, heads: &[HeadResult], label: Label) -> Figure {
    ledger.sum_of(heads.iter().map(|head| head.figure), label)
}

/// The chosen fee divided by success, once what is found is known: the plaintiff bears it for what it does not get, the
/// defendants for what each bears of what was rightly claimed. A procuratorate pays no fee (SPP Rules 107): where none
/// but procuratorates sue the defendants bear it among them. Sums are no measure where somebody lost otherwise than in
/// money alone: they would let him off.
fn division(
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
    let otherwise = |place: usize| shares.get(place).is_none_or(|(_, sum)| *sum == Yuan::ZERO);
    if case.lost_a_remedy().into_iter().any(otherwise)
        || (!pays_none && lost == Yuan::ZERO && case.refuses_a_remedy())
    {
        return None;
    }
    by_success(ctx.ledger, fee.low, lost, &shares, &ctx.law)
}

/// A division that is taken up and divides nothing: the fee is a range, nothing was claimed or granted to divide it by, or
/// the parties or the law say who bears it (Fee Measures 31, 34). As long as something is open it may still serve.
fn undivided(ctx: &mut Context<'_>, claimed: &Claimed, divided: bool) {
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

/// Whether anything is due on the day that is entered for the whole: not where all has days of its own.
fn day_serves(ledger: &Ledger, interest: &Interest, principal: &Principal) -> bool {
    if !interest.debts.is_empty() {
        return interest.debts.iter().any(|debt| debt.due.is_none());
    }
    let mut owed =
        principal.owed.iter().filter(|one| ledger.value(one.sum) > Yuan::ZERO).peekable();
    owed.peek().is_none() || owed.any(|one| one.due.is_none())
}

/// Nothing that a judgment orders is late before it is given.
fn before_judgment(ctx: &mut Context<'_>, interest: &Interest, whole_serves: bool) {
    let Some(judgment) = ctx.case.dates.judgment else { return };
    let listed = (0..).zip(&interest.debts).filter_map(|(row, debt)| {
        let place = At::LateDebt(row).field(Leaf::Due);
        debt.due.map(|due| (due, place))
    });
    let whole = (interest.due, At::Interest.field(Leaf::Due));
    let all = whole_serves.then_some(whole).into_iter().chain(listed);
    for (_, place) in all.filter(|(due, _)| *due < judgment) {
        let finding = Finding::new(FindingCode::InterestBeforeJudgment);
        ctx.find(finding.at(place).with(judgment));
    }
}

/// The end of the period and the principal, where they are entered and the order says another.
fn against_the_order(ctx: &mut Context<'_>, interest: &Interest, award: Yuan) {
    if ctx.position != Position::Found || !interest.debts.is_empty() {
        return;
    }
    let at = |leaf| At::Interest.field(leaf);
    // While anything is undecided the award is only what is found so far.
    let over = |sum: &Yuan| *sum > award && award > Yuan::ZERO;
    let decided = !ctx.found_here(|finding| finding.code.is_undecided());
    if let Some(sum) = interest.principal.filter(over).filter(|_| decided) {
        let finding = Finding::new(FindingCode::InterestOverAward).at(at(Leaf::Principal));
        ctx.find(finding.with(sum).with(award));
    }
    let ordered = ctx.case.period_ends();
    if let Some(last) = ordered.filter(|last| *last != interest.due) {
        let rule = ctx.law.procedural(id::LATE_2, Status::InForce);
        let finding = Finding::new(FindingCode::InterestOtherDay).at(at(Leaf::Due)).by(rule);
        ctx.find(finding.with(interest.due).with(last));
    }
}

fn interest_findings(ctx: &mut Context<'_>, account: &LateAccount<Figure>) {
    let rule = ctx.law.procedural(id::LATE_2, Status::InForce);
    let finding =
        Finding::new(FindingCode::InterestFirstDay).at(At::Interest.field(Leaf::FirstDay)).by(rule);
    let accrued = ctx.ledger.value(account.accrued);
    // Where both come to the same there is nothing to choose.
    if accrued != account.with_other_first_day {
        let finding = finding.naming(account.first_day.id()).with(accrued);
        let other = account.first_day.other().id();
        ctx.find(finding.naming(other).with(account.with_other_first_day));
    }
    if let (Some(days), Some(first)) = (account.days_before_rule, first_day_of_rule()) {
        let rule = ctx.law.on(first, id::LATE_7, Status::InForce);
        let finding = Finding::new(FindingCode::InterestBeforeRule)
            .at(At::Interest.field(Leaf::Due))
            .by(rule);
        ctx.find(finding.with(first).with(days));
    }
}

/// Stays that lie before the first day of delay or after the last day that counts. Where instalments say when something is
/// due, no day is known to be the first here.
fn stays_for_nothing(ctx: &mut Context<'_>, interest: &Interest, first_day: FirstDay) {
    let listed = interest.debts.iter().map(|debt| debt.due.unwrap_or(interest.due));
    let first = listed.min().or_else(|| {
        let whole = interest.principal.is_some() || ctx.case.performance.is_empty();
        whole.then_some(interest.due)
    });
    for (row, stay) in (0..).zip(&interest.stays) {
        let over = stay.to.zip(first).is_some_and(|(to, due)| match first_day {
            FirstDay::NextDay => to <= due,
            FirstDay::LastDay => to < due,
        });
        if over || stay.from.is_some_and(|from| from > interest.until) {
            ctx.find(Finding::new(FindingCode::InterestStayForNothing).at(At::Stay(row)));
        }
    }
}

/// A procuratorate may not waive in mediation what its claims state, under any head (SPP Rules 99).
fn settlement(ctx: &mut Context<'_>, claimed: &Claimed, agreed: &[HeadResult]) {
    let sum = |id: HeadId| {
        let head = agreed.iter().find(|head| head.id == id);
        head.map_or(Yuan::ZERO, |head| ctx.ledger.value(head.figure))
    };
    if ctx.position == Position::Found
        && ctx.case.is_mediated()
        && ctx.case.sued_by_procuratorate()
        && claimed.heads.iter().any(|(id, claimed)| sum(*id) < *claimed)
    {
        let rule = ctx.law.procedural(id::SPP_R_99, Status::InForce);
        ctx.find(Finding::new(FindingCode::MediationBelowClaims).by(rule));
    }
}

#[cfg(test)]
pub(crate) mod tests;
