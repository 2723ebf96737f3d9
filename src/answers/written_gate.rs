//! Gates as they are written: read from the table `[gate]`, looked up in a catalog, and written again.

use super::forms::{PathBelow, TextForm, VersionName};
use super::gate::{Form, Gate, GateKey, Gates, PERCENT, Subject, requirements_way_out};
use crate::catalog::{Catalog, Requirements};
use crate::problem::{Diagnostics, Entry, Fields, Item, Node, Rule, Word, as_number, quoted};

/// A gate as it is written: its key, and what stands there.
#[derive(Debug)]
pub(crate) struct WrittenGate {
    key: GateKey,
    value: WrittenValue,
}

#[derive(Debug)]
enum WrittenValue {
    Flag(bool),
    Number(u32),
    /// Percentages by the names of parts; none where there stands no percentage, so that the name is looked up all the same.
    Scores(Vec<(Item<String>, Option<u32>)>),
    Names(Vec<Item<String>>),
    File(String),
}

/// Reads the table of gates, if the key is there.
pub(super) fn read(fields: &Fields<'_>, key: &'static str) -> Option<Vec<WrittenGate>> {
    let table = fields.table_if(key)?;
    let inner = Fields::new(fields.diagnostics(), "table [gate]", table.value, table.span);
    let value = |key: GateKey| match key.form() {
        Form::Flag => inner.flag_if(key.word()).map(|flag| WrittenValue::Flag(flag.value)),
        Form::Number(range) => inner.number_if(key.word(), range).map(|number| WrittenValue::Number(number.value)),
        Form::Scores => scores(&inner, key.word()),
        Form::Requirements => {
            inner.texts_if(key.word()).map(|names| WrittenValue::Names(names.into_iter().map(own).collect()))
        }
        Form::File => file(&inner, key.word()).map(WrittenValue::File),
    };
    let gates = GateKey::ALL.iter().filter_map(|key| Some(WrittenGate { key: *key, value: value(*key)? })).collect();
    inner.finish();
    Some(gates)
}

/// One number for everything, or a table of numbers by name.
fn scores(fields: &Fields<'_>, key: &'static str) -> Option<WrittenValue> {
    if fields.raw(key)?.value.as_table().is_none() {
        return fields.number_if(key, PERCENT).map(|percent| WrittenValue::Number(percent.value));
    }
    let table = fields.table_if(key)?;
    let inner = Fields::new(fields.diagnostics(), "table of scores", table.value, table.span);
    let score = |(name, value): (Item<&str>, &Item<Node<'_>>)| {
        let percent = as_number(fields.diagnostics(), name.value, value, PERCENT).map(|percent| percent.value);
        (own(name), percent)
    };
    Some(WrittenValue::Scores(inner.others().map(score).collect()))
}

fn own(name: Item<&str>) -> Item<String> {
    Item { value: name.value.to_owned(), span: name.span }
}

/// A path below the folder of the answers file, or a version in git: whoever writes the file must not make `check` read any
/// other file.
fn file(fields: &Fields<'_>, key: &'static str) -> Option<String> {
    let path = fields.text_if(key)?;
    if !PathBelow::fits(path.value) && !VersionName::fits(path.value) {
        let message = format!("`{key}` {}", PathBelow::WRONG);
        let help = "name a file in this folder or below it, or a version in git like origin/main:ospo-answers.toml; any \
                    other with the option `--baseline`";
        fields.diagnostics().report(Rule::BadValue, path.span, message, help.to_owned());
        return None;
    }
    Some(path.value.to_owned())
}

