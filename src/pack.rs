//! Texts that are packed in the binary: `build.rs` packs them, the program unpacks those it needs.

use std::io::{self, Read as _, Write as _};

use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;

/// A text in as few bytes as deflate takes.
///
/// # Errors
/// None: it is written to memory.
#[allow(dead_code, reason = "only build.rs packs")]
pub(crate) fn pack(text: &str) -> io::Result<Vec<u8>> {
    let mut packer = DeflateEncoder::new(Vec::new(), Compression::best());
    packer.write_all(text.as_bytes())?;
    packer.finish()
}

/// The text that was packed; none where the bytes are not those of one.
pub(crate) fn unpack(bytes: &[u8]) -> Option<String> {
    let mut text = String::new();
    DeflateDecoder::new(bytes).read_to_string(&mut text).ok().map(|_| text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_packed_comes_back_and_what_was_not_does_not() {
        let text = "Qui décide ? ".repeat(50);
        let packed = pack(&text).unwrap();
        assert!(packed.len() < 60);
        assert_eq!(unpack(&packed), Some(text));
        assert_eq!(unpack(&packed[..9]), None);
        assert_eq!(unpack(b"no"), None);
    }
}
