//! Whether each order can be performed and enforced: object, standard, period, proof, payee.

use redress_core::{
    FindingCode, Yuan,
    case::{Head, Payee, RemedyChoice},
    lawbook::{RemedyParameter, Role},
};

use super::{CheckId, Fault, Look, fault, items};
use crate::{
    Lang,
    document::Meaning,
    documents::{
        costs,
        recipients::{Distributed, distributed},
        remedies::{listed, without_object},
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

    /// Whether the user has written the order on a payment of costs himself.
    fn has_own_words(&self, of: &costs::OfCosts<'_>) -> bool {
        let ids: Vec<_> = of.debtors.iter().map(|id| id.as_str()).collect();
        self.is_settled("/costs") || self.is_settled(&format!("/costs/debtors/{}", ids.join("+")))
    }

    /// Of several who get something of the costs, who gets what and when.
    fn shared(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        let payments = costs::all(&self.case, &self.assessment, self.verb());
        for one in payments.iter().filter(|one| !self.has_own_words(one)) {
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
        }
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
