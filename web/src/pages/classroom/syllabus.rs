//! A course that follows the paper: for each session its section, the law to read, a case, and what to do here.

use redress_core::lawbook::{ProvisionId, Text, id};
use redress_drafting::{Kind, wording};
use yew::prelude::*;

use super::{super::records::pick, Part, say};
use crate::{
    route::Route,
    ui::{
        Shared,
        text::{Word, page, text},
    },
};

struct Session {
    section: &'static str,
    title: Text,
    law: &'static [ProvisionId],
    record: Option<&'static str>,
    task: Text,
    /// Where it can be done, in the order of the task.
    ways: &'static [Way],
}

enum Way {
    Theory(&'static str),
    Guide(&'static str),
    Estimate(&'static str),
    Plot,
    /// The draft of the order.
    Orders,
    Class(Part),
}

impl Way {
    fn route(&self) -> Route {
        match self {
            Self::Theory(section) => Route::Theory(Some((*section).to_owned())),
            Self::Guide(step) => Route::Guide(Some((*step).to_owned())),
            Self::Estimate(id) => Route::Estimate(Some((*id).to_owned())),
            Self::Plot => Route::Comparables,
            Self::Orders => Route::Papers(Kind::Orders),
            Self::Class(part) => part.route(),
        }
    }
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
        ways: &[Way::Theory("1")],
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
        ways: &[Way::Theory("2.1")],
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
        ways: &[Way::Class(Part::Quiz)],
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
        ways: &[Way::Theory("4.1")],
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
        ways: &[Way::Guide("who")],
    },
    Session {
        section: "4.3",
        title: text("数额：获利不等于损失", "The sum: a gain is not a loss"),
        law: &[id::PIPL_69_2, id::CC_1182],
        record: Some("hic-deng-xiao-2021"),
        task: text("先估后看，再在图上比较各案", "Estimate first, then compare on the plot"),
        ways: &[Way::Estimate("hic-deng-xiao-2021"), Way::Plot],
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
        ways: &[Way::Theory("4.3"), Way::Orders],
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
        ways: &[Way::Class(Part::Quiz), Way::Theory("4.4")],
    },
];

pub(super) fn view(shared: &Shared) -> Html {
    let lang = shared.lang;
    let way = |way: &Way| {
        let route = way.route();
        let name = match way {
            Way::Theory(section) => format!("{} §{section}", shared.t(Word::PageTheory)),
            Way::Class(part) => lang.pick(part.word()).to_owned(),
            _ => shared.t(page(&route)).to_owned(),
        };
        html! { <>{ " " }<a href={route.href()}>{ "→ " }{ name }</a></> }
    };
    let row = |(index, session): (usize, &Session)| {
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
                <td>{ lang.pick(session.task) }{ for session.ways.iter().map(way) }</td>
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
            assert!(crate::pages::theory::has(session.section));
            assert!(!session.ways.is_empty());
            for way in session.ways {
                match way {
                    Way::Estimate(id) => assert!(redress_casebook::find(id).is_some()),
                    Way::Guide(step) => assert!(crate::pages::guide::is_step(step)),
                    Way::Theory(section) => assert!(crate::pages::theory::has(section)),
                    Way::Plot | Way::Orders | Way::Class(_) => {}
                }
            }
        }
    }

    /// What a task speaks of is where it leads: a draft to the papers, the plot to the plot, a quiz to the quiz.
    #[test]
    fn a_task_leads_to_what_it_speaks_of() {
        let leads = |word: &str, is: fn(&Way) -> bool| {
            let named: Vec<_> =
                SESSIONS.iter().filter(|session| session.task.zh.contains(word)).collect();
            assert!(!named.is_empty(), "{word}");
            assert!(named.iter().all(|session| session.ways.iter().any(is)), "{word}");
        };
        leads("起草", |way| matches!(way, Way::Orders));
        leads("收款方式", |way| matches!(way, Way::Theory("4.3")));
        leads("图上", |way| matches!(way, Way::Plot));
        leads("测验", |way| matches!(way, Way::Class(Part::Quiz)));
        leads("三种行为", |way| matches!(way, Way::Theory("4.4")));
    }
}
