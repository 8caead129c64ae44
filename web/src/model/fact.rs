//! Facts that are so, not so, or not known, as the page asks for them.

use redress_core::{
    Case,
    case::{At, Behaviour, Leaf, Place, PlaintiffKind},
};

macro_rules! facts {
    ($($name:ident = $at:ident, |$of:ident| $value:expr;)*) => {
        /// Facts that are so, not so, or not known.
        #[derive(Clone, Copy, Debug, Eq, PartialEq)]
        pub(crate) enum Fact {
            $($name,)*
        }

        impl Fact {
            /// All of them, in the order in which they are asked for.
            pub(crate) const ALL: &'static [Self] = &[$(Self::$name,)*];

            pub(crate) fn place(self) -> Place {
                match self {
                    $(Self::$name => At::$at.field(Leaf::$name),)*
                }
            }

            pub(crate) fn get(self, case: &Case) -> Option<bool> {
                match self {
                    $(Self::$name => {
                        let $of = &case.facts;
                        $value
                    })*
                }
            }
        }
    };
}

facts! {
    Sensitive = Facts, |facts| facts.sensitive;
    Face = Facts, |facts| facts.face;
    Consumers = Facts, |facts| facts.consumers;
    Fraud = Facts, |facts| facts.fraud;
    Exculpated = Facts, |facts| facts.exculpated;
    LawfulCollection = Facts, |facts| facts.lawful_collection;
    Safekeeping = Facts, |facts| facts.safekeeping;
    ThirdInfringer = Facts, |facts| facts.third_infringer;
    Continuing = Facts, |facts| facts.continuing;
    DataHeld = Facts, |facts| facts.data_held;
    Retention = Facts, |facts| facts.retention;
    EvidenceFixed = Facts, |facts| facts.evidence_fixed;
    MultiPurpose = Facts, |facts| facts.multi_purpose;
    Reputation = Facts, |facts| facts.reputation;
    NationalMedium = Notice, |facts| facts.notice?.national_medium;
    OtherPlaintiff = Facts, |facts| facts.other_plaintiff;
    PriorDuties = Facts, |facts| facts.prior_duties;
    CriminalIncidental = Facts, |facts| facts.criminal_incidental;
    Purpose = Organisation, |facts| facts.organisation?.purpose;
    NonProfit = Organisation, |facts| facts.organisation?.non_profit;
    Scale = Organisation, |facts| facts.organisation?.scale;
    Liability = Organisation, |facts| facts.organisation?.liability;
    Capacity = Organisation, |facts| facts.organisation?.capacity;
}

impl Fact {
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
}
