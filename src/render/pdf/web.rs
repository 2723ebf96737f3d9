//! Addresses: which of them become links, and how they are written.

/// `url` in the letters that an address may have; none unless it is https, http or mailto.
pub(super) fn address(url: &str) -> Option<String> {
    let (scheme, _) = url.split_once(':')?;
    let known = ["https", "http", "mailto"].iter().any(|known| scheme.eq_ignore_ascii_case(known));
    known.then(|| url.bytes().map(letter).collect())
}

fn letter(byte: u8) -> String {
    match byte {
        b'!'..=b'~' if !b"\"<>\\^`{|}".contains(&byte) => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_web_and_mail_become_links() {
        assert_eq!(address("https://example.org/a?b=c%20d"), Some("https://example.org/a?b=c%20d".into()));
        assert_eq!(address("MAILTO:x@example.org"), Some("MAILTO:x@example.org".into()));
        assert_eq!(address("javascript:alert(1)"), None);
        assert_eq!(address(" https://example.org"), None);
        assert_eq!(address("example.org"), None);
    }

    #[test]
    fn letters_outside_of_addresses_are_encoded() {
        assert_eq!(address("https://example.org/ü b\n"), Some("https://example.org/%C3%BC%20b%0A".into()));
    }
}
