//! The sheet of the items: what each side says, to be changed, and what the court finds of it.

use std::collections::BTreeMap;

use redress_core::{
    Case, Debtors, Gained, HeadId, Percent, Position, arithmetic,
    case::{DefendantId, Found, GainBasis, Itemised, Route},
};
use redress_drafting::{
    Lang, plaintiff_at,
    wording::{self, defendant, head, position, route},
};
use rust_decimal::Decimal;

use super::{
    book::{Book, Content, Look},
    formula::{Cell, Formula, Tab, Test},
    worked,
};
use crate::say;

const TAB: Tab = Tab::Items;
const CLAIMED: u16 = 4;
const CONCEDED: u16 = 5;
const FOUND: u16 = 9;
/// In the order of the positions.
const SIDES: [u16; 3] = [CLAIMED, CONCEDED, FOUND];
const HOW: u16 = 6;
const SHARE: u16 = 7;
const AMOUNT: u16 = 8;
const REASON: u16 = 10;
const PROOF: u16 = 11;
const AUTHORITY: u16 = 12;
/// Only where an item has them.
const NUMBER: u16 = 13;
const PRICE: u16 = 14;

/// An item on the sheet.
pub(super) struct Item {
    /// Its path in the case.
    pub(super) path: String,
    /// Where each side's sum stands, in the order of the positions.
    pub(super) stated: [Cell; 3],
    /// The sums that count: as stated, or net of the costs taken off.
    pub(super) counted: [Cell; 3],
    /// Who owes it.
    pub(super) debtors: Debtors,
    /// It counts towards the total as it stands: no base, no cost taken off, no credit, on the route elected.
    adds_up: bool,
    /// A cost that is taken off a gain of the route elected.
    is_cost_of_gain: bool,
}

/// Who owes an item, in words.
pub(super) fn words(debtors: &Debtors, lang: Lang, case: &Case) -> String {
    let name = |place: usize| {
        let one = case.defendants.get(place);
        one.map_or_else(String::new, |one| defendant(lang, one.id.as_str(), case))
    };
    let with = |name: String, share: Option<Percent>| {
        share.map_or(name.clone(), |share| format!("{name} {share}"))
    };
    let comma = say(lang, "、", ", ");
    let group = |of: &Debtors| {
        let known = of.known().iter().map(|(place, share)| with(name(*place), *share));
        let open = || say(lang, "尚未确定", "open").to_owned();
        let unknown = of.unknown().iter().map(|share| with(open(), *share));
        let names = known.chain(unknown).collect::<Vec<_>>();
        match (names.len(), of.is_joint()) {
            (0, _) if !of.among().is_empty() => {
                let who: Vec<_> = of.among().iter().map(|place| name(*place)).collect();
                who.join(comma) + say(lang, "（各自份额未定）", " (shares open)")
            }
            (0, _) => "—".to_owned(),
            (1, _) => names.join(comma),
            (_, true) => names.join(comma) + say(lang, "（连带）", " (jointly and severally)"),
            (_, false) => names.join(comma) + say(lang, "（按份）", " (by shares)"),
        }
    };
    let groups: Vec<_> = std::iter::once(debtors).chain(debtors.groups()).map(group).collect();
    groups.join(say(lang, "；", "; "))
}

/// The items of a case by their paths.
pub(super) struct Items {
    list: Vec<Item>,
    places: BTreeMap<String, usize>,
}

impl Items {
    pub(super) fn at(&self, path: &str) -> Option<&Item> {
        self.places.get(path).and_then(|place| self.list.get(*place))
    }

    /// What each side states of what is taken off: of the costs of a gain that count, and of payments.
    pub(super) fn taken_off(&self) -> impl Iterator<Item = &[Cell; 3]> {
        let of = |item: &&Item| item.path.starts_with("/credits/") || item.is_cost_of_gain;
        self.list.iter().filter(of).map(|item| &item.stated)
    }

    /// The last row: the award of each side, which the summary works out.
    pub(super) fn total(&self, book: &mut Book, awards: &BTreeMap<usize, Cell>) {
        if self.list.is_empty() {
            return;
        }
        let row = book.row(TAB);
        let at = |column| Cell { tab: TAB, column, row };
        let name = if self.list.iter().all(|item| item.adds_up) {
            book.say("合计", "Total")
        } else {
            book.say("合计（计入赔偿总额的部分）", "Total (what counts)")
        };
        for column in 0..=AUTHORITY {
            book.text(at(column), "", Look::TotalText);
        }
        book.text(at(1), name, Look::TotalText);
        for (side, column) in SIDES.into_iter().enumerate() {
            if let Some(award) = awards.get(&side) {
                book.formula(at(column), Formula::Cell(*award), Look::Total);
            }
        }
    }

    fn add(&mut self, item: Item) {
        self.places.insert(item.path.clone(), self.list.len());
        self.list.push(item);
    }
}

