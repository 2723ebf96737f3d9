//! What an answers file says besides the answers.

use crate::answers::written;
use crate::answers::{Exception, FormStamp, Gather, Organization, ReportSettings, Respondent};
use crate::catalog::{Activity, Catalog};
use crate::problem::{Diagnostics, Item, Rule, Word};

fn value<T>(item: written::Slot<Item<T>>) -> Option<T> {
    item.take().map(|item| item.value)
}

/// The organization, if it says all that it must.
pub(super) fn organization(table: written::Organization) -> Option<Organization> {
    let everything = || Activity::ALL.iter().copied().collect();
    Some(Organization {
        name: value(table.name)?,
        kind: value(table.kind)?,
        id: value(table.id),
        parent: value(table.parent),
        does: table.does.take().unwrap_or_else(everything),
    })
}

/// Whoever gave the answers: one person, or several whose answers were merged.
pub(super) fn respondents(
    catalog: &Catalog,
    diagnostics: &Diagnostics,
    one: written::Slot<Item<written::Respondent>>,
    merged: written::Slot<Vec<Item<written::Merged>>>,
) -> Vec<Respondent> {
    let one = one.take();
    if let (Some(one), false) = (&one, merged.is_absent()) {
        let message = "a file that was merged from several is not the word of one respondent";
        let help = "keep the tables [[merged]], and take [respondent] out".to_owned();
        diagnostics.report(Rule::Contradiction, one.span.clone(), message, help);
    }
    let role = |word: written::Slot<Item<String>>| catalog.find_role(diagnostics, "role", &word.take()?);
    let one = one.and_then(|table| {
        Some(Respondent { role: role(table.value.role), name: value(table.value.name)?, merged: None })
    });
    let merged = merged.take().unwrap_or_default().into_iter().filter_map(|table| {
        let merged = Some(value(table.value.date)?);
        Some(Respondent { role: role(table.value.role), name: value(table.value.name)?, merged })
    });
    one.into_iter().chain(merged).collect()
}

/// How reports look.
pub(super) fn report(table: written::Report) -> ReportSettings {
    ReportSettings {
        lang: value(table.lang),
        logo: value(table.logo),
        accent: value(table.accent),
        classification: value(table.classification),
        detail: value(table.detail),
        capacity: value(table.capacity),
    }
}

/// What is known of the set of clones.
pub(super) fn gather(table: written::Gather) -> Gather {
    let except = table.except.take().unwrap_or_default().into_iter();
    let exception = |table: Item<written::Except>| {
        Some(Exception { repository: value(table.value.repository)?, reason: value(table.value.reason)? })
    };
    Gather { complete: value(table.complete).unwrap_or_default(), except: except.filter_map(exception).collect() }
}

/// The form that the file was filled in with.
pub(super) fn form(table: written::FormTable) -> Option<FormStamp> {
    Some(FormStamp { id: value(table.id)?, saved: value(table.saved)? })
}
