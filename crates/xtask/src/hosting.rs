//! The page for a static host, and a host for this machine.

use std::{fs, net::Ipv4Addr, path::Path};

use anyhow::{Context, Result, ensure};
use axum::{
    Router,
    http::{HeaderName, HeaderValue, header},
};
use sha2::{Digest, Sha256};
use tokio::net::TcpListener;
use tower_http::{
    services::{ServeDir, ServeFile},
    set_header::SetResponseHeaderLayer,
};

use crate::{
    bundle::{bundle, gzip},
    files::{files_of, hex},
    packed::brotli,
    seal::policy_of,
    workspace::Workspace,
};

/// What hosts send compressed. Pictures are compressed already, and so is the module in the single file.
const COMPRESSED: [&str; 7] = ["css", "html", "js", "json", "svg", "wasm", "webmanifest"];

/// The page as one file, for download.
const SINGLE: &str = "redress.html";

/// Makes a folder for a static host that serves it at `base`.
pub(crate) fn dist(workspace: &Workspace, to: &Path, base: &str, retire: bool) -> Result<()> {
    ensure!(
        base.starts_with('/') && base.ends_with('/'),
        "The base, {base}, must begin and end with /."
    );
    if to.exists() {
        // Never a folder that holds anything else.
        ensure!(
            to.join("SHA256SUMS").is_file() || fs::read_dir(to)?.next().is_none(),
            "{} is there and was not made by this.",
            to.display()
        );
        fs::remove_dir_all(to)?;
    }
    let dist = workspace.join("dist");
    for name in files_of(&dist)? {
        let file = to.join(&name);
        fs::create_dir_all(file.parent().unwrap_or(to))?;
        fs::copy(dist.join(&name), file).with_context(|| name.clone())?;
    }
    if retire {
        fs::copy(workspace.join("web/static/retire.js"), to.join("sw.js"))?;
    }
    fs::write(to.join("404.html"), not_found(base))?;
    bundle(workspace, &dist, &to.join(SINGLE))?;

    let names = files_of(to)?;
    let mut sums = String::new();
    for name in &names {
        let bytes = fs::read(to.join(name))?;
        sums += &format!("{}  {name}\n", hex(&Sha256::digest(&bytes), 64));
        let kind = name.rsplit('.').next().unwrap_or_default();
        if COMPRESSED.contains(&kind) && name != SINGLE {
            fs::write(to.join(format!("{name}.gz")), gzip(&bytes)?)?;
            fs::write(to.join(format!("{name}.br")), brotli(workspace, &bytes)?)?;
        }
    }
    fs::write(to.join("SHA256SUMS"), sums)?;
    println!("{} is ready to be served at {base} ({} files).", to.display(), names.len());
    Ok(())
}

/// Routes stand behind `#`, so only a wrong address comes here.
fn not_found(base: &str) -> String {
    format!(
        "<!doctype html>
<html lang=\"zh-CN\" translate=\"no\">
<meta charset=\"utf-8\">
<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">
<title>没有这一页 · 衡偿 Redress</title>
<p>此地址没有内容。<a href=\"{base}\">打开衡偿</a></p>
<p lang=\"en\">Nothing has this address. <a href=\"{base}\">Open Redress</a></p>
</html>
"
    )
}

/// The headers a host should send. The policy is the one of the page, and what only a header can say.
fn headers(folder: &Path) -> Result<Vec<(HeaderName, HeaderValue)>> {
    let html = fs::read_to_string(folder.join("index.html"))
        .with_context(|| format!("{} has no index.html", folder.display()))?;
    let policy = format!("{}; frame-ancestors 'none'", policy_of(&html)?);
    Ok(vec![
        (header::CONTENT_SECURITY_POLICY, HeaderValue::try_from(policy)?),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-cache")),
        (header::REFERRER_POLICY, HeaderValue::from_static("no-referrer")),
        (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
        (
            HeaderName::from_static("cross-origin-opener-policy"),
            HeaderValue::from_static("same-origin"),
        ),
        (
            HeaderName::from_static("permissions-policy"),
            HeaderValue::from_static(
                "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            ),
        ),
    ])
}

/// Serves a folder that [`dist`] made, on this machine only, until it is stopped.
pub(crate) fn serve(folder: &Path, port: u16) -> Result<()> {
    let files = ServeDir::new(folder)
        .precompressed_br()
        .precompressed_gzip()
        .not_found_service(ServeFile::new(folder.join("404.html")));
    // The policy of the single file stands in it: it is another one.
    let alone = ServeFile::new(folder.join(SINGLE));
    let mut site = Router::new().fallback_service(files);
    for (name, value) in headers(folder)? {
        site = site.layer(SetResponseHeaderLayer::overriding(name, value));
    }
    let site = Router::new().route_service(&format!("/{SINGLE}"), alone).fallback_service(site);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build()?;
    runtime.block_on(async {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))
            .await
            .with_context(|| format!("Port {port} is not free"))?;
        println!("http://{}/", listener.local_addr()?);
        axum::serve(listener, site).await?;
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_address_leads_to_the_base() {
        assert_eq!(not_found("/a/b/").matches("href=\"/a/b/\"").count(), 2);
    }
}
