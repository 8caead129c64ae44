//! The words of the page. What the engine says is worded by the drafting crate; here are only the
//! controls. Every word has both languages or does not compile.

use redress_casebook::{Confidence, Day, FixedBy, Named, Outcome, Proceedings, Record, Topic};
use redress_core::{
    LateAccount, Position, Status,
    case::{
        DeductFrom, ExploratoryBase, GainBasis, Harm, LiabilityBasis, LumpSumBasis, Measure, Pool,
        PunitiveBasis, Reach, RemedyStatus, SanctionKind, Span, Subjects, SumOf,
    },
    lawbook::{self, Category, Date, Support, Text, parameter},
};
use redress_drafting::{Kind as Paper, Lang, wording};

use crate::{
    model::{fact::Fact, figures::UNKNOWN},
    parse::paste::{Column, Doubt, Pasted, ReadAs},
    route::{Part, Route},
    storage::{
        Restored,
        prefs::{Size, Theme},
    },
};

pub(crate) const fn text(zh: &'static str, en: &'static str) -> Text {
    Text { zh, en }
}

/// A word or sentence of the page. Each is a piece of data of its own, not a row of a table, so that it travels with
/// the part of the application that says it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Word(&'static Text);

impl Word {
    /// In a language.
    pub(crate) fn of(self, lang: Lang) -> &'static str {
        lang.pick(*self.0)
    }
}

macro_rules! words {
    ($($name:ident: $zh:literal, $en:literal;)*) => {
        #[expect(non_upper_case_globals, reason = "written as what they were: kinds of words")]
        impl Word { $(pub(crate) const $name: Self = Self(&text($zh, $en));)* }
    };
}

