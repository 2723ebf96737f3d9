//! Themes and roles: words that practices are sorted by, each with what people call it.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Catalog, CatalogText, Change, ChangeKind, ChecklistIx, Place, RoleIx, ThemeIx};
use crate::problem::{Diagnostics, Item, Rule, did_you_mean, quoted};

/// A theme or a role.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Named {
    /// As it is written in files, such as `licensing`.
    pub id: CatalogText,
    /// What people call it.
    pub title: CatalogText,
    /// Where a `catalog.toml` of one's own says so; none where it is as it ships.
    pub own: Option<Place>,
}

impl Named {
    /// What phrases know a role by: the word of one that ships, of which they have a form for the middle of a sentence, and
    /// the title of any other.
    pub fn phrase(&self) -> &str {
        if self.own.is_some() { &self.title } else { &self.id }
    }
}

/// Gives a title to a word, which is a new one where it is not there yet.
pub(super) fn set_title(all: &mut Vec<Named>, id: &str, title: CatalogText, own: Option<Place>) {
    match all.iter_mut().find(|one| one.id == id) {
        Some(one) if one.title == title => {}
        Some(one) => (one.title, one.own) = (title, own),
        None => all.push(Named { id: id.to_owned().into(), title, own }),
    }
}

/// The place of a word, the value of `key`; one that does not exist is told.
pub(crate) fn place_of(diagnostics: &Diagnostics, all: &[Named], key: &str, word: &Item<String>) -> Option<usize> {
    let place = all.iter().position(|one| *one.id == *word.value);
    if place.is_none() {
        let ids: Vec<&str> = all.iter().map(|one| one.id.as_str()).collect();
        let near = did_you_mean(diagnostics.near(&word.value, ids.iter().copied()));
        let help = near.unwrap_or_else(|| format!("it is one of: {}", ids.join(", ")));
        let message = format!("`{key}` cannot be {}", quoted(&word.value));
        diagnostics.report(Rule::BadValue, word.span.clone(), message, help);
    }
    place
}

impl RoleIx {
    /// Those who lead: the first role of every catalog.
    pub(crate) const FIRST: Self = Self(0);
}

impl Catalog {
    /// The theme of this word.
    pub fn theme(&self, id: &str) -> Option<ThemeIx> {
        self.themes().find(|ix| self[*ix].id == id)
    }

    /// The title of a theme.
    pub fn theme_title(&self, theme: ThemeIx) -> &str {
        &self[theme].title
    }

    /// The role of this word.
    pub fn role(&self, id: &str) -> Option<RoleIx> {
        self.roles().find(|ix| self[*ix].id == id)
    }

    /// The role of this word, the value of `key`; one that does not exist is told.
    pub(crate) fn find_role(&self, diagnostics: &Diagnostics, key: &str, word: &Item<String>) -> Option<RoleIx> {
        place_of(diagnostics, &self.roles, key, word).map(RoleIx)
    }

    /// Themes and roles of a checklist that are not as they ship, each with its title.
    pub(super) fn own_words(&self, checklist: ChecklistIx) -> Vec<Change> {
        let (mut themes, mut roles) = (BTreeSet::new(), BTreeSet::new());
        for practice in self.practices_of(checklist) {
            themes.insert(self[practice].theme);
            roles.extend(self[practice].roles.iter().copied());
        }
        let themes = themes.into_iter().map(|ix| ("theme", &self[ix]));
        let roles = roles.into_iter().map(|ix| ("role", &self[ix]));
        let own = themes.chain(roles).filter(|(_, one)| one.own.is_some());
        let id = |(what, one): &(&str, &Named)| format!("{what}:{}", one.id);
        own.map(|named| Change { id: id(&named), kind: ChangeKind::Set, what: named.1.title.to_string() }).collect()
    }
}
