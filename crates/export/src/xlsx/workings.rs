//! Who owes what, as formulas: claims by their debtors, divisions by the largest remainder, inner
//! shares, guardians, credits. The same steps as the engine's, so that a change of an item reaches
//! each defendant.

use std::collections::BTreeMap;

use redress_core::{
    Case, Debt, Debtors, Few, HeadId, Position, Turn, Under, answering, apart,
    case::{DeductFrom, DefendantId, Head},
    counted_in_full, is_answered, owed_alike,
};
use redress_drafting::wording::{self, defendant};
use rust_decimal::Decimal;

use super::{
    book::{Book, Look},
    figures::Cells,
    formula::{Cell, Formula, Tab, Test},
    items::words,
};

const TAB: Tab = Tab::Workings;

/// Decimals in which the remainders of small sums are compared: binary quotas differ in their last digits.
const DECIMALS: u32 = 7;

/// Digits that a binary number keeps through the sums and products of a quota.
const DIGITS: u32 = 15;

fn at(row: u32, column: u16) -> Cell {
    Cell { tab: TAB, column, row }
}

/// A sum with its debtors, before it is fitted to its head.
#[derive(Clone)]
pub(super) struct Claim {
    pub(super) debtors: Debtors,
    /// What counts for it, as a formula that is a number also where nothing is entered.
    pub(super) weight: Formula,
    /// The cells without which nothing is known of it.
    pub(super) inputs: Vec<Cell>,
}

impl Claim {
    /// What a cell holds.
    pub(super) fn of(debtors: Debtors, cell: Cell) -> Self {
        Self { debtors, weight: Formula::amount(cell), inputs: vec![cell] }
    }
}

/// Claims of a head by their debtors, in the engine's order. Those who owe by shares owe one claim each.
pub(super) fn claims(terms: Vec<Claim>) -> Vec<Claim> {
    let mut groups: BTreeMap<Debtors, (Vec<Formula>, Vec<Cell>)> = BTreeMap::new();
    let mut add = |debtors, weight, inputs: &[Cell]| {
        let (weights, cells) = groups.entry(debtors).or_default();
        weights.push(weight);
        cells.extend(inputs);
    };
    for Claim { debtors, weight, inputs } in terms {
        let Some((parts, whole)) = debtors.severally() else {
            add(debtors, weight, &inputs);
            continue;
        };
        for (debtors, part) in parts {
            let share = weight.clone().times(Formula::Number(part)).over(Formula::Number(whole));
            add(debtors, share, &inputs);
        }
    }
    let claim =
        |(debtors, (weights, inputs))| Claim { debtors, weight: Formula::Sum(weights), inputs };
    groups.into_iter().map(claim).collect()
}

/// Payments on one debt: each goes to the principal, and what is beyond it to the interest accrued by its day.
pub(super) struct Balance {
    /// What went to the interest, payment by payment.
    pub(super) to_interest: Vec<Cell>,
    /// What was left over.
    pub(super) surplus: Vec<Cell>,
    /// The principal that is left.
    pub(super) principal: Formula,
}

/// A payment: its day in words, its cell, and the interest accrued by then.
pub(super) struct Paid {
    pub(super) day: String,
    pub(super) amount: Cell,
    pub(super) accrued: Formula,
}

/// The account of payments, in the order of their days.
pub(super) fn balance(book: &mut Book, principal: &Formula, payments: Vec<Paid>) -> Balance {
    let columns = [
        book.say("付款", "Payment"),
        book.say("金额（元）", "Amount (yuan)"),
        book.say("截至该日的利息", "Interest by that day"),
        book.say("抵本金", "To principal"),
        book.say("抵利息", "To interest"),
        book.say("多付", "In excess"),
    ];
    let title = book.say("付款抵充明细", "Account of payments").to_owned();
    block(book, &title, &columns);
    let (mut paid, mut to_interest, mut surplus) = (Vec::new(), Vec::new(), Vec::new());
    let left = |paid: &[Cell]| {
        let left = principal.clone().minus(Formula::sum(paid.iter().copied()));
        left.max(Formula::zero())
    };
    for one in payments {
        let row = book.row(TAB);
        book.text(at(row, 0), one.day, Look::Text);
        let amount = book.formula(at(row, 1), Formula::amount(one.amount), Look::Sum);
        let accrued = book.formula(at(row, 2), one.accrued.fen(), Look::Sum);
        let owed = left(&paid).min(Formula::Cell(amount)).fen();
        let principal = book.formula(at(row, 3), owed, Look::Sum);
        let rest = || Formula::Cell(amount).minus(Formula::Cell(principal));
        let unpaid = Formula::Cell(accrued).minus(Formula::sum(to_interest.iter().copied()));
        let interest = book.formula(at(row, 4), rest().min(unpaid).fen(), Look::Sum);
        let over = rest().minus(Formula::Cell(interest)).fen();
        surplus.push(book.formula(at(row, 5), over, Look::Sum));
        to_interest.push(interest);
        paid.push(amount);
    }
    Balance { to_interest, surplus, principal: left(&paid) }
}

