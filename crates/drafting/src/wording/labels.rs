//! Names of heads, positions, routes and the labels of figures.

use redress_core::{
    Assessment, Authority, Bearer, Beyond, Case, DateSource, Derivation, Element, FeeKind, HeadId,
    Label, Level, Part, Position, Reform,
    case::{
        Behaviour, BreachedLaw, CostHead, CreditKind, DefendantId, Disposition, FeeBasis, FirstDay,
        InKindOf, Item, Itemised, LabourUnit, Payee, PlaintiffKind, RecipientKind, Route,
        SanctionKind,
    },
    lawbook::{Field, Mode, Text},
};

use super::{Lang, chinese, day, defendant, separated, text};

/// A field of public interest litigation.
pub fn field(lang: Lang, field: Field) -> &'static str {
    lang.pick(match field {
        Field::PersonalInformation => text("个人信息保护", "personal information"),
        Field::Consumer => text("消费者权益保护", "consumer protection"),
        Field::Food => text("食品安全", "food safety"),
        Field::Drug => text("药品安全", "drug safety"),
        Field::Minors => text("未成年人保护", "protection of minors"),
        Field::Environment => text("生态环境保护", "environment"),
    })
}

/// A head.
pub fn head(lang: Lang, head: HeadId) -> &'static str {
    lang.pick(match head {
        HeadId::Compensation => text("公益损害赔偿", "Compensation"),
        HeadId::Cost(head) => cost(head),
        HeadId::Punitive => text("惩罚性赔偿", "Punitive damages"),
    })
}

fn cost(head: CostHead) -> Text {
    match head {
        CostHead::Prevention => text("合理预防、处置费用", "Prevention and disposal costs"),
        CostHead::Investigation => text("调查、取证费用", "Investigation costs"),
        CostHead::Appraisal => text("鉴定费用", "Appraisal fees"),
        CostHead::Lawyer => text("律师代理费用", "Lawyers’ fees"),
        CostHead::Expert => text("专家咨询费用", "Expert fees"),
        CostHead::Other => text("其他诉讼支出", "Other litigation expenses"),
    }
}

/// A head of costs as an order names it.
pub(crate) fn cost_in_order(lang: Lang, head: CostHead) -> &'static str {
    lang.pick(match head {
        CostHead::Prevention => text("合理预防、处置费用", "prevention and disposal costs"),
        CostHead::Investigation => text("调查取证费", "investigation costs"),
        CostHead::Appraisal => text("鉴定费", "appraisal fees"),
        CostHead::Lawyer => text("律师代理费", "lawyers’ fees"),
        CostHead::Expert => text("专家咨询费", "expert fees"),
        CostHead::Other => text("其他诉讼支出", "other litigation expenses"),
    })
}

/// A head of costs by its stable name.
pub(super) fn cost_by_id(lang: Lang, id: &str) -> &str {
    CostHead::ALL.into_iter().find(|head| head.id() == id).map_or(id, |head| lang.pick(cost(head)))
}

/// A position.
pub fn position(lang: Lang, position: Position) -> &'static str {
    lang.pick(match position {
        Position::Claimed => text("诉请", "Claimed"),
        Position::Conceded => text("认可", "Conceded"),
        Position::Found => text("认定", "Found"),
    })
}

/// Whose figures are shown.
pub fn whose(lang: Lang, position: Position) -> &'static str {
    lang.pick(match position {
        Position::Claimed => text("原告诉请", "as claimed"),
        Position::Conceded => text("被告认可", "as conceded"),
        Position::Found => text("本院认定", "as found"),
    })
}

/// A route to compensation.
pub fn route(lang: Lang, route: Route) -> &'static str {
    lang.pick(match route {
        Route::Loss => text("按个人损失", "by loss"),
        Route::Gain => text("按处理者获利", "by gain"),
        Route::Circumstances => text("按实际情况酌定", "by actual circumstances"),
        Route::Agreement => text("调解约定", "as agreed in mediation"),
    })
}

