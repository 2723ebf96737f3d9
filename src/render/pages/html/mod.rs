//! HTML: one file that asks for nothing, works without scripts and reads aloud.

mod blocks;
mod escape;
mod svg;

use std::collections::{BTreeMap, BTreeSet};
use std::iter;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use blocks::Blocks;
use escape::escape;
use sha2::{Digest, Sha256};

use super::Brand;
use super::accent::{Tones, hex};
use super::columns::Tables;
use crate::document::{Document, Facet, Labels, Section};
use crate::messages::Piece;
use crate::text::excerpt;

/// The most characters that a title takes in the bar of a browser.
const TAB: usize = 70;

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");
/// The tones of another accent on light and dark pages, which take the places of two words in it.
const ACCENT: &str = include_str!("accent.css");

/// Pictures that the page brings along: its icon, which is empty, and a logo.
const IMAGES: &str = "data:";

/// The steps of widths of columns, in hundredths.
const HUNDREDTHS: u32 = 100;

/// Draws `document` as one HTML file.
pub(super) fn draw_html(document: &Document, brand: Brand<'_>) -> String {
    let page = Page { ids: Ids::of(document), labels: &document.labels, tables: Tables::of(document) };
    let sections: String = document.sections.iter().map(|section| page.section(section, 2)).collect();
    format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\">\n{head}<body>\n<a class=\"skip\" href=\"#content\">{skip}</a>\n\
         {header}<div class=\"frame\">\n{nav}<main id=\"content\"{labels}>\n{sections}</main>\n</div>\n{footer}\
         <script>{SCRIPT}</script>\n</body>\n</html>\n",
        language = document.labels.language,
        skip = escape(&document.labels.skip),
        head = head(document, brand),
        header = header(document, brand),
        nav = page.nav(document),
        labels = script_labels(&document.labels),
        footer = footer(document, brand),
    )
}

fn head(document: &Document, brand: Brand<'_>) -> String {
    let style = style(brand);
    // What the page may load: its own style and script, by their digests, and pictures that it brings along.
    let policy = format!(
        "default-src 'none'; style-src '{}'; script-src '{}'; img-src {IMAGES}; base-uri 'none'; form-action 'none'",
        digest(&style),
        digest(SCRIPT)
    );
    let Document { title, summary, organization, .. } = document;
    format!(
        "<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n\
         <meta name=\"description\" content=\"{summary}\">\n<meta name=\"author\" content=\"{author}\">\n\
         <meta property=\"og:title\" content=\"{title}\">\n<meta property=\"og:description\" content=\"{summary}\">\n\
         <title>{short}</title>\n<link rel=\"icon\" href=\"data:,\">\n<style>{style}</style>\n</head>\n",
        title = escape(title),
        short = escape(&excerpt(title, TAB)),
        summary = escape(summary),
        author = escape(organization),
    )
}

fn digest(text: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(text.as_bytes())))
}

/// The style sheet, with the widths of columns, and the tones of another accent where one was chosen.
fn style(brand: Brand<'_>) -> String {
    let mut style = STYLE.to_owned();
    for width in 1..=HUNDREDTHS {
        style += &format!(".w{width}{{width:{width}%}}");
    }
    style.push('\n');
    if let Some(accent) = brand.accent {
        let (light, dark) = (tones(&accent.on_white()), tones(&accent.on_dark()));
        style += &ACCENT.replace("LIGHT", &light).replace("DARK", &dark);
    }
    style
}

fn tones(tones: &Tones) -> String {
    let Tones { accent, light, band, scale } = tones;
    let mut all = format!("--accent:{};--light:{};--band:{};--band-quiet:#fff;", hex(*accent), hex(*light), hex(*band));
    for (place, step) in scale.iter().enumerate() {
        all += &format!("--scale-{place}:{};", hex(*step));
    }
    all
}

/// The words that the script needs.
fn script_labels(labels: &Labels) -> String {
    let words = &labels.filter;
    let shown = words.shown.iter().map(|piece| match piece {
        Piece::Text(text) => text.clone(),
        Piece::Slot(place) => format!("{{{place}}}"),
    });
    let all = [
        ("filter", words.name.clone()),
        ("all", words.all.clone()),
        ("clear", words.clear.clone()),
        ("text", words.text.clone()),
        ("fold", words.fold.clone()),
        ("unfold", words.unfold.clone()),
        ("shown", shown.collect()),
    ];
    let mut attributes = String::new();
    for (name, text) in all {
        attributes += &format!(" data-{name}=\"{}\"", escape(&text));
    }
    attributes
}

fn header(document: &Document, brand: Brand<'_>) -> String {
    let Document { title, subtitle, organization, .. } = document;
    let classification = classification(brand);
    // The title names the organization, as a rule: twice is once too often.
    let organization = if title.contains(organization.as_str()) {
        String::new()
    } else {
        format!("<p class=\"organization\">{}</p>\n", escape(organization))
    };
    // It stands beside the name, which says whose it is.
    let logo = brand.logo.map(|logo| {
        let (width, height) = logo.size();
        let data = STANDARD.encode(logo.png());
        format!(
            "<img class=\"logo\" alt=\"\" width=\"{width}\" height=\"{height}\" src=\"data:image/png;base64,{data}\">\n"
        )
    });
    format!(
        "<header>\n<div class=\"inner\">\n{classification}{}{organization}<h1>{}</h1>\n\
         <p class=\"subtitle\">{}</p>\n</div>\n</header>\n",
        logo.unwrap_or_default(),
        escape(title),
        escape(subtitle)
    )
}

/// Who may read it.
fn classification(brand: Brand<'_>) -> String {
    let words = brand.classification.map(|text| format!("<p class=\"classification\">{}</p>\n", escape(text)));
    words.unwrap_or_default()
}

fn footer(document: &Document, brand: Brand<'_>) -> String {
    let Document { title, date, labels, .. } = document;
    let (day, classification) = (escape(&labels.day), classification(brand));
    format!("<footer>\n<p>{} · <time datetime=\"{date}\">{day}</time></p>\n{classification}</footer>\n", escape(title))
}

struct Page<'a> {
    ids: Ids,
    labels: &'a Labels,
    tables: Tables<'a>,
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

    /// A section; one that can be filtered folds under its heading.
    fn section(&self, section: &Section, level: u8) -> String {
        let blocks = Blocks { ids: &self.ids, labels: self.labels, tables: &self.tables }.draw(&section.blocks);
        let below: String = section.sections.iter().map(|below| self.section(below, (level + 1).min(6))).collect();
        let heading = format!("<h{level}>{}</h{level}>", escape(&section.title));
        let inner = if section.facets.is_empty() {
            format!("{heading}\n{blocks}{below}")
        } else {
            let facets = facets(section);
            format!("<details open>\n<summary>{heading}</summary>\n{facets}{blocks}{below}</details>\n")
        };
        format!("<section id=\"{}\">\n{inner}</section>\n", self.ids.of_section(&section.id))
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
