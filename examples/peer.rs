//! What `benches/compare.py` measures with: the least that any program of this kind does, which is to read TOML through
//! serde, and the same files read and assessed.
//!
//! - `peer answers` prints answers to everything that ships.
//! - `peer toml FILE…` reads files as TOML and no more.
//! - `peer beside FILE` reads a file of answers again and again, in turns as TOML alone and to its assessment, and prints
//!   the microseconds that one turn of each takes.

#[path = "../benches/sample/mod.rs"]
mod sample;

use std::error::Error;
use std::hint::black_box;
use std::time::Instant;
use std::{env, fs};

use ospo_assess::answers;
use ospo_assess::assess::assess;
use ospo_assess::catalog::Catalog;
use ospo_assess::problem::Source;
use ospo_assess::shipped::shipped_catalog;

type Done = Result<(), Box<dyn Error>>;

fn main() -> Done {
    let args: Vec<String> = env::args().skip(1).collect();
    match args.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["answers"] => print!("{}", sample::answers_to_all(&shipped_catalog()?)),
        ["toml", paths @ ..] => {
            for path in paths {
                read_toml(path)?;
            }
        }
        ["beside", path] => beside(path)?,
        _ => return Err("peer answers | peer toml FILE… | peer beside FILE".into()),
    }
    Ok(())
}

fn read_toml(path: &str) -> Done {
    black_box(toml::from_str::<toml::Table>(&fs::read_to_string(path)?)?);
    Ok(())
}

fn read_and_assess(path: &str, catalog: &Catalog) -> Done {
    let answers = answers::parse(&Source::new(path, fs::read_to_string(path)?), catalog)?;
    black_box(assess(catalog, &answers));
    Ok(())
}

/// How often each is done; even a busy machine leaves most of so many turns alone.
const TURNS: usize = 301;

fn beside(path: &str) -> Done {
    let catalog = shipped_catalog()?;
    let (mut ours, mut toml) = (Vec::new(), Vec::new());
    for _ in 0..TURNS {
        ours.push(micros(|| read_and_assess(path, &catalog))?);
        toml.push(micros(|| read_toml(path))?);
    }
    println!("{} {}", median(ours), median(toml));
    Ok(())
}

fn micros(what: impl Fn() -> Done) -> Result<u128, Box<dyn Error>> {
    let begin = Instant::now();
    what()?;
    Ok(begin.elapsed().as_micros())
}

fn median(mut times: Vec<u128>) -> u128 {
    times.sort_unstable();
    times[times.len() / 2]
}
