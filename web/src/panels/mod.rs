//! The parts of the page.

pub(crate) mod amounts;
mod annex;
mod announce;
mod around;
mod coming;
mod debtors;
mod derivation;
mod downloads;
pub(crate) mod facts;
mod faults;
mod footer;
mod forms;
mod guardians;
mod header;
mod liability;
mod notice;
mod offline;
mod palette;
mod performance;
mod punitive;
mod recipients;
mod record;
mod remedies;
pub(crate) mod result;
mod rows;
mod schedule;
mod sections;
pub(crate) mod toolbar;

pub(crate) use amounts::{Amounts, AmountsProps};
pub(crate) use annex::{annex, use_annex};
pub(crate) use announce::{Announce, announce};
pub(crate) use around::{AroundPanel, AroundProps, account_of_payments};
pub(crate) use derivation::{DerivationProps, DerivationView, derived};
pub(crate) use downloads::{Downloads, failure, progress, receipt, receipt_view};
pub(crate) use facts::{FactsPanel, FactsProps, case_head};
pub(crate) use faults::{FaultsProps, FaultsView, UnreadEntries};
pub(crate) use footer::footer;
pub(crate) use header::{HeaderProps, header};
pub(crate) use liability::{LiabilityPanel, LiabilityProps};
pub(crate) use notice::{NoticeProps, notice};
pub(crate) use offline::OfflineStatus;
pub(crate) use palette::{Palette, PaletteProps};
pub(crate) use punitive::{PunitivePanel, PunitiveProps};
pub(crate) use record::{RecordPanel, RecordProps, own_case, page_title};
pub(crate) use remedies::{RemediesPanel, RemediesProps};
pub(crate) use result::{ResultProps, ResultView, at, in_bar, law_dates};
pub(crate) use sections::{Missing as MissingIn, Sections, missing, part_of};
pub(crate) use toolbar::{ToolbarProps, toolbar};

/// Props that hold a case and are equal if the named parts of it are: a panel is drawn again only
/// when what it shows has changed.
macro_rules! case_props {
    ($name:ident: $($part:ident),*) => {
        #[derive(yew::Properties)]
        pub(crate) struct $name {
            pub(crate) case: std::rc::Rc<redress_core::Case>,
        }

        impl PartialEq for $name {
            fn eq(&self, other: &Self) -> bool {
                let (a, b) = (&self.case, &other.case);
                std::rc::Rc::ptr_eq(a, b) || true $(&& a.$part == b.$part)*
            }
        }
    };
}
pub(crate) use case_props;

use redress_core::{
    Case,
    case::{Compensation, DefendantId, Punitive},
};
use redress_drafting::wording;
use yew::AttrValue;

use crate::ui::Shared;

/// The defendants with the names they are shown by.
fn defendants(shared: &Shared, case: &Case) -> Vec<(DefendantId, AttrValue)> {
    let name = |id: &DefendantId| {
        shared.named_in(case, &wording::defendant(shared.lang, id.as_str(), case))
    };
    case.defendants.iter().map(|defendant| (defendant.id.clone(), name(&defendant.id))).collect()
}

/// Whether two cases are the same but for the rows of the tables of amounts, and for what only names a file or is a note. What
/// other parts show of the rows, they show by way of the assessment.
fn same_but_rows(a: &Case, b: &Case) -> bool {
    but_rows(a) == but_rows(b)
}

/// Every field is named, so that one that is added is not forgotten.
fn but_rows(case: &Case) -> impl PartialEq {
    let Case {
        schema: _,
        title: _,
        docket: _,
        court: _,
        bench: _,
        notes: _,
        unread: _,
        disposition,
        fields,
        dates,
        plaintiff,
        co_plaintiffs,
        supporters,
        defendants,
        facts,
        compensation,
        costs,
        punitive,
        credits,
        sanctions,
        liability,
        performance,
        destination,
        fee,
        interest,
        remedies,
        texts,
    } = case;
    let Compensation {
        route,
        beside,
        gains,
        gain_basis,
        losses: _,
        lump_sums: _,
        lump_sum_basis,
        worksheet,
    } = compensation;
    let punitive = punitive.as_ref().map(|punitive| {
        let Punitive { basis, measure, multiplier, lower, same_goods, base, grounds, items: _ } =
            punitive;
        (basis, measure, multiplier, lower, same_goods, base, grounds)
    });
    (
        (disposition, fields, dates, plaintiff, co_plaintiffs, supporters, defendants, facts),
        (route, beside, gains, gain_basis, lump_sum_basis, worksheet),
        (costs, punitive, credits, sanctions, liability, performance),
        (destination, fee, interest, remedies, texts),
    )
}
