//! Writes the answers files of units that do not exist, to measure a portfolio with: `population FOLDER COUNT`.
//!
//! Every file answers all four checklists, as `portfolio --example` has them; a thousand files stand in a folder.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::path::Path;
use std::{env, fs};

use ospo_assess::answers::{made_up_unit, write};
use ospo_assess::shipped::shipped_catalog;

fn main() {
    let mut args = env::args().skip(1);
    let folder = args.next().expect("a folder");
    let count: u32 = args.next().and_then(|count| count.parse().ok()).expect("how many files");
    let catalog = shipped_catalog().expect("what ships is sound");
    for number in 0..count {
        let folder = Path::new(&folder).join(format!("{:03}", number / 1000));
        fs::create_dir_all(&folder).unwrap();
        let unit = made_up_unit(&catalog, number).remove(0);
        fs::write(folder.join(format!("unit-{number:06}.toml")), write(&catalog, &unit)).unwrap();
    }
}
