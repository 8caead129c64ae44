//! Questions made of the law book and the engine: which law at a day, who may sue, who proves what, law or proposal. Each is
//! drawn anew, and its answer is what the program itself says.

use redress_core::{
    Assessment, Authority, Bearer, Case, Lens, Position, Reform, Status, Timeline, assess,
    case::{Behaviour, Dates, Facts, Plaintiff, PlaintiffKind, Span, Subjects},
    lawbook::{Date, ProvisionId, Text, id},
};
use redress_drafting::{Lang, wording};
use yew::prelude::*;

use super::say;
use crate::ui::{Citations, Segmented, dom, text::text, use_shared};

/// What is asked.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Kind {
    Law,
    Sue,
    Proof,
    Proposal,
}

impl Kind {
    const ALL: [Self; 4] = [Self::Law, Self::Sue, Self::Proof, Self::Proposal];

    fn name(self) -> Text {
        match self {
            Self::Law => text("法律的时间效力", "Which law at this date"),
            Self::Sue => text("起诉主体", "Who may sue"),
            Self::Proof => text("举证责任", "Who proves what"),
            Self::Proposal => text("现行法还是建议", "Law or proposal"),
        }
    }
}

/// A question with its options, the right one, and why.
#[derive(Clone, Debug, PartialEq)]
struct Question {
    ask: String,
    options: Vec<String>,
    right: usize,
    why: String,
    authority: Vec<Authority>,
}

/// Numbers that come one after the other from a seed.
#[derive(Clone, Copy)]
struct Dice(u32);

impl Dice {
    /// xorshift: nothing here is secret.
    fn roll(&mut self) -> u32 {
        let mut x = self.0.max(1);
        x ^= x << 13;
        x ^= x >> 17;
        x ^= x << 5;
        self.0 = x;
        x
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.roll()).unwrap_or(0) % end.max(1)
    }

    fn of<T: Copy>(&mut self, all: &[T]) -> Option<T> {
        all.get(self.below(all.len())).copied()
    }
}

fn question(lang: Lang, kind: Kind, seed: u32) -> Option<Question> {
    // Neighbouring seeds begin far apart.
    let mut dice = Dice(seed.wrapping_mul(2_654_435_761) ^ 0x9e37_79b9);
    for _ in 0..8 {
        dice.roll();
    }
    let mut ask = || match kind {
        Kind::Law => which_law(lang, &mut dice),
        Kind::Sue => who_may_sue(lang, &mut dice),
        Kind::Proof => who_proves(lang, &mut dice),
        Kind::Proposal => law_or_proposal(lang, &mut dice),
    };
    // A text that was not read decides no question.
    let read =
        |question: &Question| question.authority.iter().all(|one| one.status != Status::Unverified);
    (0..TRIES).find_map(|_| ask().filter(read))
}

/// Draws for a question that rests on texts that were read; nearly every first one does.
const TRIES: usize = 100;

/// Rules that replaced one another, newest first, and what they are on.
const SERIES: [(Text, &[ProvisionId]); 3] = [
    (
        text("赔偿数额依哪一条确定", "on the amount of damages"),
        &[id::PIPL_69_2, id::CC_1182, id::TL_20],
    ),
    (text("过错的举证依哪一条", "on proof of fault"), &[id::PIPL_69_1, id::CC_1165_1]),
    (
        text("连带责任依哪一条", "on joint liability of those who act together"),
        &[id::CC_1168, id::TL_8],
    ),
];

fn on(day: Date) -> Dates {
    Dates { act: Some(Span { from: Some(day), to: Some(day) }), ..Dates::default() }
}

/// The rule of a series that governs an act of a day, by its place. The law book answers for a rule with the one that stood
/// or stands in its place.
fn governs(series: &[ProvisionId], day: Date) -> Option<(usize, Authority)> {
    let newest = series.first()?;
    let authority = Timeline::new(&on(day)).substantive(*newest, Status::InForce)?;
    let place = series.iter().position(|id| *id == authority.provision)?;
    Some((place, authority))
}

fn a_day(dice: &mut Dice) -> Option<Date> {
    let (year, month, day) = (2012 + dice.below(13), 1 + dice.below(12), 1 + dice.below(28));
    Date::parse(&format!("{year}-{month:02}-{day:02}"))
}

fn which_law(lang: Lang, dice: &mut Dice) -> Option<Question> {
    // A day on which the law book has no rule of the series is not asked for.
    for _ in 0..20 {
        let (what, series) = dice.of(&SERIES)?;
        let day = a_day(dice)?;
        let Some((right, authority)) = governs(series, day) else { continue };
        let option = |id: &ProvisionId| {
            let (provision, version) = (id.get(), id.get().newest());
            wording::document_title(lang, provision) + &wording::article(lang, provision, version)
        };
        let day = wording::day(lang, day);
        return Some(Question {
            ask: match lang {
                Lang::Zh => format!("行为终了于{day}，{}？", what.zh),
                Lang::En => format!("The act ended on {day}. Which provision {} applies?", what.en),
            },
            options: series.iter().map(option).collect(),
            right,
            why: wording::in_force(lang, authority.version),
            authority: vec![authority],
        });
    }
    None
}

