//! A governance self-assessment for open source program offices.
//!
//! A [`catalog`] of checklists and resources, and a file of [`answers`], make an assessment ([`assess`]); the assessment
//! is put into words once as a [`document`]; each format of [`render`] draws the document. The [`interview`] is a
//! friendly editor for the answers file.

pub mod answers;
pub mod assess;
pub mod catalog;
pub mod cli;
pub mod document;
pub mod interview;
pub mod problem;
pub mod render;
pub mod text;
