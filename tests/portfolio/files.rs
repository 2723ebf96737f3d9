//! Each file is counted once, or named with what is wrong with it.

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::thread;

use serde_json::Value;

use super::room::{ACME, Room, program};
use super::{json_of, portfolio, rocket};

fn units(told: &Value) -> Vec<&str> {
    let mut units: Vec<&str> =
        told["members"].as_array().unwrap().iter().map(|member| member["unit"].as_str().unwrap()).collect();
    units.sort_unstable();
    units
}

fn left_out(told: &Value) -> Vec<(&str, &str)> {
    let files = told["left_out"]["files"].as_array().unwrap();
    files.iter().map(|file| (file["path"].as_str().unwrap(), file["rule"].as_str().unwrap())).collect()
}

#[test]
fn a_file_that_cannot_be_used_is_named_with_its_first_problem_and_the_rest_goes_on() {
    let room = Room::new();
    room.write("units/a.toml", &rocket("a", "2026-11-22"));
    room.write("units/b.toml", &rocket("b", "2026-11-22").replace("scanner-on", "scanner-off"));
    room.write("units/c.toml", "no toml at all");
    let run = portfolio(&room, &["units", "--catalog", ACME, "-f", "json"]);
    assert_eq!(run.code, 0);
    let lines: Vec<&str> = run.err.lines().collect();
    assert_eq!(lines.len(), 2, "{}", run.err);
    assert!(lines[0].starts_with("left out: units/b.toml:") && lines[0].ends_with("[unknown-point]"), "{}", lines[0]);
    assert!(lines[1].starts_with("left out: units/c.toml:1:") && lines[1].ends_with("[syntax]"), "{}", lines[1]);
    let told: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(units(&told), ["a"]);
    assert_eq!(left_out(&told), [("units/b.toml", "unknown-point"), ("units/c.toml", "syntax")]);
    assert!(portfolio(&room, &["units", "--catalog", ACME, "-f", "markdown"]).out.contains("units/b.toml"));
}

#[test]
fn with_strict_the_first_file_that_cannot_be_used_is_the_end() {
    let room = Room::new();
    room.write("a.toml", &rocket("a", "2026-11-22"));
    assert_eq!(portfolio(&room, &["a.toml", "--catalog", ACME, "--strict"]).code, 0);
    for number in 0..40 {
        room.write(&format!("b/{number:02}.toml"), &rocket("b", &format!("20{:02}-01-01", number + 10)));
    }
    for bad in ["b/07.toml", "b/31.toml"] {
        room.write(bad, "surprise = 1\n");
    }
    for threads in ["1", "4"] {
        let run = portfolio(&room, &["a.toml", "b", "--catalog", ACME, "--strict", "--threads", threads, "-o", "r.md"]);
        assert_eq!((run.code, run.out.as_str()), (3, ""));
        assert!(run.err.contains("b/07.toml") && !run.err.contains("b/31.toml"), "{}", run.err);
        assert!(!room.path().join("r.md").exists());
    }
}

#[test]
fn the_same_unit_on_the_same_day_twice_is_a_problem() {
    let room = Room::new();
    room.write("a.toml", &rocket("same", "2026-11-22"));
    room.write("b.toml", &rocket("same", "2026-11-22"));
    for order in [["a.toml", "b.toml"], ["b.toml", "a.toml"]] {
        let run = portfolio(&room, &[&order[..], &["--catalog", ACME, "-f", "json"]].concat());
        assert_eq!(run.code, 0);
        assert!(run.err.contains("left out: b.toml: a.toml is of the same unit, `same`"), "{}", run.err);
        assert_eq!(units(&serde_json::from_str(&run.out).unwrap()), ["same"]);
        assert_eq!(portfolio(&room, &[&order[..], &["--catalog", ACME, "--strict"]].concat()).code, 3);
    }
}

#[test]
fn a_portfolio_of_nothing_never_looks_like_one() {
    let room = Room::new();
    fs::create_dir(room.path().join("empty")).unwrap();
    assert_eq!(portfolio(&room, &["empty"]).code, 5);
    assert_eq!(room.run_with(&["portfolio", "--paths-from", "-"], "\n", &[]).code, 5);
    assert_eq!(portfolio(&room, &["nowhere.toml"]).code, 3);
    assert_eq!(portfolio(&room, &["no*where.toml"]).code, 3);
    assert_eq!(portfolio(&room, &[]).code, 2);
    assert_eq!(portfolio(&room, &["--example", "empty"]).code, 2);
    room.write("bad.toml", "surprise = 1\n");
    assert_eq!(portfolio(&room, &["bad.toml"]).code, 3);
}

