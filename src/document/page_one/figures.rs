//! The numbers that page one shows large.

use crate::assess::Score;
use crate::catalog::Stage;
use crate::document::draft::Draft;
use crate::document::model::Figure;
use crate::document::standing::asked_for;
use crate::document::words::{bounds_or_dash, percent};
use crate::messages::say;

pub(super) fn figures(draft: &Draft<'_>) -> Vec<Figure> {
    if draft.assessment.score.is_none() {
        return vec![score_figure(draft), answered_figure(draft)];
    }
    let level = if draft.is_staged() { stage_figure(draft) } else { sections_figure(draft) };
    let last = if draft.assessment.gaps.is_empty() { answered_figure(draft) } else { owners_figure(draft) };
    vec![score_figure(draft), level, critical_figure(draft), last]
}

fn score_figure(draft: &Draft<'_>) -> Figure {
    let (messages, score) = (draft.messages, draft.assessment.score.as_ref());
    let note = score.map(|score| {
        let answered = percent(messages, &score.coverage);
        say!(messages, "report-figure-score-note", sure = how_sure(score), answered = answered)
    });
    Figure {
        value: bounds_or_dash(messages, score),
        label: say!(messages, "report-figure-score"),
        note: note.unwrap_or_default(),
    }
}

/// How much of a score is answered, in a word for phrases to choose by.
fn how_sure(score: &Score) -> &'static str {
    match (score.is_provisional(), score.low == score.high) {
        (_, true) => "all",
        (false, _) => "enough",
        (true, _) => "provisional",
    }
}

fn stage_figure(draft: &Draft<'_>) -> Figure {
    let messages = draft.messages;
    let reached = draft.assessment.reached.map_or(0, Stage::number);
    Figure {
        value: say!(messages, "report-figure-stage-value", stage = reached, last = Stage::LAST),
        label: say!(messages, "report-figure-stage"),
        note: say!(messages, "report-figure-stage-note", target = draft.assessment.answers.target.number()),
    }
}

fn sections_figure(draft: &Draft<'_>) -> Figure {
    let messages = draft.messages;
    let (part, count) = draft.assessment.sections_in_place();
    let enough = asked_for(messages);
    Figure {
        value: say!(messages, "report-figure-part", part = part, count = count),
        label: say!(messages, "report-figure-sections", count = count),
        note: say!(messages, "report-figure-sections-note", enough = enough),
    }
}

/// How many critical points are missing; where none is known to be, how many are not known.
fn critical_figure(draft: &Draft<'_>) -> Figure {
    let messages = draft.messages;
    let tally = draft.assessment.critical_tally();
    let (count, unknown) = (tally.all(), tally.unanswered);
    if tally.open == 0 && unknown > 0 {
        return Figure {
            value: say!(messages, "report-figure-part", part = unknown, count = count),
            label: say!(messages, "report-figure-unknown", count = count),
            note: say!(messages, "report-figure-unknown-note"),
        };
    }
    Figure {
        value: say!(messages, "report-figure-part", part = tally.open, count = count),
        label: say!(messages, "report-figure-missing", count = count),
        note: say!(messages, "report-figure-missing-note", unknown = unknown),
    }
}

fn owners_figure(draft: &Draft<'_>) -> Figure {
    let (messages, count) = (draft.messages, draft.assessment.gaps.len());
    Figure {
        value: say!(messages, "report-figure-part", part = draft.assessment.owned_gaps(), count = count),
        label: say!(messages, "report-figure-owners", count = count),
        note: say!(messages, "report-figure-owners-note", dated = draft.assessment.dated_gaps()),
    }
}

fn answered_figure(draft: &Draft<'_>) -> Figure {
    let (assessment, messages) = (draft.assessment, draft.messages);
    let (answered, all) = (assessment.answered(assessment.practices()), assessment.practices().count());
    let covered = assessment.score.as_ref().map(|score| percent(messages, &score.coverage));
    Figure {
        value: covered.unwrap_or_else(|| say!(messages, "shared-no-score")),
        label: say!(messages, "report-figure-answered"),
        note: say!(messages, "report-figure-answered-note", answered = answered, count = all),
    }
}