/// A kind of plaintiff.
pub fn plaintiff(lang: Lang, kind: PlaintiffKind) -> &'static str {
    lang.pick(match kind {
        PlaintiffKind::Procuratorate => text("人民检察院", "people’s procuratorate"),
        PlaintiffKind::NationalConsumerAssociation => {
            text("中国消费者协会", "China Consumers Association")
        }
        PlaintiffKind::ProvincialConsumerAssociation => {
            text("省级消费者协会", "provincial consumer association")
        }
        PlaintiffKind::MunicipalConsumerAssociation => {
            text("市级以下消费者协会", "consumer association below the province")
        }
        PlaintiffKind::DesignatedOrganisation => {
            text("国家网信部门确定的组织", "organisation designated by the CAC")
        }
        PlaintiffKind::Other => text("其他", "other"),
    })
}

/// A kind of behaviour.
pub fn behaviour(lang: Lang, behaviour: Behaviour) -> &'static str {
    lang.pick(match behaviour {
        Behaviour::Collection => text("非法收集", "illegal collection"),
        Behaviour::Leakage => text("泄露", "leakage"),
        Behaviour::Use => {
            text("非法使用、提供、出售、公开", "illegal use, provision, sale or publication")
        }
    })
}

/// How a case ends.
pub fn disposition(lang: Lang, disposition: Disposition) -> &'static str {
    lang.pick(match disposition {
        Disposition::Judgment => text("判决", "judgment"),
        Disposition::Mediation => text("调解", "mediation"),
        Disposition::Withdrawal => text("撤诉", "withdrawal"),
    })
}

/// A fee by its kind.
pub fn fee_kind(lang: Lang, kind: FeeKind) -> &'static str {
    lang.pick(match kind {
        FeeKind::FirstInstance(_) => text("案件受理费", "case acceptance fee"),
        FeeKind::Appeal(_) => text("上诉案件受理费", "appeal fee"),
        FeeKind::Enforcement => text("执行申请费", "enforcement fee"),
        FeeKind::Preservation => text("保全申请费", "preservation fee"),
    })
}

/// The sum that a fee is charged on.
pub fn fee_sum(lang: Lang, kind: FeeKind) -> &'static str {
    lang.pick(match kind {
        FeeKind::FirstInstance(_) => text("诉请金额", "sum claimed"),
        FeeKind::Appeal(_) => text("上诉请求金额", "sum claimed on appeal"),
        FeeKind::Enforcement => text("申请执行的金额", "sum to be enforced"),
        FeeKind::Preservation => text("保全的财产数额", "sum to be preserved"),
    })
}

/// The first day that bears late-performance interest.
pub fn first_day(lang: Lang, first_day: FirstDay) -> &'static str {
    lang.pick(match first_day {
        FirstDay::NextDay => text("自届满次日起算", "from the day after the period expires"),
        FirstDay::LastDay => text("自届满之日起算", "from the day the period expires"),
    })
}

/// A law that was breached.
pub fn breached(lang: Lang, law: BreachedLaw) -> &'static str {
    lang.pick(match law {
        BreachedLaw::Pipl => text("个人信息保护法", "Personal Information Protection Law"),
        BreachedLaw::CivilCode => text("民法典", "Civil Code"),
        BreachedLaw::ConsumerRights => {
            text("消费者权益保护法", "Law on the Protection of Consumer Rights and Interests")
        }
        BreachedLaw::Cybersecurity => text("网络安全法", "Cybersecurity Law"),
        BreachedLaw::DataSecurity => text("数据安全法", "Data Security Law"),
        BreachedLaw::MinorsProtection => text("未成年人保护法", "Minors Protection Law"),
        BreachedLaw::ChildrenProvisions => text(
            "儿童个人信息网络保护规定",
            "Provisions on the Online Protection of Children’s Personal Information",
        ),
        BreachedLaw::Other => text("其他个人信息保护规范", "another norm on personal information"),
    })
}

