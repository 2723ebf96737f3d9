//! The JSON of a report, read back: the score as it was recorded, and the answers under today's catalog.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDate;
use serde::Deserialize;

use crate::answers::{Answer, Answers, Organization, PointAnswers, PointSet, Response};
use crate::assess::{Fraction, Recorded, Score};
use crate::catalog::{Activity, Catalog, PointIx, PracticeIx, Stage};
use crate::problem::{Problem, Problems, Rule, Source, Word};

/// The schema of reports that is read.
const SCHEMA: u32 = 1;
/// The longest text of a fraction; what we write is a tenth of it.
const LONGEST_FRACTION: usize = 1000;

/// A report of an earlier day, in the terms of today's catalog.
#[derive(Debug, Clone)]
pub struct PastReport {
    /// What it says of the points that today's catalog has.
    pub answers: Answers,
    /// The score and the stage as it gives them.
    pub recorded: Recorded,
    /// Points that today's catalog asks in the practices of the report, and that it does not have.
    pub unasked: BTreeSet<PointIx>,
    /// Whole ids of points that it has and today's catalog has not.
    pub gone: Vec<String>,
}

#[derive(Deserialize)]
struct Report {
    schema: u32,
    organization: Named,
    date: NaiveDate,
    target: u32,
    catalog: Vec<Edition>,
    score: Option<Bounds>,
    stage: Reached,
    checklists: Vec<Checklist>,
    declined: Vec<Declined>,
    not_applicable: Vec<NotApplicable>,
}

#[derive(Deserialize)]
struct Named {
    name: String,
    kind: String,
    #[serde(default)]
    does: Option<Vec<String>>,
}

#[derive(Deserialize)]
struct Edition {
    checklist: String,
    revision: u32,
}

#[derive(Deserialize)]
struct Bounds {
    low: Share,
    high: Share,
    coverage: Share,
}

#[derive(Deserialize)]
struct Share {
    exact: String,
}

#[derive(Deserialize)]
struct Reached {
    reached: u32,
}

#[derive(Deserialize)]
struct Checklist {
    sections: Vec<Section>,
}

#[derive(Deserialize)]
struct Section {
    practices: Vec<Practice>,
}

#[derive(Deserialize)]
struct Practice {
    id: String,
    answer: String,
    points: Vec<Point>,
}

#[derive(Deserialize)]
struct Point {
    id: String,
    state: String,
}

#[derive(Deserialize)]
struct Declined {
    practice: String,
    reason: String,
    review_by: NaiveDate,
}

#[derive(Deserialize)]
struct NotApplicable {
    practice: String,
    reason: String,
}

/// Reads the JSON of a report.
///
/// # Errors
/// If it is not the JSON of a report, or of a later schema, or says what cannot be.
pub fn read_report(source: &Arc<Source>, catalog: &Catalog) -> Result<PastReport, Problems> {
    let problem = |rule, message: String, help: &str| Problems::from(Problem::of_file(source, rule, message, help));
    let report: Report = serde_json::from_str(&source.text).map_err(|error| {
        let message = format!("this is not the JSON of a report: {error}");
        problem(Rule::Syntax, message, "name an answers file, or what `ospo-assess report --format json` wrote")
    })?;
    if report.schema != SCHEMA {
        let message = format!("this report is of schema {}; this version reads {SCHEMA}", report.schema);
        return Err(problem(Rule::NewerSchema, message, "update ospo-assess to read it"));
    }
    let bad =
        |what: &str| problem(Rule::BadValue, format!("the report has no {what} that can be"), "write the report again");
    let recorded = recorded(&report).ok_or_else(|| bad("score or stage"))?;
    let target = Stage::from_number(report.target).ok_or_else(|| bad("target"))?;
    let kind = word(&report.organization.kind).ok_or_else(|| bad("kind of organization"))?;
    let mut organization = Organization::new(&report.organization.name, kind);
    if let Some(does) = &report.organization.does {
        organization.does = does.iter().filter_map(|name| word::<Activity>(name)).collect();
    }
    let scope = report.catalog.iter().filter_map(|edition| catalog.checklist(&edition.checklist));
    let scope: BTreeSet<_> = scope.collect();
    let mut past = PastReport {
        answers: Answers::new(organization, report.date, scope.into_iter().collect(), target),
        recorded,
        unasked: BTreeSet::new(),
        gone: Vec::new(),
    };
    for edition in &report.catalog {
        past.answers.revisions.extend(catalog.checklist(&edition.checklist).map(|ix| (ix, edition.revision)));
    }
    past.take_in(catalog, &report);
    Ok(past)
}

