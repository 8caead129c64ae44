//! Words of the theory, the classroom and citations. They come with the pages, not with the shell.

use redress_core::lawbook::Text;

use crate::ui::text::text;

pub(crate) const OFFICIAL_OPEN: Text =
    text("打开官方文本（DOCX、TXT）", "Open an official text (DOCX, TXT)");
pub(crate) const OFFICIAL_HINT: Text = text(
    "从国家法律法规数据库等官方网站下载的文本，可以在此打开：按条拆分，保存在本机，显示在各条和计算过程的旁边，断网也可以查看。文件不离开本机。",
    "A text downloaded from an official site, such as the National Database of Laws and Regulations, can be opened here: it is split into articles, kept on this device, and shown beside each provision and in derivations, also offline. The file stays on this device.",
);
pub(crate) const GOVERNED_INSTEAD: Text = text("该日适用的是：", "On that day governed:");
pub(crate) const NOTHING_INSTEAD: Text = text(
    "本库没有收录该日适用的相应规定。",
    "The book has no corresponding rule in force on that day.",
);
pub(crate) const COPY_TITLE: Text = text("复制名称", "Copy the title");
pub(crate) const OFFICIAL_TOO_LARGE: Text = text(
    "文件超过5MB，不像法律文本。",
    "The file is larger than 5 MB and hardly the text of a law.",
);
pub(crate) const OFFICIAL_NO_TEXT: Text = text(
    "没有读到条文。请打开DOCX或者TXT格式的文本；DOC、PDF请先另存为DOCX。",
    "No articles were found. Please open a DOCX or TXT; save a DOC or PDF as DOCX first.",
);
pub(crate) const OFFICIAL_NO_ROOM: Text = text(
    "本机存储空间不足，文本没有保存。",
    "This device has no room left; the text was not kept.",
);
pub(crate) const OFFICIAL_BROWSER: Text = text(
    "浏览器不能解开这个文件。请另存为TXT后再打开。",
    "The browser cannot unpack this file. Please save it as TXT and open that.",
);
pub(crate) const CLASS_INTRO: Text = text(
    "练习、答卷都是文件，在本机制作、打开和比较，没有服务器，也不会自行发送。",
    "Exercises and answers are files, made, opened and compared on your own device. There is no server, and nothing is sent by itself.",
);
pub(crate) const CLASS_LEARN: Text = text("学习", "Learning");
pub(crate) const CLASS_TEACH: Text = text("教学", "Teaching");
pub(crate) const CLASS_ANSWER: Text = text("做练习", "Do an exercise");
pub(crate) const CLASS_ANSWER_HINT: Text = text(
    "打开老师的练习文件或者链接，写下数额、方法和理由，保存为答卷文件。",
    "Open a teacher’s exercise, write sum, method and reasons, and save them to a file.",
);
pub(crate) const CLASS_QUIZ: Text = text("测验", "Quizzes");
pub(crate) const CLASS_QUIZ_HINT: Text = text(
    "由法律数据出题：法律的时间效力、起诉主体、举证责任、现行法还是建议。每题附理由和条文。",
    "Drawn from the law data: which law at a date, who may sue, who proves what, law or proposal; each with its reason and provision.",
);
pub(crate) const CLASS_GLOSSARY: Text = text("术语", "Glossary");
pub(crate) const CLASS_GLOSSARY_HINT: Text = text(
    "中英对照，一义一词，附条文。",
    "Chinese and English, one term for one thing, with provisions.",
);
pub(crate) const CLASS_SYLLABUS: Text = text("教学大纲", "Syllabus");
pub(crate) const CLASS_SYLLABUS_HINT: Text = text(
    "按论文次序的八次课：条文、案例和任务。",
    "Eight sessions in the order of the paper: law, cases, tasks.",
);
pub(crate) const CLASS_CITE: Text = text("引注", "Citing");
pub(crate) const CLASS_CITE_HINT: Text = text(
    "条文（按日期）、案例、测算数额和论文的引注：法学引注手册、GB/T 7714、Bluebook、CSL-JSON。不明之处留方括号，请查明补入。",
    "Provisions as of a date, cases, figures and the paper, in four forms. What is not known stands in brackets; please establish it.",
);
pub(crate) const CLASS_MAKE: Text = text("出练习", "Make an exercise");
pub(crate) const CLASS_MAKE_HINT: Text = text(
    "选案例、排次序、写问题，答案以口令加密存入或者不存入。",
    "Choose cases, order them, write questions; the key is sealed with a phrase or left out.",
);
pub(crate) const CLASS_REVIEW: Text = text("看答卷", "Open answers");
pub(crate) const CLASS_REVIEW_HINT: Text = text(
    "一次打开多份答卷，与法院数额并列，可以导出表格。",
    "Open many answers at once, beside the court’s sums, and export a sheet.",
);
pub(crate) const THEORY_INTRO: Text = text(
    "Xiaoli Wang（仰恩大学法学院）的论文《商业活动中儿童个人信息保护民事公益诉讼》（题名为中译）提出的问题、论点和争论，以及各点在测算中的体现。文字由本站概括，不是论文原文。",
    "The questions, arguments and debates of the paper by Xiaoli Wang (Law School, Yang-En University) on civil public interest litigation for children’s personal information in commercial activities, and where each shows in a computation. In our own words, not the paper’s.",
);
pub(crate) const THEORY_MARKS: Text = text(
    "● 现行法；◐ 有争议；◇ 论文的建议，不是法律。公约、外国法和国家标准只作对照。",
    "● law in force; ◐ contested; ◇ proposals of the paper, not law. Conventions, foreign law and standards are for comparison only.",
);
pub(crate) const THEORY_QUESTIONS: Text =
    text("论文的三个问题", "The three questions of the paper");