/// A condition that the paper proposes for designated organisations, by the name of its field.
pub fn condition(lang: Lang, field: &str) -> &'static str {
    lang.pick(match field {
        "purpose" => text("以儿童信息保护为宗旨", "children’s information as its purpose"),
        "non_profit" => text("非营利", "non-profit"),
        "scale" => text("有一定规模", "adequate size"),
        "liability" => text("有担责能力", "capacity to bear liability"),
        "capacity" => text("有业务能力", "professional ability"),
        _ => text("条件", "a condition"),
    })
}

/// Why the paper's reforms do not reach a case.
pub fn beyond(lang: Lang, beyond: Beyond) -> &'static str {
    lang.pick(match beyond {
        Beyond::NotInformation => text(
            "论文就儿童个人信息提出；本案不涉及个人信息，未予适用。",
            "The paper proposes it for children’s personal information; no personal information is concerned here, so it is not applied.",
        ),
        Beyond::SubjectsUnknown => text(
            "论文就儿童个人信息提出；本案的信息主体尚未填写，未予适用。",
            "The paper proposes it for children’s personal information; whose information it is here is not stated, so it is not applied.",
        ),
        Beyond::NotMinors => text(
            "论文就儿童个人信息提出；本案的信息主体不是儿童或者其他未成年人，未予适用。",
            "The paper proposes it for children’s personal information; neither children nor other minors are concerned here, so it is not applied.",
        ),
    })
}

/// A basis of the court fee.
pub fn fee_basis(lang: Lang, basis: FeeBasis) -> &'static str {
    lang.pick(match basis {
        FeeBasis::Property => text("财产案件", "property case"),
        FeeBasis::Personality => text("人格权案件", "personality-right case"),
        FeeBasis::PerCase => text("其他非财产案件", "other non-property case"),
    })
}

/// A kind of payee.
pub fn payee(lang: Lang, payee: Payee) -> &'static str {
    lang.pick(match payee {
        Payee::Treasury => text("国库", "the state treasury"),
        Payee::CourtToTreasury => text("人民法院（转缴国库）", "the court, for the treasury"),
        Payee::FiscalAccount => text("财政专户", "a fiscal special account"),
        Payee::ProcuratorateAccount => {
            text("检察机关管理的专户", "an account of the procuratorate")
        }
        Payee::JointAccount => text(
            "原告与法院共同指定的专户",
            "a special account designated jointly by plaintiff and court",
        ),
        Payee::HandledByProcuratorate => text(
            "起诉的检察机关依法处理",
            "the procuratorate that sued, to be dealt with according to law",
        ),
        Payee::ConsumerAssociationAccount => {
            text("消费者协会账户", "an account of the consumer association")
        }
        Payee::PublicWelfareOrganisation => text("公益组织", "a public-welfare organisation"),
        Payee::PurposeOnly => text("未指定收款人", "no payee named"),
        Payee::NationalFund => {
            text("国家专项基金（论文建议）", "a national fund (the paper’s proposal)")
        }
    })
}

/// How much a finding weighs.
pub fn level(lang: Lang, level: Level) -> &'static str {
    lang.pick(match level {
        Level::Note => text("提示", "note"),
        Level::Caution => text("注意", "caution"),
        Level::Error => text("须处理", "to be resolved"),
    })
}

/// So many findings of a level.
pub fn levels(lang: Lang, of: Level, count: usize) -> String {
    match (lang, of) {
        (Lang::Zh, _) => format!("{} {count}", level(lang, of)),
        (Lang::En, Level::Error) => format!("{count} {}", level(lang, of)),
        (Lang::En, _) => {
            format!("{count} {}{}", level(lang, of), if count == 1 { "" } else { "s" })
        }
    }
}

