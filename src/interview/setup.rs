//! What a new file must know: whose it is, what they do, which checklists and which stage.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::answers::{Answers, Organization, OrganizationKind};
use crate::catalog::{Activity, Catalog, ChecklistIx, Filter, Load, PointIx, PracticeIx, Stage};
use crate::messages::{Messages, say};
use crate::problem::Word;
use crate::text::one_line;

use super::line::{Line, Style};
use super::prompt::{Ask, Item, Needed, OrBack, Prompt, Reply, choose};
use super::route::Filters;
use super::session::Session;
use super::words::{first_sentence, time_of};

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
pub(super) fn statements_for<'a>(catalog: &'a Catalog, filter: &'a Filter) -> impl Iterator<Item = PointIx> + 'a {
    let all = filter.requirements.iter().flat_map(|asked| catalog.requirements_in(*asked));
    all.flat_map(|ix| catalog[ix].statements())
}

pub(super) fn checklist_of(catalog: &Catalog, point: PointIx) -> ChecklistIx {
    catalog[catalog[point].practice].checklist
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
    for words in [say!(messages, "interview-target-words"), say!(messages, "shared-ours")] {
        screen.push(Line::text(words).until(1));
    }
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

pub(super) fn heading(text: impl AsRef<str>) -> Vec<Line> {
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