pub(crate) const THEORY_BESIDE: Text =
    text("对照材料（不作为法律依据）", "For comparison (not law here)");
pub(crate) const THEORY_SHOWS: Text = text("在测算中的体现", "Where it shows in a computation");
pub(crate) const THEORY_CHRONOLOGY: Text =
    text("制度的形成与两件案例", "How the institution came about, and two cases");
pub(crate) const THEORY_DATES: Text = text(
    "日期以官方文本为准；论文所记不同之处，见",
    "Dates follow the official texts; where the paper differs, see",
);
pub(crate) const THEORY_EVENT: Text = text("事项", "Event");
pub(crate) const THEORY_DEBATES: Text = text("争论：各家观点", "The debates: who says what");
pub(crate) const THEORY_DEBATES_HINT: Text = text(
    "方括号内为论文参考文献的序号；只转述论文援引的内容。",
    "Numbers in brackets are those of the paper’s references; only what the paper cites them for is told.",
);
pub(crate) const THEORY_PROPOSALS: Text = text("论文的建议", "The proposals of the paper");
pub(crate) const THEORY_PROPOSALS_HINT: Text = text(
    "论文就儿童个人信息提出，均非现行法。在案件中选“立法建议”，可以看到每一项单独改变什么；信息主体不是儿童或者其他未成年人的，不予适用，并予说明。",
    "Proposed for children’s personal information; none is law in force. In a case, choose “Proposals” to see what each changes by itself. Where neither children nor other minors are concerned they are not applied, and the program says so.",
);
pub(crate) const THEORY_REFERENCES: Text = text("论文的参考文献", "References of the paper");
pub(crate) const THEORY_REFERENCES_HINT: Text =
    text("按论文原文著录。", "As the paper prints them.");
pub(crate) const CITE_THE_PAPER: Text = text("如何引用论文", "How to cite the paper");
pub(crate) const CITE_THE_PAPER_HINT: Text = text(
    "所读文本未载刊名和年份，方括号处请查明后补入；引用论点请注明节号，例如§5.3。",
    "The copy read prints no journal and no year; please establish what stands in brackets. For a point, add the section, such as §5.3.",
);
pub(crate) const COPY_CITATION: Text = text("复制", "Copy");
pub(crate) const IN_THE_ORDER: Text = text("判项中的写法", "As it stands in the order");
pub(crate) const FEE_ON_NOTHING: Text = text(
    "金额为零，按财产案件计收的费用没有计算的基础。没有请求金额的案件按件计收，请在费用种类中改选。",
    "The sum is zero, and a fee on property has nothing to be charged on. A case in which no sum is claimed is charged per case: please choose that kind of fee.",
);
