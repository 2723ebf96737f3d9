//! Prepares the catalog that ships: parses its files as the program would, and writes what was made of them, so that no run
//! has to. The modules are those of the program.
#![allow(dead_code, unreachable_pub, unused_imports, reason = "what only the program uses of these rooms")]

#[path = "src/catalog/mod.rs"]
mod catalog;
#[path = "src/pack.rs"]
mod pack;
#[path = "src/problem/mod.rs"]
mod problem;
#[path = "src/text.rs"]
mod text;

use std::env;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use catalog::{Catalog, Texts, Translation, read_texts};
use pack::pack;
use problem::{Problem, Problems, Source};

fn main() -> ExitCode {
    let rooms = ["src/catalog", "src/pack.rs", "src/problem", "src/text.rs"];
    for path in rooms.into_iter().chain(["checklists", "resources", "crosswalks", "catalog.toml", "locales", "schemas"])
    {
        println!("cargo::rerun-if-changed={path}");
    }
    let Err(error) = prepare() else { return ExitCode::SUCCESS };
    eprintln!("{error}");
    ExitCode::FAILURE
}

fn prepare() -> Result<(), Box<dyn Error>> {
    let folder = env::var_os("OUT_DIR").ok_or("cargo names no folder to write to")?;
    let folder = Path::new(&folder);
    let catalog = catalog::parse(&catalog::shipped())?;
    fs::write(folder.join("catalog"), catalog.prepare()?)?;
    prepare_schemas(folder)?;
    prepare_languages(folder, &catalog)
}

/// Packs the schemas of what the program writes.
fn prepare_schemas(to: &Path) -> Result<(), Box<dyn Error>> {
    let mut schemas = String::new();
    for path in with_ending(Path::new("schemas/1"), "json")? {
        let (name, file) = (name_of(&path), format!("schema-{}", name_of(&path)));
        fs::write(to.join(&file), pack(&fs::read_to_string(&path)?)?)?;
        write!(schemas, "({name:?}, {}), ", bytes_of(&file))?;
    }
    let listed = format!("const SCHEMAS: &[(&str, &[u8])] = &[{schemas}];\n");
    Ok(fs::write(to.join("schemas.rs"), listed)?)
}

/// The language that the catalog is written in.
const ENGLISH: &str = "en";

/// Lists the languages in `locales/`, packs their phrases, and prepares what they say of the catalog.
fn prepare_languages(to: &Path, catalog: &Catalog) -> Result<(), Box<dyn Error>> {
    let english = catalog.texts();
    let (mut names, mut phrases, mut translations) = (String::new(), String::new(), String::new());
    for folder in sorted(Path::new("locales"))?.into_iter().filter(|path| path.is_dir()) {
        let name = name_of(&folder);
        write!(names, "{name:?}, ")?;
        if name == ENGLISH {
            continue;
        }
        write!(phrases, "({name:?}, &[")?;
        for path in with_ending(&folder, "ftl")? {
            let file = format!("phrases-{name}-{}", name_of(&path));
            fs::write(to.join(&file), pack(&fs::read_to_string(&path)?)?)?;
            write!(phrases, "({:?}, {}), ", name_of(&path), bytes_of(&file))?;
        }
        phrases.push_str("]), ");
        let file = format!("translation-{name}");
        fs::write(to.join(&file), translation(&folder, &english)?.prepare(catalog)?)?;
        write!(translations, "({name:?}, {}), ", bytes_of(&file))?;
    }
    let listed = format!(
        "/// The languages that ship.\npub const LANGUAGES: &[&str] = &[{names}];\n\
         type Packed = &'static [(&'static str, &'static [u8])];\n\
         const PHRASES: &[(&str, Packed)] = &[{phrases}];\n"
    );
    fs::write(to.join("phrases.rs"), listed)?;
    let listed = format!("const TRANSLATIONS: &[(&str, &[u8])] = &[{translations}];\n");
    Ok(fs::write(to.join("translations.rs"), listed)?)
}

/// The expression for the bytes of a file that was written here.
fn bytes_of(file: &str) -> String {
    format!("include_bytes!(concat!(env!(\"OUT_DIR\"), {:?}))", format!("/{file}"))
}

/// What the folder of a language says in place of the English texts.
fn translation(folder: &Path, english: &Texts) -> Result<Translation, Box<dyn Error>> {
    let mut translation = Translation::default();
    for path in with_ending(folder, "toml")?.into_iter().filter(|path| !path.ends_with("glossary.toml")) {
        let seen = folder.join("seen").join(path.file_name().unwrap_or_default());
        let seen = if seen.exists() { texts_seen(&seen, english)? } else { Texts::new() };
        translation.take(Translation::new(texts_in(&path, english)?, &seen));
    }
    Ok(translation)
}

/// What was noted of the English. A statement that is gone since must not keep from building what takes the note away.
fn texts_seen(path: &Path, english: &Texts) -> Result<Texts, Box<dyn Error>> {
    Ok(texts_and_problems(path, english)?.0)
}

fn texts_in(path: &Path, english: &Texts) -> Result<Texts, Box<dyn Error>> {
    let (texts, problems) = texts_and_problems(path, english)?;
    if problems.is_empty() { Ok(texts) } else { Err(Problems::from(problems).into()) }
}

fn texts_and_problems(path: &Path, english: &Texts) -> Result<(Texts, Vec<Problem>), Box<dyn Error>> {
    let source = Source::new(shown(path), fs::read_to_string(path)?);
    let (texts, problems) = read_texts(&source, &name_of(path), english);
    Ok((texts.into_iter().map(|one| (one.key, one.text)).collect(), problems))
}

fn with_ending(folder: &Path, ending: &str) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut paths = sorted(folder)?;
    paths.retain(|path| path.extension().is_some_and(|one| one == ending));
    Ok(paths)
}

fn sorted(folder: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut paths =
        fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<Vec<_>, _>>()?;
    paths.sort();
    Ok(paths)
}

fn name_of(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// A path with the strokes that Rust and every system read.
fn shown(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}
