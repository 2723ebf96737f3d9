//! Where a repository can be seen, from the addresses in a clone's settings. What is secret in them stays there.

/// The web page of a repository.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct WebAddress {
    host: String,
    /// Owner and name, perhaps with groups before them.
    path: String,
}

impl WebAddress {
    /// The page that an address of git leads to: `https://user:secret@host/owner/name.git`, `git@host:owner/name`. None for a
    /// folder or what is no owner and name.
    pub(super) fn of_remote(url: &str) -> Option<Self> {
        let rest = match url.split_once("://") {
            Some(("https" | "http" | "ssh" | "git", rest)) => rest.to_owned(),
            Some(_) => return None,
            None => {
                let (place, path) = url.split_once(':')?;
                (place.contains('@') && !place.contains('/')).then(|| format!("{place}/{path}"))?
            }
        };
        let (place, path) = rest.split_once('/')?;
        let host = place.rsplit('@').next()?.split(':').next()?.to_ascii_lowercase();
        let path = path.trim_matches('/');
        let path = path.strip_suffix(".git").unwrap_or(path);
        let is_plain = |text: &str| text.chars().all(|c| c.is_ascii_alphanumeric() || "-._~/".contains(c));
        let parts: Vec<&str> = path.split('/').collect();
        let is_path = parts.len() >= 2 && parts.iter().all(|part| !part.is_empty() && !part.starts_with(".."));
        (is_path && host.contains('.') && is_plain(&host) && is_plain(path))
            .then(|| Self { host, path: path.to_owned() })
    }

    /// The page itself.
    pub(super) fn page(&self) -> String {
        format!("https://{}/{}", self.host, self.path)
    }

    /// `owner/name`.
    pub(super) fn full_name(&self) -> &str {
        &self.path
    }

    /// What the repository belongs to.
    pub(super) fn owner(&self) -> &str {
        self.path.rsplit_once('/').map_or("", |(owner, _)| owner)
    }

    /// Its own name.
    pub(super) fn name(&self) -> &str {
        self.path.rsplit_once('/').map_or(self.path.as_str(), |(_, name)| name)
    }

    /// The page of a file in a commit, where the forge is known; else that of the repository.
    pub(super) fn file(&self, commit: &str, path: &str, line: Option<usize>) -> String {
        let way = match self.host.as_str() {
            "codeberg.org" => "src/commit",
            "bitbucket.org" => "src",
            host if host.contains("gitlab") => "-/blob",
            host if host.contains("github") => "blob",
            host if ["gitea", "forgejo"].iter().any(|name| host.contains(name)) => "src/commit",
            _ => return self.page(),
        };
        let path = escaped(path);
        let line = line.filter(|_| self.host != "bitbucket.org").map_or_else(String::new, |line| format!("#L{line}"));
        format!("{}/{way}/{commit}/{path}{line}", self.page())
    }
}

/// A path as it stands in an address.
fn escaped(path: &str) -> String {
    let mut address = String::new();
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            address.push(char::from(byte));
        } else {
            address += &format!("%{byte:02X}");
        }
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_of_git_becomes_a_page_without_what_is_secret_in_it() {
        let page = |url| WebAddress::of_remote(url).map(|one| one.page());
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(page("https://me:secret@github.com/acme/rocket.git"), some("https://github.com/acme/rocket"));
        assert_eq!(page("git@gitlab.com:acme/tools/rocket.git"), some("https://gitlab.com/acme/tools/rocket"));
        assert_eq!(page("ssh://git@example.org:2222/acme/rocket"), some("https://example.org/acme/rocket"));
        for none in ["/srv/git/rocket.git", "file:///srv/rocket", "../rocket", "https://github.com/acme", "C:\\git\\a"]
        {
            assert_eq!(page(none), None, "{none}");
        }
        assert_eq!(page("https://github.com/acme/ro cket"), None);
    }

    #[test]
    fn a_file_is_shown_as_its_forge_shows_it() {
        let file = |url| WebAddress::of_remote(url).map(|one| one.file("c0", "a b/é.md", Some(3))).unwrap();
        assert_eq!(file("https://github.com/a/b"), "https://github.com/a/b/blob/c0/a%20b/%C3%A9.md#L3");
        assert_eq!(file("https://gitlab.com/a/b"), "https://gitlab.com/a/b/-/blob/c0/a%20b/%C3%A9.md#L3");
        assert_eq!(file("https://codeberg.org/a/b"), "https://codeberg.org/a/b/src/commit/c0/a%20b/%C3%A9.md#L3");
        assert_eq!(file("https://git.example.org/a/b"), "https://git.example.org/a/b");
    }
}