/// Where a remedy can stand.
pub fn mode(lang: Lang, mode: Mode) -> &'static str {
    lang.pick(match mode {
        Mode::Judgment => text("可判决", "by judgment"),
        Mode::MediationPreferred => text("宜调解", "mediation preferred"),
        Mode::MediationOnly => text("仅限调解", "mediation only"),
        Mode::Interim => text("裁定保全或者禁令", "by interim ruling"),
        Mode::EnforcementOnly => text("仅作执行替代", "to enforce another remedy"),
        Mode::Procedural => text("程序事项", "a step of procedure"),
        Mode::Never => text("非民事责任", "not a civil remedy"),
    })
}

/// An element of liability.
pub fn element(lang: Lang, element: Element) -> &'static str {
    lang.pick(match element {
        Element::UnlawfulAct => text("违法行为", "unlawful act"),
        Element::Fault => text("过错", "fault"),
        Element::Harm => text("损害", "harm"),
        Element::Causation => text("因果关系", "causation"),
        Element::Amount => text("损失或者获利数额", "amount of loss or gain"),
        Element::ThirdInfringer => text("第三人侵害", "third infringer"),
    })
}

/// Who bears the burden of proof of an element.
pub fn bearer(lang: Lang, bearer: Bearer, element: Element) -> &'static str {
    lang.pick(match (bearer, element) {
        (Bearer::Plaintiff, _) => text("原告承担举证责任", "plaintiff proves"),
        (Bearer::Defendant, Element::Fault) => {
            text("被告就无过错承担举证责任", "defendant disproves")
        }
        (Bearer::Defendant, Element::UnlawfulAct) => {
            text("被告就行为合法承担举证责任", "defendant disproves")
        }
        (Bearer::Defendant, Element::ThirdInfringer) => {
            text("被告就第三人侵害承担举证责任", "defendant proves it")
        }
        (Bearer::Defendant, Element::Harm | Element::Causation | Element::Amount) => {
            text("被告承担举证责任", "defendant disproves")
        }
        (Bearer::NotNeeded, _) => text("无须举证证明", "need not be shown"),
    })
}

/// Where a date that chooses the law came from.
pub fn date_source(lang: Lang, source: DateSource) -> &'static str {
    lang.pick(match source {
        DateSource::Act => text("行为日", "date of the act"),
        DateSource::Judgment => text("裁判日", "date of judgment"),
        DateSource::Filed => text("起诉日", "date of filing"),
        DateSource::Latest => {
            text("最迟之日，确切日期不明", "latest day; the exact day is not known")
        }
        DateSource::LawBook => text("法律数据核对日", "date the law was last checked"),
    })
}

/// A reform of the paper.
pub fn reform(lang: Lang, reform: Reform) -> &'static str {
    lang.pick(match reform {
        Reform::WideLaw => text("扩大解释“本法”", "wide reading of “this Law”"),
        Reform::NoThreshold => text("儿童信息不设人数门槛", "no threshold of numbers for children"),
        Reform::RiskSuffices => text("有损害风险即可起诉", "a risk of harm suffices"),
        Reform::MunicipalAssociations => {
            text("市级消协可起诉", "municipal consumer associations may sue")
        }
        Reform::DesignatedOrganisations => {
            text("明确网信部门确定组织的条件", "conditions for designated organisations")
        }
        Reform::NoOrder => text("起诉主体不分先后", "no order among plaintiffs"),
        Reform::OtherExpenses => {
            text("其他诉讼支出可获赔", "other litigation expenses recoverable")
        }
        Reform::PunitiveForChildren => text("儿童信息惩罚性赔偿", "punitive damages for children"),
        Reform::NationalFund => text("国家专项基金", "national special fund"),
        Reform::FurtherRemedies => text("增加责任方式", "further remedies"),
        Reform::ProofByBehaviour => text("按行为分配举证责任", "burden of proof by behaviour"),
    })
}

fn sanction(kind: SanctionKind) -> Text {
    match kind {
        SanctionKind::CriminalFine => text("罚金", "criminal fine"),
        SanctionKind::AdministrativeFine => text("罚款", "administrative fine"),
        SanctionKind::Confiscation => text("没收的违法所得", "confiscated gains"),
    }
}