/// Heading of a block, and the heads of its columns.
fn block(book: &mut Book, title: &str, columns: &[&str]) {
    book.heading(TAB, title);
    book.texts(TAB, columns.iter().copied(), Look::Head);
}

/// Shares a sum of whole fen out by weights: each gets the whole fen of its quota, the fen left over go
/// to the largest remainders, earlier ones first. If all weights are zero the shares are equal.
///
/// A quota of many digits leaves a binary number no room for its remainder. So each unit of weight first gets the same
/// whole number of fen, and only what is left, a small sum that may be negative, is divided.
pub(super) fn apportion(
    book: &mut Book,
    title: &str,
    total: Cell,
    shares: &[(String, Formula)],
) -> Vec<Cell> {
    if shares.len() < 2 {
        return shares.iter().map(|_| total).collect();
    }
    let columns = [
        book.say("分配对象", "Share of"),
        book.say("权重", "Weight"),
        book.say("整数（分）", "Whole fen"),
        book.say("其余（分）", "Rest (fen)"),
        book.say("余数", "Remainder"),
        book.say("补分", "Fen added"),
        book.say("金额（元）", "Amount (yuan)"),
    ];
    block(book, title, &columns);
    let rows: Vec<u32> = shares.iter().map(|_| book.row(TAB)).collect();
    let column = |column: u16| rows.iter().map(|row| at(*row, column)).collect::<Vec<_>>();
    let fen = Formula::amount(total).times(Formula::Number(Decimal::ONE_HUNDRED)).round(0);
    for (row, (name, weight)) in rows.iter().zip(shares) {
        book.text(at(*row, 0), name, Look::Text);
        book.formula(at(*row, 1), weight.clone(), Look::Number);
    }
    let row = book.row(TAB);
    let name = book.say(
        "权重合计；每单位权重的整分；余分；余数精度",
        "All; whole fen of a unit; rest; parts of a fen",
    );
    book.text(at(row, 0), name, Look::Remark);
    let mut total =
        |column, formula| Formula::Cell(book.formula(at(row, column), formula, Look::Number));
    let weights = total(1, Formula::sum(column(1)));
    let none = || Test::Zero(weights.clone());
    let each = Formula::when(none(), Formula::zero(), fen.clone().over(weights.clone()).round(0));
    let each = total(2, each);
    let rest = total(3, fen.clone().minus(each.clone().times(weights.clone())));
    let are_numbers = shares.iter().all(|(_, weight)| matches!(weight, Formula::Number(_)));
    let units = total(4, if are_numbers { units(DECIMALS) } else { fineness(&fen) });
    for row in &rows {
        let weight = Formula::Cell(at(*row, 1));
        let first = each.clone().times(weight.clone());
        let equal = rest.clone().over(Formula::Number(shares.len().into()));
        let part = rest.clone().times(weight).over(weights.clone());
        let part = Formula::when(none(), equal, part);
        let fine = |of: Formula| of.times(units.clone()).round(0).over(units.clone());
        let own = fine(first.clone().minus(first.clone().whole()).plus(part));
        let own = Formula::Cell(book.formula(at(*row, 3), own, Look::Number));
        book.formula(at(*row, 2), first.whole().plus(own.clone().whole()), Look::Number);
        book.formula(at(*row, 4), fine(own.clone().minus(own.whole())), Look::Number);
    }
    let left = fen.minus(Formula::sum(column(2)));
    let mut before = Vec::new();
    let mut parts = Vec::new();
    for row in &rows {
        let own = at(*row, 4);
        let ahead =
            Formula::CountLarger(column(4), own).plus(Formula::CountEqual(before.clone(), own));
        let one = Formula::Number(Decimal::ONE);
        let added = Formula::when(Test::Less(ahead, left.clone()), one, Formula::zero());
        book.formula(at(*row, 5), added, Look::Number);
        before.push(own);
        let fen = Formula::sum([at(*row, 2), at(*row, 5)]);
        let yuan = fen.over(Formula::Number(Decimal::ONE_HUNDRED)).round(2);
        parts.push(book.formula(at(*row, 6), yuan, Look::Sum));
    }
    parts
}

/// So many decimals, as the number of parts of one.
fn units(decimals: u32) -> Formula {
    Formula::Number(10_i64.pow(decimals).into())
}

/// Into how many parts a fen is divided to compare remainders: the more digits a sum has, the fewer are left for them.
/// Weights that are sums themselves have lost the others already.
fn fineness(fen: &Formula) -> Formula {
    (0..DECIMALS).rev().fold(units(DECIMALS), |finer, decimals| {
        // From 10^8 fen on there are six decimals, from 10^9 on five.
        let from = Formula::Number(10_i64.pow(DIGITS - 1 - decimals).into());
        Formula::when(Test::Less(fen.clone(), from), finer, units(decimals))
    })
}

