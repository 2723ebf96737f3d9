//! An answers file as it is written. Each key is described once, below; from that follow the reader, the schema, and the
//! order in what is written and tidied.

mod kinds;
mod slot;

use self::kinds::{
    AnyText, AtMost, Checklists, Day, Formed, Gates, Line, Points, Revision, Revisions, RoleWord, Schema, Split,
    TableOf, TablesOf, Whole, WordOf, WordsOf, YesOrNo,
};
pub(crate) use self::kinds::{CHECKLISTS, GATES, Names, POINTS, REVISION, REVISIONS, SPLIT, SplitValue};
pub(crate) use self::slot::Slot;
use self::slot::{Awaited, Maybe, Needed};
use super::forms::{Colour, Language, PathBelow, TextForm, VersionName};
use super::{Detail, GateKey, OrganizationKind};
use crate::catalog::{Activity, Catalog, PracticeIx, Stage};
use crate::problem::{Form, KeyForm, TableForm, Word, Written, word_enum, written};

/// How many pieces of evidence a practice names at most.
pub(super) const EVIDENCE: u32 = 100;

written! {
    /// What an organization says of the practices of its checklists.
    pub(crate) struct File<'s> = "answers file", "" {
        /// The format of this file.
        schema: Needed<Schema>,
        /// The day that the answers are from.
        date: Needed<Day>,
        /// The checklists assessed.
        checklists: Awaited<Checklists>,
        /// The stage aimed at.
        target: Needed<Whole<{ Stage::FIRST }, { Stage::LAST }>>,
        /// Who is assessed.
        organization: Needed<TableOf<Organization>>,
        /// Who gave the answers.
        respondent: Maybe<TableOf<Respondent>>,
        /// Who gave the answers that were merged into this file; then it has no `respondent`.
        merged: Maybe<TablesOf<Merged>>,
        /// The revisions that the answers were given against.
        revisions: Maybe<Revisions>,
        /// What `ospo-assess check` holds this file to.
        gate: Maybe<Gates>,
        /// How reports look, unless an option says otherwise.
        report: Maybe<TableOf<Report>>,
        /// What is known of the set of clones that evidence is gathered from.
        gather: Maybe<TableOf<Gather>>,
        /// The form that this file was filled in with; written by the form.
        form: Maybe<TableOf<FormTable>>,
    }

    /// Who is assessed.
    pub(crate) struct Organization = "table [organization]", "organization" {
        /// The name of the organization.
        name: Needed<Line>,
        /// What the organization is.
        kind: Needed<WordOf<OrganizationKind>>,
        /// What tells it from other units of a portfolio.
        id: Maybe<Line>,
        /// What it belongs to, for portfolios.
        parent: Maybe<Line>,
        /// What it does; all of these where the key is absent. Practices that need another are not applicable.
        does: Maybe<WordsOf<Activity>>,
    }

    /// Who gave the answers.
    pub(crate) struct Respondent = "table [respondent]", "respondent" {
        /// The name of the person.
        name: Needed<Line>,
        /// The role in which the person answers, such as "legal".
        role: Maybe<RoleWord>,
    }

    /// One of those whose answers were merged.
    pub(crate) struct Merged = "table [[merged]]", "merged" {
        /// The name of the person.
        name: Needed<Line>,
        /// The role in which the person answered, such as "legal".
        role: Maybe<RoleWord>,
        /// The day that the answers are from.
        date: Needed<Day>,
    }

    /// How reports look.
    pub(crate) struct Report = "table [report]", "report" {
        /// The language, such as "en" or "pt-BR".
        lang: Maybe<Formed<Language>>,
        /// The path of a PNG file, in the folder of this file or below it.
        logo: Maybe<Formed<PathBelow>>,
        /// A colour, such as "#1f5fa8".
        accent: Maybe<Formed<Colour>>,
        /// Who may read the report, as each page says.
        classification: Maybe<Line>,
        /// How much the report tells.
        detail: Maybe<WordOf<Detail>>,
        /// The effort that fits into a quarter: a small gap takes 1, a medium one 2, a large one 4.
        capacity: Maybe<Whole<1, { u32::MAX }>>,
    }

    /// What is known of the set of clones.
    pub(crate) struct Gather = "table [gather]", "gather" {
        /// Whether the clones are all repositories of the organization, but for the exceptions.
        complete: Maybe<YesOrNo>,
        /// Repositories that are left out.
        except: Maybe<TablesOf<Except>>,
    }

    /// A repository that is left out.
    pub(crate) struct Except = "table [[gather.except]]", "gather.except" {
        /// The name of the repository.
        repository: Needed<Line>,
        /// Why it is left out.
        reason: Needed<Line>,
    }

    /// The form that a file was filled in with.
    pub(crate) struct FormTable = "table [form]", "form" {
        /// What tells the form from others.
        id: Needed<Line>,
        /// The day that the file was saved.
        saved: Needed<Day>,
    }

    /// What is said of a practice.
    pub(crate) struct Practice<'s> = "practice", "" {
        /// The points that hold today, for the whole scope; those in none of these lists do not.
        done: Maybe<Points>,
        /// The points that hold for a part of the scope only; the note says where.
        partly: Maybe<Points>,
        /// The points that one does not know of.
        unknown: Maybe<Points>,
        /// In a merged file: points that were answered differently, which stand in `unknown` too; or true, with
        /// `answer = "unknown"`, if some said that the practice does not apply.
        split: Maybe<Split>,
        /// In a merged file: points that only one person answered.
        alone: Maybe<Points>,
        /// In a merged file: points that were decided together.
        decided: Maybe<Points>,
        /// What is said instead of a list of points.
        answer: Maybe<WordOf<AnswerWord>>,
        /// Why, in a sentence that a newcomer would understand.
        reason: Maybe<AnyText>,
        /// The day to look at it again.
        review_by: Maybe<Day>,
        /// Links or sentences that would convince a stranger.
        evidence: Maybe<AtMost<{ EVIDENCE }>>,
        /// A remark, such as where a point holds that holds in part.
        note: Maybe<AnyText>,
        /// Who closes the gap.
        owner: Maybe<AnyText>,
        /// By when the gap is closed.
        due: Maybe<Day>,
        /// The revision of the checklist that was answered here, if it is later than that of the file.
        revision: Maybe<Revision>,
        /// The day that this was last confirmed, if it is later than that of the file.
        asked: Maybe<Day>,
    }
}

