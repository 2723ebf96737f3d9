//! The interview in plain lines: numbered choices, a line of input, nothing redrawn. For screen readers, dumb terminals
//! and tests.

use std::collections::BTreeSet;
use std::io::{self, BufRead, Write};
use std::sync::mpsc::{Receiver, TrySendError, sync_channel};
use std::thread;
use std::time::Duration;

use crate::answers::State;
use crate::messages::{Messages, say};
use crate::text;

use super::choices::Choice;
use super::layout::{Window, lay_out, wrap};
use super::line::Line;
use super::prompt::{Act, Ask, Item, Needed, Prompt, Reply, Stop};
use super::sheet::{Draft, Sheet, read_marks};

/// Lists longer than this are searched rather than read out.
const READ_OUT: usize = 20;
/// The longest line that is taken, in bytes.
const LONGEST: u64 = 64 << 10;
/// A terminal hands over no more of a line than this, in bytes, and says nothing of the rest.
const HANDED_OVER: usize = 4095;

/// A line that was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TypedLine {
    /// The line, without its end.
    Whole(String),
    /// A line whose end the terminal lost.
    Cut,
}

/// Where lines come from.
pub trait Lines {
    /// The next line; none when there are no more.
    fn next(&mut self) -> Option<TypedLine>;
    /// Drops lines that are waiting already: they were typed before the question was there.
    fn forget(&mut self);
}

impl<R: BufRead> Lines for R {
    fn next(&mut self) -> Option<TypedLine> {
        let mut bytes = Vec::new();
        let read = io::Read::take(&mut *self, LONGEST).read_until(b'\n', &mut bytes).ok()?;
        let line = bytes.strip_suffix(b"\n").unwrap_or(&bytes);
        let typed = || TypedLine::Whole(String::from_utf8_lossy(line).trim().to_owned());
        (read > 0).then(|| if line.len() >= HANDED_OVER { TypedLine::Cut } else { typed() })
    }

    fn forget(&mut self) {}
}

/// No time at all, as far as a person can tell.
const AT_ONCE: Duration = Duration::from_millis(2);
/// Lines of a paste come after each other within this time, on a busy machine too.
const WITHIN_A_PASTE: Duration = Duration::from_millis(30);

/// Lines from standard input, read by a thread of their own, so that what was typed too early can be told.
#[derive(Debug)]
pub struct Typed {
    lines: Receiver<TypedLine>,
}

impl Typed {
    /// Begins to listen on standard input.
    pub fn listen() -> Self {
        let (send, lines) = sync_channel(1000);
        thread::spawn(move || {
            let mut input = io::stdin().lock();
            while let Some(line) = Lines::next(&mut input) {
                // A full queue is a paste: what does not fit was no answer anyway.
                if let Err(TrySendError::Disconnected(_)) = send.try_send(line) {
                    break;
                }
            }
        });
        Self { lines }
    }
}

impl Lines for Typed {
    fn next(&mut self) -> Option<TypedLine> {
        self.lines.recv().ok()
    }

    fn forget(&mut self) {
        let mut quiet = AT_ONCE;
        while self.lines.recv_timeout(quiet).is_ok() {
            quiet = WITHIN_A_PASTE;
        }
    }
}

/// The interview in plain lines.
#[derive(Debug)]
pub struct Plain<'m, L, W> {
    lines: L,
    out: W,
    messages: &'m Messages,
}

impl<'m, L: Lines, W: Write> Plain<'m, L, W> {
    /// Reads `lines`, and writes to `out`.
    pub fn new(lines: L, out: W, messages: &'m Messages) -> Self {
        Self { lines, out, messages }
    }

    fn show(&mut self, lines: &[Line]) {
        let _ = writeln!(self.out);
        for (_, text) in lay_out(lines, 0, Window::now()) {
            let _ = writeln!(self.out, "{text}");
        }
    }

    fn write(&mut self, text: &str, end: &str) {
        let lines = wrap(text, Window::now().text_width(0));
        let _ = write!(self.out, "{}{end}", lines.join("\n"));
    }