/// The ways to find, as the cell offers them; the page reads these words.
fn ways(lang: Lang) -> [&'static str; 4] {
    Found::WAYS.map(|word| lang.pick(word))
}

/// Writes the sheet. `authority` cites what orders a head.
pub(super) fn write(book: &mut Book, case: &Case, authority: &dyn Fn(HeadId) -> String) -> Items {
    let lang = book.lang;
    book.warn(TAB);
    let title = book.say("赔偿明细表", "Award schedule");
    book.texts(TAB, [title], Look::Title);
    book.texts(TAB, [&*case.title], Look::Remark);
    let hint = book.say(
        "单位：元。底色为浅黄的格供录入；改动后，各项、各被告及合计随之重算。空白表示未主张、未认可或者未认定，不等于零。",
        "In yuan. Pale yellow cells are for input; heads, defendants and totals follow a change. Blank means not claimed, conceded or found; it is not zero.",
    );
    book.texts(TAB, [hint], Look::Remark);
    let [claimed, conceded, found] = Position::ALL.map(|side| position(lang, side));
    let priced = case.all_items().any(|(_, item)| is_priced(item));
    let number_and_price = [book.say("数量", "Number"), book.say("单价", "Price of one")]
        .into_iter()
        .filter(|_| priced);
    book.texts(
        TAB,
        [
            book.say("序号", "No."),
            book.say("赔偿项目", "Head"),
            book.say("明细", "Item"),
            book.say("义务人", "Owed by"),
            claimed,
            conceded,
            book.say("认定方式", "How found"),
            book.say("比例", "Share"),
            book.say("数额", "Amount"),
            found,
            book.say("理由", "Reason"),
            book.say("证据", "Evidence"),
            book.say("依据", "Authority"),
        ]
        .into_iter()
        .chain(number_and_price),
        Look::Head,
    );
    let mut sheet =
        Sheet { items: Items { list: Vec::new(), places: BTreeMap::new() }, case, number: 0 };
    let c = &case.compensation;
    let on_route = |of: Route| {
        let elected =
            if c.elects(of) { "" } else { say(lang, "（未选用）", " (not elected)") };
        let sign = say(lang, "·", ", ");
        format!("{}{sign}{}{elected}", head(lang, HeadId::Compensation), route(lang, of))
    };
    let compensation = authority(HeadId::Compensation);
    let net = c.gain_basis == Some(GainBasis::Net);
    for (index, gain) in filled(&c.gains, |gain| gain.less.iter().all(Itemised::is_blank)) {
        let path = format!("/compensation/gains/{index}");
        let row = Row { head: &on_route(Route::Gain), reason: &gain.reason, proof: &gain.proof };
        let name = match &gain.defendant {
            Some(id) if gain.label.is_empty() => defendant(lang, id.as_str(), case),
            _ => gain.label.clone(),
        };
        sheet.add(book, &path, row, &name, gain, Gained::by(gain), &compensation);
        let mut costs = Vec::new();
        for (place, cost) in filled(&gain.less, |_| true) {
            let path = format!("{path}/less/{place}");
            let head = say(lang, "　减：应扣成本", "less: cost taken off").to_owned()
                + if net { "" } else { say(lang, "（未扣）", " (not taken off)") };
            let row = Row { head: &head, reason: &cost.reason, proof: &cost.proof };
            costs.push(sheet.add(book, &path, row, &cost.label, cost, Gained::Nobody, ""));
        }
        if net && !costs.is_empty() {
            sheet.net(book, &path, &costs);
        }
    }
    for (index, loss) in filled(&c.losses, |_| true) {
        let path = format!("/compensation/losses/{index}");
        let row = Row { head: &on_route(Route::Loss), reason: &loss.reason, proof: &loss.proof };
        sheet.add(book, &path, row, &loss.label, loss, Gained::Nobody, &compensation);
    }
    for (index, sum) in filled(&c.lump_sums, |_| true) {
        let path = format!("/compensation/lump_sums/{index}");
        let agreed = c.elects(Route::Agreement);
        let of = if agreed { Route::Agreement } else { Route::Circumstances };
        let row = Row { head: &on_route(of), reason: &sum.reason, proof: &sum.proof };
        sheet.add(book, &path, row, &sum.label, sum, Gained::Nobody, &compensation);
    }
    for (index, cost) in filled(&case.costs, |_| true) {
        let path = format!("/costs/{index}");
        let id = cost.head.map(HeadId::Cost);
        let name =
            id.map_or(say(lang, "费用（未归类）", "Costs (no head)"), |id| head(lang, id));
        let paid_to = cost.paid_to.filter(|_| !case.co_plaintiffs.is_empty());
        let name = match (paid_to.map(|place| plaintiff_at(lang, case, place)), lang) {
            (None, _) => name.to_owned(),
            (Some(to), Lang::Zh) => format!("{name}（付给{to}）"),
            (Some(to), Lang::En) => format!("{name} (to {})", to.trim_end_matches(',')),
        };
        let row = Row { head: &name, reason: &cost.reason, proof: &cost.proof };
        let rule = id.map_or_else(String::new, authority);
        sheet.add(book, &path, row, &cost.label, cost, Gained::Nobody, &rule);
        if let Some(item) = sheet.items.list.last_mut() {
            item.debtors = item.debtors.clone().to(paid_to);
        }
    }
    if let Some(punitive) = &case.punitive {
        for (index, base) in filled(&punitive.items, |_| true) {
            let path = format!("/punitive/items/{index}");
            let name = wording::base(lang, punitive, base, Position::Found);
            let row = Row { head: &name, reason: &base.reason, proof: &base.proof };
            let rule = authority(HeadId::Punitive);
            sheet.add(book, &path, row, &base.label, base, Gained::Nobody, &rule);
        }
    }
    for (index, credit) in filled(&case.credits, |_| true) {
        let path = format!("/credits/{index}");
        let name = say(lang, "减：已付款项", "less: credit");
        let row = Row { head: name, reason: &credit.reason, proof: &credit.proof };
        let payer = credit.payer().map_or(Gained::Nobody, Gained::By);
        sheet.add(book, &path, row, &credit.label, credit, payer, "");
    }
    sheet.items
}

