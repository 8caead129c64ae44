//! The law of two days: which provisions differ between them, and what differs in a case if its act or its judgment lay
//! on the one or on the other. Whatever else a case says stays as it is.

use std::sync::Arc;

use redress_lawbook::{
    BRACKETS, Date, INSTRUMENTS, InstrumentKind, PARAMETERS, ProvisionId, RemedyId, Version,
};
use serde::{Serialize, Serializer};

use crate::{
    Assessment, Authority, Bearer, Case, Checked, Derivation, Element, FactorSource, Faults, Few,
    Finding, FindingCode, HeadId, Lens, Operation, Position, Status, Timeline, Yuan,
    authority::{at, first_of_line},
    case::{Behaviour, DefendantId, FeeBasis, Place, Route},
    order::Order,
};

/// What of a case is put on another day.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Moved {
    /// The act: substantive rules.
    Act,
    /// The judgment: procedure and interest. What is read at the filing stays, if there is a filing.
    Judgment,
    /// All of it.
    #[default]
    Both,
}

impl Moved {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Both, Self::Act, Self::Judgment];

    /// Its name in addresses and on the command line.
    pub fn id(self) -> &'static str {
        match self {
            Self::Act => "act",
            Self::Judgment => "judgment",
            Self::Both => "both",
        }
    }

    fn act(self) -> bool {
        matches!(self, Self::Act | Self::Both)
    }

    fn judgment(self) -> bool {
        matches!(self, Self::Judgment | Self::Both)
    }
}

/// In what a provision differs between two days.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Aspect {
    /// It is in force on the second day alone.
    Came,
    /// It is in force on the first day alone.
    Went,
    /// It stands in another place.
    Article,
    /// It says something else, or says it otherwise (may, shall).
    Text,
    /// A number that it fixes differs.
    Number,
}

/// A provision that differs between two days.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct ProvisionChange {
    /// The provision.
    pub provision: ProvisionId,
    /// In what.
    pub aspects: Vec<Aspect>,
    /// As on the first day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<Authority>,
    /// As on the second.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<Authority>,
    /// The rules that are gone on the second day and whose place it took.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub in_place_of: Vec<ProvisionId>,
}

/// The law book on two days.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct LawDifference {
    /// The two days.
    pub days: [Date; 2],
    /// What differs, instrument by instrument.
    pub changed: Vec<ProvisionChange>,
    /// How many provisions are in force on both days and the same.
    pub same: usize,
}

/// Which provisions of the law book differ in force between two days. Proposals are not law on any.
pub fn law_between(days: [Date; 2]) -> LawDifference {
    let law = INSTRUMENTS.iter().filter(|instrument| instrument.kind != InstrumentKind::Proposal);
    let (mut changed, mut same) = (Vec::new(), 0);
    for id in law.flat_map(|instrument| instrument.provisions) {
        let [before, after] = days.map(|day| at(*id, day, Status::InForce));
        let aspects = aspects(days, before, after);
        if !aspects.is_empty() {
            let gone = |old: &&ProvisionId| {
                let [before, after] = days.map(|day| old.get().at(day).is_some());
                before && !after
            };
            let came = before.is_none();
            let replaced = id.get().replaces.iter().filter(|_| came).filter(gone);
            let in_place_of = replaced.copied().collect();
            changed.push(ProvisionChange { provision: *id, aspects, before, after, in_place_of });
        } else if before.is_some() {
            same += 1;
        }
    }
    let stands = |one: &ProvisionChange| one.after.or(one.before).map(|at| at.version);
    changed.order_by_key(|one| {
        let at = stands(one).map(|v| (v.article, v.paragraph, v.item, v.point, v.section));
        (one.provision.get().instrument, at)
    });
    LawDifference { days, changed, same }
}