const PLAINTIFFS: [PlaintiffKind; 6] = [
    PlaintiffKind::Procuratorate,
    PlaintiffKind::NationalConsumerAssociation,
    PlaintiffKind::ProvincialConsumerAssociation,
    PlaintiffKind::MunicipalConsumerAssociation,
    PlaintiffKind::DesignatedOrganisation,
    PlaintiffKind::Other,
];

/// A suit on children's information by a plaintiff on a day.
fn suit(kind: PlaintiffKind, day: Date, behaviour: Behaviour) -> Case {
    Case {
        dates: Dates { judgment: Some(day), ..on(day) },
        plaintiff: Some(Plaintiff { kind, name: String::new() }),
        facts: Facts {
            behaviours: vec![behaviour],
            subjects: Some(Subjects::ChildrenUnder14),
            ..Facts::default()
        },
        ..Case::default()
    }
}

/// A kind of plaintiff, so that it can be asked about: `other` says nothing by itself.
fn plaintiff(lang: Lang, kind: PlaintiffKind) -> &'static str {
    match kind {
        PlaintiffKind::Other => lang.pick(text(
            "消费者组织和国家网信部门确定的组织以外的社会组织",
            "an organisation that is neither a consumer association nor designated by the CAC",
        )),
        // Whether it was designated is what is asked.
        PlaintiffKind::DesignatedOrganisation => lang.pick(text(
            "自称由国家网信部门确定的组织",
            "an organisation that says the CAC has designated it",
        )),
        kind => wording::plaintiff(lang, kind),
    }
}

fn assessed(case: &Case) -> Option<Assessment> {
    assess(case, Position::Found, Lens::LAW).ok()
}

fn who_may_sue(lang: Lang, dice: &mut Dice) -> Option<Question> {
    let kind = dice.of(&PLAINTIFFS)?;
    let day = dice.of(&["2018-06-01", "2021-03-01", "2023-05-01", "2025-05-01"])?;
    let day = Date::parse(day)?;
    let case = suit(kind, day, Behaviour::Use);
    let found = assessed(&case)?;
    let standing = found.findings.iter().find(|one| one.code.id().starts_with("standing-"))?;
    let right = match standing.code.id() {
        "standing-met" => 0,
        "standing-designated" => 1,
        _ => 2,
    };
    let (who, when) = (plaintiff(lang, kind), wording::day(lang, day));
    let options = [
        text("可以", "It may"),
        text("经国家网信部门确定的，可以", "It may if the cyberspace authority has designated it"),
        text("不可以", "It may not"),
    ];
    Some(Question {
        ask: match lang {
            Lang::Zh => format!("{when}，就非法使用儿童个人信息，{who}可以提起民事公益诉讼吗？"),
            Lang::En => format!(
                "On {when}, unlawful use of children’s information: may this plaintiff bring the action – {who}?"
            ),
        },
        options: options.iter().map(|option| lang.pick(*option).to_owned()).collect(),
        right,
        why: wording::finding(lang, standing, &case),
        authority: standing.authority.to_vec(),
    })
}

/// Words as a sentence of their own.
fn sentence(lang: Lang, words: &str) -> String {
    let mut words = words.to_owned();
    if let Some(first) = words.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    if !words.ends_with(['.', '。']) {
        words.push_str(lang.pick(text("。", ".")));
    }
    words
}

fn who_proves(lang: Lang, dice: &mut Dice) -> Option<Question> {
    let behaviour = dice.of(&[Behaviour::Collection, Behaviour::Leakage, Behaviour::Use])?;
    let day = dice.of(&["2019-05-01", "2021-03-01", "2023-05-01"])?;
    let day = Date::parse(day)?;
    let mut case = suit(PlaintiffKind::Procuratorate, day, behaviour);
    // Faces are a case of their own since August 2021.
    let face = dice.below(3) == 0;
    case.facts.face = face.then_some(true);
    let rows = assessed(&case)?.proof;
    let row = rows.get(dice.below(rows.len()))?;
    let when = wording::day(lang, day);
    let (what, which) =
        (wording::behaviour(lang, row.behaviour), wording::element(lang, row.element));
    let faces = if face { say_faces(lang) } else { "" };
    let options = [text("原告", "The plaintiff"), text("被告", "The defendant")];
    Some(Question {
        ask: match lang {
            Lang::Zh => format!("{when}的行为（{what}{faces}），“{which}”由谁举证？"),
            Lang::En => {
                format!("An act of {when} ({what}{faces}). Who bears the burden of proof: {which}?")
            }
        },
        options: options.iter().map(|option| lang.pick(*option).to_owned()).collect(),
        right: usize::from(row.bearer != Bearer::Plaintiff),
        why: wording::bearer(lang, row.bearer, row.element).to_owned(),
        authority: row.authority.to_vec(),
    })
}

