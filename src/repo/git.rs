//! The one file that names gix. Repositories are opened isolated: nothing but their own configuration is read, and
//! nothing of them is run.

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use gix::bstr::{BStr, BString, ByteSlice};
use gix::discover::upwards;
use gix::glob::wildmatch as matches_glob;
use gix::glob::wildmatch::Mode;
use gix::object::tree::EntryKind;
use gix::object::tree::diff::ChangeDetached;
use gix::odb::pack::cache::lru::MemoryCappedHashmap;
use gix::revision::walk::Sorting;
use gix::traverse::commit::simple::CommitTimeOrder;
use gix::{ObjectId, Tree, diff, open};

use super::{
    Head, History, Log, LoggedCommit, RepoError, RevisionPath, TreeFile, TreeFileKind, TreeFiles, Version, path_in_tree,
};
use crate::text::short_commit;

/// How many bytes of objects are kept, so that the folders on the way to a file are read once.
const CACHE: usize = 4 << 20;
/// How many bytes of what objects in a pack are told by are kept: most are told by what changed from one to the next.
const PACK_CACHE: usize = 16 << 20;
/// No path of a real repository is longer; a made-up one could hold a folder in a folder without end.
const LONGEST_PATH: usize = 4096;

/// A repository, opened for reading.
pub struct Repository {
    git: gix::Repository,
    /// The folder that it was looked for from.
    here: PathBuf,
}

impl fmt::Debug for Repository {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Repository").field("folder", &self.git.git_dir()).finish_non_exhaustive()
    }
}

/// What stands at a path in a commit.
type Entry = Option<(ObjectId, EntryKind)>;

fn damaged(error: impl fmt::Display) -> RepoError {
    RepoError::Damaged(error.to_string())
}

impl Repository {
    /// The repository that a folder is in.
    ///
    /// # Errors
    /// If there is none, or if it cannot be opened.
    pub fn of_folder(folder: &Path) -> Result<Self, RepoError> {
        let folder = fs::canonicalize(folder).map_err(damaged)?;
        let dot_git = folder.ancestors().map(|one| one.join(".git")).find(|path| path.symlink_metadata().is_ok());
        if dot_git.as_ref().is_some_and(|path| path.is_symlink()) {
            return Err(RepoError::Link);
        }
        // What a commit can bring is no repository: files that look like a bare one, below the folder with the real `.git`.
        let only = upwards::Options { dot_git_only: dot_git.is_some(), ..upwards::Options::default() };
        let opened = gix::discover_opts(&folder, only, open::Options::isolated());
        let git = opened.map_err(|error| if dot_git.is_some() { damaged(error) } else { RepoError::NoRepository })?;
        Ok(Self::over(git, folder))
    }

    fn over(mut git: gix::Repository, here: PathBuf) -> Self {
        git.object_cache_size_if_unset(CACHE);
        git.objects.set_pack_cache(|| Box::new(MemoryCappedHashmap::new(PACK_CACHE)));
        Self { git, here }
    }

    /// The bytes of a file in a commit; none where the commit has no such path.
    ///
    /// # Errors
    /// If the revision cannot be reached, or if what is there is no file or larger than `limit` bytes.
    pub fn file_at(&self, at: &RevisionPath, limit: u64) -> Result<Option<Vec<u8>>, RepoError> {
        let unreachable = |_| RepoError::Unreachable(at.revision.clone());
        let path = self.root_path(&at.path)?;
        let id = self.git.rev_parse_single(BStr::new(&at.revision)).map_err(unreachable)?;
        let tree = id.object().and_then(gix::Object::peel_to_tree).map_err(|error| self.missing(error))?;
        match self.entry(&tree, &path)? {
            None => Ok(None),
            Some((id, EntryKind::Blob | EntryKind::BlobExecutable)) => self.blob(id, limit).map(Some),
            Some((_, kind)) => Err(RepoError::NoFile(at.path.clone(), name_of(kind))),
        }
    }

    /// The bytes of a version.
    ///
    /// # Errors
    /// If the clone does not hold it, or if it is larger than `limit` bytes.
    pub fn content_of(&self, version: &Version, limit: u64) -> Result<Vec<u8>, RepoError> {
        self.blob(id_of(&version.blob)?, limit)
    }