    /// Asks for a line.
    fn ask(&mut self, message: &str) -> Reply<String> {
        loop {
            self.lines.forget();
            self.write(message, " ");
            let _ = self.out.flush();
            match self.lines.next().ok_or(Stop::Interrupted)? {
                TypedLine::Whole(line) => return Ok(text::one_line(&line).into_owned()),
                TypedLine::Cut => self.again(&say!(self.messages, "interview-plain-too-long")),
            }
        }
    }

    fn again(&mut self, what: &str) {
        self.write(what, "\n");
    }

    fn read_out(&mut self, items: &[Item], which: &[usize]) {
        for at in which {
            if let Some(item) = items.get(*at) {
                self.write(&format!("{}. {}", at + 1, item.label), "\n");
            }
        }
    }
}

/// Whether a line asks for the way back. Esc leaves a mark of its own on a terminal that edits lines.
fn is_back(typed: &str) -> bool {
    typed == "<" || typed.starts_with('\u{fffd}')
}

/// A point, and how it stands.
fn spoken(messages: &Messages, point: &str, state: State) -> String {
    match state {
        State::Done => say!(messages, "interview-spoken-holds", point = point),
        State::Partly => say!(messages, "interview-spoken-partly", point = point),
        State::Unanswered => say!(messages, "interview-spoken-not-known", point = point),
        State::Open => point.to_owned(),
    }
}

/// The message of a line, with what Enter alone does there.
fn line_message(messages: &Messages, question: &str, said: &str, needed: Needed) -> String {
    match (said, needed) {
        ("", Needed::Required | Needed::Suggested) => say!(messages, "interview-plain-line", question = question),
        ("", Needed::Optional) => say!(messages, "interview-plain-line-nothing", question = question),
        (said, Needed::Required | Needed::Suggested) => {
            say!(messages, "interview-plain-line-said", question = question, said = said)
        }
        (said, Needed::Optional) => say!(messages, "interview-plain-line-clear", question = question, said = said),
    }
}

/// The marks that a line stands for; the word for none of a language is its own, beside those that hold everywhere.
fn typed_marks(messages: &Messages, typed: &str, count: usize) -> Option<Vec<State>> {
    let none = typed.to_lowercase() == say!(messages, "interview-word-none");
    read_marks(if none { "0" } else { typed }, count)
}

/// The place of the point that `f 2` takes over what was seen of.
fn found_number(messages: &Messages, typed: &str) -> Option<usize> {
    let (word, number) = typed.rsplit_once(' ')?;
    let is_found = Choice::by_word(word.trim(), messages) == Some(Choice::Found);
    number.parse::<usize>().ok()?.checked_sub(1).filter(|_| is_found)
}

