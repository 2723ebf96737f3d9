//! The interview in plain lines: numbered choices, a line of input, nothing redrawn. For screen readers, dumb terminals
//! and tests.

use std::collections::BTreeSet;
use std::io::{self, BufRead, Write};
use std::sync::mpsc::{Receiver, TrySendError, sync_channel};
use std::time::Duration;

use super::layout::{Window, lay_out, wrap};
use super::prompt::{Ask, Item, Line, Needed, Prompt, Reply, Stop, Tick, Ticked};

/// Lists longer than this are searched rather than read out.
const READ_OUT: usize = 20;
/// The longest line that is taken, in bytes.
const LONGEST: u64 = 64 << 10;

/// Where lines come from.
pub trait Lines {
    /// The next line without its end; none when there are no more.
    fn next(&mut self) -> Option<String>;
    /// Drops lines that are waiting already: they were typed before the question was there.
    fn forget(&mut self);
}

impl<R: BufRead> Lines for R {
    fn next(&mut self) -> Option<String> {
        let mut bytes = Vec::new();
        let read = io::Read::take(&mut *self, LONGEST).read_until(b'\n', &mut bytes).ok()?;
        (read > 0).then(|| String::from_utf8_lossy(&bytes).trim().to_owned())
    }

    fn forget(&mut self) {}
}

/// Lines from standard input, read by a thread of their own, so that what was typed too early can be told.
#[derive(Debug)]
pub struct Typed {
    lines: Receiver<String>,
}

impl Typed {
    /// Begins to listen on standard input.
    pub fn listen() -> Self {
        let (send, lines) = sync_channel(1000);
        std::thread::spawn(move || {
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
    fn next(&mut self) -> Option<String> {
        self.lines.recv().ok()
    }

    fn forget(&mut self) {
        // Lines of a paste come a moment after each other.
        while self.lines.recv_timeout(Duration::from_millis(2)).is_ok() {}
    }
}

/// The interview in plain lines.
#[derive(Debug)]
pub struct Plain<L, W> {
    lines: L,
    out: W,
}

impl<L: Lines, W: Write> Plain<L, W> {
    /// Reads `lines`, and writes to `out`.
    pub fn new(lines: L, out: W) -> Self {
        Self { lines, out }
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

    /// Asks for a line: words that every question understands are answered here.
    fn ask(&mut self, message: &str) -> Reply<String> {
        self.lines.forget();
        self.write(message, " ");
        let _ = self.out.flush();
        let line = self.lines.next().ok_or(Stop::Interrupted)?;
        let clean = crate::text::one_line(line.trim()).into_owned();
        if clean == "?" || clean.starts_with('\u{fffd}') { Err(Stop::Back) } else { Ok(clean) }
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

impl<L: Lines, W: Write> Prompt for Plain<L, W> {
    fn choose(&mut self, ask: &Ask, items: &[Item], start: usize) -> Reply<usize> {
        self.show(&ask.screen);
        let all: Vec<usize> = (0..items.len()).collect();
        if items.len() <= READ_OUT {
            self.read_out(items, &all);
        }
        let message = format!("{} (number or name; enter: {}; ?: back)", ask.message, start + 1);
        loop {
            let typed = self.ask(&message)?;
            if typed.is_empty() {
                return Ok(start);
            }
            let found = matching(items, &typed);
            match found.as_slice() {
                [one] => return Ok(*one),
                [] => self.again("There is no such choice."),
                several => self.read_out(items, several),
            }
        }
    }

    fn tick(&mut self, ask: &Ask, ticks: &[Tick]) -> Reply<Ticked> {
        self.show(&ask.screen);
        for (at, tick) in ticks.iter().enumerate() {
            let state = if tick.on { "(ticked) " } else { "" };
            self.write(&format!("{}. {state}{}", at + 1, tick.label), "\n");
        }
        let before: BTreeSet<usize> = (0..ticks.len()).filter(|at| ticks.get(*at).is_some_and(|it| it.on)).collect();
        let back = if ask.more { "all choices" } else { "back" };
        let message = format!("{} (numbers like 1 3; 0: none; enter: no change; ?: {back})", ask.message);
        loop {
            let typed = self.ask(&message)?;
            if typed.is_empty() {
                return Ok(Ticked { on: before, meant: false });
            }
            match numbers(&typed, ticks.len()) {
                Some(on) => return Ok(Ticked { on, meant: true }),
                None => self.again("Please type numbers from the list, with spaces between them."),
            }
        }
    }

    fn line(&mut self, ask: &Ask, said: &str, needed: Needed) -> Reply<String> {
        self.show(&ask.screen);
        let said = crate::text::one_line(said).split_whitespace().collect::<Vec<_>>().join(" ");
        let keep = match (said.is_empty(), needed) {
            (true, Needed::Required | Needed::Suggested) => "?: back".to_owned(),
            (true, Needed::Optional) => "enter: nothing; ?: back".to_owned(),
            (false, Needed::Required | Needed::Suggested) => format!("enter: {said}; ?: back"),
            (false, Needed::Optional) => format!("enter: {said}; a minus: nothing; ?: back"),
        };
        loop {
            let typed = self.ask(&format!("{} ({keep})", ask.message))?;
            match (typed.as_str(), needed) {
                ("", Needed::Required | Needed::Suggested) if said.is_empty() => self.again("Please write something."),
                ("", _) => return Ok(said),
                ("-", Needed::Optional) => return Ok(String::new()),
                _ => return Ok(typed.split_whitespace().collect::<Vec<_>>().join(" ")),
            }
        }
    }

    fn read(&mut self, text: &[Line], _: &str) -> Reply<()> {
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
    let part = |at: &usize| items.get(*at).is_some_and(|item| item.label.to_lowercase().contains(&typed));
    key.map_or_else(|| (0..items.len()).filter(part).collect(), |at| vec![at])
}

/// Positions for numbers from 1 to `count`, or none at all for 0; none if something else was typed.
fn numbers(typed: &str, count: usize) -> Option<BTreeSet<usize>> {
    if typed == "0" {
        return Some(BTreeSet::new());
    }
    let words = typed.split(|c: char| c == ',' || c.is_whitespace()).filter(|word| !word.is_empty());
    words.map(|word| word.parse::<usize>().ok()?.checked_sub(1).filter(|at| *at < count)).collect()
}
