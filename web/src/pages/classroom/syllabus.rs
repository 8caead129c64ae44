//! A course that follows the paper: for each session its section, the law to read, a case, and what to do here.

use redress_core::lawbook::{ProvisionId, Text, id};
use redress_drafting::wording;
use yew::prelude::*;

use super::{super::records::pick, Part, say};
use crate::{
    route::Route,
    ui::{
        Shared,
        text::{Word, text},
    },
};

struct Session {
    section: &'static str,
    title: Text,
    law: &'static [ProvisionId],
    record: Option<&'static str>,
    task: Text,
    way: Way,
}

enum Way {
    Theory(&'static str),
    Guide(&'static str),
    Estimate(&'static str),
    Plot,
    Class(Part),
}

const SESSIONS: [Session; 8] = [
    Session {
        section: "1",
        title: text("问题与首案", "The questions, and a first case"),
        law: &[id::PIPL_70, id::CPL_PIL_1],
        record: Some("hic-short-video-2020"),
        task: text(
            "读余杭案，写出论文三个问题在其中的位置",
            "Read the Yuhang case and place the paper’s three questions in it",
        ),
        way: Way::Theory("1"),
    },
    Session {
        section: "2.1",
        title: text(
            "公益性、倾斜保护、最大利益、敏感性",
            "Public interest, tilt, best interests, sensitivity",
        ),
        law: &[id::MPL_4, id::PIPL_28, id::PIPL_31],
        record: None,
        task: text(
            "逐一展开四项原则下的测算，说明各自改变了什么",
            "Open the computations under the four ideas and say what each moves",
        ),
        way: Way::Theory("2.1"),
    },
    Session {
        section: "3",
        title: text("制度的形成与法律的时间效力", "How the institution came about: which law when"),
        law: &[id::CPL_PIL_1, id::MPL_106, id::PIPL_70],
        record: Some("hic-deng-xiao-2021"),
        task: text(
            "测验：法律的时间效力；说明邓某、肖某案为何不适用个人信息保护法",
            "Quiz: which law at this date; say why PIPL does not govern Deng and Xiao",
        ),
        way: Way::Class(Part::Quiz),
    },
    Session {
        section: "4.1",
        title: text("起诉条件：“本法”、“众多”、风险", "Conditions: “this Law”, “many”, risk"),
        law: &[id::PIPL_70, id::CPLI_75, id::CC_1167],
        record: None,
        task: text(
            "以“六名儿童”“仅有风险”两案，比较现行法与建议",
            "Compare law and proposal on six children, and on a mere risk",
        ),
        way: Way::Theory("4.1"),
    },
    Session {
        section: "4.2",
        title: text("原告与先后", "Plaintiffs and their order"),
        law: &[id::CPL_PIL_2, id::CRPL_47, id::J_PIL_13, id::EPL_58],
        record: None,
        task: text(
            "引导第一步：依次选择六类原告，查看各自的起诉资格",
            "Guide, first question: try the six kinds of plaintiff",
        ),
        way: Way::Guide("who"),
    },
    Session {
        section: "4.3",
        title: text("数额：获利不等于损失", "The sum: a gain is not a loss"),
        law: &[id::PIPL_69_2, id::CC_1182],
        record: Some("hic-deng-xiao-2021"),
        task: text("先估后看，再在图上比较各案", "Estimate first, then compare on the plot"),
        way: Way::Estimate("hic-deng-xiao-2021"),
    },
    Session {
        section: "4.3",
        title: text(
            "惩罚性赔偿、赔偿金去向、其他责任方式",
            "Punitive damages, where the money goes, other remedies",
        ),
        law: &[id::CC_179_2, id::C_PIL_17, id::C_PIL_18],
        record: None,
        task: text(
            "比较赔偿金的四种收款方式，起草一项判决主文",
            "Compare the four ways of payment and draft an order",
        ),
        way: Way::Plot,
    },
    Session {
        section: "4.4",
        title: text("举证责任", "Burden of proof"),
        law: &[id::PIPL_69_1, id::CPL_EVIDENCE, id::FACE_6],
        record: None,
        task: text(
            "测验：举证责任；再比较§5.4的三种行为",
            "Quiz: who proves what; then the three behaviours of §5.4",
        ),
        way: Way::Class(Part::Quiz),
    },
];

pub(super) fn view(shared: &Shared) -> Html {
    let lang = shared.lang;
    let row = |(index, session): (usize, &Session)| {
        let (href, page) = match &session.way {
            Way::Theory(section) => {
                (Route::Theory(Some((*section).to_owned())), shared.t(Word::PageTheory))
            }
            Way::Guide(step) => (Route::Guide(Some((*step).to_owned())), shared.t(Word::PageGuide)),
            Way::Estimate(id) => {
                (Route::Estimate(Some((*id).to_owned())), shared.t(Word::PageEstimate))
            }
            Way::Plot => (Route::Comparables, shared.t(Word::PageComparables)),
            Way::Class(part) => (part.route(), lang.pick(part.word())),
        };
        html! {
            <tr>
                <th scope="row">{ index + 1 }</th>
                <td>
                    <a href={Route::Theory(Some(session.section.to_owned())).href()}>{ "§" }{ session.section }</a>
                    { " " }<strong>{ lang.pick(session.title) }</strong>
                </td>
                <td>
                    <ul class="plain">
                        { for session.law.iter().map(|id| html! {
                            <li><a href={Route::provision(*id).href()}>
                                { wording::document_title(lang, id.get()) + &wording::article(lang, id.get(), id.get().newest()) }
                            </a></li>
                        }) }
                    </ul>
                </td>
                <td>
                    if let Some(record) = session.record {
                        <a href={Route::Casebook(Some(record.to_owned())).href()}>
                            { shared.casebook.find(record).map_or(record.to_owned(), |one| pick(lang, &one.title).to_owned()) }
                        </a>
                    }
                </td>
                <td>{ lang.pick(session.task) }{ " " }<a href={href.href()}>{ "→ " }{ page }</a></td>
            </tr>
        }
    };
    html! {
        <table class="syllabus">
            <thead><tr>
                <th scope="col">{ say(shared, "次", "No.") }</th>
                <th scope="col">{ say(shared, "论文", "Paper") }</th>
                <th scope="col">{ say(shared, "条文", "Law") }</th>
                <th scope="col">{ say(shared, "案例", "Case") }</th>
                <th scope="col">{ say(shared, "任务", "Task") }</th>
            </tr></thead>
            <tbody>{ for SESSIONS.iter().enumerate().map(row) }</tbody>
        </table>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_session_leads_somewhere() {
        for session in SESSIONS {
            assert!(session.record.is_none_or(|id| redress_casebook::find(id).is_some()));
            match session.way {
                Way::Estimate(id) => assert!(redress_casebook::find(id).is_some()),
                Way::Guide(step) => assert!(crate::pages::guide::is_step(step)),
                Way::Theory(_) | Way::Plot | Way::Class(_) => {}
            }
        }
    }
}
