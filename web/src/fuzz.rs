//! Raw bytes for everything that reads: a case and the papers made of it, a sum, a day, a paste, a link, a search, an
//! address, a backup, an official text. What is read must read back as itself; nothing may fall.
//!
//! A short run is among the tests. A long one, of so many inputs to each reader:
//! `REDRESS_FUZZ=10000000 cargo test --release -p redress-web fuzz -- --nocapture --test-threads 1`

use std::{env, fmt::Debug, time::Instant};

use redress_core::{
    Case, Code, Count, Days, Lens, Months, Multiplier, Number, Percent, Position, UnitPrice, Yuan,
    assess, canonical_json,
    case::{Found, Quantity},
    is_arithmetic, typed_date,
};
use redress_drafting::{Kind, Lang, draft, wording};

use crate::{
    parse::{
        normal::normal,
        official,
        paste::{self, Clip, Column},
    },
    route::Route,
    search::{Query, Texts},
    storage::{self, share::Link},
    ui::text,
};

/// Inputs to each reader in the tests.
const SHORT: u64 = 4_000;

/// Numbers by chance, the same at each run (`SplitMix64`).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        let end = u64::try_from(end.max(1)).unwrap();
        usize::try_from(self.next() % end).unwrap()
    }

    fn one<'a, T: ?Sized>(&mut self, of: &[&'a T]) -> &'a T {
        of[self.below(of.len())]
    }
}

/// Changes a seed in a few places: bytes, pieces of a dictionary, cuts, repetitions, pieces of other seeds.
fn input(chance: &mut Chance, seeds: &[&[u8]], words: &[&[u8]]) -> Vec<u8> {
    let mut bytes = match chance.below(8) {
        0 => Vec::new(),
        _ => chance.one(seeds).to_vec(),
    };
    let changes = [1, 1, 1, 2, 3, 6][chance.below(6)];
    for _ in 0..changes {
        let at = chance.below(bytes.len() + 1);
        let to = (at + chance.below(12)).min(bytes.len());
        match chance.below(9) {
            // A digit for a digit, a letter for a letter: what is made of them stays what it was.
            0..=2 if at < bytes.len() && bytes[at].is_ascii_alphanumeric() => {
                let base = if bytes[at].is_ascii_digit() { b'0' } else { b'a' };
                bytes[at] = base + u8::try_from(chance.below(10)).unwrap();
            }
            0 if at < bytes.len() => bytes[at] = u8::try_from(chance.below(256)).unwrap(),
            1 | 5 => _ = bytes.splice(at..at, [u8::try_from(chance.below(256)).unwrap()]),
            2 => _ = bytes.drain(at..to),
            3 => {
                let piece = bytes[at..to].to_vec();
                bytes.splice(at..at, piece);
            }
            4 => {
                let other = chance.one(seeds);
                let from = chance.below(other.len() + 1);
                let end = (from + chance.below(40)).min(other.len());
                bytes.splice(at..to, other[from..end].iter().copied());
            }
            _ => {
                let word = chance.one(words);
                bytes.splice(at..to, word.iter().copied());
            }
        }
        bytes.truncate(60_000);
    }
    bytes
}

/// Gives so many inputs to a reader and tells what came of it. In a long run each reader has the same number; in the
/// tests a slow one has only a share of it.
fn run(
    name: &str,
    share: u64,
    seeds: &[&[u8]],
    words: &[&[u8]],
    mut read: impl FnMut(&[u8]) -> bool,
) {
    let long = env::var("REDRESS_FUZZ").ok().and_then(|count| count.parse::<u64>().ok());
    let count = long.unwrap_or(SHORT / share);
    let mut chance = Chance(count ^ u64::try_from(name.len()).unwrap());
    let began = Instant::now();
    let mut good = 0;
    // A long run says how far it is: one that is stopped has a figure too.
    let step = (count / 10).max(1);
    for done in 1..=count {
        let bytes = input(&mut chance, seeds, words);
        good += u64::from(read(&bytes));
        if done == count || done % step == 0 && long.is_some() {
            let (seconds, of, pieces) = (began.elapsed().as_secs(), seeds.len(), words.len());
            println!(
                "{name}: {done} inputs of {of} seeds and {pieces} pieces, {good} read, {seconds} s"
            );
        }
    }
    // The seeds are near enough to what can be read that some of it must be.
    assert!(good > 0, "{name} reads nothing");
}

