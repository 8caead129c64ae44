//! The plot as a picture of its own, for a page or a slide: a list of what is drawn, written as SVG or drawn on a canvas.
//! It stands by itself, with title, axes, what the marks mean, and where it is from.

#![expect(clippy::disallowed_types, reason = "a canvas is drawn on in binary numbers")]

use std::fmt::Write;

use redress_core::lawbook::CHECKED_ON;
use redress_drafting::{Lang, wording};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, window};

use super::{
    plot::tick,
    rows::{Against, Row},
    scale::{Axis, DECADE},
};
use crate::{
    model::figures::UNKNOWN,
    ui::text::{self, Word},
};

const WIDTH: i32 = 1000;
const HEIGHT: i32 = 700;
const ACROSS: (i32, i32) = (110, 960);
const UP: (i32, i32) = (560, 100);
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// A canvas has this many pixels to each unit, so that the picture is sharp on a slide.
const SHARP: i32 = 2;

const PAPER: &str = "#ffffff";
const INK: &str = "#1d1f21";
const GRID: &str = "#dcd8cf";
const CHILDREN: &str = "#48437a";
const OWN: &str = "#17463a";

/// One thing that is drawn.
#[derive(Clone, Debug, PartialEq)]
enum Shape {
    Text {
        at: (i32, i32),
        size: i32,
        anchor: Anchor,
        words: String,
    },
    Line {
        from: (i32, i32),
        to: (i32, i32),
        colour: &'static str,
    },
    /// A mark, hollow without a colour, and what it stands for.
    Mark {
        at: (i32, i32),
        fill: Option<&'static str>,
        title: String,
    },
    /// To the right of a mark: its number is a lower bound.
    Arrow {
        from: (i32, i32),
    },
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Anchor {
    Start,
    Middle,
    End,
}

impl Anchor {
    /// The word of an SVG, and that of a canvas.
    fn word(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }

    fn align(self) -> &'static str {
        match self {
            Self::Middle => "center",
            other => other.word(),
        }
    }
}

/// All that is drawn, the lowest first.
fn shapes(lang: Lang, rows: &[Row], against: Against) -> Vec<Shape> {
    let x = Axis::around(
        rows.iter().filter_map(|row| row.across(against)).collect::<Vec<_>>().into_iter(),
    );
    let y = Axis::around(rows.iter().map(Row::up).collect::<Vec<_>>().into_iter());
    let words = |at: (i32, i32), size: i32, anchor: Anchor, words: String| Shape::Text {
        at,
        size,
        anchor,
        words,
    };
    let mut out = vec![
        words((10, 34), 20, Anchor::Start, text::plot_title(lang, against.word())),
        words((10, 76), 14, Anchor::Start, format!("↑ {}", Word::AwardYuan.of(lang))),
        words((990, 620), 14, Anchor::End, format!("{} →", against.word().of(lang))),
    ];
    for exponent in x.ticks() {
        let at = x.place(exponent * DECADE, ACROSS);
        out.push(Shape::Line { from: (at, UP.0), to: (at, UP.1), colour: GRID });
        out.push(words((at, 590), 14, Anchor::Middle, tick(lang, exponent, against)));
    }
    for exponent in y.ticks() {
        let at = y.place(exponent * DECADE, UP);
        out.push(Shape::Line { from: (ACROSS.0, at), to: (ACROSS.1, at), colour: GRID });
        out.push(words((100, at + 5), 14, Anchor::End, tick(lang, exponent, Against::Gain)));
    }
    for row in rows {
        let Some(across) = row.across(against) else { continue };
        let at = (x.place(across, ACROSS), y.place(row.up(), UP));
        let number = row.number(lang, against).unwrap_or_else(|| UNKNOWN.to_owned());
        let title = format!("{}: {} / {number}", row.title, wording::separated(row.award));
        out.push(Shape::Mark { at, fill: fill(row), title });
        if row.over(against) {
            out.push(Shape::Arrow { from: (at.0 + 10, at.1) });
        }
    }
    out.extend(legend(lang, rows, against));
    out.push(words((10, 686), 12, Anchor::Start, source(lang)));
    out
}

