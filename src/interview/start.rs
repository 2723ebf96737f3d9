//! The beginning: what a new file must know, and which part of the practices to go through.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::answers::{Answer, Answers, Organization, OrganizationKind, State};
use crate::catalog::{Activity, Catalog, ChecklistIx, Filter, Load, PointIx, PracticeIx, RoleIx, Stage, minutes_for};
use crate::document::{self, commas};
use crate::messages::{Messages, say};
use crate::problem::Word;
use crate::text::one_line;

use super::again::is_to_confirm;
use super::line::{Line, Style};
use super::prompt::{Ask, Item, Needed, OrBack, Prompt, Reply, choose};
use super::route::{self, Filters, Route, in_scope};
use super::session::Session;
use super::short::{self, Rung};
use super::summary::standing;
use super::words::{Length, day, first_sentence, length_of_route, time_of};

/// One of the first questions.
type Step = fn(&mut dyn Prompt, &Catalog, &Messages, &mut Answers) -> Reply<()>;

/// Asks what a new file must know. Nothing is written yet.
///
/// # Errors
/// `Stop::Interrupted` if the person left.
pub fn set_up(
    prompt: &mut dyn Prompt,
    catalog: &Catalog,
    messages: &Messages,
    today: NaiveDate,
    filters: &Filters,
) -> Reply<Answers> {
    // What Enter alone calls the organization; to be changed in the file any time.
    let mut answers = blank(catalog, say!(messages, "interview-name-default"), today, filters);
    let mut step = 0;
    let steps: [Step; 5] = [name, kind, activities, scope, target];
    while let Some(ask) = steps.get(step) {
        let asked = ask(prompt, catalog, messages, &mut answers).or_back()?;
        step = if asked.is_some() { step + 1 } else { step.saturating_sub(1) };
    }
    answers.revisions = answers.scope.iter().map(|ix| (*ix, catalog[*ix].revision)).collect();
    Ok(answers)
}

fn blank(catalog: &Catalog, name: String, today: NaiveDate, filters: &Filters) -> Answers {
    let sections = filters.only.sections.iter().map(|section| catalog[*section].checklist);
    let mut wanted: BTreeSet<ChecklistIx> = filters.only.checklists.iter().copied().chain(sections).collect();
    if wanted.is_empty() {
        wanted.extend(statements_for(catalog, &filters.only).map(|point| checklist_of(catalog, point)));
    }
    let first = if wanted.is_empty() { catalog.checklists().next() } else { None };
    let organization = Organization::new(name, OrganizationKind::Company);
    Answers::new(organization, today, wanted.into_iter().chain(first).collect(), Stage::Two)
}

/// The statements that bear on the requirements asked for; of twins, the first.
fn statements_for<'a>(catalog: &'a Catalog, filter: &'a Filter) -> impl Iterator<Item = PointIx> + 'a {
    let all = filter.requirements.iter().flat_map(|asked| catalog.requirements_in(*asked));
    all.flat_map(|ix| catalog[ix].statements())
}

fn checklist_of(catalog: &Catalog, point: PointIx) -> ChecklistIx {
    catalog[catalog[point].practice].checklist
}

/// That statements bear on what is asked for in checklists that the file does not take in; none where none do.
pub(super) fn out_of_scope(session: &Session<'_>, filters: &Filters) -> Option<Line> {
    let (catalog, scope) = (session.catalog(), &session.answers().scope);
    let is_asked = |point: PointIx| scope.contains(&checklist_of(catalog, point));
    let left = statements_for(catalog, &filters.only)
        .filter(|point| !is_asked(*point) && !catalog.twins(*point).any(is_asked));
    let missing: BTreeSet<ChecklistIx> = left.map(|point| checklist_of(catalog, point)).collect();
    let ids: Vec<String> = missing.iter().map(|ix| catalog[*ix].id.clone()).collect();
    let text = || say!(session.messages(), "interview-out-of-scope", checklists = commas(session.messages(), &ids));
    (!ids.is_empty()).then(|| Line::new(Style::Notice, text()))
}

fn name(prompt: &mut dyn Prompt, _: &Catalog, messages: &Messages, answers: &mut Answers) -> Reply<()> {
    let screen = vec![
        Line::new(Style::Where, say!(messages, "interview-welcome")),
        Line::blank(),
        Line::text(say!(messages, "interview-welcome-what")).until(1),
        Line::text(say!(messages, "interview-welcome-saved")).until(1),
        Line::text(say!(messages, "interview-welcome-skip")),
        Line::blank(),
        Line::text(say!(messages, "shared-doubt-in-force")).until(1),
        Line::text(say!(messages, "shared-doubt-granted")).until(1),
        Line::text(say!(messages, "shared-doubt-impossible")).until(1),
        Line::blank(),
        Line::text(say!(messages, "shared-words-top")).until(1),
        Line::text(say!(messages, "shared-words-charge")).until(1),
        Line::text(say!(messages, "shared-words-projects")).until(1),
        Line::text(say!(messages, "shared-words-steps")).until(1),
        Line::blank(),
    ];
    let ask = Ask::new(screen, say!(messages, "interview-ask-name"));
    answers.organization.name = prompt.line(&ask, &answers.organization.name, Needed::Suggested)?;
    Ok(())
}

