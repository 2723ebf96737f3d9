//! An answers file to fill in by hand: every question as a comment, every point as a line to uncomment.

use std::sync::Arc;

use super::{Answers, Editor, laid_out, parse, tidy_text};
use crate::catalog::{Catalog, ChecklistIx, PracticeIx, SectionIx};
use crate::messages::{Messages, say};
use crate::problem::{Problems, Source};
use crate::text;

/// What one must know to fill the file in, as comments: how, and the rules that settle most doubts.
fn head(messages: &Messages) -> String {
    let lines = [
        say!(messages, "init-before"),
        String::new(),
        say!(messages, "init-answer"),
        say!(messages, "shared-doubt-in-force"),
        say!(messages, "shared-doubt-granted"),
        say!(messages, "shared-doubt-impossible"),
        say!(messages, "shared-words-top"),
        say!(messages, "shared-words-charge"),
        say!(messages, "shared-words-projects"),
        say!(messages, "shared-words-steps"),
        say!(messages, "shared-ours"),
        String::new(),
        say!(messages, "init-after"),
    ];
    lines.iter().map(|text| comment(text)).collect::<String>() + "\n"
}

/// A text as comments, a line each: a phrase may have several.
fn comment(text: &str) -> String {
    text.split('\n').map(|line| format!("# {line}").trim_end().to_owned() + "\n").collect()
}

/// A new answers file in which `practices` wait to be filled in. `licence` is what the licence of what it quotes asks.
pub fn template(
    catalog: &Catalog,
    messages: &Messages,
    start: &Answers,
    practices: &[PracticeIx],
    licence: Option<&str>,
) -> String {
    let mut text = head(messages);
    text.extend(licence.map(|licence| comment(licence) + "\n"));
    text.push_str(&Editor::new(catalog, start).text());
    add_blocks(&mut text, catalog, messages, practices);
    tidy_text(&text, catalog).unwrap_or(text)
}

/// An answers file with all that it says, and a table to fill in for each of `practices` that it has none for.
///
/// # Errors
/// What stands in the way: the file is laid out in a way that tables cannot be added to.
pub fn extend(
    catalog: &Catalog,
    messages: &Messages,
    old: &Arc<Source>,
    answers: &Answers,
    scope: &[ChecklistIx],
    practices: &[PracticeIx],
    licence: Option<&str>,
) -> Result<String, Problems> {
    let mut editor = Editor::open(old)?;
    let mut new = answers.clone();
    scope.clone_into(&mut new.scope);
    editor.update(catalog, answers, &new);
    editor.open_up(catalog);
    let mut text = editor.text();
    let missing: Vec<_> = practices.iter().copied().filter(|ix| answers.places.of(*ix).is_none()).collect();
    let quotes = |comment: &String| !missing.is_empty() && !text.contains(comment.as_str());
    let licence = licence.map(comment).filter(quotes);
    text.extend(licence.map(|comment| format!("\n{comment}")));
    add_blocks(&mut text, catalog, messages, &missing);
    // Read back before it is trusted.
    let tidied = tidy_text(&text, catalog).ok();
    let read = tidied.filter(|text| parse(&Source::new(old.name.as_str(), text.as_str()), catalog).is_ok());
    read.ok_or_else(|| laid_out(old).into())
}

fn add_blocks(text: &mut String, catalog: &Catalog, messages: &Messages, practices: &[PracticeIx]) {
    let mut section = None;
    for practice in practices {
        if section != Some(catalog[*practice].section) {
            section = Some(catalog[*practice].section);
            let head = section_head(catalog, messages, catalog[*practice].section);
            if !text.contains(head.trim()) {
                text.push_str(&head);
            }
        }
        text.push_str(&practice_block(catalog, messages, *practice));
    }
}

fn section_head(catalog: &Catalog, messages: &Messages, ix: SectionIx) -> String {
    let section = &catalog[ix];
    let (checklist, section) = (text::one_line(&catalog[section.checklist].title), text::one_line(&section.title));
    let title = say!(messages, "shared-section", checklist = checklist.as_ref(), section = section.as_ref());
    let title = text::one_line(&title);
    format!("\n# {}\n# {title}\n", "=".repeat(title.chars().count()))
}

fn practice_block(catalog: &Catalog, messages: &Messages, ix: PracticeIx) -> String {
    let practice = &catalog[ix];
    let mut block = format!("\n[{}]\n", practice.id);
    for line in textwrap::wrap(&text::one_line(&practice.ask), 110) {
        block.push_str(&format!("# {line}\n"));
    }
    block.push_str("# done = [\n");
    for point in practice.points.iter().map(|point| &catalog[*point]) {
        let critical = point.critical.then(|| say!(messages, "init-critical", point = &point.text));
        let entry = format!("\"{}\",", point.name());
        let words = text::one_line(critical.as_deref().unwrap_or(&point.text));
        block.push_str(&format!("#     {entry:<36} # {words}\n"));
    }
    block.push_str("# ]\n");
    block
}
