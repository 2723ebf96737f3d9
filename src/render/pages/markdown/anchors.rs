//! Where jumps lead: the anchors that sites give to headings, or our own where theirs cannot be foretold.

use std::collections::{BTreeMap, BTreeSet};
use std::iter;

use crate::document::{Document, Section, Span, lines_of};

/// The anchors of all sections of a document.
pub(super) struct Anchors {
    by_section: BTreeMap<String, Anchor>,
    /// Whether two headings have the same words.
    twins: bool,
}

struct Anchor {
    name: String,
    /// Whether it must be written, because the heading does not give it.
    explicit: bool,
}

impl Anchors {
    pub(super) fn of(document: &Document) -> Self {
        let mut sections = Vec::new();
        document.sections.iter().for_each(|section| collect(section, &mut sections));
        let targets: BTreeSet<&str> = sections.iter().flat_map(|section| jumps(section)).collect();
        let mut names = Names::default();
        names.heading(&document.title);
        let slugs: Vec<(&Section, String)> =
            sections.iter().map(|section| (*section, names.heading(&section.title))).collect();
        let mut anchors = Self { by_section: BTreeMap::new(), twins: names.twins };
        for (section, slug) in slugs.into_iter().filter(|(section, _)| targets.contains(section.id.as_str())) {
            let explicit = !foretold(&section.title, &slug);
            let name = if explicit { names.section(&section.id) } else { slug };
            anchors.by_section.entry(section.id.clone()).or_insert(Anchor { name, explicit });
        }
        anchors
    }

    /// The anchor of a section that something leads to.
    pub(super) fn of_section(&self, id: &str) -> Option<&str> {
        self.by_section.get(id).map(|anchor| anchor.name.as_str())
    }

    /// The anchor that must be written before the heading of a section.
    pub(super) fn explicit(&self, id: &str) -> Option<&str> {
        self.by_section.get(id).filter(|anchor| anchor.explicit).map(|anchor| anchor.name.as_str())
    }

    /// What tells markdownlint that equal headings or written anchors are meant.
    pub(super) fn lint_comment(&self) -> Option<String> {
        let written = self.by_section.values().any(|anchor| anchor.explicit);
        let rules: Vec<&str> =
            [(self.twins, "MD024"), (written, "MD033")].iter().filter(|rule| rule.0).map(|rule| rule.1).collect();
        (!rules.is_empty()).then(|| format!("<!-- markdownlint-disable {} -->", rules.join(" ")))
    }
}

fn collect<'a>(section: &'a Section, into: &mut Vec<&'a Section>) {
    into.push(section);
    section.sections.iter().for_each(|below| collect(below, into));
}

/// The ids that the blocks of a section lead to.
fn jumps(section: &Section) -> impl Iterator<Item = &str> {
    section.blocks.iter().flat_map(lines_of).flatten().filter_map(target)
}

fn target(span: &Span) -> Option<&str> {
    match span {
        Span::Jump { to, .. } => Some(to),
        _ => None,
    }
}

/// Names that were given, each once.
#[derive(Default)]
struct Names {
    given: BTreeSet<String>,
    twins: bool,
}

impl Names {
    /// Names a heading as sites do: small letters, hyphens for spaces, no other signs.
    fn heading(&mut self, title: &str) -> String {
        let kept = |c: &char| c.is_ascii_alphanumeric() || *c == ' ' || *c == '-';
        let slug: String = title.trim().to_lowercase().chars().filter(kept).collect();
        let slug = slug.replace(' ', "-");
        self.twins |= self.given.contains(&slug);
        self.unique(slug)
    }

    /// Names a section by its id.
    fn section(&mut self, id: &str) -> String {
        let kept = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' };
        self.unique(format!("to-{}", id.chars().map(kept).collect::<String>()))
    }

    /// A name given before gets a number, as sites do.
    fn unique(&mut self, name: String) -> String {
        let numbered = (1..).map(|i| format!("{name}-{i}"));
        let free = iter::once(name.clone()).chain(numbered).find(|name| !self.given.contains(name)).unwrap_or(name);
        self.given.insert(free.clone());
        free
    }
}

/// Whether every site gives a heading this anchor: plain letters only, no doubled hyphens, which some sites join.
fn foretold(title: &str, slug: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || " -,.:;()'/?".contains(c);
    let odd = slug.contains("--") || slug.starts_with('-') || slug.ends_with('-');
    title.chars().all(plain) && !odd && slug.contains(|c: char| c.is_ascii_alphabetic())
}
