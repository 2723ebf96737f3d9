//! A text that may be longer than the window, and the keys below it.

use crossterm::event::KeyCode;

use super::Rich;
use super::keyboard::Input;
use super::screen::{Row, Span, draw, rows};
use crate::interview::layout::{Window, height, hints, lay_out};
use crate::interview::line::{Line, Style};
use crate::interview::prompt::{Item, Reply, Stop};
use crate::messages::say;

impl Rich<'_> {
    /// Shows a text from its beginning until it is left, or until one of the items is chosen. Enter at the end of it takes
    /// `start`.
    pub(super) fn leaf(&mut self, text: &[Line], items: &[Item], start: usize) -> Reply<usize> {
        self.begin()?;
        let mut top = 0;
        loop {
            let window = Window::now();
            let lines = lay_out(text, 0, window);
            let keys = if items.is_empty() { Vec::new() } else { self.keys_below(items, window) };
            let room = window.rows.saturating_sub(keys.len().max(1)).max(1);
            let (from, to) = part(&lines, top, room, window);
            let more = to < lines.len();
            top = from;
            let mut page = rows(lines.get(from..to).unwrap_or_default().to_vec());
            page.extend(if items.is_empty() { vec![self.ways_on(more, from)] } else { keys });
            draw(&page)?;
            match self.keyboard.next()? {
                Input::Key(KeyCode::Char(letter)) if keyed(items, letter).is_some() => {
                    return keyed(items, letter).ok_or(Stop::Back);
                }
                Input::Key(KeyCode::Enter) if !more => return Ok(start),
                Input::Key(KeyCode::Char(' ')) if !more && items.is_empty() => return Ok(start),
                Input::Key(KeyCode::Char('q')) if items.is_empty() => return Err(Stop::Back),
                Input::Key(KeyCode::Esc) => return Err(Stop::Back),
                Input::Key(key) => top = turned(key, top, to, room, lines.len()),
                Input::Redraw | Input::Paste(_) => {}
            }
        }
    }

    /// The keys of the items, and that one can scroll.
    fn keys_below(&self, items: &[Item], window: Window) -> Vec<Row> {
        let hint = |item: &Item| {
            let key = item.key.map_or_else(String::new, |key| key.to_string());
            say!(self.messages, "interview-hint-key", key = key, does = &item.label)
        };
        let mut all: Vec<String> = items.iter().map(hint).collect();
        let last = all.len().saturating_sub(1);
        all.insert(last, say!(self.messages, "interview-hint-scroll"));
        let most = if window.rows >= 10 { 2 } else { 1 };
        let lines = hints(&all, window.columns.saturating_sub(1), most);
        lines.into_iter().map(|line| vec![Span::new(Style::Quiet, line)]).collect()
    }

    /// How to read on, or to return.
    fn ways_on(&self, more: bool, from: usize) -> Row {
        let words = match (more, from) {
            (true, _) => say!(self.messages, "interview-hint-read-on"),
            (false, 0) => say!(self.messages, "interview-hint-return"),
            (false, _) => say!(self.messages, "interview-hint-return-or-up"),
        };
        vec![Span::new(Style::Quiet, format!("[{words}]"))]
    }
}

/// The choice of a letter.
pub(super) fn keyed(items: &[Item], letter: char) -> Option<usize> {
    let letter = letter.to_ascii_lowercase();
    items.iter().position(|item| item.key == Some(letter))
}

/// The first line that is seen after a key; lines up to `to` of `all` can be seen now, in so much room.
fn turned(key: KeyCode, top: usize, to: usize, room: usize, all: usize) -> usize {
    let more = to < all;
    match key {
        KeyCode::Enter | KeyCode::Char(' ') | KeyCode::PageDown if more => to,
        KeyCode::Down if more => top + 1,
        KeyCode::Up => top.saturating_sub(1),
        KeyCode::PageUp => top.saturating_sub(room),
        KeyCode::Home => 0,
        KeyCode::End => all,
        _ => top,
    }
}

/// The lines from `top` on that fit into `room` rows; where fewer are left, the last that fit.
fn part(lines: &[(Style, String)], top: usize, room: usize, window: Window) -> (usize, usize) {
    let rows = |from: usize, to: usize| height(lines.get(from..to).unwrap_or_default(), window);
    let all = lines.len();
    let last = (0..all).find(|from| rows(*from, all) <= room).unwrap_or(all.saturating_sub(1));
    let from = top.min(last);
    let to = (from + 1..=all).rev().find(|to| rows(from, *to) <= room).unwrap_or((from + 1).min(all));
    (from, to)
}
