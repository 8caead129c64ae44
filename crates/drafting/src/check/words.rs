//! Whether the words are whole and of one style.

use redress_core::{
    FindingCode,
    case::{At, Place},
};

use super::{Fault, Look, fault, items};
use crate::{
    Lang,
    document::{FeeOpen, Meaning, is_hidden},
    documents::{Kind, item_name},
    wording,
};

impl Look<'_> {
    pub(super) fn style(&self) -> Vec<Fault> {
        items(&self.document)
            .filter_map(|item| {
                let odd = odd_style(self.lang, item.text)?;
                Some(fault(
                    item.path,
                    format!("“{odd}”写法不统一：期间用中文数字，日期写明年月日"),
                    format!("“{odd}” is in another style: periods in Chinese numerals, dates with year, month and day"),
                ))
            })
            .collect()
    }

    /// Words for an item that this document has not, or for a document that there is not.
    pub(super) fn own_words(&self) -> Vec<Fault> {
        let texts = || (0_u32..).zip(&self.entered.texts);
        let known = |path: &str| items(&self.plain).any(|item| item.path == path);
        let here = self.edits.iter().filter(|(path, _)| !known(path)).map(|(path, text)| {
            let names = [path, &item_name(self.entered, path)];
            let own = texts().find(|(_, own)| {
                (&*own.document, &*own.language) == (self.kind.id(), self.lang.id())
                    && names.contains(&&own.item)
            });
            let at = own.map_or(Place::from(At::Case), |(row, _)| At::OwnText(row).into());
            let [zh, en] = Lang::ALL.map(|lang| wording::quoted(lang, text));
            fault(
                String::from(at),
                format!("自行改写的文字{zh}所替换的事项不在本文书中，没有采用。请核对该事项，或者删去这段文字"),
                format!("the own words {en} are for an item that this document has not, and stand nowhere. Please check the item, or remove them"),
            )
        });
        let ids = Kind::ALL.map(Kind::id);
        let langs = Lang::ALL.map(Lang::id);
        let nowhere = texts()
            .filter(|(_, own)| !ids.contains(&&*own.document) || !langs.contains(&&*own.language));
        let nowhere = nowhere.map(|(row, own)| {
            let [zh, en] = Lang::ALL.map(|lang| wording::quoted(lang, &own.text));
            fault(
                String::from(Place::from(At::OwnText(row))),
                format!("自行改写的文字{zh}所属的文书不存在，没有采用。请核对文书，或者删去这段文字"),
                format!("the own words {en} are for a document that there is not, and stand nowhere. Please check the document, or remove them"),
            )
        });
        here.chain(nowhere).collect()
    }

    pub(super) fn blanks(&self) -> Vec<Fault> {
        let mut place = 0;
        items(&self.document)
            .filter_map(|item| {
                place += u32::from(!item.number.is_empty());
                let count = item.text.matches('【').count();
                let number = item.number.trim_end_matches(['、', '.']);
                let no_appeal =
                    item.meaning == Meaning::Appeal && self.case.bench.appeal_to.trim().is_empty();
                let (zh, en) = match (number, item.meaning) {
                    ("", Meaning::Fee(open)) if !item.edited && self.is_fee_open(open) => {
                        self.fee(open)
                    }
                    _ if no_appeal => {
                        ("未载明上诉法院".to_owned(), "the court of appeal is not named".to_owned())
                    }
                    ("", _) => (
                        format!("本段尚有{count}处空缺"),
                        format!("this paragraph: {count} to fill in"),
                    ),
                    _ => (
                        format!("第{number}项尚有{count}处空缺"),
                        format!("item {place}: {count} to fill in"),
                    ),
                };
                let path = if no_appeal { "/bench/appeal_to" } else { item.path };
                (count > 0).then(|| fault(path, zh, en))
            })
            .collect()
    }

    fn is_fee_open(&self, open: Option<FeeOpen>) -> bool {
        open.is_some() || !self.assessment.fees.iter().any(|fee| fee.chosen && fee.high.is_none())
    }

    /// What is open of the court fee: its sum, who bears it, or both.
    fn fee(&self, open: Option<FeeOpen>) -> (String, String) {
        let chosen = self.assessment.fees.iter().find(|fee| fee.chosen);
        let sum = match chosen {
            None if self.said(FindingCode::FeeBeforeRule).next().is_some() => Some((
                "案件受理费应适用的规定本法律库未收",
                "the rules on the court fee of that time are not in the law book",
            )),
            None if self.case.fee.is_some() => Some((
                "所选的案件受理费计算标准在本案不适用：没有可据以计收的诉讼请求金额",
                "the basis chosen for the court fee does not apply here: no sum is claimed by which it could be reckoned",
            )),
            None => Some((
                "案件受理费的计算标准尚无定论，未选定",
                "the basis of the court fee is not settled; none is chosen",
            )),
            Some(fee) if fee.high.is_some() => Some((
                "每件案件的受理费基数未定，受理费尚为幅度",
                "the base of the fee per case is open, so the fee is a range",
            )),
            Some(_) => None,
        };
        let who = open.map(|open| match open {
            FeeOpen::Undecided => (
                "尚有诉讼请求未认定，受理费由谁负担未定",
                "claims are still to be decided, so who bears the fee is open",
            ),
            FeeOpen::Debtors => (
                "责任主体未定，受理费由谁负担未定",
                "who owes is open, so who bears the fee is open",
            ),
            FeeOpen::InPart => (
                "部分胜诉、部分败诉的，双方如何分担由法院根据案件情况决定",
                "each side lost in part: the court decides what each bears",
            ),
            FeeOpen::NobodyPays => (
                "败诉的公益诉讼起诉人不交纳诉讼费，受理费不写由其负担",
                "the procuratorate lost and pays no fee: the fee is not put on it",
            ),
            FeeOpen::NobodyLost => {
                ("没有败诉的一方，受理费由谁负担未定", "nobody lost, so who bears the fee is open")
            }
        });
        let both = |words: fn((&'static str, &'static str)) -> &'static str, mark| {
            sum.into_iter().chain(who).map(words).collect::<Vec<_>>().join(mark)
        };
        (both(|(zh, _)| zh, "；"), both(|(_, en)| en, "; "))
    }

    pub(super) fn characters(&self) -> Vec<Fault> {
        let json = self.entered.to_json();
        // Line breaks of the JSON itself are not typed; a typed control character stands escaped.
        let hidden = json.chars().any(|c| is_hidden(c) && !c.is_control());
        if hidden || json.contains("\\u00") || json.contains("\\b") || json.contains("\\f") {
            return vec![fault(
                "",
                "录入的文字中有隐藏字符，文书中已略去",
                "what was typed has hidden characters; the document leaves them out",
            )];
        }
        Vec::new()
    }
}

