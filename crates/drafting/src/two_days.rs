//! The law of two days in words: for a case what differs, first what does; for the law book which provisions differ.

use redress_core::{
    Amount, Aspect, Authority, Burden, Case, CaseDifference, Compared, FigureName, Finding,
    FindingName, LawDifference, Moved, Pair, ProofName, ProvisionChange, Standing, Validity,
    differences,
    lawbook::{Date, Instrument, RemedyId, Version},
};

use crate::{
    Align, Block, Document, Lang, Names, Node, citations,
    document::clean,
    documents::named,
    wording::{self, LiabilityTerm, article, day, defendant, document_title, if_known},
};

/// What of a case is compared, kind by kind.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Contrasts {
    /// What it is: figures, findings …
    pub title: &'static str,
    /// What differs.
    pub changed: Vec<Contrast>,
    /// The names of what is the same.
    pub same: Vec<String>,
}

/// One thing on two days.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Contrast {
    /// What it is.
    pub name: String,
    /// In what it differs, where that is not seen at once; may be empty.
    pub note: String,
    /// On the first day; none: there is none.
    pub before: Option<Side>,
    /// On the second.
    pub after: Option<Side>,
}

/// What something is on one day.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Side {
    /// In words; empty where the authority says all.
    pub words: String,
    /// What it rests on.
    pub authority: Vec<Authority>,
}

/// What of a case was put on the days.
pub fn moved(lang: Lang, moved: Moved) -> &'static str {
    match moved {
        Moved::Both => lang.of("行为和裁判", "act and judgment"),
        Moved::Act => lang.of("行为", "act"),
        Moved::Judgment => lang.of("裁判", "judgment"),
    }
}

/// What is supposed, in a sentence.
pub fn supposed(lang: Lang, moved: Moved) -> &'static str {
    match moved {
        Moved::Both => lang.of(
            "假设行为、立案和裁判都在该日，其余事实不变。",
            "Act, filing and judgment are assumed to fall on that day; all other facts stay.",
        ),
        Moved::Act => lang.of(
            "假设行为在该日，其余事实不变；实体规则随之改变。",
            "The act is assumed to fall on that day; all other facts stay. Substantive rules follow it.",
        ),
        Moved::Judgment => lang.of(
            "假设裁判在该日，其余事实不变；程序规则随之改变。",
            "The judgment is assumed to fall on that day; all other facts stay. Rules of procedure follow it.",
        ),
    }
}

/// In what a provision differs.
pub fn aspect(lang: Lang, aspect: Aspect) -> &'static str {
    match aspect {
        Aspect::Came => lang.of("新施行", "came into force"),
        Aspect::Went => lang.of("不再施行", "no longer in force"),
        Aspect::Article => lang.of("条文序号不同", "stands elsewhere"),
        Aspect::Text => lang.of("内容不同", "says something else"),
        Aspect::Number => lang.of("所定数额不同", "fixes another number"),
    }
}

fn figure(lang: Lang, name: &FigureName, case: &Case) -> String {
    let who = |id: &redress_core::case::DefendantId| defendant(lang, id.as_str(), case);
    let of = |what: &str, id| match lang {
        Lang::Zh => format!("{}{what}", who(id)),
        Lang::En => format!("{what}, {}", who(id)),
    };
    let fee = |basis, end: &str| match lang {
        Lang::Zh => format!("案件受理费（{}{end}）", wording::fee_basis(lang, basis)),
        Lang::En => format!("case acceptance fee, {}{end}", wording::fee_basis(lang, basis)),
    };
    match name {
        FigureName::Award => lang.of("赔偿总额", "Award").to_owned(),
        FigureName::Head(id) => wording::head(lang, *id).to_owned(),
        FigureName::Route(route) => {
            let other = lang.of("未选用的方法：", "route not elected: ");
            format!("{other}{}", wording::route(lang, *route))
        }
        FigureName::Explored => wording::explored_head(lang),
        FigureName::Own(id) => of(wording::liability(lang, LiabilityTerm::Own), id),
        FigureName::Exposure(id) => of(wording::liability(lang, LiabilityTerm::Exposure), id),
        FigureName::Open => lang.of("尚未确定责任主体", "debtor open").to_owned(),
        FigureName::Fee(basis) => fee(*basis, ""),
        FigureName::FeeHigh(basis) => fee(*basis, lang.of("，最高", ", highest")),
        FigureName::FeePart(None) => {
            lang.of("原告负担的受理费", "fee borne by the plaintiff").to_owned()
        }
        FigureName::FeePart(Some(id)) => of(lang.of("负担的受理费", "part of the fee"), id),
        FigureName::Interest => lang.of("加倍部分债务利息", "late-performance interest").to_owned(),
        FigureName::InterestLeft => lang.of("尚欠利息", "interest not paid").to_owned(),
        FigureName::PrincipalLeft => lang.of("尚欠本金", "principal not paid").to_owned(),
        FigureName::Worksheet => lang.of("单价 × 条数", "unit × records").to_owned(),
    }
}

