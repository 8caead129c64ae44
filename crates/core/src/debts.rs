//! What each defendant owes, with its derivation. An assessment gives the sums; why they are what they
//! are is worked out when it is asked for, so that a keystroke need not pay for it.

use std::collections::BTreeMap;

use redress_lawbook::id;
use rust_decimal::Decimal;

use crate::{
    Code, Figure, Invalid, Label, Lens, Operation, Overflow, Part, Position, Status, Yuan,
    case::{Case, DefendantId, Itemised},
    heads::{Context, HeadResult},
    liability::{self, Claim, bearers_for, owes},
    validate,
};

/// What is owed of an award, figure by figure. The values are those of the
/// [`Assessment`](crate::Assessment).
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Debts {
    /// In the order of the case.
    pub defendants: Vec<Debt>,
    /// What nobody is named to owe.
    pub open: Figure,
}

/// What one defendant owes.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Debt {
    /// Who.
    pub id: DefendantId,
    /// The sum of his own parts; a joint part counts with his inner share.
    pub own: Figure,
    /// The most that can be claimed from him.
    pub exposure: Figure,
}

/// Derives what each defendant owes.
///
/// # Errors
/// As [`assess`](crate::assess()).
pub fn debts(case: &Case, position: Position, lens: Lens) -> Result<Debts, Vec<Invalid>> {
    let case = &*case.counted();
    let faults = validate::validate(case);
    if !faults.is_empty() {
        return Err(faults);
    }
    let mut ctx = Context::new(case, position, lens);
    derive(&mut ctx).map_err(|_| vec![Invalid::new("", Code::Overflow)])
}

fn derive(ctx: &mut Context<'_>) -> Result<Debts, Overflow> {
    let case = ctx.case;
    let heads = ctx.heads()?;
    let mut parts = liability::parts(ctx, &heads);
    let mut lines = lines(ctx, &heads)?;
    for (index, credit) in case.credits.iter().enumerate() {
        let path = format!("/credits/{index}");
        let Some(paid) = ctx.stated(credit, &path)? else { continue };
        if credit.payer_open() {
            continue;
        }
        let before = parts.clone();
        liability::credit(&mut parts, credit.defendant.as_ref(), paid.rounded().value());
        for ((line, old), new) in lines.iter_mut().zip(&before).zip(&parts) {
            line.whole.less(old.amount, new.amount, &path);
            let shares = old.principals.iter().zip(&new.principals);
            for ((_, share), (old, new)) in line.shares.iter_mut().zip(shares) {
                share.less(old.share, new.share, &path);
            }
        }
    }
    let lines: Vec<_> = lines.iter().zip(&parts).collect();
    let one = |defendant: &crate::case::Defendant| {
        let id = &defendant.id;
        let shares = lines.iter().flat_map(|(line, _)| &line.shares);
        let own: Result<Vec<_>, _> =
            shares.filter(|(who, _)| who == id).map(|(_, share)| share.figure()).collect();
        Ok(Debt {
            id: id.clone(),
            own: Figure::sum(own?, Label::Own(id.clone()))?,
            exposure: exposure(ctx, &lines, id)?,
        })
    };
    let defendants: Result<Vec<_>, Overflow> = case.defendants.iter().map(one).collect();
    let open: Result<Vec<_>, _> = lines
        .iter()
        .filter(|(_, part)| part.principals.is_empty())
        .map(|(line, _)| line.whole.figure())
        .collect();
    Ok(Debts { defendants: defendants?, open: Figure::sum(open?, Label::Open)? })
}

/// A figure and what was already paid of it.
struct Owed {
    figure: Figure,
    paid: Vec<Figure>,
}

impl Owed {
    fn new(figure: Figure) -> Self {
        Self { figure, paid: Vec::new() }
    }

    /// A credit took it from one sum to another.
    fn less(&mut self, old: Yuan, new: Yuan, path: &str) {
        let taken = Yuan::from_fen(old.fen() - new.fen());
        if taken > Yuan::ZERO {
            self.paid.push(Figure::given(taken, path.to_owned(), Label::CreditTaken));
        }
    }

    fn figure(&self) -> Result<Figure, Overflow> {
        let figure = self.figure.clone();
        if self.paid.is_empty() {
            return Ok(figure);
        }
        let label = figure.label.clone();
        Figure::difference(figure, self.paid.clone(), label)
    }
}

/// A part of the obligation: the whole, and what falls on each principal, in the order of
/// [`Part::principals`].
struct Line {
    whole: Owed,
    shares: Vec<(DefendantId, Owed)>,
}

/// The lines, one for each part and in its order.
fn lines(ctx: &Context<'_>, heads: &[HeadResult]) -> Result<Vec<Line>, Overflow> {
    let mut lines = Vec::new();
    for head in heads {
        let weights: Vec<_> = head.claims.iter().map(|claim| claim.weight.decimal()).collect();
        for (place, claim) in head.claims.iter().enumerate() {
            let debtors = claim.debtors.places().filter_map(|place| ctx.case.defendants.get(place));
            let debtors = debtors.map(|defendant| defendant.id.clone()).collect();
            let label = Label::Part(head.id, debtors);
            let whole = match entered(ctx, head, claim, &label)? {
                Some(whole) if weights.len() > 1 => whole,
                _ => Figure::apportioned(head.figure.clone(), weights.clone(), place, label)?,
            };
            let weights = claim.debtors.weights();
            let mut each = Vec::new();
            for (place, debtor) in claim.debtors.places().enumerate() {
                let id = ctx.case.defendants.get(debtor).ok_or(Overflow)?.id.clone();
                let label = Label::InnerShare(id);
                let mut share = Figure::apportioned(whole.clone(), weights.clone(), place, label)?;
                if weights.len() > 1 {
                    share = share.by(ctx.law.substantive(id::CC_178_2, Status::InForce));
                }
                each.push((debtor, share));
            }
            if claim.debtors.is_joint() || each.is_empty() {
                lines.push(line(ctx, whole, each)?);
            } else {
                for (debtor, share) in each {
                    lines.push(line(ctx, share.clone(), vec![(debtor, share)])?);
                }
            }
        }
    }
    Ok(lines)
}

