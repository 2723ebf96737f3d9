//! What to do when: the critical points that are open, and the gaps in the order to close them.

use std::num::NonZeroU32;

use super::draft::{Draft, section as new};
use super::gaps;
use super::model::{Block, Column, Item, Line, List, Mark, Section, Span, Table, line};
use super::words::{clean, commas, day, filled, gain, horizon_title, joined, listed, plain, sentences};
use crate::assess::{Critical, Gap, Horizon, Planned, Quarter, quarters};
use crate::catalog::PracticeIx;
use crate::messages::{Arg, Messages, say};
use crate::problem::Word;

/// The critical points that are open or unanswered; none where there are none.
pub(super) fn critical(draft: &Draft<'_>) -> Option<Section> {
    let assessment = draft.assessment;
    // What is known comes first; where little is answered, the rest stands under whom to ask.
    let told = assessment.critical.iter().filter(|one| !(draft.is_sparse() && one.unanswered));
    let mut told: Vec<&Critical> = told.collect();
    told.sort_by_key(|one| one.unanswered);
    let items: Vec<Item> = told.into_iter().filter_map(|one| critical_point(draft, one)).collect();
    if items.is_empty() {
        return None;
    }
    let messages = draft.messages;
    let mut section = new("critical-points", say!(messages, "report-critical-points"));
    let blank = assessment.critical_unanswered();
    let open = assessment.critical.len() - blank;
    let text = match (open, blank) {
        (0, blank) => say!(messages, "report-critical-unanswered", unanswered = blank),
        (open, 0) => say!(messages, "report-critical-open", open = open),
        (open, blank) => say!(messages, "report-critical-both", open = open, unanswered = blank),
    };
    let why = say!(messages, "report-critical-why");
    section.blocks.push(Block::Paragraph(line(sentences(messages, &text, &why))));
    section.blocks.push(Block::List(List { ordered: false, items }));
    Some(section)
}

fn critical_point(draft: &Draft<'_>, statement: &Critical) -> Option<Item> {
    let catalog = draft.assessment.catalog;
    let text = clean(&catalog[statement.point()?].text);
    let places = statement.points.iter().map(|point| place(draft, catalog[*point].practice));
    let mark = if statement.unanswered { Mark::Unanswered } else { Mark::Critical };
    Some(Item { mark, line: vec![plain(text)], below: vec![joined(places, " · ")] })
}

/// A practice by its title, leading to its gap if it is one.
fn place(draft: &Draft<'_>, practice: PracticeIx) -> Span {
    let title = clean(&draft.assessment.catalog[practice].title);
    match draft.assessment.gap_of(practice) {
        Some(gap) => Span::Jump { text: title, to: gaps::id(draft, gap.practice) },
        None => plain(title),
    }
}

/// How many gaps stand under *now*, unless everything is asked for: no office does more at once.
const NOW: usize = 5;

/// The roadmap; none where there is no gap.
pub(super) fn section(draft: &Draft<'_>) -> Option<Section> {
    let gaps = &draft.assessment.gaps;
    if gaps.is_empty() {
        return None;
    }
    let plan = draft.options.capacity.map(|capacity| (capacity, quarters(draft.assessment, capacity)));
    let mut roadmap = new("roadmap", say!(draft.messages, "report-roadmap"));
    roadmap.blocks.push(Block::Paragraph(line(say!(draft.messages, "report-roadmap-words"))));
    let planned = plan.as_ref().and_then(|(capacity, plan)| capacity_words(draft, *capacity, plan));
    roadmap.blocks.extend(planned.map(|text| Block::Paragraph(line(text))));
    let plan = plan.map(|(_, plan)| plan).unwrap_or_default();
    for horizon in Horizon::ALL {
        let mine: Vec<(usize, &Gap)> = gaps.iter().enumerate().filter(|(_, gap)| gap.horizon == *horizon).collect();
        if !mine.is_empty() {
            roadmap.sections.push(of_horizon(draft, *horizon, &mine, &plan));
        }
    }
    Some(roadmap)
}

fn capacity_words(draft: &Draft<'_>, capacity: NonZeroU32, plan: &[Planned]) -> Option<String> {
    let last = quarter(draft.messages, plan.iter().map(|one| one.to).max()?);
    Some(say!(draft.messages, "report-roadmap-capacity", capacity = capacity.get(), count = plan.len(), last = last))
}

fn quarter(messages: &Messages, quarter: Quarter) -> String {
    say!(messages, "report-quarter", number = quarter.number, year = quarter.year.to_string())
}

/// When a gap is worked on; nothing where that is not planned.
fn quarters_of(messages: &Messages, plan: &[Planned], gap: usize) -> String {
    let Some(planned) = plan.iter().find(|one| one.gap == gap) else { return String::new() };
    let (from, to) = (quarter(messages, planned.from), quarter(messages, planned.to));
    if planned.from == planned.to { from } else { say!(messages, "report-quarters", from = from, to = to) }
}

