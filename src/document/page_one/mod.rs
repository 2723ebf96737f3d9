//! Page one: where we stand, what can hurt us, what is to be decided, and how sure that is. It stands alone.

mod decisions;
mod figures;
mod sureness;

use super::compare::change_blocks;
use super::draft::{Draft, section as new};
use super::licence::share_alike;
use super::model::{Block, Item, List, Mark, Section, Span, line};
use super::standing::asked_for;
use super::words::{bounds, clean, filled, percent, plain, sentences, strong};
use super::{gaps, over_time, people, standing};
use crate::answers::Detail;
use crate::assess::{Fraction, Profile, Risk, STAGE_LOW, Score, Tally};
use crate::messages::{Arg, say};

/// How many risks page one names.
const RISKS: usize = 3;

pub(super) fn section(draft: &Draft<'_>) -> Section {
    let mut page = new("where-we-stand", say!(draft.messages, "report-where-we-stand"));
    page.blocks.push(Block::Paragraph(vec![strong(verdict(draft))]));
    page.blocks.push(Block::Figures(figures::figures(draft)));
    if draft.assessment.score.as_ref().is_some_and(|score| !score.coverage.is_zero()) {
        page.blocks.push(Block::Paragraph(line(statements(draft))));
        page.blocks.extend(stage(draft).map(|text| Block::Paragraph(line(text))));
    }
    page.blocks.extend(people::in_one_line(draft));
    page.blocks.extend(draft.since.iter().flat_map(|since| change_blocks(&since.change, draft.messages)));
    // One picture is what the page has room for; the themes stand on a page of their own too.
    let trend = draft.since.and_then(|since| over_time::on_page_one(since, draft.messages));
    page.blocks.extend(trend.or_else(|| standing::picture(draft)).map(Block::Chart));
    page.sections.extend(risks(draft));
    page.sections.push(decisions::section(draft));
    page.sections.extend(sureness::left_out(draft));
    page.sections.push(sure(draft));
    page
}

/// How sure it all is; and where nothing follows, what the licence of the questions asks and what is our choice, for which
/// headings of their own would take the page beyond its end.
fn sure(draft: &Draft<'_>) -> Section {
    let mut section = sureness::section(draft);
    if draft.options.detail == Detail::Brief {
        let alike = share_alike(draft.assessment.catalog, draft.scope(), draft.messages);
        let ours = say!(draft.messages, "shared-ours");
        let said = alike.map_or_else(|| ours.clone(), |alike| sentences(draft.messages, &alike, &ours));
        section.blocks.push(Block::Paragraph(line(said)));
    }
    section
}

/// A sentence that says it all; also what sums up the document.
pub(super) fn verdict(draft: &Draft<'_>) -> String {
    let (assessment, messages, name) = (draft.assessment, draft.messages, draft.organization());
    let Some(score) = &assessment.score else {
        return say!(messages, "report-verdict-nothing-applies");
    };
    let checklists = assessment.answers.scope.len();
    if score.coverage.is_zero() {
        return say!(messages, "report-verdict-nothing-answered", name = name);
    }
    if score.low == Fraction::of(1, 1) {
        return say!(messages, "report-verdict-everything", checklists = checklists, name = name);
    }
    if score.high.is_zero() {
        return say!(messages, "report-verdict-nothing", checklists = checklists, name = name);
    }
    verdict_of_part(draft, score)
}

fn verdict_of_part(draft: &Draft<'_>, score: &Score) -> String {
    let (messages, name) = (draft.messages, draft.organization());
    let tally = draft.assessment.critical_tally();
    let (critical, missing, unknown) = (kind_of(&tally), tally.open, tally.unanswered);
    if score.is_sparse() {
        let answered = percent(messages, &score.coverage);
        return say!(
            messages,
            "report-verdict-sparse",
            name = name,
            answered = answered,
            critical = critical,
            all = tally.all(),
            missing = missing,
            unknown = unknown
        );
    }
    let extremes = standing::extremes(draft);
    let span = extremes.as_ref().map_or("unknown", |_| standing::parts_word(draft));
    let (least, best) = extremes.unwrap_or_default();
    say!(
        messages,
        "report-verdict",
        name = name,
        score = bounds(messages, score),
        checklists = draft.assessment.answers.scope.len(),
        span = span,
        best = best,
        least = least,
        critical = critical,
        all = tally.all(),
        missing = missing,
        unknown = unknown
    )
}

