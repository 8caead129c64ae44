//! The whole assessment as a document: what `redress assess --format text` prints.

use redress_core::{
    Assessment, Case, Derivation, FindingCode, HeadId, Receipt, Yuan,
    case::Head,
    lawbook::{CHECKED_ON, Field},
};

use super::{parties::named, performance};
use crate::{
    Align, Block, Document, Explanation, Lang, Names, Node, citations,
    document::clean,
    explain,
    wording::{self, LiabilityTerm, capital, defendant, if_known, known, separated},
};

/// The report of an assessment. As in every paper, the full names of minors stand nowhere.
pub fn report(lang: Lang, case: &Case, assessment: &Assessment) -> Document {
    let names = Names::of(case);
    let case_as_entered = case;
    let case = &named(lang, case);
    let title =
        if case.title.is_empty() { lang.of("测算结果", "Assessment") } else { &case.title };
    let mut document = Document::new(lang, title);
    about(&mut document, case);
    totals(&mut document, case, assessment);
    document.heading(lang.of("计算过程", "Derivation"));
    document.blocks.push(Block::Tree(tree(lang, &assessment.award, case)));
    punitive(&mut document, case, assessment);
    defendants(&mut document, case, assessment);
    performance::table(&mut document, case, assessment, true);
    super::recipients::table(&mut document, case, assessment);
    around(&mut document, case, assessment);
    proof(&mut document, assessment);
    remedies(&mut document, case, assessment);
    findings(&mut document, case, assessment);
    changes(&mut document, case, assessment);
    document.append_receipt(case_as_entered);
    document.warn_of_unread(case);
    document.map(&|text| names.mask(&clean(text)));
    document
}

/// What the case is about, and whether that was stated.
fn about(document: &mut Document, case: &Case) {
    let lang = document.lang;
    let fields = Field::ALL.into_iter().filter(|field| case.concerns(*field));
    let fields: Vec<_> = fields.map(|field| wording::field(lang, field)).collect();
    if fields.is_empty() {
        return;
    }
    let (fields, derived) = (fields.join(lang.comma()), case.fields.is_empty());
    document.paragraph(match (lang, derived) {
        (Lang::Zh, false) => format!("案件领域：{fields}"),
        (Lang::Zh, true) => format!("案件领域：{fields}（按录入的内容认定）"),
        (Lang::En, false) => format!("Field of the case: {fields}."),
        (Lang::En, true) => format!("Field of the case: {fields} (derived from what is entered)."),
    });
}

fn totals(document: &mut Document, case: &Case, assessment: &Assessment) {
    let lang = document.lang;
    let t = assessment.totals;
    let position = wording::whose(lang, assessment.position);
    let lens = if assessment.lens.is_law() {
        lang.of("现行法", "law in force").to_owned()
    } else {
        let names: Vec<_> = assessment.lens.reforms().map(|r| wording::reform(lang, r)).collect();
        format!(
            "{}{}",
            lang.of("论文建议（非现行法）：", "proposals, not law: "),
            names.join(lang.comma())
        )
    };
    let dates = assessment.law_dates;
    let (act, trial) = (
        wording::date_source(lang, dates.act_source),
        wording::date_source(lang, dates.trial_source),
    );
    document.paragraph(match lang {
        Lang::Zh => format!("按：{position}　视角：{lens}"),
        Lang::En => format!("Position: {position}. Lens: {lens}."),
    });
    let [substance, procedure] = [dates.act, dates.trial].map(|date| wording::day(lang, date));
    document.paragraph(match lang {
        Lang::Zh => format!("实体规则按{substance}（{act}），程序规则按{procedure}（{trial}）"),
        Lang::En => format!(
            "Substantive rules as of {substance} ({act}); procedure as of {procedure} ({trial})."
        ),
    });
    document.heading(lang.of("总额（单位：元）", "Totals (yuan)"));
    let group = |group, sum| if_known(assessment.knows_under(case, group), sum);
    let mut rows = vec![
        [
            wording::head(lang, HeadId::Compensation).to_owned(),
            group(Head::Compensation, t.compensation),
        ],
        [lang.of("合理费用", "Costs").to_owned(), group(Head::Costs, t.costs)],
        [lang.of("惩罚性赔偿", "Punitive damages").to_owned(), group(Head::Punitive, t.punitive)],
    ];
    if t.credits > Yuan::ZERO {
        rows.push([lang.of("减：已付款项", "Less credits").to_owned(), separated(t.credits)]);
    }
    rows.push([lang.of("赔偿总额", "Award").to_owned(), known(&assessment.award)]);
    document.table(
        [(lang.of("项目", "Item"), Align::Start), (lang.of("金额", "Amount"), Align::End)],
        rows,
    );
    if super::outcome::is_open(assessment) {
        document.paragraph(lang.of(
            "尚有项目未认定，上列数额不完整。",
            "Items are still open: these sums are not complete.",
        ));
    } else if lang == Lang::Zh && assessment.award.is_known() {
        document.paragraph(capital(t.award));
    }
    if let Some(explored) = &assessment.explored {
        let (what, amount) = (wording::explored_head(lang), known(&explored.derivation));
        document.paragraph(format!("{what}{}{amount}", lang.of("：", ": ")));
    }
    for other in &assessment.alternatives {
        let route = wording::route(lang, other.route);
        let amount = known(&other.derivation);
        document.paragraph(match lang {
            Lang::Zh => format!("未选用的方法：{route} {amount}"),
            Lang::En => format!("Route not elected: {route}, {amount}"),
        });
    }
}

