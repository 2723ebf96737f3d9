//! The interview on a terminal, with lists to move in. The only file that names `inquire` and `crossterm`.

use std::cell::Cell;
use std::fmt;
use std::io::{self, Write};
use std::rc::Rc;
use std::time::Duration;

use anstyle::{AnsiColor, Color, Effects};
use crossterm::event;
use crossterm::{cursor, execute, queue, terminal};
use inquire::ui::{Attributes, Color as Ink, ErrorMessageRenderConfig, RenderConfig, StyleSheet, Styled};
use inquire::validator::Validation;
use inquire::{InquireError, MultiSelect, Select, Text};

use super::layout::{Fit, Window, fit, height, lay_out, option, squeezed, wrap};
use super::prompt::{Ask, Item, Line, Needed, Prompt, Reply, Stop, Style, Tick, Ticked};

/// Characters that `inquire` puts before an option: the mark of the cursor, and the box to tick.
const MARK: usize = 2;
const BOX: usize = 4;

/// The interview on a terminal, with lists to move in.
///
/// Between two questions the terminal stays raw, so that what is typed then is neither echoed nor an answer.
#[derive(Debug, Default)]
pub struct Rich {
    begun: bool,
}

impl Rich {
    /// Begins on the window of standard error.
    pub fn new() -> Self {
        Self::default()
    }

    /// Clears the window and draws the screen of a question. What was there before the interview stays in the history of
    /// the terminal. What was typed before the question was there is no answer to it.
    fn draw(&mut self, lines: &[(Style, String)]) -> Reply<()> {
        terminal::enable_raw_mode().map_err(|_| Stop::Interrupted)?;
        // In one piece, so that nothing flickers.
        let mut out = io::BufWriter::new(io::stderr().lock());
        if !std::mem::replace(&mut self.begun, true) {
            let _ = out.write_all("\n".repeat(Window::now().rows.saturating_sub(1)).as_bytes());
        }
        let _ = queue!(out, cursor::MoveTo(0, 0), terminal::Clear(terminal::ClearType::FromCursorDown));
        for line in lines {
            write_line(&mut out, line);
        }
        let _ = out.flush();
        drop(out);
        forget_what_was_typed()
    }
}

impl Drop for Rich {
    fn drop(&mut self) {
        let _ = terminal::disable_raw_mode();
    }
}

/// A raw terminal needs to be told to go back to the first column.
fn write_line(out: &mut impl Write, (style, text): &(Style, String)) {
    let look = if coloured() { look(*style) } else { anstyle::Style::new() };
    let _ = match style {
        Style::Link if links() && is_web(text) => {
            write!(out, "\x1b]8;;{text}\x1b\\{look}{text}{look:#}\x1b]8;;\x1b\\\r\n")
        }
        _ => write!(out, "{look}{text}{look:#}\r\n"),
    };
}

fn links() -> bool {
    coloured() && supports_hyperlinks::on(supports_hyperlinks::Stream::Stderr)
}

fn is_web(url: &str) -> bool {
    url.starts_with("https://") || url.starts_with("http://")
}

fn coloured() -> bool {
    anstream::AutoStream::choice(&io::stderr()) != anstream::ColorChoice::Never
}

fn look(style: Style) -> anstyle::Style {
    let plain = anstyle::Style::new();
    match style {
        Style::Where => plain.fg_color(Some(Color::Ansi(AnsiColor::Cyan))).effects(Effects::BOLD),
        Style::Question => plain.bold(),
        Style::Text => plain,
        Style::Quiet => plain.dimmed(),
        Style::Notice => plain.fg_color(Some(Color::Ansi(AnsiColor::Yellow))).effects(Effects::BOLD),
        Style::Link => plain.underline(),
    }
}

/// Drops keys that are waiting: a paste of a hundred lines is not a hundred answers. Only Ctrl-C counts.
fn forget_what_was_typed() -> Reply<()> {
    while event::poll(Duration::ZERO).map_err(|_| Stop::Interrupted)? {
        if event::read().map_err(|_| Stop::Interrupted)?.as_key_press_event().is_some_and(is_interrupt) {
            return Err(Stop::Interrupted);
        }
    }
    Ok(())
}

