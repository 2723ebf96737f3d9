//! Issues as Markdown, between marks by which a later run finds what it may write anew.

use chrono::NaiveDate;

use crate::document::{Issue, Line, Span, Task};
use crate::text::{is_web_address, markdown as escaped, markdown_block, without_commands};

/// An issue: its title as a heading for those who read the file, then the part that stands in the issue, between two
/// marks.
pub(super) fn markdown(issue: &Issue, known_by: &[&str]) -> String {
    let mut blocks = vec![
        format!("# {}", escaped(&issue.title)),
        format!("<!-- ospo-assess begin: {} -->", known_by.join(" ")),
        markdown_block(&escaped(&issue.why)),
        issue.facts.iter().map(fact).collect(),
        format!("### {}", escaped(&issue.tasks_heading)),
        issue.tasks.iter().map(task).collect(),
    ];
    if !issue.held.is_empty() {
        blocks.push(format!("### {}", escaped(&issue.held_heading)));
        blocks.push(issue.held.iter().map(|(id, words)| item('x', words, id)).collect());
    }
    blocks.extend(issue.licence.as_ref().map(|said| format!("_{}_", escaped(said))));
    blocks.push(format!("_{}_", escaped(&issue.foot)));
    blocks.push("<!-- ospo-assess end -->".to_owned());
    let blocks: Vec<&str> = blocks.iter().map(|block| block.trim_end()).collect();
    without_commands(&(blocks.join("\n\n") + "\n")).into_owned()
}

/// A comment with which an issue is closed, with a mark by which a later run knows that it was said.
pub(super) fn comment(words: &str, date: NaiveDate) -> String {
    format!("{}\n\n<!-- ospo-assess closed: {date} -->\n", markdown_block(&escaped(words)))
}

fn fact((label, value): &(String, String)) -> String {
    format!("- **{}:** {}\n", escaped(label), escaped(value))
}

/// A point as a task, with its id by which a tick of a person is kept.
fn item(mark: char, words: &str, id: &str) -> String {
    format!("- [{mark}] {} <!-- {id} -->\n", escaped(words))
}

fn task(task: &Task) -> String {
    let mut text = item(' ', &task.words, &task.id);
    if let Some(advice) = &task.advice {
        text.push_str(&format!("  - {}\n", markdown_block(&escaped(advice))));
    }
    if let Some(learn) = &task.learn {
        text.push_str(&format!("  - {}\n", line(learn)));
    }
    text
}

fn line(line: &Line) -> String {
    line.iter().map(span).collect()
}

fn span(span: &Span) -> String {
    match span {
        Span::Link { text, url } if is_web_address(url) => {
            // An ampersand could begin an entity.
            format!("[{}](<{}>)", escaped(text), url.replace('&', "&amp;"))
        }
        Span::Text(words) | Span::Strong(words) | Span::Code(words) => escaped(words),
        Span::Link { text, .. } | Span::Jump { text, .. } => escaped(text),
    }
}
