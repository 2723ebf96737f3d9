//! What a clone is called, and by whom.

use std::path::Path;

use super::address::WebAddress;
use crate::repo::Repository;

/// The clone whose files stand in for those that others lack, as GitHub and its like name it.
const DEFAULTS: &str = ".github";

/// What a clone is called where it lies, and where it came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct CloneName {
    /// As few of the last parts of its folder as tell it from the others.
    folder: String,
    /// The page of its remote.
    pub(super) address: Option<WebAddress>,
}

impl CloneName {
    /// That of the clone in a folder, which need not be one that can be read.
    pub(super) fn read(folder: &Path, name: &str) -> Self {
        let remotes = Repository::of_clone(folder).map(|repository| web_remotes(&repository)).unwrap_or_default();
        Self::of_remotes(name, &remotes)
    }

    /// That of a clone with these remotes.
    pub(super) fn of_remotes(folder: &str, remotes: &[(String, WebAddress)]) -> Self {
        let own = remotes.iter().find(|(name, _)| name == "origin").or_else(|| remotes.first());
        Self { folder: folder.to_owned(), address: own.map(|(_, address)| address.clone()) }
    }

    /// As its remote has it, else as its folder does.
    pub(super) fn own(&self) -> &str {
        self.address.as_ref().map_or(self.folder.as_str(), WebAddress::name)
    }

    /// Whether somebody may mean it by a name: its own, that of its folder, or owner and name.
    pub(super) fn is_meant_by(&self, name: &str) -> bool {
        let full = self.address.as_ref().map(WebAddress::full_name);
        name == self.own() || name == self.folder || Some(name) == full
    }

    /// Whether its files stand in for those that others lack.
    pub(super) fn is_of_defaults(&self) -> bool {
        self.own().rsplit('/').next() == Some(DEFAULTS)
    }
}

/// The remotes that have a page.
pub(super) fn web_remotes(repository: &Repository) -> Vec<(String, WebAddress)> {
    let remotes = repository.remotes().into_iter();
    remotes.filter_map(|(name, url)| Some((name, WebAddress::of_remote(&url)?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clone_is_meant_by_its_name_its_folder_and_its_whole_name() {
        let at = |url: &str| vec![("origin".to_owned(), WebAddress::of_remote(url).unwrap())];
        let tool = CloneName::of_remotes("old-tool", &at("git@github.com:acme/tool.git"));
        assert!(["tool", "old-tool", "acme/tool"].iter().all(|name| tool.is_meant_by(name)));
        assert!(!["acme", "other/tool", "Tool"].iter().any(|name| tool.is_meant_by(name)));
        let defaults = CloneName::of_remotes("acme-defaults", &at("https://github.com/acme/.github"));
        assert!(defaults.is_of_defaults() && !tool.is_of_defaults());
        assert!(!CloneName::of_remotes(".github", &at("https://github.com/acme/tool")).is_of_defaults());
        assert!(CloneName::of_remotes("acme/.github", &[]).is_of_defaults());
    }
}