fn of_horizon(draft: &Draft<'_>, horizon: Horizon, gaps: &[(usize, &Gap)], plan: &[Planned]) -> Section {
    let messages = draft.messages;
    let is_all = horizon != Horizon::Now || draft.is_full() || !plan.is_empty();
    let shown = if is_all { gaps } else { gaps.get(..NOW).unwrap_or(gaps) };
    let mut section = new(format!("roadmap-{}", horizon.word()), horizon_title(messages, horizon));
    section.blocks.push(Block::Paragraph(line(say!(messages, "report-horizon-why", horizon = horizon.word()))));
    section.blocks.push(table(draft, horizon, shown, plan));
    let more = gaps.len() - shown.len();
    let more = (more > 0).then(|| say!(messages, "report-horizon-more", count = more));
    let sum = draft.assessment.effort(horizon);
    let (small, medium, large) = (sum.small, sum.medium, sum.large);
    let effort = say!(messages, "report-horizon-effort", small = small, medium = medium, large = large);
    let words: Vec<String> = more.into_iter().chain([effort]).collect();
    section.blocks.push(Block::Paragraph(line(words.join(" "))));
    section
}

fn table(draft: &Draft<'_>, horizon: Horizon, gaps: &[(usize, &Gap)], plan: &[Planned]) -> Block {
    let messages = draft.messages;
    let column = |title: String, numeric, weight| Column { title, numeric, weight };
    let mut columns = vec![
        column(say!(messages, "report-head-number"), true, 1),
        column(say!(messages, "report-head-practice"), false, 7),
        column(say!(messages, "report-head-stage"), true, 2),
        column(say!(messages, "report-head-effort"), false, 3),
        column(say!(messages, "report-head-gain"), true, 2),
    ];
    // Columns that nobody filled in would only make the table harder to read.
    let owned = gaps.iter().any(|(_, gap)| !owner(draft, gap).is_empty());
    let dated = gaps.iter().any(|(_, gap)| !due(draft, gap).is_empty());
    let waits = gaps.iter().any(|(_, gap)| !waits_for(messages, gap).is_empty());
    let planned = !plan.is_empty();
    columns.extend(planned.then(|| column(say!(messages, "report-head-quarter"), false, 3)));
    columns.extend(owned.then(|| column(say!(messages, "report-head-owner"), false, 3)));
    columns.extend(dated.then(|| column(say!(messages, "report-head-due"), false, 3)));
    columns.extend(waits.then(|| column(say!(messages, "report-head-after"), false, 3)));
    let row = |(at, gap): &(usize, &Gap)| {
        let mut row: Vec<Line> = vec![
            line((at + 1).to_string()),
            practice_cell(draft, gap),
            line(gap.stage.number().to_string()),
            line(say!(messages, "report-effort", effort = gap.effort.word())),
            line(gain(messages, &gap.gain)),
        ];
        row.extend(planned.then(|| line(quarters_of(messages, plan, *at))));
        row.extend(owned.then(|| line(owner(draft, gap))));
        row.extend(dated.then(|| line(due(draft, gap))));
        row.extend(waits.then(|| line(waits_for(messages, gap))));
        row
    };
    let caption = say!(messages, "report-horizon-table", horizon = horizon.word());
    Block::Table(Table { caption, columns, rows: gaps.iter().map(row).collect() })
}

/// What a gap is called after; where it is one work for several practices, with the checklists that ask for it.
fn practice_cell(draft: &Draft<'_>, gap: &Gap) -> Line {
    let catalog = draft.assessment.catalog;
    let title = vec![Span::Jump { text: clean(&catalog[gap.practice].title), to: gaps::id(draft, gap.practice) }];
    let mut checklists: Vec<String> = Vec::new();
    for practice in &gap.practices {
        let checklist = clean(&catalog[catalog[*practice].checklist].title);
        if !checklists.contains(&checklist) {
            checklists.push(checklist);
        }
    }
    if checklists.len() < 2 {
        return title;
    }
    let checklists = listed(draft.messages, &checklists);
    let pieces = say!(draft.messages, slots "report-roadmap-joined", practice = Arg::Slot, checklists = checklists);
    filled(pieces, &[title])
}

fn owner(draft: &Draft<'_>, gap: &Gap) -> String {
    draft.assessment.owner(gap).map(clean).unwrap_or_default()
}

fn due(draft: &Draft<'_>, gap: &Gap) -> String {
    draft.assessment.due(gap).map(|due| day(draft.messages, due)).unwrap_or_default()
}

/// The numbers of the gaps that are better closed first.
fn waits_for(messages: &Messages, gap: &Gap) -> String {
    let numbers: Vec<String> = gap.after.iter().map(|place| (place + 1).to_string()).collect();
    commas(messages, &numbers)
}
