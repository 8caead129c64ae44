//! What people type and paste, read into the engine's values. The page, a pasted table and the command
//! line read with these functions; files have one strict form instead (`FromStr`).
//!
//! A text is read only if it has one reading. Where there are two – `3,4万` is 3.4万 or 34万 – the
//! fault names both and the choice stays with the writer.

mod arithmetic;
mod chinese;
mod date;
mod number;
mod plain;
#[cfg(test)]
mod tests;

use rust_decimal::Decimal;

use crate::{
    Code, Count, Days, Months, Multiplier, Number, Percent, UnitPrice, Yuan,
    case::{Found, LabourUnit, Quantity},
    lawbook::{ParameterKind, Text},
};
pub use arithmetic::{Arithmetic, Sign};
use chinese::numeral;
pub use date::typed_date;
use number::{compound, number};
use plain::plain;

/// Before and behind a sum. The longer ones first.
const CURRENCY: [&str; 4] = ["人民币", "rmb", "cny", "¥"];
const YUAN: [&str; 10] =
    ["人民币", "元整", "元正", "圆整", "圆正", "块钱", "yuan", "rmb", "cny", "整"];
/// Signs of yuan, also within `3元5角`.
const YUAN_SIGNS: [char; 4] = ['元', '圆', '块', '¥'];
/// What a number of persons or records is counted in.
const COUNTED: [&str; 24] = [
    "人次", "人", "名", "位", "个", "条", "份", "件", "户", "项", "次", "组", "部", "台", "张",
    "笔", "persons", "person", "people", "records", "record", "items", "item", "times",
];
/// What a remedy counts, besides: what is held or taught.
const SESSIONS: [&str; 6] = ["场次", "场", "课时", "学时", "events", "event"];
/// What goods are counted or weighed in, besides.
const GOODS: [&str; 19] = [
    "公斤", "千克", "吨", "克", "斤", "袋", "包", "瓶", "盒", "盆", "箱", "只", "支", "桶", "辆",
    "片", "套", "kg", "tons",
];
const DAYS: [&str; 4] = ["日", "天", "days", "day"];
const MONTHS: [&str; 4] = ["个月", "月", "months", "month"];
const YEARS: [&str; 3] = ["年", "years", "year"];
const HOURS: [&str; 7] = ["个小时", "小时", "工时", "课时", "学时", "hours", "hour"];
/// Before and behind a lower bound.
const OVER: [&str; 14] = [
    "超过",
    "逾",
    "超",
    "至少",
    "不少于",
    "不低于",
    "不下于",
    "more than",
    "at least",
    "over",
    ">=",
    "≥",
    ">",
    "多于",
];
const AND_MORE: [&str; 6] = ["以上", "余", "多", "+", "or more", "and more"];
/// Before and behind what is only about so much, or only an upper bound.
const ABOUT: [&str; 19] = [
    "大约",
    "约",
    "将近",
    "接近",
    "近",
    "大概",
    "估计",
    "不到",
    "不足",
    "不超过",
    "至多",
    "最多",
    "about",
    "around",
    "approximately",
    "ca.",
    "~",
    "<",
    "≤",
];
const OR_SO: [&str; 7] = ["左右", "上下", "以内", "以下", "许", "or so", "or less"];

/// The text behind the first of the words that it starts with.
fn behind<'a>(text: &'a str, words: &[&str]) -> Option<&'a str> {
    words.iter().find_map(|word| text.strip_prefix(word)).map(str::trim_start)
}

/// The text before the first of the words that it ends with.
fn before<'a>(text: &'a str, words: &[&str]) -> Option<&'a str> {
    words.iter().find_map(|word| text.strip_suffix(word)).map(str::trim_end)
}

/// Without the words at either end.
fn within<'a>(mut text: &'a str, starts: &[&str], ends: &[&str]) -> &'a str {
    while let Some(rest) = behind(text, starts) {
        text = rest;
    }
    while let Some(rest) = before(text, ends) {
        text = rest;
    }
    text
}

