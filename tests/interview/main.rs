//! The interview through a real pseudo-terminal.
#![cfg(unix)]
#![allow(missing_docs)]

mod crash;
mod faults;
mod plain;
mod pty;
mod rich;
mod together;
