//! The hash that receipts write.

use sha2::{Digest, Sha256};

/// The hash of a text as receipts write it: `sha256:` and 64 digits.
pub fn sha256(text: &str) -> String {
    let mut hash = String::from("sha256:");
    for byte in Sha256::digest(text) {
        for nibble in [byte >> 4, byte & 15] {
            hash.extend(char::from_digit(u32::from(nibble), 16));
        }
    }
    hash
}
