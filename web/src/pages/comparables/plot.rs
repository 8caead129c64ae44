//! The plot: two logarithmic axes, a ring for each published case, and the open case as the one mark in the
//! accent. Across it is laid out in parts of its width, so that its text keeps its size on a telephone.

use redress_drafting::{Lang, wording};
use yew::prelude::*;

use super::{
    rows::{Against, KINDS, Row},
    scale::{Axis, DECADE},
};
use crate::{
    route::Route,
    ui::{
        Shared,
        text::{self, Word},
    },
};

/// From the left to the right end of the axis, in hundredths of a percent of the width.
const ACROSS: (i32, i32) = (1500, 9400);
/// From the lower to the upper end of the axis, in pixels.
const UP: (i32, i32) = (356, 24);
const HEIGHT: i32 = 388;

/// Hundredths of a percent, as an attribute.
fn percent(hundredths: i32) -> String {
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

/// A power of ten as it is read in the language.
fn power(lang: Lang, exponent: i32) -> String {
    let Ok(exponent) = u32::try_from(exponent) else {
        return format!("0.{}1", "0".repeat(usize::try_from(-exponent - 1).unwrap_or_default()));
    };
    let (zeros, unit) = match (lang, exponent) {
        (Lang::Zh, 4..8) => (exponent - 4, "万"),
        (Lang::Zh, 8..) => (exponent - 8, "亿"),
        // Short, so that the last two words of an axis have room on a phone.
        (Lang::En, 6..9) => (exponent - 6, "m"),
        (Lang::En, 9..) => (exponent - 9, "bn"),
        _ => (exponent, ""),
    };
    let digits = 10_u64.checked_pow(zeros).unwrap_or(u64::MAX).to_string();
    format!("{}{unit}", wording::quantity(lang, &digits))
}

/// What stands at a mark of the axis across.
pub(super) fn tick(lang: Lang, exponent: i32, against: Against) -> String {
    match against {
        Against::Year => exponent.to_string(),
        Against::Kind => {
            let kind = usize::try_from(exponent).ok().and_then(|place| KINDS.get(place).copied());
            kind.map_or_else(String::new, |kind| text::kind_of_case(lang, kind).to_owned())
        }
        _ => power(lang, exponent),
    }
}

/// The plot with its legend and a line that says what is pointed at.
pub(super) fn view(
    shared: &Shared,
    rows: &[Row],
    against: Against,
    pointed: Option<usize>,
    on_point: &Callback<usize>,
) -> Html {
    let lang = shared.lang;
    let x = Axis::around(
        rows.iter().filter_map(|row| row.across(against)).collect::<Vec<_>>().into_iter(),
    );
    let y = Axis::around(rows.iter().map(Row::up).collect::<Vec<_>>().into_iter());
    // More than six words do not fit side by side on a phone.
    let every = if x.ticks().count() > 7 { 3 } else { 1 };
    let columns = x.ticks().map(|exponent| {
        let at = percent(x.place(exponent * DECADE, ACROSS));
        // The last word ends where the axis does: there is little room beside it.
        let last = exponent == *x.ticks().end();
        let anchor = if last { "end" } else { "middle" };
        html! {
            <>
                <line class="grid" x1={at.clone()} x2={at.clone()} y1={UP.1.to_string()} y2={UP.0.to_string()} />
                if (x.ticks().end() - exponent) % every == 0 {
                    <text x={at} y={(HEIGHT - 10).to_string()} text-anchor={anchor}>{ tick(lang, exponent, against) }</text>
                }
            </>
        }
    });
    let lines = y.ticks().map(|exponent| {
        let at = y.place(exponent * DECADE, UP);
        html! {
            <>
                <line class="grid" x1="0" x2={percent(ACROSS.1)} y1={at.to_string()} y2={at.to_string()} />
                <text x="0" y={(at - 5).to_string()}>{ power(lang, exponent) }</text>
            </>
        }
    });
    let chosen = pointed.and_then(|index| rows.get(index));
    let read_out =
        chosen.map_or_else(|| shared.t(Word::ReadOut).to_owned(), |row| told(lang, row, against));
    html! {
        <figure class="plot">
            <p class="axis-title">{ "↑ " }{ shared.t(Word::AwardYuan) }</p>
            <svg width="100%" height={HEIGHT.to_string()} role="group" data-test="plot"
                aria-label={shared.t(Word::PlotLabel)}>
                <g aria-hidden="true">
                    { for columns }
                    { for lines }
                    { diagonal(x, y, against) }
                    if let Some(row) = chosen {
                        { cross(x, y, row, against) }
                    }
                </g>
                // The open case last: on top.
                { for rows.iter().enumerate().map(|(index, row)| {
                    point(lang, (x, y), row, against, pointed == Some(index), &on_point.reform(move |()| index))
                }) }
            </svg>
            <p class="axis-title end">{ shared.t(against.word()) }{ " →" }</p>
            <figcaption>
                <p class="read-out" data-test="read-out">{ read_out }</p>
                { legend(shared, against) }
            </figcaption>
        </figure>
    }
}

/// What a mark stands for.
fn told(lang: Lang, row: &Row, against: Against) -> String {
    let number = row.number(lang, against);
    let (award, across) = (Word::AwardYuan.of(lang), against.word().of(lang));
    let (sum, number) = (wording::separated(row.award), number.unwrap_or_default());
    match lang {
        Lang::Zh => format!("{}：{award} {sum}，{across} {number}", row.title),
        Lang::En => format!("{}: {award} {sum}, {across} {number}", row.title),
    }
}

/// Where award and gain are equal.
fn diagonal(x: Axis, y: Axis, against: Against) -> Html {
    let low = *x.ticks().start().max(y.ticks().start());
    let high = *x.ticks().end().min(y.ticks().end());
    if against != Against::Gain || low >= high {
        return Html::default();
    }
    let across = |exponent: i32| percent(x.place(exponent * DECADE, ACROSS));
    let up = |exponent: i32| y.place(exponent * DECADE, UP).to_string();
    html! { <line class="equal" x1={across(low)} y1={up(low)} x2={across(high)} y2={up(high)} /> }
}

/// Thin lines from a mark to both axes.
fn cross(x: Axis, y: Axis, row: &Row, against: Against) -> Html {
    let Some(across) = row.across(against) else { return Html::default() };
    let (left, top) = (percent(x.place(across, ACROSS)), y.place(row.up(), UP).to_string());
    html! {
        <>
            <line class="cross" x1={left.clone()} x2={left.clone()} y1={top.clone()} y2={UP.0.to_string()} />
            <line class="cross" x1="0" x2={left} y1={top.clone()} y2={top} />
        </>
    }
}

fn point(
    lang: Lang,
    (x, y): (Axis, Axis),
    row: &Row,
    against: Against,
    is_pointed: bool,
    on_point: &Callback<()>,
) -> Html {
    let Some(across) = row.across(against) else { return Html::default() };
    let (left, top) = (percent(x.place(across, ACROSS)), y.place(row.up(), UP).to_string());
    let href = match &row.id {
        Some(id) => Route::Casebook(Some(id.clone())).href(),
        None => Route::Case(None).href(),
    };
    let mark = if row.id.is_none() {
        html! { <path class="mark" d="M0-9 9 0 0 9-9 0Z" /> }
    } else {
        html! { <circle class="mark" r="6" /> }
    };
    // Before a finger there is no pointing: the first tap reads, the second opens.
    let onclick = Callback::from(move |event: MouseEvent| {
        if by_finger(&event) && !is_pointed {
            event.prevent_default();
        }
    });
    html! {
        <a {href} {onclick} class={classes!("point", row.id.is_none().then_some("own"), row.children.then_some("children"))}
            data-test={if row.id.is_none() { "own-point" } else { "point" }}
            aria-label={told(lang, row, against)}
            onfocus={on_point.reform(|_: FocusEvent| ())}
            onmouseover={on_point.reform(|_: MouseEvent| ())}>
            <svg x={left} y={top} overflow="visible">
                <circle class="reach" r="12" />
                if row.over(against) {
                    <path class="over" d="M10 0h9m-3-3 3 3-3 3" />
                }
                { mark }
            </svg>
        </a>
    }
}

/// Whether a click came from a finger. Browsers that do not say so are taken for a mouse.
fn by_finger(event: &MouseEvent) -> bool {
    let kind = js_sys::Reflect::get(event, &"pointerType".into());
    kind.ok().and_then(|kind| kind.as_string()).as_deref() == Some("touch")
}

fn legend(shared: &Shared, against: Against) -> Html {
    let entry = |class: &'static str, drawing: Html, words: &'static str| {
        html! {
            <li class={classes!("point", class)}>
                <svg width="34" height="20" aria-hidden="true"><svg x="12" y="10" overflow="visible">{ drawing }</svg></svg>
                { words }
            </li>
        }
    };
    html! {
        <ul class="legend">
            { entry("", html! { <circle class="mark" r="6" /> }, shared.t(Word::PublishedCase)) }
            { entry("children", html! { <circle class="mark" r="6" /> }, text::children(shared.lang)) }
            { entry("own", html! { <path class="mark" d="M0-9 9 0 0 9-9 0Z" /> }, shared.t(Word::ThisCase)) }
            if matches!(against, Against::Records | Against::People) {
                { entry("", html! { <><circle class="mark" r="6" /><path class="over" d="M10 0h9m-3-3 3 3-3 3" /></> },
                    shared.t(Word::LowerBound)) }
            } else if against == Against::Gain {
                { entry("", html! { <line class="equal" x1="-10" y1="6" x2="16" y2="-6" /> },
                    shared.t(Word::AwardIsGain)) }
            }
        </ul>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn powers_of_ten_are_read_as_the_language_has_them() {
        let zh = |exponent| power(Lang::Zh, exponent);
        assert_eq!([0, 3, 4, 7, 8].map(zh), ["1", "1,000", "1万", "1,000万", "1亿"]);
        let en = |exponent| power(Lang::En, exponent);
        assert_eq!([-2, 5, 6, 8, 9].map(en), ["0.01", "100,000", "1m", "100m", "1bn"]);
    }
}
