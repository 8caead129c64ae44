//! Cases whose workbooks are looked at: published ones, those of the corpus, and forms of awards and of liability.

use std::fs;

use redress_core::Case;
use serde_json::{Value, json};

/// Published cases whose sums, debtors and heads differ most.
pub(super) const GOLDEN: [&str; 14] = [
    "hic-sun-2020",
    "hic-short-video-2020",
    "gzic-zheng-face-2022",
    "hangzhou-zou-han-2022",
    "shanghai-hongkou-students",
    "hic-linan-doxing-2025",
    "hic-cai-yao-masks-2020",
    "hic-lv-child-masks-2020",
    "chongzhou-zeng-he-2023",
    "gz-liu-bangliang-salt-2018",
    "hic-gongshu-li-liu-capsule-2019",
    "hic-deng-xiao-2021",
    "cq-consumer-lei-2022",
    "haizhu-li-lu-tea-2020",
];

pub(super) fn published(id: &str) -> Case {
    redress_casebook::find(id).unwrap().case
}

/// Every case of the corpus that shows one form, each with its sums worked by hand beside it.
pub(super) fn shown() -> Vec<(String, Case)> {
    let corpus = concat!(env!("CARGO_MANIFEST_DIR"), "/corpus");
    let mut shown = Vec::new();
    for file in fs::read_dir(corpus).unwrap() {
        let path = file.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let other = ["everything", "complete"].contains(&&*name);
        if !other && path.extension().is_some_and(|extension| extension == "json") {
            shown.push((name, Case::from_json(&fs::read(&path).unwrap()).unwrap()));
        }
    }
    shown.sort_by(|(a, _), (b, _)| a.cmp(b));
    assert!(shown.len() > 9, "{}", shown.len());
    shown
}

pub(super) fn everything() -> Case {
    Case::from_json(include_bytes!("../../../corpus/everything.json")).unwrap()
}

/// Joint gains, one limit over two, two undertakings over one part, each for the other, shares and a payment
/// of nobody.
pub(super) fn joint() -> Case {
    Case::from_json(
        br#"{"defendants":[{"id":"z","name":"Zhang"},{"id":"l","name":"Li"},{"id":"w","name":"Wang"}],"plaintiff":{"kind":"procuratorate"},
        "dates":{"act":{"to":"2023-05-31"},"judgment":"2024-09-10"},
        "compensation":{"route":"gain","gains":[
            {"defendant":"z","claimed":"22150.50","found":"80%"},{"defendant":"l","claimed":"12300","found":"all"},
            {"defendant":"w","claimed":"800","found":"all"},
            {"claimed":"100.01","found":"all","joint":true,"debtors":[{"defendant":"z"},{"defendant":"l"},{}]},
            {"claimed":"7","found":"all","debtors":[{"defendant":"z","share":"80%"},{"share":"20%"}]}]},
        "costs":[{"head":"appraisal","claimed":"12000","found":"8000"},{"head":"lawyer","claimed":"1","found":"all","debtors":[{}]}],
        "credits":[{"claimed":"5","found":"5","debtors":[{}]},{"defendant":"w","claimed":"900","found":"900"}],
        "liability":{"joint":true,"covers_gains":true,"basis":"joint-tort","debtors":[{"defendant":"z"},{"defendant":"l"}],
            "answers_for":[{"defendant":"w","for":["z","l"],"limit":"5000","basis":"instigation"},
                {"defendant":"z","for":"w","limit":"100"},{"limit":"3"}]}}"#,
    )
    .unwrap()
}

/// Two groups of joint debtors with shares, and without them and one of the debtors.
pub(super) fn joint_groups() -> [(String, Case); 2] {
    let text = include_str!("../../../corpus/joint-groups.json");
    let mut open: Value = serde_json::from_str(text).unwrap();
    open["liability"]["debtors"] = json!([{"defendant": "a"}, {"defendant": "b"}]);
    open["liability"]["groups"][0]["debtors"] = json!([{"defendant": "c"}, {"defendant": "d"}, {}]);
    let open = Case::from_json(open.to_string().as_bytes()).unwrap();
    let said = Case::from_json(text.as_bytes()).unwrap();
    [("groups".to_owned(), said), ("groups, open".to_owned(), open)]
}