/// Takes the sanctions that the user wants deducted off the claims of a head. Returns what each
/// deduction takes.
pub(super) fn deduct(
    book: &mut Book,
    cells: &mut Cells<'_>,
    head: HeadId,
    position: Position,
    claims: &mut [Claim],
) -> Vec<(usize, Cell)> {
    let case = cells.case;
    let mut taken = Vec::new();
    for (index, sanction) in case.sanctions.iter().enumerate() {
        let from = match sanction.deduct_from {
            Some(DeductFrom::Compensation) => Head::Compensation,
            Some(DeductFrom::Punitive) => Head::Punitive,
            None => continue,
        };
        // What a plaintiff claims is not cut by what the court may deduct.
        if from != head.group() || position == Position::Claimed {
            continue;
        }
        // Nor is what one owes, by what another may have borne.
        if sanction.defendant.is_none() && !owed_alike(case) {
            continue;
        }
        let title = title(book, head, position, book.say("扣减罚没款", "deduction of a sanction"));
        let columns = [
            book.say("义务人", "Owed by"),
            book.say("扣减前", "Before"),
            book.say("扣减后", "After"),
        ];
        block(book, &title, &columns);
        let bears = sanction.defendant.as_ref().map(|of| bears_for(case, of));
        let owes = |claim: &Claim| {
            bears.as_ref().is_none_or(|bears| {
                claim.debtors.known().iter().any(|(place, _)| bears.contains(place))
            })
        };
        let rows: Vec<u32> = claims.iter().map(|_| book.row(TAB)).collect();
        let mut owed = Vec::new();
        for (row, claim) in rows.iter().zip(claims.iter()) {
            let name = words(&claim.debtors, book.lang, case);
            book.text(at(*row, 0), name, Look::Text);
            book.formula(at(*row, 1), claim.weight.clone(), Look::Sum);
            if owes(claim) {
                owed.push(at(*row, 1));
            }
        }
        let amount = cells.entered(book, &format!("/sanctions/{index}/amount"));
        let owed = Formula::sum(owed);
        let most = Formula::amount(amount).min(owed.clone());
        for (row, claim) in rows.iter().zip(claims.iter_mut()) {
            if owes(claim) {
                let before = Formula::Cell(at(*row, 1));
                let share = Formula::Number(Decimal::ONE).minus(most.clone().over(owed.clone()));
                let less = before.clone().times(share).max(Formula::zero());
                let after = Formula::when(Test::Zero(owed.clone()), before, less);
                book.formula(at(*row, 2), after, Look::Sum);
                claim.weight = Formula::Cell(at(*row, 2));
            }
        }
        let row = book.row(TAB);
        book.text(at(row, 0), book.say("扣减额", "Deducted"), Look::TotalText);
        taken.push((index, book.formula(at(row, 1), most.fen(), Look::Total)));
    }
    taken
}

/// A minor who owes a claim alone, and whose guardians answer for less at a position: his place, and where the share is
/// entered.
pub(super) fn lowered(
    case: &Case,
    debtors: &Debtors,
    position: Position,
) -> Option<(usize, String)> {
    let [(place, _)] = debtors.known() else { return None };
    let ward = case.defendants.get(*place).filter(|one| one.is_ward())?;
    ward.guardianship.as_ref()?.reduced?.at(position)?;
    let answered = is_answered(case, |id| *id == ward.id || ward.guardians.contains(id));
    let path = format!("/defendants/{place}/guardianship/reduced/{}", position.id());
    (!answered).then_some((*place, path))
}

/// Takes off each part of a head what the liability of guardians is lowered by. Returns what each minor's part is less by.
pub(super) fn lower(
    book: &mut Book,
    cells: &mut Cells<'_>,
    (head, position): (HeadId, Position),
    claims: &[Claim],
    parts: &mut [Cell],
) -> Vec<(usize, Cell)> {
    let case = cells.case;
    let mut taken = Vec::new();
    for (claim, part) in claims.iter().zip(parts) {
        let Some((place, path)) = lowered(case, &claim.debtors, position) else { continue };
        let what = book.say("监护人尽到监护职责，减轻", "guardians did their duty");
        let title = title(book, head, position, what);
        let columns = [
            book.say("义务人", "Owed by"),
            book.say("减轻前", "Before"),
            book.say("比例", "Share"),
            book.say("减轻", "Taken off"),
            book.say("减轻后", "After"),
        ];
        block(book, &title, &columns);
        let share = cells.entered(book, &path);
        let row = book.row(TAB);
        book.text(at(row, 0), words(&claim.debtors, book.lang, case), Look::Text);
        book.formula(at(row, 1), Formula::amount(*part), Look::Sum);
        book.formula(at(row, 2), Formula::Cell(share), Look::Number);
        let less = Formula::Cell(at(row, 1)).times(Formula::Cell(at(row, 2))).exact().fen();
        let less = book.formula(at(row, 3), less, Look::Sum);
        let rest = Formula::Cell(at(row, 1)).minus(Formula::Cell(less)).round(2);
        *part = book.formula(at(row, 4), rest, Look::Sum);
        taken.push((place, less));
    }
    taken
}

