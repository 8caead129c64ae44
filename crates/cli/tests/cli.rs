//! The command line as a user meets it.

#![expect(clippy::unwrap_used, reason = "a test stops at what should not happen")]

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

use serde_json::Value;

fn redress(arguments: &[&str], input: &str) -> Output {
    redress_of(arguments, input.as_bytes())
}

fn redress_of(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_redress"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A command that reads no input may have ended already.
    _ = child.stdin.take().unwrap().write_all(input);
    child.wait_with_output().unwrap()
}

fn out(arguments: &[&str], input: &str) -> String {
    let output = redress(arguments, input);
    let errors = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(0), "{arguments:?}: {errors}");
    String::from_utf8(output.stdout).unwrap()
}

fn json(arguments: &[&str], input: &str) -> Value {
    serde_json::from_str(&out(arguments, input)).unwrap()
}

/// A case file may come with an entry that could not be read: no command passes over it.
#[test]
fn what_could_not_be_read_is_said_by_every_command() {
    let mut sun: Value =
        serde_json::from_str(&out(&["casebook", "export", "hic-sun-2020"], "")).unwrap();
    sun["unread"] = serde_json::json!({"/compensation/gains/0/found": "不予支持啊"});
    let sun = sun.to_string();
    let report = json(&["assess", "-", "--format", "json"], &sun);
    assert_eq!(report["totals"]["award"], "0.00");
    assert_eq!(report["findings"][0]["code"], "unread");
    assert_eq!(report["findings"][0]["path"], "/compensation/gains/0/found");
    let zh = "有1处录入无法识别，本文书未计入：第1项获利 · 认定“不予支持啊”。";
    let en =
        "One entry cannot be read and is not counted in this document: gain 1, found “不予支持啊”.";
    for (lang, line) in [("zh", zh), ("en", en)] {
        let read = out(&["--lang", lang, "assess", "-", "--format", "text"], &sun);
        assert!(read.contains(line), "{read}");
        for kind in ["orders", "claims", "mediation", "announcement", "schedule", "reasons"] {
            let arguments = ["--lang", lang, "draft", "-", "--document", kind];
            let output = redress(&arguments, &sun);
            assert!(String::from_utf8(output.stdout).unwrap().contains(line), "{kind}");
            // What is to be mended goes to standard error; this comes first.
            let first = String::from_utf8(output.stderr).unwrap();
            let first = first.lines().next().unwrap();
            assert!(first.contains("/compensation/gains/0/found"), "{first}");
        }
    }
}

#[test]
fn a_published_case_goes_through_a_pipe() {
    let sun = out(&["casebook", "export", "hic-sun-2020"], "");
    let report = json(&["assess", "-", "--format", "json"], &sun);
    assert_eq!(report["schema"], "redress.assessment/1");
    assert_eq!(report["position"], "found");
    assert_eq!(report["currency"], "CNY");
    assert_eq!(report["totals"]["award"], "34000.00");
    assert_eq!(report["totals"]["costs"], "0.00");
    assert_eq!(report["defendants"][0]["id"], "sun");
    assert_eq!(report["defendants"][0]["exposure"], "34000.00");
    assert_eq!(report["heads"][0]["id"], "compensation");
    assert_eq!(report["heads"][0]["derivation"]["operation"], "sum");
    assert!(report["receipt"]["law"].as_str().unwrap().starts_with("sha256:"));
    assert!(report["receipt"]["case"].as_str().unwrap().starts_with("sha256:"));
    let provisions: Vec<_> = report["heads"][0]["authority"]
        .as_array()
        .unwrap()
        .iter()
        .map(|a| &a["provision"])
        .collect();
    // He sold from February to September 2019, before the Civil Code.
    assert_eq!(provisions, ["TL-20", "PIPL-69-2"]);
}

#[test]
fn a_report_reads_in_both_languages() {
    let sun = out(&["casebook", "export", "hic-sun-2020"], "");
    let zh = out(&["assess", "-", "--lang", "zh"], &sun);
    assert!(zh.contains("《侵权责任法》第二十条"), "{zh}");
    assert!(zh.contains("人民币叁万肆仟元整"));
    let en = out(&["assess", "-", "--lang", "en"], &sun);
    assert!(en.contains("Tort Law (2009) Art. 20"), "{en}");
    assert!(en.contains("PIPL Art. 69(2) (later law, for comparison)"));
}

#[test]
fn faults_go_to_standard_error_with_their_path_and_exit_1() {
    let bad = r#"{"costs":[{},{},{"claimed":"-5"}],"zz":0}"#;
    for (lang, words) in [("zh", "第3项费用 · 诉请"), ("en", "Cost 3, claimed")] {
        let output = redress(&["assess", "-", "--lang", lang], bad);
        let errors = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1));
        assert!(errors.contains("/costs/2/claimed") && errors.contains(words), "{errors}");
        assert!(errors.contains("/zz"), "{errors}");
        assert!(output.stdout.is_empty());
    }
    let output = redress(&["assess", "-", "--format", "json"], bad);
    let errors: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(errors["schema"], "redress.invalid/1");
    let paths: Vec<_> = errors["errors"].as_array().unwrap().iter().map(|e| &e["path"]).collect();
    assert_eq!(paths, ["/costs/2/claimed", "/zz"]);
}

