//! The beginning: what a new file must know, and which part of the practices to go through.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::answers::{Answer, Answers, Organization, OrganizationKind};
use crate::catalog::{Catalog, ChecklistIx, Filter, PracticeIx, Role, Stage};
use crate::problem::Word;

use super::path::{self, Filters, Path, in_scope, minutes_for};
use super::prompt::{Ask, Item, Line, Needed, Prompt, Reply, Stop, Style, Tick};
use super::session::Session;
use super::summary::standing;
use super::words::{about, count, length};

/// What Enter alone calls the organization; to be changed in the file any time.
const NAME: &str = "My organization";

/// One of the first questions.
type Step = fn(&mut dyn Prompt, &Catalog, &mut Answers) -> Reply<()>;

/// Asks what a new file must know. Nothing is written yet.
///
/// # Errors
/// [`Stop::Interrupted`] if the person left.
pub fn set_up(prompt: &mut dyn Prompt, catalog: &Catalog, today: NaiveDate, filters: &Filters) -> Reply<Answers> {
    let mut answers = blank(catalog, today, filters);
    let mut step = 0;
    let steps: [Step; 4] = [name, kind, scope, target];
    while let Some(ask) = steps.get(step) {
        match ask(prompt, catalog, &mut answers) {
            Ok(()) => step += 1,
            Err(Stop::Back) => step = step.saturating_sub(1),
            Err(Stop::Interrupted) => return Err(Stop::Interrupted),
        }
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
    let screen = vec![
        Line::new(Style::Where, "Welcome to the open source self-assessment"),
        Line::blank(),
        Line::text("It asks how your organization handles open source, one practice at a time.").until(1),
        Line::text("From the first answer on, each one is saved at once: stop and go on whenever you like.").until(1),
        Line::text("You need not know everything. Skip what others know better."),
        Line::blank(),
    ];
    let ask = Ask::new(screen, "What is your organization called?");
    answers.organization.name = prompt.line(&ask, &answers.organization.name, Needed::Suggested)?;
    Ok(())
}

fn kind(prompt: &mut dyn Prompt, _: &Catalog, answers: &mut Answers) -> Reply<()> {
    let items: Vec<Item> = OrganizationKind::ALL.iter().map(|kind| Item::new(kind_title(*kind))).collect();
    let start = OrganizationKind::ALL.iter().position(|kind| *kind == answers.organization.kind).unwrap_or(0);
    let ask = Ask::new(heading(&answers.organization.name), "What kind of organization is it?");
    let chosen = prompt.choose(&ask, &items, start)?;
    answers.organization.kind = OrganizationKind::ALL.get(chosen).copied().unwrap_or(OrganizationKind::Other);
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
    let ticks: Vec<Tick> = all.iter().map(|ix| checklist_tick(catalog, *ix, answers.scope.contains(ix))).collect();
    let mut screen = heading("Checklists");
    screen.push(Line::text("Each checklist stands on its own. One is a good start; add others any time.").until(1));
    screen.push(Line::blank());
    loop {
        let ask = Ask::new(screen.clone(), "Which checklists do you want to go through?");
        let chosen = prompt.tick(&ask, &ticks)?.on;
        answers.scope = chosen.iter().filter_map(|at| all.get(*at).copied()).collect();
        if !answers.scope.is_empty() {
            return Ok(());
        }
        screen = heading("Tick at least one checklist");
    }
}

fn checklist_tick(catalog: &Catalog, ix: ChecklistIx, on: bool) -> Tick {
    let practices: Vec<PracticeIx> = catalog.practices_of(ix).collect();
    Tick::new(format!("{} ({})", catalog[ix].title, length(catalog, &practices)), on)
}

fn target(prompt: &mut dyn Prompt, catalog: &Catalog, answers: &mut Answers) -> Reply<()> {
    let mut screen = heading("Where do you want to get to?");
    screen.push(Line::text("There are four stages. The report says what to do up to the one you aim at.").until(1));
    screen.push(Line::blank());
    let title = |stage: &Stage| catalog.stage_title(*stage).to_lowercase();
    let item = |stage: &Stage| Item::new(format!("Stage {}: {}", stage.number(), title(stage)));
    let items: Vec<Item> = Stage::ALL.iter().map(item).collect();
    let start = usize::from(answers.target.number()) - 1;
    let chosen = prompt.choose(&Ask::new(screen, "Which stage do you aim at?"), &items, start)?;
    answers.target = Stage::ALL.get(chosen).copied().unwrap_or(Stage::Two);
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
pub(super) enum Plan {
    Take(Path),
    Checklist,
    Section,
    Role,
    Settings,
    Finish,
}

/// The way through everything that is still to be asked.
pub(super) fn pick_up(session: &Session<'_>) -> Path {
    let (answers, facts) = (session.answers(), session.facts());
    Path::new(in_scope(session.catalog(), answers), |ix| path::is_new(answers, facts, ix))
}

/// The way through what passes `filters`; empty where nothing does.
pub fn filtered(session: &Session<'_>, filters: &Filters) -> Path {
    let (catalog, answers, facts) = (session.catalog(), session.answers(), session.facts());
    let open = |ix: &PracticeIx| !filters.open || (facts.blank.contains(ix) && path::counts(answers, *ix));
    let practices = in_scope(catalog, answers).filter(|ix| filters.only.lets(catalog, *ix)).filter(open);
    Path::new(practices, |ix| filters.open || path::is_new(answers, facts, ix))
}

/// Everything that can be chosen at the start; the first is what Enter takes.
fn plans(session: &Session<'_>) -> Vec<(Item, Plan)> {
    let (catalog, answers, facts) = (session.catalog(), session.answers(), session.facts());
    let all = || in_scope(catalog, answers);
    let mut plans = Vec::new();
    let mut offer = |key: char, label: &str, path: Path| {
        let due: Vec<PracticeIx> = path.due().collect();
        if !due.is_empty() {
            let label = format!("{label} ({})", length(catalog, &due));
            plans.push((Item::with_key(key, label), Plan::Take(path)));
        }
    };
    let new = |ix| path::is_new(answers, facts, ix);
    let essential = || Path::new(all().filter(|ix| path::is_essential(catalog, *ix) && new(*ix)), new);
    let untouched = answers.given.is_empty();
    if untouched {
        offer('e', "The essentials first", essential());
        offer('a', "Everything, from the start", pick_up(session));
    } else if all().any(new) {
        offer('c', "Go on with what is open", pick_up(session));
        offer('e', "Only the essentials that are left", essential());
    }
    let unknown = |ix: &PracticeIx| answers.answer(*ix) == Some(&Answer::Unknown);
    offer('d', "Only what you did not know", Path::new(all().filter(unknown), |_| true));
    if let (Some(next), false) = (next_stage(facts.reached), untouched) {
        let waits = |ix: &PracticeIx| path::counts(answers, *ix) && path::holds_back(catalog, facts, next, *ix);
        offer('m', &format!("Only what stage {} still needs", next.number()), Path::new(all().filter(waits), |_| true));
    }
    if !untouched {
        offer('g', "Go through everything again", Path::new(all(), |_| true));
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

fn next_stage(reached: Option<Stage>) -> Option<Stage> {
    Stage::from_number(u32::from(reached.map_or(0, Stage::number)) + 1)
}

/// Asks which part to go through; none is to finish.
pub(super) fn choose(prompt: &mut dyn Prompt, session: &mut Session<'_>, file: &str) -> Reply<Option<Path>> {
    loop {
        let plans = plans(session);
        let items: Vec<Item> = plans.iter().map(|(item, _)| item.clone()).collect();
        let ask = Ask::new(welcome_back(session, file), "What do you want to go through?");
        let chosen = prompt.choose(&ask, &items, 0)?;
        let plan = plans.into_iter().nth(chosen).map_or(Plan::Finish, |(_, plan)| plan);
        let path = match plan {
            Plan::Take(path) => Ok(path),
            Plan::Checklist => checklist(prompt, session),
            Plan::Section => section(prompt, session),
            Plan::Role => role(prompt, session),
            Plan::Settings => settings(prompt, session).and(Err(Stop::Back)),
            Plan::Finish => return Ok(None),
        };
        match path {
            Err(Stop::Back) => {}
            Ok(path) => return Ok(Some(path)),
            Err(Stop::Interrupted) => return Err(Stop::Interrupted),
        }
    }
}

fn welcome_back(session: &Session<'_>, file: &str) -> Vec<Line> {
    let answers = session.answers();
    let mut lines = vec![Line::new(Style::Where, &answers.organization.name)];
    if answers.given.is_empty() {
        let all: Vec<PracticeIx> = in_scope(session.catalog(), answers).collect();
        lines.push(Line::text(format!("There are {} in all.", length(session.catalog(), &all))));
        let essential = all.iter().filter(|ix| path::is_essential(session.catalog(), **ix)).count();
        if essential > 0 {
            let text = format!("The essentials are {} for a first meeting.", count(essential, "question"));
            lines.push(Line::text(text).until(1));
        }
    } else {
        lines.push(Line::text(format!("{file}, last changed on {}", super::words::day(answers.date))).until(1));
        lines.extend(standing(session));
    }
    lines.push(Line::blank());
    lines
}

/// Asks for one of several parts, each with what is left in it.
fn part(prompt: &mut dyn Prompt, session: &Session<'_>, message: &str, parts: &[(String, Filters)]) -> Reply<Path> {
    let paths: Vec<Path> = parts.iter().map(|(_, filters)| filtered(session, filters)).collect();
    let items: Vec<Item> = parts.iter().zip(&paths).map(|((title, _), path)| part_item(session, title, path)).collect();
    let chosen = prompt.choose(
        &Ask::new(vec![Line::new(Style::Where, &session.answers().organization.name), Line::blank()], message),
        &items,
        0,
    )?;
    paths.into_iter().nth(chosen).ok_or(Stop::Back)
}

fn only(filter: Filter) -> Filters {
    Filters { only: filter, open: false }
}

fn part_item(session: &Session<'_>, title: &str, path: &Path) -> Item {
    let (answers, facts) = (session.answers(), session.facts());
    let open = path.practices().iter().filter(|ix| path::is_new(answers, facts, **ix));
    let (left, minutes) = (open.clone().count(), minutes_for(session.catalog(), open.copied()));
    let all = path.practices().len();
    let state = match left {
        0 => format!("{}, all answered", count(all, "question")),
        _ => format!("{left} of {} open, {}", count(all, "question"), about(minutes)),
    };
    Item::new(format!("{title} ({state})"))
}

fn checklist(prompt: &mut dyn Prompt, session: &Session<'_>) -> Reply<Path> {
    let one = |ix: &ChecklistIx| {
        let filters = only(Filter { checklists: vec![*ix], ..Filter::default() });
        (session.catalog()[*ix].title.clone(), filters)
    };
    let parts: Vec<_> = session.answers().scope.iter().map(one).collect();
    part(prompt, session, "Which checklist?", &parts)
}

fn section(prompt: &mut dyn Prompt, session: &Session<'_>) -> Reply<Path> {
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

fn role(prompt: &mut dyn Prompt, session: &Session<'_>) -> Reply<Path> {
    let one = |role: &Role| (role.title().to_owned(), only(Filter { roles: vec![*role], ..Filter::default() }));
    let parts = Role::ALL.iter().map(one).filter(|(_, filters)| !filtered(session, filters).practices().is_empty());
    part(prompt, session, "Whose questions? Several roles can answer one.", &parts.collect::<Vec<_>>())
}