/// Of punitive damages the multiple and the ground that carries them; and those that count nowhere.
pub(super) fn punitive(document: &mut Document, case: &Case, assessment: &Assessment) {
    let lang = document.lang;
    let head = assessment.heads.iter().find(|head| head.id == HeadId::Punitive);
    let counts = head.is_some() || assessment.explored.is_some();
    let bases = case.punitive.iter().flat_map(|punitive| &punitive.items);
    let reckoned = wording::punitive::reckoned(lang, case, assessment.position, bases);
    if let Some(words) = reckoned.filter(|_| counts) {
        let name = wording::head(lang, HeadId::Punitive);
        document.paragraph(match lang {
            Lang::Zh => format!("{name}{words}。"),
            Lang::En => format!("{name}: {words}."),
        });
    }
    if counts {
        super::punitive::forms(document, case, assessment);
    }
    if let Some(ground) = head.and_then(|head| head.ground.as_ref()) {
        let ground = wording::ground(lang, assessment.position, ground);
        document.paragraph(match lang {
            Lang::Zh => format!("该项惩罚性赔偿没有法律规定，{ground}。"),
            Lang::En => format!("No statute provides these punitive damages; {ground}."),
        });
    }
    if let Some(explored) = &assessment.explored {
        document.heading(wording::explored_head(lang));
        document.blocks.push(Block::Tree(tree(lang, &explored.derivation, case)));
    }
}

/// An explanation as a tree of lines.
pub(super) fn tree(lang: Lang, figure: &Derivation, case: &Case) -> Node {
    fn node(lang: Lang, explanation: Explanation) -> Node {
        // Which field something was entered in is for the page, which leads there.
        let states = |path: &String| {
            ["/claimed", "/conceded", "/found"].iter().any(|side| path.ends_with(side))
        };
        let how = match &explanation.path {
            Some(path) if !states(path) => String::new(),
            _ => explanation.how,
        };
        Node {
            line: format!("{} {}", explanation.label, explanation.value),
            notes: vec![how, citations(lang, &explanation.authority)],
            parts: explanation.parts.into_iter().map(|part| node(lang, part)).collect(),
        }
    }
    node(lang, explain(lang, figure, case))
}

pub(super) fn defendants(document: &mut Document, case: &Case, assessment: &Assessment) {
    let lang = document.lang;
    if assessment.defendants.is_empty() {
        return;
    }
    document.heading(lang.of("责任承担（单位：元）", "Liability (yuan)"));
    who_owes(document, case, assessment);
    let grounds = wording::joint_grounds(lang, case, assessment);
    if !grounds.is_empty() {
        let (colon, grounds) = (lang.of("：", ": "), grounds.join(lang.of("；", "; ")));
        let head = lang.of("连带责任依据", "Joint liability rests on");
        document.paragraph(format!("{head}{colon}{grounds}"));
    }
    if assessment.open > Yuan::ZERO {
        let open = separated(assessment.open);
        document.paragraph(match lang {
            Lang::Zh => format!("尚未确定责任主体：{open}"),
            Lang::En => format!("Debtor open: {open}"),
        });
    }
}