words! {
    // Header
    Brand: "衡偿", "Redress";
    DayInPart: "日期未填完整，没有计入。请补全，或者清空。", "The date is not complete and does not count. Please complete it, or clear it.";
    NotPastedFrom: "粘贴的“", "What was pasted, “";
    NotPastedTo: "”未填入。", "”, was not taken.";
    Tagline: "儿童个人信息保护民事公益诉讼：赔偿与责任方式测算", "Children’s data in Chinese public interest litigation: damages and remedies, worked out line by line";
    MadeFor: "首先为儿童个人信息案件而作，也用于其他未成年人和成年人的案件。现行法、有争议的主张、论文（Xiaoli Wang，仰恩大学法学院）的建议分别标明。供学习和核对之用，裁判由法院作出。", "Made for cases on children’s information first; cases of other minors and of adults can be worked on too. Law in force, contested points and the proposals of a paper (Xiaoli Wang, Yang-En University) are kept apart. An aid to study and checking: the decision is the court’s.";
    SkipToContent: "跳到正文", "Skip to the content";
    SkipToResult: "跳到测算结果（Alt+R）", "Skip to the result (Alt+R)";
    Pages: "页面", "Pages";
    Display: "显示", "Display";
    Theme: "配色", "Colours";
    TextSize: "字号", "Text size";

    // Pages
    PageStart: "首页", "Start";
    PageCase: "案件", "Case";
    PagePapers: "文书", "Documents";
    PageGuide: "逐步引导", "Guide";
    PageEstimate: "先估后看", "Estimate first";
    PageCasebook: "案例", "Casebook";
    PageComparables: "类案金额", "Comparables";
    PageTime: "两日法律对照", "The law of two days";
    TimeIntro: "同一案件，行为或者裁判落在不同的日子，适用的法律可能不同。选两个日期，先看不同之处：数额及其依据、举证责任、责任方式、提示和引用的条文。案件本身不作改动。", "The law that applies to a case may differ with the day of the act or of the judgment. Choose two days; what differs comes first: sums with their authority, burden of proof, remedies, findings and citations. The case itself stays as it is.";
    TimeFrom: "甲日", "First day";
    TimeTo: "乙日", "Second day";
    TimeAround: "施行前后：", "The day before and the first day of:";
    TimeReforms: "采用所选的立法建议，不是现行法。", "With the proposals chosen, which are not law.";
    TimeMoved: "改到该日的事项：", "Moved to that day:";
    TimeNeedsDays: "请填写两个日期。", "Please enter both days.";
    TimeFaults: "案件有需要更正之处，更正后才能对照。", "The case has errors; correct them to compare it.";
    TimeNoRule: "未引条文", "no rule is cited";
    ToTime: "行为日或者裁判日不同时，结果有何不同", "What if the act or the judgment had been on another day?";
    PageLaw: "法律法规", "Law";
    PageTheory: "理论", "Theory";
    PageClass: "课堂", "Classroom";
    PageTools: "工具", "Tools";
    PageAbout: "说明", "About";
    UnknownPage: "没有这个页面", "There is no such page";
    UnknownPageHint: "地址有误或者页面已更名：", "The address is mistaken or the page was renamed:";
    PartComes: "正在打开……", "Opening …";
    Broken: "程序出错，本页已停止响应。此前的修改已保存在本机，请刷新页面后继续。", "The program failed and this page no longer responds. Earlier changes are kept on this device; please reload the page.";
    PartMissing: "这一部分没有载入：网络中断，或者网站已经更新。已录入的内容不受影响。", "This part did not load: the network failed, or the site was updated meanwhile. What you entered is untouched.";
    ProseMissing: "条文大意没有载入，请联网后再打开本页。", "The summary did not load; please open this page again with a network.";
    OpeningLink: "正在打开链接中的案件……", "Opening the case in the link …";

    // Papers
    ReadingVersion: "英文稿供阅读，以中文稿为准。", "A reading version; the Chinese draft is the one that counts.";
    NoDraft: "案件有需要更正之处，更正后才能起草。", "The case has errors; please correct them first.";
    ToWorkbench: "回到案件", "Back to the case";
    SelfCheck: "自检", "Self-check";
    NothingToMend: "没有待补之处。", "Nothing is missing.";
    GoMend: "前往补填", "Fill in";
    Passed: "已通过的各项", "What has passed";
    TakeAlong: "导出", "Export";
    DocxFile: "DOCX文书", "Document (DOCX)";
    XlsxFile: "XLSX明细表（可重算）", "Schedule that recomputes (XLSX)";
    ReportFile: "JSON报告（带校验信息）", "Report with its receipt (JSON)";
    ReportName: "测算报告", "Report";
    CopyText: "复制文字", "Copy as text";
    CopyRich: "带格式复制", "Copy with formatting";
    NotCopied: "浏览器不允许复制，没有复制。请选中文字，自行复制。", "The browser does not allow copying; nothing was copied. Select the text and copy it yourself.";
    ModuleComes: "正在载入模块……", "Loading the module …";
    ModuleWorks: "正在处理……", "Working …";
    Cancel: "取消", "Cancel";
    TryAgain: "再试一次", "Try again";
    ReloadPage: "刷新本页", "Reload the page";
    FileMade: "已生成：", "Made: ";
    NotSaved: "浏览器没有接受这个文件。", "The browser did not take the file.";
    Print: "打印或者存为PDF", "Print or save as PDF";
    TextFile: "文本文件", "Text file";
    CaseFile: "案件文件", "Case file";
    ToPapers: "文书、表格和报告", "Documents, workbook and report";
    ReceiptTitle: "校验信息", "Receipt";
    ReceiptEngine: "程序", "Program";
    ReceiptLaw: "法律数据", "Law data";
    ReceiptCase: "案件", "Case";
    OwnWords: "改写本项", "In your own words";
    OwnWordsHint: "不含序号和句末标点。案件改变时，改写的内容保留不变。", "Without the number and the mark at the end. Your words stay when the case changes.";
    Edited: "已改写", "reworded";
    Reword: "改写", "reword";
    Restore: "恢复原文", "restore the draft";
    Done: "完成", "done";
    ComesFrom: "来自", "from";
    Table: "表格", "Table";

    // Verify
    PageVerify: "核对校验信息", "Check a receipt";
    VerifyIntro: "打开保存的JSON报告：按其中的案件重新测算，逐项比较，说明一致或者何处不同。打开案件文件：列出其校验信息，可与文书末尾的校验信息对照。文件不离开本机。", "Open a saved JSON report: its case is computed again and compared value by value. Open a case file: its receipt is shown, for comparison with the one at the end of a document. The file stays on this device.";
    VerifyChoose: "选择报告或者案件文件", "Choose a report or a case file";
    VerifyEqual: "一致：重新测算的结果与报告完全相同。", "Equal: computed again, everything in the report is the same.";
    VerifyVersion: "报告出自另一版本的程序或者法律数据，数值可能因此不同。", "The report was made by another version of the engine or of the law’s data; values may differ for that reason.";
    VerifyPlace: "位置", "Place";
    VerifySaved: "报告所载", "In the report";
    VerifyNow: "重新测算", "Computed again";
    VerifyCase: "这是案件文件，没有测算结果可供比较。其校验信息为：", "This is a case file and holds no result to compare. Its receipt:";
    VerifyLink: "在本页核验一份报告", "Check a report here";

    // Start
    WayJudge: "办理案件", "Work on a case";
    WayJudgeHint: "录入事实和金额，逐项得出可以核对的测算结果和文书草稿。", "Enter facts and sums; get an award that can be checked line by line, and drafts.";
    WayStudent: "学习", "Learn";
    WayStudentHint: "了解赔偿数额的计算方法和法律依据。初次学习，可以从“先估后看”开始；“课堂”有按论文编排的教学大纲。", "See how an award comes about, and on what authority. To begin with, estimate first; the classroom has a syllabus that follows the paper.";
    EstimateWay: "读事实，写下自己的数额，再看法院怎么判。", "Read the facts, write down your figure, then see the court’s.";
    GuideWay: "一次回答一个问题，法律与论文并列。", "One question at a time, the law and the paper side by side.";
    CasebookWay: "已公布案例的事实、算式和来源。", "Published cases: facts, arithmetic, sources.";
    ComparablesWay: "已公布的判赔额，图和表。", "Published awards, as a plot and a table.";
    TheoryWay: "论文的问题、论点和争论，以及在测算中的体现。", "The paper’s questions, arguments and debates, and where each shows.";
    ClassWay: "练习、测验、术语、教学大纲和引注。", "Exercises, quizzes, glossary, syllabus and citing.";
    ToolsWay: "诉讼费、迟延履行利息、期间届满日，不需案件。", "Fees, interest and days due, without a case.";
    LawWay: "条文要旨，逐次修改，按日期查。", "What each provision says, over time and by date.";
    KeptCases: "本机上的案件", "Cases on this device";
    KeptCasesHint: "案件只保存在本机浏览器中，不上传。清除浏览器数据会一并删除，重要案件请另存为文件。", "Cases are kept in this browser only and are not uploaded. Clearing browser data deletes them: save important ones to files.";
    NoKeptCases: "还没有案件。", "None yet.";
    Untitled: "未命名案件", "Untitled case";
    OpenNow: "已打开", "open";
    ChangedOn: "修改于", "changed";
    Duplicate: "复制", "Duplicate";
    CopySuffix: "（副本）", " (copy)";
    CasePicker: "从已公布案例开始", "Begin with a published case";
    GroupPaper: "论文所举的两件", "The two cases of the paper";
    GroupMinors: "已公布案例 · 个人信息 · 未成年人", "Published cases · personal information · minors";
    GroupPersonalInformation: "已公布案例 · 个人信息 · 其他", "Published cases · personal information · others";
    GroupConsumer: "已公布案例 · 消费领域", "Published cases · consumer";
    Search: "查找", "Search";
    SearchTitle: "查找页面、案件栏目、法条、案例和责任方式（Ctrl+K）", "Search pages, fields of the case, the law, cases and remedies (Ctrl+K)";
    SearchAll: "查找页面、栏目、法条、案例、责任方式", "Search pages, fields, law, cases and remedies";
    Undo: "撤销", "Undo";
    Redo: "重做", "Redo";
    Undone: "已撤销，改动的是：", "Undone. What changed:";
    Redone: "已重做，改动的是：", "Done again. What changed:";
    UndoTitle: "撤销（Ctrl+Z）", "Undo (Ctrl+Z)";
    WentAlong: "其他录入已随同删除", "Other entries were removed along with it";
    RedoTitle: "重做（Ctrl+Shift+Z）", "Redo (Ctrl+Shift+Z)";
    History: "修改记录", "Changes";
    Position: "按：", "Figures:";
    Lens: "法律视角", "Basis";
    LensLaw: "现行法", "Law in force";
    LensProposals: "立法建议", "With Wang’s proposals";
    Language: "语言", "Language";
    Sections: "章节", "Sections";

    // Files and storage
    SaveFile: "保存文件", "Save file";
    OpenFile: "打开文件", "Open file";
    ShareLink: "分享链接", "Share link";
    CopyLink: "复制链接", "Copy the link";
    LinkReady: "链接已生成，包含整个案件。案件在 # 之后，不会发送到服务器；得到链接的人都能看到案件内容。", "The link holds the whole case. It stands behind # and is not sent to any server; whoever has the link can read the case.";
    LinkTooLong: "案件太大，不能放进链接。请保存为文件后发送。", "The case is too large for a link. Please save it to a file and send that.";
    LinkCut: "链接不完整，后半部分缺失，没有打开任何案件。请重新复制整个链接，或者请对方发送文件。", "The end of the link is missing; no case was opened. Please copy the whole link again, or ask for the file.";
    LinkChanged: "链接内容与生成时不一致，没有打开任何案件。请重新复制整个链接，或者请对方发送文件。", "The link is not what it was when it was made; no case was opened. Please copy it again, or ask for the file.";
    LinkSwells: "链接解开后过大，其中不是案件，没有打开任何案件。请核对链接来源。", "What this link unpacks to is larger than any case; none was opened. Please check where the link comes from.";
    LinkForeign: "链接中没有案件，没有打开任何案件。请核对链接。", "There is no case in this link; none was opened. Please check the link.";
    LinkNeedsBrowser: "浏览器版本过低，无法打开压缩的链接。请更新浏览器，或者请对方发送文件。", "This browser cannot unpack the link. Please update it, or ask for the file.";
    LinkOtherLaw: "案件已打开。生成链接时所用的法律数据与本机不同（核对日见下），结果可能因此不同。", "The case is open. The link was made with other law data than those here (checked on the days below), so results may differ.";
    LinkNotMade: "浏览器无法生成链接。请保存为文件后发送。", "The browser could not create a link. Please save the case to a file and send that.";
    CopyByHand: "不能自动复制的，可以选中后按 Ctrl+C。", "Where copying is not allowed, select it and press Ctrl+C.";
    AlreadyHere: "本机已有完全相同的案件，已打开该案件，没有另存一份。", "This very case is on this device already; it was opened, and no second one was made.";
    BackUp: "备份全部案件", "Back up all cases";
    BackUpHint: "生成一个文件；用“打开文件”可以恢复，已有的案件不会被覆盖。", "One file; “Open file” brings them back and overwrites nothing.";
    BackupRestored: "备份文件已读取。", "The backup was read.";
    BackupBroken: "备份文件已损坏，没有恢复任何案件。", "The backup is damaged; nothing was brought back.";
    NoCaseFile: "这不是案件文件，当前案件未变。Excel、WPS、Word 中的表格，请复制后粘贴到明细表；案件文件以 .redress.json 结尾。", "This is not a case file; your case is unchanged. Tables from Excel, WPS or Word can be copied and pasted into a schedule; case files end in .redress.json.";
    LinkRefused: "链接中的案件没有打开，当前案件未变：", "The case in the link was not opened; your case is unchanged:";
    ChangedElsewhere: "另一个标签页修改了本案。请选择以哪一份为准；选定之前，本页的修改不会覆盖另一份。", "Another tab has changed this case. Choose which one goes on; until then nothing here is written over it.";
    TakeTheirs: "用另一个标签页的", "Take the other tab’s";
    TakeMine: "以本页的为准", "Go on with this one";
    KeepAsCopy: "把本页的另存为新案件", "Keep this one as a new case";
    CaseRemoved: "已从本机删除：", "Removed from this device:";
    PutBack: "恢复", "Put it back";
    RecordUnreadable: "一项无法读取的记录", "a record that cannot be read";
    KeptUnreadable: "这一记录无法读取，未作改动。可以下载后查看。", "This record cannot be read. It is unchanged; you can download it.";
    Tools: "案件工具", "Tools of the case";
    OneByOne: "选择立法建议（逐项）", "choose proposals";
    ReformsHint: "论文提出的修改，均非现行法。勾选后在结果中显示与现行法的差别。", "Changes the paper proposes; none is law in force. The result shows what each changes.";
    LawCheckedOn: "法律数据核对于", "law data checked on";
    StaysHere: "内容只在本机处理，不上传。", "What you enter stays on this device.";
    NotKept: "本机没有保存当前案件（存储已满或者被禁用）。请保存为文件，以免丢失。", "This device did not keep the case: its storage is full or forbidden. Please save it to a file.";
    NotOpened: "文件没有打开，当前案件未变。请按下列各项修改文件后再试。", "The file was not opened and your case is unchanged. Please correct the file and try again:";
    FileTooLarge: "文件超过20 MB，不是案件文件。当前案件未变。", "The file is larger than 20 MB, which no case file is. Your case is unchanged.";
    Dismiss: "知道了", "Dismiss";

    // Sections
    Facts: "事实", "Facts";
    Amounts: "金额", "Amounts";
    PunitiveDamages: "惩罚性赔偿", "Punitive damages";
    Liability: "责任承担", "Liability";
    Remedies: "责任方式", "Remedies";

    // Published case
    NewCase: "新案件", "New case";
    NewCaseHint: "从事实开始录入。未知的留空，不要填零。", "Start with the facts. Leave blank what is not known; do not enter zero.";
    PublishedFacts: "公开事实", "Published facts";
    Decided: "处理结果", "Outcome";
    Arithmetic: "算式", "Arithmetic";
    NotPublished: "未公开", "Not published";
    OurReading: "录入说明", "How it was entered";
    Source: "来源", "Source";
    AboutCase: "案例要点", "The published case";

    // General controls
    Unknown: "未知", "not known";
    Yes: "是", "yes";
    No: "否", "no";
    NotChosen: "未选择", "not chosen";
    Name: "名称", "Name";
    Remove: "删除", "Remove";
    Yuan: "元", "yuan";
    UnitYuan: "单位：元", "in yuan";
    Required: "必填", "required";

    // Facts
    Plaintiff: "原告", "Plaintiff";
    PlaintiffKind: "类别", "Kind";
    CoPlaintiff: "共同原告", "Co-plaintiff";
    AddCoPlaintiff: "添加共同原告", "Add a co-plaintiff";
    Joined: "起诉后申请参加，经法院准许", "joined after the suit was brought, with leave";
    Supporter: "支持起诉单位", "Supporter of the suit";
    AddSupporter: "添加支持起诉单位", "Add a supporter of the suit";
    Dates: "日期", "Dates";
    DatesHint: "实体规则按行为时的法律，程序规则按裁判时的法律。", "Substantive rules follow the date of the act, procedure the date of the judgment.";
    ActFrom: "行为开始", "Act from";
    ActTo: "行为结束", "Act to";
    ActBy: "行为最迟日期", "Act ended by";
    ActByHint: "终了日不明的，填写最迟可能之日。", "If its last day is not known, the latest possible day.";
    TrialBy: "已知程序最迟日期", "Proceedings known to";
    Filed: "起诉", "Filed";
    JudgmentDay: "裁判", "Judgment";
    Disposition: "结案方式", "Disposition";
    Defendants: "被告", "Defendants";
    Defendant: "被告", "Defendant";
    AddDefendant: "添加被告", "Add a defendant";
    NoDefendants: "尚未录入被告。", "No defendant yet.";
    Minor: "行为时未成年", "a minor at the time of the act";
    Guardians: "监护人", "Guardians";
    Guardianship: "监护人的责任", "Liability of the guardians";
    GuardianshipHint: "监护人尽到监护职责的，可以减轻其责任；是否减轻、减轻多少，由法院决定。填减轻的比例，例如30%。", "Guardians who did their duty may be liable for less; whether and how far is for the court. Enter the share taken off, such as 30%.";
    ReducedPleaded: "减轻·被告主张", "Lowered by, as pleaded";
    ReducedFound: "减轻·认定", "Lowered by, as found";
    DutyDone: "如何尽到监护职责", "How they did their duty";
    DivorcedParents: "系离异父母", "Divorced parents";
    SharesFixedBy: "份额由谁确定", "Who fixed the shares";
    SharesAgreed: "双方协议", "they agreed";
    SharesByCourt: "法院", "the court";
    CaseFields: "案件领域", "Field of the case";
    CaseFieldsHint: "可以多选。领域决定引用哪些法律；都不选的，按录入的内容认定。", "More than one can be chosen. It decides which law is cited; if none is chosen, it is derived from what is entered.";
    Behaviours: "行为", "Conduct";
    Subjects: "信息主体", "Data subjects";
    People: "人数", "Number of persons";
    Records: "信息条数", "Number of records";
    QuantityHint: "下限写作 4万+", "for a minimum, write 40000+";
    Harm: "损害", "Harm";
    Reach: "影响范围", "Reach";
    MoreFacts: "更多事实", "More facts";
    Breached: "被违反的法律", "Laws breached";
    BreachedHint: "不明的，不勾选。公益诉讼条款所称“本法”仅指个人信息保护法；论文 §5.1 主张及于其他法律。", "Leave all open if not known. “This Law” in the PIL provision means the PIPL only; the paper, §5.1, would include the others.";
    ExculpatedOf: "已证明没有过错的行为", "Conduct without fault";
    ExculpatedOfHint: "各行为分别判断；都不勾选的，视为全部行为。", "Each kind of conduct is judged by itself; if none is ticked, all are meant.";
    Conditions: "组织的条件（论文 §5.2）", "Conditions of the organisation (paper, §5.2)";
    SensitiveByLaw: "是（不满十四周岁，依法）", "yes (under 14, by law)";
    Manager: "管理人", "Managed by";
    PayeeHint: "法律没有规定。带 § 的四种做法见论文 §4.3。", "No statute says it. The four ways marked § are those of the paper, §4.3.";
    MoreFactsHint: "影响起诉资格、举证责任和责任方式，不改变金额。", "They bear on standing, proof and remedies, not on the sums.";
    NoticePublished: "诉前公告日", "Pre-suit notice published";
    NoticeDays: "公告期（日）", "Notice period (days)";

    // Amounts
    Route: "公益损害赔偿的计算方法", "Measure of compensation";
    RouteHint: "《个人信息保护法》未规定损失与获利的先后，也不取其高者；由当事人主张、法院选定。", "PIPL sets no order between loss and gain and does not take the higher; the parties argue it and the court chooses.";
    RouteBeside: "另一方法，用于其他被告", "A second measure, for other defendants";
    NoRouteBeside: "不采用", "none";
    Elected: "已选用", "applied";
    NotElected: "未选用，仅供对照", "not applied, for comparison";
    Item: "明细", "Item";
    Gains: "被告获利", "Gains of the defendants";
    Losses: "个人损失", "Losses of the individuals";
    LumpSums: "酌定或者约定金额", "Sums fixed by the court or agreed";
    Less: "应扣成本", "Costs to be taken off";
    AddLess: "添加应扣成本", "Add a cost to be taken off";
    GainBasis: "是否扣除成本", "Gross or net";
    LumpSumBasis: "酌定依据", "Basis of the sum";
    Costs: "合理费用", "Costs of the plaintiff";
    CostHead: "费用项目", "Head of costs";
    Credits: "已付款项", "Payments on account";
    CreditKind: "类别", "Kind";
    Paid: "已支付", "paid";
    Returned: "已退还个人", "repaid to data subjects";
    ItemLabel: "名称", "Label";
    WhoseGain: "获利人", "Gained by";
    PaidBy: "付款人", "Paid by";
    PaidFor: "清偿谁的债务", "Whose debt it is meant for";
    PaidForHint: "都不选的，先清偿付款人自己的债务，再清偿其对他人应负责任的债务；同一顺序的按比例。", "None ticked: first what the payer owes, then what the payer answers for; what comes at the same turn, in proportion.";
    AddRow: "添加一行", "Add a row";
    Subtotal: "合计", "Total";
    FoundHint: "认定一栏可填金额、百分比、“全部支持”或者“不予支持”。", "Found takes a sum, a percentage, “all” or “none”.";
    AmountHint: "可写 34000、34,000.00 或者 3.4万。", "Write 34000, 34,000.00 or 3.4万.";
    OwnDebtors: "本项由以下被告承担", "owed by";
    OwnDebtorsJointly: "本项由以下被告连带承担", "owed jointly and severally by";
    Sanctions: "罚没款", "Fines and confiscations";
    SanctionsHint: "罚金、罚款和没收不当然抵扣民事责任；选择扣减的，结果标注“有争议”。", "Fines and confiscations do not reduce civil liability by themselves; a deduction marks the result as contested.";
    SanctionKind: "类别", "Kind";
    Amount: "金额", "Amount";
    Deduct: "扣减自", "Deduct from";
    DoNotDeduct: "不扣减", "do not deduct";
    AddSanction: "添加罚没款", "Add a fine or confiscation";
    FeeBasis: "计费依据", "Basis of the fee";
    FeeBase: "每件交纳", "Base per case";
    Payee: "收款人", "Payee";
    Purpose: "用途", "Purpose";
    Around: "诉讼费、利息与款项去向", "Fee, interest, destination";

    // Punitive damages
    PunitiveOff: "未主张", "not claimed";
    PunitiveBasis: "法律依据", "Statutory basis";
    PunitiveHint: "惩罚性赔偿须有法律规定。未指明依据时不计算。", "Punitive damages need a statute. Nothing is computed until one is named.";
    ExploratoryWarning: "现行法没有关于个人信息的惩罚性赔偿规定。以下为探索性测算，列在赔偿总额之外，不计入诉请、认定和判项。", "No statute provides punitive damages for personal information. What follows is explored: it stands outside the award and counts in no claim, finding or order.";
    Grounds: "确有依据而计入的", "To count them on a stated ground";
    GroundsHint: "某一方据以主张、认可或者采纳的，请勾选并写明依据，写明后计入该栏。", "If a side claims, concedes or adopts them, tick it and state the ground; they count for that side from then on.";
    CountClaimed: "原告主张该项（计入诉请和诉讼请求）", "The plaintiff claims them (claimed column and claim list)";
    CountConceded: "被告认可该项（计入认可）", "The defendant concedes them (conceded column)";
    CountFound: "本院采纳该项（计入认定、大写和判项）", "The court adopts them (award, capitals and orders)";
    Ground: "依据", "Ground";
    GroundHint: "未写明依据的，不计入。文书照录所写的依据，并标明由谁提出。", "Without a ground they do not count. The documents quote it and say whose it is.";
    Measure: "按价款或者按损失", "Price or loss";
    Base: "基数种类", "What the base is";
    Multiplier: "倍数", "Multiplier";
    Bases: "基数", "Bases";
    OnTheBases: "（按基数计算）", " (computed on the bases)";
    Consumers: "消费者人数", "Consumers";
    Quantity: "数量", "Number";
    UnitPrice: "单价（元）", "Price of one (yuan)";
    NumberTimesPrice: "诉请按数量乘以单价计算，不先取整；计入赔偿项目时四舍五入至分。", "Claimed: number × price, exact; it is rounded to the fen with its head.";
    TotalOrEach: "金额是合计还是每人？", "Is the sum the total or of each?";
    StatutoryMultiple: "法定倍数：", "Multiple fixed by law: ";
    LowerMultiple: "低于法定倍数的", "Less than the law’s multiple";
    LowerHint: "法律规定的倍数由请求权人请求，可以少请求；少于法定倍数的，请勾选，填写倍数并说明理由。超过法定倍数的，不予接受。", "The law’s multiple is for the claimant to ask for, and less may be asked for. If a side takes less, tick it, enter its multiple and say why. More than the law’s is not taken.";
    LowerClaimed: "原告请求的倍数低于法定倍数", "The plaintiff asks for a lower multiple";
    LowerConceded: "被告认可的倍数低于法定倍数", "The defendant concedes a lower multiple";
    LowerFound: "本院认定的倍数低于法定倍数", "The court finds a lower multiple";
    SameGoods: "各基数是否同一批货物在上下游的销售？", "Are the bases sales of the same goods, upstream and downstream?";
    SameGoodsHint: "同一批货物只宜按一个环节计算；选“是”的，给出提示。", "The same goods are best counted at one stage; with “yes” a finding says so.";
    Refunded: "另予退还（计入公益损害赔偿）", "Paid back as well (as compensation)";
    AgreedPunitive: "双方协商的惩罚性赔偿（元）", "Punitive damages agreed (yuan)";
    AgreedHint: "仅限以调解方式结案；代替按倍数计算的数额，其依据是双方的协议。", "Only in mediation. It stands in place of a multiple and rests on the agreement of the parties.";
    Sample: "基数来自抽样", "The base was found in a sample";
    SampleHint: "金额填写样本实际所涉金额。按总数推算的数额并列显示，写明依据才计入。", "The sum is what was found in the sample. What it stands for is shown beside it and counts only where a ground is stated.";
    SampleDrawn: "样本数", "Drawn";
    SampleAffected: "其中涉案数", "Affected";
    SampleAll: "总数", "In all";
    SampleUnit: "计数单位", "Counted in";
    SampleUnitNone: "份", "items";
    PaidTo: "付给", "Paid to";
    EffectiveDay: "生效日", "Effective day";
    EffectiveDayHint: "判决或者调解书生效之日。按月计的各期自此日起推算到期日，遇休息日顺延，据以计算迟延履行利息。", "The day the judgment or agreement took effect. Instalments in months fall due by it, moved over days off, and late-performance interest runs from there.";
    ExtrapolateClaimed: "原告按推算主张", "The plaintiff claims the extrapolation";
    ExtrapolateConceded: "被告认可推算", "The defendant concedes the extrapolation";
    ExtrapolateFound: "本院采纳推算", "The court adopts the extrapolation";
    Extrapolated: "由样本推算（未计入）", "extrapolated from the sample (not counted)";
    Among: "数人共同取得、各自所得不明的，由下列被告共同取得", "Made jointly, individual parts unknown, by";
    AmongHint: "由谁承担尚未确定，不自行均分；查明后改选获利人，或者指定责任人。", "Who owes it remains undecided, and the program does not divide it. Once it is known, choose by whom it was made, or name who owes it.";
    LimitBase: "或者限额基数（元）", "or base of the limit (yuan)";
    LimitTimes: "× 倍数", "× multiple";
    Recipients: "款项分配", "Who gets the damages";
    RecipientsHint: "按顺序分配：每一行从前面各行分配后的余额中受领。每一行在文书中各成一项。", "In order: each row takes from what those before it left. Each is an item of the documents.";
    AddRecipient: "添加受领人", "Add a recipient";
    RecipientKind: "给谁", "To whom";
    RecipientName: "名称、账户或者所购之物", "Name, account or what is bought";
    RecipientAmount: "金额（元）", "Sum (yuan)";
    RecipientAsRegistered: "按登记", "as registered";
    RecipientRest: "余款全部", "All that is left";
    OutOf: "从何款项支出", "Out of";
    OutOfBoth: "先公益损害赔偿，后惩罚性赔偿", "compensation, then punitive damages";
    AtMost: "至多", "at most";
    MultiplierUnused: "法律已规定倍数，此处不起作用，可以清除。", "The law fixes the multiple; this does nothing. It may be cleared.";
    MultiplierUsed: "赔偿额为基数乘以倍数。", "The damages are the base times this.";
    MeasureUnused: "该依据不由请求权人选择，此处不起作用，可以清除。", "This basis leaves no choice; this does nothing. It may be cleared.";
    BaseOfStatute: "法律已规定基数，此处不起作用，可以清除。", "The law says what the base is; this does nothing. It may be cleared.";
    BaseOfItems: "下面已录入基数，此处不起作用，可以清除。", "Bases are entered below; this does nothing. It may be cleared.";
    BaseIsAward: "以赔偿额乘以倍数，无须另录基数。", "The compensation times the multiplier; no base need be entered.";
    BaseNames: "只说明基数是什么；请在下面录入金额，按录入的金额计算。", "It only says what the base is; enter the sums below, which count.";

    // Liability
    DefaultDebtors: "未另行指定的项目由谁承担", "Who is liable where no defendant is specified";
    DefaultDebtorsHint: "违法所得由取得该所得的被告承担，另有指定的除外；只有一名被告时由其承担。", "A gain is owed by the one who made it, unless specified otherwise; a sole defendant owes everything.";
    NeedsDefendants: "先在“事实”中录入被告。", "Enter the defendants under “Facts” first.";
    Share: "份额", "Share";
    SharesHint: "都不填的，平均分担；填写的，各份额合计须为100%。", "None given: equal shares. Otherwise give all; they must add up to 100%.";
    HowOwed: "各被告如何承担", "How the defendants are liable";
    OwedEach: "各自或者按份承担", "each for himself, or by shares";
    OwedAll: "全体连带", "all jointly";
    OwedSome: "部分被告连带", "some jointly";
    AddGroup: "另有一组被告连带", "Another group owes jointly";
    GroupHint: "选定其中两名以上被告；各组之间按份承担，组内连带。同一被告只列入一组。", "Choose two or more defendants. Between the groups liability is by shares, within each it is joint. Nobody is in two groups.";
    NoGround: "取消选择", "Choose none";
    JointDebtorsAll: "上列全体连带债务人", "all who owe jointly";
    FormOfLiability: "责任形式", "Form of liability";
    BySharesEach: "按份承担", "by shares";
    Joint: "连带承担", "jointly and severally";
    OpenShare: "其中一份尚未确定责任主体。选定一名被告的，由其承担这一份。", "One share has no debtor yet. The defendant you tick takes it.";
    DropOpenShare: "删除这一份", "Remove this share";
    CoversGains: "上述连带责任是否包括各人的违法所得？", "Does this joint liability cover each one’s gains?";
    CoversGainsOpen: "尚未选择。选择之前，违法所得由取得该所得的被告各自承担，不列入连带。", "Not chosen yet. Until it is, each alone owes the gain it made.";
    GainsJointly: "包括，连带承担", "Yes, jointly and severally";
    GainsEach: "不包括，各自承担", "No, each its own";
    GainsShares: "各人之间的份额按责任大小确定，难以确定的平均承担；可在上面填写份额。", "Between them the shares follow each one’s responsibility and are equal only where it cannot be determined; enter them above.";
    JointBasis: "连带依据", "Ground of joint liability";
    AnswersFor: "对他人债务的连带责任", "Liable for another’s debt";
    AnswersWho: "由谁承担", "Who";
    AnswersForWhom: "对谁的债务", "For whose debt";
    Limit: "限额（元）", "Up to (yuan)";
    InFull: "全额", "in full";
    AddAnswers: "添加一项连带责任", "Add an entry";
    AnswersOpen: "尚未选定由谁承担、对谁承担，未予计入。", "Who answers and for whom is not chosen yet; it does not count.";

    // Remedies
    SearchRemedies: "查找责任方式", "Search remedies";
    NoRemedies: "没有符合的责任方式。", "No remedy fits.";
    Against: "适用于", "Against";
    AllDefendants: "不勾选的，适用于全体被告", "None ticked: all defendants";
    Claimed: "是否诉请", "Claimed";
    Status: "处理", "Outcome";
    Observed: "已公布案例所见", "Seen in a published case";
    OnePerLine: "每行一项", "one per line";
    UseIt: "填入", "fill in";
    TakeOff: "取消选择", "Remove";
    Overlaps: "内容有重叠，可以合并表述：", "Overlaps, and may be worded as one, with: ";
    Presets: "常见案型", "Types of case";
    PresetsHint: "一次加入该案型常用的责任方式，已选的不变；可以撤销。", "Adds the remedies usual in such a case at once; what you chose stays. It can be undone.";
    PresetAdded: "已加入：", "Added: ";
    PresetAllThere: "该案型的责任方式都已选入，没有变化。", "All remedies of this type of case were chosen already; nothing has changed.";
    PresetOptional: "另可考虑：", "To consider as well: ";
    PresetMediation: "调解时可约定：", "To agree in mediation: ";
    ChosenRemedies: "已选责任方式", "Remedies chosen";
    NoneChosen: "尚未选择。从常见案型或者下面的目录中选择。", "None yet. Begin with a type of case or choose from the catalogue below.";
    Catalogue: "责任方式目录", "Catalogue of remedies";
    AllRemedies: "全部责任方式", "All remedies";
    SearchHint: "例如：QQ、关闭网站、删除儿童、预防性、补偿性、恢复性、服务", "For instance: QQ, shut down, children’s data, preventive, compensatory, restorative, services";
    Particulars: "填写内容", "Particulars";
    ParticularsMissing: "项必填未填", "required and not filled in";
    InOrders: "写入判决主文", "In the operative part";
    InMediation: "写入调解协议", "In the agreement";
    NotInOrdersSettled: "已驳回或者已履行，不写入判决主文。", "Refused or performed already: not in the operative part.";
    NotInOrdersUnclaimed: "未诉请，不写入判决主文。", "Not claimed: not in the operative part.";
    NotInOrders: "不写入判决主文。", "Not in the operative part.";
    ReasonFor: "理由", "Reasons";
    FitsBehaviour: "适合本案行为", "Fits the conduct";
    FitsPossible: "可以考虑", "Possible";
    FitsNot: "通常不适合", "Usually unsuitable";
    FitsNotWhy: "通常不用于", "usually not for";
    FitUnknown: "在“事实”中选择行为后，按行为排列。", "Choose the conduct under “Facts” and the catalogue is arranged by it.";
    FitNote: "适合程度依已公布案例和论文归纳，不是法律规定。", "How well a remedy fits is drawn from published cases and the paper; it is no rule of law.";
    OnlyMediation: "仅限调解", "Mediation only";
    OnlyMediationWhy: "以当事人合意为基础，判决不能判令。", "They rest on agreement; a judgment cannot order them.";
    NotAnOrder: "不列入判决主文", "Not items of a judgment";
    NotAnOrderWhy: "属于保全、执行替代或者程序事项，另行裁定或者办理。", "Interim measures, means of enforcement and steps of procedure; they are ruled on or taken separately.";
    NotCivil: "非民事责任", "Not civil remedies";
    NotCivilWhy: "属于行政机关或者刑事裁判的职权，民事判决不能判令。", "They belong to administrative authorities or criminal judgments; a civil judgment cannot order them.";
    UseRecommendation: "改用司法建议", "Use a judicial recommendation instead";
    ExcludesChosen: "与已选的互斥：", "Excludes, for the same data: ";
    ToParticulars: "查看已选内容", "to its particulars";

    // Result
    Result: "测算结果", "Result";
    Award: "赔偿总额", "Award";
    OpenResult: "展开", "Open";
    CloseResult: "收起", "Close";
    NothingCounts: "尚无可计入的金额。", "No amount is included yet.";
    ByHead: "按项目", "By head";
    ByDefendant: "按被告", "By defendant";
    Own: "本人应承担数额", "Own part";
    Exposure: "对外承担责任的最高限额", "Maximum exposure";
    OpenDebtor: "尚未确定责任主体", "Debtor open";
    Alternatives: "未选用的方法", "Other measures";
    Fees: "案件受理费", "Case acceptance fee";
    FeesHint: "公益诉讼适用哪一标准尚无定论，三种并列。", "Which scale applies is not settled; all three are shown.";
    Chosen: "已选", "chosen";
    Halved: "减半", "halved";
    Interest: "迟延履行利息", "Late-performance interest";
    FindingsTitle: "审查提示", "Findings";
    NoFindings: "没有提示。", "No findings.";
    AmongPublished: "与已公布的判赔额对照", "This case among published awards";
    Proof: "举证责任", "Burden of proof";
    Element: "要件", "Element";
    Changes: "立法建议带来的变化", "What the proposals change";
    NoChange: "金额不变", "the award stays the same";
    ProofChanged: "举证责任改变", "the burden of proof changes";
    ProofChangedBelow: "举证责任改变，见下方举证责任表。", "The burden of proof changes; see the table below.";
    Difference: "与现行法相差", "Difference from the law in force";
    WithReforms: "采纳所选立法建议", "with the proposals chosen";
    EachAlone: "各项建议单独的影响", "What each changes alone";
    ChangesNothing: "对本案没有影响", "No change in this case";
    FindingComes: "新增：", "New:";
    FindingGoes: "消除：", "Gone:";
    CopySum: "复制金额", "Copy the sum";
    CopyCapital: "复制大写", "Copy in capital numerals";
    Copied: "已复制", "Copied";
    PrintAnnex: "打印测算附件", "Print annex";
    Annex: "测算附件", "Annex: assessment of damages and remedies";
    AnnexNote: "本附件由衡偿依所录入的事实与金额测算，供核对。标◐者有争议，标◇者为立法建议，均不当然构成裁判依据。", "Worked out by Redress from the facts and sums entered, for checking. ◐ is contested and ◇ a proposal; neither is by itself a ground for a decision.";
    Substantive: "实体规则按", "Substantive rules as of";
    Procedure: "程序规则按", "Procedure as of";
    NotLaw: "含立法建议，并非现行法", "With proposals: not the law in force";
    OpenDerivation: "查看推导", "show the derivation";
    CreditsLess: "减：已付款项", "Less payments on account";

    // Derivation
    Derivation: "推导", "Derivation";
    Back: "返回结果", "Back to the result";
    Gone: "该金额已不存在。", "This figure no longer exists.";

    // Published cases: the casebook, comparables, estimate first
    CasebookLoading: "正在读取案例……", "Reading the cases …";
    CasebookMissing: "案例文件没有读到。第一次打开本页需要联网；请联网后刷新页面。", "The file of cases did not load. The first visit needs a network; please go online and reload the page.";
    NoSuchCase: "没有这个案例", "There is no such case";
    NotToEstimate: "这一案例不能先估", "This case is not available as an exercise";
    NoSuchCaseHint: "可能地址有误，或者该案没有公布可以对照的确切数额：", "The address may be mistaken, or no exact sum to compare with is published for:";
    SearchCases: "查找案名、事实、法院", "Search titles, facts, courts";
    All: "全部", "all";
    FilterField: "领域", "Field";
    FilterKind: "程序", "Proceedings";
    FilterOutcome: "结果", "Outcome";
    FilterReproduced: "复算", "Recomputed";
    Reproduced: "可以复算", "recomputed to the fen";
    FactsOnly: "仅有事实", "facts only";
    Year: "年份", "Year";
    SortBy: "排序", "Order";
    ByDay: "日期从近到远", "latest first";
    ByAward: "判赔额从高到低", "largest award first";
    ByRecords: "条数从多到少", "most records first";
    WithPunitive: "涉及惩罚性赔偿", "with punitive damages";
    FieldPersonalInformation: "个人信息", "personal information";
    FieldConsumer: "消费领域", "consumer";
    FieldEnvironment: "环境领域（对照）", "environment (for comparison)";
    KindCivil: "民事公益诉讼", "civil";
    KindIncidental: "刑事附带民事公益诉讼", "attached to a criminal case";
    KindOther: "其他或者程序不详", "other, or not known which";
    OutcomeJudgment: "判决", "judgment";
    OutcomeMediation: "调解", "mediation";
    OutcomeWithdrawn: "撤诉", "withdrawn";
    OutcomeRectified: "诉前整改", "put right before a suit";
    OutcomeNotClaimed: "未请求", "not claimed";
    OutcomeRefused: "未支持", "refused";
    OutcomeUnknown: "结果不详", "outcome not found";
    AwardYuan: "判赔额（元）", "Award (yuan)";
    ClaimYuan: "请求（元）", "Claimed (yuan)";
    GainYuan: "获利（元）", "Gain (yuan)";
    FineYuan: "罚金、罚款（元）", "Fine (yuan)";
    ConfiscatedYuan: "没收（元）", "Confiscated (yuan)";
    PunitiveBaseYuan: "惩罚性赔偿基数（元）", "Punitive base (yuan)";
    PublishedNumbers: "公布的数字", "Published numbers";
    OpenAsCase: "作为案件打开", "Open as a case";
    Neighbours: "前后案例", "Cases before and after";
    Previous: "上一件", "Previous";
    Next: "下一件", "Next";
    NoDatedSource: "未见载明日期的来源", "no dated source found";
    NoSource: "未见可以指明的来源", "no source found that can be named";
    SoughtInVain: "（2026年11月26日在保存的公开网页和公开代码库中查找）", " (looked for on 26 November 2026 in stored public pages and repositories)";
    OfficialOnlyLinked: "只链接官方网站。", "Only official websites are linked.";
    SaysItself: "该来源：", "It says: ";
    TimeAndLaw: "时间与所适用的法律", "Time, and the law applied";
    TimeOfAct: "行为时间", "Time of the act";
    TimeOfTrial: "裁判时间", "Time of the decision";
    TwoSources: "数字依两个以上来源。", "The figures rest on two or more sources.";
    OneSource: "数字只依一个来源。", "The figures rest on one source.";
    FactsDoNotDetermine: "公布的事实不足以算出总额，这里不作推算。", "The published facts do not determine the sum; nothing is computed here.";
    FixedByFormula: "总额由公布的事实逐步算出，与公布的数额一致到分：", "Computed step by step from the published facts; it agrees with the published sum to the fen:";
    FixedByCourt: "总额是法院酌定的一次性金额，没有公布算法：", "A lump sum fixed by the court; no arithmetic is published:";
    FixedByAgreement: "总额由当事人约定，没有公布算法：", "A sum agreed by the parties; no arithmetic is published:";
    EstimateHint: "每个案例先给出裁判前已知的事实，由你写下数额，再与法院的结果和理由对照。请求的数额同样在提交之后才显示，因为法院往往全额支持。", "Each case begins with the facts known before the decision. Write down your figure, then compare it with the court’s and its reasons. The sum claimed is held back too, since courts often granted it in full.";
    ClearEstimates: "清除全部估算", "Clear all estimates";
    KnownBefore: "裁判前已知的事实", "Known before the decision";
    WhatWouldYouAward: "你认为应判多少？", "What would you award?";
    YourEstimateYuan: "你的估算（元）", "Your estimate (yuan)";
    YourEstimate: "你的估算", "Your estimate";
    WhichMethod: "按哪种方法（可以不选）", "By which method (optional)";
    PunitiveMethod: "惩罚性赔偿的倍数", "a multiple, as punitive damages";
    Commit: "提交并对照", "Commit and compare";
    HiddenTillThen: "提交之前，本页不含法院的结果。估算只保存在本机。", "Until you commit, this page does not contain the result. Estimates stay on this device.";
    EstimateNotKept: "本机没有保存这一估算；离开本页后需要重新估算。", "This device did not keep the estimate; it is gone once you leave the page.";
    SideBySide: "对照", "Side by side";
    CourtAwarded: "法院判决", "The court";
    Agreed: "调解约定", "Agreed in mediation";
    NoMethodChosen: "未选方法", "no method chosen";
    SameMethod: "你选的方法与本案相同。", "The court used the same method.";
    OtherMethod: "本案用的是另一种方法。", "The court used a different method.";
    HowItCame: "数额怎么得来", "How the sum comes about";
    PaperOnCase: "论文主张", "What the paper proposes";
    PaperIsNoLaw: "论文的建议，不是现行法。与现行法下的本案相比：", "Proposals of the paper, not the law in force. Against this case under the law in force:";
    PaperSilentOnCase: "论文谈的是儿童个人信息，没有涉及这类案件。", "The paper is about children’s personal information and does not speak of such cases.";
    PaperChangesNothing: "论文的主张不改变本案的认定。", "The paper’s proposals change nothing in this case.";
    NoLongerNoted: "不再有这一提示：", "No longer noted:";
    TakenOff: "已扣减", "taken off";
    NotTakenOff: "未扣减", "not taken off";
    WholeCase: "案例全文", "The whole case";
    EstimateAgain: "清除并重新估算", "Clear and estimate again";
    NextToEstimate: "下一件", "Next case";
    AgainstRecords: "按信息条数", "against records";
    AgainstPeople: "按人数", "against persons";
    AgainstGain: "按获利", "against gain";
    AgainstPrice: "按价款", "against price";
    AgainstKind: "按案件类型", "against kind of case";
    KindOfCase: "案件类型", "Kind of case";
    KnownKind: "案件类型", "a kind (information, consumer, food, drug)";
    SourcesDiffer: "各来源的不同说法", "What the sources say differently";
    AgainstMultiple: "按倍数", "against multiple";
    AgainstYear: "按年份", "by year";
    PriceYuan: "价款或者基数（元）", "Price or base (yuan)";
    MultipleTimes: "倍数", "Multiple";
    NumberOfPeople: "人数或者其下限", "a number of persons, or its lower bound";
    SumOfPrice: "价款或者惩罚性赔偿的基数", "a price or base of punitive damages";
    StatedMultiple: "倍数", "a multiple";
    KnownYear: "裁判、起诉的年份", "a year of decision or filing";
    SaveCsv: "数据（CSV）", "Data (CSV)";
    SaveSvg: "图（SVG）", "Plot (SVG)";
    SavePng: "图（PNG）", "Plot (PNG)";
    Across: "横轴", "Across";
    NumberOfRecords: "信息条数或者其下限", "a number of records, or its lower bound";
    SumOfGain: "确切的获利数额", "an exact gain";
    NoTariff: "法律没有规定每条信息赔多少，以下只是已公布案例的事实，不是标准。", "No law sets a sum per record. These are facts of published cases, not a scale.";
    ReadOut: "指向、轻点或者用 Tab 键移到一个点，读出案例；再点一次打开。", "Point at a mark, tap it, or reach it with Tab, to read it; once more opens the case.";
    ThisCase: "本案", "this case";
    PublishedCase: "已公布案例", "published case";
    LowerBound: "只公布下限，实际在右侧", "only a lower bound is published: the true number lies further right";
    AwardIsGain: "判赔额等于获利", "award equal to gain";
    GainPlotHint: "按获利计算赔偿的案件，判赔额必然落在线上；获利没有单一数字的案件（如邓某、肖某案，判赔 30 万元，与各获利数字都不相等）不能标出。获利并不等于损失。", "Where the gain was the measure, the award falls on the line by definition. Cases whose gain is no single figure cannot be plotted, such as Deng and Xiao, whose 300,000 equals none of the published gains. A gain is not a loss.";
    ThisCaseNotShown: "本案没有标出：须已录入认定数额和横轴所选的数字。", "Your case is not plotted: enter the court’s award and the number chosen for the axis.";
    PlotLabel: "判赔额散点图，对数坐标；同样的数据在下方表格中", "Plot of awards on logarithmic axes; the table below has the same data";
    SameData: "数据表", "The same data";
    Case: "案例", "Case";
    PerRecord: "每条（元）", "Per record (yuan)";
    TimesGain: "获利的倍数", "Times the gain";
    ByPerRecord: "每条金额从高到低", "most per record first";
    ByGain: "获利从高到低", "largest gain first";
    ByDayOfCase: "日期从近到远", "latest first";
    // Guide
    GuideIntro: "同一个案件，一次回答一个问题。每一步都说明为什么要问、法律怎么规定、论文怎么主张，以及你的回答怎样改变金额。", "The same case, one question at a time: why it is asked, what the law says, what the paper proposes, and how your answer moves the award.";
    GuideOpen: "继续当前案件", "Go on with the open case";
    GuideBegin: "从第一问开始", "From the first question";
    GuideRecord: "用已公布案例", "A published case";
    GuideRecordHint: "逐问查看法院认定的事实和金额，改一处，看结果怎样变化。", "Go through what the court found; change one thing and see what it does.";
    GuideBlank: "从空白开始", "Start blank";
    GuideQuestions: "十三个问题", "The thirteen questions";
    YourAnswer: "你的回答", "Your answer";
    BackAndOn: "上一问与下一问", "Back and on";
    GuideSteps: "问题目录", "Questions";
    NoQuestion: "没有这一问：", "There is no such question:";
    Answered: "已填写", "answered";
    StepParties: "当事人", "Parties";
    StepData: "信息与人数", "Data and persons";
    StepRoute: "计算方法", "Method";
    StepPaid: "已付与罚没", "Paid and fined";
    StepBack: "上一问", "Back";
    StepNext: "下一问", "Next";
    BeforeTheSuit: "起诉之前", "Before the suit";
    AskParties: "谁起诉谁？", "Who sues whom?";
    WhyParties: "只有法律列举的主体可以提起公益诉讼。原告是谁，还决定诉前程序和费用依据。", "Only bodies that the law names may bring the suit. It also determines the pre-suit steps and the legal basis for costs.";
    AskDates: "事情发生在什么时候？", "When did it happen?";
    WhyDates: "行为日决定适用哪一部实体法，裁判日决定适用程序法的哪一文本。同一行为早几个月，依据可能就不是个人信息保护法。", "The date of the act decides which substantive law applies, the date of judgment which articles of procedure. A few months earlier, and PIPL may not be the basis at all.";
    AskAct: "被告做了什么？", "What was done?";
    WhyAct: "现行法对各种处理行为一律推定过错，其余要件由原告证明；论文主张按收集、泄露、使用分别分配举证责任。", "The law presumes fault for every kind of processing and leaves the rest to the plaintiff; the paper would divide the burden by collection, leakage and use.";
    AskData: "涉及谁的信息，有多少？", "Whose data, and how much?";
    WhyData: "不满十四周岁者的信息都是敏感个人信息。“众多个人”没有法定人数；信息条数也没有法定单价，不能直接换算为金额。", "All information of children under 14 is sensitive. The law gives no number for “many individuals”, and no price per record: a count does not turn into a sum by itself.";
    AskHarm: "损害已经发生，还是只有风险？", "Has harm occurred, or only a risk?";
    WhyHarm: "赔偿以损害为前提。只有风险的，可以请求停止侵害、排除妨碍、消除危险。", "Damages require harm. Risk alone supports only cessation, removal of the obstruction and elimination of danger.";
    AskRoute: "按什么计算赔偿？", "How is compensation measured?";
    WhyRoute: "损失、获利、实际情况，是三种算法，不是三个加数。由当事人主张、法院选定，未选的列在旁边供对照。", "Loss, gain and actual circumstances are three ways to measure, not three things to add. The parties argue, the court chooses; the others stand beside for comparison.";
    AskSums: "各项金额是多少？", "What are the sums?";
    WhySums: "诉请、认可、认定分别计算。不知道的留空：空白是未知，零是没有。", "What is claimed, conceded and found is computed apart. Leave blank what is not known: blank is unknown, zero is none.";
    AskCosts: "原告花了哪些合理费用？", "What did it cost the plaintiff?";
    WhyCosts: "费用不是损害。预防、处置费用与调查、鉴定、律师费用的依据不同，法院裁量的余地也不同。", "Costs are not damage. Prevention and disposal rest on another article than investigation, appraisal and lawyers, and the court’s discretion differs too.";
    AskPunitive: "有惩罚性赔偿吗？", "Are there punitive damages?";
    WhyPunitive: "惩罚性赔偿须有法律规定。个人信息领域没有专门规定，所以未指明依据时不计算。", "Punitive damages need a statute. There is none on personal information, so nothing is computed until a basis is named.";
    AskPaid: "已经付过钱、受过罚吗？", "Has anything been paid or fined?";
    WhyPaid: "已付的民事款项从总额中减去。罚金、罚款和没收是另一种责任，不当然抵扣。", "What was paid on the civil claim comes off the total. Fines and confiscations are another kind of liability and take nothing off by themselves.";
    AskLiability: "由谁承担，怎样承担？", "Who is liable, and how?";
    WhyLiability: "数名被告可能各自承担，也可能连带承担。总额不变，可以向每个人主张的数额不同。", "Several defendants may each be liable for a part, or all of them for the whole. The total is the same; what can be recovered from each defendant is not.";
    AskRemedies: "除了赔钱，还应当做什么？", "What must be done besides paying?";
    WhyRemedies: "停止侵害、删除信息、赔礼道歉不改变金额，但常常更要紧。每一项都要写得能够执行。", "Cessation, deletion and an apology leave the award unchanged but often matter more. Each must be worded so that it can be enforced.";
    AskAward: "结果是多少，钱到哪里去？", "What is the award, and where does it go?";
    WhyAward: "总额是各项之和，每个数字都能点开看依据。现行法没有规定公益诉讼赔偿金的去向，由裁判写明。", "The award is the sum of its heads; every figure opens to its reason. No statute says where the money goes: the judgment does.";
    AwardUnmoved: "这一问没有改变金额：", "This question has not moved the award:";
    AwardMoved: "这一问改变了金额：", "This question moved the award:";
    FindingsCame: "新的提示", "New findings";
    FindingsWent: "不再出现的提示", "No longer applicable";
    LawSays: "法律怎么说", "What the law says";
    LawSilent: "按本案日期，没有可以引用的条文。", "At the dates of this case there is no provision to cite.";
    PaperProposes: "论文主张", "What the paper proposes";
    PaperSilent: "论文没有就此提出修改建议。", "The paper proposes no change here.";
    IfAdopted: "如果采纳，本案：", "If adopted, here: ";
    SlipsHere: "论文在此处的引用和论点，见核对第", "On the paper’s references and arguments here, see notes";
    GoOn: "接下来", "From here";
    GoOnCase: "回到案件继续办理", "Go on with the case itself";
    GoOnPapers: "查看文书草稿", "See the drafts";
    GoOnCasebook: "与已公布案例对照", "Compare with published cases";

    // About
    AboutIntro: "衡偿帮助法官、检察官和学生测算个人信息保护民事公益诉讼的赔偿和责任方式。它只做算术和查对，不作裁判；结果仅供参考，以法律文本和裁判为准。", "Redress helps judges, procurators and students work out damages and remedies in civil public interest litigation on personal information. It does arithmetic and checks, not judging; the law’s texts and the judgment prevail.";
    AboutCovers: "能算什么", "What it covers";
    AboutNot: "不做什么", "What it does not do";
    AboutOpen: "尚无定论的法律问题", "Open questions of law";
    AboutOpenHint: "以下问题本站不作决定，涉及时会在结果中提示。", "These are not decided here; where they matter, the result says so.";
    AboutPrivacy: "隐私", "Privacy";
    AboutReading: "怎样阅读测算报告", "How to read a report";
    AboutStatuses: "依据的五种状态", "The five statuses of an authority";
    LegendLater: "行为之后才施行，只供对照，不适用", "came after the act; for comparison, does not apply";
    AboutMethod: "数字从哪里来", "Where the figures come from";
    AboutPaper: "立法建议出自 Xiaoli Wang（仰恩大学法学院）的论文《Civil Public Interest Litigation for Children’s Personal Information Protection in Commercial Activities》，与现行法分开列出：", "The proposals come from Xiaoli Wang (Law School, Yang-En University), “Civil Public Interest Litigation for Children’s Personal Information Protection in Commercial Activities”; they are kept apart from the law:";
    AboutKeys: "键盘", "Keyboard";
    AboutVersions: "版本", "Versions";
    AboutEngine: "程序", "Program";
    AboutLawData: "法律数据", "Law data";
    AboutCasebook: "案例数据", "Casebook";
    AboutLicence: "许可", "Licence";

    // Law book
    LawIntro: "本站计算所依据的全部法律文件。每一条文按施行时间列出历次要旨，官方文本见链接；日期决定引用哪一次。", "Everything the figures rest on. Each provision is listed with what it said over time, in our own words; the official texts are linked. The date decides which is cited.";
    LawSearch: "查找条文", "Find a provision";
    LawSearchHint: "名称、简称、条号或者内容，中英文均可，如：个保法69、消法55、第六十九条、惩罚性", "Title, short name, article or content, in either language: PIPL 69, 消法55, 第六十九条, punitive";
    Found: "找到条文", "Provisions found:";
    AsOf: "适用日期", "As of";
    AsChecked: "回到核对日", "Back to the day last checked,";
    LegendInForce: "当日施行的文本", "the text in force on the day";
    LegendContested: "条文有效，能否用于该问题有争议，视案件而定", "in force, but whether it carries the point is contested; this depends on the case";
    LegendProposal: "论文的立法建议，不是法律", "the paper’s proposal, not law";
    LegendUnverified: "内容未经核对，不作为法律引用", "the text was not confirmed and is not cited as law";
    ReasonsOnly: "只能在说理中引用，不作为裁判依据。", "Cited in the reasons only, not as the basis of a judgment.";
    NoSourceOfLaw: "不是法律渊源，仅供参考。", "Not a source of law; for reference.";
    ProposalsNote: "以下是论文的主张，不是现行法。只有在“立法建议”视角下才参与测算，并始终标注。", "What the paper proposes; not the law in force. It enters a figure only on the basis “With Wang’s proposals”, and is always marked.";
    ForReference: "仅供参考", "for reference";
    NotYet: "该日尚未施行或者未收录，始于", "not yet in force or not in this book; begins";
    Ended: "该日已不再施行，止于", "no longer in force; ended";
    NoInstrument: "没有收录这一文件，以下是全部收录文件：", "This instrument is not in the book; here is all that is:";
    NoProvision: "本文件中没有收录这一条，以下是已收录的条文：", "This provision is not in the book; here are those that are:";
    Life: "沿革", "Texts over time";
    TimelineLabel: "施行时间图，内容与下表及各条“历次文本”相同", "When each text was in force; the table below and “All texts” say the same";
    FirstDay: "施行", "First day";
    LastDay: "终止", "Last day";
    StillInForce: "施行中", "in force";
    NumberAndNote: "文号与说明", "Number and note";
    FromUnverified: "起始日未核验", "first day not verified";
    Provisions: "条文", "Provisions";
    ProposalsList: "各项主张", "Its proposals";
    GistNote: "以下是要旨，由本站概括，不是官方文本；引用前请核对官方来源。", "These are gists in our own words, not the official text; check the official source before citing.";
    NumbersFixed: "所定数值", "Numbers it fixes";
    Scale: "分段标准", "Scale";
    AllTexts: "历次文本", "All texts:";
    Remark: "本站注", "Our note";
    SameText: "内容不变。", "The same text.";
    Modality: "规范性质", "kind of rule";
    UsedFor: "用在何处", "Used for";
    Slips: "论文引用与论点核对", "The paper’s references and arguments, checked";
    SlipCount: "处", "entries";
    SlipsNote: "分三类：引用与官方文本不符的，予以更正；论点，列出现行条文供对照；论文提出或者留待解决的问题，列出所知。本站一律以官方文本为准。", "Of three kinds: a reference that differs from the official text is corrected; beside an argument stands the text in force; beside a question that the paper asks or leaves open, what is known. This site follows the official texts.";
    SlipNumber: "序号", "Number";
    PaperSays: "论文称", "The paper says";
    SourceSays: "核对结果", "The source says";
    // Heading of the case
    CaseTitle: "案件名称", "Name of the case";
    PasteTake: "粘入", "Paste";
    PasteLeave: "不粘入", "Do not paste";
    PasteColumns: "粘贴内容各列的读法", "How the columns of the paste are read";
    NotPasted: "（不粘入）", "(left out)";
    OfficialText: "官方文本", "Official text";
    OpenedOn: "打开于", "opened on";
    OrderedOfThem: "草稿据此写明：", "The draft orders accordingly:";
    ClaimedOfThem: "诉讼请求据此写明：", "The claims ask accordingly:";
    Bench: "合议庭、上诉法院", "Bench and court of appeal";
    BenchHint: "用于判决书的落款和上诉告知，不影响金额。几名成员之间用顿号分隔。", "For the end of a judgment and the notice of appeal; no figure depends on it. Put commas between several names.";
    BenchAsBefore: "沿用本机上次填写的内容", "As last filled in on this device";
    AppealTo: "上诉法院", "Court of appeal";
    Presiding: "审判长", "Presiding judge";
    Judges: "审判员", "Judges";
    Assessors: "人民陪审员", "People’s assessors";
    Clerk: "书记员", "Clerk";
    Docket: "案号", "Docket number";
    Court: "法院", "Court";
    Notes: "备注", "Notes";
    NotesHint: "只作记录，不影响测算。", "For the record only; they change nothing.";
    Complete: "已填写", "complete";

    // Schedule
    ScheduleHint: "回车到下一行，末行回车添加一行，Shift+回车到上一行；金额栏中 Ctrl+Delete 删除该行。可以粘贴 Excel、WPS、Word 中的表格；金额可以写算式，如 173×28。", "Enter goes to the next row and adds one at the end, Shift+Enter goes back; Ctrl+Delete in a sum removes its row. Tables can be pasted from Excel, WPS or Word; a sum may be written as arithmetic, such as 173×28.";
    RowComes: "正在添加一行", "a row is being added";
    PasteHere: "可在此粘贴表格", "paste a table here";
    EnterReads: "按回车读入这一行。", "Press Enter to read this line.";
    Reason: "理由", "Reason";
    ItemProof: "证据", "Evidence";
    ReasonAndProof: "数量、理由与证据", "Number, reason, evidence";
    PaidForReasonAndProof: "清偿谁的债务、数量、理由与证据", "Whose debt, number, reason, evidence";
    Filled: "已填", "filled in";
    ItemDebtors: "本项由谁承担", "Who is liable for this item";
    ItemDebtorsHint: "都不选的，按“责任承担”中的一般规定；违法所得由取得该所得的被告承担，另有指定的除外。", "None ticked: as set under “Liability”; a gain is owed by the one who made it, unless specified otherwise.";
    CourtDiffers: "认定与双方所称不尽相同，由法院决定", "The finding differs from what the parties state: the court’s choice";
    Worksheet: "酌定测算表（法院自用）", "Worksheet of the court";
    WorksheetHint: "条数乘单价，再乘各系数，供法院酌定时参考；法律没有规定这样的标准，结果不计入赔偿。", "Records times a unit times coefficients, as an aid to the court’s discretion. No law sets such a tariff and the result is not counted in the award.";
    WorksheetUnit: "每条单价（元）", "Yuan per record";
    Coefficient: "系数", "Coefficient";
    AddCoefficient: "添加系数", "Add a coefficient";
    RemoveWorksheet: "删除测算表", "Remove the worksheet";
    WorksheetGives: "测算表得出", "The worksheet gives";

    // Liability, drawn
    NothingOwed: "尚无由被告承担的金额。", "No defendant is liable for any amount yet.";
    AnswersBeyond: "对他人债务承担连带责任的数额", "Additional joint liability";
    AnswersHint: "单方对他人的债务承担连带责任；互负连带责任的，双方各添加一项，或者列为共同责任人并选“连带承担”。限额为对所选各人债务合计的限额。", "One answers for the debts of others. For liability both ways add an entry each way, or list them together as joint debtors. A limit is one sum over all those chosen.";

    // Tools
    ToolsIntro: "不需建立案件即可计算。所填内容只留在本页，不保存。", "No case is needed. What you enter stays on this page and is not kept.";
    ToolWaits: "填写后在此显示结果。", "The result appears here.";
    ToolFee: "诉讼费用", "Court fees";
    ToolFeeHint: "案件受理费、上诉费、执行申请费、保全申请费；也可由费用推算金额。", "First instance, appeal, enforcement, preservation; and from a fee back to the sum.";
    ToolFiled: "起诉之日（按该日的规定）", "Day of filing (its rules apply)";
    ToolFeeKind: "费用种类", "Kind of fee";
    ToolFeePaid: "已收费用（元）", "Fee charged (yuan)";
    ToolFeeBack: "由费用推算金额", "From the fee back to the sum";
    ToolHalved: "调解结案或者撤诉，减半", "Mediation or withdrawal: half";
    ToolIncidental: "刑事附带民事诉讼", "Incidental to a criminal case";
    ToolNeedsBase: "请先填写每件交纳的数额。", "Please enter the base per case first.";
    ToolSumHint: "没有金额的，不填", "blank: no sum";
    FeeDivision: "受理费的分担", "Who bears the fee";
    FeeDivisionHint: "按胜诉比例算出的建议；如何分担由法院决定。", "A proposal computed by success; the court decides.";
    FeeDivided: "按此比例写入文书", "Use this division in the documents";
    InYuan: "（元）", " (yuan)";
    WholeYuan: "取整到元", "Round to whole yuan";
    FenKept: "《诉讼费用交纳办法》没有规定取整，此处计算到分；当地取整到元的，请勾选。", "The Measures say nothing of rounding: the fen are kept. Tick the box where the court rounds to whole yuan.";
    ToolInterestHint: "加倍部分债务利息，日万分之一点七五，不计复利。分期给付的，各期自各自的届满日起算。", "The doubled part, 0.0175% a day, simple. Instalments run each from their own last day.";
    ToolDebt: "债务", "Debt";
    ToolDebtSum: "金额（元，不含一般利息）", "Sum (yuan, without ordinary interest)";
    ToolAmount: "金额（元）", "Sum (yuan)";
    AddInstalment: "添加一期", "Add an instalment";
    InterestFirstDay: "起算日", "First day";
    PaymentsOrder: "抵充顺序", "Payments go first to";
    PrincipalFirst: "先抵本金（司法解释）", "principal (the rule)";
    InterestFirst: "先抵利息（须有约定）", "interest (if agreed)";
    AccountOfPayments: "付款抵充明细", "Account of payments";
    ToPrincipal: "抵本金", "To principal";
    ToInterest: "抵利息", "To interest";
    PrincipalLeft: "尚欠本金", "Principal left";
    InterestLeft: "尚欠利息", "Interest left";
    ToolDue: "期间届满日", "Last day of a period";
    ToolDueHint: "自送达之日起的期间：开始之日不计入，末日为法定休假日的顺延。", "A period from service: its first day is not counted, and a last day off moves to the next working day.";
    ToolService: "送达日", "Day of service";
    ToolDays: "期间（日）", "Days";
    ToolDaysHint: "例如上诉期的日数", "such as those to appeal";
    ToolLastDay: "届满日", "Last day";

    // Around the award
    Destination: "款项去向", "Destination of the money";
    PayeeName: "收款人或者账户名称", "Name of the payee or account";
    PayDays: "付款期限（日）", "Days to pay";
    PayDaysHint: "自文书生效之日起算", "from the day it takes effect";
    PayBy: "或者付款截止日", "or last day to pay";
    OrLastDay: "或者具体截止日", "or last day";
    Performance: "履行方式", "Ways of performance";
    PerformanceHint: "分期支付，或者以物资、服务、劳务折抵一部分，由法院或者双方决定。不填的，在付款期限内一次付清。", "Instalments, or goods, services or labour in place of a part, as the court or the parties decide. Left empty, payment is in one sum within the period.";
    AddPerformance: "添加一笔款项的履行方式", "Add the way one payment is performed";
    WhichPayment: "哪一笔款项", "Which payment";
    InKind: "以物资、服务或者劳务折抵", "Goods, services or labour in place of money";
    AddInKind: "添加折抵", "Add goods, services or labour";
    InKindKind: "种类", "Kind";
    InKindWhat: "内容", "Content";
    InKindHost: "接收单位", "Receiving body";
    InKindValue: "折抵价值（元）", "Counts for (yuan)";
    LabourLength: "数量", "Number";
    LabourUnit: "计时单位", "Counted in";
    LabourRate: "每单位折抵（元）", "Each counts for (yuan)";
    RestInMoney: "未履行的部分折价以金钱支付", "what is not performed is paid in money";
    Instalments: "分期支付", "Instalments";
    PerformBy: "截止日", "Last day";
    OrMonths: "或者生效后月数", "or months from taking effect";
    AllDueIfMissed: "任何一期逾期，可就全部未付款项申请强制执行", "if one is missed, all that is unpaid may be enforced";
    AllDueOn: "其余各期因此到期之日（已逾期的）", "Day the rest fell due, once one was missed";
    PaymentOwed: "应付", "Owed";
    PaidInMoney: "以金钱支付", "Paid in money";
    InstalmentsTotal: "各期合计", "All instalments";
    InstalmentsShort: "尚少", "Short by";
    InstalmentsOver: "多出", "Over by";
    PerformanceReasonHint: "例如双方协商一致，或者一次性支付确有困难", "such as agreement, or real difficulty to pay at once";
    FeeNeedsClaim: "填写诉请金额或者选择责任方式后计算。", "Computed once a sum or a remedy is claimed.";
    NoFee: "刑事附带民事诉讼不收取诉讼费。", "No litigation fee: the civil action is incidental to a criminal case.";
    FeeHalved: "以调解或者撤诉结案，减半交纳。", "Halved: the case ends by mediation or withdrawal.";
    FeeBaseHint: "由省级人民政府在法定幅度内确定", "fixed by the province within the statutory range";
    InterestHint: "判决确定的履行期届满后，按日万分之一点七五计算。填写两个日期后计算。", "After the period for performance, at 0.0175% a day. Computed once both days are given.";
    Due: "履行期届满日", "Last day to perform";
    Until: "计算至", "Counted up to";
    Principal: "本金（元）", "Principal (yuan)";
    PrincipalHint: "不填为本案赔偿总额", "blank: the award";
    Payments: "届满后的付款", "Payments after that day";
    AddPayment: "添加付款", "Add a payment";
    PaidOn: "付款日", "Paid on";
    Stays: "执行中止期间", "Stays of enforcement";
    AddStay: "添加中止期间", "Add a stay";
    StayFrom: "首日", "From";
    StayTo: "末日", "To";
    RemoveInterest: "不计算利息", "Compute no interest";

    JointlyWith: "连带", "Jointly with";
    InnerShare: "内部份额", "Contribution share";

    // Faults
    FaultsTitle: "有几处需要更正", "Something needs correcting";
    UnreadTitle: "无法识别的录入", "Entries that cannot be read";
    UnreadQuestion: "测算结果和文书不计入这些录入，文书开头会写明；案件文件和链接保留原文。是否先行更正？", "Neither the figures nor the documents include these entries, and every document says so at its head; the case file and the link keep what was typed. Correct them first?";
    MendFirst: "去更正", "Correct them";
    GoOnAnyway: "仍然继续", "Continue anyway";
    FaultsFirst: "更正后才能测算。", "Nothing can be worked out until this is corrected.";
    FaultsHint: "更正之前，显示的是最近一次有效输入的结果。", "Until then the result of the last valid input is shown.";
}

