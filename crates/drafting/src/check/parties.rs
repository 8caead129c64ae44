//! Whether the parties stand as they must, and minors cannot be identified.

use super::{Fault, Look, fault, items};
use crate::{
    Lang, Names,
    documents::{
        Kind,
        remedies::{UNIDENTIFIED, listed},
    },
    wording::{Docket, defendant},
};

impl Look<'_> {
    pub(super) fn names(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        let case = self.entered;
        let plaintiff = case.plaintiff.as_ref().map(|plaintiff| plaintiff.name.trim());
        if plaintiff.is_none_or(str::is_empty) {
            faults.push(fault("/plaintiff/name", "未载明原告名称", "the plaintiff has no name"));
        }
        for (index, other) in case.co_plaintiffs.iter().enumerate() {
            if other.name.trim().is_empty() {
                let path = format!("/co_plaintiffs/{index}/name");
                faults.push(fault(path, "未载明共同原告名称", "a co-plaintiff has no name"));
            }
        }
        for (index, one) in case.supporters.iter().enumerate() {
            if one.name.trim().is_empty() {
                let path = format!("/supporters/{index}/name");
                faults.push(fault(path, "未载明支持起诉单位名称", "a supporter has no name"));
            }
        }
        if case.court.trim().is_empty() && matches!(self.kind, Kind::Orders | Kind::Announcement) {
            faults.push(fault("/court", "未载明受理法院", "the court is not named"));
        }
        if case.defendants.is_empty() {
            faults.push(fault("/defendants", "未载明被告", "there is no defendant"));
        }
        for (index, party) in case.defendants.iter().enumerate() {
            let path = format!("/defendants/{index}/name");
            let short = party.name.contains(['某', '×', '＊', '*']);
            let shown = |lang| defendant(lang, party.id.as_str(), case);
            if party.name.trim().is_empty() {
                let (zh, en) = (shown(Lang::Zh), shown(Lang::En));
                faults.push(fault(path, format!("未载明{zh}的名称"), format!("{en} has no name")));
            } else if short && !party.minor {
                let (zh, en) = (shown(Lang::Zh), shown(Lang::En));
                faults.push(fault(
                    path,
                    format!("{zh}未使用全名"),
                    format!("{en} is not a full name"),
                ));
            }
        }
        faults
    }

    pub(super) fn minors(&self) -> Option<Vec<Fault>> {
        if !self.case.concerns_minors()
            && !self.entered.defendants.iter().any(|defendant| defendant.minor)
        {
            return None;
        }
        let mut faults = Vec::new();
        let names = Names::of(self.entered);
        let texts = self.document.texts();
        if texts.iter().any(|text| names.mask(text) != *text) {
            faults.push(fault(
                "/defendants",
                "文书中有未成年人的全名",
                "a minor’s full name is shown",
            ));
        }
        if let Some(piece) = texts.iter().find_map(|text| names.look_alike(text)) {
            faults.push(fault(
                "/defendants",
                format!("文书中的“{piece}”与未成年人姓名相近，请核对是否应当隐去"),
                format!("“{piece}” looks like a minor’s name; see whether it must be masked"),
            ));
        }
        let [zh, en] = UNIDENTIFIED;
        let words = self.lang.of(zh, en);
        if self.case.concerns_minors() && self.kind != Kind::Schedule && self.kind != Kind::Reasons
        {
            for (index, choice) in listed(&self.case, self.verb()) {
                let path = format!("/remedies/{index}");
                let item = items(&self.document).find(|item| item.path == path);
                if choice.id.get().published && item.is_some_and(|item| !item.text.contains(words))
                {
                    faults.push(fault(
                        path,
                        format!("{}未载明不得含有可识别未成年人的信息", choice.id.get().name.zh),
                        format!(
                            "{} does not say that no minor may be identified",
                            choice.id.get().name.en
                        ),
                    ));
                }
            }
        }
        Some(faults)
    }

    pub(super) fn docket(&self) -> Vec<Fault> {
        let docket = self.entered.docket.trim();
        if docket.is_empty() {
            vec![fault("/docket", "未载明案号", "the docket number is missing")]
        } else if Docket::read(docket).is_none() {
            vec![fault(
                "/docket",
                "案号不合规格，已照录",
                "the docket number is not well-formed and stands as typed",
            )]
        } else {
            Vec::new()
        }
    }
}
