//! Gates: what must be there before an award can be made. They say what is missing or doubtful and
//! never block.

mod days;
mod guardians;
mod proof;
mod standing;
mod unused;

pub use proof::{Bearer, Element, ProofRow};

use redress_lawbook::{Date, Field, id, parameter};
use rust_decimal::prelude::ToPrimitive;

use crate::{
    DateSource, Few, Finding, FindingCode, Level, Reform, Status, Yuan,
    authority::proposal,
    case::{At, Behaviour, Disposition, Harm, Item, Itemised, Leaf, Payee, Place},
    ground::Ground,
};

pub(crate) use proof::table;
pub(crate) use unused::price;

/// Runs every gate.
pub(crate) fn run(ctx: &mut Ground<'_>) {
    field(ctx);
    law_at_the_act(ctx);
    before_the_suit(ctx);
    limitation(ctx);
    standing::run(ctx);
    many_individuals(ctx);
    harm(ctx);
    notice(ctx);
    fault(ctx);
    minors(ctx);
    guardians::run(ctx);
    money(ctx);
    days::run(ctx);
    unused::run(ctx);
}

/// What the case is about, if it is not stated, and what its entries show beside what is stated.
fn field(ctx: &mut Ground<'_>) {
    let case = ctx.case;
    let stated = !case.fields.is_empty();
    let shown = Field::ALL
        .into_iter()
        .filter(|field| case.points_to(*field) && !(stated && case.concerns(*field)));
    let shown: Vec<_> = shown.map(Field::id).collect();
    if case.concerns(Field::Environment) {
        let punitive = ctx.law.substantive(id::CC_1232, Status::InForce);
        let place = At::Case.field(Leaf::Fields);
        ctx.find(Finding::new(FindingCode::EnvironmentOutside).at(place).by(punitive));
    }
    if case.facts.consumers == Some(false) && case.is_consumer_case() {
        let place = At::Facts.field(Leaf::Consumers);
        ctx.find(Finding::new(FindingCode::ConsumersDenied).at(place));
    }
    if shown.is_empty() {
        return;
    }
    let code = if stated { FindingCode::FieldNotStated } else { FindingCode::FieldDerived };
    ctx.find(Finding::new(code).at(At::Case.field(Leaf::Fields)).naming(shown.join(", ")));
}

fn law_at_the_act(ctx: &mut Ground<'_>) {
    let law = ctx.law;
    let dates = ctx.case.dates;
    let open = dates.act.is_some_and(|span| span.to.is_none());
    let undated = match law.act_source {
        DateSource::Act => open.then_some(FindingCode::ActOpen),
        DateSource::LawBook => Some(FindingCode::CaseUndated),
        DateSource::Latest => Some(FindingCode::ActLatest),
        DateSource::Judgment | DateSource::Filed => Some(FindingCode::ActUndated),
    };
    if let Some(code) = undated {
        let finding = Finding::new(code).at(At::Act).with(law.act);
        // An act that still goes on did not end on its first day.
        let goes_on = code == FindingCode::ActOpen && ctx.case.facts.continuing == Some(true);
        ctx.find(if goes_on { finding.weighing(Level::Error) } else { finding });
    }
    let procedure = match law.trial_source {
        DateSource::LawBook => Some(FindingCode::TrialUndated),
        DateSource::Latest => Some(FindingCode::TrialLatest),
        DateSource::Act | DateSource::Judgment | DateSource::Filed => None,
    };
    if let Some(code) = procedure {
        ctx.find(Finding::new(code).at(At::Dates.field(Leaf::Judgment)).with(law.trial));
    }
    let information = ctx.case.concerns_personal_information();
    let pipl = information.then_some(id::PIPL_69_2);
    let amount = pipl.into_iter().chain([id::CC_1182]).map(|id| id.get().newest());
    let amount = amount.map(|text| (text.from, Place::from(At::Act)));
    // The statute of punitive damages, which came or changed.
    let basis = ctx.case.punitive.as_ref().and_then(|punitive| punitive.basis.provision());
    let statute = basis.into_iter().flat_map(|id| id.get().versions);
    let statute = statute.map(|text| (text.from, At::Punitive.field(Leaf::Basis)));
    let changes: Few<_> = amount.chain(statute).collect();
    if let Some(span) = dates.act
        && let (Some(from), Some(to)) = (span.from, span.to.or(dates.act_by))
    {
        for (change, at) in changes.into_iter().filter(|(day, _)| from < *day && *day <= to) {
            ctx.find(Finding::new(FindingCode::ActSpansChange).at(at).with(change));
        }
    }
    if information && law.substantive(id::PIPL_70, Status::InForce).is_none() {
        // The proposal widens "this Law"; it does not reach back in time.
        let earlier = law.procedural(id::CPL_PIL, Status::InForce);
        ctx.find(Finding::new(FindingCode::BeforePipl).at(At::Act).with(law.act).by(earlier));
    }
}

