//! A pseudo-terminal with the program in it, and what a person does with it.

use std::ffi::{OsStr, OsString};
use std::fs::File;
use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, SlavePty, native_pty_system};

pub(crate) const ENTER: &str = "\r";
pub(crate) const ESC: &str = "\u{1b}";
pub(crate) const SPACE: &str = " ";
pub(crate) const DOWN: &str = "\u{1b}[B";
pub(crate) const CTRL_C: &str = "\u{3}";

pub(crate) const PROGRAM: &str = env!("CARGO_BIN_EXE_ospo-assess");

/// How long a program that is to write something may be quiet: one that hangs is told, and on a busy machine none hangs.
const PATIENCE: Duration = Duration::from_secs(600);

/// Between two looks at what has come.
const A_MOMENT: Duration = Duration::from_millis(2);

/// What the program writes when it takes the window to draw on it, and not while somebody types into a line.
const TAKEN: &str = "\u{1b}[?2004h";

/// What no program writes and no screen shows.
const END: u8 = 0;

/// Rows and columns of a window.
pub(crate) type Size = (u16, u16);
pub(crate) const USUAL: Size = (24, 80);
pub(crate) const SMALL: Size = (12, 40);
/// The smallest window that is promised to work.
pub(crate) const TINY: Size = (5, 20);
pub(crate) const LOW: Size = (15, 60);
pub(crate) const WIDE: Size = (40, 120);

struct Seen {
    screen: vt100::Parser,
    raw: Vec<u8>,
}

/// The program in a terminal.
pub(crate) struct Terminal {
    master: Box<dyn MasterPty + Send>,
    /// Kept open, so that the terminal outlives the program and can be asked how it was left.
    _slave: Box<dyn SlavePty + Send>,
    writer: Box<dyn Write + Send>,
    child: Box<dyn Child + Send + Sync>,
    seen: Arc<Mutex<Seen>>,
    /// Bytes of the output that were looked at already.
    read: usize,
}

/// The catalog of these tests.
pub(crate) fn catalog() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/interview/catalog")
}

/// A command in a folder, with nothing of this machine's environment but where its tools are: no test sees a machine of CI,
/// or what somebody has set. The interview speaks the language of its surroundings: here English.
pub(crate) fn command(name: impl AsRef<OsStr>, folder: &Path) -> CommandBuilder {
    let mut command = CommandBuilder::new(name);
    command.cwd(folder);
    command.env_clear();
    command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
    command.env("HOME", folder);
    // Where ci/coverage.sh has the program say what was reached.
    if let Some(file) = std::env::var_os("LLVM_PROFILE_FILE") {
        command.env("LLVM_PROFILE_FILE", file);
    }
    for (name, value) in [("TERM", "xterm-256color"), ("NO_COLOR", "1"), ("LC_ALL", "C.UTF-8")] {
        command.env(name, value);
    }
    command
}

/// The program with these arguments, to be run in a folder.
pub(crate) fn program(folder: &Path, args: &[&str]) -> CommandBuilder {
    let mut command = command(PROGRAM, folder);
    command.args(["--catalog", catalog().to_str().unwrap(), "interview"]);
    command.args(args);
    command
}

/// The same command, run by a tool with these options.
pub(crate) fn under(tool: &str, options: &[&str], mut command: CommandBuilder) -> CommandBuilder {
    let tool = [tool].into_iter().chain(options.iter().copied()).map(OsString::from);
    command.get_argv_mut().splice(0..0, tool);
    command
}

impl Terminal {
    /// Starts an interview in a window.
    pub(crate) fn interview(folder: &Path, args: &[&str], size: Size) -> Self {
        Self::start(program(folder, args), size)
    }

