//! Whose questions a page quotes, and what their licences ask of whoever passes it on.

use super::words::{clean, listed};
use crate::catalog::{Catalog, ChecklistIx, SHARE_ALIKE};
use crate::messages::{Messages, say};

/// The checklists that a questionnaire or an agenda quotes, each with its licence where it ships; then what a licence asks
/// of those who pass it on, and what is our choice in it. Empty where there is no checklist.
pub fn questions_follow(catalog: &Catalog, checklists: &[ChecklistIx], messages: &Messages) -> Vec<String> {
    if checklists.is_empty() {
        return Vec::new();
    }
    let editions: Vec<String> = checklists.iter().map(|ix| edition(catalog, *ix, messages)).collect();
    let mut texts = vec![say!(messages, "shared-questions-follow", checklists = listed(messages, &editions))];
    let alike = alike_titles(catalog, checklists);
    if !alike.is_empty() {
        texts.push(say!(messages, "shared-questions-alike", titles = listed(messages, &alike), licence = SHARE_ALIKE));
    }
    texts.push(say!(messages, "shared-ours"));
    texts
}

/// The titles of those checklists whose questions and advice keep their licence wherever they go.
pub(super) fn alike_titles(catalog: &Catalog, checklists: &[ChecklistIx]) -> Vec<String> {
    let alike = checklists.iter().map(|ix| &catalog[*ix]).filter(|one| one.licence() == Some(SHARE_ALIKE));
    alike.map(|one| clean(&one.title)).collect()
}

/// A checklist with its source, and its licence where it ships.
pub(super) fn edition(catalog: &Catalog, ix: ChecklistIx, messages: &Messages) -> String {
    let one = &catalog[ix];
    let (title, source, edition) = (clean(&one.title), clean(&one.source), clean(&one.edition));
    let revision = one.revision;
    match one.licence() {
        Some(licence) => say!(
            messages,
            "report-source-shipped",
            title = title,
            source = source,
            edition = edition,
            revision = revision,
            licence = licence,
        ),
        None => say!(
            messages,
            "report-source-checklist",
            title = title,
            source = source,
            edition = edition,
            revision = revision,
        ),
    }
}
