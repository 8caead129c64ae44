//! From a figure of the engine to a formula: the same tree, its leaves replaced by the cells they were
//! entered in. The shape is taken from the case with every blank filled, so that a sum that is still
//! open, once it is entered, counts as the engine would count it.

use std::collections::BTreeMap;

use redress_core::{
    Case, Derivation, Factor, FactorSource, HeadId, Label, Multiplier, Operation, Percent, Yuan,
    case::{AsTyped, At, FeeBasis, Found, Leaf, StatedMultiplier},
    lawbook::{Brackets, Parameter, ProvisionId, Version, parameter},
};
use redress_drafting::{
    Lang,
    wording::{self, article, document_title, label, label_of, plain},
};
use rust_decimal::Decimal;

use super::{
    book::{Book, Look},
    formula::{Cell, Formula, Tab, Test},
    items::Items,
};
use crate::say;

/// The case with small sums in place of all, so that each item has its place in the figures. No gain is
/// used up by its costs: a head of zero yuan has another shape. Credits, sanctions and what guardians answer for less are
/// left out: how far they reach depends on the sums.
pub(super) fn filled(case: &Case) -> Case {
    let mut case = case.clone();
    let one = Yuan::from_fen(100);
    macro_rules! state {
        ($item:expr, $sum:expr) => {
            ($item.claimed, $item.conceded) = (Some($sum), Some($sum));
            $item.found = Some(Found::Amount($sum));
            // The small sum is not what was typed as arithmetic.
            $item.as_typed = AsTyped::default();
        };
    }
    macro_rules! fill {
        ($items:expr) => {
            for item in $items {
                state!(item, one);
            }
        };
    }
    for gain in &mut case.compensation.gains {
        let costs = i64::try_from(gain.less.len()).unwrap_or(0);
        state!(gain, Yuan::from_fen(100 + 100 * costs));
        fill!(&mut gain.less);
    }
    fill!(&mut case.compensation.losses);
    fill!(&mut case.compensation.lump_sums);
    fill!(&mut case.costs);
    if let Some(punitive) = &mut case.punitive {
        fill!(&mut punitive.items);
        let once: Option<Multiplier> = "1".parse().ok();
        punitive.multiplier = Some(StatedMultiplier { claimed: once, conceded: once, found: once });
    }
    case.credits.clear();
    case.sanctions.clear();
    for guardianship in case.defendants.iter_mut().filter_map(|one| one.guardianship.as_mut()) {
        guardianship.reduced = None;
    }
    case.interest = None;
    case.forget_gone_fields();
    case
}

/// What formulas are made of: the items, the heads, and the numbers that stand on a sheet of their own.
pub(super) struct Cells<'a> {
    pub(super) case: &'a Case,
    pub(super) items: &'a Items,
    /// The case as a tree, to look up what was entered.
    tree: serde_json::Value,
    /// The heads, for each position.
    pub(super) heads: BTreeMap<(HeadId, usize), Cell>,
    /// The award of each position.
    pub(super) awards: BTreeMap<usize, Cell>,
    /// The sum that the fee rests on.
    pub(super) claimed: Option<Cell>,
    numbers: BTreeMap<String, Cell>,
}

impl<'a> Cells<'a> {
    pub(super) fn new(book: &mut Book, case: &'a Case, items: &'a Items) -> Self {
        let title = book.say("其他录入项与法定数值", "Other inputs and numbers of the law");
        book.texts(Tab::Inputs, [title], Look::Title);
        let heads =
            [book.say("名称", "Name"), book.say("数值", "Value"), book.say("来源", "Source")];
        book.texts(Tab::Inputs, heads, Look::Head);
        Self {
            case,
            items,
            tree: serde_json::to_value(case).unwrap_or_default(),
            heads: BTreeMap::new(),
            awards: BTreeMap::new(),
            claimed: None,
            numbers: BTreeMap::new(),
        }
    }

