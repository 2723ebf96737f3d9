//! What to do first, the same wherever it is told.

use super::words::{clean, roles_within};
use crate::assess::{Assessed, Gap, ToFindOut};
use crate::catalog::{PointIx, PracticeIx};
use crate::messages::{Messages, say};

/// A first step: towards closing a gap, or where no gap is left, towards an answer.
#[derive(Debug, Clone)]
pub struct Action<'a> {
    /// What it is called after.
    pub practice: PracticeIx,
    /// The point that it is about: the first critical one, else the first.
    pub point: PointIx,
    /// What to do.
    pub step: String,
    /// The gap; none for what is to be found out.
    pub gap: Option<&'a Gap>,
}

/// The first steps, at most `count`: gaps in the order of the roadmap, then what is to be found out.
pub fn first_actions<'a>(assessed: Assessed<'a>, count: usize, messages: &Messages) -> Vec<Action<'a>> {
    let close = assessed.assessment.gaps.iter().filter_map(|gap| closing(assessed, gap));
    let ask = assessed.assessment.to_find_out.iter().filter_map(|one| asking(assessed, one, messages));
    close.chain(ask).take(count).collect()
}

fn closing<'a>(assessed: Assessed<'a>, gap: &'a Gap) -> Option<Action<'a>> {
    let point = weightiest(assessed, &gap.points)?;
    let step = clean(&assessed.catalog[point].advice);
    Some(Action { practice: gap.practice, point, step, gap: Some(gap) })
}

fn asking<'a>(assessed: Assessed<'a>, one: &ToFindOut, messages: &Messages) -> Option<Action<'a>> {
    let practice = &assessed.catalog[one.practice];
    let roles = roles_within(assessed.catalog, messages, &practice.roles);
    let step = say!(messages, "report-action-ask", roles = roles, question = clean(&practice.ask));
    Some(Action { practice: one.practice, point: weightiest(assessed, &one.points)?, step, gap: None })
}

fn weightiest(assessed: Assessed<'_>, points: &[PointIx]) -> Option<PointIx> {
    let critical = points.iter().find(|point| assessed.catalog[**point].critical);
    critical.or(points.first()).copied()
}