fn texts<'a>(words: &[&'a str]) -> Vec<&'a [u8]> {
    words.iter().map(|word| word.as_bytes()).collect()
}

fn shown(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

const NUMBERS: &[&str] = &[
    "34000",
    "34,000.50",
    "3.4万",
    "1亿2000万",
    "人民币叁万肆仟元整",
    "1200+350",
    "173盆×28元",
    "(3.4万-500)/2",
    "80%",
    "支持80%",
    "全部支持",
    "120人",
    "4万余条",
    "三十日",
    "百分之六十",
    "１２３．５元",
    "3元5角",
    "173×28=4844",
    "2021-11-01",
    "2021年1月8日",
    "二〇二一年十一月一日",
    "44501",
    "-5",
    "(300)",
];

const SIGNS: &[&str] = &[
    "万",
    "亿",
    "千",
    "元",
    "角",
    "%",
    "+",
    "-",
    "×",
    "÷",
    "/",
    "(",
    ")",
    "=",
    ",",
    "，",
    ".",
    " ",
    "\u{a0}",
    "约",
    "余",
    "零",
    "拾",
    "佰",
    "99999999999999999999",
    "0.0000001",
    "条",
    "￥",
    "年",
    "月",
    "日",
    "\u{202e}",
    "\u{feff}",
];

#[test]
fn fuzz_sums() {
    fn back<T: Copy + PartialEq + Debug + ToString>(
        text: &str,
        read: fn(&str) -> Result<T, Code>,
    ) -> bool {
        let Ok(value) = read(text) else { return false };
        assert_eq!(read(&value.to_string()), Ok(value), "{text}");
        true
    }
    run("sums and numbers", 1, &texts(NUMBERS), &texts(SIGNS), |bytes| {
        let text = shown(bytes);
        let day = typed_date(&text);
        if let Ok(day) = day {
            assert_eq!(typed_date(&day.to_string()), Ok(day), "{text}");
        }
        if is_arithmetic(&text) {
            // What is kept as it was typed comes to its sum, in whole fen.
            let sum = Yuan::typed(&text).unwrap();
            assert_eq!(Found::typed(&text), Ok(Found::Amount(sum)), "{text}");
            assert!(!wording::arithmetic(&text).contains(['*', '=']), "{text}");
        }
        back(&text, Yuan::typed)
            | back(&text, Found::typed)
            | back(&text, Quantity::typed)
            | back(&text, Count::typed)
            | back(&text, Days::typed)
            | back(&text, Percent::typed)
            | back(&text, Multiplier::typed)
            | back(&text, Number::typed)
            | back(&text, UnitPrice::typed)
            | back(&text, Months::typed)
            | day.is_ok()
    });
}

const TABLES: &[&str] = &[
    "律师费\t1,234.50\t￥1,000\t60%\r\n公证费\t3.4万元\t\t全部\r\n",
    "序号\t项目\t诉请（万元）\n1\t律师费\t2\n2\t公证费\t0.5\n\t小计\t2.5\n\t合计（元）\t2.5\n制表人：张三",
    "单位：万元\n项目\t诉请\t认定\na\t3.4\t全部支持\nb\t1\t0.5\n合计大写：肆万肆仟元整",
    "\"say \"\"a\"\"\nb\"\t1\nc\t2",
    "<table><tr><th>项目</th><th>金额</th></tr><tr><td rowspan=2><p>律师费</p><p>一审</p></td><td>1</td></tr></table>",
    "<!--x--><style>a>b</style><p>单位：万元</p><table><tr><td colspan=\"3\">a&nbsp;&#165;</td><td>1<br>2</td></table>",
];

const MARKS: &[&str] = &[
    "\t",
    "\n",
    "\r\n",
    "\"",
    "合计",
    "小计",
    "单位：万元",
    "（元）",
    "序号",
    "认定方式",
    "比例",
    "-",
    "<td>",
    "</td>",
    "<tr>",
    "<table>",
    "</table>",
    " colspan=9",
    " rowspan=9",
    "&amp;",
    "&#x110000;",
    "<!--",
    "-->",
    "<script>",
    "'",
    ">",
    "1",
    "2",
];

#[test]
fn fuzz_pastes() {
    run("pastes", 10, &texts(TABLES), &texts(MARKS), |bytes| {
        let text = shown(bytes);
        let first = [Column::Label, Column::Claimed, Column::Found][bytes.len() % 3];
        let Some(clip) = Clip::take(&text, &text, first).filter(Clip::is_table) else {
            return false;
        };
        // What the reader takes the columns for changes nothing if it is what the user says they are.
        let pasted = paste::read(clip.clone(), first, None, Some(&[]));
        let said: Vec<_> = pasted.columns.iter().map(|column| column.column).collect();
        assert_eq!(
            paste::read(clip.clone(), first, Some(&said), Some(&[])).rows,
            pasted.rows,
            "{text}"
        );
        let turned: Vec<_> = said.iter().copied().rev().collect();
        let _ = text::coming(Lang::Zh, &paste::read(clip, first, Some(&turned), None), 1);
        for bad in &pasted.bad {
            assert!(bad.row < pasted.rows.len(), "{text}");
        }
        for lang in Lang::ALL {
            let told = text::pasted(lang, &pasted, 0);
            assert!(told.contains(&pasted.rows.len().to_string()), "{text}");
            let _ = text::read_as(lang, &pasted.columns);
        }
        !pasted.rows.is_empty()
    });
}

#[test]
fn fuzz_official_texts() {
    let archive = b"PK\x03\x04\x14\0\0\0\0\0\0\0\0\0\0\0\0\0\x02\0\0\0\x02\0\0\0\x01\0\0\0xhi\
        PK\x01\x02\x14\0\x14\0\0\0\0\0\0\0\0\0\0\0\0\0\x02\0\0\0\x02\0\0\0\x01\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0x\
        PK\x05\x06\0\0\0\0\x01\0\x01\0\x2f\0\0\0\x21\0\0\0\0\0";
    assert!(official::packed(archive, "x").is_some());
    let seeds = [
        "中华人民共和国民事诉讼法\n（1991年4月9日通过　根据2023年9月1日的决定修正）\n目　录\n第一条　甲。\n乙。\n第一条之一　丙。\n第二条　丁。",
        "最高人民法院关于适用《中华人民共和国民事诉讼法》的解释\n第一条　甲。\n（一）乙；\n第二章　附则\n第二条 自2022年4月10日起施行。",
        "<w:p><w:r><w:t xml:space=\"preserve\">第一条　甲&amp;</w:t><w:tab/></w:r></w:p><w:p><w:t>乙</w:t><w:br/></w:p>",
    ];
    let words = [
        "第",
        "条",
        "之一",
        "　",
        "十",
        "\n",
        "章",
        "年",
        "2024年1月1日",
        "起施行",
        "<w:t>",
        "</w:t>",
        "&#x",
        ";",
        "<",
        ">",
        "PK\u{5}\u{6}",
        "９",
        "（",
        "）",
    ];
    let seeds: Vec<_> = texts(&seeds).into_iter().chain([&archive[..]]).collect();
    run("official texts", 10, &seeds, &texts(&words), |bytes| {
        let _ = official::packed(bytes, "x");
        let text = shown(bytes);
        let paragraphs = official::paragraphs(&text);
        let lines = official::lines(&text);
        for lines in [&paragraphs, &lines] {
            for number in [1, 2, 69] {
                assert!(official::of_article(lines, number).len() <= lines.len(), "{text}");
            }
        }
        official::instrument(&lines).is_some_and(|one| {
            let _ = official::fit(one, &lines);
            official::count(&lines) > 0
        })
    });
}

#[test]
fn fuzz_links() {
    let seeds = [
        "#/share/q1bKTFSyUkpOTFWqBQA",
        "#/share/q1bKT.2026112412345678.abcdef01，谢谢",
        "#/law/pipl/69-2",
        "#/case/liability",
        "#/papers/orders",
        "0.e30.2026112412345678.00000000",
        "#/share/q1&shareTo=https://x/y",
    ];
    let words =
        ["/", "#", ".", "share", "0.", "?from=", "%", "-", "_", "~", "。", "2026", "law", "case"];
    run("links and addresses", 1, &texts(&seeds), &texts(&words), |bytes| {
        let text = shown(bytes);
        let route = Route::parse(&text);
        // An address that is a page is read as it is written.
        if !matches!(route, Route::Unknown(_) | Route::Shared(_)) {
            assert_eq!(Route::parse(&route.href()), route, "{text}");
        }
        let data = if let Route::Shared(data) = &route { data } else { &text };
        Link::parse(data).is_ok_and(|link| !link.holds("\u{0}") || link.sealed.is_none())
    });
}

#[test]
fn fuzz_searches() {
    let seeds = [
        "个保法 69",
        "《个人信息保护法》第六十九条第二款",
        "民法典1182",
        "消法55",
        "PIPL Art. 69(2)",
        "〔2021〕浙0192民初9214号",
        "惩罚性赔偿 十倍",
        "people’s",
        "６９",
        "懲罰性賠償",
    ];
    let words = [
        "第", "条", "款", "一", "十", "百", "千", "〇", "两", "倍", "69", " ", "'", "（", "》",
        "x", "①", "號",
    ];
    let law = Texts::of(
        1,
        ["个人信息保护法第六十九条第二款", "惩罚性赔偿 十倍", "PIPL Art. 69(2)", "9214"],
    );
    run("searches", 4, &texts(&seeds), &texts(&words), |bytes| {
        let text = shown(bytes);
        let form = normal(&text);
        assert_eq!(normal(&form), form, "{text}");
        let query = Query::new(&text);
        assert!(query.is_empty() || query.rank(&Texts::of(1, [&*text])).is_some(), "{text}");
        query.rank(&law).is_some()
    });
}

const CASES: [&str; 3] = [
    include_str!("../../tests/corpus/complete.json"),
    include_str!("../../tests/corpus/everything.json"),
    include_str!("../../tests/corpus/six-jointly.json"),
];

/// What a case is changed with.
const PIECES: &[&str] = &[
    "null",
    "true",
    "[]",
    "{}",
    "\"\"",
    "\"-1\"",
    "\"1000000000000000\"",
    "\"99%\"",
    "\"all\"",
    "\"none\"",
    ",",
    ":",
    "\"",
    "2021-11-01",
    "\"unread\":{\"/costs/0/claimed\":\"x\"},",
    "\"share\":\"50%\"",
    "9999999999",
    "[",
    "]",
    "{",
    "}",
    "\u{feff}",
];

/// The cases whose bytes are changed, and an empty one.
fn cases() -> Vec<&'static [u8]> {
    CASES.iter().map(|case| case.as_bytes()).chain([&b"{}"[..]]).collect()
}

