//! Whether the sums are those of the award, and what goes with them is there.

use redress_core::{
    FindingCode, HeadId, Yuan,
    case::{Head, PunitiveBasis},
    lawbook::id,
};

use super::{Fault, Item, Look, fault, items};
use crate::{
    Lang, Names,
    document::{Meaning, clean},
    documents::Kind,
    wording::{self, plain},
};

/// What is undecided of punitive damages since a side has not said on what ground it goes its own way.
pub(super) const GROUND_OPEN: [FindingCode; 4] = [
    FindingCode::PunitiveGroundMissing,
    FindingCode::PunitiveLowerOpen,
    FindingCode::PunitiveLowerUnsaid,
    FindingCode::SampleGroundMissing,
];

/// What is wrong with the sums of a payment and of what it is performed by.
pub(super) const SUMS: [FindingCode; 4] = [
    FindingCode::InstalmentsSum,
    FindingCode::InKindExceeds,
    FindingCode::PerformanceOpen,
    FindingCode::PerformanceTwice,
];

impl Look<'_> {
    pub(super) fn sums(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        let totals = self.assessment.totals;
        let heads: i64 = self.assessment.heads.iter().map(|head| head.amount.fen()).sum();
        let parts: i64 = self.assessment.parts.iter().map(|part| part.amount.fen()).sum();
        let award = totals.award.fen();
        let groups = totals.compensation.fen() + totals.costs.fen() + totals.punitive.fen();
        if heads != groups || heads - totals.credits.fen() != award || parts != award {
            faults.push(fault("", "各项之和与总额不符", "the heads do not add up to the total"));
        }
        for code in SUMS {
            faults.extend(self.said(code));
        }
        if matches!(self.kind, Kind::Schedule | Kind::Reasons) {
            return faults;
        }
        let ordered = items(&self.plain).filter_map(|item| match item.meaning {
            Meaning::Payment { sum, .. } => Some(sum.fen()),
            _ => None,
        });
        let printed: i64 = ordered.sum();
        if printed != award {
            let (printed, total) = (plain(Yuan::from_fen(printed)), plain(totals.award));
            faults.push(fault(
                "",
                format!("各项所列金额共计{printed}元，总额为{total}元"),
                format!("the items add up to CNY {printed}, the total is CNY {total}"),
            ));
        }
        // Words of the user keep the figures of the draft.
        for item in items(&self.document).filter(|item| item.edited) {
            let draft = items(&self.plain).find(|other| other.path == item.path);
            let figures = draft.map(|draft| figures(self.lang, draft.text)).unwrap_or_default();
            let own = self::figures(self.lang, item.text);
            for figure in figures.into_iter().filter(|figure| !own.contains(figure)) {
                let figure = plain(figure);
                faults.push(fault(
                    item.path,
                    format!("修改后的文字中没有草稿所列的{figure}元"),
                    format!("the edited words do not have the draft’s CNY {figure}"),
                ));
            }
        }
        faults
    }

    /// Punitive damages without a statute; and sums of which it is not said whether they are the total.
    pub(super) fn punitive(&self) -> Option<Vec<Fault>> {
        let punitive = self.case.punitive.as_ref()?;
        let of = |code| self.assessment.findings.iter().filter(move |f| f.code == code);
        let mut faults: Vec<_> = of(FindingCode::PunitiveTotalOrEach)
            .map(|finding| {
                fault(
                    finding.path(),
                    "没有说明惩罚性赔偿基数是合计还是每人金额",
                    "whether a base of punitive damages is the total or that of each is not said",
                )
            })
            .collect();
        // What leaves the sum open, or another than is meant.
        faults.extend(self.said(FindingCode::PunitiveAgreedWithoutMediation));
        for code in
            GROUND_OPEN.into_iter().filter(|code| *code != FindingCode::PunitiveGroundMissing)
        {
            faults.extend(self.said(code));
        }
        // Of the court's multiple it is said where claims are answered.
        if self.kind != Kind::Orders {
            faults.extend(self.said(FindingCode::PunitiveMeasureMissing));
            faults.extend(self.said(FindingCode::PunitiveMultiplierMissing));
        }
        if punitive.basis != PunitiveBasis::Exploratory {
            return (!faults.is_empty()).then_some(faults);
        }
        for finding in of(FindingCode::PunitiveGroundMissing) {
            faults.push(fault(
                finding.path(),
                "惩罚性赔偿没有法律依据，又未写明采用的依据",
                "punitive damages have no legal basis, and the ground relied on is not stated",
            ));
        }
        let head = self.assessment.heads.iter().find(|head| head.id == HeadId::Punitive);
        if head.is_none() && self.assessment.explored.is_none() && faults.is_empty() {
            return None;
        }
        let ground = head.and_then(|head| head.ground.as_deref());
        for item in items(&self.document) {
            match ground {
                None if self.claims_punitive(&item) => {
                    faults.push(fault(
                        item.path,
                        "惩罚性赔偿没有法律依据，不得列入",
                        "punitive damages have no legal basis and must not stand here",
                    ));
                }
                Some(ground) if item.path == "/punitive" && item.edited => {
                    let marks = ['。', '；', ';', '.'];
                    let ground = Names::of(self.entered).mask(&clean(ground));
                    if !item.text.contains(ground.trim_end_matches(marks)) {
                        faults.push(fault(
                            item.path,
                            "修改后的文字没有写明采用惩罚性赔偿的依据",
                            "the edited words do not state the ground of the punitive damages",
                        ));
                    }
                }
                _ => {}
            }
        }
        Some(faults)
    }

    /// Whether an item orders punitive damages, or speaks of them otherwise than to reject a claim for them.
    fn claims_punitive(&self, item: &Item<'_>) -> bool {
        let name = self.lang.of("惩罚性赔偿", "punitive damages");
        let rejects = self.lang.of("驳回", "reject");
        match item.meaning {
            Meaning::Payment { group: Head::Punitive, .. } => true,
            Meaning::Rejection if !item.edited => false,
            _ => {
                let text = item.text.to_lowercase();
                text.contains(name) && !text.contains(rejects)
            }
        }
    }

    /// The notice on late performance: the draft's, or one in the user's own words.
    fn late_interest(&self) -> Option<Item<'_>> {
        let words = self.lang.of("加倍支付迟延履行期间的债务利息", "double interest");
        items(&self.document).find(|item| {
            if item.edited {
                item.text.contains(words)
            } else {
                matches!(item.meaning, Meaning::LateInterest(_))
            }
        })
    }

    pub(super) fn notice(&self, money: bool) -> Vec<Fault> {
        match (money, self.late_interest()) {
            (true, None) => vec![fault(
                "/dates/judgment",
                "有金钱给付，缺少迟延履行告知",
                "money is owed and the notice on late performance is missing",
            )],
            (false, Some(_)) => vec![fault(
                "/dates/judgment",
                "没有金钱给付，不应有迟延履行告知",
                "no money is owed, so there is no notice on late performance",
            )],
            _ => Vec::new(),
        }
    }

    /// The article has changed its number twice.
    pub(super) fn notice_article(&self) -> Vec<Fault> {
        let Some(day) = self.case.dates.judgment else {
            return vec![fault(
                "/dates/judgment",
                "未录入裁判日期，无法确定条文序号",
                "without the day of the judgment the article is not known",
            )];
        };
        let rule = id::CPL_DELAY.get();
        let Some((version, _)) = rule.at(day) else { return Vec::new() };
        let stands = |item: &Item<'_>| match item.meaning {
            Meaning::LateInterest(Some(rule)) if !item.edited => rule.version == version,
            _ => item.text.contains(&wording::article(self.lang, rule, version)),
        };
        if self.late_interest().is_none_or(|item| stands(&item)) {
            return Vec::new();
        }
        let [zh, en] = Lang::ALL.map(|lang| wording::article(lang, rule, version));
        vec![fault(
            "/dates/judgment",
            format!("按裁判日应当引用民事诉讼法{zh}"),
            format!("at the day of the judgment the provision is{en}"),
        )]
    }
}

