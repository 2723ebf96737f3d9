//! The gaps for the importer of Jira, which takes CSV: a row a gap, with a text in Jira's own markup.

use super::{LABEL, title};
use crate::assess::{Assessed, Gap};
use crate::document::{Issue, Line, Span, Task};
use crate::problem::Word;
use crate::render::exchange::csv::{safe, safe_lines};
use crate::text::is_web_address;

/// The names that the importer knows its fields by.
const HEAD: [&str; 7] = ["Issue Id", "Summary", "Description", "Issue Type", "Priority", "Labels", "Due Date"];

/// The gaps in the order of the roadmap.
pub(super) fn jira_csv(assessed: Assessed<'_>, told: &[Issue]) -> String {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    // Writing to memory cannot fail, and every row is as wide as the head.
    let _ = writer.write_record(HEAD);
    for (gap, issue) in assessed.gaps.iter().zip(told) {
        let _ = writer.write_record(row(assessed, gap, issue));
    }
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}

fn row(assessed: Assessed<'_>, gap: &Gap, issue: &Issue) -> [String; HEAD.len()] {
    let id = &assessed.catalog[gap.practice].id;
    [
        safe(id),
        safe(&title(issue)),
        safe_lines(&description(issue)),
        "Task".to_owned(),
        if gap.critical { "High" } else { "Medium" }.to_owned(),
        // Labels are parted by blanks.
        format!("{} {} {id}", LABEL, gap.horizon.word()),
        assessed.due(gap).map(|due| due.to_string()).unwrap_or_default(),
    ]
}

fn description(issue: &Issue) -> String {
    let mut lines = vec![escaped(&issue.why), String::new()];
    lines.extend(issue.facts.iter().map(|(label, value)| format!("* *{}:* {}", escaped(label), escaped(value))));
    lines.extend([String::new(), format!("h3. {}", escaped(&issue.tasks_heading))]);
    issue.tasks.iter().for_each(|task| push_task(&mut lines, task));
    if !issue.held.is_empty() {
        lines.extend([String::new(), format!("h3. {}", escaped(&issue.held_heading))]);
        lines.extend(issue.held.iter().map(|(_, words)| format!("* {}", escaped(words))));
    }
    lines.join("\n")
}

fn push_task(lines: &mut Vec<String>, task: &Task) {
    lines.push(format!("* {}", escaped(&task.words)));
    lines.extend(task.advice.as_ref().map(|advice| format!("** {}", escaped(advice))));
    lines.extend(task.learn.as_ref().map(|learn| format!("** {}", line(learn))));
}

fn line(line: &Line) -> String {
    line.iter().map(span).collect()
}

fn span(span: &Span) -> String {
    match span {
        Span::Link { text, url } if is_web_address(url) => format!("[{}|{}]", escaped(text), url.replace('~', "%7E")),
        Span::Text(words) | Span::Strong(words) | Span::Code(words) => escaped(words),
        Span::Link { text, .. } | Span::Jump { text, .. } => escaped(text),
    }
}

/// Words in which Jira reads no markup and no mention; a backslash of their own would take the next sign's away.
fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len() + 8);
    for c in words.chars() {
        match c {
            '\\' => out.push('＼'),
            '[' | ']' | '{' | '}' | '*' | '_' | '~' | '^' | '+' | '-' | '!' | '|' | '#' | '?' => out.extend(['\\', c]),
            '@' => out.push('＠'),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_no_markup_and_name_nobody() {
        assert_eq!(escaped("[~ann] {code} @ann \\"), "\\[\\~ann\\] \\{code\\} ＠ann ＼");
    }
}
