//! Puts an answers file in order: settings, then practices as in the checklists; keys in order and aligned. Every comment
//! stays, with what it is about.

use std::iter;
use std::mem;
use std::ops::Range;
use std::sync::Arc;

use toml::Spanned;
use toml::de::{DeTable, DeValue};
use toml_edit::{DocumentMut, Item, Key};
use unicode_width::UnicodeWidthStr;

use super::written::place_of;
use crate::catalog::Catalog;
use crate::problem::{Problem, Problems, Rule, Source};

/// The text of an answers file that [`super::parse`] accepts, in order.
///
/// # Errors
/// That the text is left as it is; nothing that [`super::parse`] accepts should come to that.
pub fn tidy(source: &Arc<Source>, catalog: &Catalog) -> Result<String, Problems> {
    tidy_text(&source.text, catalog).map_err(|_| laid_out(source).into())
}

/// That a file cannot be changed without a risk for what it says.
pub(super) fn laid_out(source: &Arc<Source>) -> Problem {
    let message = "this file is laid out in a way that cannot be changed safely";
    Problem::of_file(
        source,
        Rule::Layout,
        message,
        "write each table under a head of its own, as `ospo-assess init` does",
    )
}

/// A text in order, or why it is left as it is.
pub(super) fn tidy_text(text: &str, catalog: &Catalog) -> Result<String, String> {
    let (mark, body) = text.strip_prefix('\u{feff}').map_or(("", text), |body| ("\u{feff}", body));
    let unix = body.replace("\r\n", "\n");
    let tidied = tidy_lines(&unix, catalog)?;
    says_the_same(&unix, &tidied)?;
    let tidied = if body.contains("\r\n") { tidied.replace('\n', "\r\n") } else { tidied };
    Ok(format!("{mark}{tidied}"))
}

/// A table: what stands above its head, its head, and what stands below.
#[derive(Debug, Default)]
struct Block {
    lead: Vec<String>,
    head: String,
    body: Vec<String>,
}

fn tidy_lines(text: &str, catalog: &Catalog) -> Result<String, String> {
    let mut blocks = blocks(text);
    let mut top = blocks.remove(0);
    split_head(&mut top);
    let mut ranked = Vec::new();
    for block in blocks {
        ranked.push((rank(&block.head, catalog)?, block));
    }
    ranked.sort_by(|(a, _), (b, _)| a.cmp(b));
    let top = iter::once(((Vec::new(), Vec::new()), top));
    let parts: Vec<String> =
        top.chain(ranked).map(|((_, path), block)| block.write(catalog, &path)).collect::<Result<_, _>>()?;
    Ok(parts.join("\n\n") + "\n")
}

impl Block {
    fn write(&self, catalog: &Catalog, path: &[String]) -> Result<String, String> {
        let body = order_keys(&self.body, catalog, path)?;
        // A title above a group of tables keeps its distance.
        let apart = if self.lead.last().is_some_and(String::is_empty) { "\n\n" } else { "\n" };
        let lead = Some(paragraphs(&self.lead)).filter(|lead| !lead.is_empty()).map(|lead| lead + apart);
        let head = Some(self.head.trim()).filter(|head| !head.is_empty()).map(|head| format!("{head}\n"));
        let whole = format!("{}{}{body}", lead.unwrap_or_default(), head.unwrap_or_default());
        Ok(whole.trim_end().to_owned())
    }
}

/// Lines without blank ones at the ends, and never two blank ones in a row.
fn paragraphs(lines: &[String]) -> String {
    let mut kept: Vec<&str> = lines.iter().map(|line| line.trim_end()).collect();
    kept.dedup_by(|a, b| a.is_empty() && b.is_empty());
    kept.join("\n").trim_matches('\n').to_owned()
}

/// The blocks of a file; the first has no head.
fn blocks(text: &str) -> Vec<Block> {
    let inside = insides(text);
    let mut at = 0;
    let mut all = vec![Block::default()];
    // Lines that are blank or comments, and so may belong to what comes after them.
    let mut loose: Vec<String> = Vec::new();
    for line in text.split_inclusive('\n') {
        let free = !inside.iter().any(|span| span.start < at && at < span.end);
        at += line.len();
        let line = line.strip_suffix('\n').unwrap_or(line);
        let start = line.trim_start();
        if free && (start.is_empty() || start.starts_with('#')) {
            // One blank line says as much as two.
            if !(start.is_empty() && loose.last().is_some_and(String::is_empty)) {
                loose.push(line.trim().to_owned());
            }
            continue;
        }
        let is_head = free && start.starts_with('[');
        let (stay, lead) = if is_head { share(mem::take(&mut loose)) } else { (mem::take(&mut loose), vec![]) };
        if let Some(last) = all.last_mut() {
            last.body.extend(stay);
        }
        if is_head {
            all.push(Block { lead, head: line.to_owned(), body: Vec::new() });
        } else if let Some(last) = all.last_mut() {
            last.body.push(line.to_owned());
        }
    }
    if let Some(last) = all.last_mut() {
        last.body.append(&mut loose);
    }
    all
}

