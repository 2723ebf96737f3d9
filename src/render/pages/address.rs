//! Links out of a document: which of them are safe to follow, and how they are written.

/// `url` as an address that every format can carry: plain ASCII without spaces, quotes, brackets or parentheses, all of
/// which become percent codes. None unless it leads to https, http or mailto.
pub fn address(url: &str) -> Option<String> {
    let url = url.trim();
    let (scheme, rest) = url.split_once(':')?;
    let web = ["https", "http"].iter().any(|known| scheme.eq_ignore_ascii_case(known)) && rest.starts_with("//");
    let mail = scheme.eq_ignore_ascii_case("mailto");
    (web || mail).then(|| encode(url))
}

fn encode(url: &str) -> String {
    let mut out = String::with_capacity(url.len());
    for byte in url.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~:/?#@!$&*+,;=%".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_https_http_and_mailto_lead_out() {
        assert_eq!(address("HTTPS://example.org/"), Some("HTTPS://example.org/".into()));
        assert_eq!(address("mailto:a@example.org"), Some("mailto:a@example.org".into()));
        for bad in
            ["javascript:alert(1)", "java\tscript:x", " data:text/html,x", "//example.org", "https:x", "", "ftp://x"]
        {
            assert_eq!(address(bad), None, "{bad}");
        }
    }

    #[test]
    fn what_a_format_could_misread_is_encoded() {
        assert_eq!(address("http://x/a b(c)|<\"'é`\\"), Some("http://x/a%20b%28c%29%7C%3C%22%27%C3%A9%60%5C".into()));
    }
}