    /// The formula of a figure at a position.
    pub(super) fn formula(&mut self, book: &mut Book, figure: &Derivation, side: usize) -> Formula {
        let known = match figure.label() {
            Label::Head(id) => self.heads.get(&(id, side)).copied(),
            Label::Award => self.awards.get(&side).copied(),
            Label::SumClaimed => self.claimed,
            // Interest on the award runs on its cell; the shape has a sum in its place.
            Label::Principal
                if matches!(figure.operation(), Operation::Given(at)
                    if at == At::Interest.field(Leaf::Principal))
                    && self.case.interest.as_ref().is_some_and(|one| one.principal.is_none()) =>
            {
                self.awards.get(&side).copied()
            }
            // An item counts with the sum on its own row.
            Label::Gain(_) | Label::Item(_) | Label::Cost(_) | Label::PunitiveBase(_) => {
                self.item(figure).and_then(|item| item.counted.get(side).copied())
            }
            _ => None,
        };
        if let Some(cell) = known {
            return Formula::Cell(cell);
        }
        let mut of = |book: &mut Book, figure: &Derivation| self.formula(book, figure, side);
        match figure.operation() {
            // What a payment was taken for is worked out day by day, not in cells: such interest is printed.
            Operation::Given(_)
                if matches!(
                    figure.label(),
                    Label::PaidToPrincipal(_) | Label::PaidToInterest(_)
                ) =>
            {
                Formula::Blank
            }
            Operation::Given(at) => Formula::Cell(self.entered(book, &at.to_string())),
            Operation::Law(fixed) => {
                let name = label(book.lang, figure, self.case);
                let name = match base_of(fixed.parameter) {
                    Some((basis, end)) => {
                        let end = say(book.lang, end.0, end.1);
                        let basis = wording::fee_basis(book.lang, basis);
                        format!(
                            "{basis}{}{name}{}{end}",
                            say(book.lang, "", ": "),
                            say(book.lang, "，", ", ")
                        )
                    }
                    None => name,
                };
                let source = cite(book.lang, fixed.parameter.provision, fixed.version);
                let value = figure.value().decimal();
                Formula::Cell(self.fixed(book, fixed.parameter.id, &name, &source, value))
            }
            Operation::Sum(parts) => {
                Formula::Sum(parts.iter().map(|part| of(book, &part)).collect())
            }
            Operation::Difference(whole, less) => {
                let whole_formula = of(book, &whole);
                let less = less.iter().map(|part| of(book, &part)).collect();
                let rest = whole_formula.minus(Formula::Sum(less)).exact();
                // No debt falls below zero by what was paid on it.
                rest.max(Formula::zero())
            }
            Operation::Times(of_figure, factor) => {
                let sum = of(book, &of_figure);
                sum.times(self.factor(book, factor)).exact()
            }
            Operation::Scaled(of_figure, times, over) => {
                let sum = of(book, &of_figure);
                let times = self.factor(book, times);
                sum.times(times).over(self.factor(book, over)).exact()
            }
            Operation::AtLeast(of_figure, floor) => {
                let (sum, floor_formula) = (of(book, &of_figure), of(book, &floor));
                let raised = sum.clone().max(floor_formula);
                match floor.operation() {
                    // A minimum of the law raises an award; it does not make one.
                    Operation::Law(..) => {
                        let zero = Formula::zero();
                        Formula::when(Test::Zero(sum), zero, raised)
                    }
                    _ => raised,
                }
            }
            Operation::AtMost(of_figure, cap) => {
                let sum = of(book, &of_figure);
                sum.min(of(book, &cap))
            }
            Operation::Brackets(of_figure, table, version) => {
                let sum = of(book, &of_figure);
                self.brackets(book, &sum, table, version)
            }
            Operation::PerDay(of_figure, rate, days) => {
                let sum = of(book, &of_figure);
                let rate = self.factor(book, rate);
                sum.times(rate).times(Formula::Number(days.into())).exact()
            }
            Operation::Rounded(of_figure) => of(book, &of_figure).fen(),
            Operation::WholeYuan(of_figure) => of(book, &of_figure).round(0),
            // No sum of a head is shared out; the workings share out heads. Blank, it would be printed.
            Operation::Apportioned(..) => Formula::Blank,
        }
    }

