//! Lists in an answers file: entries come and go, and the comments around them stay with what they are about.

use std::collections::BTreeMap;

use toml_edit::{Array, RawString, Value};

/// Makes a list hold `texts`: those already there keep their place, spelling and comments, others go, new ones are added
/// at the end.
pub(super) fn fill(list: &mut Array, texts: &[&str]) {
    let mut wanted: BTreeMap<&str, usize> = BTreeMap::new();
    for text in texts {
        *wanted.entry(text).or_default() += 1;
    }
    let mut take = |text: &str| wanted.get_mut(text).filter(|left| **left > 0).map(|left| *left -= 1).is_some();
    let kept: Vec<bool> = list.iter().map(|value| value.as_str().is_some_and(&mut take)).collect();
    for at in (0..kept.len()).rev().filter(|at| !kept[*at]) {
        remove(list, at);
    }
    for text in texts.iter().filter(|text| take(text)) {
        push(list, text);
    }
}

/// The comments in a list, in order.
pub(super) fn comments(list: &Array) -> Vec<String> {
    let around = list.iter().flat_map(|value| [raw(value.decor().prefix()), raw(value.decor().suffix())]);
    around.chain([raw(Some(list.trailing()))]).flat_map(comments_in).collect()
}

/// The comments in a stretch of white space and comments.
pub(super) fn comments_in(space: &str) -> Vec<String> {
    space.lines().filter_map(|line| Some(line[line.find('#')?..].trim_end().to_owned())).collect()
}

/// White space and comments as text.
pub(super) fn raw(space: Option<&RawString>) -> &str {
    space.and_then(RawString::as_str).unwrap_or("")
}

/// What stands between the last entry, with its comma, and the closing bracket.
fn tail(list: &Array) -> String {
    let last = list.iter().last().filter(|_| !list.trailing_comma());
    let suffix = last.map_or("", |last| raw(last.decor().suffix()));
    format!("{suffix}{}", raw(Some(list.trailing())))
}

fn set_tail(list: &mut Array, tail: &str) {
    let comma = list.trailing_comma();
    let at = list.len().wrapping_sub(1);
    if let Some(last) = list.get_mut(at).filter(|_| !comma) {
        last.decor_mut().set_suffix("");
    }
    list.set_trailing(tail);
}

/// Adds an entry: on a line of its own where the last has one. A comment behind the last stays behind it.
fn push(list: &mut Array, text: &str) {
    let tail = tail(list);
    let last = list.iter().last().map(|last| raw(last.decor().prefix()).to_owned());
    let indent = last.as_ref().and_then(|prefix| Some(prefix.rsplit_once('\n')?.1));
    let lines = tail.contains('\n') && (last.is_none() || indent.is_some() || tail.contains('#'));
    let (prefix, rest) = match (lines, last.is_some()) {
        (true, true) => {
            let (comment, rest) = tail.split_at(tail.find('\n').unwrap_or(0));
            (format!("{comment}\n{}", indent.unwrap_or("    ")), rest)
        }
        (true, false) => (format!("{}\n    ", tail.trim_end()), "\n"),
        (false, true) => (" ".to_owned(), tail.as_str()),
        (false, false) => (tail.clone(), tail.as_str()),
    };
    set_tail(list, "");
    let mut value = Value::from(text);
    value.decor_mut().set_prefix(prefix);
    list.push_formatted(value);
    set_tail(list, rest);
}

/// Takes an entry out, and leaves its comments to what follows.
fn remove(list: &mut Array, at: usize) {
    let end = tail(list);
    let Some(entry) = list.get(at) else { return };
    let (prefix, suffix) = (raw(entry.decor().prefix()), raw(entry.decor().suffix()));
    let above = prefix.rsplit_once('\n').map_or(prefix, |(above, _)| above);
    let above = if above.contains('#') { above.to_owned() } else { String::new() };
    let behind = if suffix.contains('#') { suffix.to_owned() } else { String::new() };
    list.remove(at);
    match list.get_mut(at) {
        Some(next) => {
            let own = raw(next.decor().prefix()).to_owned();
            // The first entry stands as the one before it did.
            let own = if at == 0 && !own.contains('\n') && above.is_empty() { String::new() } else { own };
            next.decor_mut().set_prefix(before(&format!("{above}{behind}"), &own));
        }
        None => set_tail(list, &before(&above, &end)),
    }
}

/// Two stretches of white space and comments in one, in which no comment swallows what follows it.
fn before(first: &str, then: &str) -> String {
    let goes_on = then.trim_start_matches([' ', '\t']).starts_with(['\n', '#']);
    let ends = first.ends_with('\n') || !first.contains('#') || goes_on;
    if ends { format!("{first}{then}") } else { format!("{first}\n{then}") }
}
