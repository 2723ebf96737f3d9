//! A folder of its own for a test, and the program run in it.
#![allow(dead_code, unreachable_pub, clippy::unwrap_used, clippy::expect_used, clippy::format_collect)]

#[path = "../common/program.rs"]
pub mod program;

use std::path::{Path, PathBuf};

/// The worked example of one's own checklist.
pub const ACME: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/catalogs/acme");
/// What the made-up team says of it: score 1/2, stage 0, two critical points not done, 7/8 answered.
pub const ROCKET: &str = include_str!("../catalogs/acme/answers.toml");

/// How a run ended.
pub struct Run {
    pub code: i32,
    pub out: String,
    pub err: String,
}

/// A temporary folder.
pub struct Room(tempfile::TempDir);

impl Room {
    pub fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    /// A folder with the answers of team Rocket, changed.
    pub fn with(changes: &[(&str, &str)]) -> Self {
        let room = Self::new();
        room.write("answers.toml", &changed(changes));
        room
    }

    pub fn path(&self) -> &Path {
        self.0.path()
    }

    pub fn write(&self, name: &str, text: &str) -> PathBuf {
        let path = self.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, text).unwrap();
        path
    }

    pub fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path().join(name)).unwrap()
    }

    pub fn run(&self, args: &[&str]) -> Run {
        self.run_with(args, "", &[])
    }

    pub fn run_with(&self, args: &[&str], stdin: &str, env: &[(&str, &str)]) -> Run {
        let mut command = program::program(self.path());
        command.args(args).envs(env.iter().copied());
        let output = program::fed(command, stdin.as_bytes());
        let text = |bytes| String::from_utf8(bytes).unwrap().replace('\u{a0}', " ");
        Run { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
    }

    /// `check answers.toml` with the worked example, on a fixed day.
    pub fn check(&self, args: &[&str]) -> Run {
        let start = ["check", "answers.toml", "--catalog", ACME, "--today", "2026-11-22"];
        self.run(&[&start, args].concat())
    }
}

/// The answers of team Rocket, changed. Each change must hit.
pub fn changed(changes: &[(&str, &str)]) -> String {
    changes.iter().fold(ROCKET.to_owned(), |text, (from, to)| {
        assert!(text.contains(from), "{from}");
        text.replace(from, to)
    })
}