fn aspects(days: [Date; 2], before: Option<Authority>, after: Option<Authority>) -> Vec<Aspect> {
    let mut aspects = differences(before, after);
    if let (Some(one), Some(_), [from, to]) = (before, after, days) {
        let mut numbers = PARAMETERS.iter().filter(|number| number.provision == one.provision);
        let mut scales = BRACKETS.iter().filter(|scale| scale.provision == one.provision);
        if numbers.any(|number| number.at(from) != number.at(to))
            || scales.any(|scale| scale.at(from) != scale.at(to))
        {
            aspects.push(Aspect::Number);
        }
    }
    aspects
}

/// In what the text of a provision differs; nothing if it is another provision.
pub fn differences(before: Option<Authority>, after: Option<Authority>) -> Vec<Aspect> {
    match (before, after) {
        (None, Some(_)) => vec![Aspect::Came],
        (Some(_), None) => vec![Aspect::Went],
        (Some(before), Some(after)) if before.provision == after.provision => {
            let all = [
                (place(before.version) != place(after.version), Aspect::Article),
                (says(before.version) != says(after.version), Aspect::Text),
            ];
            all.into_iter().filter(|(differs, _)| *differs).map(|(_, aspect)| aspect).collect()
        }
        _ => Vec::new(),
    }
}

/// Where a text stands.
fn place(v: &'static Version) -> impl PartialEq {
    (v.article, v.paragraph, v.item, v.point, v.section)
}

/// What it says. A text that is the same stands in the book once.
fn says(v: &'static Version) -> impl PartialEq {
    (v.gist, v.modality)
}

/// A figure of an assessment.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum FigureName {
    /// The award.
    Award,
    /// A head of it.
    Head(HeadId),
    /// A route that was not elected.
    Route(Route),
    /// Punitive damages that count nowhere.
    Explored,
    /// What a defendant bears himself.
    Own(DefendantId),
    /// The most that can be claimed from him.
    Exposure(DefendantId),
    /// What nobody is named to owe.
    Open,
    /// The fee on a basis, with the lowest base.
    Fee(FeeBasis),
    /// The same with the highest.
    FeeHigh(FeeBasis),
    /// What one side bears of it; none: the plaintiff.
    FeePart(Option<DefendantId>),
    /// Late-performance interest.
    Interest,
    /// What of it is not paid.
    InterestLeft,
    /// The principal that is not paid.
    PrincipalLeft,
    /// The court's worksheet.
    Worksheet,
}

impl FigureName {
    /// Its name in JSON.
    pub fn id(&self) -> String {
        let route = |route: &Route| match route {
            Route::Loss => "loss",
            Route::Gain => "gain",
            Route::Circumstances => "circumstances",
            Route::Agreement => "agreement",
        };
        let basis = |basis: &FeeBasis| match basis {
            FeeBasis::Property => "property",
            FeeBasis::Personality => "personality",
            FeeBasis::PerCase => "per-case",
        };
        match self {
            Self::Award => "award".to_owned(),
            Self::Head(id) => format!("head/{}", id.id()),
            Self::Route(of) => format!("route/{}", route(of)),
            Self::Explored => "explored".to_owned(),
            Self::Own(id) => format!("own/{}", id.as_str()),
            Self::Exposure(id) => format!("exposure/{}", id.as_str()),
            Self::Open => "open".to_owned(),
            Self::Fee(of) => format!("fee/{}", basis(of)),
            Self::FeeHigh(of) => format!("fee/{}/highest", basis(of)),
            Self::FeePart(None) => "fee-part".to_owned(),
            Self::FeePart(Some(id)) => format!("fee-part/{}", id.as_str()),
            Self::Interest => "interest".to_owned(),
            Self::InterestLeft => "interest-left".to_owned(),
            Self::PrincipalLeft => "principal-left".to_owned(),
            Self::Worksheet => "worksheet".to_owned(),
        }
    }
}

impl Serialize for FigureName {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.id())
    }
}

/// A sum, with what it rests on.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct Amount {
    /// The sum.
    pub amount: Yuan,
    /// What orders it and what fixes its numbers.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub authority: Vec<Authority>,
}

