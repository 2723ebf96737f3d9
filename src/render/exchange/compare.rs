//! A comparison for programs: JSON, schema 1, of the kind `comparison`.

#[cfg(test)]
use schemars::JsonSchema;
use serde::Serialize;

use super::parts::{Bounds, Tool, bounds, pretty};
use crate::answers::State;
use crate::assess::{Comparison, Fraction, Movement, MovementKind, SideScores};
use crate::catalog::{Catalog, Stage};
use crate::document::{Compared, NamedSide, Since};
use crate::problem::Word;

/// The version of this format.
const SCHEMA: u32 = 1;

/// A comparison by ospo-assess.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(in crate::render::exchange) struct ComparisonReport<'a> {
    /// The version of this format; it rises when a key leaves or changes its meaning, not when one is added.
    schema: u32,
    /// `comparison`.
    kind: &'static str,
    /// What wrote it.
    tool: Tool,
    /// The name of the organization.
    organization: &'a str,
    #[serde(flatten)]
    change: ChangeReport<'a>,
}

/// What changed.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct ChangeReport<'a> {
    /// The assessments, in the order given.
    sides: Vec<SideEntry<'a>>,
    /// The statements that are compared; null where there is nothing to compare with.
    like_for_like: Option<LikeForLike<'a>>,
    /// What the change of the low score is made of; null where one of the two has no score.
    parts: Option<PartsEntry>,
    /// What became of statements, in the order of telling.
    movements: Vec<MovementEntry<'a>>,
    /// `better`, `worse`, `unmoved`, `unsure`, or `first` where there is nothing to compare with.
    certain: &'static str,
    /// What the score over the shared statements may have changed by; null where they share none.
    bounds: Option<ChangeBounds>,
    /// Shared statements that were or are unanswered.
    unanswered: usize,
    /// How much of the way to the target was covered; negative for a way back, null where none was left.
    progress: Option<Change>,
    /// Versions of a history that could not be read.
    left_out: Vec<LeftOutEntry<'a>>,
    /// Whether the clone is cut off or holds only a part of the objects, so that versions may be missing.
    incomplete_history: bool,
}

/// What changed since the assessment before that of a report.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct SinceEntry<'a> {
    #[serde(flatten)]
    change: ChangeReport<'a>,
    /// The history of the file, the oldest first and the assessment of the report last; left out where it was not asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    history: Option<Vec<SideEntry<'a>>>,
}

/// An assessment.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct SideEntry<'a> {
    /// The file, the revision or the tag.
    name: &'a str,
    /// The day of its answers.
    date: chrono::NaiveDate,
    /// The stage aimed at, 1 to 4.
    target: u8,
    /// The score as recorded under its own catalog; the same as `today` where nothing was recorded.
    recorded: Option<Bounds>,
    /// The score under today's catalog; null where nothing applies.
    today: Option<Bounds>,
    /// The score over the statements that all assessments share; null where they share none.
    shared: Option<Bounds>,
    /// The stage reached under today's catalog, 0 to 4.
    stage: u8,
    /// The stage reached as recorded, 0 to 4.
    stage_recorded: u8,
    /// Critical statements that are open or unanswered.
    critical: usize,
}

/// What is compared.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct LikeForLike<'a> {
    /// Statements that all assessments asked, that are in scope and that apply in all of them.
    shared: usize,
    /// Statements that the catalog had only of the last.
    added: usize,
    /// Ids that the catalog had only of the first.
    removed: &'a [String],
}

/// What the change is made of: `own + scope + catalogue = total`.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct PartsEntry {
    /// Of what all assessments share.
    own: Change,
    /// Of what is in scope, applies or is asked on one side only.
    scope: Change,
    /// Of another catalog.
    catalogue: Change,
    /// Of the score as recorded.
    total: Change,
}

/// A change of a share.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct Change {
    /// As a fraction in lowest terms: `-1/12`.
    exact: String,
    /// As shown, in whole percentage points.
    points: i32,
    /// As the nearest decimal number, for programs that count on.
    decimal: f64,
}

/// What became of a statement.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct MovementEntry<'a> {
    /// The whole id of the first point of the statement.
    statement: &'a str,
    /// The whole ids of its points that moved so.
    points: Vec<&'a str>,
    /// `lost`, `slipped`, `closed`, `begun`, `known`, `forgotten`, `scope`, `new` or `gone`.
    movement: &'static str,
    /// Whether it is critical; null where the catalog no longer says.
    critical: Option<bool>,
    /// `done`, `partly`, `open`, `unanswered`; null where it was not counted.
    from: Option<&'static str>,
    /// The same for the last assessment.
    to: Option<&'static str>,
    /// What it adds to the own part, exactly.
    weight: String,
}

/// The least and the most.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct ChangeBounds {
    /// If all that is unanswered goes against it.
    least: Change,
    /// If all that is unanswered speaks for it.
    most: Change,
}