/// Without 元 and the like at its ends.
fn bare(text: &str) -> &str {
    let text = within(text, &CURRENCY, &YUAN);
    let text = text.strip_suffix(YUAN_SIGNS).unwrap_or(text).trim_end();
    // `3000元人民币`, `3万元整` are done above; `¥3000元` and `3000元 RMB` here.
    within(text, &CURRENCY, &YUAN)
}

/// What is reckoned in a sum that can be read: `3×12000+500`, and not `=3000` or `3000-5000`.
pub fn arithmetic(text: &str) -> Option<Arithmetic> {
    let text = plain(text);
    let reckoned = text.strip_prefix('=').unwrap_or(&text);
    if numeral(&text).is_some() || !reckoned.contains(arithmetic::SIGNS) {
        return None;
    }
    let read = arithmetic::read(&text)?.ok()?;
    read.value().and_then(Yuan::entered).is_ok().then_some(read)
}

/// Whether something is reckoned in a sum that can be read.
pub fn is_arithmetic(text: &str) -> bool {
    arithmetic(text).is_some()
}

/// A sum, which may be negative: the caller refuses that by its name.
fn sum(text: &str) -> Result<Decimal, Code> {
    if let Some(value) = numeral(text) {
        return Ok(value);
    }
    if let Some(read) = arithmetic::read(text) {
        return read.and_then(|read| read.value());
    }
    let outside = bare(text);
    let unsigned = outside
        .strip_prefix(['-', '–', '负'])
        .or_else(|| outside.strip_prefix('(')?.strip_suffix(')'))
        .map(str::trim);
    match unsigned {
        Some(rest) => positive(bare(rest)).map(|value| -value),
        None => positive(outside),
    }
}

/// A sum without a sign and without a currency at its ends.
fn positive(text: &str) -> Result<Decimal, Code> {
    if let Some((low, high)) = range(text)
        && positive(bare(low)).is_ok()
        && positive(bare(high)).is_ok()
    {
        return Err(Code::Range);
    }
    let rough = about(text).or_else(|| behind(text, &OVER)).map(str::to_owned);
    if let Some(rest) = rough.or_else(|| and_more(text)) {
        let read = positive(bare(&rest)).is_ok();
        return Err(if read { Code::Approximate } else { Code::Amount });
    }
    if let Some((whole, rest)) = text.split_once(YUAN_SIGNS) {
        let whole = whole.trim_end();
        let value = amount(whole)?;
        if let Some(small) = jiao_and_fen(rest) {
            return value.checked_add(small).ok_or(Code::AmountTooLarge);
        }
        return Err(two_sums(whole, value, rest));
    }
    jiao_and_fen(text).map_or_else(|| amount(text), Ok)
}

/// Digits or numerals with 万, 亿 and the like.
fn amount(text: &str) -> Result<Decimal, Code> {
    numeral(text).map_or_else(|| compound(text), Ok)
}

/// The choice that `3元5` (3.50 or 35) and `3000元 5000元` leave.
fn two_sums(whole: &str, value: Decimal, rest: &str) -> Code {
    let short = rest.len() <= 2 && rest.bytes().all(|byte| byte.is_ascii_digit());
    let both = if short {
        number(&format!("{whole}.{rest}"))
            .and_then(|one| Ok((one, number(&format!("{whole}{rest}"))?)))
    } else {
        sum(rest.trim()).map(|other| (value, other))
    };
    both.map_or(Code::Amount, |(one, other)| Code::ambiguous(one, other))
}

/// `5角`, `5角3分`, `零3分`; `None` if it is something else.
fn jiao_and_fen(text: &str) -> Option<Decimal> {
    fn unit(text: &str, unit: char) -> (u32, &str) {
        let mut chars = text.chars();
        match (chars.next().and_then(|digit| digit.to_digit(10)), chars.next()) {
            (Some(digit), Some(next)) if next == unit => (digit, chars.as_str()),
            _ => (0, text),
        }
    }
    let text = text.trim();
    let text = text.strip_prefix('零').unwrap_or(text);
    let (jiao, rest) = unit(text, '角');
    let (fen, rest) = unit(rest, '分');
    let done = rest.is_empty() && !text.is_empty();
    done.then(|| Decimal::new(i64::from(jiao * 10 + fen), 2))
}

