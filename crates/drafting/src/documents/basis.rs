//! The legal basis of a judgment in the order of the citation rules (Fa Shi [2009] No. 14): laws,
//! administrative regulations, judicial interpretations; of laws substantive before procedural, basic
//! laws first. Departmental rules and rules of the procuratorates stand in the reasons only.

use redress_core::{
    Assessment, Authority, Case, Derivation, FindingCode, Order, Status, Timeline, Yuan,
    lawbook::{Instrument, InstrumentKind, Version, id},
};

use super::{guardians, remedies::listed, sentences::Verb};
use crate::{
    Lang,
    wording::{article, full_title, number_in_english},
};

/// What the judgment rests on: the rules of its figures, of its orders and of standing that were in
/// force at their dates and say so.
pub(super) fn of_judgment(case: &Case, assessment: &Assessment) -> Vec<Authority> {
    let mut rules = of_case(case, assessment);
    // A court that awards a head on a contested rule rests on it.
    let carries = |rule: &Authority| {
        let mut heads = assessment.heads.iter().filter(|head| head.amount > Yuan::ZERO);
        rule.status == Status::Contested && heads.any(|head| head.authority.contains(rule))
    };
    rules.retain(|rule| (rule.status == Status::InForce || carries(rule)) && rank(rule).is_some());
    sorted(rules)
}

/// What needs reasons, or can stand in the reasons only: contested rules, rules of departments and
/// procuratorates.
pub(super) fn of_reasons(case: &Case, assessment: &Assessment) -> Vec<Authority> {
    let mut rules = of_case(case, assessment);
    let firm: Vec<_> =
        rules.iter().filter(|r| r.status == Status::InForce).map(|r| r.provision).collect();
    rules.retain(|rule| match rule.status {
        Status::InForce => rank(rule).is_none(),
        Status::Contested => !firm.contains(&rule.provision),
        Status::Proposal | Status::Unverified | Status::Later => false,
    });
    sorted(rules)
}

fn of_case(case: &Case, assessment: &Assessment) -> Vec<Authority> {
    let law = Timeline::of(case);
    let mut rules = Vec::new();
    for head in assessment.heads.iter().filter(|head| head.amount > Yuan::ZERO) {
        rules.extend_from_slice(&head.authority);
        of_figure(&head.derivation, &mut rules);
    }
    rules.extend(of_liability(case, assessment, &law));
    let instalments = assessment.performance.iter().filter_map(|one| one.instalments.as_ref());
    rules.extend(instalments.flat_map(|sum| sum.authority().iter().copied()));
    // Each who is jointly liable is so on his own ground.
    rules.extend(assessment.joint_grounds.iter().flat_map(|ground| ground.authority.clone()));
    // Who owes a share by himself does so on a rule of its own, which stands at the share.
    let apart = assessment.defendants.iter().find_map(|one| of_share(&one.own_derivation));
    rules.extend(apart);
    let owed = assessment.parts.iter().filter(|part| part.amount > Yuan::ZERO);
    let wards = case.defendants.iter().filter(|one| {
        owed.clone().any(|part| {
            let answers = part.co_debtors.iter().any(|other| other.ward.as_ref() == Some(&one.id));
            answers || part.minors.contains(&one.id)
        })
    });
    for ward in wards {
        // Art. 8 is about parents who are divorced.
        let shared = ward.has_divorced_parents() && ward.guardian_shares().is_some();
        rules.extend(law.substantive(id::CC_1188, Status::InForce));
        let details = [id::TORT_I_5].into_iter().chain(shared.then_some(id::TORT_I_8));
        rules.extend(details.filter_map(|id| guardians::details(&law, id)));
    }
    let ordered = listed(case, Verb::Judgment);
    for (index, choice) in &ordered {
        if let Some(result) = assessment.remedies.get(*index) {
            rules.extend_from_slice(&result.authority);
        }
        let substitute = choice.id.get().substitute.iter();
        rules.extend(substitute.filter_map(|id| law.cite(*id, Status::InForce)));
    }
    let may_sue = [FindingCode::StandingMet, FindingCode::StandingContested];
    let standing = assessment.findings.iter().filter(|f| may_sue.contains(&f.code));
    rules.extend(standing.flat_map(|finding| finding.authority.iter().copied()));
    // How far a number reaches is law only where an order says so.
    let orders = super::orders::items(Lang::Zh, case, assessment, Verb::Judgment);
    if orders.iter().any(|order| says_how_far(&order.text)) {
        rules.extend(law.substantive(id::CC_1259, Status::InForce));
    }
    rules
}

/// By what law whoever pays damages is liable at all: what fixes their amount says nothing of it. Where nobody's information is
/// concerned that depends on what was done with the goods or the environment, which a case does not record.
fn of_liability(case: &Case, assessment: &Assessment, law: &Timeline) -> Vec<Authority> {
    if assessment.totals.compensation == Yuan::ZERO || !case.concerns_personal_information() {
        return Vec::new();
    }
    let in_force = |id| law.substantive(id, Status::InForce);
    let special = in_force(id::PIPL_69_1).or_else(|| in_force(id::CC_1165_1));
    let of_consumers = in_force(id::CRPL_50).filter(|_| case.is_consumer_case());
    special.into_iter().chain(of_consumers).collect()
}

