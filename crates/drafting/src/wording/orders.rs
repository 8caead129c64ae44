//! How each remedy is ordered, as a sentence with places for its particulars.
//!
//! `{id}` is a particular of the catalogue, or one of the words that depend on the document:
//! `{who}`, `{days}` (the period), `{effect}` (when the document takes effect), `{court}`, `{people}`
//! (those affected) and `{masked}` (no minor may be identified). What is not known stands as `【】`.
//! `[…]` is left out where none of its particulars is known; `[?id …]` stands where the flag `id` is set.

use redress_core::{
    case::{ParamValue, RemedyChoice},
    lawbook::{Text, remedy},
};

use super::text;

/// The sentence of a remedy, without number and end mark; `None` if no operative part orders it: an
/// interim ruling, the substitute of another remedy, what no civil court orders.
pub(crate) fn order(choice: &RemedyChoice) -> Option<Text> {
    let is = |id: &str, value: &str| matches!(choice.parameters.get(id), Some(ParamValue::Text(text)) if text == value);
    let at_once = !choice.parameters.contains_key("days");
    Some(match choice.id {
        remedy::R01 if at_once => text(
            "被告{who}立即停止在{product}中{act}（涉及{data}）的行为",
            "{who} shall at once stop {act} in {product} (data: {data})",
        ),
        remedy::R01 => text(
            "被告{who}{days}停止在{product}中{act}（涉及{data}）的行为",
            "{who} shall {days}stop {act} in {product} (data: {data})",
        ),
        remedy::R02 => text(
            "被告{who}{days}对{data}停止除存储和采取必要的安全保护措施之外的处理（不予删除的原因：{ground}），直至{until}[，并向{court}提交{proof}][，履行情况由{supervisor}监督]",
            "{who} shall {days}stop all processing of {data} other than storage and what security requires (reason for not deleting: {ground}), until {until}[, and submit to {court} as proof: {proof}][, supervised by: {supervisor}]",
        ),
        remedy::R03 => text(
            "被告{who}{days}永久删除其存储于{locations}中的{data}（[?irrecoverable 包括备份且不可恢复，][共{records}条，]信息主体为{subjects}[，识别清单为{schedule}]），并向{court}提交{proof}",
            "{who} shall {days}permanently delete {data} held in {locations} ([?irrecoverable back-ups included, beyond recovery; ][{records} records; ]data subjects: {subjects}[; schedule: {schedule}]), and submit to {court} as proof: {proof}",
        ),
        remedy::R04 => text(
            "被告{who}{days}以{method}的方式处置{data}，达到下列标准：{standard}，并向{court}提交{proof}",
            "{who} shall {days}dispose of {data} by {method}, to this standard: {standard}, and submit to {court} as proof: {proof}",
        ),
        remedy::R05 => text(
            "被告{who}{days}[以{channel}]通知{recipients}停止使用并删除所接收的{data}[?report-silence ，将未回应者报告有关主管部门]，并向{court}提交{proof}[，履行情况由{supervisor}监督]",
            "{who} shall {days}give notice[ by {channel}] to {recipients} to stop using and to delete {data}[?report-silence , report those who do not respond to the competent authority], and submit to {court} as proof: {proof}[, supervised by: {supervisor}]",
        ),
        remedy::R06 if is("action", "hand-over") => text(
            "被告{who}{days}移交其在{platform}的下列账号的控制权：{accounts}，并向{court}提交{proof}",
            "{who} shall {days}hand over control of these accounts on {platform}: {accounts}, and submit to {court} as proof: {proof}",
        ),
        remedy::R06 => text(
            "被告{who}{days}注销其在{platform}的下列账号：{accounts}，并向{court}提交{proof}",
            "{who} shall {days}cancel these accounts on {platform}: {accounts}, and submit to {court} as proof: {proof}",
        ),
        remedy::R07 if is("action", "hand-over") => text(
            "被告{who}{days}移交其在{platform}的下列群组、频道的群主权限：{groups}[（被告系{role}）]，并向{court}提交{proof}",
            "{who} shall {days}hand over owner rights of these groups or channels on {platform}: {groups}[ (role: {role})], and submit to {court} as proof: {proof}",
        ),
        remedy::R07 if is("action", "dissolve") => text(
            "被告{who}{days}解散其在{platform}的下列群组、频道：{groups}[（被告系{role}）]，并向{court}提交{proof}",
            "{who} shall {days}dissolve these groups or channels on {platform}: {groups}[ (role: {role})], and submit to {court} as proof: {proof}",
        ),
        remedy::R07 if is("action", "leave") => text(
            "被告{who}{days}退出其在{platform}的下列群组、频道：{groups}[（被告系{role}）]，并向{court}提交{proof}",
            "{who} shall {days}leave these groups or channels on {platform}: {groups}[ (role: {role})], and submit to {court} as proof: {proof}",
        ),
        remedy::R07 => text(
            "被告{who}{days}解散或者退出其在{platform}的下列群组、频道：{groups}[（被告系{role}）]，并向{court}提交{proof}",
            "{who} shall {days}dissolve or leave these groups or channels on {platform}: {groups}[ (role: {role})], and submit to {court} as proof: {proof}",
        ),
        remedy::R08 => text(
            "被告{who}{days}关闭或者下架{target}（范围：{scope}；期限：{term}），并向{court}提交{proof}",
            "{who} shall {days}shut down or remove {target} (scope: {scope}; term: {term}), and submit to {court} as proof: {proof}",
        ),
        remedy::R09 => text(
            "被告{who}{days}删除、屏蔽下列网址的内容或者断开链接：{urls}[，所涉频道或者账号：{channels}][?cached ，包括其可控制的缓存和转存副本]，并向{court}提交{proof}",
            "{who} shall {days}delete, block or disconnect what stands at: {urls}[; channels or accounts: {channels}][?cached , cached and mirrored copies under its control included], and submit to {court} as proof: {proof}",
        ),
        remedy::R10 => text(
            "被告{who}{days}排除下列妨碍：{obstacle}[（产品、服务或者渠道：{product}）]，达到下列状态：{result}[，并向{court}提交{proof}]",
            "{who} shall {days}remove this nuisance: {obstacle}[ (in {product})], so that: {result}[, and submit to {court} as proof: {proof}]",
        ),
        remedy::R11 => text(
            "被告{who}{days}[在{system}中]采取下列措施消除危险：{measure}；应达到的标准：{standard}；验收方法：{test}；并向{court}提交{proof}[，履行情况由{supervisor}监督]",
            "{who} shall {days}eliminate the danger[ in {system}] by: {measure}; standard: {standard}; acceptance test: {test}; and submit to {court} as proof: {proof}[, supervised by: {supervisor}]",
        ),
        remedy::R13 => text(
            "被告{who}{days}就{incident}采取下列补救措施：{remediation}；向{authority}报告；以{channel}的方式向{people}告知所涉{data}、事件原因和可能造成的危害、已采取的补救措施、可以采取的减轻危害的措施以及联系方式；并向{court}提交{proof}",
            "{who} shall {days}remedy {incident} by: {remediation}; report to {authority}; tell {people} by {channel} of the data concerned ({data}), the cause and possible harm, the measures taken, what they can do themselves and whom to ask; and submit to {court} as proof: {proof}",
        ),
        remedy::R14 => text(
            "被告{who}{days}以{channel}的方式向{population}发布风险提示[，持续{duration}日]，内容包括：{content}[?approval ，文本须经人民法院或者人民检察院审核]{masked}，并向{court}提交{proof}",
            "{who} shall {days}alert {population} by {channel}[ for {duration} days], covering: {content}[?approval ; the text to be approved by the court or the procuratorate]{masked}; and submit to {court} as proof: {proof}",
        ),
        remedy::R15 => text(
            "被告{who}{days}就{product}完成下列整改：{items}；各项标准：{standard}；并向{court}提交{proof}，履行情况由{supervisor}监督",
            "{who} shall {days}rectify {product} as follows: {items}; standard of each: {standard}; submit to {court} as proof: {proof}; supervised by: {supervisor}",
        ),
        remedy::R16 if is("auditor", "self") => text(
            "被告{who}{days}就{scope}自行完成个人信息保护合规审计（依据：{standard}[；独立性要求：{independence}][；频次：{frequency}]），并将报告提交{supervisor}",
            "{who} shall {days}itself audit {scope} for compliance (standard: {standard}[; independence: {independence}][; frequency: {frequency}]), the report to go to: {supervisor}",
        ),
        remedy::R16 if is("auditor", "professional") => text(
            "被告{who}{days}就{scope}委托专业机构完成个人信息保护合规审计或者评估（依据：{standard}[；独立性要求：{independence}][；频次：{frequency}]），并将报告提交{supervisor}",
            "{who} shall {days}have {scope} audited or assessed for compliance by a professional body (standard: {standard}[; independence: {independence}][; frequency: {frequency}]), the report to go to: {supervisor}",
        ),
        remedy::R16 => text(
            "被告{who}{days}就{scope}由{auditor}完成个人信息保护合规审计或者评估（依据：{standard}[；独立性要求：{independence}][；频次：{frequency}]），并将报告提交{supervisor}",
            "{who} shall {days}have {scope} audited or assessed for compliance by {auditor} (standard: {standard}[; independence: {independence}][; frequency: {frequency}]), the report to go to: {supervisor}",
        ),
        remedy::R17 => text(
            "被告{who}{days}就{activity}完成个人信息保护影响评估[，评估要点：{points}][?before-resuming ，完成前不得恢复该处理活动][，并向{court}提交{proof}][，履行情况由{supervisor}监督]",
            "{who} shall {days}complete a personal information protection impact assessment of {activity}[, points to assess: {points}][?before-resuming , not resuming the processing before][, and submit to {court} as proof: {proof}][, supervised by: {supervisor}]",
        ),
        remedy::R18 => text(
            "被告{who}自{effect}之日起{months}内，{frequency}向{supervisor}报告履行情况，报告内容：{content}[；逾期不报告的后果：{consequence}]",
            "{who} shall for {months} from {effect} report on performance ({frequency}) to: {supervisor}; contents: {content}[; consequence of silence: {consequence}]",
        ),
        remedy::R19 => text(
            "被告{who}{days}制定并实施下列制度：{rules}；权限与审批要求：{access}[；培训对象与内容：{training}][?officer ；指定并公开个人信息保护负责人]；并向{court}提交{proof}[，履行情况由{supervisor}监督]",
            "{who} shall {days}adopt and apply these rules: {rules}; access and approval: {access}[; training: {training}][?officer ; designate and disclose a person in charge of personal information protection]; and submit to {court} as proof: {proof}[, supervised by: {supervisor}]",
        ),
        remedy::R20 => text(
            "被告{who}{days}停止通过{feature}对儿童进行自动化推荐和商业营销，作出下列调整：{adjustment}；验收方法：{test}；并向{court}提交{proof}[，履行情况由{supervisor}监督]",
            "{who} shall {days}stop automated recommendation and marketing to children through {feature}; adjust: {adjustment}; acceptance test: {test}; and submit to {court} as proof: {proof}[, supervised by: {supervisor}]",
        ),
        remedy::R21 => text(
            "被告{who}{days}在{product}中重建监护人同意与年龄识别机制：同意的取得与核验方式为{consent}[，年龄识别方式为{age}]，存量用户的处理方式为{existing-users}，并向{court}提交{proof}[，履行情况由{supervisor}监督]",
            "{who} shall {days}rebuild guardian consent and age identification in {product}: consent is obtained and verified by {consent}[; age is identified by {age}]; existing users: {existing-users}; and submit to {court} as proof: {proof}[, supervised by: {supervisor}]",
        ),
        remedy::R22 => text(
            "被告{who}{days}{place}{form}[，连续{duration}日][?approval ，内容须经{court}审核]{masked}{substitute}",
            "{who} shall {days}{form} {place}[ for {duration} days][?approval , the text to be approved by {court}]{masked}{substitute}",
        ),
        remedy::R23 => text(
            "被告{who}{days}{place}发布更正、澄清声明，消除影响[，连续{duration}日]，声明要点：{correction}{masked}，并向{court}提交{proof}{substitute}",
            "{who} shall {days}eliminate the adverse effects by a correction {place}[ for {duration} days], points: {correction}{masked}; and submit to {court} as proof: {proof}{substitute}",
        ),
        remedy::R24 => text(
            "被告{who}{days}{place}发布声明，恢复名誉[，连续{duration}日]，声明要点：{statement}{masked}，并向{court}提交{proof}{substitute}",
            "{who} shall {days}restore the reputation by a statement {place}[ for {duration} days], points: {statement}{masked}; and submit to {court} as proof: {proof}{substitute}",
        ),
        remedy::R26 => text(
            "被告{who}自{effect}之日起{months}内，在{host}参加个人信息保护{type}，累计不少于{hours}小时，由{supervisor}监督，并向{court}提交{proof}[，不履行的后果：{conversion}]",
            "{who} shall within {months} from {effect} take part in {type} on personal information protection at {host}, {hours} hours at least, supervised by: {supervisor}, and submit to {court} as proof: {proof}[; consequence of non-performance: {conversion}]",
        ),
        remedy::R27 if at_once => text(
            "被告{who}向{population}提供{service}服务{months}[（参考估值：{value}，不计入赔偿款）][，并向{court}提交{proof}][，履行情况由{supervisor}监督]",
            "{who} shall provide {service} to {population} for {months}[ (value, for information and no part of the damages: {value})][, and submit to {court} as proof: {proof}][, supervised by: {supervisor}]",
        ),
        remedy::R27 => text(
            "被告{who}{days}开始向{population}提供{service}服务{months}[（参考估值：{value}，不计入赔偿款）][，并向{court}提交{proof}][，履行情况由{supervisor}监督]",
            "{who} shall {days}begin to provide {service} to {population} for {months}[ (value, for information and no part of the damages: {value})][, and submit to {court} as proof: {proof}][, supervised by: {supervisor}]",
        ),
        remedy::R28 if is("format", "class") => text(
            "被告{who}{days}面向{beneficiaries}开设{format}，不少于{number}课时[?approval ，内容须经{court}审核]，并向{court}提交{proof}[，履行情况由{supervisor}监督]",
            "{who} shall {days}give {format} for {beneficiaries}, {number} class hours at least[?approval , the content to be approved by {court}], and submit to {court} as proof: {proof}[, supervised by: {supervisor}]",
        ),
        remedy::R28 if is("format", "video") => text(
            "被告{who}{days}面向{beneficiaries}制作并发布{format}，不少于{number}件[?approval ，内容须经{court}审核]，并向{court}提交{proof}[，履行情况由{supervisor}监督]",
            "{who} shall {days}make and publish {format} for {beneficiaries}, {number} at least[?approval , the content to be approved by {court}], and submit to {court} as proof: {proof}[, supervised by: {supervisor}]",
        ),
        remedy::R28 => text(
            "被告{who}{days}面向{beneficiaries}开展{format}，不少于{number}场[?approval ，内容须经{court}审核]，并向{court}提交{proof}[，履行情况由{supervisor}监督]",
            "{who} shall {days}hold {format} for {beneficiaries}, {number} at least[?approval , the content to be approved by {court}], and submit to {court} as proof: {proof}[, supervised by: {supervisor}]",
        ),
        remedy::R29 => text(
            "被告{who}{days}向{recipient}返还{object}[?no-copy ，不得留存副本][，并向{court}提交{proof}]",
            "{who} shall {days}return {object} to {recipient}[?no-copy , keeping no copy][, and submit to {court} as proof: {proof}]",
        ),
        remedy::R30 => text(
            "确认被告{who}的{document}中{clauses}无效",
            "these clauses of {document} of {who} are declared invalid: {clauses}",
        ),
        remedy::R31 => text(
            "被告{who}{days}在{place-of}提供下列其他合理的验证方式：{alternative}[，并向{court}提交{proof}]",
            "{who} shall {days}offer at {place-of} another reasonable way of verification: {alternative}[, and submit to {court} as proof: {proof}]",
        ),
        remedy::R32 => text(
            "被告{who}{days}支付预防、处置措施费用（项目与金额：{items}，凭证：{vouchers}），款项支付给{payee}",
            "{who} shall {days}pay the cost of preventive or disposal measures (items and sums: {items}; vouchers: {vouchers}) to {payee}",
        ),
        remedy::R33 => text(
            "被告{who}承诺：{undertaking}，下列情形视为违反承诺：{breach}，违反承诺的，支付约定款项{sum}（收款人与用途：{purpose}），承诺有效期间为{months}[，履行情况由{supervisor}监督]",
            "{who} undertakes: {undertaking}; a breach is: {breach}; on a breach {sum} is due (payee and purpose: {purpose}); the undertaking runs for {months}[, supervised by: {supervisor}]",
        ),
        remedy::R34 if at_once => text(
            "被告{who}将应付款项缴入{fund}，由{manager}管理，限定用途为{purpose}[，由{supervisor}监督]",
            "{who} shall pay what is owed into {fund}, managed by {manager}, only for: {purpose}[, supervised by: {supervisor}]",
        ),
        remedy::R34 => text(
            "被告{who}{days}将应付款项缴入{fund}，由{manager}管理，限定用途为{purpose}[，由{supervisor}监督]",
            "{who} shall {days}pay what is owed into {fund}, managed by {manager}, only for: {purpose}[, supervised by: {supervisor}]",
        ),
        remedy::R35 => text(
            "被告{who}{days}删除下列衍生模型或者画像：{model}（与违法信息的关联：{link}）[，或者采取下列替代方案：{alternative}]，并向{court}提交{proof}",
            "{who} shall {days}delete these derived models or profiles: {model} (link to the unlawful data: {link})[, or instead: {alternative}], and submit to {court} as proof: {proof}",
        ),
        _ => return None,
    })
}