/// How many entries cannot be read.
pub(crate) fn unread(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::Zh, _) => format!("有{count}处录入无法识别，未计入"),
        (Lang::En, 1) => "One entry cannot be read and is not counted".to_owned(),
        (Lang::En, _) => format!("{count} entries cannot be read and are not counted"),
    }
}

/// The way to one entry after the other.
pub(crate) fn next_unread(lang: Lang, at: usize, count: usize) -> String {
    match lang {
        Lang::Zh => format!("逐处更正（{at}/{count}）"),
        Lang::En => format!("Go through them ({at} of {count})"),
    }
}

/// What the interest would be with the other first day.
pub(crate) fn other_first_day(lang: Lang, account: &LateAccount) -> String {
    let other = wording::first_day(lang, account.first_day.other());
    let sum = wording::separated(account.with_other_first_day);
    match lang {
        Lang::Zh => format!("{other}的，为{sum}元。"),
        Lang::En => format!("It would be {sum} yuan {other}."),
    }
}

/// A kind of case, short enough to stand beside others below an axis.
pub(crate) fn kind_of_case(lang: Lang, kind: lawbook::Field) -> &'static str {
    lang.pick(match kind {
        lawbook::Field::PersonalInformation => text("个人信息", "data"),
        lawbook::Field::Consumer => text("消费", "consumer"),
        lawbook::Field::Food => text("食品", "food"),
        lawbook::Field::Drug => text("药品", "drugs"),
        lawbook::Field::Minors => text("未成年人", "minors"),
        lawbook::Field::Environment => text("环境", "nature"),
    })
}