/// A version that could not be read.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct LeftOutEntry<'a> {
    /// What it is called.
    name: &'a str,
    /// Why.
    why: &'a str,
}

impl From<&Fraction> for Change {
    fn from(fraction: &Fraction) -> Self {
        Self { exact: fraction.to_string(), points: fraction.signed_percent(), decimal: fraction.decimal() }
    }
}

/// A comparison as JSON, indented, with a line break at the end.
pub fn comparison_json(compared: &Compared<'_>) -> String {
    let last = compared.sides.last().map(|side| side.side.assessed);
    pretty(&ComparisonReport {
        schema: SCHEMA,
        kind: "comparison",
        tool: Tool::THIS,
        organization: last.map_or("", |assessed| &assessed.answers.organization.name),
        change: change_report(compared),
    })
}

/// What a report says of the time before.
pub(super) fn since_entry<'a>(since: &Since<'a>) -> SinceEntry<'a> {
    let history = since.history.map(|sides| sides.iter().map(|named| side(named, None)).collect());
    SinceEntry { change: change_report(&since.change), history }
}

fn change_report<'a>(compared: &Compared<'a>) -> ChangeReport<'a> {
    let comparison = compared.comparison;
    let last = compared.sides.last().map(|side| side.side.assessed);
    ChangeReport {
        sides: sides(compared),
        like_for_like: comparison.map(|one| LikeForLike {
            shared: one.shared,
            added: one.added,
            removed: &one.removed,
        }),
        parts: comparison.and_then(parts),
        movements: last.map(|assessed| movements(assessed.catalog, comparison)).unwrap_or_default(),
        certain: comparison.map_or("first", |one| one.certain.word()),
        bounds: comparison
            .and_then(|one| one.bounds.as_ref())
            .map(|(least, most)| ChangeBounds { least: least.into(), most: most.into() }),
        unanswered: comparison.map_or(0, |one| one.unanswered),
        progress: comparison.and_then(|one| one.progress.as_ref()).map(Change::from),
        left_out: compared.left_out.iter().map(|one| LeftOutEntry { name: &one.name, why: &one.why }).collect(),
        incomplete_history: compared.limits.is_shallow || compared.limits.is_partial,
    }
}

fn sides<'a>(compared: &Compared<'a>) -> Vec<SideEntry<'a>> {
    let scores = compared.comparison.map(|one| one.sides.as_slice()).unwrap_or_default();
    let named = compared.sides.iter().enumerate();
    named.map(|(place, named)| side(named, scores.get(place))).collect()
}

fn side<'a>(named: &'a NamedSide<'_>, scores: Option<&SideScores>) -> SideEntry<'a> {
    let assessed = named.side.assessed;
    let number = |stage: Option<Stage>| stage.map_or(0, Stage::number);
    let today = bounds(assessed.score.as_ref());
    SideEntry {
        name: &named.name,
        date: assessed.answers.date,
        target: assessed.answers.target.number(),
        recorded: scores.map_or_else(|| bounds(assessed.score.as_ref()), |one| bounds(one.recorded.as_ref())),
        today,
        shared: scores.and_then(|one| bounds(one.shared.as_ref())),
        stage: number(assessed.reached),
        stage_recorded: number(scores.map_or(assessed.reached, |one| one.reached_then)),
        critical: assessed.critical.len(),
    }
}

/// The parts, shown so that they sum to the total.
fn parts(comparison: &Comparison) -> Option<PartsEntry> {
    let (exact, shown) = (comparison.parts.as_ref()?, comparison.shown_parts()?);
    let change = |exact: &Fraction, points: i32| Change { points, ..Change::from(exact) };
    Some(PartsEntry {
        own: change(&exact.own, shown.own),
        scope: change(&exact.scope, shown.scope),
        catalogue: change(&exact.catalogue, shown.catalogue),
        total: change(&exact.total, shown.total),
    })
}

fn movements<'a>(catalog: &'a Catalog, comparison: Option<&'a Comparison>) -> Vec<MovementEntry<'a>> {
    let Some(comparison) = comparison else { return Vec::new() };
    let mut entries: Vec<MovementEntry<'a>> =
        comparison.movements.iter().filter_map(|one| movement(catalog, one)).collect();
    entries.extend(comparison.removed.iter().map(|id| MovementEntry {
        statement: id,
        points: vec![id],
        movement: MovementKind::Gone.word(),
        critical: None,
        from: None,
        to: None,
        weight: Fraction::zero().to_string(),
    }));
    entries
}

fn movement<'a>(catalog: &'a Catalog, one: &Movement) -> Option<MovementEntry<'a>> {
    let first = one.points.first()?;
    Some(MovementEntry {
        statement: &catalog[catalog[*first].same_as].id,
        points: one.points.iter().map(|point| catalog[*point].id.as_str()).collect(),
        movement: one.kind.word(),
        critical: Some(one.critical),
        from: one.from.map(State::word),
        to: one.to.map(State::word),
        weight: one.weight.to_string(),
    })
}
