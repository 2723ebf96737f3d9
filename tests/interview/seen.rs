//! What clones show, beside the points: one key takes it.

use crate::pty::{DOWN, ENTER, SPACE, Terminal, answers, folder_with, saved};

/// What clones show of two statements of the first question.
const FINDINGS: &str = r#"{"schema":1,"kind":"findings","date":"2026-11-26","complete":false,"clones":[],"left_out":[],"refused":[],"statements":[
{"point":"tiny.inventory.inventory-2","about":"rule","proof":"suggests","seen":1,"of":2,"without":["billing-api"],"looks":"x","trap":"y",
"sights":[{"clone":"tool","kind":"shows","commit":"0123456789abcdef","path":"OWNERS","line":3,"excerpt":"z","link":"https://github.com/acme/tool/blob/0123/OWNERS#L3"}]},
{"point":"tiny.inventory.inventory-3","about":"each","proof":"refutes","seen":0,"of":2,"without":["tool"],"looks":"x","trap":"y",
"sights":[{"clone":"tool","kind":"contradicts","commit":"0123456789abcdef","path":null,"line":null,"excerpt":"","link":null}]}]}"#;

#[test]
fn one_key_takes_over_what_was_seen_in_clones_with_its_link_as_evidence() {
    let folder = folder_with(&answers(""));
    std::fs::write(folder.path().join("findings.json"), FINDINGS).unwrap();
    let args = ["a.toml", "--checklist", "tiny", "--seen", "findings.json"];
    let mut it = Terminal::interview(folder.path(), &args, (30, 100));
    it.see("care of inventory");
    it.see("[seen in 1 of 2 clones; without: billing-api]");
    it.see("[1 of 2 clones speaks against it: tool]");
    it.see("f: take what was seen");
    it.press(&[DOWN, "f"]);
    it.see("Taken over as true: Statement 2");
    assert!(it.screen().contains("[x] 2. Statement 2"), "{}", it.screen());
    assert!(
        saved(folder.path()).contains("https://github.com/acme/tool/blob/0123/OWNERS#L3"),
        "{}",
        saved(folder.path())
    );
    it.press(&[DOWN, SPACE, "f"]);
    it.see("Taken over as not true: Statement 3");
    it.press(&[ENTER]);
    it.see("care of licences");
    let text = saved(folder.path());
    assert!(text.contains("done = [\"inventory-2\"]") && text.contains("tool, commit 0123456789"), "{text}");
    it.press(&["f"]);
    it.see("Nothing was seen in the clones");
}

#[test]
fn in_plain_lines_the_number_of_the_point_stands_behind_the_letter() {
    let folder = folder_with(&answers(""));
    std::fs::write(folder.path().join("findings.json"), FINDINGS).unwrap();
    let args = ["a.toml", "--checklist", "tiny", "--seen", "findings.json", "--plain"];
    let mut it = Terminal::interview(folder.path(), &args, (24, 80));
    it.hear_prompt("[seen in 1 of 2 clones; without: billing-api]");
    it.line("f 2");
    it.hear_prompt("Taken over as true");
    it.line("");
    it.hear_prompt("care of licences");
    let text = saved(folder.path());
    assert!(text.contains("done = [\"inventory-2\"]"), "{text}");
}