/// The name of a page.
pub(crate) fn page(route: &Route) -> Word {
    match route {
        Route::Start => Word::PageStart,
        Route::Case(_) | Route::Shared(_) => Word::PageCase,
        Route::Papers(_) => Word::PagePapers,
        Route::Guide(_) => Word::PageGuide,
        Route::Estimate(_) => Word::PageEstimate,
        Route::Casebook(_) => Word::PageCasebook,
        Route::Time => Word::PageTime,
        Route::Comparables => Word::PageComparables,
        Route::Law(..) => Word::PageLaw,
        Route::Theory(_) => Word::PageTheory,
        Route::Class(..) => Word::PageClass,
        Route::About => Word::PageAbout,
        Route::Tools => Word::PageTools,
        Route::Verify => Word::PageVerify,
        Route::Unknown(_) => Word::UnknownPage,
    }
}

/// The title of a page; without a name, of the start.
pub(crate) fn title(name: &str) -> String {
    let brand = format!("{} {}", Word::Brand.of(Lang::Zh), Word::Brand.of(Lang::En));
    if name.is_empty() { brand } else { format!("{name} · {brand}") }
}

/// The title of a part of the case.
pub(crate) fn part(part: Part) -> Word {
    match part {
        Part::Facts => Word::Facts,
        Part::Amounts => Word::Amounts,
        Part::Punitive => Word::PunitiveDamages,
        Part::Liability => Word::Liability,
        Part::Remedies => Word::Remedies,
        Part::Around => Word::Around,
    }
}

