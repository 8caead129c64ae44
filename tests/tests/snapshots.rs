//! The reports of four published cases, as a lawyer reads them. A change
//! shows here; whether it is right is for a reader to decide.

#![expect(clippy::unwrap_used, reason = "a test stops at what should not happen")]

use redress_core::{Lens, Position, assess};
use redress_drafting::{Lang, report, text};

fn shown(id: &str, lang: Lang) -> String {
    let case = redress_casebook::find(id).unwrap().case;
    let assessment = assess(&case, Position::Found, Lens::LAW).unwrap();
    let report = text(&report(lang, &case, &assessment));
    // The receipt changes with every edit of the law's data.
    let heading = match lang {
        Lang::Zh => "\n校验信息\n",
        Lang::En => "\nReceipt\n",
    };
    let end = report.find(heading).unwrap();
    report[..end].to_owned()
}

#[test]
fn reports() {
    insta::assert_snapshot!("sun-zh", shown("hic-sun-2020", Lang::Zh));
    insta::assert_snapshot!("sun-en", shown("hic-sun-2020", Lang::En));
    insta::assert_snapshot!("guangzhou-zh", shown("gzic-zheng-face-2022", Lang::Zh));
    insta::assert_snapshot!("masks-en", shown("hic-cai-yao-masks-2020", Lang::En));
}