/// A defendant, and the minors he is the guardian of.
fn bears_for(case: &Case, id: &DefendantId) -> Vec<usize> {
    let defendants = case.defendants.iter().enumerate();
    let bears = defendants
        .filter(|(_, d)| d.id == *id || (d.minor && d.guardians.contains(id)))
        .map(|(place, _)| place);
    bears.collect()
}

/// The title of a block: head, position and what is done.
pub(super) fn title(book: &Book, head: HeadId, position: Position, what: &str) -> String {
    let (head, side) = (wording::head(book.lang, head), wording::position(book.lang, position));
    match book.lang {
        redress_drafting::Lang::Zh => format!("{head}（{side}）——{what}"),
        redress_drafting::Lang::En => format!("{head} ({side}): {what}"),
    }
}

/// One part of the obligation.
pub(super) struct Part {
    head: HeadId,
    amount: Cell,
    /// Who owes it, by their places in the case, and what each bears.
    principals: Vec<(usize, Cell)>,
    minors: Vec<usize>,
    /// Those among whom it is open, by their places in the case.
    among: Vec<usize>,
    /// The cells without which nothing is known of it.
    pub(super) inputs: Vec<Cell>,
}

impl Part {
    /// Whether one may owe it whom nobody names yet.
    fn may_be_owed_by(&self, case: &Case, payer: usize) -> bool {
        self.principals.is_empty() && Turn::may_come(case, self.head, &self.among, payer)
    }

    fn debt(&self) -> Debt {
        Debt {
            head: self.head,
            principals: self.principals.iter().map(|(place, _)| *place).collect(),
            minors: self.minors.iter().copied().collect(),
        }
    }

    fn owes(&self, place: usize) -> bool {
        self.principals.iter().any(|(principal, _)| *principal == place)
            || self.minors.contains(&place)
    }

    /// Whose shares a payment goes to first, by their places among the principals: the payer's own; for a minor who owes it
    /// his guardians bear his.
    fn borne_by(&self, case: &Case, payer: usize) -> Vec<usize> {
        let minor = case.defendants.get(payer).filter(|_| self.minors.contains(&payer));
        let guards = |who: &usize| {
            let who = case.defendants.get(*who);
            minor.zip(who).is_some_and(|(minor, who)| minor.guardians.contains(&who.id))
        };
        let principals = self.principals.iter().enumerate();
        let own = principals.filter(|(_, (who, _))| *who == payer || guards(who));
        own.map(|(place, _)| place).collect()
    }
}

/// Fits the claims of a head to its sum.
pub(super) fn fit(
    book: &mut Book,
    case: &Case,
    (head, position): (HeadId, Position),
    sum: Cell,
    claims: &[Claim],
) -> Vec<Cell> {
    let what = book.say("按责任主体分配", "by debtors");
    let title = title(book, head, position, what);
    let shares: Vec<_> = claims
        .iter()
        .map(|claim| (words(&claim.debtors, book.lang, case), claim.weight.clone()))
        .collect();
    apportion(book, &title, sum, &shares)
}

/// Claims below a cap: where it binds, each bears its part of it, whatever stands beside them in the head.
pub(super) fn cap(
    book: &mut Book,
    case: &Case,
    (head, position): (HeadId, Position),
    (sum, cap): (Formula, Formula),
    claims: Vec<Claim>,
) -> Vec<Claim> {
    let columns =
        [book.say("义务人", "Owed by"), book.say("限额前", "Before"), book.say("限额后", "After")];
    let what = title(book, head, position, book.say("限额", "the cap"));
    block(book, &what, &columns);
    let row = book.row(TAB);
    book.text(at(row, 0), book.say("合计", "Total"), Look::TotalText);
    let before = Formula::Cell(book.formula(at(row, 1), sum, Look::Sum));
    let within = book.formula(at(row, 2), before.clone().min(cap), Look::Sum);
    let binds = || Test::Less(Formula::Cell(within), before.clone());
    let row = book.row(TAB);
    book.text(at(row, 0), book.say("限额后，至分", "After, to the fen"), Look::Text);
    let whole = book.formula(at(row, 2), Formula::Cell(within).fen(), Look::Sum);
    let shares: Vec<_> = claims
        .iter()
        .map(|claim| (words(&claim.debtors, book.lang, case), claim.weight.clone()))
        .collect();
    let parts = apportion(book, &what, whole, &shares);
    let fitted = claims.into_iter().zip(parts).map(|(claim, part)| {
        let weight = Formula::when(binds(), Formula::Cell(part), claim.weight);
        Claim { weight, ..claim }
    });
    fitted.collect()
}