/// How the things of one kind are told.
struct Telling<'a, K, T> {
    title: &'static str,
    /// What it is.
    name: &'a dyn Fn(&K, &T) -> String,
    /// What it is where it is the same, if its name does not say enough.
    whole: Option<&'a dyn Fn(&T) -> String>,
    /// What it is on the first or second day.
    words: &'a dyn Fn(&K, &T, usize) -> String,
    authority: fn(&T) -> &[Authority],
    /// In what it differs, beyond what is seen.
    note: &'a dyn Fn(&Pair<K, T>) -> String,
}

impl<K, T> Telling<'_, K, T> {
    fn group(&self, of: &Compared<K, T>) -> Contrasts {
        let side = |key: &K, one: &Option<T>, day| {
            let one = one.as_ref()?;
            let authority = (self.authority)(one).to_vec();
            Some(Side { words: (self.words)(key, one, day), authority })
        };
        let changed = of.changed.iter().map(|pair| {
            let known = pair.after.as_ref().or(pair.before.as_ref());
            Contrast {
                name: known.map(|one| (self.name)(&pair.of, one)).unwrap_or_default(),
                note: (self.note)(pair),
                before: side(&pair.of, &pair.before, 0),
                after: side(&pair.of, &pair.after, 1),
            }
        });
        let same = of.same.iter().filter_map(|pair| {
            let one = pair.after.as_ref()?;
            Some(self.whole.map_or_else(|| (self.name)(&pair.of, one), |whole| whole(one)))
        });
        Contrasts { title: self.title, changed: changed.collect(), same: same.collect() }
    }
}

