//! Itemised award schedule: item × claimed / conceded / found, with formula, reason and authority.

use redress_core::{
    Assessment, Assessments, Case, Derivation, HeadId, Label, Operation, Position, Yuan,
    case::{Found, GainBasis, Item, Itemised, Route},
};

use super::{guardians, parties::plaintiff_at, sentences};
use crate::{
    Align, Document, Explanation, Lang, explain,
    wording::{
        self, UNKNOWN, arithmetic, capital, defendant, if_known, known, position, separated,
    },
};

pub(super) fn document(lang: Lang, case: &Case, all: &Assessments) -> Document {
    let mut document = Document::new(lang, lang.of("赔偿明细表", "Award schedule"));
    let columns = all.all();
    let [claimed, conceded, found] = columns;
    let stated = |a: &Assessment| a.heads.iter().any(|head| head.derivation.is_known());
    let total = |a: &Assessment| if_known(stated(a), a.totals.award);
    let mut items = Vec::new();
    for mut row in rows(lang, case, found) {
        items.extend(refund(lang, case, columns, &row));
        counted(lang, case, columns, &mut row);
        items.push(row);
    }
    // The column of a side that states nothing is left empty, and so out; that of the court stays to be filled in.
    let [claiming, conceding] = [stated(claimed), stated(conceded)];
    let of_claimed = |cell: String| if claiming { cell } else { String::new() };
    let of_conceded = |cell: String| if conceding { cell } else { String::new() };
    if !items.is_empty() {
        document.heading(lang.of("明细（单位：元）", "Items (yuan)"));
    }
    // A cap, or what is taken off, makes the total another sum than that of the column.
    let adds_up = |(side, column): (usize, &&Assessment)| {
        let fen = |row: &Row<'_>| row.sums().get(side).copied().flatten().unwrap_or_default().fen();
        !stated(column) || items.iter().map(fen).sum::<i64>() == column.totals.award.fen()
    };
    let plain = items.iter().all(|row| row.adds_up) && columns.iter().enumerate().all(adds_up);
    let whole = (!items.is_empty()).then(|| {
        let name = if plain {
            lang.of("合计", "Total")
        } else {
            lang.of("合计（计入赔偿总额的部分）", "Total (what counts)")
        };
        let empty = String::new();
        let [a, b, c] = [of_claimed(total(claimed)), of_conceded(total(conceded)), total(found)];
        [name.to_owned(), a, b, c, empty.clone(), empty.clone(), empty]
    });
    document.table(
        [
            (lang.of("项目", "Item"), Align::Start),
            (position(lang, claimed.position), Align::End),
            (position(lang, conceded.position), Align::End),
            (position(lang, found.position), Align::End),
            (lang.of("计算", "Formula"), Align::Start),
            (lang.of("理由", "Reason"), Align::Start),
            (lang.of("依据", "Authority"), Align::Start),
        ],
        // "—" is unknown; it is never zero.
        items
            .into_iter()
            .map(|row| {
                let sum = |value: Option<Yuan>| value.map_or_else(|| UNKNOWN.to_owned(), separated);
                let [claimed, conceded, found] = row.sums().map(sum);
                let [a, b, c] = columns.map(|column| row.left_out(lang, column));
                let [claimed, conceded, found] = [claimed + a, conceded + b, found + c];
                let formula = formula(lang, &row);
                [
                    row.name,
                    of_claimed(claimed),
                    of_conceded(conceded),
                    found,
                    formula,
                    row.reason.to_owned(),
                    row.authority,
                ]
            })
            .chain(whole),
    );
    document.heading(lang.of("汇总（单位：元）", "Summary (yuan)"));
    let amount = |assessment: &Assessment, id: HeadId| {
        let head = assessment.heads.iter().find(|head| head.id == id);
        head.map_or_else(|| UNKNOWN.to_owned(), |head| known(&head.derivation))
    };
    let heads = sentences::heads().filter(|id| {
        columns.iter().any(|assessment| assessment.heads.iter().any(|head| head.id == *id))
    });
    let computed = |id: HeadId| {
        let head = found.heads.iter().find(|head| head.id == id);
        head.map_or_else(String::new, |head| explain(lang, &head.derivation, case).how)
    };
    let mut summary: Vec<[String; 6]> = heads
        .map(|id| {
            let authority = wording::carried_by_all(lang, id, columns);
            let [a, b, c] = columns;
            [
                wording::head(lang, id).to_owned(),
                of_claimed(amount(a, id)),
                of_conceded(amount(b, id)),
                amount(c, id),
                computed(id),
                authority,
            ]
        })
        .collect();
    // The heads are less by it already; a side that takes nothing off has nothing there.
    for (name, sums) in guardians::rows(lang, case, columns) {
        let sum = |sum: Yuan| if_known(sum > Yuan::ZERO, sum);
        let [a, b, c] = sums.map(sum);
        let name = lang.of("其中已减：", "already less: ").to_owned() + &name;
        summary.push([name, of_claimed(a), of_conceded(b), c, String::new(), String::new()]);
    }
    if columns.iter().any(|assessment| assessment.totals.credits > Yuan::ZERO) {
        let says = |item: &dyn Itemised, side| match side {
            Position::Claimed => item.claimed().is_some(),
            Position::Conceded => item.conceded().is_some(),
            Position::Found => item.found().is_some(),
        };
        let credits = |a: &Assessment| {
            let said = case.credits.iter().any(|credit| says(credit, a.position));
            if said { format!("−{}", separated(a.totals.credits)) } else { UNKNOWN.to_owned() }
        };
        summary.push([
            lang.of("已付款项", "Credits").to_owned(),
            of_claimed(credits(claimed)),
            of_conceded(credits(conceded)),
            credits(found),
            String::new(),
            String::new(),
        ]);
    }
    summary.push([
        lang.of("合计", "Total").to_owned(),
        of_claimed(total(claimed)),
        of_conceded(total(conceded)),
        total(found),
        String::new(),
        String::new(),
    ]);
    document.table(
        [
            (lang.of("赔偿项目", "Head"), Align::Start),
            (position(lang, claimed.position), Align::End),
            (position(lang, conceded.position), Align::End),
            (position(lang, found.position), Align::End),
            (lang.of("计算", "Formula"), Align::Start),
            (lang.of("依据", "Authority"), Align::Start),
        ],
        summary,
    );
    let sum = capital(found.totals.award);
    if found.totals.award == Yuan::ZERO && super::outcome::is_open(found) {
        document
            .paragraph(lang.of("认定总额：尚有项目未认定。", "Total found: items are still open."));
    } else if stated(found) {
        document.paragraph(match lang {
            Lang::Zh => format!("认定总额大写：{sum}"),
            Lang::En => format!("Total found, in words: {sum}"),
        });
    }
    explored(&mut document, case, columns);
    super::report::defendants(&mut document, case, found);
    super::performance::table(&mut document, case, found, false);
    super::recipients::table(&mut document, case, found);
    document
}

