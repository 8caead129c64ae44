//! The words of the page. What the engine says is worded by the drafting crate; here are only the
//! controls. Every word has both languages or does not compile.

use redress_core::Status;
use redress_core::{
    case::{
        DeductFrom, ExploratoryBase, GainBasis, Harm, LiabilityBasis, LumpSumBasis, Measure,
        PunitiveBasis, Reach, RemedyStatus, SanctionKind, Subjects,
    },
    lawbook::{Category, Standing, Text},
};
use redress_drafting::Lang;

use crate::{
    edit::Fact,
    prefs::{Size, Theme},
    route::{Part, Route},
};

const fn text(zh: &'static str, en: &'static str) -> Text {
    Text { zh, en }
}

macro_rules! words {
    ($($name:ident: $zh:literal, $en:literal;)*) => {
        /// A word or sentence of the page.
        #[derive(Clone, Copy, Debug, Eq, PartialEq)]
        pub(crate) enum Word { $($name,)* }

        impl Word {
            /// In a language.
            pub(crate) fn of(self, lang: Lang) -> &'static str {
                lang.pick(match self { $(Self::$name => text($zh, $en),)* })
            }
        }
    };
}

words! {
    // Header
    Brand: "衡偿", "Redress";
    Tagline: "个人信息保护民事公益诉讼赔偿与责任方式测算", "Damages and remedies in Chinese civil public interest litigation on personal information";
    SkipToContent: "跳到正文", "Skip to the content";
    Pages: "页面", "Pages";
    Display: "显示", "Display";
    Theme: "配色", "Colours";
    TextSize: "字号", "Text size";

    // Pages
    PageStart: "首页", "Start";
    PageCase: "案件", "Case";
    PagePapers: "文书", "Papers";
    PageGuide: "逐步引导", "Guide";
    PageEstimate: "先估后看", "Estimate first";
    PageCasebook: "案例", "Casebook";
    PageComparables: "类案金额", "Comparables";
    PageLaw: "法规", "Law";
    PageAbout: "说明", "About";
    UnknownPage: "没有这个页面", "There is no such page";
    UnknownPageHint: "地址有误或者页面已更名：", "The address is mistaken or the page was renamed:";
    OpeningLink: "正在打开链接中的案件……", "Opening the case in the link …";

    // Start
    WayJudge: "办理案件", "Work on a case";
    WayJudgeHint: "录入事实和金额，逐项得出可以核对的测算结果和文书草稿。", "Enter facts and sums; get an award that can be checked line by line, and drafts.";
    WayStudent: "学习", "Learn";
    WayStudentHint: "先自己估算，再与法院的结果对照。", "Estimate first, then see what the court did.";
    KeptCases: "本机上的案件", "Cases on this device";
    KeptCasesHint: "案件只保存在本机浏览器中，不上传。清除浏览器数据会一并删除，重要案件请另存为文件。", "Cases are kept in this browser only and are not uploaded. Clearing browser data deletes them: save important ones to files.";
    NoKeptCases: "还没有案件。", "None yet.";
    Untitled: "未命名案件", "Untitled case";
    OpenNow: "已打开", "open";
    ChangedOn: "修改于", "changed";
    Duplicate: "复制", "Duplicate";
    CopySuffix: "（副本）", " (copy)";
    CasePicker: "从已公布案例开始", "Begin with a published case";
    GroupPersonalInformation: "已公布案例 · 个人信息", "Published cases · personal information";
    GroupConsumer: "已公布案例 · 消费领域", "Published cases · consumer";
    Undo: "撤销", "Undo";
    Redo: "重做", "Redo";
    UndoTitle: "撤销（Ctrl+Z）", "Undo (Ctrl+Z)";
    RedoTitle: "重做（Ctrl+Shift+Z）", "Redo (Ctrl+Shift+Z)";
    History: "修改记录", "Changes";
    Position: "立场", "Position";
    Lens: "法律视角", "Lens";
    LensLaw: "现行法", "Law in force";
    LensProposals: "立法建议", "Proposals";
    Language: "语言", "Language";
    Sections: "章节", "Sections";

    // Files and storage
    SaveFile: "保存文件", "Save file";
    OpenFile: "打开文件", "Open file";
    ShareLink: "分享链接", "Share link";
    CopyLink: "复制链接", "Copy the link";
    LinkReady: "链接已生成，包含整个案件。案件在 # 之后，不会发送到服务器；得到链接的人都能看到案件内容。", "The link holds the whole case. It stands behind # and is not sent to any server; whoever has the link can read the case.";
    LinkTooLong: "案件太大，不能放进链接。请保存为文件后发送。", "The case is too large for a link. Please save it to a file and send that.";
    LinkBroken: "链接不完整或者已损坏，没有打开任何案件。请重新复制整个链接，或者请对方发送文件。", "The link is incomplete or damaged; no case was opened. Please copy the whole link again, or ask for the file.";
    ChangedElsewhere: "另一个标签页修改了本案。请选择以哪一份为准；选定之前，本页的修改不会覆盖另一份。", "Another tab has changed this case. Choose which one goes on; until then nothing here is written over it.";
    TakeTheirs: "用另一个标签页的", "Take the other tab’s";
    KeepAsCopy: "把本页的另存为新案件", "Keep this one as a new case";
    CaseRemoved: "案件已从本机删除：", "The case was taken off this device:";
    PutBack: "恢复", "Put it back";
    KeptUnreadable: "这一记录无法读取，未作改动。可以下载后查看。", "This record cannot be read. It is unchanged; you can download it.";
    Tools: "案件工具", "Tools of the case";
    OneByOne: "逐项选择", "one by one";
    ReformsHint: "论文提出的修改，均非现行法。勾选后在结果中显示与现行法的差别。", "Changes the paper proposes; none is law in force. The result shows what each changes.";
    LawCheckedOn: "法规数据核对于", "law data checked on";
    StaysHere: "内容只在本机处理，不上传。", "What you enter stays on this device.";
    NotKept: "本机没有保存当前案件（存储已满或者被禁用）。请保存为文件，以免丢失。", "This device did not keep the case: its storage is full or forbidden. Please save it to a file.";
    NotOpened: "文件没有打开，当前案件未变。请按下列各项修改文件后再试。", "The file was not opened and your case is unchanged. Please mend the file and try again:";
    FileTooLarge: "文件超过20 MB，不是案件文件。当前案件未变。", "The file is larger than 20 MB, which no case file is. Your case is unchanged.";
    Dismiss: "知道了", "Dismiss";

    // Sections
    Facts: "事实", "Facts";
    Amounts: "金额", "Amounts";
    PunitiveDamages: "惩罚性赔偿", "Punitive damages";
    Liability: "责任承担", "Liability";
    Remedies: "责任方式", "Remedies";
    ToDecide: "待处理", "to settle";

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
    PlaintiffKind: "类型", "Kind";
    Dates: "日期", "Dates";
    DatesHint: "实体规则按行为时的法律，程序规则按裁判时的法律。", "Substantive rules follow the date of the act, procedure the date of the judgment.";
    ActFrom: "行为开始", "Act from";
    ActTo: "行为结束", "Act to";
    Filed: "起诉", "Filed";
    JudgmentDay: "裁判", "Judgment";
    Disposition: "结案方式", "Disposition";
    Defendants: "被告", "Defendants";
    Defendant: "被告", "Defendant";
    AddDefendant: "添加被告", "Add a defendant";
    NoDefendants: "尚未录入被告。", "No defendant yet.";
    Minor: "行为时未成年", "a minor at the time of the act";
    Guardians: "监护人", "Guardians";
    Behaviours: "行为", "Behaviour";
    Subjects: "信息主体", "Data subjects";
    People: "人数", "Number of persons";
    Records: "信息条数", "Number of records";
    QuantityHint: "只知下限时写 40000+ 或者 4万+", "If only a lower bound is known, write 40000+";
    Harm: "损害", "Harm";
    Reach: "影响范围", "Reach";
    MoreFacts: "更多事实", "More facts";
    MoreFactsHint: "影响起诉资格、举证责任和责任方式，不改变金额。", "They bear on standing, proof and remedies, not on the sums.";
    NoticePublished: "诉前公告日", "Pre-suit notice published";
    NoticeDays: "公告期（日）", "Notice period (days)";

    // Amounts
    Route: "填平性赔偿的计算方法", "Route to compensation";
    RouteHint: "《个人信息保护法》未规定损失与获利的先后，也不取其高者；由当事人主张、法院选定。", "PIPL sets no order between loss and gain and does not take the higher; the parties argue it and the court chooses.";
    Elected: "已选用", "elected";
    NotElected: "未选用，仅供对照", "not elected, for comparison";
    Item: "明细", "Item";
    Gains: "被告获利", "Gains of the defendants";
    Losses: "个人损失", "Losses of the individuals";
    LumpSums: "酌定或者约定金额", "Sums fixed by the court or agreed";
    Less: "应扣成本", "Costs to be taken off";
    AddLess: "添加应扣成本", "Add a cost to be taken off";
    GainBasis: "获利口径", "Gross or net";
    LumpSumBasis: "酌定依据", "Basis of the sum";
    Costs: "合理费用", "Costs of the plaintiff";
    CostHead: "费用项目", "Head of costs";
    Credits: "已付款项", "Sums already paid";
    CreditKind: "性质", "Kind";
    Paid: "已支付", "paid";
    Returned: "已退还个人", "returned to the individuals";
    ItemLabel: "名称", "Label";
    WhoseGain: "获利人", "Whose gain";
    PaidBy: "付款人", "Paid by";
    AddRow: "添加一行", "Add a row";
    Subtotal: "合计", "Total";
    FoundHint: "认定一栏可填金额、百分比、“全部”或者“无”。", "Found takes a sum, a percentage, “all” or “none”.";
    AmountHint: "可写 34000、34,000.00 或者 3.4万。", "Write 34000, 34,000.00 or 3.4万.";
    OwnDebtors: "本项由以下被告承担", "owed by";
    OwnDebtorsJointly: "本项由以下被告连带承担", "owed jointly and severally by";
    Sanctions: "罚没款", "Fines and confiscations";
    SanctionsHint: "罚金、罚款和没收不当然抵扣民事责任；选择扣减的，结果标注“有争议”。", "Fines and confiscations do not reduce civil liability by themselves; a deduction marks the result as contested.";
    SanctionKind: "种类", "Kind";
    Amount: "金额", "Amount";
    Deduct: "扣减自", "Deduct from";
    DoNotDeduct: "不扣减", "do not deduct";
    AddSanction: "添加罚没款", "Add a fine or confiscation";
    FeeBasis: "计费依据", "Basis of the fee";
    FeeBase: "每件交纳", "Base per case";
    Payee: "收款人", "Payee";
    Purpose: "用途", "Purpose";
    Around: "费用交纳与款项去向", "Fee and destination";

    // Punitive damages
    PunitiveOff: "未主张", "not claimed";
    PunitiveBasis: "法律依据", "Statutory basis";
    PunitiveHint: "惩罚性赔偿须有法律规定。未指明依据时不计算。", "Punitive damages need a statute. Nothing is computed until one is named.";
    ExploratoryWarning: "现行法没有关于个人信息的惩罚性赔偿规定；以下仅展示争论中的算法。", "No statute provides punitive damages for personal information; this only shows what is being argued.";
    Measure: "计算口径", "Price or loss";
    Base: "基数种类", "What the base is";
    Multiplier: "倍数", "Multiplier";
    Bases: "基数", "Bases";
    Consumers: "消费者人数", "Consumers";
    ConsumersHint: "填人数的，金额为每人金额，并适用每人最低额；不填的，金额为总额。", "With a number, the sum is per consumer and the statutory minimum applies to each; without, it is the total.";

    // Liability
    DefaultDebtors: "未另行指定的项目由谁承担", "Who owes the items that name nobody";
    DefaultDebtorsHint: "获利默认由获利人承担；只有一名被告时由其承担。", "A gain is owed by the one who made it; a sole defendant owes everything.";
    NeedsDefendants: "先在“事实”中录入被告。", "Enter the defendants under “Facts” first.";
    Share: "份额", "Share";
    SharesHint: "都不填为平均；填则各份额合计 100%。", "None: equal shares. Otherwise all must be given and add up to 100 %.";
    Joint: "连带承担", "jointly and severally";
    JointBasis: "连带依据", "Ground of joint liability";
    AnswersFor: "对他人部分的连带责任", "Liable for another’s part";
    AnswersWho: "责任人", "Who";
    AnswersForWhom: "对谁的部分", "For whose part";
    Limit: "限额（元）", "Up to (yuan)";
    LimitHint: "不填为全额", "blank: in full";
    AddAnswers: "添加连带关系", "Add";

    // Remedies
    SearchRemedies: "查找责任方式", "Search remedies";
    NoRemedies: "没有符合的责任方式。", "No remedy fits.";
    Against: "适用于", "Against";
    AllDefendants: "未勾选为全体被告", "None ticked: all defendants";
    Claimed: "是否诉请", "Claimed";
    Status: "处理", "Outcome";
    Observed: "已公布案例所见", "Seen in a published case";
    OnePerLine: "每行一项", "one per line";
    UseIt: "填入", "fill in";
    Presets: "常见案型", "Types of case";
    PresetsHint: "一次加入该案型常用的责任方式，已选的不变；可以撤销。", "Adds the remedies usual in such a case at once; what you chose stays. It can be undone.";
    PresetAdded: "已加入：", "Added: ";
    PresetAllThere: "该案型的责任方式都已选入，没有变化。", "All remedies of this type of case were chosen already; nothing has changed.";
    PresetOptional: "另可考虑：", "To consider as well: ";
    PresetMediation: "调解时可约定：", "To agree in mediation: ";
    ChosenRemedies: "已选责任方式", "Remedies chosen";
    NoneChosen: "尚未选择。从常见案型或者下面的目录中选择。", "None yet. Begin with a type of case or choose from the catalogue below.";
    Catalogue: "责任方式目录", "Catalogue of remedies";
    SearchHint: "例如：QQ、关闭网站、删除儿童、预防性、补偿性、恢复性、服务", "For instance: QQ, shut down, children’s data, preventive, compensatory, restorative, services";
    Particulars: "填写内容", "Particulars";
    ParticularsMissing: "项必填未填", "required and not filled in";
    InOrders: "写入判决主文", "In the operative part";
    InMediation: "写入调解协议", "In the agreement";
    NotInOrdersSettled: "已驳回或者已履行，不写入判决主文。", "Refused or performed already: not in the operative part.";
    NotInOrdersUnclaimed: "未诉请，不写入判决主文。", "Not claimed: not in the operative part.";
    NotInOrders: "不写入判决主文。", "Not in the operative part.";
    ReasonFor: "理由", "Reasons";
    FitsBehaviour: "适合本案行为", "Fits the behaviour";
    FitsPossible: "可以考虑", "Possible";
    FitsNot: "通常不适合", "Usually unfit";
    FitsNotWhy: "通常不用于", "usually not for";
    FitUnknown: "在“事实”中选择行为后，按行为排列。", "Choose the behaviour under “Facts” and the catalogue is arranged by it.";
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
    NothingCounts: "尚无可计入的金额。", "Nothing counts yet.";
    ByHead: "按项目", "By head";
    ByDefendant: "按被告", "By defendant";
    Own: "自负", "Own part";
    Exposure: "最高负担", "Exposure";
    OpenDebtor: "尚未确定由谁承担", "Debtor open";
    Alternatives: "未选用的方法", "Routes not elected";
    Fees: "案件受理费", "Case acceptance fee";
    FeesHint: "公益诉讼适用哪一标准尚无定论，三种并列。", "Which scale fits is not settled; all three are shown.";
    Chosen: "已选", "chosen";
    Halved: "减半", "halved";
    Interest: "迟延履行利息", "Late-performance interest";
    Findings: "提示", "Findings";
    NoFindings: "没有提示。", "No findings.";
    Proof: "举证责任", "Burden of proof";
    Element: "要件", "Element";
    Changes: "立法建议带来的变化", "What the proposals change";
    NoChange: "金额不变。", "The award stays the same.";
    ProofChanged: "举证责任改变，见下方举证责任表。", "The burden of proof changes; see the table below.";
    Difference: "与现行法相差", "Difference from the law in force";
    WithReforms: "采纳所选立法建议", "with the proposals chosen";
    EachAlone: "各项建议单独的影响", "What each changes alone";
    ChangesNothing: "对本案没有影响。", "No change in this case.";
    FindingComes: "新增：", "New:";
    FindingGoes: "消除：", "Gone:";
    CopySum: "复制金额", "Copy the sum";
    CopyCapital: "复制大写", "Copy in capital numerals";
    Copied: "已复制", "Copied";
    PrintAnnex: "打印附件", "Print the annex";
    Annex: "测算附件", "Annex: assessment of damages and remedies";
    AnnexNote: "本附件由衡偿依所录入的事实与金额测算，供核对。标◐者有争议，标◇者为立法建议，均不当然构成裁判依据。", "Worked out by Redress from the facts and sums entered, for checking. ◐ is contested and ◇ a proposal; neither is by itself a ground for a decision.";
    Substantive: "实体规则按", "Substantive rules as of";
    Procedure: "程序规则按", "Procedure as of";
    NotLaw: "含立法建议，并非现行法", "With proposals: not the law in force";
    OpenDerivation: "查看推导", "show the derivation";
    CreditsLess: "减：已付款项", "Less sums already paid";

    // Derivation
    Derivation: "推导", "Derivation";
    Back: "返回结果", "Back to the result";
    OfficialSource: "官方来源", "official source";
    Gone: "该金额已不存在。", "This figure no longer exists.";

    // Faults
    FaultsTitle: "有几处需要更正", "Something needs correcting";
    FaultsHint: "更正之前，显示的是最近一次有效输入的结果。", "Until then the result of the last valid input is shown.";
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
        Route::Comparables => Word::PageComparables,
        Route::Law(..) => Word::PageLaw,
        Route::About => Word::PageAbout,
        Route::Unknown(_) => Word::UnknownPage,
    }
}

