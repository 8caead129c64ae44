//! Terms in Chinese and English, one English term for each, with the provision that has them.

use redress_core::lawbook::{ProvisionId, Text, id};
use redress_drafting::wording;
use yew::prelude::*;

use super::{line_field, say};
use crate::{
    route::Route,
    ui::{text::text, use_shared},
};

const TERMS: [(Text, Option<ProvisionId>); 34] = [
    (text("民事公益诉讼", "civil public interest litigation"), Some(id::CPL_PIL_1)),
    (
        text("刑事附带民事公益诉讼", "civil public interest action incidental to a prosecution"),
        Some(id::J_PIL_20),
    ),
    (text("公益诉讼起诉人", "public interest litigation plaintiff (the procuratorate)"), None),
    (text("诉前公告", "pre-suit notice"), Some(id::J_PIL_13)),
    (text("支持起诉", "support of an action"), Some(id::CPL_PIL_2)),
    (text("释明", "advice of the court on the claims"), Some(id::J_PIL_18)),
    (text("众多个人", "many individuals"), Some(id::PIPL_70)),
    (text("社会公共利益", "public interest"), Some(id::CPL_PIL_1)),
    (text("儿童", "child (under 14)"), Some(id::CPR_2)),
    (text("未成年人", "minor (under 18)"), Some(id::MPL_106)),
    (
        text(
            "最有利于未成年人的原则",
            "principle of what is most favourable to minors (best interests)",
        ),
        Some(id::MPL_4),
    ),
    (text("倾斜保护", "tilted protection"), None),
    (text("敏感个人信息", "sensitive personal information"), Some(id::PIPL_28)),
    (text("个人信息处理者", "personal information processor"), Some(id::PIPL_69_1)),
    (text("监护人同意", "guardian’s consent"), Some(id::PIPL_31)),
    (text("国家网信部门", "national cyberspace authority (CAC)"), Some(id::PIPL_70)),
    (text("过错推定", "presumption of fault"), Some(id::PIPL_69_1)),
    (text("无过错责任", "liability without fault"), None),
    (text("举证责任", "burden of proof"), Some(id::CPL_EVIDENCE)),
    (text("因果关系", "causation"), None),
    (text("停止侵害", "cessation of the infringement"), Some(id::CC_179_1)),
    (text("消除危险", "elimination of danger"), Some(id::CC_1167)),
    (text("赔礼道歉", "apology"), Some(id::CC_1000_1)),
    (text("消除影响", "elimination of adverse effects"), Some(id::CC_1000_1)),
    (text("公益损害赔偿", "public interest damages"), Some(id::PIPL_69_2)),
    (text("违法所得、获利", "gain"), Some(id::PIPL_69_2)),
    (text("根据实际情况确定", "fixed by actual circumstances"), Some(id::CC_1182)),
    (text("惩罚性赔偿", "punitive damages"), Some(id::CC_179_2)),
    (text("预防、处置费用", "costs of prevention"), Some(id::C_PIL_17)),
    (text("连带责任", "joint and several liability"), Some(id::CC_178_2)),
    (text("按份责任", "several liability"), Some(id::CC_1172)),
    (text("案件受理费", "case acceptance fee"), None),
    (text("迟延履行利息", "late-performance interest"), Some(id::CPL_DELAY)),
    (text("指导性案例", "guiding case"), None),
];

/// The page.
#[component]
pub(super) fn GlossaryPage() -> Html {
    let shared = use_shared();
    let lang = shared.lang;
    let wanted = use_state_eq(String::new);
    let on_wanted = {
        let wanted = wanted.clone();
        Callback::from(move |text: String| wanted.set(text))
    };
    let plain = |text: &str| text.trim().to_lowercase().replace('’', "'");
    let sought = plain(&wanted);
    let found = TERMS.iter().filter(|(term, _)| {
        sought.is_empty() || plain(term.zh).contains(&sought) || plain(term.en).contains(&sought)
    });
    let found: Vec<_> = found.collect();
    html! {
        <>
            <div class="fields">{ line_field("glossary-search", say(&shared, "查找", "Search"), &wanted, on_wanted) }</div>
            <p class="hint" role="status" data-test="glossary-count">{ found.len() }{ " / " }{ TERMS.len() }</p>
            <table class="glossary">
                <thead><tr>
                    <th scope="col">{ say(&shared, "中文", "Chinese") }</th>
                    <th scope="col">{ say(&shared, "英文", "English") }</th>
                    <th scope="col">{ say(&shared, "条文", "Provision") }</th>
                </tr></thead>
                <tbody>
                    { for found.into_iter().map(|(term, id)| html! {
                        <tr>
                            <th scope="row" lang="zh-CN">{ term.zh }</th>
                            <td lang="en">{ term.en }</td>
                            <td>
                                if let Some(id) = id {
                                    <a href={Route::provision(*id).href()}>
                                        { wording::document_title(lang, id.get()) + &wording::article(lang, id.get(), id.get().newest()) }
                                    </a>
                                }
                            </td>
                        </tr>
                    }) }
                </tbody>
            </table>
        </>
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn one_term_for_one_thing() {
        let zh: BTreeSet<_> = TERMS.iter().map(|(term, _)| term.zh).collect();
        let en: BTreeSet<_> = TERMS.iter().map(|(term, _)| term.en).collect();
        assert_eq!((zh.len(), en.len()), (TERMS.len(), TERMS.len()));
    }
}