/// The part of a claim: its principals, or the guardians of those who are minors, by their shares.
pub(super) fn part(
    book: &mut Book,
    case: &Case,
    (head, position): (HeadId, Position),
    Claim { debtors, inputs, .. }: &Claim,
    amount: Cell,
) -> Part {
    let lang = book.lang;
    let name = |place: usize| {
        let found = case.defendants.get(place);
        found.map_or_else(String::new, |d| defendant(lang, d.id.as_str(), case))
    };
    let inner = title(book, head, position, book.say("内部份额", "inner shares"));
    let shares: Vec<_> = debtors
        .known()
        .iter()
        .zip(debtors.weights())
        .map(|((place, _), weight)| (name(*place), Formula::Number(weight)))
        .collect();
    let shares = apportion(book, &inner, amount, &shares);
    let mut minors = Vec::new();
    let mut borne: Vec<(usize, Vec<Cell>)> = Vec::new();
    let mut bear = |place: usize, cell: Cell| match borne.iter_mut().find(|(p, _)| *p == place) {
        Some((_, cells)) => cells.push(cell),
        None => borne.push((place, vec![cell])),
    };
    for ((place, _), share) in debtors.known().iter().zip(shares) {
        let Some(minor) = case.defendants.get(*place).filter(|one| one.is_ward()) else {
            bear(*place, share);
            continue;
        };
        minors.push(*place);
        let guardians: Vec<usize> = minor
            .guardians
            .iter()
            .filter_map(|id| case.defendants.iter().position(|d| d.id == *id))
            .collect();
        let what = book.say("监护人承担", "borne by the guardians");
        let title = title(book, head, position, what);
        let shares: Vec<_> = guardians
            .iter()
            .zip(minor.guardian_weights())
            .map(|(place, weight)| (name(*place), Formula::Number(weight)))
            .collect();
        for (guardian, cell) in guardians.iter().zip(apportion(book, &title, share, &shares)) {
            bear(*guardian, cell);
        }
    }
    let mut principals = Vec::new();
    for (place, cells) in borne {
        let cell = match *cells {
            [cell] => cell,
            _ => {
                let row = book.row(TAB);
                book.text(at(row, 0), name(place), Look::TotalText);
                book.formula(at(row, 6), Formula::sum(cells), Look::Total)
            }
        };
        principals.push((place, cell));
    }
    let (among, inputs) = (debtors.among().to_vec(), inputs.clone());
    Part { head, amount, principals, minors, among, inputs }
}

/// What was paid under undertakings with a limit, by the rows of these.
pub(super) type PaidUnder = BTreeMap<usize, Vec<Cell>>;

/// The payments, by their places in the case, as they are taken off one after the other.
pub(super) fn in_turn(case: &Case, parts: &[Part]) -> Vec<usize> {
    let turn = |index: &usize| {
        let credit = case.credits.get(*index)?;
        let payer = credit.payer().and_then(|id| case.defendants.iter().position(|d| d.id == *id));
        let choice = |part: &&Part| {
            payer.is_some_and(|payer| {
                let under = undertakings(case, part, payer);
                Turn::is_choice(case, credit, payer, &part.debt(), &under)
                    || part.may_be_owed_by(case, payer)
            })
        };
        Some(Turn::of_payments(case, credit, parts.iter().filter(choice).count()))
    };
    let mut payments: Vec<usize> = (0..case.credits.len()).collect();
    payments.sort_by_cached_key(turn);
    payments
}

