//! What the script of a form must know, as JSON.

use std::collections::BTreeMap;

use serde::Serialize;
use sha2::{Digest, Sha256};

use super::languages::PageWords;
use super::{FormLanguage, Questionnaire, phrases};
use crate::answers::{Answer, Answers, OrganizationKind, SCHEMA, State};
use crate::catalog::{Activity, Catalog, PointIx, PracticeIx, Requirements};
use crate::messages::Messages;
use crate::problem::Word;

/// How many hexadecimal digits of a digest tell one form from another.
const ID_LENGTH: usize = 12;

#[derive(Serialize)]
struct Facts<'a> {
    id: String,
    fingerprint: String,
    schema: u32,
    checklists: Vec<&'a str>,
    target: u8,
    organization: Organization<'a>,
    revisions: BTreeMap<&'a str, u32>,
    practices: Vec<Practice<'a>>,
    known: BTreeMap<&'a str, Entry<'a>>,
    language: &'a str,
    phrases: BTreeMap<String, String>,
    /// What a reader can choose besides.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    others: Vec<Other<'a>>,
    /// Of each place for words in the page, which of the texts of another language stands there.
    #[serde(skip_serializing_if = "<[usize]>::is_empty")]
    places: &'a [usize],
}

/// The same form in another language.
#[derive(Serialize)]
struct Other<'a> {
    language: &'a str,
    phrases: BTreeMap<String, String>,
    /// Of the practices, in order.
    titles: Vec<&'a str>,
    texts: &'a [String],
}

#[derive(Serialize)]
struct Organization<'a> {
    name: &'a str,
    kind: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    parent: Option<&'a str>,
    /// Only where it is not everything.
    #[serde(skip_serializing_if = "Option::is_none")]
    does: Option<Vec<&'a str>>,
}

#[derive(Serialize)]
struct Practice<'a> {
    id: &'a str,
    checklist: &'a str,
    title: &'a str,
    points: Vec<Point<'a>>,
    /// Points that this form does not ask, with what is known of them.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    unasked: BTreeMap<&'a str, &'static str>,
}

#[derive(Serialize)]
struct Point<'a> {
    name: &'a str,
    since: u32,
    /// The statement, where other points of the form are the same.
    #[serde(skip_serializing_if = "Option::is_none")]
    same: Option<&'a str>,
}

/// What was said of a practice, as the script has it.
#[derive(Serialize)]
struct Entry<'a> {
    answer: &'a str,
    points: BTreeMap<&'a str, &'a str>,
    reason: &'a str,
    review: String,
    note: &'a str,
    evidence: &'a [String],
    owner: &'a str,
    due: String,
}

/// The facts as JSON that can stand in an element of a page: no character in it begins a tag or an entity.
pub(super) fn facts_json(asked: &Questionnaire<'_>, messages: &Messages, words: &PageWords) -> String {
    // Texts and numbers can always be written as JSON.
    let json = serde_json::to_string(&facts(asked, messages, words)).unwrap_or_default();
    json.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

fn facts<'a>(asked: &Questionnaire<'a>, messages: &'a Messages, words: &'a PageWords) -> Facts<'a> {
    let Questionnaire { catalog, known, practices, .. } = *asked;
    let scope = || known.scope.iter().map(|ix| &catalog[*ix]);
    let entries = practices.iter().filter_map(|ix| Some((catalog[*ix].id.as_str(), known_entry(asked, *ix)?)));
    Facts {
        id: form_id(asked),
        fingerprint: digest(scope().map(|one| one.digest().to_owned())),
        schema: SCHEMA,
        checklists: scope().map(|one| one.id.as_str()).collect(),
        target: known.target.number(),
        organization: organization(known),
        revisions: scope().map(|one| (one.id.as_str(), one.revision)).collect(),
        practices: practices.iter().map(|ix| practice(asked, *ix)).collect(),
        known: entries.collect(),
        language: messages.language(),
        phrases: phrases::of_script(messages),
        others: asked.others.iter().zip(&words.others).map(|(one, texts)| other(asked, one, texts)).collect(),
        places: &words.places,
    }
}

fn other<'a>(asked: &Questionnaire<'a>, one: &FormLanguage<'a>, texts: &'a [String]) -> Other<'a> {
    let titles = asked.practices.iter().map(|ix| one.catalog[*ix].title.as_str()).collect();
    Other { language: one.messages.language(), phrases: phrases::of_script(one.messages), titles, texts }
}

