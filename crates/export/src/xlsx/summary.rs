//! The sheet of the heads, the award, the defendants, the fee, and what stands around them.

use std::collections::BTreeMap;

use redress_core::{
    Authority, Case, Debtors, Decimal, Derivation, FindingCode, HeadId, Label, Lens, Operation,
    Order, Position, Status, Taken, Timeline, Yuan,
    case::{DefendantId, FeeBasis, Head, PaymentOrder, Pool},
    lawbook::id,
};
use redress_drafting::{
    Lang, citations, payment_name,
    wording::{self, LiabilityTerm, UNKNOWN, defendant},
};

use super::{
    Results,
    book::{Book, Look},
    figures::Cells,
    formula::{Cell, Formula, Tab, Test},
    items::Items,
    workings::{self, Claim, Paid, PaidUnder, Part},
};

const TAB: Tab = Tab::Summary;

fn at(row: u32, column: u16) -> Cell {
    Cell { tab: TAB, column, row }
}

/// The column of a position.
fn column(side: usize) -> u16 {
    [1, 2, 3].get(side).copied().unwrap_or(3)
}

const AUTHORITY: u16 = 4;

/// More steps than this are not written out; the values are printed instead.
const STEPS: usize = 3_000;

/// Writes the sheet, and the workings it rests on.
/// Returns the cells of the award, by side.
pub(super) fn write(
    book: &mut Book,
    case: &Case,
    items: &Items,
    results: &Results,
) -> BTreeMap<usize, Cell> {
    let lang = book.lang;
    book.warn(TAB);
    let title = book.say("赔偿汇总表（单位：元）", "Summary of the award (yuan)");
    book.texts(TAB, [title], Look::Title);
    let workings = book.say("计算过程（随录入项重算）", "Workings (follow the inputs)");
    book.texts(Tab::Workings, [workings], Look::Title);
    let sides = Position::ALL.map(|side| wording::position(lang, side));
    let [claimed, conceded, found] = sides;
    let heads =
        [book.say("赔偿项目", "Head"), claimed, conceded, found, book.say("依据", "Authority")];
    book.texts(TAB, heads, Look::Head);
    let mut sheet = Sheet { cells: Cells::new(book, case, items), case, results };
    let fitted = sheet.heads(book);
    let parts = sheet.award(book, &fitted);
    sheet.defendants(book, parts.as_ref());
    sheet.performance(book, parts.as_ref());
    sheet.fees(book);
    sheet.around(book);
    sheet.cells.awards
}

struct Sheet<'a> {
    cells: Cells<'a>,
    case: &'a Case,
    results: &'a Results,
}

/// What a head is less by, by its place in the case.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
enum Less {
    /// A sanction that is deducted.
    Sanction(usize),
    /// What the liability of the guardians of a defendant is lowered by.
    Guardians(usize),
}

/// The claims of a head at a position, each with its sum after it was fitted to the head.
type Fitted = BTreeMap<(usize, HeadId), Vec<(Claim, Cell)>>;

