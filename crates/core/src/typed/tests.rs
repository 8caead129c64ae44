//! The table of what is read, and of what is not.

use proptest::prelude::*;

use super::*;

/// What a text is read as, or the id of its fault; both readings where there are two.
fn told<T: ToString>(read: Result<T, Code>) -> String {
    match read {
        Ok(value) => value.to_string(),
        Err(Code::Ambiguous(readings)) => readings.both().join(" | "),
        Err(code) => code.id().to_owned(),
    }
}

#[test]
fn sums_are_read_in_the_forms_people_write() {
    for (text, sum) in [
        ("34000", "34000.00"),
        ("34,000", "34000.00"),
        ("34，000", "34000.00"),
        ("1,234,567.89", "1234567.89"),
        ("5 000", "5000.00"),
        ("5\u{a0}000.5", "5000.50"),
        ("12\u{202f}345\u{202f}678", "12345678.00"),
        // Parted by fours, as 万 and 亿 part it: 0000 is no number of its own.
        ("3 0000", "30000.00"),
        ("3 0000元", "30000.00"),
        ("12 0500.50", "120500.50"),
        ("１　００００　００００", "100000000.00"),
        ("1 2000 0000", "120000000.00"),
        ("3000 0500", "30000500.00"),
        (" 3.4万 ", "34000.00"),
        ("3.4 万元", "34000.00"),
        ("1.2亿", "120000000.00"),
        ("3千", "3000.00"),
        ("3百", "300.00"),
        ("2千万元", "20000000.00"),
        ("1.5万亿", "1500000000000.00"),
        ("1亿2000万元", "120000000.00"),
        ("3万5千", "35000.00"),
        ("2万3500元", "23500.00"),
        ("3万零5元", "30005.00"),
        ("3万500.50", "30500.50"),
        ("1,234.5万", "12345000.00"),
        ("１２３．５元", "123.50"),
        ("３４００元", "3400.00"),
        ("¥1,234.56", "1234.56"),
        ("￥ 1,000", "1000.00"),
        ("人民币34000元", "34000.00"),
        ("34000元整", "34000.00"),
        ("34,000元整", "34000.00"),
        ("人民币34,000.00元整", "34000.00"),
        ("3万整", "30000.00"),
        ("RMB 34000", "34000.00"),
        ("34000 yuan", "34000.00"),
        ("cny34,000", "34000.00"),
        ("34000人民币", "34000.00"),
        ("\u{202a}34000\u{202c}", "34000.00"),
        ("\u{2068}¥34,000\u{2069}\u{200b}", "34000.00"),
        ("'34000", "34000.00"),
        ("\"1,000\"", "1000.00"),
        ("3元5角", "3.50"),
        ("12元5角6分", "12.56"),
        ("12元零6分", "12.06"),
        ("5角", "0.50"),
        ("叁万肆仟元整", "34000.00"),
        ("人民币叁万肆仟圆正", "34000.00"),
        ("壹拾万柒仟元伍角叁分", "107000.53"),
        ("叁万肆仟", "34000.00"),
        ("三千", "3000.00"),
        ("三万四千元", "34000.00"),
        ("十二万元", "120000.00"),
        ("两千", "2000.00"),
        ("0", "0.00"),
        ("-0", "0.00"),
        // On the way to "3.4" and "3,400".
        ("3.", "3.00"),
        ("3。", "3.00"),
        ("3,", "3.00"),
        ("3，", "3.00"),
        // Not between thousands.
        ("1234.500", "1234.50"),
        ("0.500", "0.50"),
    ] {
        assert_eq!(told(Yuan::typed(text)), sum, "{text}");
    }
}

