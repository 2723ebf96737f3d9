//! What makes a checklist weaker than it could be, and no mistake.

use super::{Catalog, ChecklistIx, PointIx};
use crate::problem::{Problem, Rule, quoted};

/// Words by which a statement asks each reader for something else.
const VAGUE: [&str; 16] = [
    "adequate",
    "adequately",
    "appropriate",
    "appropriately",
    "effective",
    "effectively",
    "periodically",
    "properly",
    "reasonable",
    "reasonably",
    "robust",
    "sufficient",
    "sufficiently",
    "suitable",
    "suitably",
    "timely",
];

/// Every warning about the catalog, in its order.
pub fn warnings(catalog: &Catalog) -> Vec<Problem> {
    let mut warnings: Vec<Problem> = catalog.checklists().filter_map(|ix| too_critical(catalog, ix)).collect();
    for point in catalog.points() {
        warnings.extend(vague_word(catalog, point));
        warnings.extend(one_link(catalog, point));
    }
    warnings
}

fn too_critical(catalog: &Catalog, ix: ChecklistIx) -> Option<Problem> {
    let checklist = &catalog[ix];
    let points: Vec<PointIx> = catalog.practices_of(ix).flat_map(|ix| catalog[ix].points.iter().copied()).collect();
    let critical = points.iter().filter(|ix| catalog[**ix].critical).count();
    (critical * 3 > points.len() * 2).then(|| {
        let message = format!("{critical} of {} points of {} are critical", points.len(), quoted(&checklist.id));
        let help = "keep `critical = true` for the few whose absence a good score must not hide";
        let place = &checklist.place;
        Problem::at(&place.source, place.span.clone(), Rule::AllCritical, message, help)
    })
}

fn vague_word(catalog: &Catalog, ix: PointIx) -> Option<Problem> {
    let point = &catalog[ix];
    let word = point.text.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    let word = word.into_iter().find(|word| VAGUE.iter().any(|vague| vague.eq_ignore_ascii_case(word)))?;
    let message = format!("the text of {} says {}", quoted(&point.id), quoted(word));
    let help = "say what is done, by whom or how often, so that everybody answers the same question";
    Some(Problem::at(&point.place.source, point.place.span.clone(), Rule::VagueWord, message, help))
}

fn one_link(catalog: &Catalog, ix: PointIx) -> Option<Problem> {
    let point = &catalog[ix];
    (point.critical && point.resources.len() == 1).then(|| {
        let message = format!("the critical point {} has one link", quoted(&point.id));
        let help = "add a second page to `resources`: `ospo-assess list --resources` shows those that ship";
        Problem::at(&point.place.source, point.place.span.clone(), Rule::OneLink, message, help)
    })
}
