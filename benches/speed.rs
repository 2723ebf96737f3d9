//! How long each step takes, from the text of files to the bytes of a report. Run with `cargo bench`.
#![allow(missing_docs, clippy::unwrap_used)]

use std::sync::{Arc, OnceLock};

use divan::{Bencher, black_box};
use ospo_assess::answers::{self, Answers};
use ospo_assess::assess::{Assessed, Assessment, assess};
use ospo_assess::catalog::{Catalog, Point, parse, shipped};
use ospo_assess::document::{self, Options};
use ospo_assess::messages::Messages;
use ospo_assess::problem::{Source, Word};
use ospo_assess::render::{self, Format, Look};

fn main() {
    divan::main();
}

fn catalog() -> &'static Catalog {
    static CATALOG: OnceLock<Catalog> = OnceLock::new();
    CATALOG.get_or_init(|| parse(&shipped()).unwrap())
}

/// Answers to every practice of every checklist: two points in three hold, each with a note and an owner.
fn source() -> &'static Arc<Source> {
    static SOURCE: OnceLock<Arc<Source>> = OnceLock::new();
    SOURCE.get_or_init(|| {
        let catalog = catalog();
        let scope: Vec<&str> = catalog.checklists().map(|ix| catalog[ix].id.as_str()).collect();
        let mut text = format!(
            "schema = 1\ndate = 2026-11-22\nchecklists = {scope:?}\ntarget = 4\n\n\
             [organization]\nname = \"Example\"\nkind = \"company\"\n"
        );
        for ix in catalog.practices() {
            let points = catalog[ix].points.iter().map(|point| &catalog[*point]);
            // The position of the first twin decides, so that twins agree.
            let done: Vec<&str> = points.filter(|point| point.same_as.position() % 3 > 0).map(Point::name).collect();
            let id = &catalog[ix].id;
            text += &format!("\n[{id}]\ndone = {done:?}\nowner = \"Nora Kade\"\nnote = \"All but the labs.\"\n");
        }
        Source::new("answers.toml", text)
    })
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
fn word_the_document(bencher: Bencher<'_, '_>) {
    bencher.bench(|| document::report(black_box(assessed()), &Options::default(), Messages::english()));
}

#[divan::bench(args = Format::ALL.iter().map(|format| format.word()))]
fn report_as(bencher: Bencher<'_, '_>, format: &str) {
    let format = Format::from_word(format).unwrap();
    let look = Look { width: 100, colour: true, links: true, ..Look::PLAIN };
    bencher.bench(|| {
        render::report(format, black_box(assessed()), &Options::default(), &look, Messages::english()).unwrap()
    });
}