/// The title of a part of the case.
pub(crate) fn part(part: Part) -> Word {
    match part {
        Part::Facts => Word::Facts,
        Part::Amounts => Word::Amounts,
        Part::Punitive => Word::PunitiveDamages,
        Part::Liability => Word::Liability,
        Part::Remedies => Word::Remedies,
    }
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
pub(crate) fn lump_sum_basis(lang: Lang, basis: LumpSumBasis) -> &'static str {
    lang.pick(match basis {
        LumpSumBasis::ActualCircumstances => text("根据实际情况确定", "actual circumstances"),
        LumpSumBasis::Network => text(
            "网络侵害人身权益规定（参照，限五十万元）",
            "network provisions, by analogy, at most 500,000",
        ),
    })
}

/// A basis of punitive damages.
pub(crate) fn punitive_basis(lang: Lang, basis: PunitiveBasis) -> &'static str {
    lang.pick(match basis {
        PunitiveBasis::ConsumerFraud => {
            text("《消费者权益保护法》第五十五条第一款（欺诈）", "CRPL Art. 55(1): fraud")
        }
        PunitiveBasis::ConsumerInjury => text(
            "《消费者权益保护法》第五十五条第二款（死亡或者健康严重损害）",
            "CRPL Art. 55(2): death or serious injury",
        ),
        PunitiveBasis::Food => text("《食品安全法》第一百四十八条第二款", "FSL Art. 148(2): food"),
        PunitiveBasis::Drug => text("《药品管理法》第一百四十四条第三款", "DAL Art. 144(3): drugs"),
        PunitiveBasis::Exploratory => {
            text("◐ 探索性主张（无法律规定，有争议）", "◐ exploratory (no statute, contested)")
        }
    })
}

