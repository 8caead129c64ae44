//! Places in a case, in words: `/costs/2/claimed` → `第3项费用 · 诉请`.

use redress_core::{
    Case,
    case::{At, DefendantId, Head, Item, Leaf, Place},
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
            let row = segment.parse::<u32>().ok().filter(|row| row.to_string() == segment);
            match (word, row.zip(words.last_mut())) {
                (Some(word), _) => words.push(word),
                // An entry of a list is counted as a row is.
                (None, Some((row, list))) => *list = entry(lang, list, row),
                (None, None) => words.push(segment.replace("~1", "/").replace("~0", "~")),
            }
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
        // Of a payment he is who made it, and they are those whose debt it is meant for.
        (At::Item(Item::Credit(_)), Leaf::Defendant) => text("付款人", "payer"),
        (At::Item(Item::Credit(_)), Leaf::Debtors) => {
            text("清偿谁的债务", "whose debt it is meant for")
        }
        (_, leaf) => leaf.words(),
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

/// An entry of a list, by its row.
fn entry(lang: Lang, list: &str, row: u32) -> String {
    let number = row.saturating_add(1);
    match lang {
        Lang::Zh => format!("第{number}项{list}"),
        Lang::En => format!("{list} {number}"),
    }
}

/// What an object or a row is called.
fn object(lang: Lang, at: At, case: &Case) -> Option<String> {
    let row = |list: Leaf, row: u32| entry(lang, lang.pick(list.words()), row);
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

/// What the fields of the tools of the command line are called that no case has.
fn of_a_tool(name: &str) -> Option<Text> {
    Some(match name {
        "at" => text("适用法律的日期", "day of the law"),
        "case" => text("案件", "case"),
        "compare" => text("对照日期", "day compared"),
        "contact" => text("联系方式", "contact"),
        "from_fee" => text("费用", "fee"),
        "lens" => text("法律视角", "lens"),
        "period" => text("期间", "period"),
        "position" => text("按何方金额", "position"),
        _ => return None,
    })
}

/// What is paid and by whom.
pub fn payment_name(lang: Lang, case: &Case, of: Head, defendants: &[&DefendantId]) -> String {
    let what = match of {
        Head::Compensation => lang.of("公益损害赔偿款", "public interest damages"),
        Head::Punitive => lang.of("惩罚性赔偿款", "punitive damages"),
        Head::Costs => lang.of("费用", "costs"),
    };
    let who = match defendants {
        [] => "【】".to_owned(),
        ids => lang.enumerated(ids.iter().map(|id| defendant(lang, id.as_str(), case))),
    };
    match lang {
        Lang::Zh => format!("{what}（{who}）"),
        Lang::En => format!("{what} ({who})"),
    }
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
        assert_eq!(at("/fields/0"), "第1项案件领域");
        assert_eq!(path(Lang::En, "/compare/1", &Case::default()), "day compared 2");
        assert_eq!(at("/unread/~1costs~10~1claimed"), "无法识别的录入 · /costs/0/claimed");
    }
}
