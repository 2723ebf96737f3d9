//! Clones and the files that scanners leave, made findings: what was seen of which statement, where. Nothing is run, and no
//! answer is changed.
//!
//! What is looked for is data, `evidence/*.toml`: a statement, where its signs stand, what counts, and what can take one in.

mod address;
mod bots;
mod clone;
mod clone_name;
mod detector;
mod find_clones;
mod gather;
mod holds;
mod left_out;
mod page;
mod paths;
mod phrase;
mod pipeline;
mod scanner;
mod sight;
mod sign;
mod written;
mod yaml;

pub use detector::Detectors;
pub use find_clones::{find_clones, is_clone};
pub use gather::{GatherOptions, Gathered, gather};
pub use scanner::{ScannerFile, read_scanner_file};
