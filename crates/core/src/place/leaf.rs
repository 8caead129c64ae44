//! What the fields of the objects and rows of a case are called: in JSON, in Chinese, in English.

use redress_lawbook::Text;

use crate::Position;

macro_rules! names {
    ($($name:ident $json:literal: $zh:literal, $en:literal;)*) => {
        /// A field of an object or a row. Objects share their names: one line for each, however many have such a field.
        #[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
        pub enum Leaf {
            /// The object or the row itself.
            Itself,
            $(#[doc = concat!("`", $json, "`: ", $en, ".")] $name,)*
        }

        impl Leaf {
            /// All of them.
            pub const ALL: &'static [Self] = &[Self::Itself, $(Self::$name,)*];

            /// Its name in JSON; empty for the object itself.
            pub const fn name(self) -> &'static str {
                match self { Self::Itself => "", $(Self::$name => $json,)* }
            }

            /// What it is called; empty for the object itself.
            pub const fn words(self) -> Text {
                match self {
                    Self::Itself => Text { zh: "", en: "" },
                    $(Self::$name => Text { zh: $zh, en: $en },)*
                }
            }
        }
    };
}

names! {
    ActBy "act_by": "行为最迟之日", "latest possible day of the act";
    Affected "affected": "涉案数", "number affected";
    Agreed "agreed": "协商数额", "sum agreed";
    All "all": "总数", "number in all";
    AllDueIfMissed "all_due_if_missed": "逾期的后果", "if one is missed";
    AllDueOn "all_due_on": "全部到期日", "day all fell due";
    Among "among": "共同取得者", "those who made it together";
    Amount "amount": "金额", "amount";
    AnswersFor "answers_for": "连带责任", "joint liability";
    AppealTo "appeal_to": "上诉法院", "court of appeal";
    Assessors "assessors": "人民陪审员", "people’s assessors";
    Base "base": "基数", "base";
    Basis "basis": "依据", "basis";
    Behaviours "behaviours": "行为", "behaviour";
    Beside "beside": "另一计算方法", "second measure";
    Breached "breached": "被违反的法律", "law breached";
    By "by": "截止日期", "last day";
    Capacity "capacity": "业务能力", "professional ability";
    Claimed "claimed": "诉请", "claimed";
    Clerk "clerk": "书记员", "clerk";
    CoPlaintiffs "co_plaintiffs": "共同原告", "co-plaintiff";
    Coefficients "coefficients": "系数", "coefficient";
    Conceded "conceded": "认可", "conceded";
    Consumers "consumers": "消费者人数", "number of consumers";
    Continuing "continuing": "侵害仍在继续", "continuing infringement";
    Costs "costs": "费用", "cost";
    CountedIn "counted_in": "计量单位", "unit counted in";
    Court "court": "法院", "court";
    CoversGains "covers_gains": "连带责任是否包括违法所得", "whether joint liability covers gains";
    Credits "credits": "已付款项", "credit";
    CriminalIncidental "criminal_incidental": "刑事附带民事公益诉讼", "incidental to a prosecution";
    DataHeld "data_held": "被告仍持有个人信息", "data still held";
    Date "date": "日期", "date";
    Days "days": "天数", "days";
    Debtors "debtors": "责任人", "debtors";
    Debts "debts": "债务", "debt";
    DeductFrom "deduct_from": "扣减项目", "deducted from";
    Defendant "defendant": "被告", "defendant";
    Defendants "defendants": "被告", "defendants";
    Disposition "disposition": "结案方式", "disposition";
    Division "division": "受理费分担", "division of the fee";
    Docket "docket": "案号", "docket number";
    Divorced "divorced": "父母已离异", "parents divorced";
    Document "document": "文书", "document";
    Drawn "drawn": "样本数", "number drawn";
    Due "due": "履行期届满日", "last day to perform";
    Effective "effective": "生效日", "effective day";
    EvidenceFixed "evidence_fixed": "证据已固定", "evidence fixed";
    Exculpated "exculpated": "被告已证明无过错", "defendant proved absence of fault";
    ExculpatedOf "exculpated_of": "免责的行为", "behaviour without fault";
    Face "face": "人脸信息", "facial information";
    Fields "fields": "案件领域", "field of the case";
    Filed "filed": "起诉日", "filing date";
    FirstDay "first_day": "起算日", "first day";
    Answered "for": "对谁的债务", "for whose debt";
    Found "found": "认定", "found";
    Fraud "fraud": "欺诈", "fraud";
    From "from": "起", "from";
    GainBasis "gain_basis": "是否扣除成本", "gross or net";
    Gains "gains": "获利", "gain";
    Groups "groups": "另组连带责任人", "further group of joint debtors";
    Guardianship "guardianship": "监护人的责任", "liability of guardians";
    Guardians "guardians": "监护人", "guardian";
    Harm "harm": "损害", "harm";
    Head "head": "项目", "head";
    Host "host": "接收单位", "receiving body";
    Id "id": "简称", "short name";
    InKind "in_kind": "折抵履行", "performance in place of money";
    Instalments "instalments": "分期付款", "instalment";
    Item "item": "条目", "item";
    Items "items": "惩罚性赔偿基数", "punitive base";
    Joined "joined": "申请参加诉讼", "joined the suit";
    Joint "joint": "责任形式", "form of liability";
    Judges "judges": "审判员", "judges";
    Judgment "judgment": "裁判日", "date of judgment";
    Kind "kind": "类别", "kind";
    Label "label": "名称", "label";
    Language "language": "语言", "language";
    LawfulCollection "lawful_collection": "收集合法", "lawful collection";
    Less "less": "应扣成本", "cost taken off";
    Liability "liability": "责任承担", "liability";
    Limit "limit": "限额", "limit";
    LimitBase "limit_base": "限额的基数", "base of the limit";
    LimitTimes "limit_times": "限额的倍数", "multiple of the limit";
    Losses "losses": "损失", "loss";
    LumpSumBasis "lump_sum_basis": "酌定依据", "basis of the lump sum";
    LumpSums "lump_sums": "酌定或者约定金额", "lump sum";
    Manager "manager": "管理人", "manager";
    Measure "measure": "按价款或者按损失", "price or loss";
    Minor "minor": "未成年人", "minor";
    Months "months": "月数", "months";
    MultiPurpose "multi_purpose": "账号另有正当用途", "account with lawful uses too";
    Name "name": "名称", "name";
    NationalMedium "national_medium": "在全国性媒体公告", "published in a national medium";
    NonProfit "non_profit": "非营利", "non-profit";
    Notes "notes": "备注", "notes";
    Of "of": "款项", "payment";
    Order "order": "抵充顺序", "order of payments";
    OtherPlaintiff "other_plaintiff": "其他主体已起诉", "suit by another body";
    OutOf "out_of": "从何款项支出", "out of which sum";
    PaidTo "paid_to": "付给", "paid to";
    Parameters "parameters": "内容", "particulars";
    Payee "payee": "收款人", "payee";
    Payments "payments": "付款", "payment";
    People "people": "人数", "number of persons";
    Performance "performance": "履行方式", "way of performance";
    Presiding "presiding": "审判长", "presiding judge";
    Principal "principal": "本金", "principal";
    PriorDuties "prior_duties": "诉前履职", "prior duties";
    Proof "proof": "证据", "evidence";
    Published "published": "公告日", "day of publication";
    Purpose "purpose": "用途或者宗旨", "purpose";
    Quantity "quantity": "数量", "number";
    Reach "reach": "影响范围", "reach";
    Reason "reason": "理由", "reason";
    Recipients "recipients": "受领人", "recipient";
    Records "records": "信息条数", "number of records";
    Reduced "reduced": "减轻比例", "lowered by";
    Refunded "refunded": "退还基数", "base paid back";
    Remedies "remedies": "责任方式", "remedy";
    Reputation "reputation": "名誉受损", "harm to reputation";
    Rest "rest": "余款", "the rest";
    RestInMoney "rest_in_money": "未履行部分折价", "rest in money";
    Retention "retention": "法定保存期限", "legal retention period";
    Route "route": "计算方法", "route";
    Safekeeping "safekeeping": "保管义务", "safekeeping";
    SameGoods "same_goods": "上下游同一批货物", "same goods upstream and downstream";
    Sanctions "sanctions": "罚没款", "sanction";
    Scale "scale": "规模", "size";
    Schema "schema": "文件版本", "schema";
    Sensitive "sensitive": "敏感个人信息", "sensitive personal information";
    Share "share": "份额", "share";
    Shares "shares": "监护人之间的份额", "share of a guardian";
    SharesBy "shares_by": "份额由谁确定", "who fixed the shares";
    Stated "stated": "合计还是每人", "total or each";
    Status "status": "处理结果", "outcome";
    Stays "stays": "中止期间", "stay";
    Subjects "subjects": "信息主体", "data subjects";
    Supporters "supporters": "支持起诉单位", "supporter of the suit";
    Text "text": "文字", "words";
    Texts "texts": "文书文字", "words of a paper";
    ThirdInfringer "third_infringer": "第三人侵害", "third infringer";
    Title "title": "案件名称", "title";
    To "to": "止", "to";
    TrialBy "trial_by": "程序所知最迟之日", "latest day known of the proceedings";
    Unit "unit": "单价", "unit";
    UnitPrice "unit_price": "单价", "price of one";
    Unread "unread": "无法识别的录入", "unread entries";
    Until "until": "计至", "until";
    Value "value": "数值", "value";
    What "what": "内容", "content";
    WholeYuan "whole_yuan": "受理费取整", "fee in whole yuan";
}

impl Leaf {
    /// What a side states.
    pub fn of(side: Position) -> Self {
        match side {
            Position::Claimed => Self::Claimed,
            Position::Conceded => Self::Conceded,
            Position::Found => Self::Found,
        }
    }

    /// The side that states it.
    pub fn side(self) -> Option<Position> {
        Position::ALL.into_iter().find(|side| Self::of(*side) == self)
    }

    pub(super) fn find(name: &str) -> Option<Self> {
        Self::ALL[1..].iter().copied().find(|leaf| leaf.name() == name)
    }

    /// The same while compiling.
    pub(super) const fn known(name: &str) -> Option<Self> {
        let mut next = 1;
        while next < Self::ALL.len() {
            if same(Self::ALL[next].name(), name) {
                return Some(Self::ALL[next]);
            }
            next += 1;
        }
        None
    }
}

/// Whether two names are the same, which `==` tells only when the program runs.
pub(super) const fn same(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let mut next = 0;
    while next < one.len() && next < other.len() && one[next] == other[next] {
        next += 1;
    }
    next == one.len() && next == other.len()
}
