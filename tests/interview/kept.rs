//! Each key that an answers file can have is kept by whatever writes the file again: `fmt`, an interview, a merge.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use ospo_assess::answers::{ANSWERS_FORM, GateKey, PRACTICE_FORM};
use ospo_assess::problem::{Form, TableForm, Word};
use toml::{Table, Value};

use crate::pty::{PROGRAM, Terminal, USUAL, catalog, folder_with, saved};

/// Every key but those of a merged file, in no order.
const OURS: &str = "\
target = 2
checklists = [\"tiny\"]
date = 2026-11-20
schema = 1
[tiny.inventory]
asked = 2026-11-21
revision = 1
due = 2027-03-31
owner = \"Legal\"
note = \"Covers the product teams only.\"
evidence = [\"https://wiki.example.org/licences\"]
unknown = [\"inventory-3\"]
partly = [\"inventory-2\"]
done = [\"inventory-1\"]
[tiny.licences]
review_by = 2027-06-30
reason = \"Too small for it.\"
answer = \"declined\"
[form]
saved = 2026-11-20
id = \"f-1\"
[[gather.except]]
reason = \"A mirror.\"
repository = \"mirror\"
[gather]
complete = true
[report]
capacity = 4
detail = \"full\"
classification = \"Internal\"
accent = \"#1f5fa8\"
logo = \"logo.png\"
lang = \"en\"
[gate]
unmodified = true
complete = true
baseline = \"last-year.toml\"
no_overdue = true
require_owner = true
require_evidence = true
max_age = 400
max_not_applicable = 30
min_coverage = 80
for = [\"iso-5230\"]
no_critical = true
min_stage = 1
min_score = { overall = 10, tiny = 20 }
[revisions]
tiny = 1
[respondent]
role = \"legal\"
name = \"A. Author\"
[organization]
does = [\"build\", \"ship\"]
parent = \"State of Example\"
id = \"example\"
kind = \"university\"
name = \"Example\"
";

/// The rest: what a merge writes.
const MERGED: &str = "\
schema = 1
date = 2026-11-20
checklists = [\"tiny\"]
target = 2
[organization]
name = \"Example\"
kind = \"university\"
[[merged]]
name = \"A. Author\"
role = \"legal\"
date = 2026-11-20
[[merged]]
name = \"B. Other\"
date = 2026-11-19
[tiny.inventory]
done = [\"inventory-1\", \"inventory-3\"]
unknown = [\"inventory-2\"]
split = [\"inventory-2\"]
alone = [\"inventory-1\"]
decided = [\"inventory-3\"]
";

/// The keys that a file can have, each with those of its table.
fn possible(form: &TableForm, head: &str, keys: &mut BTreeSet<String>) {
    for key in form.keys {
        let name = format!("{head}{}", key.name);
        match key.form {
            Form::Table(inner) | Form::Tables { of: inner, .. } => possible(inner, &format!("{name}."), keys),
            _ if name == "gate" => keys.extend(GateKey::ALL.iter().map(|gate| format!("gate.{}", gate.word()))),
            _ => drop(keys.insert(name)),
        }
    }
}

/// The keys that a table has, each with those of its tables; what is said of a practice stands for that of all.
fn used(table: &Table, head: &str, keys: &mut BTreeSet<String>) {
    for (key, value) in table {
        match value {
            _ if ["revisions", "gate.min_score"].contains(&&*format!("{head}{key}")) => {
                keys.insert(format!("{head}{key}"));
            }
            Value::Table(inner) if key == "tiny" => {
                inner.values().for_each(|practice| used(practice.as_table().unwrap(), "practice.", keys));
            }
            Value::Table(inner) => used(inner, &format!("{head}{key}."), keys),
            Value::Array(all) if all.first().is_some_and(Value::is_table) => {
                for inner in all {
                    used(inner.as_table().unwrap(), &format!("{head}{key}."), keys);
                }
            }
            _ => drop(keys.insert(format!("{head}{key}"))),
        }
    }
}

fn run(folder: &Path, args: &[&str]) {
    let catalog = catalog();
    let run = Command::new(PROGRAM)
        .args(["--catalog", catalog.to_str().unwrap()])
        .args(args)
        .current_dir(folder)
        .env_clear()
        .output()
        .unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
}

fn read(folder: &Path, name: &str) -> Table {
    fs::read_to_string(folder.join(name)).unwrap().parse().unwrap()
}

#[test]
fn these_files_have_every_key_that_there_is() {
    let (mut can, mut has) = (BTreeSet::new(), BTreeSet::new());
    possible(ANSWERS_FORM, "", &mut can);
    possible(PRACTICE_FORM, "practice.", &mut can);
    for text in [OURS, MERGED] {
        used(&text.parse().unwrap(), "", &mut has);
    }
    assert_eq!(has, can);
}

#[test]
fn each_key_is_kept_when_a_file_is_put_in_order() {
    for text in [OURS, MERGED] {
        let folder = folder_with(text);
        run(folder.path(), &["fmt", "a.toml"]);
        assert_ne!(saved(folder.path()), OURS);
        assert_eq!(read(folder.path(), "a.toml"), text.parse().unwrap());
    }
}

#[test]
fn each_key_is_kept_when_an_interview_saves_another_answer() {
    for text in [OURS, MERGED] {
        let folder = folder_with(text);
        let mut it = Terminal::interview(folder.path(), &["a.toml", "--plain", "--section", "tiny.go-on"], USUAL);
        it.hear_prompt("care of upstream");
        it.line("1 2");
        it.hear_prompt("care of contracts");
        it.line("?");
        it.hear_prompt("What do you want to do?");
        it.line("q");
        it.exit();
        let (mut now, mut before) = (read(folder.path(), "a.toml"), text.parse::<Table>().unwrap());
        // The day is that of the last answer.
        for table in [&mut now, &mut before] {
            assert!(table.remove("date").is_some());
        }
        let practices = now["tiny"].as_table_mut().unwrap();
        assert!(practices.remove("upstream").is_some(), "{}", saved(folder.path()));
        assert_eq!(now, before);
    }
}

/// What a merge does not keep: who answered is told in `merged`, a merged file comes of several forms, and is given against
/// the revisions of today.
#[test]
fn each_key_that_a_merged_file_can_have_is_kept_by_a_merge() {
    let folder = folder_with(OURS);
    let other = "[respondent]\nname = \"B. Other\"\n[organization]\nname = \"Example\"\nkind = \"university\"\n\
                 does = [\"build\", \"ship\"]\n";
    let head = "schema = 1\ndate = 2026-11-19\nchecklists = [\"tiny\"]\ntarget = 2\n";
    fs::write(folder.path().join("b.toml"), format!("{head}{other}")).unwrap();
    run(folder.path(), &["merge", "a.toml", "b.toml", "-o", "m.toml"]);
    let (now, before) = (read(folder.path(), "m.toml"), OURS.parse().unwrap());
    let (mut has, mut had) = (BTreeSet::new(), BTreeSet::new());
    used(&now, "", &mut has);
    used(&before, "", &mut had);
    let lost: Vec<&str> = had.difference(&has).map(String::as_str).collect();
    assert_eq!(lost, ["form.id", "form.saved", "practice.revision", "respondent.name", "respondent.role"]);
    for table in ["organization", "gate", "report", "gather", "revisions"] {
        assert_eq!(now[table], before[table], "{table}");
    }

    fs::write(folder.path().join("m.toml"), MERGED).unwrap();
    run(folder.path(), &["merge", "a.toml", "-o", "m.toml"]);
    let mut has = BTreeSet::new();
    used(&read(folder.path(), "m.toml"), "", &mut has);
    for key in ["merged.name", "merged.role", "merged.date", "practice.alone", "practice.decided"] {
        assert!(has.contains(key), "{key}");
    }
}
