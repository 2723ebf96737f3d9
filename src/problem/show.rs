//! Problems as text: like a compiler's, because those are the errors that people can act on.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::{KEPT, Problem, Severity, Source};
use crate::text;

/// Plain for logs and files, coloured for a terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// No escape sequences.
    Plain,
    /// With colours of the terminal's own sixteen.
    Coloured,
}

/// Characters shown of a line after the mistake; of the mistake itself, twice as many.
const MARGIN: usize = 60;
/// Characters kept of a line before the mistake, of which a part is shown. Beyond them the column told is too small.
const BEFORE: usize = 2000;

/// All `problems` as text, one after the other, and a closing line that counts them.
pub fn show(problems: &[Problem], look: Look) -> String {
    let renderer = match look {
        Look::Plain => Renderer::plain(),
        Look::Coloured => Renderer::styled(),
    };
    let mut out = String::new();
    for problem in problems.iter().take(KEPT) {
        out.push_str(&one(problem, &renderer));
        out.push_str("\n\n");
    }
    let more = if problems.len() >= KEPT { " or more" } else { "" };
    let only_warnings = problems.iter().all(|one| one.rule.severity() == Severity::Warning);
    let word = if only_warnings { "warning" } else { "problem" };
    match problems.len() {
        1 => out.push_str(&format!("1 {word} found.\n")),
        n => out.push_str(&format!("{n}{more} {word}s found.\n")),
    }
    out
}

fn one(problem: &Problem, renderer: &Renderer) -> String {
    let message = text::one_line(&problem.message);
    let level = match problem.rule.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level.primary_title(message.as_ref()).id(problem.rule.name());
    let name = text::one_line(&problem.source.name).into_owned();
    let mut group = match &problem.span {
        Some(span) => {
            let excerpt = Excerpt::of(&problem.source, span.clone());
            let snippet = Snippet::source(excerpt.text).path(name).line_start(excerpt.line);
            group_of(title, snippet.annotation(AnnotationKind::Primary.span(excerpt.span)))
        }
        None => Group::with_title(title).element(annotate_snippets::Origin::path(name)),
    };
    group = group.element(Level::HELP.message(text::one_line(&problem.help).into_owned()));
    renderer.render(&[group])
}

fn group_of<'a>(
    title: annotate_snippets::Title<'a>,
    snippet: Snippet<'a, annotate_snippets::Annotation<'a>>,
) -> Group<'a> {
    Group::with_title(title).element(snippet)
}

/// The one line that a mistake begins on, cut around it and made harmless.
struct Excerpt {
    text: String,
    span: Range<usize>,
    line: usize,
}

impl Excerpt {
    fn of(source: &Source, span: Range<usize>) -> Self {
        let all = &source.text;
        let start = floor(all, span.start.min(all.len()));
        let line_start = all[..start].rfind('\n').map_or(0, |at| at + 1);
        let line_end = all[start..].find('\n').map_or(all.len(), |at| start + at);
        let end = floor(all, span.end.clamp(start, line_end));
        let (before, marked, after) = (&all[line_start..start], &all[start..end], &all[end..line_end]);
        let mut text = last_chars(before, BEFORE);
        let from = text.len();
        text.push_str(&text::excerpt(marked, 2 * MARGIN));
        let to = text.len();
        text.push_str(&text::excerpt(after.trim_end(), MARGIN));
        Self { text, span: from..to, line: source.line_column(start).0 }
    }
}

fn floor(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

fn last_chars(text: &str, count: usize) -> String {
    let skip = text.chars().count().saturating_sub(count);
    let tail: String = text.chars().skip(skip).collect();
    let clean = text::one_line(&tail);
    if skip == 0 { clean.into_owned() } else { format!("…{clean}") }
}