/// Takes a credit off the parts: off those the payer owes, else off all in proportion. Returns the cell
/// of what was taken.
pub(super) fn credit(
    book: &mut Book,
    cells: &mut Cells<'_>,
    (position, index): (Position, usize),
    sum: Cell,
    parts: &mut [Part],
    paid_under: &mut PaidUnder,
) -> Cell {
    let case = cells.case;
    let lang = book.lang;
    let side = wording::position(lang, position);
    let title = match lang {
        redress_drafting::Lang::Zh => format!("第{}笔已付款项（{side}）", index + 1),
        redress_drafting::Lang::En => format!("Credit {} ({side})", index + 1),
    };
    let columns = [
        book.say("部分", "Part"),
        book.say("抵扣前", "Before"),
        book.say("可抵余额", "Credit left"),
        book.say("抵扣", "Taken"),
        book.say("抵扣后", "After"),
    ];
    let payer = case.credits.get(index).and_then(|credit| credit.payer());
    let place = payer.and_then(|id| case.defendants.iter().position(|d| d.id == *id));
    // The credit itself, rounded to the fen.
    block(book, &title, &columns);
    let row = book.row(TAB);
    book.text(at(row, 0), book.say("款项", "Credit"), Look::Text);
    let mut left = book.formula(at(row, 2), Formula::amount(sum).fen(), Look::Sum);
    if case.credits.get(index).is_some_and(|credit| credit.payer_open()) {
        let row = book.row(TAB);
        let what = book.say("付款人未定，未予抵扣", "payer open, not taken off");
        book.text(at(row, 0), what, Look::TotalText);
        return book.formula(at(row, 3), Formula::zero(), Look::Total);
    }
    let mut taken = Vec::new();
    let Some(place) = place.filter(|_| payer.is_some()) else {
        let owed = Formula::sum(parts.iter().map(|part| part.amount));
        let row = book.row(TAB);
        book.text(at(row, 0), book.say("可抵扣", "Takes effect"), Look::TotalText);
        let total = book.formula(at(row, 3), Formula::amount(left).min(owed), Look::Total);
        let shares: Vec<_> = parts
            .iter()
            .map(|part| {
                let name = wording::head(lang, part.head).to_owned();
                (name, Formula::amount(part.amount))
            })
            .collect();
        let takes = apportion(book, &title, total, &shares);
        for (part, take) in parts.iter_mut().zip(takes) {
            reduce(book, case, part, take, &[]);
        }
        return total;
    };
    let Some(credit) = case.credits.get(index) else { return left };
    let mut turns: Vec<InTurn> = Vec::new();
    for (index, part) in parts.iter().enumerate() {
        let under = undertakings(case, part, place);
        let of_part = Turn::of(case, credit, place, &part.debt(), &under);
        turns.extend(of_part.into_iter().map(|(turn, row)| (turn, index, row)));
    }
    turns.sort();
    for turn in turns.chunk_by(|(one, ..), (other, ..)| one == other) {
        let debts = reached(book, cells, (parts, turn), paid_under);
        let mut reaches = Vec::new();
        for debt in &debts {
            let row = book.row(TAB);
            let head = parts.get(debt.first()).map(|part| wording::head(lang, part.head));
            book.text(at(row, 0), head.unwrap_or_default(), Look::Text);
            reaches.push(book.formula(at(row, 1), debt.reach.clone().fen(), Look::Sum));
        }
        let row = book.row(TAB);
        book.text(at(row, 0), book.say("本顺序合计", "At this turn"), Look::Remark);
        let reach = book.formula(at(row, 1), Formula::sum(reaches.iter().copied()), Look::Sum);
        let take = Formula::amount(left).min(Formula::amount(reach));
        let take = book.formula(at(row, 3), take, Look::Sum);
        let rest = Formula::amount(left).minus(Formula::Cell(take)).round(2);
        left = book.formula(at(row, 2), rest, Look::Sum);
        taken.push(take);
        let shares: Vec<_> = debts
            .iter()
            .zip(&reaches)
            .map(|(debt, reach)| (debt.name(parts, lang), Formula::amount(*reach)))
            .collect();
        let takes = apportion(book, &title, take, &shares);
        for (debt, take) in debts.iter().zip(takes) {
            let shares: Vec<_> = debt
                .parts
                .iter()
                .filter_map(|index| parts.get(*index))
                .map(|part| {
                    (wording::head(lang, part.head).to_owned(), Formula::amount(part.amount))
                })
                .collect();
            let of_each = apportion(book, &title, take, &shares);
            for (index, take) in debt.parts.iter().zip(of_each) {
                let Some(part) = parts.get_mut(*index) else { continue };
                let own = part.borne_by(case, place);
                reduce(book, case, part, take, &own);
            }
            if let Some(row) = debt.row {
                paid_under.entry(row).or_default().push(take);
            }
        }
    }
    let open = (0..).zip(parts.iter()).filter(|(_, part)| part.may_be_owed_by(case, place));
    let mut open: Vec<(HeadId, usize)> = open.map(|(index, part)| (part.head, index)).collect();
    open.sort();
    for of_head in open.chunk_by(|(one, _), (other, _)| one == other) {
        let shares: Vec<_> = of_head
            .iter()
            .filter_map(|(_, index)| parts.get(*index))
            .map(|part| (wording::head(lang, part.head).to_owned(), Formula::amount(part.amount)))
            .collect();
        let row = book.row(TAB);
        book.text(at(row, 0), book.say("由谁承担尚未确定", "It is open who owes it"), Look::Remark);
        let owed = Formula::Sum(shares.iter().map(|(_, amount)| amount.clone()).collect());
        let reach = book.formula(at(row, 1), owed, Look::Sum);
        let take = Formula::amount(left).min(Formula::amount(reach));
        let take = book.formula(at(row, 3), take, Look::Sum);
        let rest = Formula::amount(left).minus(Formula::Cell(take)).round(2);
        left = book.formula(at(row, 2), rest, Look::Sum);
        taken.push(take);
        let takes = apportion(book, &title, take, &shares);
        for ((_, index), take) in of_head.iter().zip(takes) {
            if let Some(part) = parts.get_mut(*index) {
                reduce(book, case, part, take, &[]);
            }
        }
    }
    let row = book.row(TAB);
    book.text(at(row, 0), book.say("抵扣合计", "Taken together"), Look::TotalText);
    book.formula(at(row, 3), Formula::sum(taken), Look::Total)
}

/// A part in its turn, by its place, and the undertaking under which it is paid, if it is not the payer's own.
type InTurn = (Turn, usize, Option<usize>);

