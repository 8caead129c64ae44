//! Wording in Chinese and English. Every table is an exhaustive match: a missing translation does not
//! compile.

mod arithmetic;
mod capital;
mod citation;
mod docket;
mod faults;
mod findings;
mod gone;
mod labels;
mod law;
mod numerals;
pub(crate) mod orders;
mod places;
pub(crate) mod punitive;
mod tools;
mod unread;

pub use arithmetic::arithmetic;
pub use capital::capital;
pub(crate) use citation::number_in_english;
pub use citation::{
    article, citation, citations, document_title, first_day_mark, full_citation, full_title,
    in_force, status, status_mark, status_then, text_mark,
};
pub use docket::Docket;
pub use gone::gone;
pub(crate) use labels::cost_in_order;
pub use labels::{
    LiabilityTerm, bearer, behaviour, beyond, breached, condition, date_source, disposition,
    element, fee_basis, fee_kind, fee_sum, field, first_day, grounds, head, in_kind, joint_grounds,
    label, label_of, labour_unit, level, levels, liability, mode, payee, plaintiff, position,
    presumed, recipient, reform, route, split_open, whose,
};
pub use law::{brackets, grade, instrument_kind, modality, number, official_page, sum_of};
pub use numerals::{UNKNOWN, chinese, date_in_words, day, if_known, known, plain, separated, term};
pub(crate) use numerals::{amount, amount_of, counted, days_of, months, percent, records};
pub use places::{defendant, joint_group, path, payment_name, place};
pub use punitive::{
    base, carried_by, carried_by_all, consumers, explored, explored_head, ground, lower, multiple,
    multiple_rule, sample,
};
pub use tools::{
    appeal_without_property, calendar_source, due_steps, fee_before_rule, sums_behind, weekday,
};
pub(crate) use unread::quoted;
pub use unread::{unread, unread_entry};

use redress_core::{
    Case, Finding, FindingCode, Invalid, Timeline, Yuan,
    case::{Behaviour, BreachedLaw, FirstDay, Head},
    lawbook::{Date, Field, NumberKind, Parameter, RULES, RemedyId, Text, parameter},
};

/// A language of the product.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
pub enum Lang {
    /// Chinese, the working language.
    #[default]
    Zh,
    /// English, for reading.
    En,
}

impl Lang {
    /// Both, Chinese first.
    pub const ALL: [Self; 2] = [Self::Zh, Self::En];

    /// The language tag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Zh => "zh-CN",
            Self::En => "en",
        }
    }

    /// Its name in files: `zh`, `en`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Zh => "zh",
            Self::En => "en",
        }
    }

    /// The text in this language.
    pub fn pick(self, text: Text) -> &'static str {
        match self {
            Self::Zh => text.zh,
            Self::En => text.en,
        }
    }

    /// One of two texts.
    pub(crate) fn of(self, zh: &'static str, en: &'static str) -> &'static str {
        self.pick(text(zh, en))
    }

    /// What stands between the parts of a list.
    pub fn comma(self) -> &'static str {
        self.of("、", ", ")
    }

    /// The parts of a list within a sentence: `甲、乙、丙`; `A, B and C`.
    pub(crate) fn enumerated<T: AsRef<str>>(self, parts: impl IntoIterator<Item = T>) -> String {
        let parts: Vec<T> = parts.into_iter().collect();
        let mut text = String::new();
        for (index, part) in parts.iter().enumerate() {
            if index > 0 {
                let last = index + 1 == parts.len();
                text += if last { self.of("、", " and ") } else { self.comma() };
            }
            text += part.as_ref();
        }
        text
    }
}

const fn text(zh: &'static str, en: &'static str) -> Text {
    Text { zh, en }
}

