//! Tables: heads that stand again on each page, rows that stay whole.

use super::paragraph::{Side, Stand, Writer};
use super::styles;
use crate::document::{Figure, Line, Table};
use crate::render::pages::accent::hex;
use crate::render::pages::letters::rough_width;
use crate::render::pages::typeset::style::Rgb;

/// The size of words in a table, in points.
const LETTERS: f32 = 9.0;
/// On both sides of a cell's words together, in points.
const PADDING: f32 = 11.0;
/// Of one point.
const TWENTIETHS: f32 = 20.0;

/// What a table is, for those who cannot see it.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct About<'a> {
    pub(super) title: &'a str,
    pub(super) words: &'a str,
    /// Whether the first row is the head of the columns.
    pub(super) head: bool,
    /// Whether the first cell of each row is its head.
    pub(super) row_heads: bool,
}

/// A length in twentieths of a point.
pub(super) fn twentieths(points: f32) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a length on a page is small and above 0"
    )]
    let whole = (points * TWENTIETHS).round().max(0.0) as u32;
    whole
}

/// The width of the text in points.
pub(super) fn measure(writer: &Writer<'_>) -> f32 {
    f32::from(u16::try_from(writer.sheet.measure()).unwrap_or(u16::MAX)) / TWENTIETHS
}

pub(super) fn write_table(writer: &mut Writer<'_>, table: &Table) {
    if table.columns.is_empty() {
        return;
    }
    let width = |text: &str, head: bool| rough_width(text, LETTERS, head) + PADDING;
    let widths = writer.tables.column_widths(table, measure(writer), &width);
    let widths: Vec<u32> = widths.into_iter().map(twentieths).collect();
    let about = About { title: &table.caption, head: true, row_heads: true, ..About::default() };
    let side = |place: usize| table.columns.get(place).filter(|column| column.numeric).map(|_| Side::Right);
    frame(writer, styles::TABLE, about, &widths, |writer| {
        row(writer, true, |writer| {
            for (place, (column, width)) in table.columns.iter().zip(&widths).enumerate() {
                cell(writer, *width, None, |writer| {
                    writer.plain(Stand { side: side(place), ..Stand::of(styles::TABLE_HEAD) }, &column.title);
                });
            }
        });
        for cells in &table.rows {
            body_row(writer, cells, &widths, &side);
        }
    });
}

fn body_row(writer: &mut Writer<'_>, cells: &[Line], widths: &[u32], side: &dyn Fn(usize) -> Option<Side>) {
    let empty = Line::new();
    row(writer, false, |writer| {
        for (place, width) in widths.iter().enumerate() {
            let line = cells.get(place).unwrap_or(&empty);
            cell(writer, *width, None, |writer| {
                writer.paragraph(Stand { side: side(place), ..Stand::of(styles::TABLE_WORDS) }, line);
            });
        }
    });
}

/// Numbers side by side, each below its label, so that it is heard after it.
pub(super) fn write_figures(writer: &mut Writer<'_>, figures: &[Figure]) {
    let Ok(count) = u32::try_from(figures.len()) else { return };
    if count == 0 {
        return;
    }
    let widths = vec![writer.sheet.measure() / count; figures.len()];
    let words: Vec<&str> = figures.iter().map(|figure| figure.label.as_str()).collect();
    let words = words.join(", ");
    frame(writer, styles::FIGURES, About { title: &words, ..About::default() }, &widths, |writer| {
        row(writer, false, |writer| {
            for (figure, width) in figures.iter().zip(&widths) {
                cell(writer, *width, None, |writer| {
                    writer.plain(Stand::of(styles::FIGURE_LABEL), &figure.label);
                    writer.plain(Stand::of(styles::FIGURE_VALUE), &figure.value);
                    if !figure.note.is_empty() {
                        writer.plain(Stand::of(styles::FIGURE_NOTE), &figure.note);
                    }
                });
            }
        });
    });
}

/// A table of rows, and a short empty paragraph behind it: Word joins two tables that touch.
pub(super) fn frame(
    writer: &mut Writer<'_>,
    style: &str,
    about: About<'_>,
    widths: &[u32],
    rows: impl FnOnce(&mut Writer<'_>),
) {
    let flag = |on: bool| if on { "1" } else { "0" };
    let all = widths.iter().sum::<u32>().to_string();
    writer.within("w:tbl", &[], |writer| {
        writer.xml.within("w:tblPr", &[], |xml| {
            xml.empty("w:tblStyle", &[("w:val", style)]);
            xml.empty("w:tblW", &[("w:w", &all), ("w:type", "dxa")]);
            xml.empty("w:tblLayout", &[("w:type", "fixed")]);
            xml.empty(
                "w:tblLook",
                &[
                    ("w:val", "0000"),
                    ("w:firstRow", flag(about.head)),
                    ("w:lastRow", "0"),
                    ("w:firstColumn", flag(about.row_heads)),
                    ("w:lastColumn", "0"),
                    ("w:noHBand", "1"),
                    ("w:noVBand", "1"),
                ],
            );
            for (name, text) in [("w:tblCaption", about.title), ("w:tblDescription", about.words)] {
                if !text.is_empty() {
                    xml.empty(name, &[("w:val", text)]);
                }
            }
        });
        writer.xml.within("w:tblGrid", &[], |xml| {
            for width in widths {
                xml.empty("w:gridCol", &[("w:w", &width.to_string())]);
            }
        });
        rows(writer);
    });
    writer.plain(Stand::of(styles::AFTER_TABLE), "");
}

/// A row that no page break cuts; a head stands again on each page.
pub(super) fn row(writer: &mut Writer<'_>, is_head: bool, cells: impl FnOnce(&mut Writer<'_>)) {
    writer.within("w:tr", &[], |writer| {
        writer.xml.within("w:trPr", &[], |xml| {
            xml.empty("w:cantSplit", &[]);
            if is_head {
                xml.empty("w:tblHeader", &[]);
            }
        });
        cells(writer);
    });
}

pub(super) fn cell(writer: &mut Writer<'_>, width: u32, ground: Option<Rgb>, inner: impl FnOnce(&mut Writer<'_>)) {
    writer.within("w:tc", &[], |writer| {
        writer.xml.within("w:tcPr", &[], |xml| {
            xml.empty("w:tcW", &[("w:w", &width.to_string()), ("w:type", "dxa")]);
            if let Some(ground) = ground {
                let fill = hex(ground);
                let fill = fill.trim_start_matches('#');
                xml.empty("w:shd", &[("w:val", "clear"), ("w:color", "auto"), ("w:fill", fill)]);
            }
        });
        inner(writer);
    });
}
