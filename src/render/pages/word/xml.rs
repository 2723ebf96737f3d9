//! XML as it is written: every element is closed, every text escaped, and no character that XML forbids gets in.

use std::borrow::Cow;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// A name and its value.
pub(super) type Attribute<'a> = (&'a str, &'a str);

/// A part of a file, being written.
pub(super) struct Xml(Writer<Vec<u8>>);

impl Xml {
    pub(super) fn new() -> Self {
        let mut xml = Self(Writer::new(Vec::new()));
        xml.event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), Some("yes"))));
        xml
    }

    /// An element that holds what `inner` writes.
    pub(super) fn within(&mut self, name: &str, attributes: &[Attribute<'_>], inner: impl FnOnce(&mut Self)) {
        self.open(name, attributes);
        inner(self);
        self.close(name);
    }

    /// Begins an element, for who cannot write what it holds in a closure; [`Xml::close`] ends it.
    pub(super) fn open(&mut self, name: &str, attributes: &[Attribute<'_>]) {
        self.event(Event::Start(start(name, attributes)));
    }

    pub(super) fn close(&mut self, name: &str) {
        self.event(Event::End(BytesEnd::new(name)));
    }

    /// An element without content.
    pub(super) fn empty(&mut self, name: &str, attributes: &[Attribute<'_>]) {
        self.event(Event::Empty(start(name, attributes)));
    }

    /// An element that holds a text.
    pub(super) fn leaf(&mut self, name: &str, attributes: &[Attribute<'_>], text: &str) {
        self.within(name, attributes, |xml| xml.event(Event::Text(BytesText::new(&allowed(text)))));
    }

    pub(super) fn finish(self) -> Vec<u8> {
        self.0.into_inner()
    }

    fn event(&mut self, event: Event<'_>) {
        // Writing to memory does not fail.
        let _ = self.0.write_event(event);
    }
}

fn start<'a>(name: &'a str, attributes: &[Attribute<'_>]) -> BytesStart<'a> {
    let mut start = BytesStart::new(name);
    for (name, value) in attributes {
        start.push_attribute((*name, allowed(value).as_ref()));
    }
    start
}

/// `text` without what XML has no way to write, and without other characters that command.
fn allowed(text: &str) -> Cow<'_, str> {
    let is_forbidden = |c: char| c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}');
    if !text.contains(is_forbidden) {
        return Cow::Borrowed(text);
    }
    let kept = text.chars().map(|c| if c.is_whitespace() { ' ' } else { c });
    Cow::Owned(kept.filter(|c| !is_forbidden(*c)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stay_words_and_control_characters_are_dropped() {
        let mut xml = Xml::new();
        xml.within("a", &[("b", "<\"&\u{1b}")], |xml| xml.leaf("c", &[], "1 < 2 & ]]>\u{0}\u{8}\u{ffff}\nx\u{85}y"));
        let text = String::from_utf8(xml.finish()).unwrap();
        assert_eq!(text.split_once("?>").unwrap().1, "<a b=\"&lt;&quot;&amp;\"><c>1 &lt; 2 &amp; ]]&gt; x y</c></a>");
    }
}