fn fill(row: &Row) -> Option<&'static str> {
    match (&row.id, row.children) {
        (None, _) => Some(OWN),
        (_, true) => Some(CHILDREN),
        (_, false) => None,
    }
}

/// What the marks mean that are there.
fn legend(lang: Lang, rows: &[Row], against: Against) -> Vec<Shape> {
    let has = |colour: Option<&'static str>| rows.iter().any(|row| fill(row) == colour);
    let mark = |fill: Option<&'static str>| Shape::Mark { at: (0, 0), fill, title: String::new() };
    let entries = [
        has(None).then(|| (mark(None), Word::PublishedCase.of(lang))),
        has(Some(CHILDREN)).then(|| (mark(Some(CHILDREN)), text::children(lang))),
        has(Some(OWN)).then(|| (mark(Some(OWN)), Word::ThisCase.of(lang))),
        rows.iter()
            .any(|row| row.over(against))
            .then(|| (Shape::Arrow { from: (0, 0) }, Word::LowerBound.of(lang))),
    ];
    let mut out = Vec::new();
    let mut left = 20;
    for (drawn, meaning) in entries.into_iter().flatten() {
        let at = (left, 650);
        out.push(match drawn {
            Shape::Mark { fill, title, .. } => Shape::Mark { at, fill, title },
            _ => Shape::Arrow { from: (at.0 - 5, at.1) },
        });
        out.push(Shape::Text {
            at: (left + 14, 655),
            size: 14,
            anchor: Anchor::Start,
            words: meaning.to_owned(),
        });
        // A wide sign takes about two narrow ones.
        let width: i32 = meaning.chars().map(|c| if c.is_ascii() { 8 } else { 15 }).sum();
        left += width + 44;
    }
    out
}

