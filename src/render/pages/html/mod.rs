//! HTML: one file that asks for nothing, works without scripts and reads aloud.

mod blocks;
mod escape;
mod svg;

use std::collections::{BTreeMap, BTreeSet};
use std::iter;

use blocks::Blocks;
use escape::escape;

use crate::document::{Document, Facet, FilterLabels, Labels, Section};
use crate::text::excerpt;

/// The most characters that a title takes in the bar of a browser.
const TAB: usize = 70;

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");
/// What the page may load: its own style and script, by their digests, and nothing else. A test keeps them true.
const STYLE_DIGEST: &str = "sha256-0U25P6dVzBg4w81l+oK9jtVrjDs6lIXkKV1c9ytENFA=";
const SCRIPT_DIGEST: &str = "sha256-Dih07UKrjNblhgQ8Pd7ddp6dFNgIn7vY3zY13USLqL4=";

/// Pictures that the page brings along: its icon, which is empty.
const IMAGES: &str = "data:";

/// Draws `document` as one HTML file.
pub(super) fn draw_html(document: &Document) -> String {
    let page = Page { ids: Ids::of(document), labels: &document.labels };
    let sections: String = document.sections.iter().map(|section| page.section(section, 2)).collect();
    format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\">\n{head}<body>\n<a class=\"skip\" href=\"#content\">{skip}</a>\n\
         {header}<div class=\"frame\">\n{nav}<main id=\"content\"{filter}>\n{sections}</main>\n</div>\n{footer}\
         <script>{SCRIPT}</script>\n</body>\n</html>\n",
        language = document.labels.language,
        skip = escape(&document.labels.skip),
        head = head(document),
        header = header(document),
        nav = page.nav(document),
        filter = filter(&document.labels.filter),
        footer = footer(document),
    )
}

/// The words of the script, which knows none of its own.
fn filter(words: &FilterLabels) -> String {
    let FilterLabels { name, any, clear, shown } = words;
    let attributes = [("", name), ("-any", any), ("-clear", clear), ("-shown", shown)];
    attributes.map(|(key, words)| format!(" data-filter{key}=\"{}\"", escape(words))).concat()
}

fn head(document: &Document) -> String {
    let policy = format!(
        "default-src 'none'; style-src '{STYLE_DIGEST}'; script-src '{SCRIPT_DIGEST}'; img-src {IMAGES}; base-uri 'none'; \
         form-action 'none'"
    );
    let Document { title, summary, organization, .. } = document;
    format!(
        "<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n\
         <meta name=\"description\" content=\"{summary}\">\n<meta name=\"author\" content=\"{author}\">\n\
         <meta property=\"og:title\" content=\"{title}\">\n<meta property=\"og:description\" content=\"{summary}\">\n\
         <title>{short}</title>\n<link rel=\"icon\" href=\"data:,\">\n<style>{STYLE}</style>\n</head>\n",
        title = escape(title),
        short = escape(&excerpt(title, TAB)),
        summary = escape(summary),
        author = escape(organization),
    )
}

fn header(document: &Document) -> String {
    let Document { title, subtitle, organization, .. } = document;
    format!(
        "<header>\n<div class=\"inner\">\n<p class=\"organization\">{}</p>\n<h1>{}</h1>\n<p class=\"subtitle\">{}</p>\n\
         </div>\n</header>\n",
        escape(organization),
        escape(title),
        escape(subtitle)
    )
}

fn footer(document: &Document) -> String {
    let Document { title, date, labels, .. } = document;
    let day = escape(&labels.day);
    format!("<footer>\n<p>{} · <time datetime=\"{date}\">{day}</time></p>\n</footer>\n", escape(title))
}

struct Page<'a> {
    ids: Ids,
    labels: &'a Labels,
}

impl Page<'_> {
    /// The sections, and those below them; not what can be filtered, which may be long.
    fn nav(&self, document: &Document) -> String {
        let items: String = document.sections.iter().map(|section| self.nav_item(section, 2)).collect();
        let name = escape(&self.labels.contents);
        format!("<nav aria-label=\"{name}\">\n<ol>\n{items}</ol>\n</nav>\n")
    }

    fn nav_item(&self, section: &Section, depth: u8) -> String {
        let listed = |below: &&Section| below.facets.is_empty();
        let below: String = match depth {
            0 | 1 => String::new(),
            _ => section.sections.iter().filter(listed).map(|section| self.nav_item(section, depth - 1)).collect(),
        };
        let below = if below.is_empty() { below } else { format!("\n<ol>\n{below}</ol>\n") };
        format!("<li><a href=\"#{}\">{}</a>{below}</li>\n", self.ids.of_section(&section.id), escape(&section.title))
    }

    fn section(&self, section: &Section, level: u8) -> String {
        let blocks = Blocks { ids: &self.ids, labels: self.labels }.draw(&section.blocks);
        let below: String = section.sections.iter().map(|below| self.section(below, (level + 1).min(6))).collect();
        format!(
            "<section id=\"{}\">\n<h{level}>{}</h{level}>\n{}{blocks}{below}</section>\n",
            self.ids.of_section(&section.id),
            escape(&section.title),
            facets(section)
        )
    }
}

/// What a section can be filtered by, for the reader and for the script.
fn facets(section: &Section) -> String {
    if section.facets.is_empty() {
        return String::new();
    }
    let value = |value: &String| format!("<dd>{}</dd>", escape(value));
    let facet = |facet: &Facet| {
        let values: String = facet.values.iter().map(value).collect();
        format!("<div><dt>{}</dt>{values}</div>\n", escape(&facet.name))
    };
    let facets: String = section.facets.iter().filter(|facet| !facet.values.is_empty()).map(facet).collect();
    format!("<dl class=\"facets\">\n{facets}</dl>\n")
}

/// The ids of sections as HTML allows them: without spaces, each once.
struct Ids(BTreeMap<String, String>);

impl Ids {
    fn of(document: &Document) -> Self {
        let mut ids = Self(BTreeMap::new());
        let mut given = BTreeSet::from(["content".to_owned()]);
        document.sections.iter().for_each(|section| ids.add(section, &mut given));
        ids
    }

    fn add(&mut self, section: &Section, given: &mut BTreeSet<String>) {
        let kept = |c: char| if c.is_ascii_alphanumeric() || "-_.".contains(c) { c } else { '-' };
        let id: String = section.id.chars().map(kept).collect();
        let id = if id.starts_with(|c: char| c.is_ascii_alphabetic()) { id } else { format!("section{id}") };
        let numbered = (2..).map(|i| format!("{id}-{i}"));
        let free = iter::once(id.clone()).chain(numbered).find(|id| !given.contains(id)).unwrap_or(id);
        given.insert(free.clone());
        self.0.entry(section.id.clone()).or_insert(free);
        section.sections.iter().for_each(|below| self.add(below, given));
    }

    fn get(&self, section: &str) -> Option<&str> {
        self.0.get(section).map(String::as_str)
    }

    fn of_section(&self, section: &str) -> &str {
        self.get(section).unwrap_or_default()
    }
}