/// The rows that say something, each with its place; one that waits to be filled in has no row here, if nothing hangs on it.
fn filled<T: Itemised>(
    list: &[T],
    alone: impl Fn(&T) -> bool,
) -> impl Iterator<Item = (usize, &T)> {
    list.iter().enumerate().filter(move |(_, item)| !item.is_blank() || !alone(item))
}

/// The free texts of a row.
#[derive(Clone, Copy)]
struct Row<'a> {
    head: &'a str,
    reason: &'a str,
    proof: &'a str,
}

struct Sheet<'a> {
    items: Items,
    case: &'a Case,
    number: u32,
}

impl Sheet<'_> {
    /// One item; returns its sums.
    #[expect(clippy::too_many_arguments, reason = "the cells of one row")]
    fn add(
        &mut self,
        book: &mut Book,
        path: &str,
        texts: Row<'_>,
        label: &str,
        item: &dyn Itemised,
        of: Gained<'_>,
        authority: &str,
    ) -> [Cell; 3] {
        let lang = book.lang;
        let row = book.row(TAB);
        let at = |column| Cell { tab: TAB, column, row };
        let place = |id: &DefendantId| self.case.defendants.iter().position(|one| one.id == *id);
        let debtors = Debtors::of(self.case, item, of, place);
        self.number += 1;
        book.number(at(0), Some(self.number.into()), Look::Number);
        // What is taken off a gain is owed by nobody, and a credit may have no payer.
        let nobody = path.contains("/less/")
            || (path.starts_with("/credits") && matches!(of, Gained::Nobody));
        let owed = if nobody { String::new() } else { words(&debtors, lang, self.case) };
        for (column, text) in [(1, texts.head), (2, label), (3, &*owed)] {
            book.text(at(column), text, Look::Text);
        }
        let sum = |sum: Option<redress_core::Yuan>| sum.map(redress_core::Yuan::decimal);
        match (item.claimed_sum(), item.number_and_price()) {
            (None, (Some(number), Some(price))) => {
                book.number(at(NUMBER), Some(number.decimal()), Look::Input);
                book.number(at(PRICE), Some(price.decimal()), Look::Input);
                let product = Formula::Cell(at(NUMBER)).times(Formula::Cell(at(PRICE))).exact();
                let product = product.once_known(vec![at(NUMBER), at(PRICE)]);
                book.formula(at(CLAIMED), product, Look::Sum);
            }
            (stated, _) => {
                entered(book, at(CLAIMED), sum(stated), item.as_typed().at(Position::Claimed));
            }
        }
        let conceded = item.as_typed().at(Position::Conceded);
        entered(book, at(CONCEDED), sum(item.conceded()), conceded);
        found(book, row, item.found(), item.as_typed().at(Position::Found));
        let rest = [(REASON, texts.reason), (PROOF, texts.proof), (AUTHORITY, authority)];
        for (column, text) in rest {
            book.text(at(column), text, Look::Text);
        }
        let stated = SIDES.map(at);
        let adds_up = match path.strip_prefix("/compensation/") {
            Some(path) if path.contains("/less/") => false,
            Some(path) => self.case.compensation.routes().any(|route| match route {
                Route::Gain => path.starts_with("gains/"),
                Route::Loss => path.starts_with("losses/"),
                Route::Circumstances | Route::Agreement => path.starts_with("lump_sums/"),
            }),
            None => path.starts_with("/costs/"),
        };
        let c = &self.case.compensation;
        let is_cost_of_gain = path.contains("/less/")
            && c.elects(Route::Gain)
            && c.gain_basis == Some(GainBasis::Net);
        let path = path.to_owned();
        let counted = stated;
        self.items.add(Item { path, stated, counted, debtors, adds_up, is_cost_of_gain });
        stated
    }

    /// The row of a gain net of its costs, never below zero.
    fn net(&mut self, book: &mut Book, gain: &str, costs: &[[Cell; 3]]) {
        let Some(item) =
            self.items.places.get(gain).and_then(|place| self.items.list.get_mut(*place))
        else {
            return;
        };
        let row = book.row(TAB);
        let name = book.say("　净获利（不低于零）", "net gain (not below zero)");
        book.text(Cell { tab: TAB, column: 1, row }, name, Look::Text);
        for (side, column) in SIDES.into_iter().enumerate() {
            let (Some(gross), Some(counted)) = (item.stated.get(side), item.counted.get_mut(side))
            else {
                continue;
            };
            let costs = costs.iter().filter_map(|cost| cost.get(side).copied());
            let net = Formula::Cell(*gross).minus(Formula::sum(costs)).exact();
            let net = net.max(Formula::zero()).once_any_known(vec![*gross]);
            *counted = book.formula(Cell { tab: TAB, column, row }, net, Look::Sum);
        }
    }
}

