//! How the cells of a workbook look.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

const INK: u32 = 0x001F_2933;
const QUIET: u32 = 0x0052_606D;
const LINE: u32 = 0x00CB_D2D9;
const BAND: u32 = 0x001F_4E79;
const SHADE: u32 = 0x00E4_ECF5;
const INPUT: u32 = 0x00FF_FBE6;
const CLOSED: u32 = 0x00F0_F0F0;
const RED: u32 = 0x00A6_1B1B;

/// Whatever is typed stays what was typed: no number, no day, no formula.
const AS_TEXT: &str = "@";
const AS_DAY: &str = "yyyy-mm-dd";

/// The height of a line, and the most that a row can have, in points.
const LINE_HEIGHT: f64 = 15.0;
const MOST_LINES: usize = 27;

/// The height of a row that shows these texts in columns of these widths: not every program finds it by itself.
pub(super) fn height_of(texts: &[(&str, f64)]) -> f64 {
    let lines = texts.iter().map(|(text, width)| lines_of(text, *width)).max().unwrap_or_default();
    let lines = u32::try_from(lines.clamp(1, MOST_LINES)).unwrap_or(1);
    f64::from(lines) * LINE_HEIGHT
}

/// How many lines a text takes; a column is as wide as so many digits.
fn lines_of(text: &str, width: f64) -> usize {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a width is a small whole number")]
    let width = width as usize;
    text.lines().map(|line| textwrap::wrap(line, width.max(1)).len()).sum()
}

/// The formats of a workbook.
pub(super) struct Looks {
    pub(super) title: Format,
    pub(super) label: Format,
    pub(super) text: Format,
    pub(super) head: Format,
    pub(super) band: Format,
    pub(super) question: Format,
    pub(super) statement: Format,
    pub(super) choice: Format,
    pub(super) whole_choice: Format,
    pub(super) input: Format,
    pub(super) day: Format,
    pub(super) closed: Format,
    /// Parts of a text within a cell.
    pub(super) bold: Format,
    pub(super) plain: Format,
    pub(super) quiet: Format,
    pub(super) red: Format,
}

impl Looks {
    pub(super) fn new() -> Self {
        let base = Format::new().set_align(FormatAlign::Top).set_text_wrap().set_font_color(Color::RGB(INK));
        let boxed = base.clone().set_border(FormatBorder::Thin).set_border_color(Color::RGB(LINE));
        let input = boxed.clone().set_num_format(AS_TEXT).set_background_color(Color::RGB(INPUT));
        let ink = Format::new().set_font_color(Color::RGB(INK));
        Self {
            title: ink.clone().set_bold().set_font_size(16),
            label: base.clone().set_bold(),
            text: base,
            head: boxed.clone().set_bold().set_background_color(Color::RGB(SHADE)),
            band: ink.clone().set_bold().set_font_color(Color::White).set_background_color(Color::RGB(BAND)),
            question: boxed.clone().set_background_color(Color::RGB(SHADE)),
            statement: boxed.clone().set_align(FormatAlign::Left).set_indent(1),
            choice: input.clone(),
            whole_choice: input.clone().set_italic(),
            day: input.clone().set_num_format(AS_DAY).set_align(FormatAlign::Left),
            input,
            closed: boxed.set_background_color(Color::RGB(CLOSED)),
            bold: ink.clone().set_bold(),
            quiet: Format::new().set_font_color(Color::RGB(QUIET)),
            red: ink.clone().set_bold().set_font_color(Color::RGB(RED)),
            plain: ink,
        }
    }
}