/// One payment for the debts of two, of three under two limits, and one that is meant for the second; a child who answers for
/// another's debt, and pays; a sanction of nobody in particular.
pub(super) fn payments_for_several() -> impl Iterator<Item = (String, Case)> {
    let of = |credits: Value| {
        json!({
            "plaintiff": {"kind": "procuratorate"}, "dates": {"act": {"to": "2023-05-31"}, "judgment": "2024-09-10"},
            "defendants": [
                {"id": "b"}, {"id": "a"}, {"id": "e"}, {"id": "m", "minor": true, "guardians": ["f"]}, {"id": "f"},
            ],
            "compensation": {"route": "gain", "gains": [
                {"defendant": "a", "claimed": "1000.01", "found": "all"},
                {"defendant": "b", "claimed": "2000.02", "found": "all"},
                {"defendant": "f", "claimed": "300.33", "found": "all"},
            ]},
            "costs": [{"head": "appraisal", "claimed": "77.77", "found": "all", "debtors": [{"defendant": "a"}]}],
            "liability": {"answers_for": [
                {"defendant": "e", "for": ["a", "b"], "limit": "1500", "basis": "platform"},
                {"defendant": "e", "for": "f", "limit": "99.99", "basis": "platform"},
                {"defendant": "m", "for": "b", "limit": "700", "basis": "network-service"},
            ]},
            "credits": credits,
        })
    };
    let paid = |by: &str, sum: &str| json!({"kind": "paid", "defendant": by, "claimed": sum, "found": "all"});
    let mut meant = paid("e", "100.01");
    meant["debtors"] = json!([{"defendant": "b"}]);
    let mut sanction = of(json!([]));
    sanction["sanctions"] =
        json!([{"kind": "confiscation", "amount": "50", "deduct_from": "compensation"}]);
    // A child with two guardians owes alone, jointly with another, and under an undertaking, and pays.
    let child = |shares: Value, pays: &[&str]| {
        let pays: Vec<_> = pays.iter().map(|sum| paid("m", sum)).collect();
        let mut tree = of(json!(pays));
        tree["defendants"][3]["guardians"] = json!(["f", "a"]);
        tree["defendants"][3]["guardianship"] = json!({"shares": shares});
        let gains = tree["compensation"]["gains"].as_array_mut().unwrap();
        gains.push(json!({"defendant": "m", "claimed": "100.01", "found": "all"}));
        gains.push(json!({"claimed": "900.07", "found": "all", "joint": true,
            "debtors": [{"defendant": "m"}, {"defendant": "e"}]}));
        tree
    };
    // A guardian answers himself and for two children, over debts that overlap.
    let overlapping = |credits: Value| {
        let mut tree = of(credits);
        let defendants = tree["defendants"].as_array_mut().unwrap();
        defendants.push(json!({"id": "k", "minor": true, "guardians": ["e"]}));
        defendants[3]["guardians"] = json!(["e"]);
        let rows = tree["liability"]["answers_for"].as_array_mut().unwrap();
        rows.push(json!({"defendant": "k", "for": ["a", "f"], "limit": "450.55"}));
        rows[2]["for"] = json!(["b", "a"]);
        tree
    };
    // Payments that are taken off in another order than that of entry, and one off what nobody is named to owe.
    let unsaid = json!({"kind": "paid", "claimed": "1000", "found": "all"});
    let mut open = of(json!([unsaid, paid("a", "1700.05"), paid("b", "2500")]));
    let gains = open["compensation"]["gains"].as_array_mut().unwrap();
    gains.push(json!({"among": ["a", "m"], "claimed": "900.07", "found": "all"}));
    let two_thirds =
        json!([{"defendant": "f", "share": "66.6667%"}, {"defendant": "a", "share": "33.3333%"}]);
    let cases = [
        ("overlapping", overlapping(json!([]))),
        ("overlapping, paid", overlapping(json!([paid("e", "1600.20"), paid("k", "99")]))),
        ("child", child(json!([]), &["200.02"])),
        ("child, in two payments", child(two_thirds, &["333.33", "1000.11"])),
        ("shared", of(json!([paid("e", "100")]))),
        ("shared past the limits", of(json!([paid("e", "900.01"), paid("e", "5000")]))),
        ("meant", of(json!([meant]))),
        ("ward", of(json!([paid("m", "200.50"), paid("f", "400")]))),
        ("nobody", of(json!([{"kind": "paid", "claimed": "100", "found": "all"}]))),
        ("nobody before others", of(json!([unsaid, paid("e", "900.01"), paid("a", "1000.01")]))),
        ("off what is open", open),
        ("sanction of nobody", sanction),
    ];
    cases.into_iter().map(|(name, tree)| {
        (name.to_owned(), Case::from_json(tree.to_string().as_bytes()).unwrap())
    })
}