/// An act that begins after the suit was filed, or announced.
fn before_the_suit(ctx: &mut Ground<'_>) {
    let Some(first) = ctx.case.dates.act.and_then(|span| span.from) else { return };
    let published = ctx.case.facts.notice.and_then(|notice| notice.published);
    let announced = published.filter(|_| ctx.case.sued_by_procuratorate());
    let steps = [
        (ctx.case.dates.filed, FindingCode::ActAfterFiling),
        (announced, FindingCode::ActAfterNotice),
    ];
    let after =
        |(day, code): (Option<Date>, FindingCode)| Some((day.filter(|day| *day < first)?, code));
    // The notice comes before the filing: what lies after this one lies after both.
    if let Some((day, code)) = steps.into_iter().find_map(after) {
        ctx.find(Finding::new(code).at(At::Act).with(first).with(day));
    }
}

/// A claim for money that comes later after the act than the general period of limitation is long. When the period began, and
/// whether it was interrupted, is not known: this only warns, and apologies and cessation know no such period. What
/// governed limitation before the rule is not in the law book.
fn limitation(ctx: &mut Ground<'_>) {
    let (case, dates) = (ctx.case, ctx.case.dates);
    let ended = dates.act.and_then(|span| span.to).or(dates.act_by);
    let (Some(filed), Some(ended)) = (dates.filed, ended) else { return };
    let money =
        |(at, item): (Item, &dyn Itemised)| !matches!(at, Item::Cost(_)) && !item.is_blank();
    if case.facts.continuing == Some(true) || !case.items().any(money) {
        return;
    }
    let Some(rule) = ctx.law.on(filed, id::CC_188, Status::InForce) else { return };
    let years = parameter::CC_188_YEARS.at(filed);
    let (year, month, day) = ended.parts();
    let expiry = (year + years.to_i32().unwrap_or(0), month, day);
    if filed.parts() > expiry {
        let exempt = ctx.law.on(filed, id::CC_995, Status::InForce);
        let finding = Finding::new(FindingCode::LimitationPassed).at(At::Dates.field(Leaf::Filed));
        ctx.find(finding.with(ended).with(filed).with(years.normalize()).by([rule]).by(exempt));
    }
}

fn many_individuals(ctx: &mut Ground<'_>) {
    let facts = &ctx.case.facts;
    if !ctx.case.concerns_personal_information() {
        return;
    }
    if ctx.lens.has(Reform::NoThreshold) {
        let rule = proposal(id::PAPER_NO_THRESHOLD);
        ctx.find(Finding::new(FindingCode::ManyChildrenProposal).by([rule]));
        return;
    }
    let rule = standing::article_70(ctx);
    // The only number in the texts, for other articles; a yardstick, not a threshold.
    let comparison = ctx.law.procedural(id::CPLI_75, Status::Contested);
    let ten = ctx.law.number(&parameter::CPLI_75_MANY).to_u64().unwrap_or(0);
    // Records stand in where persons are not counted; the place says which number it is.
    let place = if facts.people.is_none() && facts.records.is_some() {
        At::Facts.field(Leaf::Records)
    } else {
        At::Facts.field(Leaf::People)
    };
    let finding = match facts.people.or(facts.records) {
        None => Finding::new(FindingCode::ManyUnknown).at(place),
        Some(number) if number.value.get() < ten && !number.over => {
            Finding::new(FindingCode::ManyFew).at(place).with(number).by(comparison)
        }
        Some(number) => Finding::new(FindingCode::ManyNoNumber).at(place).with(number),
    };
    ctx.find(finding.by(rule));
}

