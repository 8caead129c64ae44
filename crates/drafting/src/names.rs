//! Names of minors: the mask that stands for one, and its place in any text. Names are compared in a
//! normal form, so that no width, blank, dot, accent or hidden character lets one through.

use redress_core::{Case, Order};

use crate::fold::{Between, Folded, fold};

/// Surnames of two characters.
const COMPOUND: [&str; 16] = [
    "欧阳", "司马", "上官", "诸葛", "夏侯", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "端木",
    "东方", "南宫", "宇文", "长孙",
];

/// The masks of the minors, in the order of the defendants: 张某; where two names would look the same,
/// 张某1, 张某2.
pub(crate) fn masks(case: &Case) -> Vec<Option<String>> {
    let bare: Vec<_> = case
        .defendants
        .iter()
        .map(|d| (d.minor && !normal(&d.name).is_empty()).then(|| mask(d.name.trim())))
        .collect();
    let shown: Vec<_> = case
        .defendants
        .iter()
        .zip(&bare)
        .map(|(d, mask)| mask.clone().unwrap_or_else(|| d.name.clone()))
        .collect();
    let mut masks = Vec::new();
    for (index, mask) in bare.iter().enumerate() {
        masks.push(mask.as_ref().map(|mask| {
            if shown.iter().filter(|name| *name == mask).count() == 1 {
                return mask.clone();
            }
            let before =
                bare.iter().take(index).filter(|other| other.as_ref() == Some(mask)).count();
            format!("{mask}{}", before + 1)
        }));
    }
    masks
}

fn is_han(c: char) -> bool {
    ('\u{3400}'..='\u{9fff}').contains(&c) || ('\u{20000}'..='\u{3ffff}').contains(&c)
}

/// A masked name: the surname and 某; of a name in another script the initials.
fn mask(name: &str) -> String {
    if name.contains(['某', '×', '＊', '*']) {
        return name.to_owned();
    }
    let folded = fold(name, Between::Joints);
    match folded.first() {
        Some(first) if is_han(first.c) => {
            let whole: String = folded.iter().map(|folded| folded.c).collect();
            let compound = COMPOUND.iter().find(|surname| whole.starts_with(**surname));
            let surname =
                compound.map_or_else(|| first.c.to_string(), |surname| (*surname).to_owned());
            format!("{surname}某")
        }
        _ => {
            let words = folded.iter().enumerate().filter(|(index, f)| *index == 0 || f.gap);
            let initials = words.map(|(_, word)| format!("{}.", word.c.to_uppercase()));
            initials.collect::<Vec<_>>().join(" ")
        }
    }
}

/// What replaces a minor's full name wherever it stands, even in what a user typed.
pub struct Names {
    /// The names, the longest first; another party's name stays as it is, also where it contains a minor's.
    names: Vec<Name>,
    /// The names of bodies that contain a minor's.
    bodies: Vec<Vec<char>>,
}

/// A party's name in its normal forms.
struct Name {
    /// As names are compared.
    normal: Vec<char>,
    /// As what looks like one is compared; none of a name that is all signs, as one that was masked by hand.
    twin: Option<Vec<char>>,
    /// What stands for it, of a minor.
    mask: Option<String>,
}

impl Names {
    /// Of a case as entered.
    pub fn of(case: &Case) -> Self {
        let mut names: Vec<Name> = case
            .defendants
            .iter()
            .zip(masks(case))
            .map(|(d, mask)| {
                let normal = normal(&d.name);
                let twin = letters(&fold(&normal.iter().collect::<String>(), Between::Signs));
                // What is masked as it was typed is no full name.
                let mask = mask.filter(|mask| mask != d.name.trim());
                Name { normal, twin: (twin.len() > 1).then_some(twin), mask }
            })
            .filter(|name| name.normal.len() > 1)
            .collect();
        if names.iter().all(|name| name.mask.is_none()) {
            return Self { names: Vec::new(), bodies: Vec::new() };
        }
        // Of two parties of one name the minor decides.
        names.order_by_key(|name| (std::cmp::Reverse(name.normal.len()), name.mask.is_none()));
        let plaintiffs = case.plaintiffs().map(|(_, name)| name);
        let supporters = case.supporters.iter().map(|one| &*one.name);
        let bodies =
            [&*case.court, &*case.bench.appeal_to].into_iter().chain(plaintiffs).chain(supporters);
        let bodies = bodies.map(normal).filter(|name| is_body(name)).collect();
        Self { names, bodies }
    }