/// Who bears the burden of proof, and by which rule.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct Burden {
    /// Who.
    pub bearer: Bearer,
    /// By which rule.
    pub authority: Few<Authority>,
}

/// How a remedy stands.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct Standing {
    /// How firm its basis is.
    pub standing: Status,
    /// What it rests on.
    pub authority: Few<Authority>,
}

/// Something on the one day and on the other; at least one of the two is there.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct Pair<K, T> {
    /// What it is.
    pub of: K,
    /// On the first day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<T>,
    /// On the second.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<T>,
}

/// Things of one kind on two days: first those that differ.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct Compared<K, T> {
    /// Those that differ.
    pub changed: Vec<Pair<K, T>>,
    /// Those that are the same.
    pub same: Vec<Pair<K, T>>,
}

impl<K: PartialEq, T> Compared<K, T> {
    /// Pairs things of the same name, in their order; several of one name by their places.
    fn new(before: Vec<(K, T)>, after: Vec<(K, T)>, same: impl Fn(&T, &T) -> bool) -> Self {
        let mut compared = Self { changed: Vec::new(), same: Vec::new() };
        let mut after: Vec<_> = after.into_iter().map(Some).collect();
        for (of, before) in before {
            let with = after.iter_mut().find(|one| one.as_ref().is_some_and(|(k, _)| *k == of));
            let after = with.and_then(Option::take).map(|(_, after)| after);
            let is_same = after.as_ref().is_some_and(|after| same(&before, after));
            let pair = Pair { of, before: Some(before), after };
            if is_same { compared.same.push(pair) } else { compared.changed.push(pair) }
        }
        for (of, after) in after.into_iter().flatten() {
            compared.changed.push(Pair { of, before: None, after: Some(after) });
        }
        compared
    }
}

/// A kind of finding at a field.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct FindingName {
    /// Its kind.
    pub code: FindingCode,
    /// The field.
    #[serde(rename = "path", skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
}

/// A row of the table of proof.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
pub struct ProofName {
    /// For this behaviour.
    pub behaviour: Behaviour,
    /// This element.
    pub element: Element,
}

/// A case on two days.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct CaseDifference {
    /// The two days.
    pub days: [Date; 2],
    /// What of the case was put on them.
    pub moved: Moved,
    /// The case on the one and on the other: what a finding says of a case may name its days.
    #[serde(skip)]
    pub cases: [Arc<Case>; 2],
    /// Whose figures.
    pub position: Position,
    /// Which reforms; none: the law in force.
    #[serde(skip_serializing_if = "is_law")]
    pub lens: Lens,
    /// Sums, and what they rest on.
    pub figures: Compared<FigureName, Amount>,
    /// Findings.
    pub findings: Compared<FindingName, Finding>,
    /// Who proves what.
    pub proof: Compared<ProofName, Burden>,
    /// How the remedies stand.
    pub remedies: Compared<RemedyId, Standing>,
    /// What is cited anywhere; rules that took one another's place stand together, under the first of them.
    pub citations: Compared<ProvisionId, Vec<Authority>>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "as serde calls it")]
fn is_law(lens: &Lens) -> bool {
    lens.is_law()
}

impl CaseDifference {
    /// Nothing differs.
    pub fn is_empty(&self) -> bool {
        let lists = [
            self.figures.changed.len(),
            self.findings.changed.len(),
            self.proof.changed.len(),
            self.remedies.changed.len(),
            self.citations.changed.len(),
        ];
        lists == [0; 5]
    }
}

