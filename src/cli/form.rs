//! `form`: the questionnaire as a file for people without a terminal.

use std::io::{self, IsTerminal};

use super::args::Form;
use super::commands::filter_for;
use super::exit::{Exit, Failure};
use super::languages::Languages;
use super::outputs::{outputs, write_all};
use super::{files, gather, inputs, paths};
use crate::answers::{self, Answer, Answers};
use crate::assess::assess;
use crate::catalog::{AskedPoints, Catalog, Filter, PracticeIx};
use crate::messages::Messages;
use crate::problem::{Problem, Rule, Source};
use crate::render::{FormFormat, FormLanguage, Questionnaire, WorkbookError, questionnaire};

/// The phrases of a language, and the catalog in it.
type Told<'a> = (&'static Messages, &'a Catalog);

pub(super) fn run(catalog: &Catalog, args: &Form) -> Result<Exit, Failure> {
    args.answers.iter().chain(&args.seen.seen).for_each(|path| inputs::note(path));
    let filter = filter_for(catalog, &args.filter, &args.r#for)?;
    let wanted = args.languages.each();
    let languages = wanted.iter().map(|one| Languages::of(one, catalog)).collect::<Result<Vec<_>, _>>()?;
    let outputs = outputs::<FormFormat>(&args.output, None)?;
    if outputs.iter().any(|output| output.path.is_none()) && io::stdout().is_terminal() {
        let message = "a form is for a browser or a spreadsheet program; write it to a file: --output form.html";
        return Err(Failure::Usage(message.to_owned()));
    }
    if args.seen.seen.is_some() && outputs.iter().any(|output| output.format == FormFormat::Xlsx) {
        let message =
            "a workbook does not show what was seen in clones: leave --seen out, or write --output form.html alone";
        return Err(Failure::Usage(message.to_owned()));
    }
    let findings = gather::seen(&args.seen, catalog)?;
    let known = known_answers(catalog, args)?;
    let asked = asked(catalog, &known, &filter, args.open);
    let practices: Vec<PracticeIx> = asked.keys().copied().collect();
    if practices.is_empty() {
        return Err(Failure::Nothing("no question passes the filters; take one of them away".to_owned()));
    }
    let known = if args.answers.is_some() { known } else { with_scope_of(catalog, known, &practices) };
    let told = told_in(&languages, known.report.lang.as_deref())?;
    let others = told.iter().skip(1).map(|&(messages, catalog)| FormLanguage { messages, catalog }).collect::<Vec<_>>();
    let Some(&(messages, catalog)) = told.first() else { return Ok(Exit::Done) };
    let hand_in = args.hand_in.as_deref().map(str::trim).filter(|place| !place.is_empty());
    let form = Questionnaire {
        catalog,
        known: &known,
        practices: &practices,
        asked: &asked,
        filter: &filter,
        hand_in,
        findings: findings.as_ref(),
        others: &others,
    };
    let mut places = Vec::new();
    for output in &outputs {
        let drawn = questionnaire(output.format, &form, messages).map_err(|error| undrawn(args, &error))?;
        places.push((output.path.as_deref(), drawn));
    }
    write_all(&places)?;
    Ok(Exit::Done)
}

/// Phrases and catalog of each language, once.
fn told_in<'a>(languages: &[Languages<'a>], file: Option<&str>) -> Result<Vec<Told<'a>>, Failure> {
    let mut told: Vec<Told<'_>> = Vec::new();
    for each in languages {
        let messages = each.written(file)?;
        if told.iter().all(|(other, _)| other.language() != messages.language()) {
            told.push((messages, each.translated(messages)?));
        }
    }
    Ok(told)
}

/// Why a workbook cannot be made.
fn undrawn(args: &Form, error: &WorkbookError) -> Failure {
    match (error, &args.answers) {
        (WorkbookError::TooLong { .. }, Some(known)) => {
            let source = Source::new(paths::name_of(known), "");
            let help = "or write the form for a browser: --output form.html";
            Failure::Problems(Problem::of_file(&source, Rule::TooLarge, error.to_string(), help).into())
        }
        _ => Failure::Usage(error.to_string()),
    }
}

/// What is known already; nothing but whose answers they will be where no file is named.
fn known_answers(catalog: &Catalog, args: &Form) -> Result<Answers, Failure> {
    if let Some(path) = &args.answers {
        let source = files::read_once(path, files::ANSWERS_LIMIT)?;
        return answers::parse(&source, catalog).map_err(Failure::Problems);
    }
    args.new.are_named()?;
    // A day that nothing of the page shows.
    Ok(args.new.on(chrono::NaiveDate::default(), catalog.checklists().collect()))
}

/// What is asked: in scope, let through, and applicable to what the organization does.
fn asked(catalog: &Catalog, known: &Answers, filter: &Filter, open: bool) -> AskedPoints {
    let assessment = assess(catalog, known);
    let is_asked = |ix: &PracticeIx| {
        let ruled_out = known.answer(*ix).is_none()
            && matches!(known.answer_of(catalog, *ix).as_deref(), Some(Answer::NotApplicable { .. }));
        let is_closed = open && assessment.is_answered(*ix);
        !(ruled_out || is_closed)
    };
    let in_scope = known.scope.iter().flat_map(|checklist| catalog.practices_of(*checklist));
    filter.points(catalog, in_scope.filter(is_asked))
}

/// The same with those checklists in scope that something is asked of.
fn with_scope_of(catalog: &Catalog, mut known: Answers, practices: &[PracticeIx]) -> Answers {
    known.scope.retain(|checklist| practices.iter().any(|ix| catalog[*ix].checklist == *checklist));
    known
}
