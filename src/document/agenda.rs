//! The agenda of people who answered differently: what to talk about, in which order, and who said what.

use super::draft::section as new;
use super::model::{Block, Document, Item, Labels, Line, List, Mark, Section, line};
use super::people::standing;
use super::sources::questions_follow;
use super::words::{clean, commas, day, evidence, filled, joined_by_commas, percent, plain, roles_within, sentences};
use crate::assess::{
    Assessed, ENOUGH_TO_COMPARE, MINUTES_A_TOPIC, Poll, Reason, Topic, agenda as topics_of, agreement, topics_that_fit,
};
use crate::messages::{Arg, Messages, say};
use crate::problem::Word;

/// What an agenda shows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct AgendaOptions {
    /// Who says what, and not only how many.
    pub names: bool,
    /// How long people have; none where it takes as long as it takes.
    pub minutes: Option<u32>,
}

/// The agenda of a merged file; `poll` is of the files that it was merged from.
pub fn agenda(assessed: Assessed<'_>, poll: &Poll<'_>, options: AgendaOptions, messages: &Messages) -> Document {
    let topics = topics_of(assessed, poll);
    let organization = clean(&assessed.answers.organization.name);
    let summary =
        say!(messages, "merge-agenda-summary", topics = topics.len(), minutes = topics.len() * MINUTES_A_TOPIC);
    let people = agreement(assessed.catalog, assessed.answers).people;
    let date = assessed.answers.date;
    let words = Words { assessed, poll, options, messages };
    let mut sections = vec![words.beginning(&topics, &summary)];
    for reason in Reason::ALL {
        let of_reason = topics.iter().enumerate().filter(|(_, topic)| topic.reason == *reason);
        let items: Vec<Item> = of_reason.map(|(at, topic)| words.item(at + 1, topic)).collect();
        if !items.is_empty() {
            let mut section = new(reason.word(), say!(messages, "merge-agenda-reason", reason = reason.word()));
            let lead = say!(messages, "merge-agenda-reason-lead", reason = reason.word());
            section.blocks = vec![Block::Paragraph(line(lead)), Block::List(List { ordered: false, items })];
            sections.push(section);
        }
    }
    sections.push(sources(assessed, messages));
    Document {
        title: say!(messages, "merge-agenda-title", organization = &organization),
        subtitle: say!(messages, "merge-agenda-subtitle", day = day(messages, date), people = people),
        organization,
        date,
        summary,
        labels: Labels::of(messages, date),
        sections,
    }
}

/// Whose questions these are, and under which licences.
fn sources(assessed: Assessed<'_>, messages: &Messages) -> Section {
    let mut section = new("sources", say!(messages, "report-sources"));
    let texts = questions_follow(assessed.catalog, &assessed.answers.scope, messages);
    section.blocks = texts.into_iter().map(|text| Block::Paragraph(line(text))).collect();
    section
}

struct Words<'a> {
    assessed: Assessed<'a>,
    poll: &'a Poll<'a>,
    options: AgendaOptions,
    messages: &'a Messages,
}

impl Words<'_> {
    /// How far people agree, how long it takes, and how to go about it.
    fn beginning(&self, topics: &[Topic], summary: &str) -> Section {
        let (catalog, answers, messages) = (self.assessed.catalog, self.assessed.answers, self.messages);
        let mut section = new("agreement", say!(messages, "merge-agenda-standing"));
        section.blocks = standing(catalog, answers, &agreement(catalog, answers), messages);
        section.blocks.push(Block::Paragraph(line(self.how_often_they_agree())));
        section.blocks.push(Block::Paragraph(line(summary)));
        if !topics.is_empty() {
            section.blocks.extend(self.what_fits(topics.len()).map(|text| Block::Notice(line(text))));
            section.blocks.push(Block::Paragraph(line(say!(messages, "merge-agenda-how"))));
        }
        if self.poll.unheard(answers) > 0 {
            section.blocks.push(Block::Paragraph(line(say!(messages, "merge-agenda-merged"))));
        }
        section
    }

    fn how_often_they_agree(&self) -> String {
        let (catalog, messages) = (self.assessed.catalog, self.messages);
        let Some(found) = self.poll.specific_agreement(catalog, self.assessed.answers) else {
            return say!(messages, "merge-specific-few", enough = ENOUGH_TO_COMPARE);
        };
        let done = found.done.map(|share| say!(messages, "merge-specific-done", share = percent(messages, &share)));
        let open = found.open.map(|share| say!(messages, "merge-specific-open", share = percent(messages, &share)));
        match (done, open) {
            (Some(done), Some(open)) => sentences(messages, &done, &open),
            (done, open) => done.or(open).unwrap_or_default(),
        }
    }

    /// How many topics fit into the time, and which are left; none where no time is given.
    fn what_fits(&self, topics: usize) -> Option<String> {
        let (messages, minutes) = (self.messages, self.options.minutes?);
        let fit = topics_that_fit(topics, minutes);
        let fits =
            say!(messages, "merge-agenda-fits", fit = fit, topics = topics, minutes = minutes, each = MINUTES_A_TOPIC);
        let left = topics - fit;
        if left == 0 {
            return Some(fits);
        }
        let left = say!(messages, "merge-agenda-left", left = left, first = fit + 1, last = topics);
        Some(sentences(messages, &fits, &left))
    }

    fn item(&self, number: usize, topic: &Topic) -> Item {
        let (catalog, messages) = (self.assessed.catalog, self.messages);
        let practice = &catalog[topic.practice];
        let text = topic.point.map_or_else(|| clean(&practice.ask), |point| clean(&catalog[point].text));
        let (title, stage) = (clean(&practice.title), practice.stage.number());
        let mut below = vec![line(say!(messages, "merge-agenda-practice", title = title, stage = stage))];
        let said = self.who_says_what(topic);
        below.extend((!said.is_empty()).then(|| line(said.join(&say!(messages, "merge-say-between")))));
        if topic.reason == Reason::Unknown {
            let roles = roles_within(catalog, messages, &practice.roles);
            below.push(line(say!(messages, "merge-ask", roles = roles)));
        } else {
            below.push(self.evidence(topic));
        }
        Item {
            mark: if topic.is_critical(self.assessed) { Mark::Critical } else { Mark::None },
            line: line(say!(messages, "merge-agenda-topic", number = number, text = text)),
            below,
        }
    }

    fn who_says_what(&self, topic: &Topic) -> Vec<String> {
        let mut said = Vec::new();
        for (side, who) in topic.sides() {
            let count = say!(self.messages, "merge-say", side = side.word(), count = who.len());
            said.push(if self.options.names { self.with_names(who, &count) } else { count });
        }
        said
    }

    fn with_names(&self, who: &[usize], said: &str) -> String {
        let names: Vec<String> = who.iter().filter_map(|person| self.poll.name_of(*person)).map(clean).collect();
        let names = commas(self.messages, &names);
        say!(self.messages, "merge-say-names", said = said, names = names)
    }

    /// The evidence that somebody named, else what it could be.
    fn evidence(&self, topic: &Topic) -> Line {
        let (catalog, messages) = (self.assessed.catalog, self.messages);
        let given = self.assessed.answers.given.get(&topic.practice);
        let named = given.into_iter().flat_map(|given| &given.evidence);
        let named = joined_by_commas(messages, named.map(|one| evidence(one)));
        if named.is_empty() {
            let could = vec![plain(clean(&catalog[topic.practice].evidence))];
            return filled(say!(messages, slots "merge-evidence-none", evidence = Arg::Slot), &[could]);
        }
        filled(say!(messages, slots "merge-evidence", evidence = Arg::Slot), &[named])
    }
}
