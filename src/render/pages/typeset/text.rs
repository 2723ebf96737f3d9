//! Words into lines: which face draws each character, where a line may end, and what stands where no face has one.

use unicode_linebreak::linebreaks;
use unicode_width::UnicodeWidthChar;

use super::fonts::{FaceId, Fonts, Glyphs};

/// One line of words. Lengths are in thousandths of the size of the letters.
#[derive(Debug, Default)]
pub(crate) struct Line {
    pub(crate) runs: Vec<GlyphRun>,
    /// Without the spaces at its end.
    pub(crate) width: f32,
}

/// A part of a line that looks alike.
#[derive(Debug)]
pub(crate) struct GlyphRun {
    pub(crate) from: f32,
    pub(crate) width: f32,
    /// Which of the texts it comes from.
    pub(crate) source: usize,
    pub(crate) what: What,
}

#[derive(Debug)]
pub(crate) enum What {
    Words(Glyphs),
    /// No face has them: boxes with their codes stand for them, each at a distance from the begin of the run.
    Unknown {
        text: String,
        boxes: Vec<(char, f32)>,
    },
}

impl What {
    /// The characters themselves.
    pub(crate) fn text(&self) -> &str {
        match self {
            Self::Words(Glyphs { text, .. }) | Self::Unknown { text, .. } => text,
        }
    }
}

/// A character on its way into a line.
#[derive(Clone, Copy)]
struct Atom {
    c: char,
    source: usize,
    face: Option<FaceId>,
    advance: f32,
    /// Change of the distance to the next character, contained in `advance`.
    kern: i16,
    /// Whether a line may end behind it.
    ends_line: bool,
}

/// Texts, one after the other, whose characters have found their faces: measured once, broken for any width.
pub(crate) struct Shaped(Vec<Atom>);

impl Shaped {
    /// Shapes texts of which each is strong or not.
    pub(crate) fn new<'t>(fonts: &Fonts<'_>, texts: impl IntoIterator<Item = (&'t str, bool)>) -> Self {
        let mut atoms: Vec<Atom> = Vec::new();
        let mut before: Option<(usize, FaceId, u16)> = None;
        let mut all = String::new();
        for (source, (text, strong)) in texts.into_iter().enumerate() {
            for c in text.chars().map(|c| if c.is_whitespace() && c != '\u{a0}' { ' ' } else { c }) {
                let found = fonts.find(c, strong);
                let here = found.map(|(face, glyph)| (source, face, glyph.id));
                if let (Some(left), Some(right), Some(last)) = (before, here, atoms.last_mut())
                    && (left.0, left.1) == (right.0, right.1)
                {
                    last.kern = fonts.kern(left.1, left.2, right.2);
                    last.advance += f32::from(last.kern);
                }
                let advance = found.map_or_else(|| box_width(c), |(_, glyph)| f32::from(glyph.advance));
                atoms.push(Atom { c, source, face: found.map(|(face, _)| face), advance, kern: 0, ends_line: false });
                all.push(c);
                before = here;
            }
        }
        mark_line_ends(&all, &mut atoms);
        Self(atoms)
    }

    /// Lines no wider than `limit`. A word that is wider is broken.
    pub(crate) fn lines(&self, limit: f32) -> Vec<Line> {
        self.broken(limit).map(line_of).collect()
    }

    /// How many lines there are.
    pub(crate) fn count_lines(&self, limit: f32) -> usize {
        self.broken(limit).count()
    }

    /// All in one line.
    pub(crate) fn one_line(&self) -> Line {
        line_of(&self.0)
    }

    fn broken(&self, limit: f32) -> impl Iterator<Item = &[Atom]> {
        let mut rest = self.0.as_slice();
        std::iter::from_fn(move || {
            let (line, after) = rest.split_at_checked(line_end(rest, limit)).filter(|(line, _)| !line.is_empty())?;
            rest = after;
            Some(line)
        })
    }
}

/// Marks where lines may end, by the rules of Unicode; but a number stays with its percent sign, an option with its
/// hyphens, and an address with its scheme.
fn mark_line_ends(text: &str, atoms: &mut [Atom]) {
    let mut ends = linebreaks(text).map(|(end, _)| end).peekable();
    let mut before = ' ';
    for ((place, c), atom) in text.char_indices().zip(atoms) {
        let end = place + c.len_utf8();
        let belongs_to_next = matches!(c, '-' | '/') && !before.is_alphanumeric();
        let is_percent = text.get(end..).is_some_and(|rest| rest.starts_with('%'));
        atom.ends_line = ends.next_if_eq(&end).is_some() && !belongs_to_next && !is_percent;
        before = c;
    }
}

