//! What to do when: the critical points that are open, and the gaps in the order to close them.

use super::draft::{Draft, section as new};
use super::gaps;
use super::model::{Block, Column, Item, Line, List, Mark, Section, Span, Table, line};
use super::words::{clean, commas, day, gain, horizon_title, joined, plain, sentences};
use crate::assess::{Critical, Gap, Horizon};
use crate::catalog::PracticeIx;
use crate::messages::{Messages, say};
use crate::problem::Word;

/// The critical points that are open or unanswered; none where there are none.
pub(super) fn critical(draft: &Draft<'_>) -> Option<Section> {
    let assessment = draft.assessment;
    let items: Vec<Item> = assessment.critical.iter().filter_map(|one| critical_point(draft, one)).collect();
    if items.is_empty() {
        return None;
    }
    let messages = draft.messages;
    let mut section = new("critical-points", say!(messages, "report-critical-points"));
    let blank = assessment.critical_unanswered();
    let open = items.len() - blank;
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
    match draft.assessment.gaps.iter().find(|gap| gap.practices.contains(&practice)) {
        Some(gap) => Span::Jump { text: title, to: gaps::id(draft, gap.practice) },
        None => plain(title),
    }
}

/// The roadmap; none where there is no gap.
pub(super) fn section(draft: &Draft<'_>) -> Option<Section> {
    let gaps = &draft.assessment.gaps;
    let mut roadmap = new("roadmap", say!(draft.messages, "report-roadmap"));
    roadmap.blocks.push(Block::Paragraph(line(say!(draft.messages, "report-roadmap-words"))));
    for horizon in Horizon::ALL {
        let mine: Vec<(usize, &Gap)> = gaps.iter().enumerate().filter(|(_, gap)| gap.horizon == *horizon).collect();
        if !mine.is_empty() {
            roadmap.sections.push(of_horizon(draft, *horizon, &mine));
        }
    }
    (!gaps.is_empty()).then_some(roadmap)
}

fn of_horizon(draft: &Draft<'_>, horizon: Horizon, gaps: &[(usize, &Gap)]) -> Section {
    let messages = draft.messages;
    let column = |title: String, numeric, weight| Column { title, numeric, weight };
    let mut columns = vec![
        column("#".to_owned(), true, 1),
        column(say!(messages, "report-head-practice"), false, 7),
        column(say!(messages, "report-head-stage"), true, 2),
        column(say!(messages, "report-head-effort"), false, 3),
        column(say!(messages, "report-head-gain"), true, 2),
    ];
    // Columns that nobody filled in would only make the table harder to read.
    let owned = gaps.iter().any(|(_, gap)| !owner(draft, gap).is_empty());
    let dated = gaps.iter().any(|(_, gap)| !due(draft, gap).is_empty());
    let waits = gaps.iter().any(|(_, gap)| !waits_for(messages, gap).is_empty());
    columns.extend(owned.then(|| column(say!(messages, "report-head-owner"), false, 3)));
    columns.extend(dated.then(|| column(say!(messages, "report-head-due"), false, 3)));
    columns.extend(waits.then(|| column(say!(messages, "report-head-after"), false, 3)));
    let row = |(at, gap): &(usize, &Gap)| {
        let practice = &draft.assessment.catalog[gap.practice];
        let mut row: Vec<Line> = vec![
            line((at + 1).to_string()),
            vec![Span::Jump { text: clean(&practice.title), to: gaps::id(draft, gap.practice) }],
            line(gap.stage.number().to_string()),
            line(say!(messages, "report-effort", effort = gap.effort.word())),
            line(gain(messages, &gap.gain)),
        ];
        row.extend(owned.then(|| line(owner(draft, gap))));
        row.extend(dated.then(|| line(due(draft, gap))));
        row.extend(waits.then(|| line(waits_for(messages, gap))));
        row
    };
    let mut section = new(format!("roadmap-{}", horizon.word()), horizon_title(messages, horizon));
    section.blocks.push(Block::Paragraph(line(say!(messages, "report-horizon-why", horizon = horizon.word()))));
    let caption = say!(messages, "report-horizon-table", horizon = horizon.word());
    section.blocks.push(Block::Table(Table { caption, columns, rows: gaps.iter().map(row).collect() }));
    section
}

fn owner(draft: &Draft<'_>, gap: &Gap) -> String {
    draft.assessment.owner(gap).map(clean).unwrap_or_default()
}

fn due(draft: &Draft<'_>, gap: &Gap) -> String {
    draft.assessment.due(gap).map(|due| day(draft.messages, due)).unwrap_or_default()
}

/// The numbers of the gaps that are better closed first.
fn waits_for(messages: &Messages, gap: &Gap) -> String {
    let numbers: Vec<String> = gap.after.iter().map(|place| format!("#{}", place + 1)).collect();
    commas(messages, &numbers)
}
