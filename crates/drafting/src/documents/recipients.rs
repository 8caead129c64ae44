//! Who gets what of the damages: an item of a paper for each, and a table.

use redress_core::{
    Assessment, Case, RecipientAmount, Yuan,
    case::{At, Head, Place, Pool, Recipient, RecipientKind},
};

use super::{
    destination::bare_purpose,
    performance::in_kind,
    sentences::{BLANK, Clause, Verb},
};
use crate::{
    Align, Document, Lang,
    document::Meaning,
    wording::{self, chinese, known},
};

/// The numbers of the items that order damages to be paid, by the sum they belong to.
pub(super) struct Numbers {
    pub(super) compensation: Vec<usize>,
    pub(super) punitive: Vec<usize>,
}

impl Numbers {
    fn of(&self, recipient: &Recipient) -> Vec<usize> {
        let mut all = match recipient.out_of {
            Some(Pool::Compensation) => self.compensation.clone(),
            Some(Pool::Punitive) => self.punitive.clone(),
            None => [&*self.compensation, &*self.punitive].concat(),
        };
        all.dedup();
        all
    }
}

/// How much of the damages under a head goes to those who get a part of them.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Distributed {
    Nothing,
    Part,
    All,
}

/// What becomes of the damages under a head that are paid in money.
pub(crate) struct Division {
    pub(crate) given: Distributed,
    /// How many get something of them, with whoever gets what is left.
    pub(crate) payees: usize,
}

/// They take in their order of what is paid in money, each from the compensation before the punitive damages.
pub(crate) fn division(case: &Case, assessment: &Assessment, group: Head) -> Division {
    let owed = |group: Head| -> i64 {
        let parts = assessment.parts.iter().filter(|part| part.head.group() == group);
        let owed: i64 = parts.map(|part| part.amount.fen()).sum();
        owed - in_kind(assessment, |of| of == group)
    };
    let mut pools = [Head::Compensation, Head::Punitive].map(|head| (head, owed(head)));
    // Whether somebody takes what is not known yet, or all that is left.
    let (mut open, mut rest, mut payees) = (false, false, 0);
    let rows = case.destination.as_ref().map_or(&[][..], |all| &all.recipients);
    for one in &assessment.recipients {
        let Some(row) = rows.get(one.row as usize) else { continue };
        let mut taken = one.amount.as_ref().map_or(0, |amount| amount.value().fen());
        for (head, left) in &mut pools {
            if takes_of(row, *head) {
                let part = taken.min(*left);
                *left -= part;
                taken -= part;
                if *head == group {
                    let may = one.amount.is_none() && one.most.value() > Yuan::ZERO;
                    payees += usize::from(part > 0 || may);
                    open |= one.amount.is_none();
                    rest |= row.rest;
                }
            }
        }
    }
    let left = pools.iter().find(|(head, _)| *head == group).map_or(0, |(_, left)| *left);
    let given = match left {
        _ if assessment.recipients.is_empty() => Distributed::Nothing,
        _ if rest => Distributed::All,
        0 if !open => Distributed::All,
        left if left < owed(group) || open => Distributed::Part,
        _ => Distributed::Nothing,
    };
    Division { given, payees: payees + usize::from(given != Distributed::All) }
}

/// How much of the damages under a head goes to those who get a part of them.
pub(crate) fn distributed(case: &Case, assessment: &Assessment, group: Head) -> Distributed {
    division(case, assessment, group).given
}

/// Whether what one gets comes out of the damages under a head.
fn takes_of(one: &Recipient, head: Head) -> bool {
    match one.out_of {
        None => head != Head::Costs,
        Some(Pool::Compensation) => head == Head::Compensation,
        Some(Pool::Punitive) => head == Head::Punitive,
    }
}

/// One item for each who gets a part.
pub(super) fn items(
    lang: Lang,
    case: &Case,
    assessment: &Assessment,
    numbers: &Numbers,
    verb: Verb,
) -> Vec<Clause> {
    let of = |amount: &RecipientAmount| {
        let all = &case.destination.as_ref()?.recipients;
        let numbers = numbers.of(all.get(amount.row as usize)?);
        let one = all.get(amount.row as usize)?;
        let in_kind = in_kind(assessment, |of| takes_of(one, of)) > 0;
        let text = item(lang, one, amount, (&numbers, in_kind), verb);
        // Of a sum that nobody is ordered to pay nobody gets a part, and of what is gone nothing.
        (!numbers.is_empty() && amount.most.value() > Yuan::ZERO).then(|| Clause {
            text,
            path: Place::from(At::Recipient(amount.row)).to_string(),
            meaning: Meaning::Distribution,
        })
    };
    assessment.recipients.iter().filter_map(of).collect()
}

