//! Page one: where we stand, what hurts, what to do next. It stands alone.

use super::draft::{Draft, section as new};
use super::model::{Block, Figure, Item, List, Mark, Section, Span, line};
use super::words::{bare_percent, clean, day, filled, is_single, percent, plain, sentences};
use super::{Action, first_actions, gaps, people, standing};
use crate::assess::{Fraction, Gap, PROVISIONAL, Profile, STAGE_LOW, Score, Standing};
use crate::catalog::Stage;
use crate::messages::say;
use crate::messages::{Arg, Messages, Piece};

/// How many gaps page one names as hurting, and how many first actions it gives.
const HURTS: usize = 3;
const ACTIONS: usize = 5;

pub(super) fn section(draft: &Draft<'_>) -> Section {
    let mut page = new("where-we-stand", say!(draft.messages, "report-where-we-stand"));
    page.blocks.push(Block::Figures(figures(draft)));
    page.blocks.push(Block::Paragraph(line(verdict(draft))));
    page.blocks.push(Block::Paragraph(line(stage(draft))));
    page.blocks.extend(provisional(draft).map(|text| Block::Notice(line(text))));
    page.blocks.extend(people::in_one_line(draft));
    page.blocks.extend(standing::picture(draft).map(Block::Chart));
    page.sections.extend(hurts(draft));
    page.sections.push(actions(draft));
    page
}

fn figures(draft: &Draft<'_>) -> Vec<Figure> {
    vec![score_figure(draft), stage_figure(draft), critical_figure(draft), answered_figure(draft)]
}