#[test]
fn fuzz_cases() {
    run("cases", 8, &cases(), &texts(PIECES), |bytes| {
        let Ok(case) = Case::from_json(bytes) else { return false };
        let again = canonical_json(&case);
        assert_eq!(Case::from_json(again.as_bytes()).as_ref(), Ok(&case), "{again}");
        for position in Position::ALL {
            let _ = assess(&case, position, Lens::LAW);
        }
        true
    });
}

/// The same, as far as the papers: one of the six after another, in both languages.
#[test]
fn fuzz_papers() {
    let mut papers =
        Lang::ALL.into_iter().flat_map(|lang| Kind::ALL.map(|kind| (lang, kind))).cycle();
    run("papers", 16, &cases(), &texts(PIECES), |bytes| {
        let Ok(case) = Case::from_json(bytes) else { return false };
        let Some((lang, kind)) = papers.next() else { return false };
        if let Ok(document) = draft(lang, kind, &case) {
            assert!(!redress_drafting::text(&document).is_empty());
        }
        true
    });
}

#[test]
fn fuzz_backups() {
    let seeds = [
        "{\"schema\":\"redress.backup/1\",\"items\":{\"redress.kept.1\":\"redress.kept/2 2026 - t\\n{}\"}}",
    ];
    let words = ["redress.kept.", "\\u0000", "\"", "{", "}", ",", "null", "redress.estimate.x"];
    run("backups", 10, &texts(&seeds), &texts(&words), storage::holds_backup);
}
