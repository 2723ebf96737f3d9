//! `list --crosswalk` and `report --for`: what a standard or law requires, and what answers can show of it.

use super::args::{List, Report};
use super::brand::own_brand;
use super::commands::{self, answers_or_example};
use super::exit::{Exit, Failure};
use super::languages::Languages;
use super::outputs::{Output, outputs, write_all};
use super::shell::Shell;
use crate::assess::assess;
use crate::catalog::{Catalog, CrosswalkIx};
use crate::document;
use crate::problem::Word;
use crate::render::{self, DocumentFormat, Format, crosswalk_json};

/// The crosswalk with this id.
///
/// # Errors
/// [`Failure::Usage`] if there is none, with those that there are.
fn crosswalk_named(catalog: &Catalog, id: &str) -> Result<CrosswalkIx, Failure> {
    catalog.crosswalk(id).ok_or_else(|| Failure::Usage(commands::unknown_crosswalk(catalog, id)))
}

/// The requirements of a crosswalk.
pub(super) fn list_requirements(shell: Shell, catalog: &Catalog, args: &List, id: &str) -> Result<Exit, Failure> {
    let crosswalk = crosswalk_named(catalog, id)?;
    let languages = Languages::of(&args.language, catalog)?;
    let messages = languages.written(None)?;
    let document = || {
        let told = languages.translated(messages)?;
        Ok(document::crosswalk_list(told, &told[crosswalk], messages))
    };
    commands::browse(shell, args.format, document, || Ok(crosswalk_json(catalog, crosswalk.into(), None)))
}

/// The report on a crosswalk.
pub(super) fn report_for(shell: Shell, catalog: &Catalog, args: &Report, id: &str) -> Result<Exit, Failure> {
    commands::note_inputs(args);
    let crosswalk = crosswalk_named(catalog, id)?;
    let languages = Languages::of(&args.language, catalog)?;
    let outputs = page_outputs(args)?;
    commands::no_file_on_terminal(&outputs)?;
    let answers = answers_or_example(args, catalog)?;
    commands::needs_scope(&answers)?;
    let messages = languages.written(answers.report.lang.as_deref())?;
    let told = languages.translated(messages)?;
    let answers = if args.redact { answers.redacted() } else { answers };
    let assessment = assess(catalog, &answers);
    let assessed = assessment.with(catalog, &answers);
    let page = document::crosswalk_report(assessment.with(told, &answers), &told[crosswalk], messages);
    let brand = own_brand(args, &answers)?;
    // What stands on each page says what the report is not.
    let classification = document::crosswalk_classification(brand.brand().classification, messages);
    let brand = render::Brand { classification: Some(&classification), ..brand.brand() };
    let json = || crosswalk_json(catalog, crosswalk.into(), Some(assessed));
    let draw =
        |format, look: &render::Look<'_>| render::document(format, &page, json, &render::Look { brand, ..*look });
    write_all(&commands::drawn_in_all(shell, args.paper, &args.font, &outputs, draw)?)?;
    Ok(Exit::Done)
}

/// The outputs, each in a form that such a report has.
fn page_outputs(args: &Report) -> Result<Vec<Output<DocumentFormat>>, Failure> {
    let mut all = Vec::new();
    for Output { path, format, .. } in outputs::<Format>(&args.output, args.format)? {
        let Some(format) = DocumentFormat::from_word(format.word()) else {
            return Err(Failure::Usage(format!("a report with --for has no form {}", format.word())));
        };
        all.push(Output { path, format });
    }
    Ok(all)
}