    /// A text without the full name of a minor. Courts, procuratorates and other bodies keep theirs.
    pub fn mask(&self, text: &str) -> String {
        let found = self.find(text, Between::Joints);
        if found.is_empty() {
            return text.to_owned();
        }
        let mut masked = String::with_capacity(text.len());
        let mut done = 0;
        for (mask, start, end) in found {
            masked.push_str(text.get(done..start).unwrap_or_default());
            masked.push_str(mask);
            done = end;
        }
        masked + text.get(done..).unwrap_or_default()
    }

    /// What looks like the full name of a minor and cannot safely be replaced: signs stand within it,
    /// or characters of another script or of the full form in place of its own.
    pub(crate) fn look_alike<'t>(&self, text: &'t str) -> Option<&'t str> {
        self.find(text, Between::Signs).first().and_then(|(_, start, end)| text.get(*start..*end))
    }

    /// Where a minor's name stands in a text, with its mask.
    fn find(&self, text: &str, between: Between) -> Vec<(&str, usize, usize)> {
        let mut found = Vec::new();
        if self.names.is_empty() {
            return found;
        }
        let names = || {
            self.names.iter().filter_map(|name| {
                let letters = match between {
                    Between::Joints => &name.normal,
                    Between::Signs => name.twin.as_ref()?,
                };
                Some((letters, name.mask.as_deref()))
            })
        };
        let folded = fold(text, between);
        let mut at = 0;
        while at < folded.len() {
            let here = names().find(|(name, _)| stands(&folded, at, name));
            let Some((name, mask)) = here else {
                at += 1;
                continue;
            };
            let behind = at + name.len();
            if let Some(mask) = mask
                && !self.is_of_a_body(&folded, at, behind)
                && let (Some(first), Some(last)) = (folded.get(at), folded.get(behind - 1))
            {
                found.push((mask, first.start, last.end));
            }
            at = behind;
        }
        found
    }

    /// Whether a name is a part of a body's: of one that the case names, or of one that its words show.
    fn is_of_a_body(&self, folded: &[Folded], at: usize, behind: usize) -> bool {
        let known = self.bodies.iter().any(|body| {
            // At its start a body's name is known by the words behind it alone.
            (1..body.len()).any(|offset| {
                at.checked_sub(offset).is_some_and(|start| {
                    body.len() > behind - at
                        && start + body.len() >= behind
                        && same(folded, start, body)
                })
            })
        });
        known || {
            let rest = folded.get(behind..).unwrap_or_default();
            let tail = rest.iter().take_while(|f| is_han(f.c) && !f.gap).take(LONGEST);
            continues_as_a_body(&tail.map(|f| f.c).collect::<String>())
        }
    }
}

fn letters(folded: &[Folded]) -> Vec<char> {
    folded.iter().map(|folded| folded.c).collect()
}

fn normal(name: &str) -> Vec<char> {
    letters(&fold(name, Between::Joints))
}

fn same(folded: &[Folded], at: usize, name: &[char]) -> bool {
    let rest = folded.get(at..).unwrap_or_default();
    rest.len() >= name.len() && rest.iter().zip(name).all(|(folded, c)| folded.c == *c)
}

/// Whether a name stands at a place. Of an alphabet it stands only between words: Li Ming is not in
/// Ali Minguez.
fn stands(folded: &[Folded], at: usize, name: &[char]) -> bool {
    let is_letter = |c: char| c.is_alphabetic() && !is_han(c);
    let joined = |next: Option<&Folded>, before: Option<&Folded>| {
        next.zip(before).is_some_and(|(next, before)| {
            next.start == before.start || (!next.gap && is_letter(next.c) && is_letter(before.c))
        })
    };
    let before = at.checked_sub(1).and_then(|before| folded.get(before));
    let behind = at + name.len();
    same(folded, at, name)
        && !joined(folded.get(at), before)
        && !joined(folded.get(behind), folded.get(behind - 1))
}

/// A body's name is looked for in so many characters behind a minor's.
const LONGEST: usize = 20;

/// How the names of bodies end.
const ENDS: [&str; 26] = [
    "法院",
    "检察院",
    "委员会",
    "管委会",
    "办公室",
    "办事处",
    "协会",
    "公司",
    "局",
    "厅",
    "部",
    "基金会",
    "联合会",
    "促进会",
    "总会",
    "中心",
    "专户",
    "账户",
    "国库",
    "银行",
    "派出所",
    "司法所",
    "政府",
    "研究院",
    "事务所",
    "集团",
];

/// Words that no name of a body has between its place and its kind.
const VERBS: [char; 24] = [
    '向', '在', '的', '由', '与', '和', '于', '对', '将', '被', '是', '为', '应', '以', '及', '并',
    '从', '给', '已', '曾', '因', '系', '到', '至',
];

fn is_body(name: &[char]) -> bool {
    let ending: String = name.iter().collect();
    ENDS.iter().any(|end| ending.ends_with(end)) && !name.iter().any(|c| VERBS.contains(c))
}

