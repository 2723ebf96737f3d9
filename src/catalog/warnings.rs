//! What makes a checklist weaker than it could be, and no mistake.

use super::{Catalog, ChecklistIx, PointIx, Reference, Resource};
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
        warnings.extend(catalog[point].resources.first().and_then(|first| untaught(catalog, point, first)));
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

/// Where the first link of a point leads only to the door of what teaches it: a home page, or a whole page of many headings.
fn untaught(catalog: &Catalog, ix: PointIx, first: &Reference) -> Option<Problem> {
    let (point, page) = (&catalog[ix], &catalog[first.resource]);
    if first.anchor.is_some() {
        return None;
    }
    let (rule, message, help) = if is_home_page(page) {
        let message = format!("the first link of {} leads to the home page {}", quoted(&point.id), quoted(&page.url));
        (Rule::HomePage, message, "name the page that teaches how, before others")
    } else if page.sections.is_empty() {
        return None;
    } else {
        let message = format!("the first link of {} names no heading of {}", quoted(&point.id), quoted(&page.id));
        (Rule::NoHeading, message, "add the heading that teaches how: `publisher.page#heading`")
    };
    Some(Problem::at(&point.place.source, point.place.span.clone(), rule, message, help))
}

/// Whether an address has nothing after the host.
fn is_home_page(page: &Resource) -> bool {
    let host = page.url.trim_start_matches("https://").trim_end_matches('/');
    !host.contains(['/', '?', '#'])
}