/// Punitive damages that count nowhere, outside the total.
fn explored(document: &mut Document, case: &Case, columns: [&Assessment; 3]) {
    let Some(any) = columns.iter().rev().find_map(|column| column.explored.as_ref()) else {
        return;
    };
    let lang = document.lang;
    document.heading(lang.of("不计入合计（单位：元）", "Outside the total (yuan)"));
    let amount = |column: &Assessment| {
        let explored = column.explored.as_ref();
        explored.map_or_else(|| UNKNOWN.to_owned(), |one| known(&one.derivation))
    };
    let [claimed, conceded, found] = columns;
    document.table(
        [
            (lang.of("项目", "Item"), Align::Start),
            (position(lang, claimed.position), Align::End),
            (position(lang, conceded.position), Align::End),
            (position(lang, found.position), Align::End),
            (lang.of("计算", "Formula"), Align::Start),
        ],
        [[
            wording::explored_head(lang),
            amount(claimed),
            amount(conceded),
            amount(found),
            steps(lang, &any.derivation, case).join(lang.of("；", "; ")),
        ]],
    );
}

/// An item of a schedule.
pub(super) struct Row<'a> {
    /// What it is.
    pub(super) name: String,
    /// The item.
    pub(super) item: &'a dyn Itemised,
    /// What the court found, in yuan; `None` if it is open or has no claim to rest on.
    pub(super) amount: Option<Yuan>,
    /// The user's reason.
    pub(super) reason: &'a str,
    /// What it counts under, if it counts.
    head: Option<HeadId>,
    /// What carries its head.
    authority: String,
    /// The base of punitive damages that it is, by its place.
    base: Option<usize>,
    /// What is computed from it, if it is a base.
    computed: Option<String>,
    /// What each side counts of it, where that is computed from it.
    counted: Option<[Option<Yuan>; 3]>,
    /// It counts towards the total as it stands.
    adds_up: bool,
    /// The cost that it is, by its place.
    cost: Option<usize>,
}

