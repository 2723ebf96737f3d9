//! The answers file on disk, while an interview changes it: locked against a second interview, merged with what others
//! wrote meanwhile, and never half written.

mod lock;

use std::fs;
use std::io;
use std::num::NonZeroU32;
use std::path::{Path, PathBuf};
use std::sync::TryLockError;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use super::brand::brand_of_file;
use super::exit::Failure;
use super::files::{self, ANSWERS_LIMIT, Link};
use super::inputs;
use crate::answers::{self, Answers, ChangedTables, Detail, Editor, Merge, change_tables, merge_edits};
use crate::assess::Assessed;
use crate::catalog::Catalog;
use crate::document::Options;
use crate::interview::{AnswersStore, Policy, Saved, Trouble};
use crate::messages::Messages;
use crate::problem::{Look, Problem, Problems, Source, show};
use crate::render::{self, Format};

pub(super) use lock::Lock;

/// How the file stands, for whoever has to say it when the program is told to stop.
#[derive(Debug, Default)]
pub(super) struct Status {
    now: Mutex<Now>,
}

/// What only a signal asks for, and so only Unix.
#[derive(Debug, Default, Clone)]
#[cfg_attr(not(unix), allow(dead_code))]
pub(super) struct Now {
    /// The file, as one types it.
    pub(super) file: String,
    /// Whether it exists.
    pub(super) written: bool,
    /// Whether an answer is in memory only.
    pub(super) unsaved: bool,
    /// The lock to be removed at the end.
    pub(super) lock: Option<PathBuf>,
}

impl Status {
    fn hold(&self) -> MutexGuard<'_, Now> {
        self.now.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// How the file stands once a save that is under way is over, or after some seconds.
    #[cfg_attr(not(unix), allow(dead_code))]
    pub(super) fn settled(&self) -> Now {
        let until = Instant::now() + Duration::from_secs(5);
        loop {
            match self.now.try_lock() {
                Ok(now) => return now.clone(),
                Err(TryLockError::Poisoned(now)) => return now.into_inner().clone(),
                Err(_) if Instant::now() > until => return Now { unsaved: true, ..Now::default() },
                Err(_) => thread::sleep(Duration::from_millis(1)),
            }
        }
    }
}

/// What the file held when it was last read or written.
#[derive(Debug)]
struct Known {
    text: String,
    answers: Answers,
    /// The same, open for the next change; none after one that came to nothing, or that was made without it.
    editor: Option<Editor>,
}

impl Known {
    fn of(source: &Arc<Source>, catalog: &Catalog) -> Result<Self, Problems> {
        let answers = answers::parse(source, catalog)?;
        Ok(Self { text: source.text.to_string(), answers, editor: Some(Editor::open(source)?) })
    }
}

/// The answers file of an interview.
#[derive(Debug)]
pub(super) struct Store<'c> {
    catalog: &'c Catalog,
    path: PathBuf,
    known: Option<Known>,
    lock: Lock,
    status: Arc<Status>,
}

impl<'c> Store<'c> {
    /// Takes the file for this interview alone, and reads it if it exists.
    ///
    /// # Errors
    /// Why it cannot be taken, or every problem in it. Nothing was written then.
    pub(super) fn open(path: &Path, catalog: &'c Catalog, status: &Arc<Status>) -> Result<Self, Failure> {
        folder_exists(path)?;
        // What cannot be read is told first: it says more than that it cannot be locked.
        let before = read(path, catalog)?;
        if let Some(why) = protection(path) {
            return Err(Failure::Unkept(format!("{} {why} first", path.display())));
        }
        let lock = Lock::take(path).map_err(|error| unkept(path, &error))?;
        // Somebody may have written it before it was locked.
        let known = match (read_source(path)?, before) {
            (Some(now), Some(before)) if now.text == before.text => Some(before),
            (now, _) => now.map(|now| Known::of(&now, catalog).map_err(Failure::Problems)).transpose()?,
        };
        lock.clean_up();
        let store = Self { catalog, path: path.to_owned(), known, lock, status: Arc::clone(status) };
        store.tell(&mut status.hold(), false);
        Ok(store)
    }

    /// The answers in the file; none if there is no file yet.
    pub(super) fn answers(&self) -> Option<&Answers> {
        self.known.as_ref().map(|known| &known.answers)
    }

    fn tell(&self, now: &mut Now, unsaved: bool) {
        *now = Now {
            file: self.name(),
            written: self.known.is_some(),
            unsaved,
            lock: self.lock.path().map(Path::to_owned),
        };
    }

