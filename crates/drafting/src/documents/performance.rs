//! How a payment is performed, in words: in the order on it, and as a table.

use redress_core::{
    Assessment, Case, Performed, Yuan,
    case::{DefendantId, Head, InKind, InKindOf, Performance, Term},
};

use super::{
    parties::plaintiff_short,
    report::tree,
    sentences::{BLANK, Verb, yuan},
};
use crate::{
    Align, Block, Document, Lang,
    wording::{self, UNKNOWN, chinese, label, payment_name, separated},
};

/// How the payment of a group of heads by these debtors is performed, if anything is said of it.
pub(super) fn of<'a>(
    case: &'a Case,
    assessment: &'a Assessment,
    (group, debtors): (Head, &[&DefendantId]),
) -> Option<(&'a Performance, &'a Performed)> {
    let fits =
        |one: &&Performed| one.of == group && one.defendants.iter().eq(debtors.iter().copied());
    let performed = assessment.performance.iter().find(fits)?;
    Some((case.performance.get(performed.row)?, performed))
}

/// A day, or a period from the day the document takes effect; with a blank behind it in English.
pub(super) fn term(lang: Lang, term: Term, verb: Verb) -> String {
    let effect = verb.effect(lang);
    match (term, lang) {
        (Term::By(day), Lang::Zh) => {
            format!("于{}前（含当日）", wording::day(lang, day))
        }
        (Term::By(day), Lang::En) => format!("by {} ", wording::day(lang, day)),
        (Term::Months(number), Lang::Zh) => {
            format!("于{effect}之日起{}内", wording::months(lang, number.get()))
        }
        (Term::Months(number), Lang::En) => {
            format!("within {} of {effect} ", wording::months(lang, number.get()))
        }
        (Term::Open, Lang::Zh) => format!("于{BLANK}前"),
        (Term::Open, Lang::En) => format!("by {BLANK} "),
    }
}

/// What stands behind the sum of a payment: what of it is paid in money and when, what is given in its place. Clauses
/// of one sentence; `period` is that of the document. A single instalment is the period of what is paid in money: see
/// [`own_period`] where that is all.
pub(super) fn clauses(
    lang: Lang,
    case: &Case,
    (entered, performed): (&Performance, &Performed),
    period: &str,
    verb: Verb,
) -> Vec<String> {
    let mut clauses = Vec::new();
    let in_kind = !entered.in_kind.is_empty();
    let money = performed.in_money.value();
    let instalments = (entered.instalments.len() > 1).then(|| instalments(lang, entered, verb));
    // One instalment is a payment by its day.
    let of_one = match &*entered.instalments {
        [only] => Some(term(lang, only.term(), verb)),
        _ => None,
    };
    let period = of_one.as_deref().unwrap_or(period);
    let given: Vec<_> = entered.in_kind.iter().map(|one| given(lang, one, verb)).collect();
    let given = match &*given {
        [only] => only.clone(),
        more => {
            let numbered = more.iter().zip(1..).map(|(text, number)| match lang {
                Lang::Zh => format!("（{}）{text}", chinese(number)),
                Lang::En => format!("({number}) {text}"),
            });
            numbered.collect::<Vec<_>>().join(lang.of("，", ", "))
        }
    };
    let sum = yuan(lang, money.fen());
    match (in_kind, money > Yuan::ZERO, lang) {
        (false, _, _) => clauses.extend(instalments),
        (true, true, Lang::Zh) => {
            // A list of instalments ends before what is not one of them.
            let paid = match instalments {
                Some(instalments) => format!("以金钱支付，{instalments}；"),
                None => format!("{period}以金钱支付，"),
            };
            clauses.push(format!("其中{sum}{paid}其余以下列方式履行：{given}"));
        }
        (true, true, Lang::En) => {
            let paid = match instalments {
                Some(instalments) => format!("in money, {instalments};"),
                None => format!("{period}in money,"),
            };
            clauses.push(format!("of which {sum} {paid} and the rest as follows: {given}"));
        }
        (true, false, Lang::Zh) => clauses.push(format!("以下列方式履行：{given}")),
        (true, false, Lang::En) => clauses.push(format!("to be performed as follows: {given}")),
    }
    if entered.all_due_if_missed && entered.instalments.len() > 1 {
        let who = plaintiff_short(lang, case);
        // A judgment for a procuratorate is enforced of the court's own motion (J-PIL Interpretation 12).
        let by_the_court = matches!(verb, Verb::Judgment) && case.sued_by_procuratorate();
        clauses.push(match lang {
            Lang::Zh if by_the_court => {
                "任何一期未按期足额支付的，由本院就全部未付款项移送执行".to_owned()
            }
            Lang::En if by_the_court => {
                "if any instalment is not paid in full and in time, this court will refer the whole unpaid balance for enforcement"
                    .to_owned()
            }
            Lang::Zh => format!("任何一期未按期足额支付的，{who}可以就全部未付款项申请强制执行"),
            Lang::En => format!(
                "if any instalment is not paid in full and in time, {who} may apply for enforcement of all that is unpaid"
            ),
        });
    }
    clauses
}