/// How many things are missing.
pub(crate) fn missing(lang: Lang, count: usize) -> String {
    match lang {
        Lang::Zh => format!("缺{count}项"),
        Lang::En => format!("{count} missing"),
    }
}

/// How many more things there are than are named.
pub(crate) fn more(lang: Lang, count: usize) -> String {
    match lang {
        Lang::Zh => format!("另有{count}项"),
        Lang::En => format!("and {count} more"),
    }
}

/// A defendant by his place in the list.
pub(crate) fn defendant_number(lang: Lang, index: usize) -> String {
    match lang {
        Lang::Zh => format!("第{}被告", wording::chinese(u32::try_from(index + 1).unwrap_or(0))),
        Lang::En => format!("defendant {}", index + 1),
    }
}

/// How an obligation is owed as a whole.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Form {
    /// By one alone.
    Sole,
    /// Each his own part.
    Several,
    /// All of it by all.
    Joint,
    /// Some parts by several, or up to a limit.
    Partly,
}

/// The name of a form.
pub(crate) fn form(lang: Lang, form: Form) -> &'static str {
    lang.pick(match form {
        Form::Sole => text("单独承担", "Sole"),
        Form::Several => text("按份承担", "Several"),
        Form::Joint => text("连带承担", "Joint and several"),
        Form::Partly => text("部分连带", "Partly joint"),
    })
}

