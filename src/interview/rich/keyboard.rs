//! What comes from the keyboard, told from what comes from a paste.

use std::collections::VecDeque;
use std::time::Duration;

use crossterm::event::{self, Event, KeyCode, KeyEvent, KeyModifiers};

use crate::interview::prompt::{Reply, Stop};

/// So many characters that wait at once are a paste: nobody types as fast.
const PASTE: usize = 8;
/// No time at all, as far as a person can tell. A wait of zero looks at nothing in this source of events.
const AT_ONCE: Duration = Duration::from_millis(1);
/// The pieces of a paste come after each other within this time.
const WITHIN_A_PASTE: Duration = Duration::from_millis(30);

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Input {
    /// A key.
    Key(KeyCode),
    /// This text was pasted.
    Paste(String),
    /// The window has another size, or must be drawn anew.
    Redraw,
}

/// The keys that wait to be looked at.
#[derive(Debug, Default)]
pub(super) struct Keyboard {
    waiting: VecDeque<Event>,
}

impl Keyboard {
    /// Waits for what happens next.
    ///
    /// # Errors
    /// Ctrl-C, or the terminal is gone.
    pub(super) fn next(&mut self) -> Reply<Input> {
        loop {
            if self.waiting.is_empty() {
                self.waiting.push_back(read()?);
                self.gather(AT_ONCE)?;
                let typed = self.waiting.iter().filter(|event| character(event).is_some()).count();
                let pasted = self.waiting.iter().any(|event| matches!(event, Event::Paste(_)));
                if typed >= PASTE || pasted {
                    return Ok(Input::Paste(self.forget(WITHIN_A_PASTE)?));
                }
            }
            match self.waiting.pop_front() {
                Some(Event::Resize(..)) => return Ok(Input::Redraw),
                Some(event) => {
                    if let Some(key) = pressed(&event)? {
                        return Ok(Input::Key(key));
                    }
                }
                None => {}
            }
        }
    }

    /// Drops what was typed before a question was there: it is no answer to it. Only Ctrl-C counts.
    pub(super) fn forget_what_was_typed(&mut self) -> Reply<()> {
        self.forget(AT_ONCE).map(drop)
    }

    /// Drops everything until it is quiet, and gives the text in it.
    fn forget(&mut self, quiet: Duration) -> Reply<String> {
        let mut text = String::new();
        loop {
            self.gather(quiet)?;
            if self.waiting.is_empty() {
                return Ok(text);
            }
            for event in self.waiting.drain(..) {
                pressed(&event)?;
                text.extend(character(&event));
                if let Event::Paste(pasted) = event {
                    text += &pasted;
                }
            }
        }
    }

    fn gather(&mut self, quiet: Duration) -> Reply<()> {
        while self.waiting.len() < 4096 && event::poll(quiet).map_err(|_| Stop::Interrupted)? {
            self.waiting.push_back(read()?);
        }
        Ok(())
    }
}

fn read() -> Reply<Event> {
    event::read().map_err(|_| Stop::Interrupted)
}

/// What a key adds to a text.
fn character(event: &Event) -> Option<char> {
    let key = event.as_key_press_event()?;
    match key.code {
        KeyCode::Char(_) if key.modifiers.intersects(NO_LETTER) => None,
        KeyCode::Char(character) => Some(character),
        KeyCode::Enter => Some('\n'),
        KeyCode::Tab => Some('\t'),
        _ => None,
    }
}

/// A letter with one of these is another key.
const NO_LETTER: KeyModifiers = KeyModifiers::CONTROL.union(KeyModifiers::ALT);

/// The key that was pressed, if one was. Ctrl-D is Esc, as in a line of text, and Ctrl-H is what some keyboards call
/// Backspace.
fn pressed(event: &Event) -> Reply<Option<KeyCode>> {
    let Some(KeyEvent { code, modifiers, .. }) = event.as_key_press_event() else { return Ok(None) };
    match code {
        KeyCode::Char('c') if modifiers.contains(KeyModifiers::CONTROL) => Err(Stop::Interrupted),
        KeyCode::Char('d') if modifiers.contains(KeyModifiers::CONTROL) => Ok(Some(KeyCode::Esc)),
        KeyCode::Char('h') if modifiers.contains(KeyModifiers::CONTROL) => Ok(Some(KeyCode::Backspace)),
        KeyCode::Char(_) if modifiers.intersects(NO_LETTER) => Ok(None),
        code => Ok(Some(code)),
    }
}
