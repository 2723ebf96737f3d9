//! Others who use the same file at the same time.

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::time::{Duration, SystemTime};

use crate::pty::{ENTER, SPACE, Terminal, USUAL, answers, files, folder_with, on_one_line, saved};

const OPEN: [&str; 2] = ["a.toml", "--open"];

#[test]
fn two_interviews_cannot_overwrite_each_other() {
    let folder = folder_with(&answers(""));
    symlink("a.toml", folder.path().join("b.toml")).unwrap();
    let mut first = Terminal::interview(folder.path(), &OPEN, USUAL);
    first.see("care of inventory");
    for name in ["a.toml", "b.toml"] {
        let mut second = Terminal::interview(folder.path(), &[name], USUAL);
        assert_eq!(second.exit(), 6);
        let words = on_one_line(&second.screen());
        assert!(words.contains("is open in another interview; quit that one first"), "{words}");
    }
    first.press(&[SPACE, ENTER]);
    first.see("care of licences");
    first.signal("TERM");
    assert_eq!(first.exit(), 130);
    let mut second = Terminal::interview(folder.path(), &OPEN, USUAL);
    second.see("care of licences");
}

#[test]
fn what_a_killed_interview_left_behind_blocks_nobody_and_is_cleaned() {
    let folder = folder_with(&answers(""));
    let mut first = Terminal::interview(folder.path(), &OPEN, USUAL);
    first.see("care of inventory");
    first.signal("KILL");
    first.exit();
    let left = folder.path().join(".ospo-assess-x.tmp");
    fs::write(&left, "half").unwrap();
    let an_hour_ago = SystemTime::now() - Duration::from_secs(3600);
    fs::File::options().write(true).open(&left).unwrap().set_modified(an_hour_ago).unwrap();
    let young = ".ospo-assess-y.tmp";
    fs::write(folder.path().join(young), "somebody writes this now").unwrap();
    assert_eq!(files(folder.path()), [".a.toml.lock", ".ospo-assess-x.tmp", young, "a.toml"]);
    let mut second = Terminal::interview(folder.path(), &OPEN, USUAL);
    second.see("care of inventory");
    second.signal("TERM");
    assert_eq!(second.exit(), 130);
    assert_eq!(files(folder.path()), [young, "a.toml"]);
}

/// Changes the file while the first question is open, then answers the question.
fn meanwhile(text: &str) -> (tempfile::TempDir, Terminal) {
    let folder = folder_with(&answers(""));
    let mut it = Terminal::interview(folder.path(), &OPEN, USUAL);
    it.see("care of inventory");
    fs::write(folder.path().join("a.toml"), answers(text)).unwrap();
    it.press(&[SPACE, ENTER]);
    (folder, it)
}

#[test]
fn a_change_of_another_practice_is_merged_and_said() {
    let (folder, mut it) = meanwhile("# by hand\n[tiny.licences]\ndone = [\"licences-1\"] # since May\n");
    it.see("Somebody else changed the file meanwhile; their answers are in too: Title of licences");
    it.see("care of licences");
    let text = saved(folder.path());
    for part in ["# by hand", "done = [\"licences-1\"] # since May", "[tiny.inventory]\ndone = [\"inventory-1\"]"] {
        assert!(text.contains(part), "no {part} in:\n{text}");
    }
}

const DIFFERENT: &str = "[tiny.inventory]\ndone = [\"inventory-2\"]\n";

#[test]
fn a_change_of_the_same_practice_is_never_written_over_unasked() {
    let (folder, mut it) = meanwhile(DIFFERENT);
    it.see("Somebody else answered this differently meanwhile: Title of inventory");
    assert_eq!(saved(folder.path()), answers(DIFFERENT));
    it.press(&["m"]);
    it.see("care of licences");
    assert!(saved(folder.path()).contains("inventory-1") && !saved(folder.path()).contains("inventory-2"));
}

#[test]
fn the_answers_of_somebody_else_can_be_taken() {
    let (folder, mut it) = meanwhile(DIFFERENT);
    it.see("Somebody else answered this differently meanwhile: Title of inventory");
    it.press(&["t"]);
    it.see("care of licences");
    assert!(!saved(folder.path()).contains("inventory-1") && saved(folder.path()).contains("inventory-2"));
}

#[test]
fn ones_own_answers_can_be_saved_elsewhere() {
    let (folder, mut it) = meanwhile(DIFFERENT);
    it.see("Somebody else answered this differently meanwhile: Title of inventory");
    it.press(&["o"]);
    it.see("Name of the new file:");
    it.press(&["a.toml", ENTER]);
    it.see("There is a file of that name already.");
    it.press(&["mine.toml", ENTER]);
    it.see("Saved in mine.toml from now on.");
    assert_eq!(saved(folder.path()), answers(DIFFERENT));
    let mine = fs::read_to_string(folder.path().join("mine.toml")).unwrap();
    assert!(mine.contains("inventory-1") && !mine.contains("inventory-2"), "{mine}");
}

#[test]
fn a_link_is_followed_and_permissions_are_kept() {
    let folder = folder_with(&answers(""));
    let (file, link) = (folder.path().join("a.toml"), folder.path().join("link.toml"));
    fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).unwrap();
    symlink("a.toml", &link).unwrap();
    let mut it = Terminal::interview(folder.path(), &["link.toml", "--open"], USUAL);
    it.see("care of inventory");
    it.press(&[SPACE, ENTER]);
    it.see("care of licences");
    assert!(fs::symlink_metadata(&link).unwrap().file_type().is_symlink());
    assert!(saved(folder.path()).contains("inventory-1"));
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o640);
}