/// Particulars that are facts or reasons: they stand in the reasons, not in the order.
pub(crate) fn is_reason(id: &str) -> bool {
    matches!(id, "continuing" | "evidence-fixed" | "already-closed" | "reason")
}

/// Fills a sentence. `value` gives a particular in words and whether a flag is set.
pub(crate) fn fill(
    sentence: &str,
    blank: &str,
    value: &dyn Fn(&str) -> Option<String>,
    set: &dyn Fn(&str) -> bool,
) -> String {
    let mut filled = String::with_capacity(sentence.len());
    let mut rest = sentence;
    while let Some(start) = rest.find(['{', '[']) {
        let (before, from) = rest.split_at(start);
        filled.push_str(before);
        let optional = from.starts_with('[');
        let close = if optional { ']' } else { '}' };
        let Some((inner, after)) = from.get(1..).and_then(|inner| inner.split_once(close)) else {
            break;
        };
        rest = after;
        if !optional {
            filled.push_str(&value(inner).unwrap_or_else(|| blank.to_owned()));
        } else if let Some(flagged) = inner.strip_prefix('?') {
            if let Some((flag, inner)) = flagged.split_once(' ')
                && set(flag)
            {
                filled.push_str(&fill(inner, blank, value, set));
            }
        } else if places(inner).any(|id| !is_context(id) && value(id).is_some()) {
            filled.push_str(&fill(inner, blank, value, set));
        }
    }
    filled + rest
}

