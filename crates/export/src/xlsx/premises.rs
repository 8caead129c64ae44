//! The sheets of what the figures rest on: the case, the dates, the law, the findings; and the receipt.

use redress_core::{
    Case, Receipt,
    case::{Head, PlaintiffKind},
    lawbook::CHECKED_ON,
};
use redress_drafting::{
    Lang, citations,
    wording::{self, capital, if_known},
};

use super::{
    Results,
    book::{Book, Look},
    formula::Tab,
};

/// Writes both sheets.
pub(super) fn write(book: &mut Book, case: &Case, results: &Results, receipt: &Receipt) {
    premises(book, case, results);
    self::receipt(book, case, results, receipt);
}

fn line(book: &mut Book, tab: Tab, name: &str, text: &str) {
    if !text.is_empty() {
        book.texts(tab, [name, text], Look::Text);
    }
}

fn premises(book: &mut Book, case: &Case, results: &Results) {
    let tab = Tab::Premises;
    let lang = book.lang;
    let found = results.found();
    book.texts(tab, [book.say("前提", "Premises")], Look::Title);
    line(book, tab, book.say("案件", "Case"), &case.title);
    line(book, tab, book.say("案号", "Docket number"), &case.docket);
    line(book, tab, book.say("法院", "Court"), &case.court);
    let plaintiff = |(kind, name): (Option<PlaintiffKind>, &str)| match (name.trim(), kind) {
        ("", Some(kind)) => wording::plaintiff(lang, kind).to_owned(),
        (name, _) => name.to_owned(),
    };
    let comma = book.say("、", ", ");
    let plaintiffs: Vec<_> = case.plaintiffs().map(plaintiff).collect();
    line(book, tab, book.say("原告", "Plaintiff"), &plaintiffs.join(comma));
    let supporters: Vec<_> = case.supporters.iter().map(|one| one.name.trim()).collect();
    line(book, tab, book.say("支持起诉单位", "Supporter of the suit"), &supporters.join(comma));
    let disposition = case.disposition.map(|d| wording::disposition(lang, d));
    line(book, tab, book.say("结案方式", "Disposition"), disposition.unwrap_or_default());
    let dates = found.law_dates;
    let rule = |date, source| match lang {
        Lang::Zh => {
            format!("{}（{}）", wording::day(lang, date), wording::date_source(lang, source))
        }
        Lang::En => {
            format!("{} ({})", wording::day(lang, date), wording::date_source(lang, source))
        }
    };
    let act = rule(dates.act, dates.act_source);
    line(book, tab, book.say("实体规则按", "Substantive rules as of"), &act);
    let trial = rule(dates.trial, dates.trial_source);
    line(book, tab, book.say("程序规则按", "Procedure as of"), &trial);
    let checked = wording::day(lang, CHECKED_ON);
    line(book, tab, book.say("法律数据核对至", "Law checked on"), &checked);
    let lens = book.say(
        "现行法；标 ◐ 的有争议，标 → 的在行为后施行，仅供对照",
        "law in force; ◐ is contested, → came after the act and is for comparison only",
    );
    line(book, tab, book.say("视角", "Lens"), lens);
    let route = case.compensation.route.map(|route| wording::route(lang, route));
    let none = book.say("未选定", "not elected");
    line(book, tab, book.say("赔偿方法", "Route"), route.unwrap_or(none));
    let multiple = case.punitive.as_ref().map(|p| wording::multiple_rule(lang, p));
    let name = book.say("惩罚性赔偿的倍数", "Multiple of punitive damages");
    line(book, tab, name, &multiple.unwrap_or_default());
    let fee = case.fee.map(|fee| wording::fee_basis(lang, fee.basis));
    let open = book.say("未选定，三种基础并列", "not chosen; all three bases are shown");
    line(book, tab, book.say("受理费基础", "Basis of the fee"), fee.unwrap_or(open));
    let rounding = book.say(
        "各项按原值计算；每一赔偿项目一次四舍五入至分；合计为各项目之和；分配用最大余数法，各份相加等于总额。",
        "Items are exact; each head is rounded to the fen once, half up; the total is the sum of the heads; divisions use the largest remainder, so that the shares add up.",
    );
    line(book, tab, book.say("计算规则", "Rules of calculation"), rounding);
    let fixed = book.say(
        "本表随录入项重算的是数额。改变赔偿方法、义务人、连带关系、法律依据或者日期，请以程序重新测算。",
        "Sums follow the inputs. To change the route, who owes, joint liability, the law or a date, assess the case again.",
    );
    line(book, tab, book.say("适用范围", "What follows the inputs"), fixed);
    if !found.findings.is_empty() {
        book.row(tab);
        let title = book.say("提示（导出时）", "Findings (at the time of export)");
        book.texts(tab, [title], Look::Heading);
        let heads =
            [book.say("程度", "Level"), book.say("内容", "Finding"), book.say("依据", "Authority")];
        book.texts(tab, heads, Look::Head);
        for finding in &found.findings {
            let sentence = wording::finding(lang, finding, case);
            let rules = citations(lang, &finding.authority);
            let level = wording::level(lang, finding.level);
            book.texts(tab, [level, &*sentence, &*rules], Look::Text);
        }
    }
}

fn receipt(book: &mut Book, case: &Case, results: &Results, receipt: &Receipt) {
    let tab = Tab::Receipt;
    let lang = book.lang;
    let found = results.found();
    book.texts(tab, [book.say("校验信息", "Receipt")], Look::Title);
    line(book, tab, book.say("程序", "Engine"), receipt.engine);
    line(book, tab, book.say("法律数据", "Law data"), receipt.law);
    line(book, tab, book.say("案件", "Case"), &receipt.case);
    let t = found.totals;
    let stated = found.award.is_known();
    let under = |group, sum| if_known(found.knows_under(case, group), sum);
    for (name, sum) in [
        (book.say("公益损害赔偿", "Compensation"), under(Head::Compensation, t.compensation)),
        (book.say("合理费用", "Costs"), under(Head::Costs, t.costs)),
        (book.say("惩罚性赔偿", "Punitive damages"), under(Head::Punitive, t.punitive)),
        (book.say("已付款项", "Credits"), if_known(stated, t.credits)),
        (book.say("认定总额", "Total found"), if_known(stated, t.award)),
    ] {
        line(book, tab, name, &sum);
    }
    if stated && lang == Lang::Zh {
        line(book, tab, "大写", &capital(t.award));
    }
    let about = book.say(
        "校验信息记载导出时的结果。用同一程序对同一案件重新测算，应得到相同的校验值；表中数额改动后，不再适用。",
        "The receipt records the result at the time of export. Assessing the same case again gives the same receipt; once a sum in this workbook is changed, it no longer holds.",
    );
    book.texts(tab, [about], Look::Remark);
}
