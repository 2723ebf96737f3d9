//! The report: its parts in order, each in a file of its own.

use super::compared::Since;
use super::draft::{Draft, Options};
use super::model::{Document, Labels, Section};
use super::{appendix, asking, gaps, over_time, page_one, people, roadmap};
use crate::answers::Detail;
use crate::assess::Assessed;
use crate::messages::{Messages, say};

/// The report on an assessment, in the language of the phrases; with what became of it `since` an earlier one.
pub fn report(assessment: Assessed<'_>, options: &Options, since: Option<&Since<'_>>, messages: &Messages) -> Document {
    let draft = Draft { assessment, options, since, messages };
    let mut sections = vec![page_one::section(&draft)];
    if options.detail != Detail::Brief {
        let (ask, known) = (asking::section(&draft), known(&draft));
        // Where little is answered, whom to ask matters most.
        let rest: Vec<Section> = if draft.is_sparse() {
            ask.into_iter().chain(known).collect()
        } else {
            known.into_iter().chain(ask).collect()
        };
        sections.extend(rest);
        sections.extend(people::section(&draft));
        sections.extend(over_time::section(&draft));
        sections.push(appendix::section(&draft));
    }
    Document {
        title: say!(messages, "report-title", organization = draft.organization()),
        subtitle: draft.subtitle(),
        organization: draft.organization(),
        date: assessment.answers.date,
        summary: page_one::verdict(&draft),
        labels: Labels::of(messages, assessment.answers.date),
        sections,
    }
}

/// What is known to be missing, and what to do about it.
fn known(draft: &Draft<'_>) -> Vec<Section> {
    let parts = [roadmap::critical(draft), roadmap::section(draft), gaps::section(draft)];
    parts.into_iter().flatten().collect()
}