/// The gates that were written, with their parts looked up.
pub(super) fn look_up(catalog: &Catalog, diagnostics: &Diagnostics, written: Vec<WrittenGate>) -> Gates {
    let mut gates = Gates::default();
    for WrittenGate { key, value } in written {
        match value {
            WrittenValue::Flag(on) => gates.gates.extend(Gate::of(key, Subject::Overall, None).filter(|_| on)),
            WrittenValue::Number(number) => gates.gates.extend(Gate::of(key, Subject::Overall, Some(number))),
            WrittenValue::Scores(scores) => {
                for (name, percent) in scores {
                    let subject = subject(catalog, diagnostics, &name);
                    gates.gates.extend(subject.and_then(|subject| Gate::of(key, subject, percent)));
                }
            }
            WrittenValue::Names(names) => {
                let named = names.iter().filter_map(|name| requirements(catalog, diagnostics, name));
                let mut asked: Vec<Gate> = named.map(Gate::For).collect();
                asked.sort_by_key(|gate| gate.asked());
                asked.dedup();
                gates.gates.extend(asked);
            }
            WrittenValue::File(path) => gates.baseline = Some(path),
        }
    }
    gates
}

fn requirements(catalog: &Catalog, diagnostics: &Diagnostics, name: &Item<String>) -> Option<Requirements> {
    let requirements = catalog.requirements_named(&name.value);
    if requirements.is_none() && !diagnostics.is_full() {
        let message = format!("there is no crosswalk and no requirement {}", quoted(&name.value));
        diagnostics.report(Rule::UnknownKey, name.span.clone(), message, requirements_way_out(catalog, &name.value));
    }
    requirements
}

fn subject(catalog: &Catalog, diagnostics: &Diagnostics, name: &Item<String>) -> Option<Subject> {
    let subject = Subject::named(catalog, &name.value);
    if subject.is_none() && !diagnostics.is_full() {
        let message = format!("{} is neither a checklist nor a theme", quoted(&name.value));
        diagnostics.report(Rule::UnknownKey, name.span.clone(), message, Subject::way_out(catalog, &name.value));
    }
    subject
}

/// The gates as one would write them.
pub(super) fn to_write(catalog: &Catalog, gates: &Gates) -> Vec<WrittenGate> {
    let value = |key: GateKey| {
        let own: Vec<Gate> = gates.gates.iter().copied().filter(|gate| gate.key() == key).collect();
        match (key.form(), own.as_slice()) {
            (Form::File, _) => gates.baseline.clone().map(WrittenValue::File),
            (_, []) => None,
            (Form::Flag, _) => Some(WrittenValue::Flag(true)),
            (Form::Requirements, all) => {
                let asked = all.iter().filter_map(|gate| gate.requirements());
                Some(WrittenValue::Names(asked.map(|one| Item::new(catalog.requirements_id(one))).collect()))
            }
            (Form::Scores, all) if all.iter().any(|gate| gate.subject() != Subject::Overall) => {
                let score = |gate: &Gate| (Item::new(gate.subject().name(catalog)), gate.number());
                Some(WrittenValue::Scores(all.iter().map(score).collect()))
            }
            (Form::Number(_) | Form::Scores, [gate, ..]) => gate.number().map(WrittenValue::Number),
        }
    };
    GateKey::ALL.iter().filter_map(|key| Some(WrittenGate { key: *key, value: value(*key)? })).collect()
}

impl WrittenGate {
    fn entry(&self) -> Entry<'_> {
        match &self.value {
            WrittenValue::Flag(flag) => Entry::Flag(*flag),
            WrittenValue::Number(number) => Entry::Number(*number),
            WrittenValue::Names(names) => Entry::Set(names.iter().map(|name| name.value.as_str()).collect()),
            WrittenValue::File(path) => Entry::Text(path),
            WrittenValue::Scores(scores) => {
                let scores = scores.iter().map(|(name, percent)| (name.value.as_str(), percent.map(Entry::Number)));
                Entry::Line(scores.collect())
            }
        }
    }
}

/// The table of gates as it is written.
pub(super) fn table_entry(gates: &[WrittenGate]) -> Entry<'_> {
    Entry::Table(gates.iter().map(|gate| (gate.key.word(), Some(gate.entry()))).collect())
}