word_enum! {
    /// The words that `answer` can be.
    pub(crate) enum AnswerWord, hint = "; points that hold are listed in `done` instead" {
        /// Nobody present knows.
        Unknown = "unknown",
        /// It cannot apply here; needs a `reason`.
        NotApplicable = "not-applicable",
        /// We chose not to; needs a `reason` and `review_by`.
        Declined = "declined",
    }
}

/// What an answers file can hold.
pub const FILE: &TableForm = &File::TABLE;
/// What the table of a practice can hold.
pub const PRACTICE: &TableForm = &Practice::TABLE;
/// A path below the folder of the file, as a regular expression.
pub(crate) const PATH_BELOW: &str = PathBelow::PATTERN;
/// A version of a file in git, as a regular expression.
pub(crate) const VERSION: &str = VersionName::PATTERN;

/// The places of a file that have a key of this name.
pub(super) fn homes_of(name: &str) -> Vec<String> {
    let top = key_of(FILE, name).map(|_| "the top of the file, before the first table".to_owned());
    let practice = key_of(PRACTICE, name).map(|_| "the table of a practice".to_owned());
    let table = |key: &KeyForm| {
        let has = match key.form {
            Form::Table(inner) => key_of(inner, name).is_some(),
            Form::Own(GATES) => GateKey::from_word(name).is_some(),
            _ => false,
        };
        has.then(|| format!("[{}]", key.name))
    };
    top.into_iter().chain(practice).chain(FILE.keys.iter().filter_map(table)).collect()
}

fn key_of(table: &TableForm, name: &str) -> Option<(usize, &'static KeyForm)> {
    table.keys.iter().enumerate().find(|(_, key)| key.name == name)
}

/// The place of a key among those of the table that `path` leads to from the top of a file; none if it has no order.
pub(super) fn place_of(catalog: &Catalog, path: &[&str], key: &str) -> Option<usize> {
    let checklist = |id: &str| catalog.checklist(id).map(|ix| FILE.keys.len() + ix.position());
    match path {
        [] => key_of(FILE, key).map(|(place, _)| place).or_else(|| checklist(key)),
        [top] if checklist(top).is_some() => catalog.practice(&format!("{top}.{key}")).map(PracticeIx::position),
        [top, _] if checklist(top).is_some() => key_of(PRACTICE, key).map(|(place, _)| place),
        _ => place_below(FILE, path, key),
    }
}

fn place_below(table: &TableForm, path: &[&str], key: &str) -> Option<usize> {
    let Some((first, rest)) = path.split_first() else { return key_of(table, key).map(|(place, _)| place) };
    match key_of(table, first)?.1.form {
        Form::Table(inner) | Form::Tables { of: inner, .. } => place_below(inner, rest, key),
        Form::Own(GATES) => GateKey::from_word(key).map(|gate| gate as usize),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::FILE;
    use crate::catalog::{CatalogFile, FileKind, parse};
    use crate::problem::{Rule, Source};

    #[test]
    fn no_checklist_is_called_like_a_key_of_the_file() {
        for key in FILE.keys {
            let source = Source::new("checklist.toml", "title = \"T\"");
            let file = CatalogFile { kind: FileKind::Checklist, id: key.name.to_owned(), source };
            let problems = parse(&[file]).unwrap_err();
            assert!(problems.iter().any(|problem| problem.rule == Rule::IdForm), "{}", key.name);
        }
    }
}
