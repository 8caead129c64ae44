//! What people type, and what they mean by it.

use proptest::prelude::*;

use super::*;

#[test]
fn one_form_for_many() {
    for (text, form) in [
        ("个保法 69", "个保法 69"),
        ("个人信息保护法第69条", "个人信息保护法第 69 条"),
        ("《个人信息保护法》第六十九条", "个人信息保护法 第 69 条"),
        ("民法典第一千一百八十二条", "民法典第 1182 条"),
        ("第一百二十条第（一）项", "第 120 条第 1 项"),
        ("６９", "69"),
        ("〔2021〕", "2021"),
        ("（2021）浙0192民初9214号", "2021 浙 0192 民初 9214 号"),
        ("二〇二一年", "2021 年"),
        ("十倍", "10 倍"),
        ("二十", "20"),
        ("百度", "百度"),
        ("千百", "千百"),
        ("一百零五", "105"),
        ("PIPL Art. 69(2)", "pipl art 69 2"),
        ("People’s Procuratorate", "peoples procuratorate"),
        ("people's", "peoples"),
        ("C-PIL", "c pil"),
        ("個人資訊保護法", "个人资讯保护法"),
        ("懲罰性賠償", "惩罚性赔偿"),
        ("Ｐｉｐｌ　６９", "pipl 69"),
        ("①②", "12"),
        ("\u{200b}消\u{200d}法", "消法"),
        ("  ", ""),
        ("——", ""),
    ] {
        assert_eq!(normal(text), form, "{text}");
    }
}

/// What is typed, and the provision that must come first, or not at all.
const LAW: &[(&str, &str)] = &[
    ("个保法 69", "PIPL-69-1"),
    ("个保法69", "PIPL-69-1"),
    ("个保法第六十九条", "PIPL-69-1"),
    ("个人信息保护法第69条", "PIPL-69-1"),
    ("《个人信息保护法》第六十九条第二款", "PIPL-69-2"),
    ("个人信息保护法 第６９条 第２款", "PIPL-69-2"),
    ("PIPL 70", "PIPL-70"),
    ("pipl art. 70", "PIPL-70"),
    ("Article 70 of the PIPL", "PIPL-70"),
    ("個人信息保護法70", "PIPL-70"),
    ("民法典1182", "CC-1182"),
    ("民法典第1182条", "CC-1182"),
    ("民法典第一千一百八十二条", "CC-1182"),
    ("民法 1182", "CC-1182"),
    ("civil code 1182", "CC-1182"),
    ("消法 55", "CRPL-55"),
    ("消保法55", "CRPL-55"),
    ("消费者权益保护法第五十五条", "CRPL-55"),
    ("未保法 106", "MPL-106"),
    ("未成年人保护法第一百零六条", "MPL-106"),
    ("电商法", "ECL"),
    ("民诉法 58", "CPL-PIL"),
    ("民诉法解释 75", "CPLI-75"),
    ("食安法 148", "FSL-148"),
    ("反诈法 47", "ATF-47"),
    ("侵权法 20", "TL-20"),
    ("消费公益诉讼解释 18", "C-PIL-18"),
    ("C-PIL 17", "C-PIL-17"),
    ("检察公益诉讼解释 13", "J-PIL-13"),
    ("儿童规定 2", "CPR-2"),
    ("陪审员法 16", "ASSESSORS-16"),
    ("迟延履行", "LATE"),
    ("惩罚性赔偿 十倍", "FD2024-1-2"),
    ("公安部 9999", ""),
    ("zzz", ""),
];

#[test]
fn provisions_are_found_as_people_name_them() {
    let index = index_law();
    for (query, id) in LAW {
        let found = find_law(&index, query);
        let first = found.first().map_or("", |id| id.get().id);
        let fits = if id.is_empty() { first.is_empty() } else { first.starts_with(id) };
        let shown: Vec<_> = found.iter().take(4).map(|id| id.get().id).collect();
        assert!(fits, "{query}: {shown:?}");
    }
}

#[test]
fn numbers_are_whole() {
    let query = Query::new("69");
    assert!(query.rank(&Texts::of(1, ["第169条", "第691条"])).is_none());
    assert!(query.rank(&Texts::of(1, ["至多69元"])).is_some());
    // A Latin word is found by its beginning, or by a longer piece of it.
    let fits = |query: &str, text: &str| Query::new(query).rank(&Texts::of(1, [text])).is_some();
    assert!(fits("puni", "punitive") && fits("itive", "punitive") && !fits("un", "punitive"));
}

proptest! {
    /// The normal form is that of itself, and whatever is searched for finds the text it was taken from.
    #[test]
    fn the_form_is_stable(text in "[一二三十百第条款个保法a-zA-Z0-9０-９（）《》' .]{0,24}") {
        let form = normal(&text);
        prop_assert_eq!(normal(&form), form.clone());
        let query = Query::new(&text);
        if !query.is_empty() {
            prop_assert!(query.rank(&Texts::of(1, [&*text])).is_some(), "{}", text);
        }
    }

    /// Any text is searched for without a fall.
    #[test]
    fn any_query_is_answered(text in "\\PC{0,40}") {
        let query = Query::new(&text);
        let _ = query.rank(&Texts::of(1, ["个人信息保护法第六十九条", "PIPL Art. 69(2)"]));
    }
}
