//! What hosts send: files compressed with brotli, which takes long enough that nothing is compressed twice.

use std::{
    fs,
    time::{Duration, SystemTime},
};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use crate::{files::hex, workspace::Workspace};

/// What no build has needed for so long is removed.
const KEPT: Duration = Duration::from_secs(7 * 24 * 60 * 60);

/// Compressed as well as brotli can, and kept in target/packed under the digest of what it was made of: the sizes, the
/// folder for a host and its test need the same files.
pub(crate) fn brotli(workspace: &Workspace, bytes: &[u8]) -> Result<Vec<u8>> {
    let folder = workspace.join("target/packed");
    let kept = folder.join(hex(&Sha256::digest(bytes), 64)).with_extension("br");
    if let Ok(packed) = fs::read(&kept) {
        fs::File::options().append(true).open(&kept)?.set_modified(SystemTime::now())?;
        return Ok(packed);
    }
    let packed = packed(bytes)?;
    fs::create_dir_all(&folder)?;
    for entry in fs::read_dir(&folder)? {
        let entry = entry?;
        if entry.metadata()?.modified()?.elapsed().is_ok_and(|age| age > KEPT) {
            fs::remove_file(entry.path())?;
        }
    }
    // Beside its place first: another run may read it, and this one can be cut off.
    let unfinished = kept.with_extension(std::process::id().to_string());
    fs::write(&unfinished, &packed)
        .and_then(|()| fs::rename(&unfinished, &kept))
        .context("target/packed")?;
    Ok(packed)
}

fn packed(mut bytes: &[u8]) -> Result<Vec<u8>> {
    let mut packed = Vec::new();
    let params = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut bytes, &mut packed, &params)?;
    Ok(packed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_compressed_is_the_same() {
        let bytes = "衡偿 Redress ".repeat(100).into_bytes();
        let mut plain = Vec::new();
        brotli::BrotliDecompress(&mut &*packed(&bytes).unwrap(), &mut plain).unwrap();
        assert_eq!(plain, bytes);
    }
}