#[test]
fn exit_2_is_usage_and_a_missing_file_is_1() {
    assert_eq!(redress(&["assess"], "").status.code(), Some(2));
    assert_eq!(redress(&["assess", "-", "--lens", "utopia"], "{}").status.code(), Some(2));
    assert_eq!(redress(&["assess", "no-such-file.json"], "").status.code(), Some(1));
    assert_eq!(redress(&["law", "PIPL-999"], "").status.code(), Some(1));
    assert_eq!(redress(&["casebook", "show", "no-such-case"], "").status.code(), Some(1));
}

#[test]
fn the_casebook_is_reproduced() {
    let zh = out(&["casebook", "verify", "--lang", "zh"], "");
    assert!(zh.starts_with("复算一致 ") && zh.ends_with("不一致 0 件\n"), "{zh}");
    let last = out(&["casebook", "verify", "--lang", "en"], "");
    assert!(last.ends_with(" 0 differ\n"), "{last}");
    let reproduced: u32 = last.split(' ').next().unwrap().parse().unwrap();
    assert!(reproduced >= 15, "{last}");
}

/// The command line reads sums as the page does: 34,000 in words, and not 3,4万.
#[test]
fn a_sum_of_two_readings_is_refused() {
    let fee =
        |sum: &str| redress(&["--lang", "zh", "fee", "--basis", "property", "--amount", sum], "");
    assert_eq!(fee("叁万肆仟元整").stdout, fee("34000").stdout);
    let output = fee("3，4万");
    assert_eq!((output.status.code(), &*output.stdout), (Some(1), &b""[..]));
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(told.contains("可能是34000，也可能是340000"), "{told}");
}

#[test]
fn fees_and_interest() {
    let fee = out(&["fee", "--amount", "100000", "--basis", "property"], "");
    assert!(fee.starts_with("2,300.00"), "{fee}");
    let fee = out(&["fee", "--amount", "300000", "--basis", "personality", "--base", "100"], "");
    assert!(fee.starts_with("1,600.00"), "{fee}");
    assert_eq!(fee.lines().count(), 1);
    let interest =
        ["interest", "--principal", "34000", "--due", "2024-01-01", "--until", "2024-01-31"];
    assert!(out(&interest, "").starts_with("178.50"));
    let backwards =
        ["interest", "--principal", "34000", "--due", "2024-02-01", "--until", "2024-01-31"];
    assert_eq!(redress(&backwards, "").status.code(), Some(1));
}

#[test]
fn fees_of_every_kind_and_back() {
    let first = |arguments: &[&str]| {
        let all: Vec<_> = ["fee", "--lang", "zh"].iter().chain(arguments).copied().collect();
        out(&all, "").lines().next().unwrap_or_default().to_owned()
    };
    assert!(first(&["--kind", "enforcement", "--amount", "600000"]).starts_with("8,400.00 "));
    assert!(first(&["--kind", "preservation", "--amount", "150万"]).starts_with("5,000.00 "));
    let property = ["--kind", "appeal", "--basis", "property", "--amount", "100000"];
    assert!(first(&property).starts_with("2,300.00 "));
    // An appeal about an apology alone: per case, and said to be a reading.
    let appeal = out(&["fee", "--kind", "appeal", "--lang", "zh"], "");
    for part in ["50.00", "100.00", "500.00", "系本站的理解"] {
        assert!(appeal.contains(part), "{appeal}");
    }
    assert_eq!(first(&["--from-fee", "2300", "--basis", "property"]), "诉请金额：100,000.00元。");
    assert!(first(&["--from-fee", "49", "--basis", "property"]).contains("最低为50.00元"));
    let incidental = first(&["--incidental"]);
    assert!(
        incidental.starts_with("0.00 ") && incidental.contains("第一百九十九条"),
        "{incidental}"
    );
    // Without a basis all three; 300 is a base of personality-right cases only, so that one shows a range.
    assert_eq!(out(&["fee", "--amount", "34000", "--base", "300"], "").lines().count(), 4);
    assert_eq!(redress(&["fee", "--basis", "property"], "").status.code(), Some(1));
    // Before the Measures no fee is computed, and it is said why.
    let early =
        ["fee", "--lang", "zh", "--kind", "enforcement", "--amount", "1", "--at", "2007-03-31"];
    let early = redress(&early, "");
    assert_eq!((early.status.code(), &*early.stdout), (Some(2), &b""[..]));
    let told = String::from_utf8(early.stderr).unwrap();
    assert!(told.contains("2007年4月1日以前交纳的，适用此前的规定"), "{told}");
    assert_eq!(
        redress(&["fee", "--incidental", "--kind", "enforcement"], "").status.code(),
        Some(2)
    );
}

#[test]
fn dates_are_refused_in_the_language_of_the_user_and_by_their_fault() {
    let refused = |lang: &str, due: &str| {
        let output = redress(
            &[
                "interest",
                "--lang",
                lang,
                "--principal",
                "1",
                "--due",
                due,
                "--until",
                "2024-03-01",
            ],
            "",
        );
        assert_eq!(output.status.code(), Some(1));
        String::from_utf8(output.stderr).unwrap()
    };
    assert!(refused("zh", "2023-02-29").contains("没有这一天"));
    assert!(refused("zh", "28/2/2023").contains("写法无法识别"));
    assert!(refused("en", "2023-02-29").contains("no such day"));
    assert!(refused("en", "28.2.2023").contains("year-month-day"));
}

