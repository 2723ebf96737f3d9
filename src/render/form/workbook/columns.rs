//! What tells the parts of a workbook apart, for who writes one and for who reads it back: never a position, and never a
//! word that people read.

use crate::problem::word_enum;

word_enum! {
    /// What stands in a column, as the hidden first row of its sheet says.
    pub(crate) enum Column {
        /// What the row is about: the whole id of a practice or point, or one of the ids below.
        Id = "id",
        /// The answer to a statement, or to a question as a whole.
        Answer = "answer",
        /// A remark.
        Note = "note",
        /// Evidence, a piece a line.
        Evidence = "evidence",
        /// Why a practice does not apply, or was declined.
        Reason = "reason",
        /// When a practice that was declined is looked at again.
        ReviewBy = "review_by",
        /// Who closes the gap.
        Owner = "owner",
        /// By when.
        Due = "due",
        /// What a row says that is about no practice.
        Value = "value",
    }
}

/// The name of the hidden sheet that says what the workbook asks, and which word means what.
pub(crate) const FACTS: &str = "ospo-assess";

// Ids of rows. No checklist can be called `form` or `respondent`, since these are keys of an answers file.

/// Who answers.
pub(crate) const NAME: &str = "respondent.name";
/// In which role.
pub(crate) const ROLE: &str = "respondent.role";
/// On which day.
pub(crate) const DATE: &str = "respondent.date";
/// The heads of columns, as people read them.
pub(crate) const HEAD: &str = "form.head";
/// The format of the answers.
pub(crate) const SCHEMA_ID: &str = "form.schema";
/// What tells the form from others.
pub(crate) const FORM_ID: &str = "form.id";
/// The stage aimed at.
pub(crate) const TARGET: &str = "form.target";
/// The organization.
pub(crate) const ORGANIZATION: &str = "form.organization.name";
/// What it is.
pub(crate) const KIND: &str = "form.organization.kind";
/// What tells it from others.
pub(crate) const ORGANIZATION_ID: &str = "form.organization.id";
/// What it belongs to.
pub(crate) const PARENT: &str = "form.organization.parent";
/// What it does, parted by blanks; absent where it does everything.
pub(crate) const DOES: &str = "form.organization.does";
/// Before the id of a checklist: the revision of it that is asked.
pub(crate) const REVISION: &str = "form.revision.";
/// Before the state of a point: the word that people choose for it.
pub(crate) const POINT_WORD: &str = "form.word.point.";
/// Before an answer to a practice as a whole: the words that people choose for it.
pub(crate) const WHOLE_WORD: &str = "form.word.whole.";
/// Before a role: what people choose for it.
pub(crate) const ROLE_WORD: &str = "form.word.role.";

/// The answers to a practice as a whole: that what is blank is open, or one of those of an answers file.
pub(crate) const WHOLE: [&str; 4] = [REST, "unknown", "not-applicable", "declined"];
/// Points without an answer do not hold.
pub(crate) const REST: &str = "rest";

/// Stands in a cell for a line break within a piece of evidence, since a line of the cell is a piece.
pub(crate) const BREAK: char = '↵';
