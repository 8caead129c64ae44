//! What is shown once an estimate is committed: both figures, how far they lie apart, and why the
//! court's is what it is.

use redress_casebook::{Outcome, Record, Topic};
use redress_core::{Change, Decimal, Finding, Lens, Position, Yuan, assess, case::Sanction};
use redress_drafting::{Lang, wording};
use yew::prelude::*;

use super::{
    super::records::{list, open_button, reading, reasons, section, sources, words},
    Method,
    kept::{self, Estimate},
    offered,
};
use crate::{
    route::Route,
    ui::{
        Cited, Shared, marked,
        text::{self, Word},
    },
};

/// The comparison and the reasons.
pub(super) fn view(
    shared: &Shared,
    record: &Record,
    estimate: &Estimate,
    on_clear: &Callback<()>,
) -> Html {
    let lang = shared.lang;
    let read = &reading(shared, record);
    html! {
        <div class="after" data-test="after">
            { comparison(shared, record, estimate) }
            if let Some(decided) = &record.decided {
                { section(shared, Word::Decided, "decided", html! {
                    <p class="reading">{ words(lang, decided) }</p>
                }) }
            }
            <div class="two even">
                { section(shared, Word::HowItCame, "law-says", html! {
                    <>
                        { reasons(shared, read) }
                        { sanctions(shared, read) }
                    </>
                }) }
                { section(shared, Word::PaperOnCase, "paper-says", paper(shared, record)) }
            </div>
            { list(shared, Word::NotPublished, "unknown", &record.unknown) }
            { list(shared, Word::OurReading, "readings", &record.readings) }
            { section(shared, Word::Source, "sources", sources(shared, record)) }
            <p class="actions">
                { next(shared, record) }
                <a href={Route::Casebook(Some(record.id.clone())).href()}>{ shared.t(Word::WholeCase) }</a>
                { open_button(shared, record) }
                <button type="button" class="quiet" data-test="clear"
                    onclick={on_clear.reform(|_: MouseEvent| ())}>
                    { shared.t(Word::EstimateAgain) }
                </button>
            </p>
        </div>
    }
}

/// Both figures, the difference in yuan and as a ratio, and both methods.
fn comparison(shared: &Shared, record: &Record, estimate: &Estimate) -> Html {
    let lang = shared.lang;
    let Some(court) = record.award() else { return Html::default() };
    let agreed = record.outcome == Outcome::Mediation;
    let theirs = if agreed { Word::Agreed } else { Word::CourtAwarded };
    let method = Method::of(record);
    let figure = |label: Word, sum: Yuan, method: Option<Method>, test: &'static str| {
        html! {
            <div class="compared">
                <p class="award-label">{ shared.t(label) }</p>
                <p class="compared-sum" data-test={test}>
                    { wording::separated(sum) }<span class="unit">{ shared.t(Word::Yuan) }</span>
                </p>
                <p class="hint">
                    { method.map_or(shared.t(Word::NoMethodChosen), |method| method.name(lang)) }
                </p>
            </div>
        }
    };
    html! {
        <section class="part comparison" aria-labelledby="outcome">
            <h2 id="outcome" tabindex="-1">{ shared.t(Word::SideBySide) }</h2>
            <div class="pair">
                { figure(Word::YourEstimate, estimate.sum, estimate.method, "yours") }
                { figure(theirs, court, method, "theirs") }
            </div>
            <p class="difference" data-test="difference">{ difference(lang, estimate.sum, court, agreed) }</p>
            if let (Some(yours), Some(method)) = (estimate.method, method) {
                <p class="reading" data-test="method">
                    { shared.t(if yours == method { Word::SameMethod } else { Word::OtherMethod }) }
                </p>
            }
        </section>
    }
}

/// How far an estimate lies from the sum of the case, in yuan and as a ratio of three significant figures.
fn difference(lang: Lang, yours: Yuan, sum: Yuan, agreed: bool) -> String {
    let whose = match (lang, agreed) {
        (Lang::Zh, false) => "法院数额",
        (Lang::Zh, true) => "约定数额",
        (Lang::En, false) => "the court’s award",
        (Lang::En, true) => "the agreed sum",
    };
    if yours == sum {
        return match lang {
            Lang::Zh => format!("与{whose}相同。"),
            Lang::En => format!("The same as {whose}."),
        };
    }
    let higher = yours > sum;
    let apart = if higher { yours.minus(sum) } else { sum.minus(yours) };
    let apart = wording::separated(apart.unwrap_or_default());
    let ratio = ratio(yours, sum);
    match (lang, higher) {
        (Lang::Zh, true) => format!("高出 {apart} 元，为{whose}的 {ratio} 倍。"),
        (Lang::Zh, false) => format!("低 {apart} 元，为{whose}的 {ratio} 倍。"),
        (Lang::En, true) => format!("{apart} yuan above {whose} ({}% of it).", percent(ratio)),
        (Lang::En, false) => format!("{apart} yuan below {whose} ({}% of it).", percent(ratio)),
    }
}

fn percent(ratio: Decimal) -> Decimal {
    ratio.checked_mul(Decimal::ONE_HUNDRED).unwrap_or_default().normalize()
}

fn ratio(yours: Yuan, sum: Yuan) -> Decimal {
    let exact = yours.decimal().checked_div(sum.decimal());
    exact.and_then(|exact| exact.round_sf(3)).unwrap_or_default().normalize()
}

