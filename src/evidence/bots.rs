//! The bots that propose updates: what their settings and their commits say.

use super::yaml::read_yaml;

/// What is updated, as bots call it, that is no component of the software.
const NO_COMPONENTS: [&str; 19] = [
    "github-actions",
    "docker",
    "docker-compose",
    "devcontainers",
    "devcontainer",
    "pre-commit",
    "terraform",
    "terraform-version",
    "opentofu",
    "gitsubmodule",
    "git-submodules",
    "dockerfile",
    "helm-values",
    "helmv3",
    "kubernetes",
    "gitlabci",
    "regex",
    "custom.regex",
    "asdf",
];

/// Whether settings of Renovate name no kinds of files that it is kept to, or some that name components.
pub(super) fn renovates(raw: &str) -> bool {
    let text = raw.to_lowercase();
    let Some((_, rest)) = text.split_once("enabledmanagers") else { return true };
    let list = rest.split(']').next().unwrap_or_default();
    let mut names =
        list.split(['[', '"', '\'', ',']).map(str::trim).filter(|name| name.starts_with(char::is_alphabetic));
    names.any(|name| !NO_COMPONENTS.contains(&name))
}

/// Whether an entry of the settings of Dependabot proposes nothing but what mends a known flaw, or updates of a few by name.
fn is_of_few(entry: &serde_json::Value) -> bool {
    let all = |key: &str| entry[key].as_array().map(Vec::as_slice).unwrap_or_default();
    let is_named = |one: &serde_json::Value| one["dependency-name"].as_str().is_some_and(|name| name != "*");
    let is_ignored = |one: &serde_json::Value| one["dependency-name"] == "*" && one["update-types"].is_null();
    let allowed = all("allow");
    entry["open-pull-requests-limit"].as_u64() == Some(0)
        || all("ignore").iter().any(is_ignored)
        || !allowed.is_empty() && allowed.iter().all(|one| is_named(one) || one["dependency-type"] == "development")
}

/// The line from which on Dependabot proposes updates of components, at the root or anywhere, as an entry of its settings says.
pub(super) fn dependabot_updates(raw: &str, at_root: bool) -> Option<usize> {
    let settings = read_yaml(raw).ok()?;
    let at = settings["updates"].as_array()?.iter().position(|entry| {
        // Updates of actions are known by the titles of their commits.
        let is_none = |name: &str| name == "github-actions" || at_root && NO_COMPONENTS.contains(&name);
        if entry["package-ecosystem"].as_str().is_none_or(is_none) || is_of_few(entry) {
            return false;
        }
        let is_one_of = |folder: &serde_json::Value, all: &[&str]| {
            folder.as_str().is_some_and(|folder| all.contains(&folder.trim_matches('/')))
        };
        // A pattern of all folders is read in the list alone.
        let folders = entry["directories"].as_array().map(Vec::as_slice).unwrap_or_default();
        !at_root
            || is_one_of(&entry["directory"], &["", "."])
            || folders.iter().any(|folder| is_one_of(folder, &["", ".", "**", "**/*"]))
    })?;
    let is_entry = |line: &str| line.contains("package-ecosystem") && !line.trim_start().starts_with('#');
    let mut lines = raw.lines().enumerate().filter(|(_, line)| is_entry(line));
    Some(lines.nth(at).map_or(1, |(line, _)| line + 1))
}

/// Whether a commit of a bot updates components of the software, as far as its message tells: not of what CI runs with, of one
/// folder, or only where a flaw is known.
pub(super) fn is_update_of_components(author: &str, message: &str) -> bool {
    let message = message.to_lowercase();
    let is_named = !author.contains("renovate") || names_component(&message);
    is_named && !is_of_ci(&message) && !is_of_folder(&message) && !is_of_flaw(&message)
}

/// What stands before the name of each component that Dependabot updates.
const NAMED: &str = "dependency-name:";

/// Whether an update is about what CI runs with: its title says so, or all that it names are `owner/name` as only actions are
/// named. Other names with a slash begin with a host or with `@`.
fn is_of_ci(message: &str) -> bool {
    let title = message.lines().next().unwrap_or_default();
    let is_action = |word: &str| {
        word.split_once('/').is_some_and(|(owner, name)| {
            !name.is_empty() && owner.starts_with(char::is_alphanumeric) && !owner.contains(['.', ':'])
        })
    };
    let updated = title.split_whitespace().skip_while(|word| !["bump", "update", "upgrade"].contains(word)).nth(1);
    ["action", "pre-commit", "ci group", "docker tag", "docker digest"].iter().any(|words| title.contains(words))
        || updated.is_some_and(is_action)
        || message.contains(NAMED)
            && message.split(NAMED).skip(1).filter_map(|rest| rest.split_whitespace().next()).all(is_action)
}

