//! Whether a sign is seen in a clone, and where.

use std::borrow::Cow;

use super::bots::is_update_of_components;
use super::clone::{CloneReader, Defaults, Files, Text};
use super::detector::{FileSign, Holds, KnownLicence, LogShows, LogSign, PipelineSign, Runs, Sign};
use super::holds::{Held, held_in};
use super::page::Passage;
use super::phrase::Phrase;
use super::pipeline::{Pipeline, Step, is_code};
use super::scanner::Facts;
use super::sight::Seen;
use crate::repo::LoggedCommit;

/// Characters that stand below a heading at least, where a heading is looked for.
const BELOW: usize = 20;
/// So many commits make a share worth telling.
const COMMITS: usize = 10;
/// Seconds of a day, and of a quarter.
const DAY: i64 = 86_400;
const QUARTER: i64 = 91 * DAY;

/// What is known when signs are looked for.
pub(super) struct Looking<'a> {
    /// Now, in seconds since 1970.
    pub(super) now: i64,
    /// The organization's own mail domains.
    pub(super) domains: &'a [String],
    pub(super) licences: &'a [KnownLicence],
    /// The clone whose files stand in for those that are missing.
    pub(super) defaults: Option<&'a Defaults>,
    /// What scanners say of the clone.
    pub(super) facts: &'a Facts,
}

impl Sign {
    /// Where it is seen in a clone.
    pub(super) fn seen_in(&self, clone: &CloneReader<'_>, looking: &Looking<'_>) -> Option<Seen> {
        match self {
            Self::File(sign) => sign.seen_in(clone, looking),
            Self::Without(patterns, spoilt) => {
                let is_missing = clone.is_whole() && !clone.has(patterns) && !is_seen(spoilt.as_ref(), clone, looking);
                is_missing.then(|| Seen { commit: Some(clone.head.commit.clone()), ..Seen::default() })
            }
            Self::Pipeline(sign) => sign.seen_in(clone, looking),
            Self::Log(sign) => sign.seen_in(clone, looking),
            Self::Report { names, least, most } => {
                let fits =
                    |name: &&String| looking.facts.value(name).is_some_and(|value| (*least..=*most).contains(&value));
                let name = names.iter().find(fits)?;
                Some(looking.facts.seen(name))
            }
        }
    }
}

impl FileSign {
    fn seen_in(&self, clone: &CloneReader<'_>, looking: &Looking<'_>) -> Option<Seen> {
        let count = || self.patterns.iter().map(|pattern| clone.matching(*pattern).len()).sum::<usize>();
        if self.most.is_some_and(|most| count() > most) {
            return None;
        }
        let own = self.patterns.iter().any(|pattern| !clone.matching(*pattern).is_empty());
        if own || !self.is_inherited {
            return self.seen_among(clone, looking);
        }
        let defaults = looking.defaults?;
        let seen = self.seen_among(defaults, looking)?;
        Some(Seen { path: seen.path.map(|path| format!("{}: {path}", defaults.name())), ..seen })
    }

    fn seen_among(&self, files: &dyn Files, looking: &Looking<'_>) -> Option<Seen> {
        let is_of_part = |path: &str| self.holds == Some(Holds::Licence) && names_part(path);
        let paths = self.patterns.iter().flat_map(|pattern| files.matching(*pattern));
        for path in paths.filter(|path| !is_of_part(path)) {
            let is_bare = self.size == 0 && self.heading.is_empty() && self.says.is_empty() && self.holds.is_none();
            let held = if is_bare {
                Some((None, String::new()))
            } else {
                files.text(path).and_then(|text| self.held_by(&text, looking))
            };
            let Some((line, excerpt)) = held else { continue };
            let is_new = |days: u32| files.is_changed_since(path, looking.now - i64::from(days) * DAY) == Some(true);
            if self.days.is_none_or(is_new) {
                let (commit, link) = (Some(files.commit().to_owned()), files.link(path, line));
                return Some(Seen { commit, path: Some(path.clone()), line, excerpt, link });
            }
        }
        None
    }