#[test]
fn interest_shows_both_first_days_instalments_and_the_balance() {
    let shown = out(
        &[
            "interest",
            "--lang",
            "zh",
            "--principal",
            "100000",
            "--due",
            "2024-01-01",
            "--until",
            "2024-01-31",
            "--payment",
            "2024-01-31=100500",
        ],
        "",
    );
    assert!(shown.starts_with("525.00 ") && shown.contains("542.50元"), "{shown}");
    assert!(shown.contains("尚欠本金0.00元、利息25.00元"), "{shown}");
    let instalments = [
        "interest",
        "--instalment",
        "2024-01-31=10000",
        "--instalment",
        "2024-02-29=20000",
        "--until",
        "2024-03-31",
    ];
    assert!(out(&instalments, "").starts_with("213.50 "));
    // 4,000 × 0.000175 × 151 days, from 2025-01-02 to 2025-06-01; the other instalment is not due yet.
    let later = ["--instalment", "2025-01-01=4000", "--instalment", "2026-01-01=6000"];
    let shown =
        out(&[&["interest", "--lang", "zh"], &later[..], &["--until", "2025-06-01"]].concat(), "");
    assert!(shown.starts_with("105.70 "), "{shown}");
    assert!(shown.contains("尚欠本金10,000.00元"), "{shown}");
}

/// 50,000 × 0.0175 % × 31 days. Of a day for the whole, which nobody typed, nothing is said.
#[test]
fn instalments_need_no_day_for_the_whole() {
    let line =
        ["interest", "--lang", "zh", "--instalment", "2024-02-29=50000", "--until", "2024-03-31"];
    let shown = out(&line, "");
    assert!(shown.starts_with("271.25 ") && !shown.contains("不起作用"), "{shown}");
}

#[test]
fn a_period_ends_on_a_working_day() {
    let shown = out(&["due", "--lang", "zh", "--service", "2025-09-16", "--days", "15"], "");
    assert!(shown.starts_with("2025年10月9日  星期四"), "{shown}");
    assert!(shown.contains("国庆节、中秋节") && shown.contains("第八十五条"), "{shown}");
    let beyond = out(&["due", "--lang", "en", "--service", "2026-12-17", "--days", "15"], "");
    let named = beyond.contains("The days off of 2027 are not known");
    assert!(beyond.starts_with("1 January 2027") && named, "{beyond}");
    // No days, or an end past the calendar: each is said as what it is, not as a number out of range.
    for (service, days, zh, en) in [
        ("2025-01-01", "0", "至少为一日", "at least one day"),
        ("2199-12-30", "10", "2199年之后", "after 2199"),
    ] {
        for (lang, words) in [("zh", zh), ("en", en)] {
            let arguments = ["due", "--lang", lang, "--service", service, "--days", days];
            let output = redress(&arguments, "");
            let said = String::from_utf8(output.stderr).unwrap();
            assert!(said.contains(words), "{said}");
            assert_eq!(output.status.code(), Some(2), "{said}");
        }
    }
    let refused = redress(&["due", "--service", "2025-01-01", "--days", "-1"], "");
    assert_ne!(refused.status.code(), Some(0));
}

#[test]
fn the_law_of_a_day_can_be_looked_up() {
    let delay = out(&["law", "CPL-DELAY", "--at", "2023-05-01", "--lang", "zh"], "");
    assert!(delay.contains("第二百六十条") && !delay.contains("第二百五十三条"), "{delay}");
    assert!(out(&["law"], "").contains("PIPL"));
    // On 1 October 2020 the Tort Law governed, in May 2021 the Civil Code; PIPL from 1 November 2021.
    let early = out(&["law", "PIPL-69-2", "--at", "2020-10-01", "--lang", "zh"], "");
    assert!(
        early.contains("2020年10月1日尚未施行") && early.contains("2021年11月1日起施行"),
        "{early}"
    );
    assert!(early.contains("《侵权责任法》第二十条") && !early.contains("CC-1182"), "{early}");
    let ended = out(&["law", "TL-20", "--at", "2021-05-01", "--lang", "en"], "");
    assert!(ended.contains("No longer in force on 1 May 2021"), "{ended}");
    assert!(ended.contains("CC-1182 Civil Code Art. 1182"), "{ended}");
    // Of an interpretation of 2001 only the text amended in 2020 is in the book: it is not said to have begun then.
    let amended = out(&["law", "MENT-5", "--at", "2019-05-01", "--lang", "en"], "");
    assert!(amended.contains("No text of 1 May 2019 is recorded"), "{amended}");
    assert!(amended.contains("no corresponding rule"), "{amended}");
    // That of 2015 was a revision of a Food Safety Law that was in force, and whose day is not in doubt.
    for id in ["FSL-148-2", "FSL"] {
        let revised = out(&["law", id, "--at", "2014-01-01", "--lang", "zh"], "");
        assert!(revised.contains("未收录2014年1月1日的文本"), "{revised}");
        assert!(!revised.contains("尚未施行") && !revised.contains("均未施行"), "{revised}");
    }
    assert!(out(&["law", "pipl", "--lang", "en"], "").contains("Art. 69(2)"));
}