/// The ends of `3000-5000`, `3000至5000`.
fn range(text: &str) -> Option<(&str, &str)> {
    let ends = text.split_once(['-', '–', '~', '至', '到'])?;
    (!ends.0.is_empty() && !ends.1.is_empty()).then(|| (ends.0.trim_end(), ends.1.trim_start()))
}

/// What is left of `约3000`, `3000左右`.
fn about(text: &str) -> Option<&str> {
    behind(text, &ABOUT).or_else(|| before(text, &OR_SO))
}

/// What is left of `3000余`, `10余万`.
fn and_more(text: &str) -> Option<String> {
    if let Some(rest) = before(text, &AND_MORE) {
        return Some(rest.to_owned());
    }
    let (number, unit) = text.split_once(['余', '多'])?;
    unit.starts_with(['百', '千', '万', '亿']).then(|| format!("{number}{unit}"))
}

impl Yuan {
    /// Reads what a person types into an amount field: `34000`, `34,000.5`, `3.4万`, `1亿2000万`, `3元5角`,
    /// `人民币叁万肆仟元整`, `1200+350`, `173盆×28元`, with full-width digits and signs.
    ///
    /// # Errors
    /// The code of what is wrong with the text.
    ///
    /// ```
    /// use redress_core::{Code, Yuan};
    ///
    /// assert_eq!(Yuan::typed("￥3.4万元").unwrap().to_string(), "34000.00");
    /// let Err(Code::Ambiguous(readings)) = Yuan::typed("3，4万") else { panic!() };
    /// assert_eq!(readings.both(), ["34000", "340000"]);
    /// ```
    pub fn typed(text: &str) -> Result<Self, Code> {
        Self::entered(sum(&plain(text))?.normalize())
    }

    /// Reads a sum in capital numerals (大写), with or without the prefix 人民币 and the 整 (正), with 元
    /// or 圆, and with or without a 零 that the rules leave to choice. `None` if the text is not such
    /// a sum or passes 10^15 yuan.
    ///
    /// ```
    /// use redress_core::Yuan;
    ///
    /// let sum = Yuan::from_capital("人民币壹拾万零柒仟圆零伍角叁分").unwrap();
    /// assert_eq!(sum.to_string(), "107000.53");
    /// ```
    pub fn from_capital(text: &str) -> Option<Self> {
        chinese::capital(text)
    }
}

/// A number as it is written, without words around it.
fn value(text: &str) -> Result<Decimal, Code> {
    numeral(text)
        .filter(|_| !text.contains(['元', '圆', '角', '分']))
        .map_or_else(|| number(text), Ok)
}

impl Percent {
    /// Reads `60%`, `60％`, `60`, `百分之六十`.
    ///
    /// # Errors
    /// The code of what is wrong with the text.
    pub fn typed(text: &str) -> Result<Self, Code> {
        let text = plain(text);
        let points =
            text.strip_prefix("百分之").or_else(|| text.strip_suffix('%')).unwrap_or(&text).trim();
        let points = value(points).map_err(|code| code.or(Code::Percent))?;
        format!("{points}%").parse()
    }
}

impl Multiplier {
    /// Reads `1.5`, `1.5倍`, `150%`, `三倍`.
    ///
    /// # Errors
    /// The code of what is wrong with the text.
    pub fn typed(text: &str) -> Result<Self, Code> {
        let text = plain(text);
        let text = text.strip_suffix('倍').unwrap_or(&text).trim();
        let times = match text.strip_suffix('%') {
            Some(points) => value(points.trim()).map(|points| points / Decimal::ONE_HUNDRED),
            None => value(text),
        };
        times.map_err(|code| code.or(Code::Multiplier))?.normalize().to_string().parse()
    }
}