    /// The item a figure was entered for.
    pub(super) fn item(&self, figure: &Derivation) -> Option<&'a super::items::Item> {
        let mut leaf = figure.clone();
        loop {
            if let Operation::Given(at) = leaf.operation() {
                return at.item().and_then(|item| self.items.at(&item.to_string()));
            }
            leaf = leaf.operands().into_iter().next()?;
        }
    }

    pub(super) fn factor(&mut self, book: &mut Book, factor: Factor) -> Formula {
        Formula::Cell(match factor.source {
            FactorSource::Given(at) => self.entered(book, &at.to_string()),
            FactorSource::Law(fixed) => {
                let name = book.say("法定倍数或者比率", "multiplier or rate fixed by law");
                let source = cite(book.lang, fixed.parameter.provision, fixed.version);
                self.fixed(book, fixed.parameter.id, name, &source, factor.value)
            }
        })
    }

    /// A marginal scale: flat sums, and rates on what lies inside each bracket.
    fn brackets(
        &mut self,
        book: &mut Book,
        sum: &Formula,
        table: &Brackets,
        version: &Version,
    ) -> Formula {
        let source = cite(book.lang, table.provision, version);
        let mut terms = Vec::new();
        for (index, row) in table.rows.iter().enumerate() {
            let id = format!("{}/{}", table.id, index + 1);
            let next = table.rows.get(index + 1).map(|next| next.over);
            let name = bracket(book.lang, row.over, next);
            if !row.flat.is_zero() {
                let flat = Formula::Cell(self.fixed(book, &id, &name, &source, row.flat));
                let over = Formula::Number(row.over);
                let nothing = Formula::zero();
                // The first bracket's flat sum is owed on any sum.
                terms.push(if index == 0 {
                    flat
                } else {
                    Formula::when(Test::Less(over, sum.clone()), flat, nothing)
                });
            }
            if !row.rate.is_zero() {
                let rate = Formula::Cell(self.fixed(book, &id, &name, &source, row.rate));
                let upper = match next {
                    Some(next) => sum.clone().min(Formula::Number(next)),
                    None => sum.clone(),
                };
                let inside = upper.minus(Formula::Number(row.over));
                terms.push(rate.times(inside.max(Formula::zero())));
            }
        }
        Formula::Sum(terms).exact()
    }

    /// The cell of a number that was entered, other than the sums of the items.
    pub(super) fn entered(&mut self, book: &mut Book, path: &str) -> Cell {
        if let Some(cell) = self.numbers.get(path) {
            return *cell;
        }
        let value = self.tree.pointer(path).and_then(|value| match value {
            serde_json::Value::String(text) => match text.parse::<Percent>() {
                Ok(share) if text.ends_with('%') => Some(share.fraction()),
                _ => text.trim_end_matches('+').parse().ok(),
            },
            serde_json::Value::Number(number) => number.to_string().parse().ok(),
            _ => None,
        });
        let name = wording::path(book.lang, path, self.case);
        let look = if ["/amount", "/limit", "/limit_base", "/agreed"]
            .iter()
            .any(|one| path.ends_with(one))
        {
            Look::SumInput
        } else if path.contains("/reduced/") {
            Look::ShareInput
        } else {
            Look::Input
        };
        let source = book.say("录入", "entered").to_owned();
        self.row(book, path, &name, value, look, &source)
    }

    /// The cell of a number of the law.
    fn fixed(
        &mut self,
        book: &mut Book,
        id: &str,
        name: &str,
        source: &str,
        value: Decimal,
    ) -> Cell {
        if let Some(cell) = self.numbers.get(id) {
            return *cell;
        }
        self.row(book, id, name, Some(value), Look::Number, source)
    }

    fn row(
        &mut self,
        book: &mut Book,
        key: &str,
        name: &str,
        value: Option<Decimal>,
        look: Look,
        source: &str,
    ) -> Cell {
        let row = book.row(Tab::Inputs);
        let at = |column| Cell { tab: Tab::Inputs, column, row };
        book.text(at(0), name, Look::Text);
        let cell = book.number(at(1), value, look);
        book.text(at(2), source, Look::Text);
        self.numbers.insert(key.to_owned(), cell);
        cell
    }

    /// What a figure of a label is, in words.
    pub(super) fn label(&self, lang: Lang, of: Label) -> String {
        label_of(lang, of, &[], self.case)
    }
}

/// Of which basis of the fee a number is the base per case, and which end of its range.
fn base_of(number: &Parameter) -> Option<(FeeBasis, (&'static str, &'static str))> {
    const LOWEST: (&str, &str) = ("最低", "lowest");
    const HIGHEST: (&str, &str) = ("最高", "highest");
    let known = [
        (&parameter::FEE_PERSONALITY_BASE_MIN, FeeBasis::Personality, LOWEST),
        (&parameter::FEE_PERSONALITY_BASE_MAX, FeeBasis::Personality, HIGHEST),
        (&parameter::FEE_OTHER_MIN, FeeBasis::PerCase, LOWEST),
        (&parameter::FEE_OTHER_MAX, FeeBasis::PerCase, HIGHEST),
    ];
    let own = known.into_iter().find(|(one, ..)| one.id == number.id);
    own.map(|(_, basis, end)| (basis, end))
}

/// A bracket in words.
fn bracket(lang: Lang, over: Decimal, to: Option<Decimal>) -> String {
    let yuan = |sum| Yuan::computed(sum).map_or_else(String::new, plain);
    let (over, to) = (yuan(over), to.map(yuan));
    match (lang, to) {
        (Lang::Zh, Some(to)) => format!("超过 {over} 元至 {to} 元的部分"),
        (Lang::Zh, None) => format!("超过 {over} 元的部分"),
        (Lang::En, Some(to)) => format!("what lies over {over} up to {to} yuan"),
        (Lang::En, None) => format!("what lies over {over} yuan"),
    }
}

fn cite(lang: Lang, provision: ProvisionId, version: &Version) -> String {
    let data = provision.get();
    document_title(lang, data) + &article(lang, data, version)
}
