//! Provisions by title, short name, number and what they say, in both languages at once.

use redress_core::{
    Order,
    lawbook::{INSTRUMENTS, Instrument, Provision, ProvisionId},
};
use redress_drafting::{Lang, wording};

use super::{Query, Texts, best};

/// Names in use beside the short title, by the id of the instrument.
const NAMES: &[(&str, &[&str])] = &[
    ("PIPL", &["个保法", "个信法", "个人信息保护法", "personal information protection law"]),
    ("CRPL", &["消法", "消保法", "消费者权益保护法", "consumer law", "consumer protection law"]),
    ("CRPL-R", &["消法实施条例", "消保法实施条例", "消费者条例"]),
    ("CPL", &["民诉法", "民诉", "civil procedure law"]),
    ("CPLI", &["民诉解释", "民诉法解释", "民诉法司法解释", "民诉法司解"]),
    ("MPL", &["未保法", "未成年人法", "minors law"]),
    ("MNR", &["未网条例", "未成年人条例", "网络保护条例"]),
    ("CC", &["民法典", "民法", "civil code"]),
    ("CPR", &["儿童规定", "儿保规定", "儿童信息规定", "childrens provisions"]),
    ("CSL", &["网安法", "网络安全法", "cybersecurity law"]),
    ("NDSR", &["网数条例", "数据条例", "数安条例"]),
    ("ECL", &["电商法", "e commerce law"]),
    ("FSL", &["食安法", "食品法", "food safety law"]),
    ("DAL", &["药管法", "药品法", "drug law"]),
    ("ATF", &["反诈法", "反电诈法", "电诈法"]),
    ("TL", &["侵权法", "侵权责任法", "tort law"]),
    ("TORT-I", &["侵权编解释", "侵权编解释一", "侵权解释"]),
    ("C-PIL", &["消费公益诉讼解释", "消费公益解释", "消公解释"]),
    ("J-PIL", &["检察公益解释", "检公解释", "两高公益诉讼解释", "检察公益诉讼司法解释"]),
    ("EPIL", &["环境公益诉讼解释", "环公解释"]),
    ("SPP-R", &["高检办案规则", "公益诉讼办案规则", "检察办案规则"]),
    ("NET", &["网络侵权规定", "信息网络侵权规定", "网络侵权司法解释"]),
    ("FACE", &["人脸规定", "人脸识别司法解释", "人脸解释"]),
    ("FACE-M", &["人脸办法", "人脸识别办法"]),
    ("MENT", &["精神损害解释", "精损解释"]),
    ("FEE", &["诉讼费办法", "收费办法", "诉讼费用办法"]),
    ("LATE", &["迟延履行解释", "迟延利息解释", "迟延履行利息解释"]),
    ("ASSESSORS", &["陪审员法", "陪审法"]),
    ("CAUSE", &["案由规定", "案由"]),
    ("CITE", &["引用规定", "引用法律规定", "裁判文书引用规定"]),
    ("CRIM-I", &["刑诉解释", "刑诉法解释", "刑事诉讼法解释"]),
    ("CRIM2017", &["公民个人信息解释", "侵公解释", "侵犯公民个人信息解释"]),
    ("AUDIT", &["合规审计办法", "审计办法"]),
    ("FD2013", &["食药规定", "食药解释"]),
    ("FD2024", &["食药惩罚性赔偿解释", "食药惩赔解释"]),
    ("MIN2021", &["座谈会纪要", "食品纪要", "会议纪要"]),
    ("ENV-P", &["生态惩罚性赔偿解释", "环境惩罚性赔偿解释"]),
    ("NETCOURT", &["互联网法院规定"]),
    ("ARB", &["仲裁执行规定"]),
];

/// A provision with all that it can be found by.
pub(crate) struct Entry {
    pub(crate) id: ProvisionId,
    texts: Texts,
}

impl Entry {
    /// See [`Query::rank`].
    pub(crate) fn rank(&self, query: &Query) -> Option<u32> {
        query.rank(&self.texts)
    }

    pub(crate) fn into_texts(self) -> Texts {
        self.texts
    }
}

/// Every provision, in the order in which a judgment cites them.
pub(crate) fn index() -> Vec<Entry> {
    let mut all: Vec<&Instrument> = INSTRUMENTS.iter().collect();
    all.order_by_key(|instrument| {
        (instrument.kind, std::cmp::Reverse(instrument.provisions.len()))
    });
    let of = |instrument: &'static Instrument| {
        let names = names(instrument);
        let entry =
            move |id: &ProvisionId| Entry { id: *id, texts: texts(id.get(), names.clone()) };
        instrument.provisions.iter().map(entry)
    };
    all.into_iter().flat_map(of).collect()
}

/// What an instrument is called.
pub(crate) fn names(instrument: &Instrument) -> Texts {
    let (title, short) = (instrument.title, instrument.short);
    let known = NAMES.iter().find(|(id, _)| *id == instrument.id);
    let known = known.map_or(&[][..], |(_, names)| names);
    Texts::of(5, known.iter().copied())
        .and(Texts::of(5, [short.zh, short.en, instrument.id]))
        .and(Texts::of(3, [title.zh, title.en]))
}

fn texts(provision: &Provision, names: Texts) -> Texts {
    let mut texts = names;
    texts.add(1, provision.id);
    for version in provision.versions {
        if let Some(article) = version.article {
            // The number itself counts for more than a number in what is said.
            texts.add(4, &article.to_string());
        }
        for lang in Lang::ALL {
            texts.add(2, &wording::article(lang, provision, version));
            texts.add(1, lang.pick(version.gist.get()));
            texts.add(1, version.note.map_or("", |note| lang.pick(note.get())));
        }
    }
    texts
}

/// The provisions that hold every word of a query, the best first.
pub(crate) fn find(index: &[Entry], query: &str) -> Vec<ProvisionId> {
    let query = Query::new(query);
    let found = best(index, |entry| entry.rank(&query));
    found.into_iter().map(|entry| entry.id).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_that_of_an_instrument() {
        let mut ids: Vec<_> = NAMES.iter().map(|(id, _)| *id).collect();
        for id in &ids {
            assert!(INSTRUMENTS.iter().any(|instrument| instrument.id == *id), "{id}");
        }
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), NAMES.len());
    }
}