/// 零 stands between two digits where units are left out, never first, last or twice; a group without a number, and a lower
/// digit that two units fit, are no number.
#[test]
fn chinese_numerals_are_read_unit_by_unit() {
    for (text, sum) in [
        ("零元", "0.00"),
        ("五元", "5.00"),
        ("十二元", "12.00"),
        ("一百零五元", "105.00"),
        ("三千零五元", "3005.00"),
        ("三千零五十六元", "3056.00"),
        ("三千五百零六元", "3506.00"),
        ("一万零五元", "10005.00"),
        ("一万零五十元", "10050.00"),
        ("一万零五百元", "10500.00"),
        ("一万五百元", "10500.00"),
        ("一万五千元", "15000.00"),
        ("一亿元", "100000000.00"),
        ("一亿零三元", "100000003.00"),
        ("一亿零三万元", "100030000.00"),
        ("十二亿三千万零四元", "1230000004.00"),
        ("五元三角", "5.30"),
        ("五元零三分", "5.03"),
        ("五元三角二分", "5.32"),
        ("五元三角整", "5.30"),
    ] {
        assert_eq!(told(Yuan::typed(text)), sum, "{text}");
    }
    for text in [
        "零五元",
        "三千零元",
        "三千零零五元",
        "一万五元",
        "五万零元",
        "三千五元",
        "亿五千元",
        "万五千元",
        "一亿零万元",
        "五百三千元",
        "五元三分整",
        "五元三角二",
        "五元零零角三分",
        "元",
    ] {
        assert!(Yuan::typed(text).is_err(), "{text}: {:?}", Yuan::typed(text));
    }
}

#[test]
fn a_sum_of_two_readings_is_refused_with_both() {
    for (text, readings) in [
        ("3，4万", "34000 | 340000"),
        ("3,4万", "34000 | 340000"),
        ("3 4万", "34000 | 340000"),
        ("12,30", "12.3 | 1230"),
        ("12,50", "12.5 | 1250"),
        ("1,5", "1.5 | 15"),
        ("34,00", "34 | 3400"),
        ("0,50", "0.5 | 50"),
        ("5 00", "5 | 500"),
        ("3,0000", "3 | 30000"),
        ("3，4567", "3.4567 | 34567"),
        ("34.000,00", "34000 | 34"),
        ("1.234,56", "1234.56 | 1.23456"),
        ("34.000", "34 | 34000"),
        ("1.500元", "1.5 | 1500"),
        ("3元5", "3.5 | 35"),
        ("3块5", "3.5 | 35"),
        ("12元30", "12.3 | 1230"),
        ("3000元 5000元", "3000 | 5000"),
        ("3000元5000", "3000 | 5000"),
        ("3000 5000", "3000 | 5000"),
        ("3 5000", "35000 | 5000"),
        ("3 00000", "3 | 300000"),
        ("3000, 5000", "3000 | 5000"),
        ("¥3000 ¥5000", "3000 | 5000"),
        ("3万5", "35000 | 30005"),
        ("2千3元", "2300 | 2003"),
    ] {
        assert_eq!(told(Yuan::typed(text)), readings, "{text}");
    }
}

#[test]
fn what_is_no_exact_sum_is_refused_by_its_name() {
    for (text, code) in [
        ("", "amount"),
        ("万", "amount"),
        ("元", "amount"),
        ("abc", "amount"),
        (".5", "amount"),
        ("1e5", "amount"),
        ("$100", "amount"),
        ("3万5万", "amount"),
        ("3.4万500", "amount"),
        ("三千五", "amount"),
        ("一二三", "amount"),
        ("34000条", "amount"),
        ("34000元/年", "amount"),
        ("3元5角6", "amount"),
        ("12,34,567", "separators"),
        ("1,2,3", "separators"),
        ("1,234 567", "separators"),
        ("12,30.5", "separators"),
        ("2021.11.1", "separators"),
        (",5", "separators"),
        ("约3000", "approximate"),
        ("近3万元", "approximate"),
        ("3000元左右", "approximate"),
        ("4万余元", "approximate"),
        ("10多万元", "approximate"),
        ("3000+", "approximate"),
        ("不超过5000元", "approximate"),
        ("3000-5000", "range"),
        ("3000元至5000元", "range"),
        ("3～5万", "range"),
        ("-5", "amount-negative"),
        ("−5", "amount-negative"),
        ("–5", "amount-negative"),
        ("-¥5", "amount-negative"),
        ("¥-5.00", "amount-negative"),
        ("(1,000.00)", "amount-negative"),
        ("（300）", "amount-negative"),
        ("负300元", "amount-negative"),
        ("12.345", "amount-decimals"),
        ("0.0000001万", "amount-decimals"),
        ("1000000000000000.01", "amount-too-large"),
        ("99999999999999999999万亿", "amount-too-large"),
    ] {
        assert_eq!(told(Yuan::typed(text)), code, "{text}");
    }
}