impl Number {
    /// Reads `20,340`, `2万`, `20340包`, `17.6625吨`, `100小时`, `20天`.
    ///
    /// # Errors
    /// The code of what is wrong with the text.
    pub fn typed(text: &str) -> Result<Self, Code> {
        let text = plain(text);
        let inner = within(within(&text, &[], &GOODS), &[], &COUNTED);
        let inner = [&HOURS[..], &DAYS, &MONTHS, &YEARS]
            .iter()
            .find_map(|of| before(inner, of))
            .unwrap_or(inner);
        let value = amount(inner).map_err(|code| code.or(Code::Number))?;
        value.normalize().to_string().parse()
    }
}

impl LabourUnit {
    /// The unit that a length of labour is typed with, if it is: `100小时`.
    pub fn typed(text: &str) -> Option<Self> {
        let text = plain(text);
        let has = |words: &[&str]| before(&text, words).is_some_and(|rest| !rest.is_empty());
        let units: [(&[&str], Self); 4] = [
            (&HOURS, Self::Hours),
            (&DAYS, Self::Days),
            (&MONTHS, Self::Months),
            (&YEARS, Self::Years),
        ];
        units.into_iter().find_map(|(words, unit)| has(words).then_some(unit))
    }
}

impl UnitPrice {
    /// Reads what a sum reads, with up to eight decimals: `3.3元`, `¥0.003`.
    ///
    /// # Errors
    /// The code of what is wrong with the text.
    pub fn typed(text: &str) -> Result<Self, Code> {
        let value = sum(&plain(text)).map_err(|code| code.or(Code::UnitPrice))?;
        value.normalize().to_string().parse()
    }
}

/// A whole number with one of the words behind it: `40,000`, `4万条`.
fn whole(text: &str, words: &[&str]) -> Result<u64, Code> {
    let text = within(text, &[], words);
    if text.contains(['元', '圆', '角', '分']) {
        return Err(Code::Amount);
    }
    let value = amount(text)?.normalize();
    if value.scale() > 0 {
        Err(Code::Amount)
    } else {
        u64::try_from(value).map_err(|_| Code::Amount)
    }
}

/// Reads a particular of a remedy that is a number, in what it counts: `6个月`, `100小时`, `三十天`, `12场`, `40课时`. The kinds that
/// hold no number read none.
///
/// # Errors
/// The code of what is wrong with the text.
pub fn typed_particular(kind: ParameterKind, text: &str) -> Result<u32, Code> {
    let counted = |words: &[&str]| {
        let number = whole(&plain(text), words).map_err(|code| code.or(Code::Count));
        number.and_then(Count::new)
    };
    let count = match kind {
        ParameterKind::Days => return Ok(Days::typed(text)?.get()),
        ParameterKind::Months => return Ok(Months::typed(text)?.get()),
        ParameterKind::Hours => counted(&HOURS)?,
        ParameterKind::Count => counted(&[&COUNTED[..], &SESSIONS].concat())?,
        ParameterKind::Text
        | ParameterKind::Choice
        | ParameterKind::List
        | ParameterKind::Flag
        | ParameterKind::Percent => return Err(Code::Count),
    };
    u32::try_from(count.get()).map_err(|_| Code::Count)
}

impl Count {
    /// Reads `40,000`, `4万`, `120人`, `三千条`.
    ///
    /// # Errors
    /// The code of what is wrong with the text.
    pub fn typed(text: &str) -> Result<Self, Code> {
        whole(&plain(text), &COUNTED).map_err(|code| code.or(Code::Count)).and_then(Self::new)
    }
}

impl Days {
    /// Reads `30`, `30日`, `三十天`.
    ///
    /// # Errors
    /// The code of what is wrong with the text.
    pub fn typed(text: &str) -> Result<Self, Code> {
        whole(&plain(text), &DAYS).map_err(|code| code.or(Code::Days)).and_then(Self::new)
    }
}

impl Months {
    /// Reads `24`, `24个月`, `两年`, `三年`.
    ///
    /// # Errors
    /// The code of what is wrong with the text.
    pub fn typed(text: &str) -> Result<Self, Code> {
        let text = plain(text);
        let (number, times) = match before(&text, &YEARS) {
            Some(years) => (whole(years, &[]), 12),
            None => (whole(&text, &MONTHS), 1),
        };
        let months = number.map_err(|code| code.or(Code::Months))?.checked_mul(times);
        months.ok_or(Code::Months).and_then(Self::new)
    }
}