fn say_faces(lang: Lang) -> &'static str {
    lang.pick(text("，人脸信息", ", facial information"))
}

/// What the law in force says, beside what the paper would have.
const LAW: [(Text, ProvisionId); 8] = [
    (
        text(
            "处理者不能证明自己没有过错的，应当担责",
            "a processor that cannot prove absence of fault is liable",
        ),
        id::PIPL_69_1,
    ),
    (
        text(
            "检察院有权就涉及未成年人的公共利益提起公益诉讼",
            "procuratorates may sue where the public interest of minors is concerned",
        ),
        id::MPL_106,
    ),
    (
        text(
            "不满十四周岁者的个人信息均为敏感个人信息",
            "all information of children under 14 is sensitive",
        ),
        id::PIPL_28,
    ),
    (
        text(
            "处理儿童信息应当取得监护人同意",
            "a guardian’s consent is needed to process children’s information",
        ),
        id::PIPL_31,
    ),
    (text("惩罚性赔偿须有法律规定", "punitive damages need a statute"), id::CC_179_2),
    (text("赔偿可以按处理者的获利确定", "damages may follow the processor’s gain"), id::PIPL_69_2),
    (text("检察院起诉前应当公告", "a procuratorate announces before it sues"), id::J_PIL_13),
    (
        text(
            "以最有利于未成年人的原则保护未成年人",
            "minors are protected by the principle of what is most favourable to them",
        ),
        id::MPL_4,
    ),
];

fn law_or_proposal(lang: Lang, dice: &mut Dice) -> Option<Question> {
    let time = Timeline::new(&Dates::default());
    let (what, authority, right) = if dice.below(2) == 0 {
        let (what, id) = dice.of(&LAW)?;
        let authority = time
            .substantive(id, Status::InForce)
            .or_else(|| time.procedural(id, Status::InForce))?;
        (lang.pick(what).to_owned(), authority, 0)
    } else {
        let reform = dice.of(Reform::ALL)?;
        let authority = time.substantive(reform.provision(), Status::Proposal)?;
        (wording::reform(lang, reform).to_owned(), authority, 1)
    };
    let options = [text("现行法", "Law in force"), text("论文的建议", "A proposal of the paper")];
    Some(Question {
        ask: match lang {
            Lang::Zh => format!("“{what}”是现行法，还是论文的建议？"),
            Lang::En => format!("“{what}”: law in force, or a proposal of the paper?"),
        },
        options: options.iter().map(|option| lang.pick(*option).to_owned()).collect(),
        right,
        why: lang.pick(authority.version.gist.get()).to_owned(),
        authority: vec![authority],
    })
}

