//! A governance self-assessment for open source program offices.
//!
//! A [`catalog`] of checklists and resources, and a file of [`answers`], make an assessment ([`assess`]); the assessment
//! is put into words once as a [`document`]; each format of [`render`] draws the document. The interview is a friendly
//! editor for the answers file.
//!
//! ```
//! use ospo_assess::{answers, assess, catalog, problem};
//!
//! let catalog = catalog::parse(&catalog::shipped()).unwrap();
//! let source = problem::Source::new(
//!     "answers.toml",
//!     r#"
//!         schema     = 1
//!         date       = 2026-11-22
//!         checklists = ["ggi"]
//!         target     = 2
//!
//!         [organization]
//!         name = "Example University"
//!         kind = "university"
//!
//!         [ggi.run-code-reviews]
//!         done = ["review-required", "review-routine"]
//!     "#,
//! );
//! let answers = answers::parse(&source, &catalog).unwrap();
//! let assessment = assess::assess(&catalog, &answers);
//! let practice = catalog.practice("ggi.run-code-reviews").unwrap();
//! assert_eq!(assessment.practice(practice).unwrap().low.to_string(), "1/2");
//! ```

pub mod answers;
pub mod assess;
pub mod catalog;
pub mod cli;
pub mod document;
pub mod interview;
pub mod messages;
pub mod problem;
pub mod render;
pub mod text;