impl Checked<'_> {
    /// What differs, under the law in force or with reforms, if the act or the judgment lay on the one day or on the other.
    ///
    /// # Errors
    /// As [`Checked::assess`].
    pub fn between(
        &self,
        days: [Date; 2],
        moved: Moved,
        position: Position,
        lens: Lens,
    ) -> Result<CaseDifference, Faults> {
        let [before, after] = days.map(|day| self.on(day, moved.act(), moved.judgment()));
        let assessed = [before.assess(lens)?, after.assess(lens)?];
        let cases = [before, after].map(|checked| Arc::new(checked.into_case()));
        // A fee rests on the scale of the day of the filing.
        let filings = cases.each_ref().map(|case| Timeline::new(&case.dates).at_filing().trial);
        let [before, after] = assessed.each_ref().map(|all| all.at(position));
        let sums = (figures(before, filings[0]), figures(after, filings[1]));
        let cited = (citations(before, &sums.0), citations(after, &sums.1));
        Ok(CaseDifference {
            days,
            moved,
            cases,
            position,
            lens,
            figures: Compared::new(sums.0, sums.1, |a, b| {
                a.amount == b.amount && same_law(&a.authority, &b.authority)
            }),
            findings: Compared::new(findings(before), findings(after), |a, b| {
                same_finding(days, a, b)
            }),
            proof: Compared::new(proof(before), proof(after), |a, b| {
                a.bearer == b.bearer && same_law(&a.authority, &b.authority)
            }),
            remedies: Compared::new(remedies(before), remedies(after), |a, b| {
                a.standing == b.standing && same_law(&a.authority, &b.authority)
            }),
            citations: Compared::new(cited.0, cited.1, |a, b| same_law(a, b)),
        })
    }
}

/// Two lists of authorities say the same at the same places.
fn same_law(a: &[Authority], b: &[Authority]) -> bool {
    let same = |(a, b): (&Authority, &Authority)| {
        a.provision == b.provision
            && a.status == b.status
            && place(a.version) == place(b.version)
            && says(a.version) == says(b.version)
    };
    a.len() == b.len() && a.iter().zip(b).all(same)
}

/// A finding that names the day itself says nothing else for that.
fn same_finding(days: [Date; 2], a: &Finding, b: &Finding) -> bool {
    let [from, to] = days.map(|day| day.to_string());
    let arguments = a.arguments.iter().zip(&b.arguments);
    let mut same = arguments.map(|(a, b)| a == b || (*a == from && *b == to));
    a.level == b.level
        && a.arguments.len() == b.arguments.len()
        && same.all(|same| same)
        && same_law(&a.authority, &b.authority)
}

fn findings(assessment: &Assessment) -> Vec<(FindingName, Finding)> {
    let named = |one: &Finding| FindingName { code: one.code, place: one.place };
    assessment.findings.iter().map(|one| (named(one), one.clone())).collect()
}

fn proof(assessment: &Assessment) -> Vec<(ProofName, Burden)> {
    let rows = assessment.proof.iter();
    let named = rows.map(|row| {
        let burden = Burden { bearer: row.bearer, authority: row.authority.clone() };
        (ProofName { behaviour: row.behaviour, element: row.element }, burden)
    });
    named.collect()
}

fn remedies(assessment: &Assessment) -> Vec<(RemedyId, Standing)> {
    let remedies = assessment.remedies.iter();
    let named = remedies
        .map(|one| (one.id, Standing { standing: one.standing, authority: one.authority.clone() }));
    named.collect()
}