    fn try_save(&mut self, mine: &Answers, policy: Policy) -> Result<Saved, Trouble> {
        let on_disk = on_disk(&self.path)?;
        let known = self.known.as_ref();
        let Some(theirs) = on_disk.filter(|text| known.is_none_or(|known| known.text != *text)) else {
            // Unchanged, or deleted meanwhile: then it is written anew.
            let tables = known.and_then(|known| change_tables(self.catalog, &known.text, &known.answers, mine));
            if let Some(tables) = tables {
                return self.write_tables(tables).map(|()| Saved::Same);
            }
            let next = edited(self.catalog, &self.name(), self.known.as_mut(), mine)?;
            self.write(next)?;
            return Ok(Saved::Same);
        };
        let mut before = self.understand(theirs)?;
        let base = known.map(|known| &known.answers);
        let Merge { answers, taken } =
            merge_edits(self.catalog, base, &before.answers, mine, policy).map_err(Trouble::Conflict)?;
        let next = edited(self.catalog, &self.name(), Some(&mut before), &answers)?;
        self.write(next)?;
        Ok(if answers == *mine { Saved::Same } else { Saved::Merged(Box::new(answers), taken) })
    }

    fn understand(&self, text: String) -> Result<Known, Trouble> {
        Known::of(&Source::new(self.name(), text), self.catalog).map_err(|problems| unreadable(&problems))
    }

    fn write(&mut self, next: Known) -> Result<(), Trouble> {
        self.write_text(&next.text)?;
        self.known = Some(next);
        Ok(())
    }

    fn write_tables(&mut self, tables: ChangedTables) -> Result<(), Trouble> {
        self.write_text(tables.text())?;
        if let Some(Known { text, answers, editor }) = &mut self.known {
            tables.take_over(text, answers);
            *editor = None;
        }
        Ok(())
    }

    fn write_text(&self, text: &str) -> Result<(), Trouble> {
        if let Some(why) = protection(&self.path) {
            return Err(Trouble::Unwritable(format!("The file {why}, then try again.")));
        }
        let unchanged = self.known.as_ref().is_some_and(|known| known.text == text) && self.path.exists();
        if !unchanged {
            files::write_whole(&self.path, text.as_bytes(), Link::Follow).map_err(|error| unwritable(&error))?;
        }
        Ok(())
    }
}

impl Drop for Store<'_> {
    fn drop(&mut self) {
        self.lock.clean_up();
    }
}

impl AnswersStore for Store<'_> {
    fn save(&mut self, answers: &Answers, policy: Policy) -> Result<Saved, Trouble> {
        // Held until the file is whole: a signal waits for it.
        let status = Arc::clone(&self.status);
        let mut now = status.hold();
        let saved = self.try_save(answers, policy);
        self.tell(&mut now, saved.is_err());
        saved
    }

    fn save_elsewhere(&mut self, path: &str, answers: &Answers) -> Result<(), Trouble> {
        let status = Arc::clone(&self.status);
        let mut now = status.hold();
        let path = PathBuf::from(path);
        if fs::symlink_metadata(&path).is_ok() {
            return Err(Trouble::Unwritable("There is a file of that name already. Choose another name.".to_owned()));
        }
        let lock = Lock::take(&path).map_err(|error| unwritable(&error))?;
        let next = edited(self.catalog, &self.name(), self.known.as_mut(), answers)?;
        files::write_whole(&path, next.text.as_bytes(), Link::Follow).map_err(|error| unwritable(&error))?;
        (self.path, self.lock) = (path, lock);
        self.known = Some(next);
        self.tell(&mut now, false);
        Ok(())
    }

    fn write_report(&mut self, of: Assessed<'_>, format: Format, messages: &Messages) -> Result<String, Trouble> {
        let path = report_path(&self.path, format);
        let settings = &of.answers.report;
        let options = Options {
            detail: settings.detail.unwrap_or(Detail::Normal),
            capacity: settings.capacity.and_then(NonZeroU32::new),
            language: settings.lang.clone(),
            ..Options::default()
        };
        let own = brand_of_file(&self.path, of.answers);
        let look = render::Look { width: 100, brand: own.brand(), ..render::Look::PLAIN };
        let drawn = render::report(format, of, &options, None, &look, messages);
        let drawn = drawn.map_err(|error| Trouble::Unwritable(error.to_string()))?;
        inputs::spare(&path).map_err(|_| unwritable(&io::ErrorKind::ResourceBusy.into()))?;
        files::write_whole(&path, &drawn.bytes, Link::Replace).map_err(|error| unwritable(&error))?;
        Ok(path.display().to_string())
    }

    fn name(&self) -> String {
        self.path.display().to_string()
    }

    fn exists(&self) -> bool {
        self.known.is_some()
    }
}

/// The file with `answers` in it, everything else as it was. It is read back before it is trusted.
fn edited(catalog: &Catalog, name: &str, known: Option<&mut Known>, answers: &Answers) -> Result<Known, Trouble> {
    let editor = match known {
        None => Editor::new(catalog, answers),
        Some(known) => {
            // To read the text again takes long, but only where it is not open; to copy takes long each time.
            let anew = || Editor::open(&Source::new(name, known.text.as_str()));
            let mut editor = known.editor.take().map_or_else(anew, Ok).map_err(|problems| unreadable(&problems))?;
            editor.update(catalog, &known.answers, answers);
            editor
        }
    };
    let text = editor.text();
    match answers::parse(&Source::new(name, text.as_str()), catalog) {
        Ok(read) if holds(&read, answers) => Ok(Known { text, answers: read, editor: Some(editor) }),
        _ => {
            let why = "The file is laid out in a way that cannot be changed safely. Save in another file instead.";
            Err(Trouble::Unwritable(why.to_owned()))
        }
    }
}

