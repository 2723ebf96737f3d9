//! The agenda of people who answered differently, and how far they agree, for programs: JSON, schema 1.

#[cfg(test)]
use schemars::JsonSchema;
use serde::Serialize;

use super::json::{AgreementEntry, agreement_entry};
use super::parts::{Share, Tool, pretty};
use crate::assess::{
    Assessed, MINUTES_A_TOPIC, Poll, Topic, agenda as topics_of, agreement, missing_roles, topics_that_fit,
};
use crate::document::AgendaOptions;
use crate::problem::Word;

/// The version of this format.
const SCHEMA: u32 = 1;

/// An agenda by ospo-assess.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(in crate::render::exchange) struct AgendaReport<'a> {
    /// The version of this format; it rises when a key leaves or changes its meaning, not when one is added.
    schema: u32,
    /// `agenda`.
    kind: &'static str,
    /// What wrote it.
    tool: Tool,
    /// The name of the organization.
    organization: &'a str,
    /// The day of the latest answers.
    date: chrono::NaiveDate,
    /// How far people agree.
    agreement: AgreementEntry<'a>,
    /// Of two people who answered the same statement, how often the second agrees with the first; null where fewer than
    /// ten statements have two answers.
    specific_agreement: Option<SpecificEntry>,
    /// The roles that can answer something and that nobody answered for.
    missing_roles: Vec<&'a str>,
    /// How long it takes.
    time: Time,
    /// What to talk about, in order.
    topics: Vec<TopicEntry<'a>>,
}

/// How often a second person agrees with a first.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct SpecificEntry {
    /// Where the first says that a statement holds; null where nobody does.
    done: Option<Share>,
    /// Where the first says that it does not hold for the whole scope; null where nobody does.
    open: Option<Share>,
}

/// How long an agenda takes.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct Time {
    /// Minutes for a topic.
    each: usize,
    /// Minutes for all of them.
    all: usize,
    /// Minutes that people have; null where nothing was said.
    available: Option<u32>,
    /// How many topics fit into them; null where nothing was said.
    fit: Option<usize>,
}

/// A thing to talk about.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct TopicEntry<'a> {
    /// Its place, from 1.
    number: usize,
    /// `critical`, `contested`, `split`, `alone` or `unknown`.
    reason: &'static str,
    /// The whole id of the practice.
    practice: &'a str,
    /// The name of the practice.
    title: &'a str,
    /// 1 to 4.
    stage: u8,
    /// The whole id of the point; null where it is the practice as a whole.
    point: Option<&'a str>,
    /// The statement, or what the practice asks.
    text: &'a str,
    /// Whether the statement, or one of the practice, is critical.
    critical: bool,
    /// The rise of the organization's low score if it holds.
    gain: Share,
    /// Who says what.
    said: Vec<Voices<'a>>,
    /// Links or sentences that somebody named as evidence.
    evidence: &'a [String],
    /// Who can answer.
    roles: Vec<&'a str>,
}

/// How many people say the same.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct Voices<'a> {
    /// Of a statement `done`, `partly` or `open`; of a practice as a whole `answered`, `not-applicable` or `declined`.
    what: &'static str,
    /// How many people.
    people: usize,
    /// Their names; left out unless they were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    names: Option<Vec<&'a str>>,
}

/// The agenda of a merged file as JSON; `poll` is of the files that it was merged from.
pub fn agenda_json(assessed: Assessed<'_>, poll: &Poll<'_>, options: AgendaOptions) -> String {
    let (catalog, merged) = (assessed.catalog, assessed.answers);
    let topics = topics_of(assessed, poll);
    let found = agreement(catalog, merged);
    let specific = poll.specific_agreement(catalog, merged);
    let entries = topics.iter().enumerate().map(|(at, topic)| topic_entry(assessed, poll, options, at + 1, topic));
    pretty(&AgendaReport {
        schema: SCHEMA,
        kind: "agenda",
        tool: Tool::THIS,
        organization: &merged.organization.name,
        date: merged.date,
        agreement: agreement_entry(catalog, &found),
        specific_agreement: specific.map(|found| SpecificEntry {
            done: found.done.as_ref().map(Share::from),
            open: found.open.as_ref().map(Share::from),
        }),
        missing_roles: missing_roles(catalog, merged).into_iter().map(|ix| catalog[ix].id.as_str()).collect(),
        time: Time {
            each: MINUTES_A_TOPIC,
            all: topics.len() * MINUTES_A_TOPIC,
            available: options.minutes,
            fit: options.minutes.map(|minutes| topics_that_fit(topics.len(), minutes)),
        },
        topics: entries.collect(),
    })
}

fn topic_entry<'a>(
    assessed: Assessed<'a>,
    poll: &Poll<'a>,
    options: AgendaOptions,
    number: usize,
    topic: &Topic,
) -> TopicEntry<'a> {
    let catalog = assessed.catalog;
    let practice = &catalog[topic.practice];
    let given = assessed.answers.given.get(&topic.practice);
    TopicEntry {
        number,
        reason: topic.reason.word(),
        practice: &practice.id,
        title: &practice.title,
        stage: practice.stage.number(),
        point: topic.point.map(|point| catalog[point].id.as_str()),
        text: topic.point.map_or(&practice.ask, |point| &catalog[point].text),
        critical: topic.is_critical(assessed),
        gain: (&topic.gain).into(),
        said: said(poll, options, topic),
        evidence: given.map_or(&[], |given| given.evidence.as_slice()),
        roles: practice.roles.iter().map(|ix| catalog[*ix].id.as_str()).collect(),
    }
}

fn said<'a>(poll: &Poll<'a>, options: AgendaOptions, topic: &Topic) -> Vec<Voices<'a>> {
    let mut voices = Vec::new();
    for (side, who) in topic.sides() {
        let names = || who.iter().filter_map(|person| poll.name_of(*person)).collect();
        voices.push(Voices { what: side.word(), people: who.len(), names: options.names.then(names) });
    }
    voices
}
