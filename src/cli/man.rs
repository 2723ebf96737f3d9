//! `man`: the manual page of the program, and one for each command.

use std::fs;
use std::io;
use std::path::Path;

use clap::{Command, CommandFactory};
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, roman};

use super::args::{Cli, EXAMPLES};
use super::exit::{Exit, Failure};
use super::files::{self, Link};
use super::folders::is_folder;
use super::paths;
use super::shell::Shell;
use crate::problem::quoted;

/// The day of the last change to what the page says; no clock, so that a build can be repeated.
const CHANGED: &str = "2026-11-22";
/// The longest line of the source of a page, in bytes, that `mandoc` likes.
const WIDTH: usize = 78;
/// How a page begins that says what an apostrophe is.
const APOSTROPHES: &str = ".ie \\n(.g .ds Aq \\(aq\n.el .ds Aq '\n";

/// Prints the page of the program or of a command, or writes all of them into a folder.
pub(super) fn run(words: &[String], folder: Option<&Path>) -> Result<Exit, Failure> {
    let Some(folder) = folder else {
        let text = if words.is_empty() { page() } else { page_of(&found(words)?) };
        Shell::write(None, text.map_err(Failure::Output)?.as_bytes())?;
        return Ok(Exit::Done);
    };
    is_folder(folder)?;
    fs::create_dir_all(folder).map_err(|error| Failure::Unwritten(folder.to_owned(), error))?;
    let mut pages = vec![("ospo-assess".to_owned(), page().map_err(Failure::Output)?)];
    for command in commands(&root()) {
        pages.push((name_of(&command), page_of(&command).map_err(Failure::Output)?));
    }
    for (name, text) in &pages {
        let path = folder.join(format!("{name}.1"));
        files::write_whole(&path, text.as_bytes(), Link::Replace).map_err(|error| Failure::Unwritten(path, error))?;
    }
    Shell::note(&format!("Wrote {} pages in {}.", pages.len(), paths::shown(folder)));
    Ok(Exit::Done)
}

/// All of the command line, with the whole name of each command.
fn root() -> Command {
    let mut root = Cli::command();
    root.build();
    root
}

/// The commands below one, and those below them.
fn commands(command: &Command) -> Vec<Command> {
    let own = command.get_subcommands().filter(|one| one.get_name() != "help");
    own.flat_map(|one| [vec![one.clone()], commands(one)].concat()).collect()
}

/// `ospo-assess-report`.
fn name_of(command: &Command) -> String {
    command.get_display_name().unwrap_or_else(|| command.get_name()).to_owned()
}

fn found(words: &[String]) -> Result<Command, Failure> {
    let mut command = root();
    for word in words {
        let below = command.find_subcommand(word).cloned();
        let way_out = "`ospo-assess help` lists them";
        command = below.ok_or_else(|| Failure::Usage(format!("there is no command {}; {way_out}", quoted(word))))?;
    }
    Ok(command)
}

/// The page of a command, with its examples.
///
/// # Errors
/// None that can be: it is written to memory.
fn page_of(command: &Command) -> io::Result<String> {
    let name = name_of(command);
    let after = command.get_after_help().map(ToString::to_string).unwrap_or_default();
    let man = Man::new(command.clone()).title(name.to_uppercase()).date(CHANGED).manual("User Commands");
    let man = man.source(format!("ospo-assess {}", env!("CARGO_PKG_VERSION")));
    let mut own = Roff::new();
    let mut lines = after.lines().peekable();
    if lines.next_if(|line| *line == "Examples:").is_some() {
        own.control("SH", ["EXAMPLES"]);
    } else if lines.peek().is_some() {
        own.control("SH", ["NOTES"]);
    }
    lines.for_each(|line| example(&mut own, line));
    whole(&man, &own)
}

/// The page of the program in roff, without anything that `mandoc -T lint` has to say about.
///
/// # Errors
/// None that can be: it is written to memory.
fn page() -> io::Result<String> {
    let man = Man::new(Cli::command()).title("OSPO-ASSESS").date(CHANGED).manual("User Commands");
    let mut own = Roff::new();
    own.control("SH", ["COMMANDS"]);
    own.text([roman("ospo-assess help COMMAND tells the options of a command and shows examples; ospo-assess man COMMAND prints its page.")]);
    for command in Cli::command().get_subcommands() {
        one_command(&mut own, command);
    }
    own.control("SH", ["EXAMPLES"]);
    EXAMPLES.lines().skip(1).for_each(|line| example(&mut own, line));
    whole(&man, &own)
}

/// What clap knows of a command up to its options, and then what we say.
fn whole(man: &Man, own: &Roff) -> io::Result<String> {
    let mut out = Vec::new();
    man.render_title(&mut out)?;
    man.render_name_section(&mut out)?;
    man.render_synopsis_section(&mut out)?;
    man.render_description_section(&mut out)?;
    man.render_options_section(&mut out)?;
    out.extend(own.to_roff().into_bytes());
    Ok(tidy(&String::from_utf8_lossy(&out)))
}

fn one_command(page: &mut Roff, command: &Command) {
    let about = command.get_about().map(ToString::to_string).unwrap_or_default();
    entry(page, &format!("ospo-assess {}", command.get_name()), &about);
}

/// A line of the examples: a command and after several blanks what it does, or a sentence that follows them.
fn example(page: &mut Roff, line: &str) {
    match line.strip_prefix("  ") {
        Some(example) => {
            let (command, about) = example.split_once("   ").unwrap_or((example, ""));
            entry(page, command, about.trim());
        }
        None if line.is_empty() => drop(page.control("PP", [])),
        None => drop(page.text([roman(line)])),
    }
}

fn entry(page: &mut Roff, head: &str, text: &str) {
    if text.is_empty() {
        page.control("PP", []).text([bold(head)]);
    } else {
        page.control("TP", []).text([bold(head)]).text([roman(text)]);
    }
}

/// Breaks long lines, which mean the same as short ones, and takes away paragraphs that have nothing in them and what each
/// section says anew of apostrophes.
fn tidy(page: &str) -> String {
    let mut out = APOSTROPHES.to_owned();
    let mut follows_heading = false;
    for line in page.replace(APOSTROPHES, "").replace(".br\n\n.br\n", ".sp\n").lines() {
        let is_needless = follows_heading && line == ".PP";
        follows_heading = line.starts_with(".SH");
        if is_needless {
            continue;
        }
        if line.is_empty() {
            out += ".sp\n";
            continue;
        }
        if line.starts_with('.') {
            out += &format!("{}\n", line.trim_end());
            continue;
        }
        for row in
            textwrap::wrap(line, textwrap::Options::new(WIDTH).word_splitter(textwrap::WordSplitter::NoHyphenation))
        {
            // A dot at the beginning of a line would be a command.
            let guard = if row.starts_with(['.', '\'']) { "\\&" } else { "" };
            out += &format!("{guard}{row}\n");
        }
    }
    out
}