#[test]
fn arithmetic_is_exact() {
    for (text, sum) in [
        ("1200+350", "1550.00"),
        ("1,200 + 350", "1550.00"),
        ("=1200+350", "1550.00"),
        ("＝１２００＋３５０", "1550.00"),
        ("1200+350元", "1550.00"),
        ("1200元+350元", "1550.00"),
        ("¥1,200.50+¥350.25", "1550.75"),
        ("3.4万+500", "34500.00"),
        ("3万+2千", "32000.00"),
        ("5000-3000", "2000.00"),
        ("5万−3000元", "47000.00"),
        ("10000-3000-500.5", "6499.50"),
        ("3*28", "84.00"),
        ("3×28", "84.00"),
        ("3x28", "84.00"),
        ("173盆×28", "4844.00"),
        ("20,340包×3.3元/包", "67122.00"),
        ("17.5吨*2000元", "35000.00"),
        ("173个×28元", "4844.00"),
        ("28元/个×173个", "4844.00"),
        ("0.05元/条×32,809条", "1640.45"),
        ("120人×5000元", "600000.00"),
        ("50元/小时×100小时", "5000.00"),
        ("300元×1.5小时", "450.00"),
        ("3000元×6个月", "18000.00"),
        ("500元/个月×6", "3000.00"),
        ("30000×80%", "24000.00"),
        ("80%*22150.50", "17720.40"),
        ("10000÷4", "2500.00"),
        ("10000/4", "2500.00"),
        ("100/3×3", "100.00"),
        ("100/3*0.3", "10.00"),
        ("(1200+350)×2", "3100.00"),
        ("（1200＋350）×2元", "3100.00"),
        ("(1200+350)元", "1550.00"),
        ("2×(100-(20+30)/5)", "180.00"),
        ("1+2×3", "7.00"),
        ("10-2-3", "5.00"),
        ("100÷10÷5", "2.00"),
        ("3元5角+1元5角", "5.00"),
        ("叁万元+伍佰元", "30500.00"),
        ("173×28=4844", "4844.00"),
        ("173×28=4,844元", "4844.00"),
        ("0.1+0.2", "0.30"),
        // As in a spreadsheet, whatever else it could be.
        ("=34000", "34000.00"),
        ("=2021-11", "2010.00"),
        ("=1/2", "0.50"),
        // Two readings, or none.
        ("173×28=4800", "4844 | 4800"),
        ("3,4万+500", "34000 | 340000"),
        ("12,34,567+1", "separators"),
        ("=3000-5000", "amount-negative"),
        ("1000-3000+500", "amount-negative"),
        ("10/3", "amount-decimals"),
        ("0.333×3.33", "amount-decimals"),
        ("1000000000000000×2", "amount-too-large"),
        ("99999999999999999999×99999999999999999999", "amount-too-large"),
        ("100÷0", "amount"),
        // Not arithmetic: a range, a day, a part, a share of nothing, signs without numbers.
        ("3000-5000", "range"),
        ("5-3万", "range"),
        ("2021-11-1", "amount"),
        ("2021/11/1", "amount"),
        ("2021-11", "range"),
        ("1/3", "amount"),
        ("1000+10%", "amount"),
        ("1000÷10%", "amount"),
        ("100+3条", "amount"),
        ("1200+", "approximate"),
        ("1200++350", "amount"),
        ("+350", "amount"),
        ("×28", "amount"),
        ("(1200+350", "amount"),
        ("1200+350)", "amount"),
        ("()+1", "amount"),
        ("2(3+4)", "amount"),
        ("100+abc", "amount"),
        ("max+1", "amount"),
        ("=", "amount"),
        ("1=1", "amount"),
        ("34000元/人", "amount"),
    ] {
        assert_eq!(told(Yuan::typed(text)), sum, "{text}");
    }
    for (text, found) in [
        ("22150.50×80%", "17720.40"),
        ("支持10000+2000元", "12000.00"),
        ("80%", "80%"),
        ("1/2", "found"),
    ] {
        assert_eq!(told(Found::typed(text)), found, "{text}");
    }
    // Two or three numbers can be a range or a date; four are not, nor are numbers with decimals.
    for (text, sum) in [
        ("2100-12-5-3", "2080.00"),
        ("2021.5-11-3", "2007.50"),
        ("2021.5-11.5-3", "2007.00"),
        ("3500-3000", "500.00"),
    ] {
        assert_eq!(told(Yuan::typed(text)), sum, "{text}");
    }
    // A point stands between thousands or it does not: only then are there two readings.
    assert_eq!(told(Yuan::typed("34.000,00")).split(" | ").count(), 2);
    assert_eq!(told(Yuan::typed("12.34,56")).split(" | ").count(), 1);
    // A range has two ends.
    assert_ne!(told(Yuan::typed("3000-")), told(Yuan::typed("3000-5000")));
    assert_ne!(told(Yuan::typed("-5000")), told(Yuan::typed("3000-5000")));
    // Divided by nothing, and too much: 10^15 in the divisor three times is past what is reckoned with.
    assert_eq!(told(Yuan::typed("5/0/2/3")), "amount");
    let ten = "1000000000000000";
    assert_eq!(told(Yuan::typed(&format!("1/{ten}/{ten}/{ten}"))), "amount-too-large");
    // As deep as it goes, and one deeper.
    let brackets = |depth: usize| format!("{}1+1{}", "(".repeat(depth), ")".repeat(depth));
    assert_eq!(told(Yuan::typed(&brackets(20))), "2.00");
    assert_eq!(told(Yuan::typed(&brackets(21))), "amount");
    // Deep, and long.
    let deep = format!("{}1+1{}", "(".repeat(1000), ")".repeat(1000));
    assert_eq!(told(Yuan::typed(&deep)), "amount");
    assert_eq!(told(Yuan::typed(&["1"; 1000].join("+"))), "1000.00");
}

