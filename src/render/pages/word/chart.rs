//! Charts as tables: a bar is a run of spaces that cannot break, shaded.

use super::paragraph::{Side, Stand, Writer};
use super::styles;
use super::table::{About, cell, frame, measure, row, twentieths};
use crate::document::{Bar, Chart, ChartKind, Share, SpreadRow};
use crate::render::pages::accent::hex;
use crate::render::pages::charts::step;
use crate::render::pages::letters::rough_width;
use crate::render::pages::plain::{self, ASCII_BLOCKS};
use crate::render::pages::typeset::style::Rgb;

/// How many spaces a whole bar is: in the widest font that may stand in for that of bars, they fit their column.
const BAR: usize = 60;
const FONT: &str = "Arial";
/// The share of the width that names take at most, and the width of a bar and of what stands around it, in points.
const NAMES: f32 = 0.34;
const BAR_WIDTH: f32 = 190.0;
/// The ground of a bar, and the line to reach.
const TRACK: Rgb = Rgb(0xed, 0xf1, 0xf4);
const GOAL: Rgb = Rgb(0x1b, 0x24, 0x30);
/// A step of names below each other, in twentieths of a point.
const INDENT: u32 = 200;

pub(super) fn write_chart(writer: &mut Writer<'_>, chart: &Chart) {
    writer.plain(Stand { keep: true, ..Stand::of(styles::CAPTION) }, &chart.title);
    let about = About { title: &chart.title, words: &chart.alternative, head: false, row_heads: true };
    match &chart.kind {
        ChartKind::Radar { axes, target } => write_bars(writer, about, axes, Some(*target)),
        ChartKind::Bars { bars, target } => write_bars(writer, about, bars, *target),
        ChartKind::Spread { rows } => write_spread(writer, about, rows),
        ChartKind::Trend { points, .. } => write_bars(writer, about, &plain::trend_bars(points), None),
        ChartKind::HeatMap { columns, rows } => write_heat_map(writer, About { head: true, ..about }, columns, rows),
    }
}

fn write_bars(writer: &mut Writer<'_>, about: About<'_>, bars: &[Bar], target: Option<u16>) {
    if bars.is_empty() {
        return;
    }
    let whole = measure(writer);
    let name = |bar: &Bar| rough_width(&bar.label, 9.0, true) + 12.0 + 10.0 * f32::from(bar.indent);
    let names = bars.iter().map(name).fold(60.0, f32::max).min(whole * NAMES);
    let widths = [names, BAR_WIDTH, whole - names - BAR_WIDTH].map(twentieths);
    let grouped = bars.iter().any(|bar| bar.indent > 0);
    frame(writer, styles::CHART, about, &widths, |writer| {
        for bar in bars {
            row(writer, false, |writer| bar_row(writer, bar, target, widths, grouped && bar.indent == 0));
        }
    });
}

fn bar_row(writer: &mut Writer<'_>, bar: &Bar, target: Option<u16>, widths: [u32; 3], is_strong: bool) {
    let [names, bars, values] = widths;
    let indent = Some(u32::from(bar.indent.min(3)) * INDENT).filter(|indent| *indent > 0);
    cell(writer, names, None, |writer| {
        writer.paragraph_of(Stand { indent, ..Stand::of(styles::TABLE_WORDS) }, |writer| {
            writer.run(is_strong.then_some(styles::STRONG), &bar.label);
        });
    });
    cell(writer, bars, None, |writer| {
        writer.paragraph_of(Stand::of(styles::TABLE_WORDS), |writer| {
            if let Some(share) = &bar.share {
                draw_bar(writer, share, target);
            }
        });
    });
    cell(writer, values, None, |writer| writer.plain(Stand::of(styles::TABLE_WORDS), value(bar.share.as_ref())));
}

/// A row of a chart of how values spread: name, bar, words.
fn write_spread(writer: &mut Writer<'_>, about: About<'_>, rows: &[SpreadRow]) {
    if rows.is_empty() {
        return;
    }
    let whole = measure(writer);
    let name = |row: &SpreadRow| rough_width(&row.label, 9.0, true) + 12.0;
    let names = rows.iter().map(name).fold(60.0, f32::max).min(whole * NAMES);
    let widths = [names, BAR_WIDTH, whole - names - BAR_WIDTH].map(twentieths);
    let [names, bars, values] = widths;
    frame(writer, styles::CHART, about, &widths, |writer| {
        for one in rows {
            row(writer, false, |writer| {
                cell(writer, names, None, |writer| writer.plain(Stand::of(styles::TABLE_WORDS), &one.label));
                cell(writer, bars, None, |writer| {
                    writer.paragraph_of(Stand::of(styles::TABLE_WORDS), |writer| {
                        draw_signs(writer, &plain::spread(one.marks, BAR, &ASCII_BLOCKS));
                    });
                });
                cell(writer, values, None, |writer| writer.plain(Stand::of(styles::TABLE_WORDS), &one.text));
            });
        }
    });
}