/// Where the picture is from, and of when.
fn source(lang: Lang) -> String {
    let checked = wording::day(lang, CHECKED_ON);
    match lang {
        Lang::Zh => format!(
            "来源：衡偿 Redress {VERSION}，已公布案例，法律数据核对至{checked}；对数坐标；数额仅为事实，不是标准。"
        ),
        Lang::En => format!(
            "Source: Redress {VERSION}, published cases, law data checked on {checked}; logarithmic axes; facts, not a scale of awards."
        ),
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// The picture as SVG.
pub(super) fn svg(lang: Lang, rows: &[Row], against: Against) -> String {
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{HEIGHT}\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" \
         font-family=\"sans-serif\" lang=\"{}\">\n<rect width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"{PAPER}\"/>\n",
        lang.tag()
    );
    for shape in shapes(lang, rows, against) {
        _ = match shape {
            Shape::Text { at: (x, y), size, anchor, words } => writeln!(
                out,
                "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" text-anchor=\"{}\" fill=\"{INK}\">{}</text>",
                anchor.word(),
                escaped(&words)
            ),
            Shape::Line { from: (a, b), to: (x, y), colour } => {
                writeln!(out, "<path d=\"M{a} {b}L{x} {y}\" stroke=\"{colour}\"/>")
            }
            Shape::Mark { at: (x, y), fill, title } => writeln!(
                out,
                "<circle cx=\"{x}\" cy=\"{y}\" r=\"6\" fill=\"{}\" stroke=\"{INK}\" stroke-width=\"1.5\"><title>{}</title></circle>",
                fill.unwrap_or("none"),
                escaped(&title)
            ),
            Shape::Arrow { from: (x, y) } => writeln!(
                out,
                "<path d=\"M{x} {y}h9m-3-3 3 3-3 3\" fill=\"none\" stroke=\"{INK}\"/>"
            ),
        };
    }
    out + "</svg>\n"
}

/// The picture as PNG, drawn here, since the page lets no picture in from elsewhere; `then` gets it.
pub(super) fn png(
    lang: Lang,
    rows: &[Row],
    against: Against,
    then: impl FnOnce(Blob) + 'static,
) -> Result<(), JsValue> {
    let document = window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let canvas: HtmlCanvasElement = document.create_element("canvas")?.dyn_into()?;
    let pixels = |units: i32| u32::try_from(units * SHARP).unwrap_or_default();
    canvas.set_width(pixels(WIDTH));
    canvas.set_height(pixels(HEIGHT));
    let context: CanvasRenderingContext2d =
        canvas.get_context("2d")?.ok_or(JsValue::NULL)?.dyn_into()?;
    context.scale(f64::from(SHARP), f64::from(SHARP))?;
    context.set_fill_style_str(PAPER);
    context.fill_rect(0.0, 0.0, f64::from(WIDTH), f64::from(HEIGHT));
    for shape in shapes(lang, rows, against) {
        draw(&context, &shape)?;
    }
    let then = Closure::once_into_js(move |blob: Option<Blob>| {
        if let Some(blob) = blob {
            then(blob);
        }
    });
    canvas.to_blob(then.unchecked_ref())
}

fn draw(context: &CanvasRenderingContext2d, shape: &Shape) -> Result<(), JsValue> {
    let place = |(x, y): (i32, i32)| (f64::from(x), f64::from(y));
    context.set_stroke_style_str(INK);
    context.set_line_width(1.0);
    context.begin_path();
    match shape {
        Shape::Text { at, size, anchor, words } => {
            let (x, y) = place(*at);
            context.set_font(&format!("{size}px sans-serif"));
            context.set_text_align(anchor.align());
            context.set_fill_style_str(INK);
            context.fill_text(words, x, y)?;
        }
        Shape::Line { from, to, colour } => {
            let (start, end) = (place(*from), place(*to));
            context.set_stroke_style_str(colour);
            context.move_to(start.0, start.1);
            context.line_to(end.0, end.1);
            context.stroke();
        }
        Shape::Mark { at, fill, .. } => {
            let (x, y) = place(*at);
            context.arc(x, y, 6.0, 0.0, std::f64::consts::TAU)?;
            if let Some(colour) = fill {
                context.set_fill_style_str(colour);
                context.fill();
            }
            context.set_line_width(1.5);
            context.stroke();
        }
        Shape::Arrow { from } => {
            let corner = |by: (i32, i32)| place((from.0 + by.0, from.1 + by.1));
            for line in [[(0, 0), (9, 0)], [(6, -3), (9, 0)], [(9, 0), (6, 3)]] {
                let [start, end] = line.map(corner);
                context.move_to(start.0, start.1);
                context.line_to(end.0, end.1);
            }
            context.stroke();
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::comparables::rows::rows;

    #[test]
    fn the_picture_stands_by_itself() {
        let records: Vec<_> = redress_casebook::all().collect();
        for lang in [Lang::Zh, Lang::En] {
            for against in Against::ALL {
                let rows = rows(lang, &records, against);
                let picture = svg(lang, &rows, against);
                assert!(picture.starts_with("<svg") && picture.ends_with("</svg>\n"));
                // A mark for each case, and one for each kind of them in the legend.
                let kinds = [None, Some(CHILDREN), Some(OWN)];
                let there = kinds.iter().filter(|kind| rows.iter().any(|row| fill(row) == **kind));
                assert_eq!(picture.matches("<circle").count(), rows.len() + there.count());
                for part in [
                    text::plot_title(lang, against.word()),
                    format!("↑ {}", Word::AwardYuan.of(lang)),
                    format!("{} →", against.word().of(lang)),
                    source(lang),
                    wording::day(lang, CHECKED_ON),
                ] {
                    assert!(picture.contains(&escaped(&part)), "{against:?}: no {part}");
                }
            }
        }
    }
}