#[test]
fn days_are_read_as_judgments_and_spreadsheets_write_them() {
    for (text, day) in [
        ("2021-11-01", "2021-11-01"),
        ("2021-11-1", "2021-11-01"),
        ("2021/1/8", "2021-01-08"),
        ("2021.1.8", "2021-01-08"),
        ("2021。1。8", "2021-01-08"),
        ("２０２１／１／８", "2021-01-08"),
        ("20211101", "2021-11-01"),
        ("2021年1月8日", "2021-01-08"),
        ("8 January 2021", "2021-01-08"),
        ("January 8, 2021", "2021-01-08"),
        ("8 Jan. 2021", "2021-01-08"),
        ("31 SEPT 2021", "date"),
        ("29 February 2023", "date"),
        ("8 Ja 2021", "date-form"),
        ("8 Januarys 2021", "date-form"),
        ("May May 2021", "date-form"),
        ("8 January 21", "date-form"),
        ("８　January 2021", "2021-01-08"),
        ("2021 年 1 月 8 日", "2021-01-08"),
        ("2021年01月08号", "2021-01-08"),
        ("二〇二一年十一月一日", "2021-11-01"),
        ("二零二四年九月三十日", "2024-09-30"),
        ("二○二三年五月二十三日", "2023-05-23"),
        ("2021-11-01 00:00:00", "2021-11-01"),
        ("2021-11-01T08:30:00Z", "2021-11-01"),
        ("2021年11月1日 星期一", "2021-11-01"),
        ("44501", "2021-11-01"),
        ("61", "date-form"),
        ("45292", "2024-01-01"),
        ("  2024-02-29 ", "2024-02-29"),
        ("2023-02-29", "date"),
        ("2021年13月1日", "date"),
        ("2021/0/8", "date"),
        ("1899-12-31", "date"),
        ("2021年11月", "date-form"),
        ("2021-11", "date-form"),
        ("8/1/2021", "date-form"),
        ("21-1-8", "date-form"),
        ("1月8日", "date-form"),
        ("2021-011-01", "date-form"),
        ("-2021-11-1", "date-form"),
        ("今天", "date-form"),
        ("", "date-form"),
        ("00060", "date-form"),
        ("99999999999", "date-form"),
    ] {
        assert_eq!(told(typed_date(text)), day, "{text}");
    }
}

