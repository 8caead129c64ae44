//! Places in a case, in words: `/costs/2/claimed` → `第3项费用 · 诉请`.

use redress_core::{Case, lawbook::RemedyId};

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

/// A JSON pointer into a case, in words. Segments without a word are shown as they are.
pub fn place(lang: Lang, path: &str, case: &Case) -> String {
    let mut words: Vec<String> = Vec::new();
    let mut segments = path.split('/').skip(1).peekable();
    let mut list = "";
    let mut chosen = None::<RemedyId>;
    while let Some(segment) = segments.next() {
        if list == "parameters"
            && let Some(label) = chosen.and_then(|id| particular(lang, id, segment))
        {
            // The field's own label says more than "particulars".
            words.pop();
            words.push(label);
        } else if list == "debtors" && segment.parse::<usize>().is_err() && segment != "defendant" {
            // Orders of one head are told apart by who owes them.
            let names: Vec<_> = segment.split('+').map(|id| defendant(lang, id, case)).collect();
            words.pop();
            words.push(names.join(lang.comma()));
        } else if let Ok(index) = segment.parse::<usize>() {
            let one = item(lang, list, index, case);
            if list == "remedies" {
                chosen = case.remedies.get(index).map(|choice| choice.id);
            }
            // The list's own word gives way to the item's.
            words.pop();
            words.push(one);
        } else {
            list = segment;
            let word = name(segment).map(|text| lang.pick(text));
            // `compensation` says nothing that its lists do not say.
            if segment == "compensation" && segments.peek().is_some_and(|next| *next != "debtors") {
                continue;
            }
            words.push(
                word.map_or_else(|| segment.replace("~1", "/").replace("~0", "~"), str::to_owned),
            );
        }
    }
    words.join(lang.of(" · ", ", "))
}

fn item(lang: Lang, list: &str, index: usize, case: &Case) -> String {
    if list == "remedies"
        && let Some(choice) = case.remedies.get(index)
    {
        return remedy(lang, choice.id);
    }
    if list == "defendants"
        && let Some(found) = case.defendants.get(index)
    {
        return defendant(lang, found.id.as_str(), case);
    }
    let name = name(list).map_or(list, |text| lang.pick(text));
    match lang {
        Lang::Zh => format!("第{}项{name}", index + 1),
        Lang::En => format!("{name} {}", index + 1),
    }
}

fn remedy(lang: Lang, id: RemedyId) -> String {
    lang.pick(id.get().name).to_owned()
}

/// The label of a particular of a remedy.
fn particular(lang: Lang, id: RemedyId, segment: &str) -> Option<String> {
    let found = id.get().parameters.iter().find(|parameter| parameter.id == segment)?;
    Some(lang.pick(found.label).to_owned())
}

