//! Words into lines: which face draws each character, where a line may end, and what stands where no face has one.

use std::iter;

use unicode_bidi::Level;
use unicode_linebreak::linebreaks;

use super::fonts::{FaceId, Fonts};
use super::line::{Atom, Line, is_silent, joins_left, levels, line_of, turned, width_of};

/// Texts, one after the other, whose characters have found their faces: measured once, broken for any width.
pub(crate) struct Shaped(Vec<Atom>);

impl Shaped {
    /// Shapes texts of which each is strong or not, and finds where lines may end.
    pub(crate) fn new<'t>(fonts: &Fonts<'_>, texts: impl IntoIterator<Item = (&'t str, bool)>) -> Self {
        let (all, mut atoms) = shape(fonts, texts);
        mark_line_ends(&all, &mut atoms);
        Self(atoms)
    }

    /// Shapes a text that stands on one line.
    pub(crate) fn on_one_line(fonts: &Fonts<'_>, text: &str, strong: bool) -> Self {
        Self(shape(fonts, [(text, strong)]).1)
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

    /// The width of all in one line.
    pub(crate) fn width(&self) -> f32 {
        width_of(&self.0)
    }

    fn broken(&self, limit: f32) -> impl Iterator<Item = &[Atom]> {
        let mut rest = self.0.as_slice();
        iter::from_fn(move || {
            let (line, after) = rest.split_at_checked(line_end(rest, limit)).filter(|(line, _)| !line.is_empty())?;
            rest = after;
            Some(line)
        })
    }
}

/// What texts say, one after the other, and their characters.
fn shape<'t>(fonts: &Fonts<'_>, texts: impl IntoIterator<Item = (&'t str, bool)>) -> (String, Vec<Atom>) {
    let mut all = String::new();
    let mut looks = Vec::new();
    for (source, (text, strong)) in texts.into_iter().enumerate() {
        all.extend(text.chars().map(|c| if c.is_whitespace() && c != '\u{a0}' { ' ' } else { c }));
        looks.resize(looks.len() + text.chars().count(), (source, strong));
    }
    let mut shaper = Shaper { fonts, atoms: Vec::with_capacity(looks.len()), before: None };
    for ((c, level), (source, strong)) in all.chars().zip(levels(&all)).zip(looks) {
        shaper.add(c, level, source, strong);
    }
    (all, shaper.atoms)
}

/// Finds faces for characters and brings neighbours as close as they stand.
struct Shaper<'f> {
    fonts: &'f Fonts<'f>,
    atoms: Vec<Atom>,
    /// The glyph of the last character, and the text and face that it comes from.
    before: Option<(usize, FaceId, u16)>,
}

impl Shaper<'_> {
    fn add(&mut self, c: char, level: Level, source: usize, strong: bool) {
        let drawn = if level.is_rtl() { turned(c) } else { c };
        let found = self.fonts.find(drawn, strong);
        // Pairs are told in the order in which they are drawn.
        let here = found.filter(|_| level.is_ltr()).map(|(face, glyph)| (source, face, glyph.id));
        if let (Some(left), Some(right), Some(last)) = (self.before, here, self.atoms.last_mut())
            && (left.0, left.1) == (right.0, right.1)
        {
            last.kern = self.fonts.kern(left.1, left.2, right.2);
            last.advance += f32::from(last.kern);
        }
        let advance = found.map_or_else(|| box_width(c), |(_, glyph)| f32::from(glyph.advance));
        let face = found.map(|(face, _)| face);
        self.atoms.push(Atom { c, drawn, source, face, level, advance, kern: 0, ends_line: false });
        self.before = here;
    }
}

/// Marks where lines may end, by the rules of Unicode; but a number stays with its percent sign, an option with its
/// hyphens, an address with its scheme, and a code such as GGI-A-17 whole.
fn mark_line_ends(text: &str, atoms: &mut [Atom]) {
    let mut ends = linebreaks(text).map(|(end, _)| end).peekable();
    let mut before = ' ';
    for ((place, c), atom) in text.char_indices().zip(atoms) {
        let end = place + c.len_utf8();
        let belongs_to_next = matches!(c, '-' | '/') && !before.is_alphanumeric();
        let next = text.get(end..).and_then(|rest| rest.chars().next()).unwrap_or(' ');
        let is_in_code = c == '-' && before.is_uppercase() && (next.is_uppercase() || next.is_ascii_digit());
        let stays = belongs_to_next || is_in_code || next == '%';
        atom.ends_line = ends.next_if_eq(&end).is_some() && !stays;
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

/// The width of the box that stands for `c`: two digits of its code a line, or three.
pub(crate) fn box_width(c: char) -> f32 {
    match u32::from(c) {
        _ if is_silent(c) => 0.0,
        0..=0xffff => 720.0,
        _ => 960.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::pages::typeset::line::What;

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
        assert_eq!(set("inventory GGI-A-17", 8500.0), ["inventory ", "GGI-A-17"]);
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

    /// What stands in a line from left to right, as it is drawn: boxes by the character that they stand for.
    fn drawn(text: &str) -> String {
        drawn_with(&Fonts::new(&[]).unwrap(), text)
    }

    fn drawn_with(fonts: &Fonts<'_>, text: &str) -> String {
        let line = Shaped::new(fonts, [(text, false)]).one_line();
        let mut all: Vec<(f32, String)> = Vec::new();
        for run in line.runs {
            match run.what {
                What::Words(glyphs) => all.push((run.from, glyphs.text)),
                What::Unknown { boxes, .. } => {
                    all.extend(boxes.iter().map(|(c, from)| (run.from + from, c.to_string())));
                }
            }
        }
        all.sort_by(|a, b| a.0.total_cmp(&b.0));
        all.into_iter().map(|(_, text)| text).collect()
    }

    #[test]
    fn words_from_right_to_left_are_drawn_so_and_the_others_as_before() {
        assert_eq!(drawn("at שלום now"), "at םולש now");
        assert_eq!(drawn("שלום עולם"), "םלוע םולש");
        assert_eq!(drawn("א 12 ב"), "ב 12 א");
        assert_eq!(drawn("العربية (ا)"), "(ا) ةيبرعلا");
        assert_eq!(drawn("日本 a"), "日本 a");
    }

    #[test]
    fn words_from_right_to_left_are_read_in_their_order() {
        for text in ["at שלום (now", "א (12) ב", "العربية, x "] {
            assert_eq!(set(text, 90_000.0), [text]);
        }
    }

    /// The font of two signs, with their codes changed to three of Hebrew.
    fn hebrew() -> Vec<u8> {
        let mut font = include_bytes!("../../../../tests/fonts/signs.ttf").to_vec();
        for (from, to) in [(0x65e5, 0x05d0), (0x65e6, 0x05d1), (0x672c, 0x05d2), (0x98d6_u16, 0xfa30_u16)] {
            for place in 0..font.len() - 1 {
                if font[place..].starts_with(&from.to_be_bytes()) {
                    font[place..place + 2].copy_from_slice(&to.to_be_bytes());
                }
            }
        }
        font
    }

    #[test]
    fn words_from_right_to_left_are_drawn_so_with_a_font_that_has_them() {
        let given = [hebrew()];
        let fonts = Fonts::new(&given).unwrap();
        assert_eq!(drawn_with(&fonts, "at אגג אב (now"), "at בא גגא (now");
        let line = Shaped::new(&fonts, [("אגג אב", false)]).one_line();
        assert!(line.runs.iter().all(|run| matches!(run.what, What::Words(_))));
        assert_eq!(line.runs.iter().map(|run| run.what.text()).collect::<String>(), "אגג אב");
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
