//! The answers file that three commands begin: `init`, `form` and `import`.

use chrono::NaiveDate;

use super::args::NewAnswers;
use super::exit::Failure;
use crate::answers::{Answers, Organization};
use crate::catalog::{ChecklistIx, Stage};

impl NewAnswers {
    /// That the organization has a name.
    ///
    /// # Errors
    /// [`Failure::Usage`] if it has none.
    pub(super) fn are_named(&self) -> Result<(), Failure> {
        if self.name.trim().is_empty() {
            return Err(Failure::Usage("--name is blank: write the name of the organization".to_owned()));
        }
        Ok(())
    }

    /// Answers that say nothing yet.
    pub(super) fn on(&self, day: NaiveDate, scope: Vec<ChecklistIx>) -> Answers {
        let target = Stage::from_number(self.target.into()).unwrap_or(Stage::Two);
        Answers::new(Organization::new(self.name.clone(), self.kind), day, scope, target)
    }
}