fn harm(ctx: &mut Ground<'_>) {
    let place = At::Facts.field(Leaf::Harm);
    let rule = ctx.on_information(id::PIPL_69_1);
    let finding = match ctx.case.facts.harm {
        Some(Harm::Actual) => return,
        None => Finding::new(FindingCode::HarmUnknown).by(rule),
        Some(Harm::None) => Finding::new(FindingCode::HarmNone).by(rule),
        Some(Harm::Risk) => {
            // PIPL 70 speaks of rights that were infringed. The proposal is about suing; damages still presuppose harm.
            let suit = standing::article_70(ctx);
            if !suit.is_empty() {
                let finding = if ctx.lens.has(Reform::RiskSuffices) {
                    Finding::new(FindingCode::HarmRiskProposal).by([proposal(id::PAPER_RISK)])
                } else {
                    Finding::new(FindingCode::HarmRiskSuit).by(suit)
                };
                ctx.find(finding.at(place));
            }
            let danger = ctx.law.substantive(id::CC_1167, Status::InForce);
            Finding::new(FindingCode::HarmRisk).by(rule).by(danger)
        }
    };
    ctx.find(finding.at(place));
}

fn notice(ctx: &mut Ground<'_>) {
    if !ctx.case.sued_by_procuratorate() {
        return;
    }
    if ctx.lens.has(Reform::NoOrder) {
        ctx.find(Finding::new(FindingCode::NoticeProposal).by([proposal(id::PAPER_NO_ORDER)]));
        return;
    }
    if ctx.case.facts.other_plaintiff == Some(true) {
        let rules = [id::CPL_PIL_2, id::J_PIL_13];
        let rules = rules.into_iter().filter_map(|id| ctx.law.procedural(id, Status::InForce));
        let finding =
            Finding::new(FindingCode::OtherPlaintiff).at(At::Facts.field(Leaf::OtherPlaintiff));
        let finding = finding.by(rules);
        ctx.find(finding);
    }
    let filed = ctx.case.dates.filed;
    // The notice comes before the filing; later rules do not reach back.
    let day = ctx.case.dates.filed.unwrap_or(ctx.law.trial);
    let rules = [id::J_PIL_13, id::SPP_R_91].map(|id| ctx.law.on(day, id, Status::InForce));
    let rules: Few<_> = rules.into_iter().flatten().collect();
    if rules.is_empty() {
        return;
    }
    let required = parameter::J_PIL_13_NOTICE_DAYS.at(day).to_u32().unwrap_or(0);
    let place = At::Notice;
    let Some(notice) = ctx.case.facts.notice else {
        ctx.find(Finding::new(FindingCode::NoticeMissing).at(place).by(rules));
        return;
    };
    match notice.before(filed) {
        None => ctx.find(Finding::new(FindingCode::NoticeMissing).at(place).by(rules)),
        Some(days) if days < required => {
            let finding =
                Finding::new(FindingCode::NoticeShort).at(place).with(days).with(required);
            let mut finding = finding.by(rules);
            // The Minors Law has no word of notice, and whether incidental suits need one is not
            // confirmed.
            if ctx.minors() || ctx.case.facts.criminal_incidental == Some(true) {
                finding = finding.weighing(Level::Caution);
            }
            ctx.find(finding);
        }
        Some(_) => {}
    }
    if notice.national_medium == Some(false)
        && let Some(rule) = ctx.law.on(day, id::SPP_R_91, Status::InForce)
    {
        ctx.find(Finding::new(FindingCode::NoticeMedium).at(place).by([rule]));
    }
}