#[test]
fn no_file_that_is_read_is_written_over() {
    let room = Room::new();
    let before = rocket("a", "2026-11-22");
    room.write("units/a.md", &before);
    for args in [&["units/a.md", "-o", "units/a.md"][..], &["units/a.md", "-o", "./units/../units/a.md"]] {
        assert_eq!(portfolio(&room, &[args, &["--catalog", ACME]].concat()).code, 2);
        assert_eq!(room.read("units/a.md"), before);
    }
    let list = room.write("list.md", "units/a.md\n");
    assert_eq!(portfolio(&room, &["--paths-from", "list.md", "-o", "list.md", "--catalog", ACME]).code, 2);
    assert_eq!(fs::read_to_string(list).unwrap(), "units/a.md\n");
}

#[test]
fn paths_come_from_patterns_and_lists_and_hidden_files_are_none() {
    let room = Room::new();
    for name in ["u/x/a.toml", "u/y/b.toml", "u/.hidden.toml", "u/.git/c.toml", "u/d.md"] {
        room.write(name, &rocket(name, "2026-11-22"));
    }
    let of = |args: &[&str]| {
        let told = json_of(&room, &[args, &["--catalog", ACME]].concat());
        units(&told).into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(of(&["u"]), ["u/x/a.toml", "u/y/b.toml"]);
    assert_eq!(of(&["u/*/*.toml"]), ["u/x/a.toml", "u/y/b.toml"]);
    assert_eq!(of(&["u", "u/x", "u/x/a.toml", "./u/x/a.toml"]), ["u/x/a.toml", "u/y/b.toml"]);
    for list in ["u/x/a.toml\nu/y\n", "u/x/a.toml\r\nu/y\r\n", "u/x/a.toml\0u/y\0"] {
        let run = room.run_with(&["portfolio", "--paths-from", "-", "-f", "json", "--catalog", ACME], list, &[]);
        assert_eq!(units(&serde_json::from_str(&run.out).unwrap()), ["u/x/a.toml", "u/y/b.toml"], "{list:?}");
    }
    let run = room.run_with(&["portfolio", "-", "-f", "json", "--catalog", ACME], &rocket("in", "2026-11-22"), &[]);
    assert_eq!(units(&serde_json::from_str(&run.out).unwrap()), ["in"]);
    assert_eq!(portfolio(&room, &["-", "--paths-from", "-"]).code, 2);
}

#[test]
#[cfg(unix)]
fn a_folder_that_somebody_set_traps_in_is_walked_once_and_each_trap_is_named() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    use std::os::unix::fs::symlink;

    let room = Room::new();
    let outside = room.write("outside/o.toml", &rocket("outside", "2026-11-22"));
    room.write("u/a.toml", &rocket("a", "2026-11-22"));
    room.write("u/sub/b.toml", &rocket("b", "2026-11-22"));
    room.write("u/line\nbreak.toml", &rocket("break", "2026-11-22"));
    let folder = room.path().join("u");
    fs::write(folder.join(OsStr::from_bytes(b"n\xff.toml")), room_without_id()).unwrap();
    symlink(&folder, folder.join("sub/loop")).unwrap();
    symlink(outside, folder.join("out.toml")).unwrap();
    symlink("a.toml", folder.join("again.toml")).unwrap();
    symlink("nowhere", folder.join("broken.toml")).unwrap();
    fs::hard_link(folder.join("a.toml"), folder.join("sub/hard.toml")).unwrap();
    fs::create_dir(folder.join("folder.toml")).unwrap();
    assert!(program::tool("mkfifo", &folder).arg("pipe.toml").status().unwrap().success());

    let told = json_of(&room, &["u", "--catalog", ACME]);
    assert_eq!(units(&told), ["a", "b", "break", "u/n\\xFF.toml"]);
    let traps = ["u/broken.toml", "u/out.toml", "u/pipe.toml", "u/sub/loop"];
    assert_eq!(left_out(&told), traps.map(|path| (path, "unreadable")));
    // By their names they are taken: somebody meant them.
    assert_eq!(units(&json_of(&room, &["u/out.toml", "--catalog", ACME])), ["outside"]);
    let run = portfolio(&room, &["u", "--catalog", ACME]);
    assert!(run.err.lines().all(|line| line.starts_with("left out: ")), "{}", run.err);
}

