//! What is said of texts of the law: of the law book, and official ones that a user opens.

use redress_core::lawbook::Date;
use redress_drafting::{Lang, wording};

/// Which version an official text is.
pub(crate) fn official_version(lang: Lang, from: Option<Date>) -> String {
    match (lang, from) {
        (Lang::Zh, Some(from)) => format!("{}起施行的文本。", wording::day(lang, from)),
        (Lang::En, Some(from)) => format!("The text in force from {}.", wording::day(lang, from)),
        (Lang::Zh, None) => "文本的时间与本法律库收录的各版本都不相符，不在条文旁显示。".to_owned(),
        (Lang::En, None) => {
            "Its date fits none of the versions of the law book; it is not shown beside provisions."
                .to_owned()
        }
    }
}

/// A provision for which only a text of another version is on the device.
pub(crate) fn official_none(lang: Lang, from: Option<Date>) -> String {
    match (lang, from) {
        (Lang::Zh, Some(from)) => format!(
            "本机的官方文本自{}起施行，不是此处所列的版本，未予显示。",
            wording::day(lang, from)
        ),
        (Lang::En, Some(from)) => format!(
            "The official text on this device is in force from {} and is not this version; it is not shown.",
            wording::day(lang, from)
        ),
        (_, None) => official_version(lang, None),
    }
}

/// A text of the right version that has no such article.
pub(crate) fn official_without(lang: Lang, file: &str) -> String {
    match lang {
        Lang::Zh => format!("官方文本（{file}）中没有找到这一条。"),
        Lang::En => format!("The official text ({file}) has no such article."),
    }
}

/// A file that is another instrument's.
pub(crate) fn official_other(lang: Lang, wanted: &str, other: Option<&str>) -> String {
    match (lang, other) {
        (Lang::Zh, Some(other)) => {
            format!("这是《{other}》，不是《{wanted}》。请到该法的页面打开。")
        }
        (Lang::Zh, None) => format!("文件开头没有《{wanted}》的标题。请核对文件。"),
        (Lang::En, Some(other)) => {
            format!("This is {other}, not {wanted}. Please open it on the page of that instrument.")
        }
        (Lang::En, None) => {
            format!("The title of {wanted} does not stand at its head. Please check the file.")
        }
    }
}

/// Of a text of the law that was in force on a day.
pub(crate) fn in_force_on(lang: Lang, day: Date) -> String {
    match lang {
        Lang::Zh => format!("{}有效", wording::day(lang, day)),
        Lang::En => format!("in force on {}", wording::day(lang, day)),
    }
}

/// How many provisions an instrument has here.
pub(crate) fn provisions(lang: Lang, number: usize) -> String {
    match (lang, number) {
        (Lang::Zh, _) => format!("{number} 条"),
        (Lang::En, 1) => "1 provision".to_owned(),
        (Lang::En, _) => format!("{number} provisions"),
    }
}
