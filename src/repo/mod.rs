//! Versions of a file in a git repository, read and never run: no hook, no filter, no setting outside of the repository.
//!
//! One file of this room names gix.

#[cfg(not(feature = "git"))]
mod absent;
#[cfg(feature = "git")]
mod git;

use std::error::Error;
use std::fmt;
use std::path::{Component, Path};

#[cfg(not(feature = "git"))]
pub use absent::Repository;
#[cfg(feature = "git")]
pub use git::Repository;

/// A version of a file, as git names it: `REV:PATH`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RevisionPath {
    /// A commit, a branch, a tag: `origin/main`, `v1~2`.
    pub revision: String,
    /// From the root of the repository; from the folder that the repository is looked for from where it begins with `./` or `../`.
    pub path: String,
}

impl RevisionPath {
    /// The version that a text names; none where it is a path. One letter before the colon is a drive.
    pub fn parse(text: &str) -> Option<Self> {
        let (revision, path) = text.split_once(':')?;
        let is_drive = revision.len() == 1 && revision.chars().all(|letter| letter.is_ascii_alphabetic());
        let is_address = path.starts_with("//");
        if revision.is_empty() || path.is_empty() || is_drive || is_address {
            return None;
        }
        Some(Self { revision: revision.to_owned(), path: path.to_owned() })
    }
}

impl fmt::Display for RevisionPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.revision, self.path)
    }
}

/// A path in a tree, without `.` and `..`, with slashes; none where it leads above its root, or is no path of a file.
pub fn path_in_tree(path: &Path) -> Option<String> {
    let mut parts: Vec<&str> = Vec::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => drop(parts.pop()?),
            Component::Normal(part) => parts.push(part.to_str()?),
            Component::RootDir | Component::Prefix(_) => return None,
        }
    }
    (!parts.is_empty()).then(|| parts.join("/"))
}

/// Where and how often a file changed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct History {
    /// Its versions, newest first.
    pub versions: Vec<Version>,
    /// Whether the clone is cut off, so that there may be older versions.
    pub is_shallow: bool,
    /// Whether the clone holds only a part of the objects, so that versions may be missing from it.
    pub is_partial: bool,
    /// Whether the commit checked out has no such file.
    pub is_gone: bool,
}

/// A version of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// The commit that brought it, or that a tag names, in ten hexadecimal digits.
    pub commit: String,
    /// The tag that names the commit, where versions were asked for by their tags.
    pub tag: Option<String>,
    /// Where the file was then, from the root.
    pub path: String,
    /// What it holds, by its hash.
    pub blob: String,
}

/// The commit checked out in a clone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// Its hash, in hexadecimal digits.
    pub commit: String,
    /// When it was made, in seconds since 1970.
    pub seconds: i64,
}

/// The files of a commit.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TreeFiles {
    /// In the order of git, each folder where it stands.
    pub files: Vec<TreeFile>,
    /// Whether there are more than were asked for.
    pub is_cut: bool,
}

/// A file in a commit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TreeFile {
    /// From the root, with slashes.
    pub path: String,
    /// What it holds, by its hash.
    pub blob: String,
    /// What stands there.
    pub kind: TreeFileKind,
}

/// What stands at a path that is no folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TreeFileKind {
    /// A file.
    File,
    /// A symbolic link, which is not followed out of the tree.
    Link,
    /// A submodule, which is another repository.
    Submodule,
}

/// Commits that led to the one checked out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Log {
    /// Newest first.
    pub commits: Vec<LoggedCommit>,
    /// Whether there are more than were asked for.
    pub is_cut: bool,
}

/// A commit, and who made it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoggedCommit {
    /// Its hash, in hexadecimal digits.
    pub commit: String,
    /// When it was made, in seconds since 1970.
    pub seconds: i64,
    /// The name of the author.
    pub author: String,
    /// The mail address of the author.
    pub mail: String,
    /// The whole message.
    pub message: String,
    /// How many commits it follows: several for a merge.
    pub parents: usize,
}

/// Why a repository cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RepoError {
    /// The folder is in no repository.
    NoRepository,
    /// `.git` is a symbolic link: whose repository it is, is not for the folder to say.
    Link,
    /// Nothing has this name.
    Unreachable(String),
    /// The path leads out of the repository.
    Outside(String),
    /// What is there is no file: a folder, a symbolic link, a submodule.
    NoFile(String, &'static str),
    /// The file is larger than this many bytes.
    TooLarge(u64),
    /// An object is missing because the clone was made without it.
    Partial,
    /// What the repository holds cannot be read.
    Damaged(String),
    /// This build has no git.
    NotBuilt,
}

impl fmt::Display for RepoError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoRepository => f.write_str("this folder is in no git repository"),
            Self::Link => f.write_str("`.git` is a symbolic link, which is not followed"),
            Self::Unreachable(revision) => write!(f, "the repository has nothing called {revision}"),
            Self::Outside(path) => write!(f, "{path} leads out of the repository"),
            Self::NoFile(path, what) => write!(f, "{path} is {what} there, not a file"),
            Self::TooLarge(limit) => write!(f, "the file is larger than {} MiB", limit >> 20),
            Self::Partial => f.write_str("the clone is a partial one and does not hold this object"),
            Self::Damaged(why) => write!(f, "the repository cannot be read: {why}"),
            Self::NotBuilt => f.write_str("this build of ospo-assess cannot read git"),
        }
    }
}

impl Error for RepoError {}

impl RepoError {
    /// The way out.
    pub fn help(&self) -> &'static str {
        match self {
            Self::NoRepository => "run it in a clone, or name a file",
            Self::Link => "name the folder that the link leads to, or run it there",
            Self::Unreachable(_) => {
                "check its name; in CI, fetch it first, for a checkout often holds one commit alone"
            }
            Self::Outside(_) => "name a path from the root of the repository, or from here with ./",
            Self::NoFile(..) => "name a file that the commit holds",
            Self::TooLarge(_) => "check that it is the right file",
            Self::Partial => "fetch it first, such as with `git show REV:PATH`, or make a full clone",
            Self::Damaged(_) => "`git fsck` says more; a fresh clone helps",
            Self::NotBuilt => "install it with the feature `git`, or write the version to a file with `git show`",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_revision_and_a_path_are_told_from_paths_drives_and_addresses() {
        let parsed = |text| RevisionPath::parse(text).map(|at| (at.revision, at.path));
        let some = |revision: &str, path: &str| Some((revision.to_owned(), path.to_owned()));
        assert_eq!(parsed("origin/main:ospo-answers.toml"), some("origin/main", "ospo-answers.toml"));
        assert_eq!(parsed("HEAD~2:./a:b.toml"), some("HEAD~2", "./a:b.toml"));
        for path in ["answers.toml", "C:answers.toml", "c:\\answers.toml", ":answers.toml", "HEAD:", "https://x.org/a"]
        {
            assert_eq!(parsed(path), None, "{path}");
        }
    }
}
