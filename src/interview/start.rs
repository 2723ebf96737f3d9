//! The beginning: what a new file must know, and which part of the practices to go through.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::answers::{Answer, Answers, Organization, OrganizationKind};
use crate::catalog::{Catalog, ChecklistIx, Filter, PracticeIx, Role, Stage, minutes_for};
use crate::messages::{Messages, say};
use crate::problem::Word;
use crate::text::one_line;

use super::again::is_to_confirm;
use super::line::{Line, Style};
use super::prompt::{Ask, Item, Needed, OrBack, Prompt, Reply, choose};
use super::route::{self, Filters, Route, in_scope};
use super::session::Session;
use super::summary::standing;
use super::words::{about, count, day, first_sentence, length};

/// What Enter alone calls the organization; to be changed in the file any time.
const NAME: &str = "My organization";

/// One of the first questions.
type Step = fn(&mut dyn Prompt, &Catalog, &mut Answers) -> Reply<()>;

/// Asks what a new file must know. Nothing is written yet.
///
/// # Errors
/// `Stop::Interrupted` if the person left.
pub fn set_up(prompt: &mut dyn Prompt, catalog: &Catalog, today: NaiveDate, filters: &Filters) -> Reply<Answers> {
    let mut answers = blank(catalog, today, filters);
    let mut step = 0;
    let steps: [Step; 4] = [name, kind, scope, target];
    while let Some(ask) = steps.get(step) {
        let asked = ask(prompt, catalog, &mut answers).or_back()?;
        step = if asked.is_some() { step + 1 } else { step.saturating_sub(1) };
    }
    answers.revisions = answers.scope.iter().map(|ix| (*ix, catalog[*ix].revision)).collect();
    Ok(answers)
}

fn blank(catalog: &Catalog, today: NaiveDate, filters: &Filters) -> Answers {
    let sections = filters.only.sections.iter().map(|section| catalog[*section].checklist);
    let wanted: BTreeSet<ChecklistIx> = filters.only.checklists.iter().copied().chain(sections).collect();
    let first = if wanted.is_empty() { catalog.checklists().next() } else { None };
    let organization = Organization::new(NAME, OrganizationKind::Company);
    Answers::new(organization, today, wanted.into_iter().chain(first).collect(), Stage::Two)
}

fn name(prompt: &mut dyn Prompt, _: &Catalog, answers: &mut Answers) -> Reply<()> {
    let messages = Messages::english();
    let screen = vec![
        Line::new(Style::Where, "Welcome to the open source self-assessment"),
        Line::blank(),
        Line::text("It asks how your organization handles open source, one practice at a time.").until(1),
        Line::text("From the first answer on, each one is saved at once: stop and go on whenever you like.").until(1),
        Line::text("You need not know everything. Skip what others know better."),
        Line::blank(),
        Line::text(say!(messages, "shared-doubt-in-force")).until(1),
        Line::text(say!(messages, "shared-doubt-granted")).until(1),
        Line::text(say!(messages, "shared-doubt-impossible")).until(1),
        Line::blank(),
    ];
    let ask = Ask::new(screen, "What is your organization called?");
    answers.organization.name = prompt.line(&ask, &answers.organization.name, Needed::Suggested)?;
    Ok(())
}

fn kind(prompt: &mut dyn Prompt, _: &Catalog, answers: &mut Answers) -> Reply<()> {
    let kinds = OrganizationKind::ALL.iter();
    let choices = kinds.clone().map(|kind| (Item::new(kind_title(*kind)), *kind)).collect();
    let start = kinds.clone().position(|kind| *kind == answers.organization.kind).unwrap_or(0);
    let ask = Ask::new(heading(&answers.organization.name), "What kind of organization is it?");
    answers.organization.kind = choose(prompt, &ask, choices, start)?;
    Ok(())
}

fn kind_title(kind: OrganizationKind) -> &'static str {
    match kind {
        OrganizationKind::Company => "A company",
        OrganizationKind::University => "A university",
        OrganizationKind::Government => "A public body",
        OrganizationKind::Research => "A research lab or institute",
        OrganizationKind::NonProfit => "A non-profit or foundation",
        OrganizationKind::Other => "Something else",
    }
}