#[test]
fn the_law_of_two_days_is_compared() {
    // The Civil Code took the place of the Tort Law on 1 January 2021.
    let law = out(&["law", "--compare", "2020-12-31", "2021-01-01", "--lang", "en"], "");
    assert!(
        law.contains("Art. 1182: came into force, in place of Tort Law (2009) Art. 20"),
        "{law}"
    );
    let law = json(&["law", "--compare", "2020-12-31", "2021-01-01", "--format", "json"], "");
    assert_eq!(law["schema"], "redress.law-comparison/1");
    assert_eq!(law["days"], serde_json::json!(["2020-12-31", "2021-01-01"]));
    let changed = law["changed"].as_array().unwrap();
    let of = |id: &str| changed.iter().find(|one| one["provision"] == id).unwrap();
    assert_eq!(of("NET-12-2")["aspects"], serde_json::json!(["article", "text"]));
    assert_eq!(of("NET-12-2")["before"]["article"], 18);
    assert_eq!(of("NET-12-2")["after"]["article"], 12);
    assert!(of("TL-20").get("after").is_none());
    let same = out(&["law", "--compare", "2021-06-01", "2021-06-01", "--lang", "zh"], "");
    assert!(same.contains("没有不同"), "{same}");
    // One case: the sum is the same, its authority is not.
    let sun = out(&["casebook", "export", "hic-sun-2020"], "");
    let days = ["law", "--compare", "2020-12-31", "2021-11-01", "-", "--lang", "zh"];
    let told = out(&days, &sun);
    let figures = told.split("\n举证责任\n").next().unwrap();
    assert!(
        figures.contains("2020年12月31日  34,000.00 [● 《侵权责任法》第二十条（行为时有效）]"),
        "{told}"
    );
    assert!(
        figures.contains("2021年11月1日  34,000.00 [● 《个人信息保护法》第六十九条第二款]"),
        "{told}"
    );
    let json = json(&[&days[..], &["--format", "json", "--move", "act"]].concat(), &sun);
    assert_eq!(json["moved"], "act");
    let figure = &json["figures"]["changed"][0];
    assert_eq!(figure["of"], "head/compensation");
    assert_eq!(figure["before"]["authority"][0]["provision"], "TL-20");
    assert_eq!(figure["after"]["authority"][0]["provision"], "PIPL-69-2");
    assert_eq!(json["figures"]["same"][0]["of"], "award");
}

#[test]
fn a_comparison_that_cannot_be_made_says_why() {
    let fails = |arguments: &[&str], input: &str, code: i32| {
        let output = redress(arguments, input);
        let errors = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {errors}");
        errors
    };
    let wrong = fails(&["law", "--compare", "2020-12-32", "2021-01-01", "--lang", "zh"], "", 1);
    assert!(wrong.contains("第1项对照日期"), "{wrong}");
    fails(&["law", "--compare", "2020-12-31"], "", 2);
    fails(&["law", "--compare", "2020-12-31", "2021-01-01", "--at", "2021-01-01"], "", 2);
    fails(&["law", "--move", "act"], "", 2);
    let faulty = ["law", "--compare", "2020-12-31", "2021-01-01", "-", "--format", "json"];
    let output = redress(&faulty, r#"{"costs":[{"head":"lawyer","claimed":"3,4万"}]}"#);
    assert_eq!(output.status.code(), Some(1));
    let refused: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(refused["errors"][0]["path"], "/costs/0/claimed");
}

#[test]
fn a_saved_report_verifies_and_a_changed_one_does_not() {
    let case = out(&["casebook", "export", "gzic-zheng-face-2022"], "");
    let report = out(&["assess", "-", "--format", "json"], &case);
    out(&["verify", "-"], &report);
    let changed = report.replacen("\"award\": \"103000.00\"", "\"award\": \"103001.00\"", 1);
    assert_ne!(changed, report);
    let output = redress(&["verify", "-"], &changed);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8(output.stdout).unwrap().contains("/totals/award"));
}

/// A case and a saved result are told apart, in a sentence.
#[test]
fn a_file_of_the_other_kind_is_named() {
    let case = out(&["casebook", "export", "gzic-zheng-face-2022"], "");
    let report = out(&["assess", "-", "--format", "json"], &case);
    let said = |arguments: &[&str], input: &str| {
        let output = redress(arguments, input);
        assert_ne!(output.status.code(), Some(0), "{arguments:?}");
        String::from_utf8(output.stderr).unwrap()
    };
    for (lang, result, is_case) in [
        ("zh", "这是保存的测算结果", "这是案件文件"),
        ("en", "This is a saved result", "This is a case"),
    ] {
        for arguments in [
            &["assess", "-", "--lang", lang][..],
            &["draft", "-", "--document", "orders", "--lang", lang],
        ] {
            let said = said(arguments, &report);
            assert!(said.contains(result) && said.lines().count() == 1, "{said}");
        }
        let said = said(&["verify", "-", "--lang", lang], &case);
        assert!(said.contains(is_case) && said.lines().count() == 1, "{said}");
    }
    // A program gets the faults as it always did.
    let output = redress(&["assess", "-", "--format", "json"], &report);
    let refused: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(refused["schema"], "redress.invalid/1");
}

