//! How long each step takes, from the text of files to the bytes of a report. Run with `cargo bench`.
#![allow(missing_docs, clippy::unwrap_used)]

mod sample;

use std::sync::{Arc, OnceLock};

use divan::{Bencher, black_box};
use ospo_assess::answers::{self, Answer, Answers, Respondent, Response, merge_answers};
use ospo_assess::assess::{Assessed, Assessment, assess};
use ospo_assess::catalog::{Catalog, PointIx, parse, shipped};
use ospo_assess::document::{self, Options};
use ospo_assess::messages::Messages;
use ospo_assess::problem::{Source, Word};
use ospo_assess::render::{self, Format, Look};
use ospo_assess::shipped::shipped_catalog;

fn main() {
    divan::main();
}

fn catalog() -> &'static Catalog {
    static CATALOG: OnceLock<Catalog> = OnceLock::new();
    CATALOG.get_or_init(|| shipped_catalog().unwrap())
}

fn source() -> &'static Arc<Source> {
    static SOURCE: OnceLock<Arc<Source>> = OnceLock::new();
    SOURCE.get_or_init(|| Source::new("answers.toml", sample::answers_to_all(catalog())))
}

fn answers() -> &'static Answers {
    static ANSWERS: OnceLock<Answers> = OnceLock::new();
    ANSWERS.get_or_init(|| answers::parse(source(), catalog()).unwrap())
}

fn assessed() -> Assessed<'static> {
    static ASSESSMENT: OnceLock<Assessment> = OnceLock::new();
    ASSESSMENT.get_or_init(|| assess(catalog(), answers())).with(catalog(), answers())
}

/// What any program of this kind does at least: TOML to a generic value.
#[divan::bench]
fn toml_of_the_catalog_alone(bencher: Bencher<'_, '_>) {
    let files = shipped();
    bencher.bench(|| files.iter().map(|file| file.source.text.parse::<toml::Table>().unwrap().len()).sum::<usize>());
}

#[divan::bench]
fn parse_the_catalog(bencher: Bencher<'_, '_>) {
    let files = shipped();
    bencher.bench(|| parse(black_box(&files)).unwrap());
}

#[divan::bench]
fn read_the_prepared_catalog() -> Catalog {
    shipped_catalog().unwrap()
}

#[divan::bench]
fn toml_of_the_answers_alone(bencher: Bencher<'_, '_>) {
    bencher.bench(|| source().text.parse::<toml::Table>().unwrap());
}

#[divan::bench]
fn parse_the_answers(bencher: Bencher<'_, '_>) {
    bencher.bench(|| answers::parse(black_box(source()), catalog()).unwrap());
}

#[divan::bench]
fn assess_the_answers(bencher: Bencher<'_, '_>) {
    bencher.bench(|| assess(catalog(), black_box(answers())));
}

#[divan::bench]
fn parse_and_assess_the_answers(bencher: Bencher<'_, '_>) {
    bencher.bench(|| {
        let answers = answers::parse(black_box(source()), catalog()).unwrap();
        assess(catalog(), &answers)
    });
}

#[divan::bench]
fn word_the_document(bencher: Bencher<'_, '_>) {
    bencher.bench(|| document::report(black_box(assessed()), &Options::default(), None, Messages::english()));
}

#[divan::bench(args = Format::ALL.iter().map(|format| format.word()))]
fn report_as(bencher: Bencher<'_, '_>, format: &str) {
    let format = Format::from_word(format).unwrap();
    let look = Look { width: 100, colour: true, links: true, ..Look::PLAIN };
    bencher.bench(|| {
        render::report(format, black_box(assessed()), &Options::default(), None, &look, Messages::english()).unwrap()
    });
}

/// Sixty people who answer everything, of whom each leaves another sixtieth open.
#[divan::bench]
fn merge_sixty_people(bencher: Bencher<'_, '_>) {
    let catalog = catalog();
    let mut files = Vec::new();
    for person in 0..60_usize {
        let mut one = answers().clone();
        one.scope = catalog.checklists().collect();
        one.respondents = vec![Respondent { name: format!("P{person}"), role: None, merged: None }];
        one.given.clear();
        for practice in catalog.practices() {
            let holds = |point: &&PointIx| catalog[**point].same_as.position() % 60 != person;
            let done = catalog[practice].points.iter().filter(holds).copied().collect();
            one.given.insert(practice, Response { answer: Some(Answer::done(done)), ..Response::default() });
        }
        files.push(one);
    }
    bencher.bench_local(|| merge_answers(catalog, &files, None));
}
