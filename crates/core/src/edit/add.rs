//! New rows. None says anything that the user has not said, but for what it cannot be without.

use super::{
    debtors::free_id,
    rows::{self, Row},
};
use crate::{
    Case, Yuan,
    case::{
        AnswersFor, At, CoPlaintiff, Cost, Credit, CreditKind, Deductible, Defendant, DefendantId,
        Gain, InKind, Instalment, Item, JointGroup, Leaf, Loss, LumpSum, Payment, Performance,
        Place, PunitiveItem, Recipient, RecipientKind, RemedyChoice, Sanction, SanctionKind, Span,
        Supporter, WorksheetFactor,
    },
};

/// Adds a row at the end of a list, if the case has it.
pub(super) fn add(case: &mut Case, list: Place) {
    match (list.at, list.field) {
        (At::Case, Leaf::CoPlaintiffs) => case.co_plaintiffs.push(CoPlaintiff::default()),
        (At::Case, Leaf::Supporters) => case.supporters.push(Supporter::default()),
        (At::Case, Leaf::Defendants) => case.defendants.extend(free_id(case).map(Defendant::new)),
        (At::Case, Leaf::Costs) => case.costs.push(Cost::default().into()),
        (At::Case, Leaf::Credits) => {
            let paid = Credit { kind: Some(CreditKind::Paid), ..Credit::default() };
            case.credits.push(paid.into());
        }
        (At::Case, Leaf::Sanctions) => case.sanctions.push(Sanction {
            kind: SanctionKind::CriminalFine,
            defendant: None,
            amount: Yuan::ZERO,
            deduct_from: None,
            reason: String::new(),
        }),
        (At::Case, Leaf::Performance) => case.performance.push(Performance::default()),
        (At::Compensation, Leaf::Gains) => {
            // With one defendant it can only be his.
            let defendant = match &*case.defendants {
                [only] => Some(only.id.clone()),
                _ => None,
            };
            case.compensation.gains.push(Gain { defendant, ..Gain::default() }.into());
        }
        (At::Compensation, Leaf::Losses) => case.compensation.losses.push(Loss::default().into()),
        (At::Compensation, Leaf::LumpSums) => {
            case.compensation.lump_sums.push(LumpSum::default().into());
        }
        (At::Item(Item::Gain(gain)), Leaf::Less) => {
            if let Some(gain) = rows::at(&mut case.compensation.gains, gain) {
                gain.less.push(Deductible::default());
            }
        }
        (At::Worksheet, Leaf::Coefficients) => {
            // Until a value is typed, a coefficient changes nothing.
            if let (Some(sheet), Ok(value)) = (&mut case.compensation.worksheet, "1".parse()) {
                sheet.coefficients.push(WorksheetFactor { label: String::new(), value });
            }
        }
        (At::Punitive, Leaf::Items) => {
            if let Some(punitive) = &mut case.punitive {
                punitive.items.push(PunitiveItem::default().into());
            }
        }
        (At::Liability, Leaf::Groups) => case.liability.groups.push(JointGroup::default()),
        (At::Liability, Leaf::AnswersFor) => answers(case, None),
        (At::Performance(of), Leaf::Instalments) => {
            if let Some(of) = rows::at(&mut case.performance, of) {
                of.instalments.push(Instalment::default());
            }
        }
        (At::Performance(of), Leaf::InKind) => {
            if let Some(of) = rows::at(&mut case.performance, of) {
                of.in_kind.push(InKind::default());
            }
        }
        (At::Destination, Leaf::Recipients) => {
            if let Some(destination) = &mut case.destination {
                destination.recipients.push(Recipient::new(RecipientKind::Consumers));
            }
        }
        (At::Interest, Leaf::Payments) => {
            if let Some(interest) = &mut case.interest {
                interest.payments.push(Payment::new(interest.until, Yuan::ZERO));
            }
        }
        (At::Interest, Leaf::Stays) => {
            if let Some(interest) = &mut case.interest {
                // The day before the first that counts: until a day is chosen, the stay changes nothing.
                let (from, to) = (Some(interest.due), Some(interest.due));
                interest.stays.push(Span { from, to });
            }
        }
        _ => {}
    }
}

/// One who answers for others. Nobody is chosen who was not named: that is the user's to say.
pub(super) fn answers(case: &mut Case, defendant: Option<DefendantId>) {
    case.liability.answers_for.push(AnswersFor { defendant, ..AnswersFor::default() });
}

/// Puts remedies that are not chosen yet in their places, in the order of the catalogue.
pub(super) fn remedies(case: &mut Case, choices: Vec<RemedyChoice>) {
    for choice in choices {
        if case.remedies.iter().any(|other| other.id == choice.id) {
            continue;
        }
        let place = case.remedies.partition_point(|other| other.id < choice.id);
        let list = At::Case.field(Leaf::Remedies);
        rows::rows(&mut case.unread, list, &mut case.remedies, |rows| {
            rows.insert(place, Row::new(choice));
        });
    }
}
