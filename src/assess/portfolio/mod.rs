//! Many organizations: what their assessments amount to together.

mod distribution;
mod groups;
mod history;
mod overview;
mod suppress;
mod tally;
mod unit;
mod units;

pub use distribution::{Distribution, Span};
pub use groups::{Group, GroupBy, GroupName};
pub use history::{Moment, Moved, Period};
pub use overview::{BANDS, CommonGap, Late, Overview, Telling};
pub use suppress::Count;
pub use tally::{StatementCount, Statements};
pub use unit::{PointState, UnitResult};
pub use units::{Kept, Past, Portfolio, PortfolioBuilder, Twice, Unit};