/// Fines and confiscations, and whether they were taken off.
fn sanctions(shared: &Shared, record: &Record) -> Html {
    let case = &record.case;
    if case.sanctions.is_empty() {
        return Html::default();
    }
    let one = |sanction: &Sanction| {
        let who = sanction.defendant.as_ref();
        let who = who.map(|id| wording::defendant(shared.lang, id.as_str(), case));
        let taken = if sanction.deduct_from.is_some() { Word::TakenOff } else { Word::NotTakenOff };
        html! {
            <li>
                { who.map(|who| marked(shared.lang, &who)) }{ " " }{ text::sanction(shared.lang, sanction.kind) }{ " " }
                <span class="figures">{ wording::separated(sanction.amount) }</span>
                { " · " }{ shared.t(taken) }
            </li>
        }
    };
    html! { <ul class="dots">{ for case.sanctions.iter().map(one) }</ul> }
}

/// What the paper would have otherwise, as far as it touches this case.
fn paper(shared: &Shared, record: &Record) -> Html {
    let silent = |word: Word| html! { <p class="reading" data-test="paper">{ shared.t(word) }</p> };
    if record.field != Topic::PersonalInformation {
        return silent(Word::PaperSilentOnCase);
    }
    let with = assess(&record.case, Position::Found, Lens::proposals());
    let changes = with.map(|assessment| assessment.changes).unwrap_or_default();
    // All its proposals are for children's information.
    if let Some(beyond) = changes.first().and_then(|change| change.beyond) {
        return html! {
            <p class="reading" data-test="paper">{ "◇ " }{ wording::beyond(shared.lang, beyond) }</p>
        };
    }
    let touched: Vec<_> = changes.iter().filter(|change| touches(change)).collect();
    if touched.is_empty() {
        return silent(Word::PaperChangesNothing);
    }
    html! {
        <>
            <p class="not-law">{ "◇ " }{ shared.t(Word::PaperIsNoLaw) }</p>
            <ul class="findings" data-test="paper">
                { for touched.iter().map(|change| proposal(shared, record, change)) }
            </ul>
        </>
    }
}

/// Whether a reform changes anything in a case.
fn touches(change: &Change) -> bool {
    change.award_before != change.award_after
        || change.proof_changed
        || !change.findings_added.is_empty()
        || !change.findings_removed.is_empty()
}

fn proposal(shared: &Shared, record: &Record, change: &Change) -> Html {
    let lang = shared.lang;
    let money = if change.award_before == change.award_after {
        shared.t(Word::NoChange).to_owned()
    } else {
        let (before, after) = (change.award_before, change.award_after);
        format!("{} → {}", wording::separated(before), wording::separated(after))
    };
    let sentence = |finding: &Finding| wording::finding(lang, finding, &record.case);
    let added = change.findings_added.iter();
    let added = added.map(|finding| html! { <p class="hint">{ sentence(finding) }</p> });
    let removed = change.findings_removed.iter();
    let removed = removed.map(|finding| html! { <li>{ sentence(finding) }</li> });
    html! {
        <li>
            <p><strong>{ wording::reform(lang, change.reform) }</strong></p>
            <Cited authority={change.authority} full={true} />
            <p class="hint figures">
                { money }
                if change.proof_changed {
                    { " · " }{ shared.t(Word::ProofChanged) }
                }
            </p>
            { for added }
            if !change.findings_removed.is_empty() {
                <p class="hint">{ shared.t(Word::NoLongerNoted) }</p>
                <ul class="dots hint">{ for removed }</ul>
            }
        </li>
    }
}

/// The next case that has no estimate yet, in the order of the list.
fn next(shared: &Shared, record: &Record) -> Html {
    let cases: Vec<_> = shared.casebook.records().iter().filter(|record| offered(record)).collect();
    let here = cases.iter().position(|one| one.id == record.id).unwrap_or_default();
    let after = cases.iter().cycle().skip(here + 1).take(cases.len());
    let open = after.into_iter().find(|other| kept::load(&other.id).is_none());
    match open {
        Some(next) if next.id != record.id => html! {
            <a href={Route::Estimate(Some(next.id.clone())).href()} data-test="next-estimate">
                { shared.t(Word::NextToEstimate) }
            </a>
        },
        _ => Html::default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn yuan(text: &str) -> Yuan {
        text.parse().unwrap()
    }

    #[test]
    fn the_difference_is_told_in_yuan_and_as_a_ratio() {
        let zh = |yours: &str| difference(Lang::Zh, yuan(yours), yuan("34000"), false);
        assert_eq!(zh("34000"), "与法院数额相同。");
        assert_eq!(zh("30000"), "低 4,000.00 元，为法院数额的 0.882 倍。");
        assert_eq!(zh("102000"), "高出 68,000.00 元，为法院数额的 3 倍。");
        assert_eq!(zh("0"), "低 34,000.00 元，为法院数额的 0 倍。");
        let agreed = difference(Lang::En, yuan("3000000"), yuan("1500000"), true);
        assert_eq!(agreed, "1,500,000.00 yuan above the agreed sum (200% of it).");
        let court = difference(Lang::En, yuan("30000"), yuan("34000"), false);
        assert_eq!(court, "4,000.00 yuan below the court’s award (88.2% of it).");
        // 0.01 / 34,000 = 0.000000294…
        assert_eq!(ratio(yuan("0.01"), yuan("34000")).to_string(), "0.000000294");
    }

    #[test]
    fn the_court_s_method_is_that_of_the_case() {
        let of = |id| Method::of(&redress_casebook::find(id).unwrap()).map(Method::id);
        assert_eq!(of("hic-sun-2020"), Some("gain"));
        assert_eq!(of("hic-deng-xiao-2021"), Some("circumstances"));
        assert_eq!(of("hic-short-video-2020"), Some("agreement"));
        assert_eq!(of("hic-cai-yao-masks-2020"), Some("punitive"));
    }
}