fn name(segment: &str) -> Option<redress_core::lawbook::Text> {
    Some(match segment {
        "act" => text("行为时间", "time of the act"),
        "appeal_to" => text("上诉法院", "court of appeal"),
        "as_typed" => text("录入的算式", "arithmetic as typed"),
        "at" => text("适用法律的日期", "day of the law"),
        "affected" => text("涉案数", "number affected"),
        "agreed" => text("协商数额", "sum agreed"),
        "all" => text("总数", "number in all"),
        "amount" => text("金额", "amount"),
        "all_due_if_missed" => text("逾期的后果", "if one is missed"),
        "all_due_on" => text("全部到期日", "day all fell due"),
        "among" => text("共同取得者", "those who made it together"),
        "answers_for" => text("连带责任", "joint liability"),
        "base" => text("基数", "base"),
        "basis" => text("依据", "basis"),
        "bench" => text("合议庭", "bench"),
        "beside" => text("另一计算方法", "second measure"),
        "behaviours" => text("行为", "behaviour"),
        "by" => text("截止日期", "last day"),
        "case" => text("案件", "case"),
        "act_by" => text("行为最迟之日", "latest possible day of the act"),
        "claimed" => text("诉请", "claimed"),
        "clerk" => text("书记员", "clerk"),
        "coefficients" => text("系数", "coefficient"),
        "compensation" => text("公益损害赔偿", "compensation"),
        "contact" => text("联系方式", "contact"),
        "continuing" => text("侵害仍在继续", "continuing infringement"),
        "conceded" => text("认可", "conceded"),
        "quantity" => text("数量", "number"),
        "unit_price" => text("单价", "price of one"),
        "consumers" => text("消费者人数", "number of consumers"),
        "costs" => text("费用", "cost"),
        "counted_in" => text("计时单位", "unit of time"),
        "co_plaintiffs" => text("共同原告", "co-plaintiff"),
        "court" => text("法院", "court"),
        "criminal_incidental" => text("刑事附带民事公益诉讼", "incidental to a prosecution"),
        "data_held" => text("被告仍持有个人信息", "data still held"),
        "covers_gains" => text("连带责任是否包括违法所得", "whether joint liability covers gains"),
        "credits" => text("已付款项", "credit"),
        "date" => text("日期", "date"),
        "dates" => text("日期", "dates"),
        "days" => text("天数", "days"),
        "debts" => text("债务", "debt"),
        "debtors" => text("责任人", "debtors"),
        "deduct_from" => text("扣减项目", "deducted from"),
        "defendant" => text("被告", "defendant"),
        "defendants" => text("被告", "defendants"),
        "destination" => text("款项去向", "destination of the money"),
        "disposition" => text("结案方式", "disposition"),
        "division" => text("受理费分担", "division of the fee"),
        "docket" => text("案号", "docket number"),
        "drawn" => text("样本数", "number drawn"),
        "due" => text("履行期届满日", "last day to perform"),
        "effective" => text("生效日", "effective day"),
        "evidence_fixed" => text("证据已固定", "evidence fixed"),
        "exculpated" => text("被告已证明无过错", "defendant proved absence of fault"),
        "extrapolated" => text("采用推算的依据", "ground for the extrapolation"),
        "face" => text("人脸信息", "facial information"),
        "facts" => text("事实", "facts"),
        "fee" => text("案件受理费", "case acceptance fee"),
        "fields" => text("案件领域", "field of the case"),
        "filed" => text("起诉日", "filing date"),
        "from_fee" => text("费用", "fee"),
        "trial_by" => text("程序所知最迟之日", "latest day known of the proceedings"),
        "for" => text("对谁的债务", "for whose debt"),
        "found" => text("认定", "found"),
        "first_day" => text("起算日", "first day"),
        "fraud" => text("欺诈", "fraud"),
        "from" => text("起", "from"),
        "gain_basis" => text("是否扣除成本", "gross or net"),
        "gains" => text("获利", "gain"),
        "grounds" => text("计入的依据", "ground for counting it"),
        "guardians" => text("监护人", "guardian"),
        "divorced" => text("父母已离异", "parents divorced"),
        "guardianship" => text("监护人的责任", "liability of guardians"),
        "reduced" => text("减轻比例", "lowered by"),
        "shares" => text("监护人之间的份额", "shares of the guardians"),
        "shares_by" => text("份额由谁确定", "who fixed the shares"),
        "harm" => text("损害", "harm"),
        "head" => text("项目", "head"),
        "host" => text("接收单位", "receiving body"),
        "id" => text("简称", "short name"),
        "in_kind" => text("折抵履行", "performance in place of money"),
        "instalments" => text("分期付款", "instalment"),
        "interest" => text("迟延履行利息", "late-performance interest"),
        "items" => text("惩罚性赔偿基数", "punitive base"),
        "assessors" => text("人民陪审员", "people’s assessors"),
        "judges" => text("审判员", "judges"),
        "joint" => text("责任形式", "form of liability"),
        "joined" => text("申请参加诉讼", "joined the suit"),
        "judgment" => text("裁判日", "date of judgment"),
        "kind" => text("类别", "kind"),
        "label" => text("名称", "label"),
        "lens" => text("法律视角", "lens"),
        "less" => text("应扣成本", "cost taken off"),
        "liability" => text("责任承担", "liability"),
        "limit" => text("限额", "limit"),
        "limit_base" => text("限额的基数", "base of the limit"),
        "limit_times" => text("限额的倍数", "multiple of the limit"),
        "losses" => text("损失", "loss"),
        "lower" => text("低于法定倍数的理由", "why below the law’s multiple"),
        "lump_sum_basis" => text("酌定依据", "basis of the lump sum"),
        "lump_sums" => text("酌定或者约定金额", "lump sum"),
        "measure" => text("按价款或者按损失", "price or loss"),
        "minor" => text("未成年人", "minor"),
        "months" => text("月数", "months"),
        "multi_purpose" => text("账号另有正当用途", "account with lawful uses too"),
        "multiplier" => text("倍数", "multiplier"),
        "name" => text("名称", "name"),
        "national_medium" => text("在全国性媒体公告", "published in a national medium"),
        "notice" => text("诉前公告", "pre-suit notice"),
        "out_of" => text("从何款项支出", "out of which sum"),
        "paid_to" => text("付给", "paid to"),
        "parameters" => text("内容", "particulars"),
        "payee" => text("收款人", "payee"),
        "payments" => text("付款", "payment"),
        "of" => text("款项", "payment"),
        "notes" => text("备注", "notes"),
        "people" => text("人数", "number of persons"),
        "performance" => text("履行方式", "way of performance"),
        "period" => text("期间", "period"),
        "plaintiff" => text("原告", "plaintiff"),
        "position" => text("按何方金额", "position"),
        "presiding" => text("审判长", "presiding judge"),
        "principal" => text("本金", "principal"),
        "proof" => text("证据", "proof"),
        "prior_duties" => text("诉前履职", "prior duties"),
        "breached" => text("被违反的法律", "law breached"),
        "exculpated_of" => text("免责的行为", "behaviour without fault"),
        "lawful_collection" => text("收集合法", "lawful collection"),
        "manager" => text("管理人", "manager"),
        "non_profit" => text("非营利", "non-profit"),
        "organisation" => text("组织的条件", "conditions of the organisation"),
        "other_plaintiff" => text("其他主体已起诉", "suit by another body"),
        "safekeeping" => text("保管义务", "safekeeping"),
        "scale" => text("规模", "size"),
        "third_infringer" => text("第三人侵害", "third infringer"),
        "capacity" => text("业务能力", "professional ability"),
        "purpose" => text("用途或者宗旨", "purpose"),
        "published" => text("公告日", "day of publication"),
        "punitive" => text("惩罚性赔偿", "punitive damages"),
        "reach" => text("影响范围", "reach"),
        "rest_in_money" => text("未履行部分折价", "rest in money"),
        "reason" => text("理由", "reason"),
        "recipients" => text("受领人", "recipient"),
        "refunded" => text("退还基数", "base paid back"),
        "records" => text("信息条数", "number of records"),
        "reputation" => text("名誉受损", "harm to reputation"),
        "rest" => text("余款", "the rest"),
        "retention" => text("法定保存期限", "legal retention period"),
        "remedies" => text("责任方式", "remedy"),
        "route" => text("计算方法", "route"),
        "same_goods" => text("上下游同一批货物", "same goods upstream and downstream"),
        "sample" => text("抽样", "sample"),
        "sanctions" => text("罚没款", "sanction"),
        "schema" => text("文件版本", "schema"),
        "sensitive" => text("敏感个人信息", "sensitive personal information"),
        "share" => text("份额", "share"),
        "stated" => text("合计还是每人", "total or each"),
        "status" => text("处理结果", "outcome"),
        "stays" => text("中止期间", "stay"),
        "supporters" => text("支持起诉单位", "supporter of the suit"),
        "subjects" => text("信息主体", "data subjects"),
        "texts" => text("文书文字", "words of a paper"),
        "title" => text("案件名称", "title"),
        "to" => text("止", "to"),
        "unread" => text("无法识别的录入", "unread entries"),
        "unit" => text("单价", "unit"),
        "until" => text("计至", "until"),
        "whole_yuan" => text("受理费取整", "fee in whole yuan"),
        "value" => text("数值", "value"),
        "what" => text("内容", "content"),
        "worksheet" => text("酌定测算表", "worksheet"),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use redress_core::case::RemedyChoice;

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
        let at = |lang| place(lang, "/remedies/0/parameters/platform", &case);
        assert_eq!(at(Lang::Zh), "注销用于侵权的账号 · 平台名称");
        assert!(at(Lang::En).ends_with(", platform"), "{}", at(Lang::En));
    }
}