/// Whether what is claimed for it is a number of things at a price.
fn is_priced(item: &dyn Itemised) -> bool {
    item.claimed_sum().is_none() && matches!(item.number_and_price(), (Some(_), Some(_)))
}

/// A sum that is entered: a formula of its numbers if it was typed as arithmetic, with a note of what was typed.
fn entered(book: &mut Book, cell: Cell, sum: Option<Decimal>, typed: Option<&str>) {
    let worked = typed.and_then(|typed| Some((typed, arithmetic(typed)?)));
    let Some((typed, read)) = worked else {
        book.number(cell, sum, Look::SumInput);
        return;
    };
    if worked::comes_out(&read) {
        book.formula(cell, Formula::Worked(read).round(2), Look::SumInput);
    } else {
        book.number(cell, sum, Look::SumInput);
    }
    let entry = book.cells.get(&cell);
    let in_formula = entry.is_some_and(|entry| matches!(entry.content, Content::Formula(..)));
    let as_typed = book.say("录入为 ", "Entered as ").to_owned() + &wording::arithmetic(typed);
    let result = book.say(
        "；算式超出电子表格的精度或者长度，本格为其结果",
        "; more than a spreadsheet reckons to the fen, so this is what it comes to",
    );
    book.note(cell, if in_formula { as_typed } else { as_typed + result });
}

/// What the court finds: how, a share or a sum, and what comes of it.
fn found(book: &mut Book, row: u32, found: Option<Found>, typed: Option<&str>) {
    let at = |column| Cell { tab: TAB, column, row };
    let [all, none, share, amount] = ways(book.lang);
    let (how, part, sum) = match found {
        None => ("", None, None),
        Some(Found::All) => (all, None, None),
        Some(Found::None) => (none, None, None),
        Some(Found::Share(part)) => (share, Some(part.fraction()), None),
        Some(Found::Amount(sum)) => (amount, None, Some(sum.decimal())),
    };
    book.text(at(HOW), how, Look::Input);
    book.choices.push((at(HOW), vec![all, none, share, amount]));
    book.number(at(SHARE), part, Look::ShareInput);
    entered(book, at(AMOUNT), sum, typed);
    let shows = |text| Test::Shows(at(HOW), text);
    let of_claimed = Formula::Cell(at(CLAIMED)).once_any_known(vec![at(CLAIMED)]);
    let share_of = Formula::Cell(at(CLAIMED)).times(Formula::Cell(at(SHARE))).exact();
    let share_of = share_of.once_known(vec![at(CLAIMED), at(SHARE)]);
    let stated = Formula::Cell(at(AMOUNT)).once_any_known(vec![at(AMOUNT)]);
    let formula = Formula::when(shows(amount), stated, Formula::Blank);
    let formula = Formula::when(shows(share), share_of, formula);
    let formula = Formula::when(shows(none), Formula::zero(), formula);
    let formula = Formula::when(shows(all), of_claimed, formula);
    book.formula(at(FOUND), formula, Look::Sum);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A column copied from the workbook into the page means what it says; a way whose value stands in another
    /// column is no value.
    #[test]
    fn the_ways_to_find_are_read_back() {
        for lang in Lang::ALL {
            let [all, none, share, amount] = ways(lang).map(Found::typed);
            assert_eq!([all, none], [Ok(Found::All), Ok(Found::None)]);
            assert!(share.is_err() && amount.is_err());
        }
    }
}
