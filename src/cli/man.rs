//! `man`: the manual page, one for all commands.

use std::io;

use clap::{Command, CommandFactory};
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, roman};

use super::args::{Cli, EXAMPLES};

/// The day of the last change to what the page says; no clock, so that a build can be repeated.
const CHANGED: &str = "2026-11-22";
/// The longest line of the source of a page, in bytes, that `mandoc` likes.
const WIDTH: usize = 78;
/// How a page begins that says what an apostrophe is.
const APOSTROPHES: &str = ".ie \\n(.g .ds Aq \\(aq\n.el .ds Aq '\n";

/// The page in roff, without anything that `mandoc -T lint` has to say about.
///
/// # Errors
/// None that can be: it is written to memory.
pub(super) fn page() -> io::Result<String> {
    let man = Man::new(Cli::command()).title("OSPO-ASSESS").date(CHANGED).manual("User Commands");
    let mut out = Vec::new();
    man.render_title(&mut out)?;
    man.render_name_section(&mut out)?;
    man.render_synopsis_section(&mut out)?;
    man.render_description_section(&mut out)?;
    man.render_options_section(&mut out)?;
    let mut own = Roff::new();
    own.control("SH", ["COMMANDS"]);
    own.text([roman("ospo-assess help COMMAND tells the options of a command and shows examples.")]);
    for command in Cli::command().get_subcommands() {
        one_command(&mut own, command);
    }
    own.control("SH", ["EXAMPLES"]);
    EXAMPLES.lines().skip(1).for_each(|line| example(&mut own, line));
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
    for line in page.replace(APOSTROPHES, "").replace(".br\n\n.br\n", ".sp\n").lines() {
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