/// Whether the title of an update says what Renovate calls components of software; it also updates tools and machines.
fn names_component(message: &str) -> bool {
    let title = message.lines().next().unwrap_or_default();
    ["dependenc", "module", "crate", "monorepo", "lock file", "plugin", "package"]
        .iter()
        .any(|word| title.contains(word))
}

/// Whether an update does no more than mend a known flaw, as Renovate says, or as Dependabot does where no component is the
/// project's own choice.
fn is_of_flaw(message: &str) -> bool {
    let title = message.lines().next().unwrap_or_default();
    title.contains("[security]") || message.contains("dependency-type:") && !message.contains("dependency-type: direct")
}

/// Whether an update is about some folders alone, as Dependabot words it, or may be.
fn is_of_folder(message: &str) -> bool {
    let (title, rest) = message.split_once('\n').unwrap_or((message, ""));
    // A long title loses its versions and its folder; which folders a group is of is told below its title.
    let is_short = rest.contains(NAMED) && !title.contains(" from ") && !title.contains(" group ");
    let is_elsewhere = title.contains(" across ") && title.contains(" director") && !rest.contains(" the / directory");
    let is_named = title.split_once(" in /").is_some_and(|(_, folder)| folder.starts_with(char::is_alphanumeric));
    is_short || is_elsewhere || is_named
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_update_of_what_ci_runs_with_is_none_of_a_component() {
        for title in [
            "chore(deps): bump dtolnay/rust-toolchain from 2c72 to 6c97",
            "build(deps): bump the ci group with 6 updates",
        ] {
            assert!(is_of_ci(title), "{title}");
        }
        assert!(is_of_ci("bump the gha group with 1 update\n\n- dependency-name: actions/checkout\n"));
        for title in [
            "bump the all group with 2 updates\n\n- dependency-name: actions/checkout\n- dependency-name: serde\n",
            "build(deps): bump github.com/go-git/go-git/v5 from 5.17.1 to 5.18.0",
            "bump @types/node from 1 to 2",
            "update rust crate serde to v1.0.200",
            "bump org.junit:junit-bom from 5 to 6",
        ] {
            assert!(!is_of_ci(title), "{title}");
        }
    }

    #[test]
    fn an_update_in_a_folder_is_none_of_the_whole() {
        assert!(is_of_folder("bump pbkdf2 from 3 to 4 in /contracts/sample"));
        assert!(!is_of_folder("bump serde from 1 to 2") && !is_of_folder("bump qs from 1 to 2\n\nin /docs"));
        assert!(is_of_folder("bump js-yaml\n\n- dependency-name: js-yaml\n"), "its folder was cut off");
        assert!(is_of_folder(
            "bump the npm group across 1 directory with 2 updates\n\nwith 2 updates in the /web directory"
        ));
        assert!(!is_of_folder(
            "bump the npm group across 2 directories with 2 updates\n\nwith 1 update in the / directory"
        ));
    }

    #[test]
    fn an_update_that_mends_a_flaw_or_renews_a_tool_is_none_of_components() {
        let by = is_update_of_components;
        assert!(
            by("renovate[bot]", "Update dependency serde to v2") && by("dependabot[bot]", "Bump serde from 1 to 2")
        );
        assert!(!by("renovate[bot]", "Update dependency serde to v2 [SECURITY]"));
        assert!(!by("renovate[bot]", "Update cargo-semver-checks to v0.50.0"));
        let body = |kind: &str| format!("Bump qs from 1 to 2\n\n- dependency-name: qs\n  dependency-type: {kind}\n");
        assert!(by("dependabot[bot]", &body("direct:production")) && !by("dependabot[bot]", &body("indirect")));
    }

    #[test]
    fn settings_of_renovate_may_keep_it_to_what_is_no_component() {
        assert!(renovates("{ \"extends\": [\"config:recommended\"] }"));
        assert!(renovates("{ enabledManagers: ['github-actions', 'cargo'] }"));
        assert!(!renovates("{ \"enabledManagers\": [\"github-actions\", \"custom.regex\"] }"));
    }
}