fn kind(prompt: &mut dyn Prompt, _: &Catalog, messages: &Messages, answers: &mut Answers) -> Reply<()> {
    let kinds = OrganizationKind::ALL.iter();
    let title = |kind: OrganizationKind| say!(messages, "interview-kind", kind = kind.word());
    let choices = kinds.clone().map(|kind| (Item::new(title(*kind)), *kind)).collect();
    let start = kinds.clone().position(|kind| *kind == answers.organization.kind).unwrap_or(0);
    let ask = Ask::new(heading(&answers.organization.name), say!(messages, "interview-ask-kind"));
    answers.organization.kind = choose(prompt, &ask, choices, start)?;
    Ok(())
}

/// What the organization does: what cannot apply is not asked.
fn activities(prompt: &mut dyn Prompt, _: &Catalog, messages: &Messages, answers: &mut Answers) -> Reply<()> {
    let label = |activity: &Activity| say!(messages, "interview-activity", activity = activity.word());
    let labels: Vec<String> = Activity::ALL.iter().map(label).collect();
    let does = &answers.organization.does;
    let on = (0..labels.len()).filter(|at| Activity::ALL.get(*at).is_some_and(|one| does.contains(one))).collect();
    let mut screen = heading(say!(messages, "interview-activities"));
    screen.push(Line::text(say!(messages, "interview-activities-words")).until(1));
    screen.push(Line::blank());
    let chosen = prompt.tick(&Ask::new(screen, say!(messages, "interview-ask-activities")), &labels, &on)?;
    answers.organization.does = chosen.iter().filter_map(|at| Activity::ALL.get(*at).copied()).collect();
    Ok(())
}

fn scope(prompt: &mut dyn Prompt, catalog: &Catalog, messages: &Messages, answers: &mut Answers) -> Reply<()> {
    let all: Vec<ChecklistIx> = catalog.checklists().collect();
    if all.len() < 2 {
        return Ok(());
    }
    let labels: Vec<String> = all.iter().map(|ix| checklist_label(catalog, messages, *ix)).collect();
    let on = (0..all.len()).filter(|at| all.get(*at).is_some_and(|ix| answers.scope.contains(ix))).collect();
    let mut screen = heading(say!(messages, "interview-checklists"));
    screen.push(Line::text(say!(messages, "interview-checklists-words")).until(1));
    screen.push(Line::blank());
    loop {
        let ask = Ask::new(screen.clone(), say!(messages, "interview-ask-checklists"));
        let chosen = prompt.tick(&ask, &labels, &on)?;
        answers.scope = chosen.iter().filter_map(|at| all.get(*at).copied()).collect();
        if !answers.scope.is_empty() {
            return Ok(());
        }
        screen = heading(say!(messages, "interview-tick-one"));
    }
}

/// A checklist, what it is for, and how long it takes.
fn checklist_label(catalog: &Catalog, messages: &Messages, ix: ChecklistIx) -> String {
    let practices: Vec<PracticeIx> = catalog.practices_of(ix).collect();
    let (title, purpose) = (&catalog[ix].title, first_sentence(&catalog[ix].purpose));
    let time = time_of(messages, Load::practices(catalog, practices.iter().copied()));
    let label = say!(
        messages,
        "interview-checklist",
        title = title,
        questions = practices.len(),
        time = time,
        purpose = purpose
    );
    one_line(&label).into_owned()
}

fn target(prompt: &mut dyn Prompt, catalog: &Catalog, messages: &Messages, answers: &mut Answers) -> Reply<()> {
    let mut screen = heading(say!(messages, "interview-target"));
    screen.push(Line::text(say!(messages, "interview-target-words")).until(1));
    screen.push(Line::blank());
    let item = |stage: &Stage| {
        let (number, title) = (stage.number(), catalog.stage_title(*stage));
        let about = say!(messages, "interview-stage-about", stage = number);
        Item::new(say!(messages, "interview-target-stage", stage = number, title = title, about = about))
    };
    let choices = Stage::ALL.iter().map(|stage| (item(stage), *stage)).collect();
    let start = usize::from(answers.target.number()) - 1;
    let ask = Ask::new(screen, say!(messages, "interview-ask-target"));
    answers.target = choose(prompt, &ask, choices, start)?;
    Ok(())
}

fn heading(text: impl AsRef<str>) -> Vec<Line> {
    vec![Line::new(Style::Where, text), Line::blank()]
}

/// Asks again what the organization does, which checklists and which stage.
pub(super) fn settings(prompt: &mut dyn Prompt, session: &mut Session<'_>) -> Reply<()> {
    let mut answers = session.answers().clone();
    activities(prompt, session.catalog(), session.messages(), &mut answers)?;
    scope(prompt, session.catalog(), session.messages(), &mut answers)?;
    target(prompt, session.catalog(), session.messages(), &mut answers)?;
    session.aim(answers.organization.does, answers.scope, answers.target);
    Ok(())
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
        (session.catalog()[*ix].title.clone(), filters)
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
            say!(session.messages(), "interview-section", checklist = checklist, section = section)
        } else {
            section.clone()
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