/// How a payment to several is performed, as a clause behind those that say what is paid to each.
pub(super) fn of_several(lang: Lang, entered: &Performance, sum: &str, clause: &str) -> String {
    let payable = if entered.in_kind.is_empty() { "payable " } else { "" };
    match lang {
        Lang::Zh => format!("上述款项共计{sum}，{clause}"),
        Lang::En => format!("those sums come to {sum} in all, {payable}{clause}"),
    }
}

/// Who of several gets what of a payment that is not made at once in money: that nobody has said, and nothing is divided by
/// itself.
pub(super) fn to_each(lang: Lang, entered: &Performance) -> String {
    let of = match (entered.instalments.len() > 1, lang) {
        (true, Lang::Zh) => "各期款项",
        (true, Lang::En) => "each instalment",
        (false, Lang::Zh) => "以金钱支付的款项",
        (false, Lang::En) => "the money",
    };
    match lang {
        Lang::Zh => format!("{of}中各收款人应得的数额为{BLANK}"),
        Lang::En => format!("each payee receives CNY {BLANK} of {of}"),
    }
}

/// Whether money may come of a payment: what is to be paid in money, or what comes in place of things that are not given.
pub(super) fn may_be_money(entered: &Performance, performed: &Performed) -> bool {
    performed.in_money.value() > Yuan::ZERO || takes_rest_in_money(entered)
}

/// Whether what is not given as it should be is paid in money.
pub(crate) fn takes_rest_in_money(entered: &Performance) -> bool {
    entered.in_kind.iter().any(|one| one.rest_in_money)
}

/// What is given in place of money for the damages, or the costs, of these groups.
pub(super) fn in_kind(assessment: &Assessment, of: impl Fn(Head) -> bool) -> i64 {
    let all = assessment.performance.iter().filter(|one| of(one.of));
    all.map(|one| one.owed.value().fen() - one.in_money.value().fen()).sum()
}

/// Whether a sum of money is to be paid, or may come to be: what is not performed in kind.
pub(crate) fn is_due_in_money(case: &Case, assessment: &Assessment) -> bool {
    let rows = assessment.performance.iter().filter_map(|one| case.performance.get(one.row));
    let mut in_kind = rows.flat_map(|row| &row.in_kind);
    assessment.totals.award.fen() > self::in_kind(assessment, |_| true)
        || in_kind.any(|one| one.rest_in_money)
        // Whoever answers for another pays in money.
        || !case.liability.answers_for.is_empty()
}

/// The period of the money of a payment: none where its instalments have their own, that of the only instalment, else that of
/// the document.
pub(super) fn own_period(lang: Lang, entered: &Performance, period: String, verb: Verb) -> String {
    match &*entered.instalments {
        [] if entered.in_kind.is_empty() => period,
        [only] if entered.in_kind.is_empty() => term(lang, only.term(), verb),
        // It stands beside the sum that is paid in money.
        _ => String::new(),
    }
}

fn instalments(lang: Lang, entered: &Performance, verb: Verb) -> String {
    let count = u32::try_from(entered.instalments.len()).unwrap_or(u32::MAX);
    let each = entered.instalments.iter().zip(1..).map(|(one, number)| {
        let term = term(lang, one.term(), verb);
        let sum = match (one.amount, lang) {
            (Some(sum), _) => yuan(lang, sum.fen()),
            (None, Lang::Zh) => format!("{BLANK}元"),
            (None, Lang::En) => format!("CNY {BLANK}"),
        };
        match lang {
            Lang::Zh => format!("第{}期{term}支付{sum}", chinese(number)),
            Lang::En => format!("{sum} {}", term.trim_end()),
        }
    });
    let each: Vec<_> = each.collect();
    let each = match lang {
        Lang::Zh => each.join("，"),
        Lang::En => lang.enumerated(each),
    };
    match lang {
        Lang::Zh if count == 2 => format!("分两期支付：{each}"),
        Lang::Zh => format!("分{}期支付：{each}", chinese(count)),
        Lang::En => format!("in {}: {each}", wording::counted(&count.to_string(), "instalment")),
    }
}

