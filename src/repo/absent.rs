//! What stands in the place of git where it is not built in: no repository can be opened.

use std::path::Path;

use super::{Head, History, Log, RepoError, RevisionPath, TreeFile, TreeFiles, Version};

/// A repository; there is none.
#[derive(Debug)]
pub enum Repository {}

impl Repository {
    /// The repository that a folder is in.
    ///
    /// # Errors
    /// Always.
    pub fn of_folder(_: &Path) -> Result<Self, RepoError> {
        Err(RepoError::NotBuilt)
    }

    /// The bytes of a file in a commit.
    ///
    /// # Errors
    /// None: there is no repository to call it on.
    pub fn file_at(&self, _: &RevisionPath, _: u64) -> Result<Option<Vec<u8>>, RepoError> {
        match *self {}
    }

    /// The bytes of a version.
    ///
    /// # Errors
    /// None: there is no repository to call it on.
    pub fn content_of(&self, _: &Version, _: u64) -> Result<Vec<u8>, RepoError> {
        match *self {}
    }

    /// The versions of a file.
    ///
    /// # Errors
    /// None: there is no repository to call it on.
    pub fn history(&self, _: &Path, _: Option<&str>) -> Result<History, RepoError> {
        match *self {}
    }

    /// The clone in a folder.
    ///
    /// # Errors
    /// Always.
    pub fn of_clone(_: &Path) -> Result<Self, RepoError> {
        Err(RepoError::NotBuilt)
    }

    /// The commit checked out.
    ///
    /// # Errors
    /// None: there is no repository to call it on.
    pub fn head(&self) -> Result<Option<Head>, RepoError> {
        match *self {}
    }

    /// The files of a commit.
    ///
    /// # Errors
    /// None: there is no repository to call it on.
    pub fn tree_files(&self, _: &Head, _: usize) -> Result<TreeFiles, RepoError> {
        match *self {}
    }

    /// The bytes of a file of a commit.
    ///
    /// # Errors
    /// None: there is no repository to call it on.
    pub fn bytes_of(&self, _: &TreeFile, _: u64) -> Result<Vec<u8>, RepoError> {
        match *self {}
    }

    /// The commits that led to one since a time.
    ///
    /// # Errors
    /// None: there is no repository to call it on.
    pub fn log_since(&self, _: &Head, _: i64, _: usize) -> Result<Log, RepoError> {
        match *self {}
    }

    /// Whether a file of a commit was changed since a time.
    ///
    /// # Errors
    /// None: there is no repository to call it on.
    pub fn is_changed_since(&self, _: &Head, _: &str, _: i64) -> Result<Option<bool>, RepoError> {
        match *self {}
    }

    /// The remotes.
    pub fn remotes(&self) -> Vec<(String, String)> {
        match *self {}
    }

    /// Whether the clone is cut off.
    pub fn is_shallow(&self) -> bool {
        match *self {}
    }

    /// Whether the clone holds only a part of the objects.
    pub fn is_without_objects(&self) -> bool {
        match *self {}
    }
}
