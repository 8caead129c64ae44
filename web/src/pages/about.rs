//! What the program covers and what it does not, how to read what it gives out, and what it keeps to
//! itself.

use redress_casebook::DIGEST as CASEBOOK;
use redress_core::{
    ENGINE, Status,
    lawbook::{CHECKED_ON, DIGEST as LAW, INSTRUMENTS, PROVISIONS, Text},
};
use redress_drafting::{Lang, wording};
use yew::prelude::*;

use crate::{
    route::Route,
    ui::{
        Shared, marked, status_mark,
        text::{Word, text},
        use_shared,
    },
};

const COVERS: [Text; 6] = [
    text(
        "公益损害赔偿：按损失、按获利、按实际情况酌定，三种算法并列",
        "compensation by loss, by gain or by actual circumstances, side by side",
    ),
    text(
        "原告的合理费用：预防处置、调查取证、鉴定、律师、专家",
        "the plaintiff’s costs: prevention, investigation, appraisal, lawyers, experts",
    ),
    text(
        "惩罚性赔偿：只在指明法律依据时计算，并标注争议",
        "punitive damages, only where a basis is named, and marked where contested",
    ),
    text(
        "数名被告的责任：各自、按份、连带、部分连带，已付款项的扣除",
        "several defendants: sole, several, joint and partly joint liability, and credits",
    ),
    text(
        "案件受理费的三种计费依据、迟延履行利息、赔偿金去向",
        "the court fee on three bases, late-performance interest, the destination of the money",
    ),
    text(
        "非金钱责任方式的选择、冲突检查，以及判项、诉讼请求等文书草稿",
        "non-monetary remedies with their conflicts, and drafts of orders, claims and more",
    ),
];

const NOT: [Text; 5] = [
    text(
        "不判断行为是否违法、证据是否充分，也不代替法院裁量",
        "It does not judge whether an act was unlawful or proved, and takes no discretion from the court",
    ),
    text(
        "没有每条信息的单价：任何法律、解释和指引都没有规定",
        "It has no price per record: no statute, interpretation or guideline gives one",
    ),
    text(
        "不推荐倍数、份额或者酌定数额；未填的就是未知",
        "It suggests no multiplier, share or discretionary sum; what is left blank is unknown",
    ),
    text(
        "不计算行政罚款、刑事罚金；需要时只作录入和扣减",
        "It does not compute administrative or criminal fines; they can be entered and deducted",
    ),
    text("不处理个人自行提起的诉讼", "It does not handle actions brought by individuals"),
];

const OPEN: [Text; 9] = [
    text(
        "检察公益诉讼法在2026年9月20日之后是否通过，以及其中关于金钱的规定",
        "whether the Procuratorial PIL Law was adopted after 20 September 2026, and what it says on money",
    ),
    text(
        "个人信息公益诉讼中有无经核实的惩罚性赔偿倍数",
        "any punitive multiplier for personal information in a verified judgment",
    ),
    text("2021 年食品安全会议纪要的全文", "the full text of the 2021 food-safety minutes"),
    text("个人信息公益诉讼适用哪一种受理费标准", "which fee basis fits personal-information cases"),
    text(
        "五百元最低额能否按消费者人数相乘",
        "whether the 500-yuan minimum can be multiplied by the number of consumers",
    ),
    text(
        "网络侵权规定的五十万元上限是否及于公益诉讼",
        "whether the 500,000-yuan cap of the network provisions reaches public interest cases",
    ),
    text(
        "《儿童个人信息网络保护规定》第十一条至第二十九条的原文：其中第十一条至第十四条、第十六条、第十七条、第二十条、第二十三条已收入而未核实，其余没有收入",
        "the text of Arts. 11–29 of the Children’s Provisions: Arts. 11–14, 16, 17, 20 and 23 are recorded unverified, the others not at all",
    ),
    text("没收的违法所得能否抵扣赔偿", "whether confiscated gains are credited"),
    text("生态环境法典的日期", "the dates of the Environmental Code"),
];