impl Row<'_> {
    /// The sums of its columns.
    fn sums(&self) -> [Option<Yuan>; 3] {
        self.counted.unwrap_or([self.item.claimed(), self.item.conceded(), self.amount])
    }

    /// That a cost does not count for a side: nothing orders it.
    fn left_out(&self, lang: Lang, column: &Assessment) -> &'static str {
        let Some(row) = self.cost.and_then(|row| u32::try_from(row).ok()) else { return "" };
        let sum = match column.position {
            Position::Claimed => self.item.claimed(),
            Position::Conceded => self.item.conceded(),
            Position::Found => self.amount,
        };
        let counts = || column.heads.iter().any(|head| rests_on(&head.derivation, Item::Cost(row)));
        if sum.is_none_or(|sum| sum == Yuan::ZERO) || counts() {
            return "";
        }
        lang.of("（不计入）", " (not counted)")
    }
}

/// Of a base that counts, the columns show what is computed from it, so that they add up; the base goes into the formula.
fn counted(lang: Lang, case: &Case, columns: [&Assessment; 3], row: &mut Row<'_>) {
    let Some((punitive, index)) = case.punitive.as_ref().zip(row.base) else { return };
    let head = |column: &Assessment| {
        let head = column.heads.iter().find(|head| head.id == HeadId::Punitive);
        head.map(|head| head.derivation.clone())
    };
    let Some(item) = punitive.items.get(index) else { return };
    if columns.iter().all(|column| head(column).is_none()) {
        return;
    }
    let computed = columns.map(|column| {
        let at = Item::Punitive(u32::try_from(index).ok()?);
        Some(of_item(&head(column)?, at)?.value())
    });
    let zero = |sum: Option<Yuan>| sum.filter(|sum| *sum == Yuan::ZERO);
    let [claimed, conceded, found] = computed;
    // What is refused counts as nothing, without a multiple too.
    row.counted = Some([claimed, conceded, found.or(zero(row.amount))]);
    let name = wording::punitive::of_item(lang, punitive, item, Position::Found);
    row.name = named(name, item.label(), lang);
    row.adds_up = true;
}

