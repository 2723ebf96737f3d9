//! The folders that are written for a forge: their files, in order.

use chrono::NaiveDate;

use super::types::{BoardChange, BoardPlan, IssuePlan, PlannedClosing, PlannedIssue, SCHEMA, WrittenFile};
use super::{LABEL, body, jira, title};
use crate::assess::{Assessed, Closed, Gap};
use crate::catalog::{PracticeIx, hex_digest};
use crate::document::{Issue, Options, closing_words, issue};
use crate::messages::Messages;
use crate::problem::{Word, word_enum};
use crate::render::exchange::json::{editions, gap_entry};
use crate::render::exchange::parts::{Tool, pretty};
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

/// The gaps as issues: files of Markdown, what is to be closed, scripts that apply it, and a file for Jira. The plan is the
/// last.
pub fn issues(assessed: Assessed<'_>, options: &Options, messages: &Messages) -> Vec<FolderFile> {
    let told: Vec<Issue> = assessed.gaps.iter().map(|gap| issue(assessed, options, messages, gap)).collect();
    let gaps = planned(assessed, options);
    let closed = closings(assessed);
    let mut index = Index::default();
    let mut files = Vec::new();
    for (gap, issue) in gaps.iter().zip(&told) {
        index.row(&["gap", &gap.file, &gap.known_by.join(" "), &title(issue)]);
        files.push(FolderFile::new(gap.file.as_str(), body::markdown(issue, &gap.known_by)));
    }
    let date = assessed.answers.date;
    for work in &closed {
        index.row(&["closed", work.why, &work.known_by.join(" "), &date.to_string()]);
    }
    for why in Closed::ALL {
        let words = body::comment(&closing_words(assessed, messages, *why), date);
        files.push(FolderFile::new(format!("words/{}.md", why.word()), words));
    }
    files.push(FolderFile::new("jira.csv", jira::jira_csv(assessed, &told)));
    files.push(index.file());
    files.extend(Forge::ALL.iter().map(|forge| script(*forge)));
    let plan = IssuePlan {
        schema: SCHEMA,
        kind: "issues",
        tool: Tool::THIS,
        organization: &assessed.answers.organization.name,
        date,
        label: LABEL,
        catalog: editions(assessed),
        gaps,
        closed,
        files: written(&files),
    };
    let plan = FolderFile::new(PLAN, pretty(&plan));
    files.push(plan);
    files
}

/// The gaps as the plan has them, in the order of the roadmap.
fn planned<'a>(assessed: Assessed<'a>, options: &Options) -> Vec<PlannedIssue<'a>> {
    let one = |(place, gap): (usize, &'a Gap)| PlannedIssue {
        file: format!("gaps/{}.md", assessed.catalog[gap.practice].id),
        known_by: ids(assessed, &assessed.same_work(gap.practice)),
        gap: gap_entry(assessed, options, place, gap),
    };
    assessed.assessment.gaps.iter().enumerate().map(one).collect()
}

/// The work that is over, as the plan has it.
fn closings(assessed: Assessed<'_>) -> Vec<PlannedClosing<'_>> {
    let work = assessed.closed_work().into_iter();
    work.map(|work| PlannedClosing { known_by: ids(assessed, &work.practices), why: work.why.word() }).collect()
}

/// Changes of a board's check boxes: each text as it was and as it is to be, and a script that applies them. The plan
/// is the last.
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
