//! The palette (Ctrl+K): one search over the pages, the fields of the open case, the law, the casebook and the
//! catalogue of remedies.

use redress_casebook::Record;
use redress_core::{
    Case,
    case::{At, Place},
    edit::List,
    lawbook::{INSTRUMENTS, Instrument, ProvisionId, REMEDIES, Text},
};
use redress_drafting::{Kind, Lang, wording};
use web_sys::{HtmlDialogElement, HtmlInputElement};
use yew::prelude::*;

use super::remedies::check_id;
use crate::{
    model::{fact::Fact, same::Same},
    pages::{class_parts, questions},
    route::{Part, Route},
    search::{Query, Texts, best, index_law, names, record_texts, remedy_texts},
    ui::{
        dom,
        text::{self, Word},
        use_shared,
    },
};

/// So many are shown.
const SHOWN: usize = 40;

/// Where something leads.
#[derive(Clone, Debug, Eq, PartialEq)]
enum Target {
    Page(Route),
    /// An element of the workbench: the field of a path in the case, or a remedy of the catalogue.
    Field(String),
}

/// Something that can be found.
struct Entry {
    title: String,
    of: Word,
    target: Target,
    texts: Texts,
    /// It is offered before anything is typed.
    first: bool,
}

/// The texts and the days of a case, which come before its facts.
const FIRST: [&str; 16] = [
    "/title",
    "/docket",
    "/court",
    "/plaintiff/name",
    "/bench/appeal_to",
    "/bench/presiding",
    "/bench/judges",
    "/bench/assessors",
    "/bench/clerk",
    "/dates/act/from",
    "/dates/act/to",
    "/dates/act_by",
    "/dates/filed",
    "/dates/judgment",
    "/dates/trial_by",
    "/facts/notice/published",
];

/// The parts of a case that have no row of their own, as the workbench asks for them.
const PLACES: [&str; 22] = [
    "/plaintiff/kind",
    "/disposition",
    "/facts/behaviours",
    "/facts/subjects",
    "/facts/people",
    "/facts/records",
    "/facts/harm",
    "/facts/reach",
    "/facts/notice/days",
    "/compensation/route",
    "/costs",
    "/credits",
    "/sanctions",
    "/punitive/basis",
    "/liability/debtors",
    "/liability/basis",
    "/liability/answers_for",
    "/destination/payee",
    "/destination/days",
    "/performance",
    "/fee/basis",
    "/interest",
];

/// The lists whose rows can be gone to.
const LISTS: [List; 6] =
    [List::Gains, List::Losses, List::LumpSums, List::Costs, List::Punitive, List::Credits];

/// What can be worked out without a case.
const TOOLS: [Word; 3] = [Word::ToolFee, Word::Interest, Word::ToolDue];

/// The places of a case, in the order of the workbench.
fn places(case: &Case) -> Vec<String> {
    let facts = Fact::ALL.iter().map(|fact| fact.place().to_string());
    let fixed = FIRST.map(str::to_owned).into_iter().chain(facts).chain(PLACES.map(str::to_owned));
    let defendants = (0..case.defendants.len()).map(|index| format!("/defendants/{index}/name"));
    let rows = LISTS
        .into_iter()
        .flat_map(|list| (0..list.len(case)).map(move |index| list.at(index).to_string()));
    let remedies = (0..case.remedies.len()).map(|index| format!("/remedies/{index}"));
    fixed.chain(defendants).chain(rows).chain(remedies).collect()
}

/// What a place is called on the page.
fn name(lang: Lang, path: &str, case: &Case) -> String {
    match Fact::ALL.iter().find(|fact| fact.place().to_string() == path) {
        Some(fact) => text::fact(lang, *fact).to_owned(),
        None => {
            let place = wording::path(lang, path, case);
            // A row is known by what stands in it.
            label(path, case).map_or(place.clone(), |label| format!("{place} · {label}"))
        }
    }
}

