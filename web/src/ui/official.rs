//! The official text of a provision beside its gist, from a file that the user has opened.

use redress_core::lawbook::{ProvisionId, Version};
use yew::prelude::*;

use super::{Shared, text, text::Word};
use crate::{
    parse::official::{is_item, of_article},
    storage::official::{Official, all},
};

/// The article as it stands in the file that is of this version; if there are only files of other versions, that.
pub(crate) fn official_text(shared: &Shared, id: ProvisionId, version: &Version) -> Html {
    let lang = shared.lang;
    let kept = all(id.get().instrument.get());
    let Some(fits) = kept.iter().find(|one| one.has(version)) else {
        return match kept.first() {
            None => Html::default(),
            Some(other) => html! {
                <p class="official-none" data-test="official-none">{ text::official_none(lang, other.from) }</p>
            },
        };
    };
    let lines = version.article.map_or(&[][..], |number| of_article(&fits.lines, number));
    if lines.is_empty() {
        return html! {
            <p class="official-none" data-test="official-none">{ text::official_without(lang, &fits.file) }</p>
        };
    }
    // The paragraph that the provision is; a paragraph that is not named is the whole article.
    let mut paragraph = 0_u8;
    let line = |line: &String| {
        if !is_item(line) {
            paragraph = paragraph.saturating_add(1);
        }
        let here = version.paragraph.is_none_or(|wanted| wanted == paragraph);
        html! { <p class={(!here).then_some("beside")}>{ line.clone() }</p> }
    };
    html! {
        <blockquote class="official" lang="zh-CN" data-test="official">
            { for lines.iter().map(line) }
            <footer lang={lang.tag()}>{ shared.t(Word::OfficialText) }{ text::colon(lang) }{ official_source(shared, fits) }</footer>
        </blockquote>
    }
}

/// The file, the day it was opened, its digest.
pub(crate) fn official_source(shared: &Shared, kept: &Official) -> Html {
    let digest = kept.digest.get(..16).unwrap_or_default();
    html! {
        <>
            <span class="file-name">{ &kept.file }</span>{ " · " }
            { shared.t(Word::OpenedOn) }{ " " }{ &kept.opened }
            if !digest.is_empty() {
                { " · " }<span title={kept.digest.clone()}>{ "SHA-256 " }{ digest }{ "…" }</span>
            }
        </>
    }
}
