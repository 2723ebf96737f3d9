//! The interview on a terminal, with lists to move in. Only the files of this folder draw on it.

mod keyboard;
mod leaf;
mod page;
mod screen;
mod scroll;
mod text;

use std::collections::BTreeSet;
use std::io::{self, Write};

use crossterm::event::KeyCode;

use super::choices::Choice;
use super::layout::{Window, above, squeezed, wrap};
use super::line::{Line, Style};
use super::prompt::{Act, Ask, Item, Needed, Prompt, Reply, Stop};
use super::sheet::{Draft, PointRow, Sheet};
use crate::answers::State;
use crate::messages::{Messages, say};
use crate::text::one_line;
use keyboard::{Input, Keyboard};
use leaf::keyed;
use page::{Entry, Page};
use screen::{draw, hand_over, rows, take, write_row};
use scroll::{Extent, Scroll};

pub use screen::{leave_terminal, restore_terminal, resume_terminal};

/// The interview on a terminal, with lists to move in.
///
/// Between two questions the terminal stays raw, so that what is typed then is neither echoed nor an answer.
#[derive(Debug)]
pub struct Rich<'m> {
    keyboard: Keyboard,
    begun: bool,
    messages: &'m Messages,
}

impl<'m> Rich<'m> {
    /// Begins on the window of standard error.
    pub fn new(messages: &'m Messages) -> Self {
        Self { keyboard: Keyboard::default(), begun: false, messages }
    }

    fn begin(&mut self) -> Reply<()> {
        self.begun = true;
        take()?;
        self.keyboard.forget_what_was_typed()
    }
}

impl Drop for Rich<'_> {
    fn drop(&mut self) {
        restore_terminal();
    }
}

/// Moves in a list; false if the key does not.
fn moved(scroll: &mut Scroll, extent: Extent<'_>, key: KeyCode) -> bool {
    match key {
        KeyCode::Down => scroll.down(extent),
        KeyCode::Up => scroll.up(extent),
        KeyCode::PageDown => scroll.page_down(extent),
        KeyCode::PageUp => scroll.page_up(extent),
        KeyCode::Home => *scroll = Scroll::at(0),
        KeyCode::End => *scroll = Scroll::at(extent.heights.len().saturating_sub(1)),
        _ => return false,
    }
    true
}

/// The place of a point by its number on a key.
fn numbered(key: KeyCode, count: usize) -> Option<usize> {
    let KeyCode::Char(digit @ '1'..='9') = key else { return None };
    usize::try_from(digit.to_digit(10)?).ok()?.checked_sub(1).filter(|at| *at < count)
}

/// How a point stands, as a box, and the point, in words of its state where the box does not speak for itself.
fn marked(messages: &Messages, point: &str, state: State) -> (&'static str, String) {
    match state {
        State::Done => ("[x]", point.to_owned()),
        State::Partly => ("[~]", say!(messages, "interview-point-partly", point = point)),
        State::Unanswered => ("[?]", say!(messages, "interview-point-not-known", point = point)),
        State::Open => ("[ ]", point.to_owned()),
    }
}

fn point_entries(messages: &Messages, sheet: &Sheet, draft: &Draft) -> Vec<Entry> {
    let entry = |(at, (point, state)): (usize, (&PointRow, &State))| {
        let (glyph, text) = marked(messages, &point.text, *state);
        Entry { head: format!("{glyph} {}. ", at + 1), text }
    };
    sheet.points.iter().zip(draft.marks()).enumerate().map(entry).collect()
}

/// The keys at a question, in the order in which they are needed.
fn question_hints(messages: &Messages, has_seen: bool) -> Vec<String> {
    let marks = [
        say!(messages, "interview-hint-holds"),
        say!(messages, "interview-hint-next"),
        say!(messages, "interview-hint-none"),
        say!(messages, "interview-hint-partly"),
        say!(messages, "interview-hint-not-known"),
    ];
    let others = [
        Choice::Skip,
        Choice::Note,
        Choice::Back,
        Choice::Undo,
        Choice::Jump,
        Choice::NotApplicable,
        Choice::Advice,
        Choice::Evidence,
        Choice::Owner,
        Choice::Unknown,
        Choice::Declined,
    ];
    let menu = [say!(messages, "interview-hint-menu"), Choice::Keys.hint(messages)];
    let found = has_seen.then(|| Choice::Found.hint(messages));
    marks.into_iter().chain(found).chain(others.map(|choice| choice.hint(messages))).chain(menu).collect()
}