fn draw_bar(writer: &mut Writer<'_>, share: &Share, target: Option<u16>) {
    draw_signs(writer, &plain::bar(share, target, BAR, &ASCII_BLOCKS).concat());
}

/// A bar of ASCII as spaces on grounds.
fn draw_signs(writer: &mut Writer<'_>, drawn: &str) {
    let signs: Vec<char> = drawn.chars().collect();
    let [_, _, possible, ..] = writer.tones.scale;
    for same in signs.chunk_by(|one, other| one == other) {
        let colour = match same.first() {
            Some(sign) if *sign == ASCII_BLOCKS.low => writer.tones.accent,
            Some(sign) if *sign == ASCII_BLOCKS.high => possible,
            Some(sign) if *sign == ASCII_BLOCKS.target => GOAL,
            _ => TRACK,
        };
        shaded(writer, same.len(), colour, colour == GOAL);
    }
}

/// Spaces on a ground. They are dropped neither at the end of a line nor read out.
fn shaded(writer: &mut Writer<'_>, spaces: usize, ground: Rgb, thin: bool) {
    let fill = hex(ground);
    writer.xml.within("w:r", &[], |xml| {
        xml.within("w:rPr", &[], |xml| {
            xml.empty("w:rFonts", &[("w:ascii", FONT), ("w:hAnsi", FONT), ("w:cs", FONT)]);
            if thin {
                xml.empty("w:w", &[("w:val", "50")]);
            }
            let fill = fill.trim_start_matches('#');
            xml.empty("w:shd", &[("w:val", "clear"), ("w:color", "auto"), ("w:fill", fill)]);
        });
        xml.leaf("w:t", &[("xml:space", "preserve")], &"\u{a0}".repeat(spaces));
    });
}

fn write_heat_map(
    writer: &mut Writer<'_>,
    about: About<'_>,
    columns: &[String],
    rows: &[(String, Vec<Option<Share>>)],
) {
    let Ok(count) = u16::try_from(columns.len()) else { return };
    if columns.is_empty() || rows.is_empty() {
        return;
    }
    let whole = measure(writer);
    let names =
        rows.iter().map(|(name, _)| rough_width(name, 9.0, false) + 12.0).fold(60.0, f32::max).min(whole * NAMES);
    let (names, width) = (twentieths(names), twentieths((whole - names) / f32::from(count)));
    let mut widths = vec![names];
    widths.extend(columns.iter().map(|_| width));
    frame(writer, styles::CHART, about, &widths, |writer| {
        row(writer, true, |writer| {
            cell(writer, names, None, |writer| writer.plain(Stand::of(styles::TABLE_HEAD), ""));
            for column in columns {
                let stand = Stand { side: Some(Side::Middle), ..Stand::of(styles::TABLE_HEAD) };
                cell(writer, width, None, |writer| writer.plain(stand, column));
            }
        });
        for (name, shares) in rows {
            row(writer, false, |writer| {
                cell(writer, names, None, |writer| writer.plain(Stand::of(styles::TABLE_WORDS), name));
                for place in 0..columns.len() {
                    heat_cell(writer, width, shares.get(place).and_then(Option::as_ref));
                }
            });
        }
    });
}

fn heat_cell(writer: &mut Writer<'_>, width: u32, share: Option<&Share>) {
    let step = share.map(|share| usize::from(step(share.low)));
    let ground = step.and_then(|step| writer.tones.scale.get(step).copied());
    let style = if step.is_some_and(|step| step >= 3) { Some(styles::ON_DARK) } else { None };
    cell(writer, width, ground, |writer| {
        writer.paragraph_of(Stand { side: Some(Side::Middle), ..Stand::of(styles::TABLE_WORDS) }, |writer| {
            writer.run(style, value(share));
        });
    });
}

fn value(share: Option<&Share>) -> &str {
    share.map_or(plain::NOTHING, |share| &share.text)
}
