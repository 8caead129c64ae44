//! A case in a link: JSON, deflated by the browser, in the letters of URLs. It stands behind `#` and is
//! not sent to any server.

use js_sys::{Array, Function, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, ReadableStream, ReadableStreamDefaultReader, ReadableWritablePair, Response, window,
};

/// Longer links are cut by mail and messengers; the case then goes into a file.
pub(crate) const LONGEST: usize = 16_000;

/// More than this is not unpacked.
const LARGEST: usize = 5_000_000;

/// Packs a text. `Err`: the browser cannot.
pub(crate) async fn pack(text: &str) -> Result<String, JsValue> {
    let stream = transformer("CompressionStream")?;
    let packed = blob(text.as_bytes())?.stream().pipe_through(&stream);
    let response = Response::new_with_opt_readable_stream(Some(&packed))?;
    let buffer = JsFuture::from(response.array_buffer()?).await?;
    encode(&Uint8Array::new(&buffer).to_vec())
}

/// Unpacks a text. `Err`: it is not what [`pack`] made, or too large.
pub(crate) async fn unpack(data: &str) -> Result<String, JsValue> {
    let bytes = decode(data)?;
    let stream = transformer("DecompressionStream")?;
    let unpacked = blob(&bytes)?.stream().pipe_through(&stream);
    let bytes = read(&unpacked).await?;
    String::from_utf8(bytes).map_err(|_| JsValue::NULL)
}

/// One of the browser's streams for deflate, which web-sys does not name yet.
fn transformer(class: &str) -> Result<ReadableWritablePair, JsValue> {
    let class: Function = Reflect::get(&js_sys::global(), &class.into())?.dyn_into()?;
    Reflect::construct(&class, &Array::of1(&"deflate-raw".into())).map(JsCast::unchecked_into)
}

fn blob(bytes: &[u8]) -> Result<Blob, JsValue> {
    Blob::new_with_u8_array_sequence(&Array::of1(&Uint8Array::from(bytes)))
}

/// Reads a stream piece by piece, so that a small link cannot fill the memory.
async fn read(stream: &ReadableStream) -> Result<Vec<u8>, JsValue> {
    let reader: ReadableStreamDefaultReader = stream.get_reader().dyn_into()?;
    let mut bytes = Vec::new();
    loop {
        let piece = JsFuture::from(reader.read()).await?;
        if Reflect::get(&piece, &"done".into())?.is_truthy() {
            return Ok(bytes);
        }
        let piece: Uint8Array = Reflect::get(&piece, &"value".into())?.dyn_into()?;
        bytes.extend(piece.to_vec());
        if bytes.len() > LARGEST {
            _ = reader.cancel();
            return Err(JsValue::NULL);
        }
    }
}

/// Base64url without padding (RFC 4648, section 5), by the browser's base64.
fn encode(bytes: &[u8]) -> Result<String, JsValue> {
    let latin: String = bytes.iter().copied().map(char::from).collect();
    let text = window().ok_or(JsValue::NULL)?.btoa(&latin)?;
    Ok(text.trim_end_matches('=').replace('+', "-").replace('/', "_"))
}

fn decode(text: &str) -> Result<Vec<u8>, JsValue> {
    let text = text.replace('-', "+").replace('_', "/");
    let latin = window().ok_or(JsValue::NULL)?.atob(&text)?;
    latin.chars().map(|c| u8::try_from(c).map_err(|_| JsValue::NULL)).collect()
}