/// What the row of a list is called.
fn label<'a>(path: &str, case: &'a Case) -> Option<&'a str> {
    match path.parse::<Place>().ok()?.at {
        At::Item(item) => Some(case.item(item)?.label()).filter(|label| !label.is_empty()),
        _ => None,
    }
}

/// All that can be found.
fn entries(lang: Lang, case: &Case, records: &[Record]) -> Vec<Entry> {
    let page = |route: Route, word: Word| Entry {
        title: word.of(lang).to_owned(),
        of: Word::Pages,
        texts: Texts::of(6, Lang::ALL.map(|lang| word.of(lang))),
        target: Target::Page(route),
        first: true,
    };
    let pages = [
        Route::Start,
        Route::Case(None),
        Route::Guide(None),
        Route::Estimate(None),
        Route::Casebook(None),
        Route::Comparables,
        Route::Time,
        Route::Law(None, None),
        Route::Theory(None),
        Route::Class(None, None),
        Route::Tools,
        Route::Verify,
        Route::About,
    ];
    let mut all: Vec<Entry> =
        pages.into_iter().map(|route| page(route.clone(), text::page(&route))).collect();
    all.extend(Part::ALL.map(|part| page(Route::Case(Some(part)), text::part(part))));
    all.extend(Kind::ALL.map(|kind| {
        Entry {
            title: text::paper(lang, kind).to_owned(),
            of: Word::PagePapers,
            texts: Texts::of(6, Lang::ALL.map(|lang| text::paper(lang, kind)))
                .and(Texts::of(6, Lang::ALL.map(|lang| Word::PagePapers.of(lang)))),
            target: Target::Page(Route::Papers(kind)),
            first: true,
        }
    }));
    // What stands on a page, by its title.
    let within = |weight: u32, of: Word, route: Route, title: Text| Entry {
        title: lang.pick(title).to_owned(),
        of,
        texts: Texts::of(weight, [title.zh, title.en]),
        target: Target::Page(route),
        first: false,
    };
    let title = |word: Word| text::text(word.of(Lang::Zh), word.of(Lang::En));
    all.extend(class_parts().map(|(route, title)| within(6, Word::PageClass, route, title)));
    all.extend(TOOLS.map(|word| within(5, Word::PageTools, Route::Tools, title(word))));
    // The field itself comes before the question that asks for it.
    all.extend(questions().map(|(route, word)| within(3, Word::PageGuide, route, title(word))));
    all.extend(places(case).into_iter().map(|path| {
        let names = Lang::ALL.map(|lang| name(lang, &path, case));
        Entry {
            title: name(lang, &path, case),
            of: Word::PageCase,
            texts: Texts::of(4, names.iter().map(String::as_str)),
            target: Target::Field(path),
            first: false,
        }
    }));
    all.extend(REMEDIES.iter().map(|remedy| Entry {
        title: lang.pick(remedy.name).to_owned(),
        of: Word::Catalogue,
        texts: remedy_texts(remedy),
        target: Target::Field(check_id(remedy.id)),
        first: false,
    }));
    all.extend(INSTRUMENTS.iter().map(|instrument: &Instrument| Entry {
        title: lang.pick(instrument.title).to_owned(),
        of: Word::PageLaw,
        texts: names(instrument),
        target: Target::Page(Route::Law(Some(instrument.name()), None)),
        first: false,
    }));
    all.extend(index_law().into_iter().map(|entry| Entry {
        title: citation(lang, entry.id),
        of: Word::PageLaw,
        target: Target::Page(Route::provision(entry.id)),
        texts: entry.into_texts(),
        first: false,
    }));
    all.extend(records.iter().map(|record| Entry {
        title: match lang {
            Lang::Zh => record.title.zh.clone(),
            Lang::En => record.title.en.clone(),
        },
        of: Word::PageCasebook,
        texts: record_texts(record),
        target: Target::Page(Route::Casebook(Some(record.id.clone()))),
        first: false,
    }));
    all
}