/// The forms of awards, with sums that are known and an extrapolation that is adopted.
pub(super) fn forms() -> impl Iterator<Item = (String, Case)> {
    macro_rules! form {
        ($name:literal) => {
            ($name, include_str!(concat!("../../../corpus/forms/", $name, ".json")))
        };
    }
    let files = [
        form!("lower-multiple"),
        form!("refund-and-three-times"),
        form!("agreed"),
        form!("limit-product"),
        form!("sample"),
        form!("gain-of-several"),
    ];
    let read = |name: &str, tree: &Value| {
        (name.to_owned(), Case::from_json(tree.to_string().as_bytes()).unwrap())
    };
    let tree = |name: &str| -> Value {
        let (_, file) = files.into_iter().find(|(other, _)| *other == name).unwrap();
        serde_json::from_str(file).unwrap()
    };
    let mut refund = tree("refund-and-three-times");
    refund["destination"]["recipients"] = json!([
        {"kind": "consumers", "amount": "100000", "name": "first"},
        {"kind": "account", "amount": "50000.01", "out_of": "punitive", "name": "second"},
        {"kind": "in-kind", "rest": true, "name": "third"}]);
    refund["compensation"] = json!({"route": "circumstances", "lump_sum_basis": "network",
        "lump_sums": [{"claimed": "600000", "found": "all", "debtors": [{"defendant": "sun"}]}]});
    // The second takes of what is paid in money beside goods; where all is given in goods he and the third get nothing.
    let goods = |value: &str| {
        let mut goods = refund.clone();
        goods["performance"] = json!([{"of": "punitive", "reason": "agreed", "in_kind": [
            {"kind": "goods", "what": "化肥", "host": "某局", "value": value, "months": 3}]}]);
        goods
    };
    let [some, all_of_it] = ["200000", "219427.50"].map(goods);
    let mut sample = tree("sample");
    let item = &mut sample["punitive"]["items"][0];
    item["sample"]["extrapolated"] = json!({"claimed": "x", "found": "x"});
    item["sample"]["drawn"] = json!(7);
    item["sample"]["affected"] = json!(3);
    item["refunded"] = json!(true);
    item["consumers"] = json!(12);
    item["stated"] = json!("each");
    // The dealer pays within its limit, in two payments.
    let mut limit = tree("limit-product");
    let paid = |sum: &str| json!({"defendant": "dealer", "claimed": sum, "found": "all"});
    limit["credits"] = json!([paid("20000"), paid("5000.01")]);
    let known = [
        read("refund-known", &refund),
        read("goods-and-recipients", &some),
        read("goods-for-recipients", &all_of_it),
        read("sample-adopted", &sample),
        read("limit-paid", &limit),
    ];
    let all: Vec<_> = files.iter().map(|(name, _)| read(name, &tree(name))).chain(known).collect();
    all.into_iter()
}