    /// Where in a text everything stands that must stand in it.
    fn held_by(&self, text: &Text, looking: &Looking<'_>) -> Option<(Option<usize>, String)> {
        let page = &text.page;
        if page.size < self.size || page.passages.iter().any(|passage| is_said(&self.lacks, passage)) {
            return None;
        }
        let held = match self.holds {
            None => Held { line: None, says: None },
            Some(holds) => held_in(holds, &self.heard(text), page, looking.licences)?,
        };
        let mut line = held.line;
        if !self.heading.is_empty() {
            line = Some(self.section(text)?);
        } else if !self.says.is_empty() {
            let said = |passage: &&Passage| {
                self.top.is_none_or(|lines| passage.line <= lines)
                    && is_said(&self.says, passage)
                    && (self.also.is_empty() || is_said(&self.also, passage))
                    && !is_said(&self.unless, passage)
            };
            line = Some(self.line_in(page.passages.iter().find(said)?, &text.raw));
        }
        let first = || page.passages.first().map(|passage| passage.line);
        let first = || if matches!(self.holds, Some(Holds::Licence)) { None } else { first() };
        let line = line.or_else(first);
        let excerpt = held.says.unwrap_or_else(|| line.map(|line| line_of(&text.raw, line)).unwrap_or_default());
        Some((line, excerpt))
    }

    /// A text without the passages that are told to count for nothing.
    fn heard<'t>(&self, text: &'t Text) -> Cow<'t, str> {
        if self.unless.is_empty() {
            return Cow::Borrowed(&text.raw);
        }
        let mut lines: Vec<&str> = text.raw.lines().collect();
        let begins = text.page.passages.iter().map(|passage| passage.line);
        let ends = begins.skip(1).chain([lines.len() + 1]);
        for (passage, end) in text.page.passages.iter().zip(ends) {
            if is_said(&self.unless, passage) {
                lines.iter_mut().take(end - 1).skip(passage.line - 1).for_each(|line| *line = "");
            }
        }
        Cow::Owned(lines.join("\n"))
    }

    /// The line of a passage with which it says what is looked for.
    fn line_in(&self, passage: &Passage, raw: &str) -> usize {
        passage.line_of(raw, |text| self.says.iter().any(|phrase| phrase.is_in(text)))
    }

    /// The line of a heading with enough below it, or that of the words below it that must stand there.
    fn section(&self, text: &Text) -> Option<usize> {
        let page = &text.page;
        let is_headed =
            |passage: &Passage| passage.heading.is_some() && self.heading.iter().any(|phrase| phrase.is_said(passage));
        for (at, passage) in page.passages.iter().enumerate().filter(|(_, passage)| is_headed(passage)) {
            let below = page.below(at);
            let size: usize = below.iter().map(|one| one.text.len()).sum();
            let counts = |phrases: &[Phrase], one: &Passage| is_said(phrases, one) && !is_said(&self.unless, one);
            let says = |phrases: &[Phrase]| below.iter().find(|one| counts(phrases, one));
            let said = says(&self.says);
            let is_enough = said.is_some() || self.says.is_empty();
            if size >= BELOW && is_enough && (self.also.is_empty() || says(&self.also).is_some()) {
                return Some(said.map_or(passage.line, |one| self.line_in(one, &text.raw)));
            }
        }
        None
    }
}

/// Whether a file of licences is called after what is somebody else's, or no code.
fn names_part(path: &str) -> bool {
    const PARTS: [&str; 10] =
        ["third", "3rd", "vendor", "dependenc", "bundled", "font", "icon", "docs", "content", "data"];
    let name = path.rsplit('/').next().unwrap_or_default().to_lowercase();
    PARTS.iter().any(|part| name.contains(part))
}

/// Whether a passage says one of some phrases.
fn is_said(phrases: &[Phrase], passage: &Passage) -> bool {
    phrases.iter().any(|phrase| phrase.is_said(passage))
}

fn line_of(raw: &str, line: usize) -> String {
    raw.lines().nth(line.saturating_sub(1)).unwrap_or_default().trim().to_owned()
}

impl PipelineSign {
    fn seen_in(&self, clone: &CloneReader<'_>, looking: &Looking<'_>) -> Option<Seen> {
        if is_seen(self.spoilt.as_ref(), clone, looking) {
            return None;
        }
        for pipeline in clone.pipelines().iter().filter(|pipeline| self.runs_in(pipeline)) {
            if let Some(at) = pipeline.steps.iter().position(|step| self.is_step(step)) {
                let step = &pipeline.steps[at];
                let excerpt =
                    step.text.lines().find(|line| self.is_named(line)).unwrap_or(&step.text).trim().to_owned();
                let end = pipeline.steps.get(at + 1).map_or(usize::MAX, |next| next.line);
                let line = Some(self.line_between(clone, &pipeline.path, step.line, end).unwrap_or(step.line));
                let link = clone.link(&pipeline.path, line);
                let (commit, path) = (Some(clone.head.commit.clone()), Some(pipeline.path.clone()));
                return Some(Seen { commit, path, line, excerpt, link });
            }
        }
        None
    }

