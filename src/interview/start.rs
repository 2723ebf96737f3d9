//! The beginning: which part of the practices to go through.

use std::collections::BTreeSet;

use crate::answers::{Answer, State};
use crate::catalog::{ChecklistIx, Filter, Load, PointIx, PracticeIx, RoleIx, Stage, minutes_for};
use crate::document::{self, commas};
use crate::messages::say;

use super::again::is_to_confirm;
use super::line::{Line, Style};
use super::prompt::{Ask, Item, OrBack, Prompt, Reply, choose};
use super::route::{self, Filters, Route, in_scope};
use super::session::Session;
use super::setup::{checklist_of, heading, statements_for};
use super::short::{self, Rung};
use super::summary::standing;
use super::words::{Length, day, length_of_route, time_of};

/// That statements bear on what is asked for in checklists that the file does not take in; none where none do.
pub(super) fn out_of_scope(session: &Session<'_>, filters: &Filters) -> Option<Line> {
    let (catalog, scope) = (session.catalog(), &session.answers().scope);
    let is_asked = |point: PointIx| scope.contains(&checklist_of(catalog, point));
    let left = statements_for(catalog, &filters.only)
        .filter(|point| !is_asked(*point) && !catalog.twins(*point).any(is_asked));
    let missing: BTreeSet<ChecklistIx> = left.map(|point| checklist_of(catalog, point)).collect();
    let ids: Vec<String> = missing.iter().map(|ix| catalog[*ix].id.to_string()).collect();
    let text = || say!(session.messages(), "interview-out-of-scope", checklists = commas(session.messages(), &ids));
    (!ids.is_empty()).then(|| Line::new(Style::Notice, text()))
}

/// A part of the practices that one can choose to go through, or another thing to do first.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Plan {
    Take(Route),
    Checklist,
    Section,
    Role,
    Settings,
    Finish,
}

/// What was chosen at the start.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Begin {
    /// To go through this.
    Take(Route),
    /// To change the checklists and the stage first.
    Settings,
    /// To see the result.
    Finish,
}

/// The way through everything that is still to be asked.
pub(super) fn pick_up(session: &Session<'_>) -> Route {
    Route::new(in_scope(session.catalog(), session.answers()), |ix| session.is_new(ix))
}

/// The way through what passes `filters`; empty where nothing does.
pub fn filtered(session: &Session<'_>, filters: &Filters) -> Route {
    let (catalog, answers, assessment) = (session.catalog(), session.answers(), session.assessment());
    let let_through = filters.only.points(catalog, in_scope(catalog, answers));
    let again = |ix| filters.again && is_to_confirm(answers, assessment, session.today(), ix);
    let route = if filters.only.requirements.is_empty() {
        let open = |ix: &PracticeIx| !filters.open || !assessment.is_answered(*ix);
        Route::new(let_through.into_keys().filter(open), |ix| filters.open || again(ix) || session.is_new(ix))
    } else {
        let points: Vec<PointIx> = let_through.into_values().flatten().collect();
        let open = |point: &PointIx| !filters.open || assessment.state(*point) == State::Unanswered;
        short::of_statements(session, points.into_iter().filter(open), |ix| filters.open || again(ix))
    };
    match filters.minutes {
        Some(minutes) => short::fitting(session, &route, minutes, filters.pace),
        None => route,
    }
}

/// What of the part that `filters` name fits into their minutes; none where they name no time.
pub(super) fn fitting(session: &Session<'_>, filters: &Filters, fitting: &Route) -> Option<Line> {
    let (catalog, minutes) = (session.catalog(), filters.minutes.filter(|_| !fitting.practices().is_empty())?);
    let all = filtered(session, &Filters { minutes: None, ..filters.clone() });
    let asked = |route: &Route| route.due().flat_map(|ix| short::to_ask(session, route, ix)).collect::<BTreeSet<_>>();
    let (all, count) = (asked(&all), fitting.load(catalog, fitting.due()).points);
    let time = time_of(session.messages(), fitting.load(catalog, fitting.due()));
    let text =
        say!(session.messages(), "interview-fitting", minutes = minutes, count = count, all = all.len(), time = time);
    Some(Line::new(Style::Notice, text).until(2))
}

