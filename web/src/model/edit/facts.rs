//! Facts that are so, not so, or not known.

use redress_core::{
    Case,
    case::{Behaviour, Notice, Organisation, PlaintiffKind},
};

/// Facts that are so, not so, or not known.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Fact {
    Sensitive,
    Face,
    Consumers,
    Fraud,
    Continuing,
    DataHeld,
    Retention,
    EvidenceFixed,
    MultiPurpose,
    Reputation,
    Exculpated,
    LawfulCollection,
    Safekeeping,
    ThirdInfringer,
    NationalMedium,
    OtherPlaintiff,
    PriorDuties,
    CriminalIncidental,
    Purpose,
    NonProfit,
    Scale,
    Liability,
    Capacity,
}

impl Fact {
    pub(crate) const ALL: [Self; 23] = [
        Self::Sensitive,
        Self::Face,
        Self::Consumers,
        Self::Fraud,
        Self::Exculpated,
        Self::LawfulCollection,
        Self::Safekeeping,
        Self::ThirdInfringer,
        Self::Continuing,
        Self::DataHeld,
        Self::Retention,
        Self::EvidenceFixed,
        Self::MultiPurpose,
        Self::Reputation,
        Self::NationalMedium,
        Self::OtherPlaintiff,
        Self::PriorDuties,
        Self::CriminalIncidental,
        Self::Purpose,
        Self::NonProfit,
        Self::Scale,
        Self::Liability,
        Self::Capacity,
    ];

    /// The conditions that the paper proposes for designated organisations.
    pub(crate) const CONDITIONS: [Self; 5] =
        [Self::Purpose, Self::NonProfit, Self::Scale, Self::Liability, Self::Capacity];

    /// Whether it is asked for in a case: what can do nothing there is asked only if it is stated.
    pub(crate) fn is_asked(self, case: &Case) -> bool {
        let behaves = |one| case.facts.behaviours.contains(&one);
        let kind = case.plaintiff.as_ref().map(|plaintiff| plaintiff.kind);
        let here = match self {
            Self::LawfulCollection => behaves(Behaviour::Collection),
            Self::Safekeeping | Self::ThirdInfringer => behaves(Behaviour::Leakage),
            Self::OtherPlaintiff => kind == Some(PlaintiffKind::Procuratorate),
            Self::Purpose | Self::NonProfit | Self::Scale | Self::Liability | Self::Capacity => {
                kind == Some(PlaintiffKind::DesignatedOrganisation)
            }
            _ => true,
        };
        here || self.get(case).is_some()
    }

    pub(crate) fn path(self) -> &'static str {
        match self {
            Self::Sensitive => "/facts/sensitive",
            Self::Face => "/facts/face",
            Self::Consumers => "/facts/consumers",
            Self::Fraud => "/facts/fraud",
            Self::Continuing => "/facts/continuing",
            Self::DataHeld => "/facts/data_held",
            Self::Retention => "/facts/retention",
            Self::EvidenceFixed => "/facts/evidence_fixed",
            Self::MultiPurpose => "/facts/multi_purpose",
            Self::Reputation => "/facts/reputation",
            Self::Exculpated => "/facts/exculpated",
            Self::LawfulCollection => "/facts/lawful_collection",
            Self::Safekeeping => "/facts/safekeeping",
            Self::ThirdInfringer => "/facts/third_infringer",
            Self::OtherPlaintiff => "/facts/other_plaintiff",
            Self::Purpose => "/facts/organisation/purpose",
            Self::NonProfit => "/facts/organisation/non_profit",
            Self::Scale => "/facts/organisation/scale",
            Self::Liability => "/facts/organisation/liability",
            Self::Capacity => "/facts/organisation/capacity",
            Self::NationalMedium => "/facts/notice/national_medium",
            Self::PriorDuties => "/facts/prior_duties",
            Self::CriminalIncidental => "/facts/criminal_incidental",
        }
    }

    pub(crate) fn get(self, case: &Case) -> Option<bool> {
        let facts = &case.facts;
        match self {
            Self::Sensitive => facts.sensitive,
            Self::Face => facts.face,
            Self::Consumers => facts.consumers,
            Self::Fraud => facts.fraud,
            Self::Continuing => facts.continuing,
            Self::DataHeld => facts.data_held,
            Self::Retention => facts.retention,
            Self::EvidenceFixed => facts.evidence_fixed,
            Self::MultiPurpose => facts.multi_purpose,
            Self::Reputation => facts.reputation,
            Self::Exculpated => facts.exculpated,
            Self::LawfulCollection => facts.lawful_collection,
            Self::Safekeeping => facts.safekeeping,
            Self::ThirdInfringer => facts.third_infringer,
            Self::OtherPlaintiff => facts.other_plaintiff,
            Self::Purpose => facts.organisation.and_then(|one| one.purpose),
            Self::NonProfit => facts.organisation.and_then(|one| one.non_profit),
            Self::Scale => facts.organisation.and_then(|one| one.scale),
            Self::Liability => facts.organisation.and_then(|one| one.liability),
            Self::Capacity => facts.organisation.and_then(|one| one.capacity),
            Self::NationalMedium => facts.notice.and_then(|notice| notice.national_medium),
            Self::PriorDuties => facts.prior_duties,
            Self::CriminalIncidental => facts.criminal_incidental,
        }
    }
}

/// A notice of which nothing is known is no notice.
pub(super) fn notice(case: &mut Case, change: impl FnOnce(&mut Notice)) {
    let mut notice = case.facts.notice.unwrap_or_default();
    change(&mut notice);
    case.facts.notice = (notice != Notice::default()).then_some(notice);
}

/// Of an organisation about which nothing is stated, nothing is kept.
pub(super) fn organisation(case: &mut Case, change: impl FnOnce(&mut Organisation)) {
    let mut organisation = case.facts.organisation.unwrap_or_default();
    change(&mut organisation);
    case.facts.organisation = (organisation != Organisation::default()).then_some(organisation);
}

pub(super) fn set_fact(case: &mut Case, fact: Fact, value: Option<bool>) {
    let facts = &mut case.facts;
    match fact {
        Fact::Sensitive => facts.sensitive = value,
        Fact::Face => facts.face = value,
        Fact::Consumers => facts.consumers = value,
        Fact::Fraud => facts.fraud = value,
        Fact::Continuing => facts.continuing = value,
        Fact::DataHeld => facts.data_held = value,
        Fact::Retention => facts.retention = value,
        Fact::EvidenceFixed => facts.evidence_fixed = value,
        Fact::MultiPurpose => facts.multi_purpose = value,
        Fact::Reputation => facts.reputation = value,
        Fact::Exculpated => {
            facts.exculpated = value;
            if value != Some(true) {
                facts.exculpated_of.clear();
            }
        }
        Fact::LawfulCollection => facts.lawful_collection = value,
        Fact::Safekeeping => facts.safekeeping = value,
        Fact::ThirdInfringer => facts.third_infringer = value,
        Fact::OtherPlaintiff => facts.other_plaintiff = value,
        Fact::Purpose => organisation(case, |one| one.purpose = value),
        Fact::NonProfit => organisation(case, |one| one.non_profit = value),
        Fact::Scale => organisation(case, |one| one.scale = value),
        Fact::Liability => organisation(case, |one| one.liability = value),
        Fact::Capacity => organisation(case, |one| one.capacity = value),
        Fact::NationalMedium => notice(case, |notice| notice.national_medium = value),
        Fact::PriorDuties => facts.prior_duties = value,
        Fact::CriminalIncidental => facts.criminal_incidental = value,
    }
}
