//! Many organizations in words: where they stand together, what most of them lack, and who needs help.

mod chapters;
mod charts;
mod gaps;
mod method;
mod standing;
mod told;
mod units;

use super::licence::{checklists_of, licence_section};
use super::model::{Document, Labels, Section};
use super::words::day;
use crate::assess::Overview;
use crate::catalog::Catalog;
use crate::messages::{Messages, say};
use crate::problem::{Rule, Word};
use told::Words;

/// As many units, groups or files as a page names.
const MOST: usize = 50;

/// A file that is in no number of a portfolio.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadFile {
    /// Its path.
    pub path: String,
    /// Line and column of the first problem in it, from 1; none where the whole file is one.
    pub place: Option<(usize, usize)>,
    /// The rule that it breaks.
    pub rule: Rule,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub help: String,
}

/// What a portfolio tells.
#[derive(Debug, Clone, Copy)]
pub struct PortfolioPage<'a> {
    /// The catalog.
    pub catalog: &'a Catalog,
    /// The numbers.
    pub overview: &'a Overview<'a>,
    /// Files that are in no number, in the order of their paths.
    pub left_out: &'a [BadFile],
    /// Prefer pages in this language where they exist.
    pub language: Option<&'a str>,
    /// Whether the units are made up.
    pub example: bool,
    /// Whether units were read from rows, which say of no day that work is due: who is overdue is not known then.
    pub from_rows: bool,
}

/// The document of a portfolio.
pub fn portfolio(page: &PortfolioPage<'_>, messages: &Messages) -> Document {
    let overview = page.overview;
    let words = Words { page: *page, overview, messages };
    let (units, today) = (overview.units, day(messages, overview.day));
    let summary = match &overview.score {
        Some(score) => {
            say!(messages, "portfolio-summary", units = units, day = today.as_str(), score = words.span(score.median))
        }
        None => say!(messages, "portfolio-summary-no-score", units = units, day = today.as_str()),
    };
    let mut sections = vec![standing::section(&words)];
    let chapters: [Option<Section>; 9] = [
        gaps::section(&words),
        chapters::distribution(&words),
        chapters::heat_map(&words),
        units::groups(&words),
        units::ranked(&words),
        units::late(&words),
        units::far(&words),
        chapters::trend(&words),
        chapters::left_out(&words),
    ];
    sections.extend(chapters.into_iter().flatten());
    sections.push(method::section(&words));
    let points = overview.gaps.iter().map(|gap| gap.exact.point);
    sections.extend(licence_section(page.catalog, checklists_of(page.catalog, points), messages));
    Document {
        title: say!(messages, "portfolio-title", units = units),
        subtitle: say!(messages, "portfolio-subtitle", day = today.as_str(), by = overview.by.word()),
        organization: say!(messages, "portfolio-organization"),
        date: overview.day,
        summary,
        labels: Labels::of(messages, overview.day),
        sections,
    }
}