/// A case on two days, kind by kind. The full names of minors stand nowhere.
pub fn case_difference(lang: Lang, difference: &CaseDifference) -> Vec<Contrasts> {
    let cases = difference.cases.each_ref().map(|case| named(lang, case));
    let [_, case] = &cases;
    let finding = |one: &Finding, case: &Case| {
        let (level, words) = (wording::level(lang, one.level), wording::finding(lang, one, case));
        match lang {
            Lang::Zh => format!("〔{level}〕{words}"),
            Lang::En => format!("[{level}] {words}"),
        }
    };
    let mut groups = vec![
        Telling {
            title: lang.of("数额（元）", "Figures (yuan)"),
            name: &|name, _| figure(lang, name, case),
            whole: None,
            words: &|_, one: &Amount, _| if_known(one.known, one.amount),
            authority: |one| &one.authority,
            note: &|_| String::new(),
        }
        .group(&difference.figures),
        Telling {
            title: lang.of("举证责任", "Burden of proof"),
            name: &|of: &ProofName, _| {
                let behaviour = wording::behaviour(lang, of.behaviour);
                let element = wording::element(lang, of.element);
                format!("{behaviour}{}{element}", lang.of("：", ": "))
            },
            whole: None,
            words: &|of, one: &Burden, _| wording::bearer(lang, one.bearer, of.element).to_owned(),
            authority: |one| &one.authority,
            note: &|_| String::new(),
        }
        .group(&difference.proof),
        Telling {
            title: lang.of("责任方式", "Remedies"),
            name: &|id: &RemedyId, _| lang.pick(id.get().name).to_owned(),
            whole: None,
            words: &|_, one: &Standing, _| {
                let when = Validity::of(one.standing, &one.authority);
                wording::status_then(lang, one.standing, when).to_owned()
            },
            authority: |one| &one.authority,
            note: &|_| String::new(),
        }
        .group(&difference.remedies),
        Telling {
            title: lang.of("提示", "Findings"),
            name: &|of: &FindingName, _| {
                let place = of.place.map(|place| wording::place(lang, place, case));
                place
                    .filter(|place| !place.is_empty())
                    .unwrap_or_else(|| lang.of("全案", "the whole case").to_owned())
            },
            whole: Some(&|one| finding(one, case)),
            words: &|_, one: &Finding, day| finding(one, cases.get(day).unwrap_or(case)),
            authority: |one| &one.authority,
            note: &|_| String::new(),
        }
        .group(&difference.findings),
        Telling {
            title: lang.of("引用的条文", "Citations"),
            name: &|_, line: &Vec<Authority>| {
                let titles = line.iter().map(|one| wording::citation(lang, one));
                titles.collect::<Vec<_>>().join(lang.comma())
            },
            whole: None,
            words: &|_, _, _| String::new(),
            authority: |line| line,
            note: &|pair| cited_otherwise(lang, pair.before.as_deref(), pair.after.as_deref()),
        }
        .group(&difference.citations),
    ];
    let names = Names::of(case);
    let mask = |text: &mut String| *text = names.mask(&clean(text));
    for group in &mut groups {
        group.same.iter_mut().for_each(mask);
        for one in &mut group.changed {
            mask(&mut one.name);
            for side in [&mut one.before, &mut one.after].into_iter().flatten() {
                mask(&mut side.words);
            }
        }
    }
    groups
}

/// In what a line of rules is cited otherwise.
fn cited_otherwise(
    lang: Lang,
    before: Option<&[Authority]>,
    after: Option<&[Authority]>,
) -> String {
    let (before, after) = match (before, after) {
        (None, _) => return lang.of("新引用", "cited anew").to_owned(),
        (_, None) => return lang.of("不再引用", "no longer cited").to_owned(),
        (Some([before]), Some([after])) => (*before, *after),
        _ => return String::new(),
    };
    if before.provision != after.provision {
        return lang.of("由后法取代", "another rule in its place").to_owned();
    }
    let mut words: Vec<_> =
        differences(Some(before), Some(after)).into_iter().map(|one| aspect(lang, one)).collect();
    if before.status != after.status {
        words.push(lang.of("效力状态不同", "stands otherwise"));
    }
    words.join(lang.comma())
}

/// Whether nothing differs, or how much.
pub fn summary(lang: Lang, groups: &[Contrasts]) -> String {
    let counts: Vec<_> = groups
        .iter()
        .filter(|group| !group.changed.is_empty())
        .map(|group| {
            let (title, count) = (group.title, group.changed.len());
            match lang {
                Lang::Zh => format!("{}{count}项", title.trim_end_matches("（元）")),
                Lang::En => {
                    format!("{count} in {}", title.trim_end_matches(" (yuan)").to_lowercase())
                }
            }
        })
        .collect();
    if counts.is_empty() {
        return lang
            .of("按这两日的法律，本案没有不同。", "Under the law of the two days nothing differs.")
            .to_owned();
    }
    match lang {
        Lang::Zh => format!("按这两日的法律，不同之处有：{}。", counts.join("、")),
        Lang::En => {
            format!("Under the law of the two days there are differences: {}.", counts.join(", "))
        }
    }
}