/// What each defendant owes, as a table, and what of it is only presumed.
fn who_owes(document: &mut Document, case: &Case, assessment: &Assessment) {
    let lang = document.lang;
    let term = |term| (wording::liability(lang, term), Align::End);
    document.table(
        [
            (lang.of("被告", "Defendant"), Align::Start),
            term(LiabilityTerm::Own),
            term(LiabilityTerm::Exposure),
            term(LiabilityTerm::Share),
        ],
        assessment.defendants.iter().map(|amounts| {
            let name = defendant(lang, amounts.id.as_str(), case);
            let [owes, answers] = [&amounts.own_derivation, &amounts.exposure_derivation]
                .map(|figure| assessment.knows(case, figure));
            [
                name,
                if_known(owes, amounts.own),
                if_known(answers, amounts.exposure),
                if_known(owes, amounts.share),
            ]
        }),
    );
    if let Some(presumed) = wording::presumed(lang, case, assessment) {
        document.paragraph(presumed);
    }
    for part in assessment.parts.iter().filter(|part| !part.among.is_empty()) {
        document.paragraph(wording::split_open(lang, case, part));
    }
}

/// Fees, interest and the worksheet.
pub(super) fn around(document: &mut Document, case: &Case, assessment: &Assessment) {
    let lang = document.lang;
    if let Some(no_fee) = &assessment.no_fee {
        document.heading(lang.of("案件受理费", "Case acceptance fee"));
        let sentence = lang.of(
            "刑事附带民事诉讼不收取诉讼费。",
            "None: the civil action is incidental to a criminal case.",
        );
        document.paragraph(sentence);
        document.paragraph(citations(lang, &no_fee.authority));
    }
    if !assessment.fees.is_empty() {
        document.heading(lang.of(
            "案件受理费（单位：元，计费基础尚无定论）",
            "Case acceptance fee (yuan; basis not settled)",
        ));
        document.table(
            [
                (lang.of("基础", "Basis"), Align::Start),
                (lang.of("数额", "Fee"), Align::End),
                (lang.of("依据", "Authority"), Align::Start),
            ],
            assessment.fees.iter().map(|fee| {
                let low = separated(fee.low.value());
                let fee_words = fee.high.as_ref().map_or_else(
                    || low.clone(),
                    |high| format!("{low}–{}", separated(high.value())),
                );
                let basis = wording::fee_basis(lang, fee.basis);
                let chosen = if fee.chosen { lang.of("（已选定）", " (chosen)") } else { "" };
                let halved = if fee.halved { lang.of("，已减半", ", halved") } else { "" };
                let whole =
                    if fee.whole_yuan { lang.of("，取整到元", ", in whole yuan") } else { "" };
                [
                    format!("{basis}{chosen}{halved}{whole}"),
                    fee_words,
                    citations(lang, fee.low.authority()),
                ]
            }),
        );
    }
    let account = assessment.interest_account.as_ref();
    for (figure, title) in [
        (&assessment.interest, lang.of("迟延履行利息", "Late-performance interest")),
        (
            &assessment.worksheet,
            lang.of(
                "测算底稿（供酌定参考，不计入总额）",
                "Worksheet (an aid; not part of the award)",
            ),
        ),
    ] {
        if let Some(figure) = figure {
            document.heading(title);
            document.blocks.push(Block::Tree(tree(lang, figure, case)));
        }
    }
    if let Some(account) = account.filter(|account| !account.payments.is_empty()) {
        document.blocks.extend(super::account(lang, case, account));
    }
}

pub(super) fn proof(document: &mut Document, assessment: &Assessment) {
    let lang = document.lang;
    if assessment.proof.is_empty() {
        return;
    }
    document.heading(lang.of("举证责任", "Burden of proof"));
    document.table(
        [
            (lang.of("行为", "Behaviour"), Align::Start),
            (lang.of("要件", "Element"), Align::Start),
            (lang.of("承担", "Borne by"), Align::Start),
            (lang.of("依据", "Authority"), Align::Start),
        ],
        assessment.proof.iter().map(|row| {
            [
                wording::behaviour(lang, row.behaviour).to_owned(),
                wording::element(lang, row.element).to_owned(),
                wording::bearer(lang, row.bearer, row.element).to_owned(),
                citations(lang, &row.authority),
            ]
        }),
    );
}

