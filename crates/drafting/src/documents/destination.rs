//! Where what is paid goes, and for what: the words behind an order to pay damages.

use redress_core::{Case, case::Payee};

use super::{
    parties::{plaintiff, role},
    recipients::Distributed,
    sentences::{BLANK, Verb},
};
use crate::{Lang, wording};

/// Payee and purpose.
pub(super) fn destination(
    lang: Lang,
    case: &Case,
    (several, in_kind): (bool, bool),
    given: Distributed,
    verb: Verb,
) -> String {
    let Some(destination) = &case.destination else { return String::new() };
    let is_final = destination.payee.is_final();
    // What others get does not serve the purpose of what they leave.
    let purpose = match given {
        Distributed::All => "",
        Distributed::Nothing | Distributed::Part => bare_purpose(&destination.purpose),
    };
    let except = match (given, lang) {
        (Distributed::Part, Lang::Zh) if !is_final => "除另行分配的部分外，",
        (Distributed::Part, Lang::En) if !is_final => ", save for what is distributed below,",
        _ => "",
    };
    // What others get does not go into the treasury.
    let given = if is_final { given } else { Distributed::Nothing };
    if given == Distributed::All {
        return String::new();
    }
    // Goods and labour go where their own clause says.
    let sums = match (lang, in_kind, given) {
        (Lang::Zh, true, Distributed::Nothing) => "上述以金钱支付的款项",
        (Lang::Zh, false, Distributed::Nothing) => "上述款项",
        (Lang::Zh, true, _) => "上述以金钱支付的款项中另行分配以外的部分",
        (Lang::Zh, false, _) => "上述款项中另行分配以外的部分",
        (Lang::En, true, Distributed::Nothing) => "the money is",
        (Lang::En, false, Distributed::Nothing) => "the sums above are",
        (Lang::En, true, _) => "the money, save for what is distributed below, is",
        (Lang::En, false, _) => "the sums above, save for what is distributed below, are",
    };
    let court = verb.court(lang);
    let named = destination.name.trim();
    let to = match (destination.payee, lang) {
        (Payee::PurposeOnly, _) => None,
        // There is no such fund in law: the order cannot name it.
        (Payee::NationalFund, Lang::Zh) => Some(format!("支付至{BLANK}")),
        (Payee::NationalFund, Lang::En) => Some(BLANK.to_owned()),
        (Payee::Treasury, Lang::Zh) if named.is_empty() => Some("上缴国库".to_owned()),
        (Payee::Treasury, Lang::Zh) => Some(format!("支付至{named}，上缴国库")),
        (Payee::Treasury, Lang::En) if !named.is_empty() => {
            Some(format!("{named}, for payment into the state treasury"))
        }
        // Whatever account is named, it is the court that passes it on.
        (Payee::CourtToTreasury, lang) => {
            let account = if named.is_empty() { court } else { named };
            Some(match lang {
                Lang::Zh => format!("支付至{account}，由{court}上缴国库"),
                Lang::En if named.is_empty() => {
                    format!("{court}, which pays it into the treasury")
                }
                Lang::En => format!("{account}; {court} pays it into the treasury"),
            })
        }
        (Payee::HandledByProcuratorate, lang) => {
            // Without a procuratorate that sues, who is meant is open.
            let who = match named {
                "" if case.sued_by_procuratorate() => {
                    lang.of("公益诉讼起诉人", "the procuratorate that sued")
                }
                "" => BLANK,
                named => named,
            };
            Some(match lang {
                Lang::Zh => format!("支付给{who}，由其依法处理"),
                Lang::En => format!("{who}, which deals with it according to law"),
            })
        }
        (Payee::JointAccount, lang) if named.is_empty() => {
            let plaintiff = match &*case.co_plaintiffs {
                [] => role(lang, case).to_owned(),
                _ => plaintiff(lang, case),
            };
            Some(match lang {
                Lang::Zh => format!("支付至{plaintiff}与{court}共同指定的专户"),
                Lang::En => {
                    format!("a special account designated jointly by {plaintiff} and {court}")
                }
            })
        }
        (payee, Lang::Zh) if named.is_empty() => {
            Some(format!("支付至{}", wording::payee(lang, payee)))
        }
        (payee, Lang::En) if named.is_empty() => Some(wording::payee(lang, payee).to_owned()),
        (_, Lang::Zh) => Some(format!("支付至{named}")),
        (_, Lang::En) => Some(named.to_owned()),
    };
    let payee = match (to, lang) {
        (None, _) => String::new(),
        (Some(to), Lang::Zh) if several => format!("；{sums}{to}"),
        (Some(to), Lang::Zh) => format!("，{sums}{to}"),
        (Some(to), Lang::En) if several && !in_kind => {
            format!("; the sums above are payable to {to}")
        }
        (Some(to), Lang::En) if in_kind => format!("; the money is payable to {to}"),
        (Some(to), Lang::En) => format!(", payable to {to}"),
    };
    let payee = match (given, lang) {
        (Distributed::Part, Lang::En) if !payee.is_empty() => {
            payee + ", save for what is distributed below"
        }
        _ => payee,
    };
    let manager = destination.manager.trim();
    let manager = match lang {
        _ if manager.is_empty() => String::new(),
        Lang::Zh if several && payee.is_empty() => format!("；{sums}由{manager}管理"),
        Lang::Zh => format!("，由{manager}管理"),
        Lang::En if several && payee.is_empty() => {
            format!("; {sums} to be managed by {manager}")
        }
        Lang::En => format!(", to be managed by {manager}"),
    };
    let payee = payee + &manager;
    let purpose = match (purpose, lang) {
        ("", _) => String::new(),
        // Behind several clauses it must be said what is earmarked.
        (purpose, Lang::Zh) if several && payee.is_empty() => {
            format!("；{sums}{except}专门用于{purpose}")
        }
        (purpose, Lang::Zh) => format!("，{except}专门用于{purpose}"),
        (purpose, Lang::En) if several && payee.is_empty() => {
            format!("; {sums} to be used{except} only for: {purpose}")
        }
        (purpose, Lang::En) => format!(", to be used{except} only for: {purpose}"),
    };
    payee + &purpose
}

/// A purpose without the words that the sentence has before it.
pub(super) fn bare_purpose(purpose: &str) -> &str {
    const BEFORE: [&str; 9] = [
        "专款专用，",
        "专门用于",
        "专项用于",
        "专款用于",
        "专用于",
        "仅用于",
        "只用于",
        "限于",
        "用于",
    ];
    let mut purpose = purpose.trim();
    while let Some(rest) = BEFORE.iter().find_map(|words| purpose.strip_prefix(words)) {
        purpose = rest.trim_start();
    }
    purpose
}
