//! The table: the same data as the plot, and what follows from them.

use std::cmp::Reverse;

use redress_core::{Decimal, Order};
use redress_drafting::{Lang, wording};
use yew::prelude::*;

use super::{
    super::records::{chooser, section},
    rows::{Row, rounded},
};
use crate::{
    model::figures::UNKNOWN,
    route::Route,
    ui::{
        Shared, marked,
        text::{self, Word},
    },
};

/// The orders beside the first, by award.
const ORDERS: [Word; 4] = [Word::ByPerRecord, Word::ByRecords, Word::ByGain, Word::ByDayOfCase];

/// The rows, the largest first; what is not known comes last.
fn sort(rows: &mut [Row], order: Option<usize>) {
    let number = |row: &Row| match order {
        None => Some(row.award.decimal()),
        Some(0) => row.per_record(),
        Some(1) => row.records.map(|records| Decimal::from(records.value.get())),
        Some(2) => row.gain.map(redress_core::Yuan::decimal),
        Some(_) => None,
    };
    rows.order_by_key(|row| Reverse((number(row), row.date)));
}

pub(super) fn view(
    shared: &Shared,
    mut rows: Vec<Row>,
    order: Option<usize>,
    on_order: &Callback<Option<usize>>,
) -> Html {
    sort(&mut rows, order);
    let most = |of: fn(Lang, &Row) -> Option<String>| {
        rows.iter()
            .filter_map(|row| of(shared.lang, row))
            .map(|shown| behind_point(&shown))
            .max()
            .unwrap_or_default()
    };
    let decimals = [most(per_record), most(times_gain)];
    let words = ORDERS.map(|word| shared.t(word).into());
    let by_award = shared.t(Word::ByAward);
    // The column by which the rows are ordered says so; the day has none of its own.
    let head = |word: Word, place: Option<usize>| {
        html! {
            <th scope="col" class="sum" aria-sort={(order == place).then_some("descending")}>
                { shared.t(word) }
            </th>
        }
    };
    section(
        shared,
        Word::SameData,
        "same-data",
        html! {
            <>
                <div class="table-order">
                    { chooser("table-order", shared.t(Word::SortBy), by_award, words, order, on_order) }
                </div>
                <table class="twin" data-test="twin">
                    <thead>
                        <tr>
                            <th scope="col" aria-sort={(order == Some(3)).then_some("descending")}>
                                { shared.t(Word::Case) }
                            </th>
                            { head(Word::Records, Some(1)) }
                            { head(Word::GainYuan, Some(2)) }
                            { head(Word::AwardYuan, None) }
                            { head(Word::PerRecord, Some(0)) }
                            <th scope="col" class="sum">{ shared.t(Word::TimesGain) }</th>
                        </tr>
                    </thead>
                    <tbody>{ for rows.iter().map(|row| line(shared, row, decimals)) }</tbody>
                </table>
            </>
        },
    )
}

/// How much of a number stands behind its last whole digit: the point and the decimals.
fn behind_point(shown: &str) -> usize {
    shown.split_once('.').map_or(0, |(_, decimals)| 1 + decimals.len())
}

/// `decimals`: the most that stands behind a whole digit in the last two columns, so that the points stand below one another.
fn line(shared: &Shared, row: &Row, decimals: [usize; 2]) -> Html {
    let lang = shared.lang;
    let aligned = |word: Word, value: Option<String>, decimals: usize| {
        let missing =
            value.as_ref().map_or(0, |shown| decimals.saturating_sub(behind_point(shown)));
        // With the point, if it has none.
        let point = if missing == decimals { "." } else { "0" };
        let room = point.to_owned() + &"0".repeat(missing.saturating_sub(1));
        html! {
            <td class="sum">
                <span class="cell-label" aria-hidden="true">{ shared.t(word) }</span>
                <span>
                    { value.unwrap_or_else(|| UNKNOWN.to_owned()) }
                    if missing > 0 {
                        <span class="room" aria-hidden="true">{ room }</span>
                    }
                </span>
            </td>
        }
    };
    let cell = |word: Word, value: Option<String>| aligned(word, value, 0);
    let records = row.records.map(|records| wording::quantity(lang, &records.to_string()));
    let title = match &row.id {
        Some(id) => html! {
            <a href={Route::Casebook(Some(id.clone())).href()}>{ row.title.clone() }</a>
        },
        None => {
            html! { <a href={Route::Case(None).href()}><strong>{ "◆ " }{ row.title.clone() }</strong></a> }
        }
    };
    html! {
        <tr key={row.id.clone().unwrap_or_default()} class={row.id.is_none().then_some("own")}>
            <th scope="row">
                { title }
                <span class="about">
                    if let Some(day) = &row.day { <span class="figures">{ day.clone() }</span> }
                    if let Some(kind) = row.kind { <span>{ wording::field(lang, kind) }</span> }
                    if row.children { <span>{ text::children(lang) }</span> }
                    if let Some(lacking) = row.lacking { <span>{ shared.t(lacking) }</span> }
                </span>
                if !row.differ.is_empty() {
                    <details class="fold" data-test="differ">
                        <summary>{ shared.t(Word::SourcesDiffer) }</summary>
                        <ul class="plain">
                            { for row.differ.iter().map(|(source, says)| html! {
                                <li><span class="muted">{ marked(lang, source) }</span>{ text::colon(lang) }{ marked(lang, says) }</li>
                            }) }
                        </ul>
                    </details>
                }
            </th>
            { cell(Word::Records, records) }
            { cell(Word::GainYuan, row.gain.map(wording::separated)) }
            { cell(Word::AwardYuan, Some(wording::separated(row.award))) }
            { aligned(Word::PerRecord, per_record(lang, row), decimals[0]) }
            { aligned(Word::TimesGain, times_gain(lang, row), decimals[1]) }
        </tr>
    }
}

/// Yuan per record, marked where the number of records is a lower bound.
fn per_record(lang: Lang, row: &Row) -> Option<String> {
    let sum = rounded(row.per_record()?).to_string();
    let over = row.records.is_some_and(|records| records.over);
    Some(if over { text::at_most(lang, &sum) } else { sum })
}

fn times_gain(_: Lang, row: &Row) -> Option<String> {
    row.times_gain().map(|times| rounded(times).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::comparables::rows::{Against, rows};

    #[test]
    fn the_point_and_the_decimals_are_counted() {
        for (shown, count) in [("at most 0.3158", 5), ("51.5", 2), ("1", 0), ("45,170.00", 3)] {
            assert_eq!(behind_point(shown), count, "{shown}");
        }
    }

    #[test]
    fn the_table_is_ordered_by_what_is_asked_for() {
        let records: Vec<_> = redress_casebook::all().collect();
        let mut all = rows(Lang::En, &records, Against::Records);
        let first = |rows: &[Row]| rows[0].id.clone().unwrap();
        sort(&mut all, None);
        assert_eq!(first(&all), "hic-deng-xiao-2021"); // 300,000
        sort(&mut all, Some(0));
        assert_eq!(first(&all), "hic-linan-doxing-2025"); // 100,000 / 1,200
        sort(&mut all, Some(1));
        assert_eq!(first(&all), "hic-deng-xiao-2021"); // 950,000
        sort(&mut all, Some(2));
        assert_eq!(first(&all), "hangzhou-zou-han-2022"); // 45,170
        sort(&mut all, Some(3));
        assert_eq!(first(&all), "hic-linan-doxing-2025"); // 28 August 2025
    }
}