/// The page.
#[component]
pub(super) fn QuizPage() -> Html {
    let shared = use_shared();
    let lang = shared.lang;
    let kind = use_state_eq(|| 0_usize);
    let seed = use_state_eq(|| {
        let clock = js_sys::Date::new_0();
        clock.get_milliseconds() + 1000 * clock.get_seconds() + 60_000 * clock.get_minutes()
    });
    let chosen = use_state_eq(|| None::<usize>);
    let score = use_state_eq(|| (0_u32, 0_u32));
    let asked = Kind::ALL.get(*kind).and_then(|kind| question(lang, *kind, *seed));
    let on_kind = {
        let (kind, chosen) = (kind.clone(), chosen.clone());
        Callback::from(move |index: usize| {
            kind.set(index);
            chosen.set(None);
        })
    };
    let next = {
        let (seed, chosen) = (seed.clone(), chosen.clone());
        Callback::from(move |_: MouseEvent| {
            seed.set(seed.wrapping_add(1));
            chosen.set(None);
            // The button goes with the answer.
            dom::focus("quiz-ask");
        })
    };
    let options = Kind::ALL.map(|kind| lang.pick(kind.name()).into()).to_vec();
    let Some(asked) = asked else { return Html::default() };
    let option = |(index, words): (usize, &String)| {
        let onclick = {
            let (chosen, score, right) = (chosen.clone(), score.clone(), index == asked.right);
            Callback::from(move |_: MouseEvent| {
                let (good, all) = *score;
                score.set((good + u32::from(right), all + 1));
                chosen.set(Some(index));
                // The options can be pressed no longer.
                dom::focus("quiz-result");
            })
        };
        let mark = match *chosen {
            Some(_) if index == asked.right => " ✓",
            Some(mine) if index == mine => " ✗",
            _ => "",
        };
        html! {
            <li>
                <button type="button" class="quiet" data-test={format!("option-{index}")} disabled={chosen.is_some()}
                    aria-pressed={(*chosen == Some(index)).to_string()} {onclick}>
                    { words.clone() }{ mark }
                </button>
            </li>
        }
    };
    let (good, all) = *score;
    html! {
        <>
            <Segmented name="quiz" legend={say(&shared, "题型", "Kind")} {options} chosen={Some(*kind)} onchange={on_kind} />
            <section class="quiz" aria-labelledby="quiz-ask" data-test="quiz">
                <h2 id="quiz-ask" tabindex="-1">{ asked.ask.clone() }</h2>
                <ul class="quiz-options">{ for asked.options.iter().enumerate().map(option) }</ul>
                <div role="status" id="quiz-result" tabindex="-1" data-test="quiz-answer">
                    if let Some(mine) = *chosen {
                        <p>
                            <strong>{ if mine == asked.right { say(&shared, "正确。", "Right.") } else { say(&shared, "不正确。", "Not right.") } }</strong>
                            { " " }{ sentence(lang, &asked.why) }
                        </p>
                    }
                </div>
                if chosen.is_some() {
                    <Citations authority={asked.authority.clone()} full={true} />
                    <p class="actions">
                        <button type="button" class="primary" data-test="next-question" onclick={next}>{ say(&shared, "下一题", "Next question") }</button>
                    </p>
                }
                <p class="hint figures" data-test="score">{ say(&shared, "答对 ", "Correct: ") }{ good }{ say(&shared, " / ", " of ") }{ all }</p>
            </section>
        </>
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_question_has_one_right_answer_and_says_why() {
        for kind in Kind::ALL {
            let mut rights = BTreeSet::new();
            for seed in 0..200 {
                for lang in Lang::ALL {
                    let asked = question(lang, kind, seed).unwrap();
                    assert!(asked.right < asked.options.len(), "{kind:?} {seed}");
                    assert!(!asked.why.is_empty() && !asked.ask.is_empty());
                    assert!(asked.authority.iter().all(|one| one.status != Status::Unverified));
                    let different: BTreeSet<_> = asked.options.iter().collect();
                    assert_eq!(different.len(), asked.options.len());
                    rights.insert(asked.right);
                }
            }
            assert!(rights.len() > 1, "{kind:?} has always the same answer");
        }
    }

    /// Nobody can say whether "other" may sue.
    #[test]
    fn every_plaintiff_that_is_asked_about_is_named() {
        for kind in PLAINTIFFS {
            assert!(!["其他", "other"].contains(&plaintiff(Lang::Zh, kind)), "{kind:?}");
            assert!(!["其他", "other"].contains(&plaintiff(Lang::En, kind)), "{kind:?}");
        }
        for seed in 0..200 {
            let ask = question(Lang::Zh, Kind::Sue, seed).unwrap().ask;
            assert!(!ask.contains("其他可以"), "{ask}");
        }
    }

    /// The dates of the Civil Code and of PIPL decide which provision on the amount applies.
    #[test]
    fn the_law_of_the_day_is_right() {
        let day = |text: &str| Date::parse(text).unwrap();
        let place = |on_day: &str| governs(SERIES[0].1, day(on_day)).map(|(place, _)| place);
        assert_eq!(place("2010-06-30"), None);
        assert_eq!(place("2020-12-31"), Some(2));
        assert_eq!(place("2021-01-01"), Some(1));
        assert_eq!(place("2021-10-31"), Some(1));
        assert_eq!(place("2021-11-01"), Some(0));
    }

    #[test]
    fn who_may_sue_is_what_the_law_says() {
        let right = |kind, day: &str| {
            let case = suit(kind, Date::parse(day).unwrap(), Behaviour::Use);
            let found = assessed(&case).unwrap();
            let standing =
                found.findings.iter().find(|one| one.code.id().starts_with("standing-")).unwrap();
            standing.code.id()
        };
        assert_eq!(
            right(PlaintiffKind::MunicipalConsumerAssociation, "2023-05-01"),
            "standing-municipal"
        );
        assert_eq!(right(PlaintiffKind::DesignatedOrganisation, "2021-03-01"), "standing-none");
        assert_eq!(
            right(PlaintiffKind::DesignatedOrganisation, "2023-05-01"),
            "standing-designated"
        );
        assert_eq!(right(PlaintiffKind::Procuratorate, "2023-05-01"), "standing-met");
        assert_eq!(right(PlaintiffKind::Other, "2023-05-01"), "standing-none");
    }
}
