//! The report: its parts in order, each in a file of its own.

use super::draft::{Draft, Options};
use super::model::{Document, Labels};
use super::{appendix, gaps, page_one, people, roadmap, standing};
use crate::assess::Assessed;
use crate::messages::{Messages, say};

/// The report on an assessment, in the language of the phrases.
pub fn report(assessment: Assessed<'_>, options: &Options, messages: &Messages) -> Document {
    let draft = Draft { assessment, options, messages };
    let mut sections = vec![page_one::section(&draft)];
    if !options.summary {
        let rest = [
            standing::section(&draft),
            roadmap::critical(&draft),
            roadmap::section(&draft),
            gaps::section(&draft),
            appendix::strengths(&draft),
            appendix::declined(&draft),
            appendix::not_applicable(&draft),
            appendix::unanswered(&draft),
            appendix::evidence_of(&draft),
            people::section(&draft),
        ];
        sections.extend(rest.into_iter().flatten());
        sections.extend([appendix::method(&draft), appendix::sources(&draft)]);
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
