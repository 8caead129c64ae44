use clap::Subcommand;
use redress_casebook::{Record, Verdict};
use redress_drafting::{Align, Block, Document, Lang, report, text, wording};

use crate::{
    Outcome,
    output::{self, Failure},
};

#[derive(Debug, Subcommand)]
pub(crate) enum Action {
    /// List all published cases 列出案例
    List,
    /// Show one case: facts, what was awarded, what is unknown 查看案例
    Show {
        /// Its id, such as hic-sun-2020
        id: String,
    },
    /// Print the facts as a case file 导出案件文件
    Export {
        /// Its id
        id: String,
    },
    /// Compute every case and compare it with what was awarded 逐案复算
    Verify,
}

pub(crate) fn run(lang: Lang, action: &Action) -> Outcome {
    let find =
        |id: &String| redress_casebook::find(id).ok_or_else(|| Failure::NotFound(id.clone()));
    match action {
        Action::List => output::print(&text(&list(lang))),
        Action::Show { id } => output::print(&text(&show(lang, &find(id)?)?)),
        Action::Export { id } => output::print(&find(id)?.case.to_json()),
        Action::Verify => verify(lang),
    }
}

fn pick(lang: Lang, text: &redress_casebook::Bilingual) -> &str {
    match lang {
        Lang::Zh => &text.zh,
        Lang::En => &text.en,
    }
}

fn list(lang: Lang) -> Document {
    let (title, id, name, award) = match lang {
        Lang::Zh => ("公布的案例", "编号", "案件", "认定总额"),
        Lang::En => ("Published cases", "Id", "Case", "Award"),
    };
    let mut document = Document::new(lang, title);
    document.table(
        [(id, Align::Start), (award, Align::End), (name, Align::Start)],
        redress_casebook::all().map(|record| {
            let award = record.expected.as_ref().map(|expected| expected.award);
            let award = award.map_or_else(|| "—".to_owned(), wording::separated);
            [record.id.clone(), award, pick(lang, &record.title).to_owned()]
        }),
    );
    document
}

fn show(lang: Lang, record: &Record) -> Result<Document, Failure> {
    let assessment = record.assess().map_err(Failure::invalid_case(&record.case))?;
    let mut document = Document::new(lang, pick(lang, &record.title));
    let line =
        [&*record.case.court, &*record.case.docket].into_iter().filter(|one| !one.is_empty());
    let line: Vec<_> = line.collect();
    if !line.is_empty() {
        document.paragraph(line.join(" · "));
    }
    document.paragraph(pick(lang, &record.facts));
    let heading = |zh: &'static str, en: &'static str| match lang {
        Lang::Zh => zh,
        Lang::En => en,
    };
    for (title, text) in [
        (heading("裁判结果", "Decided"), &record.decided),
        (heading("算式", "Arithmetic"), &record.arithmetic),
    ] {
        if let Some(text) = text {
            document.heading(title);
            document.paragraph(pick(lang, text));
        }
    }
    for (title, texts) in [
        (heading("未公布的事项", "Not published"), &record.unknown),
        (heading("本库的理解", "Our reading"), &record.readings),
    ] {
        if !texts.is_empty() {
            document.heading(title);
            let texts = texts.iter().map(|text| pick(lang, text).to_owned());
            document.blocks.push(Block::List(texts.collect()));
        }
    }
    let times = [
        (heading("行为时间", "Time of the act"), &record.latest.act),
        (heading("裁判时间", "Time of the decision"), &record.latest.trial),
    ];
    for (title, text) in times {
        if let Some(text) = text {
            document.heading(title);
            document.paragraph(pick(lang, text));
        }
    }
    document.heading(heading("来源", "Sources"));
    if record.sources.is_empty() {
        document.paragraph(heading("来源未记录。", "Source not recorded."));
    } else {
        let lines = record.sources.iter().map(|source| {
            let line = source.line();
            let says = source.says.as_ref().map(|says| pick(lang, says));
            let parts = [Some(pick(lang, &line)), source.url.as_deref(), says];
            parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
        });
        document.blocks.push(Block::List(lines.collect()));
    }
    let computed = report(lang, &record.case, &assessment);
    document.heading(heading("测算", "Assessment"));
    document.blocks.extend(computed.blocks);
    Ok(document)
}

fn verify(lang: Lang) -> Outcome {
    let (mut reproduced, mut facts_only, mut differ) = (0, 0, 0);
    let mut out = String::new();
    for record in redress_casebook::all() {
        match record.verify() {
            Verdict::Reproduced => reproduced += 1,
            Verdict::FactsOnly => facts_only += 1,
            Verdict::Differs(differences) => {
                differ += 1;
                for (what, expected, found) in differences {
                    let id = &record.id;
                    out += &match lang {
                        Lang::Zh => format!("{id} {what}：应为 {expected}，测算为 {found}\n"),
                        Lang::En => format!("{id} {what}: expected {expected}, computed {found}\n"),
                    };
                }
            }
            Verdict::Invalid(faults) => {
                differ += 1;
                for fault in faults {
                    let sentence = wording::fault_with_place(lang, &fault, &record.case);
                    out += &format!("{} {} {sentence}\n", record.id, fault.path);
                }
            }
        }
    }
    out += &match lang {
        Lang::Zh => {
            format!("复算一致 {reproduced} 件，仅有事实 {facts_only} 件，不一致 {differ} 件\n")
        }
        Lang::En => format!("{reproduced} reproduced, {facts_only} facts only, {differ} differ\n"),
    };
    output::print(&out)?;
    if differ == 0 { Ok(()) } else { Err(Failure::Differs) }
}