impl<L: Lines, W: Write> Prompt for Plain<'_, L, W> {
    fn choose(&mut self, ask: &Ask, items: &[Item], start: usize) -> Reply<usize> {
        self.page(&ask.screen, &ask.message, items, start)
    }

    fn page(&mut self, text: &[Line], message: &str, items: &[Item], start: usize) -> Reply<usize> {
        self.show(text);
        let all: Vec<usize> = (0..items.len()).collect();
        if items.len() <= READ_OUT {
            self.read_out(items, &all);
        }
        let messages = self.messages;
        let message = say!(messages, "interview-plain-choose", question = message, number = start + 1);
        loop {
            let typed = self.ask(&message)?;
            if is_back(&typed) {
                return Err(Stop::Back);
            }
            if typed.is_empty() {
                return Ok(start);
            }
            let found = matching(items, &typed);
            match found.as_slice() {
                [one] => return Ok(*one),
                [] if typed == "?" => self.read_out(items, &all),
                [] => self.again(&say!(messages, "interview-plain-no-choice")),
                several => self.read_out(items, several),
            }
        }
    }

    fn mark(&mut self, sheet: &Sheet, draft: &mut Draft) -> Reply<Act> {
        self.show(&sheet.above);
        for (at, (point, state)) in sheet.points.iter().zip(draft.marks().to_vec()).enumerate() {
            let point = spoken(self.messages, &point.text, state);
            self.write(&format!("{}. {point}", at + 1), "\n");
        }
        let messages = self.messages;
        let message = say!(messages, "interview-plain-mark");
        loop {
            let typed = self.ask(&message)?;
            if typed.is_empty() {
                return Ok(Act::Next);
            }
            if typed == "?" {
                return Ok(Act::Menu);
            }
            if is_back(&typed) {
                return Ok(Act::Do(Choice::Back));
            }
            if let Some(marks) = typed_marks(messages, &typed, sheet.points.len()) {
                draft.say(marks);
                return Ok(Act::Next);
            }
            if let Some(choice) = Choice::by_word(&typed, messages) {
                return Ok(Act::Do(choice));
            }
            if let Some(at) = found_number(messages, &typed).filter(|at| *at < sheet.points.len()) {
                draft.go_to(at);
                return Ok(Act::Do(Choice::Found));
            }
            self.again(&say!(messages, "interview-plain-mark-again"));
        }
    }

    fn tick(&mut self, ask: &Ask, labels: &[String], on: &BTreeSet<usize>) -> Reply<BTreeSet<usize>> {
        self.show(&ask.screen);
        for (at, label) in labels.iter().enumerate() {
            let ticked = on.contains(&at).then(|| say!(self.messages, "interview-spoken-ticked", label = label));
            self.write(&format!("{}. {}", at + 1, ticked.as_ref().unwrap_or(label)), "\n");
        }
        let messages = self.messages;
        let message = say!(messages, "interview-plain-tick", question = &ask.message);
        loop {
            let typed = self.ask(&message)?;
            if is_back(&typed) {
                return Err(Stop::Back);
            }
            if typed.is_empty() {
                return Ok(on.clone());
            }
            let ticks = typed_marks(messages, &typed, labels.len());
            match ticks.filter(|ticks| ticks.iter().all(|tick| [State::Done, State::Open].contains(tick))) {
                Some(ticks) => return Ok((0..ticks.len()).filter(|at| ticks.get(*at) == Some(&State::Done)).collect()),
                None => self.again(&say!(messages, "interview-plain-tick-again")),
            }
        }
    }

    fn line(&mut self, ask: &Ask, said: &str, needed: Needed) -> Reply<String> {
        self.show(&ask.screen);
        let said = text::one_line(said).split_whitespace().collect::<Vec<_>>().join(" ");
        let messages = self.messages;
        let message = line_message(messages, &ask.message, &said, needed);
        loop {
            let typed = self.ask(&message)?;
            match (typed.as_str(), needed) {
                _ if is_back(&typed) => return Err(Stop::Back),
                ("?", _) => self.again(&say!(messages, "interview-plain-type")),
                ("", Needed::Required | Needed::Suggested) if said.is_empty() => {
                    self.again(&say!(messages, "interview-plain-write"));
                }
                ("", _) => return Ok(said),
                ("-", Needed::Optional) => return Ok(String::new()),
                _ => return Ok(typed.split_whitespace().collect::<Vec<_>>().join(" ")),
            }
        }
    }

    fn read(&mut self, text: &[Line]) -> Reply<()> {
        self.show(text);
        Ok(())
    }

    fn tell(&mut self, text: &[Line]) {
        self.show(text);
        let _ = self.out.flush();
    }
}

/// The items that a number, a letter or a part of the name stands for.
fn matching(items: &[Item], typed: &str) -> Vec<usize> {
    let typed = typed.to_lowercase();
    if let Ok(number) = typed.parse::<usize>() {
        return number.checked_sub(1).filter(|at| *at < items.len()).into_iter().collect();
    }
    let key = items.iter().position(|item| item.key.is_some_and(|key| typed == key.to_string()));
    let part = |at: &usize| {
        let words = |item: &Item| format!("{} {}", item.label, item.more).to_lowercase();
        items.get(*at).is_some_and(|item| words(item).contains(&typed))
    };
    key.map_or_else(|| (0..items.len()).filter(part).collect(), |at| vec![at])
}
