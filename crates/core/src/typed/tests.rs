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
        ("约3000", "approximate"),
        ("近3万人", "approximate"),
        ("3000条左右", "approximate"),
        ("不到3000", "approximate"),
        ("3000-5000", "range"),
        ("3000至5000人", "range"),
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
const SIGNS: &str = "(人民币|¥|约|-|\\()?[0-9０-９.,，。 ]{0,9}(万|千|亿|百)?[0-9,.零 ]{0,6}(元|角|分|%|倍|条|余|人|整|\\+|[一三十壹叁拾仟]){0,3}";

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
    }

    /// A comma or a blank counts only between whole groups: whatever else is read has none.
    #[test]
    fn separators_stand_between_threes(text in "[0-9]{1,7}([, ][0-9]{1,6}){1,3}") {
        let mut groups = text.split([',', ' ']);
        let first = groups.next().unwrap();
        let one_kind = !(text.contains(',') && text.contains(' '));
        let whole = (1..=3).contains(&first.len()) && !first.starts_with('0')
            && groups.all(|group| group.len() == 3);
        prop_assert_eq!(Yuan::typed(&text).is_ok(), whole && one_kind, "{}", text);
    }

    /// No text makes the readers fall over.
    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,30}") {
        let _ = (Yuan::typed(&text), Found::typed(&text), Quantity::typed(&text));
        let _ = (Percent::typed(&text), Multiplier::typed(&text), Days::typed(&text));
    }
}