/// A name in which nobody looks for answers costs nothing, and another name of a file that is known costs next to nothing.
#[test]
fn a_folder_of_a_hundred_thousand_entries_is_walked_and_each_file_in_it_counted_once() {
    const NAMES: u32 = 60_000;
    let room = Room::new();
    // A file has at most so many names on the usual systems.
    let firsts = [("u/a.toml", "a"), ("u/b.toml", "b")];
    for (path, id) in firsts {
        let path = room.write(path, &rocket(id, "2026-11-22"));
        (0..NAMES / 2).for_each(|name| fs::hard_link(&path, path.with_file_name(format!("{id}{name}.toml"))).unwrap());
    }
    let empty = room.write("u/empty", "");
    (0..NAMES).for_each(|name| fs::hard_link(&empty, empty.with_file_name(format!("{name}.txt"))).unwrap());
    let told = json_of(&room, &["u", "--catalog", ACME]);
    assert_eq!((units(&told), left_out(&told)), (vec!["a", "b"], vec![]));
}

#[test]
fn files_that_are_gone_or_have_grown_beyond_reason_are_named() {
    let room = Room::new();
    room.write("u/a.toml", &rocket("a", "2026-11-22"));
    room.write("u/grown.toml", &"# and so on\n".repeat(400_000));
    let told = json_of(&room, &["u", "u/gone.toml", "--catalog", ACME]);
    assert_eq!(units(&told), ["a"]);
    assert_eq!(left_out(&told), [("u/gone.toml", "unreadable"), ("u/grown.toml", "too-large")]);
}

#[test]
fn files_that_vanish_or_grow_while_they_are_read_are_each_counted_once_or_named() {
    let room = Room::new();
    let names: Vec<String> = (0..150).map(|number| format!("u/{number:03}.toml")).collect();
    for name in &names {
        room.write(name, &rocket(name, "2026-11-22"));
    }
    room.write("list", &names.join("\n"));
    let (growing, vanishing) = names.split_at(100);
    let told = thread::scope(|scope| {
        scope.spawn(|| {
            for gone in vanishing.iter().rev() {
                fs::remove_file(room.path().join(gone)).unwrap();
                for name in growing {
                    let mut file = OpenOptions::new().append(true).open(room.path().join(name)).unwrap();
                    file.write_all(b"# one more line\n").unwrap();
                }
            }
        });
        json_of(&room, &["--paths-from", "list", "--catalog", ACME])
    });
    let named = left_out(&told).into_iter().map(|(path, _)| path);
    let mut all: Vec<&str> = units(&told).into_iter().chain(named).collect();
    all.sort_unstable();
    assert_eq!(all, names);
}

/// An answers file whose unit is called by its path.
fn room_without_id() -> String {
    super::room::ROCKET.to_owned()
}

#[test]
#[cfg(unix)]
fn a_folder_that_may_not_be_read_is_named() {
    use std::os::unix::fs::PermissionsExt;

    let room = Room::new();
    room.write("u/a.toml", &rocket("a", "2026-11-22"));
    room.write("u/closed/b.toml", &rocket("b", "2026-11-22"));
    let closed = room.path().join("u/closed");
    let allow = |mode| fs::set_permissions(&closed, fs::Permissions::from_mode(mode)).unwrap();
    allow(0o000);
    let is_obeyed = fs::read_dir(&closed).is_err();
    let runs = [&["u"][..], &["u/a.toml", "u/*/*.toml"]]
        .map(|paths| portfolio(&room, &[paths, &["--catalog", ACME]].concat()));
    allow(0o755);
    for run in runs {
        // Who may read everything is stopped by no permission.
        if is_obeyed {
            assert!(run.err.contains("left out: u/closed: this folder may not be read"), "{}", run.err);
        }
        assert_eq!(run.code, 0, "{}", run.err);
    }
}