fn fault(ctx: &mut Ground<'_>) {
    let facts = &ctx.case.facts;
    let behaviours = proof::behaviours(ctx.case);
    let freed: Vec<_> = behaviours.clone().filter_map(|one| proof::freed(ctx, one)).collect();
    let rule = ctx.on_information(id::PIPL_69_1);
    let [collected, leaked, used] = [Behaviour::Collection, Behaviour::Leakage, Behaviour::Use]
        .map(|one| facts.behaviours.contains(&one));
    let by_behaviour = ctx.lens.has(Reform::ProofByBehaviour);
    let mut found = Vec::new();
    if by_behaviour && used && proof::without_fault(ctx, Behaviour::Use) {
        let finding =
            Finding::new(FindingCode::NoFaultProposal).at(At::Facts.field(Leaf::Exculpated));
        found.push(finding.by([proposal(id::PAPER_PROOF_USE)]));
    }
    if collected && facts.lawful_collection == Some(false) {
        // Who bears it where nothing is proved.
        let finding = if by_behaviour {
            Finding::new(FindingCode::UnprovedCollectionProposal)
                .by([proposal(id::PAPER_PROOF_COLLECTION)])
        } else {
            let of_faces = ctx.law.substantive(id::FACE_6, Status::InForce);
            match of_faces.filter(|_| facts.face == Some(true)) {
                Some(processor) => {
                    Finding::new(FindingCode::UnprovedCollectionFace).by([processor])
                }
                None => Finding::new(FindingCode::UnprovedCollection)
                    .by(ctx.law.procedural(id::CPL_EVIDENCE, Status::InForce)),
            }
        };
        found.push(finding.at(At::Facts.field(Leaf::LawfulCollection)));
    }
    if leaked && facts.third_infringer == Some(true) {
        let finding = if by_behaviour {
            Finding::new(FindingCode::ThirdInfringerProposal)
                .by([proposal(id::PAPER_PROOF_LEAKAGE)])
        } else {
            let third = ctx.law.substantive(id::CC_1175, Status::InForce);
            Finding::new(FindingCode::ThirdInfringer).by(third).by(rule)
        };
        found.push(finding.at(At::Facts.field(Leaf::ThirdInfringer)));
    }
    let all = freed.len() == behaviours.clone().count();
    if let Some(first) = freed.first() {
        let names = |of: &mut dyn Iterator<Item = Behaviour>| {
            of.map(Behaviour::id).collect::<Vec<_>>().join(", ")
        };
        let finding = if all {
            Finding::new(FindingCode::Exculpated)
        } else {
            let is_freed = |one: &Behaviour| freed.iter().any(|freed| freed.behaviour == *one);
            let remaining = &mut behaviours.filter(|one| !is_freed(one));
            Finding::new(FindingCode::ExculpatedInPart)
                .with(names(&mut freed.iter().map(|freed| freed.behaviour)))
                .with(names(remaining))
        };
        found.push(finding.at(first.place).by(rule));
    } else if facts.behaviours.is_empty() && facts.exculpated == Some(true) {
        found.push(
            Finding::new(FindingCode::Exculpated).at(At::Facts.field(Leaf::Exculpated)).by(rule),
        );
    }
    for finding in found {
        ctx.find(finding);
    }
}

fn minors(ctx: &mut Ground<'_>) {
    if ctx.minors() {
        ctx.find(Finding::new(FindingCode::ChildrenPrivacy).at(At::Facts.field(Leaf::Subjects)));
    }
    if ctx.children()
        && let Some(sensitive) = ctx.on_information(id::PIPL_28)
    {
        let guardian = ctx.on_information(id::PIPL_31);
        let finding =
            Finding::new(FindingCode::ChildrenSensitive).at(At::Facts.field(Leaf::Sensitive));
        ctx.find(finding.by([sensitive]).by(guardian));
    }
    for (row, defendant) in (0..).zip(&ctx.case.defendants) {
        let at = At::Defendant(row);
        if !defendant.minor {
            if !defendant.guardians.is_empty() {
                let finding = Finding::new(FindingCode::GuardiansOfNoMinor);
                ctx.find(finding.at(at.field(Leaf::Guardians)).with(&defendant.id));
            }
            continue;
        }
        let guardian = ctx.law.substantive(id::CC_1188, Status::InForce);
        let details = ctx.law.procedural(id::TORT_I_5, Status::InForce);
        // Parents who are divorced share by their agreement, else by the care they gave.
        let divorced = defendant.guardianship.as_ref().and_then(|one| one.divorced);
        let several = defendant.guardians.len() > 1 && divorced != Some(false);
        let shares = ctx.law.procedural(id::TORT_I_8, Status::InForce).filter(|_| several);
        let finding = Finding::new(FindingCode::MinorDefendant).at(at).with(&defendant.id);
        ctx.find(finding.by(guardian).by(details).by(shares));
        if defendant.guardians.is_empty() {
            let finding = Finding::new(FindingCode::GuardianMissing).at(at).with(&defendant.id);
            ctx.find(finding.by(guardian));
        }
    }
}