impl Sheet<'_> {
    fn heads(&mut self, book: &mut Book) -> Fitted {
        let mut fitted = Fitted::new();
        let mut ids: Vec<HeadId> =
            self.results.filled.iter().flat_map(|a| &a.heads).map(|head| head.id).collect();
        ids.sort_unstable();
        ids.dedup();
        for id in ids {
            let row = book.row(TAB);
            book.text(at(row, 0), wording::head(book.lang, id), Look::Text);
            let mut deducted: BTreeMap<Less, Vec<(usize, Cell)>> = BTreeMap::new();
            for (side, position) in Position::ALL.into_iter().enumerate() {
                let filled = self.results.filled.get(side);
                let filled =
                    filled.and_then(|assessment| assessment.heads.iter().find(|h| h.id == id));
                let Some(filled) = filled else {
                    book.text(at(row, column(side)), UNKNOWN, Look::Text);
                    continue;
                };
                let (terms, inputs) = self.terms(book, &filled.derivation, id, side, &fitted);
                let formula = match id {
                    HeadId::Punitive => Formula::sum(inputs.iter().copied()),
                    _ => self.cells.formula(book, &unrounded(&filled.derivation), side),
                };
                let mut claims = workings::claims(terms);
                let taken = workings::deduct(book, &mut self.cells, id, position, &mut claims);
                let formula = if taken.is_empty() {
                    formula
                } else {
                    formula
                        .minus(Formula::sum(taken.iter().map(|(_, cell)| *cell)))
                        .max(Formula::zero())
                };
                let formula = formula.fen();
                let formula =
                    if inputs.is_empty() { formula } else { formula.once_any_known(inputs) };
                let engine = self.results.assessments.get(side);
                let engine = engine
                    .and_then(|assessment| assessment.heads.iter().find(|h| h.id == id))
                    .map(|head| head.amount);
                let cell = at(row, column(side));
                self.cells.heads.insert((id, side), cell);
                for (index, cell) in taken {
                    deducted.entry(Less::Sanction(index)).or_default().push((side, cell));
                }
                let at = (id, position);
                let is_lowered = |claim: &Claim| {
                    workings::lowered(self.case, &claim.debtors, position).is_some()
                };
                if claims.iter().any(is_lowered) {
                    // What is owed before, in a cell of its own: the head is less by what is taken off its parts.
                    let title = workings::title(book, id, position, book.say("减轻前", "before"));
                    let row = book.row(Tab::Workings);
                    let of = |column| Cell { tab: Tab::Workings, column, row };
                    book.text(of(0), title, Look::Text);
                    let whole = book.formula(of(6), formula, Look::Sum);
                    let mut parts = workings::fit(book, self.case, at, whole, &claims);
                    let less = workings::lower(book, &mut self.cells, at, &claims, &mut parts);
                    let rest = Formula::amount(whole)
                        .minus(Formula::sum(less.iter().map(|(_, cell)| *cell)))
                        .fen()
                        .once_any_known(vec![whole]);
                    book.figure(cell, rest, engine, Look::Sum);
                    for (place, cell) in less {
                        deducted.entry(Less::Guardians(place)).or_default().push((side, cell));
                    }
                    fitted.insert((side, id), claims.into_iter().zip(parts).collect());
                    continue;
                }
                book.figure(cell, formula, engine, Look::Sum);
                if claims.len() <= STEPS {
                    let parts = workings::fit(book, self.case, at, cell, &claims);
                    fitted.insert((side, id), claims.into_iter().zip(parts).collect());
                }
            }
            let rule = self.results.authority(book.lang, id);
            book.text(at(row, AUTHORITY), rule, Look::Text);
            for (less, taken) in deducted {
                self.deduction(book, less, &taken);
            }
        }
        fitted
    }

    /// A line below a head: what it is already less by.
    fn deduction(&mut self, book: &mut Book, less: Less, taken: &[(usize, Cell)]) {
        let label = match less {
            Less::Sanction(index) => Label::Sanction(row_of(index)),
            Less::Guardians(place) => Label::GuardianReduction(row_of(place)),
        };
        let name = self.cells.label(book.lang, label);
        let row = book.row(TAB);
        let name = book.say("　其中已减：", "  already less: ").to_owned() + &name;
        book.text(at(row, 0), name, Look::Remark);
        for (side, cell) in taken {
            book.formula(at(row, column(*side)), Formula::Cell(*cell), Look::Sum);
        }
        let mark = match less {
            Less::Sanction(_) => {
                book.say("◐ 扣减罚没款，有争议", "◐ deduction of a sanction, contested").to_owned()
            }
            Less::Guardians(_) => {
                let rule = Timeline::of(self.case).substantive(id::CC_1188, Status::InForce);
                citations(book.lang, rule.as_slice())
            }
        };
        book.text(at(row, AUTHORITY), mark, Look::Text);
    }

    /// What makes up a head, with its debtors, and the cells without which it is open.
    fn terms(
        &mut self,
        book: &mut Book,
        head: &Derivation,
        id: HeadId,
        side: usize,
        fitted: &Fitted,
    ) -> (Vec<(Debtors, Formula)>, Vec<Cell>) {
        let (mut terms, mut inputs) = (Vec::new(), Vec::new());
        for figure in &parts(head) {
            let Some((sum, cap)) = capped(figure) else {
                self.term(book, figure, (id, side), fitted, &mut terms, &mut inputs);
                continue;
            };
            let mut own = Vec::new();
            for figure in &summands(&sum) {
                self.term(book, figure, (id, side), fitted, &mut own, &mut inputs);
            }
            let [sum, cap] = [sum, cap].map(|figure| self.cells.formula(book, &figure, side));
            let claims = workings::claims(own);
            if claims.len() > STEPS {
                terms.extend(claims.into_iter().map(|claim| (claim.debtors, claim.weight)));
            } else {
                let position = Position::ALL.get(side).copied().unwrap_or_default();
                terms.extend(workings::cap(book, self.case, (id, position), (sum, cap), claims));
            }
        }
        (terms, inputs)
    }

    /// One of the figures that make up a head.
    fn term(
        &mut self,
        book: &mut Book,
        figure: &Derivation,
        at: (HeadId, usize),
        fitted: &Fitted,
        terms: &mut Vec<(Debtors, Formula)>,
        inputs: &mut Vec<Cell>,
    ) {
        let (id, side) = at;
        // A multiple, and a sample or a number of consumers, lie between the row of the item and the sum.
        if id == HeadId::Punitive || matches!(figure.label(), Label::Refund(_)) {
            self.on_a_base(book, figure, at, fitted, terms, inputs);
        } else if let Some(item) = self.cells.item(figure)
            && let Some(cell) = item.counted.get(side)
        {
            terms.push((item.debtors.clone(), Formula::amount(*cell)));
            inputs.push(*cell);
        }
    }

    /// Punitive damages on one base, and the base that is paid back, have a row of their own in the workings.
    fn on_a_base(
        &mut self,
        book: &mut Book,
        figure: &Derivation,
        (id, side): (HeadId, usize),
        fitted: &Fitted,
        terms: &mut Vec<(Debtors, Formula)>,
        inputs: &mut Vec<Cell>,
    ) {
        let formula = self.cells.formula(book, figure, side);
        let known = formula.cells();
        let row = book.row(Tab::Workings);
        let cell = |column| Cell { tab: Tab::Workings, column, row };
        let position = Position::ALL.get(side).copied().unwrap_or_default();
        let name = wording::label(book.lang, figure, self.case);
        let name = workings::title(book, id, position, &name);
        book.text(cell(0), name, Look::Text);
        let result = book.formula(cell(6), formula.once_known(known), Look::Sum);
        inputs.push(result);
        let item = self.cells.item(figure);
        match item.filter(|item| item.path.starts_with("/punitive/items/")) {
            Some(item) => terms.push((item.debtors.clone(), Formula::amount(result))),
            // On the compensation awarded: each part of it, by the same factor.
            None => {
                let factor = figure.factor().map(|factor| self.cells.factor(book, factor));
                let parts = fitted.get(&(side, HeadId::Compensation)).into_iter().flatten();
                for (claim, part) in parts {
                    let factor = match &factor {
                        Some(Formula::Cell(cell)) => Formula::amount(*cell),
                        _ => continue,
                    };
                    let weight = Formula::amount(*part).times(factor);
                    terms.push((claim.debtors.clone(), weight));
                }
            }
        }
    }

    /// Credits and the award. Returns the parts of the obligation as found, before and after credits;
    /// `None` if there are too many steps to write out.
    fn award(&mut self, book: &mut Book, fitted: &Fitted) -> Option<Obligation> {
        let claimed = self.case.credits.iter().any(|credit| {
            credit.claimed.is_some() || credit.conceded.is_some() || credit.found.is_some()
        });
        let steps = fitted.values().map(Vec::len).sum::<usize>() * (self.case.credits.len() + 1);
        let too_many = steps > STEPS;
        let rows: Vec<u32> = self.case.credits.iter().map(|_| book.row(TAB)).collect();
        let mut obligation = None;
        let mut credits: BTreeMap<usize, Vec<Cell>> = BTreeMap::new();
        for (side, position) in Position::ALL.into_iter().enumerate() {
            // The parts of the other sides matter only for what their credits reach.
            if too_many || (position != Position::Found && !claimed) {
                continue;
            }
            let mut parts = Vec::new();
            for ((_, id), claims) in
                fitted.range((side, HeadId::Compensation)..(side + 1, HeadId::Compensation))
            {
                for (claim, cell) in claims {
                    let at = (*id, position);
                    parts.push(workings::part(book, self.case, at, &claim.debtors, *cell));
                }
            }
            let before: Vec<Formula> = (0..self.case.defendants.len())
                .map(|place| workings::shares(&parts, place))
                .collect();
            let mut paid_under = PaidUnder::new();
            for index in 0..self.case.credits.len() {
                let item = self.cells.items.at(&format!("/credits/{index}"));
                let Some(stated) = item.and_then(|item| item.stated.get(side)) else { continue };
                let at = (position, index);
                let (cells, sum) = (&mut self.cells, *stated);
                let taken = workings::credit(book, cells, at, sum, &mut parts, &mut paid_under);
                credits.entry(side).or_default().push(taken);
            }
            if position == Position::Found {
                obligation = Some(Obligation { parts, paid_under, before });
            }
        }
        for (index, row) in rows.iter().enumerate() {
            let label = Label::Credit(row_of(index));
            let name = book.say("减：", "less: ").to_owned() + &self.cells.label(book.lang, label);
            book.text(at(*row, 0), name, Look::Text);
            for (side, taken) in &credits {
                if let Some(taken) = taken.get(index) {
                    book.formula(at(*row, column(*side)), Formula::Cell(*taken), Look::Sum);
                }
            }
        }
        let row = book.row(TAB);
        book.text(at(row, 0), book.say("合计", "Total"), Look::TotalText);
        for (side, assessment) in self.results.assessments.iter().enumerate() {
            let heads: Vec<Cell> = self
                .cells
                .heads
                .iter()
                .filter(|((_, of), _)| *of == side)
                .map(|(_, cell)| *cell)
                .collect();
            if heads.is_empty() {
                book.text(at(row, column(side)), UNKNOWN, Look::Text);
                continue;
            }
            let taken = credits.get(&side).cloned().unwrap_or_default();
            let sum = Formula::sum(heads.iter().copied());
            let award = if taken.is_empty() {
                sum
            } else {
                sum.minus(Formula::sum(taken)).max(Formula::zero())
            };
            let award = award.round(2).once_any_known(heads);
            let cell = at(row, column(side));
            book.figure(cell, award, Some(assessment.totals.award), Look::Total);
            self.cells.awards.insert(side, cell);
        }
        if let Some(found) = self.cells.awards.get(&2) {
            let too_large = book.say(
                "数额超出表格精度，请另行填写大写",
                "beyond the digits of a spreadsheet: write it out yourself",
            );
            let words = Formula::Capital(*found, too_large);
            book.formula(at(row, AUTHORITY), words, Look::TotalText);
        }
        obligation
    }

    /// What each defendant owes, as found.
    fn defendants(&mut self, book: &mut Book, obligation: Option<&Obligation>) {
        let found = self.results.found();
        if found.defendants.is_empty() {
            return;
        }
        let lang = book.lang;
        book.row(TAB);
        let title = book.say("责任承担（按认定，单位：元）", "Liability as found (yuan)");
        book.texts(TAB, [title], Look::Heading);
        let heads = [
            book.say("被告", "Defendant"),
            wording::liability(lang, LiabilityTerm::Own),
            wording::liability(lang, LiabilityTerm::Exposure),
            wording::liability(lang, LiabilityTerm::Share),
            book.say("连带责任依据", "Joint liability rests on"),
        ];
        book.texts(TAB, heads, Look::Head);
        let ground = |id: &DefendantId| {
            let ground = found.joint_grounds.iter().find(|ground| ground.defendant == *id);
            ground.map_or_else(String::new, |ground| citations(lang, &ground.authority))
        };
        for (place, amounts) in found.defendants.iter().enumerate() {
            let row = book.row(TAB);
            book.text(at(row, 0), defendant(lang, amounts.id.as_str(), self.case), Look::Text);
            let engine = [amounts.own, amounts.exposure, amounts.share];
            // Who owes no item that is decided owes zero only once every item is.
            let open = [&amounts.own_derivation, &amounts.exposure_derivation]
                .map(|figure| !found.knows(self.case, figure));
            let open = [open[0], open[1], open[0]];
            match &obligation {
                Some(Obligation { parts, paid_under, before }) => {
                    let share = before.get(place).cloned().unwrap_or_else(Formula::zero);
                    let left = (&**parts, paid_under);
                    let owed = workings::owed(book, &mut self.cells, left, place, share);
                    let formulas = [owed.own, owed.exposure, owed.share];
                    for (column, (formula, engine)) in (1..).zip(formulas.into_iter().zip(engine)) {
                        let cell = at(row, column);
                        // Nobody owes zero while nothing is decided.
                        let award = self.cells.awards.get(&2).copied();
                        let formula = formula.round(2).once_any_known(award.into_iter().collect());
                        book.figure(cell, formula, Some(engine), Look::Sum);
                    }
                }
                None => {
                    for (column, (engine, open)) in (1..).zip(engine.into_iter().zip(open)) {
                        if open {
                            book.text(at(row, column), UNKNOWN, Look::Text);
                            continue;
                        }
                        book.printed(at(row, column), Some(engine.decimal()), Look::Sum);
                    }
                }
            }
            book.text(at(row, AUTHORITY), ground(&amounts.id), Look::Text);
        }
        if let Some(Obligation { parts, .. }) = &obligation {
            let row = book.row(TAB);
            book.text(at(row, 0), book.say("尚未确定责任主体", "Debtor open"), Look::Text);
            let open = workings::open(parts).round(2);
            book.figure(at(row, 1), open, Some(found.open), Look::Sum);
        }
        if let Some(Obligation { parts, .. }) = &obligation {
            self.recipients(book, parts);
        }
        // A row of its own also where it is blank: the rows below do not move with the sums.
        let row = book.row(TAB);
        if let Some(presumed) = wording::presumed(lang, self.case, found) {
            book.text(at(row, 0), presumed, Look::Remark);
        }
    }

    /// How payments are performed: owed, given in place of money, paid in money, the instalments.
    fn performance(&mut self, book: &mut Book, obligation: Option<&Obligation>) {
        let found = self.results.found();
        if found.performance.is_empty() {
            return;
        }
        let (lang, case) = (book.lang, self.case);
        book.row(TAB);
        let title =
            book.say("履行方式（按认定，单位：元）", "Ways of performance, as found (yuan)");
        book.texts(TAB, [title], Look::Heading);
        let heads =
            [book.say("事项", "Matter"), book.say("金额", "Amount"), book.say("期限", "When")];
        book.texts(TAB, heads, Look::Head);
        for one in &found.performance {
            let Some(entered) = case.performance.get(one.row) else { continue };
            let line = |book: &mut Book, name: String, formula, engine: Yuan, when: String| {
                let row = book.row(TAB);
                book.text(at(row, 0), name, Look::Text);
                let cell = book.figure(at(row, 1), formula, Some(engine), Look::Sum);
                book.text(at(row, 2), when, Look::Text);
                cell
            };
            let place = |id: &DefendantId| case.defendants.iter().position(|d| d.id == *id);
            let debtors: Vec<usize> = one.defendants.iter().filter_map(place).collect();
            let owed = match obligation {
                Some(Obligation { parts, .. }) => workings::payment(parts, one.of, &debtors),
                None => Formula::Number(one.owed.value().decimal()),
            };
            let who: Vec<_> = one.defendants.iter().collect();
            let name = payment_name(lang, case, one.of, &who);
            let owed = line(book, name, owed.round(2), one.owed.value(), String::new());
            let mut in_kind = Vec::new();
            let counted = entered.in_kind.iter().filter(|given| given.counted().is_some());
            for (given, figure) in counted.zip(&one.in_kind) {
                let formula = self.cells.formula(book, &unrounded(figure), 2).fen();
                let name = wording::label(lang, figure, case) + book.say("：", ": ") + &given.what;
                let when = wording::term(lang, given.term());
                in_kind.push(line(book, name, formula, figure.value(), when));
            }
            let mut in_money = Formula::Cell(owed);
            if !in_kind.is_empty() {
                let rest = in_money.minus(Formula::sum(in_kind)).max(Formula::zero());
                let name = wording::label(lang, &one.in_money, case);
                in_money =
                    Formula::Cell(line(book, name, rest, one.in_money.value(), String::new()));
            }
            let Some(all) = &one.instalments else { continue };
            let mut instalments = Vec::new();
            let stated = entered.instalments.iter().filter(|part| part.amount.is_some());
            for (part, figure) in stated.zip(&all.operands()) {
                let formula = self.cells.formula(book, figure, 2);
                let name = wording::label(lang, figure, case);
                let when = wording::term(lang, part.term());
                instalments.push(line(book, name, formula, figure.value(), when));
            }
            let name = wording::label(lang, all, case);
            let sum = Formula::sum(instalments);
            let sum = line(book, name, sum, all.value(), String::new());
            // Nought, if they are what is to be paid in money.
            let row = book.row(TAB);
            let name = book.say("与应以金钱支付的差额", "short of what is paid in money");
            book.text(at(row, 0), name, Look::Remark);
            let short = in_money.minus(Formula::Cell(sum));
            book.formula(at(row, 1), short.round(2), Look::Sum);
        }
    }

    /// Who gets what of the damages, one after the other.
    fn recipients(&mut self, book: &mut Book, parts: &[Part]) {
        let found = self.results.found();
        let all = self.case.destination.as_ref().map_or(&[][..], |one| &one.recipients);
        // Also where no damages are found yet: they may be entered in the sheet.
        let damages = |(id, _): &(HeadId, usize)| id.group() != Head::Costs;
        if all.is_empty() || !self.cells.heads.keys().any(damages) {
            return;
        }
        let lang = book.lang;
        book.row(TAB);
        let title =
            book.say("款项分配（按认定，单位：元）", "Who gets the damages, as found (yuan)");
        book.texts(TAB, [title], Look::Heading);
        let heads = [
            book.say("受领人", "Recipient"),
            book.say("金额", "Amount"),
            book.say("其中公益损害赔偿", "of the compensation"),
            book.say("其中惩罚性赔偿", "of the punitive damages"),
            book.say("用途", "Purpose"),
        ];
        book.texts(TAB, heads, Look::Head);
        let mut left = [Head::Compensation, Head::Punitive]
            .map(|group| (workings::left_of(parts, group), false));
        for (index, one) in (0..).zip(all) {
            let amount = found.recipients.iter().find(|amount| amount.row == index);
            let row = book.row(TAB);
            let name = self.cells.label(lang, Label::Recipient(index));
            book.text(at(row, 0), name, Look::Text);
            book.text(at(row, AUTHORITY), one.purpose.trim(), Look::Text);
            let takes = [Pool::Compensation, Pool::Punitive]
                .map(|pool| one.out_of.is_none_or(|own| own == pool));
            if one.amount.is_none() && !one.rest {
                book.text(at(row, 1), book.say("未定", "open"), Look::Text);
                for ((_, open), takes) in left.iter_mut().zip(takes) {
                    *open |= takes;
                }
                continue;
            }
            let path = format!("/destination/recipients/{index}/amount");
            let mut rest = one.amount.map(|_| Formula::amount(self.cells.entered(book, &path)));
            let mut taken = Vec::new();
            for ((column, (left, _)), takes) in (2..).zip(&mut left).zip(takes) {
                if !takes {
                    continue;
                }
                let part = match &rest {
                    Some(rest) => rest.clone().min(left.clone()),
                    None => left.clone(),
                };
                let cell = book.formula(at(row, column), part.round(2), Look::Sum);
                rest = rest.map(|rest| rest.minus(Formula::Cell(cell)));
                *left = left.clone().minus(Formula::Cell(cell));
                taken.push(cell);
            }
            // After one of whom it is not known what he gets, the row says what is at most left for those who follow.
            let open = left.iter().zip(takes).any(|((_, open), takes)| *open && takes);
            let engine = amount.map(|one| one.amount.as_ref().unwrap_or(&one.most).value());
            let sum = Formula::sum(taken).round(2);
            book.figure(at(row, 1), sum, engine, Look::Sum);
            if open {
                let name = self.cells.label(lang, Label::Recipient(index));
                book.text(at(row, 0), name + book.say("（至多）", " (at most)"), Look::Text);
            }
        }
    }

    /// The case acceptance fee on the three bases.
    fn fees(&mut self, book: &mut Book) {
        let lang = book.lang;
        let [filled, ..] = &self.results.filled;
        if let Some(no_fee) = &filled.no_fee {
            book.row(TAB);
            let title = book.say("案件受理费", "Case acceptance fee");
            book.texts(TAB, [title], Look::Heading);
            let row = book.row(TAB);
            let none = book.say("附带民事诉讼不收取诉讼费", "none: an incidental civil action");
            book.text(at(row, 0), none, Look::Text);
            book.text(at(row, AUTHORITY), citations(lang, &no_fee.authority), Look::Text);
        }
        if filled.fees.is_empty() {
            return;
        }
        book.row(TAB);
        let title = book.say(
            "案件受理费（单位：元，计费基础尚无定论）",
            "Case acceptance fee (yuan; its basis is not settled)",
        );
        book.texts(TAB, [title], Look::Heading);
        let heads = [
            book.say("基础", "Basis"),
            book.say("最低", "Lowest"),
            book.say("最高", "Highest"),
            "",
            book.say("依据", "Authority"),
        ];
        book.texts(TAB, heads, Look::Head);
        let row = book.row(TAB);
        book.text(at(row, 0), book.say("诉请金额", "Sum claimed"), Look::Text);
        let claimed: Vec<Cell> = self
            .cells
            .heads
            .iter()
            .filter(|((_, side), _)| *side == 0)
            .map(|(_, cell)| *cell)
            .collect();
        // What the plaintiff itself takes off as paid is not claimed.
        let award = self.cells.awards.get(&0).filter(|_| !self.case.credits.is_empty());
        let sum =
            award.map_or_else(|| Formula::sum(claimed).round(2), |cell| Formula::amount(*cell));
        let sum = book.formula(at(row, 1), sum, Look::Sum);
        self.cells.claimed = Some(sum);
        // What is charged per case is owed where no sum is claimed.
        let without_sum = |fee: &redress_core::Fee| {
            let findings = &self.results.found().findings;
            fee.basis != FeeBasis::Property
                && findings.iter().any(|finding| finding.code == FindingCode::FeeWithoutSum)
        };
        for fee in filled.fees.iter() {
            let engine = self.results.found().fees.iter().find(|own| own.basis == fee.basis);
            let row = book.row(TAB);
            let chosen = if fee.chosen { book.say("（已选定）", " (chosen)") } else { "" };
            let halved = if fee.halved { book.say("，减半", ", halved") } else { "" };
            let basis = wording::fee_basis(lang, fee.basis);
            let whole =
                if fee.whole_yuan { book.say("，取整到元", ", in whole yuan") } else { "" };
            book.text(at(row, 0), format!("{basis}{chosen}{halved}{whole}"), Look::Text);
            let high = fee.high.as_ref().unwrap_or(&fee.low);
            let value = |fee: &redress_core::Fee| {
                [fee.low.value(), fee.high.as_ref().unwrap_or(&fee.low).value()]
            };
            let values = engine.map_or([Yuan::ZERO; 2], value);
            for (column, (figure, engine)) in (1..).zip([&fee.low, high].into_iter().zip(values)) {
                let formula = self.cells.formula(book, &unrounded(figure), 0);
                // The shape has the step only where it changes the fee of the small sums.
                let formula = if fee.whole_yuan { formula.exact().round(0) } else { formula.fen() };
                let none = Test::Zero(Formula::Cell(sum));
                let formula = if without_sum(fee) {
                    formula
                } else {
                    Formula::when(none, Formula::Blank, formula)
                };
                book.figure(at(row, column), formula, Some(engine), Look::Sum);
            }
            book.text(at(row, AUTHORITY), citations(lang, fee.low.authority()), Look::Text);
        }
    }

    /// Routes not elected, late-performance interest, the court's worksheet.
    fn around(&mut self, book: &mut Book) {
        let lang = book.lang;
        let mut titled = false;
        let mut title = |book: &mut Book| {
            if !std::mem::replace(&mut titled, true) {
                book.row(TAB);
                let title = book.say("供对照（不计入合计）", "For comparison (not in the total)");
                book.texts(TAB, [title], Look::Heading);
            }
        };
        let mut routes: Vec<_> = Vec::new();
        for other in self.results.filled.iter().flat_map(|a| &a.alternatives) {
            if !routes.contains(&other.route) {
                routes.push(other.route);
            }
        }
        for route in routes {
            title(book);
            let row = book.row(TAB);
            let name = book.say("未选用的方法：", "route not elected: ").to_owned();
            book.text(at(row, 0), name + wording::route(lang, route), Look::Text);
            for side in 0..3 {
                let of = |all: &[redress_core::Assessment; 3]| {
                    let other = all.get(side)?.alternatives.iter().find(|o| o.route == route)?;
                    Some(other.derivation.clone())
                };
                let Some(shape) = of(&self.results.filled) else { continue };
                let operands = self.parts_of(&unrounded(&shape), side);
                // The route has the name of the head that was elected, not its cell.
                let elected = self.cells.heads.remove(&(HeadId::Compensation, side));
                let formula = self.cells.formula(book, &unrounded(&shape), side).fen();
                self.cells.heads.extend(elected.map(|cell| ((HeadId::Compensation, side), cell)));
                let formula = formula.once_any_known(operands);
                let engine = of(&self.results.assessments).map(|figure| figure.value());
                book.figure(at(row, column(side)), formula, engine, Look::Sum);
            }
        }
        if self.results.filled.iter().any(|assessment| assessment.explored.is_some()) {
            title(book);
            self.explored(book);
        }
        for sample in &self.results.found().samples {
            title(book);
            let row = book.row(TAB);
            let name = wording::label(book.lang, &sample.extrapolated, self.case);
            let not = book.say("，未计入", ", not counted");
            book.text(at(row, 0), name + not, Look::Text);
            let formula = self.cells.formula(book, &sample.extrapolated, 2).fen();
            let known = formula.cells();
            let engine = Some(sample.extrapolated.value().rounded());
            book.figure(at(row, 3), formula.once_known(known), engine, Look::Sum);
        }
        if let Some(sheet) = &self.results.found().worksheet {
            title(book);
            let row = book.row(TAB);
            let name = book.say("测算底稿（供酌定参考）", "the court’s worksheet (an aid)");
            book.text(at(row, 0), name, Look::Text);
            let formula = self.cells.formula(book, &unrounded(sheet), 2).fen();
            book.figure(at(row, 3), formula, Some(sheet.value()), Look::Sum);
        }
        if let Some((engine, shape)) = interest(self.case, self.results) {
            title(book);
            let row = book.row(TAB);
            let name = book.say("迟延履行利息", "late-performance interest");
            book.text(at(row, 0), name, Look::Text);
            let cell = at(row, 3);
            match &shape {
                Some(shape) => {
                    let formula = self.cells.formula(book, &unrounded(shape), 2).fen();
                    let award = self.cells.awards.get(&2);
                    let award = award.filter(|_| interest_on_award(self.case));
                    let formula = match award {
                        Some(award) => formula.once_any_known(vec![*award]),
                        None => formula,
                    };
                    book.figure(cell, formula, Some(engine.value()), Look::Sum)
                }
                None => book.printed(cell, Some(engine.value().decimal()), Look::Sum),
            };
            book.text(at(row, AUTHORITY), citations(lang, engine.authority()), Look::Text);
            // Shape and figure have the same debts: without a payment each of them bears interest.
            let shapes = shape.iter().flat_map(late_debts).map(Some);
            for (one, shape) in late_debts(engine).iter().zip(shapes.chain(std::iter::repeat(None)))
            {
                let row = book.row(TAB);
                let name = book.say("　其中：", "  of which: ").to_owned();
                let name = name + &wording::label(lang, one, self.case);
                book.text(at(row, 0), name, Look::Remark);
                match shape {
                    Some(shape) => {
                        let formula = self.cells.formula(book, &shape, 2).exact();
                        book.figure(at(row, 3), formula, Some(one.value()), Look::Sum)
                    }
                    None => book.printed(at(row, 3), Some(one.value().decimal()), Look::Sum),
                };
            }
            self.balance(book, cell, shape.as_ref());
        }
    }

    /// What is still owed of the interest and of the principal once payments were taken off.
    fn balance(&mut self, book: &mut Book, interest: Cell, shape: Option<&Derivation>) {
        let Some(account) = self.results.found().interest_account.as_ref() else { return };
        let Some(stated) = self.case.interest.as_ref().filter(|one| !one.payments.is_empty())
        else {
            return;
        };
        let lang = book.lang;
        let taken = |of: fn(&Taken) -> Yuan| {
            account.payments.iter().map(|one| of(one).decimal()).sum::<Decimal>()
        };
        let formulas = shape.map(|shape| {
            let principal = match stated.principal {
                Some(_) => Some(self.cells.entered(book, "/interest/principal")),
                None => self.cells.awards.get(&2).copied(),
            };
            let known: Vec<_> = principal.into_iter().collect();
            let principal = principal.map_or_else(Formula::zero, Formula::amount);
            let mut rows: Vec<_> = (0..).zip(&stated.payments).collect();
            rows.order_by_key(|(_, payment)| payment.date);
            let mut paid = Vec::new();
            for (row, payment) in rows {
                let by_then = summands(shape).into_iter().filter(|period| {
                    matches!(period.label(), Label::Period { until, .. } if until <= payment.date)
                });
                let by_then: Vec<_> =
                    by_then.map(|period| self.cells.formula(book, &period, 2)).collect();
                let path = format!("/interest/payments/{row}/amount");
                paid.push(Paid {
                    day: wording::day(lang, payment.date),
                    amount: self.cells.entered(book, &path),
                    // Without a principal no interest has accrued.
                    accrued: Formula::when(
                        Test::AnyKnown(known.clone()),
                        Formula::Sum(by_then),
                        Formula::zero(),
                    ),
                });
            }
            let balance = workings::balance(book, &principal, paid);
            let to_interest = Formula::sum(balance.to_interest);
            (to_interest, balance.principal, Formula::sum(balance.surplus))
        });
        let follows = formulas.is_some();
        let (paid, principal, surplus) = formulas
            .map_or((None, None, None), |(paid, principal, surplus)| {
                (Some(paid), Some(principal), Some(surplus))
            });
        let mut row = |name: &str, formula: Option<Formula>, engine: Decimal, of: &[Authority]| {
            let row = book.row(TAB);
            book.text(at(row, 0), name, Look::Text);
            book.text(at(row, AUTHORITY), citations(lang, of), Look::Text);
            let engine_sum = Yuan::computed(engine);
            match formula {
                Some(formula) => book.figure(at(row, 3), formula.fen(), engine_sum, Look::Sum),
                None => book.printed(at(row, 3), Some(engine), Look::Sum),
            }
        };
        let word = |zh, en| if lang == Lang::Zh { zh } else { en };
        let paid = row(word("其中已付", "of it paid"), paid, taken(|one| one.to_interest), &[]);
        let left = Formula::amount(interest).minus(Formula::amount(paid)).max(Formula::zero());
        let left = follows.then_some(left);
        for (figure, formula) in
            [(&account.interest_left, left), (&account.principal_left, principal)]
        {
            let name = wording::label(lang, figure, self.case);
            row(&name, formula, figure.value().decimal(), figure.authority());
        }
        row(word("多付", "paid in excess"), surplus, taken(|one| one.surplus), &[]);
    }

    /// Punitive damages that count nowhere.
    fn explored(&mut self, book: &mut Book) {
        let row = book.row(TAB);
        book.text(at(row, 0), wording::explored_head(book.lang), Look::Text);
        for side in 0..3 {
            let of = |all: &[redress_core::Assessment; 3]| {
                Some(all.get(side)?.explored.as_ref()?.derivation.clone())
            };
            let Some(shape) = of(&self.results.filled) else { continue };
            // Nobody owes them: there are no claims to fit to their sum.
            let nobody = Fitted::new();
            let (_, inputs) = self.terms(book, &shape, HeadId::Punitive, side, &nobody);
            let sum = Formula::sum(inputs.iter().copied()).fen().once_any_known(inputs);
            let engine = of(&self.results.assessments).map(|figure| figure.value());
            book.figure(at(row, column(side)), sum, engine, Look::Sum);
        }
    }

    /// The cells of the items a figure sums.
    fn parts_of(&self, figure: &Derivation, side: usize) -> Vec<Cell> {
        let parts = summands(figure);
        let items = parts.iter().filter_map(|part| self.cells.item(part));
        items.filter_map(|item| item.counted.get(side).copied()).collect()
    }
}

