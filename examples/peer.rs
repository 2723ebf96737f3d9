//! What `benches/compare.py` measures with: the least that any program of this kind does, which is to read TOML through
//! serde, and the same files read and assessed.
//!
//! - `peer answers` prints answers to everything that ships.
//! - `peer bytes FILE…` reads files and no more, `peer toml FILE…` reads them as TOML, and `peer units FILE…` sums up what
//!   their answers amount to, on one thread; `@LIST` stands for the files in a list.
//! - `peer beside FILE` reads a file of answers again and again, in turns as TOML alone and to its assessment, and prints
//!   the microseconds that one turn of each takes.

#[path = "../benches/sample/mod.rs"]
mod sample;

use std::error::Error;
use std::hint::black_box;
use std::time::Instant;
use std::{env, fs};

use ospo_assess::answers;
use ospo_assess::assess::{PortfolioBuilder, UnitResult, assess, scores_of_states};
use ospo_assess::catalog::Catalog;
use ospo_assess::problem::Source;
use ospo_assess::shipped::shipped_catalog;

type Done = Result<(), Box<dyn Error>>;

fn main() -> Done {
    let args: Vec<String> = env::args().skip(1).collect();
    match args.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["answers"] => print!("{}", sample::answers_to_all(&shipped_catalog()?)),
        ["bytes", paths @ ..] => println!("{}", listed(paths)?.iter().map(read_bytes).sum::<usize>()),
        ["toml", paths @ ..] => listed(paths)?.iter().try_for_each(|path| read_toml(path))?,
        ["units", paths @ ..] => sum_up(&listed(paths)?)?,
        ["beside", path] => beside(path)?,
        _ => {
            return Err(
                "peer answers | peer bytes FILE… | peer toml FILE… | peer units FILE… | peer beside FILE".into()
            );
        }
    }
    Ok(())
}

/// The files that are named, those of a list too.
fn listed(paths: &[&str]) -> Result<Vec<String>, Box<dyn Error>> {
    let mut all = Vec::new();
    for path in paths {
        match path.strip_prefix('@') {
            Some(list) => all.extend(fs::read_to_string(list)?.lines().map(str::to_owned)),
            None => all.push((*path).to_owned()),
        }
    }
    Ok(all)
}

fn read_bytes(path: &String) -> usize {
    fs::read(path).map_or(0, |bytes| black_box(bytes).len())
}

/// What a portfolio makes of files, on one thread.
fn sum_up(paths: &[String]) -> Done {
    let catalog = shipped_catalog()?;
    let mut builder = PortfolioBuilder::new(&catalog);
    for path in paths {
        let source = Source::new(path.as_str(), fs::read_to_string(path)?);
        let (answers, own) = answers::parse_with_states(&source, &catalog)?;
        let assessment = scores_of_states(&catalog, &answers, own);
        builder.add(path, &UnitResult::of(assessment.with(&catalog, &answers), path));
    }
    println!("{} units", builder.finish().units.len());
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