/// What a figure is.
pub fn label(lang: Lang, figure: &Derivation, case: &Case) -> String {
    let group = match figure.label() {
        Label::Part(_, group) | Label::DebtorInterest(group) => figure.group(group),
        _ => &[],
    };
    label_of(lang, figure.label(), group, case)
}

/// What a figure of this label is; `group` are the defendants of a part, by their places in the case.
pub fn label_of(lang: Lang, label: Label, group: &[u32], case: &Case) -> String {
    let item = |at: Item| case.item(at).map_or("", Itemised::label);
    let id = |place: u32| case.defendants.get(place as usize).map(|one| &one.id);
    let named = |name: &str, fallback: &str| {
        if name.is_empty() { fallback.to_owned() } else { name.to_owned() }
    };
    let of = |id: Option<&DefendantId>, what: &str| match (id, lang) {
        (Some(id), Lang::Zh) => format!("{}{what}", defendant(lang, id.as_str(), case)),
        (Some(id), Lang::En) => format!("{what}, {}", defendant(lang, id.as_str(), case)),
        (None, _) => what.to_owned(),
    };
    let names = |ids: &mut dyn Iterator<Item = &DefendantId>| {
        let names: Vec<_> = ids.map(|id| defendant(lang, id.as_str(), case)).collect();
        lang.enumerated(names)
    };
    let whose = |place: u32, what: &str| {
        let name = names(&mut id(place).into_iter());
        match lang {
            Lang::Zh => format!("{name}{what}"),
            Lang::En => format!("{what} of {name}"),
        }
    };
    let fixed = match label {
        Label::Head(id) => head(lang, id),
        Label::Item(at) => return named(item(at), lang.of("一项金额", "a sum")),
        Label::Gain(row) => {
            let gain = case.compensation.gains.get(row as usize);
            let maker = gain.and_then(|gain| gain.defendant.as_ref());
            return match item(Item::Gain(row)) {
                "" => of(maker, lang.of("获利", "gain")),
                name => name.to_owned(),
            };
        }
        Label::GainCost(at) => return named(item(at), lang.of("应扣成本", "a cost taken off")),
        Label::Cost(row) => {
            let kind = case.costs.get(row as usize).and_then(|cost| cost.head);
            let kind = kind.map_or(lang.of("费用", "Costs"), |kind| lang.pick(cost(kind)));
            return named(item(Item::Cost(row)), kind);
        }
        Label::PunitiveBase(row) => {
            let base = named(item(Item::Punitive(row)), lang.of("惩罚性赔偿基数", "base"));
            let bases = case.punitive.as_ref().map_or(&[][..], |punitive| &punitive.items);
            let sampled = bases.get(row as usize).is_some_and(|base| base.sample.is_some());
            return base
                + if sampled {
                    lang.of("（样本所涉金额）", " (found in the sample)")
                } else {
                    ""
                };
        }
        Label::Extrapolated(row) => {
            let base = named(item(Item::Punitive(row)), lang.of("惩罚性赔偿基数", "base"));
            return base + lang.of("（由样本推算）", " (extrapolated from the sample)");
        }
        Label::Refund(row) => {
            return match (item(Item::Punitive(row)), lang) {
                ("", _) => lang.of("退还价款", "refund").to_owned(),
                (name, Lang::Zh) => format!("退还：{name}"),
                (name, Lang::En) => format!("refund: {name}"),
            };
        }
        Label::PunitiveItem(row) => match (row.map_or("", |row| item(Item::Punitive(row))), lang) {
            ("", _) => lang.of("一项惩罚性赔偿", "punitive damages on one base"),
            (name, Lang::Zh) => return format!("{name}的惩罚性赔偿"),
            (name, Lang::En) => return format!("punitive damages on {name}"),
        },
        Label::Sanction(row) => {
            let one = case.sanctions.get(row as usize);
            let kind = one.map_or("", |one| lang.pick(sanction(one.kind)));
            return of(one.and_then(|one| one.defendant.as_ref()), kind);
        }
        Label::Credit(row) => {
            let credit = case.credits.get(row as usize);
            let what = match credit.and_then(|credit| credit.kind) {
                Some(CreditKind::Returned) => lang.of("已退还", "returned"),
                _ => lang.of("已支付", "paid"),
            };
            return match item(Item::Credit(row)) {
                "" => of(credit.and_then(|credit| credit.payer()), what),
                name => name.to_owned(),
            };
        }
        Label::Coefficient(row) => {
            let sheet = case.compensation.worksheet.as_ref();
            let factor = sheet.and_then(|sheet| sheet.coefficients.get(row as usize));
            let name = factor.map_or("", |factor| &factor.label);
            return named(name, lang.of("系数", "coefficient"));
        }
        Label::Payment(date) => {
            let date = day(lang, date);
            return lang.of("{}付款", "payment of {}").replace("{}", &date);
        }
        Label::Period { after, until } => {
            // The day after the last that can be written has no name.
            let first = after.plus_days(1).unwrap_or(after);
            let days = [first, until].map(|one| day(lang, one));
            return days.join(lang.of("至", " to "));
        }
        Label::PaidToPrincipal(date) => {
            let words = lang
                .of("{}付款中抵充本金的部分", "part of the payment of {} taken for the principal");
            return words.replace("{}", &day(lang, date));
        }
        Label::PaidToInterest(date) => {
            let words =
                lang.of("{}付款中抵充利息的部分", "part of the payment of {} taken for interest");
            return words.replace("{}", &day(lang, date));
        }
        Label::DebtInterest(due) => {
            let words = lang.of("{}到期一笔的利息", "interest on the debt due {}");
            return words.replace("{}", &day(lang, due));
        }
        Label::DebtorInterest(_) => {
            let names = names(&mut group.iter().filter_map(|place| id(*place)));
            return match (lang, group.len() > 1) {
                (Lang::Zh, false) => format!("{names}应付利息"),
                (Lang::Zh, true) => format!("{names}连带应付利息"),
                (Lang::En, false) => format!("interest of {names}"),
                (Lang::En, true) => format!("interest owed jointly and severally by {names}"),
            };
        }
        Label::InterestLeft => lang.of("尚欠利息", "interest not paid"),
        Label::PrincipalLeft => lang.of("尚欠本金", "principal not paid"),
        Label::Award => lang.of("赔偿总额", "Award"),
        Label::Claimed => lang.of("诉请", "claimed"),
        Label::Conceded => lang.of("认可", "conceded"),
        Label::Found => lang.of("认定", "found"),
        Label::GrossGain => lang.of("获利总额", "gross gain"),
        Label::PerConsumer => lang.of("每名消费者", "per consumer"),
        Label::Floor => lang.of("法定最低额", "statutory minimum"),
        Label::Cap => lang.of("上限", "maximum"),
        Label::LimitBase => lang.of("限额的基数", "base of the maximum"),
        Label::LeftFor => lang.of("尚待分配的赔偿款", "damages left to be divided"),
        Label::Recipient(row) => {
            let all = case.destination.as_ref().map(|one| &one.recipients);
            let one = all.and_then(|all| all.get(row as usize));
            let kind = one.map_or("", |one| lang.pick(recipient(one.kind)));
            return named(one.map_or("", |one| one.name.trim()), kind);
        }
        Label::Credits => lang.of("已付款项", "credits"),
        Label::SumClaimed => lang.of("诉请金额", "sum claimed"),
        Label::Fee => lang.of("案件受理费", "case acceptance fee"),
        Label::FeeBase => lang.of("每件交纳", "base per case"),
        Label::FeeOf(kind) => fee_kind(lang, kind),
        Label::FeeSum(kind) => fee_sum(lang, kind),
        Label::FeePart(None) => lang.of("原告负担", "borne by the plaintiff"),
        Label::FeePart(Some(place)) => {
            return whose(place, lang.of("负担的受理费", "part of the fee"));
        }
        Label::FeeScale => lang.of("按赔偿额另收", "on the damages"),
        Label::Interest => lang.of("加倍部分债务利息", "late-performance interest"),
        Label::Principal => lang.of("未清偿金钱债务", "unpaid money debt"),
        Label::Worksheet => lang.of("单价 × 条数", "unit × records"),
        Label::Unit => lang.of("单价", "unit"),
        Label::NotBelowZero => lang.of("零", "zero"),
        Label::Own(place) => return whose(place, lang.of("本人应承担数额", "own part")),
        Label::Exposure(place) => {
            return whose(place, lang.of("对外承担责任的最高限额", "maximum exposure"));
        }
        Label::Open => lang.of("尚未确定责任主体", "debtor open"),
        Label::Part(head_id, _) => {
            let head = head(lang, head_id);
            let names = names(&mut group.iter().filter_map(|place| id(*place)));
            return match (lang, names.is_empty()) {
                (Lang::Zh, true) => format!("{head}中尚未确定责任主体的部分"),
                (Lang::Zh, false) => format!("{head}中{names}的部分"),
                (Lang::En, true) => format!("{}, debtor open", head.to_lowercase()),
                (Lang::En, false) => format!("{}, part of {names}", head.to_lowercase()),
            };
        }
        Label::InnerShare(place) => return whose(place, lang.of("承担的份额", "share")),
        Label::GuardianReduction(place) => {
            let ward = case.defendants.get(place as usize);
            let ward = ward.map_or_else(String::new, |one| defendant(lang, one.id.as_str(), case));
            return match lang {
                Lang::Zh => format!("{ward}的监护人尽到监护职责，减轻"),
                Lang::En => format!("taken off, the guardians of {ward} having done their duty"),
            };
        }
        Label::AnsweredFor(row) => {
            let answers = case.liability.answers_for.get(row as usize);
            let name = names(&mut answers.iter().flat_map(|answers| &answers.answered));
            return match lang {
                Lang::Zh => format!("对{name}的债务承担连带责任"),
                Lang::En => format!("also liable for the part of {name}"),
            };
        }
        Label::CreditTaken => lang.of("已付而在此抵扣", "paid, taken off here"),
        Label::PaymentOf(_) => lang.of("应付款项", "what is owed"),
        Label::InMoney(_) => lang.of("以金钱支付的部分", "paid in money"),
        Label::Instalments(_) => lang.of("各期合计", "all instalments"),
        Label::InKind(row, one) => {
            let entered = case.performance.get(row as usize);
            let kind = entered.and_then(|of| of.in_kind.get(one as usize)?.kind);
            return match lang {
                Lang::Zh => format!("以{}折抵", in_kind(lang, kind)),
                Lang::En => format!("{} in place of money", in_kind(lang, kind)),
            };
        }
        Label::Instalment(_, one) => {
            return match lang {
                Lang::Zh => format!("第{}期", chinese(one.saturating_add(1))),
                Lang::En => format!("instalment {}", one.saturating_add(1)),
            };
        }
    };
    fixed.to_owned()
}

