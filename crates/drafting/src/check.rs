//! The self-check of a draft: what a careful clerk looks at before signing. It reads the draft in
//! Chinese as it was made, with the user's edits, and says which field to mend.

use redress_core::{
    Assessment, Case, Faults, FindingCode, HeadId, Lens, Level, Order, Yuan, assess,
    case::{Disposition, Payee, PunitiveBasis, RemedyStatus, Subjects},
    lawbook::{INSTRUMENTS, Kind as InstrumentKind, Mode, RemedyParameter, Role, id},
};

use crate::{
    Align, Block, Document, Lang, Names,
    document::{clean, is_hidden},
    documents::{
        Edits, Kind, draft_with, parties::named, reasons::unreasoned, remedies::listed,
        sentences::Verb, with_edits,
    },
    wording::{self, Docket, defendant, plain},
};

/// The findings on an act whose day is not known; they are a check of their own.
const UNDATED: [FindingCode; 3] =
    [FindingCode::ActLatest, FindingCode::ActUndated, FindingCode::CaseUndated];

/// What is looked at.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum CheckId {
    /// Every entry can be read.
    Read,
    /// The document fits how the case ends.
    Ending,
    /// Every order says what it is about.
    Object,
    /// Every order has a standard to be met.
    Standard,
    /// Every order has a period.
    Period,
    /// Every order says how performance is proved.
    Proof,
    /// Money has a payee.
    Payee,
    /// Parties stand with their full names.
    Names,
    /// Every claim is answered.
    Answered,
    /// The sums ordered are the heads, and their total.
    Sums,
    /// Punitive damages that no statute provides stand nowhere without the ground they count on.
    Punitive,
    /// Nothing is ordered that no civil court orders.
    Civil,
    /// The notice on late performance stands if, and only if, money is owed.
    Notice,
    /// The article of that notice is that of the day of the judgment.
    NoticeArticle,
    /// Minors cannot be identified.
    Minors,
    /// Periods and dates are written in one style.
    Style,
    /// The docket number is well-formed.
    Docket,
    /// The legal basis is there, in the order of the citation rules.
    Basis,
    /// Nothing is left to fill in.
    Blanks,
    /// No character hides in what was typed.
    Characters,
    /// What is found otherwise than claimed has its reason.
    Reasoned,
    /// Nothing that the assessment asks for is open.
    Findings,
    /// The law is that of the time of the act: the act is dated.
    Dated,
}