/// Whether the words behind a name make it the name of a body: 高新 → 高新|区人民法院, 高新|科技有限公司.
/// Narrow: a minor's name is masked wherever this is in doubt.
fn continues_as_a_body(tail: &str) -> bool {
    const COURTS: [&str; 2] = ["人民法院", "人民检察院"];
    const AREAS: [&str; 16] = [
        "省",
        "市",
        "区",
        "县",
        "旗",
        "州",
        "盟",
        "镇",
        "乡",
        "街道",
        "新区",
        "开发区",
        "技术产业开发区",
        "技术开发区",
        "自治州",
        "自治县",
    ];
    const TRADES: [&str; 16] = [
        "科技", "技术", "网络", "信息", "数据", "软件", "智能", "电子", "教育", "文化", "传媒",
        "商务", "贸易", "实业", "咨询", "服务",
    ];
    const COMPANIES: [&str; 4] = ["有限公司", "有限责任公司", "股份有限公司", "集团有限公司"];
    let starts = |list: &[&str]| list.iter().any(|end| tail.starts_with(end));
    let after_area = |area: &&str| {
        let rest = tail.strip_prefix(*area)?;
        let name = rest.split(VERBS).next()?;
        ENDS.iter().any(|end| name.contains(end)).then_some(())
    };
    let mut trade = tail;
    while let Some(rest) = TRADES.iter().find_map(|word| trade.strip_prefix(word)) {
        trade = rest;
    }
    starts(&COURTS)
        || AREAS.iter().any(|area| after_area(area).is_some())
        || COMPANIES.iter().any(|company| trade.starts_with(company))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn case(names: &[(&str, bool)]) -> Case {
        let defendants: Vec<_> = names
            .iter()
            .enumerate()
            .map(|(index, (name, minor))| {
                let name = name.replace('\t', "\\t");
                format!(r#"{{"id":"d{index}","name":"{name}","minor":{minor}}}"#)
            })
            .collect();
        Case::from_json(format!(r#"{{"defendants":[{}]}}"#, defendants.join(",")).as_bytes())
            .unwrap()
    }

    fn masked(name: &str, text: &str) -> String {
        Names::of(&case(&[(name, true)])).mask(text)
    }

    #[test]
    fn a_mask_is_made_of_what_is_seen() {
        for (name, shown) in [
            ("张小明", "张某"),
            ("张　小明", "张某"),
            ("\u{200b}张小明", "张某"),
            ("欧阳小明", "欧阳某"),
            ("欧 阳 小 明", "欧阳某"),
            ("周某某", "周某某"),
            ("Li Ming", "L. M."),
            ("ａｎｎａ·ｌｅｅ", "A. L."),
        ] {
            assert_eq!(mask(name), shown);
        }
    }

    #[test]
    fn a_full_name_is_masked_wherever_it_stands() {
        let names = Names::of(&case(&[("张小明", true), ("张小明明", false), ("王", true)]));
        assert_eq!(names.mask("张小明的获利；张小明明；王府"), "张某的获利；张小明明；王府");
        assert_eq!(Names::of(&case(&[("张小明", false)])).mask("张小明"), "张小明");
        // An adult of the same name does not uncover the minor.
        let both = Names::of(&case(&[("张小明", false), ("张 小 明", true)]));
        assert_eq!(both.mask("张小明"), "张某");
    }

    /// A name that was masked by hand, or of one character and signs, is no pattern for what looks like it.
    #[test]
    fn a_name_of_signs_looks_like_nothing() {
        let names = [("张小明", true), ("***", false), ("//", true), ("李//", true)];
        let names = Names::of(&case(&names));
        for text in ["", "甲与***、//", "李某与李四", "***"] {
            assert_eq!(names.look_alike(text), None, "{text}");
        }
        assert_eq!(names.look_alike("由张/小明承担"), Some("张/小明"));
    }

    #[test]
    fn every_form_of_a_name_is_masked() {
        for (name, text, shown) in [
            ("张　小明", "由张小明承担", "由张某承担"),
            ("张小明", "由张　小 明承担", "由张某承担"),
            ("阿依古丽·买买提", "阿依古丽•买买提、阿依古丽・买买提", "阿某、阿某"),
            ("阿依古丽买买提", "阿依古丽·买买提", "阿某"),
            ("李小明", "\u{f9e1}⼩明", "李某"),
            ("Li Ming", "LI　MING, li ming and Ｌｉ Ｍｉｎｇ", "L. M., L. M. and L. M."),
            ("José Núñez", "JOSE NUNEZ", "J. N."),
            ("张小明", "张\u{200b}小\u{fe00}明\u{e0100}。", "张某。"),
            // Blanks of every width, and a line that ends within the name.
            ("张小明", "张\u{a0}小\u{2009}明", "张某"),
            ("张小明", "张小\n明", "张某"),
            ("张\t小明", "张小明，男", "张某，男"),
            ("张小明", "（张小明）《张小明》“张小明”", "（张某）《张某》“张某”"),
            ("张小明", "张小明张小明", "张某张某"),
            ("张小明", "张小明1、张小明2", "张某1、张某2"),
            ("张小明", "ZHANG张小明LI", "ZHANG张某LI"),
            ("张小明", "小明、张小", "小明、张小"),
            ("张小明", "张大明", "张大明"),
            // Hidden marks: direction, joiners, a byte order mark.
            ("张小明", "由\u{202e}张\u{2066}小\u{feff}明承担", "由\u{202e}张某承担"),
            ("张\u{200d}小明", "张小明", "张某"),
            // Names of two characters, of two surnames, of peoples with a dot.
            ("王芳", "原告称王芳获利", "原告称王某获利"),
            ("欧阳娜娜", "欧阳 娜娜、欧阳", "欧阳某、欧阳"),
            ("古丽·买买提", "古丽.买买提、古丽‧买买提、古丽∙买买提", "古某、古某、古某"),
            ("古丽•买买提", "古丽买买提", "古某"),
            // Characters of the compatibility blocks and of radicals.
            ("李小明", "\u{2f8a}小明", "\u{2f8a}小明"),
            ("金小明", "\u{f90a}小明", "金某"),
            // Letters: case, width, accents put together otherwise, an apostrophe, a hyphen.
            ("Anna Lee", "anna lee; ANNA\u{a0}LEE; Ａnna Ｌee", "A. L.; A. L.; A. L."),
            ("Zoë Müller", "Zoe\u{308} Mu\u{308}ller, ZOE MULLER", "Z. M., Z. M."),
            // Either is a joint, and what is joined has its initial.
            ("O’Neil Sean", "O'NEIL SEAN", "O. N. S."),
            ("Anne-Marie Li", "Anne Marie Li, anne-marie li", "A. M. L., A. M. L."),
            ("Tom", "Tom’s, tom.", "T.’s, T.."),
        ] {
            assert_eq!(masked(name, text), shown, "{name} {text:?}");
        }
    }

    #[test]
    fn words_of_an_alphabet_are_not_cut() {
        assert_eq!(
            masked("Li Ming", "Ali Ming, Li Mingwei, (Li Ming)"),
            "Ali Ming, Li Mingwei, (L. M.)"
        );
        assert_eq!(masked("Tom", "Tomorrow Tom"), "Tomorrow T.");
    }

    #[test]
    fn bodies_keep_their_names() {
        for text in [
            "高新区人民法院",
            "西安高新技术产业开发区人民检察院",
            "高新区财政局公益诉讼专户",
            "高新人民法院",
            "成都高新科技有限公司",
            "成都高新街道办事处",
        ] {
            assert_eq!(masked("高新", text), text);
        }
        let mut case = case(&[("高新", true)]);
        case.court = "西部高新第一法院".to_owned();
        assert_eq!(
            Names::of(&case).mask("西部高新第一法院认定高新、高新的获利"),
            "西部高新第一法院认定高某、高某的获利"
        );
        // A field that holds the minor's name and no body protects nothing.
        for court in ["高新", "高新向区法院", "被告高新法院"] {
            case.court = court.to_owned();
            assert_eq!(Names::of(&case).mask(court), court.replace("高新", "高某"));
        }
    }

    /// Where it is in doubt whether a body is named, the minor is masked.
    #[test]
    fn a_name_before_a_body_is_masked() {
        for (text, shown) in [
            ("高新向高新区人民法院", "高某向高新区人民法院"),
            ("高新在区法院", "高某在区法院"),
            ("高新学校的老师", "高某学校的老师"),
            ("高新公司", "高某公司"),
            ("高新区别对待，由法院", "高某区别对待，由法院"),
            ("高新，区人民法院", "高某，区人民法院"),
        ] {
            assert_eq!(masked("高新", text), shown);
        }
    }

    #[test]
    fn look_alikes_are_found_and_bodies_are_none() {
        let names = Names::of(&case(&[("张小明", true), ("Anna Lee", true), ("高新", true)]));
        for (text, piece) in [
            ("由张/小明承担", Some("张/小明")),
            ("由張小明承担", Some("張小明")),
            ("by Аnna Lee", Some("Аnna Lee")),
            ("张、小明", None),
            ("张某", None),
            ("高新区人民法院", None),
        ] {
            assert_eq!(names.look_alike(text), piece, "{text}");
        }
    }
}
