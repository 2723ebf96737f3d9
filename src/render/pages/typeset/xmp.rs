//! What the file says of itself to machines: XMP metadata.

use chrono::Datelike;
use xmp_writer::{DateTime, LangId, Timezone, XmpWriter};

use super::meta::Meta;

/// The metadata: title, author, subject, date, and the standards that the file keeps.
pub(crate) fn packet(meta: &Meta<'_>) -> String {
    let [title, author, subject] = [meta.title, meta.author, meta.subject].map(allowed);
    let date = midnight(meta);
    let mut xmp = XmpWriter::new();
    xmp.format("application/pdf");
    xmp.title([(None, title.as_str())]);
    xmp.creator([author.as_str()]);
    xmp.description([(None, subject.as_str())]);
    xmp.language([LangId(meta.language)]);
    xmp.creator_tool(meta.tool);
    xmp.producer(meta.tool);
    xmp.create_date(date);
    xmp.modify_date(date);
    xmp.pdfa_part(2);
    xmp.pdfa_conformance("A");
    xmp.pdfua_part(1);
    // PDF/A wants each property that it does not know to be explained.
    xmp.extension_schemas().pdfua_id().properties().describe_part();
    xmp.finish(None)
}

fn midnight(meta: &Meta<'_>) -> DateTime {
    let small = |part: u32| u8::try_from(part).unwrap_or(1);
    let (year, month, day) = (meta.date.year(), meta.date.month(), meta.date.day());
    DateTime::new(u16::try_from(year).unwrap_or(0), small(month), small(day), 0, 0, 0, Timezone::Utc)
}

/// `text` in which what XML cannot hold is U+FFFD; the writer escapes the rest.
fn allowed(text: &str) -> String {
    let is_forbidden = |c: char| c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}');
    text.replace(is_forbidden, "\u{fffd}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_cannot_add_metadata() {
        let meta = Meta {
            title: "a</rdf:li>&\u{0}",
            author: "",
            subject: "",
            tool: "",
            language: "en",
            date: chrono::NaiveDate::MIN,
        };
        assert!(packet(&meta).contains("a&lt;/rdf:li&gt;&amp;\u{fffd}"));
    }
}