/// What a form means.
pub(crate) fn form_hint(lang: Lang, form: Form) -> &'static str {
    lang.pick(match form {
        Form::Sole => text("全部由一名被告承担。", "One defendant owes everything."),
        Form::Several => text(
            "各被告只承担自己的部分。",
            "Each defendant owes his own part and no other.",
        ),
        Form::Joint => text(
            "全部金额可以向任一责任人主张；内部按份额分担。",
            "Everything can be claimed from each of them; between them it is shared.",
        ),
        Form::Partly => text(
            "有的部分除本人外另有人连带承担；斜线为其可能多付、可以追偿的部分。",
            "Others answer for some parts as well; hatched is what may have to be paid for others, with recourse.",
        ),
    })
}

/// What follows if joint liability covers gains, or does not.
pub(crate) fn gains_effect(
    lang: Lang,
    jointly: bool,
    gains: &[(String, String)],
    sum: &str,
) -> String {
    let comma = if lang == Lang::Zh { "、" } else { ", " };
    let names = gains.iter().map(|(name, _)| &**name).collect::<Vec<_>>().join(comma);
    let each = gains.iter().map(|(name, gain)| match lang {
        Lang::Zh => format!("{name} {gain} 元"),
        Lang::En => format!("{name} {gain} yuan"),
    });
    let each = each.collect::<Vec<_>>().join(comma);
    match (lang, jointly) {
        (Lang::Zh, true) => format!("违法所得合计 {sum} 元，由{names}连带承担。"),
        (Lang::Zh, false) => format!("各自承担：{each}。"),
        (Lang::En, true) => {
            format!("{names} owe the gains, {sum} yuan in all, jointly and severally.")
        }
        (Lang::En, false) => format!("Each its own: {each}."),
    }
}

/// What came of a paste; so many rows that were filled in before were written over.
pub(crate) fn pasted(lang: Lang, pasted: &Pasted, over: usize) -> String {
    let rows = pasted.rows.len();
    let mut told = vec![match (lang, rows) {
        (Lang::Zh, _) => format!("已粘贴 {rows} 行。"),
        (Lang::En, 1) => "1 row pasted.".to_owned(),
        (Lang::En, _) => format!("{rows} rows pasted."),
    }];
    if over > 0 {
        told.push(match lang {
            Lang::Zh => format!("其中 {over} 行覆盖了原有内容，可以撤销。"),
            Lang::En => format!("{over} of them replace what was there; this can be undone."),
        });
    }
    told.extend(of_paste(lang, pasted));
    told.join(between(lang))
}

/// What is said of a paste before it is taken.
pub(crate) fn coming(lang: Lang, pasted: &Pasted, over: usize) -> String {
    let rows = pasted.rows.len();
    let mut told = vec![match (lang, rows) {
        (Lang::Zh, _) => format!("将粘贴 {rows} 行，各列的读法可以改选。"),
        (Lang::En, 1) => "1 row to paste. How each column is read can be changed.".to_owned(),
        (Lang::En, _) => format!("{rows} rows to paste. How each column is read can be changed."),
    }];
    if over > 0 {
        told.push(match lang {
            Lang::Zh => format!("其中 {over} 行将覆盖原有内容。"),
            Lang::En => format!("{over} of them will replace what is there."),
        });
    }
    told.extend(of_paste(lang, pasted));
    told.join(between(lang))
}

/// Between sentences.
fn between(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "",
        Lang::En => " ",
    }
}

/// What is said of a paste before and after.
fn of_paste(lang: Lang, pasted: &Pasted) -> Vec<String> {
    let Pasted { bad, units, other_lines, numbered, left_out, strangers, .. } = pasted;
    let mut told = Vec::new();
    for (unit, columns) in units {
        let Some(unit) = unit.name() else { continue };
        let columns: Vec<_> = columns.iter().map(|column| pasted_column(lang, *column)).collect();
        let list = columns.join(comma(lang));
        told.push(match lang {
            Lang::Zh => format!("{list}按表中单位“{unit}”读取。"),
            Lang::En => format!("Read in the unit of the table, {unit}: {list}."),
        });
    }
    if !bad.is_empty() {
        let bad = bad.len();
        told.push(match (lang, bad) {
            (Lang::Zh, _) => format!("有 {bad} 格无法读取，原文留在格内，请更正。"),
            (Lang::En, 1) => {
                "1 cell cannot be read; its text is kept for you to correct.".to_owned()
            }
            (Lang::En, _) => {
                format!("{bad} cells cannot be read; their text is kept for you to correct.")
            }
        });
    }
    if !strangers.is_empty() {
        let names = quoted(lang, strangers);
        told.push(match lang {
            Lang::Zh => {
                format!("{names}与本案被告的姓名或者名称对不上，所在行没有选定被告，请补选。")
            }
            Lang::En => format!(
                "Not the name of one defendant of this case, so that its row has none yet: {names}."
            ),
        });
    }
    told.extend(totals(lang, pasted));
    if !other_lines.is_empty() {
        let lines = quoted(lang, other_lines);
        told.push(match lang {
            Lang::Zh => format!("不是项目、没有粘入的行：{lines}。"),
            Lang::En => format!("Lines left out, being no items: {lines}."),
        });
    }
    if *numbered {
        told.push(match lang {
            Lang::Zh => "第一列是序号，没有粘入。".to_owned(),
            Lang::En => "The first column holds running numbers and was left out.".to_owned(),
        });
    }
    if !left_out.is_empty() {
        told.push(match lang {
            Lang::Zh => format!("没有对应栏目、未粘入：{}。", left_out.join(comma(lang))),
            Lang::En => format!("Left out, having no column here: {}.", left_out.join(comma(lang))),
        });
    }
    told
}

