//! Itemised award schedule: item × claimed / conceded / found, with reason and authority.

use redress_core::{
    Assessment, Case, HeadId, Yuan,
    case::{Itemised, Route},
};

use super::sentences::{self, is_stated};
use crate::{
    Align, Document, Lang, citations,
    wording::{self, capital, defendant, position, separated},
};

pub(super) fn document(lang: Lang, case: &Case, columns: &[Assessment; 3]) -> Document {
    let mut document = Document::new(lang, lang.of("赔偿明细表", "Award schedule"));
    let [claimed, conceded, found] = columns;
    document.heading(lang.of("明细", "Items"));
    document.table(
        [
            (lang.of("项目", "Item"), Align::Start),
            (position(lang, claimed.position), Align::End),
            (position(lang, conceded.position), Align::End),
            (position(lang, found.position), Align::End),
            (lang.of("理由", "Reason"), Align::Start),
        ],
        items(lang, case),
    );
    document.heading(lang.of("汇总（单位：元）", "Summary (yuan)"));
    let amount = |assessment: &Assessment, id: HeadId| {
        let head = assessment.heads.iter().find(|head| head.id == id);
        let head = head.filter(|head| is_stated(&head.derivation, assessment.position));
        head.map_or_else(|| "—".to_owned(), |head| separated(head.amount))
    };
    let heads = sentences::heads().filter(|id| {
        columns.iter().any(|assessment| assessment.heads.iter().any(|head| head.id == *id))
    });
    let mut rows: Vec<[String; 5]> = heads
        .map(|id| {
            let authority = columns
                .iter()
                .flat_map(|assessment| &assessment.heads)
                .find(|head| head.id == id)
                .map_or_else(String::new, |head| citations(lang, &head.authority));
            let [a, b, c] = columns;
            [
                wording::head(lang, id).to_owned(),
                amount(a, id),
                amount(b, id),
                amount(c, id),
                authority,
            ]
        })
        .collect();
    if columns.iter().any(|assessment| assessment.totals.credits > Yuan::ZERO) {
        let credits = |a: &Assessment| format!("−{}", separated(a.totals.credits));
        rows.push([
            lang.of("已付款项", "Credits").to_owned(),
            credits(claimed),
            credits(conceded),
            credits(found),
            String::new(),
        ]);
    }
    let total = |a: &Assessment| {
        let stated = a.heads.iter().any(|head| is_stated(&head.derivation, a.position));
        if stated { separated(a.totals.award) } else { "—".to_owned() }
    };
    rows.push([
        lang.of("合计", "Total").to_owned(),
        total(claimed),
        total(conceded),
        total(found),
        String::new(),
    ]);
    document.table(
        [
            (lang.of("赔偿项目", "Head"), Align::Start),
            (position(lang, claimed.position), Align::End),
            (position(lang, conceded.position), Align::End),
            (position(lang, found.position), Align::End),
            (lang.of("依据", "Authority"), Align::Start),
        ],
        rows,
    );
    let open = found.totals.award == Yuan::ZERO && sentences::is_open(found);
    document.paragraph(match lang {
        _ if open => {
            lang.of("认定总额：尚有项目未认定。", "Total found: items are still open.").to_owned()
        }
        Lang::Zh => format!("认定总额大写：{}", capital(found.totals.award)),
        Lang::En => format!("Total found, in words: {}", capital(found.totals.award)),
    });
    document.table(
        [
            (lang.of("被告", "Defendant"), Align::Start),
            (lang.of("自负", "Own part"), Align::End),
            (lang.of("最高负担", "Greatest exposure"), Align::End),
            (lang.of("内部份额", "Inner share"), Align::End),
        ],
        found.defendants.iter().map(|amounts| {
            [
                defendant(lang, amounts.id.as_str(), case),
                separated(amounts.own),
                separated(amounts.exposure),
                separated(amounts.share),
            ]
        }),
    );
    document
}

/// Every item as entered. "—" is unknown; it is never zero.
fn items(lang: Lang, case: &Case) -> Vec<[String; 5]> {
    let c = &case.compensation;
    let mut rows = Vec::new();
    let mut add = |head: String, item: &dyn Itemised, reason: &str| {
        let sum = |value: Option<Yuan>| value.map_or_else(|| "—".to_owned(), separated);
        let found = item.found().map_or_else(|| "—".to_owned(), |found| found_words(lang, found));
        let label =
            if item.label().is_empty() { head } else { format!("{head}：{}", item.label()) };
        rows.push([label, sum(item.claimed()), sum(item.conceded()), found, reason.to_owned()]);
    };
    let compensation = |route| {
        format!("{} {}", wording::head(lang, HeadId::Compensation), wording::route(lang, route))
    };
    let elected = |route: Route| c.route == Some(route);
    let unused = |used: bool| if used { "" } else { lang.of("（未选用）", " (not elected)") };
    for gain in &c.gains {
        let of = gain
            .defendant
            .as_ref()
            .map(|id| defendant(lang, id.as_str(), case))
            .unwrap_or_default();
        let head = format!("{of} {}{}", compensation(Route::Gain), unused(elected(Route::Gain)));
        add(head.trim().to_owned(), gain, &gain.reason);
        for cost in &gain.less {
            let taken = lang.of("应扣成本", "cost taken off");
            add(format!("− {taken}"), cost, &cost.reason);
        }
    }
    for loss in &c.losses {
        let head = format!("{}{}", compensation(Route::Loss), unused(elected(Route::Loss)));
        add(head, loss, &loss.reason);
    }
    for sum in &c.lump_sums {
        let route = if elected(Route::Agreement) { Route::Agreement } else { Route::Circumstances };
        add(format!("{}{}", compensation(route), unused(elected(route))), sum, &sum.reason);
    }
    for cost in &case.costs {
        let head = cost.head.map(HeadId::Cost);
        let head = head.map_or(lang.of("费用", "Costs"), |head| wording::head(lang, head));
        add(head.to_owned(), cost, &cost.reason);
    }
    for item in case.punitive.iter().flat_map(|punitive| &punitive.items) {
        let base = lang.of("惩罚性赔偿基数", "base of punitive damages");
        add(base.to_owned(), item, &item.reason);
    }
    for credit in &case.credits {
        add(lang.of("已付款项", "Credit").to_owned(), credit, &credit.reason);
    }
    rows
}

fn found_words(lang: Lang, found: redress_core::case::Found) -> String {
    use redress_core::case::Found;
    match found {
        Found::All => lang.of("全部", "all").to_owned(),
        Found::None => lang.of("不予支持", "none").to_owned(),
        Found::Share(share) => share.to_string(),
        Found::Amount(amount) => separated(amount),
    }
}