/// A clock behind a day says nothing; another number does.
#[test]
fn a_day_is_read_without_its_clock() {
    assert_eq!(told(typed_date("2021-11-01 08:30")), "2021-11-01");
    assert!(typed_date("2021-11-01 30").is_err());
    assert!(typed_date("2021-11-01 at: 8").is_err());
}

#[test]
fn counts_come_with_what_they_count() {
    for (text, read) in [
        ("40000", "40000"),
        ("40,000", "40000"),
        ("4万", "40000"),
        ("32809条", "32809"),
        ("120人", "120"),
        ("１２０ 人次", "120"),
        ("3万条", "30000"),
        ("三千条", "3000"),
        ("十人", "10"),
        ("12 persons", "12"),
        ("4万+", "40000+"),
        ("40,000+", "40000+"),
        ("4万余条", "40000+"),
        ("4万多人", "40000+"),
        ("10余万条", "100000+"),
        ("三千余人", "3000+"),
        ("40000条以上", "40000+"),
        ("逾40,000", "40000+"),
        ("over 40,000", "40000+"),
        ("超过4万余条", "40000+"),
        ("不少于3000件", "3000+"),
        ("4,0万", "40000 | 400000"),
        ("约3000", "quantity-approximate"),
        ("近3万人", "quantity-approximate"),
        ("3000条左右", "quantity-approximate"),
        ("不到3000", "quantity-approximate"),
        ("3000-5000", "quantity-range"),
        ("3000至5000人", "quantity-range"),
        ("3000元", "quantity"),
        ("12.5", "quantity"),
        ("0", "quantity"),
        ("-3", "quantity"),
        ("一些", "quantity"),
    ] {
        assert_eq!(told(Quantity::typed(text)), read, "{text}");
    }
    for (text, read) in [
        ("10人", "10"),
        ("100小时", "count"),
        ("6个月", "count"),
        ("三千", "3000"),
        ("1，5", "1.5 | 15"),
        ("40000+", "count"),
        ("3元", "count"),
        ("99999999999", "count"),
    ] {
        assert_eq!(told(Count::typed(text)), read, "{text}");
    }
    for (text, read) in [
        ("30", "30"),
        ("30日", "30"),
        ("30 days", "30"),
        ("三十天", "30"),
        ("0", "0"),
        ("6个月", "days"),
        ("40000", "days"),
    ] {
        assert_eq!(told(Days::typed(text)), read, "{text}");
    }
}

/// A particular says what it counts, and takes no other unit.
#[test]
fn a_particular_is_read_in_what_it_counts() {
    use ParameterKind::{Count, Days, Hours, Months, Text};
    for (kind, text, read) in [
        (Hours, "100", "100"),
        (Hours, "100小时", "100"),
        (Hours, "40 hours", "40"),
        (Hours, "20天", "count"),
        (Months, "6个月", "6"),
        (Months, "两年", "24"),
        (Months, "2 years", "24"),
        (Months, "6天", "months"),
        (Days, "30日", "30"),
        (Days, "30小时", "days"),
        (Count, "12场", "12"),
        (Count, "40课时", "40"),
        (Count, "三千件", "3000"),
        (Count, "6个月", "count"),
        (Text, "3", "count"),
    ] {
        assert_eq!(told(typed_particular(kind, text)), read, "{kind:?} {text}");
    }
}