fn scope(prompt: &mut dyn Prompt, catalog: &Catalog, answers: &mut Answers) -> Reply<()> {
    let all: Vec<ChecklistIx> = catalog.checklists().collect();
    if all.len() < 2 {
        return Ok(());
    }
    let labels: Vec<String> = all.iter().map(|ix| checklist_label(catalog, *ix)).collect();
    let on = (0..all.len()).filter(|at| all.get(*at).is_some_and(|ix| answers.scope.contains(ix))).collect();
    let mut screen = heading("Checklists");
    screen.push(Line::text("Each checklist stands on its own. One is a good start; add others any time.").until(1));
    screen.push(Line::blank());
    loop {
        let ask = Ask::new(screen.clone(), "Which checklists do you want to go through?");
        let chosen = prompt.tick(&ask, &labels, &on)?;
        answers.scope = chosen.iter().filter_map(|at| all.get(*at).copied()).collect();
        if !answers.scope.is_empty() {
            return Ok(());
        }
        screen = heading("Tick at least one checklist");
    }
}

/// A checklist, what it is for, and how long it takes.
fn checklist_label(catalog: &Catalog, ix: ChecklistIx) -> String {
    let practices: Vec<PracticeIx> = catalog.practices_of(ix).collect();
    let (title, purpose) = (&catalog[ix].title, first_sentence(&catalog[ix].purpose));
    let label = format!("{title} ({}). {purpose}", length(catalog, &practices));
    one_line(&label).into_owned()
}

fn target(prompt: &mut dyn Prompt, catalog: &Catalog, answers: &mut Answers) -> Reply<()> {
    let mut screen = heading("Where do you want to get to?");
    screen.push(Line::text("There are four stages. The report says what to do up to the one you aim at.").until(1));
    screen.push(Line::blank());
    let title = |stage: &Stage| catalog.stage_title(*stage).to_lowercase();
    let item = |stage: &Stage| Item::new(format!("Stage {}: {}", stage.number(), title(stage)));
    let choices = Stage::ALL.iter().map(|stage| (item(stage), *stage)).collect();
    let start = usize::from(answers.target.number()) - 1;
    answers.target = choose(prompt, &Ask::new(screen, "Which stage do you aim at?"), choices, start)?;
    Ok(())
}

fn heading(text: &str) -> Vec<Line> {
    vec![Line::new(Style::Where, text), Line::blank()]
}

/// Asks again which checklists and which stage.
pub(super) fn settings(prompt: &mut dyn Prompt, session: &mut Session<'_>) -> Reply<()> {
    let mut answers = session.answers().clone();
    scope(prompt, session.catalog(), &mut answers)?;
    target(prompt, session.catalog(), &mut answers)?;
    session.aim(answers.scope, answers.target);
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
    let (answers, assessment) = (session.answers(), session.assessment());
    Route::new(in_scope(session.catalog(), answers), |ix| route::is_new(answers, assessment, ix))
}

/// The way through what passes `filters`; empty where nothing does.
pub fn filtered(session: &Session<'_>, filters: &Filters) -> Route {
    let (catalog, answers, assessment) = (session.catalog(), session.answers(), session.assessment());
    let open = |ix: &PracticeIx| !filters.open || !assessment.is_answered(*ix);
    let practices = in_scope(catalog, answers).filter(|ix| filters.only.lets(catalog, *ix)).filter(open);
    let again = |ix| filters.again && is_to_confirm(answers, assessment, session.today(), ix);
    Route::new(practices, |ix| filters.open || again(ix) || route::is_new(answers, assessment, ix))
}

/// Everything that can be chosen at the start; the first is what Enter takes.
fn plans(session: &Session<'_>) -> Vec<(Item, Plan)> {
    let (catalog, answers, assessment) = (session.catalog(), session.answers(), session.assessment());
    let all = || in_scope(catalog, answers);
    let mut plans = Vec::new();
    let mut offer = |key: char, label: &str, route: Route| {
        let due: Vec<PracticeIx> = route.due().collect();
        if !due.is_empty() {
            let label = format!("{label} ({})", length(catalog, &due));
            plans.push((Item::with_key(key, label), Plan::Take(route)));
        }
    };
    let new = |ix| route::is_new(answers, assessment, ix);
    let essential = || Route::new(all().filter(|ix| route::is_essential(catalog, *ix) && new(*ix)), new);
    let untouched = answers.given.is_empty();
    if untouched {
        offer('e', "The essentials first", essential());
        offer('a', "Everything, from the start", pick_up(session));
    } else if all().any(new) {
        offer('c', "Go on with what is open", pick_up(session));
        offer('e', "Only the essentials that are left", essential());
    }
    let unknown = |ix: &PracticeIx| match answers.answer(*ix) {
        Some(Answer::Unknown) => true,
        Some(Answer::Points(points)) => !points.unknown.is_empty(),
        _ => false,
    };
    offer('d', "Only what you did not know", Route::new(all().filter(unknown), |_| true));
    if let Some(next) = assessment.next_stage().filter(|_| !untouched) {
        let waits = |ix: &PracticeIx| route::counts(answers, *ix) && route::holds_back(catalog, assessment, next, *ix);
        let label = format!("Only what stage {} still needs", next.number());
        offer('m', &label, Route::new(all().filter(waits), |_| true));
    }
    if !untouched {
        offer('g', "Go through everything again", Route::new(all(), |_| true));
    }
    plans.extend(others(catalog, answers, untouched));
    plans
}