/// What is to be said of the critical points, in a word for phrases to choose by.
fn kind_of(tally: &Tally) -> &'static str {
    match (tally.all(), tally.open, tally.unanswered) {
        (0, _, _) => "none",
        (_, 0, 0) => "hold",
        (_, _, 0) => "missing",
        (_, 0, _) => "unknown",
        _ => "both",
    }
}

fn statements(draft: &Draft<'_>) -> String {
    let tally = draft.assessment.tally();
    say!(
        draft.messages,
        "report-statements",
        all = tally.all(),
        left = tally.all() - tally.hold,
        hold = tally.hold,
        open = tally.open,
        declined = tally.declined,
        unanswered = tally.unanswered
    )
}

/// The stage that comes next: the first that is not fulfilled.
fn next_profile<'d>(draft: &'d Draft<'_>) -> Option<&'d Profile> {
    draft.assessment.profile.iter().find(|one| one.is_fulfilled() == Some(false))
}

/// The stage reached and what the next one still needs; where the sources have no stages, only the latter.
fn stage(draft: &Draft<'_>) -> Option<String> {
    let (assessment, messages) = (draft.assessment, draft.messages);
    if !draft.is_staged() {
        return next_profile(draft).and_then(|profile| basics(draft, profile));
    }
    let reached = match assessment.reached {
        None => say!(messages, "report-stage-none", title = assessment.catalog.stage_zero_title()),
        Some(stage) => {
            let title = assessment.catalog.stage_title(stage);
            say!(messages, "report-stage-reached", number = stage.number(), title = title)
        }
    };
    Some(match next_profile(draft) {
        Some(profile) => sentences(messages, &reached, &what_is_missing(draft, profile)),
        None if assessment.reached.is_some() => sentences(messages, &reached, &say!(messages, "report-stage-enough")),
        None => reached,
    })
}

fn basics(draft: &Draft<'_>, profile: &Profile) -> Option<String> {
    let messages = draft.messages;
    Some(say!(
        messages,
        "report-basics",
        stage = profile.stage.number(),
        low = bounds(messages, profile.score.as_ref()?),
        enough = asked_for(messages),
        missing = profile.critical_open
    ))
}

fn what_is_missing(draft: &Draft<'_>, profile: &Profile) -> String {
    let messages = draft.messages;
    let low = profile.score.as_ref().map(|score| &score.low);
    let low = low.filter(|low| **low < Fraction::constant(STAGE_LOW)).map(|low| percent(messages, low));
    let enough = asked_for(messages);
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

/// What the worst that is missing, or not known, can cost.
fn risks(draft: &Draft<'_>) -> Option<Section> {
    let items: Vec<Item> = draft.assessment.risks(RISKS).iter().map(|risk| item(draft, risk)).collect();
    if items.is_empty() {
        return None;
    }
    let mut section = new("what-hurts", say!(draft.messages, "report-what-hurts"));
    section.blocks.push(Block::List(List { ordered: false, items }));
    Some(section)
}

fn item(draft: &Draft<'_>, risk: &Risk) -> Item {
    let catalog = draft.assessment.catalog;
    let practice = &catalog[risk.practice];
    let theme = catalog.theme_title(practice.theme);
    let gap = draft.assessment.gaps.iter().find(|gap| risk.known && gap.practices.contains(&risk.practice));
    let theme = match gap {
        Some(gap) => Span::Jump { text: theme.to_owned(), to: gaps::id(draft, gap.practice) },
        None => strong(theme),
    };
    let pieces = say!(draft.messages, slots "report-risk", theme = Arg::Slot, why = Arg::Slot);
    let words = filled(pieces, &[vec![theme], vec![plain(clean(&practice.why))]]);
    let mark = match (risk.known, risk.critical) {
        (false, _) => Mark::Unanswered,
        (true, true) => Mark::Critical,
        (true, false) => Mark::Open,
    };
    Item { mark, line: words, below: Vec::new() }
}