/// What a payment can reach of a debt, or of those under one limit.
struct Reached {
    /// The undertaking with a limit, by its place in the case.
    row: Option<usize>,
    /// The parts, by their places.
    parts: Vec<usize>,
    reach: Formula,
}

impl Reached {
    fn first(&self) -> usize {
        self.parts.first().copied().unwrap_or_default()
    }

    fn name(&self, parts: &[Part], lang: redress_drafting::Lang) -> String {
        let first = parts.get(self.first());
        first.map_or_else(String::new, |part| wording::head(lang, part.head).to_owned())
    }
}

/// The debts of one turn: those under one limit together, any other by itself.
fn reached(
    book: &mut Book,
    cells: &mut Cells<'_>,
    (parts, turn): (&[Part], &[InTurn]),
    paid_under: &PaidUnder,
) -> Vec<Reached> {
    let case = cells.case;
    let mut debts: Vec<Reached> = Vec::new();
    for (_, index, under) in turn {
        let limited = |row: &usize| {
            let answers = case.liability.answers_for.get(*row);
            answers.is_some_and(|answers| answers.most().is_some())
        };
        let row = under.filter(limited);
        match debts.iter_mut().find(|debt| row.is_some() && debt.row == row) {
            Some(debt) => debt.parts.push(*index),
            None => debts.push(Reached { row, parts: vec![*index], reach: Formula::zero() }),
        }
    }
    for debt in &mut debts {
        let amounts = debt.parts.iter().filter_map(|index| parts.get(*index));
        debt.reach = Formula::sum(amounts.map(|part| part.amount));
        let limit = debt.row.and_then(|row| limit_left(book, cells, row, paid_under));
        if let Some(limit) = limit {
            debt.reach = debt.reach.clone().min(limit);
        }
    }
    debts
}

/// Takes a sum off a part: first off the shares of the payer, by their places, the rest off all in proportion.
fn reduce(book: &mut Book, case: &Case, part: &mut Part, take: Cell, own: &[usize]) {
    let lang = book.lang;
    let less = |book: &mut Book, name: &str, from: Cell, take: Cell| {
        let row = book.row(TAB);
        book.text(at(row, 0), name, Look::Remark);
        book.formula(at(row, 1), Formula::amount(from), Look::Sum);
        book.formula(at(row, 3), Formula::amount(take), Look::Sum);
        let rest = Formula::Cell(at(row, 1)).minus(Formula::Cell(at(row, 3))).round(2);
        book.formula(at(row, 4), rest, Look::Sum)
    };
    let name = |place: usize| {
        let found = case.defendants.get(place);
        found.map_or_else(String::new, |d| defendant(lang, d.id.as_str(), case))
    };
    let label = wording::head(lang, part.head);
    part.amount = less(book, label, part.amount, take);
    if let [(place, share)] = part.principals.as_mut_slice() {
        *share = less(book, &name(*place), *share, take);
        return;
    }
    let mut rest = take;
    let shares = own.iter().filter_map(|own| part.principals.get(*own));
    let shares: Vec<_> = shares.map(|(place, share)| (name(*place), *share)).collect();
    if !shares.is_empty() {
        let row = book.row(TAB);
        book.text(at(row, 0), book.say("付款人份额", "the payer’s share"), Look::Remark);
        let of = Formula::amount(take).min(Formula::sum(shares.iter().map(|(_, share)| *share)));
        let of = book.formula(at(row, 3), of, Look::Sum);
        let others = Formula::amount(take).minus(Formula::Cell(of)).round(2);
        rest = book.formula(at(row, 4), others, Look::Sum);
        let shares: Vec<_> =
            shares.into_iter().map(|(name, share)| (name, Formula::amount(share))).collect();
        let takes = match *shares {
            [_] => vec![of],
            _ => apportion(book, label, of, &shares),
        };
        for (own, take) in own.iter().zip(takes) {
            let Some((place, share)) = part.principals.get_mut(*own) else { continue };
            *share = less(book, &name(*place), *share, take);
        }
    }
    let shares: Vec<_> = part
        .principals
        .iter()
        .map(|(place, share)| (name(*place), Formula::amount(*share)))
        .collect();
    let takes = apportion(book, label, rest, &shares);
    for ((place, share), take) in part.principals.iter_mut().zip(takes) {
        *share = less(book, &name(*place), *share, take);
    }
}

/// The undertakings under which a defendant answers for a part that he does not owe.
fn undertakings(case: &Case, part: &Part, place: usize) -> Few<Under> {
    let who = case.defendants.get(place).filter(|_| !part.owes(place));
    let owes = |of: &DefendantId| {
        case.defendants.iter().position(|d| d.id == *of).is_some_and(|place| part.owes(place))
    };
    who.map(|who| answering(case, &who.id, owes)).unwrap_or_default()
}

