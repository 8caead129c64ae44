//! What people stumbled over is written in `docs/found-in-use.md`: each row names the test that would fail if it came back,
//! or says why it has none. These tests hold that page to it, and keep worn wordings out of the program.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test stops at what should not happen")]

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use redress_core::{
    Case, Code, Count, Days, Invalid, Lens, Multiplier, Percent, Position, Yuan, assess,
    case::{Found, Quantity},
};
use redress_drafting::{Kind, Lang, draft, report, text, wording};
use serde_json::json;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn files(folder: &Path, end: &str, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() && name != "target" && name != "node_modules" {
            files(&path, end, found);
        } else if name.ends_with(end) {
            found.push(path);
        }
    }
}

/// The names of all tests: of Rust behind `#[test]`, of the page behind `test(`.
fn tests() -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let (mut rust, mut page) = (Vec::new(), Vec::new());
    for folder in ["crates", "tests", "web"] {
        files(&root().join(folder), ".rs", &mut rust);
    }
    files(&root().join("tests/e2e"), ".test.mjs", &mut page);
    for path in rust {
        let source = fs::read_to_string(path).unwrap();
        for part in source.split("#[test]").skip(1) {
            let name = part.split_once("fn ").and_then(|(_, rest)| rest.split_once('('));
            names.extend(name.map(|(name, _)| name.to_owned()));
        }
    }
    for path in page {
        let source = fs::read_to_string(path).unwrap();
        for part in source.split("test(").skip(1) {
            let Some(quote) = part.chars().next().filter(|c| "'\"`".contains(*c)) else { continue };
            let name = part[1..].split(quote).next().unwrap();
            names.insert(name.to_owned());
        }
    }
    names
}

