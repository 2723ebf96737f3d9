//! What was left out, and how sure all of it is.

use crate::answers::{Answer, Respondent};
use crate::assess::{Fraction, PROVISIONAL, Standing};
use crate::catalog::{Activity, PracticeIx};
use crate::document::draft::{Draft, section as new};
use crate::document::model::{Block, Item, List, Mark, Section, line};
use crate::document::words::{clean, commas, day, listed, percent, role_within, sentences};
use crate::messages::say;
use crate::problem::Word;
use crate::text::excerpt;

/// How many practices that were left out page one names.
const LEFT_OUT: usize = 2;
/// So many characters of a reason stand on page one; all of it stands in the appendix.
const REASON: usize = 100;
/// How many people page one names.
const PEOPLE: usize = 3;

/// What was declined or does not apply; none where nothing is.
pub(super) fn left_out(draft: &Draft<'_>) -> Option<Section> {
    let messages = draft.messages;
    let mut all: Vec<String> =
        draft.assessment.of_standing(Standing::Declined).filter_map(|ix| declined(draft, ix)).collect();
    all.extend(draft.assessment.of_standing(Standing::NotApplicable).filter_map(|ix| not_applicable(draft, ix)));
    if all.is_empty() {
        return None;
    }
    let more = all.len().saturating_sub(LEFT_OUT);
    all.truncate(LEFT_OUT);
    all.extend((more > 0).then(|| say!(messages, "report-left-out-more", count = more)));
    let items = all.into_iter().map(|text| Item { mark: Mark::None, line: line(text), below: Vec::new() }).collect();
    let mut section = new("left-out", say!(messages, "report-left-out"));
    section.blocks.push(Block::List(List { ordered: false, items }));
    Some(section)
}

fn declined(draft: &Draft<'_>, ix: PracticeIx) -> Option<String> {
    let (messages, title) = (draft.messages, clean(&draft.assessment.catalog[ix].title));
    let Some(Answer::Declined { reason, review_by }) = draft.assessment.answers.answer(ix) else { return None };
    let (day, reason) = (day(messages, *review_by), excerpt(reason.trim(), REASON));
    Some(say!(messages, "report-left-out-declined", title = title, day = day, reason = reason))
}

fn not_applicable(draft: &Draft<'_>, ix: PracticeIx) -> Option<String> {
    let title = clean(&draft.assessment.catalog[ix].title);
    let reason = excerpt(draft.not_applicable_reason(ix)?.trim(), REASON);
    Some(say!(draft.messages, "report-left-out-not-applicable", title = title, reason = reason))
}

/// How much is answered, by whom, with what evidence, and who carries it.
pub(super) fn section(draft: &Draft<'_>) -> Section {
    let told = [answered(draft), evidence(draft), owners(draft), Some(who(draft)), does(draft), Some(next(draft))];
    let after = |said: String, next: String| sentences(draft.messages, &said, &next);
    let told = told.into_iter().flatten().reduce(after).unwrap_or_default();
    let mut section = new("how-sure", say!(draft.messages, "report-how-sure"));
    section.blocks.push(Block::Paragraph(line(told)));
    section
}

fn answered(draft: &Draft<'_>) -> Option<String> {
    let (assessment, messages) = (draft.assessment, draft.messages);
    let score = assessment.score.as_ref()?;
    let aside = assessment.practices().filter(|ix| assessment.standing(*ix) != Standing::Applicable).count();
    Some(say!(
        messages,
        "report-sure-answered",
        answered = percent(messages, &score.coverage),
        full = assessment.answered(assessment.practices()),
        count = assessment.practices().count(),
        aside = aside,
        sure = if score.is_provisional() { "provisional" } else { "enough" },
        enough = percent(messages, &Fraction::constant(PROVISIONAL))
    ))
}

fn evidence(draft: &Draft<'_>) -> Option<String> {
    let (part, count) = draft.assessment.evidenced();
    (count > 0).then(|| say!(draft.messages, "report-sure-evidence", part = part, count = count))
}

fn owners(draft: &Draft<'_>) -> Option<String> {
    let (owned, dated) = (draft.assessment.owned_gaps(), draft.assessment.dated_gaps());
    let count = draft.assessment.gaps.len();
    (count > 0).then(|| say!(draft.messages, "report-sure-owners", count = count, owned = owned, dated = dated))
}

fn who(draft: &Draft<'_>) -> String {
    let messages = draft.messages;
    let person = |one: &Respondent| match one.role {
        None => clean(&one.name),
        Some(role) => {
            say!(
                messages,
                "report-sure-person",
                name = clean(&one.name),
                role = role_within(draft.assessment.catalog, messages, role)
            )
        }
    };
    let people: Vec<String> = draft.assessment.answers.respondents.iter().map(person).collect();
    if people.is_empty() {
        return say!(messages, "report-sure-unsigned");
    }
    let more = people.len().saturating_sub(PEOPLE);
    if more > 0 {
        let people = commas(messages, people.get(..PEOPLE).unwrap_or(&people));
        return say!(messages, "report-sure-signed-by-many", people = people, more = more);
    }
    say!(messages, "report-sure-signed", people = listed(messages, &people))
}

/// What the organization does, where it does not do everything.
fn does(draft: &Draft<'_>) -> Option<String> {
    let messages = draft.messages;
    let does = &draft.assessment.answers.organization.does;
    let activity = |one: &Activity| say!(messages, "report-sure-activity", activity = one.word());
    let activities: Vec<String> = does.iter().map(activity).collect();
    let partial = !does.is_empty() && does.len() < Activity::ALL.len();
    partial.then(|| say!(messages, "report-sure-does", activities = listed(messages, &activities)))
}

fn next(draft: &Draft<'_>) -> String {
    let messages = draft.messages;
    match draft.assessment.next_assessment() {
        Some(date) => say!(messages, "report-sure-next", day = day(messages, date)),
        None => say!(messages, "report-sure-no-next"),
    }
}
