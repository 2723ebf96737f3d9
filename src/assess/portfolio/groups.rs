//! Units that have something in common.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::distribution::{Distribution, Span};
use super::suppress::told_cells;
use super::units::Unit;
use crate::answers::OrganizationKind;
use crate::catalog::{Catalog, ThemeIx};
use crate::problem::word_enum;

word_enum! {
    /// What makes a group.
    pub enum GroupBy {
        /// What the organization is.
        Kind = "kind",
        /// What it belongs to.
        Parent = "parent",
    }
}

/// What a group has in common.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum GroupName {
    /// All are of this kind.
    Kind(OrganizationKind),
    /// All belong to this.
    Parent(Arc<str>),
    /// They do not say what they belong to.
    Without,
}

impl GroupName {
    /// The group of a unit.
    pub fn of(unit: &Unit, by: GroupBy) -> Self {
        match (by, &unit.parent) {
            (GroupBy::Kind, _) => Self::Kind(unit.kind),
            (GroupBy::Parent, Some(parent)) => Self::Parent(Arc::clone(parent)),
            (GroupBy::Parent, None) => Self::Without,
        }
    }
}

/// Units that have something in common.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// What they have in common.
    pub name: GroupName,
    /// How many they are.
    pub units: usize,
    /// How their scores spread.
    pub score: Option<Distribution>,
    /// How the score of each theme spreads, in the order of themes.
    pub themes: Vec<(ThemeIx, Option<Distribution>)>,
}

/// The distribution of each theme, in the order of themes.
pub(super) fn distribution_of_themes(catalog: &Catalog, units: &[&Unit]) -> Vec<(ThemeIx, Option<Distribution>)> {
    let of = |theme: ThemeIx| Distribution::of(units.iter().filter_map(|unit| unit.themes[theme.position()]));
    catalog.themes().map(|theme| (theme, of(theme))).collect()
}

pub(super) fn distribution_of_scores(units: &[&Unit]) -> Option<Distribution> {
    Distribution::of(units.iter().filter_map(|unit| unit.score.as_ref().map(Span::from)))
}

/// The groups that may be told, the largest first, and how many units are in the others.
pub(super) fn groups(catalog: &Catalog, units: &[Unit], by: GroupBy, threshold: Option<usize>) -> (Vec<Group>, usize) {
    let mut members: BTreeMap<GroupName, Vec<&Unit>> = BTreeMap::new();
    for unit in units {
        members.entry(GroupName::of(unit, by)).or_default().push(unit);
    }
    let sizes: Vec<usize> = members.values().map(Vec::len).collect();
    let (mut groups, mut others) = (Vec::new(), 0);
    for ((name, units), told) in members.into_iter().zip(told_cells(&sizes, threshold)) {
        if !told {
            others += units.len();
            continue;
        }
        let (score, themes) = (distribution_of_scores(&units), distribution_of_themes(catalog, &units));
        groups.push(Group { name, units: units.len(), score, themes });
    }
    groups.sort_by(|one, other| other.units.cmp(&one.units).then_with(|| one.name.cmp(&other.name)));
    (groups, others)
}