/// What is given in place of money, by its kind.
pub fn in_kind(lang: Lang, kind: Option<InKindOf>) -> &'static str {
    match kind {
        Some(InKindOf::Goods) => lang.of("物资", "goods"),
        Some(InKindOf::Services) => lang.of("服务", "services"),
        Some(InKindOf::Labour) => lang.of("劳务", "labour"),
        None => lang.of("其他方式", "something"),
    }
}

/// What labour is counted in.
pub fn labour_unit(lang: Lang, unit: LabourUnit) -> &'static str {
    match unit {
        LabourUnit::Hours => lang.of("小时", "hours"),
        LabourUnit::Days => lang.of("日", "days"),
        LabourUnit::Months => lang.of("个月", "months"),
        LabourUnit::Years => lang.of("年", "years"),
    }
}

/// Who made a gain together, and that it is open who owes it.
pub fn split_open(lang: Lang, case: &Case, part: &Part) -> String {
    let names: Vec<_> = part.among.iter().map(|id| defendant(lang, id.as_str(), case)).collect();
    let (names, sum) = (lang.enumerated(names), separated(part.amount));
    match lang {
        Lang::Zh => {
            format!("{names}共同取得、各自所得不明的 {sum}，由谁承担尚未确定，不自行均分。")
        }
        Lang::En => format!(
            "{names} made {sum} together, and what each received is not known: it stays open who owes it, and the program does not divide it."
        ),
    }
}

