//! Numbers of many units in words.

use super::PortfolioPage;
use crate::assess::{Count, Distribution, Fraction, GroupName, Overview, Score, Span};
use crate::catalog::{PointIx, ThemeIx};
use crate::document::draft::Options;
use crate::document::model::{Line, Share, Span as Piece, SpreadRow};
use crate::document::words::{bounds, clean, commas, percent, share};
use crate::messages::{Messages, say};
use crate::problem::Word;

/// A portfolio on its way to words.
pub(super) struct Words<'a> {
    pub(super) page: PortfolioPage<'a>,
    pub(super) overview: &'a Overview<'a>,
    pub(super) messages: &'a Messages,
}

/// The score that a span in permille is shown of.
fn score_of(span: Span) -> Score {
    let share = Fraction::of_permille;
    let (low, high) = (share(span.low), share(span.high));
    let coverage = &Fraction::of(1, 1) - &(&high - &low);
    Score { low, high, coverage }
}

impl Words<'_> {
    /// `42 %`, `42 to 61 %`.
    pub(super) fn span(&self, span: Span) -> String {
        bounds(self.messages, &score_of(span))
    }

    /// What is certain of it.
    pub(super) fn low(&self, span: Span) -> String {
        self.permille(span.low)
    }

    /// From what is certain of one to what is certain of another: `31 to 55 %`.
    pub(super) fn range(&self, lower: Span, upper: Span) -> String {
        self.span(Span { low: lower.low, high: upper.low })
    }

    pub(super) fn permille(&self, permille: u16) -> String {
        percent(self.messages, &Fraction::of_permille(permille))
    }

    pub(super) fn share(&self, span: Span) -> Share {
        share(self.messages, &score_of(span))
    }

    /// `12 of 60`, or what may be told of it.
    pub(super) fn count(&self, count: Count) -> String {
        self.count_of(count, self.overview.units)
    }

    pub(super) fn count_of(&self, count: Count, all: usize) -> String {
        let (messages, threshold) = (self.messages, self.overview.threshold.unwrap_or_default());
        match count {
            Count::Exact(count) => say!(messages, "portfolio-count-exact", count = count, all = all),
            Count::AtMostOne => say!(messages, "portfolio-count-at-most-one", all = all),
            Count::Few => say!(messages, "portfolio-count-few", threshold = threshold, all = all),
            Count::Some => say!(messages, "portfolio-count-some", all = all),
            Count::Most => say!(messages, "portfolio-count-most", threshold = threshold, all = all),
            Count::AllButOne => say!(messages, "portfolio-count-all-but-one", all = all),
        }
    }

    pub(super) fn theme(&self, theme: ThemeIx) -> String {
        clean(self.page.catalog.theme_title(theme))
    }

    pub(super) fn group(&self, name: &GroupName) -> String {
        match name {
            GroupName::Kind(kind) => say!(self.messages, "portfolio-kind", kind = kind.word()),
            GroupName::Parent(name) => clean(name),
            GroupName::Without => say!(self.messages, "portfolio-without-parent"),
        }
    }

    /// What teaches a statement best: a link.
    pub(super) fn resource(&self, point: PointIx) -> Option<Line> {
        let catalog = self.page.catalog;
        let reference = catalog[point].resources.first()?;
        let options = Options { language: self.page.language.map(str::to_owned), ..Options::PLAIN };
        let url = options.url(catalog, reference);
        Some(vec![Piece::Link { text: clean(&catalog.title(reference)), url }])
    }

    /// A row of a chart of how scores spread: what is certain of them.
    pub(super) fn spread_row(&self, label: String, found: Option<&Distribution>) -> SpreadRow {
        let quarters = found.and_then(|found| found.quarters);
        let (Some(found), Some([lower, upper])) = (found, quarters) else {
            return SpreadRow { label, marks: None, text: say!(self.messages, "shared-no-score") };
        };
        let (median, range) = (self.low(found.median), self.range(lower, upper));
        let text = say!(self.messages, "portfolio-spread-value", median = median, range = range);
        SpreadRow { label, marks: Some([lower.low, found.median.low, upper.low]), text }
    }

    /// The rows of a chart in words.
    pub(super) fn rows_in_words(&self, rows: &[(String, Option<Distribution>)]) -> String {
        let items: Vec<String> = rows.iter().map(|(label, found)| self.item(label, found.as_ref())).collect();
        say!(self.messages, "portfolio-chart-words", items = commas(self.messages, &items))
    }

    fn item(&self, label: &str, found: Option<&Distribution>) -> String {
        let messages = self.messages;
        let Some(found) = found else { return say!(messages, "portfolio-chart-item-none", label = label) };
        let median = self.low(found.median);
        let Some([lower, upper]) = found.quarters else {
            return say!(messages, "portfolio-chart-item-median", label = label, median = median);
        };
        let range = self.range(lower, upper);
        say!(messages, "portfolio-chart-item", label = label, median = median, range = range)
    }
}
