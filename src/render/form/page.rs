//! The page around the questions: its head, the start, the list of questions, the page to check everything.

use std::iter;

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::facts::facts_json;
use super::languages::PageWords;
use super::practice::practice_screen;
use super::{FormLanguage, Questionnaire};
use crate::catalog::{PracticeIx, RoleIx, SectionIx, minutes_for};
use crate::document::{self, questions_follow};
use crate::messages::{Messages, say};
use crate::text;

const STYLE: &str = include_str!("form.css");
/// One script: what it holds of each file is for readers of the code.
const SCRIPT: &str = concat!(
    include_str!("toml.js"),
    include_str!("answers.js"),
    include_str!("languages.js"),
    include_str!("store.js"),
    include_str!("practice.js"),
    include_str!("form.js"),
);
/// What the page may load: its own style and script, by their digests, and nothing else. A test keeps them true.
const STYLE_DIGEST: &str = "sha256-Vk1VgG/wZuHoAJBdR1CT5A0zOoK3lpy2mlz3FSq99+o=";
const SCRIPT_DIGEST: &str = "sha256-x+g1MMqx+OdBG6Z+s1Xex3033tXaYZKKWTAGisfNVz0=";
/// Where no script runs, all screens are shown, and nothing that needs one.
const NO_SCRIPT_STYLE: &str = ".screen{display:block}.script{display:none!important}";
const NO_SCRIPT_STYLE_DIGEST: &str = "sha256-DukiIR0pVd9dogblamYMZblji87ZDQ318QwsgTx7hZ4=";
/// Pictures that the page brings along: its icon, which is empty.
const ICON: &str = "data:";

/// The whole file.
pub(super) fn page(asked: &Questionnaire<'_>, messages: &Messages) -> String {
    let languages: Vec<&Messages> = iter::once(messages).chain(asked.others.iter().map(|one| one.messages)).collect();
    let body = body(asked, messages, &languages);
    let in_other = |one: &FormLanguage<'_>| {
        self::body(&Questionnaire { catalog: one.catalog, ..*asked }, one.messages, &languages).into_string()
    };
    let words = PageWords::of(&body.0, &asked.others.iter().map(in_other).collect::<Vec<_>>());
    let page = html! {
        (DOCTYPE) "\n"
        html lang=(messages.language()) { "\n"
            head { "\n"
                meta charset="utf-8"; "\n"
                meta http-equiv="content-security-policy" content=(policy()); "\n"
                meta name="viewport" content="width=device-width, initial-scale=1"; "\n"
                meta name="referrer" content="no-referrer"; "\n"
                title { (title_of(asked, messages)) } "\n"
                link rel="icon" href={ (ICON) "," };
                style { (PreEscaped(STYLE)) } "\n"
                noscript { style { (PreEscaped(NO_SCRIPT_STYLE)) } }
            } "\n"
            body {
                (body)
                script #form type="application/json" { (PreEscaped(facts_json(asked, messages, &words))) } "\n"
                script { (PreEscaped(SCRIPT)) }
            }
        } "\n"
    };
    page.into_string()
}

fn title_of(asked: &Questionnaire<'_>, messages: &Messages) -> String {
    say!(messages, "form-title-of", organization = text::one_line(&asked.known.organization.name).as_ref())
}

/// All that is read and filled in. In every language it has the same elements in the same order.
fn body(asked: &Questionnaire<'_>, messages: &Messages, languages: &[&Messages]) -> Markup {
    html! {
        a.skip href="#content" { (say!(messages, "form-skip")) }
        (header(asked, messages, languages))
        main #content tabindex="-1" {
            noscript { p.notice { (say!(messages, "form-no-script")) } }
            (start(asked, messages)) "\n"
            (questions(asked, messages)) "\n"
            @for (at, ix) in asked.practices.iter().enumerate() {
                (practice_screen(asked, messages, *ix, at + 1)) "\n"
            }
            (check(messages))
            (remove(messages))
        }
        (status(messages))
    }
}

fn policy() -> String {
    format!(
        "default-src 'none'; style-src '{STYLE_DIGEST}' '{NO_SCRIPT_STYLE_DIGEST}'; script-src '{SCRIPT_DIGEST}'; img-src {ICON}; base-uri 'none'; \
         form-action 'none'"
    )
}

fn header(asked: &Questionnaire<'_>, messages: &Messages, languages: &[&Messages]) -> Markup {
    html! {
        header {
            p #title { (title_of(asked, messages)) }
            nav aria-label=(say!(messages, "form-nav")) {
                a href="#start" { (say!(messages, "form-nav-start")) }
                a href="#questions" { (say!(messages, "form-nav-questions")) }
                a href="#check" { (say!(messages, "form-nav-check")) }
            }
            @if languages.len() > 1 {
                div.languages.script role="group" aria-label=(say!(messages, "form-languages")) {
                    @for one in languages {
                        button type="button" lang=(one.language()) data-language=(one.language()) {
                            (say!(one, "form-language"))
                        }
                    }
                }
            }
        }
    }
}