/// What came of bringing back a backup.
pub(crate) fn restored(lang: Lang, Restored { added, present, refused }: Restored) -> String {
    match lang {
        Lang::Zh => {
            let mut told = format!("恢复 {added} 件");
            if present > 0 {
                told += &format!("；本机已有相同的 {present} 件");
            }
            if refused > 0 {
                told += &format!("；存储已满，{refused} 件没有恢复");
            }
            told + "。"
        }
        Lang::En => {
            let mut told = format!("Brought back: {added}");
            if present > 0 {
                told += &format!("; here already: {present}");
            }
            if refused > 0 {
                told += &format!("; not brought back, since the storage is full: {refused}");
            }
            told + "."
        }
    }
}

/// Which version an official text is.
pub(crate) fn official_version(lang: Lang, from: Option<Date>) -> String {
    match (lang, from) {
        (Lang::Zh, Some(from)) => format!("{}起施行的文本。", wording::day(lang, from)),
        (Lang::En, Some(from)) => format!("The text in force from {}.", wording::day(lang, from)),
        (Lang::Zh, None) => "文本的时间与本法律库收录的各版本都不相符，不在条文旁显示。".to_owned(),
        (Lang::En, None) => {
            "Its date fits none of the versions of the law book; it is not shown beside provisions."
                .to_owned()
        }
    }
}

/// A provision for which only a text of another version is on the device.
pub(crate) fn official_none(lang: Lang, from: Option<Date>) -> String {
    match (lang, from) {
        (Lang::Zh, Some(from)) => format!(
            "本机的官方文本自{}起施行，不是此处所列的版本，未予显示。",
            wording::day(lang, from)
        ),
        (Lang::En, Some(from)) => format!(
            "The official text on this device is in force from {} and is not this version; it is not shown.",
            wording::day(lang, from)
        ),
        (_, None) => official_version(lang, None),
    }
}

/// A text of the right version that has no such article.
pub(crate) fn official_without(lang: Lang, file: &str) -> String {
    match lang {
        Lang::Zh => format!("官方文本（{file}）中没有找到这一条。"),
        Lang::En => format!("The official text ({file}) has no such article."),
    }
}

/// A file that is another instrument's.
pub(crate) fn official_other(lang: Lang, wanted: &str, other: Option<&str>) -> String {
    match (lang, other) {
        (Lang::Zh, Some(other)) => {
            format!("这是《{other}》，不是《{wanted}》。请到该法的页面打开。")
        }
        (Lang::Zh, None) => format!("文件开头没有《{wanted}》的标题。请核对文件。"),
        (Lang::En, Some(other)) => {
            format!("This is {other}, not {wanted}. Please open it on the page of that instrument.")
        }
        (Lang::En, None) => {
            format!("The title of {wanted} does not stand at its head. Please check the file.")
        }
    }
}

/// The head of a pasted column, or its place.
pub(crate) fn head_of(lang: Lang, column: &ReadAs) -> String {
    match (lang, &column.head) {
        (_, Ok(head)) => head.clone(),
        (Lang::Zh, Err(place)) => format!("第{place}列"),
        (Lang::En, Err(place)) => format!("column {place}"),
    }
}

/// How each column of a paste was read.
pub(crate) fn read_as(lang: Lang, columns: &[ReadAs]) -> String {
    let one = |column: &ReadAs| {
        Some(format!("{} → {}", head_of(lang, column), pasted_column(lang, column.column?)))
    };
    let all: Vec<_> = columns.iter().filter_map(one).collect();
    match lang {
        Lang::Zh => format!("各列读作：{}。", all.join("；")),
        Lang::En => format!("Columns were read as: {}.", all.join("; ")),
    }
}

/// What is said of pasted totals: they are left out, and whether they agree with the rows.
fn totals(lang: Lang, pasted: &Pasted) -> Vec<String> {
    let Pasted { totals, checked, doubts, .. } = pasted;
    let mut told = Vec::new();
    if !totals.is_empty() {
        let (said, agree) = (quoted(lang, totals), *checked && doubts.is_empty());
        told.push(match (lang, agree) {
            (Lang::Zh, true) => format!("{said}没有粘入，以免重复计算；已核对，与各行之和一致。"),
            (Lang::Zh, false) => format!("{said}没有粘入，以免重复计算。"),
            (Lang::En, true) => {
                format!(
                    "Left out, so that nothing counts twice: {said}; the sums agree with the rows."
                )
            }
            (Lang::En, false) => format!("Left out, so that nothing counts twice: {said}."),
        });
    }
    for Doubt { label, column, stated, rows } in doubts {
        let column = pasted_column(lang, *column);
        let rows = rows.map(wording::separated);
        told.push(match (lang, rows) {
            (Lang::Zh, Some(rows)) => {
                format!("请核对：“{label}”{column}为 {stated}，各行之和为 {rows}。")
            }
            (Lang::Zh, None) => format!("请核对：“{label}”{column}为 {stated}，无法与各行比较。"),
            (Lang::En, Some(rows)) => {
                format!("Please check: “{label}” states {stated} ({column}), the rows add up to {rows}.")
            }
            (Lang::En, None) => {
                format!("Please check: “{label}” states {stated} ({column}); it cannot be held against the rows.")
            }
        });
    }
    told
}

/// Each in quotation marks.
fn quoted(lang: Lang, words: &[String]) -> String {
    let quoted = words.iter().map(|word| format!("“{word}”"));
    quoted.collect::<Vec<_>>().join(match lang {
        Lang::Zh => "",
        Lang::En => ", ",
    })
}

fn comma(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "、",
        Lang::En => ", ",
    }
}

/// The name of a column that holds sums.
pub(crate) fn pasted_column(lang: Lang, column: Column) -> &'static str {
    match column {
        Column::Claimed => wording::position(lang, Position::Claimed),
        Column::Conceded => wording::position(lang, Position::Conceded),
        Column::Found => wording::position(lang, Position::Found),
        Column::Label => Word::ItemLabel.of(lang),
        Column::Reason => Word::Reason.of(lang),
        Column::Proof => Word::ItemProof.of(lang),
        Column::Defendant => Word::Defendant.of(lang),
        Column::Quantity => Word::Quantity.of(lang),
        Column::UnitPrice => Word::UnitPrice.of(lang),
    }
}

/// Of a text of the law that was in force on a day.
pub(crate) fn in_force_on(lang: Lang, day: Date) -> String {
    match lang {
        Lang::Zh => format!("{}有效", wording::day(lang, day)),
        Lang::En => format!("in force on {}", wording::day(lang, day)),
    }
}

/// What stands where no payment is chosen, of so many.
pub(crate) fn choose_payment(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::Zh, 0) => "尚无应付的款项".to_owned(),
        (Lang::Zh, 1) => "只有一笔，不必选择".to_owned(),
        (Lang::Zh, _) => format!("请选择（共{count}笔）"),
        (Lang::En, 0) => "nothing is owed yet".to_owned(),
        (Lang::En, 1) => "the only one; no need to choose".to_owned(),
        (Lang::En, _) => format!("choose one of {count}"),
    }
}

/// In how many places a report differs.
pub(crate) fn differs(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::Zh, _) => format!("不一致，共{count}处："),
        (Lang::En, 1) => "Differs in one place:".to_owned(),
        (Lang::En, _) => format!("Differs in {count} places:"),
    }
}

/// How many differences are not shown.
pub(crate) fn more_differences(lang: Lang, count: usize) -> String {
    match lang {
        Lang::Zh => format!("另有{count}处未列出。"),
        Lang::En => format!("{count} more are not shown."),
    }
}

/// Documents.
pub(crate) fn paper(lang: Lang, kind: Paper) -> &'static str {
    kind.name(lang)
}

/// Colours.
pub(crate) fn theme(lang: Lang, theme: Theme) -> &'static str {
    lang.pick(match theme {
        Theme::System => text("随系统", "as the system"),
        Theme::Light => text("浅色", "light"),
        Theme::Dark => text("深色", "dark"),
    })
}

/// Sizes of text.
pub(crate) fn size(lang: Lang, size: Size) -> &'static str {
    lang.pick(match size {
        Size::Normal => text("标准", "normal"),
        Size::Large => text("大", "large"),
        Size::Larger => text("特大", "larger"),
    })
}

/// The field of a published case.
pub(crate) fn field(field: Topic) -> Word {
    match field {
        Topic::PersonalInformation => Word::FieldPersonalInformation,
        Topic::Consumer => Word::FieldConsumer,
        Topic::Environment => Word::FieldEnvironment,
    }
}

/// The kind of proceedings of a published case.
pub(crate) fn kind(kind: Proceedings) -> Word {
    match kind {
        Proceedings::Civil => Word::KindCivil,
        Proceedings::CriminalIncidental => Word::KindIncidental,
        Proceedings::Other => Word::KindOther,
    }
}

/// How a published case ended.
pub(crate) fn outcome(outcome: Outcome) -> Word {
    match outcome {
        Outcome::Judgment => Word::OutcomeJudgment,
        Outcome::Mediation => Word::OutcomeMediation,
        Outcome::Withdrawn => Word::OutcomeWithdrawn,
        Outcome::Rectified => Word::OutcomeRectified,
        Outcome::NotClaimed => Word::OutcomeNotClaimed,
        Outcome::Refused => Word::OutcomeRefused,
        Outcome::Unknown => Word::OutcomeUnknown,
    }
}

/// What is to be said of a published case whose sources bear no date, or that has none.
pub(crate) fn lacking(record: &Record) -> Option<Word> {
    match record.named() {
        Named::Dated => None,
        Named::Undated => Some(Word::NoDatedSource),
        Named::Nothing => Some(Word::NoSource),
    }
}

/// How many sources a published case has.
pub(crate) fn confidence(confidence: Confidence) -> Word {
    match confidence {
        Confidence::TwoOrMore => Word::TwoSources,
        Confidence::One => Word::OneSource,
    }
}

/// How a published sum comes about.
pub(crate) fn fixed_by(fixed_by: Option<FixedBy>) -> Word {
    match fixed_by {
        Some(FixedBy::Court) => Word::FixedByCourt,
        Some(FixedBy::Agreement) => Word::FixedByAgreement,
        Some(FixedBy::Formula) | None => Word::FixedByFormula,
    }
}

/// How many of the marks of a plot are cases of minors.
pub(crate) fn of_minors(lang: Lang, number: usize) -> String {
    match (lang, number) {
        (Lang::Zh, 0) => "其中没有涉及未成年人的案例。".to_owned(),
        (Lang::Zh, _) => format!("其中涉及未成年人的 {number} 件，实心标出。"),
        (Lang::En, 0) => "None of them concerns minors.".to_owned(),
        (Lang::En, 1) => "One of them concerns minors and is filled in.".to_owned(),
        (Lang::En, _) => format!("{number} of them concern minors and are filled in."),
    }
}

/// A published case concerns children under 14.
pub(crate) fn under_14(lang: Lang) -> &'static str {
    lang.pick(text("涉及不满十四周岁的儿童", "children under 14 concerned"))
}

/// A published case concerns minors.
pub(crate) fn children(lang: Lang) -> &'static str {
    lang.pick(text("涉及未成年人", "minors concerned"))
}

/// What the casebook holds.
pub(crate) fn casebook_holds(lang: Lang, cases: usize, reproduced: usize) -> String {
    match lang {
        Lang::Zh => format!(
            "收录 {cases} 件已公布的案例，其中 {reproduced} 件的总额可以由本站逐步复算到分。没有公布的写作“—”，不作推测。"
        ),
        Lang::En => format!(
            "{cases} published cases; Redress recomputes the sum of {reproduced} of them to the fen. What is not published is “—”, never a guess."
        ),
    }
}

/// Between a name and what it stands for.
pub(crate) fn colon(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "：",
        Lang::En => ": ",
    }
}

/// The days from one to another, as far as they are known; else the latest possible one.
pub(crate) fn time(lang: Lang, span: Option<Span>, by: Option<Date>) -> String {
    let Span { from, to } = span.unwrap_or_default();
    let [from, to, by] = [from, to, by].map(|day| day.map(|day| wording::day(lang, day)));
    match (from, to, by, lang) {
        (Some(from), Some(to), _, Lang::Zh) => format!("{from}至{to}"),
        (Some(from), Some(to), _, Lang::En) => format!("{from} to {to}"),
        (None, Some(to), _, Lang::Zh) => format!("至{to}"),
        (None, Some(to), _, Lang::En) => format!("to {to}"),
        (_, None, Some(by), Lang::Zh) => format!("至迟{by}"),
        (_, None, Some(by), Lang::En) => format!("by {by} at the latest"),
        (Some(from), None, None, Lang::Zh) => format!("{from}起"),
        (Some(from), None, None, Lang::En) => format!("from {from}"),
        (None, None, None, _) => UNKNOWN.to_owned(),
    }
}

