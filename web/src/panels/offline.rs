//! Whether the page opens without a network, and a new version when there is one.

use redress_core::lawbook::Text;
use redress_drafting::Lang;
use yew::prelude::*;

use crate::{
    parts,
    storage::offline::{Copy, use_offline},
    ui::use_shared,
};

const fn text(zh: &'static str, en: &'static str) -> Text {
    Text { zh, en }
}

fn network(lang: Lang, online: bool) -> &'static str {
    lang.pick(if online { text("已联网", "Online") } else { text("未联网", "Offline") })
}

fn copy(lang: Lang, copy: Copy) -> &'static str {
    lang.pick(match copy {
        Copy::Unknown => text("", ""),
        Copy::Single => text("单一文件，无需网络", "A single file that needs no network"),
        Copy::Unsupported => text(
            "浏览器在此地址不能保存本页供离线使用",
            "The browser cannot keep the page for offline use at this address",
        ),
        Copy::Coming => text("正在保存本页供离线使用…", "Keeping the page for offline use…"),
        Copy::Failed => text(
            "本页没有保存完整，离线时打不开；下次打开时再试",
            "The page was not kept whole and will not open offline; it tries again next time",
        ),
        Copy::Ready | Copy::Update | Copy::Replaced => text("离线可用", "Works offline"),
    })
}

fn durable(lang: Lang, durable: bool) -> &'static str {
    lang.pick(if durable {
        text("案件长期保存在本机", "Cases are kept on this device for good")
    } else {
        text(
            "浏览器清理数据时可能删除本机案件，请另存为文件",
            "The browser may clear cases from this device by itself: save them to files too",
        )
    })
}

#[derive(PartialEq, Properties)]
pub(crate) struct OfflineProps {
    /// Saves what is open. `false`: something would be lost, and the page must not reload.
    pub(crate) on_save: Callback<(), bool>,
}

/// The state of the page on the device.
#[component]
pub(crate) fn OfflineStatus(props: &OfflineProps) -> Html {
    let lang = use_shared().lang;
    let (status, offline) = use_offline(|| Box::pin(parts::fetch_all()));
    let refused = use_state_eq(|| false);
    let update = {
        let (on_save, offline, refused) = (props.on_save.clone(), offline.clone(), refused.clone());
        Callback::from(move |_: MouseEvent| {
            let saved = on_save.emit(());
            refused.set(!saved);
            if saved {
                offline.update();
            }
        })
    };
    let install = {
        let offline = offline.clone();
        Callback::from(move |_: MouseEvent| offline.install())
    };
    let persist = Callback::from(move |_: MouseEvent| offline.persist());
    let news = match status.copy {
        Copy::Update => Some((
            text("新版本已下载完整。", "A new version has arrived."),
            text("保存案件并更新", "Save the case and update"),
        )),
        Copy::Replaced => Some((
            text(
                "另一窗口已换用别的版本，本窗口仍是原来的版本。",
                "Another window has gone over to another version; this one still runs its own.",
            ),
            text("保存案件并换用", "Save the case and change over"),
        )),
        _ => None,
    };
    html! {
        <>
            <div role="status" class={news.is_some().then_some("news")} data-test="update">
                if let Some((what, action)) = news {
                    <p>{ lang.pick(what) }</p>
                    <button type="button" class="quiet" onclick={update}>{ lang.pick(action) }</button>
                    if *refused {
                        <p class="refused">{ lang.pick(text(
                            "还有没有保存的内容：请先改正未能识别的栏目，或者把案件保存为文件。",
                            "Something is not saved yet: correct the field that cannot be read, or save the case to a file.",
                        )) }</p>
                    }
                }
            </div>
            <ul class="device">
                <li data-test="network">{ network(lang, status.online) }</li>
                if status.copy != Copy::Unknown {
                    <li data-test="offline" data-state={format!("{:?}", status.copy).to_ascii_lowercase()}>
                        { copy(lang, status.copy) }
                    </li>
                }
                if let Some(kept) = status.durable {
                    <li data-test="durable">
                        { durable(lang, kept) }
                        if !kept {
                            { " " }
                            <button type="button" class="quiet" onclick={persist}>
                                { lang.pick(text("申请长期保存", "Ask to keep them")) }
                            </button>
                        }
                    </li>
                }
                if status.installable {
                    <li>
                        <button type="button" class="quiet" data-test="install" onclick={install}>
                            { lang.pick(text("安装到本机", "Install on this device")) }
                        </button>
                    </li>
                }
            </ul>
        </>
    }
}
