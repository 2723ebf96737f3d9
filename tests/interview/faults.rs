//! What can go wrong with a file while it is written: nothing is lost, and each says what to do.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

use crate::pty::{
    ENTER, PROGRAM, SPACE, Terminal, USUAL, answers, files, folder_with, on_one_line, program, saved, under,
};

/// At the first question, in a folder with an answers file.
fn asking(folder: &Path) -> Terminal {
    let mut it = Terminal::interview(folder, &["a.toml", "--open"], USUAL);
    it.see("care of inventory");
    it
}

/// Answers while `fault` holds, is told `words`, mends it, and tries again.
fn told_and_tried_again(fault: impl Fn(&Path), words: &str, mend: impl Fn(&Path)) -> String {
    let folder = folder_with(&answers(""));
    let file = folder.path().join("a.toml");
    let mut it = asking(folder.path());
    fault(&file);
    it.press(&[SPACE, ENTER]);
    it.see("Not saved in a.toml.");
    let screen = on_one_line(&it.screen());
    assert!(screen.contains(words), "{screen}");
    assert!(screen.contains("Nothing is lost"), "{screen}");
    mend(&file);
    it.press(&["t"]);
    it.see("care of licences");
    let text = saved(folder.path());
    assert!(text.contains("done = [\"inventory-1\"]"), "{text}");
    assert_eq!(files(folder.path()), [".a.toml.lock", "a.toml"]);
    text
}

fn mode(file: &Path, mode: u32) {
    fs::set_permissions(file, Permissions::from_mode(mode)).unwrap();
}

#[test]
fn a_file_that_becomes_protected_is_told_and_tried_again() {
    told_and_tried_again(|file| mode(file, 0o444), "write-protected", |file| mode(file, 0o644));
}

#[test]
fn a_file_that_becomes_a_folder_is_told_and_tried_again() {
    let swap = |file: &Path| {
        fs::remove_file(file).unwrap();
        fs::create_dir(file).unwrap();
    };
    told_and_tried_again(swap, "There is a folder of that name now", |file| fs::remove_dir(file).unwrap());
}

#[test]
fn a_file_that_somebody_broke_is_not_written_over() {
    let break_it = |file: &Path| fs::write(file, "= broken").unwrap();
    let mend = |file: &Path| {
        assert_eq!(fs::read_to_string(file).unwrap(), "= broken");
        fs::write(file, answers("# mended\n")).unwrap();
    };
    let text = told_and_tried_again(break_it, "was changed meanwhile and cannot be read", mend);
    assert!(text.contains("# mended"), "{text}");
}

#[test]
fn a_file_that_is_gone_is_written_anew() {
    let folder = folder_with(&answers("[tiny.alerts]\ndone = []\n"));
    let mut it = asking(folder.path());
    fs::remove_file(folder.path().join("a.toml")).unwrap();
    it.press(&[SPACE, ENTER]);
    it.see("care of licences");
    let text = saved(folder.path());
    assert!(text.contains("[tiny.alerts]") && text.contains("[tiny.inventory]") && text.contains("# Kept by hand."));
}

