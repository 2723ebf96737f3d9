//! The interview through a real pseudo-terminal.
#![cfg(unix)]
#![allow(missing_docs, clippy::unwrap_used, clippy::panic, clippy::expect_used)]

mod crash;
mod faults;
mod kept;
mod keys;
mod languages;
#[path = "../common/made_up.rs"]
mod made_up;
mod mash;
mod newcomer;
mod plain;
mod pty;
mod rich;
mod seen;
mod short;
mod together;