fn start(asked: &Questionnaire<'_>, messages: &Messages) -> Markup {
    let organization = text::one_line(&asked.known.organization.name);
    let questions = asked.practices.len();
    let minutes = minutes_for(asked.catalog, asked.practices.iter().copied());
    html! {
        section.screen.current #start {
            h1 tabindex="-1" { (say!(messages, "form-title")) }
            div #found .notice hidden {}
            p.lead { (say!(messages, "form-what", organization = organization.as_ref())) }
            @if let Some(role) = only_role(asked) {
                p { (say!(messages, "form-for-role", role = document::role_within(asked.catalog, messages, role))) }
            }
            p { (say!(messages, "form-length", questions = questions, minutes = minutes)) }
            (about_you(asked, messages))
            (rules(messages))
            h2 { (say!(messages, "form-private")) }
            p { (say!(messages, "form-private-what")) " " (say!(messages, "form-private-why")) }
            p { (say!(messages, "form-private-shared")) }
            h2 { (say!(messages, "form-hand-in")) }
            p { (hand_in(asked, messages)) }
            div.script {
                h2 { (say!(messages, "form-open")) }
                p #open-why { (say!(messages, "form-open-why")) }
                p { input #file type="file" accept=".toml" aria-label=(say!(messages, "form-open")) aria-describedby="open-why"; }
                div #opened role="status" tabindex="-1" {}
                p { button.second type="button" data-do="print-blank" { (say!(messages, "form-print-blank")) } }
            }
            @for text in questions_follow(asked.catalog, &asked.known.scope, messages) {
                p.how { (text) }
            }
        }
    }
}

/// The role that all questions were chosen for, if it is one.
fn only_role(asked: &Questionnaire<'_>) -> Option<RoleIx> {
    match asked.filter.roles.as_slice() {
        [role] => Some(*role),
        _ => None,
    }
}

fn hand_in(asked: &Questionnaire<'_>, messages: &Messages) -> String {
    match asked.hand_in {
        Some(place) => say!(messages, "form-hand-in-own", place = text::one_line(place).as_ref()),
        None => say!(messages, "form-hand-in-default"),
    }
}

fn about_you(asked: &Questionnaire<'_>, messages: &Messages) -> Markup {
    let only = only_role(asked);
    html! {
        form #about novalidate {
            h2 { (say!(messages, "form-about-you")) }
            p {
                label for="your-name" { (say!(messages, "form-your-name")) }
                span.hint #your-name-why { (say!(messages, "form-your-name-why")) }
                input #your-name type="text" name="your-name" autocomplete="name" maxlength="200" aria-describedby="your-name-why";
            }
            p {
                label for="your-role" { (say!(messages, "form-your-role")) }
                select #your-role name="your-role" {
                    option value="" { (say!(messages, "form-no-role")) }
                    @for role in asked.catalog.roles() {
                        option value=(asked.catalog[role].id) selected[only == Some(role)] {
                            (document::role(asked.catalog, messages, role))
                        }
                    }
                }
            }
            p.buttons { button { (say!(messages, "form-begin")) } }
        }
    }
}

fn rules(messages: &Messages) -> Markup {
    html! {
        h2 { (say!(messages, "form-rules")) }
        ul {
            li { (say!(messages, "shared-doubt-in-force")) }
            li { (say!(messages, "shared-doubt-granted")) }
            li { (say!(messages, "shared-doubt-impossible")) }
        }
        h2 { (say!(messages, "form-words")) }
        ul {
            li { (say!(messages, "shared-words-top")) }
            li { (say!(messages, "shared-words-charge")) }
            li { (say!(messages, "shared-words-projects")) }
            li { (say!(messages, "shared-words-steps")) }
        }
    }
}

/// The sections that something is asked of, with their questions.
fn sections(asked: &Questionnaire<'_>) -> Vec<(SectionIx, Vec<PracticeIx>)> {
    let mut sections: Vec<(SectionIx, Vec<PracticeIx>)> = Vec::new();
    for ix in asked.practices {
        let section = asked.catalog[*ix].section;
        match sections.last_mut() {
            Some((last, practices)) if *last == section => practices.push(*ix),
            _ => sections.push((section, vec![*ix])),
        }
    }
    sections
}

fn questions(asked: &Questionnaire<'_>, messages: &Messages) -> Markup {
    let catalog = asked.catalog;
    html! {
        section.screen.script #questions {
            h1 tabindex="-1" { (say!(messages, "form-questions")) }
            p { (say!(messages, "form-questions-how")) }
            @for (section, practices) in sections(asked) {
                @let checklist = &catalog[catalog[section].checklist].title;
                div.tasks data-section=(catalog[section].id) {
                    h2 { (say!(messages, "shared-section", checklist = checklist, section = &catalog[section].title)) }
                    p.count {}
                    ul {
                        @for practice in practices.iter().map(|ix| &catalog[*ix]) {
                            li {
                                a href={ "#" (practice.id) } { (practice.title) }
                                " "
                                span.state data-state-of=(practice.id) {}
                            }
                        }
                    }
                }
            }
        }
    }
}

fn check(messages: &Messages) -> Markup {
    html! {
        section.screen.script #check {
            h1 tabindex="-1" { (say!(messages, "form-check")) }
            p { (say!(messages, "form-check-how")) }
            p.buttons {
                button type="button" data-do="save" { (say!(messages, "form-save")) }
                button.second type="button" data-do="print-filled" { (say!(messages, "form-print-filled")) }
            }
            div #all-answers {}
            p.ways { a href="#remove" { (say!(messages, "form-remove")) } }
        }
    }
}

fn remove(messages: &Messages) -> Markup {
    html! {
        section.screen.script #remove {
            h1 tabindex="-1" { (say!(messages, "form-remove-sure")) }
            p { (say!(messages, "form-remove-what")) }
            p.buttons {
                button type="button" data-do="remove" { (say!(messages, "form-remove-yes")) }
            }
            p.ways { a href="#check" { (say!(messages, "form-remove-no")) } }
        }
    }
}

/// What is kept where, always in sight.
fn status(messages: &Messages) -> Markup {
    html! {
        footer.script {
            p { span #kept {} " " span #told role="status" {} }
            button type="button" data-do="save" { (say!(messages, "form-save")) }
        }
    }
}