/// The day of the decision, or else the latest known or that of the filing, which is then said.
pub(crate) fn day_of(lang: Lang, record: &Record) -> Option<String> {
    let (day, of) = record.day()?;
    let day = wording::day(lang, day);
    Some(match (of, lang) {
        (Day::Decided, _) => day,
        (Day::KnownBy, Lang::Zh) => format!("至迟{day}"),
        (Day::KnownBy, Lang::En) => format!("by {day}"),
        (Day::Filed, Lang::Zh) => format!("{day}起诉"),
        (Day::Filed, Lang::En) => format!("{day} (filed)"),
    })
}

/// How many provisions an instrument has here.
pub(crate) fn provisions(lang: Lang, number: usize) -> String {
    match (lang, number) {
        (Lang::Zh, _) => format!("{number} 条"),
        (Lang::En, 1) => "1 provision".to_owned(),
        (Lang::En, _) => format!("{number} provisions"),
    }
}

/// How many cases fit.
pub(crate) fn matches(lang: Lang, number: usize) -> String {
    match (lang, number) {
        (Lang::Zh, 0) => "没有符合的案例。".to_owned(),
        (Lang::Zh, _) => format!("符合的案例 {number} 件"),
        (Lang::En, 0) => "No case matches.".to_owned(),
        (Lang::En, 1) => "1 case matches".to_owned(),
        (Lang::En, _) => format!("{number} cases match"),
    }
}

/// How many cases have an estimate.
pub(crate) fn estimates_done(lang: Lang, done: usize, of: usize) -> String {
    match lang {
        Lang::Zh => format!("已估 {done} 件，共 {of} 件。"),
        Lang::En => format!("{done} of {of} estimated."),
    }
}

/// So many estimates.
pub(crate) fn estimates(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::Zh, _) => format!("估算{count}件"),
        (Lang::En, 1) => "1 estimate".to_owned(),
        (Lang::En, _) => format!("{count} estimates"),
    }
}

/// What a plot shows.
pub(crate) fn plot_title(lang: Lang, against: Word) -> String {
    let what = against.of(lang);
    match lang {
        Lang::Zh => format!("已公布案例的判赔额与{what}"),
        Lang::En => {
            let mut letters = what.chars();
            let first = letters.next().map(|letter| letter.to_lowercase().to_string());
            format!(
                "Awards in published cases, by {}{}",
                first.unwrap_or_default(),
                letters.as_str()
            )
        }
    }
}

/// How many cases a plot shows: those with both numbers.
pub(crate) fn plotted(lang: Lang, shown: usize, of: usize, against: Word) -> String {
    let what = against.of(lang);
    match lang {
        Lang::Zh => format!("{of} 件已公布案例中，{shown} 件既有确切的判赔额，又有{what}。"),
        Lang::En => {
            format!("{shown} of {of} published cases have both an exact award and {what}.")
        }
    }
}

/// How far the money per record is spread.
pub(crate) fn spread(lang: Lang, low: &str, high: &str, times: &str) -> String {
    match lang {
        Lang::Zh => format!(
            "按公布的条数（多为下限，故为每条的上限）计，每条 {low} 元至 {high} 元，相差约 {times} 倍。"
        ),
        Lang::En => format!(
            "Awards ranged from at most {low} to {high} yuan per record, a {times}-fold spread. Record counts are mostly minimums, so these are maximums."
        ),
    }
}

/// A number that is at most so large.
pub(crate) fn at_most(lang: Lang, number: &str) -> String {
    match lang {
        Lang::Zh => format!("至多 {number}"),
        Lang::En => format!("at most {number}"),
    }
}

/// Data subjects.
pub(crate) fn subjects(lang: Lang, subjects: Subjects) -> &'static str {
    lang.pick(match subjects {
        Subjects::ChildrenUnder14 => text("不满十四周岁的儿童", "children under 14"),
        Subjects::Minors => text("未成年人", "minors"),
        Subjects::Elderly => text("老年人", "older persons"),
        Subjects::General => text("一般公众", "the general public"),
    })
}

/// Whether harm has occurred.
pub(crate) fn harm(lang: Lang, harm: Harm) -> &'static str {
    lang.pick(match harm {
        Harm::Actual => text("已经发生", "has occurred"),
        Harm::Risk => text("有发生的风险", "a risk"),
        Harm::None => text("没有", "none"),
    })
}

/// How far the wrong reached.
pub(crate) fn reach(lang: Lang, reach: Reach) -> &'static str {
    lang.pick(match reach {
        Reach::OwnProduct => text("被告自己的产品", "the defendant’s own product"),
        Reach::City => text("市", "a city"),
        Reach::Province => text("省", "a province"),
        Reach::National => text("全国", "the nation"),
    })
}

/// Gross or net.
pub(crate) fn gain_basis(lang: Lang, basis: GainBasis) -> &'static str {
    lang.pick(match basis {
        GainBasis::Gross => text("不扣成本", "gross"),
        GainBasis::Net => text("扣除列明的成本", "net of the named costs"),
    })
}

/// What a lump sum rests on.
pub(crate) fn lump_sum_basis(lang: Lang, basis: LumpSumBasis) -> String {
    let cap = wording::sum_of(lang, parameter::NET_12_2_CAP.value);
    match (basis, lang) {
        (LumpSumBasis::ActualCircumstances, Lang::Zh) => "根据实际情况确定".to_owned(),
        (LumpSumBasis::ActualCircumstances, Lang::En) => "actual circumstances".to_owned(),
        (LumpSumBasis::Network, Lang::Zh) => format!("网络侵害人身权益规定（参照，限{cap}元）"),
        (LumpSumBasis::Network, Lang::En) => {
            format!("network provisions, by analogy, at most {cap}")
        }
    }
}

/// A basis of punitive damages.
pub(crate) fn punitive_basis(lang: Lang, basis: PunitiveBasis) -> String {
    let about = lang.pick(match basis {
        PunitiveBasis::ConsumerFraud => text("（欺诈）", ": fraud"),
        PunitiveBasis::ConsumerInjury => {
            text("（死亡或者健康严重损害）", ": death or serious injury")
        }
        PunitiveBasis::Food => text("", ": food"),
        PunitiveBasis::Drug => text("", ": drugs"),
        PunitiveBasis::Exploratory => {
            text("◐ 探索性主张（无法律规定，有争议）", "◐ exploratory (no statute, contested)")
        }
    });
    let rule = basis.provision().map(|id| {
        let rule = id.get();
        wording::document_title(lang, rule) + &wording::article(lang, rule, rule.newest())
    });
    rule.unwrap_or_default() + about
}

/// What the number of consumers does, with the minimum per consumer if the law has one.
pub(crate) fn consumers_hint(lang: Lang, floor: Option<String>) -> String {
    match (lang, floor) {
        (Lang::Zh, Some(floor)) => format!(
            "不填人数的，金额为合计。填写多名消费者的，请选明金额是合计还是每人：合计不乘人数，每人最低额无从计算；每人则乘以人数，并适用每人最低{floor}元。"
        ),
        (Lang::Zh, None) => {
            "该依据没有每人最低额。填写人数并选“每人”的，乘以人数；否则人数不起作用。".to_owned()
        }
        (Lang::En, Some(floor)) => format!(
            "Without a number the sum is the total. With several consumers say whether it is the total or of each: the total is not multiplied, and the minimum per consumer cannot be worked out; that of each is multiplied by their number, and the minimum of {floor} yuan applies to each."
        ),
        (Lang::En, None) => {
            "This basis has no minimum per consumer. The number multiplies a sum “of each”; otherwise it does nothing.".to_owned()
        }
    }
}

/// What a sum of several consumers is.
pub(crate) fn sum_of(lang: Lang, of: SumOf) -> &'static str {
    lang.pick(match of {
        SumOf::Total => text("合计", "the total"),
        SumOf::Each => text("每人", "of each"),
    })
}

/// Price or loss.
pub(crate) fn measure(lang: Lang, measure: Measure) -> &'static str {
    lang.pick(match measure {
        Measure::Price => text("价款", "price paid"),
        Measure::Loss => text("损失", "loss suffered"),
    })
}

/// Of which sum a part of the damages is taken.
pub(crate) fn pool(lang: Lang, pool: Pool) -> &'static str {
    lang.pick(match pool {
        Pool::Compensation => text("公益损害赔偿", "compensation"),
        Pool::Punitive => text("惩罚性赔偿", "punitive damages"),
    })
}

/// What an exploratory base is.
pub(crate) fn exploratory_base(lang: Lang, base: ExploratoryBase) -> &'static str {
    lang.pick(match base {
        ExploratoryBase::Gain => text("违法所得", "illegal gain"),
        ExploratoryBase::Price => text("价款或者费用", "price or fee paid"),
        ExploratoryBase::Loss => text("损失", "loss"),
        ExploratoryBase::Compensation => text("公益损害赔偿额", "the compensation awarded"),
    })
}

/// A kind of sanction.
pub(crate) fn sanction(lang: Lang, kind: SanctionKind) -> &'static str {
    lang.pick(match kind {
        SanctionKind::CriminalFine => text("罚金", "criminal fine"),
        SanctionKind::AdministrativeFine => text("罚款", "administrative fine"),
        SanctionKind::Confiscation => text("没收、追缴违法所得", "confiscated gains"),
    })
}

/// The head a sanction is deducted from.
pub(crate) fn deduct_from(lang: Lang, from: DeductFrom) -> &'static str {
    lang.pick(match from {
        DeductFrom::Compensation => text("公益损害赔偿", "compensation"),
        DeductFrom::Punitive => text("惩罚性赔偿", "punitive damages"),
    })
}

/// A ground of joint liability.
pub(crate) fn liability_basis(lang: Lang, basis: LiabilityBasis) -> &'static str {
    lang.pick(match basis {
        LiabilityBasis::JointTort => text("共同侵权", "joint tort"),
        LiabilityBasis::Instigation => text("教唆、帮助侵权", "instigating or helping"),
        LiabilityBasis::DangerousActs => text("共同危险行为", "joint dangerous acts"),
        LiabilityBasis::SufficientCauses => {
            text("分别实施、均足以造成全部损害", "separate acts, each sufficient")
        }
        LiabilityBasis::JointProcessors => text("共同处理个人信息", "joint processors"),
        LiabilityBasis::NetworkService => {
            text("网络服务提供者未采取必要措施", "network service provider")
        }
        LiabilityBasis::Platform => text("电子商务平台经营者", "e-commerce platform"),
    })
}

/// What became of a remedy.
pub(crate) fn remedy_status(lang: Lang, status: RemedyStatus) -> &'static str {
    lang.pick(match status {
        RemedyStatus::Granted => text("支持", "granted"),
        RemedyStatus::Rejected => text("驳回", "refused"),
        RemedyStatus::Performed => text("已履行", "performed"),
    })
}

/// A category of remedies.
pub(crate) fn category(lang: Lang, category: Category) -> &'static str {
    lang.pick(match category {
        Category::Cessation => text("停止侵害、消除危险", "Cessation"),
        Category::Preventive => text("预防", "Prevention"),
        Category::Restorative => text("恢复", "Restoration"),
        Category::Compliance => text("合规整改", "Compliance"),
        Category::Reputational => text("赔礼道歉、消除影响", "Apology and effects"),
        Category::InKind => text("替代性履行", "In kind"),
        Category::Interim => text("临时措施", "Interim measures"),
        Category::Declaratory => text("确认", "Declaration"),
        Category::Monetary => text("金钱", "Money"),
        Category::Procedural => text("程序", "Procedure"),
        Category::NotCivil => text("非民事责任", "Not a civil remedy"),
    })
}

/// How firm the basis of a remedy is, in the words of authorities.
pub(crate) fn standing(standing: Support) -> Status {
    match standing {
        Support::InForce => Status::InForce,
        Support::Contested => Status::Contested,
        Support::Proposal => Status::Proposal,
    }
}

/// A fact that is so, not so, or not known.
pub(crate) fn fact(lang: Lang, fact: Fact) -> &'static str {
    lang.pick(match fact {
        Fact::Sensitive => text("敏感个人信息", "Sensitive personal information"),
        Fact::Face => text("人脸信息", "Facial information"),
        Fact::Consumers => {
            text("信息主体是被告的消费者", "The persons are consumers of the defendant")
        }
        Fact::Fraud => text("提供商品或者服务有欺诈行为", "Fraud in providing goods or services"),
        Fact::Continuing => text("行为仍在继续或者可能再犯", "The act goes on or may recur"),
        Fact::DataHeld => text("被告仍持有或者控制信息", "The defendant still holds the data"),
        Fact::Retention => text(
            "法定保存期或者刑事案卷仍需信息",
            "A retention period or criminal file needs the data",
        ),
        Fact::EvidenceFixed => text("证据已固定", "Evidence has been fixed"),
        Fact::MultiPurpose => {
            text("网站或者应用另有合法用途", "The site or app has lawful uses too")
        }
        Fact::Reputation => text("名誉受损", "Reputation was hurt"),
        Fact::Exculpated => text("被告已证明自己没有过错", "The defendant proved absence of fault"),
        Fact::LawfulCollection => {
            text("被告已证明收集合法", "The defendant proved that it collected lawfully")
        }
        Fact::Safekeeping => {
            text("被告已证明尽到保管义务", "The defendant proved that it kept the data safe")
        }
        Fact::ThirdInfringer => {
            text("被告已证明系第三人侵害", "The defendant proved a third infringer")
        }
        Fact::OtherPlaintiff => {
            text("另有适格主体已经起诉", "Another body entitled to sue has sued")
        }
        Fact::Purpose | Fact::NonProfit | Fact::Scale | Fact::Liability | Fact::Capacity => {
            let field = fact.place().field.name();
            return wording::condition(lang, field);
        }
        Fact::NationalMedium => {
            text("诉前公告刊于全国性媒体", "Notice published in a national medium")
        }
        Fact::PriorDuties => {
            text("消费者协会已先履行职责", "The association first performed its duties")
        }
        Fact::CriminalIncidental => text("刑事附带民事公益诉讼", "Attached to a criminal case"),
    })
}
