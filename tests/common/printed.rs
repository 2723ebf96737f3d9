//! Where the words of a PDF stand.
#![allow(dead_code, unreachable_pub, clippy::unwrap_used)]

use std::collections::BTreeMap;

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object};

/// Advances of glyphs in thousandths of the size; those not listed have the usual one.
struct Widths {
    listed: BTreeMap<u16, f64>,
    usual: f64,
}

impl Widths {
    fn of(file: &Document, font: &Dictionary) -> Self {
        let below = font.get(b"DescendantFonts").and_then(Object::as_array).unwrap();
        let (_, below) = file.dereference(&below[0]).unwrap();
        let below = below.as_dict().unwrap();
        let usual = below.get(b"DW").and_then(Object::as_float).map_or(1000.0, f64::from);
        let (_, all) = file.dereference(below.get(b"W").unwrap()).unwrap();
        let mut listed = BTreeMap::new();
        let mut all = all.as_array().unwrap().iter();
        // `first [a b c]`, or `first last a`.
        while let (Some(first), Some(next)) = (all.next(), all.next()) {
            let first = u16::try_from(first.as_i64().unwrap()).unwrap();
            if let Ok(several) = next.as_array() {
                let several = several.iter().map(|one| f64::from(one.as_float().unwrap()));
                listed.extend((first..).zip(several));
            } else {
                let width = f64::from(all.next().unwrap().as_float().unwrap());
                listed.extend((first..=u16::try_from(next.as_i64().unwrap()).unwrap()).map(|glyph| (glyph, width)));
            }
        }
        Self { listed, usual }
    }

    fn advance(&self, shown: &[Object]) -> f64 {
        let of = |object: &Object| match object {
            Object::String(glyphs, _) => glyphs
                .chunks_exact(2)
                .map(|pair| self.listed.get(&u16::from_be_bytes([pair[0], pair[1]])).copied().unwrap_or(self.usual))
                .sum(),
            kerning => -f64::from(kerning.as_float().unwrap()),
        };
        shown.iter().map(of).sum()
    }
}

/// The page and the left and right end of every run of words, and how wide the page is.
pub fn runs(bytes: &[u8]) -> Vec<(u32, f64, f64, f64)> {
    let file = Document::load_mem(bytes).unwrap();
    let mut runs = Vec::new();
    for (number, page) in file.get_pages() {
        let fonts = file.get_page_fonts(page).unwrap();
        let widths: BTreeMap<Vec<u8>, Widths> =
            fonts.into_iter().map(|(name, font)| (name, Widths::of(&file, font))).collect();
        let dictionary = file.get_object(page).and_then(Object::as_dict).unwrap();
        let sheet = dictionary.get(b"MediaBox").and_then(Object::as_array).unwrap();
        let wide = f64::from(sheet[2].as_float().unwrap());
        let content = Content::decode(&file.get_page_content(page)).unwrap();
        let (mut font, mut size, mut at) = (Vec::new(), 0.0, 0.0);
        for operation in content.operations {
            let number_at = |place: usize| f64::from(operation.operands[place].as_float().unwrap());
            match operation.operator.as_str() {
                "Tf" => {
                    font = operation.operands[0].as_name().unwrap().to_vec();
                    size = number_at(1);
                }
                "BT" => at = 0.0,
                "Td" => at += number_at(0),
                "Tm" => at = number_at(4),
                "TJ" => {
                    let shown = operation.operands[0].as_array().unwrap();
                    runs.push((number, at, at + widths[&font].advance(shown) * size / 1000.0, wide));
                }
                _ => {}
            }
        }
    }
    runs
}