/// What is paid back of a base where that is compensation: a row of its own, before what is computed from the base.
fn refund<'a>(
    lang: Lang,
    case: &'a Case,
    columns: [&Assessment; 3],
    of: &Row<'a>,
) -> Option<Row<'a>> {
    let index = u32::try_from(of.base?).ok()?;
    let refunds = columns.map(|column| {
        let head = column.heads.iter().find(|head| head.id == HeadId::Compensation)?;
        head.derivation.labelled(Label::Refund(index))
    });
    refunds.iter().flatten().next()?;
    let [claimed, conceded, found] = refunds.each_ref().map(|one| Some(one.as_ref()?.value()));
    let refused = of.amount.filter(|sum| *sum == Yuan::ZERO);
    let name = wording::head(lang, HeadId::Compensation).to_owned();
    let name = name + lang.of("（退还价款）", " (refund of the price)");
    Some(Row {
        name: named(name, of.item.label(), lang),
        item: of.item,
        amount: of.amount,
        reason: of.reason,
        head: Some(HeadId::Compensation),
        authority: wording::carried_by_all(lang, HeadId::Compensation, columns),
        base: None,
        computed: refunds[2].as_ref().and_then(|found| worked(lang, case, found)),
        counted: Some([claimed, conceded, found.or(refused)]),
        adds_up: true,
        cost: None,
    })
}

/// A head with the name of an item under it.
fn named(head: String, label: &str, lang: Lang) -> String {
    if label.is_empty() { head } else { format!("{head}{}{label}", lang.of("：", ": ")) }
}

/// Every item as entered.
pub(super) fn rows<'a>(lang: Lang, case: &'a Case, found: &Assessment) -> Vec<Row<'a>> {
    let c = &case.compensation;
    let mut rows = Vec::new();
    let mut add = |head: String, id: Option<HeadId>, item: &'a dyn Itemised, reason: &'a str| {
        let name = named(head, item.label(), lang);
        let authority =
            id.map_or_else(String::new, |id| wording::carried_by_all(lang, id, [found]));
        let amount = amount(item);
        rows.push(Row {
            name,
            item,
            amount,
            reason,
            head: id,
            authority,
            base: None,
            computed: None,
            counted: None,
            adds_up: id.is_some_and(|id| id != HeadId::Punitive),
            cost: None,
        });
    };
    let compensation = |route| {
        format!("{} {}", wording::head(lang, HeadId::Compensation), wording::route(lang, route))
    };
    // Items of a route that was not elected are shown, and rest on nothing.
    let elected = |route: Route| c.elects(route).then_some(HeadId::Compensation);
    let unused = |id: Option<HeadId>| match id {
        Some(_) => "",
        None => lang.of("（未选用）", " (not elected)"),
    };
    // A row that waits to be filled in is none of a paper.
    for gain in &c.gains {
        if gain.is_blank() && gain.less.iter().all(Itemised::is_blank) {
            continue;
        }
        let makers = match &gain.defendant {
            Some(maker) => std::slice::from_ref(maker),
            None => &*gain.among,
        };
        let of: Vec<_> = makers.iter().map(|id| defendant(lang, id.as_str(), case)).collect();
        let of = of.join(lang.comma());
        let id = elected(Route::Gain);
        let head = format!("{of} {}{}", compensation(Route::Gain), unused(id));
        add(head.trim().to_owned(), id, gain, &gain.reason);
        for cost in said(&gain.less) {
            let head = if c.gain_basis == Some(GainBasis::Net) {
                lang.of("− 应扣成本", "− cost taken off")
            } else {
                lang.of("成本（未扣）", "cost (not taken off)")
            };
            add(head.to_owned(), None, cost, &cost.reason);
        }
    }
    for loss in said(&c.losses) {
        let id = elected(Route::Loss);
        add(format!("{}{}", compensation(Route::Loss), unused(id)), id, loss, &loss.reason);
    }
    for sum in said(&c.lump_sums) {
        let agreed = c.elects(Route::Agreement);
        let route = if agreed { Route::Agreement } else { Route::Circumstances };
        let id = elected(route);
        add(format!("{}{}", compensation(route), unused(id)), id, sum, &sum.reason);
    }
    for cost in said(&case.costs) {
        let id = cost.head.map(HeadId::Cost);
        let head = id.map_or(lang.of("费用", "Costs"), |head| wording::head(lang, head));
        let paid_to = cost.paid_to.filter(|_| !case.co_plaintiffs.is_empty());
        let head = match (paid_to.map(|place| plaintiff_at(lang, case, place)), lang) {
            (None, _) => head.to_owned(),
            (Some(to), Lang::Zh) => format!("{head}（付给{to}）"),
            (Some(to), Lang::En) => format!("{head} (to {})", to.trim_end_matches(',')),
        };
        add(head, id, cost, &cost.reason);
    }
    if let Some(punitive) = &case.punitive {
        for item in said(&punitive.items) {
            let base = wording::base(lang, punitive, item, found.position);
            add(base, Some(HeadId::Punitive), item, &item.reason);
        }
    }
    for credit in said(&case.credits) {
        let payer = credit.payer().map(|id| defendant(lang, id.as_str(), case));
        let head = lang.of("− 已付款项", "− credit");
        let head = match (payer, lang) {
            (None, _) => head.to_owned(),
            (Some(payer), Lang::Zh) => format!("{head}（{payer}）"),
            (Some(payer), Lang::En) => format!("{head} ({payer})"),
        };
        add(head, None, credit, &credit.reason);
    }
    let costs = case.costs.iter().enumerate();
    let costs = costs.filter(|(_, cost)| cost.head.is_some() && !cost.is_blank());
    let rows_of_costs = rows.iter_mut().filter(|row| matches!(row.head, Some(HeadId::Cost(_))));
    for (row, (place, _)) in rows_of_costs.zip(costs) {
        row.cost = Some(place);
    }
    let items = case.punitive.iter().flat_map(|punitive| &punitive.items).enumerate();
    let bases = rows.iter_mut().filter(|row| row.head == Some(HeadId::Punitive));
    for (row, (index, _)) in bases.zip(items.filter(|(_, item)| !item.is_blank())) {
        row.base = Some(index);
        row.computed = punitive(lang, case, found, index);
    }
    rows
}

