//! An answers file of any content: read, assessed, put in order and read again.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use ospo_assess::answers;
use ospo_assess::assess::assess;
use ospo_assess::catalog::{Catalog, parse, shipped};
use ospo_assess::problem::{Look, Source, show};

static CATALOG: LazyLock<Catalog> = LazyLock::new(|| parse(&shipped()).expect("the shipped catalog is sound"));

fuzz_target!(|text: &str| {
    let source = Source::new("fuzz", text);
    match answers::parse(&source, &CATALOG) {
        Err(problems) => assert!(!show(&problems, Look::Plain).contains('\u{1b}')),
        Ok(answers) => {
            let score = assess(&CATALOG, &answers).score;
            let tidy = answers::tidy(&source, &CATALOG).expect("what can be read can be put in order");
            let again = answers::parse(&Source::new("tidy", tidy.as_str()), &CATALOG).expect("it can still be read");
            assert_eq!(assess(&CATALOG, &again).score, score);
        }
    }
});
