//! What people filled in elsewhere, made answers: it says what it took, and what it did not.

mod activity;
mod back;
mod board;
mod boxes;
mod note;
mod take;
mod told;

pub use back::{Back, back};
pub use board::{Board, BoardIssue, read_board};
pub use take::{Taken, take};
pub use told::{say_back, say_taken};