/// Where a report goes: beside the answers, under their name and what it is.
fn report_path(answers: &Path, format: Format) -> PathBuf {
    let mut name = answers.file_stem().unwrap_or_default().to_owned();
    name.push("-report.");
    name.push(format.endings().first().copied().unwrap_or_default());
    answers.with_file_name(name)
}

fn folder_exists(path: &Path) -> Result<(), Failure> {
    let folder = files::folder_of(path);
    if folder.is_dir() {
        return Ok(());
    }
    let folder = folder.display();
    Err(Failure::Usage(format!("there is no folder {folder}: make it first (mkdir -p {folder}), or name another file")))
}

/// Why the file cannot be taken, and the way out.
pub(super) fn unkept(path: &Path, error: &io::Error) -> Failure {
    let (file, folder) = (path.display(), files::folder_of(path));
    Failure::Unkept(match error.kind() {
        io::ErrorKind::ResourceBusy => format!("{file} is open in another interview; quit that one first"),
        io::ErrorKind::PermissionDenied => {
            format!("permission denied: nothing may be written in {}, the folder of {file}", folder.display())
        }
        _ => format!("an interview cannot keep its answers in {file}: {error}"),
    })
}

/// What the system answers where not even the file's owner may: it is 1 on every Unix.
const NOT_PERMITTED: i32 = 1;

/// Why the file itself may not be changed, and what to do; none if it may, or is not there.
fn protection(path: &Path) -> Option<String> {
    let about = fs::metadata(path).ok().filter(fs::Metadata::is_file)?;
    if about.permissions().readonly() {
        return Some("is write-protected: allow writing to it".to_owned());
    }
    // A file that is marked as unchangeable cannot be replaced either, whatever its folder allows.
    let refused = fs::OpenOptions::new().write(true).open(path).err()?;
    let marked = cfg!(unix) && refused.raw_os_error() == Some(NOT_PERMITTED);
    marked.then(|| "is marked as unchangeable: take that mark away (chattr -i -a)".to_owned())
}

/// The file as it is; none if there is none.
fn read(path: &Path, catalog: &Catalog) -> Result<Option<Known>, Failure> {
    let known = |source: Arc<Source>| Known::of(&source, catalog).map_err(Failure::Problems);
    read_source(path)?.map(known).transpose()
}

fn read_source(path: &Path) -> Result<Option<Arc<Source>>, Failure> {
    if matches!(fs::metadata(path), Err(error) if error.kind() == io::ErrorKind::NotFound) {
        return Ok(None);
    }
    files::read(path, ANSWERS_LIMIT).map(Some)
}

/// The text of the file now; none if it is gone.
fn on_disk(path: &Path) -> Result<Option<String>, Trouble> {
    match fs::metadata(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(unwritable(&error)),
        Ok(about) if about.is_dir() => return Err(unwritable(&io::ErrorKind::IsADirectory.into())),
        Ok(_) => {}
    }
    match files::read(path, ANSWERS_LIMIT) {
        Ok(source) => Ok(Some(source.text.to_string())),
        Err(Failure::Problems(problems)) => Err(unreadable(&problems)),
        Err(_) => Err(Trouble::Unreadable("it cannot be opened".to_owned())),
    }
}

fn unreadable(problems: &[Problem]) -> Trouble {
    Trouble::Unreadable(show(problems, Look::Plain).lines().next().unwrap_or_default().to_owned())
}

fn unwritable(error: &io::Error) -> Trouble {
    let why = match error.kind() {
        io::ErrorKind::ResourceBusy => "It is open in another interview. Quit that one first.",
        io::ErrorKind::StorageFull => "The disk is full. Make room on it, then try again.",
        io::ErrorKind::QuotaExceeded => "Your share of the disk is full. Make room on it, then try again.",
        io::ErrorKind::FileTooLarge => "The file would be larger than this system allows. Save somewhere else.",
        io::ErrorKind::PermissionDenied => {
            "You may not write in this folder. Ask for permission, or save somewhere else."
        }
        io::ErrorKind::ReadOnlyFilesystem => "This disk can only be read. Save somewhere else.",
        io::ErrorKind::IsADirectory => "There is a folder of that name now. Move it away, or save somewhere else.",
        io::ErrorKind::NotFound => "The folder is gone. Make it again, or save somewhere else.",
        _ => return Trouble::Unwritable(format!("The system says: {error}")),
    };
    Trouble::Unwritable(why.to_owned())
}

/// Whether what was read says all that was to be written.
fn holds(read: &Answers, wanted: &Answers) -> bool {
    (&read.given, read.date, &read.scope, read.target) == (&wanted.given, wanted.date, &wanted.scope, wanted.target)
}