/// What is left of the limit of an undertaking after what was paid under it; `None` without a limit.
fn limit_left(
    book: &mut Book,
    cells: &mut Cells<'_>,
    index: usize,
    paid_under: &PaidUnder,
) -> Option<Formula> {
    let answers = cells.case.liability.answers_for.get(index)?;
    let mut entered = |field: &str| {
        let path = format!("/liability/answers_for/{index}/{field}");
        Formula::amount(cells.entered(book, &path))
    };
    let limit = match (answers.limit, answers.product()) {
        (Some(_), _) => entered("limit"),
        (None, Some(_)) => entered("limit_base").times(entered("limit_times")).exact().fen(),
        (None, None) => return None,
    };
    Some(match paid_under.get(&index) {
        Some(paid) => limit.minus(Formula::sum(paid.iter().copied())).round(2).max(Formula::zero()),
        None => limit,
    })
}

/// What a defendant bears in the end, what he still owes himself, and the most that can be claimed.
pub(super) struct Owed {
    pub(super) share: Formula,
    pub(super) own: Formula,
    pub(super) exposure: Formula,
    /// The cells without which nothing is known of what he owes himself, and of the most.
    pub(super) inputs: [Vec<Cell>; 2],
}

/// The shares of each defendant at one moment.
pub(super) fn shares(parts: &[Part], place: usize) -> Formula {
    let own = parts.iter().flat_map(|part| &part.principals).filter(|(p, _)| *p == place);
    Formula::sum(own.map(|(_, cell)| *cell))
}

/// What a defendant owes after the credits; `share` is what he bore before them.
pub(super) fn owed(
    book: &mut Book,
    cells: &mut Cells<'_>,
    (parts, paid_under): (&[Part], &PaidUnder),
    place: usize,
    share: Formula,
) -> Owed {
    let case = cells.case;
    let own = shares(parts, place);
    let mut terms: Vec<Formula> = parts
        .iter()
        .filter(|part| part.owes(place))
        .map(|part| Formula::Cell(part.amount))
        .collect();
    let inputs_of = |such: &dyn Fn(&&Part) -> bool| -> Vec<Cell> {
        parts.iter().filter(such).flat_map(|part| &part.inputs).copied().collect()
    };
    let bears = |part: &&Part| part.principals.iter().any(|(principal, _)| *principal == place);
    let reaches = |part: &&Part| part.owes(place) || !undertakings(case, part, place).is_empty();
    let inputs = [inputs_of(&bears), inputs_of(&reaches)];
    let mut answered = BTreeMap::<usize, Few<usize>>::new();
    for (index, part) in parts.iter().enumerate() {
        for under in undertakings(case, part, place) {
            answered.entry(under.row).or_default().extend([index]);
        }
    }
    let answered: Vec<_> = answered.into_iter().collect();
    let amount = |index: &usize| parts.get(*index).map(|part| part.amount);
    for together in apart(&answered) {
        let limits: Vec<_> = together
            .iter()
            .map(|(row, places)| (places, limit_left(book, cells, *row, paid_under)))
            .collect();
        let sums = counted_in_full(together.iter().map(|(_, places)| &**places));
        let sums = sums.into_iter().map(|in_full| {
            let mut sum: Vec<_> = in_full.iter().filter_map(amount).map(Formula::Cell).collect();
            for (places, limit) in &limits {
                let rest = places.iter().filter(|place| !in_full.contains(place));
                let rest: Vec<_> = rest.filter_map(amount).collect();
                sum.extend(match limit {
                    _ if rest.is_empty() => None,
                    Some(limit) => Some(Formula::sum(rest).min(limit.clone())),
                    None => Some(Formula::sum(rest)),
                });
            }
            Formula::Sum(sum)
        });
        terms.extend(sums.reduce(Formula::min));
    }
    Owed { share, own, exposure: Formula::Sum(terms), inputs }
}

/// One payment: the parts of a group of heads that these owe together, by their places in the case.
pub(super) fn payment(parts: &[Part], group: Head, debtors: &[usize]) -> Formula {
    let of = parts.iter().filter(|part| {
        let owes = |place: &usize| part.principals.iter().any(|(principal, _)| principal == place);
        part.head.group() == group
            && part.principals.len() == debtors.len()
            && debtors.iter().all(owes)
    });
    Formula::sum(of.map(|part| part.amount))
}

/// What is left of a group of heads after the credits.
pub(super) fn left_of(parts: &[Part], group: Head) -> Formula {
    let of = parts.iter().filter(|part| part.head.group() == group);
    Formula::sum(of.map(|part| part.amount))
}

/// What nobody is named to owe, and the cells without which nothing is known of it.
pub(super) fn open(parts: &[Part]) -> (Formula, Vec<Cell>) {
    let open = || parts.iter().filter(|part| part.principals.is_empty());
    let inputs = open().flat_map(|part| &part.inputs).copied().collect();
    (Formula::sum(open().map(|part| part.amount)), inputs)
}

/// The cells without which nothing is known of a group of heads.
pub(super) fn inputs_of(parts: &[Part], group: Head) -> Vec<Cell> {
    let of = parts.iter().filter(|part| part.head.group() == group);
    of.flat_map(|part| &part.inputs).copied().collect()
}