fn is_interrupt(key: event::KeyEvent) -> bool {
    key.code == event::KeyCode::Char('c') && key.modifiers.contains(event::KeyModifiers::CONTROL)
}

/// Gives the terminal back as a shell expects it: keys echoed, cursor visible. For use from a signal.
pub fn restore_terminal() {
    let _ = terminal::disable_raw_mode();
    let _ = execute!(io::stderr(), cursor::Show, event::DisableBracketedPaste);
}

/// Takes the terminal again after the program was stopped and goes on.
pub fn resume_terminal() {
    let _ = terminal::enable_raw_mode();
    let _ = execute!(io::stderr(), event::EnableBracketedPaste);
}

fn config() -> RenderConfig<'static> {
    let config = if coloured() { on_any_background() } else { RenderConfig::empty() };
    config.with_canceled_prompt_indicator(Styled::new(""))
}

/// The colours of the terminal's sixteen that can be read on a dark and on a light background: none of the bright ones.
fn on_any_background() -> RenderConfig<'static> {
    let cyan = StyleSheet::new().with_fg(Ink::DarkCyan);
    let error = ErrorMessageRenderConfig::default_colored()
        .with_prefix(Styled::new("#").with_fg(Ink::DarkRed))
        .with_message(StyleSheet::new().with_fg(Ink::DarkRed));
    RenderConfig::default_colored()
        .with_prompt_prefix(Styled::new("?").with_fg(Ink::DarkGreen))
        .with_answered_prompt_prefix(Styled::new(">").with_fg(Ink::DarkGreen))
        .with_help_message(cyan)
        .with_answer(cyan)
        .with_highlighted_option_prefix(Styled::new(">").with_fg(Ink::DarkCyan))
        .with_selected_checkbox(Styled::new("[x]").with_fg(Ink::DarkGreen))
        .with_selected_option(Some(cyan.with_attr(Attributes::BOLD)))
        .with_error_message(error)
}

fn reply<T>(result: Result<T, InquireError>) -> Reply<T> {
    let _ = terminal::enable_raw_mode();
    result.map_err(|error| match error {
        InquireError::OperationCanceled => Stop::Back,
        _ => Stop::Interrupted,
    })
}

/// A row of a list, which fits itself into the window as it is whenever it is drawn: a frame that is taller than a window
/// that shrank would go blank.
struct Row {
    text: String,
    indent: usize,
    /// Rows of the list at first, and how many options share them.
    rows: usize,
    page: usize,
    /// The window that this was found for.
    window: Window,
    /// Whether what was typed is in no row: then the first row says so.
    lost: Rc<Cell<bool>>,
}

const LOST: &str = "Nothing here matches that. Take back what you typed.";

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let now = Window::now();
        let rows = if now == self.window { self.rows } else { now.rows.saturating_sub(3) / self.page.max(1) };
        let text = if self.lost.get() { LOST } else { &self.text };
        f.write_str(&option(text, now.text_width(self.indent), rows, self.indent))
    }
}

/// A long text in pages that fit the window, with room for the prompt below.
fn pages(text: &[Line], window: Window) -> Vec<Vec<(Style, String)>> {
    /// The prompt: a message, one choice, help.
    const BELOW: usize = 3;
    let mut pages: Vec<Vec<(Style, String)>> = Vec::new();
    let mut left = 0;
    for line in lay_out(text, 0, window) {
        let rows = height(std::slice::from_ref(&line), window);
        match pages.last_mut().filter(|_| rows <= left) {
            Some(page) => page.push(line),
            // No page begins with a blank line.
            None if line.1.is_empty() => continue,
            None => {
                pages.push(vec![line]);
                left = window.rows.saturating_sub(BELOW);
            }
        }
        left = left.saturating_sub(rows);
    }
    pages
}

