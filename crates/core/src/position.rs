use serde::{Deserialize, Serialize};

/// Whose figures: the same engine runs for each, so the columns of a schedule are assessments.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Position {
    /// What the plaintiff claims (诉请).
    Claimed,
    /// What the defendant concedes (认可).
    Conceded,
    /// What the court finds (认定).
    #[default]
    Found,
}

impl Position {
    /// In the order of a schedule's columns.
    pub const ALL: [Self; 3] = [Self::Claimed, Self::Conceded, Self::Found];

    /// The word used in JSON and in paths.
    pub fn id(self) -> &'static str {
        match self {
            Self::Claimed => "claimed",
            Self::Conceded => "conceded",
            Self::Found => "found",
        }
    }
}