    fn runs_in(&self, pipeline: &Pipeline) -> bool {
        let runs = match self.runs {
            None => true,
            Some(Runs::Proposal) => pipeline.on_proposal,
            Some(Runs::Change) => pipeline.on_proposal || pipeline.on_push,
            Some(Runs::Release) => pipeline.on_release,
            Some(Runs::Schedule) => !pipeline.every.is_empty(),
        };
        let often = |days: u32| pipeline.every.iter().any(|every| *every <= days);
        runs && self.every.is_none_or(often) && (!self.is_shared || pipeline.is_shared)
    }

    fn is_step(&self, step: &Step) -> bool {
        let says = |word: &String| step.text.contains(word.as_str()) || step.settings.contains(word.as_str());
        let is_meant = self.with.is_empty() || self.with.iter().any(says);
        let is_named = step.text.lines().any(|line| self.is_command(line));
        let is_strict = step.is_strict && !step.is_chosen() && !step.text.contains("set +e");
        let may_run = self.runs.is_none_or(|runs| step.may_run(runs));
        is_named && is_meant && !self.unless.iter().any(says) && may_run && (!self.is_strict || is_strict)
    }

    /// Whether a command calls one of the tools, and fails where it does if it must: what is piped on or asked for in a
    /// condition does not.
    fn is_command(&self, line: &str) -> bool {
        let is_tolerant = line.contains(['|', ';']) || line.starts_with("if ") || line.starts_with("! ");
        !(self.is_strict && is_tolerant) && self.is_named(line)
    }

    fn is_named(&self, line: &str) -> bool {
        self.needles.iter().any(|needle| names_tool(line, needle))
    }

    /// The line of a step that names the tool, from that of its first command to that of the next step.
    fn line_between(&self, clone: &CloneReader<'_>, path: &str, begin: usize, end: usize) -> Option<usize> {
        let text = clone.text(path)?;
        let lines = text.raw.lines().enumerate().skip(begin - 1).take_while(|(at, _)| at + 1 < end || at + 1 == begin);
        let mut named = lines.filter(|(_, line)| is_code(line) && self.is_named(&line.to_lowercase()));
        named.next().map(|(at, _)| at + 1)
    }
}

/// Whether a text names a tool, and not a longer name that holds its name.
fn names_tool(text: &str, name: &str) -> bool {
    let inner = |c: char| c.is_ascii_alphanumeric() || "-_".contains(c);
    text.match_indices(name).any(|(at, _)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let mut after = text.get(at + name.len()..).unwrap_or_default().chars();
        let (next, second) = (after.next(), after.next());
        // `osv-scanner.toml` is no call of `osv-scanner`.
        let is_file = next == Some('.') && second.is_some_and(char::is_alphanumeric);
        let open_end = name.ends_with(['/', ' ', '-']);
        !before.is_some_and(inner) && (open_end || !next.is_some_and(inner) && !is_file)
    })
}

fn is_seen(sign: Option<&FileSign>, clone: &CloneReader<'_>, looking: &Looking<'_>) -> bool {
    sign.is_some_and(|sign| sign.seen_in(clone, looking).is_some())
}

impl LogSign {
    fn seen_in(&self, clone: &CloneReader<'_>, looking: &Looking<'_>) -> Option<Seen> {
        if is_seen(self.spoilt.as_ref(), clone, looking) {
            return None;
        }
        let commits = &clone.log().commits;
        let found = match self.shows {
            LogShows::Author => commits.iter().find(|commit| self.is_by(commit)).map(title_of),
            LogShows::SignedOff => self.signed_off(commits),
            LogShows::OutsideAuthors => outside_authors(commits, looking),
            LogShows::OwnAuthor => commits.iter().find(|commit| is_own(commit, looking.domains)).map(title_of),
            LogShows::OwnWords => {
                let is_words = |commit: &&LoggedCommit| is_own(commit, looking.domains) && is_about_words(commit);
                commits.iter().find(is_words).map(title_of)
            }
        };
        let (commit, excerpt) = found?;
        Some(Seen { commit: commit.or_else(|| Some(clone.head.commit.clone())), excerpt, ..Seen::default() })
    }