#[test]
fn a_length_of_labour_is_read_with_its_unit() {
    use LabourUnit::{Days, Hours, Months, Years};
    for (text, read, unit) in [
        ("100", "100", None),
        ("100小时", "100", Some(Hours)),
        ("１００ 个小时", "100", Some(Hours)),
        ("1.5工时", "1.5", Some(Hours)),
        ("40 hours", "40", Some(Hours)),
        ("20天", "20", Some(Days)),
        ("三十日", "30", Some(Days)),
        ("6个月", "6", Some(Months)),
        ("两年", "2", Some(Years)),
        ("2 years", "2", Some(Years)),
        ("20340包", "20340", None),
        ("小时", "number", None),
        ("约100小时", "number", Some(Hours)),
        ("0小时", "number", Some(Hours)),
    ] {
        assert_eq!(told(Number::typed(text)), read, "{text}");
        assert_eq!(LabourUnit::typed(text), unit, "{text}");
    }
}

#[test]
fn shares_and_multipliers_follow_the_same_rule() {
    for (text, read) in [
        ("60", "60%"),
        ("60%", "60%"),
        ("６０％", "60%"),
        ("33.333%", "33.333%"),
        ("百分之六十", "60%"),
        ("1，5%", "1.5 | 15"),
        ("6,0%", "6 | 60"),
        ("120%", "percent"),
        ("-1%", "percent"),
        ("%", "percent"),
    ] {
        assert_eq!(told(Percent::typed(text)), read, "{text}");
    }
    for (text, read) in [
        ("1.5", "1.5"),
        ("１．５倍", "1.5"),
        ("1.125", "1.125"),
        ("3.", "3"),
        ("三倍", "3"),
        ("150%", "1.5"),
        ("100%", "1"),
        ("1，5倍", "1.5 | 15"),
        ("1,5", "1.5 | 15"),
        ("1,001", "multiplier"),
        ("-1", "multiplier"),
        ("倍", "multiplier"),
    ] {
        assert_eq!(told(Multiplier::typed(text)), read, "{text}");
    }
}

#[test]
fn what_the_court_finds_is_a_word_a_share_or_a_sum() {
    for (text, read) in [
        ("全部", "all"),
        ("全额", "all"),
        ("全额支持", "all"),
        ("All", "all"),
        ("Allowed in full", "all"),
        ("ａｌｌ", "all"),
        ("全部支持。", "all"),
        ("无", "none"),
        ("驳回", "none"),
        ("不支持", "none"),
        ("Rejected", "none"),
        ("支持80%", "80%"),
        ("支持80％", "80%"),
        ("按60%支持", "60%"),
        ("支持百分之六十", "60%"),
        ("支持3.4万元", "34000.00"),
        ("34,000", "34000.00"),
        ("3,4万", "34000 | 340000"),
        ("120%", "percent"),
        ("-1", "amount-negative"),
        ("约3000", "approximate"),
        ("abc", "found"),
        ("部分支持", "found"),
        ("支持", "found"),
        // Ways of the workbook's list whose value stands in another column.
        ("按比例", "found"),
        ("按数额", "found"),
    ] {
        assert_eq!(told(Found::typed(text)), read, "{text}");
    }
    for found in [Found::All, Found::None] {
        let word = found.word().unwrap();
        assert_eq!((Found::typed(word.zh), Found::typed(word.en)), (Ok(found), Ok(found)));
    }
}

