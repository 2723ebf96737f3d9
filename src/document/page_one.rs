//! Page one: where we stand, what hurts, what to do next. It stands alone.

use super::draft::{Draft, section as new};
use super::model::{Block, Figure, Item, Line, List, Mark, Section, Span, line};
use super::words::{clean, count, day, is_single, listed, lower, percent, plain, whole_percent};
use super::{Action, first_actions, gaps, standing};
use crate::assess::{Fraction, Gap, PROVISIONAL, Profile, STAGE_LOW, Standing};
use crate::catalog::{Catalog, Stage};

/// How many gaps page one names as hurting, and how many first actions it gives.
const HURTS: usize = 3;
const ACTIONS: usize = 5;

pub(super) fn section(draft: &Draft<'_>) -> Section {
    let mut page = new("where-we-stand", "Where we stand");
    page.blocks.push(Block::Figures(figures(draft)));
    page.blocks.push(Block::Paragraph(line(verdict(draft))));
    page.blocks.push(Block::Paragraph(line(stage(draft))));
    page.blocks.extend(provisional(draft).map(|text| Block::Notice(line(text))));
    page.blocks.extend(standing::picture(draft).map(Block::Chart));
    page.sections.extend(hurts(draft));
    page.sections.push(actions(draft));
    page
}

fn figures(draft: &Draft<'_>) -> Vec<Figure> {
    let assessment = draft.assessment;
    let figure = |value: String, label: &str, note: String| Figure { value, label: label.to_owned(), note };
    let reached = assessment.reached.map_or(0, Stage::number);
    let blank = assessment.critical_unanswered();
    let open = assessment.critical.len() - blank;
    let (answered, all) = (assessment.answered(assessment.practices()), assessment.practices().count());
    let score = assessment.score.as_ref();
    let value = score.map_or_else(|| "–".to_owned(), |score| percent(&score.low));
    let up_to = score.filter(|score| !is_single(score));
    vec![
        figure(
            value,
            "score",
            up_to.map(|score| format!("up to {} possible", percent(&score.high))).unwrap_or_default(),
        ),
        figure(
            format!("{reached} of 4"),
            "stage reached",
            format!("target: stage {}", assessment.answers.target.number()),
        ),
        figure(
            open.to_string(),
            if open == 1 { "critical point open" } else { "critical points open" },
            if blank == 0 { String::new() } else { format!("and {blank} not answered") },
        ),
        figure(
            score.map_or_else(|| "–".to_owned(), |score| percent(&score.coverage)),
            "answered",
            format!("{answered} of {} in full", count(all, "practice")),
        ),
    ]
}

/// The score in a sentence or two; also what sums up the document.
pub(super) fn verdict(draft: &Draft<'_>) -> String {
    let assessment = draft.assessment;
    let name = draft.organization();
    let Some(score) = &assessment.score else {
        return "Nothing in scope applies here, so there is no score.".to_owned();
    };
    let blank = assessment.unanswered().count();
    let ask = if assessment.answers.scope.len() == 1 { "the checklist asks" } else { "the checklists ask" };
    match () {
        () if score.coverage.is_zero() => {
            format!("Nothing is answered yet, so the score of {name} lies anywhere between 0 and 100\u{a0}%.")
        }
        () if score.low == Fraction::of(1, 1) => format!("Of what {ask}, {name} does everything."),
        () if score.high.is_zero() => format!("Of what {ask}, {name} does nothing yet."),
        () if blank == 0 => format!("Of what {ask}, {name} does {}.", percent(&score.low)),
        () => format!(
            "Of what {ask}, {name} does {}. Once {} known, the score will {}.",
            percent(&score.low),
            if blank == 1 {
                "the one practice not fully answered is".to_owned()
            } else {
                format!("the {} not fully answered are", count(blank, "practice"))
            },
            if is_single(score) {
                "hardly change".to_owned()
            } else {
                format!("be between {} and {}", whole_percent(&score.low), percent(&score.high))
            }
        ),
    }
}