/// The paper's fund is earmarked, and managed by somebody: what of this is not stated.
fn fund(ctx: &mut Ground<'_>) {
    let Some(destination) = &ctx.case.destination else { return };
    let terms = [
        (&destination.purpose, FindingCode::NationalFundUse, At::Destination.field(Leaf::Purpose)),
        (
            &destination.manager,
            FindingCode::NationalFundManager,
            At::Destination.field(Leaf::Manager),
        ),
    ];
    let missing = terms.into_iter().filter(|(text, ..)| text.trim().is_empty());
    for (_, code, place) in missing {
        ctx.find(Finding::new(code).at(place).by([proposal(id::PAPER_NATIONAL_FUND)]));
    }
}

/// What surrounds the money: its destination, private actions, mediation, sanctions.
fn money(ctx: &mut Ground<'_>) {
    if ctx.case.defendants.is_empty() {
        ctx.find(Finding::new(FindingCode::DefendantsMissing).at(At::Case.field(Leaf::Defendants)));
    }
    let settled = ctx.case.destination.as_ref().is_some_and(|destination| {
        destination.payee != Payee::PurposeOnly || !destination.purpose.is_empty()
    });
    let national = ctx.case.destination.as_ref().is_some_and(|d| d.payee == Payee::NationalFund);
    let finding = if national && ctx.lens.has(Reform::NationalFund) {
        let rule = proposal(id::PAPER_NATIONAL_FUND);
        Some(Finding::new(FindingCode::NationalFundProposal).by([rule]))
    } else if national {
        Some(Finding::new(FindingCode::NationalFund))
    } else if settled {
        None
    } else {
        Some(Finding::new(FindingCode::DestinationOpen))
    };
    if let Some(finding) = finding {
        ctx.find(finding.at(At::Destination));
    }
    if national && ctx.lens.has(Reform::NationalFund) {
        fund(ctx);
    }
    if ctx.case.destination.as_ref().is_some_and(|d| d.by.is_some() && d.period().is_some()) {
        ctx.find(Finding::new(FindingCode::DayBesidePeriod).at(At::Destination.field(Leaf::Days)));
    }
    if ctx.case.destination.as_ref().is_some_and(|d| d.days.is_some() && d.period().is_none()) {
        ctx.find(Finding::new(FindingCode::NumberZero).at(At::Destination.field(Leaf::Days)));
    }
    let own_actions = ctx.law.procedural(id::CPLI_286, Status::InForce);
    ctx.find(Finding::new(FindingCode::PrivateActions).by(own_actions));
    if ctx.case.is_mediated() {
        let rule = ctx.law.procedural(id::CPLI_287, Status::InForce);
        ctx.find(Finding::new(FindingCode::MediationAnnouncement).by(rule));
    }
    if ctx.case.interest.is_some() && ctx.case.disposition == Some(Disposition::Withdrawal) {
        let rule = ctx.law.procedural(id::CPL_DELAY, Status::InForce);
        ctx.find(Finding::new(FindingCode::InterestWithoutOrder).at(At::Interest).by(rule));
    }
    let (stated, empty): (Vec<_>, Vec<_>) =
        (0..).zip(&ctx.case.sanctions).partition(|(_, sanction)| sanction.amount > Yuan::ZERO);
    for (row, _) in empty {
        let place = At::Sanction(row).field(Leaf::Amount);
        ctx.find(Finding::new(FindingCode::SanctionWithoutSum).at(place));
    }
    if stated.iter().any(|(_, sanction)| sanction.deduct_from.is_none()) {
        let civil_first = ctx.law.substantive(id::CC_187, Status::InForce);
        ctx.find(
            Finding::new(FindingCode::SanctionsKept)
                .at(At::Case.field(Leaf::Sanctions))
                .by(civil_first),
        );
    }
}
