//! The words that a format sets around what a document says.

use chrono::NaiveDate;

use super::model::{FilterLabels, Labels, Mark};
use super::words::day;
use crate::messages::say;
use crate::messages::{Arg, Messages};

impl Labels {
    /// The labels of a document of a day.
    pub fn of(messages: &Messages, date: NaiveDate) -> Self {
        let name = |mark: &Mark| (*mark, say!(messages, "shared-mark", mark = mark.word()));
        Self {
            language: messages.language().to_owned(),
            // Nothing stands beside it that a line could break from.
            day: day(messages, date).replace('\u{a0}', " "),
            contents: say!(messages, "shared-contents"),
            skip: say!(messages, "shared-skip"),
            filter: FilterLabels {
                name: say!(messages, "shared-filter"),
                all: say!(messages, "shared-filter-all"),
                clear: say!(messages, "shared-filter-clear"),
                text: say!(messages, "shared-filter-text"),
                fold: say!(messages, "shared-fold"),
                unfold: say!(messages, "shared-unfold"),
                shown: say!(messages, slots "shared-filter-shown", shown = Arg::Slot, all = Arg::Slot),
            },
            label: say!(messages, slots "shared-label", label = Arg::Slot),
            page: say!(messages, slots "shared-page", page = Arg::Slot, pages = Arg::Slot),
            marks: Mark::NAMED.iter().map(name).collect(),
        }
    }
}
