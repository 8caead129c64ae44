//! What goes with what is taken out of a case, in words.

use redress_core::{
    Case,
    case::{At, Item, Leaf, Place},
};

use super::{Lang, counted, place};

/// What was taken out, and what went with it, counted by what it is; `case` is the one before, `removed` what the user took out.
pub fn gone(lang: Lang, case: &Case, removed: Option<At>, with: &[Place]) -> String {
    let mut kinds: Vec<(Kind, Vec<Place>)> = Vec::new();
    for one in with {
        let kind = kind(*one);
        match kinds.iter_mut().find(|(known, _)| *known == kind) {
            Some((_, places)) => places.push(*one),
            None => kinds.push((kind, vec![*one])),
        }
    }
    let kinds = kinds.into_iter().map(|(kind, places)| {
        let Kind { zh, of, en, rest } = kind;
        let number = places.len().to_string();
        // Which remedies they are is seen from their names alone.
        let names: Vec<_> = places
            .iter()
            .filter(|one| matches!(one.at, At::Remedy(_)))
            .map(|one| place(lang, *one, case))
            .collect();
        let count = match lang {
            Lang::Zh => format!("{zh}{number}{of}"),
            Lang::En => counted(&number, en) + rest,
        };
        match (names.is_empty(), lang) {
            (true, _) => count,
            (false, Lang::Zh) => format!("{count}（{}）", names.join(lang.comma())),
            (false, Lang::En) => format!("{count} ({})", names.join(lang.comma())),
        }
    });
    let kinds = lang.enumerated(kinds);
    let removed = removed.map(|at| place(lang, at, case));
    match (removed, lang) {
        (Some(what), Lang::Zh) => format!("已删除{what}，随同删除：{kinds}。可以撤销。"),
        (None, Lang::Zh) => format!("随同删除：{kinds}。可以撤销。"),
        (Some(what), Lang::En) => {
            format!("Removed {what}, and with it: {kinds}. This can be undone.")
        }
        (None, Lang::En) => format!("Removed with it: {kinds}. This can be undone."),
    }
}

/// What a place that goes is: in Chinese with how it is counted, in English one of it with what stands behind.
#[derive(Clone, Copy, Eq, PartialEq)]
struct Kind {
    zh: &'static str,
    of: &'static str,
    en: &'static str,
    rest: &'static str,
}

fn kind(of: Place) -> Kind {
    let (zh, of, en, rest) = match (of.at, of.field) {
        (At::Payment(_), _) => ("到期后付款", "笔", "payment", " after the due day"),
        (At::LateDebt(_), _) => ("计息债务", "笔", "debt", " that bears interest"),
        (At::Performance(_), _) => ("履行方式", "项", "way", " of performance"),
        (At::Remedy(_), _) => ("仅对其提出的责任方式", "项", "remedy", " against him alone"),
        (At::AnswersFor(_), _) => ("为他人承担的连带责任", "项", "undertaking", " for others"),
        (At::Liability | At::JointGroup(_), Leaf::CoversGains) => {
            ("连带责任是否包括违法所得的选择", "项", "answer", " on joint liability for gains")
        }
        (At::JointGroup(_), _) => ("另组连带责任人", "组", "further group", " of joint debtors"),
        (At::Guardianship(_), _) => ("监护人之间的份额", "项", "division", " between guardians"),
        (At::Sanction(_), Leaf::DeductFrom) => {
            ("罚没款的扣减", "项", "deduction", " of a sanction")
        }
        (At::Item(Item::Gain(_)), _) => {
            ("获利的责任人及份额", "项", "list", " of debtors of a gain")
        }
        (At::Item(Item::Credit(_)), Leaf::Defendant) => {
            ("已付款项的付款人", "项", "payer", " of a payment made")
        }
        (At::Item(Item::Credit(_)), _) => {
            ("已付款项所列的责任人", "项", "debtor", " of a payment made")
        }
        (At::Item(Item::Punitive(_)), _) => {
            ("惩罚性赔偿的计算基数", "项", "base", " of punitive damages")
        }
        (At::Punitive, _) => ("惩罚性赔偿的其他录入", "项", "other entry", " on punitive damages"),
        (At::Recipient(_), _) => ("受领人", "个", "recipient", " of the damages"),
        (At::Destination, _) => {
            ("款项去向的其他录入", "项", "other entry", " on where the money goes")
        }
        (At::Fee, Leaf::Base) => ("按件计收的标准", "项", "fee per case", ""),
        (At::Fee, _) => ("受理费的分担", "项", "division", " of the court fee"),
        (At::Item(Item::Cost(_)), _) => ("费用的收款原告", "项", "payee", " of a cost"),
        _ => ("其他录入", "项", "other entry", ""),
    };
    Kind { zh, of, en, rest }
}

#[cfg(test)]
mod tests {
    use redress_core::edit::Edit;

    use super::*;

    #[test]
    fn what_goes_with_a_defendant_is_counted_by_what_it_is() {
        let case = Case::from_json(
            r#"{"defendants":[{"id":"a","name":"甲"},{"id":"b","name":"乙"}],
                "remedies":[{"id":"R03","defendants":["b"]},{"id":"R11","defendants":["a","b"]}],
                "interest":{"due":"2024-10-31","until":"2024-12-31","payments":[
                    {"date":"2024-11-30","amount":"1.00","defendant":"b"},
                    {"date":"2024-11-30","amount":"2.00","defendant":"b"},
                    {"date":"2024-11-30","amount":"3.00","defendant":"a"}]}}"#
                .as_bytes(),
        )
        .unwrap();
        let at = At::Defendant(1);
        let with = Edit::Remove(at).takes(&case);
        let remedy = |lang| place(lang, At::Remedy(0), &case);
        assert_eq!(
            gone(Lang::Zh, &case, Some(at), &with),
            format!(
                "已删除乙，随同删除：仅对其提出的责任方式1项（{}）、到期后付款2笔。可以撤销。",
                remedy(Lang::Zh)
            )
        );
        assert_eq!(
            gone(Lang::En, &case, Some(at), &with),
            format!(
                "Removed 乙, and with it: 1 remedy against him alone ({}) and 2 payments after the due day. This can be undone.",
                remedy(Lang::En)
            )
        );
    }
}