/// Rows that a text takes.
fn rows(text: &str, window: Window, indent: usize) -> usize {
    wrap(text, window.text_width(indent)).len()
}

struct List {
    message: String,
    help: String,
    rows: Vec<Row>,
    page: usize,
    lost: Rc<Cell<bool>>,
}

fn measure(ask: &Ask, entries: &[(String, Option<char>)], indent: usize, help: &str, window: Window) -> Fit {
    let heights: Vec<usize> = entries.iter().map(|(text, _)| rows(text, window, indent)).collect();
    fit(&ask.screen, rows(&ask.message, window, 2) + rows(help, window, 2), &heights, window)
}

/// The points of a question, each with its number. Where there is room for one at a time, it says that there are more.
fn numbered(ticks: &[Tick], alone: bool) -> Vec<(String, Option<char>)> {
    let all = ticks.len();
    let number = |at: usize| match alone {
        false => format!("{at}/{all}"),
        true if at < all => format!("Point {at} of {all}, more below:"),
        true => format!("Point {at} of {all}, more above:"),
    };
    ticks.iter().enumerate().map(|(at, tick)| (format!("{} {}", number(at + 1), tick.label), None)).collect()
}

/// Draws the screen of a question with a list, and gives the list. `entries` are texts and their letters.
fn list(rich: &mut Rich, ask: &Ask, entries: Vec<(String, Option<char>)>, indent: usize, help: &str) -> Reply<List> {
    let window = Window::now();
    let fit = measure(ask, &entries, indent, help, window);
    let [message, help] = [&ask.message, help].map(|text| wrap(text, window.text_width(2)).join("\n"));
    rich.draw(&fit.screen)?;
    let lost = Rc::<Cell<bool>>::default();
    let row = |(text, _)| Row { text, indent, rows: fit.rows, page: fit.page, window, lost: lost.clone() };
    let rows = entries.into_iter().map(row).collect();
    Ok(List { message, help, rows, page: fit.page, lost })
}

impl Prompt for Rich {
    fn choose(&mut self, ask: &Ask, items: &[Item], start: usize) -> Reply<usize> {
        let label = |item: &Item| match item.key {
            Some(key) => format!("{key}  {}", item.label),
            None => item.label.clone(),
        };
        let lettered = items.iter().any(|item| item.key.is_some());
        let help = match (lettered, items.len()) {
            (_, 0..=1) => "enter: go on",
            (true, _) => "arrows or letter: find, enter: choose",
            (false, _) => "arrows or word: find, enter: choose",
        };
        let entries: Vec<(String, Option<char>)> = items.iter().map(|item| (label(item), item.key)).collect();
        let indent = if lettered { MARK + 3 } else { MARK };
        let list = list(self, ask, entries.clone(), indent, help)?;
        let scorer = |typed: &str, _: &Row, _: &str, at: usize| {
            let scores = |at: usize| entries.get(at).and_then(|entry| score(typed, entry, at, lettered));
            if at == 0 {
                list.lost.set((0..entries.len()).all(|at| scores(at).is_none()));
            }
            scores(at).or((at == 0 && list.lost.get()).then_some(0))
        };
        let select = Select::new(&list.message, list.rows)
            .with_help_message(&list.help)
            .with_page_size(list.page)
            .with_starting_cursor(start.min(items.len().saturating_sub(1)))
            .with_scorer(&scorer)
            .with_reset_cursor(true)
            .with_render_config(config());
        let chosen = reply(select.raw_prompt())?.index;
        if list.lost.get() { self.choose(ask, items, start) } else { Ok(chosen) }
    }

