//! What stands in the place of git where it is not built in: no repository can be opened.

use std::path::Path;

use super::{History, RepoError, RevisionPath, Version};

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
}