/// The items that say something.
fn said<T: Itemised>(list: &[T]) -> impl Iterator<Item = &T> {
    list.iter().filter(|item| !item.is_blank())
}

/// How punitive damages follow from their base.
fn punitive(lang: Lang, case: &Case, found: &Assessment, index: usize) -> Option<String> {
    let head = found.heads.iter().find(|head| head.id == HeadId::Punitive);
    let explored = found.explored.as_ref().map(|explored| &explored.derivation);
    let figure = head.map(|head| &head.derivation).or(explored)?;
    let figure = of_item(figure, Item::Punitive(u32::try_from(index).ok()?))?;
    let note = if head.is_some() {
        String::new()
    } else {
        match lang {
            Lang::Zh => format!("（{}）", wording::explored(lang)),
            Lang::En => format!(" ({})", wording::explored(lang)),
        }
    };
    Some(worked(lang, case, &figure)? + &note)
}

/// The steps of a figure, and what they come to; `None` if it is as it was entered.
fn worked(lang: Lang, case: &Case, figure: &Derivation) -> Option<String> {
    let steps = steps(lang, figure, case);
    let how = if steps.is_empty() {
        explain(lang, figure, case).how
    } else {
        steps.join(lang.of("；", "; "))
    };
    (!how.is_empty()).then(|| format!("{how} = {}", separated(figure.value())))
}

fn steps(lang: Lang, figure: &Derivation, case: &Case) -> Vec<String> {
    let mut steps = Vec::new();
    collect(&explain(lang, figure, case), &mut steps);
    steps
}

/// The punitive damages that rest on an item.
fn of_item(figure: &Derivation, item: Item) -> Option<Derivation> {
    if matches!(figure.label(), Label::PunitiveItem(_)) {
        return rests_on(figure, item).then(|| figure.clone());
    }
    figure.operands().iter().find_map(|part| of_item(part, item))
}

fn rests_on(figure: &Derivation, item: Item) -> bool {
    match figure.operation() {
        Operation::Given(place) => place.item() == Some(item),
        _ => figure.operands().iter().any(|part| rests_on(part, item)),
    }
}