/// Puts arguments into the places `{0}`, `{1}` of a template.
fn fill(template: &str, arguments: &[String]) -> String {
    let mut filled = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let argument = after.split_once('}').and_then(|(place, after)| {
            let (number, noun) = place.split_once(':').unzip();
            let number = number.unwrap_or(place).parse::<usize>().ok()?;
            Some((arguments.get(number)?, noun, after))
        });
        match argument {
            Some((argument, noun, after)) => {
                match noun {
                    Some(noun) => filled.push_str(&counted(argument, noun)),
                    None => filled.push_str(argument),
                }
                rest = after;
            }
            None => {
                filled.push('{');
                rest = after;
            }
        }
    }
    filled + rest
}

/// A finding as a sentence.
pub fn finding(lang: Lang, finding: &Finding, case: &Case) -> String {
    let mut arguments: Vec<_> = finding
        .arguments
        .iter()
        .enumerate()
        .map(|(index, argument)| finding_argument(lang, finding, index, argument, case))
        .collect();
    arguments.extend(number_of(finding.code).map(|number| {
        let value = Timeline::of(case).number(number);
        match number.kind {
            NumberKind::Days if lang == Lang::Zh => days_of(lang, value),
            NumberKind::Cap | NumberKind::Floor => sum_of(lang, value),
            _ => value.to_string(),
        }
    }));
    capitalised(fill(lang.pick(findings::template(finding.code)), &arguments))
}

/// The number of the law that a finding speaks of.
fn number_of(code: FindingCode) -> Option<&'static Parameter> {
    match code {
        FindingCode::NoticeMissing | FindingCode::NoticeProposal => {
            Some(&parameter::J_PIL_13_NOTICE_DAYS)
        }
        FindingCode::NetworkCap | FindingCode::NetworkCapEither => Some(&parameter::NET_12_2_CAP),
        FindingCode::MediationAnnouncement => Some(&parameter::CPLI_287_ANNOUNCEMENT_DAYS),
        _ => None,
    }
}

/// Words an argument by what the finding is about.
fn finding_argument(
    lang: Lang,
    finding: &Finding,
    index: usize,
    argument: &str,
    case: &Case,
) -> String {
    match finding.code {
        FindingCode::RemedyNeeds if index == 1 => {
            let names = argument.split(", ").filter_map(RemedyId::find);
            lang.enumerated(names.map(|id| lang.pick(id.get().name)))
        }
        FindingCode::RemedyUnclear if index == 1 => {
            let remedy = finding.arguments.first().and_then(|id| RemedyId::find(id));
            let parameters = remedy.map_or(&[][..], |remedy| remedy.get().parameters);
            let names = argument.split(", ").map(|id| {
                parameters.iter().find(|p| p.id == id).map_or(id, |p| lang.pick(p.label))
            });
            lang.enumerated(names)
        }
        FindingCode::RemedyRule if index == 1 => {
            let rule = RULES.iter().find(|rule| rule.id == argument);
            rule.map_or_else(|| argument.to_owned(), |rule| lang.pick(rule.gist).to_owned())
        }
        FindingCode::FieldDerived | FindingCode::FieldNotStated => {
            let fields =
                Field::ALL.into_iter().filter(|one| argument.split(", ").any(|id| id == one.id()));
            lang.enumerated(fields.map(|one| field(lang, one)))
        }
        code if code.id().starts_with("remedy-") => RemedyId::find(argument)
            .map_or_else(|| argument.to_owned(), |id| lang.pick(id.get().name).to_owned()),
        FindingCode::MinorDefendant
        | FindingCode::GuardianMissing
        | FindingCode::GuardianshipUnused
        | FindingCode::GuardiansOfNoMinor
        | FindingCode::GuardianReductionReason
        | FindingCode::GuardianReductionTogether
        | FindingCode::GuardianReductionWhole
        | FindingCode::GuardianSharesOpen
        | FindingCode::GuardianSharesGround
        | FindingCode::RoutesOverlap => defendant(lang, argument, case),
        FindingCode::OrderedOverClaimed if index == 0 => payment(lang, finding, argument, case),
        FindingCode::Unread => unread_entry(lang, &finding.path(), argument, case),
        FindingCode::PiplNotBreached | FindingCode::WideLawProposal => {
            let named = BreachedLaw::ALL.into_iter().filter(|law| in_list(argument, law.id()));
            lang.enumerated(named.map(|law| breached(lang, law)))
        }
        FindingCode::DesignatedUnmet | FindingCode::DesignatedOpen => {
            let names = argument.split(", ").map(|name| condition(lang, name));
            lang.enumerated(names)
        }
        FindingCode::ExculpatedInPart => {
            let all = [Behaviour::Collection, Behaviour::Leakage, Behaviour::Use];
            let named = all.into_iter().filter(|one| in_list(argument, one.id()));
            lang.enumerated(named.map(|one| behaviour(lang, one)))
        }
        FindingCode::DoubleCount => path(lang, argument, case),
        FindingCode::InstalmentsSum if index == 3 => match argument {
            "more" => lang.of("多出", "much"),
            _ => lang.of("尚少", "little"),
        }
        .to_owned(),
        FindingCode::InKindIncomplete => {
            let names = argument.split(", ").map(|field| match field {
                "value" => lang.of("折抵价值", "value").to_owned(),
                field => path(lang, &format!("/{field}"), case),
            });
            lang.enumerated(names)
        }
        FindingCode::InterestFirstDay if !is_sum(finding.code, index) => {
            let choice =
                [FirstDay::NextDay, FirstDay::LastDay].into_iter().find(|c| c.id() == argument);
            choice.map_or_else(|| argument.to_owned(), |choice| first_day(lang, choice).to_owned())
        }
        FindingCode::CostByAnalogy
        | FindingCode::CostWithoutBasis
        | FindingCode::CostTextUnverified => labels::cost_by_id(lang, argument).to_owned(),
        FindingCode::ManyNoNumber | FindingCode::ManyFew => quantity(lang, argument),
        code if is_floor(code, index) => {
            argument.parse().map_or_else(|_| argument.to_owned(), |floor| sum_of(lang, floor))
        }
        code if is_sum(code, index) => {
            argument.parse::<Yuan>().map_or_else(|_| argument.to_owned(), separated)
        }
        _ if argument.is_empty() => lang.of("（未命名）", "(unnamed)").to_owned(),
        // Whatever the finding is about, a day is written as papers write it.
        _ => Date::parse(argument).map_or_else(|| argument.to_owned(), |date| day(lang, date)),
    }
}