fn citation(lang: Lang, id: ProvisionId) -> String {
    let provision = id.get();
    let title = wording::document_title(lang, provision);
    title + &wording::article(lang, provision, provision.newest())
}

/// Those that a query finds, the best first; without one, where one can go at all.
fn found<'a>(all: &'a [Entry], query: &Query) -> Vec<&'a Entry> {
    if query.is_empty() {
        return all.iter().filter(|entry| entry.first).collect();
    }
    best(all, |entry| query.rank(&entry.texts))
}

#[derive(PartialEq, Properties)]
pub(crate) struct PaletteProps {
    pub(crate) case: Same<Case>,
    pub(crate) on_close: Callback<()>,
}

/// The palette.
#[component]
pub(crate) fn Palette(props: &PaletteProps) -> Html {
    let shared = use_shared();
    let lang = shared.lang;
    let dialog = use_node_ref();
    let query = use_state_eq(String::new);
    let at = use_state_eq(|| 0_usize);
    // The law's texts may come later.
    let from = (lang, props.case.clone(), shared.casebook.clone(), shared.prose);
    let all = use_memo(from, |(lang, case, book, _)| entries(*lang, case, book.records()));
    {
        let dialog = dialog.clone();
        use_effect_with((), move |()| {
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
                _ = dialog.show_modal();
            }
        });
    }
    let asked = Query::new(&query);
    let found = found(&all, &asked);
    let count = found.len();
    let shown = &found[..count.min(SHOWN)];
    use_effect_with(*at, |at| dom::bring_into_view(&option_id(*at)));

    let close = {
        let (dialog, on_close) = (dialog.clone(), props.on_close.clone());
        move || {
            // First closed: what is behind it has the focus again.
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
                dialog.close();
            }
            on_close.emit(());
        }
    };
    let choose = {
        let (go, close) = (shared.go.clone(), close.clone());
        Callback::from(move |target: Target| {
            close();
            match target {
                Target::Page(route) => route.go(),
                Target::Field(path) => go.emit(path),
            }
        })
    };
    let oninput = {
        let (query, at) = (query.clone(), at.clone());
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                query.set(input.value());
                at.set(0);
            }
        })
    };
    let onkeydown = {
        let (at, choose, last) = (at.clone(), choose.clone(), shown.len().saturating_sub(1));
        let target = shown.get(*at).map(|entry| entry.target.clone());
        Callback::from(move |event: KeyboardEvent| {
            if dom::composes(&event) {
                return;
            }
            match &*event.key() {
                "ArrowDown" => at.set(if *at >= last { 0 } else { *at + 1 }),
                "ArrowUp" => at.set(at.checked_sub(1).unwrap_or(last)),
                "Enter" => {
                    if let Some(target) = target.clone() {
                        choose.emit(target);
                    }
                }
                _ => return,
            }
            event.prevent_default();
        })
    };
    let option = |(index, entry): (usize, &&Entry)| {
        let (choose, target) = (choose.clone(), entry.target.clone());
        let onclick = Callback::from(move |_: MouseEvent| choose.emit(target.clone()));
        html! {
            <li id={option_id(index)} role="option" aria-selected={(index == *at).to_string()} {onclick}>
                <span class="palette-title">{ &entry.title }</span>{ " " }
                <span class="palette-of">{ shared.t(entry.of) }</span>
            </li>
        }
    };
    let on_cancel = {
        let close = close.clone();
        Callback::from(move |_: Event| close())
    };
    // A click beside it closes it.
    let on_beside = {
        let (dialog, close) = (dialog.clone(), close.clone());
        Callback::from(move |event: MouseEvent| {
            let itself = dialog.get().map(web_sys::EventTarget::from);
            if event.target() == itself {
                close();
            }
        })
    };
    html! {
        <dialog class="palette" ref={dialog} oncancel={on_cancel} onclick={on_beside} aria-label={shared.t(Word::Search)}
            data-test="palette">
            // No search field: there Escape would empty it and leave the palette open.
            <input type="text" role="combobox" autocomplete="off" spellcheck="false" value={(*query).clone()}
                placeholder={shared.t(Word::SearchAll)} aria-label={shared.t(Word::SearchAll)}
                aria-expanded="true" aria-controls="palette-list" aria-autocomplete="list"
                aria-activedescendant={(!shown.is_empty()).then(|| option_id(*at))} {oninput} {onkeydown} />
            <p class="hint" role="status" data-test="palette-found">
                if !asked.is_empty() {
                    { match lang {
                        Lang::Zh => format!("找到{count}项"),
                        Lang::En => format!("{count} found"),
                    } }
                }
            </p>
            <ul id="palette-list" role="listbox" aria-label={shared.t(Word::Search)}>
                { for shown.iter().enumerate().map(option) }
            </ul>
        </dialog>
    }
}