/// The steps of a computation, the innermost first, without what was entered or is fixed.
fn collect(explanation: &Explanation, steps: &mut Vec<String>) {
    for part in &explanation.parts {
        collect(part, steps);
    }
    if !explanation.parts.is_empty() && !explanation.how.is_empty() {
        steps.push(explanation.how.clone());
    }
}

/// What the court found, as a sum.
pub(super) fn amount(item: &dyn Itemised) -> Option<Yuan> {
    match item.found()? {
        Found::All => item.claimed(),
        Found::None => Some(Yuan::ZERO),
        Found::Share(share) => Yuan::computed(item.claimed()?.decimal() * share.fraction()),
        Found::Amount(amount) => Some(amount),
    }
}

/// The base that each side states, beside how the court came to its own.
fn base(lang: Lang, row: &Row<'_>, how: &str) -> String {
    let [claimed, conceded, found] = [
        (lang.of("诉请", "claimed"), row.item.claimed()),
        (lang.of("认可", "conceded"), row.item.conceded()),
        (lang.of("认定", "found"), row.amount),
    ]
    .map(|(side, sum)| sum.map(|sum| format!("{side} {}", separated(sum))));
    // A share is a step of what is computed, and a sum that was entered needs no words.
    let silent = match row.item.found() {
        Some(Found::Share(_)) => true,
        Some(Found::Amount(_)) => row.item.as_typed().at(Position::Found).is_none(),
        Some(Found::All | Found::None) | None => false,
    };
    let found = found.map(|found| match lang {
        _ if silent => found,
        Lang::Zh => format!("{found}（{how}）"),
        Lang::En => format!("{found} ({how})"),
    });
    let sides: Vec<_> = [claimed, conceded, found].into_iter().flatten().collect();
    match lang {
        _ if sides.is_empty() => String::new(),
        Lang::Zh => format!("基数：{}；", sides.join("，")),
        Lang::En => format!("base: {}; ", sides.join(", ")),
    }
}

/// How the sum found follows from what was stated.
fn formula(lang: Lang, row: &Row<'_>) -> String {
    let priced = match (row.item.claimed_sum(), row.item.number_and_price()) {
        (None, (Some(number), Some(price))) => match lang {
            Lang::Zh => format!("诉请 = {number} × {price}；"),
            Lang::En => format!("claimed = {number} × {price}; "),
        },
        _ => match row.item.as_typed().at(Position::Claimed) {
            Some(typed) => match lang {
                Lang::Zh => format!("诉请 = {}；", arithmetic(typed)),
                Lang::En => format!("claimed = {}; ", arithmetic(typed)),
            },
            None => String::new(),
        },
    };
    let found = match row.item.found() {
        None => String::new(),
        Some(Found::All) => lang.of("= 诉请", "= claimed").to_owned(),
        Some(Found::None) => lang.of("不予支持", "rejected").to_owned(),
        Some(Found::Share(share)) => match row.item.claimed() {
            Some(claimed) => format!("= {} × {share}", separated(claimed)),
            None => share.to_string(),
        },
        Some(Found::Amount(_)) => {
            let found = lang.of("认定数额", "sum found");
            match row.item.as_typed().at(Position::Found) {
                Some(typed) => format!("{found} = {}", arithmetic(typed)),
                None => found.to_owned(),
            }
        }
    };
    if row.counted.is_some() {
        let computed = row.computed.clone().unwrap_or_default();
        return format!("{priced}{}{computed}", base(lang, row, &found))
            .trim_end_matches(['；', ';', ' '])
            .to_owned();
    }
    let all = match &row.computed {
        Some(computed) if found.is_empty() => priced + computed,
        Some(computed) => format!("{priced}{found}{}{computed}", lang.of("；", "; ")),
        None => priced + &found,
    };
    all.trim_end_matches(['；', ';', ' ']).to_owned()
}
