//! The self-check of a draft: what a careful clerk looks at before signing. It asks each item what it is (see
//! [`Meaning`]), reads words only where the user wrote them, in the language of the draft, and says which field to
//! mend.

mod matter;
mod money;
mod parties;
mod performance;
mod words;

use redress_core::{
    Assessment, Case, Faults, Finding, FindingCode, Level, Yuan,
    case::{Disposition, Found, Itemised, Place, RemedyStatus},
    lawbook::{InstrumentKind, Mode, Role},
};

pub use self::matter::CheckId;
use crate::{
    Align, Block, Document, Lang,
    document::Meaning,
    documents::{
        Drafted, Edits, Kind, drafted, finished, outcome,
        performance::is_due_in_money,
        reasons::unreasoned,
        remedies::{listed, settled_yet_owed},
        sentences::Verb,
    },
    wording::{self, plain},
};

/// The findings on an act whose last day is not known; they are a check of their own.
const UNDATED: [FindingCode; 4] = [
    FindingCode::ActLatest,
    FindingCode::ActOpen,
    FindingCode::ActUndated,
    FindingCode::CaseUndated,
];

/// How a check came out.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum CheckOutcome {
    /// As it should be.
    Passed,
    /// As it should be, and the reader is told something of it.
    Noted,
    /// Something is to be mended.
    Missing,
    /// This document has nothing of the kind.
    NotApplicable,
}

/// One result of the self-check. A check that fails in several places has a result for each.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Check {
    /// What was looked at.
    pub id: CheckId,
    /// How it came out.
    pub outcome: CheckOutcome,
    /// The field to mend; empty if nothing is to be mended or no single field is at fault.
    pub path: String,
    zh: String,
    en: String,
}

impl Check {
    /// What is to be mended or known, in words; else what was looked at.
    pub fn words(&self, lang: Lang) -> &str {
        match lang {
            Lang::Zh => &self.zh,
            Lang::En => &self.en,
        }
    }
}

/// Checks a draft of a case, in the language it is drafted in, with the user's edits.
///
/// # Errors
/// The faults of the case.
pub fn check(lang: Lang, kind: Kind, case: &Case, edits: &Edits) -> Result<Vec<Check>, Faults> {
    let Drafted { case: shown, all, document } = drafted(lang, kind, case, edits)?;
    let look = Look {
        lang,
        kind,
        entered: case,
        edits,
        assessment: all.into_at(kind.position()),
        case: shown,
        plain: finished(document.clone(), case, &Edits::new()),
        document: finished(document, case, edits),
    };
    let mut checks = Vec::new();
    for id in CheckId::ALL {
        let whole = |outcome| Check {
            id,
            outcome,
            path: String::new(),
            zh: id.name(Lang::Zh).to_owned(),
            en: id.name(Lang::En).to_owned(),
        };
        if let Some(Fault { path, zh, en }) = look.noted(id) {
            checks.push(Check { id, outcome: CheckOutcome::Noted, path, zh, en });
            continue;
        }
        match look.at(id) {
            None => checks.push(whole(CheckOutcome::NotApplicable)),
            Some(faults) if faults.is_empty() => checks.push(whole(CheckOutcome::Passed)),
            Some(faults) => checks.extend(faults.into_iter().map(|Fault { path, zh, en }| Check {
                id,
                outcome: CheckOutcome::Missing,
                path,
                zh,
                en,
            })),
        }
    }
    Ok(checks)
}

impl Document {
    /// Adds the results of the self-check as a table at the end.
    pub fn append_checks(&mut self, checks: &[Check]) {
        let lang = self.lang;
        self.heading(lang.of("自检", "Self-check"));
        self.table(
            [
                (lang.of("事项", "Matter"), Align::Start),
                (lang.of("结果", "Result"), Align::Start),
                (lang.of("说明", "Words"), Align::Start),
                (lang.of("位置", "Field"), Align::Start),
            ],
            checks.iter().map(|check| {
                let (result, words) = match check.outcome {
                    CheckOutcome::Passed => (lang.of("通过", "passed"), ""),
                    CheckOutcome::Noted => (lang.of("提示", "note"), check.words(lang)),
                    CheckOutcome::Missing => (lang.of("待补", "to correct"), check.words(lang)),
                    CheckOutcome::NotApplicable => (lang.of("不适用", "does not apply"), ""),
                };
                [
                    check.id.name(lang).to_owned(),
                    result.to_owned(),
                    words.to_owned(),
                    check.path.clone(),
                ]
            }),
        );
    }
}