/// Everything that can be chosen at the start; the first is what Enter takes.
fn plans(session: &Session<'_>) -> Vec<(Item, Plan)> {
    let (catalog, answers, assessment) = (session.catalog(), session.answers(), session.assessment());
    let all = || in_scope(catalog, answers);
    let untouched = answers.given.is_empty();
    let next = assessment.next_stage().filter(|_| !untouched);
    let mut plans = Vec::new();
    let mut offer = |key: char, plan: &str, route: Route| {
        if route.due().next().is_some() {
            let (messages, stage) = (session.messages(), next.map_or(0, Stage::number));
            let Length { questions, minutes } = length_of_route(catalog, &route);
            let label =
                say!(messages, "interview-plan", plan = plan, stage = stage, questions = questions, minutes = minutes);
            plans.push((Item::with_key(key, label), Plan::Take(route)));
        }
    };
    for (key, plan, route) in ladder(session, untouched) {
        offer(key, plan, route);
    }
    let unknown = |ix: &PracticeIx| match answers.answer(*ix) {
        Some(Answer::Unknown) => true,
        Some(Answer::Points(points)) => !points.unknown.is_empty() && !session.is_new(*ix),
        _ => false,
    };
    offer('d', "not-known", Route::new(all().filter(unknown), |_| true));
    if let Some(next) = next {
        let waits = |ix: &PracticeIx| route::counts(answers, *ix) && route::holds_back(catalog, assessment, next, *ix);
        offer('m', "stage", Route::new(all().filter(waits), |_| true));
    }
    if !untouched {
        offer('g', "again", Route::new(all(), |_| true));
    }
    plans.extend(others(session, untouched));
    plans
}

/// From three minutes to all of it: the ten statements that say most, the essentials, everything. What the answers so far
/// have left behind comes last, or not at all.
fn ladder(session: &Session<'_>, untouched: bool) -> Vec<(char, &'static str, Route)> {
    let (catalog, answers) = (session.catalog(), session.answers());
    let any = in_scope(catalog, answers).any(|ix| session.is_new(ix));
    let all = if any { pick_up(session) } else { Route::default() };
    let (door, essentials) = (short::door(session), short::essentials(session));
    if untouched {
        return vec![('t', "door", door), ('e', "essentials", essentials), ('a', "everything", all)];
    }
    let door = ('t', "door-left", door);
    let (essentials, all) = (('e', "essentials-left", essentials), ('c', "open", all));
    match short::rung(catalog, answers) {
        Rung::Door => vec![door, essentials, all],
        Rung::Essentials => vec![essentials, all, door],
        Rung::Rest => vec![all, essentials],
    }
}

fn others(session: &Session<'_>, untouched: bool) -> Vec<(Item, Plan)> {
    let messages = session.messages();
    let mut others = Vec::new();
    if session.answers().scope.len() > 1 {
        others.push((Item::with_key('l', say!(messages, "interview-plan-checklist")), Plan::Checklist));
    }
    others.push((Item::with_key('s', say!(messages, "interview-plan-section")), Plan::Section));
    others.push((Item::with_key('r', say!(messages, "interview-plan-role")), Plan::Role));
    if !untouched {
        let several = session.catalog().checklists().len() > 1;
        let label =
            if several { say!(messages, "interview-plan-settings") } else { say!(messages, "interview-plan-target") };
        others.push((Item::with_key('h', label), Plan::Settings));
        others.push((Item::with_key('f', say!(messages, "interview-plan-finish")), Plan::Finish));
    }
    others
}

/// Asks which part to go through, or what else to do.
pub(super) fn choose_begin(prompt: &mut dyn Prompt, session: &Session<'_>, file: &str) -> Reply<Begin> {
    loop {
        let ask = Ask::new(welcome_back(session, file), say!(session.messages(), "interview-ask-part"));
        let route = match choose(prompt, &ask, plans(session), 0)? {
            Plan::Take(route) => return Ok(Begin::Take(route)),
            Plan::Settings => return Ok(Begin::Settings),
            Plan::Finish => return Ok(Begin::Finish),
            Plan::Checklist => checklist(prompt, session),
            Plan::Section => section(prompt, session),
            Plan::Role => role(prompt, session),
        };
        if let Some(route) = route.or_back()? {
            return Ok(Begin::Take(route));
        }
    }
}