const PRIVACY: [Text; 4] = [
    text(
        "页面打开后，一切计算都在本机完成；没有服务器、账号、统计和第三方请求。",
        "Once the page is open, everything is computed on this device: no server, no account, no statistics, no third party.",
    ),
    text(
        "案件保存在本浏览器的本地存储中。清除浏览器数据会删除案件，共用电脑请另存文件后删除。",
        "Cases are kept in this browser’s local storage. Clearing its data deletes them; on a shared computer, save to a file and delete.",
    ),
    text(
        "分享链接的案件内容在 # 之后，浏览器不把这一部分发送给服务器；得到链接的人都能看到。",
        "A share link carries the case behind #, which browsers do not send to a server; whoever has the link can read it.",
    ),
    text(
        "自行核实：打开开发者工具的“网络”一栏，录入金额时不会出现任何请求；也可以断网后继续使用。",
        "Check it yourself: open the Network panel of the developer tools; entering figures makes no request. Or go offline and carry on.",
    ),
];

const READING: [Text; 6] = [
    text(
        "按谁的金额：同一案件按原告诉请、被告认可、本院认定各算一遍。报告写明按哪一种。",
        "Position: the same case is computed as claimed, as conceded and as found. The report says which one it shows.",
    ),
    text(
        "日期：实体规则按行为日，程序规则按裁判日。报告写明各用了哪一天；行为终了日不明的，用最迟可能之日，再依次用裁判日、起诉日，并作为须注意的事项提示。",
        "Dates: substantive rules follow the act, procedure the judgment. The report names the days used; an act whose last day is not known falls back on the latest possible day, then the judgment, then the filing, and a caution says so.",
    ),
    text(
        "推导：每个数字都可以展开为运算、来源和依据，直到录入的数额为止。",
        "Derivation: every figure unfolds into its operation, operands and authority, down to what was entered.",
    ),
    text(
        "舍入：明细不舍入；每个赔偿项目四舍五入到分，一次；总额是各项目之和。分摊时余数按最大余数法分配，各人之和必等于总额。",
        "Rounding: items are exact; each head is rounded once to the fen, half up; the total is the sum of the heads. Shares use the largest remainder, so that they always add up.",
    ),
    text(
        "“—”是未知，“0.00”是零。未认定的项目不计入，并有提示。",
        "“—” is unknown, “0.00” is zero. What was not found does not count, and a finding says so.",
    ),
    text(
        "校验信息：JSON报告带有程序版本、法律数据和案件内容的校验值。任何人用同一文件重新计算，应得同一结果（命令：redress verify）。",
        "Receipt: the JSON report carries the program’s version and the hashes of the law data and the case. Anyone can compute it again and compare, with the command redress verify.",
    ),
];

const METHOD: [Text; 4] = [
    text(
        "每个数字都带有运算、来源和依据；缺少依据的数字通不过程序的检查。",
        "Every figure carries its operation, what it was made from and its authority; the program’s own checks refuse one without.",
    ),
    text(
        "金额按十进制精确计算，没有近似。网页和命令行用的是同一套程序。",
        "Money is computed in exact decimals, with no approximation. The page and the command line run the same program.",
    ),
    text(
        "法律以带日期的数据保存；要旨为自行概括，逐条与公开文本核对，未能核对的标 ○。",
        "The law is kept as dated data; the gists are our own words, checked against public texts, and marked ○ where that was not possible.",
    ),
    text(
        "“没有修订”一类的结论，是在所见文本中没有找到，并非官方确认。",
        "Findings that something does not exist rest on its absence in the copies read, not on an official statement.",
    ),
];

/// Keys and what they do.
const KEYS: [(&str, Text); 11] = [
    ("Ctrl + Z", text("撤销（Mac：⌘ + Z）", "undo (Mac: ⌘ + Z)")),
    ("Ctrl + Shift + Z", text("重做，或者 Ctrl + Y", "redo, or Ctrl + Y")),
    ("Ctrl + K", text("查找", "search")),
    ("Ctrl + S", text("保存文件", "save to a file")),
    ("Alt + R", text("跳到结果，再按返回", "to the result and back")),
    ("Tab", text("下一栏；Shift + Tab 上一栏", "the next field; Shift + Tab the one before")),
    ("Enter", text("在数字上：打开推导", "on a figure: open its derivation")),
    (
        "Enter",
        text(
            "在明细表中：下一行，末行添加一行；Shift + Enter 上一行",
            "in a schedule: the next row, at the end a new one; Shift + Enter the row before",
        ),
    ),
    ("Ctrl + Delete", text("在明细表的金额栏：删除该行", "in a sum of a schedule: delete its row")),
    ("Esc", text("关闭推导或者结果", "close a derivation or the result")),
    (
        "Ctrl + Enter",
        text(
            "逐步引导：下一问；加 Shift 上一问",
            "in the guide: the next question; with Shift the one before",
        ),
    ),
];

