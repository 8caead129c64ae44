//! Places in a case, in words: `/costs/2/claimed` → `第3项费用 · 诉请`.

use redress_core::{
    Case,
    case::{At, Item, Leaf, Place},
    lawbook::Text,
};

use super::{Lang, text};

/// The name of a defendant; his id if he has none.
pub fn defendant(lang: Lang, id: &str, case: &Case) -> String {
    let index = case.defendants.iter().position(|defendant| defendant.id.as_str() == id);
    let named = index.and_then(|index| case.defendants.get(index)).filter(|d| !d.name.is_empty());
    match (named, index, lang) {
        (Some(defendant), ..) => defendant.name.clone(),
        (None, Some(index), Lang::Zh) => format!("第{}被告", super::chinese(number(index))),
        (None, Some(index), Lang::En) => format!("defendant {}", index + 1),
        (None, None, _) => id.to_owned(),
    }
}

fn number(index: usize) -> u32 {
    u32::try_from(index + 1).unwrap_or(u32::MAX)
}

/// A place in a case, in words.
pub fn place(lang: Lang, place: impl Into<Place>, case: &Case) -> String {
    words(lang, place.into(), case).join(joint(lang))
}

/// What is written as the JSON pointer of a place, in words. A file may name fields that no case has, and orders of one
/// head are told apart by who owes them (`/costs/debtors/d1+d2`): what is no place is shown as it is.
pub fn path(lang: Lang, path: &str, case: &Case) -> String {
    // A report has its case in a field.
    let of_case = path.strip_prefix("/case").filter(|rest| rest.starts_with('/'));
    if let (Some(rest), Some(word)) = (of_case, of_a_tool("case")) {
        return [lang.pick(word), &*self::path(lang, rest, case)].join(joint(lang));
    }
    let mut known = path;
    let found = loop {
        match (known.parse::<Place>(), known.rfind('/')) {
            (Ok(place), _) => break place,
            (Err(_), Some(cut)) => known = &known[..cut],
            (Err(_), None) => break At::Case.into(),
        }
    };
    let mut rest: Vec<&str> = path[known.len()..].split('/').skip(1).collect();
    // Who owes it says more than that somebody does.
    let mut words = match (found, &*rest) {
        (Place { at, field: Leaf::Debtors }, [_, ..]) => {
            rest.insert(0, Leaf::Debtors.name());
            if at == At::Compensation {
                vec![lang.pick(COMPENSATION).to_owned()]
            } else {
                words(lang, at.into(), case)
            }
        }
        _ => words(lang, found, case),
    };
    let mut debtors = false;
    for segment in rest {
        let list = std::mem::replace(&mut debtors, segment == Leaf::Debtors.name());
        if list {
            let names: Vec<_> = segment.split('+').map(|id| defendant(lang, id, case)).collect();
            words.push(names.join(lang.comma()));
        } else if !debtors {
            let word = of_a_tool(segment).map(|text| lang.pick(text).to_owned());
            words.push(word.unwrap_or_else(|| segment.replace("~1", "/").replace("~0", "~")));
        }
    }
    words.join(joint(lang))
}

fn joint(lang: Lang) -> &'static str {
    lang.of(" · ", ", ")
}

fn words(lang: Lang, place: Place, case: &Case) -> Vec<String> {
    let objects = std::iter::successors(Some(place.at), |at| at.above());
    let mut words: Vec<_> = objects.filter_map(|at| object(lang, at, case)).collect();
    words.reverse();
    if place == At::Compensation.into() {
        words.push(lang.pick(COMPENSATION).to_owned());
    } else if place.field != Leaf::Itself {
        words.push(lang.pick(named(place)).to_owned());
    }
    words
}

/// What a field is called in its place.
fn named(place: Place) -> Text {
    match (place.at, place.field) {
        // Among the facts it is whether they are, not how many.
        (At::Facts, Leaf::Consumers) => text("是否为消费者", "whether they are consumers"),
        (_, leaf) => field(leaf),
    }
}

/// It says nothing that its lists do not say, so it stands only alone.
const COMPENSATION: Text = text("公益损害赔偿", "compensation");