/// How many atoms the first line takes: at least one.
fn line_end(atoms: &[Atom], limit: f32) -> usize {
    let mut width = 0.0;
    let mut end = None;
    for (place, atom) in atoms.iter().enumerate() {
        width += atom.advance;
        if width > limit && atom.c != ' ' && place > 0 && !joins_left(atom.c) {
            return end.unwrap_or(place);
        }
        if atom.ends_line {
            end = Some(place + 1);
        }
    }
    atoms.len()
}

/// Whether it must stay with the character before it, even in a word that has to be broken.
fn joins_left(c: char) -> bool {
    c.width() == Some(0)
}

/// Joiners and variation selectors: they change a neighbour and have no look of their own.
fn is_silent(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

/// The width of the box that stands for `c`: two digits of its code a line, or three.
pub(crate) fn box_width(c: char) -> f32 {
    match u32::from(c) {
        _ if is_silent(c) => 0.0,
        0..=0xffff => 720.0,
        _ => 960.0,
    }
}

fn line_of(atoms: &[Atom]) -> Line {
    let mut line = Line::default();
    let mut x = 0.0;
    for atom in atoms {
        place(&mut line.runs, *atom, x);
        x += atom.advance;
        if atom.c != ' ' {
            line.width = x;
        }
    }
    line
}

fn place(runs: &mut Vec<GlyphRun>, atom: Atom, x: f32) {
    if let Some(last) = runs.last_mut()
        && joined(last, atom)
    {
        last.width += atom.advance;
        return;
    }
    let Atom { c, source, face, advance, kern, .. } = atom;
    let text = String::from(c);
    let what = match face {
        Some(face) => What::Words(Glyphs { face, text, kerns: kerns(0, kern) }),
        None if is_silent(c) => return,
        None => What::Unknown { text, boxes: vec![(c, 0.0)] },
    };
    runs.push(GlyphRun { from: x, width: advance, source, what });
}

/// Adds `atom` to `run`, if it belongs there.
fn joined(run: &mut GlyphRun, atom: Atom) -> bool {
    if run.source != atom.source {
        return false;
    }
    match &mut run.what {
        What::Words(glyphs) if atom.face == Some(glyphs.face) => {
            glyphs.kerns.extend(kerns(glyphs.text.len(), atom.kern));
            glyphs.text.push(atom.c);
            true
        }
        What::Unknown { text, boxes } if atom.face.is_none() => {
            text.push(atom.c);
            if !is_silent(atom.c) {
                boxes.push((atom.c, run.width));
            }
            true
        }
        _ => false,
    }
}

/// A kern after the character that begins at `place`, if there is one.
fn kerns(place: usize, kern: i16) -> Vec<(usize, i16)> {
    if kern == 0 { Vec::new() } else { vec![(place, kern)] }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(text: &str, limit: f32) -> Vec<String> {
        let fonts = Fonts::new(&[]).unwrap();
        let words = |line: Line| line.runs.into_iter().map(|run| run.what.text().to_owned()).collect();
        Shaped::new(&fonts, [(text, false)]).lines(limit).into_iter().map(words).collect()
    }

    fn width(text: &str) -> f32 {
        Shaped::new(&Fonts::new(&[]).unwrap(), [(text, true)]).one_line().width
    }

    #[test]
    fn lines_end_between_words_and_keep_the_space_for_those_who_listen() {
        assert_eq!(set("open source office", 7000.0), ["open source ", "office"]);
    }

    #[test]
    fn a_word_that_is_too_wide_is_broken() {
        let lines = set(&"w".repeat(100), 5000.0);
        assert!(lines.len() > 5);
        assert_eq!(lines.concat(), "w".repeat(100));
    }

    #[test]
    fn dates_options_addresses_and_numbers_stay_whole_but_a_compound_may_break() {
        assert_eq!(set("on 2026-11-22", 7000.0), ["on ", "2026-11-22"]);
        assert_eq!(set("well-governed", 5000.0), ["well-", "governed"]);
        assert_eq!(set("see --options", 6000.0), ["see ", "--options"]);
        assert_eq!(set("at https://example.org", 9500.0), ["at ", "https://example.org"]);
        assert_eq!(set("rose to 42 %", 6000.0), ["rose to ", "42 %"]);
        assert_eq!(set("「日本語」の文", 2500.0), ["「日本", "語」の", "文"]);
    }

    #[test]
    fn nothing_is_lost_on_the_way_into_lines() {
        for text in ["日本語の文章、", "a\u{301}e\u{301}", "👩\u{200d}💻 x", "x\u{a0}y", "العربية", "  two  spaces "]
        {
            assert_eq!(set(text, 2000.0).concat(), text);
        }
    }

    #[test]
    fn letters_that_kern_stand_closer() {
        assert!(width("AV") < width("A") + width("V"));
    }

    #[test]
    fn figures_are_equally_wide() {
        assert!((width("1") - width("8")).abs() < f32::EPSILON);
    }
}
