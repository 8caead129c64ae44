//! The matters of the self-check, with their names.

use crate::Lang;

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
    /// The user's own words stand in the place of an item.
    OwnWords,
    /// No character hides in what was typed.
    Characters,
    /// What is found otherwise than claimed has its reason.
    Reasoned,
    /// Nothing that the assessment asks for is open; of orders to pay, nothing that speaks against the payment.
    Findings,
    /// The law is that of the time of the act: the act is dated.
    Dated,
}

impl CheckId {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 24] = [
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
        Self::OwnWords,
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
            Self::OwnWords => "own-words",
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
            Self::OwnWords => {
                lang.of("自行改写的文字均已采用", "own words all stand in the document")
            }
            Self::Characters => lang.of("没有隐藏字符", "no hidden characters"),
            Self::Reasoned => {
                lang.of("与诉请不一致的认定有理由", "departures from the claims have reasons")
            }
            Self::Findings => lang.of("提示均已处理", "findings are settled"),
            Self::Dated => lang.of("适用行为时的法律", "the law is that of the time of the act"),
        }
    }
}
