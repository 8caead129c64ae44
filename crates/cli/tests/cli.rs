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
        "One entry cannot be read and is not counted in this paper: gain 1, found “不予支持啊”.";
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
    for (lang, words) in [("zh", "第3项费用 · 诉请"), ("en", "cost 3, claimed")] {
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

#[test]
fn a_period_ends_on_a_working_day() {
    let shown = out(&["due", "--lang", "zh", "--service", "2025-09-16", "--days", "15"], "");
    assert!(shown.starts_with("2025年10月9日  星期四"), "{shown}");
    assert!(shown.contains("国庆节、中秋节") && shown.contains("第八十五条"), "{shown}");
    let beyond = out(&["due", "--lang", "en", "--service", "2026-12-17", "--days", "15"], "");
    let named = beyond.contains("The days off of 2027 are not known");
    assert!(beyond.starts_with("2027-01-01") && named, "{beyond}");
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
    assert!(ended.contains("No longer in force on 2021-05-01"), "{ended}");
    assert!(ended.contains("CC-1182 Civil Code Art. 1182"), "{ended}");
    // Of an interpretation of 2001 only the text amended in 2020 is in the book: it is not said to have begun then.
    let amended = out(&["law", "MENT-5", "--at", "2019-05-01", "--lang", "en"], "");
    assert!(amended.contains("No text of 2019-05-01 is recorded"), "{amended}");
    assert!(amended.contains("no corresponding rule"), "{amended}");
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
    assert!(wrong.contains("/compare/0"), "{wrong}");
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