#[test]
fn a_folder_that_is_gone_is_told_and_the_answers_go_elsewhere() {
    let (inner, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    fs::write(inner.path().join("a.toml"), answers("")).unwrap();
    let file = inner.path().join("a.toml");
    let mut it = Terminal::interview(other.path(), &[file.to_str().unwrap(), "--open"], USUAL);
    it.see("care of inventory");
    fs::remove_dir_all(inner.path()).unwrap();
    it.press(&[SPACE, ENTER]);
    it.see("The folder is gone.");
    it.press(&["o"]);
    it.see("Name of the new file:");
    it.press(&[ENTER]);
    it.see("Saved in ospo-answers-2.toml from now on.");
    it.press(&[SPACE, ENTER]);
    it.see("care of alerts");
    let text = fs::read_to_string(other.path().join("ospo-answers-2.toml")).unwrap();
    assert!(text.contains("[tiny.inventory]") && text.contains("[tiny.licences]"), "{text}");
}

#[test]
fn a_limit_on_the_size_of_files_loses_nothing() {
    if Command::new("prlimit").arg("--version").output().is_err() {
        eprintln!("skipped: there is no prlimit here");
        return;
    }
    let folder = folder_with(&answers(""));
    let limit = format!("--fsize={}", answers("").len() + 10);
    let command = under("prlimit", &[&limit], program(folder.path(), &["a.toml", "--open"]));
    let mut it = Terminal::start(command, USUAL);
    it.see("care of inventory");
    it.press(&[SPACE, ENTER]);
    it.see("The file would be larger than this system allows");
    assert_eq!(saved(folder.path()), answers(""));
    it.press(&["g"]);
    it.see("Not saved yet.");
    it.press(&["\u{1b}"]);
    it.see("What do you want to do?");
    it.press(&["q"]);
    it.see("Not saved in a.toml.");
    it.press(&["g"]);
    it.see("Your last answers are not saved.");
    it.press(&["q"]);
    assert_eq!(it.exit(), 6);
    assert_eq!(saved(folder.path()), answers(""));
    assert_eq!(files(folder.path()), ["a.toml"]);
}

/// A file system of 64 KiB; none where this user cannot make one.
struct SmallDisk(tempfile::TempDir);

impl SmallDisk {
    fn new() -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let mount = Command::new("mount").args(["-t", "tmpfs", "-o", "size=64k", "tmpfs"]).arg(folder.path()).output();
        let mounted = mount.is_ok_and(|mount| mount.status.success());
        mounted.then_some(Self(folder))
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(self.0.path()).output();
    }
}

#[test]
fn a_full_disk_loses_nothing() {
    let Some(disk) = SmallDisk::new() else {
        eprintln!("skipped: only root can make a small file system");
        return;
    };
    let folder = disk.0.path();
    fs::write(folder.join("a.toml"), answers("")).unwrap();
    let mut it = asking(folder);
    let mut filler = fs::File::create(folder.join("filler")).unwrap();
    while std::io::Write::write_all(&mut filler, &[0; 1024]).is_ok() {}
    it.press(&[SPACE, ENTER]);
    it.see("The disk is full. Make room on it, then try again.");
    assert_eq!(saved(folder), answers(""));
    // Removing it alone frees nothing as long as a program that another test starts still has it open.
    filler.set_len(0).unwrap();
    fs::remove_file(folder.join("filler")).unwrap();
    it.press(&["t"]);
    it.see("care of licences");
    assert!(saved(folder).contains("[tiny.inventory]"));
    assert_eq!(files(folder), [".a.toml.lock", "a.toml"]);
}

/// Starts on a file that cannot be used, and gives the exit code and what was said.
fn refused(folder: &Path, file: &str) -> (u32, String) {
    let mut it = Terminal::interview(folder, &[file], USUAL);
    let code = it.exit();
    assert!(it.is_restored());
    (code, on_one_line(&it.screen()))
}

#[test]
fn a_protected_file_is_told_before_anything_is_asked() {
    let folder = folder_with(&answers(""));
    mode(&folder.path().join("a.toml"), 0o444);
    let (code, words) = refused(folder.path(), "a.toml");
    assert_eq!(code, 6);
    assert!(words.contains("write-protected"), "{words}");
    assert_eq!(files(folder.path()), ["a.toml"]);
}

#[test]
fn a_protected_folder_is_told_before_anything_is_asked() {
    let folder = folder_with(&answers(""));
    mode(folder.path(), 0o555);
    if fs::write(folder.path().join("probe"), "").is_ok() {
        eprintln!("skipped: modes do not bind this user");
        mode(folder.path(), 0o755);
        return;
    }
    let (code, words) = refused(folder.path(), "a.toml");
    mode(folder.path(), 0o755);
    assert_eq!(code, 6);
    assert!(words.contains("denied"), "{words}");
}

#[test]
fn a_missing_folder_is_told_before_anything_is_asked() {
    let folder = tempfile::tempdir().unwrap();
    let (code, words) = refused(folder.path(), "no/such/a.toml");
    assert_eq!(code, 2);
    assert!(words.contains("mkdir -p no/such"), "{words}");
    assert!(files(folder.path()).is_empty());
}