#[test]
fn a_batch_has_one_line_out_per_line_in() {
    let sun = serde_json::to_string(&json(&["casebook", "export", "hic-sun-2020"], "")).unwrap();
    let input = format!("{sun}\nnot json\n{sun}\n\n{{\"zz\":1}}\n");
    let output = redress(&["batch", "-"], &input);
    assert_eq!(output.status.code(), Some(0));
    let lines: Vec<Value> = String::from_utf8(output.stdout)
        .unwrap()
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    // A blank line is no case, but it is a line.
    assert_eq!(lines.len(), 4);
    assert_eq!(lines[0]["totals"]["award"], "34000.00");
    assert_eq!(lines[1]["errors"][0]["code"], "file-syntax");
    assert_eq!(lines[2]["line"], 3);
    assert_eq!((&lines[3]["line"], &lines[3]["errors"][0]["path"]), (&5.into(), &"/zz".into()));
    // Who wants to know of faults by the exit code says so.
    assert_eq!(redress(&["batch", "-", "--strict"], &input).status.code(), Some(1));
    assert_eq!(redress(&["batch", "-", "--strict"], &format!("{sun}\n\n")).status.code(), Some(0));
    // An array is told for what it is, once.
    let array = redress(&["--lang", "zh", "batch", "-"], &format!(" [{sun},\n{sun}]"));
    assert_eq!(array.status.code(), Some(2));
    let said = String::from_utf8(array.stderr).unwrap();
    assert!(said.contains("JSON数组") && said.lines().count() == 1, "{said}");
}

/// A long batch is read, computed and written at once, on as many cores as there are: its lines come out in their order.
#[test]
fn a_long_batch_keeps_its_order() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let [input, one, two] =
        ["in.jsonl", "one.jsonl", "two.jsonl"].map(|name| folder.join(format!("batch-{name}")));
    // Each line claims its own number; every thousandth is no case, and one is blank.
    let line = |number: u64| match number {
        5_000 => "\n".to_owned(),
        _ if number.is_multiple_of(1_000) => "{\n".to_owned(),
        _ => format!(
            r#"{{"compensation":{{"route":"loss","losses":[{{"claimed":"{number}"}}]}}}}{}"#,
            '\n'
        ),
    };
    fs::write(&input, (1..=10_000).map(line).collect::<String>()).unwrap();
    for (threads, output) in [("1", &one), ("2", &two)] {
        let status = Command::new(env!("CARGO_BIN_EXE_redress"))
            .args(["batch", "--position", "claimed"])
            .arg(&input)
            .arg("-o")
            .arg(output)
            .env("RAYON_NUM_THREADS", threads)
            .stderr(Stdio::null())
            .status();
        assert_eq!(status.unwrap().code(), Some(0), "{threads}");
    }
    let written = fs::read_to_string(&one).unwrap();
    assert_eq!(fs::read_to_string(&two).unwrap(), written);
    let lines: Vec<Value> =
        written.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 9_999);
    for (number, line) in (1..).filter(|number| *number != 5_000).zip(&lines) {
        assert_eq!(line["line"], number);
        if number % 1_000 == 0 {
            assert_eq!(line["errors"][0]["code"], "file-syntax");
        } else {
            assert_eq!(line["totals"]["award"], format!("{number}.00"));
        }
    }
}

/// PowerShell's `>` writes UTF-16; other programs put a mark before UTF-8.
#[test]
fn files_of_other_encodings_are_read_by_every_command() {
    let sun = serde_json::to_string(&json(&["casebook", "export", "hic-sun-2020"], "")).unwrap();
    let report = out(&["assess", "-", "--format", "json"], &sun);
    let forms = |text: &str| {
        let units = |bytes: fn(u16) -> [u8; 2], mark: u16| {
            std::iter::once(mark).chain(text.encode_utf16()).flat_map(bytes).collect::<Vec<u8>>()
        };
        let marked = [b"\xef\xbb\xbf", text.as_bytes()].concat();
        [marked, units(u16::to_le_bytes, 0xfeff), units(u16::to_be_bytes, 0xfeff)]
    };
    for (arguments, input) in [
        (&["assess", "-", "--format", "json"][..], &sun),
        (&["draft", "-", "--document", "orders"][..], &sun),
        (&["batch", "-", "--strict"][..], &sun),
        (&["verify", "-"][..], &report),
    ] {
        let plain = out(arguments, input);
        for bytes in forms(input) {
            let output = redress_of(arguments, &bytes);
            assert_eq!(output.status.code(), Some(0), "{arguments:?}");
            assert_eq!(String::from_utf8(output.stdout).unwrap(), plain, "{arguments:?}");
        }
    }
    // Half a character, or a mark alone, is refused and nothing falls.
    for bytes in [&b"\xff\xfe{"[..], b"\xff\xfe", b"\xff\xfe\x00\xd8", b"\xfe\xff\x00"] {
        assert_eq!(redress_of(&["assess", "-"], bytes).status.code(), Some(1), "{bytes:?}");
    }
}

#[test]
fn days_are_read_in_the_forms_of_judgments() {
    let interest = |due: &str, lang: &str| {
        redress(
            &[
                "--lang",
                lang,
                "interest",
                "--principal",
                "10万",
                "--due",
                due,
                "--until",
                "2024年3月31日",
            ],
            "",
        )
    };
    let plain = interest("2024-01-31", "zh").stdout;
    for due in ["2024年1月31日", "2024/1/31", "2024.1.31", "20240131", "二〇二四年一月三十一日"]
    {
        let output = interest(due, "zh");
        assert_eq!((output.status.code(), &output.stdout), (Some(0), &plain), "{due}");
    }
}

