//! Every word of the report, in no format: what the assessment says to people, once, for all formats to draw.

mod model;

pub use model::*;
