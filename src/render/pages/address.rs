//! Links out of a document: which of them are safe to follow, and how they are written.

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

/// What ends an address, or means something, in a format that it stands in.
const UNSAFE: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'\'')
    .add(b'(')
    .add(b')')
    .add(b'<')
    .add(b'>')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// `url` as an address that every format can carry: plain ASCII without spaces, quotes, brackets or parentheses, all of
/// which become percent codes. None unless it leads to https, http or mailto.
pub fn address(url: &str) -> Option<String> {
    let url = url.trim();
    let (scheme, rest) = url.split_once(':')?;
    let web = ["https", "http"].iter().any(|known| scheme.eq_ignore_ascii_case(known)) && rest.starts_with("//");
    let mail = scheme.eq_ignore_ascii_case("mailto");
    (web || mail).then(|| utf8_percent_encode(url, UNSAFE).to_string())
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
        assert_eq!(address("http://x/a b|\"'é`"), Some("http://x/a%20b%7C%22%27%C3%A9%60".into()));
        let signs: String = ('!'..='~').filter(|c| !c.is_alphanumeric()).collect();
        let kept = "!%22#$%&%27%28%29*+,-./:;%3C=%3E?@%5B%5C%5D%5E_%60%7B%7C%7D~";
        assert_eq!(address(&format!("https://{signs}")), Some(format!("https://{kept}")));
    }
}
