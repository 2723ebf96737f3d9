//! A governance self-assessment for open source program offices.
//!
//! A [`catalog`] of checklists and resources, and a file of [`answers`], make an assessment ([`assess`]); the assessment
//! is put into words once as a [`document`]; each format of [`render`] draws the document. The interview is a friendly
//! editor for the answers file.
//!
//! ```
//! use ospo_assess::{answers, assess, problem, shipped};
//!
//! let catalog = shipped::shipped_catalog().unwrap();
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

#![warn(clippy::absolute_paths)]
#![cfg_attr(not(test), warn(clippy::disallowed_methods, clippy::disallowed_macros))]
// What only the program uses of a room is no mistake of the library.
#![cfg_attr(not(feature = "cli"), allow(dead_code, unused_imports))]

pub mod answers;
pub mod assess;
pub mod catalog;
#[cfg(feature = "cli")]
#[allow(clippy::disallowed_methods, clippy::disallowed_macros, reason = "the shell asks the machine, for all others")]
mod cli;
pub mod document;
#[cfg(feature = "cli")]
#[allow(clippy::disallowed_methods, clippy::disallowed_macros, reason = "clones are files")]
pub mod evidence;
pub mod import;
#[cfg(feature = "cli")]
#[allow(clippy::disallowed_methods, clippy::disallowed_macros, reason = "it speaks to a terminal")]
pub mod interview;
pub mod messages;
mod pack;
pub mod problem;
pub mod render;
#[allow(clippy::disallowed_methods, clippy::disallowed_macros, reason = "a repository is files")]
pub mod repo;
pub mod shipped;
pub mod text;
mod threads;
pub mod translation;

/// Runs the program with the arguments, streams and files of this process.
#[cfg(feature = "cli")]
pub use cli::main as run_program;