    fn is_by(&self, commit: &LoggedCommit) -> bool {
        let (author, mail) = (commit.author.to_lowercase(), commit.mail.to_lowercase());
        self.authors.iter().any(|one| author == *one || mail.contains(one.as_str()))
            && is_update_of_components(&author, &commit.message)
    }

    fn signed_off(&self, commits: &[LoggedCommit]) -> Option<(Option<String>, String)> {
        let counted: Vec<&LoggedCommit> = commits.iter().filter(|one| one.parents < 2 && !is_bot(one)).collect();
        let signed = counted.iter().filter(|one| one.message.to_lowercase().contains("\nsigned-off-by: ")).count();
        let enough = counted.len() >= COMMITS && signed * 100 >= self.share * counted.len();
        enough.then(|| (None, format!("Signed-off-by: {signed} / {}", counted.len())))
    }
}

fn title_of(commit: &LoggedCommit) -> (Option<String>, String) {
    (Some(commit.commit.clone()), commit.message.lines().next().unwrap_or_default().to_owned())
}

fn is_bot(commit: &LoggedCommit) -> bool {
    [&commit.author, &commit.mail].iter().any(|text| text.to_lowercase().contains("[bot]"))
}

/// The domain of a mail address.
fn domain_of(commit: &LoggedCommit) -> Option<String> {
    Some(commit.mail.rsplit_once('@')?.1.to_lowercase())
}

fn is_own(commit: &LoggedCommit, domains: &[String]) -> bool {
    let within = |domain: &str| domains.iter().any(|own| domain == own || domain.ends_with(&format!(".{own}")));
    domain_of(commit).is_some_and(|domain| within(&domain))
}

fn is_about_words(commit: &LoggedCommit) -> bool {
    let title = commit.message.lines().next().unwrap_or_default().to_lowercase();
    ["docs:", "docs(", "doc:", "i18n:", "l10n:"].iter().any(|prefix| title.starts_with(prefix))
        || ["translation", "translate", "documentation", "typo"].iter().any(|word| title.contains(word))
}

/// People of other organizations who committed in each of the last four quarters, as far as their addresses tell.
fn outside_authors(commits: &[LoggedCommit], looking: &Looking<'_>) -> Option<(Option<String>, String)> {
    const NOBODYS: [&str; 14] = [
        "gmail.com",
        "googlemail.com",
        "outlook.com",
        "hotmail.com",
        "live.com",
        "yahoo.com",
        "icloud.com",
        "me.com",
        "gmx.de",
        "gmx.net",
        "proton.me",
        "protonmail.com",
        "users.noreply.github.com",
        "github.com",
    ];
    if looking.domains.is_empty() {
        return None;
    }
    let is_outside = |commit: &&LoggedCommit| {
        let nobodys = domain_of(commit)
            .is_none_or(|domain| NOBODYS.iter().any(|one| domain == *one || domain.contains("noreply")));
        !nobodys && !is_bot(commit) && !is_own(commit, looking.domains)
    };
    let outside: Vec<&LoggedCommit> = commits.iter().filter(is_outside).collect();
    let quarters = |mail: &str| {
        let own = || outside.iter().filter(|one| one.mail == mail);
        (0..4).all(|quarter| own().any(|one| (looking.now - one.seconds).max(0) / QUARTER == quarter))
    };
    let steady = outside.iter().find(|one| quarters(&one.mail))?;
    Some((Some(steady.commit.clone()), format!("@{}", domain_of(steady).unwrap_or_default())))
}

#[cfg(test)]
mod tests {
    use super::names_tool;

    #[test]
    fn a_tool_is_named_by_its_whole_name() {
        assert!(names_tool("github/codeql-action/analyze@v3", "github/codeql-action"));
        assert!(names_tool("trivy fs .", "trivy fs") && !names_tool("my-trivy fs", "trivy fs"));
        assert!(!names_tool("gitleaks-action-x", "gitleaks-action"));
        assert!(!names_tool("cp osv-scanner.toml x", "osv-scanner") && names_tool("trivy fs .", "trivy fs"));
        assert!(names_tool("aquasecurity/trivy-action@0.20", "aquasecurity/trivy-action"));
    }
}
