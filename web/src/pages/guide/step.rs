//! The questions of the guide, in their order.

use redress_core::{Case, case::Route};

use crate::ui::text::Word;

/// A question.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Step {
    Parties,
    Dates,
    Act,
    Data,
    Harm,
    Route,
    Sums,
    Costs,
    Punitive,
    Paid,
    Liability,
    Remedies,
    Award,
}

impl Step {
    pub(super) const ALL: [Self; 13] = [
        Self::Parties,
        Self::Dates,
        Self::Act,
        Self::Data,
        Self::Harm,
        Self::Route,
        Self::Sums,
        Self::Costs,
        Self::Punitive,
        Self::Paid,
        Self::Liability,
        Self::Remedies,
        Self::Award,
    ];

    /// Its name in an address.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Parties => "who",
            Self::Dates => "when",
            Self::Act => "act",
            Self::Data => "data",
            Self::Harm => "harm",
            Self::Route => "route",
            Self::Sums => "sums",
            Self::Costs => "costs",
            Self::Punitive => "punitive",
            Self::Paid => "paid",
            Self::Liability => "liability",
            Self::Remedies => "remedies",
            Self::Award => "award",
        }
    }

    /// The section of the paper’s theory that bears on it.
    pub(super) fn theory(self) -> Option<&'static str> {
        match self {
            Self::Parties => Some("4.2"),
            Self::Dates => Some("3"),
            Self::Act => Some("4.4"),
            Self::Data => Some("2.1"),
            Self::Harm => Some("4.1"),
            Self::Route
            | Self::Sums
            | Self::Costs
            | Self::Punitive
            | Self::Remedies
            | Self::Award => Some("4.3"),
            Self::Paid | Self::Liability => None,
        }
    }

    pub(super) fn find(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.name() == name)
    }

    /// Its place, from 0.
    pub(super) fn index(self) -> usize {
        self as usize
    }

    /// The one before.
    pub(super) fn back(self) -> Option<Self> {
        Self::ALL.get(self.index().checked_sub(1)?).copied()
    }

    /// The one after.
    pub(super) fn next(self) -> Option<Self> {
        Self::ALL.get(self.index() + 1).copied()
    }

    /// A word or two, for the list.
    pub(super) fn title(self) -> Word {
        match self {
            Self::Parties => Word::StepParties,
            Self::Dates => Word::Dates,
            Self::Act => Word::Behaviours,
            Self::Data => Word::StepData,
            Self::Harm => Word::Harm,
            Self::Route => Word::StepRoute,
            Self::Sums => Word::Amounts,
            Self::Costs => Word::Costs,
            Self::Punitive => Word::PunitiveDamages,
            Self::Paid => Word::StepPaid,
            Self::Liability => Word::Liability,
            Self::Remedies => Word::Remedies,
            Self::Award => Word::Result,
        }
    }

    pub(super) fn question(self) -> Word {
        match self {
            Self::Parties => Word::AskParties,
            Self::Dates => Word::AskDates,
            Self::Act => Word::AskAct,
            Self::Data => Word::AskData,
            Self::Harm => Word::AskHarm,
            Self::Route => Word::AskRoute,
            Self::Sums => Word::AskSums,
            Self::Costs => Word::AskCosts,
            Self::Punitive => Word::AskPunitive,
            Self::Paid => Word::AskPaid,
            Self::Liability => Word::AskLiability,
            Self::Remedies => Word::AskRemedies,
            Self::Award => Word::AskAward,
        }
    }

    /// Why it is asked.
    pub(super) fn why(self) -> Word {
        match self {
            Self::Parties => Word::WhyParties,
            Self::Dates => Word::WhyDates,
            Self::Act => Word::WhyAct,
            Self::Data => Word::WhyData,
            Self::Harm => Word::WhyHarm,
            Self::Route => Word::WhyRoute,
            Self::Sums => Word::WhySums,
            Self::Costs => Word::WhyCosts,
            Self::Punitive => Word::WhyPunitive,
            Self::Paid => Word::WhyPaid,
            Self::Liability => Word::WhyLiability,
            Self::Remedies => Word::WhyRemedies,
            Self::Award => Word::WhyAward,
        }
    }

    /// The paths in the case that it asks for.
    pub(super) fn paths(self) -> &'static [&'static str] {
        match self {
            Self::Parties => &[
                "/plaintiff",
                "/co_plaintiffs",
                "/supporters",
                "/defendants",
                "/facts/notice",
                "/facts/prior_duties",
                "/facts/other_plaintiff",
                "/facts/organisation",
            ],
            Self::Dates => &["/dates", "/disposition"],
            Self::Act => &[
                "/fields",
                "/facts/behaviours",
                "/facts/face",
                "/facts/exculpated",
                "/facts/exculpated_of",
                "/facts/lawful_collection",
                "/facts/safekeeping",
                "/facts/third_infringer",
                "/facts/breached",
            ],
            Self::Data => &[
                "/facts/subjects",
                "/facts/people",
                "/facts/records",
                "/facts/sensitive",
                "/facts/consumers",
            ],
            Self::Harm => &["/facts/harm"],
            Self::Route => &["/compensation/route"],
            Self::Sums => &["/compensation"],
            Self::Costs => &["/costs"],
            Self::Punitive => &["/punitive", "/facts/fraud"],
            Self::Paid => &["/credits", "/sanctions"],
            Self::Liability => &["/liability"],
            Self::Remedies => &["/remedies", "/facts"],
            Self::Award => &["/destination", "/performance", "/fee", "/interest"],
        }
    }

    /// Whether a path lies in what it asks for.
    pub(super) fn asks_for(self, path: &str) -> bool {
        let within = |prefix: &&str| {
            let rest = path.strip_prefix(*prefix);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        self.paths().iter().any(within)
    }

    /// The first question that asks for a path.
    pub(super) fn of_path(path: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.asks_for(path))
    }

    /// Whether the case holds an answer.
    pub(super) fn answered(self, case: &Case) -> bool {
        let (facts, compensation) = (&case.facts, &case.compensation);
        match self {
            Self::Parties => case.plaintiff.is_some() && !case.defendants.is_empty(),
            Self::Dates => case.dates.act.is_some() || case.dates.judgment.is_some(),
            Self::Act => !facts.behaviours.is_empty(),
            Self::Data => facts.subjects.is_some(),
            Self::Harm => facts.harm.is_some(),
            Self::Route => compensation.route.is_some(),
            Self::Sums => match compensation.route {
                Some(Route::Loss) => !compensation.losses.is_empty(),
                Some(Route::Gain) => !compensation.gains.is_empty(),
                Some(Route::Circumstances | Route::Agreement) => !compensation.lump_sums.is_empty(),
                None => false,
            },
            Self::Costs => !case.costs.is_empty(),
            Self::Punitive => case.punitive.is_some(),
            Self::Paid => !case.credits.is_empty() || !case.sanctions.is_empty(),
            Self::Liability => {
                !case.liability.debtors.is_empty()
                    || !case.liability.groups.is_empty()
                    || !case.liability.answers_for.is_empty()
            }
            Self::Remedies => !case.remedies.is_empty(),
            Self::Award => case.destination.is_some(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_section_of_the_theory_is_there() {
        for step in Step::ALL {
            assert!(step.theory().is_none_or(crate::pages::theory::has), "{}", step.name());
        }
    }

    #[test]
    fn the_questions_follow_one_another() {
        for (index, step) in Step::ALL.into_iter().enumerate() {
            assert_eq!(step.index(), index);
            assert_eq!(Step::find(step.name()), Some(step));
            assert_eq!(step.next().and_then(Step::back).unwrap_or(Step::Award), step);
        }
        assert_eq!(Step::Parties.back(), None);
        assert_eq!(Step::Award.next(), None);
    }

    #[test]
    fn every_field_has_its_question() {
        for (path, step) in [
            ("/plaintiff/kind", Step::Parties),
            ("/dates/act", Step::Dates),
            ("/fields", Step::Act),
            ("/facts/harm", Step::Harm),
            ("/compensation/route", Step::Route),
            ("/compensation/gains/0/found", Step::Sums),
            ("/facts/data_held", Step::Remedies),
            ("/facts/people", Step::Data),
        ] {
            assert_eq!(Step::of_path(path), Some(step), "{path}");
        }
    }

    #[test]
    fn a_published_case_has_its_answers() {
        let sun = redress_casebook::find("hic-sun-2020").unwrap();
        assert!(Step::Sums.answered(&sun.case) && Step::Parties.answered(&sun.case));
        assert!(Step::ALL.iter().all(|step| !step.answered(&Case::default())));
    }
}