/// The page.
#[component]
pub(crate) fn About() -> Html {
    let shared = use_shared();
    let t = |word: Word| shared.t(word);
    html! {
        <main class="page about-page">
            <h1>{ t(Word::PageAbout) }</h1>
            <p class="reading">{ t(Word::AboutIntro) }</p>
            { part(&shared, "covers", Word::AboutCovers, list(&shared, &COVERS)) }
            { part(&shared, "not", Word::AboutNot, list(&shared, &NOT)) }
            { part(&shared, "open", Word::AboutOpen, html! {
                <>
                    <p class="hint">{ t(Word::AboutOpenHint) }</p>
                    { list(&shared, &OPEN) }
                </>
            }) }
            { part(&shared, "privacy", Word::AboutPrivacy, list(&shared, &PRIVACY)) }
            { part(&shared, "reading", Word::AboutReading, html! {
                <>
                    { list(&shared, &READING) }
                    <p><a href={Route::Verify.href()}>{ t(Word::VerifyLink) }</a></p>
                    <h3>{ t(Word::AboutStatuses) }</h3>
                    { statuses(&shared) }
                </>
            }) }
            { part(&shared, "method", Word::AboutMethod, html! {
                <>
                    { list(&shared, &METHOD) }
                    <p>
                        { marked(shared.lang, t(Word::AboutPaper)) }{ " " }
                        <a href={Route::Law(Some("paper".to_owned()), None).href()}>{ t(Word::LensProposals) }</a>
                    </p>
                </>
            }) }
            { part(&shared, "keys", Word::AboutKeys, html! {
                <dl class="keys">
                    { for KEYS.iter().map(|(keys, what)| html! {
                        <div>
                            <dt>{ for keys.split(" + ").map(|key| html! { <kbd>{ key }</kbd> }) }</dt>
                            <dd>{ shared.lang.pick(*what) }</dd>
                        </div>
                    }) }
                </dl>
            }) }
            { part(&shared, "versions", Word::AboutVersions, versions(&shared)) }
        </main>
    }
}

fn part(shared: &Shared, id: &'static str, title: Word, body: Html) -> Html {
    html! {
        <section aria-labelledby={id}>
            <h2 {id}>{ shared.t(title) }</h2>
            { body }
        </section>
    }
}

fn list(shared: &Shared, texts: &[Text]) -> Html {
    html! {
        <ul class="points">{ for texts.iter().map(|text| html! { <li>{ shared.lang.pick(*text) }</li> }) }</ul>
    }
}

/// The five statuses; each has a shape and a word beside its colour.
fn statuses(shared: &Shared) -> Html {
    let row = |(status, word): (Status, Word)| {
        html! { <li>{ status_mark(shared.lang, status) }{ " " }{ shared.t(word) }</li> }
    };
    let rows = [
        (Status::InForce, Word::LegendInForce),
        (Status::Contested, Word::LegendContested),
        (Status::Proposal, Word::LegendProposal),
        (Status::Unverified, Word::LegendUnverified),
        (Status::Later, Word::LegendLater),
    ];
    html! { <ul class="points bare">{ for rows.into_iter().map(row) }</ul> }
}

fn versions(shared: &Shared) -> Html {
    let t = |word: Word| shared.t(word);
    let (day, laws, rules) =
        (wording::day(shared.lang, CHECKED_ON), INSTRUMENTS.len(), PROVISIONS.len());
    let law = match shared.lang {
        Lang::Zh => format!("{day}核对，{laws}件文件，{rules}条"),
        Lang::En => format!("checked on {day}, {laws} instruments, {rules} provisions"),
    };
    html! {
        <dl class="versions">
            <div><dt>{ t(Word::AboutEngine) }</dt><dd data-test="engine">{ ENGINE }</dd></div>
            <div>
                <dt>{ t(Word::AboutLawData) }</dt>
                <dd>{ law }<br /><code data-test="law-digest">{ LAW }</code></dd>
            </div>
            <div><dt>{ t(Word::AboutCasebook) }</dt><dd><code>{ CASEBOOK }</code></dd></div>
            <div><dt>{ t(Word::AboutLicence) }</dt><dd>{ "MIT OR Apache-2.0" }</dd></div>
        </dl>
    }
}
