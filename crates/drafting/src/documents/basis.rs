//! The legal basis of a judgment in the order of the citation rules (Fa Shi [2009] No. 14): laws,
//! administrative regulations, judicial interpretations; of laws substantive before procedural, basic
//! laws first. Departmental rules and rules of the procuratorates stand in the reasons only.

use redress_core::{
    Assessment, Authority, Case, Figure, FindingCode, Status, Timeline, Yuan,
    lawbook::{Instrument, Kind, id, remedy},
};

use super::{remedies::listed, sentences::Verb};
use crate::{
    Lang,
    wording::{article, full_title},
};

/// What the judgment rests on: the rules of its figures, of its orders and of standing that were in
/// force at their dates and say so.
pub(super) fn of_judgment(case: &Case, assessment: &Assessment) -> Vec<Authority> {
    let mut rules = of_case(case, assessment);
    rules.retain(|rule| rule.status == Status::InForce && rank(rule).is_some());
    sorted(rules)
}

/// What stands in the reasons only: rules of departments and procuratorates, contested rules.
pub(super) fn of_reasons(case: &Case, assessment: &Assessment) -> Vec<Authority> {
    let mut rules = of_case(case, assessment);
    rules.retain(|rule| match rule.status {
        Status::InForce => rank(rule).is_none(),
        Status::Contested => true,
        Status::Proposal | Status::Unverified | Status::Later => false,
    });
    sorted(rules)
}

fn of_case(case: &Case, assessment: &Assessment) -> Vec<Authority> {
    let law = Timeline::new(&case.dates);
    let mut rules = Vec::new();
    for head in assessment.heads.iter().filter(|head| head.amount > Yuan::ZERO) {
        rules.extend_from_slice(&head.authority);
        of_figure(&head.derivation, &mut rules);
    }
    let owes = |joint: bool| {
        assessment.parts.iter().any(|part| {
            part.amount > Yuan::ZERO
                && if joint {
                    part.principals.len() > 1 || !part.co_debtors.is_empty()
                } else {
                    !part.minors.is_empty()
                }
        })
    };
    rules.extend(assessment.joint.filter(|_| owes(true)));
    if owes(false) {
        let guardians = [id::CC_1188, id::TORT_I_5];
        rules.extend(guardians.into_iter().filter_map(|id| law.substantive(id, Status::InForce)));
    }
    let ordered = listed(case, Verb::Judgment);
    for (index, choice) in &ordered {
        if let Some(result) = assessment.remedies.get(*index) {
            rules.extend_from_slice(&result.authority);
        }
        if [remedy::R22, remedy::R23, remedy::R24].contains(&choice.id) {
            rules.extend(law.substantive(id::CC_1000_2, Status::InForce));
        }
    }
    let standing = assessment.findings.iter().filter(|f| f.code == FindingCode::StandingMet);
    rules.extend(standing.flat_map(|finding| finding.authority.iter().copied()));
    rules
}

fn of_figure(figure: &Figure, rules: &mut Vec<Authority>) {
    rules.extend_from_slice(&figure.authority);
    for part in figure.operands() {
        of_figure(part, rules);
    }
}

/// Each once, in the order of the citation rules.
pub(super) fn sorted(mut rules: Vec<Authority>) -> Vec<Authority> {
    rules.sort_by_key(key);
    rules.dedup_by_key(|rule| (rule.provision, rule.status));
    rules
}

type Key = (u8, bool, bool, bool, &'static str, Option<u16>, Option<u8>, Option<u8>, &'static str);

/// The place of an authority among others.
pub(crate) fn key(rule: &Authority) -> Key {
    let provision = rule.provision.get();
    let instrument = provision.instrument.get();
    let version = rule.version;
    (
        rank(rule).unwrap_or(u8::MAX),
        is_procedural(instrument),
        !is_basic(instrument),
        // The Civil Code before other basic laws, and PIPL before other special laws.
        !matches!(instrument.id, "CC" | "PIPL"),
        instrument.id,
        version.article,
        version.paragraph,
        version.item,
        provision.id,
    )
}

/// The rank of an instrument; `None` if a judgment may not rest on it.
fn rank(rule: &Authority) -> Option<u8> {
    match rule.provision.get().instrument.get().kind {
        Kind::Law => Some(0),
        Kind::AdministrativeRegulation => Some(1),
        Kind::JudicialInterpretation => Some(2),
        Kind::DepartmentalRule
        | Kind::ProcuratorialRule
        | Kind::JudicialDocument
        | Kind::Proposal => None,
    }
}

/// Basic laws are those of the National People's Congress itself.
fn is_basic(instrument: &Instrument) -> bool {
    instrument.issuer.zh == "全国人民代表大会"
}

fn is_procedural(instrument: &Instrument) -> bool {
    matches!(
        instrument.id,
        "CPL" | "CPLI" | "J-PIL" | "C-PIL" | "EPIL" | "ARB" | "ASSESSORS" | "CITE" | "LATE" | "FEE"
    )
}

/// Instruments with their articles: `《中华人民共和国民法典》第九百九十五条、第一千条第一款`.
pub(super) fn by_instrument(lang: Lang, rules: &[Authority]) -> Vec<String> {
    let mut lines: Vec<(&str, String)> = Vec::new();
    for rule in rules {
        let provision = rule.provision.get();
        let instrument = provision.instrument.get();
        let article = article(lang, provision, rule.version);
        match lines.last_mut() {
            Some((last, line)) if *last == instrument.id => {
                line.push_str(lang.comma());
                line.push_str(article.trim_start());
            }
            _ => lines.push((instrument.id, full_title(lang, instrument) + &article)),
        }
    }
    lines.into_iter().map(|(_, line)| line).collect()
}

/// The same in one sentence; `None` if there is nothing.
pub(super) fn in_a_sentence(lang: Lang, rules: &[Authority]) -> Option<String> {
    let lines = by_instrument(lang, rules);
    (!lines.is_empty()).then(|| lines.join(lang.of("，", "; ")))
}