/// Price or loss.
pub(crate) fn measure(lang: Lang, measure: Measure) -> &'static str {
    lang.pick(match measure {
        Measure::Price => text("价款", "price paid"),
        Measure::Loss => text("损失", "loss suffered"),
    })
}

/// What an exploratory base is.
pub(crate) fn exploratory_base(lang: Lang, base: ExploratoryBase) -> &'static str {
    lang.pick(match base {
        ExploratoryBase::Gain => text("违法所得", "illegal gain"),
        ExploratoryBase::Price => text("价款或者费用", "price or fee paid"),
        ExploratoryBase::Loss => text("损失", "loss"),
        ExploratoryBase::Compensation => text("填平性赔偿额", "the compensation awarded"),
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
        DeductFrom::Compensation => text("填平性赔偿", "compensation"),
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
pub(crate) fn standing(standing: Standing) -> Status {
    match standing {
        Standing::InForce => Status::InForce,
        Standing::Contested => Status::Contested,
        Standing::Proposal => Status::Proposal,
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
        Fact::NationalMedium => {
            text("诉前公告刊于全国性媒体", "Notice published in a national medium")
        }
        Fact::PriorDuties => {
            text("消费者协会已先履行职责", "The association first performed its duties")
        }
        Fact::CriminalIncidental => text("刑事附带民事公益诉讼", "Attached to a criminal case"),
    })
}