#[test]
fn drafts_are_written_in_every_format() {
    let case = out(&["casebook", "export", "gzic-zheng-face-2022"], "");
    for document in ["orders", "claims", "mediation", "announcement", "schedule"] {
        for format in ["text", "md", "html"] {
            for lang in ["zh", "en"] {
                let arguments =
                    ["draft", "-", "--document", document, "--format", format, "--lang", lang];
                assert!(out(&arguments, &case).len() > 20, "{arguments:?}");
            }
        }
    }
    let file: PathBuf = [env!("CARGO_TARGET_TMPDIR"), "orders.md"].iter().collect();
    let path = file.to_str().unwrap();
    out(&["draft", "-", "--document", "orders", "--format", "md", "-o", path], &case);
    assert!(fs::read_to_string(&file).unwrap().lines().any(|line| line.starts_with("# ")));
}

#[test]
fn the_schema_and_the_completions_print() {
    assert!(json(&["schema"], "")["properties"]["defendants"].is_object());
    for shell in ["bash", "zsh", "fish", "powershell"] {
        assert!(out(&["completions", shell], "").contains("redress"));
    }
}

fn scratch(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// What stands in a folder, by name.
fn listed(folder: &Path) -> Vec<String> {
    let files = fs::read_dir(folder).unwrap();
    let mut names: Vec<_> =
        files.map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// A case is not written over by what is made from it, whatever name the output has.
#[cfg(unix)]
#[test]
fn no_command_writes_over_what_it_reads() {
    let folder = scratch("over");
    let case = out(&["casebook", "export", "hic-sun-2020"], "");
    let line = serde_json::to_string(&serde_json::from_str::<Value>(&case).unwrap()).unwrap();
    let input = folder.join("in");
    let other = folder.join("other");
    std::os::unix::fs::symlink("in", folder.join("symlink")).unwrap();
    let by_path = folder.join(".").join("..").join("over").join("in");
    for (arguments, text) in [
        (&["batch"][..], line + "\n"),
        (&["draft", "--document", "orders"], case.clone()),
        (&["draft", "--document", "orders", "--format", "docx"], case.clone()),
        (&["draft", "--document", "schedule", "--format", "xlsx"], case),
    ] {
        fs::write(&input, &text).unwrap();
        _ = fs::remove_file(folder.join("hard"));
        fs::hard_link(&input, folder.join("hard")).unwrap();
        let outputs = [input.clone(), by_path.clone(), folder.join("symlink"), folder.join("hard")];
        for output in outputs {
            for (lang, words) in [("zh", "输出文件就是输入文件"), ("en", "file that is read")]
            {
                let run = Command::new(env!("CARGO_BIN_EXE_redress"))
                    .args(["--lang", lang])
                    .args(arguments)
                    .args([input.as_os_str(), "-o".as_ref(), output.as_os_str()])
                    .output()
                    .unwrap();
                let said = String::from_utf8(run.stderr).unwrap();
                assert_eq!(run.status.code(), Some(2), "{arguments:?} {said}");
                assert!(said.contains(words), "{said}");
            }
            // The same file through standard input.
            let run = Command::new(env!("CARGO_BIN_EXE_redress"))
                .args(arguments)
                .args(["-".as_ref(), "-o".as_ref(), output.as_os_str()])
                .stdin(fs::File::open(&input).unwrap())
                .output()
                .unwrap();
            assert_eq!(run.status.code(), Some(2), "{arguments:?}");
        }
        assert_eq!(fs::read_to_string(&input).unwrap(), text);
        // Appended to its own input a batch would never end.
        let append = fs::OpenOptions::new().append(true).open(&input).unwrap();
        let run = Command::new(env!("CARGO_BIN_EXE_redress"))
            .args(arguments)
            .arg(&input)
            .stdout(append)
            .output()
            .unwrap();
        assert_eq!(run.status.code(), Some(2), "{arguments:?}");
        assert_eq!(fs::read_to_string(&input).unwrap(), text);
        // Any other file is written.
        let run = Command::new(env!("CARGO_BIN_EXE_redress"))
            .args(arguments)
            .args([input.as_os_str(), "-o".as_ref(), other.as_os_str()])
            .output()
            .unwrap();
        assert_eq!(run.status.code(), Some(0), "{arguments:?}");
        assert!(fs::metadata(&other).unwrap().len() > 20);
    }
    assert_eq!(listed(&folder), ["hard", "in", "other", "symlink"]);
}

/// A run that fails leaves the file that was there; one that ends well replaces it, with its rights, also behind a link.
#[cfg(unix)]
#[test]
fn a_file_is_whole_or_as_it_was() {
    use std::os::unix::fs::PermissionsExt;
    let folder = scratch("whole");
    let (old, link) = (folder.join("old"), folder.join("link"));
    std::os::unix::fs::symlink("old", &link).unwrap();
    fs::write(&old, "before").unwrap();
    fs::set_permissions(&old, fs::Permissions::from_mode(0o640)).unwrap();
    let sun = serde_json::to_string(&json(&["casebook", "export", "hic-sun-2020"], "")).unwrap();
    let to = |output: &Path, input: &str| {
        redress(&["batch", "-", "-o", output.to_str().unwrap()], input).status.code()
    };
    // An array is no batch, and a folder is no file of lines.
    assert_eq!(to(&old, "[]"), Some(2));
    let whole = folder.to_str().unwrap();
    let read = redress(&["batch", whole, "-o", old.to_str().unwrap()], "");
    assert_eq!(read.status.code(), Some(1));
    assert_eq!(fs::read_to_string(&old).unwrap(), "before");
    assert_eq!(to(&link, &sun), Some(0));
    assert!(fs::read_to_string(&old).unwrap().contains("34000.00"));
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(fs::metadata(&old).unwrap().permissions().mode() & 0o777, 0o640);
    assert_eq!(to(&folder.join("new"), &sun), Some(0));
    assert_eq!(listed(&folder), ["link", "new", "old"]);
    // What is no file is written as it comes, and a full disk is told.
    let out = redress(&["batch", "-", "-o", "/dev/stdout"], &sun);
    assert!(String::from_utf8(out.stdout).unwrap().contains("34000.00"));
    if Path::new("/dev/full").exists() {
        let full = redress(&["--lang", "zh", "batch", "-", "-o", "/dev/full"], &sun);
        assert_eq!(full.status.code(), Some(1));
        assert!(String::from_utf8(full.stderr).unwrap().contains("磁盘空间不足"));
    }
}

/// Interrupted in the middle, a batch leaves the file that was there.
#[cfg(unix)]
#[test]
fn an_interrupted_batch_leaves_the_old_file() {
    let folder = scratch("interrupted");
    let old = folder.join("old");
    fs::write(&old, "before").unwrap();
    let mut child = Command::new(env!("CARGO_BIN_EXE_redress"))
        .args(["batch", "-", "-o"])
        .arg(&old)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    // More than is held in memory, so that some of it is written.
    let lines = "{}\n".repeat(4096);
    for _ in 0..20 {
        input.write_all(lines.as_bytes()).unwrap();
    }
    child.kill().unwrap();
    child.wait().unwrap();
    assert_eq!(fs::read_to_string(&old).unwrap(), "before");
}

fn refused(arguments: &[&str]) -> String {
    let output = redress(arguments, "");
    assert_eq!(output.status.code(), Some(2), "{arguments:?}");
    assert!(output.stdout.is_empty(), "{arguments:?}");
    String::from_utf8(output.stderr).unwrap()
}

/// Nothing that is given is passed over.
#[test]
fn what_would_do_nothing_is_refused_or_told() {
    let enforcement = ["fee", "--kind", "enforcement", "--amount", "600000"];
    let preservation = ["fee", "--kind", "preservation", "--amount", "600000"];
    let interest = ["interest", "--until", "2024-03-31"];
    let instalment = ["--instalment", "2024-01-31=10000"];
    let compare = ["law", "--compare", "2020-12-31", "2021-01-01"];
    for (start, more, name) in [
        (&enforcement[..], &["--halved"][..], "--halved"),
        (&enforcement, &["--base", "200"], "--base"),
        (&preservation, &["--halved"], "--halved"),
        (&preservation, &["--basis", "property"], "--basis"),
        (&["fee", "--incidental"], &["--halved"], "--halved"),
        (&["fee", "--incidental"], &["--from-fee", "50"], "--from-fee"),
        (&["fee", "--basis", "property", "--amount", "5"], &["--base", "200"], "--base"),
        (&[&interest[..], &instalment].concat(), &["--due", "2024-01-31"], "--due"),
        (&[&interest[..], &instalment].concat(), &["--order", "interest-first"], "--payment"),
        (&compare, &["--move", "act"], "ID|CASE.json"),
        (&compare, &["--position", "claimed"], "ID|CASE.json"),
        (&compare, &["--lens", "proposals"], "ID|CASE.json"),
    ] {
        for lang in ["zh", "en"] {
            let said = refused(&[start, more, &["--lang", lang]].concat());
            assert!(said.contains(name), "{said}");
            assert_eq!(said.contains('。'), lang == "zh", "{said}");
        }
    }
    // Charged per case, a fee does not follow the sum.
    let per_case = redress(&["fee", "--basis", "per-case", "--amount", "5", "--lang", "en"], "");
    assert_eq!(per_case.status.code(), Some(0));
    assert!(String::from_utf8(per_case.stderr).unwrap().contains("changes nothing"));
    // A stay outside the delay is said to have done nothing.
    let late = ["interest", "--lang", "zh", "--principal", "34000", "--due", "2024-01-01"];
    let stay = ["--until", "2024-01-31", "--stay", "2023-01-01..2023-02-01"];
    let said = out(&[&late[..], &stay].concat(), "");
    assert!(said.starts_with("178.50") && said.contains("没有扣除任何一天"), "{said}");
    // Nothing claimed is no property case: that is an answer, not a missing sum.
    let nothing = out(&["fee", "--amount", "0", "--basis", "property", "--lang", "zh"], "");
    assert!(nothing.starts_with("金额为零") && nothing.lines().count() == 1, "{nothing}");
}

/// Arguments are refused in the language of the user, and sums and days by their own faults.
#[test]
fn arguments_are_refused_in_chinese() {
    for (arguments, words) in [
        (&["assess", "-", "--lens", "foo", "--lang", "zh"][..], "“foo”不是 --lens 的可选值"),
        (&["--lang=zh", "assess", "-", "--position", "mine"], "“mine”不是"),
        (&["--lang", "zh", "fee", "--kind"], "缺少值"),
        (&["--lang", "zh", "fee", "--sum", "5"], "没有“--sum”这一参数"),
        (&["--lang", "zh", "fees"], "没有“fees”这一命令"),
        (&["--lang", "zh", "assess"], "缺少参数"),
        (&["--lang", "zh", "fee", "--amount", "5", "--from-fee", "5"], "不能与"),
    ] {
        let said = refused(arguments);
        let first = said.lines().next().unwrap();
        assert!(first.contains(words) && !said.contains("error"), "{said}");
    }
    // In English the parser speaks for itself, and names the choices.
    let said = refused(&["assess", "-", "--lens", "foo", "--lang", "en"]);
    assert!(said.contains("wide-law"), "{said}");
    for arguments in [
        &["fee", "--amount", "-5"][..],
        &["fee", "--from-fee", "-5"],
        &["fee", "--base", "-5"],
        &["interest", "--principal", "-5", "--due", "2024-01-01", "--until", "2024-02-01"],
    ] {
        let output = redress(&[arguments, &["--lang", "zh"]].concat(), "");
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{said}");
        assert!(said.contains("不能小于零") && !said.contains('/'), "{said}");
    }
    // Days of a period have one range, whatever is wrong with them.
    for days in ["0", "-1", "x", "36526"] {
        let said = refused(&["due", "--service", "2025-01-01", "--days", days, "--lang", "zh"]);
        assert!(said.contains("1至36525"), "{said}");
    }
    // A day of the command line has no path in any file.
    let day = redress(&["law", "--compare", "2020-13-01", "2021-01-01", "--lang", "zh"], "");
    let said = String::from_utf8(day.stderr).unwrap();
    assert!(said.starts_with("第1项对照日期：没有这一天"), "{said}");
}

/// What happened to a file is said in the language of the user; the system's words stand beside it.
#[test]
fn what_happened_to_a_file_is_said_in_chinese() {
    let folder = scratch("files");
    let here = folder.to_str().unwrap();
    let none = folder.join("none").join("x");
    for (path, words) in [(here, "这是文件夹"), (none.to_str().unwrap(), "没有这个文件")]
    {
        for arguments in [&["assess", path][..], &["batch", path], &["verify", path]] {
            let output = redress(&[arguments, &["--lang", "zh"]].concat(), "");
            let said = String::from_utf8(output.stderr).unwrap();
            assert_eq!(output.status.code(), Some(1), "{said}");
            assert!(said.contains(words), "{said}");
        }
    }
    let output = redress(&["batch", "-", "-o", here, "--lang", "zh"], "{}");
    assert!(String::from_utf8(output.stderr).unwrap().contains("这是文件夹"));
}

/// A message names what its reader takes: a file has one form for a sum, where more than one may be typed.
#[test]
fn a_fault_of_a_file_recommends_what_a_file_takes() {
    for lang in ["zh", "en"] {
        let said = |file: &str| {
            let output = redress(&["assess", "-", "--lang", lang], file);
            assert_eq!(output.status.code(), Some(1));
            String::from_utf8(output.stderr).unwrap()
        };
        let amount = said(r#"{"costs":[{"claimed":"34,000"}]}"#);
        assert!(amount.contains("“34000.00”"), "{amount}");
        assert!(!amount.contains("3.4万") && !amount.contains("34,000"), "{amount}");
        let found = said(r#"{"costs":[{"found":"全部支持"}]}"#);
        assert!(found.contains("all") && found.contains("none"), "{found}");
        for form in ["all", "none", "60%", "34000.00"] {
            let case =
                format!(r#"{{"costs":[{{"head":"lawyer","claimed":"5","found":"{form}"}}]}}"#);
            assert_eq!(redress(&["assess", "-"], &case).status.code(), Some(0), "{form}");
        }
    }
    let fields = redress(&["assess", "-", "--lang", "zh"], r#"{"fields":["x"]}"#);
    assert!(String::from_utf8(fields.stderr).unwrap().contains("第1项案件领域"));
}

/// A line of a batch names the totals below which there is no number, and a settled one does not.
#[test]
fn a_batch_names_what_is_not_known() {
    let sun = serde_json::to_string(&json(&["casebook", "export", "hic-sun-2020"], "")).unwrap();
    let open = sun.replace(r#""found":"34000.00""#, r#""claimed":"34000.00""#);
    assert_ne!(sun, open);
    let output = redress(&["batch", "-", "--lang", "en"], &format!("{sun}\n{open}\n"));
    let told = String::from_utf8(output.stderr).unwrap();
    assert_eq!(told, "2 lines, none with faults.\n");
    let lines = String::from_utf8(output.stdout).unwrap();
    let lines: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines[0].get("unknown"), None);
    let unknown = &lines[1]["unknown"];
    assert_eq!(unknown[0], "/totals/compensation");
    assert!(unknown.as_array().unwrap().contains(&Value::from("/totals/award")), "{unknown}");
    assert_eq!(lines[1]["totals"]["award"], "0.00");
    let one = redress(&["batch", "-", "--lang", "en"], "{\n");
    let told = String::from_utf8(one.stderr).unwrap();
    assert_eq!(told, "1 line, 1 with faults, reported in the output.\n");
}
