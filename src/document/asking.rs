//! What nobody answered, by whom to ask.

use super::draft::{Draft, section as new};
use super::model::{Block, Column, Line, Section, Span, Table, line};
use super::words::{clean, filled, role, role_within, roles_within};
use crate::answers::State;
use crate::assess::ToFindOut;
use crate::catalog::{PracticeIx, Role, minutes_for};
use crate::messages::{Arg, say};
use crate::problem::Word;

/// How many questions to a role are told unless everything is asked for.
const ASKED: usize = 8;

/// Practices that are not fully answered, by the first role that can tell; none where all is answered.
pub(super) fn section(draft: &Draft<'_>) -> Option<Section> {
    let (assessment, messages) = (draft.assessment, draft.messages);
    let count = assessment.unanswered().count();
    if count == 0 {
        return None;
    }
    let mut section = new("unanswered", say!(messages, "report-unanswered"));
    let minutes = minutes_for(assessment.catalog, assessment.unanswered());
    let lead = say!(messages, slots "report-unanswered-lead", command = Arg::Slot, count = count, minutes = minutes);
    let command = Span::Code(say!(messages, "report-unanswered-command"));
    section.blocks.push(Block::Paragraph(filled(lead, &[vec![command]])));
    section.sections = by_role(draft).iter().map(|(role, practices)| of_role(draft, *role, practices)).collect();
    Some(section)
}

/// Up to the target in the order to find it out, then what lies beyond.
fn by_role(draft: &Draft<'_>) -> Vec<(Role, Vec<PracticeIx>)> {
    let (assessment, catalog) = (draft.assessment, draft.assessment.catalog);
    let practices = |asked: Vec<_>| asked.into_iter().map(|one: &ToFindOut| one.practice).collect();
    let mut roles: Vec<(Role, Vec<PracticeIx>)> =
        assessment.to_ask().into_iter().map(|(role, asked)| (role, practices(asked))).collect();
    for beyond in assessment.unanswered().filter(|ix| catalog[*ix].stage > assessment.answers.target) {
        let role = assessment.asked(beyond);
        match roles.iter_mut().find(|(one, _)| *one == role) {
            Some((_, asked)) => asked.push(beyond),
            None => roles.push((role, vec![beyond])),
        }
    }
    roles
}

fn of_role(draft: &Draft<'_>, one: Role, practices: &[PracticeIx]) -> Section {
    let messages = draft.messages;
    let critical = practices.iter().filter(|ix| is_critical(draft, **ix)).count();
    let title = say!(
        messages,
        "report-unanswered-role",
        role = role(messages, one),
        count = practices.len(),
        critical = critical
    );
    let mut section = new(format!("ask-{}", one.word()), title);
    let shown = if draft.is_full() { practices } else { practices.get(..ASKED).unwrap_or(practices) };
    section.blocks.push(table(draft, one, shown));
    let more = practices.len() - shown.len();
    let more = (more > 0).then(|| say!(messages, "report-unanswered-more", count = more));
    section.blocks.extend(more.map(|text| Block::Paragraph(line(text))));
    section
}

fn is_critical(draft: &Draft<'_>, ix: PracticeIx) -> bool {
    draft.assessment.points(ix, State::Unanswered).any(|point| draft.assessment.catalog[point].critical)
}

fn table(draft: &Draft<'_>, one: Role, practices: &[PracticeIx]) -> Block {
    let messages = draft.messages;
    let column = |title: String, weight| Column { title, numeric: false, weight };
    let weighty = practices.iter().any(|ix| is_critical(draft, *ix));
    let others = practices.iter().any(|ix| draft.assessment.catalog[*ix].roles.len() > 1);
    let mut columns =
        vec![column(say!(messages, "report-head-practice"), 4), column(say!(messages, "report-head-question"), 6)];
    columns.extend(weighty.then(|| column(say!(messages, "report-head-weight"), 2)));
    columns.extend(others.then(|| column(say!(messages, "report-head-ask"), 3)));
    let row = |ix: &PracticeIx| {
        let practice = &draft.assessment.catalog[*ix];
        let mut row: Vec<Line> = vec![line(clean(&practice.title)), line(clean(&practice.ask))];
        let weight = is_critical(draft, *ix).then(|| say!(messages, "report-unanswered-critical"));
        row.extend(weighty.then(|| line(weight.unwrap_or_default())));
        let others_of: Vec<Role> = practice.roles.iter().skip(1).copied().collect();
        row.extend(others.then(|| line(roles_within(messages, &others_of))));
        row
    };
    let caption = say!(messages, "report-unanswered-table", role = role_within(messages, one));
    Block::Table(Table { caption, columns, rows: practices.iter().map(row).collect() })
}