/// Which of the comments between two tables belong to the first: those that touch it, unless they touch the second too.
fn share(loose: Vec<String>) -> (Vec<String>, Vec<String>) {
    let touching = loose.iter().take_while(|line| !line.is_empty()).count();
    if touching == loose.len() { (Vec::new(), loose) } else { (loose[..touching].to_vec(), loose[touching..].to_vec()) }
}

/// The spans of lists and texts: a line in one of them is neither a head nor a comment.
fn insides(text: &str) -> Vec<Range<usize>> {
    fn walk(value: &Spanned<DeValue<'_>>, spans: &mut Vec<Range<usize>>) {
        match value.get_ref() {
            DeValue::Table(table) => table.values().for_each(|value| walk(value, spans)),
            DeValue::Array(_) | DeValue::String(_) => spans.push(value.span()),
            _ => {}
        }
    }
    let mut spans = Vec::new();
    let (table, _) = DeTable::parse_recoverable(text);
    table.get_ref().values().for_each(|value| walk(value, &mut spans));
    spans.retain(|span| text.get(span.clone()).is_some_and(|inside| inside.contains('\n')));
    spans
}

/// Takes what introduces the file out of the first block: comments at the top stay there, whatever key comes first.
fn split_head(top: &mut Block) {
    let comments = top.body.iter().take_while(|line| line.is_empty() || line.starts_with('#')).count();
    top.lead = top.body.drain(..comments).collect();
}

/// The place of a table: that of each key of its path, and the path.
type Rank = (Vec<usize>, Vec<String>);

fn rank(head: &str, catalog: &Catalog) -> Result<Rank, String> {
    let document = head.parse::<DocumentMut>().map_err(|error| error.message().to_owned())?;
    let mut path: Vec<String> = Vec::new();
    let mut table = document.as_table();
    while let Some((key, item)) = table.iter().next() {
        path.push(key.to_owned());
        let Some(inner) = item.as_table() else { break };
        table = inner;
    }
    let places = (0..path.len()).map(|depth| {
        let above: Vec<&str> = path[..depth].iter().map(String::as_str).collect();
        place_of(catalog, &above, &path[depth]).unwrap_or(usize::MAX)
    });
    Ok((places.collect(), path.clone()))
}

/// The lines below a head, with the keys in order and their signs aligned.
fn order_keys(lines: &[String], catalog: &Catalog, path: &[String]) -> Result<String, String> {
    let mut document = (lines.join("\n") + "\n").parse::<DocumentMut>().map_err(|error| error.message().to_owned())?;
    let path: Vec<&str> = path.iter().map(String::as_str).collect();
    let place = |key: &Key| place_of(catalog, &path, key.get()).unwrap_or(usize::MAX);
    let table = document.as_table_mut();
    table.sort_values_by(|a, _, b, _| place(a).cmp(&place(b)));
    let width = |key: &str| toml_edit::Key::new(key).display_repr().width();
    let widest = table.iter().filter(|(_, item)| item.is_value()).map(|(key, _)| width(key)).max().unwrap_or(0);
    for (mut key, item) in table.iter_mut() {
        let pad = widest.saturating_sub(key.display_repr().width()) + 1;
        let above = key.leaf_decor().prefix().and_then(|prefix| prefix.as_str()).unwrap_or_default();
        let above: String = above.split('\n').map(str::trim).collect::<Vec<_>>().join("\n");
        if let Item::Value(value) = item {
            key.leaf_decor_mut().set_suffix(" ".repeat(pad));
            value.decor_mut().set_prefix(" ");
        }
        key.leaf_decor_mut().set_prefix(above);
    }
    Ok(document.to_string().trim_matches('\n').to_owned())
}

/// The last line of defence: nothing is written that means anything else or has lost a comment.
fn says_the_same(before: &str, after: &str) -> Result<(), String> {
    let values = |text: &str| toml::from_str::<toml::Table>(text).map_err(|error| error.message().to_owned());
    let comments = |text: &str| {
        let after_sign = |line: &str| line.split_once('#').map(|(_, comment)| comment.trim_end().to_owned());
        let mut comments: Vec<String> = text.lines().filter_map(after_sign).collect();
        comments.sort();
        comments
    };
    if values(before)? == values(after)? && comments(before) == comments(after) {
        return Ok(());
    }
    Err("putting the file in order would change what it says".to_owned())
}