fn remedies(document: &mut Document, case: &Case, assessment: &Assessment) {
    let lang = document.lang;
    if assessment.remedies.is_empty() {
        return;
    }
    document.heading(lang.of("非金钱责任方式", "Non-monetary remedies"));
    document.table(
        [
            (lang.of("责任方式", "Remedy"), Align::Start),
            (lang.of("对象", "Against"), Align::Start),
            (lang.of("依据", "Authority"), Align::Start),
        ],
        assessment.remedies.iter().map(|result| {
            let who: Vec<_> =
                result.defendants.iter().map(|id| defendant(lang, id.as_str(), case)).collect();
            let who = if who.is_empty() {
                lang.of("全体被告", "all defendants").to_owned()
            } else {
                who.join(lang.comma())
            };
            let mark = wording::status_mark(result.standing);
            [
                format!("{mark} {}", lang.pick(result.id.get().name)),
                who,
                citations(lang, &result.authority),
            ]
        }),
    );
}

fn findings(document: &mut Document, case: &Case, assessment: &Assessment) {
    let lang = document.lang;
    if assessment.findings.is_empty() {
        return;
    }
    document.heading(lang.of("提示", "Findings"));
    let line = |finding: &redress_core::Finding| {
        let level = wording::level(lang, finding.level);
        let sentence = wording::finding(lang, finding, case);
        let rules = citations(lang, &finding.authority);
        let rules = if rules.is_empty() { String::new() } else { format!(" [{rules}]") };
        // “This entry” is a link beside the case; on paper it has to be named.
        let here = matches!(finding.code, FindingCode::Unused | FindingCode::FactUnused);
        let place = finding.place.filter(|_| here).map(|place| wording::place(lang, place, case));
        match (lang, place) {
            (Lang::Zh, Some(place)) => format!("〔{level}〕{place}：{sentence}{rules}"),
            (Lang::En, Some(place)) => format!("[{level}] {place}: {sentence}{rules}"),
            (Lang::Zh, None) => format!("〔{level}〕{sentence}{rules}"),
            (Lang::En, None) => format!("[{level}] {sentence}{rules}"),
        }
    };
    document.blocks.push(Block::List(assessment.findings.iter().map(line).collect()));
}

fn changes(document: &mut Document, case: &Case, assessment: &Assessment) {
    let lang = document.lang;
    if assessment.changes.is_empty() {
        return;
    }
    document.heading(
        lang.of("论文建议与现行法的差异", "What each proposal changes against the law in force"),
    );
    let lines = assessment.changes.iter().map(|change| {
        let name = wording::reform(lang, change.reform);
        let (before, after) = (separated(change.award_before), separated(change.award_after));
        let sentence = |finding| wording::finding(lang, finding, case);
        let mut effects = Vec::new();
        if change.award_before != change.award_after {
            effects.push(format!("{before} → {after}"));
        }
        effects
            .extend(change.findings_added.iter().map(|finding| format!("+ {}", sentence(finding))));
        effects.extend(
            change.findings_removed.iter().map(|finding| format!("− {}", sentence(finding))),
        );
        if change.proof_changed {
            effects.push(lang.of("举证责任表改变", "the table of proof changes").to_owned());
        }
        if effects.is_empty() {
            effects.push(lang.of("本案无变化", "no change in this case").to_owned());
        }
        let rule = citations(lang, &[change.authority]);
        format!("{name} [{rule}]{}{}", lang.of("：", ": "), effects.join(lang.of("；", "; ")))
    });
    document.blocks.push(Block::List(lines.collect()));
}

impl Document {
    /// Adds the receipt of a case: which program, which law data and which case the figures are of.
    pub fn append_receipt(&mut self, case: &Case) {
        let lang = self.lang;
        let receipt = Receipt::of(case);
        self.heading(lang.of("校验信息", "Receipt"));
        let checked = wording::day(lang, CHECKED_ON);
        self.paragraph(match lang {
            Lang::Zh => format!("程序 {}　法律数据核对至{checked}", receipt.engine),
            Lang::En => format!("Engine {}; law checked on {checked}", receipt.engine),
        });
        self.paragraph(format!("{} {}", lang.of("法律数据", "Law data"), receipt.law));
        self.paragraph(format!("{} {}", lang.of("案件", "Case"), receipt.case));
    }
}
