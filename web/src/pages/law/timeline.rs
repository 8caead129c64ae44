//! The life of an instrument and of the provisions that changed in it, drawn over the years. The table
//! below it and the texts of each provision say the same in words.

use redress_core::lawbook::{CHECKED_ON, Date, Instrument, Provision, ProvisionId};
use redress_drafting::wording;
use yew::prelude::*;

use super::instrument::in_order;
use crate::ui::{Shared, text::Word};

/// Heights, in pixels.
const ROW: i32 = 40;
const BAR: i32 = 18;
const AXIS: i32 = 22;

/// A span of a bar.
struct Span {
    from: Date,
    until: Option<Date>,
    /// Its first day is confirmed.
    verified: bool,
    /// What stands in it.
    word: String,
}

/// The years that are drawn.
struct Scale {
    first: Date,
    days: i32,
}

impl Scale {
    /// From the start of the first year to the end of the year in which the law was last checked.
    fn new(first: Date) -> Option<Self> {
        let year = |year: i32, rest: &str| Date::parse(&format!("{year:04}-{rest}"));
        let first = year(first.parts().0, "01-01")?;
        let last = year(CHECKED_ON.parts().0, "12-31")?;
        Some(Self { first, days: last.days_since(first).max(1) })
    }

    /// A place on the line, in hundredths of a per cent.
    fn at(&self, day: Date) -> i32 {
        (day.days_since(self.first).clamp(0, self.days) * 10_000) / self.days
    }

    /// The first days of some years, not too many to be read on a narrow screen.
    fn ticks(&self) -> impl Iterator<Item = Date> {
        let (first, last) = (self.first.parts().0, CHECKED_ON.parts().0);
        let step = usize::try_from((last - first) / 6 + 1).unwrap_or(1);
        (first..=last).step_by(step).filter_map(|year| Date::parse(&format!("{year:04}-01-01")))
    }
}

/// Hundredths of a per cent as an attribute.
fn percent(hundredths: i32) -> String {
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

pub(super) fn view(shared: &Shared, instrument: &Instrument, day: Date) -> Html {
    let lang = shared.lang;
    let Some(scale) = instrument.versions.first().and_then(|first| Scale::new(first.from)) else {
        return Html::default();
    };
    let whole = instrument.versions.iter().map(|version| Span {
        from: version.from,
        until: version.until,
        verified: version.from_verified,
        word: version.from.parts().0.to_string(),
    });
    let mut rows = vec![(lang.pick(instrument.short).to_owned(), whole.collect::<Vec<_>>())];
    let changed =
        in_order(instrument).into_iter().map(ProvisionId::get).filter(|p| p.versions.len() > 1);
    rows.extend(changed.map(|provision| {
        let article = wording::article(lang, provision, provision.newest());
        (article.trim().to_owned(), spans(provision))
    }));
    let foot = ROW * i32::try_from(rows.len()).unwrap_or(0);
    let row = |(index, (name, spans)): (usize, &(String, Vec<Span>))| {
        let top = ROW * i32::try_from(index).unwrap_or(0);
        html! {
            <>
                <text class="timeline-name" x="0" y={(top + 13).to_string()}>{ name.clone() }</text>
                { for spans.iter().map(|span| bar(&scale, span, top + ROW - BAR - 4)) }
            </>
        }
    };
    let tick = |day: Date| {
        let x = percent(scale.at(day));
        html! {
            <>
                <line class="timeline-tick" x1={x.clone()} x2={x.clone()} y1="0" y2={(foot + 6).to_string()} />
                <text class="timeline-year" {x} y={(foot + AXIS - 3).to_string()} dx="3">
                    { day.parts().0 }
                </text>
            </>
        }
    };
    let here = percent(scale.at(day));
    html! {
        <svg class="timeline" role="img" aria-label={shared.t(Word::TimelineLabel)} width="100%"
            height={(foot + AXIS).to_string()}>
            { for scale.ticks().map(tick) }
            { for rows.iter().enumerate().map(row) }
            <line class="timeline-day" x1={here.clone()} x2={here} y1="0" y2={(foot + 6).to_string()} />
        </svg>
    }
}

/// The texts of a provision; each says its article.
fn spans(provision: &Provision) -> Vec<Span> {
    let span = |version: &redress_core::lawbook::Version| Span {
        from: version.from,
        until: version.until,
        verified: version.from_verified,
        word: version.article.map_or_else(String::new, |article| article.to_string()),
    };
    provision.versions.iter().map(span).collect()
}

fn bar(scale: &Scale, span: &Span, top: i32) -> Html {
    let start = scale.at(span.from);
    let end = span.until.map_or(10_000, |until| scale.at(until));
    let class = if span.verified { "timeline-bar" } else { "timeline-bar doubtful" };
    html! {
        <>
            <rect {class} x={percent(start)} y={top.to_string()} width={percent((end - start).max(30))}
                height={BAR.to_string()} />
            <text class="timeline-word" x={percent(start)} dx="5" y={(top + 14).to_string()}>
                { span.word.clone() }
            </text>
        </>
    }
}
