//! What several tests share.

#![allow(unreachable_pub)]

pub mod sample;