#[test]
fn every_row_has_a_test_that_exists_or_a_reason() {
    let page = fs::read_to_string(root().join("docs/found-in-use.md")).unwrap();
    let tests = tests();
    let mut seen = BTreeSet::new();
    let mut wrong = Vec::new();
    for line in page.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| row")) {
        let cells: Vec<_> = line.trim_matches('|').split(" | ").map(str::trim).collect();
        let [row, _, told] = *cells else { panic!("three columns: {line}") };
        assert!(seen.insert(row), "{row} stands twice");
        let named: Vec<_> = told.split('`').skip(1).step_by(2).collect();
        let reason = told.strip_prefix("none: ");
        if named.is_empty() && reason.is_none_or(|reason| reason.chars().count() < 30) {
            wrong.push(format!("{row}: neither a test nor a reason"));
        }
        // A reason may name what is near.
        let is_code = |name: &str| reason.is_some() && (name.contains("::") || name.contains('/'));
        for name in named {
            if !tests.contains(name) && !is_code(name) {
                wrong.push(format!("{row}: no test “{name}”"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    // As many as were met: of the judge 29, of her tasks 5, what was measured 3, compared 2, words 1, liked 8; of others 6
    // with sums, 8 with pastes, 12 that were not true, 11 with keys, 3 searches, 5 on the command line, 6 and 4 besides.
    assert_eq!(seen.len(), 29 + 5 + 3 + 2 + 1 + 8 + 6 + 8 + 12 + 11 + 3 + 5 + 6 + 4);
}

#[test]
fn a_name_that_is_no_test_would_be_found() {
    let tests = tests();
    assert!(tests.contains("every_row_has_a_test_that_exists_or_a_reason"));
    assert!(tests.contains("a reload loses nothing"));
    assert!(!tests.contains("root") && !tests.contains("a reload loses everything"));
}

/// Wordings that no judge would use, and where they may stand all the same.
const WORN: [(&str, &[&str]); 35] = [
    ("自负", &[]),
    ("最高负担", &[]),
    ("另须连带承担", &[]),
    // In doc comments the term of the doctrine; in papers and on the page it is 公益损害赔偿.
    ("填平性赔偿", &["///"]),
    ("立场", &[]),
    ("款项交付", &[]),
    ("非法获取、存储的", &[]),
    ("承担的上述各项付款义务", &[]),
    ("尚未填写被告", &[]),
    ("无从归于任何人", &[]),
    ("由谁承担未定", &[]),
    ("未见诉前公告", &[]),
    ("天数无从计算", &[]),
    ("本测算适用", &[]),
    ("默认由获利人", &[]),
    ("除不尽", &[]),
    ("数额如何得出", &[]),
    ("与诉请或者计算不同之处", &[]),
    ("手动录入", &[]),
    ("被告反证", &[]),
    ("原告没有名称；", &[]),
    ("付款没有履行期限", &[]),
    ("没有写明收款人", &[]),
    ("处待填", &[]),
    ("去补", &[]),
    ("全部（all）", &[]),
    ("（none）", &[]),
    ("未勾选为全体", &[]),
    ("获利口径", &[]),
    ("逐项选择", &[]),
    ("打印附件", &[]),
    ("凭什么依据", &[]),
    ("可能自行清除", &[]),
    ("受理费计费基础尚无定论，请先选定", &[]),
    ("测算凭证", &[]),
];

#[test]
fn no_worn_wording_stands_in_the_program() {
    let mut sources = Vec::new();
    for folder in ["crates", "web"] {
        files(&root().join(folder), ".rs", &mut sources);
        files(&root().join(folder), ".toml", &mut sources);
    }
    assert!(sources.len() > 200, "{}", sources.len());
    let mut wrong = Vec::new();
    for path in sources {
        let source = fs::read_to_string(&path).unwrap();
        for line in source.lines() {
            for (worn, allowed) in WORN {
                if line.contains(worn) && !allowed.iter().any(|one| line.contains(one)) {
                    wrong.push(format!("{}: {}", path.display(), line.trim()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let words = fs::read_to_string(root().join("web/src/ui/text/words.rs")).unwrap();
    // The switch of the three positions has a name.
    assert!(words.contains("Position: \"按：\""));
}

/// Whatever listens to keys leaves those of an input method alone.
#[test]
fn every_handler_of_keys_asks_for_input_methods() {
    let mut sources = Vec::new();
    files(&root().join("web/src"), ".rs", &mut sources);
    let mut handlers = 0;
    for path in sources {
        let source = fs::read_to_string(&path).unwrap();
        let keys = source.matches("event.key()").count();
        handlers += keys;
        assert!(source.matches("composes(").count() >= keys, "{}", path.display());
    }
    assert!(handlers >= 8, "{handlers}");
}

/// A field that refuses a text says what it takes, with an example that it reads.
#[test]
fn every_fault_of_a_number_names_its_own_example() {
    fn ok<T>(read: &Result<T, Code>) -> bool {
        read.is_ok()
    }
    type Reads = fn(&str) -> bool;
    let fields: [(Code, &str, &str, Reads); 7] = [
        (Code::Amount, "金额", "34000.00", |text| ok(&Yuan::typed(text))),
        (Code::Days, "天数", "30", |text| ok(&Days::typed(text))),
        (Code::Count, "整数", "12", |text| ok(&Count::typed(text))),
        (Code::Quantity, "整数", "40000+", |text| ok(&Quantity::typed(text))),
        (Code::Percent, "百分比", "60%", |text| ok(&Percent::typed(text))),
        (Code::Multiplier, "倍数", "1.5", |text| ok(&Multiplier::typed(text))),
        (Code::Found, "金额", "全部支持", |text| ok(&Found::typed(text))),
    ];
    for (code, named, example, reads) in fields {
        let words = wording::fault(Lang::Zh, &Invalid::new("", code));
        assert!(words.contains(named) && words.contains(example), "{words}");
        assert!(reads(example), "{example}");
        assert!(!reads("约多少"), "{named}");
    }
}

/// The case that a judge and her clerk tried: three defendants, the first two jointly, the third up to 5,000.
fn tried() -> Case {
    let case = json!({
        "court": "某互联网法院",
        "plaintiff": {"kind": "procuratorate", "name": "某人民检察院"},
        "dates": {"act": {"from": "2023-01-01", "to": "2023-05-31"}, "filed": "2024-03-01", "judgment": "2024-09-10"},
        "defendants": [{"id": "z", "name": "张三"}, {"id": "l", "name": "李四"}, {"id": "w", "name": "王五"}],
        "facts": {"subjects": "children-under-14", "records": 32809},
        "compensation": {"route": "gain", "gains": [
            {"defendant": "z", "claimed": "22150.50", "found": "80%"},
            {"defendant": "l", "claimed": "12300", "found": "all"},
            {"defendant": "w", "claimed": "800", "found": "all"}]},
        "costs": [{"head": "appraisal", "claimed": "12000", "found": "8000"},
            {"head": "lawyer", "claimed": "20000", "found": "15000"}],
        "liability": {"debtors": [{"defendant": "z"}, {"defendant": "l"}], "joint": true, "covers_gains": true,
            "basis": "joint-tort",
            "answers_for": [{"defendant": "w", "for": ["z", "l"], "limit": "5000", "basis": "instigation"}]},
        "remedies": [
            {"id": "R03", "parameters": {"data": "涉案儿童个人信息", "subjects": "儿童", "locations": ["手机", "QQ账号", "百度网盘"], "days": 10}},
            {"id": "R22"}],
        "destination": {"payee": "fiscal-account", "name": "某财政局专户", "purpose": "专项用于个人信息保护", "days": 10},
        "fee": {"basis": "property"},
    });
    Case::from_json(case.to_string().as_bytes()).unwrap()
}

/// Worked by hand: 22,150.50 + 12,300 + 800 + 12,000 + 20,000 = 67,250.50 claimed; 17,720.40 + 12,300 + 800 + 8,000 +
/// 15,000 = 53,820.40 found; the third 800 + 5,000 = 5,800; the fee on 67,250.50 is 50 + 2.5 % of 57,250.50 = 1,481.26.
#[test]
fn the_tried_case_comes_to_the_sums_worked_by_hand() {
    let case = tried();
    let award = |position| assess(&case, position, Lens::LAW).unwrap().totals.award.to_string();
    assert_eq!(award(Position::Claimed), "67250.50");
    assert_eq!(award(Position::Found), "53820.40");
    let found = assess(&case, Position::Found, Lens::LAW).unwrap();
    assert_eq!(found.defendants[2].exposure.to_string(), "5800.00");
    let fee = found.fees.iter().find(|fee| fee.chosen).unwrap();
    assert_eq!(fee.low.value().rounded().to_string(), "1481.26");
}

#[test]
fn the_papers_of_the_tried_case_use_the_words_of_a_court() {
    let case = tried();
    let papers: Vec<_> =
        Kind::ALL.iter().map(|kind| text(&draft(Lang::Zh, *kind, &case).unwrap())).collect();
    let orders = &papers[0];
    for sentence in [
        "永久删除其存储于手机、QQ账号、百度网盘中的涉案儿童个人信息（共32809条，信息主体为儿童）",
        "被告张三、李四于本判决生效之日起十日内连带支付公益损害赔偿款30020.40元，上述款项支付至某财政局专户，专门用于个人信息保护；",
        "连带支付公益诉讼起诉人鉴定费8000元、律师代理费15000元，合计23000元",
        "被告王五在5000元范围内对上述第二、四项中被告张三、李四的付款义务承担连带责任",
        "案件受理费1481.26元，由被告张三、李四、王五共同负担。",
        "二〇二四年九月十日",
    ] {
        assert!(orders.contains(sentence), "{sentence}: {orders}");
    }
    let assessment = assess(&case, Position::Found, Lens::LAW).unwrap();
    let annex = text(&report(Lang::Zh, &case, &assessment));
    assert!(annex.contains("2023年5月31日") && !annex.contains("2023-05-31"), "{annex}");
    for paper in papers.iter().chain([&annex]) {
        for worn in
            ["R03", "R22", "2024-09-10", "（none）", "专门用于专项用于", "【】；，", "支付费用"]
        {
            assert!(!paper.contains(worn), "{worn}: {paper}");
        }
        for (worn, _) in WORN {
            assert!(!paper.contains(worn), "{worn}: {paper}");
        }
    }
}