    pub(crate) fn start(command: CommandBuilder, (rows, cols): Size) -> Self {
        let pair = native_pty_system().openpty(PtySize { rows, cols, ..PtySize::default() }).unwrap();
        let child = pair.slave.spawn_command(command).unwrap();
        let mut reader = pair.master.try_clone_reader().unwrap();
        let number = |n: u16| NonZeroU16::new(n).unwrap();
        let screen = vt100::Parser::new(number(rows), number(cols), 500);
        let seen = Arc::new(Mutex::new(Seen { screen, raw: Vec::new() }));
        let shared = Arc::clone(&seen);
        std::thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(count @ 1..) = reader.read(&mut bytes) {
                let mut seen = shared.lock().unwrap();
                seen.screen.process(&bytes[..count]);
                seen.raw.extend_from_slice(&bytes[..count]);
            }
        });
        let writer = pair.master.take_writer().unwrap();
        Self { master: pair.master, _slave: pair.slave, writer, child, seen, read: 0 }
    }

    /// Presses keys. What follows Esc at once would be taken for the rest of an escape sequence: wait for what Esc does.
    pub(crate) fn press(&mut self, keys: &[&str]) {
        self.read = self.seen.lock().unwrap().raw.len();
        for key in keys {
            self.writer.write_all(key.as_bytes()).unwrap();
            self.writer.flush().unwrap();
        }
    }

    /// Types a line and presses Enter.
    pub(crate) fn line(&mut self, text: &str) {
        self.press(&[&format!("{text}\r")]);
    }

    /// What is on the screen.
    pub(crate) fn screen(&self) -> String {
        self.seen.lock().unwrap().screen.screen().contents()
    }

    /// Everything written since the last key.
    pub(crate) fn since(&self) -> String {
        String::from_utf8_lossy(&self.seen.lock().unwrap().raw[self.read..]).into_owned()
    }

    /// Everything written since the last key, on one line.
    pub(crate) fn said(&self) -> String {
        on_one_line(&self.since())
    }

    /// Waits until something is there: as long as the program goes on to write, it is at work.
    fn until(&mut self, what: &str, there: impl Fn(&Self) -> bool) {
        let (mut quiet, mut written) = (Instant::now(), 0);
        while !there(self) {
            let gone = self.is_over();
            if gone {
                self.read_to_the_end();
            }
            let now = self.seen.lock().unwrap().raw.len();
            if now != written {
                (quiet, written) = (Instant::now(), now);
            }
            let goes_on = !gone && quiet.elapsed() < PATIENCE;
            assert!(goes_on || there(self), "no {what:?} here (program over: {gone}):\n{}\n", self.screen());
            std::thread::sleep(A_MOMENT);
        }
    }

    /// Waits until the screen of a question shows this, and is ready for keys: the help below it is drawn last.
    pub(crate) fn see(&mut self, what: &str) {
        self.until(what, |it| {
            let screen = it.screen();
            let drawn =
                it.read == 0 || it.since().split_once(TAKEN).is_some_and(|(_, drawn)| drawn.contains("\u{1b}[J"));
            let end = screen.trim_end();
            let ready = drawn && end.ends_with(']') && !end.ends_with(" ]") && !end.ends_with("[x]");
            ready && on_one_line(&screen).contains(what)
        });
    }

    /// Waits until the screen at hand shows this.
    pub(crate) fn see_here(&mut self, what: &str) {
        self.until(what, |it| on_one_line(&it.screen()).contains(what));
    }

    /// Waits until plain output shows this since the last key.
    pub(crate) fn hear(&mut self, what: &str) {
        self.until(what, |it| on_one_line(&it.since()).contains(what));
    }

    /// Waits until a plain prompt that shows this is ready for a line.
    pub(crate) fn hear_prompt(&mut self, what: &str) {
        self.until(what, |it| {
            let said = on_one_line(&it.since());
            said.contains(what) && (said.ends_with("<: back)") || said.ends_with("?: all choices)"))
        });
    }

    /// Waits like [`Terminal::hear_prompt`], or until the program is over; true if it is.
    pub(crate) fn hear_prompt_or_end(&mut self, what: &str) -> bool {
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            let said = on_one_line(&self.since());
            if said.contains(what) && said.ends_with("?: all choices)") {
                return false;
            }
            if self.child.try_wait().unwrap().is_some() {
                return true;
            }
            std::thread::sleep(A_MOMENT);
        }
        panic!("no {what:?} here:\n{}\n", self.screen());
    }

    /// Whether the program is over.
    pub(crate) fn is_over(&mut self) -> bool {
        self.child.try_wait().unwrap().is_some()
    }

    /// The colours of all that is on the screen, beside the terminal's own two.
    pub(crate) fn colours(&self) -> Vec<vt100::Color> {
        let seen = self.seen.lock().unwrap();
        let screen = seen.screen.screen();
        let (rows, columns) = screen.size();
        let cells =
            (0..rows.get()).flat_map(|row| (0..columns.get()).filter_map(move |column| screen.cell(row, column)));
        let colours = cells.flat_map(|cell| [cell.fgcolor(), cell.bgcolor()]);
        colours.filter(|colour| *colour != vt100::Color::Default).collect()
    }

    /// Waits until the program is over, and gives its exit code.
    pub(crate) fn exit(&mut self) -> u32 {
        let start = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                self.read_to_the_end();
                return status.exit_code();
            }
            assert!(start.elapsed() < PATIENCE, "the program goes on:\n{}", self.screen());
            std::thread::sleep(A_MOMENT);
        }
    }

    /// The last words of a program that is over may still be on their way: they are read when a mark behind them is.
    fn read_to_the_end(&self) {
        let terminal = self.master.tty_name().unwrap();
        File::options().write(true).open(terminal).unwrap().write_all(&[END]).unwrap();
        while self.seen.lock().unwrap().raw.pop_if(|last| *last == END).is_none() {
            std::thread::sleep(A_MOMENT);
        }
    }

    /// Sends a signal by name.
    pub(crate) fn signal(&self, name: &str) {
        let id = self.child.process_id().unwrap().to_string();
        assert!(Command::new("kill").args([&format!("-{name}"), &id]).status().unwrap().success());
    }

    /// Makes the window another size. What was drawn in the old one is not waited for afterwards.
    pub(crate) fn resize(&mut self, (rows, cols): Size) {
        let number = |n: u16| NonZeroU16::new(n).unwrap();
        let mut seen = self.seen.lock().unwrap();
        self.read = seen.raw.len();
        seen.screen.screen_mut().set_size(number(rows), number(cols));
        self.master.resize(PtySize { rows, cols, ..PtySize::default() }).unwrap();
    }

    /// Whether the terminal is as a shell expects it: lines edited and echoed, cursor visible.
    pub(crate) fn is_restored(&self) -> bool {
        let name = self.master.tty_name().unwrap();
        let about = Command::new("stty").arg("-F").arg(name).arg("-a").output().unwrap();
        let about = String::from_utf8_lossy(&about.stdout).into_owned();
        let visible = !self.seen.lock().unwrap().screen.screen().hide_cursor();
        let has = |word: &str| about.split_whitespace().any(|one| one == word);
        visible && has("icanon") && has("echo") && has("isig")
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        if let (Ok(None), Some(id)) = (self.child.try_wait(), self.child.process_id()) {
            let _ = Command::new("kill").args(["-KILL", &id.to_string()]).status();
            let _ = self.child.wait();
        }
    }
}

/// Text with every break of a line a space.
pub(crate) fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// An answers file on the checklist of these tests.
pub(crate) fn answers(rest: &str) -> String {
    format!(
        "# Kept by hand.\nschema = 1\ndate = 2026-01-01\nchecklists = [\"tiny\"]\ntarget = 2\n\n\
         [organization]\nname = \"Example\"\nkind = \"other\"\n\n{rest}"
    )
}

/// A folder with this answers file in it, called `a.toml`.
pub(crate) fn folder_with(text: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("a.toml"), text).unwrap();
    folder
}

/// What is in `a.toml` of a folder.
pub(crate) fn saved(folder: &Path) -> String {
    std::fs::read_to_string(folder.join("a.toml")).unwrap_or_default()
}

/// The names of all files in a folder.
pub(crate) fn files(folder: &Path) -> Vec<String> {
    let names = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name());
    let mut names: Vec<String> = names.map(|name| name.to_string_lossy().into_owned()).collect();
    names.sort();
    names
}