/// Whether an argument is a minimum that the law fixes.
fn is_floor(code: FindingCode, index: usize) -> bool {
    matches!((code, index), (FindingCode::PunitiveFloorUnknown | FindingCode::PunitiveFloorOpen, 1))
}

/// Whether an argument is a sum of the case.
fn is_sum(code: FindingCode, index: usize) -> bool {
    match code {
        FindingCode::PriceBesideSum
        | FindingCode::PunitiveAgreed
        | FindingCode::PunitiveFloorOpen
        | FindingCode::SampleOnly
        | FindingCode::SampleCounted
        | FindingCode::DeductionContested
        | FindingCode::DeductionNothing
        | FindingCode::SanctionedOpen
        | FindingCode::GainSplitOpen
        | FindingCode::LimitBesideProduct
        | FindingCode::LiabilityOpen
        | FindingCode::JointGainsUnsaid
        | FindingCode::UndertakingPaid
        | FindingCode::PayerOpen
        | FindingCode::PayerUnsaid
        | FindingCode::PaidOnOpen
        | FindingCode::PaymentShared
        | FindingCode::LatePaymentShared
        | FindingCode::PaymentOverLimit
        | FindingCode::InKindExceeds
        | FindingCode::InterestOverAward
        | FindingCode::RecipientExceeds
        | FindingCode::RecipientsLeave
        | FindingCode::RecipientsMayLeave => true,
        FindingCode::SampleExtrapolated => index < 2,
        FindingCode::InstalmentsSum => index < 3,
        FindingCode::PunitiveTotalOrEach => index > 0,
        FindingCode::OrderedOverClaimed => index > 1,
        FindingCode::InterestFirstDay => index % 2 == 1,
        _ => false,
    }
}

