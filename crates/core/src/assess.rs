//! From a checked case to an assessment of each position.

mod claimed;
mod late;
mod result;

use std::{borrow::Cow, sync::Arc};

use redress_lawbook::Date;

use self::claimed::{Claimed, division, settlement, undivided};
pub use self::result::{
    Alternative, Assessment, Assessments, Change, Explored, HeadAmount, LawDates, SCHEMA,
    SampleAmount, Sums, Totals,
};
use crate::{
    Authority, Beyond, Code, Days, Faults, Few, Finding, FindingCode, Findings, Invalid, Kept,
    Lens, Overflow, Position, ProofRow, Reform, RemedyResult, Yuan,
    authority::{Timeline, proposal},
    case::{At, Case, Defendant, Head, Item, Leaf, Span},
    computed::{HeadResult, OtherRoute, without_number},
    context::Context,
    fee::{Fee, FeeShare, NoFee},
    gates,
    ground::{Ground, When},
    heads::{self, compensation},
    interest::LateAccount,
    ledger::{Book, Figure, Label, Ledger},
    liability::{self, Amounts, JointGround, Obligation, Part},
    performance::{Performed, perform},
    recipients::{RecipientAmount, recipients},
    remedies,
    success::founded,
    validate,
};

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
        obligation.say_what_is_open(ctx);
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
        let well_founded = founded.as_ref().unwrap_or(&parts);
        let fee_division = division(&mut ctx, claimed, well_founded);
        undivided(&mut ctx, claimed, fee_division.is_some());
        settlement(&mut ctx, claimed, well_founded);
        let account = |interest| late::interest(&mut ctx, interest, &money, &parts, &performance);
        let interest = case.interest.as_ref().filter(|_| whole("/interest")).map(account);
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

fn sum_of(ledger: &mut Ledger, heads: &[HeadResult], label: Label) -> Figure {
    ledger.sum_of(heads.iter().map(|head| head.figure), label)
}

#[cfg(test)]
pub(crate) mod tests;