/// The sums in a text: what stands before 元, or behind CNY, in Arabic digits.
fn figures(lang: Lang, text: &str) -> Vec<Yuan> {
    let digit = |c: char| c.is_ascii_digit() || c == '.' || c == ',';
    let sum = |digits: &str| digits.trim_matches([',', '.']).replace(',', "").parse().ok();
    match lang {
        Lang::Zh => {
            let before = |text: &str| sum(text.get(text.trim_end_matches(digit).len()..)?);
            text.split('元').filter_map(before).collect()
        }
        Lang::En => {
            let behind = |text: &str| {
                let text = text.trim_start();
                sum(text.get(..text.find(|c| !digit(c)).unwrap_or(text.len()))?)
            };
            text.split("CNY").skip(1).filter_map(behind).collect()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_read_in_both_languages() {
        let yuan = |text: &str| text.parse::<Yuan>().unwrap();
        for (lang, text, sums) in [
            (
                Lang::Zh,
                "支付30000元、15170.50元，共计45,170.50元",
                vec!["30000", "15170.50", "45170.50"],
            ),
            (Lang::Zh, "三十日内支付若干元", vec![]),
            (
                Lang::En,
                "shall pay damages of CNY 30,000.00, and CNY 15,170.50.",
                vec!["30000", "15170.50"],
            ),
            (Lang::En, "within 10 days", vec![]),
        ] {
            let sums: Vec<_> = sums.into_iter().map(yuan).collect();
            assert_eq!(figures(lang, text), sums, "{text}");
        }
    }
}
