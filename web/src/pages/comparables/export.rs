//! The plot as a picture of its own, and its data as a sheet.

use redress_drafting::{Lang, wording};
use yew::prelude::*;

use super::{
    picture::{png, svg},
    rows::{Against, Row},
};
use crate::{
    storage,
    ui::{Shared, text::Word},
};

pub(super) fn view(shared: &Shared, rows: &[Row], against: Against) -> Html {
    let lang = shared.lang;
    let name = |ending: &str| {
        format!("redress-{}{ending}", Word::PageComparables.of(Lang::En).to_lowercase())
    };
    let save =
        |ending: &'static str, media: &'static str, make: fn(Lang, &[Row], Against) -> String| {
            let rows = rows.to_vec();
            Callback::from(move |_: MouseEvent| {
                _ = storage::save_part(&name(ending), &make(lang, &rows, against).into(), media);
            })
        };
    let save_png = {
        let rows = rows.to_vec();
        Callback::from(move |_: MouseEvent| {
            _ = png(lang, &rows, against, move |picture| {
                _ = storage::save_part(&name(".png"), &picture.into(), "image/png");
            });
        })
    };
    html! {
        <p class="actions">
            <button type="button" class="quiet" data-test="save-csv" onclick={save(".csv", "text/csv", csv)}>
                { shared.t(Word::SaveCsv) }
            </button>
            <button type="button" class="quiet" data-test="save-svg" onclick={save(".svg", "image/svg+xml", svg)}>
                { shared.t(Word::SaveSvg) }
            </button>
            <button type="button" class="quiet" data-test="save-png" onclick={save_png}>
                { shared.t(Word::SavePng) }
            </button>
        </p>
    }
}

/// The rows as comma-separated values; bounds as they are published (`40000+`).
fn csv(lang: Lang, rows: &[Row], _: Against) -> String {
    let heads = [
        Word::Case,
        Word::Records,
        Word::People,
        Word::GainYuan,
        Word::PriceYuan,
        Word::MultipleTimes,
        Word::AwardYuan,
        Word::Year,
        Word::KindOfCase,
        Word::SourcesDiffer,
    ];
    let quoted = |cell: String| {
        if cell.contains(['"', ',', '\n']) {
            format!("\"{}\"", cell.replace('"', "\"\""))
        } else {
            cell
        }
    };
    let mut text = String::from("\u{feff}");
    let mut line = |cells: Vec<String>| {
        text += &cells.into_iter().map(quoted).collect::<Vec<_>>().join(",");
        text += "\r\n";
    };
    line(heads.map(|head| head.of(lang).to_owned()).to_vec());
    for row in rows {
        let or_open = |number: Option<String>| number.unwrap_or_default();
        line(vec![
            row.title.clone(),
            or_open(row.records.map(|number| number.to_string())),
            or_open(row.people.map(|number| number.to_string())),
            or_open(row.gain.map(|sum| sum.to_string())),
            or_open(row.price.map(|sum| sum.to_string())),
            or_open(row.multiple.map(|times| times.to_string())),
            row.award.to_string(),
            or_open(row.date.map(|date| date.parts().0.to_string())),
            or_open(row.kind.map(|kind| wording::field(lang, kind).to_owned())),
            row.differ.iter().map(|(_, says)| &**says).collect::<Vec<_>>().join(" / "),
        ]);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::comparables::rows::rows;

    fn all(against: Against) -> Vec<Row> {
        let records: Vec<_> = redress_casebook::all().collect();
        rows(Lang::Zh, &records, against)
    }

    #[test]
    fn the_sheet_has_the_published_numbers_with_their_bounds() {
        let text = csv(Lang::Zh, &all(Against::Records), Against::Records);
        let sun = text.lines().find(|line| line.contains(",40000+,")).unwrap();
        assert!(sun.contains(",34000.00,,,34000.00,2021,个人信息保护,"), "{sun}");
        assert!(sun.contains("4.5万余条"), "{sun}");
        assert_eq!(text.lines().count(), 1 + all(Against::Records).len());
    }
}
