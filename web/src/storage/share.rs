//! A case in a link: JSON, deflated by the browser, in the letters of URLs. It stands behind `#` and is
//! not sent to any server.

mod link;

use js_sys::{Array, Function, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, ReadableStream, ReadableStreamDefaultReader, ReadableWritablePair, Response, window,
};

pub(crate) use self::link::{Law, Link, LinkFault};

/// Longer links are cut by mail and messengers; the case then goes into a file.
pub(crate) const LONGEST: usize = 16_000;

/// More than this is not unpacked.
const LARGEST: usize = 5_000_000;

/// Packs a text and seals it. A browser that cannot pack gives it as it is. `Err`: the browser cannot even encode it.
pub(crate) async fn pack(text: &str) -> Result<String, JsValue> {
    let data = match transformer("CompressionStream") {
        Ok(stream) => {
            let packed = blob(text.as_bytes())?.stream().pipe_through(&stream);
            let response = Response::new_with_opt_readable_stream(Some(&packed))?;
            let buffer = JsFuture::from(response.array_buffer()?).await?;
            encode(&Uint8Array::new(&buffer).to_vec())?
        }
        Err(_) => format!("0.{}", encode(text.as_bytes())?),
    };
    Ok(data + &link::seal(text))
}

/// Unpacks what [`pack`] made, of this version or an earlier one: the text, and the law it was made with.
pub(crate) async fn unpack(text: &str) -> Result<(String, Option<Law>), LinkFault> {
    let link = Link::parse(text)?;
    // A link of an earlier version may have lost its end without a trace.
    let torn = if link.sealed.is_some() { LinkFault::Changed } else { LinkFault::Cut };
    let bytes = decode(link.data).map_err(|_| torn)?;
    let bytes = if link.packed {
        let stream = transformer("DecompressionStream").map_err(|_| LinkFault::Browser)?;
        let packed = blob(&bytes).map_err(|_| LinkFault::Browser)?;
        read(&packed.stream().pipe_through(&stream))
            .await
            .map_err(|large| if large { LinkFault::TooLarge } else { torn })?
    } else {
        bytes
    };
    let text = String::from_utf8(bytes).ok().filter(|text| link.holds(text)).ok_or(torn)?;
    Ok((text, link.sealed.map(|(law, _)| law)))
}

/// Unpacks what was deflated elsewhere. `Err(true)`: it is too large.
pub(crate) async fn inflate(bytes: &[u8]) -> Result<Vec<u8>, bool> {
    let stream = transformer("DecompressionStream").map_err(|_| false)?;
    read(&blob(bytes).map_err(|_| false)?.stream().pipe_through(&stream)).await
}

/// One of the browser's streams for deflate, which web-sys does not name yet.
fn transformer(class: &str) -> Result<ReadableWritablePair, JsValue> {
    let class: Function = Reflect::get(&js_sys::global(), &class.into())?.dyn_into()?;
    Reflect::construct(&class, &Array::of1(&"deflate-raw".into())).map(JsCast::unchecked_into)
}

fn blob(bytes: &[u8]) -> Result<Blob, JsValue> {
    Blob::new_with_u8_array_sequence(&Array::of1(&Uint8Array::from(bytes)))
}

/// Reads a stream piece by piece, so that a small link cannot fill the memory. `Err(true)`: it would.
async fn read(stream: &ReadableStream) -> Result<Vec<u8>, bool> {
    let torn = |_: JsValue| false;
    let reader: ReadableStreamDefaultReader = stream.get_reader().dyn_into().map_err(|_| false)?;
    let mut bytes = Vec::new();
    loop {
        let piece = JsFuture::from(reader.read()).await.map_err(torn)?;
        if Reflect::get(&piece, &"done".into()).map_err(torn)?.is_truthy() {
            return Ok(bytes);
        }
        let piece: Uint8Array =
            Reflect::get(&piece, &"value".into()).map_err(torn)?.dyn_into().map_err(torn)?;
        bytes.extend(piece.to_vec());
        if bytes.len() > LARGEST {
            _ = reader.cancel();
            return Err(true);
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