/// Who gets a part of the damages.
pub fn recipient(kind: RecipientKind) -> Text {
    match kind {
        RecipientKind::Consumers => text("消费者", "the consumers"),
        RecipientKind::Account => text("账户或者基金", "an account or a fund"),
        RecipientKind::InKind => text("以实物或者服务用于公益", "the public interest, in kind"),
    }
}

/// The terms in which liability is told, on the page and in every paper.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum LiabilityTerm {
    /// What a defendant owes himself.
    Own,
    /// What he is liable for beyond it.
    Beyond,
    /// The most that can be claimed from him.
    Exposure,
    /// What he bears in the end.
    Share,
}

/// A term of liability.
pub fn liability(lang: Lang, term: LiabilityTerm) -> &'static str {
    match term {
        LiabilityTerm::Own => lang.of("本人应承担数额", "Own part"),
        LiabilityTerm::Beyond => {
            lang.of("对他人债务承担连带责任的数额", "Additional joint liability")
        }
        LiabilityTerm::Exposure => lang.of("对外承担责任的最高限额", "Maximum exposure"),
        LiabilityTerm::Share => lang.of("内部份额", "Contribution share"),
    }
}

/// What the joint liability of each rests on: those who stand on the same ground together.
pub fn grounds(assessment: &Assessment) -> Vec<(Vec<&DefendantId>, &[Authority])> {
    let mut groups: Vec<(Vec<&DefendantId>, &[Authority])> = Vec::new();
    for ground in &assessment.joint_grounds {
        match groups.iter_mut().find(|(_, rules)| *rules == &*ground.authority) {
            Some((ids, _)) => ids.push(&ground.defendant),
            None => groups.push((vec![&ground.defendant], &ground.authority)),
        }
    }
    groups
}

