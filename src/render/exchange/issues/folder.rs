//! The folders that are written for a forge: their files, in order.

use chrono::NaiveDate;

use super::types::{BoardChange, BoardPlan, IssuePlan, PlannedClosing, PlannedIssue, SCHEMA, WrittenFile};
use super::{LABEL, body, jira, title};
use crate::assess::{Assessed, Closed, Gap};
use crate::catalog::{PracticeIx, hex_digest};
use crate::document::{Issue, Options, closing_words, issue};
use crate::messages::Messages;
use crate::problem::{Word, word_enum};
use crate::render::exchange::json::{Tool, gap_entry, pretty};
use crate::text;

/// The name of the file that lists all others of a folder.
pub const PLAN: &str = "plan.json";

/// A file of a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FolderFile {
    /// Its path from the folder, with `/`.
    pub name: String,
    /// What is in it.
    pub text: String,
}

impl FolderFile {
    fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        Self { name: name.into(), text: text.into() }
    }
}

word_enum! {
    /// Where issues live.
    pub enum Forge {
        /// GitHub, or one that speaks its API.
        GitHub = "github",
        /// GitLab.
        GitLab = "gitlab",
    }
}

/// The script for a forge: how to speak to it, then what to do.
fn script(forge: Forge) -> FolderFile {
    const REST: &str = include_str!("apply.sh");
    let (name, own) = match forge {
        Forge::GitHub => ("apply-gh.sh", include_str!("gh.sh")),
        Forge::GitLab => ("apply-glab.sh", include_str!("glab.sh")),
    };
    FolderFile::new(name, format!("{own}{REST}"))
}

/// The gaps as issues: files of Markdown, what is to be closed, scripts that apply it, and a file for Jira. The plan is the last.
pub fn issues(assessed: Assessed<'_>, options: &Options, messages: &Messages) -> Vec<FolderFile> {
    let told: Vec<Issue> = assessed.gaps.iter().map(|gap| issue(assessed, options, messages, gap)).collect();
    let closed = assessed.closed_work();
    let mut index = Index::default();
    let mut files = Vec::new();
    let mut planned = Vec::new();
    for (place, (gap, issue)) in assessed.gaps.iter().zip(&told).enumerate() {
        let file = gap_file(assessed, gap);
        let known_by = ids(assessed, &assessed.same_work(gap.practice));
        index.row(&["gap", &file, &known_by.join(" "), &title(issue)]);
        files.push(FolderFile::new(file.as_str(), body::markdown(issue, &known_by)));
        planned.push(PlannedIssue { file, known_by, gap: gap_entry(assessed, options, place, gap) });
    }
    let mut closing = Vec::new();
    for work in &closed {
        let (why, known_by) = (work.why.word(), ids(assessed, &work.practices));
        index.row(&["closed", why, &known_by.join(" "), &assessed.answers.date.to_string()]);
        closing.push(PlannedClosing { known_by, why });
    }
    for why in Closed::ALL {
        let words = closing_words(assessed, messages, *why);
        files.push(FolderFile::new(format!("words/{}.md", why.word()), body::comment(&words, assessed.answers.date)));
    }
    files.push(FolderFile::new("jira.csv", jira::jira_csv(assessed, &told)));
    files.push(index.file());
    files.extend(Forge::ALL.iter().map(|forge| script(*forge)));
    let plan = IssuePlan {
        schema: SCHEMA,
        kind: "issues",
        tool: Tool::THIS,
        organization: &assessed.answers.organization.name,
        date: assessed.answers.date,
        label: LABEL,
        gaps: planned,
        closed: closing,
        files: written(&files),
    };
    let plan = FolderFile::new(PLAN, pretty(&plan));
    files.push(plan);
    files
}

/// Changes of a board's check boxes: each text as it was and as it is to be, and a script that applies them. The plan is the last.
pub fn board(date: NaiveDate, forge: Forge, changes: Vec<BoardChange<'_>>) -> Vec<FolderFile> {
    let mut index = Index::default();
    let mut files = Vec::new();
    for change in &changes {
        let number = change.number.to_string();
        let (before, after) = (format!("before/{number}.md"), format!("after/{number}.md"));
        index.row(&["body", &number, &before, &after]);
        files.push(FolderFile::new(before, change.before));
        files.push(FolderFile::new(after, change.after.as_str()));
    }
    files.push(index.file());
    files.push(script(forge));
    let plan = BoardPlan {
        schema: SCHEMA,
        kind: "board",
        tool: Tool::THIS,
        date,
        forge: forge.word(),
        issues: changes,
        files: written(&files),
    };
    let plan = FolderFile::new(PLAN, pretty(&plan));
    files.push(plan);
    files
}

fn written(files: &[FolderFile]) -> Vec<WrittenFile> {
    let one = |file: &FolderFile| WrittenFile { name: file.name.clone(), sha256: hex_digest(file.text.as_bytes()) };
    files.iter().map(one).collect()
}

fn ids<'a>(assessed: Assessed<'a>, practices: &[PracticeIx]) -> Vec<&'a str> {
    practices.iter().map(|ix| assessed.catalog[*ix].id.as_str()).collect()
}

fn gap_file(assessed: Assessed<'_>, gap: &Gap) -> String {
    format!("gaps/{}.md", assessed.catalog[gap.practice].id)
}

/// What the scripts read: a row a line, cells parted by tabs, none of them empty.
#[derive(Default)]
struct Index(String);

impl Index {
    fn row(&mut self, cells: &[&str]) {
        let cell = |cell: &&str| match text::one_line(cell.trim()) {
            blank if blank.is_empty() => "-".to_owned(),
            words => words.into_owned(),
        };
        let cells: Vec<String> = cells.iter().map(cell).collect();
        self.0.push_str(&cells.join("\t"));
        self.0.push('\n');
    }

    fn file(self) -> FolderFile {
        FolderFile::new("index.tsv", text::without_commands(&self.0))
    }
}