/// What only an assessment may leave with a caution: a judgment that orders more than is claimed, damages for what has not
/// come about, or joint liability on no ground or on one that was not the law at the time. Parties may agree on any of it.
const AGAINST_AN_ORDER: [FindingCode; 6] = [
    FindingCode::FoundOverClaimed,
    FindingCode::OrderedOverClaimed,
    FindingCode::PunitiveMultipleOverClaimed,
    FindingCode::HarmRisk,
    FindingCode::JointBasisMissing,
    FindingCode::JointBasisNotInForce,
];

/// What stands against damages, and not against a remedy: whoever is to stop, or to apologise, need not have done harm, or by
/// fault.
const OF_DAMAGES: [FindingCode; 2] = [FindingCode::HarmNone, FindingCode::Exculpated];

/// What remedies may have against each other, or lack, without any sum.
const REMEDIES: [FindingCode; 3] =
    [FindingCode::RemedyConflict, FindingCode::RemedyNeeds, FindingCode::RemedyWithoutSum];

struct Fault {
    path: String,
    zh: String,
    en: String,
}

fn nothing(found: Option<Found>) -> bool {
    match found {
        Some(Found::None) => true,
        Some(Found::Amount(sum)) => sum == Yuan::ZERO,
        Some(Found::All | Found::Share(_)) | None => false,
    }
}

fn fault(path: impl Into<String>, zh: impl Into<String>, en: impl Into<String>) -> Fault {
    Fault { path: path.into(), zh: zh.into(), en: en.into() }
}

/// An item of a draft, as [`Block::Item`] has it.
struct Item<'a> {
    number: &'a str,
    path: &'a str,
    text: &'a str,
    meaning: Meaning,
    edited: bool,
}

fn items(document: &Document) -> impl Iterator<Item = Item<'_>> {
    document.blocks.iter().filter_map(|block| match block {
        Block::Item { number, text, path, meaning, edited } => {
            Some(Item { number, path, text, meaning: *meaning, edited: *edited })
        }
        _ => None,
    })
}

struct Look<'a> {
    lang: Lang,
    kind: Kind,
    entered: &'a Case,
    /// The user's own words, by the paths of their items.
    edits: &'a Edits,
    /// With the names as they are printed.
    case: Case,
    assessment: Assessment,
    /// The draft without edits.
    plain: Document,
    /// The draft with edits.
    document: Document,
}

