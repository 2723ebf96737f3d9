//! Bytes as base64, as a content security policy has them.
#![allow(dead_code, unreachable_pub, clippy::unwrap_used)]

pub fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let bits = (0..3).fold(0_u32, |bits, i| bits << 8 | u32::from(chunk.get(i).copied().unwrap_or(0)));
        let letter = |i: usize| char::from(LETTERS[usize::try_from(bits >> (18 - 6 * i)).unwrap() & 63]);
        text.extend((0..4).map(|i| if i <= chunk.len() { letter(i) } else { '=' }));
    }
    text
}