/// The keys at a list of choices, with letters or without.
fn choice_hints(messages: &Messages, lettered: bool, choices: usize) -> Vec<String> {
    let back = say!(messages, "interview-hint-back");
    match (lettered, choices) {
        (_, 0..=1) => vec![say!(messages, "interview-hint-go-on")],
        (true, _) => vec![say!(messages, "interview-hint-letter"), back],
        (false, _) => vec![
            say!(messages, "interview-hint-arrows"),
            say!(messages, "interview-hint-search"),
            say!(messages, "interview-hint-choose"),
            back,
        ],
    }
}

/// What a key at a question does: it marks points, or it is something else to do.
fn pressed(key: KeyCode, draft: &mut Draft) -> Option<Act> {
    match key {
        KeyCode::Enter => return Some(Act::Next),
        KeyCode::Esc => return Some(Act::Menu),
        KeyCode::Backspace => return Some(Act::Do(Choice::Back)),
        KeyCode::Char(' ') => draft.toggle(State::Done),
        // Where no mark gets lost it is an answer at once; one key takes it back.
        KeyCode::Char('0') if draft.is_blank() => {
            draft.say_none();
            return Some(Act::Next);
        }
        KeyCode::Char('0') => draft.say_none(),
        KeyCode::Char('k' | 'K') => draft.toggle(State::Unanswered),
        KeyCode::Char('p' | 'P') => {
            draft.toggle(State::Partly);
            let at = draft.at();
            return (draft.marks().get(at) == Some(&State::Partly)).then_some(Act::Where(at));
        }
        // One step back at a time: first the marks that are no answer yet.
        KeyCode::Char('u' | 'U') if draft.take_back() => {}
        KeyCode::Char(letter) => return Choice::by_key(letter).map(Act::Do),
        _ => {}
    }
    None
}