/// Whether interest runs on the award, which may still be open.
fn interest_on_award(case: &Case) -> bool {
    case.interest
        .as_ref()
        .is_some_and(|interest| interest.principal.is_none() && interest.debts.is_empty())
}

/// Late-performance interest, and its shape on debts so large that every period counts. `None` where the shape itself
/// follows the sums, which no cell does: what the payments on several debts, of one debtor among several, or on interest before
/// the principal, were taken for, and what is left of the award beside instalments and things given in place of money.
fn interest<'a>(case: &Case, results: &'a Results) -> Option<(&'a Derivation, Option<Derivation>)> {
    let engine = results.found().interest.as_ref()?;
    let stated = case.interest.as_ref()?;
    let alone = stated.debts.is_empty();
    let on_award = alone && stated.principal.is_none();
    // Whose debt a payment lowers, and how far a limit reaches, is worked out by the engine.
    let payer_named = case.defendants.len() > 1
        && stated.payments.iter().any(|payment| payment.defendant.is_some());
    let in_parts = on_award && (payer_named || !case.performance.is_empty());
    let principal_first = stated.order.unwrap_or_default() == PaymentOrder::PrincipalFirst;
    let on_one_debt = stated.payments.is_empty() || alone && principal_first;
    if in_parts || !on_one_debt {
        return Some((engine, None));
    }
    let mut interest = stated.clone();
    let large = Yuan::from_fen(10_i64.pow(14));
    interest.principal = alone.then_some(large);
    for debt in &mut interest.debts {
        debt.amount = large;
    }
    for payment in &mut interest.payments {
        payment.amount = Yuan::from_fen(100);
    }
    let dates = case.dates;
    let defendants = case.defendants.clone();
    let case = Case { dates, defendants, interest: Some(interest), ..Case::default() };
    let shape = |case: Case| case.check().ok()?.assess(Lens::LAW).ok()?.found.interest;
    Some((engine, shape(case)))
}

