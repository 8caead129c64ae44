//! What can be chosen, in fields of the case and for the display, by its names, and what a choice means.

use redress_core::{
    Status,
    case::{
        DeductFrom, ExploratoryBase, GainBasis, Harm, LiabilityBasis, LumpSumBasis, Measure, Pool,
        PunitiveBasis, Reach, RemedyStatus, SanctionKind, Subjects, SumOf,
    },
    lawbook::{Category, Support, parameter},
};
use redress_drafting::{Lang, wording};

use super::text;
use crate::{
    model::fact::Fact,
    storage::prefs::{Size, Theme},
};

/// How an obligation is owed as a whole.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Form {
    /// By one alone.
    Sole,
    /// Each his own part.
    Several,
    /// All of it by all.
    Joint,
    /// Some parts by several, or up to a limit.
    Partly,
}

/// The name of a form.
pub(crate) fn form(lang: Lang, form: Form) -> &'static str {
    lang.pick(match form {
        Form::Sole => text("单独承担", "Sole"),
        Form::Several => text("按份承担", "Several"),
        Form::Joint => text("连带承担", "Joint and several"),
        Form::Partly => text("部分连带", "Partly joint"),
    })
}

/// What a form means.
pub(crate) fn form_hint(lang: Lang, form: Form) -> &'static str {
    lang.pick(match form {
        Form::Sole => text("全部由一名被告承担。", "One defendant owes everything."),
        Form::Several => text(
            "各被告只承担自己的部分。",
            "Each defendant owes his own part and no other.",
        ),
        Form::Joint => text(
            "全部金额可以向任一责任人主张；内部按份额分担。",
            "Everything can be claimed from each of them; between them it is shared.",
        ),
        Form::Partly => text(
            "有的部分除本人外另有人连带承担；斜线为其可能多付、可以追偿的部分。",
            "Others answer for some parts as well; hatched is what may have to be paid for others, with recourse.",
        ),
    })
}

/// What follows if joint liability covers gains, or does not.
pub(crate) fn gains_effect(
    lang: Lang,
    jointly: bool,
    gains: &[(String, String)],
    sum: &str,
) -> String {
    let comma = if lang == Lang::Zh { "、" } else { ", " };
    let names = gains.iter().map(|(name, _)| &**name).collect::<Vec<_>>().join(comma);
    let each = gains.iter().map(|(name, gain)| match lang {
        Lang::Zh => format!("{name} {gain} 元"),
        Lang::En => format!("{name} {gain} yuan"),
    });
    let each = each.collect::<Vec<_>>().join(comma);
    match (lang, jointly) {
        (Lang::Zh, true) => format!("违法所得合计 {sum} 元，由{names}连带承担。"),
        (Lang::Zh, false) => format!("各自承担：{each}。"),
        (Lang::En, true) => {
            format!("{names} owe the gains, {sum} yuan in all, jointly and severally.")
        }
        (Lang::En, false) => format!("Each its own: {each}."),
    }
}

/// Colours.
pub(crate) fn theme(lang: Lang, theme: Theme) -> &'static str {
    lang.pick(match theme {
        Theme::System => text("随系统", "as the system"),
        Theme::Light => text("浅色", "light"),
        Theme::Dark => text("深色", "dark"),
    })
}

/// Sizes of text.
pub(crate) fn size(lang: Lang, size: Size) -> &'static str {
    lang.pick(match size {
        Size::Normal => text("标准", "normal"),
        Size::Large => text("大", "large"),
        Size::Larger => text("特大", "larger"),
    })
}

/// Data subjects.
pub(crate) fn subjects(lang: Lang, subjects: Subjects) -> &'static str {
    lang.pick(match subjects {
        Subjects::ChildrenUnder14 => text("不满十四周岁的儿童", "children under 14"),
        Subjects::Minors => text("未成年人", "minors"),
        Subjects::Elderly => text("老年人", "older persons"),
        Subjects::General => text("一般公众", "the general public"),
    })
}

/// Whether harm has occurred.
pub(crate) fn harm(lang: Lang, harm: Harm) -> &'static str {
    lang.pick(match harm {
        Harm::Actual => text("已经发生", "has occurred"),
        Harm::Risk => text("有发生的风险", "a risk"),
        Harm::None => text("没有", "none"),
    })
}

/// How far the wrong reached.
pub(crate) fn reach(lang: Lang, reach: Reach) -> &'static str {
    lang.pick(match reach {
        Reach::OwnProduct => text("被告自己的产品", "the defendant’s own product"),
        Reach::City => text("市", "a city"),
        Reach::Province => text("省", "a province"),
        Reach::National => text("全国", "the nation"),
    })
}

