//! What the items of lists begin with: signs and numbers.

use super::MAIN;
use super::styles::{POINTS, RED};
use super::xml::Xml;
use crate::document::Mark;
use crate::render::pages::accent::{Tones, hex};

/// The lists that items belong to: each kind of mark has one, with its sign for a bullet.
pub(super) struct Lists;

impl Lists {
    pub(super) const BULLETS: usize = 1;
    /// Lists with numbers, which each count from 1, come behind all others.
    const BEFORE_ORDERED: usize = 1 + Mark::NAMED.len();

    /// The list of a mark; none for none.
    pub(super) fn of_mark(mark: Mark) -> Option<usize> {
        Mark::NAMED.iter().position(|named| *named == mark).map(|place| place + 2)
    }

    /// The list with numbers that is the `number`th, from 1.
    pub(super) fn ordered(number: usize) -> usize {
        Self::BEFORE_ORDERED + number
    }
}

fn sign(mark: Mark) -> &'static str {
    match mark {
        Mark::None => "•",
        Mark::Done => "✓",
        Mark::Open => "○",
        Mark::Critical => "●",
        Mark::Unanswered => "?",
    }
}

/// The part that says what the items of lists begin with.
pub(super) fn numbering(ordered: usize, tones: &Tones) -> Vec<u8> {
    let accent = hex(tones.accent);
    let accent = accent.trim_start_matches('#');
    let mut xml = Xml::new();
    xml.within("w:numbering", &[("xmlns:w", MAIN)], |xml| {
        let level = |xml: &mut Xml, id: usize, format: &str, text: &str, left: &str, hanging: &str, colour: &str| {
            xml.within("w:abstractNum", &[("w:abstractNumId", &id.to_string())], |xml| {
                xml.empty("w:multiLevelType", &[("w:val", "singleLevel")]);
                xml.within("w:lvl", &[("w:ilvl", "0")], |xml| {
                    xml.empty("w:start", &[("w:val", "1")]);
                    xml.empty("w:numFmt", &[("w:val", format)]);
                    xml.empty("w:lvlText", &[("w:val", text)]);
                    xml.empty("w:lvlJc", &[("w:val", "left")]);
                    xml.within("w:pPr", &[], |xml| {
                        if left == POINTS {
                            xml.within("w:tabs", &[], |xml| xml.empty("w:tab", &[("w:val", "num"), ("w:pos", "312")]));
                        }
                        xml.empty("w:ind", &[("w:left", left), ("w:hanging", hanging)]);
                    });
                    xml.within("w:rPr", &[], |xml| xml.empty("w:color", &[("w:val", colour)]));
                });
            });
        };
        level(xml, 1, "bullet", sign(Mark::None), "312", "312", accent);
        for (place, mark) in Mark::NAMED.iter().enumerate() {
            let colour = if *mark == Mark::Critical { RED } else { accent };
            level(xml, place + 2, "bullet", sign(*mark), POINTS, POINTS, colour);
        }
        level(xml, Lists::BEFORE_ORDERED + 1, "decimal", "%1.", "397", "397", accent);
        for number in 1..=Lists::BEFORE_ORDERED {
            instance(xml, number, number, false);
        }
        for number in 1..=ordered {
            instance(xml, Lists::ordered(number), Lists::BEFORE_ORDERED + 1, true);
        }
    });
    xml.finish()
}

fn instance(xml: &mut Xml, id: usize, of: usize, from_one: bool) {
    xml.within("w:num", &[("w:numId", &id.to_string())], |xml| {
        xml.empty("w:abstractNumId", &[("w:val", &of.to_string())]);
        if from_one {
            xml.within("w:lvlOverride", &[("w:ilvl", "0")], |xml| xml.empty("w:startOverride", &[("w:val", "1")]));
        }
    });
}