    /// The versions of a file on the first-parent line of the commit checked out, through renames; only those that a tag
    /// of `tags` names, if that is given.
    ///
    /// # Errors
    /// If the history cannot be read.
    pub fn history(&self, file: &Path, tags: Option<&str>) -> Result<History, RepoError> {
        let path = self.path_of(file)?;
        let tags = tags.map(|glob| self.tagged(glob)).transpose()?;
        let shallow = self.git.shallow_commits().map_err(damaged)?;
        let is_cut = |id: &ObjectId| shallow.as_ref().is_some_and(|commits| commits.binary_search(id).is_ok());
        let mut walk = Walk { tags: tags.as_ref(), path, history: History::default() };
        walk.history.is_shallow = shallow.is_some();
        walk.history.is_partial = self.is_partial();
        let head = self.head()?.ok_or_else(|| RepoError::Unreachable("HEAD".to_owned()))?;
        let (mut commit, mut tree) = self.commit_with_tree(id_of(&head.commit)?)?;
        let mut entry = self.entry(&self.tree(tree)?, &walk.path)?;
        walk.history.is_gone = entry.is_none();
        loop {
            let parent = commit.parent_ids().next().map(gix::Id::detach).filter(|_| !is_cut(&commit.id));
            let Some(parent) = parent else { break };
            let (parent, parent_tree) = self.commit_with_tree(parent)?;
            let before = if parent_tree == tree { entry } else { self.entry(&self.tree(parent_tree)?, &walk.path)? };
            walk.note(commit.id, entry, before);
            let mut next = before;
            if entry.is_some()
                && before.is_none()
                && let Some(older) = self.renamed_from(parent_tree, tree, &walk.path)?
            {
                walk.path = older;
                next = self.entry(&self.tree(parent_tree)?, &walk.path)?;
                // A move alone brings no new version.
                walk.unless_moved(next);
            }
            (commit, tree, entry) = (parent, parent_tree, next);
        }
        walk.note(commit.id, entry, None);
        self.add_tags_beside(&mut walk)?;
        Ok(walk.history)
    }

    /// Tags that name no commit of the first-parent line: the file is looked for where it was last.
    fn add_tags_beside(&self, walk: &mut Walk<'_>) -> Result<(), RepoError> {
        for (commit, tag) in walk.tags.into_iter().flatten() {
            if walk.history.versions.iter().any(|one| one.tag.as_ref() == Some(tag)) {
                continue;
            }
            if let Some((blob, _)) = self.entry(&self.tree_of(*commit)?, &walk.path)? {
                walk.history.versions.push(version(*commit, Some(tag), &walk.path, blob));
            }
        }
        Ok(())
    }

    /// The commits that tags name whose short names match a glob.
    fn tagged(&self, glob: &str) -> Result<BTreeMap<ObjectId, String>, RepoError> {
        let mut found = BTreeMap::new();
        let references = self.git.references().map_err(damaged)?;
        for reference in references.tags().map_err(damaged)? {
            let mut reference = reference.map_err(damaged)?;
            let name = reference.name().shorten().to_owned();
            if matches_glob(BStr::new(glob), name.as_bstr(), Mode::empty()) {
                let commit = reference.peel_to_id().map_err(|error| self.missing(error))?;
                found.insert(commit.detach(), name.to_string());
            }
        }
        Ok(found)
    }