/// A case on two days as a document to read: the difference first.
pub fn case_on_two_days(lang: Lang, difference: &CaseDifference) -> Document {
    let groups = case_difference(lang, difference);
    let mut document = Document::new(lang, title(lang, difference.days));
    let [_, case] = &difference.cases;
    if !case.title.is_empty() {
        let names = Names::of(case);
        document.paragraph(names.mask(&clean(&case.title)));
    }
    document.paragraph(supposed(lang, difference.moved));
    if !difference.lens.is_law() {
        let reforms: Vec<_> =
            difference.lens.reforms().map(|one| wording::reform(lang, one)).collect();
        let reforms = reforms.join(lang.comma());
        document.paragraph(match lang {
            Lang::Zh => format!("◇ 采用以下立法建议，不是现行法：{reforms}。"),
            Lang::En => format!("◇ With these proposals, which are not law: {reforms}."),
        });
    }
    document.paragraph(summary(lang, &groups));
    for group in groups {
        if group.changed.is_empty() && group.same.is_empty() {
            continue;
        }
        document.heading(group.title);
        for one in group.changed {
            let sides = [one.before, one.after];
            let notes = difference.days.into_iter().zip(sides).map(|(on, side)| {
                format!(
                    "{}  {}",
                    day(lang, on),
                    side.map_or_else(|| none(lang).to_owned(), |side| said(lang, &side))
                )
            });
            let line =
                if one.note.is_empty() { one.name } else { format!("{}  {}", one.name, one.note) };
            let node = Node { line, notes: notes.collect(), parts: Vec::new() };
            document.blocks.push(Block::Tree(node));
        }
        if !group.same.is_empty() {
            document.paragraph(format!("{}{}", same(lang, group.same.len()), lang.of("：", ":")));
            document.blocks.push(Block::List(group.same));
        }
    }
    document
}

/// How many things are the same.
pub fn same(lang: Lang, count: usize) -> String {
    match lang {
        Lang::Zh => format!("相同的{count}项"),
        Lang::En => format!("The same ({count})"),
    }
}

/// What stands where there is nothing on a day.
pub fn none(lang: Lang) -> &'static str {
    lang.of("无", "none")
}

fn said(lang: Lang, side: &Side) -> String {
    let rules = citations(lang, &side.authority);
    match (side.words.is_empty(), rules.is_empty()) {
        (false, false) => format!("{} [{rules}]", side.words),
        (false, true) => side.words.clone(),
        (true, false) => rules,
        (true, true) => none(lang).to_owned(),
    }
}

/// What is compared.
pub fn title(lang: Lang, days: [Date; 2]) -> String {
    let [from, to] = days.map(|one| day(lang, one));
    match lang {
        Lang::Zh => format!("{from}与{to}的法律对照"),
        Lang::En => format!("The law of {from} and of {to}"),
    }
}

/// The changed provisions, instrument by instrument.
pub fn by_instrument(difference: &LawDifference) -> Vec<(&'static Instrument, &[ProvisionChange])> {
    let same = |a: &ProvisionChange, b: &ProvisionChange| {
        a.provision.get().instrument == b.provision.get().instrument
    };
    let of = |group: &'_ [ProvisionChange]| {
        group.first().map(|one| one.provision.get().instrument.get())
    };
    let groups = difference.changed.chunk_by(same);
    groups.filter_map(|group| Some((of(group)?, group))).collect()
}

/// How many provisions differ and how many do not.
pub fn law_summary(lang: Lang, difference: &LawDifference) -> String {
    let (changed, same) = (difference.changed.len(), difference.same);
    match (lang, changed) {
        (Lang::Zh, 0) => format!("本法律库中，这两日施行的条文没有不同（{same}条相同）。"),
        (Lang::En, 0) => format!(
            "No provision of this law book differs between the two days ({same} are the same)."
        ),
        (Lang::Zh, _) => format!("本法律库中，这两日施行的条文有{changed}条不同，{same}条相同。"),
        (Lang::En, _) => {
            let differ = if changed == 1 { "differs" } else { "differ" };
            let are = if same == 1 { "is" } else { "are" };
            let changed = wording::counted(&changed.to_string(), "provision");
            format!(
                "Of this law book {changed} {differ} between the two days; {same} {are} the same."
            )
        }
    }
}