impl Quantity {
    /// Reads what a [`Count`] reads, and lower bounds: `4万+`, `4万余条`, `10余万人`, `逾40,000`.
    ///
    /// # Errors
    /// The code of what is wrong with the text.
    pub fn typed(text: &str) -> Result<Self, Code> {
        let text = plain(text);
        let read = |text: &str| whole(text, &COUNTED);
        // `40000+条`, `40000条以上`
        let inner = within(&text, &[], &COUNTED);
        if let Some((low, high)) = range(inner)
            && read(low).is_ok()
            && read(high).is_ok()
        {
            return Err(Code::QuantityRange);
        }
        if about(inner).is_some_and(|rest| read(rest).is_ok()) {
            return Err(Code::QuantityApproximate);
        }
        let bound = behind(inner, &OVER).map(str::to_owned);
        let bound = match bound {
            Some(rest) => Some(and_more(&rest).unwrap_or(rest)),
            None => and_more(inner),
        };
        let over = bound.is_some();
        let value = read(bound.as_deref().unwrap_or(inner));
        let value = value.and_then(Count::new).map_err(|code| code.or(Code::Quantity))?;
        Ok(Self { value, over })
    }
}

const fn word(zh: &'static str, en: &'static str) -> Text {
    Text { zh, en }
}

impl Found {
    /// The ways to find, as the workbook's list offers them: all, nothing, a share, a sum. The page
    /// shows the first two and its faults recommend them.
    pub const WAYS: [Text; 4] = [
        word("全部支持", "all"),
        word("不予支持", "none"),
        word("按比例", "share"),
        word("按数额", "amount"),
    ];

    /// Other words for all of it.
    const IN_FULL: [&str; 13] = [
        "全部",
        "全",
        "全额",
        "全额支持",
        "全部予以支持",
        "予以全部支持",
        "全部认定",
        "全额认定",
        "in full",
        "allowed in full",
        "all allowed",
        "full",
        "fully allowed",
    ];
    /// Other words for nothing of it.
    const REFUSED: [&str; 15] = [
        "无",
        "驳回",
        "不支持",
        "全部驳回",
        "予以驳回",
        "不予认定",
        "不认定",
        "全不支持",
        "全部不予支持",
        "nothing",
        "not allowed",
        "disallowed",
        "rejected",
        "refused",
        "dismissed",
    ];

    /// The word for all or nothing.
    pub fn word(self) -> Option<Text> {
        let [all, none, ..] = Self::WAYS;
        match self {
            Self::All => Some(all),
            Self::None => Some(none),
            Self::Share(_) | Self::Amount(_) => None,
        }
    }

    /// Reads a word for all or nothing, a share (`80%`, `支持80%`) or a sum.
    ///
    /// # Errors
    /// The code of what is wrong with the text.
    pub fn typed(text: &str) -> Result<Self, Code> {
        let text = plain(text);
        let text = text.strip_suffix('.').unwrap_or(&text);
        let is = |value: Self, others: &[&str]| {
            value.word().is_some_and(|word| [word.zh, word.en].contains(&text))
                || others.contains(&text)
        };
        if is(Self::All, &Self::IN_FULL) {
            return Ok(Self::All);
        }
        if is(Self::None, &Self::REFUSED) {
            return Ok(Self::None);
        }
        let part = within(
            text,
            &["予以支持", "支持", "认定", "按", "allow", "allowed"],
            &["予以支持", "支持"],
        );
        // `30000×80%` is a sum.
        let share = part.ends_with('%') || part.starts_with("百分之");
        if share && arithmetic::read(part).is_none() {
            return Percent::typed(part).map(Self::Share);
        }
        Yuan::typed(part).map(Self::Amount).map_err(|code| match code {
            Code::Amount => Code::Found,
            code => code,
        })
    }
}