fn others(catalog: &Catalog, answers: &Answers, untouched: bool) -> Vec<(Item, Plan)> {
    let mut others = Vec::new();
    if answers.scope.len() > 1 {
        others.push((Item::with_key('l', "One checklist"), Plan::Checklist));
    }
    others.push((Item::with_key('s', "One section"), Plan::Section));
    others.push((Item::with_key('r', "Only what one role can answer"), Plan::Role));
    if !untouched {
        let label = if catalog.checklists().len() > 1 { "Change checklists or target" } else { "Change the target" };
        others.push((Item::with_key('t', label), Plan::Settings));
        others.push((Item::with_key('f', "Finish and see the result"), Plan::Finish));
    }
    others
}

/// Asks which part to go through, or what else to do.
pub(super) fn choose_begin(prompt: &mut dyn Prompt, session: &Session<'_>, file: &str) -> Reply<Begin> {
    loop {
        let ask = Ask::new(welcome_back(session, file), "What do you want to go through?");
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
    let answers = session.answers();
    let mut lines = vec![Line::new(Style::Where, &answers.organization.name)];
    if answers.given.is_empty() {
        let all: Vec<PracticeIx> = in_scope(session.catalog(), answers).collect();
        lines.push(Line::text(format!("There are {} in all.", length(session.catalog(), &all))));
        let essential = all.iter().filter(|ix| route::is_essential(session.catalog(), **ix)).count();
        if essential > 0 {
            let text = format!("The essentials are {} for a first meeting.", count(essential, "question"));
            lines.push(Line::text(text).until(1));
        }
    } else {
        lines.push(Line::text(format!("{file}, last changed on {}", day(answers.date))).until(1));
        lines.extend(standing(session));
    }
    lines.push(Line::blank());
    lines
}

/// Asks for one of several parts, each with what is left in it.
fn part(prompt: &mut dyn Prompt, session: &Session<'_>, message: &str, parts: &[(String, Filters)]) -> Reply<Route> {
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
    let (answers, assessment) = (session.answers(), session.assessment());
    let open = route.practices().iter().filter(|ix| route::is_new(answers, assessment, **ix));
    let (left, minutes) = (open.clone().count(), minutes_for(session.catalog(), open.copied()));
    let all = route.practices().len();
    let state = match left {
        0 => format!("{}, all answered", count(all, "question")),
        _ => format!("{left} of {} open, {}", count(all, "question"), about(minutes)),
    };
    Item::new(format!("{title} ({state})"))
}

fn checklist(prompt: &mut dyn Prompt, session: &Session<'_>) -> Reply<Route> {
    let one = |ix: &ChecklistIx| {
        let filters = only(Filter { checklists: vec![*ix], ..Filter::default() });
        (session.catalog()[*ix].title.clone(), filters)
    };
    let parts: Vec<_> = session.answers().scope.iter().map(one).collect();
    part(prompt, session, "Which checklist?", &parts)
}

fn section(prompt: &mut dyn Prompt, session: &Session<'_>) -> Reply<Route> {
    let (catalog, scope) = (session.catalog(), &session.answers().scope);
    let sections = scope.iter().flat_map(|checklist| catalog[*checklist].sections.iter().copied());
    let one = |ix| {
        let filters = only(Filter { sections: vec![ix], ..Filter::default() });
        let checklist = &catalog[catalog[ix].checklist].title;
        let from = if scope.len() > 1 { format!("{checklist}: ") } else { String::new() };
        (format!("{from}{}", catalog[ix].title), filters)
    };
    part(prompt, session, "Which section?", &sections.map(one).collect::<Vec<_>>())
}

fn role(prompt: &mut dyn Prompt, session: &Session<'_>) -> Reply<Route> {
    let one = |role: &Role| (role.title().to_owned(), only(Filter { roles: vec![*role], ..Filter::default() }));
    let parts = Role::ALL.iter().map(one).filter(|(_, filters)| !filtered(session, filters).practices().is_empty());
    part(prompt, session, "Whose questions? Several roles can answer one.", &parts.collect::<Vec<_>>())
}