/// Texts as a person might type them, with every sign that means something here.
const SIGNS: &str = "(人民币|¥|约|-|=|\\()?([0-9.]{1,4}(\\+|-|×|/|\\)))?[0-9０-９.,，。 ]{0,9}(万|千|亿|百)?[0-9,.零 ]{0,6}(元|角|分|%|倍|条|余|人|整|\\+|[一三十壹叁拾仟]){0,3}";

proptest! {
    /// Whatever is read is shown in a form that is read as the same.
    #[test]
    fn what_is_read_reads_back(text in SIGNS) {
        fn back<T: Copy + PartialEq + std::fmt::Debug + ToString>(
            text: &str,
            read: fn(&str) -> Result<T, Code>,
        ) {
            if let Ok(value) = read(text) {
                assert_eq!(read(&value.to_string()), Ok(value), "{text}");
            }
        }
        back(&text, Yuan::typed);
        back(&text, Found::typed);
        back(&text, Quantity::typed);
        back(&text, Count::typed);
        back(&text, Days::typed);
        back(&text, Percent::typed);
        back(&text, Multiplier::typed);
        back(&text, Number::typed);
        back(&text, UnitPrice::typed);
        back(&text, Months::typed);
    }

    /// Sums of two and products are those of whole fen.
    #[test]
    fn arithmetic_is_that_of_fen(a in 0_i64..1_000_000_000, b in 1_i64..1_000_000_000, n in 1_i64..1_000) {
        let sum = |fen: i64| Ok::<_, Code>(Yuan::from_fen(fen));
        let (x, y) = (Yuan::from_fen(a), Yuan::from_fen(b));
        prop_assert_eq!(Yuan::typed(&format!("{x}+{y}")), sum(a + b));
        prop_assert_eq!(Yuan::typed(&format!("({x} + {y}) × {n}")), sum((a + b) * n));
        prop_assert_eq!(Yuan::typed(&format!("={x}*{n}/{n}")), sum(a));
        let less = Yuan::typed(&format!("={x}-{y}"));
        prop_assert_eq!(less, if a < b { Err(Code::AmountNegative) } else { sum(a - b) });
    }

    /// A day is read in every form that it is written in.
    #[test]
    fn days_are_read_in_every_form(days in 0_u32..100_000) {
        let first = redress_lawbook::Date::parse("1900-03-01").unwrap();
        let day = first.plus_days(days).unwrap();
        let (year, month, of_month) = day.parts();
        let serial = days + 61;
        for text in [
            day.to_string(),
            format!("{year}年{month}月{of_month}日"),
            format!("{year}/{month}/{of_month}"),
            format!("{year}{month:02}{of_month:02}"),
        ] {
            prop_assert_eq!(typed_date(&text), Ok(day));
        }
        if (10_000..100_000).contains(&serial) {
            prop_assert_eq!(typed_date(&serial.to_string()), Ok(day));
        }
    }

    /// A comma or a blank counts only between whole groups of three, a blank also between fours of which one begins with a
    /// nought: whatever else is read has none.
    #[test]
    fn separators_stand_between_whole_groups(text in "[0-9]{1,7}([, ][0-9]{1,6}){1,3}") {
        let groups: Vec<_> = text.split([',', ' ']).collect();
        let of = |size: usize| {
            let [first, rest @ ..] = &*groups else { return false };
            (1..=size).contains(&first.len()) && !first.starts_with('0') && rest.iter().all(|group| group.len() == size)
        };
        let one_kind = !(text.contains(',') && text.contains(' '));
        let fours = !text.contains(',') && of(4) && groups[1..].iter().any(|group| group.starts_with('0'));
        prop_assert_eq!(Yuan::typed(&text).is_ok(), of(3) && one_kind || fours, "{}", text);
    }

    /// No text makes the readers fall over.
    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,30}") {
        let _ = (Yuan::typed(&text), Found::typed(&text), Quantity::typed(&text));
        let _ = (Percent::typed(&text), Multiplier::typed(&text), Days::typed(&text));
        let _ = typed_date(&text);
    }
}