fn score_figure(draft: &Draft<'_>) -> Figure {
    let (messages, score) = (draft.messages, draft.assessment.score.as_ref());
    let up_to = score.filter(|score| !is_single(score));
    let note = up_to.map(|score| say!(messages, "report-figure-score-note", high = percent(messages, &score.high)));
    Figure {
        value: percent_or_dash(messages, score.map(|score| &score.low)),
        label: say!(messages, "report-figure-score"),
        note: note.unwrap_or_default(),
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

fn critical_figure(draft: &Draft<'_>) -> Figure {
    let messages = draft.messages;
    let blank = draft.assessment.critical_unanswered();
    let open = draft.assessment.critical.len() - blank;
    Figure {
        value: open.to_string(),
        label: say!(messages, "report-figure-critical", count = open),
        note: if blank == 0 { String::new() } else { say!(messages, "report-figure-critical-note", count = blank) },
    }
}

fn answered_figure(draft: &Draft<'_>) -> Figure {
    let (assessment, messages) = (draft.assessment, draft.messages);
    let (answered, all) = (assessment.answered(assessment.practices()), assessment.practices().count());
    Figure {
        value: percent_or_dash(messages, assessment.score.as_ref().map(|score| &score.coverage)),
        label: say!(messages, "report-figure-answered"),
        note: say!(messages, "report-figure-answered-note", answered = answered, count = all),
    }
}

fn percent_or_dash(messages: &Messages, share: Option<&Fraction>) -> String {
    share.map_or_else(|| say!(messages, "shared-no-score"), |share| percent(messages, share))
}

/// The score in a sentence or two; also what sums up the document.
pub(super) fn verdict(draft: &Draft<'_>) -> String {
    let (assessment, messages, name) = (draft.assessment, draft.messages, draft.organization());
    let Some(score) = &assessment.score else {
        return say!(messages, "report-verdict-nothing-applies");
    };
    let checklists = assessment.answers.scope.len();
    match () {
        () if score.coverage.is_zero() => say!(messages, "report-verdict-nothing-answered", name = name),
        () if score.low == Fraction::of(1, 1) => {
            say!(messages, "report-verdict-everything", checklists = checklists, name = name)
        }
        () if score.high.is_zero() => say!(messages, "report-verdict-nothing", checklists = checklists, name = name),
        () => {
            let low = percent(messages, &score.low);
            let does = say!(messages, "report-verdict", checklists = checklists, name = name, score = low);
            match assessment.unanswered().count() {
                0 => does,
                blank => sentences(messages, &does, &once_known(messages, score, blank)),
            }
        }
    }
}

/// What the score can become, once what is blank is known.
fn once_known(messages: &Messages, score: &Score, blank: usize) -> String {
    if is_single(score) {
        return say!(messages, "report-verdict-steady", practices = blank);
    }
    let (low, high) = (bare_percent(messages, &score.low), percent(messages, &score.high));
    say!(messages, "report-verdict-between", practices = blank, low = low, high = high)
}

fn provisional(draft: &Draft<'_>) -> Option<String> {
    let score = draft.assessment.score.as_ref()?;
    if !score.is_provisional() || score.coverage.is_zero() {
        return None;
    }
    let answered = percent(draft.messages, &score.coverage);
    let enough = percent(draft.messages, &Fraction::constant(PROVISIONAL));
    Some(say!(draft.messages, "report-provisional", answered = answered, enough = enough))
}

/// The stage reached and what the next one still needs.
fn stage(draft: &Draft<'_>) -> String {
    let (assessment, messages) = (draft.assessment, draft.messages);
    let reached = match assessment.reached {
        None => say!(messages, "report-stage-none"),
        Some(stage) => {
            let title = assessment.catalog.stage_title(stage);
            say!(messages, "report-stage-reached", number = stage.number(), title = title)
        }
    };
    let missing = assessment.profile.iter().find(|one| one.is_fulfilled() == Some(false));
    match missing {
        Some(profile) => sentences(messages, &reached, &what_is_missing(draft, profile)),
        None if assessment.reached.is_some() => sentences(messages, &reached, &say!(messages, "report-stage-enough")),
        None => reached,
    }
}

fn what_is_missing(draft: &Draft<'_>, profile: &Profile) -> String {
    let messages = draft.messages;
    let low = profile.score.as_ref().map(|score| &score.low);
    let low = low.filter(|low| **low < Fraction::constant(STAGE_LOW)).map(|low| percent(messages, low));
    let enough = percent(messages, &Fraction::constant(STAGE_LOW));
    let (number, open) = (profile.stage.number(), profile.critical_open);
    let title = draft.assessment.catalog.stage_title(profile.stage);
    match (low, open) {
        (None, open) => say!(messages, "report-stage-needs-critical", number = number, title = title, open = open),
        (Some(low), 0) => {
            say!(messages, "report-stage-needs-points", number = number, title = title, enough = enough, low = low)
        }
        (Some(low), open) => {
            say!(
                messages,
                "report-stage-needs-both",
                number = number,
                title = title,
                enough = enough,
                low = low,
                open = open
            )
        }
    }
}

/// The critical gaps in terms of what they cost.
fn hurts(draft: &Draft<'_>) -> Option<Section> {
    let catalog = draft.assessment.catalog;
    let critical = draft.assessment.gaps.iter().filter(|gap| gap.critical);
    let item = |gap: &Gap| Item {
        mark: Mark::Critical,
        line: vec![Span::Jump { text: clean(&catalog[gap.practice].title), to: gaps::id(draft, gap.practice) }],
        below: vec![line(clean(&catalog[gap.practice].why))],
    };
    let items: Vec<Item> = critical.take(HURTS).map(item).collect();
    let mut hurts = new("what-hurts", say!(draft.messages, "report-what-hurts"));
    hurts.blocks.push(Block::List(List { ordered: false, items }));
    let any = hurts.blocks.iter().any(|block| matches!(block, Block::List(list) if !list.items.is_empty()));
    any.then_some(hurts)
}

fn actions(draft: &Draft<'_>) -> Section {
    let mut actions = new("what-to-do-first", say!(draft.messages, "report-what-to-do"));
    let first = first_actions(draft.assessment, ACTIONS, draft.messages);
    if first.is_empty() {
        actions.blocks.push(Block::Paragraph(line(nothing_to_do(draft))));
        return actions;
    }
    let items = first.iter().map(|one| action(draft, one)).collect();
    actions.blocks.push(Block::List(List { ordered: true, items }));
    actions
}

fn nothing_to_do(draft: &Draft<'_>) -> String {
    let (assessment, messages) = (draft.assessment, draft.messages);
    let declined = assessment.of_standing(Standing::Declined).next().is_some();
    if !declined && assessment.of_standing(Standing::Applicable).next().is_none() {
        return say!(messages, "report-nothing-applies");
    }
    let stage = assessment.answers.target.number();
    let next = Stage::from_number(u32::from(stage) + 1).map(Stage::number);
    match (next, declined) {
        (Some(next), false) => say!(messages, "report-no-gap", stage = stage, next = next),
        (Some(next), true) => say!(messages, "report-no-gap-but-declined", stage = stage, next = next),
        (None, false) => say!(messages, "report-no-gap-at-all"),
        (None, true) => say!(messages, "report-no-gap-at-all-but-declined"),
    }
}

/// One action: the practice, the next step, who and by when.
fn action(draft: &Draft<'_>, action: &Action<'_>) -> Item {
    let text = clean(&draft.assessment.catalog[action.practice].title);
    let practice = match action.gap {
        Some(gap) => Span::Jump { text, to: gaps::id(draft, gap.practice) },
        None => plain(text),
    };
    let title = filled(who_and_when(draft, action.gap), &[vec![practice]]);
    Item { mark: Mark::None, line: title, below: vec![line(action.step.as_str())] }
}

/// A practice, and owner and date in brackets, if there are any.
fn who_and_when(draft: &Draft<'_>, gap: Option<&Gap>) -> Vec<Piece> {
    let messages = draft.messages;
    let owner = gap.and_then(|gap| draft.assessment.owner(gap)).map(clean);
    let due = gap.and_then(|gap| draft.assessment.due(gap)).map(|due| day(messages, due));
    match (owner, due) {
        (None, None) => say!(messages, slots "report-action", practice = Arg::Slot),
        (Some(owner), None) => say!(messages, slots "report-action-owned", practice = Arg::Slot, owner = owner),
        (None, Some(due)) => say!(messages, slots "report-action-due", practice = Arg::Slot, due = due),
        (Some(owner), Some(due)) => {
            say!(messages, slots "report-action-owned-due", practice = Arg::Slot, owner = owner, due = due)
        }
    }
}