/// Words of the document, known whatever the remedy says.
fn is_context(id: &str) -> bool {
    id == "court"
}

/// The ids of a sentence, in order.
pub(crate) fn places(sentence: &str) -> impl Iterator<Item = &str> {
    sentence.split('{').skip(1).filter_map(|rest| rest.split_once('}').map(|(id, _)| id))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use redress_core::lawbook::{ParameterKind, REMEDIES, RemedyId};

    use super::*;

    fn choice(id: &str, parameters: BTreeMap<String, ParamValue>) -> RemedyChoice {
        let id = RemedyId::find(id).unwrap();
        let (defendants, reason) = (Vec::new(), String::new());
        RemedyChoice { id, defendants, parameters, claimed: None, status: None, reason }
    }

    /// Every particular of the catalogue has its place in both languages, or is a reason.
    #[test]
    fn every_particular_is_printed() {
        for data in &REMEDIES {
            let choices = [
                choice(data.id, BTreeMap::new()),
                choice(data.id, BTreeMap::from([("days".to_owned(), ParamValue::Number(10))])),
            ];
            for sentence in choices.iter().filter_map(order) {
                for sentence in [sentence.zh, sentence.en] {
                    for parameter in data.parameters {
                        let place = match (data.id, parameter.id) {
                            (_, "level" | "medium" | "position") => "{place}".to_owned(),
                            ("R31", "place") => "{place-of}".to_owned(),
                            ("R28", "number") => "{number}".to_owned(),
                            // Chosen words: the sentence is another one.
                            ("R06" | "R07", "action") | ("R16", "auditor") => continue,
                            _ if is_reason(parameter.id) => continue,
                            _ if parameter.kind == ParameterKind::Flag => {
                                format!("[?{} ", parameter.id)
                            }
                            (_, id) => format!("{{{id}}}"),
                        };
                        let days = parameter.id == "days"
                            && matches!(data.id, "R01" | "R27" | "R34")
                            && !sentence.contains("{days}");
                        assert!(
                            sentence.contains(&place) || days,
                            "{} {place}: {sentence}",
                            data.id
                        );
                    }
                }
            }
        }
    }

    /// No sentence asks for what the catalogue does not have.
    #[test]
    fn no_place_is_unknown() {
        const WORDS: [&str; 10] = [
            "who",
            "days",
            "effect",
            "court",
            "people",
            "masked",
            "place",
            "form",
            "records",
            "substitute",
        ];
        for data in &REMEDIES {
            let Some(sentence) = order(&choice(data.id, BTreeMap::new())) else { continue };
            for sentence in [sentence.zh, sentence.en] {
                for id in places(sentence) {
                    let known = data.parameters.iter().any(|parameter| parameter.id == id);
                    assert!(known || WORDS.contains(&id) || id == "place-of", "{} {id}", data.id);
                }
            }
        }
    }

    #[test]
    fn optional_parts_stand_only_with_their_particulars() {
        let value = |id: &str| match id {
            "a" => Some("甲[{b}]".to_owned()),
            "court" => Some("本院".to_owned()),
            _ => None,
        };
        let set = |id: &str| id == "yes";
        let filled =
            fill("{a}{b}[，{a}][，向{court}交{b}][?yes ，是{b}][?no ，否]。", "【】", &value, &set);
        assert_eq!(filled, "甲[{b}]【】，甲[{b}]，是【】。");
    }
}
