//! The window: taken for the interview, drawn whole each time, and given back as it was.

use std::io::{self, Write};
use std::mem;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use anstyle::Effects;
use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::style::Print;
use crossterm::terminal::{self, BeginSynchronizedUpdate, ClearType, EndSynchronizedUpdate};
use crossterm::terminal::{EnterAlternateScreen, LeaveAlternateScreen};
use crossterm::{cursor, execute, queue};

use crate::interview::layout::Window;
use crate::interview::line::Style;
use crate::interview::prompt::{Reply, Stop};
use crate::text::is_web_address;

/// Whether the window is taken. A signal may ask for it back at any moment.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// Held while the window changes hands or is drawn, and for good by whoever leaves.
static WINDOW: Mutex<()> = Mutex::new(());

fn hold_window() -> MutexGuard<'static, ()> {
    WINDOW.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Text on one line of the window, all in one look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) style: Style,
    pub(super) text: String,
    /// The address that a click on it leads to.
    pub(super) to: Option<String>,
}

impl Span {
    pub(super) fn new(style: Style, text: impl Into<String>) -> Self {
        Self { style, text: text.into(), to: None }
    }
}

/// A line of the window.
pub(super) type Row = Vec<Span>;

/// The rows of laid-out lines, an address as a link to itself.
pub(super) fn rows(lines: Vec<(Style, String)>) -> Vec<Row> {
    let row = |(style, text): (Style, String)| {
        let to = (style == Style::Link && is_web_address(&text)).then(|| text.clone());
        vec![Span { style, text, to }]
    };
    lines.into_iter().map(row).collect()
}

/// Takes the window: what was in it comes back at the end, and keys are read one by one.
pub(super) fn take() -> Reply<()> {
    let held = hold_window();
    take_held(&held)
}

fn take_held(_: &MutexGuard<'static, ()>) -> Reply<()> {
    terminal::enable_raw_mode().map_err(|_| Stop::Interrupted)?;
    if !TAKEN.swap(true, Ordering::SeqCst) {
        let _ = execute!(io::stderr(), EnterAlternateScreen, terminal::Clear(ClearType::All));
    }
    // The prompt for a line of text turns it off when it is done.
    let _ = execute!(io::stderr(), EnableBracketedPaste);
    Ok(())
}

/// Gives the window back as a shell expects it: what was there before, keys echoed, cursor visible.
pub fn restore_terminal() {
    let _ = terminal::disable_raw_mode();
    if TAKEN.swap(false, Ordering::SeqCst) {
        let _ = execute!(io::stderr(), DisableBracketedPaste, LeaveAlternateScreen, cursor::Show);
    }
}

/// Gives the window back for good: whoever draws in another thread does not get it again.
pub fn leave_terminal() {
    mem::forget(hold_window());
    restore_terminal();
}

/// Takes the window again after the program was stopped and goes on. Whoever draws must draw anew.
pub fn resume_terminal() {
    let _ = take();
}

/// Draws the whole window in one piece, so that nothing flickers and nothing of before is left.
pub(super) fn draw(rows: &[Row]) -> Reply<()> {
    let held = hold_window();
    take_held(&held)?;
    let mut out = io::BufWriter::new(io::stderr().lock());
    let _ = queue!(out, BeginSynchronizedUpdate, cursor::Hide, cursor::MoveTo(0, 0));
    let last = Window::now().rows.min(rows.len()).saturating_sub(1);
    for (at, row) in rows.iter().enumerate().take(last + 1) {
        write_row(&mut out, row);
        let _ = queue!(out, terminal::Clear(ClearType::UntilNewLine));
        if at < last {
            let _ = out.write_all(b"\r\n");
        }
    }
    let _ = queue!(out, terminal::Clear(ClearType::FromCursorDown), EndSynchronizedUpdate);
    out.flush().map_err(|_| Stop::Interrupted)
}

/// Makes room for a prompt that draws itself below what was drawn.
pub(super) fn hand_over(rows: &[Row]) -> Reply<()> {
    draw(rows)?;
    let down = if rows.is_empty() { "" } else { "\r\n" };
    let _ = execute!(io::stderr(), Print(down), cursor::Show);
    Ok(())
}

/// Writes a row in its looks.
pub(super) fn write_row(out: &mut impl Write, row: &Row) {
    let coloured = coloured();
    for span in row {
        let look = if coloured { look(span.style) } else { anstyle::Style::new() };
        let text = &span.text;
        let _ = match span.to.as_ref().filter(|_| coloured && links()) {
            Some(to) => write!(out, "\x1b]8;;{to}\x1b\\{look}{text}{look:#}\x1b]8;;\x1b\\"),
            None => write!(out, "{look}{text}{look:#}"),
        };
    }
}

fn links() -> bool {
    supports_hyperlinks::on(supports_hyperlinks::Stream::Stderr)
}

pub(super) fn coloured() -> bool {
    anstream::AutoStream::choice(&io::stderr()) != anstream::ColorChoice::Never
}

/// No colours: whatever the terminal's own two are, bold, underlined and reversed text of theirs can be read.
fn look(style: Style) -> anstyle::Style {
    let plain = anstyle::Style::new();
    match style {
        Style::Where | Style::Question => plain.bold(),
        Style::Text | Style::Quiet => plain,
        Style::Notice => plain.effects(Effects::BOLD | Effects::INVERT),
        Style::Link => plain.underline(),
    }
}
