//! Prepares the catalog that ships: parses its files as the program would, and writes what was made of them, so that no run
//! has to. The modules are those of the program.
#![allow(dead_code, unreachable_pub, unused_imports, reason = "what only the program uses of these rooms")]

#[path = "src/catalog/mod.rs"]
mod catalog;
#[path = "src/problem/mod.rs"]
mod problem;
#[path = "src/text.rs"]
mod text;

use std::env;
use std::error::Error;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    for path in ["src/catalog", "src/problem", "src/text.rs", "checklists", "resources", "crosswalks", "catalog.toml"] {
        println!("cargo::rerun-if-changed={path}");
    }
    let Err(error) = prepare() else { return ExitCode::SUCCESS };
    eprintln!("{error}");
    ExitCode::FAILURE
}

fn prepare() -> Result<(), Box<dyn Error>> {
    let folder = env::var_os("OUT_DIR").ok_or("cargo names no folder to write to")?;
    let catalog = catalog::parse(&catalog::shipped())?;
    fs::write(Path::new(&folder).join("catalog"), catalog.prepare()?)?;
    Ok(())
}