/// A date that is not written out, or in Chinese a period in Arabic digits: the piece of text.
fn odd_style(lang: Lang, text: &str) -> Option<&str> {
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let from = rest.get(start..)?;
        let length = from.find(|c: char| !c.is_ascii_digit()).unwrap_or(from.len());
        let (digits, after) = from.split_at_checked(length)?;
        let period = ["日内", "天内", "个月内", "年内", "个工作日"]
            .into_iter()
            .find(|unit| lang == Lang::Zh && after.starts_with(unit));
        if let Some(unit) = period {
            return from.get(..length + unit.len());
        }
        let short_year = length == 2 && after.starts_with('年');
        let bare_date = length == 4
            && after.starts_with(['-', '/', '.'])
            && after.get(1..).is_some_and(|more| {
                let month = more.trim_start_matches(|c: char| c.is_ascii_digit());
                month.len() < more.len() && month.starts_with(['-', '/', '.'])
            });
        if short_year || bare_date {
            return Some(digits.get(..length).unwrap_or(digits));
        }
        rest = after;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_styles_are_found() {
        for (text, odd) in [
            ("于判决生效之日起10日内支付", Some("10日内")),
            ("在3个月内", Some("3个月内")),
            ("于2021-1-08前", Some("2021")),
            ("于21年1月8日", Some("21")),
            ("于2021年1月8日起十日内", None),
            ("支付34000元，累计不少于100小时", None),
            ("电话010-12345678", None),
        ] {
            assert_eq!(odd_style(Lang::Zh, text), odd, "{text}");
        }
        assert_eq!(odd_style(Lang::En, "by 2021-01-08"), Some("2021"));
        assert_eq!(odd_style(Lang::En, "within 10 days, by 8 January 2021"), None);
    }
}