/// A further group of joint debtors, by its row; those of the head are the first.
pub fn joint_group(lang: Lang, row: u32) -> String {
    match lang {
        Lang::Zh => format!("第{}组连带责任人", row.saturating_add(2)),
        Lang::En => format!("joint debtors, group {}", row.saturating_add(2)),
    }
}

/// What an object or a row is called.
fn object(lang: Lang, at: At, case: &Case) -> Option<String> {
    let row = |list: Leaf, row: u32| {
        let name = lang.pick(field(list));
        match lang {
            Lang::Zh => format!("第{}项{name}", row + 1),
            Lang::En => format!("{name} {}", row + 1),
        }
    };
    let word = |zh, en| lang.of(zh, en).to_owned();
    Some(match at {
        At::Case | At::Compensation => return None,
        At::Item(item) => match item {
            Item::Gain(at) => row(Leaf::Gains, at),
            Item::Less(_, at) => row(Leaf::Less, at),
            Item::Loss(at) => row(Leaf::Losses, at),
            Item::LumpSum(at) => row(Leaf::LumpSums, at),
            Item::Cost(at) => row(Leaf::Costs, at),
            Item::Punitive(at) => row(Leaf::Items, at),
            Item::Credit(at) => row(Leaf::Credits, at),
        },
        At::ItemDebtor(_, at) => row(Leaf::Debtors, at),
        At::CoPlaintiff(at) => row(Leaf::CoPlaintiffs, at),
        At::Supporter(at) => row(Leaf::Supporters, at),
        At::Defendant(at) => {
            let known = case.defendants.get(at as usize);
            let name = known.map(|known| defendant(lang, known.id.as_str(), case));
            name.unwrap_or_else(|| row(Leaf::Defendants, at))
        }
        At::Guardian(_, at) => row(Leaf::Guardians, at),
        At::Guardianship(_) => word("监护人的责任", "liability of guardians"),
        At::Reduction(_) => word("减轻比例", "lowered by"),
        At::GuardianShare(_, at) => row(Leaf::Shares, at),
        At::Among(_, at) => row(Leaf::Among, at),
        At::Coefficient(at) => row(Leaf::Coefficients, at),
        At::Sanction(at) => row(Leaf::Sanctions, at),
        At::Debtor(at) => row(Leaf::Debtors, at),
        At::JointGroup(at) => joint_group(lang, at),
        At::GroupDebtor(_, at) => row(Leaf::Debtors, at),
        At::AnswersFor(at) => row(Leaf::AnswersFor, at),
        At::Answered(_, at) => row(Leaf::Answered, at),
        At::Performance(at) => row(Leaf::Performance, at),
        At::Performer(_, at) => row(Leaf::Defendants, at),
        At::InKind(_, at) => row(Leaf::InKind, at),
        At::Instalment(_, at) => row(Leaf::Instalments, at),
        At::Recipient(at) => row(Leaf::Recipients, at),
        At::LateDebt(at) => row(Leaf::Debts, at),
        At::Payment(at) => row(Leaf::Payments, at),
        At::Stay(at) => row(Leaf::Stays, at),
        At::Remedy(at) => {
            let chosen = case.remedies.get(at as usize);
            let name = chosen.map(|choice| lang.pick(choice.id.get().name).to_owned());
            name.unwrap_or_else(|| row(Leaf::Remedies, at))
        }
        At::RemedyOf(_, at) => row(Leaf::Defendants, at),
        At::Particular(remedy, name) => {
            let chosen = case.remedies.get(remedy as usize).map(|choice| choice.id.get());
            let mut known = chosen.iter().flat_map(|remedy| remedy.parameters);
            let known = known.find(|parameter| parameter.id == name.name());
            let label = known.map_or(name.name(), |parameter| lang.pick(parameter.label));
            label.to_owned()
        }
        At::OwnText(at) => row(Leaf::Texts, at),
        At::AsTyped(_) => word("录入的算式", "arithmetic as typed"),
        At::Bench => word("合议庭", "bench"),
        At::Dates => word("日期", "dates"),
        At::Act => word("行为时间", "time of the act"),
        At::Plaintiff => word("原告", "plaintiff"),
        At::Facts => word("事实", "facts"),
        At::Notice => word("诉前公告", "pre-suit notice"),
        At::Organisation => word("组织的条件", "conditions of the organisation"),
        At::Worksheet => word("酌定测算表", "worksheet"),
        At::Punitive => word("惩罚性赔偿", "punitive damages"),
        At::Multiplier => word("倍数", "multiplier"),
        At::Lower => word("低于法定倍数的理由", "why below the law’s multiple"),
        At::Grounds => word("计入的依据", "ground for counting it"),
        At::Sample(_) => word("抽样", "sample"),
        At::Extrapolated(_) => word("采用推算的依据", "ground for the extrapolation"),
        At::Liability => word("责任承担", "liability"),
        At::Destination => word("款项去向", "destination of the money"),
        At::Fee => word("案件受理费", "case acceptance fee"),
        At::Interest => word("迟延履行利息", "late-performance interest"),
    })
}