    fn tick(&mut self, ask: &Ask, ticks: &[Tick]) -> Reply<Ticked> {
        let window = Window::now();
        let help = match (ask.more, window.columns) {
            (false, _) => "space: tick, enter: next, esc: back",
            (true, 0..70) => "space: tick, enter: next, esc: more",
            (true, _) => "space: tick, enter: next, esc: back, skip, note, quit and more",
        };
        let fit = measure(ask, &numbered(ticks, false), MARK + BOX, help, window);
        let alone = fit.page == 1 && ticks.len() > 1 && fit.rows > 2;
        let list = list(self, ask, numbered(ticks, alone), MARK + BOX, help)?;
        let on: Vec<usize> = (0..ticks.len()).filter(|at| ticks.get(*at).is_some_and(|tick| tick.on)).collect();
        let select = MultiSelect::new(&list.message, list.rows)
            .with_default(&on)
            .with_help_message(&list.help)
            .with_page_size(list.page)
            .without_filtering()
            .with_render_config(config());
        let ticked = reply(select.raw_prompt())?;
        Ok(Ticked { on: ticked.into_iter().map(|one| one.index).collect(), meant: false })
    }

    fn line(&mut self, ask: &Ask, said: &str, needed: Needed) -> Reply<String> {
        let window = Window::now();
        let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
        let said = crate::text::one_line(&said).into_owned();
        let message = wrap(&ask.message, window.text_width(2)).join("\n");
        let help = match needed {
            Needed::Suggested => "enter: keep, or type another; esc: back",
            Needed::Required | Needed::Optional => "enter: save, esc: back",
        };
        let help = wrap(help, window.text_width(2)).join("\n");
        let below = message.lines().count() + help.lines().count() + 2;
        let rows = rows(&said, window, 2);
        self.draw(&fit(&ask.screen, below, &[rows], window).screen)?;
        let text = Text::new(&message).with_help_message(&help).with_render_config(config());
        let text = match needed {
            Needed::Suggested => text.with_default(&said).with_validator(something),
            Needed::Required => text.with_initial_value(&said).with_validator(something),
            Needed::Optional => text.with_initial_value(&said),
        };
        reply(text.prompt()).map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    fn read(&mut self, text: &[Line], after: &str) -> Reply<()> {
        let pages = pages(text, Window::now());
        for (at, page) in pages.iter().enumerate() {
            self.draw(page)?;
            let (next, message) = match (at + 1, pages.len()) {
                (_, 1) => (after, String::new()),
                (at, all) => (if at < all { "More" } else { after }, format!("Page {at} of {all}")),
            };
            let select = Select::new(&message, vec![next])
                .without_filtering()
                .with_help_message("enter: go on, esc: return")
                .with_render_config(config().with_prompt_prefix(Styled::new("")));
            match reply(select.prompt()) {
                Ok(_) => {}
                Err(Stop::Back) => return Ok(()),
                Err(stop) => return Err(stop),
            }
        }
        Ok(())
    }

    fn tell(&mut self, text: &[Line]) {
        let window = Window::now();
        let lines = squeezed(text, window);
        if self.begun {
            let _ = self.draw(&[]);
            let _ = terminal::disable_raw_mode();
        }
        let mut out = io::stderr().lock();
        for line in &lines {
            write_line(&mut out, line);
        }
        let _ = out.flush();
    }
}

#[allow(clippy::unnecessary_wraps)] // the signature is that of a validator
fn something(text: &str) -> Result<Validation, inquire::CustomUserError> {
    if text.trim().is_empty() {
        return Ok(Validation::Invalid("Please write something, or press esc to go back.".into()));
    }
    Ok(Validation::Valid)
}

/// How well a row matches what was typed: a letter finds its row, anything else what contains it; earlier rows first.
fn score(typed: &str, (text, key): &(String, Option<char>), at: usize, lettered: bool) -> Option<i64> {
    let typed = typed.trim().to_lowercase();
    let order = -i64::try_from(at).unwrap_or(i64::MAX);
    let mut letters = typed.chars();
    match (letters.next(), letters.next()) {
        (None, _) => Some(order),
        (Some(letter), None) if lettered => (*key == Some(letter)).then_some(order),
        _ => {
            let text = text.to_lowercase();
            typed.split_whitespace().all(|word| text.contains(word)).then_some(order)
        }
    }
}
