//! What comes from the keyboard, told from what comes from a paste.

use std::collections::VecDeque;
use std::time::Duration;

use crossterm::event::{self, Event, KeyCode, KeyEvent, KeyModifiers};

use crate::interview::prompt::{Reply, Stop};

/// Characters that wait at once: nobody types so many in no time, and no list of keys is so long.
const PASTE: usize = 16;
/// No time at all, as far as a person can tell. A wait of zero looks at nothing in this source of events.
const AT_ONCE: Duration = Duration::from_millis(1);
/// The pieces of a paste come after each other within this time.
const WITHIN_A_PASTE: Duration = Duration::from_millis(30);

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Input {
    /// A key.
    Key(KeyCode),
    /// Text was pasted, which is dropped.
    Paste,
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
                if self.waiting.iter().filter(|event| is_typed(event)).count() >= PASTE {
                    self.forget(WITHIN_A_PASTE)?;
                    return Ok(Input::Paste);
                }
            }
            match self.waiting.pop_front() {
                Some(Event::Resize(..)) => return Ok(Input::Redraw),
                Some(Event::Paste(_)) => {
                    self.forget(WITHIN_A_PASTE)?;
                    return Ok(Input::Paste);
                }
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
        self.forget(AT_ONCE)
    }

    fn forget(&mut self, quiet: Duration) -> Reply<()> {
        loop {
            self.gather(quiet)?;
            if self.waiting.is_empty() {
                return Ok(());
            }
            for event in self.waiting.drain(..) {
                pressed(&event)?;
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

fn is_typed(event: &Event) -> bool {
    event.as_key_press_event().is_some_and(|key| matches!(key.code, KeyCode::Char(_) | KeyCode::Enter | KeyCode::Tab))
}

/// The key that was pressed, if one was; Ctrl-D is Esc, as in a line of text.
fn pressed(event: &Event) -> Reply<Option<KeyCode>> {
    let Some(KeyEvent { code, modifiers, .. }) = event.as_key_press_event() else { return Ok(None) };
    match code {
        KeyCode::Char('c') if modifiers.contains(KeyModifiers::CONTROL) => Err(Stop::Interrupted),
        KeyCode::Char('d') if modifiers.contains(KeyModifiers::CONTROL) => Ok(Some(KeyCode::Esc)),
        // Letters with Ctrl or Alt are other keys, of which none means anything.
        KeyCode::Char(_) if modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT) => Ok(None),
        code => Ok(Some(code)),
    }
}
