//! What the paper argues, in our own words, and where each point shows in the program. An article of the law is named by
//! its id in braces, `{PIPL-70}`; its number is that of the law book.

use redress_core::{
    Reform,
    lawbook::{ProvisionId, Text, id},
};

use crate::ui::text::text;

/// Where a point shows in a computation.
#[derive(Clone, Copy)]
pub(super) enum Shown {
    /// A case of `tests/corpus/paper`, computed here under the law in force and with a reform; without one the order is
    /// shown.
    Demo(&'static str, Option<Reform>),
    /// A published case.
    Record(&'static str),
    /// A question of the guide, with what to look at there.
    Step(&'static str, Text),
    /// The plot of published awards.
    Plot(Text),
}

/// What stands beside Chinese law and is not law here.
pub(super) struct Beside {
    pub(super) what: Text,
    pub(super) how: Text,
}

/// A section of the paper.
pub(super) struct Section {
    /// Its number.
    pub(super) number: &'static str,
    pub(super) title: Text,
    pub(super) says: &'static [Text],
    pub(super) law: &'static [ProvisionId],
    pub(super) beside: &'static [Beside],
    pub(super) shown: &'static [Shown],
}

pub(super) const QUESTIONS: [(Text, &str); 3] = [
    (
        text(
            "以民事公益诉讼保护儿童个人信息，理论依据何在？",
            "On what ideas does it rest to protect children’s personal information by civil public interest litigation?",
        ),
        "2",
    ),
    (
        text(
            "这一制度在中国的立法和实践现状如何，有哪些不足？",
            "How does this litigation stand in Chinese law and practice, and what is missing?",
        ),
        "3",
    ),
    (text("不足之处如何弥补？", "How could it be remedied?"), "5"),
];

pub(super) const IDEAS: [Section; 4] = [
    Section {
        number: "2.1",
        title: text("儿童个人信息的公益性", "Children’s information as a public interest"),
        says: &[text(
            "儿童指不满十四周岁的未成年人。论文认为，儿童信息一旦被非法收集、利用，受扰的不只是个人，还有家庭和社会秩序；受害的儿童分散而不特定，又无力自行应对。因此，儿童个人信息上的利益属于公共利益，由国家给予不同于成人的特别保护。",
            "Children are minors under 14. When their information is unlawfully collected and used, the paper argues, families and public order suffer with the child; those affected are scattered, unidentified and unable to respond. The interest is therefore a public one, and the state owes it a protection that differs from that of adults in kind and degree.",
        )],
        law: &[id::CPR_2, id::CC_1034, id::PIPL_70],
        beside: &[Beside {
            what: text("欧盟《通用数据保护条例》序言第38段", "EU GDPR, recital 38"),
            how: text(
                "以儿童较少意识到风险为由，要求对其个人数据给予特别保护。比较法材料，在我国不是法律。",
                "It asks for specific protection of children’s data, since they may be less aware of the risks. Comparative only; not law here.",
            ),
        }],
        shown: &[
            Shown::Step("data", text("信息主体与人数", "whose information, and how many")),
            Shown::Demo("no-threshold", Some(Reform::NoThreshold)),
        ],
    },
    Section {
        number: "2.2",
        title: text("倾斜保护", "Tilted protection"),
        says: &[text(
            "法律给予弱者特别保护，以求实质平等。儿童的认知和自我保护能力弱于成人，论文据此认为，侵害儿童敏感信息是否构成公益侵害，不应套用对成人的“众多”标准。",
            "Law may lean to the weaker side for the sake of substantive equality. Children understand and guard themselves less than adults; so, the paper argues, whether an infringement of their sensitive information harms the public should not be measured by the “many” that is asked for adults.",
        )],
        law: &[id::MPL_4, id::PIPL_31],
        beside: &[],
        shown: &[
            Shown::Demo("no-threshold", Some(Reform::NoThreshold)),
            Shown::Step("data", text("“众多个人”的提示", "the finding on “many individuals”")),
        ],
    },
    Section {
        number: "2.3",
        title: text("儿童利益最大化", "The best interests of the child"),
        says: &[text(
            "处理涉及儿童的事项，应当优先考虑儿童的最大利益。这一理念由1959年《儿童权利宣言》倡导，1989年《儿童权利公约》确立；我国未成年人保护法表述为最有利于未成年人的原则。论文以此支持三点：法律作扩大解释、有风险即可起诉、探索惩罚性赔偿。",
            "In matters that concern children their best interests come first. The 1959 Declaration promoted the idea, the 1989 Convention made it a principle; the Minors Protection Law speaks of what is most favourable to minors. The paper builds three points on it: the wide reading of “this Law”, suits on a mere risk, and trying punitive damages.",
        )],
        law: &[id::MPL_4],
        beside: &[Beside {
            what: text(
                "联合国《儿童权利公约》第3条",
                "UN Convention on the Rights of the Child, Art. 3",
            ),
            how: text(
                "关于儿童的一切行动，以儿童的最大利益为首要考虑。我国是缔约国；本站只作对照，不作为计算或者判项的依据。",
                "In all actions concerning children their best interests are a primary consideration. China is a party; here it is set beside the law for comparison and carries no sum and no order.",
            ),
        }],
        shown: &[
            Shown::Demo("wide-law", Some(Reform::WideLaw)),
            Shown::Demo("risk-suffices", Some(Reform::RiskSuffices)),
            Shown::Demo("punitive-for-children", Some(Reform::PunitiveForChildren)),
        ],
    },
    Section {
        number: "2.4",
        title: text("儿童个人信息的敏感性", "Sensitivity"),
        says: &[
            text(
                "敏感信息一旦被侵害，人格尊严和人身、财产安全都易受损；论文援引的学说还指出，由此可能引起歧视和焦虑等新的损害。不满十四周岁者的信息，依法均属敏感。",
                "Where sensitive information is infringed, dignity and safety of person and property are easily harmed; the writing the paper relies on adds new harms such as discrimination and anxiety. By law all information of children under 14 is sensitive.",
            ),
            text(
                "因此本程序不询问：信息主体是儿童的，敏感性自动得出；与此相反的录入不予接受。",
                "So the program does not ask: for children the answer follows from the law, and the opposite is refused.",
            ),
        ],
        law: &[id::PIPL_28, id::PIPL_31],
        beside: &[Beside {
            what: text(
                "GB/T 35273—2020《信息安全技术 个人信息安全规范》",
                "GB/T 35273-2020, Personal Information Security Specification",
            ),
            how: text(
                "推荐性国家标准，不是法规。",
                "A recommended national standard, not a regulation.",
            ),
        }],
        shown: &[
            Shown::Step(
                "data",
                text("“敏感个人信息”一栏", "the field “Sensitive personal information”"),
            ),
            Shown::Demo("sensitive", None),
        ],
    },
];

/// When a step of the institution was taken.
pub(super) enum When {
    /// On the first day of a provision, as the law book has it.
    From(ProvisionId),
    /// On a day, as published.
    On(&'static str),
    /// In a month, where no day is published: its first day.
    In(&'static str),
}

/// A step in the making of the institution (§3.1), or a case (§3.2).
pub(super) struct Event {
    pub(super) when: When,
    pub(super) what: Text,
    pub(super) record: Option<&'static str>,
}

pub(super) const CHRONOLOGY: [Event; 15] = [
    Event {
        when: When::On("2013-01-01"),
        what: text(
            "民事诉讼法设公益诉讼条款（{CPL-PIL}）",
            "The Civil Procedure Law gains its public interest article, then {CPL-PIL}",
        ),
        record: None,
    },
    Event {
        when: When::From(id::C_PIL_1),
        what: text(
            "消费民事公益诉讼司法解释施行",
            "Interpretation on consumer public interest litigation in force",
        ),
        record: None,
    },
    Event {
        when: When::On("2017-07-01"),
        what: text(
            "民事诉讼法授权检察机关起诉，并以其他主体不起诉为前提",
            "The Civil Procedure Law lets procuratorates sue, where others do not",
        ),
        record: None,
    },
    Event {
        when: When::From(id::CPR_2),
        what: text(
            "《儿童个人信息网络保护规定》施行：首部儿童信息专门规章",
            "The Children’s Provisions, the first rules on children’s information, in force",
        ),
        record: None,
    },
    Event {
        when: When::On("2019-10-31"),
        what: text(
            "党的十九届四中全会提出拓展公益诉讼案件范围",
            "The Fourth Plenum of the 19th Central Committee calls for a wider range of public interest cases",
        ),
        record: None,
    },
    Event {
        when: When::From(id::CC_1034),
        what: text(
            "民法典施行，个人信息受保护",
            "The Civil Code, with its protection of personal information, in force",
        ),
        record: None,
    },
    Event {
        when: When::On("2021-03-11"),
        what: text("余杭案调解结案", "The Yuhang case is settled by mediation"),
        record: Some("hic-short-video-2020"),
    },
    Event {
        when: When::From(id::MPL_106),
        what: text(
            "修订后的未成年人保护法施行：检察机关有权提起公益诉讼",
            "The revised Minors Protection Law in force: procuratorates may sue",
        ),
        record: None,
    },
    Event {
        when: When::From(id::SPP_R_98_1),
        what: text(
            "检察院公益诉讼办案规则施行",
            "The procuratorates’ case-handling rules in force",
        ),
        record: None,
    },
    Event {
        when: When::From(id::PIPL_70),
        what: text(
            "个人信息保护法施行：{PIPL-70}规定公益诉讼",
            "PIPL in force: {PIPL-70} provides for public interest suits",
        ),
        record: None,
    },
    Event {
        when: When::On("2022-01-01"),
        what: text(
            "民事诉讼法公益诉讼条款改为{CPL-PIL}",
            "The public interest article becomes {CPL-PIL}",
        ),
        record: None,
    },
    Event {
        when: When::On("2022-02-24"),
        what: text(
            "《人民法院报》报道邓某、肖某案：判令共同赔偿三十万元",
            "The People’s Court Daily reports Deng and Xiao: 300,000 yuan, jointly",
        ),
        record: Some("hic-deng-xiao-2021"),
    },
    Event {
        when: When::On("2022-03-07"),
        what: text(
            "最高检第三十五批指导性案例，余杭案为检例第141号",
            "SPP guiding cases, 35th batch: Yuhang is no. 141",
        ),
        record: Some("hic-short-video-2020"),
    },
    Event {
        when: When::In("2022-10-01"),
        what: text(
            "党的二十大提出完善公益诉讼制度",
            "The 20th Party Congress calls for improved public interest litigation",
        ),
        record: None,
    },
    Event {
        when: When::From(id::MNR_31),
        what: text(
            "《未成年人网络保护条例》施行",
            "The Regulations on the protection of minors online in force",
        ),
        record: None,
    },
];

/// A debate of §4: the question, who says what, and where it shows.
pub(super) struct Debate {
    pub(super) section: &'static str,
    pub(super) question: Text,
    /// Who, and what; numbers in brackets are those of the reference list.
    pub(super) sides: &'static [(Text, Text)],
    pub(super) shown: &'static [Shown],
}

const TEXT_IN_FORCE: Text = text("现行条文", "The text in force");
const WANG: Text = text("王氏论文", "Wang");
const COURTS: Text = text("裁判实践", "The courts");

pub(super) const DEBATES: [Debate; 11] = [
    Debate {
        section: "4.1",
        question: text("“本法”能否扩大解释？", "Can “this Law” be read widely?"),
        sides: &[
            (
                TEXT_IN_FORCE,
                text(
                    "{PIPL-70}写的是违反“本法规定”。",
                    "{PIPL-70} speaks of breaches of “this Law”.",
                ),
            ),
            (
                WANG,
                text(
                    "及于民法典、消费者、网络安全等规范（§5.1）。",
                    "It should cover the Civil Code, consumer, cybersecurity and other norms (§5.1).",
                ),
            ),
        ],
        shown: &[Shown::Demo("wide-law", Some(Reform::WideLaw))],
    },
    Debate {
        section: "4.1",
        question: text(
            "“众多”是十人以上，还是看信息主体的特殊性？",
            "Are “many” ten or more, or does it turn on whose information it is?",
        ),
        sides: &[
            (
                TEXT_IN_FORCE,
                text(
                    "没有数字；“十人以上”见于解释其他条文的民诉法解释{CPLI-75}。",
                    "It has no number; “ten or more” is in {CPLI-75} of the CPL Interpretation, on other articles.",
                ),
            ),
            (
                WANG,
                text(
                    "看是否体现社会公共利益，潜在的不特定儿童也在内（§5.1）。",
                    "What counts is the public interest, potential children included (§5.1).",
                ),
            ),
        ],
        shown: &[Shown::Demo("no-threshold", Some(Reform::NoThreshold))],
    },
    Debate {
        section: "4.1",
        question: text(
            "“个人权益”对信息数量、损害数额有无要求？",
            "Do “individual rights” ask for an amount of information or of damage?",
        ),
        sides: &[
            (TEXT_IN_FORCE, text("没有规定。", "It says nothing.")),
            (
                WANG,
                text(
                    "提出问题；认为实际损害和损害风险均包括在内（§5.1）。",
                    "The paper asks; both harm and the risk of harm are meant (§5.1).",
                ),
            ),
        ],
        shown: &[
            Shown::Demo("risk-suffices", Some(Reform::RiskSuffices)),
            Shown::Plot(text(
                "各案的条数、人数与数额",
                "records, persons and sums of published cases",
            )),
        ],
    },
    Debate {
        section: "4.2",
        question: text("谁可以起诉？", "Who may sue?"),
        sides: &[
            (
                TEXT_IN_FORCE,
                text(
                    "检察院、法律规定的消费者组织、国家网信部门确定的组织。",
                    "Procuratorates, consumer organisations provided by law, organisations designated by the national cyberspace authority.",
                ),
            ),
            (
                text("张新宝、赖成宇[8]", "Zhang Xinbao, Lai Chengyu [8]"),
                text(
                    "论文援引：明确组织的范围和标准，可免重复起诉，也减少个案中的资格审查。",
                    "Cited for this: a clear scope and clear standards avoid suits brought twice and save each court the inquiry.",
                ),
            ),
            (
                WANG,
                text(
                    "消费者组织扩至市级；被确定的组织须具备五项条件（§5.2）。",
                    "Municipal consumer associations too; five conditions for designated organisations (§5.2).",
                ),
            ),
        ],
        shown: &[
            Shown::Demo("municipal-associations", Some(Reform::MunicipalAssociations)),
            Shown::Demo("designated-organisations", Some(Reform::DesignatedOrganisations)),
        ],
    },
    Debate {
        section: "4.2",
        question: text("原告起诉有无先后？", "Is there an order among plaintiffs?"),
        sides: &[
            (
                TEXT_IN_FORCE,
                text(
                    "{PIPL-70}未规定先后；民事诉讼法和检察公益诉讼解释{J-PIL-13}使检察院居补充地位，须先公告。",
                    "{PIPL-70} is silent; the Civil Procedure Law and {J-PIL-13} of the procuratorial interpretation make the procuratorate subsidiary, after a pre-suit notice.",
                ),
            ),
            (
                WANG,
                text(
                    "检察院列在首位，说明立法重视；不必强调先后（§5.2）。",
                    "The procuratorate stands first in {PIPL-70}, a sign of its weight; no order is needed (§5.2).",
                ),
            ),
        ],
        shown: &[Shown::Demo("no-order", Some(Reform::NoOrder))],
    },
    Debate {
        section: "4.3",
        question: text(
            "数额如何确定？获利不等于损失。",
            "How is the sum fixed? A gain is not a loss.",
        ),
        sides: &[
            (
                TEXT_IN_FORCE,
                text(
                    "按损失或者获利；都难以确定的，根据实际情况。",
                    "By loss or gain; where both are hard to determine, by actual circumstances.",
                ),
            ),
            (
                COURTS,
                text(
                    "多按获利；邓某、肖某案判赔三十万元，与任何一个获利数字都不相等。",
                    "Mostly by gain; in Deng and Xiao the 300,000 equals none of the gains.",
                ),
            ),
        ],
        shown: &[
            Shown::Record("hic-deng-xiao-2021"),
            Shown::Plot(text("判赔与获利", "awards against gains")),
        ],
    },
    Debate {
        section: "4.3",
        question: text("能否请求惩罚性赔偿？", "Can punitive damages be claimed?"),
        sides: &[
            (
                TEXT_IN_FORCE,
                text(
                    "须有法律规定；个人信息领域没有。",
                    "Only by statute; for personal information there is none.",
                ),
            ),
            (COURTS, text("有的支持，有的不支持。", "Some allow them and some do not.")),
            (
                WANG,
                text(
                    "就儿童信息积极探索（§5.3）。",
                    "To be actively explored for children (§5.3).",
                ),
            ),
        ],
        shown: &[Shown::Demo("punitive-for-children", Some(Reform::PunitiveForChildren))],
    },
    Debate {
        section: "4.3",
        question: text("赔偿金付给谁、由谁管理？", "Who receives the money, and who manages it?"),
        sides: &[
            (TEXT_IN_FORCE, text("没有规定。", "It says nothing.")),
            (
                COURTS,
                text(
                    "论文归纳四种：付给检察机关；付入原告与法院共同指定的专户；不写收款人；由起诉的检察机关依法处理。",
                    "The paper finds four ways: to the procuratorate; into an account that plaintiff and court designate; with no recipient named; to be dealt with by the procuratorate according to law.",
                ),
            ),
            (
                WANG,
                text(
                    "设全国性专项基金，专款用于儿童信息保护（§5.3）。",
                    "A national fund, spent only on protecting children’s information (§5.3).",
                ),
            ),
        ],
        shown: &[
            Shown::Demo("recipient-procuratorate", None),
            Shown::Demo("recipient-joint-account", None),
            Shown::Demo("recipient-none", None),
            Shown::Demo("recipient-handled", None),
            Shown::Demo("national-fund", Some(Reform::NationalFund)),
        ],
    },
    Debate {
        section: "4.3",
        question: text(
            "赔偿之外还有哪些责任方式，哪些费用？",
            "What other remedies, and which costs?",
        ),
        sides: &[
            (
                text("He Jinhai[9]", "He Jinhai [9]"),
                text(
                    "论文援引其归纳的实践做法：关停网站、注销账号、提供服务补偿、删除信息。",
                    "Cited for what practice knows: closing sites, cancelling accounts, services in compensation, deletion.",
                ),
            ),
            (
                WANG,
                text(
                    "增加预防、补偿、恢复措施；赔偿项目含其他诉讼支出（§5.3）。",
                    "More preventive, compensatory and restorative measures; other litigation expenses recoverable (§5.3).",
                ),
            ),
        ],
        shown: &[
            Shown::Demo("further-remedies", Some(Reform::FurtherRemedies)),
            Shown::Demo("other-expenses", Some(Reform::OtherExpenses)),
        ],
    },
    Debate {
        section: "4.4",
        question: text("过错之外的要件由谁举证？", "Who proves the elements other than fault?"),
        sides: &[
            (
                TEXT_IN_FORCE,
                text(
                    "只推定过错；行为、损害、因果关系由原告举证。处理人脸信息的合法性由处理者举证。",
                    "Only fault is presumed; act, harm and causation are the plaintiff’s to prove. For facial information the processor proves lawfulness.",
                ),
            ),
            (
                text("部分学者（论文未具名）", "Some scholars (not named)"),
                text(
                    "侵权行为由处理者掌控，应由其证明信息来源和使用合法。",
                    "The processor controls the act, so it should prove lawful source and use.",
                ),
            ),
            (
                WANG,
                text(
                    "收集：处理者证明合法；泄露：证明尽到保管义务或者系第三人侵害（§5.4）。",
                    "Collection: the processor proves lawfulness; leakage: safekeeping or a third infringer (§5.4).",
                ),
            ),
        ],
        shown: &[
            Shown::Demo("proof-by-behaviour", Some(Reform::ProofByBehaviour)),
            Shown::Demo("proof-third-infringer", Some(Reform::ProofByBehaviour)),
        ],
    },
    Debate {
        section: "4.4",
        question: text("非法使用是否以过错为要件？", "Does unlawful use need fault?"),
        sides: &[
            (
                TEXT_IN_FORCE,
                text(
                    "推定过错，处理者可以反证。",
                    "Fault is presumed, and the processor may disprove it.",
                ),
            ),
            (
                text("Huang Yiheng[10]", "Huang Yiheng [10]"),
                text(
                    "论文主张无过错责任时援引。",
                    "Cited where the paper speaks of liability without fault.",
                ),
            ),
            (
                WANG,
                text(
                    "无过错责任：有非法使用行为即担责（§5.4）。",
                    "Liability without fault: the unlawful use suffices (§5.4).",
                ),
            ),
        ],
        shown: &[Shown::Demo("proof-by-behaviour", Some(Reform::ProofByBehaviour))],
    },
];

/// The paper's list of references, as printed.
pub(super) const REFERENCES: [&str; 10] = [
    "Wang Chunxia. Selection of Top 10 Procuratorial News in 2021 Is Announced. China Women's News, 2022-01-21(02).",
    "Gao Zhihong. Measure of Public Interest in Personal Information Protection – A Case Study from the Perspective of Response to Public Health Emergencies. Oriental Law, 2022, (03): 17-32.",
    "Luo Liping, Wu Zhenjun. The Concept Foundation for Protecting Citizens' Right to Education. Seeker, 2009, (11): 147-148+95.",
    "Tian Yan. Research on Protection of Minor Children in Divorce System of China. Staff Law World, 2016, (05): 30.",
    "Sun Qingbai. Special System Logic and Regulation Strategy of Sensitive Personal Information Protection. Administrative Law Review, 2022, (01): 119-130.",
    "Qiu Shixue. New Development in Civil Public Interest Litigation – On the Protection of Minors' Personal Information. Academic Forum of Nandu, 2023, 43(01): 60-67.",
    "Jiao Hongchang, Zhao Dejin. Practice Dilemma and Optimization Path of Juvenile Procuratorial Public Interest Litigation System. Journal of Zhejiang Gongshang University, 2021, No. 167(02): 62-71.",
    "Zhang Xinbao, Lai Chengyu. Understanding and Application of Public Interest Litigation System for Personal Information Protection. Journal of National Procurators College, 2021, 29(05): 55-74.",
    "He Jinhai. Review and Improvement of the Public Interest Litigation System for Personal Information Protection. Journal of Yangtze Normal University, 2022, 38: 77-85.",
    "Huang Yiheng. Accurate Understanding of Civil Public Interest Litigation against Large-Scale Infringement of Personal Information. The Procuratorate Daily, 2022-06-09(007).",
];

/// A case of `tests/corpus/paper`.
pub(super) struct DemoCase {
    /// The name of its file.
    pub(super) name: &'static str,
    /// Its title in English; the Chinese one is in the file.
    pub(super) en: &'static str,
    pub(super) json: &'static str,
}

/// The cases of `tests/corpus/paper`.
pub(super) const DEMOS: [DemoCase; 17] = {
    macro_rules! demos {
        ($($name:literal => $en:literal),*$(,)?) => {
            [$(DemoCase {
                name: $name,
                en: $en,
                json: include_str!(concat!("../../../../tests/corpus/paper/", $name, ".json")),
            }),*]
        };
    }
    demos!(
        "designated-organisations" => "a designated organisation: too small, its capacity to answer not known",
        "further-remedies" => "services instead of payment",
        "municipal-associations" => "a municipal consumer association sues",
        "national-fund" => "a national fund, without use or manager",
        "no-order" => "no notice given, and another plaintiff has already sued",
        "no-threshold" => "six children, no number asked for",
        "other-expenses" => "other expenses of the litigation",
        "proof-by-behaviour" => "collection, leakage and use together; no fault shown for the last two",
        "proof-third-infringer" => "a leak caused by a third infringer",
        "punitive-for-children" => "an exploratory multiple",
        "recipient-handled" => "dealt with by the procuratorate according to law",
        "recipient-joint-account" => "an account named by plaintiff and court together",
        "recipient-none" => "no recipient named",
        "recipient-procuratorate" => "an account kept by the procuratorate",
        "risk-suffices" => "a risk of harm only",
        "sensitive" => "children under 14, entered as not sensitive",
        "wide-law" => "only the Civil Code and the Cybersecurity Law breached",
    )
};

#[cfg(test)]
mod tests {
    use super::*;

    fn shown() -> impl Iterator<Item = Shown> {
        let ideas = IDEAS.iter().flat_map(|section| section.shown);
        ideas.chain(DEBATES.iter().flat_map(|debate| debate.shown)).copied()
    }

    #[test]
    fn every_reform_and_every_case_of_the_paper_is_shown() {
        let demos: Vec<_> = shown()
            .filter_map(|shown| match shown {
                Shown::Demo(name, reform) => Some((name, reform)),
                _ => None,
            })
            .collect();
        for reform in Reform::ALL {
            assert!(demos.iter().any(|(_, shown)| *shown == Some(*reform)), "{}", reform.id());
        }
        for DemoCase { name, en, .. } in DEMOS {
            assert!(demos.iter().any(|(shown, _)| *shown == name), "{name}");
            assert!(en.is_ascii() && !en.is_empty(), "{name}");
        }
        assert!(demos.iter().all(|(name, _)| DEMOS.iter().any(|known| known.name == *name)));
    }

    #[test]
    fn every_link_has_its_end() {
        for shown in shown() {
            match shown {
                Shown::Record(id) => assert!(redress_casebook::find(id).is_some(), "{id}"),
                Shown::Step(step, _) => assert!(crate::pages::guide::is_step(step), "{step}"),
                Shown::Demo(..) | Shown::Plot(_) => {}
            }
        }
        for event in CHRONOLOGY {
            assert!(event.record.is_none_or(|id| redress_casebook::find(id).is_some()));
        }
    }

    #[test]
    fn every_article_named_is_in_the_law_book() {
        let events = CHRONOLOGY.iter().map(|event| event.what);
        let sides = DEBATES.iter().flat_map(|debate| debate.sides).map(|(_, what)| *what);
        let mut named = 0;
        for text in events.chain(sides) {
            for text in [text.zh, text.en] {
                for id in text.split('{').skip(1).filter_map(|rest| rest.split('}').next()) {
                    assert!(redress_core::lawbook::find(id).is_some(), "{id}");
                    named += 1;
                }
            }
        }
        assert!(named > 10, "{named}");
    }

    /// The chronology runs forward, by the days of the law book where it has them.
    #[test]
    fn the_chronology_runs_forward() {
        let days: Vec<_> = CHRONOLOGY
            .iter()
            .map(|event| match event.when {
                When::From(id) => id.get().versions[0].from.to_string(),
                When::On(day) | When::In(day) => day.to_owned(),
            })
            .collect();
        assert!(days.windows(2).all(|pair| pair[0] <= pair[1]), "{days:?}");
    }
}
