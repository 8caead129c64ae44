//! The account of payments on a debt that bears late-performance interest.

use redress_core::{Case, LateAccount, Yuan};

use crate::{
    Align, Block, Document, Lang,
    wording::{day, defendant, separated},
};

/// A table of the payments, what each was taken for and what was left after it, and what is owed in the end.
pub fn account(lang: Lang, case: &Case, account: &LateAccount) -> Vec<Block> {
    let mut document = Document::new(lang, "");
    document.heading(lang.of("付款抵充明细（单位：元）", "Account of payments (yuan)"));
    document.table(
        [
            (lang.of("付款", "Payment"), Align::Start),
            (lang.of("金额", "Amount"), Align::End),
            (lang.of("抵本金", "To principal"), Align::End),
            (lang.of("抵利息", "To interest"), Align::End),
            (lang.of("尚欠本金", "Principal left"), Align::End),
            (lang.of("尚欠利息", "Interest left"), Align::End),
        ],
        account.payments.iter().map(|one| {
            let day = day(lang, one.date);
            let who = one.defendant.as_ref().map(|id| defendant(lang, id.as_str(), case));
            [
                who.map_or_else(|| day.clone(), |who| format!("{day} {who}")),
                separated(one.amount),
                separated(one.to_principal),
                separated(one.to_interest),
                separated(one.principal_left),
                separated(one.interest_left),
            ]
        }),
    );
    document.paragraph(balance(lang, account));
    document.blocks
}

/// What is still owed, in a sentence.
pub fn balance(lang: Lang, account: &LateAccount) -> String {
    let principal = separated(account.principal_left.value());
    let interest = separated(account.interest_left.value());
    let surplus = separated(account.surplus);
    match (lang, account.surplus > Yuan::ZERO) {
        (Lang::Zh, false) => format!("尚欠本金{principal}元、利息{interest}元。"),
        (Lang::Zh, true) => format!("尚欠本金{principal}元、利息{interest}元；多付{surplus}元。"),
        (Lang::En, false) => {
            format!("Still owed: principal {principal}, interest {interest} yuan.")
        }
        (Lang::En, true) => format!(
            "Still owed: principal {principal}, interest {interest} yuan; {surplus} yuan paid in excess."
        ),
    }
}