/// What a field is called.
fn field(field: Leaf) -> Text {
    match field {
        Leaf::Itself => text("", ""),
        Leaf::ActBy => text("行为最迟之日", "latest possible day of the act"),
        Leaf::Affected => text("涉案数", "number affected"),
        Leaf::Agreed => text("协商数额", "sum agreed"),
        Leaf::All => text("总数", "number in all"),
        Leaf::AllDueIfMissed => text("逾期的后果", "if one is missed"),
        Leaf::AllDueOn => text("全部到期日", "day all fell due"),
        Leaf::Among => text("共同取得者", "those who made it together"),
        Leaf::Amount => text("金额", "amount"),
        Leaf::AnswersFor => text("连带责任", "joint liability"),
        Leaf::AppealTo => text("上诉法院", "court of appeal"),
        Leaf::Assessors => text("人民陪审员", "people’s assessors"),
        Leaf::Base => text("基数", "base"),
        Leaf::Basis => text("依据", "basis"),
        Leaf::Behaviours => text("行为", "behaviour"),
        Leaf::Beside => text("另一计算方法", "second measure"),
        Leaf::Breached => text("被违反的法律", "law breached"),
        Leaf::By => text("截止日期", "last day"),
        Leaf::Capacity => text("业务能力", "professional ability"),
        Leaf::Claimed => text("诉请", "claimed"),
        Leaf::Clerk => text("书记员", "clerk"),
        Leaf::CoPlaintiffs => text("共同原告", "co-plaintiff"),
        Leaf::Coefficients => text("系数", "coefficient"),
        Leaf::Conceded => text("认可", "conceded"),
        Leaf::Consumers => text("消费者人数", "number of consumers"),
        Leaf::Continuing => text("侵害仍在继续", "continuing infringement"),
        Leaf::Costs => text("费用", "cost"),
        Leaf::CountedIn => text("计量单位", "unit counted in"),
        Leaf::Court => text("法院", "court"),
        Leaf::CoversGains => {
            text("连带责任是否包括违法所得", "whether joint liability covers gains")
        }
        Leaf::Credits => text("已付款项", "credit"),
        Leaf::CriminalIncidental => text("刑事附带民事公益诉讼", "incidental to a prosecution"),
        Leaf::DataHeld => text("被告仍持有个人信息", "data still held"),
        Leaf::Date => text("日期", "date"),
        Leaf::Days => text("天数", "days"),
        Leaf::Debtors => text("责任人", "debtors"),
        Leaf::Debts => text("债务", "debt"),
        Leaf::DeductFrom => text("扣减项目", "deducted from"),
        Leaf::Defendant => text("被告", "defendant"),
        Leaf::Defendants => text("被告", "defendants"),
        Leaf::Disposition => text("结案方式", "disposition"),
        Leaf::Divorced => text("父母已离异", "parents divorced"),
        Leaf::Division => text("受理费分担", "division of the fee"),
        Leaf::Docket => text("案号", "docket number"),
        Leaf::Document => text("文书", "document"),
        Leaf::Drawn => text("样本数", "number drawn"),
        Leaf::Due => text("履行期届满日", "last day to perform"),
        Leaf::Effective => text("生效日", "effective day"),
        Leaf::EvidenceFixed => text("证据已固定", "evidence fixed"),
        Leaf::Exculpated => text("被告已证明无过错", "defendant proved absence of fault"),
        Leaf::ExculpatedOf => text("免责的行为", "behaviour without fault"),
        Leaf::Face => text("人脸信息", "facial information"),
        Leaf::Fields => text("案件领域", "field of the case"),
        Leaf::Filed => text("起诉日", "filing date"),
        Leaf::FirstDay => text("起算日", "first day"),
        Leaf::Answered => text("对谁的债务", "for whose debt"),
        Leaf::Found => text("认定", "found"),
        Leaf::Fraud => text("欺诈", "fraud"),
        Leaf::From => text("起", "from"),
        Leaf::GainBasis => text("是否扣除成本", "gross or net"),
        Leaf::Gains => text("获利", "gain"),
        Leaf::Groups => text("另组连带责任人", "further group of joint debtors"),
        Leaf::Guardianship => text("监护人的责任", "liability of guardians"),
        Leaf::Guardians => text("监护人", "guardian"),
        Leaf::Harm => text("损害", "harm"),
        Leaf::Head => text("项目", "head"),
        Leaf::Host => text("接收单位", "receiving body"),
        Leaf::Id => text("简称", "short name"),
        Leaf::InKind => text("折抵履行", "performance in place of money"),
        Leaf::Instalments => text("分期付款", "instalment"),
        Leaf::Item => text("条目", "item"),
        Leaf::Items => text("惩罚性赔偿基数", "punitive base"),
        Leaf::Joined => text("申请参加诉讼", "joined the suit"),
        Leaf::Joint => text("责任形式", "form of liability"),
        Leaf::Judges => text("审判员", "judges"),
        Leaf::Judgment => text("裁判日", "date of judgment"),
        Leaf::Kind => text("类别", "kind"),
        Leaf::Label => text("名称", "label"),
        Leaf::Language => text("语言", "language"),
        Leaf::LawfulCollection => text("收集合法", "lawful collection"),
        Leaf::Less => text("应扣成本", "cost taken off"),
        Leaf::Liability => text("责任承担", "liability"),
        Leaf::Limit => text("限额", "limit"),
        Leaf::LimitBase => text("限额的基数", "base of the limit"),
        Leaf::LimitTimes => text("限额的倍数", "multiple of the limit"),
        Leaf::Losses => text("损失", "loss"),
        Leaf::LumpSumBasis => text("酌定依据", "basis of the lump sum"),
        Leaf::LumpSums => text("酌定或者约定金额", "lump sum"),
        Leaf::Manager => text("管理人", "manager"),
        Leaf::Measure => text("按价款或者按损失", "price or loss"),
        Leaf::Minor => text("未成年人", "minor"),
        Leaf::Months => text("月数", "months"),
        Leaf::MultiPurpose => text("账号另有正当用途", "account with lawful uses too"),
        Leaf::Name => text("名称", "name"),
        Leaf::NationalMedium => text("在全国性媒体公告", "published in a national medium"),
        Leaf::NonProfit => text("非营利", "non-profit"),
        Leaf::Notes => text("备注", "notes"),
        Leaf::Of => text("款项", "payment"),
        Leaf::Order => text("抵充顺序", "order of payments"),
        Leaf::OtherPlaintiff => text("其他主体已起诉", "suit by another body"),
        Leaf::OutOf => text("从何款项支出", "out of which sum"),
        Leaf::PaidTo => text("付给", "paid to"),
        Leaf::Parameters => text("内容", "particulars"),
        Leaf::Payee => text("收款人", "payee"),
        Leaf::Payments => text("付款", "payment"),
        Leaf::People => text("人数", "number of persons"),
        Leaf::Performance => text("履行方式", "way of performance"),
        Leaf::Presiding => text("审判长", "presiding judge"),
        Leaf::Principal => text("本金", "principal"),
        Leaf::PriorDuties => text("诉前履职", "prior duties"),
        Leaf::Proof => text("证据", "proof"),
        Leaf::Published => text("公告日", "day of publication"),
        Leaf::Purpose => text("用途或者宗旨", "purpose"),
        Leaf::Quantity => text("数量", "number"),
        Leaf::Reach => text("影响范围", "reach"),
        Leaf::Reason => text("理由", "reason"),
        Leaf::Recipients => text("受领人", "recipient"),
        Leaf::Records => text("信息条数", "number of records"),
        Leaf::Reduced => text("减轻比例", "lowered by"),
        Leaf::Refunded => text("退还基数", "base paid back"),
        Leaf::Remedies => text("责任方式", "remedy"),
        Leaf::Reputation => text("名誉受损", "harm to reputation"),
        Leaf::Rest => text("余款", "the rest"),
        Leaf::RestInMoney => text("未履行部分折价", "rest in money"),
        Leaf::Retention => text("法定保存期限", "legal retention period"),
        Leaf::Route => text("计算方法", "route"),
        Leaf::Safekeeping => text("保管义务", "safekeeping"),
        Leaf::SameGoods => text("上下游同一批货物", "same goods upstream and downstream"),
        Leaf::Sanctions => text("罚没款", "sanction"),
        Leaf::Scale => text("规模", "size"),
        Leaf::Schema => text("文件版本", "schema"),
        Leaf::Sensitive => text("敏感个人信息", "sensitive personal information"),
        Leaf::Share => text("份额", "share"),
        Leaf::Shares => text("监护人之间的份额", "share of a guardian"),
        Leaf::SharesBy => text("份额由谁确定", "who fixed the shares"),
        Leaf::Stated => text("合计还是每人", "total or each"),
        Leaf::Status => text("处理结果", "outcome"),
        Leaf::Stays => text("中止期间", "stay"),
        Leaf::Subjects => text("信息主体", "data subjects"),
        Leaf::Supporters => text("支持起诉单位", "supporter of the suit"),
        Leaf::Text => text("文字", "words"),
        Leaf::Texts => text("文书文字", "words of a paper"),
        Leaf::ThirdInfringer => text("第三人侵害", "third infringer"),
        Leaf::Title => text("案件名称", "title"),
        Leaf::To => text("止", "to"),
        Leaf::TrialBy => text("程序所知最迟之日", "latest day known of the proceedings"),
        Leaf::Unit => text("单价", "unit"),
        Leaf::UnitPrice => text("单价", "price of one"),
        Leaf::Unread => text("无法识别的录入", "unread entries"),
        Leaf::Until => text("计至", "until"),
        Leaf::Value => text("数值", "value"),
        Leaf::What => text("内容", "content"),
        Leaf::WholeYuan => text("受理费取整", "fee in whole yuan"),
    }
}

