//! The plot as a picture of its own, and its data as a sheet.

use std::fmt::Write;

use redress_drafting::{Lang, wording};
use yew::prelude::*;

use super::{
    plot::tick,
    rows::{Against, Row},
    scale::{Axis, DECADE},
};
use crate::{
    model::figures::UNKNOWN,
    storage,
    ui::{Shared, text::Word},
};

pub(super) fn view(shared: &Shared, rows: &[Row], against: Against) -> Html {
    let lang = shared.lang;
    let save = |ending: &'static str,
                media: &'static str,
                make: fn(Lang, &[Row], Against) -> String| {
        let rows = rows.to_vec();
        Callback::from(move |_: MouseEvent| {
            let name =
                format!("redress-{}{ending}", Word::PageComparables.of(Lang::En).to_lowercase());
            _ = storage::save_part(&name, &make(lang, &rows, against).into(), media);
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

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// The plot with its own colours, for a page or a slide.
fn svg(lang: Lang, rows: &[Row], against: Against) -> String {
    const ACROSS: (i32, i32) = (110, 960);
    const UP: (i32, i32) = (540, 60);
    let x = Axis::around(
        rows.iter().filter_map(|row| row.across(against)).collect::<Vec<_>>().into_iter(),
    );
    let y = Axis::around(rows.iter().map(Row::up).collect::<Vec<_>>().into_iter());
    let mut out = String::from(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1000 620\" font-family=\"sans-serif\" font-size=\"14\">\n\
         <rect width=\"1000\" height=\"620\" fill=\"#ffffff\"/>\n",
    );
    let mut text = |x: i32, y: i32, anchor: &str, words: &str| {
        _ = writeln!(
            out,
            "<text x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\" fill=\"#1d1f21\">{}</text>",
            escaped(words)
        );
    };
    text(10, 30, "start", &format!("↑ {}", Word::AwardYuan.of(lang)));
    text(990, 600, "end", &format!("{} →", against.word().of(lang)));
    for exponent in x.ticks() {
        text(x.place(exponent * DECADE, ACROSS), 570, "middle", &tick(lang, exponent, against));
    }
    for exponent in y.ticks() {
        text(100, y.place(exponent * DECADE, UP) + 5, "end", &tick(lang, exponent, Against::Gain));
    }
    for exponent in x.ticks() {
        let at = x.place(exponent * DECADE, ACROSS);
        _ = writeln!(out, "<path d=\"M{at} {}V{}\" stroke=\"#dcd8cf\"/>", UP.0, UP.1);
    }
    for exponent in y.ticks() {
        let at = y.place(exponent * DECADE, UP);
        _ = writeln!(out, "<path d=\"M{} {at}H{}\" stroke=\"#dcd8cf\"/>", ACROSS.0, ACROSS.1);
    }
    for row in rows {
        let Some(across) = row.across(against) else { continue };
        let (at, up) = (x.place(across, ACROSS), y.place(row.up(), UP));
        let fill = match (&row.id, row.children) {
            (None, _) => "#17463a",
            (_, true) => "#48437a",
            (_, false) => "none",
        };
        let number = row.number(lang, against).unwrap_or_else(|| UNKNOWN.to_owned());
        let title = format!("{}: {} / {number}", row.title, wording::separated(row.award));
        _ = writeln!(
            out,
            "<circle cx=\"{at}\" cy=\"{up}\" r=\"6\" fill=\"{fill}\" stroke=\"#1d1f21\" stroke-width=\"1.5\"><title>{}</title></circle>",
            escaped(&title)
        );
        if row.over(against) {
            _ = writeln!(
                out,
                "<path d=\"M{} {up}h9m-3-3 3 3-3 3\" fill=\"none\" stroke=\"#1d1f21\"/>",
                at + 10
            );
        }
    }
    out + "</svg>\n"
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

    #[test]
    fn the_picture_has_a_mark_for_each_case() {
        for against in Against::ALL {
            let rows = all(against);
            let picture = svg(Lang::Zh, &rows, against);
            assert_eq!(picture.matches("<circle").count(), rows.len(), "{against:?}");
            assert!(picture.starts_with("<svg") && picture.ends_with("</svg>\n"));
        }
    }
}