impl Look<'_> {
    /// The faults; `None` if the document has nothing of the kind.
    fn at(&self, id: CheckId) -> Option<Vec<Fault>> {
        let orders = self.kind == Kind::Orders;
        let has_items = !matches!(self.kind, Kind::Schedule | Kind::Reasons);
        let judged = !matches!(
            self.case.disposition,
            Some(Disposition::Mediation | Disposition::Withdrawal)
        );
        if orders && !judged && !matches!(id, CheckId::Read | CheckId::Ending) {
            return None;
        }
        let money = self.assessment.totals.award > Yuan::ZERO;
        let in_money = || is_due_in_money(&self.case, &self.assessment);
        match id {
            CheckId::Read => Some(self.unread()),
            CheckId::Ending if self.kind == Kind::Claims => {
                Some(self.unclaimed()).filter(|faults| !faults.is_empty())
            }
            CheckId::Ending => orders.then(|| ending(judged)),
            CheckId::Object => has_items.then(|| {
                let mut faults = self.particulars(id);
                faults.extend(self.without_object());
                faults.extend(self.levels());
                faults
            }),
            CheckId::Standard | CheckId::Proof => has_items.then(|| self.particulars(id)),
            CheckId::Period => (has_items && self.kind != Kind::Claims).then(|| self.periods()),
            CheckId::Payee => (has_items && money).then(|| self.payees()),
            CheckId::Names => has_items.then(|| self.names()),
            CheckId::Answered => orders.then(|| self.answered()),
            CheckId::Sums => Some(self.sums()),
            CheckId::Punitive => self.punitive(),
            CheckId::Civil => has_items.then(|| self.civil()),
            CheckId::Notice => orders.then(|| self.notice(in_money())),
            CheckId::NoticeArticle => (orders && in_money()).then(|| self.notice_article()),
            CheckId::Minors => self.minors(),
            CheckId::Style => has_items.then(|| self.style()),
            CheckId::Docket => {
                let needed = self.kind != Kind::Claims || !self.entered.docket.trim().is_empty();
                needed.then(|| self.docket())
            }
            CheckId::Basis => orders.then(|| self.basis()),
            CheckId::Blanks => has_items.then(|| self.blanks()),
            CheckId::OwnWords => {
                let own = !self.edits.is_empty() || !self.entered.texts.is_empty();
                own.then(|| self.own_words())
            }
            CheckId::Characters => Some(self.characters()),
            CheckId::Reasoned => (self.kind == Kind::Reasons).then(|| self.reasoned()),
            CheckId::Findings if self.kind == Kind::Reasons => Some(self.findings()),
            CheckId::Findings if self.kind == Kind::Claims => {
                let unpriced: Vec<_> = self.said(FindingCode::RemedyWithoutSum).collect();
                Some(unpriced).filter(|faults| !faults.is_empty())
            }
            CheckId::Findings => {
                let disposes = matches!(self.kind, Kind::Orders | Kind::Mediation);
                (disposes && (money || !self.case.remedies.is_empty() || self.finds_a_sum()))
                    .then(|| self.against_disposition(money))
            }
            CheckId::Dated => Some(self.dated()),
        }
    }

    fn verb(&self) -> Verb {
        match self.kind {
            Kind::Claims => Verb::Claim,
            Kind::Mediation | Kind::Announcement => Verb::Agreement,
            Kind::Orders | Kind::Schedule | Kind::Reasons => Verb::Judgment,
        }
    }

    /// Whether the user has written an item himself and left nothing open in it.
    fn is_settled(&self, path: &str) -> bool {
        items(&self.document)
            .any(|item| item.path == path && item.edited && !item.text.contains('【'))
    }

    /// What stands in fields and cannot be read there.
    fn unread(&self) -> Vec<Fault> {
        let all = self.entered.unread.in_order().into_iter();
        all.map(|(path, text)| {
            let zh = format!("{}无法识别，未计入", wording::quoted(Lang::Zh, text));
            let en =
                format!("{} cannot be read and is not counted", wording::quoted(Lang::En, text));
            fault(path, zh, en)
        })
        .collect()
    }

    /// What the assessment says of one kind, as faults.
    fn said(&self, code: FindingCode) -> impl Iterator<Item = Fault> {
        let all = self.assessment.findings.iter().filter(move |finding| finding.code == code);
        self.faults_of(all)
    }

    /// A payment that the court takes off and the plaintiff does not: when it was made decides who lost that part.
    fn paid_otherwise(&self) -> Option<Fault> {
        let sum = |parts: &[redress_core::Part]| parts.iter().map(|part| part.amount.fen()).sum();
        let founded: i64 = sum(self.assessment.founded());
        let paid = founded - sum(&self.assessment.parts);
        let charged =
            self.assessment.no_fee.is_none() && self.case.plaintiffs_who_pay().next().is_some();
        (paid > 0 && charged).then(|| {
            let paid = plain(Yuan::from_fen(paid));
            fault(
                "/credits",
                format!("认定的已付款项中有{paid}元，原告未自行扣除，按诉讼中支付处理：该部分诉请成立，受理费不由原告负担。起诉前已付的，原告该部分败诉，请改写受理费的负担"),
                format!("of the payments found, CNY {paid} are not taken off by the plaintiff and are treated as made during the suit: that part of the claim was well founded and the plaintiff bears no fee for it; if they were made before the filing, it lost that part: please reword who bears the fee"),
            )
        })
    }

    /// What does not stop the draft and its reader must know.
    fn noted(&self, id: CheckId) -> Option<Fault> {
        if id == CheckId::Answered && self.at(id).is_some_and(|faults| faults.is_empty()) {
            return self.paid_otherwise();
        }
        let explored = id == CheckId::Punitive
            && self.assessment.explored.is_some()
            && self.at(id).is_some_and(|faults| faults.is_empty());
        explored.then(|| {
            let (zh, en) = match self.kind {
                Kind::Claims => ("未列入诉讼请求", "they are not among the claims"),
                Kind::Mediation | Kind::Announcement => {
                    ("未列入协议", "they are not in the agreement")
                }
                Kind::Orders => ("未列入判项", "they are not among the orders"),
                Kind::Schedule | Kind::Reasons => ("未计入总额", "they are not in the total"),
            };
            fault(
                "/punitive/basis",
                format!("惩罚性赔偿没有法律依据，{zh}"),
                format!("punitive damages have no legal basis; {en}"),
            )
        })
    }

    /// What is claimed and neither found nor refused; what is claimed and cannot be an item.
    fn answered(&self) -> Vec<Fault> {
        let split = |finding: &&Finding| finding.code == FindingCode::GainSplitOpen;
        let split = self.assessment.findings.iter().filter(split);
        let mut faults: Vec<_> = outcome::open_sums(&self.assessment)
            .chain(split)
            .map(|finding| {
                let path = outcome::field_of(finding);
                if money::GROUND_OPEN.contains(&finding.code) {
                    // What is missing is said where grounds are looked at.
                    let en = "punitive damages are not decided in full";
                    return fault(path, "惩罚性赔偿尚未认定完毕", en);
                }
                let [zh, en] = Lang::ALL.map(|lang| wording::finding(lang, finding, &self.case));
                fault(path, zh, en)
            })
            .collect();
        for (index, choice) in settled_yet_owed(&self.case, &self.assessment.parts) {
            let name = choice.id.get().name;
            let (zh, en) = if choice.status == Some(RemedyStatus::Rejected) {
                ("不予支持", "refused")
            } else {
                ("已经履行", "performed")
            };
            faults.push(fault(
                format!("/remedies/{index}/status"),
                format!("{}记载为{zh}，该项费用仍判令支付；请核对", name.zh),
                format!(
                    "{} is recorded as {en}, yet that cost is ordered to be paid; please check",
                    name.en
                ),
            ));
        }
        let listed = listed(&self.case, Verb::Judgment);
        for (index, choice) in self.case.remedies.iter().enumerate() {
            let ordered = listed.iter().any(|(other, _)| *other == index);
            let name = choice.id.get().name;
            if choice.claimed == Some(true) && choice.status.is_none() {
                faults.push(fault(
                    format!("/remedies/{index}/status"),
                    format!("未载明是否支持{}", name.zh),
                    format!("whether {} is granted is not stated", name.en),
                ));
            } else if choice.status == Some(RemedyStatus::Granted)
                && !ordered
                && choice.id.get().role == Role::Order
                // What is ordered before the judgment is none of its items.
                && choice.id.get().mode != Mode::Interim
            {
                faults.push(fault(
                    format!("/remedies/{index}"),
                    format!("{}未列入判项", name.zh),
                    format!("{} is granted but is no item of the operative part", name.en),
                ));
            }
        }
        faults
    }

    /// What is said to be claimed and stands in no claim list: sums as long as their route is open, and what can only be
    /// agreed in mediation.
    fn unclaimed(&self) -> Vec<Fault> {
        let remedies = self.case.remedies.iter().enumerate();
        let agreed = remedies.filter(|(_, choice)| {
            choice.claimed == Some(true) && choice.id.get().mode == Mode::MediationOnly
        });
        let agreed = agreed.map(|(index, choice)| {
            let name = choice.id.get().name;
            fault(
                format!("/remedies/{index}/claimed"),
                format!("{}只能由当事人在调解中约定，未列入诉讼请求", name.zh),
                format!("{} can only be agreed in mediation and is not among the claims", name.en),
            )
        });
        self.said(FindingCode::RouteMissing).chain(agreed).collect()
    }

    fn civil(&self) -> Vec<Fault> {
        let remedies = self.case.remedies.iter().enumerate();
        remedies
            .filter(|(_, choice)| {
                choice.id.get().mode == Mode::Never && choice.status != Some(RemedyStatus::Rejected)
            })
            .map(|(index, choice)| {
                let name = choice.id.get().name;
                fault(
                    format!("/remedies/{index}"),
                    format!("{}不是民事责任方式", name.zh),
                    format!("{} is no civil remedy", name.en),
                )
            })
            .collect()
    }

    /// What the orders rest on: laws, then regulations, then interpretations.
    fn basis(&self) -> Vec<Fault> {
        let kinds: Vec<_> = self
            .document
            .basis
            .iter()
            .map(|rule| rule.provision.get().instrument.get().kind)
            .collect();
        if kinds.is_empty() {
            return vec![fault("", "未载明裁判依据", "there is no legal basis")];
        }
        let firm = kinds.iter().all(|kind| *kind < InstrumentKind::DepartmentalRule);
        if kinds.is_sorted() && firm {
            return Vec::new();
        }
        vec![fault("", "裁判依据的顺序不合引用规定", "the legal basis is out of order")]
    }

    /// What the reasons would have to say and nobody has entered.
    fn reasoned(&self) -> Vec<Fault> {
        unreasoned(&self.case)
            .into_iter()
            .map(|path| {
                let [zh, en] = Lang::ALL.map(|lang| wording::path(lang, &path, &self.case));
                fault(
                    format!("{path}/reason"),
                    format!("{zh}的认定与诉请或者被告认可不一致，未说明理由"),
                    format!("{en} is not found as claimed or conceded, and no reason is given"),
                )
            })
            .collect()
    }

    /// What the assessment asks of whoever enters the case. It is no part of the reasons themselves.
    fn findings(&self) -> Vec<Fault> {
        let open =
            |finding: &&Finding| finding.level > Level::Note && !UNDATED.contains(&finding.code);
        self.faults_of(self.assessment.findings.iter().filter(open)).collect()
    }

    /// What is to be resolved before what is disposed of can stand: that a payment is owed at all, and how much; that two
    /// remedies do not contradict each other. What has a check of its own is said there.
    fn against_disposition(&self, money: bool) -> Vec<Fault> {
        let elsewhere = |code: FindingCode| {
            code == FindingCode::Unread
                || code.is_undecided()
                || UNDATED.contains(&code)
                || money::SUMS.contains(&code)
                || matches!(code, FindingCode::RemedyNotCivil | FindingCode::RemedyMediationOnly)
        };
        // What was spent to prevent harm, or to sue, is owed before there is any.
        let totals = &self.assessment.totals;
        let damages = totals.compensation > Yuan::ZERO || totals.punitive > Yuan::ZERO;
        // Where nothing is payable, what stands against an order stands against one to do something, or against a sum that the
        // court found and that does not count.
        let ordered = !listed(&self.case, self.verb()).is_empty();
        let stands = |code: FindingCode| {
            money
                || REMEDIES.contains(&code)
                || ((ordered || self.finds_a_sum()) && !OF_DAMAGES.contains(&code))
        };
        let open = |finding: &&Finding| {
            let beyond = self.kind == Kind::Orders
                && AGAINST_AN_ORDER.contains(&finding.code)
                && (finding.code != FindingCode::HarmRisk || damages);
            (finding.level == Level::Error || beyond)
                && stands(finding.code)
                && !elsewhere(finding.code)
                && !self.is_refused(finding)
        };
        self.faults_of(self.assessment.findings.iter().filter(open)).collect()
    }

    /// Whether the court finds a sum, be it one that does not count.
    fn finds_a_sum(&self) -> bool {
        self.case.all_items().any(|(_, item)| item.found().is_some() && !nothing(item.found()))
    }

    /// Whether the court finds nothing of what a finding says to have no basis.
    fn is_refused(&self, finding: &Finding) -> bool {
        let item = finding.place.and_then(Place::item).and_then(|at| self.case.item(at));
        match finding.code {
            FindingCode::PunitiveNotInForce | FindingCode::PunitiveNoFraud => {
                let mut bases = self.case.punitive.iter().flat_map(|punitive| &punitive.items);
                bases.all(|base| nothing(base.found()))
            }
            _ => item.is_some_and(|item| nothing(item.found())),
        }
    }

    fn faults_of<'b>(
        &'b self,
        findings: impl Iterator<Item = &'b Finding>,
    ) -> impl Iterator<Item = Fault> {
        findings.map(|finding| {
            fault(
                finding.path(),
                wording::finding(Lang::Zh, finding, &self.case),
                wording::finding(Lang::En, finding, &self.case),
            )
        })
    }

    /// An act without its day may fall under another law than the one cited.
    fn dated(&self) -> Vec<Fault> {
        let undated =
            self.assessment.findings.iter().find(|finding| UNDATED.contains(&finding.code));
        let words = |lang, finding| wording::finding(lang, finding, &self.case);
        let fault = |f| fault("/dates/act", words(Lang::Zh, f), words(Lang::En, f));
        undated.map(fault).into_iter().collect()
    }
}

fn ending(judged: bool) -> Vec<Fault> {
    if judged {
        return Vec::new();
    }
    vec![fault(
        "/disposition",
        "本案不以判决结案，没有判决主文",
        "the case does not end by judgment, so there is no operative part",
    )]
}
