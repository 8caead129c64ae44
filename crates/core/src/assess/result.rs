//! What an assessment gives back: the types of a result, as a report writes them.

use std::sync::Arc;

use redress_lawbook::Date;
use serde::Serialize;

use crate::{
    Authority, Beyond, DateSource, Derivation, Few, Finding, Findings, HeadId, Lens, Position,
    ProofRow, Reform, RemedyResult, Yuan,
    authority::Timeline,
    case::{Place, Route},
    fee::{Fee, FeeShare, NoFee},
    interest::LateAccount,
    liability::{DefendantAmounts, JointGround, Part},
    performance::Performed,
    recipients::RecipientAmount,
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

impl From<Timeline> for LawDates {
    fn from(law: Timeline) -> Self {
        let Timeline { act, act_source, trial, trial_source, .. } = law;
        Self { act, act_source, trial, trial_source }
    }
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

    pub(super) fn each(&mut self) -> [&mut Assessment; 3] {
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
