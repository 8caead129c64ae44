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

use redress_core::{Case, case::DefendantId};
use redress_drafting::wording;
use yew::AttrValue;

use crate::ui::Shared;

/// The defendants with the names they are shown by.
fn defendants(shared: &Shared, case: &Case) -> Vec<(DefendantId, AttrValue)> {
    let name = |id: &DefendantId| shared.named(&wording::defendant(shared.lang, id.as_str(), case));
    case.defendants.iter().map(|defendant| (defendant.id.clone(), name(&defendant.id))).collect()
}
