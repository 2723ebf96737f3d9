//! Many organizations: what their assessments amount to together.

mod unit;

pub use unit::{PointState, UnitResult};