/// What the fields of the tools of the command line are called that no case has.
fn of_a_tool(name: &str) -> Option<Text> {
    Some(match name {
        "at" => text("适用法律的日期", "day of the law"),
        "case" => text("案件", "case"),
        "contact" => text("联系方式", "contact"),
        "from_fee" => text("费用", "fee"),
        "lens" => text("法律视角", "lens"),
        "period" => text("期间", "period"),
        "position" => text("按何方金额", "position"),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use redress_core::{case::RemedyChoice, lawbook::RemedyId};

    use super::*;

    #[test]
    fn a_particular_is_called_by_the_label_of_its_field() {
        let id = RemedyId::find("R06").expect("a remedy of the catalogue");
        let choice = RemedyChoice {
            id,
            defendants: Vec::new(),
            parameters: BTreeMap::default(),
            by: None,
            claimed: None,
            status: None,
            reason: String::new(),
        };
        let case = Case { remedies: vec![choice], ..Case::default() };
        let at = |lang| path(lang, "/remedies/0/parameters/platform", &case);
        assert_eq!(at(Lang::Zh), "注销用于侵权的账号 · 平台名称");
        assert!(at(Lang::En).ends_with(", platform"), "{}", at(Lang::En));
    }

    #[test]
    fn what_is_no_place_is_said_as_far_as_it_is_known() {
        let at = |pointer| path(Lang::Zh, pointer, &Case::default());
        assert_eq!(at("/case/costs/0/kind"), "案件 · 第1项费用 · 类别");
        assert_eq!(at("/case"), "案件");
        assert_eq!(at("/costs/0/clamed"), "第1项费用 · clamed");
        assert_eq!(at("/costs/debtors/甲+乙"), "费用 · 甲、乙");
        assert_eq!(at("/compensation/debtors/甲"), "公益损害赔偿 · 甲");
        assert_eq!(at("/unread/~1costs~10~1claimed"), "无法识别的录入 · /costs/0/claimed");
    }
}
