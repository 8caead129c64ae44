//! Days that an order names: by one before the judgment nobody can perform.

use redress_lawbook::Date;

use crate::{
    Finding, FindingCode,
    case::{At, Leaf, Place, RemedyStatus},
    ground::Ground,
};

/// Orders that are to be performed by a day that had passed when they were made.
pub(super) fn run(ctx: &mut Ground<'_>) {
    let case = ctx.case;
    let Some(judgment) = case.dates.judgment else { return };
    let mut named: Vec<(Option<Date>, Place)> = Vec::new();
    if let Some(destination) = &case.destination {
        named.push((destination.by, At::Destination.field(Leaf::By)));
    }
    for (row, of) in (0..).zip(&case.performance) {
        let instalments = (0..).zip(&of.instalments);
        named.extend(instalments.map(|(n, one)| (one.by, At::Instalment(row, n).field(Leaf::By))));
        let in_kind = (0..).zip(&of.in_kind);
        named.extend(in_kind.map(|(n, one)| (one.by, At::InKind(row, n).field(Leaf::By))));
    }
    let ordered =
        |status| !matches!(status, Some(RemedyStatus::Rejected | RemedyStatus::Performed));
    let remedies = (0..).zip(&case.remedies).filter(|(_, choice)| ordered(choice.status));
    named.extend(remedies.map(|(row, choice)| (choice.by, At::Remedy(row).field(Leaf::By))));
    for (day, place) in named {
        if let Some(day) = day.filter(|day| *day < judgment) {
            let finding = Finding::new(FindingCode::DayBeforeJudgment).at(place);
            ctx.find(finding.with(day).with(judgment));
        }
    }
}
