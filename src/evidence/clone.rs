//! A clone as the signs see it: its files, texts, CI and history, each read when it is first asked for.

use std::cell::{OnceCell, RefCell};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate};

use super::address::WebAddress;
use super::clone_name::{CloneName, web_remotes};
use super::detector::Detectors;
use super::page::Page;
use super::paths::PatternIx;
use super::pipeline::Pipeline;
use crate::assess::CloneLimit;
use crate::repo::{Head, Log, RepoError, Repository, TreeFile, TreeFileKind, path_in_tree};

/// The longest file that is read, in bytes.
const FILE_LIMIT: u64 = 1 << 20;
/// So many entries of a tree are looked at.
const ENTRIES: usize = 100_000;
/// So many commits of a history are looked at.
const COMMITS: usize = 20_000;
/// So many files of CI are read.
const PIPELINES: usize = 200;

/// A text, whole and in passages.
#[derive(Debug)]
pub(super) struct Text {
    pub(super) raw: String,
    pub(super) page: Page,
}

impl Text {
    fn of(path: &str, bytes: &[u8]) -> Self {
        let raw = String::from_utf8_lossy(bytes).into_owned();
        let is_settings = [".yml", ".yaml"].iter().any(|ending| path.ends_with(ending));
        // Quotation marks are a matter of taste there.
        let page = if is_settings { Page::read(&raw.replace(['"', '\''], "")) } else { Page::read(&raw) };
        Self { raw, page }
    }
}

/// Files that signs are looked for in.
pub(super) trait Files {
    /// Those that match a pattern, in the order of the tree.
    fn matching(&self, pattern: PatternIx) -> &[String];
    /// What stands in one; none where it cannot be read.
    fn text(&self, path: &str) -> Option<Arc<Text>>;
    /// Whether one was changed since a time; none where that cannot be told.
    fn is_changed_since(&self, path: &str, seconds: i64) -> Option<bool>;
    /// The commit.
    fn commit(&self) -> &str;
    /// Where a line of one can be seen.
    fn link(&self, path: &str, line: Option<usize>) -> Option<String>;
}

/// A clone that is being read.
pub(super) struct CloneReader<'d> {
    pub(super) called: CloneName,
    pub(super) head: Head,
    pub(super) remotes: Vec<(String, WebAddress)>,
    /// How many files there are.
    pub(super) size: usize,
    detectors: &'d Detectors,
    repository: Repository,
    files: HashMap<String, TreeFile>,
    matched: HashMap<PatternIx, Vec<String>>,
    limits: RefCell<BTreeSet<CloneLimit>>,
    texts: RefCell<HashMap<String, Option<Arc<Text>>>>,
    pipelines: OnceCell<Vec<Pipeline>>,
    log: OnceCell<Log>,
    since: i64,
}

impl<'d> CloneReader<'d> {
    /// Opens the clone in a folder; none where it has no commit. Its history is read since a time.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub(super) fn open(
        folder: &Path,
        name: &str,
        detectors: &'d Detectors,
        since: i64,
    ) -> Result<Option<Self>, RepoError> {
        let repository = Repository::of_clone(folder)?;
        let Some(head) = repository.head()? else { return Ok(None) };
        let tree = repository.tree_files(&head, ENTRIES)?;
        let limits = [
            (repository.is_shallow(), CloneLimit::Shallow),
            (repository.is_without_objects(), CloneLimit::Partial),
            (tree.is_cut, CloneLimit::ManyFiles),
        ];
        let remotes = web_remotes(&repository);
        let mut reader = Self {
            called: CloneName::of_remotes(name, &remotes),
            remotes,
            head,
            size: tree.files.len(),
            detectors,
            repository,
            files: HashMap::new(),
            matched: HashMap::new(),
            limits: RefCell::new(limits.into_iter().filter(|(holds, _)| *holds).map(|(_, limit)| limit).collect()),
            texts: RefCell::default(),
            pipelines: OnceCell::new(),
            log: OnceCell::new(),
            since,
        };
        reader.keep(tree.files);
        Ok(Some(reader))
    }

    /// Keeps the files that some pattern asks for.
    fn keep(&mut self, files: Vec<TreeFile>) {
        let mut links = Vec::new();
        for file in files {
            let patterns = self.detectors.paths.matching(&file.path);
            if file.kind == TreeFileKind::Submodule {
                continue;
            }
            for pattern in &patterns {
                self.matched.entry(*pattern).or_default().push(file.path.clone());
            }
            if file.kind == TreeFileKind::Link {
                links.push(file.path.clone());
            }
            // What a link may lead to is any file.
            self.files.insert(file.path.clone(), file);
        }
        if links.is_empty() {
            let wanted: BTreeSet<&String> = self.matched.values().flatten().collect();
            self.files.retain(|path, _| wanted.contains(path));
        }
        self.matched.values_mut().for_each(|paths| paths.sort());
    }

    /// The day of the commit.
    pub(super) fn date(&self) -> NaiveDate {
        DateTime::from_timestamp(self.head.seconds, 0).map(|time| time.date_naive()).unwrap_or_default()
    }

    /// What limited what was seen so far.
    pub(super) fn limits(&self) -> Vec<CloneLimit> {
        self.limits.borrow().iter().copied().collect()
    }

    /// Whether every file of the tree was looked at.
    pub(super) fn is_whole(&self) -> bool {
        !self.limits.borrow().contains(&CloneLimit::ManyFiles)
    }

    /// Whether some file matches one of the patterns.
    pub(super) fn has(&self, patterns: &[PatternIx]) -> bool {
        patterns.iter().any(|pattern| !self.matching(*pattern).is_empty())
    }

    /// The files of CI.
    pub(super) fn pipelines(&self) -> &[Pipeline] {
        self.pipelines.get_or_init(|| {
            let paths = self.detectors.pipelines.iter().flat_map(|pattern| self.matching(*pattern)).take(PIPELINES);
            paths.filter_map(|path| Some(Pipeline::read(path, &self.text(path)?.raw))).collect()
        })
    }

    /// The commits since the time that this reader was opened with.
    pub(super) fn log(&self) -> &Log {
        self.log.get_or_init(|| {
            let log = self.repository.log_since(&self.head, self.since, COMMITS).unwrap_or_else(|error| {
                self.note(&error);
                Log::default()
            });
            if log.is_cut {
                self.limits.borrow_mut().insert(CloneLimit::ManyCommits);
            }
            log
        })
    }

    /// Texts of the files that match patterns, by path.
    fn texts_of(&self, patterns: impl Iterator<Item = PatternIx>) -> BTreeMap<String, Arc<Text>> {
        let paths = patterns.flat_map(|pattern| self.matching(pattern).to_vec());
        paths.filter_map(|path| Some((path.clone(), self.text(&path)?))).collect()
    }

    fn note(&self, error: &RepoError) {
        self.limits.borrow_mut().insert(match error {
            RepoError::TooLarge(_) => CloneLimit::LargeFiles,
            RepoError::Partial => CloneLimit::Partial,
            _ => CloneLimit::Damaged,
        });
    }

    fn read(&self, path: &str) -> Option<Arc<Text>> {
        let mut file = self.files.get(path)?;
        if file.kind == TreeFileKind::Link {
            let target = self.repository.bytes_of(file, FILE_LIMIT).ok()?;
            let target = target_of(path, &String::from_utf8(target).ok()?)?;
            file = self.files.get(&target).filter(|file| file.kind == TreeFileKind::File)?;
        }
        match self.repository.bytes_of(file, FILE_LIMIT) {
            Ok(bytes) => Some(Arc::new(Text::of(path, &bytes))),
            Err(error) => {
                self.note(&error);
                None
            }
        }
    }
}

