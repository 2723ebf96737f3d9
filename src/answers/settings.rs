//! What an answers file says besides the answers: whose they are, who gave them, and how they are to be reported.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::catalog::{Activity, RoleIx};
use crate::problem::{Word, word_enum};

/// Who is assessed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organization {
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: OrganizationKind,
    /// What tells it from other units of a portfolio.
    pub id: Option<String>,
    /// What it belongs to.
    pub parent: Option<String>,
    /// What it does; all activities where the file does not say.
    pub does: BTreeSet<Activity>,
}

impl Organization {
    /// One of which no more is said than its name and what it is.
    pub fn new(name: impl Into<String>, kind: OrganizationKind) -> Self {
        let does = Activity::ALL.iter().copied().collect();
        Self { name: name.into(), kind, id: None, parent: None, does }
    }
}

word_enum! {
    /// What an organization is.
    #[non_exhaustive]
    pub enum OrganizationKind {
        /// A company.
        Company = "company",
        /// A university.
        University = "university",
        /// A public body.
        Government = "government",
        /// A research lab or institute.
        Research = "research",
        /// A non-profit or foundation.
        NonProfit = "non-profit",
        /// Anything else.
        Other = "other",
    }
}

/// Somebody who gave answers.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Respondent {
    /// The name.
    pub name: String,
    /// In which role; none where the person speaks for several, or did not say.
    pub role: Option<RoleIx>,
    /// The day of the answers, where this is one of several whose answers were merged; else it is that of the file.
    pub merged: Option<NaiveDate>,
}

/// How reports on an answers file look, unless an option says otherwise.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReportSettings {
    /// The language, as a tag such as `de` or `pt-BR`.
    pub lang: Option<String>,
    /// The path of a picture, below the folder of the file.
    pub logo: Option<String>,
    /// A colour, as `#` and six hexadecimal digits.
    pub accent: Option<String>,
    /// Who may read it, as each page says.
    pub classification: Option<String>,
    /// How much it tells.
    pub detail: Option<Detail>,
    /// The effort that fits into a quarter, at least 1: a small gap takes 1, a medium one 2, a large one 4.
    pub capacity: Option<u32>,
}

word_enum! {
    /// How much a report tells.
    pub enum Detail {
        /// The first page.
        Brief = "brief",
        /// What one would act on.
        Normal = "normal",
        /// Everything.
        Full = "full",
    }
}

/// What is known of the set of clones that evidence is gathered from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Gather {
    /// Whether the set holds every repository of the organization, but for the exceptions.
    pub complete: bool,
    /// Repositories that are left out.
    pub except: Vec<Exception>,
}

/// A repository that is left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exception {
    /// Its name.
    pub repository: String,
    /// Why it is left out.
    pub reason: String,
}

/// The form that a file was filled in with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormStamp {
    /// What tells the form from others.
    pub id: String,
    /// The day that the file was saved.
    pub saved: NaiveDate,
}
