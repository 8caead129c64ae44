//! Sealing with a phrase, by the browser's own cryptography: PBKDF2 with SHA-256 makes a key of the phrase, AES-GCM seals.
//! Browsers have it on secure addresses only (https, this device, a file); elsewhere the key is left out.

use js_sys::{Array, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Crypto, CryptoKey, SubtleCrypto, window};

use super::exercise::Sealed;

/// How often the phrase is hashed: a guess costs so much.
const ROUNDS: u32 = 600_000;

/// Whether this browser can seal here.
pub(super) fn can_seal() -> bool {
    subtle().is_ok()
}

fn crypto() -> Result<Crypto, JsValue> {
    window().ok_or(JsValue::NULL)?.crypto()
}

fn subtle() -> Result<SubtleCrypto, JsValue> {
    // It is not there on an address that is not a secure one, which web-sys does not know.
    let subtle = Reflect::get(&crypto()?.into(), &"subtle".into())?;
    if subtle.is_undefined() { Err(subtle) } else { Ok(subtle.unchecked_into()) }
}

/// Random bytes.
fn random(length: u32) -> Result<Vec<u8>, JsValue> {
    let bytes = Uint8Array::new_with_length(length);
    crypto()?.get_random_values_with_array_buffer_view(&bytes)?;
    Ok(bytes.to_vec())
}

fn object(fields: &[(&str, JsValue)]) -> Result<Object, JsValue> {
    let object = Object::new();
    for (name, value) in fields {
        Reflect::set(&object, &(*name).into(), value)?;
    }
    Ok(object)
}

async fn key(phrase: &str, salt: &[u8], rounds: u32) -> Result<CryptoKey, JsValue> {
    let subtle = subtle()?;
    let usages =
        |names: &[&str]| names.iter().map(|name| JsValue::from_str(name)).collect::<Array>();
    // The same phrase typed on another keyboard is the same text.
    let phrase = phrase.trim();
    let raw = Uint8Array::from(phrase.as_bytes());
    let base = subtle.import_key_with_str("raw", &raw, "PBKDF2", false, &usages(&["deriveKey"]))?;
    let base: CryptoKey = JsFuture::from(base).await?.unchecked_into();
    let derive = object(&[
        ("name", "PBKDF2".into()),
        ("hash", "SHA-256".into()),
        ("salt", Uint8Array::from(salt).into()),
        ("iterations", rounds.into()),
    ])?;
    let of = object(&[("name", "AES-GCM".into()), ("length", 256.into())])?;
    let derived = subtle.derive_key_with_object_and_object(
        &derive,
        &base,
        &of,
        false,
        &usages(&["encrypt", "decrypt"]),
    )?;
    Ok(JsFuture::from(derived).await?.unchecked_into())
}

fn gcm(iv: &[u8], id: &str) -> Result<Object, JsValue> {
    object(&[
        ("name", "AES-GCM".into()),
        ("iv", Uint8Array::from(iv).into()),
        // A key belongs to its exercise.
        ("additionalData", Uint8Array::from(id.as_bytes()).into()),
    ])
}

/// Seals a text for an exercise. `Err`: the browser cannot.
pub(super) async fn seal(text: &str, phrase: &str, id: &str) -> Result<Sealed, JsValue> {
    let (salt, iv) = (random(16)?, random(12)?);
    let key = key(phrase, &salt, ROUNDS).await?;
    let text = Uint8Array::from(text.as_bytes());
    let sealed = subtle()?.encrypt_with_object_and_buffer_source(&gcm(&iv, id)?, &key, &text)?;
    let sealed = Uint8Array::new(&JsFuture::from(sealed).await?).to_vec();
    Ok(Sealed { rounds: ROUNDS, salt: base64(&salt)?, iv: base64(&iv)?, data: base64(&sealed)? })
}

/// Opens what was sealed. `Err`: another phrase, or another exercise.
pub(super) async fn open(sealed: &Sealed, phrase: &str, id: &str) -> Result<String, JsValue> {
    // A file may ask for no more work than this program would.
    let rounds = sealed.rounds.min(ROUNDS * 4);
    let key = key(phrase, &bytes(&sealed.salt)?, rounds).await?;
    let (iv, data) = (bytes(&sealed.iv)?, bytes(&sealed.data)?);
    let data = Uint8Array::from(&*data);
    let opened = subtle()?.decrypt_with_object_and_buffer_source(&gcm(&iv, id)?, &key, &data)?;
    let opened = Uint8Array::new(&JsFuture::from(opened).await?).to_vec();
    String::from_utf8(opened).map_err(|_| JsValue::NULL)
}

fn base64(bytes: &[u8]) -> Result<String, JsValue> {
    let latin: String = bytes.iter().copied().map(char::from).collect();
    window().ok_or(JsValue::NULL)?.btoa(&latin)
}

fn bytes(text: &str) -> Result<Vec<u8>, JsValue> {
    let latin = window().ok_or(JsValue::NULL)?.atob(text)?;
    latin.chars().map(|c| u8::try_from(c).map_err(|_| JsValue::NULL)).collect()
}