/// What is given in place of money.
fn given(lang: Lang, one: &InKind, verb: Verb) -> String {
    let when = term(lang, one.term(), verb);
    let or_blank = |text: &str| match text.trim() {
        "" => BLANK.to_owned(),
        text => text.trim_end_matches(['。', '；', ';', '，', ',', '.']).to_owned(),
    };
    let (what, host) = (or_blank(&one.what), or_blank(&one.host));
    let value = one.counted().map(|value| yuan(lang, value.rounded().fen()));
    let value = value.unwrap_or_else(|| lang.of("【】元", "CNY 【】").to_owned());
    let at_a_price = one.quantity.zip(one.unit_price).filter(|_| one.value.is_none());
    let sentence = match (one.kind, lang) {
        (Some(InKindOf::Labour), Lang::Zh) => {
            let unit = one.counted_in.map_or("", |unit| wording::labour_unit(lang, unit));
            let length = one.quantity.map_or_else(String::new, |length| format!("{length}{unit}"));
            let rate = at_a_price.map_or_else(String::new, |(_, rate)| {
                let per = unit.trim_start_matches('个');
                format!("按每{per}{}元", wording::amount_of(lang, rate))
            });
            format!("{when}在{host}从事{what}{length}，{rate}折抵{value}")
        }
        (Some(InKindOf::Labour), Lang::En) => {
            let unit = one.counted_in.map_or("", |unit| wording::labour_unit(lang, unit));
            let length = |length: redress_core::Number| match unit.trim_end_matches('s') {
                "" => format!("{length} of "),
                one => wording::counted(&length.to_string(), one) + " of ",
            };
            let length = one.quantity.map_or_else(String::new, length);
            let rate = at_a_price.map_or_else(String::new, |(_, rate)| {
                let per = unit.trim_end_matches('s');
                format!(" at CNY {} for each {per}", wording::amount_of(lang, rate))
            });
            format!("{}, {length}{what} at {host}, counted{rate} as {value}", when.trim_end())
        }
        (_, Lang::Zh) => format!("{when}向{host}提供价值{value}的{what}"),
        (_, Lang::En) => {
            let when = when.trim_end();
            format!("{when}, the supply of {what} to the value of {value} to {host}")
        }
    };
    let rest = match (one.rest_in_money, lang) {
        (false, _) => "",
        (true, Lang::Zh) => "，未履行的部分折价以金钱支付",
        (true, Lang::En) => ", what is not performed being paid in money",
    };
    sentence + rest
}

/// How the payments are performed, as a table; with the derivation of what is paid in money and the reasons, where they are
/// asked for.
pub(super) fn table(document: &mut Document, case: &Case, assessment: &Assessment, reasons: bool) {
    let lang = document.lang;
    if assessment.performance.is_empty() {
        return;
    }
    document.heading(lang.of("履行方式（单位：元）", "Ways of performance (yuan)"));
    let rows = assessment.performance.iter().flat_map(|one| rows(lang, case, one));
    document.table(
        [
            (lang.of("事项", "Matter"), Align::Start),
            (lang.of("期限", "When"), Align::Start),
            (lang.of("金额", "Amount"), Align::End),
        ],
        rows.collect::<Vec<_>>(),
    );
    for one in assessment.performance.iter().filter(|_| reasons) {
        if !one.in_kind.is_empty() {
            document.blocks.push(Block::Tree(tree(lang, &one.in_money, case)));
        }
        let reason = case.performance.get(one.row).map_or("", |entered| entered.reason.trim());
        if !reason.is_empty() {
            let name = name_of(lang, case, one);
            document.paragraph(match lang {
                Lang::Zh => format!("{name}的履行方式，理由：{reason}"),
                Lang::En => format!("{name}: reason for the way of performance: {reason}"),
            });
        }
    }
}

/// The name of a payment whose performance is told.
fn name_of(lang: Lang, case: &Case, one: &Performed) -> String {
    payment_name(lang, case, one.of, &one.defendants.iter().collect::<Vec<_>>())
}

/// Owed, given in place of money, paid in money, the instalments.
fn rows(lang: Lang, case: &Case, one: &Performed) -> Vec<[String; 3]> {
    let Some(entered) = case.performance.get(one.row) else { return Vec::new() };
    let sum = |sum: Option<Yuan>| sum.map_or_else(|| UNKNOWN.to_owned(), separated);
    let mut rows = vec![[name_of(lang, case, one), String::new(), separated(one.owed.value())]];
    for given in &entered.in_kind {
        let kind = wording::in_kind(lang, given.kind);
        let what = given.what.trim();
        let words = match (what.is_empty(), lang) {
            (true, Lang::Zh) => format!("以{kind}折抵"),
            (false, Lang::Zh) => format!("以{kind}折抵：{what}"),
            (true, Lang::En) => format!("{kind} in place of money"),
            (false, Lang::En) => format!("{kind} in place of money: {what}"),
        };
        rows.push([
            words,
            wording::term(lang, given.term()),
            sum(given.counted().map(Yuan::rounded)),
        ]);
    }
    if !entered.in_kind.is_empty() {
        let words = label(lang, &one.in_money, case);
        rows.push([words, String::new(), separated(one.in_money.value())]);
    }
    for (number, instalment) in (1..).zip(&entered.instalments) {
        let words = match lang {
            Lang::Zh => format!("第{}期", chinese(number)),
            Lang::En => format!("instalment {number}"),
        };
        rows.push([words, wording::term(lang, instalment.term()), sum(instalment.amount)]);
    }
    if let Some(all) = &one.instalments {
        rows.push([label(lang, all, case), String::new(), separated(all.value())]);
    }
    rows
}
