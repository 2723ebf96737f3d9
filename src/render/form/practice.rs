//! The screen of a question.

use maud::{Markup, html};

use super::Questionnaire;
use super::phrases::POINT_STATES;
use crate::answers::State;
use crate::assess::{Finding, Proof};
use crate::catalog::{PointIx, PracticeIx};
use crate::document;
use crate::messages::{Messages, say};

/// The answers to a question as a whole, as the script names them; the first says that it is answered point by point.
const WHOLE: [&str; 4] = ["points", "unknown", "not-applicable", "declined"];

/// The longest text that a field takes, in characters.
const LONGEST: usize = 10_000;

/// A question, its statements, and what can be said beside them. `number` counts from 1.
pub(super) fn practice_screen(asked: &Questionnaire<'_>, messages: &Messages, ix: PracticeIx, number: usize) -> Markup {
    let catalog = asked.catalog;
    let it = &catalog[ix];
    let section = &catalog[it.section];
    let count = asked.practices.len();
    let before = number.checked_sub(2).and_then(|at| asked.practices.get(at));
    let before = before.map_or("questions", |ix| catalog[*ix].id.as_str());
    let after = asked.practices.get(number).map_or("check", |ix| catalog[*ix].id.as_str());
    let known = asked.known.given.get(&ix).is_some_and(|given| given.answer.is_some());
    html! {
        section.screen id=(it.id) {
            p.place { (say!(messages, "form-place", section = &section.title, practice = &it.title, number = number, count = count)) }
            h1 tabindex="-1" { (it.ask) }
            p.why { (say!(messages, "form-why", why = &it.why)) }
            @if known {
                p.known hidden { (say!(messages, "form-known", day = document::day(messages, asked.known.date))) }
            }
            form.practice novalidate {
                div.statements {
                    h2 { (say!(messages, "form-points")) }
                    p.how { (say!(messages, "form-points-how")) }
                    @for (at, point) in asked.points(ix).iter().enumerate() { (statement(asked, messages, *point, (at == 0).then_some(number))) }
                }
                (whole_answer(messages, number))
                (beside(messages, number, &it.evidence))
                p.buttons {
                    button value="continue" { (say!(messages, "form-continue")) }
                    button.second value="none" { (say!(messages, "form-none")) }
                    button.second type="button" data-do="withdraw" hidden { (say!(messages, "form-withdraw")) }
                }
                p.ways {
                    a href={ "#" (before) } { (say!(messages, "form-previous")) }
                    a href={ "#" (after) } { (say!(messages, "form-skip-question")) }
                }
            }
        }
    }
}

/// A statement. An error of the question leads to its first one, which is `first` of the question with this number.
fn statement(asked: &Questionnaire<'_>, messages: &Messages, ix: PointIx, first: Option<usize>) -> Markup {
    let point = &asked.catalog[ix];
    let finding = asked.findings.and_then(|findings| findings.of_point(asked.catalog, ix));
    html! {
        fieldset.statement {
            legend {
                span data-text=(point.name()) { (point.text) }
                @if point.critical { " " strong.critical { (say!(messages, "form-critical")) } }
            }
            p.from data-from=(point.name()) {}
            @if let Some(finding) = finding.filter(|finding| finding.proof != Proof::NotSeen) {
                (seen(messages, finding, point.name()))
            }
            div.choices {
                @for state in POINT_STATES {
                    @let id = first.filter(|_| state == POINT_STATES[0]).map(|number| format!("{number}:first"));
                    label {
                        input type="radio" name={ "point-" (point.name()) } value=(state) id=[id];
                        span { (say!(messages, "form-point-state", state = state)) }
                    }
                }
            }
        }
    }
}

/// What clones show of a statement, and the button that takes it.
fn seen(messages: &Messages, finding: &Finding, name: &str) -> Markup {
    let state = if finding.proof == Proof::Refutes { State::Open } else { State::Done };
    let evidence = document::seen_evidence(messages, finding).unwrap_or_default();
    html! {
        p.seen {
            (say!(messages, "gather-form-seen", seen = document::seen_words(messages, finding))) " "
            button.second.script type="button" data-do="take" data-point=(name) data-state=(state.word()) data-evidence=(evidence) {
                (say!(messages, "gather-form-take"))
            }
            span role="status" {}
        }
    }
}

/// The fields of a question are told apart by its number, which is shorter than its id.
fn whole_answer(messages: &Messages, number: usize) -> Markup {
    html! {
        fieldset.whole {
            legend { (say!(messages, "form-whole")) }
            div.choices {
                @for answer in WHOLE {
                    label {
                        input type="radio" name="whole" value=(answer) checked[answer == WHOLE[0]];
                        span { (say!(messages, "form-whole-answer", answer = answer)) }
                    }
                }
            }
            p.reason {
                label for={ (number) ":reason" } { (say!(messages, "form-reason")) }
                span.hint id={ (number) ":reason-how" } { (say!(messages, "form-reason-how")) }
                textarea name="reason" id={ (number) ":reason" } aria-describedby={ (number) ":reason-how" } rows="2"
                    maxlength=(LONGEST) {}
            }
            p.review {
                label for={ (number) ":review" } { (say!(messages, "form-review")) }
                input type="date" name="review" id={ (number) ":review" } max="9999-12-31";
            }
        }
    }
}

fn beside(messages: &Messages, number: usize, evidence: &str) -> Markup {
    html! {
        p.note {
            label for={ (number) ":note" } { (say!(messages, "form-note")) }
            span.hint id={ (number) ":note-how" } { (say!(messages, "form-note-how")) }
            textarea name="note" id={ (number) ":note" } aria-describedby={ (number) ":note-how" } rows="2" maxlength=(LONGEST) {}
        }
        p.evidence {
            label for={ (number) ":evidence" } { (say!(messages, "form-evidence")) }
            span.hint id={ (number) ":evidence-how" } { (say!(messages, "form-evidence-how", evidence = evidence)) }
            textarea name="evidence" id={ (number) ":evidence" } aria-describedby={ (number) ":evidence-how" } rows="2"
                maxlength=(LONGEST) {}
        }
    }
}