/// What tells a form from others for as long as it asks the same part of the same organization.
pub(super) fn form_id(asked: &Questionnaire<'_>) -> String {
    let Questionnaire { catalog, known, filter, .. } = *asked;
    let part = |key: &str, words: Vec<&str>| format!("{key}={}", words.join(","));
    let kind: &OrganizationKind = &known.organization.kind;
    digest(
        [
            part("organization", vec![&known.organization.name, kind.word()]),
            part("checklists", filter.checklists.iter().map(|ix| catalog[*ix].id.as_str()).collect()),
            part("sections", filter.sections.iter().map(|ix| catalog[*ix].id.as_str()).collect()),
            part("themes", filter.themes.iter().map(|ix| catalog[*ix].id.as_str()).collect()),
            part("roles", filter.roles.iter().map(|ix| catalog[*ix].id.as_str()).collect()),
            part("stages", filter.stages.iter().map(|one| one.word()).collect()),
        ]
        .into_iter()
        .chain(requirements_part(catalog, &filter.requirements)),
    )
}

/// The requirements that a form is for; none where it is for all, as it was before there were such forms.
fn requirements_part(catalog: &Catalog, requirements: &[Requirements]) -> Option<String> {
    let ids: Vec<String> = requirements.iter().map(|one| catalog.requirements_id(*one)).collect();
    (!ids.is_empty()).then(|| format!("requirements={}", ids.join(",")))
}

fn digest(parts: impl Iterator<Item = String>) -> String {
    let digest = Sha256::digest(parts.collect::<Vec<_>>().join("\n"));
    let mut hex = String::new();
    for byte in digest.iter().take(ID_LENGTH / 2) {
        hex += &format!("{byte:02x}");
    }
    hex
}

fn organization(known: &Answers) -> Organization<'_> {
    let one = &known.organization;
    let does = || one.does.iter().map(|activity| activity.word()).collect();
    Organization {
        name: &one.name,
        kind: one.kind.word(),
        id: one.id.as_deref(),
        parent: one.parent.as_deref(),
        does: (one.does.len() < Activity::ALL.len()).then(does),
    }
}

fn practice<'a>(asked: &Questionnaire<'a>, ix: PracticeIx) -> Practice<'a> {
    let catalog = asked.catalog;
    let it = &catalog[ix];
    let point = |point: &PointIx| {
        let is_shared = catalog.twins(*point).any(|twin| asked.practices.contains(&catalog[twin].practice));
        let one = &catalog[*point];
        Point { name: one.name(), since: one.since, same: is_shared.then(|| catalog[one.same_as].id.as_str()) }
    };
    let shown = asked.points(ix);
    let points = shown.iter().map(point).collect();
    let hidden = it.points.iter().filter(|point| !shown.contains(point));
    let known = |point: &PointIx| match asked.known.answer(ix) {
        Some(Answer::Points(_)) => asked.known.own_state(catalog, *point),
        _ => State::Unanswered,
    };
    let unasked = hidden.map(|point| (catalog[*point].name(), state_word(known(point)))).collect();
    Practice { id: &it.id, checklist: &catalog[it.checklist].id, title: &it.title, points, unasked }
}

/// What is known of a practice; none where nothing was answered.
fn known_entry<'a>(asked: &Questionnaire<'a>, ix: PracticeIx) -> Option<Entry<'a>> {
    let Questionnaire { catalog, known, .. } = *asked;
    let given = known.given.get(&ix)?;
    let mut points = BTreeMap::new();
    let (answer, reason, review) = match given.answer.as_ref()? {
        Answer::Points(_) => {
            let state = |point: &PointIx| (catalog[*point].name(), state_word(known.own_state(catalog, *point)));
            points.extend(asked.points(ix).iter().map(state));
            ("points", "", None)
        }
        Answer::Unknown => ("unknown", "", None),
        Answer::NotApplicable { reason } => ("not-applicable", reason.as_str(), None),
        Answer::Declined { reason, review_by } => ("declined", reason.as_str(), Some(*review_by)),
    };
    Some(Entry {
        answer,
        points,
        reason,
        review: review.map(|day| day.to_string()).unwrap_or_default(),
        note: given.note.as_deref().unwrap_or_default(),
        evidence: &given.evidence,
        owner: given.owner.as_deref().unwrap_or_default(),
        due: given.due.map(|day| day.to_string()).unwrap_or_default(),
    })
}

/// A state as the script has it.
pub(super) fn state_word(state: State) -> &'static str {
    match state {
        State::Done => "done",
        State::Partly => "partly",
        State::Open => "open",
        State::Unanswered => "unknown",
    }
}