    fn tree_of(&self, commit: ObjectId) -> Result<Tree<'_>, RepoError> {
        let object = self.git.find_object(commit).map_err(|error| self.missing(error))?;
        object.peel_to_tree().map_err(|error| self.missing(error))
    }

    fn commit_with_tree(&self, id: ObjectId) -> Result<(gix::Commit<'_>, ObjectId), RepoError> {
        let commit = self.git.find_commit(id).map_err(|error| self.missing(error))?;
        let tree = commit.tree_id().map_err(damaged)?.detach();
        Ok((commit, tree))
    }

    fn tree(&self, id: ObjectId) -> Result<Tree<'_>, RepoError> {
        self.git.find_tree(id).map_err(|error| self.missing(error))
    }

    fn entry(&self, tree: &Tree<'_>, path: &BString) -> Result<Entry, RepoError> {
        let entry = tree.lookup_entry(path.split(|byte| *byte == b'/')).map_err(|error| self.missing(error))?;
        Ok(entry.map(|entry| (entry.object_id(), entry.mode().kind())))
    }

    /// Where a file that the older tree does not have came from, if it was moved.
    fn renamed_from(&self, older: ObjectId, newer: ObjectId, path: &BString) -> Result<Option<BString>, RepoError> {
        let options = diff::Options::default().with_rewrites(Some(diff::Rewrites::default()));
        let (older, newer) = (self.tree(older)?, self.tree(newer)?);
        let changes = self.git.diff_tree_to_tree(&older, &newer, options).map_err(|error| self.missing(error))?;
        let source = |change| match change {
            ChangeDetached::Rewrite { source_location, location, copy: false, .. } if location == *path => {
                Some(source_location)
            }
            _ => None,
        };
        Ok(changes.into_iter().find_map(source))
    }

    fn blob(&self, id: ObjectId, limit: u64) -> Result<Vec<u8>, RepoError> {
        let size = self.git.find_header(id).map_err(|error| self.missing(error))?.size();
        if size > limit {
            return Err(RepoError::TooLarge(limit));
        }
        Ok(self.git.find_blob(id).map_err(|error| self.missing(error))?.take_data())
    }

    /// Why an object cannot be had: a partial clone may be without it.
    fn missing(&self, error: gix::Error) -> RepoError {
        if self.is_partial() { RepoError::Partial } else { damaged(error) }
    }

    fn is_partial(&self) -> bool {
        let config = self.git.config_snapshot();
        let mut remotes = config.sections_by_name("remote").into_iter().flatten();
        config.string("extensions.partialClone").is_some() || remotes.any(|section| section.value("promisor").is_some())
    }

    /// A path as `REV:PATH` means it, from the root of the repository.
    fn root_path(&self, path: &str) -> Result<BString, RepoError> {
        let is_from_here = path.starts_with("./") || path.starts_with("../");
        let here = if is_from_here { self.folder_in_tree(&self.here)? } else { PathBuf::new() };
        in_tree(&here.join(path.trim_end_matches('/'))).ok_or_else(|| RepoError::Outside(path.to_owned()))
    }

    /// The path of a file on disk, from the root of the repository. The file itself need not exist any longer.
    fn path_of(&self, file: &Path) -> Result<BString, RepoError> {
        let outside = || RepoError::Outside(file.display().to_string());
        if self.git.workdir().is_none() {
            return in_tree(file).ok_or_else(outside);
        }
        let mut there = file.parent().unwrap_or(Path::new("")).to_owned();
        let mut rest = PathBuf::from(file.file_name().ok_or_else(outside)?);
        while !there.as_os_str().is_empty() && !there.exists() {
            rest = there.file_name().map(|name| Path::new(name).join(&rest)).ok_or_else(outside)?;
            there = there.parent().unwrap_or(Path::new("")).to_owned();
        }
        let there = if there.as_os_str().is_empty() { Path::new(".") } else { &there };
        in_tree(&self.folder_in_tree(there)?.join(rest)).ok_or_else(outside)
    }

    /// A folder, from the root of the work tree.
    fn folder_in_tree(&self, folder: &Path) -> Result<PathBuf, RepoError> {
        let outside = || RepoError::Outside(folder.display().to_string());
        let root = self.git.workdir().ok_or_else(outside)?;
        let (root, folder) = (fs::canonicalize(root).map_err(damaged)?, fs::canonicalize(folder).map_err(damaged)?);
        folder.strip_prefix(&root).map(Path::to_owned).map_err(|_| outside())
    }
}