fn provisional(draft: &Draft<'_>) -> Option<String> {
    let score = draft.assessment.score.as_ref()?;
    if !score.is_provisional() || score.coverage.is_zero() {
        return None;
    }
    let answered = percent(&score.coverage);
    let enough = percent(&Fraction::constant(PROVISIONAL));
    Some(format!("Only {answered} is answered. Below {enough} the score is provisional: read it as a range."))
}

/// The stage reached and what the next one still needs.
fn stage(draft: &Draft<'_>) -> String {
    let assessment = draft.assessment;
    let reached = match assessment.reached {
        None => "No stage is reached yet.".to_owned(),
        Some(stage) => {
            format!("Stage {} is reached: {}.", stage.number(), lower(assessment.catalog.stage_title(stage)))
        }
    };
    let missing = assessment.profile.iter().find(|one| one.is_fulfilled() == Some(false));
    match missing {
        Some(profile) => format!("{reached} {}", what_is_missing(assessment.catalog, profile)),
        None if assessment.reached.is_some() => format!("{reached} Nothing in scope asks for more."),
        None => reached,
    }
}

fn what_is_missing(catalog: &Catalog, profile: &Profile) -> String {
    let low = profile.score.as_ref().map(|score| &score.low);
    let mut needs = Vec::new();
    if let Some(low) = low.filter(|low| **low < Fraction::constant(STAGE_LOW)) {
        let enough = percent(&Fraction::constant(STAGE_LOW));
        needs.push(format!("{enough} of its points done (now {})", percent(low)));
    }
    if profile.critical_open > 0 {
        needs.push(format!("no critical point open or unanswered (now {})", profile.critical_open));
    }
    let (number, title) = (profile.stage.number(), lower(catalog.stage_title(profile.stage)));
    format!("Stage {number}, {title}, needs {}.", listed(&needs))
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
    let mut hurts = new("what-hurts", "What hurts most");
    hurts.blocks.push(Block::List(List { ordered: false, items }));
    let any = hurts.blocks.iter().any(|block| matches!(block, Block::List(list) if !list.items.is_empty()));
    any.then_some(hurts)
}

fn actions(draft: &Draft<'_>) -> Section {
    let mut actions = new("what-to-do-first", "What to do first");
    let first = first_actions(draft.assessment, ACTIONS);
    if first.is_empty() {
        actions.blocks.push(Block::Paragraph(line(nothing_to_do(draft))));
        return actions;
    }
    let items = first.iter().map(|one| action(draft, one)).collect();
    actions.blocks.push(Block::List(List { ordered: true, items }));
    actions
}

fn nothing_to_do(draft: &Draft<'_>) -> String {
    let assessment = draft.assessment;
    let declined = assessment.of_standing(Standing::Declined).next().is_some();
    if !declined && assessment.of_standing(Standing::Applicable).next().is_none() {
        return "Nothing in scope applies, so there is nothing to do. Check the scope and the reasons.".to_owned();
    }
    let but = if declined { " but for what was declined" } else { "" };
    let target = assessment.answers.target;
    match Stage::from_number(u32::from(target.number()) + 1) {
        Some(next) => format!(
            "No gap is left up to stage {}{but}. Set the target to stage {} to see what comes next.",
            target.number(),
            next.number()
        ),
        None => format!("No gap is left{but}. Keep the evidence fresh and assess again in half a year."),
    }
}

/// One action: the practice, the next step, who and by when.
fn action(draft: &Draft<'_>, action: &Action<'_>) -> Item {
    let text = clean(&draft.assessment.catalog[action.practice].title);
    let mut title: Line = match action.gap {
        Some(gap) => vec![Span::Jump { text, to: gaps::id(draft, gap.practice) }],
        None => vec![plain(text)],
    };
    title.extend(action.gap.and_then(|gap| who_and_when(draft, gap)).map(plain));
    Item { mark: Mark::None, line: title, below: vec![line(action.step.as_str())] }
}

/// Owner and date in brackets, if there are any.
fn who_and_when(draft: &Draft<'_>, gap: &Gap) -> Option<String> {
    let owner = draft.assessment.owner(gap).map(clean);
    let due = draft.assessment.due(gap).map(|due| format!("by {}", day(due)));
    let both: Vec<String> = [owner, due].into_iter().flatten().collect();
    (!both.is_empty()).then(|| format!(" ({})", both.join(", ")))
}