impl Files for CloneReader<'_> {
    fn matching(&self, pattern: PatternIx) -> &[String] {
        self.matched.get(&pattern).map_or(&[], Vec::as_slice)
    }

    fn text(&self, path: &str) -> Option<Arc<Text>> {
        if let Some(text) = self.texts.borrow().get(path) {
            return text.clone();
        }
        let text = self.read(path);
        self.texts.borrow_mut().insert(path.to_owned(), text.clone());
        text
    }

    fn is_changed_since(&self, path: &str, seconds: i64) -> Option<bool> {
        self.repository.is_changed_since(&self.head, path, seconds).unwrap_or_else(|error| {
            self.note(&error);
            None
        })
    }

    fn commit(&self) -> &str {
        &self.head.commit
    }

    fn link(&self, path: &str, line: Option<usize>) -> Option<String> {
        Some(self.called.address.as_ref()?.file(&self.head.commit, path, line))
    }
}

/// Where a link leads, if it stays in the tree.
fn target_of(link: &str, target: &str) -> Option<String> {
    path_in_tree(&Path::new(link).parent()?.join(target))
}

/// The files that stand in for those that clones of the same owner lack: what their forge shows for them.
#[derive(Debug)]
pub(super) struct Defaults {
    name: String,
    commit: String,
    address: Option<WebAddress>,
    matched: HashMap<PatternIx, Vec<String>>,
    texts: BTreeMap<String, Arc<Text>>,
}

impl Defaults {
    /// Those of a clone that was opened, for the patterns of which a default counts.
    pub(super) fn of_clone(clone: &CloneReader<'_>, patterns: &[PatternIx]) -> Self {
        let matched = patterns.iter().map(|pattern| (*pattern, clone.matching(*pattern).to_vec())).collect();
        Self {
            name: clone.called.own().to_owned(),
            commit: clone.head.commit.clone(),
            address: clone.called.address.clone(),
            matched,
            texts: clone.texts_of(patterns.iter().copied()),
        }
    }

    /// Whether it stands in for a clone: the same owner on the same forge, or nothing is known of either.
    pub(super) fn is_for(&self, clone: &CloneReader<'_>) -> bool {
        match (&self.address, &clone.called.address) {
            (Some(own), Some(other)) => {
                own.page().rsplit_once('/').map(|(owner, _)| owner.to_owned())
                    == other.page().rsplit_once('/').map(|(owner, _)| owner.to_owned())
            }
            (None, None) => true,
            _ => false,
        }
    }

    /// What it is called.
    pub(super) fn name(&self) -> &str {
        &self.name
    }
}

impl Files for Defaults {
    fn matching(&self, pattern: PatternIx) -> &[String] {
        self.matched.get(&pattern).map_or(&[], Vec::as_slice)
    }

    fn text(&self, path: &str) -> Option<Arc<Text>> {
        self.texts.get(path).cloned()
    }

    fn is_changed_since(&self, _: &str, _: i64) -> Option<bool> {
        None
    }

    fn commit(&self) -> &str {
        &self.commit
    }

    fn link(&self, path: &str, line: Option<usize>) -> Option<String> {
        Some(self.address.as_ref()?.file(&self.commit, path, line))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_followed_inside_of_the_tree_alone() {
        assert_eq!(target_of("README.md", "docs/README.md").as_deref(), Some("docs/README.md"));
        assert_eq!(target_of("a/LICENSE", "../LICENSE").as_deref(), Some("LICENSE"));
        assert_eq!(target_of("LICENSE", "../LICENSE"), None);
        assert_eq!(target_of("LICENSE", "/etc/passwd"), None);
    }
}