fn item(
    lang: Lang,
    one: &Recipient,
    amount: &RecipientAmount,
    (numbers, in_kind): (&[usize], bool),
    verb: Verb,
) -> String {
    let number = |number: &usize| {
        let number = u32::try_from(number + 1).unwrap_or(u32::MAX);
        match (lang, verb) {
            (Lang::Zh, Verb::Judgment | Verb::Agreement) => chinese(number),
            _ => number.to_string(),
        }
    };
    let list = lang.enumerated(numbers.iter().map(number));
    let yuan = |sum: Yuan| match lang {
        Lang::Zh => format!("{}元", wording::amount(lang, sum)),
        Lang::En => format!("CNY {}", wording::amount(lang, sum)),
    };
    let sum = amount.amount.as_ref().map(|sum| yuan(sum.value()));
    let what = match (sum, one.rest, lang) {
        (Some(sum), true, Lang::Zh) => format!("余款{sum}"),
        (Some(sum), true, Lang::En) => format!("the remaining {sum}"),
        (Some(sum), false, _) => sum,
        (None, true, Lang::Zh) => "余款".to_owned(),
        (None, true, Lang::En) => "what remains".to_owned(),
        (None, false, _) if one.kind == RecipientKind::Consumers => {
            let most = yuan(amount.most.value());
            match lang {
                Lang::Zh => format!("经登记、核实的消费者应得的部分（以{most}为限）"),
                Lang::En => {
                    format!(
                        "what consumers who register and are verified are owed (at most {most})"
                    )
                }
            }
        }
        (None, false, Lang::Zh) => format!("{BLANK}元"),
        (None, false, Lang::En) => format!("CNY {BLANK}"),
    };
    let name = one.name.trim();
    let purpose = bare_purpose(&one.purpose);
    let to = match (one.kind, lang) {
        (RecipientKind::Consumers, Lang::Zh) => {
            format!("直接支付给{}", if name.is_empty() { "各消费者" } else { name })
        }
        (RecipientKind::Consumers, Lang::En) => {
            format!("paid directly to {}", if name.is_empty() { "the consumers" } else { name })
        }
        (RecipientKind::Account, Lang::Zh) => {
            format!("支付至{}", if name.is_empty() { BLANK } else { name })
        }
        (RecipientKind::Account, Lang::En) => {
            format!("paid to {}", if name.is_empty() { BLANK } else { name })
        }
        (RecipientKind::InKind, Lang::Zh) => {
            format!("以{}的方式用于公益", if name.is_empty() { BLANK } else { name })
        }
        (RecipientKind::InKind, Lang::En) => format!(
            "used for the public interest in kind: {}",
            if name.is_empty() { BLANK } else { name }
        ),
    };
    let purpose = match (purpose, lang) {
        ("", _) => String::new(),
        // What they get is not to be used for anything: it is theirs.
        (purpose, Lang::Zh) if one.kind == RecipientKind::Consumers => format!("（{purpose}）"),
        (purpose, Lang::En) if one.kind == RecipientKind::Consumers => format!(" ({purpose})"),
        (purpose, Lang::Zh) => format!("，专门用于{purpose}"),
        (purpose, Lang::En) => format!(", only for: {purpose}"),
    };
    match lang {
        Lang::Zh => {
            let of = match (in_kind, one.rest) {
                (false, false) => "款项中的",
                (false, true) => "款项的",
                (true, false) => "中以金钱支付的款项中的",
                (true, true) => "中以金钱支付的",
            };
            // What stands for a sum that is not known has words of its own before it.
            let of = if what.starts_with('经') { of.trim_end_matches('的') } else { of };
            format!("上述第{list}项{of}{what}，{to}{purpose}")
        }
        Lang::En => {
            let items = if numbers.len() > 1 { "items" } else { "item" };
            let sums = if in_kind { "money" } else { "sums" };
            format!("of the {sums} under {items} {list} above, {what} shall be {to}{purpose}")
        }
    }
}

/// Who gets what, as a table.
pub(super) fn table(document: &mut Document, case: &Case, assessment: &Assessment) {
    let lang = document.lang;
    let all = case.destination.as_ref().map_or(&[][..], |one| &one.recipients);
    if assessment.recipients.is_empty() {
        return;
    }
    document.heading(lang.of("款项分配（单位：元）", "Who gets the damages (yuan)"));
    let rows = assessment.recipients.iter().filter_map(|amount| {
        let one = all.get(amount.row as usize)?;
        let kind = lang.pick(wording::recipient(one.kind));
        let name = match (one.name.trim(), lang) {
            ("", _) => kind.to_owned(),
            (name, Lang::Zh) => format!("{kind}：{name}"),
            (name, Lang::En) => format!("{kind}: {name}"),
        };
        let most = known(&amount.most);
        let sum = match (&amount.amount, lang) {
            (Some(sum), _) => known(sum),
            (None, _) if !amount.most.is_known() => most,
            (None, Lang::Zh) => format!("未定，至多 {most}"),
            (None, Lang::En) => format!("open, at most {most}"),
        };
        Some([name, sum, one.purpose.trim().to_owned()])
    });
    document.table(
        [
            (lang.of("受领人", "Recipient"), Align::Start),
            (lang.of("金额", "Amount"), Align::End),
            (lang.of("用途", "Purpose"), Align::Start),
        ],
        rows.collect::<Vec<_>>(),
    );
}