/// The interest of each debt, where there are several.
fn late_debts(interest: &Derivation) -> Vec<Derivation> {
    if matches!(interest.label(), Label::DebtInterest(_)) {
        return vec![interest.clone()];
    }
    interest.operands().iter().flat_map(late_debts).collect()
}

fn row_of(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

/// The parts of the obligation after credits, and what each defendant bore before them.
struct Obligation {
    parts: Vec<Part>,
    paid_under: PaidUnder,
    before: Vec<Formula>,
}

/// A figure before its rounding; the sheet always rounds.
fn unrounded(figure: &Derivation) -> Derivation {
    match figure.operation() {
        Operation::Rounded(of) => of,
        _ => figure.clone(),
    }
}

/// What a head is the sum of; what stands below a cap is one of the figures.
fn parts(head: &Derivation) -> Vec<Derivation> {
    match head.operation() {
        _ if capped(head).is_some() => vec![head.clone()],
        Operation::Rounded(of) => parts(&of),
        // A route beside refunds is a sum within the head.
        Operation::Sum(of) => of
            .iter()
            .flat_map(|part| match part.label() {
                Label::Head(_) => parts(&part),
                _ => vec![part],
            })
            .collect(),
        _ => Vec::new(),
    }
}

/// A route below a cap, and the cap.
fn capped(figure: &Derivation) -> Option<(Derivation, Derivation)> {
    match (figure.label(), figure.operation()) {
        (Label::Head(_), Operation::AtMost(sum, cap)) => Some((sum, cap)),
        _ => None,
    }
}

/// What a head is the sum of, also below a cap.
fn summands(head: &Derivation) -> Vec<Derivation> {
    let below = |part: Derivation| match capped(&part) {
        Some((sum, _)) => summands(&sum),
        None => vec![part],
    };
    parts(head).into_iter().flat_map(below).collect()
}