/// Clones, read whole.
impl Repository {
    /// The clone in a folder: its own, not one that the folder is somewhere in. Bare ones have no work tree.
    ///
    /// # Errors
    /// If there is none, or if it cannot be opened.
    pub fn of_clone(folder: &Path) -> Result<Self, RepoError> {
        let dot_git = folder.join(".git");
        if dot_git.is_symlink() {
            return Err(RepoError::Link);
        }
        let place = if dot_git.exists() { dot_git } else { folder.to_owned() };
        let opened = gix::open_opts(&place, open::Options::isolated());
        // Where the clone lies on this machine is nobody's business.
        let git = opened.map_err(|error| damaged(error.to_string().replace(&*place.to_string_lossy(), ".git")))?;
        Ok(Self::over(git, folder.to_owned()))
    }

    /// The commit checked out; none where there is no commit yet.
    ///
    /// # Errors
    /// If it cannot be read.
    pub fn head(&self) -> Result<Option<Head>, RepoError> {
        let mut head = self.git.head().map_err(damaged)?;
        if head.is_unborn() {
            return Ok(None);
        }
        let commit = head.peel_to_commit().map_err(|error| self.missing(error))?;
        let seconds = commit.time().map_err(damaged)?.seconds;
        Ok(Some(Head { commit: commit.id.to_string(), seconds }))
    }

    /// The files of a commit, `most` of them at the most.
    ///
    /// # Errors
    /// If a folder cannot be read.
    pub fn tree_files(&self, head: &Head, most: usize) -> Result<TreeFiles, RepoError> {
        let mut found = TreeFiles::default();
        let root = self.tree_of(id_of(&head.commit)?)?.id;
        let mut folders = vec![(BString::default(), root)];
        // Folders count although they are no files: a tree can hold itself many times over, and no file at all.
        let mut opened = 0;
        while let Some((folder, id)) = folders.pop() {
            opened += 1;
            if opened > most || folder.len() > LONGEST_PATH {
                found.is_cut = true;
                break;
            }
            let tree = self.tree(id)?;
            for entry in tree.iter() {
                let entry = entry.map_err(damaged)?;
                if found.files.len() + folders.len() >= most {
                    found.is_cut = true;
                    return Ok(found);
                }
                let mut path = folder.clone();
                path.extend_from_slice(entry.filename());
                let kind = match entry.mode().kind() {
                    EntryKind::Tree => {
                        path.push(b'/');
                        folders.push((path, entry.object_id()));
                        continue;
                    }
                    EntryKind::Blob | EntryKind::BlobExecutable => TreeFileKind::File,
                    EntryKind::Link => TreeFileKind::Link,
                    EntryKind::Commit => TreeFileKind::Submodule,
                };
                found.files.push(TreeFile { path: path.to_string(), blob: entry.object_id().to_string(), kind });
            }
        }
        Ok(found)
    }

    /// The bytes of a file of a commit.
    ///
    /// # Errors
    /// If the clone does not hold it, or if it is larger than `limit` bytes.
    pub fn bytes_of(&self, file: &TreeFile, limit: u64) -> Result<Vec<u8>, RepoError> {
        self.blob(id_of(&file.blob)?, limit)
    }

    /// The commits that led to one since a time, `most` of them at the most.
    ///
    /// # Errors
    /// If the history cannot be read.
    pub fn log_since(&self, head: &Head, seconds: i64, most: usize) -> Result<Log, RepoError> {
        let sorting = Sorting::ByCommitTimeCutoff { order: CommitTimeOrder::NewestFirst, seconds };
        let walk = self.git.rev_walk([id_of(&head.commit)?]).sorting(sorting).all().map_err(damaged)?;
        let mut log = Log::default();
        for info in walk {
            if log.commits.len() == most {
                log.is_cut = true;
                break;
            }
            let info = info.map_err(damaged)?;
            let commit = info.object().map_err(|error| self.missing(error))?;
            log.commits.push(logged(&commit)?);
        }
        Ok(log)
    }