/// The sum of the items that these debtors owe, where that is what they owe: nothing was cut off the head,
/// and nothing had to be divided. A sum entered for one debtor is not explained as a share of a total.
fn entered(
    ctx: &Context<'_>,
    head: &HeadResult,
    claim: &Claim,
    label: &Label,
) -> Result<Option<Figure>, Overflow> {
    let Operation::Sum(items) = head.figure.operation() else { return Ok(None) };
    let theirs = |figure: &&Figure| {
        item(ctx.case, figure).is_some_and(|(item, of)| ctx.debtors(item, of) == claim.debtors)
    };
    let own = items.iter().filter(theirs).cloned().collect();
    let sum = Figure::sum(own, label.clone())?;
    Ok(Some(sum).filter(|sum| sum.value() == claim.amount))
}

/// The item a figure of a head was made of, and whose gain it is.
fn item<'a>(
    case: &'a Case,
    figure: &Figure,
) -> Option<(&'a dyn Itemised, Option<&'a DefendantId>)> {
    fn at<'a, T: Itemised>(list: &'a [T], index: &str) -> Option<&'a dyn Itemised> {
        Some(list.get(index.parse::<usize>().ok()?)?)
    }
    let mut first = figure;
    while let Some(operand) = first.operands().into_iter().next() {
        first = operand;
    }
    let Operation::Given(path) = first.operation() else { return None };
    let c = &case.compensation;
    match *path.split('/').skip(1).collect::<Vec<_>>() {
        ["compensation", "gains", index, ..] => {
            let gain = c.gains.get(index.parse::<usize>().ok()?)?;
            Some((gain, gain.defendant.as_ref()))
        }
        ["compensation", "losses", index, ..] => Some((at(&c.losses, index)?, None)),
        ["compensation", "lump_sums", index, ..] => Some((at(&c.lump_sums, index)?, None)),
        ["costs", index, ..] => Some((at(&case.costs, index)?, None)),
        ["punitive", "items", index, ..] => {
            Some((at(&case.punitive.as_ref()?.items, index)?, None))
        }
        _ => None,
    }
}

/// A minor's share falls on the guardians; one who bears several shares of a part bears their sum.
fn line(ctx: &Context<'_>, whole: Figure, each: Vec<(usize, Figure)>) -> Result<Line, Overflow> {
    let mut shares: Vec<(DefendantId, Vec<Figure>)> = Vec::new();
    for (debtor, share) in each {
        let bearers = bearers_for(ctx, debtor, share.value().fen()).principals;
        let guarded = ctx.case.defendants.get(debtor).map(|d| &d.id)
            != bearers.first().map(|bearer| &bearer.defendant);
        for (place, bearer) in bearers.iter().enumerate() {
            let equal = vec![Decimal::ONE; bearers.len()];
            let label = Label::InnerShare(bearer.defendant.clone());
            let mut figure = Figure::apportioned(share.clone(), equal, place, label)?;
            if guarded {
                figure = figure.by(ctx.law.substantive(id::CC_1188, Status::InForce));
            }
            match shares.iter_mut().find(|(who, _)| *who == bearer.defendant) {
                Some((_, figures)) => figures.push(figure),
                None => shares.push((bearer.defendant.clone(), vec![figure])),
            }
        }
    }
    let shares: Result<Vec<_>, Overflow> = shares
        .into_iter()
        .map(|(who, mut figures)| {
            let figure = match (figures.pop(), figures.is_empty()) {
                (Some(only), true) => only,
                (last, _) => {
                    figures.extend(last);
                    Figure::sum(figures, Label::InnerShare(who.clone()))?
                }
            };
            Ok((who, Owed::new(figure)))
        })
        .collect();
    Ok(Line { whole: Owed::new(whole), shares: shares? })
}

/// His own parts in full, and what he answers for, each part once and within the limits.
fn exposure(
    ctx: &Context<'_>,
    lines: &[(&Line, &Part)],
    id: &DefendantId,
) -> Result<Figure, Overflow> {
    let liability = &ctx.case.liability;
    let mut figures = Vec::new();
    let mut answered = BTreeMap::<usize, Vec<Figure>>::new();
    for (line, part) in lines {
        if owes(part, id) {
            figures.push(line.whole.figure()?);
        } else if let Some(under) = part.co_debtors.iter().find(|other| other.defendant == *id) {
            answered.entry(under.undertaking).or_default().push(line.whole.figure()?);
        }
    }
    for (index, wholes) in answered {
        let Some(answers) = liability.answers_for.get(index) else { continue };
        let label = Label::AnsweredFor(answers.answered.clone());
        let basis = answers.basis.or(liability.basis);
        let ground = basis.and_then(|basis| liability::provision(basis, &ctx.law));
        let mut figure = Figure::sum(wholes, label.clone())?;
        if let Some(limit) = answers.limit {
            let path = format!("/liability/answers_for/{index}/limit");
            figure = Figure::at_most(figure, Figure::given(limit, path, Label::Cap), label);
        }
        figures.push(figure.by(ground));
    }
    Figure::sum(figures, Label::Exposure(id.clone()))
}
