//! Text in HTML.

use std::borrow::Cow;

/// `text` with the characters that mean something to HTML as entities, in content and in quoted attributes alike.
pub(super) fn escape(text: &str) -> Cow<'_, str> {
    if !text.contains(['&', '<', '>', '"', '\'']) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_with_angle_brackets_stays_text() {
        assert_eq!(escape("<b a=\"x\" c='y'>&lt;"), "&lt;b a=&quot;x&quot; c=&#39;y&#39;&gt;&amp;lt;");
        assert_eq!(escape("Łódź"), "Łódź");
    }
}
