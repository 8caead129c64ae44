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

#[cfg(test)]
mod tests {
    /// The example of the standard itself, FIPS 180-4: the three letters `abc`.
    #[test]
    fn it_is_the_hash_of_the_standard() {
        assert_eq!(
            super::sha256("abc"),
            "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
    }
}