impl Prompt for Rich<'_> {
    fn mark(&mut self, sheet: &Sheet, draft: &mut Draft) -> Reply<Act> {
        self.begin()?;
        let messages = self.messages;
        let (hints, mut notice) = (question_hints(messages, sheet.has_seen), None);
        let mut scroll = Scroll::at(draft.at());
        loop {
            let mut above = sheet.above.clone();
            if draft.is_meant() && draft.is_blank() {
                above.push(Line::new(Style::Notice, say!(messages, "interview-none-meant")));
            }
            let advice = sheet.points.get(draft.at()).map_or(&[][..], |point| &point.advice);
            let page = Page {
                above,
                entries: point_entries(messages, sheet, draft),
                beside: [advice, &sheet.beside].concat(),
                hints: &hints,
                notice,
                messages,
            };
            let laid = page.lay(&mut scroll, Window::now());
            draw(&laid.rows)?;
            notice = None;
            match self.keyboard.next()? {
                Input::Redraw => {}
                Input::Paste(_) => notice = Some(say!(messages, "interview-pasted")),
                Input::Key(key) if moved(&mut scroll, laid.extent(), key) => draft.go_to(scroll.at),
                Input::Key(key) => {
                    if let Some(at) = numbered(key, sheet.points.len()) {
                        draft.go_to(at);
                        draft.toggle(State::Done);
                    } else if let Some(act) = pressed(key, draft) {
                        return Ok(act);
                    }
                    scroll.at = draft.at();
                }
            }
        }
    }

    fn tick(&mut self, ask: &Ask, labels: &[String], on: &BTreeSet<usize>) -> Reply<BTreeSet<usize>> {
        self.begin()?;
        let messages = self.messages;
        let hints = [
            say!(messages, "interview-hint-tick"),
            say!(messages, "interview-hint-next"),
            say!(messages, "interview-hint-back"),
        ];
        let (mut on, mut scroll) = (on.clone(), Scroll::default());
        loop {
            let head = |at: usize| format!("{} {}. ", if on.contains(&at) { "[x]" } else { "[ ]" }, at + 1);
            let entry = |(at, label): (usize, &String)| Entry { head: head(at), text: label.clone() };
            let entries = labels.iter().enumerate().map(entry).collect();
            let page = Page { above: asked(ask), entries, hints: &hints, ..Page::new(messages) };
            let laid = page.lay(&mut scroll, Window::now());
            draw(&laid.rows)?;
            match self.keyboard.next()? {
                Input::Key(KeyCode::Enter) => return Ok(on),
                Input::Key(KeyCode::Esc) => return Err(Stop::Back),
                Input::Key(KeyCode::Char(' ')) => on = on.symmetric_difference(&[scroll.at].into()).copied().collect(),
                Input::Key(key) => {
                    if let Some(at) = numbered(key, labels.len()) {
                        scroll = Scroll::at(at);
                        on = on.symmetric_difference(&[at].into()).copied().collect();
                    }
                    moved(&mut scroll, laid.extent(), key);
                }
                Input::Redraw | Input::Paste(_) => {}
            }
        }
    }

    fn choose(&mut self, ask: &Ask, items: &[Item], start: usize) -> Reply<usize> {
        self.begin()?;
        let lettered = items.iter().any(|item| item.key.is_some());
        let messages = self.messages;
        let hints = choice_hints(messages, lettered, items.len());
        let (mut typed, mut scroll) = (String::new(), Scroll::at(start));
        loop {
            let found = matching(items, &typed);
            let mut above = asked(ask);
            if !typed.is_empty() {
                above.push(Line::text(say!(messages, "interview-search", typed = &typed)));
            }
            let entries = found.iter().filter_map(|at| items.get(*at)).map(item_entry).collect();
            let notice = found.is_empty().then(|| say!(messages, "interview-no-match"));
            let page = Page { above, entries, hints: &hints, notice, ..Page::new(messages) };
            let laid = page.lay(&mut scroll, Window::now());
            draw(&laid.rows)?;
            match self.keyboard.next()? {
                Input::Key(KeyCode::Esc) => return Err(Stop::Back),
                Input::Key(KeyCode::Enter) => {
                    if let Some(at) = found.get(scroll.at) {
                        return Ok(*at);
                    }
                }
                Input::Key(KeyCode::Char(letter)) if lettered => {
                    if let Some(at) = keyed(items, letter) {
                        return Ok(at);
                    }
                }
                Input::Key(key) if !lettered && edited(&mut typed, key) => scroll = Scroll::at(0),
                Input::Key(key) => drop(moved(&mut scroll, laid.extent(), key)),
                Input::Paste(text) if !lettered => {
                    typed += one_line(&text).trim();
                    scroll = Scroll::at(0);
                }
                Input::Redraw | Input::Paste(_) => {}
            }
        }
    }

    fn line(&mut self, ask: &Ask, said: &str, needed: Needed) -> Reply<String> {
        self.begin()?;
        let window = Window::now();
        let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
        let said = one_line(&said).into_owned();
        let message = wrap(&ask.message, window.text_width(2)).join("\n");
        let help = match needed {
            Needed::Suggested => say!(self.messages, "interview-hint-suggested"),
            Needed::Required | Needed::Optional => say!(self.messages, "interview-hint-save"),
        };
        let help = wrap(&help, window.text_width(2)).join("\n");
        let below = message.lines().count() + help.lines().count() + 2 + wrap(&said, window.text_width(2)).len();
        let body = Window { rows: window.rows.saturating_sub(below), ..window };
        hand_over(&rows(above(&ask.screen, 0, 0, body)))?;
        let empty = say!(self.messages, "interview-write-or-esc");
        let typed = text::ask(&message, &help, &said, needed, empty);
        take()?;
        typed
    }

    fn page(&mut self, text: &[Line], _: &str, items: &[Item], start: usize) -> Reply<usize> {
        self.leaf(text, items, start)
    }

    fn read(&mut self, text: &[Line]) -> Reply<()> {
        match self.leaf(text, &[], 0) {
            Ok(_) | Err(Stop::Back) => Ok(()),
            Err(stop) => Err(stop),
        }
    }

    fn tell(&mut self, text: &[Line]) {
        restore_terminal();
        let mut out = io::stderr().lock();
        for row in rows(squeezed(text, Window::now())) {
            write_row(&mut out, &row);
            let _ = out.write_all(b"\n");
        }
        let _ = out.flush();
    }
}

fn asked(ask: &Ask) -> Vec<Line> {
    let mut lines = ask.screen.clone();
    lines.push(Line::new(Style::Question, &ask.message));
    lines
}

fn item_entry(item: &Item) -> Entry {
    let head = item.key.map_or_else(String::new, |key| format!("{key}  "));
    Entry { head, text: item.label.clone() }
}

/// Takes a key as a part of what is typed; false if it is none.
fn edited(typed: &mut String, key: KeyCode) -> bool {
    match key {
        KeyCode::Char(' ') if typed.is_empty() => false,
        KeyCode::Char(letter) => {
            typed.push(letter);
            true
        }
        KeyCode::Backspace => typed.pop().is_some(),
        _ => false,
    }
}

/// The places of items in which each word stands that was typed.
fn matching(items: &[Item], typed: &str) -> Vec<usize> {
    let typed = typed.to_lowercase();
    let has = |item: &Item| {
        let text = format!("{} {}", item.label, item.more).to_lowercase();
        typed.split_whitespace().all(|word| text.contains(word))
    };
    items.iter().enumerate().filter(|(_, item)| has(item)).map(|(at, _)| at).collect()
}