#[test]
fn a_file_with_mistakes_is_shown_and_left_alone() {
    let text = answers("[tiny.inventry]\ndone = []\n");
    let folder = folder_with(&text);
    let (code, words) = refused(folder.path(), "a.toml");
    assert_eq!(code, 3);
    assert!(words.contains("did you mean `inventory`?"), "{words}");
    assert_eq!(saved(folder.path()), text);
    assert_eq!(files(folder.path()), ["a.toml"]);
}

#[test]
fn an_empty_file_a_folder_and_standard_input_are_refused() {
    let folder = folder_with("");
    assert_eq!(refused(folder.path(), "a.toml").0, 3);
    assert_eq!(saved(folder.path()), "");
    fs::create_dir(folder.path().join("b.toml")).unwrap();
    assert_eq!(refused(folder.path(), "b.toml").0, 3);
    assert_eq!(refused(folder.path(), "-").0, 2);
}

#[test]
fn a_file_marked_as_unchangeable_is_told_before_anything_is_asked() {
    let folder = folder_with(&answers(""));
    let file = folder.path().join("a.toml");
    let mark = |how: &str| Command::new("chattr").arg(how).arg(&file).output().is_ok_and(|run| run.status.success());
    if !mark("+i") {
        eprintln!("skipped: nothing can be marked as unchangeable here");
        return;
    }
    let (code, words) = refused(folder.path(), "a.toml");
    assert!(mark("-i"));
    assert_eq!(code, 6);
    assert!(words.contains("a.toml is marked as unchangeable: take that mark away"), "{words}");
}

#[test]
fn a_lock_that_is_a_pipe_or_a_link_is_refused() {
    let folder = folder_with(&answers(""));
    let lock = folder.path().join(".a.toml.lock");
    assert!(Command::new("mkfifo").arg(&lock).status().unwrap().success());
    let (code, words) = refused(folder.path(), "a.toml");
    assert_eq!(code, 6);
    assert!(words.contains(".a.toml.lock beside it is no regular file; remove it first"), "{words}");
    fs::remove_file(&lock).unwrap();
    std::os::unix::fs::symlink("elsewhere", &lock).unwrap();
    assert_eq!(refused(folder.path(), "a.toml").0, 6);
    assert_eq!(files(folder.path()), [".a.toml.lock", "a.toml"]);
}

#[test]
fn that_nothing_is_open_is_no_error() {
    let folder = folder_with(&answers(
        "[tiny.inventory]\ndone = []\n[tiny.licences]\ndone = []\n[tiny.alerts]\ndone = []\n\
         [tiny.upstream]\nanswer = \"unknown\"\n[tiny.contracts]\ndone = []\n",
    ));
    let mut it = Terminal::interview(folder.path(), &["a.toml", "--open", "--section", "tiny.begin"], USUAL);
    it.see("q: quit]");
    let words = on_one_line(&it.screen());
    assert!(words.starts_with("Nothing is open here: every question has an answer. Open source governance"), "{words}");
    it.press(&["q"]);
    assert_eq!(it.exit(), 0);
    assert!(it.is_restored());
    let mut it = Terminal::interview(folder.path(), &["a.toml", "--open"], USUAL);
    it.see("care of upstream");
}

#[test]
fn nobody_is_asked_without_a_terminal_or_in_ci() {
    let folder = folder_with(&answers(""));
    let mut command = Command::new(PROGRAM);
    let piped = command.args(["interview", "a.toml"]).current_dir(folder.path()).env_clear().output().unwrap();
    assert_eq!(piped.status.code(), Some(2));
    let said = String::from_utf8_lossy(&piped.stderr).into_owned();
    assert!(said.contains("init") && said.contains("report"), "{said}");
    assert!(said.starts_with("error: there is no terminal to ask on.") && said.lines().count() == 1, "{said}");
    let mut command = program(folder.path(), &["a.toml"]);
    command.env("CI", "true");
    let mut it = Terminal::start(command, USUAL);
    assert_eq!(it.exit(), 2);
    assert_eq!(saved(folder.path()), answers(""));
}
