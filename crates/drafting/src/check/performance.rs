//! Whether each order can be performed and enforced: object, standard, period, proof, payee.

use redress_core::{
    FindingCode, Yuan,
    case::{DefendantId, Head, ParamValue, Payee, RemedyChoice},
    lawbook::{OperativePlace, RemedyParameter, Role},
};

use super::{CheckId, Fault, Look, fault, items};
use crate::{
    Lang,
    document::Meaning,
    documents::{
        costs,
        performance::takes_rest_in_money,
        recipients::{Distributed, distributed, division},
        remedies::{at_other_levels, listed, without_object},
    },
};

impl Look<'_> {
    /// Required particulars that are not there, by what they are for.
    pub(super) fn particulars(&self, id: CheckId) -> Vec<Fault> {
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

    pub(super) fn periods(&self) -> Vec<Fault> {
        let mut faults = self.particulars(CheckId::Period);
        let open = items(&self.plain).any(|item| {
            matches!(item.meaning, Meaning::Payment { .. }) && !self.is_settled(item.path)
        });
        let set = self.case.destination.as_ref();
        let has_period = set.is_some_and(|set| set.period().is_some() || set.by.is_some());
        // A payment by instalments has the days of these.
        let by_themselves = self
            .assessment
            .performance
            .iter()
            .filter(|one| one.instalments.is_some() || one.in_money.value() == Yuan::ZERO);
        let by_themselves: i64 = by_themselves.map(|one| one.owed.value().fen()).sum();
        if open && !has_period && by_themselves != self.assessment.totals.award.fen() {
            faults.push(fault(
                "/destination/days",
                "未载明给付期限",
                "no time for payment is stated",
            ));
        }
        for code in [FindingCode::InstalmentIncomplete, FindingCode::InKindIncomplete] {
            faults.extend(self.said(code));
        }
        let payments = costs::all(&self.case, &self.assessment, self.verb());
        for (index, choice) in payments.iter().flat_map(costs::OfCosts::without_period) {
            let field = if choice.by.is_some() { "by" } else { "parameters/days" };
            let name = choice.id.get().name;
            faults.push(fault(
                format!("/remedies/{index}/{field}"),
                format!("{}另有期限，而费用的履行方式已载明何时支付，该期限未写入；请核对", name.zh),
                format!(
                    "{} has a time of its own, while the way of performance of the costs says when all of them are paid; that time is not written, please check it",
                    name.en
                ),
            ));
        }
        faults
    }

    /// What goes with an order, or a sum, and here with none.
    pub(super) fn without_object(&self) -> Vec<Fault> {
        let all = without_object(&self.case, &self.assessment.parts, self.verb()).into_iter();
        let one = |(index, choice): (usize, &RemedyChoice)| {
            let (name, path) = (choice.id.get().name, format!("/remedies/{index}/defendants"));
            if choice.id.get().role == Role::Prevention {
                fault(
                    path,
                    format!(
                        "{}所列被告不负担预防、处置费用，收款人和期限未写入；请核对被告，或者核对该项费用由谁负担",
                        name.zh
                    ),
                    format!(
                        "nobody whom {} names owes the cost of prevention, so its payee and its period are not written; check whom it names, or who owes that cost",
                        name.en
                    ),
                )
            } else {
                fault(
                    path,
                    format!("{}没有对应的判项，未写入；请核对被告", name.zh),
                    format!(
                        "{} secures no order here and is not written; check whom it names",
                        name.en
                    ),
                )
            }
        };
        all.map(one).collect()
    }

    /// What is published in the place of an apology reaches as far as that, and nobody apologises twice.
    pub(super) fn levels(&self) -> Vec<Fault> {
        let pairs = at_other_levels(&self.case, self.verb()).into_iter();
        let open = pairs.filter(|[(item, _), _]| !self.is_settled(&format!("/remedies/{item}")));
        let one = |[(_, item), (place, other)]: [(usize, &RemedyChoice); 2]| {
            let (name, by) = (item.id.get().name, other.id.get().name);
            let path = format!("/remedies/{place}/parameters/level");
            if item.id == other.id {
                fault(
                    path,
                    format!("{}对同一被告写有两项，媒体级别不一致；请合并，或者核对被告", name.zh),
                    format!(
                        "{} is ordered twice against the same defendant, in media of different levels; merge the two, or check whom each names",
                        name.en
                    ),
                )
            } else {
                fault(
                    path,
                    format!(
                        "{}的媒体级别与所替代的{}不一致，两者的范围应当相当；请核对",
                        by.zh, name.zh
                    ),
                    format!(
                        "{} is in media of another level than the {} whose place it takes; both should reach as far, please check",
                        by.en, name.en
                    ),
                )
            }
        };
        let mut faults: Vec<Fault> = Vec::new();
        for new in open.map(one) {
            // One that takes the place of several is said once.
            if faults.iter().all(|other| (&other.path, &other.zh) != (&new.path, &new.zh)) {
                faults.push(new);
            }
        }
        faults
    }

    /// Whether the user has written the order on a payment himself.
    fn has_own_words(&self, of: Head, debtors: &[&DefendantId]) -> bool {
        let path = match of {
            Head::Compensation => "/compensation",
            Head::Costs => "/costs",
            Head::Punitive => "/punitive",
        };
        let ids: Vec<_> = debtors.iter().map(|id| id.as_str()).collect();
        self.is_settled(path) || self.is_settled(&format!("{path}/debtors/{}", ids.join("+")))
    }

    /// Of those who get something of the damages, who gets how much of each instalment, and what comes in place of things that
    /// are not given.
    fn divided(&self) -> Vec<Fault> {
        let recipients = self.case.destination.as_ref().map_or(&[][..], |one| &one.recipients);
        if recipients.is_empty() {
            return Vec::new();
        }
        let mut faults = Vec::new();
        for one in self.assessment.performance.iter().filter(|one| one.of != Head::Costs) {
            let Some(entered) = self.case.performance.get(one.row) else { continue };
            if self.has_own_words(one.of, &one.defendants.iter().collect::<Vec<_>>()) {
                continue;
            }
            let division = division(&self.case, &self.assessment, one.of);
            let path = format!("/performance/{}", one.row);
            if entered.instalments.len() > 1 && division.payees > 1 {
                faults.push(fault(
                    &*path,
                    "赔偿款分期支付，又有两个以上收款人，各收款人每期应得的数额未载明；请在该项中写明",
                    "the damages are paid by instalments and go to more than one: who gets how much of each instalment is not said; please write it into the item",
                ));
            }
            // Whoever gets a sum, or what is left, gets it of the money that is due as it stands.
            let unsaid =
                self.assessment.recipients.is_empty() || division.given == Distributed::All;
            if takes_rest_in_money(entered) && unsaid {
                faults.push(fault(
                    path,
                    "物资、服务或者劳务未履行而折价支付的款项由哪一受领人受领，未载明；请在该项中写明",
                    "which recipient gets the money that is paid in place of goods, services or labour not performed is not said; please write it into the item",
                ));
            }
        }
        faults
    }

    /// Remedies that send what is owed elsewhere than the payee of the damages.
    fn sent_elsewhere(&self) -> Vec<Fault> {
        let set = self.case.destination.as_ref();
        let Some(set) = set.filter(|set| set.payee != Payee::PurposeOnly) else {
            return Vec::new();
        };
        let to = |choice: &RemedyChoice| match choice.particular("fund") {
            Some(ParamValue::Text(fund)) => fund.trim().to_owned(),
            _ => String::new(),
        };
        let all = listed(&self.case, self.verb()).into_iter().filter(|(index, choice)| {
            choice.id.get().place == OperativePlace::Money
                && choice.id.get().role == Role::Order
                && to(choice) != set.name.trim()
                && !self.is_settled(&format!("/remedies/{index}"))
        });
        let one = |(index, choice): (usize, &RemedyChoice)| {
            let name = choice.id.get().name;
            fault(
                format!("/remedies/{index}"),
                format!("{}与赔偿款的收款单位不一致，同一款项写有两个去向；请只保留一个", name.zh),
                format!(
                    "{} sends the money elsewhere than to the payee of the damages; keep one of the two",
                    name.en
                ),
            )
        };
        all.map(one).collect()
    }

    /// Of several who get something of the costs, who gets what and when.
    fn shared(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        let payments = costs::all(&self.case, &self.assessment, self.verb());
        for one in payments.iter().filter(|one| !self.has_own_words(Head::Costs, &one.debtors)) {
            let performed = one.performed.filter(|_| one.is_undivided());
            if let Some((_, performed)) = performed {
                faults.push(fault(
                    format!("/performance/{}", performed.row),
                    "费用有两个以上收款人，又分期或者以其他方式履行，各收款人每次应得的数额未载明；请在该项中写明",
                    "the costs go to more than one, and are paid by instalments or in kind: who gets how much of each payment is not said; please write it into the item",
                ));
            }
            let path = match &*one.named {
                [(first, _), _, ..] => format!("/remedies/{first}"),
                _ => continue,
            };
            if faults.iter().all(|other: &Fault| other.path != path) {
                faults.push(fault(
                    path,
                    "同一笔预防、处置费用列有两个以上收款人，各自的数额未载明；请在该项中写明",
                    "more than one payee is named for the same cost of prevention: how much each gets is not said; please write it into the item",
                ));
            }
        }
        faults
    }

    /// Damages go where the case says, costs to the plaintiff.
    pub(super) fn payees(&self) -> Vec<Fault> {
        let totals = self.assessment.totals;
        let damages = totals.compensation > Yuan::ZERO || totals.punitive > Yuan::ZERO;
        let mut faults = if damages { self.payee() } else { Vec::new() };
        if damages {
            faults.extend(self.divided());
            faults.extend(self.sent_elsewhere());
        }
        let plaintiff = self.entered.plaintiff.as_ref().map_or("", |plaintiff| &plaintiff.name);
        let to_plaintiff = items(&self.plain).any(|item| item.path == "/costs");
        if to_plaintiff && plaintiff.trim().is_empty() && !self.is_settled("/costs") {
            faults.push(fault(
                "/plaintiff/name",
                "未载明费用的收款人：费用支付给原告，原告没有名称",
                "the costs have no payee: they go to the plaintiff, who has no name",
            ));
        }
        faults.extend(self.shared());
        faults
    }

    /// Whether recipients get all of the damages.
    fn is_distributed(&self) -> bool {
        let all = |head| distributed(&self.case, &self.assessment, head) == Distributed::All;
        all(Head::Compensation) && all(Head::Punitive)
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
        let mut faults = match destination.payee {
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
            Payee::HandledByProcuratorate if unnamed && !self.case.sued_by_procuratorate() => {
                vec![fault(
                    "/destination/payee",
                    "本案没有检察机关起诉，不能载明支付给公益诉讼起诉人；请改选收款单位，或者写明检察机关的名称",
                    "no procuratorate sues here, so it cannot be the payee; choose another, or name the procuratorate",
                )]
            }
            payee if payee.is_final() && self.is_distributed() => vec![fault(
                "/destination/payee",
                "款项已全部分配给各受领人，没有余额可以上缴或者交付，判项未写；请核对收款单位和各受领人的金额",
                "the recipients get all of the money, so nothing is left for the payee and no order names it; check the payee and what each recipient gets",
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
        };
        let purpose = destination.purpose.trim();
        if !purpose.is_empty() && !destination.payee.is_final() && self.is_distributed() {
            faults.push(fault(
                "/destination/purpose",
                "款项已全部分配给各受领人，各有用途，此处的用途没有对应的款项，判项未写；请核对",
                "the recipients get all of the money, each for his own purpose, so nothing is left for the purpose named here and no order has it; please check",
            ));
        }
        faults
    }
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