/// Where a provision stands and stood, in what it differs and whose place it took.
pub fn change(lang: Lang, change: &ProvisionChange) -> String {
    let provision = change.provision.get();
    let place = |one: &Authority| {
        let words = article(lang, provision, one.version);
        if words.is_empty() { provision.id.to_owned() } else { words.trim().to_owned() }
    };
    let (before, after) = (change.before.as_ref().map(place), change.after.as_ref().map(place));
    let places = match (before, after) {
        (Some(before), Some(after)) if before != after => format!("{before} → {after}"),
        (one, other) => one.or(other).unwrap_or_default(),
    };
    let begins = change.after.map(|one| one.version);
    let doubtful = begins.filter(|version| !version.from_verified);
    let recorded = doubtful.or(begins.filter(|version| version.earlier_unrecorded));
    let aspect = |one: &Aspect| match (one, recorded) {
        // The rule did not begin with it, or that is not confirmed: an earlier text is only not in the book.
        (Aspect::Came, Some(_)) => lang.of("所收文本始于此间", "the text recorded here begins"),
        (one, _) => aspect(lang, *one),
    };
    let aspects: Vec<_> = change.aspects.iter().map(aspect).collect();
    let mut words = format!("{places}{}{}", lang.of("：", ": "), aspects.join(lang.comma()));
    words += doubtful.map_or("", |_| wording::first_day_mark(lang));
    if !change.in_place_of.is_empty() {
        let old = change.in_place_of.iter().map(|id| {
            let old = id.get();
            let name = document_title(lang, old) + &article(lang, old, old.newest());
            bracketed(lang, name, wording::text_mark(lang, old.newest()))
        });
        let old = old.collect::<Vec<_>>().join(lang.comma());
        words += &match lang {
            Lang::Zh => format!("，取代{old}"),
            Lang::En => format!(", in place of {old}"),
        };
    }
    let sides = [change.after, change.before].into_iter().flatten();
    let mut marks = sides.map(|side| wording::text_mark(lang, side.version));
    let mark = marks.find(|mark| !mark.is_empty()).unwrap_or_default();
    bracketed(lang, words, mark)
}

/// Words with a mark in brackets behind them, if there is one.
fn bracketed(lang: Lang, words: String, mark: &str) -> String {
    match (mark, lang) {
        ("", _) => words,
        (mark, Lang::Zh) => format!("{words}（{mark}）"),
        (mark, Lang::En) => format!("{words} ({mark})"),
    }
}

/// What a provision says on one of the days.
pub fn says(lang: Lang, version: &Version, gist: &str) -> String {
    let modality = wording::modality(lang, version.modality);
    bracketed(lang, format!("[{modality}] {gist}"), wording::text_mark(lang, version))
}

/// The law book on two days as a document to read.
pub fn law_on_two_days(lang: Lang, difference: &LawDifference) -> Document {
    let mut document = Document::new(lang, title(lang, difference.days));
    document.paragraph(law_summary(lang, difference));
    for (instrument, changes) in by_instrument(difference) {
        document.heading(lang.pick(instrument.title));
        document.table(
            [
                (lang.of("编号", "Id"), Align::Start),
                (lang.of("不同之处", "Difference"), Align::Start),
            ],
            changes.iter().map(|one| [one.provision.get().id.to_owned(), change(lang, one)]),
        );
        // What was and what is said, where both are there and differ.
        for one in changes.iter().filter(|one| one.aspects.contains(&Aspect::Text)) {
            let days = difference.days.into_iter().zip([one.before, one.after]);
            let notes = days.filter_map(|(on, side)| {
                let version = side?.version;
                let gist = says(lang, version, lang.pick(version.gist.get()));
                Some(format!("{}  {gist}", day(lang, on)))
            });
            let line = one.provision.get().id.to_owned();
            document.blocks.push(Block::Tree(Node {
                line,
                notes: notes.collect(),
                parts: Vec::new(),
            }));
        }
    }
    document
}