fn figures(assessment: &Assessment, filing: Date) -> Vec<(FigureName, Amount)> {
    use FigureName as Name;
    let mut all = Vec::new();
    let last = assessment.law_dates.act.max(assessment.law_dates.trial);
    let bare = |figure: &Derivation| Amount {
        amount: figure.value(),
        authority: figure.authority().to_vec(),
    };
    let whole_by = |figure: &Derivation, last: Date| {
        let (mut authority, mut numbers) = (Vec::new(), Vec::new());
        cited_in(figure, &mut authority, &mut numbers);
        for (provision, version) in numbers {
            let cited =
                authority.iter().any(|one| (one.provision, one.version) == (provision, version));
            // Where no text was in force, the number is that of the first that came later.
            if !cited && version.from <= last {
                let status =
                    if version.text_verified { Status::InForce } else { Status::Unverified };
                authority.push(Authority { provision, version, status });
            }
        }
        Amount { amount: figure.value(), authority: in_order(authority) }
    };
    let whole = |figure: &Derivation| whole_by(figure, last);
    // What a total rests on is said with its parts.
    all.push((Name::Award, bare(&assessment.award)));
    all.extend(assessment.heads.iter().map(|one| (Name::Head(one.id), whole(&one.derivation))));
    let others = assessment.alternatives.iter();
    all.extend(others.map(|one| (Name::Route(one.route), whole(&one.derivation))));
    let explored = assessment.explored.iter();
    all.extend(explored.map(|one| (Name::Explored, whole(&one.derivation))));
    for one in &assessment.defendants {
        all.push((Name::Own(one.id.clone()), bare(&one.own_derivation)));
        all.push((Name::Exposure(one.id.clone()), bare(&one.exposure_derivation)));
    }
    all.push((Name::Open, bare(&assessment.open_derivation)));
    for fee in assessment.fees.iter() {
        all.push((Name::Fee(fee.basis), whole_by(&fee.low, filing)));
        let high = fee.high.iter().map(|high| whole_by(high, filing));
        all.extend(high.map(|high| (Name::FeeHigh(fee.basis), high)));
    }
    for share in assessment.fee_division.iter().flatten() {
        all.push((Name::FeePart(share.defendant.clone()), bare(&share.amount)));
    }
    all.extend(assessment.interest.iter().map(|interest| (Name::Interest, whole(interest))));
    if let Some(account) = &assessment.interest_account {
        all.push((Name::InterestLeft, bare(&account.interest_left)));
        all.push((Name::PrincipalLeft, bare(&account.principal_left)));
    }
    all.extend(assessment.worksheet.iter().map(|sheet| (Name::Worksheet, bare(sheet))));
    all
}

/// What a figure and all below it rest on, and the texts that fix its numbers.
fn cited_in(
    figure: &Derivation,
    all: &mut Vec<Authority>,
    numbers: &mut Vec<(ProvisionId, &'static Version)>,
) {
    all.extend_from_slice(figure.authority());
    match figure.operation() {
        Operation::Law(of) => numbers.push((of.parameter.provision, of.version)),
        Operation::Brackets(_, scale, version) => numbers.push((scale.provision, version)),
        _ => {}
    }
    if let Some(FactorSource::Law(of)) = figure.factor().map(|factor| factor.source) {
        numbers.push((of.parameter.provision, of.version));
    }
    for part in figure.operands() {
        cited_in(&part, all, numbers);
    }
}

/// Each once, in the order of the book; what only came later is no ground of anything.
fn in_order(mut all: Vec<Authority>) -> Vec<Authority> {
    all.retain(|one| one.status != Status::Later);
    all.order_by_key(|one| (one.provision, one.version.from));
    let mut each: Vec<Authority> = Vec::new();
    for one in all {
        let after = each.iter().rposition(|other| other.provision != one.provision);
        let own = each.get(after.map_or(0, |last| last + 1)..).unwrap_or_default();
        if !own.contains(&one) {
            each.push(one);
        }
    }
    each
}

fn citations(
    assessment: &Assessment,
    figures: &[(FigureName, Amount)],
) -> Vec<(ProvisionId, Vec<Authority>)> {
    let mut all = Vec::new();
    for (_, figure) in figures {
        all.extend(figure.authority.iter().copied());
    }
    all.extend(assessment.no_fee.iter().flat_map(|no_fee| &no_fee.authority));
    all.extend(assessment.findings.iter().flat_map(|finding| &finding.authority));
    all.extend(assessment.proof.iter().flat_map(|row| &row.authority));
    all.extend(assessment.remedies.iter().flat_map(|remedy| &remedy.authority));
    all.extend(assessment.joint_grounds.iter().flat_map(|ground| &ground.authority));
    let mut lines: Vec<(ProvisionId, Vec<Authority>)> = Vec::new();
    for one in in_order(all) {
        let first = first_of_line(one.provision);
        match lines.iter_mut().find(|(of, _)| *of == first) {
            Some((_, line)) => line.push(one),
            None => lines.push((first, vec![one])),
        }
    }
    lines
}