impl PastReport {
    fn take_in(&mut self, catalog: &Catalog, report: &Report) {
        let mut reasons: BTreeMap<&str, Answer> = BTreeMap::new();
        for Declined { practice, reason, review_by } in &report.declined {
            reasons.insert(practice, Answer::Declined { reason: reason.clone(), review_by: *review_by });
        }
        for NotApplicable { practice, reason } in &report.not_applicable {
            reasons.insert(practice, Answer::NotApplicable { reason: reason.clone() });
        }
        let mut told = BTreeSet::new();
        for practice in report.checklists.iter().flat_map(|one| &one.sections).flat_map(|one| &one.practices) {
            let points = practice.points.iter().filter(|point| catalog.point(&point.id).is_none());
            self.gone.extend(points.map(|point| point.id.clone()));
            let Some(ix) = catalog.practice(&practice.id) else { continue };
            told.insert(ix);
            self.unasked.extend(new_points(catalog, ix, practice));
            let answer = reasons.remove(practice.id.as_str()).or_else(|| said(catalog, ix, practice));
            if answer.is_some() {
                self.answers.given.insert(ix, Response { answer, ..Response::default() });
            }
        }
        // A practice that the report does not have at all was not asked.
        for practice in self.answers.scope.iter().flat_map(|checklist| catalog.practices_of(*checklist)) {
            if !told.contains(&practice) {
                self.unasked.extend(catalog[practice].points.iter().copied());
            }
        }
    }
}

/// Points of a practice that the report does not have.
fn new_points(catalog: &Catalog, ix: PracticeIx, practice: &Practice) -> PointSet {
    let known: BTreeSet<&str> = practice.points.iter().map(|point| point.id.as_str()).collect();
    catalog[ix].points.iter().copied().filter(|point| !known.contains(catalog[*point].id.as_str())).collect()
}

/// What the report says of the points of a practice; what it does not have is not known.
fn said(catalog: &Catalog, ix: PracticeIx, practice: &Practice) -> Option<Answer> {
    let mut points = PointAnswers { unknown: new_points(catalog, ix, practice), ..PointAnswers::default() };
    let mut is_known = false;
    for point in &practice.points {
        let Some(at) = catalog.point(&point.id).filter(|at| catalog[*at].practice == ix) else { continue };
        match point.state.as_str() {
            "done" => drop(points.done.insert(at)),
            "partly" => drop(points.partly.insert(at)),
            "open" => {}
            _ => drop(points.unknown.insert(at)),
        }
        is_known |= !points.unknown.contains(&at);
    }
    match practice.answer.as_str() {
        _ if is_known => Some(Answer::Points(points)),
        "unanswered" => None,
        _ => Some(Answer::Unknown),
    }
}

fn recorded(report: &Report) -> Option<Recorded> {
    let share = |share: &Share| {
        let fraction = Fraction::parse(share.exact.get(..LONGEST_FRACTION.min(share.exact.len()))?)?;
        (fraction >= Fraction::zero() && fraction <= Fraction::of(1, 1)).then_some(fraction)
    };
    let score = match &report.score {
        None => None,
        Some(Bounds { low, high, coverage }) => {
            Some(Score { low: share(low)?, high: share(high)?, coverage: share(coverage)? })
        }
    };
    let reached = match report.stage.reached {
        0 => None,
        number => Some(Stage::from_number(number)?),
    };
    Some(Recorded { score, reached })
}

fn word<W: Word>(name: &str) -> Option<W> {
    W::ALL.iter().copied().find(|one| one.word() == name)
}