fn welcome_back(session: &Session<'_>, file: &str) -> Vec<Line> {
    let (messages, answers) = (session.messages(), session.answers());
    let mut lines = vec![Line::new(Style::Where, &answers.organization.name)];
    if answers.given.is_empty() {
        let all: Vec<PracticeIx> = in_scope(session.catalog(), answers).collect();
        let time = time_of(messages, Load::practices(session.catalog(), all.iter().copied()));
        lines.push(Line::text(say!(messages, "interview-in-all", questions = all.len(), time = time)));
    } else {
        let changed = say!(messages, "interview-last-changed", file = file, day = day(messages, answers.date));
        lines.push(Line::text(changed).until(1));
        lines.extend(standing(session));
    }
    lines.push(Line::blank());
    lines
}

/// Asks for one of several parts, each with what is left in it.
fn part(prompt: &mut dyn Prompt, session: &Session<'_>, message: String, parts: &[(String, Filters)]) -> Reply<Route> {
    let mut choices = Vec::new();
    for (title, filters) in parts {
        let route = filtered(session, filters);
        choices.push((part_item(session, title, &route), route));
    }
    choose(prompt, &Ask::new(heading(&session.answers().organization.name), message), choices, 0)
}

fn only(filter: Filter) -> Filters {
    Filters { only: filter, ..Filters::default() }
}

fn part_item(session: &Session<'_>, title: &str, route: &Route) -> Item {
    let open = route.practices().iter().filter(|ix| session.is_new(**ix));
    let (left, minutes) = (open.clone().count(), minutes_for(session.catalog(), open.copied()));
    let (messages, all) = (session.messages(), route.practices().len());
    Item::new(if left == 0 {
        say!(messages, "interview-part-answered", title = title, questions = all)
    } else {
        say!(messages, "interview-part-open", title = title, open = left, questions = all, minutes = minutes)
    })
}

fn checklist(prompt: &mut dyn Prompt, session: &Session<'_>) -> Reply<Route> {
    let one = |ix: &ChecklistIx| {
        let filters = only(Filter { checklists: vec![*ix], ..Filter::default() });
        (session.catalog()[*ix].title.to_string(), filters)
    };
    let parts: Vec<_> = session.answers().scope.iter().map(one).collect();
    part(prompt, session, say!(session.messages(), "interview-ask-checklist"), &parts)
}

fn section(prompt: &mut dyn Prompt, session: &Session<'_>) -> Reply<Route> {
    let (catalog, scope) = (session.catalog(), &session.answers().scope);
    let sections = scope.iter().flat_map(|checklist| catalog[*checklist].sections.iter().copied());
    let one = |ix| {
        let filters = only(Filter { sections: vec![ix], ..Filter::default() });
        let checklist = &catalog[catalog[ix].checklist].title;
        let section = &catalog[ix].title;
        let title = if scope.len() > 1 {
            say!(session.messages(), "shared-section", checklist = checklist, section = section)
        } else {
            section.to_string()
        };
        (title, filters)
    };
    let parts: Vec<_> = sections.map(one).collect();
    part(prompt, session, say!(session.messages(), "interview-ask-section"), &parts)
}

fn role(prompt: &mut dyn Prompt, session: &Session<'_>) -> Reply<Route> {
    let messages = session.messages();
    let catalog = session.catalog();
    let one = |role: RoleIx| {
        let title = document::role(catalog, messages, role);
        (title, only(Filter { roles: vec![role], ..Filter::default() }))
    };
    let parts = catalog.roles().map(one).filter(|(_, filters)| !filtered(session, filters).practices().is_empty());
    part(prompt, session, say!(messages, "interview-ask-role"), &parts.collect::<Vec<_>>())
}