/// Gross or net.
pub(crate) fn gain_basis(lang: Lang, basis: GainBasis) -> &'static str {
    lang.pick(match basis {
        GainBasis::Gross => text("不扣成本", "gross"),
        GainBasis::Net => text("扣除列明的成本", "net of the named costs"),
    })
}

/// What a lump sum rests on.
pub(crate) fn lump_sum_basis(lang: Lang, basis: LumpSumBasis) -> String {
    let cap = wording::sum_of(lang, parameter::NET_12_2_CAP.value);
    match (basis, lang) {
        (LumpSumBasis::ActualCircumstances, Lang::Zh) => "根据实际情况确定".to_owned(),
        (LumpSumBasis::ActualCircumstances, Lang::En) => "actual circumstances".to_owned(),
        (LumpSumBasis::Network, Lang::Zh) => format!("网络侵害人身权益规定（参照，限{cap}元）"),
        (LumpSumBasis::Network, Lang::En) => {
            format!("network provisions, by analogy, at most {cap}")
        }
    }
}

/// A basis of punitive damages.
pub(crate) fn punitive_basis(lang: Lang, basis: PunitiveBasis) -> String {
    let about = lang.pick(match basis {
        PunitiveBasis::ConsumerFraud => text("（欺诈）", ": fraud"),
        PunitiveBasis::ConsumerInjury => {
            text("（死亡或者健康严重损害）", ": death or serious injury")
        }
        PunitiveBasis::Food => text("", ": food"),
        PunitiveBasis::Drug => text("", ": drugs"),
        PunitiveBasis::Exploratory => {
            text("◐ 探索性主张（无法律规定，有争议）", "◐ exploratory (no statute, contested)")
        }
    });
    let rule = basis.provision().map(|id| {
        let rule = id.get();
        wording::document_title(lang, rule) + &wording::article(lang, rule, rule.newest())
    });
    rule.unwrap_or_default() + about
}

/// What the number of consumers does, with the minimum per consumer if the law has one.
pub(crate) fn consumers_hint(lang: Lang, floor: Option<String>) -> String {
    match (lang, floor) {
        (Lang::Zh, Some(floor)) => format!(
            "不填人数的，金额为合计。填写多名消费者的，请选明金额是合计还是每人：合计不乘人数，每人最低额无从计算；每人则乘以人数，并适用每人最低{floor}元。"
        ),
        (Lang::Zh, None) => {
            "该依据没有每人最低额。填写人数并选“每人”的，乘以人数；否则人数不起作用。".to_owned()
        }
        (Lang::En, Some(floor)) => format!(
            "Without a number the sum is the total. With several consumers say whether it is the total or of each: the total is not multiplied, and the minimum per consumer cannot be worked out; that of each is multiplied by their number, and the minimum of {floor} yuan applies to each."
        ),
        (Lang::En, None) => {
            "This basis has no minimum per consumer. The number multiplies a sum “of each”; otherwise it does nothing.".to_owned()
        }
    }
}

/// What a sum of several consumers is.
pub(crate) fn sum_of(lang: Lang, of: SumOf) -> &'static str {
    lang.pick(match of {
        SumOf::Total => text("合计", "the total"),
        SumOf::Each => text("每人", "of each"),
    })
}

/// Price or loss.
pub(crate) fn measure(lang: Lang, measure: Measure) -> &'static str {
    lang.pick(match measure {
        Measure::Price => text("价款", "price paid"),
        Measure::Loss => text("损失", "loss suffered"),
    })
}

/// Of which sum a part of the damages is taken.
pub(crate) fn pool(lang: Lang, pool: Pool) -> &'static str {
    lang.pick(match pool {
        Pool::Compensation => text("公益损害赔偿", "compensation"),
        Pool::Punitive => text("惩罚性赔偿", "punitive damages"),
    })
}

/// What an exploratory base is.
pub(crate) fn exploratory_base(lang: Lang, base: ExploratoryBase) -> &'static str {
    lang.pick(match base {
        ExploratoryBase::Gain => text("违法所得", "illegal gain"),
        ExploratoryBase::Price => text("价款或者费用", "price or fee paid"),
        ExploratoryBase::Loss => text("损失", "loss"),
        ExploratoryBase::Compensation => text("公益损害赔偿额", "the compensation awarded"),
    })
}

/// A kind of sanction.
pub(crate) fn sanction(lang: Lang, kind: SanctionKind) -> &'static str {
    lang.pick(match kind {
        SanctionKind::CriminalFine => text("罚金", "criminal fine"),
        SanctionKind::AdministrativeFine => text("罚款", "administrative fine"),
        SanctionKind::Confiscation => text("没收、追缴违法所得", "confiscated gains"),
    })
}

/// The head a sanction is deducted from.
pub(crate) fn deduct_from(lang: Lang, from: DeductFrom) -> &'static str {
    lang.pick(match from {
        DeductFrom::Compensation => text("公益损害赔偿", "compensation"),
        DeductFrom::Punitive => text("惩罚性赔偿", "punitive damages"),
    })
}