impl CheckId {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 23] = [
        Self::Read,
        Self::Ending,
        Self::Object,
        Self::Standard,
        Self::Period,
        Self::Proof,
        Self::Payee,
        Self::Names,
        Self::Answered,
        Self::Sums,
        Self::Punitive,
        Self::Civil,
        Self::Notice,
        Self::NoticeArticle,
        Self::Minors,
        Self::Style,
        Self::Docket,
        Self::Basis,
        Self::Blanks,
        Self::Characters,
        Self::Reasoned,
        Self::Findings,
        Self::Dated,
    ];

    /// Its id: `notice-article`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Ending => "ending",
            Self::Object => "object",
            Self::Standard => "standard",
            Self::Period => "period",
            Self::Proof => "proof",
            Self::Payee => "payee",
            Self::Names => "names",
            Self::Answered => "answered",
            Self::Sums => "sums",
            Self::Punitive => "punitive",
            Self::Civil => "civil",
            Self::Notice => "notice",
            Self::NoticeArticle => "notice-article",
            Self::Minors => "minors",
            Self::Style => "style",
            Self::Docket => "docket",
            Self::Basis => "basis",
            Self::Blanks => "blanks",
            Self::Characters => "characters",
            Self::Reasoned => "reasoned",
            Self::Findings => "findings",
            Self::Dated => "dated",
        }
    }

    /// What it asks for.
    pub fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Read => lang.of("录入均可识别", "every entry can be read"),
            Self::Ending => lang.of("文书与结案方式相符", "document fits how the case ends"),
            Self::Object => lang.of("各项对象明确", "every order has a clear object"),
            Self::Standard => lang.of("各项标准明确", "every order has a clear standard"),
            Self::Period => lang.of("各项有履行期限", "every order has a period"),
            Self::Proof => lang.of("各项有履行证明", "every order has a proof of performance"),
            Self::Payee => lang.of("款项有收款单位", "money has a payee"),
            Self::Names => lang.of("当事人使用全称", "parties by full name"),
            Self::Answered => lang.of("逐项回应诉讼请求", "every claim is answered"),
            Self::Sums => lang.of("各项金额与总额相符", "sums add up"),
            Self::Punitive => lang.of("惩罚性赔偿写明依据", "punitive damages state their ground"),
            Self::Civil => lang.of("没有非民事责任方式", "no remedy outside civil law"),
            Self::Notice => lang
                .of("迟延履行告知与金钱给付相符", "notice on late performance iff money is owed"),
            Self::NoticeArticle => lang.of(
                "迟延履行条文号与裁判日相符",
                "article of the notice fits the day of the judgment",
            ),
            Self::Minors => lang.of("未成年人身份已隐去", "minors are masked"),
            Self::Style => lang.of("期间、日期写法统一", "one style of periods and dates"),
            Self::Docket => lang.of("案号合乎规格", "docket number is well-formed"),
            Self::Basis => {
                lang.of("裁判依据按引用顺序", "legal basis in the order of the citation rules")
            }
            Self::Blanks => lang.of("没有空缺", "nothing left to fill in"),
            Self::Characters => lang.of("没有隐藏字符", "no hidden characters"),
            Self::Reasoned => {
                lang.of("与诉请不一致的认定有理由", "departures from the claims have reasons")
            }
            Self::Findings => lang.of("提示均已处理", "findings are settled"),
            Self::Dated => lang.of("适用行为时的法律", "the law is that of the time of the act"),
        }
    }
}

/// How a check came out.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Outcome {
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
    pub outcome: Outcome,
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