/// What is paid and by whom.
fn payment(lang: Lang, finding: &Finding, of: &str, case: &Case) -> String {
    let of = match of {
        "compensation" => Head::Compensation,
        "costs" => Head::Costs,
        _ => Head::Punitive,
    };
    let ids = finding.arguments.get(1).map_or("", |ids| ids);
    let defendants = case.defendants.iter().map(|one| &one.id);
    let who: Vec<_> = defendants.filter(|id| in_list(ids, id.as_str())).collect();
    payment_name(lang, case, of, &who)
}

fn in_list(list: &str, id: &str) -> bool {
    list.split(", ").any(|one| one == id)
}

/// A number of persons or records: `40000+` → `逾40,000`.
pub fn quantity(lang: Lang, text: &str) -> String {
    let (digits, over) = text.strip_suffix('+').map_or((text, false), |digits| (digits, true));
    let digits = numerals::group(digits);
    match (over, lang) {
        (false, _) => digits,
        (true, Lang::Zh) => format!("逾{digits}"),
        (true, Lang::En) => format!("over {digits}"),
    }
}

/// Names from the catalogue are in lower case; a sentence is not.
pub(crate) fn capitalised(sentence: String) -> String {
    let mut letters = sentence.chars();
    match letters.next() {
        Some(first) if first.is_ascii_lowercase() => {
            std::iter::once(first.to_ascii_uppercase()).chain(letters).collect()
        }
        _ => sentence,
    }
}

/// A fault of what was typed as a sentence, without its place.
pub fn fault(lang: Lang, invalid: &Invalid) -> String {
    filled_fault(lang, faults::template(invalid.code), invalid)
}

/// A fault of a file as a sentence, without its place: what is recommended is what a file takes, which is less than may be
/// typed.
pub fn fault_in_file(lang: Lang, invalid: &Invalid) -> String {
    filled_fault(lang, faults::in_file(invalid.code), invalid)
}

fn filled_fault(lang: Lang, template: Text, invalid: &Invalid) -> String {
    let in_words = |argument: &String| {
        Date::parse(argument).map_or_else(|| argument.clone(), |date| day(lang, date))
    };
    let arguments: Vec<String> = invalid.arguments.iter().map(in_words).collect();
    fill(lang.pick(template), &arguments)
}

/// A fault with its place, for a list.
pub fn fault_with_place(lang: Lang, invalid: &Invalid, case: &Case) -> String {
    at_place(lang, invalid, case, fault(lang, invalid))
}

/// A fault of a file with its place, for a list.
pub fn fault_in_file_with_place(lang: Lang, invalid: &Invalid, case: &Case) -> String {
    at_place(lang, invalid, case, fault_in_file(lang, invalid))
}

fn at_place(lang: Lang, invalid: &Invalid, case: &Case, sentence: String) -> String {
    if invalid.path.is_empty() {
        return sentence;
    }
    let place = path(lang, &invalid.path, case);
    capitalised(format!("{place}{}{sentence}", lang.of("：", ": ")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use redress_core::Code;

    #[test]
    fn arguments_are_filled_in_order_and_braces_survive() {
        let arguments = ["甲".to_owned(), "{0}".to_owned()];
        assert_eq!(fill("{1}、{0}、{2}、{x}", &arguments), "{0}、甲、{2}、{x}");
        let days = |number: &str| fill("ran {0:day}, not {x:y}", &[number.to_owned()]);
        assert_eq!(days("1"), "ran 1 day, not {x:y}");
        assert_eq!(days("29"), "ran 29 days, not {x:y}");
    }

    #[test]
    fn every_text_is_there_in_both_languages() {
        let templates = FindingCode::ALL.iter().map(|code| findings::template(*code));
        for text in templates.chain(Code::ALL.iter().map(|code| faults::template(*code))) {
            assert!(!text.zh.is_empty() && !text.en.is_empty());
            assert!(text.zh.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c)), "{}", text.zh);
            assert!(
                !text.en.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c)),
                "{}",
                text.en
            );
        }
    }
}