fn option_id(index: usize) -> String {
    format!("palette-{index}")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The first things found, by their titles.
    fn first(query: &str, count: usize) -> Vec<String> {
        let sun = redress_casebook::find("hic-sun-2020").unwrap();
        let records: Vec<_> = redress_casebook::all().collect();
        let all = entries(Lang::Zh, &sun.case, &records);
        let found = found(&all, &Query::new(query));
        found.iter().take(count).map(|entry| entry.title.clone()).collect()
    }

    #[test]
    fn everything_is_found_in_one_place() {
        for (query, title) in [
            ("判决主文", "判决主文"),
            ("operative", "判决主文"),
            ("责任承担", "责任承担"),
            ("个保法", "中华人民共和国个人信息保护法"),
            ("消法55", "《消费者权益保护法》第五十五条第二款"),
            ("赔礼道歉", "赔礼道歉"),
            ("工具", Word::PageTools.of(Lang::Zh)),
            ("文书", "判决主文"),
            ("documents", "判决主文"),
            ("测验", "测验"),
            ("quiz", "测验"),
            ("术语", "术语"),
            ("glossary", "术语"),
            ("出练习", "出练习"),
            ("诉讼费用", "诉讼费用"),
            ("届满日", "期间届满日"),
            ("已付与罚没", "已付与罚没"),
        ] {
            let found = first(query, 3);
            assert!(found.iter().any(|found| found == title), "{query}: {found:?}");
        }
        // The fields of the case, by the names in it.
        assert!(first("孙某", 3).iter().any(|title| title.contains("孙某")));
        assert!(
            first("records", 3).iter().any(|title| title.contains("条数")),
            "{:?}",
            first("records", 3)
        );
        assert_eq!(first("no such words", 3), Vec::<String>::new());
    }

    /// Every address leads to something on its page, and nothing leads there under two names.
    #[test]
    fn what_stands_on_a_page_has_an_address_of_its_own() {
        let all = entries(Lang::Zh, &Case::default(), &[]);
        let hrefs = |page: &str| {
            let here = all.iter().filter_map(|entry| match &entry.target {
                Target::Page(route) => Some(route.href()),
                Target::Field(_) => None,
            });
            here.filter(|href| href.starts_with(page)).collect::<Vec<_>>()
        };
        for (page, count) in [
            ("#/class/", class_parts().count()),
            ("#/guide/", questions().count()),
            ("#/papers/", Kind::ALL.len()),
        ] {
            let mut found = hrefs(page);
            assert_eq!(found.len(), count, "{page}");
            found.sort_unstable();
            found.dedup();
            assert_eq!(found.len(), count, "{page}");
        }
    }

    #[test]
    fn the_places_of_a_case_have_names() {
        let sun = redress_casebook::find("hic-sun-2020").unwrap();
        for path in places(&sun.case) {
            let name = name(Lang::Zh, &path, &sun.case);
            let raw = path.rsplit('/').next().unwrap();
            assert!(!name.is_empty() && !name.ends_with(raw), "{path}: {name}");
        }
    }
}