/// Whether a sentence says 以上, 以下 or 以内 of a number or a level, and not as "the above" or "the following".
fn says_how_far(text: &str) -> bool {
    const MEASURES: &str = "级元角分条人名日天年月周岁个件次倍万亿千百十零一二三四五六七八九成%％";
    ["以上", "以下", "以内"].iter().any(|word| {
        text.match_indices(word).any(|(place, _)| {
            let before = text[..place].chars().next_back();
            before.is_some_and(|c| c.is_ascii_digit() || MEASURES.contains(c))
        })
    })
}

fn of_figure(figure: &Derivation, rules: &mut Vec<Authority>) {
    rules.extend_from_slice(figure.authority());
    for part in &figure.operands() {
        of_figure(part, rules);
    }
}

/// By what law a share is owed apart from the others': the share of a head follows that of its items.
fn of_share(figure: &Derivation) -> Option<Authority> {
    let own = figure.authority().iter().find(|rule| rule.provision == id::CC_1172).copied();
    own.or_else(|| figure.operands().iter().chain(&figure.follows()).find_map(of_share))
}

/// Each once, in the order of the citation rules.
pub(super) fn sorted(mut rules: Vec<Authority>) -> Vec<Authority> {
    rules.order_by_key(key);
    // One provision once, whatever it was cited for.
    rules.dedup_by_key(|rule| rule.provision);
    rules
}

type Place = (Option<u16>, Option<u8>, Option<u8>, Option<u8>);
type Key = (u8, bool, u8, &'static str, Place, &'static str);

/// The place of an authority among others.
pub(crate) fn key(rule: &Authority) -> Key {
    let provision = rule.provision.get();
    let instrument = provision.instrument.get();
    let version = rule.version;
    (
        rank(rule).unwrap_or(u8::MAX),
        instrument.procedural,
        instrument.rank,
        instrument.id,
        (version.article, version.paragraph, version.item, version.point),
        provision.id,
    )
}

/// The rank of an instrument; `None` if a judgment may not rest on it.
fn rank(rule: &Authority) -> Option<u8> {
    match rule.provision.get().instrument.get().kind {
        InstrumentKind::Law => Some(0),
        InstrumentKind::AdministrativeRegulation => Some(1),
        InstrumentKind::JudicialInterpretation => Some(2),
        InstrumentKind::DepartmentalRule
        | InstrumentKind::ProcuratorialRule
        | InstrumentKind::JudicialDocument
        | InstrumentKind::Proposal => None,
    }
}

/// Instruments with their articles: `《中华人民共和国民法典》第九百九十五条、第一千条第一款、第二款`.
pub(super) fn by_instrument(lang: Lang, rules: &[Authority]) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut last: Option<&Authority> = None;
    for rule in rules {
        let provision = rule.provision.get();
        let instrument = provision.instrument.get();
        let words = article(lang, provision, rule.version);
        let words = words.trim_start();
        let same = last.filter(|last| last.provision.get().instrument == provision.instrument);
        // Of one article the number is said once.
        let again = same.is_some_and(|last| {
            last.version.article == rule.version.article
                && rule.version.article.is_some()
                && rule.version.paragraph != last.version.paragraph
                && rule.version.paragraph.is_some()
        });
        let short = if again {
            let number = article(
                lang,
                provision,
                &Version { paragraph: None, item: None, point: None, ..*rule.version },
            );
            words.strip_prefix(number.trim_start()).unwrap_or(words)
        } else {
            words
        };
        match lines.last_mut().filter(|_| same.is_some()) {
            Some(line) => *line = format!("{line}{}{short}", lang.comma()),
            None => {
                let space = lang.of("", " ");
                lines.push(format!("{}{space}{words}", full_title(lang, instrument)));
            }
        }
        last = Some(rule);
    }
    lines
}

/// The same in one sentence; `None` if there is nothing.
pub(super) fn in_a_sentence(lang: Lang, rules: &[Authority]) -> Option<String> {
    let lines = match lang {
        Lang::Zh => by_instrument(lang, rules),
        Lang::En => articles_of(rules),
    };
    (!lines.is_empty()).then(|| lines.join(lang.of("，", "; ")))
}

/// As an English sentence has them: `Articles 995 and 1000(1) of the Civil Code of the PRC`.
fn articles_of(rules: &[Authority]) -> Vec<String> {
    let mut all: Vec<(&Instrument, Vec<String>)> = Vec::new();
    for rule in rules {
        let provision = rule.provision.get();
        let instrument = provision.instrument.get();
        let number = number_in_english(provision, rule.version);
        match all.last_mut().filter(|(last, _)| last.id == instrument.id) {
            Some((_, numbers)) => numbers.push(number),
            None => all.push((instrument, vec![number])),
        }
    }
    let of = |(instrument, numbers): (&Instrument, Vec<String>)| {
        let articles = if numbers.len() > 1 { "Articles" } else { "Article" };
        let numbers = Lang::En.enumerated(numbers);
        format!("{articles} {numbers} of the {}", full_title(Lang::En, instrument))
    };
    all.into_iter().map(of).collect()
}
