//! How the numbers of many units came to be, and what is not told of them.

use super::told::Words;
use crate::document::draft::section as new;
use crate::document::model::{Block, Section, line};
use crate::document::ours::whose_choice;
use crate::document::words::day;
use crate::messages::say;

pub(super) fn section(words: &Words<'_>) -> Section {
    let (messages, overview) = (words.messages, words.overview);
    let mut section = new("method", say!(messages, "portfolio-method"));
    let mut texts = vec![
        say!(messages, "portfolio-method-units"),
        say!(messages, "portfolio-method-scores"),
        match overview.threshold {
            None => say!(messages, "portfolio-method-statements"),
            Some(_) => say!(messages, "portfolio-method-statements-anonymous"),
        },
    ];
    match overview.threshold {
        None => texts.push(say!(messages, "portfolio-method-far")),
        Some(threshold) => texts.extend([
            say!(messages, "portfolio-method-threshold", threshold = threshold),
            say!(messages, "portfolio-method-unanimous"),
            say!(messages, "portfolio-method-without"),
            say!(messages, "portfolio-method-again", units = overview.units),
        ]),
    }
    texts.push(say!(messages, "portfolio-method-day", day = day(messages, overview.day)));
    if words.page.from_rows {
        texts.push(say!(messages, "portfolio-method-rows"));
    }
    texts.push(say!(messages, "portfolio-method-limits"));
    section.blocks.extend(texts.into_iter().map(|text| Block::Paragraph(line(text))));
    section.blocks.push(whose_choice(messages));
    section
}