/// Checks a draft of a case with the user's edits.
///
/// # Errors
/// The faults of the case.
pub fn check(kind: Kind, case: &Case, edits: &Edits) -> Result<Vec<Check>, Faults> {
    let mut shown = named(Lang::Zh, case);
    if matches!(kind, Kind::Mediation | Kind::Announcement) {
        shown.disposition = Some(Disposition::Mediation);
    }
    let look = Look {
        kind,
        entered: case,
        assessment: assess(&shown, kind.position(), Lens::LAW)?,
        case: shown,
        plain: {
            // Without the user's words, but with the items they stand for.
            let case = with_edits(Lang::Zh, kind, case, edits);
            draft_with(Lang::Zh, kind, &case, &Edits::new())?
        },
        document: draft_with(Lang::Zh, kind, case, edits)?,
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
            checks.push(Check { id, outcome: Outcome::Noted, path, zh, en });
            continue;
        }
        match look.at(id) {
            None => checks.push(whole(Outcome::NotApplicable)),
            Some(faults) if faults.is_empty() => checks.push(whole(Outcome::Passed)),
            Some(faults) => checks.extend(faults.into_iter().map(|Fault { path, zh, en }| Check {
                id,
                outcome: Outcome::Missing,
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
                    Outcome::Passed => (lang.of("通过", "passed"), ""),
                    Outcome::Noted => (lang.of("提示", "note"), check.words(lang)),
                    Outcome::Missing => (lang.of("待补", "to mend"), check.words(lang)),
                    Outcome::NotApplicable => (lang.of("不适用", "does not apply"), ""),
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

struct Fault {
    path: String,
    zh: String,
    en: String,
}

fn fault(path: impl Into<String>, zh: impl Into<String>, en: impl Into<String>) -> Fault {
    Fault { path: path.into(), zh: zh.into(), en: en.into() }
}

/// A group of particulars, by what an order needs them for.
fn group(parameter: &RemedyParameter) -> CheckId {
    match parameter.id {
        "days" | "months" => CheckId::Period,
        "proof" => CheckId::Proof,
        "standard" | "test" | "result" => CheckId::Standard,
        _ => CheckId::Object,
    }
}

/// An item of a draft: its path, its text, and whether the words are the user's.
struct Item<'a> {
    number: &'a str,
    path: &'a str,
    text: &'a str,
    edited: bool,
}

fn items(document: &Document) -> impl Iterator<Item = Item<'_>> {
    document.blocks.iter().filter_map(|block| match block {
        Block::Item { number, text, path, edited } => {
            Some(Item { number, path, text, edited: *edited })
        }
        _ => None,
    })
}

/// Whether an item orders a sum: that of a group of heads, or of one of several obligations of a group.
fn is_sum(path: &str) -> bool {
    let group = path.split_once("/debtors").map_or(path, |(group, _)| group);
    ["/compensation", "/punitive", "/costs"].contains(&group)
}

struct Look<'a> {
    kind: Kind,
    entered: &'a Case,
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
        match id {
            CheckId::Read => Some(self.unread()),
            CheckId::Ending => orders.then(|| ending(judged)),
            CheckId::Object | CheckId::Standard | CheckId::Proof => {
                has_items.then(|| self.particulars(id))
            }
            CheckId::Period => (has_items && self.kind != Kind::Claims).then(|| self.periods()),
            CheckId::Payee => (has_items && money).then(|| self.payees()),
            CheckId::Names => has_items.then(|| self.names()),
            CheckId::Answered => orders.then(|| self.answered()),
            CheckId::Sums => Some(self.sums()),
            CheckId::Punitive => self.punitive(),
            CheckId::Civil => has_items.then(|| self.civil()),
            CheckId::Notice => orders.then(|| self.notice(money)),
            CheckId::NoticeArticle => (orders && money).then(|| self.notice_article()),
            CheckId::Minors => self.minors(),
            CheckId::Style => has_items.then(|| self.style()),
            CheckId::Docket => {
                let needed = self.kind != Kind::Claims || !self.entered.docket.trim().is_empty();
                needed.then(|| self.docket())
            }
            CheckId::Basis => orders.then(|| self.basis()),
            CheckId::Blanks => has_items.then(|| self.blanks()),
            CheckId::Characters => Some(self.characters()),
            CheckId::Reasoned => (self.kind == Kind::Reasons).then(|| self.reasoned()),
            CheckId::Findings => (self.kind == Kind::Reasons).then(|| self.findings()),
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

    /// Required particulars that are not there, by what they are for.
    fn particulars(&self, id: CheckId) -> Vec<Fault> {
        let mut faults = Vec::new();
        for (index, choice) in listed(&self.case, self.verb()) {
            let path = format!("/remedies/{index}");
            let Some(result) = self.assessment.remedies.get(index) else { continue };
            if self.is_settled(&path) {
                continue;
            }
            let data = choice.id.get();
            let missing: Vec<_> = data
                .parameters
                .iter()
                .filter(|p| result.missing.contains(&p.id) && group(p) == id)
                .collect();
            let Some(first) = missing.first() else { continue };
            let labels = |lang: Lang| {
                missing.iter().map(|p| lang.pick(p.label)).collect::<Vec<_>>().join(lang.comma())
            };
            let (zh, en) = (labels(Lang::Zh), labels(Lang::En));
            faults.push(fault(
                format!("{path}/parameters/{}", first.id),
                format!("{}缺少：{zh}", data.name.zh),
                format!("{} lacks: {en}", data.name.en),
            ));
        }
        faults
    }

    fn periods(&self) -> Vec<Fault> {
        let mut faults = self.particulars(CheckId::Period);
        let open = items(&self.plain).any(|item| is_sum(item.path) && !self.is_settled(item.path));
        let days = self.case.destination.as_ref().and_then(|destination| destination.days);
        if open && days.is_none() {
            faults.push(fault("/destination/days", "未载明给付期限", "payment has no period"));
        }
        faults
    }

    /// Damages go where the case says, costs to the plaintiff.
    fn payees(&self) -> Vec<Fault> {
        let totals = self.assessment.totals;
        let damages = totals.compensation > Yuan::ZERO || totals.punitive > Yuan::ZERO;
        let mut faults = if damages { self.payee() } else { Vec::new() };
        let plaintiff = self.entered.plaintiff.as_ref().map_or("", |plaintiff| &plaintiff.name);
        let to_plaintiff = items(&self.plain).any(|item| item.path == "/costs");
        if to_plaintiff && plaintiff.trim().is_empty() && !self.is_settled("/costs") {
            faults.push(fault(
                "/plaintiff/name",
                "未载明费用的收款人：费用支付给原告，原告没有名称",
                "the costs have no payee: they go to the plaintiff, who has no name",
            ));
        }
        faults
    }

    fn payee(&self) -> Vec<Fault> {
        let Some(destination) = &self.case.destination else {
            return vec![fault(
                "/destination",
                "未载明收款单位及款项用途",
                "payee and purpose are not named",
            )];
        };
        let unnamed = destination.name.trim().is_empty();
        match destination.payee {
            Payee::NationalFund => vec![fault(
                "/destination/payee",
                "法律上没有全国性专项基金，请载明收款单位",
                "the law knows no national fund; name a payee",
            )],
            Payee::PurposeOnly => vec![fault(
                "/destination/payee",
                "仅载明款项用途，未载明收款单位",
                "only a purpose is named, no payee",
            )],
            Payee::Treasury | Payee::CourtToTreasury | Payee::HandledByProcuratorate => Vec::new(),
            Payee::FiscalAccount
            | Payee::ProcuratorateAccount
            | Payee::JointAccount
            | Payee::ConsumerAssociationAccount
            | Payee::PublicWelfareOrganisation
                if unnamed =>
            {
                vec![fault(
                    "/destination/name",
                    "未载明收款单位或者账户名称",
                    "the payee or the account is not named",
                )]
            }
            _ => Vec::new(),
        }
    }

    fn names(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        let case = self.entered;
        let plaintiff = case.plaintiff.as_ref().map(|plaintiff| plaintiff.name.trim());
        if plaintiff.is_none_or(str::is_empty) {
            faults.push(fault("/plaintiff/name", "未载明原告名称", "the plaintiff has no name"));
        }
        if case.court.trim().is_empty() && matches!(self.kind, Kind::Orders | Kind::Announcement) {
            faults.push(fault("/court", "未载明受理法院", "the court is not named"));
        }
        if case.defendants.is_empty() {
            faults.push(fault("/defendants", "未载明被告", "there is no defendant"));
        }
        for (index, party) in case.defendants.iter().enumerate() {
            let path = format!("/defendants/{index}/name");
            let short = party.name.contains(['某', '×', '＊', '*']);
            let shown = |lang| defendant(lang, party.id.as_str(), case);
            if party.name.trim().is_empty() {
                let (zh, en) = (shown(Lang::Zh), shown(Lang::En));
                faults.push(fault(path, format!("未载明{zh}的名称"), format!("{en} has no name")));
            } else if short && !party.minor {
                let (zh, en) = (shown(Lang::Zh), shown(Lang::En));
                faults.push(fault(
                    path,
                    format!("{zh}未使用全名"),
                    format!("{en} is not a full name"),
                ));
            }
        }
        faults
    }

    /// What is claimed and neither found nor refused; what is claimed and cannot be an item.
    fn answered(&self) -> Vec<Fault> {
        let open = self.assessment.findings.iter().filter(|f| f.code == FindingCode::FindingOpen);
        let mut faults: Vec<_> = open
            .map(|finding| {
                let zh = wording::finding(Lang::Zh, finding, &self.case);
                let en = wording::finding(Lang::En, finding, &self.case);
                let path = finding.path.as_ref().map(|path| format!("{path}/found"));
                fault(path.unwrap_or_default(), zh, en)
            })
            .collect();
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

    fn sums(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        let totals = self.assessment.totals;
        let heads: i64 = self.assessment.heads.iter().map(|head| head.amount.fen()).sum();
        let parts: i64 = self.assessment.parts.iter().map(|part| part.amount.fen()).sum();
        let award = totals.award.fen();
        let groups = totals.compensation.fen() + totals.costs.fen() + totals.punitive.fen();
        if heads != groups || heads - totals.credits.fen() != award || parts != award {
            faults.push(fault("", "各项之和与总额不符", "the heads do not add up to the total"));
        }
        if matches!(self.kind, Kind::Schedule | Kind::Reasons) {
            return faults;
        }
        let printed: i64 = items(&self.plain)
            .filter(|item| is_sum(item.path))
            .map(|item| ordered(item.text))
            .sum();
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
            let figures = draft.map(|draft| figures(draft.text)).unwrap_or_default();
            let own = self::figures(item.text);
            for figure in figures.into_iter().filter(|figure| !own.contains(figure)) {
                faults.push(fault(
                    item.path,
                    format!("修改后的文字中没有草稿所列的{figure}元"),
                    format!("the edited words do not have the draft’s CNY {figure}"),
                ));
            }
        }
        faults
    }

    /// What does not stop the draft and its reader must know.
    fn noted(&self, id: CheckId) -> Option<Fault> {
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

    /// Punitive damages without a statute; and sums of which it is not said whether they are the total.
    fn punitive(&self) -> Option<Vec<Fault>> {
        let punitive = self.case.punitive.as_ref()?;
        let of = |code| self.assessment.findings.iter().filter(move |f| f.code == code);
        let mut faults: Vec<_> = of(FindingCode::PunitiveTotalOrEach)
            .map(|finding| {
                fault(
                    finding.path.clone().unwrap_or_default(),
                    "没有说明惩罚性赔偿基数是合计还是每人金额",
                    "whether a base of punitive damages is the total or that of each is not said",
                )
            })
            .collect();
        if punitive.basis != PunitiveBasis::Exploratory {
            return (!faults.is_empty()).then_some(faults);
        }
        for finding in of(FindingCode::PunitiveGroundMissing) {
            faults.push(fault(
                finding.path.clone().unwrap_or_default(),
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
                // A claim for them may well be rejected.
                None if item.text.contains("惩罚性赔偿") && !item.text.starts_with("驳回") =>
                {
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

    fn notice_text(&self) -> Option<&str> {
        items(&self.document)
            .map(|item| item.text)
            .find(|text| text.contains("加倍支付迟延履行期间的债务利息"))
    }

    fn notice(&self, money: bool) -> Vec<Fault> {
        match (money, self.notice_text()) {
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
    fn notice_article(&self) -> Vec<Fault> {
        let Some(day) = self.case.dates.judgment else {
            return vec![fault(
                "/dates/judgment",
                "未录入裁判日期，无法确定条文序号",
                "without the day of the judgment the article is not known",
            )];
        };
        let rule = id::CPL_DELAY.get();
        let Some((version, _)) = rule.at(day) else { return Vec::new() };
        let article = &*wording::article(Lang::Zh, rule, version);
        if self.notice_text().is_none_or(|text| text.contains(article)) {
            return Vec::new();
        }
        vec![fault(
            "/dates/judgment",
            format!("按裁判日应当引用民事诉讼法{article}"),
            format!("at the day of the judgment the article is {article}"),
        )]
    }

    fn minors(&self) -> Option<Vec<Fault>> {
        let subjects = self.case.facts.subjects;
        let subjects = matches!(subjects, Some(Subjects::ChildrenUnder14 | Subjects::Minors));
        if !subjects && !self.entered.defendants.iter().any(|defendant| defendant.minor) {
            return None;
        }
        let mut faults = Vec::new();
        let names = Names::of(self.entered);
        let texts = self.document.texts();
        if texts.iter().any(|text| names.mask(text) != *text) {
            faults.push(fault(
                "/defendants",
                "文书中有未成年人的全名",
                "a minor’s full name is shown",
            ));
        }
        if let Some(piece) = texts.iter().find_map(|text| names.look_alike(text)) {
            faults.push(fault(
                "/defendants",
                format!("文书中的“{piece}”与未成年人姓名相近，请核对是否应当隐去"),
                format!("“{piece}” looks like a minor’s name; see whether it must be masked"),
            ));
        }
        if subjects && self.kind != Kind::Schedule && self.kind != Kind::Reasons {
            for (index, choice) in listed(&self.case, self.verb()) {
                let path = format!("/remedies/{index}");
                let item = items(&self.document).find(|item| item.path == path);
                if choice.id.get().published
                    && item.is_some_and(|item| !item.text.contains("可识别未成年人"))
                {
                    faults.push(fault(
                        path,
                        format!("{}未载明不得含有可识别未成年人的信息", choice.id.get().name.zh),
                        format!(
                            "{} does not say that no minor may be identified",
                            choice.id.get().name.en
                        ),
                    ));
                }
            }
        }
        Some(faults)
    }

    fn style(&self) -> Vec<Fault> {
        items(&self.document)
            .filter_map(|item| {
                let odd = odd_style(item.text)?;
                Some(fault(
                    item.path,
                    format!("“{odd}”写法不统一：期间用中文数字，日期写明年月日"),
                    format!("“{odd}” is in another style: periods in Chinese numerals, dates with year, month and day"),
                ))
            })
            .collect()
    }

    fn docket(&self) -> Vec<Fault> {
        let docket = self.entered.docket.trim();
        if docket.is_empty() {
            vec![fault("/docket", "未载明案号", "the docket number is missing")]
        } else if Docket::read(docket).is_none() {
            vec![fault(
                "/docket",
                "案号不合规格，已照录",
                "the docket number is not well-formed and stands as typed",
            )]
        } else {
            Vec::new()
        }
    }

    /// The titles of the opening sentence, as printed: laws, then regulations, then interpretations.
    fn basis(&self) -> Vec<Fault> {
        let opening = self.document.blocks.iter().find_map(|block| match block {
            Block::Paragraph(text) if text.starts_with("依照") => Some(text.as_str()),
            _ => None,
        });
        let opening = opening.unwrap_or_default();
        let mut cited: Vec<_> = INSTRUMENTS
            .iter()
            .filter_map(|instrument| {
                let title = wording::full_title(Lang::Zh, instrument);
                Some((opening.find(&title)?, instrument.kind))
            })
            .collect();
        cited.order_by_key(|(place, _)| *place);
        if cited.is_empty() {
            return vec![fault("", "未载明裁判依据", "there is no legal basis")];
        }
        let in_order = cited.is_sorted_by_key(|(_, kind)| *kind);
        let firm = cited.iter().all(|(_, kind)| *kind < InstrumentKind::DepartmentalRule);
        if in_order && firm {
            return Vec::new();
        }
        vec![fault("", "裁判依据的顺序不合引用规定", "the legal basis is out of order")]
    }

    fn blanks(&self) -> Vec<Fault> {
        let mut place = 0;
        items(&self.document)
            .filter_map(|item| {
                place += u32::from(!item.number.is_empty());
                let count = item.text.matches('【').count();
                let number = item.number.trim_end_matches(['、', '.']);
                let (zh, en) = match (number, item.path) {
                    ("", "/fee") if !self.assessment.fees.iter().any(|fee| fee.chosen) => (
                        "案件受理费的计算标准尚无定论，未选定".to_owned(),
                        "the basis of the court fee is not settled; none is chosen".to_owned(),
                    ),
                    ("", "/court") if self.kind == Kind::Orders => (
                        "未载明上诉法院，请改写该段补填".to_owned(),
                        "the court of appeal is not named; reword the paragraph".to_owned(),
                    ),
                    ("", _) => (
                        format!("本段尚有{count}处空缺"),
                        format!("this paragraph: {count} to fill in"),
                    ),
                    _ => (
                        format!("第{number}项尚有{count}处空缺"),
                        format!("item {place}: {count} to fill in"),
                    ),
                };
                (count > 0).then(|| fault(item.path, zh, en))
            })
            .collect()
    }

    /// What the reasons would have to say and nobody has entered.
    fn reasoned(&self) -> Vec<Fault> {
        unreasoned(&self.case)
            .into_iter()
            .map(|path| {
                let [zh, en] = Lang::ALL.map(|lang| wording::place(lang, &path, &self.case));
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
        let open = self
            .assessment
            .findings
            .iter()
            .filter(|finding| finding.level > Level::Note && !UNDATED.contains(&finding.code));
        open.map(|finding| {
            fault(
                finding.path.clone().unwrap_or_default(),
                wording::finding(Lang::Zh, finding, &self.case),
                wording::finding(Lang::En, finding, &self.case),
            )
        })
        .collect()
    }

    /// An act without its day may fall under another law than the one cited.
    fn dated(&self) -> Vec<Fault> {
        let undated =
            self.assessment.findings.iter().find(|finding| UNDATED.contains(&finding.code));
        let words = |lang, finding| wording::finding(lang, finding, &self.case);
        let fault = |f| fault("/dates/act", words(Lang::Zh, f), words(Lang::En, f));
        undated.map(fault).into_iter().collect()
    }

    fn characters(&self) -> Vec<Fault> {
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

/// The sums that an item orders to be paid, in fen; what only explains them or answers for them is not
/// counted again.
fn ordered(text: &str) -> i64 {
    [
        "支付公益损害赔偿款",
        "支付惩罚性赔偿款",
        "支付公益诉讼起诉人",
        "支付原告",
        "支付合理预防、处置费用",
    ]
    .into_iter()
    .flat_map(|verb| text.split(verb).skip(1))
    .map(|rest| {
        let mut depth = 0_u32;
        let sums: String = rest
            .chars()
            .take_while(|c| !matches!(c, '，' | '；' | '。'))
            .filter(|c| {
                depth += u32::from(*c == '（');
                let outside = depth == 0;
                depth -= u32::from(*c == '）' && depth > 0);
                outside
            })
            .collect();
        figures(&sums).iter().filter_map(|sum| sum.parse::<Yuan>().ok()).map(Yuan::fen).sum::<i64>()
    })
    .sum()
}

/// The sums in a text: what stands before 元 in Arabic digits.
fn figures(text: &str) -> Vec<String> {
    text.split('元')
        .filter_map(|before| {
            let start = before.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.').len();
            before.get(start..).filter(|digits| !digits.is_empty()).map(str::to_owned)
        })
        .collect()
}

/// A period in Arabic digits, or a date that is not written out: the piece of text.
fn odd_style(text: &str) -> Option<&str> {
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let from = rest.get(start..)?;
        let length = from.find(|c: char| !c.is_ascii_digit()).unwrap_or(from.len());
        let (digits, after) = from.split_at_checked(length)?;
        let period = ["日内", "天内", "个月内", "年内", "个工作日"]
            .into_iter()
            .find(|unit| after.starts_with(unit));
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
    fn sums_are_read_from_what_is_ordered() {
        for (text, sum) in [
            ("被告甲支付公益损害赔偿款34000元，专门用于公益100元", 3_400_000),
            (
                "被告甲、乙分别支付公益损害赔偿款30000元、15170.50元；被告丙对上述付款义务共计45170.50元承担连带责任",
                4_517_050,
            ),
            ("被告甲、乙连带支付公益诉讼起诉人律师代理费2000元、鉴定费1000元，合计3000元", 300_000),
            (
                "被告甲支付原告【】鉴定费1000元；被告甲支付合理预防、处置费用5元（凭证：收据7元），款项支付给丙",
                100_500,
            ),
            (
                "被告甲支付惩罚性赔偿款1元（大写：人民币壹元整）；被告甲、乙连带支付惩罚性赔偿款2元",
                300,
            ),
            ("驳回原告的其他诉讼请求", 0),
        ] {
            assert_eq!(ordered(text), sum, "{text}");
        }
    }

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
            assert_eq!(odd_style(text), odd, "{text}");
        }
    }
}