/// A ground of joint liability.
pub(crate) fn liability_basis(lang: Lang, basis: LiabilityBasis) -> &'static str {
    lang.pick(match basis {
        LiabilityBasis::JointTort => text("共同侵权", "joint tort"),
        LiabilityBasis::Instigation => text("教唆、帮助侵权", "instigating or helping"),
        LiabilityBasis::DangerousActs => text("共同危险行为", "joint dangerous acts"),
        LiabilityBasis::SufficientCauses => {
            text("分别实施、均足以造成全部损害", "separate acts, each sufficient")
        }
        LiabilityBasis::JointProcessors => text("共同处理个人信息", "joint processors"),
        LiabilityBasis::NetworkService => {
            text("网络服务提供者未采取必要措施", "network service provider")
        }
        LiabilityBasis::Platform => text("电子商务平台经营者", "e-commerce platform"),
    })
}

/// What became of a remedy.
pub(crate) fn remedy_status(lang: Lang, status: RemedyStatus) -> &'static str {
    lang.pick(match status {
        RemedyStatus::Granted => text("支持", "granted"),
        RemedyStatus::Rejected => text("驳回", "refused"),
        RemedyStatus::Performed => text("已履行", "performed"),
    })
}

/// A category of remedies.
pub(crate) fn category(lang: Lang, category: Category) -> &'static str {
    lang.pick(match category {
        Category::Cessation => text("停止侵害、消除危险", "Cessation"),
        Category::Preventive => text("预防", "Prevention"),
        Category::Restorative => text("恢复", "Restoration"),
        Category::Compliance => text("合规整改", "Compliance"),
        Category::Reputational => text("赔礼道歉、消除影响", "Apology and effects"),
        Category::InKind => text("替代性履行", "In kind"),
        Category::Interim => text("临时措施", "Interim measures"),
        Category::Declaratory => text("确认", "Declaration"),
        Category::Monetary => text("金钱", "Money"),
        Category::Procedural => text("程序", "Procedure"),
        Category::NotCivil => text("非民事责任", "Not a civil remedy"),
    })
}

/// How firm the basis of a remedy is, in the words of authorities.
pub(crate) fn standing(standing: Support) -> Status {
    match standing {
        Support::InForce => Status::InForce,
        Support::Contested => Status::Contested,
        Support::Proposal => Status::Proposal,
    }
}

/// A fact that is so, not so, or not known.
pub(crate) fn fact(lang: Lang, fact: Fact) -> &'static str {
    lang.pick(match fact {
        Fact::Sensitive => text("敏感个人信息", "Sensitive personal information"),
        Fact::Face => text("人脸信息", "Facial information"),
        Fact::Consumers => {
            text("信息主体是被告的消费者", "The persons are consumers of the defendant")
        }
        Fact::Fraud => text("提供商品或者服务有欺诈行为", "Fraud in providing goods or services"),
        Fact::Continuing => text("行为仍在继续或者可能再犯", "The act goes on or may recur"),
        Fact::DataHeld => text("被告仍持有或者控制信息", "The defendant still holds the data"),
        Fact::Retention => text(
            "法定保存期或者刑事案卷仍需信息",
            "A retention period or criminal file needs the data",
        ),
        Fact::EvidenceFixed => text("证据已固定", "Evidence has been fixed"),
        Fact::MultiPurpose => {
            text("网站或者应用另有合法用途", "The site or app has lawful uses too")
        }
        Fact::Reputation => text("名誉受损", "Reputation was hurt"),
        Fact::Exculpated => text("被告已证明自己没有过错", "The defendant proved absence of fault"),
        Fact::LawfulCollection => {
            text("被告已证明收集合法", "The defendant proved that it collected lawfully")
        }
        Fact::Safekeeping => {
            text("被告已证明尽到保管义务", "The defendant proved that it kept the data safe")
        }
        Fact::ThirdInfringer => {
            text("被告已证明系第三人侵害", "The defendant proved a third infringer")
        }
        Fact::OtherPlaintiff => {
            text("另有适格主体已经起诉", "Another body entitled to sue has sued")
        }
        Fact::Purpose | Fact::NonProfit | Fact::Scale | Fact::Liability | Fact::Capacity => {
            let field = fact.place().field.name();
            return wording::condition(lang, field);
        }
        Fact::NationalMedium => {
            text("诉前公告刊于全国性媒体", "Notice published in a national medium")
        }
        Fact::PriorDuties => {
            text("消费者协会已先履行职责", "The association first performed its duties")
        }
        Fact::CriminalIncidental => text("刑事附带民事公益诉讼", "Attached to a criminal case"),
    })
}