/// The same in words, one line for each ground.
pub fn joint_grounds(lang: Lang, case: &Case, assessment: &Assessment) -> Vec<String> {
    let words = |(ids, rules): (Vec<&DefendantId>, &[Authority])| {
        let rules = super::citations(lang, rules);
        let names: Vec<_> = ids.iter().map(|id| defendant(lang, id.as_str(), case)).collect();
        let names = names.join(lang.comma());
        match lang {
            Lang::Zh => format!("{names}，{rules}"),
            Lang::En => format!("{names}: {rules}"),
        }
    };
    grounds(assessment).into_iter().map(words).collect()
}

/// That inner shares shown are only presumed; `None` if none is.
pub fn presumed(lang: Lang, case: &Case, assessment: &Assessment) -> Option<String> {
    let presumed = assessment.defendants.iter().filter(|one| one.presumed);
    let names: Vec<_> = presumed.map(|one| defendant(lang, one.id.as_str(), case)).collect();
    if names.is_empty() {
        return None;
    }
    let names = lang.enumerated(names);
    Some(match lang {
        Lang::Zh => format!(
            "{names}之间的内部份额未经录入：按各自责任大小确定，难以确定的平均承担；以上暂按平均列示，仅为推定，不影响对外承担的连带责任。"
        ),
        Lang::En => format!(
            "The contribution shares of {names} were not entered: they follow each one’s degree of responsibility and are equal only where it cannot be determined. Equal shares are shown as a presumption; joint and several liability towards the plaintiff is not affected."
        ),
    })
}