    /// Whether a file of a commit was changed since a time; none where the clone is cut off before it could be told.
    ///
    /// # Errors
    /// If the history cannot be read.
    pub fn is_changed_since(&self, head: &Head, path: &str, seconds: i64) -> Result<Option<bool>, RepoError> {
        let shallow = self.git.shallow_commits().map_err(damaged)?;
        let path = BString::from(path);
        let mut id = id_of(&head.commit)?;
        let (_, mut last) = self.commit_with_tree(id)?;
        let now = self.entry(&self.tree(last)?, &path)?;
        loop {
            let (commit, tree) = self.commit_with_tree(id)?;
            if tree != last && self.entry(&self.tree(tree)?, &path)? != now {
                return Ok(Some(true));
            }
            last = tree;
            if commit.time().map_err(damaged)?.seconds < seconds {
                return Ok(Some(false));
            }
            if shallow.as_ref().is_some_and(|commits| commits.binary_search(&id).is_ok()) {
                return Ok(None);
            }
            let parent = commit.parent_ids().next().map(gix::Id::detach);
            let Some(parent) = parent else { return Ok(Some(true)) };
            id = parent;
        }
    }

    /// The names of the remotes with their addresses, as the clone's own settings have them.
    pub fn remotes(&self) -> Vec<(String, String)> {
        let config = self.git.config_snapshot();
        let remote = |name: &BStr| {
            let url = config.string(&format!("remote.{name}.url"))?;
            Some((name.to_string(), url.to_string()))
        };
        self.git.remote_names().iter().filter_map(|name| remote(BStr::new(name.as_bytes()))).collect()
    }

    /// Whether the clone is cut off, so that there may be older commits.
    pub fn is_shallow(&self) -> bool {
        self.git.is_shallow().unwrap_or(true)
    }

    /// Whether the clone holds only a part of the objects.
    pub fn is_without_objects(&self) -> bool {
        self.is_partial()
    }
}

fn id_of(hex: &str) -> Result<ObjectId, RepoError> {
    ObjectId::from_hex(hex.as_bytes()).map_err(damaged)
}

fn logged(commit: &gix::Commit<'_>) -> Result<LoggedCommit, RepoError> {
    let author = commit.author().map_err(damaged)?;
    Ok(LoggedCommit {
        commit: commit.id.to_string(),
        seconds: commit.time().map_err(damaged)?.seconds,
        author: author.name.to_string(),
        mail: author.email.to_string(),
        message: commit.message_raw_sloppy().to_string(),
        parents: commit.parent_ids().count(),
    })
}

/// A walk back along the history of a file.
struct Walk<'a> {
    /// The commits that versions are wanted of; all that changed the file where there are none.
    tags: Option<&'a BTreeMap<ObjectId, String>>,
    /// Where the file is at this place of the walk.
    path: BString,
    history: History,
}

impl Walk<'_> {
    /// Notes what a commit holds, if it is a version: one that its parent has otherwise, or one that has a tag.
    fn note(&mut self, commit: ObjectId, entry: Entry, before: Entry) {
        let Some((blob, EntryKind::Blob | EntryKind::BlobExecutable)) = entry else { return };
        let tag = self.tags.and_then(|tags| tags.get(&commit));
        let changed = before.is_none_or(|(older, _)| older != blob);
        if tag.is_some() || (self.tags.is_none() && changed) {
            self.history.versions.push(version(commit, tag, &self.path, blob));
        }
    }

    /// Takes back the last version if the older path holds the same.
    fn unless_moved(&mut self, older: Entry) {
        let same = |one: &Version| one.tag.is_none() && older.is_some_and(|(blob, _)| is_hash(blob, &one.blob));
        if self.history.versions.last().is_some_and(same) {
            self.history.versions.pop();
        }
    }
}

fn is_hash(id: ObjectId, hex: &str) -> bool {
    ObjectId::from_hex(hex.as_bytes()).is_ok_and(|other| other == id)
}

fn version(commit: ObjectId, tag: Option<&String>, path: &BString, blob: ObjectId) -> Version {
    let commit = short_commit(&commit.to_string()).to_owned();
    Version { commit, tag: tag.cloned(), path: path.to_string(), blob: blob.to_string() }
}

/// A path, as git has it.
fn in_tree(path: &Path) -> Option<BString> {
    path_in_tree(path).map(BString::from)
}

fn name_of(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Tree => "a folder",
        EntryKind::Link => "a symbolic link",
        EntryKind::Commit => "a submodule",
        EntryKind::Blob | EntryKind::BlobExecutable => "a file",
    }
}
