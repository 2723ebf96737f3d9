//! What a file must hold that words alone cannot say.

use super::bots::{dependabot_updates, renovates};
use super::detector::{Holds, KnownLicence};
use super::page::{Page, Passage, plain_words};

/// The longest time in which a first reply is promised, in days.
const REPLY_DAYS: u32 = 14;
/// Words of the notices that name a licence whose text stands elsewhere, with a part of its name.
const NOTICES: [(&str, &str); 6] = [
    ("creativecommons.org/licenses", "CC"),
    ("creativecommons.org/publicdomain", "CC"),
    ("scripts.sil.org", "OFL"),
    ("apache.org/licenses/license-2.0", "Apache"),
    ("you may obtain a copy of the license at", "Apache"),
    ("you should have received a copy of the gnu", "GPL"),
];
/// Words that the first paragraph of a README has at least.
const PROSE_WORDS: usize = 6;

/// Whether a text holds it, and in which line.
pub(super) fn held_in(holds: Holds, raw: &str, page: &Page, licences: &[KnownLicence]) -> Option<Held> {
    match holds {
        Holds::Mail => mails(raw).into_iter().next().map(|(line, _)| Held::at(line)),
        Holds::TwoMails => {
            let all = mails(raw);
            let other = all.iter().find(|(_, mail)| *mail != all[0].1)?;
            Some(Held::at(other.0))
        }
        Holds::Licence => licence_of(raw, licences).map(|id| Held { line: None, says: Some(id.to_owned()) }),
        Holds::ReplyTime => {
            let passage = page.passages.iter().find(|one| promises_reply(&one.text))?;
            Some(Held::at(passage.line_of(raw, promises_reply)))
        }
        Holds::Owners => owner_line(raw).map(Held::at),
        Holds::Person => raw.lines().position(names_person).map(|at| Held::at(at + 1)),
        Holds::UpdatesAtRoot => dependabot_updates(raw, true).map(Held::at),
        Holds::UpdatesInFolders => {
            dependabot_updates(raw, true).is_none().then(|| dependabot_updates(raw, false)).flatten().map(Held::at)
        }
        Holds::RenovateUpdates => renovates(raw).then_some(Held { line: None, says: None }),
        Holds::Entries => entry(page).map(Held::of),
        Holds::Prose => prose(page).map(Held::of),
    }
}

/// Where it is held, and what is to be said of it besides the line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Held {
    pub(super) line: Option<usize>,
    pub(super) says: Option<String>,
}

impl Held {
    fn at(line: usize) -> Self {
        Self { line: Some(line), says: None }
    }

    fn of(passage: &Passage) -> Self {
        Self::at(passage.line)
    }
}

/// The licence whose words a text has, from beginning to end: of several the one with the most words.
pub(super) fn licence_of<'l>(raw: &str, licences: &'l [KnownLicence]) -> Option<&'l str> {
    let text = plain_words(raw);
    let known = || licences.iter().filter(|one| one.words.iter().all(|words| text.contains(words)));
    // One text whole, and another that is only named.
    let is_half =
        NOTICES.iter().any(|(notice, family)| text.contains(notice) && !known().any(|one| one.id.contains(family)));
    let id = known().max_by_key(|one| one.words.len()).map(|one| one.id.as_str())?;
    (!is_half).then_some(id)
}

/// Mail addresses of somebody, with their lines; placeholders and addresses of machines are none.
fn mails(raw: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (at, line) in raw.lines().enumerate() {
        let is_copyright = line.contains("Copyright") || line.contains("SPDX-");
        if is_copyright {
            continue;
        }
        let line = line.to_lowercase().replace("[at]", "@").replace("(at)", "@").replace(" @ ", "@");
        let is_part = |c: char| c.is_ascii_alphanumeric() || "@._+-".contains(c);
        for word in line.split(|c| !is_part(c)) {
            if let Some(mail) = mail_of(word) {
                found.push((at + 1, mail));
            }
        }
    }
    found
}

fn mail_of(word: &str) -> Option<String> {
    const NOBODY: [&str; 11] =
        ["git", "noreply", "no-reply", "user", "username", "you", "your", "name", "email", "your-email", "youremail"];
    let word = word.trim_matches(|c: char| !c.is_ascii_alphanumeric());
    let (who, domain) = word.split_once('@')?;
    let (_, last) = domain.rsplit_once('.')?;
    let is_domain = last.len() >= 2 && last.chars().all(|c| c.is_ascii_alphabetic()) && !domain.contains('@');
    let is_example = ["example.", "domain.", "yourdomain", "your-", "yourcompany", "mycompany", "noreply"];
    let is_made_up = is_example.iter().any(|one| domain.starts_with(one) || domain.contains(&format!(".{one}")));
    let is_nobody = who.is_empty() || NOBODY.contains(&who);
    // Everybody reads what is written to a list of those who develop or use something.
    let is_public = ["dev", "users", "user", "discuss", "discussion", "announce", "public"]
        .iter()
        .any(|list| who == *list || who.strip_suffix(list).is_some_and(|name| name.ends_with(['-', '_', '.'])));
    (is_domain && !is_made_up && !is_nobody && !is_public).then(|| word.to_owned())
}

/// Whether a sentence promises a first reply in time.
fn promises_reply(text: &str) -> bool {
    text.split(". ").any(|sentence| {
        let replies = ["acknowledg", "respon", "reply", "replies", "receipt", "get back", "hear back", "hear from us"];
        let asks = [
            "if you do not",
            "if you don't",
            "have not received",
            "haven't received",
            "no response",
            "do not receive",
            "but does not",
            "but do not",
            "escalat",
        ];
        replies.iter().any(|word| sentence.contains(word))
            && !asks.iter().any(|words| sentence.contains(words))
            && days_within(sentence).is_some_and(|days| days <= REPLY_DAYS)
    })
}

/// The shortest time after `within` or `in`, in days.
fn days_within(sentence: &str) -> Option<u32> {
    const NUMBERS: [&str; 15] = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen",
    ];
    let words: Vec<&str> = sentence.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let number = |word: &&str| {
        let named = || NUMBERS.iter().position(|one| one == word).and_then(|at| u32::try_from(at).ok());
        word.parse::<u32>().ok().or_else(named).or((*word == "a" || *word == "an").then_some(1))
    };
    let mut shortest = None;
    for at in 0..words.len() {
        let begins = ["within", "in", "under"].contains(&words[at]);
        if !begins {
            continue;
        }
        let ahead = words.get(at + 1..(at + 8).min(words.len())).unwrap_or_default();
        let Some(unit) = ahead.iter().position(|word| unit_days(word, 1).is_some()) else { continue };
        if ahead.iter().take(unit).any(|word| ["few", "couple", "several"].contains(word)) {
            continue;
        }
        let Some(count) = ahead.get(..unit).unwrap_or_default().iter().filter_map(number).max() else { continue };
        let is_working =
            ahead.get(..unit).unwrap_or_default().iter().any(|word| ["business", "working", "work"].contains(word));
        let days = unit_days(ahead[unit], count)?;
        let days = if is_working { days.saturating_mul(7).div_ceil(5) } else { days };
        shortest = Some(shortest.map_or(days, |other: u32| other.min(days)));
    }
    shortest
}

fn unit_days(word: &str, count: u32) -> Option<u32> {
    match word {
        "hour" | "hours" | "hrs" => Some(count.div_ceil(24)),
        "day" | "days" => Some(count),
        "week" | "weeks" => Some(count.saturating_mul(7)),
        "month" | "months" => Some(count.saturating_mul(31)),
        _ => None,
    }
}

fn is_comment(line: &str) -> bool {
    let line = line.trim();
    line.is_empty() || line.starts_with('#') || line.starts_with("<!--")
}

/// Whether a line names a person: an account that is no team, or a mail address.
fn names_person(line: &str) -> bool {
    names_somebody(line, |word| {
        let name = word.strip_prefix('@').unwrap_or_default();
        let rest = name.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || "-_.".contains(c));
        name.starts_with(char::is_alphanumeric) && !rest.starts_with('/')
    })
}

/// Whether a line names somebody: by such an account, by a mail address, or by a page on a forge.
fn names_somebody(line: &str, is_account: impl Fn(&str) -> bool) -> bool {
    let names = |word: &str| {
        is_account(word.trim_start_matches(['[', '(', '"', '\''])) || mail_of(word).is_some() || names_account(word)
    };
    !is_comment(line) && line.split_whitespace().any(names)
}

/// The first line that names somebody.
fn owner_line(raw: &str) -> Option<usize> {
    let names = |line: &str| names_somebody(line, |word| word.starts_with('@'));
    raw.lines().position(|line| names(line) || is_name(line)).map(|at| at + 1)
}

/// Whether a word is the page of a person or team on a forge, and not that of a repository.
fn names_account(word: &str) -> bool {
    let path = word.split_once("github.com/").map(|(_, rest)| rest).unwrap_or_default();
    let account = path.trim_end_matches(|c: char| "/)>],.;\"'".contains(c));
    !account.is_empty() && !account.contains('/')
}

/// Whether an entry of a list is the name of somebody: a few words, two of the first three with a capital.
fn is_name(line: &str) -> bool {
    let line = line.trim();
    let entry = line.strip_prefix("- ").or_else(|| line.strip_prefix("* ")).unwrap_or_default();
    let words: Vec<&str> = entry.split_whitespace().collect();
    let capitals = words
        .iter()
        .take(3)
        .filter(|word| word.trim_start_matches(['[', '*', '_', '(']).starts_with(char::is_uppercase));
    let leads_elsewhere = entry.contains("](") && !words.iter().any(|word| names_account(word));
    !leads_elsewhere && (2..=12).contains(&words.len()) && capitals.count() >= 2 && !entry.ends_with(['.', ':'])
}

/// An entry of a list, or a row of a table below its head.
fn entry(page: &Page) -> Option<&Passage> {
    let rows =
        page.passages.iter().filter(|one| one.text.starts_with("| ") && one.text.chars().any(char::is_alphanumeric));
    let row = rows
        .skip(1)
        .find(|one| one.text.split('|').filter(|cell| cell.chars().any(char::is_alphanumeric)).count() >= 1);
    let item = |one: &&Passage| {
        let rest = one.text.trim_start_matches(['-', '+', ' ']);
        one.text.starts_with("- ") && rest.chars().filter(|c| c.is_alphanumeric()).count() >= 3
    };
    page.passages.iter().find(item).or(row)
}

/// The first paragraph of a README, if it stands before the second section and is more than pictures and links.
fn prose(page: &Page) -> Option<&Passage> {
    let mut headings = 0;
    for passage in &page.passages {
        headings += usize::from(passage.heading.is_some());
        if headings > 2 {
            return None;
        }
        let is_picture = ["[![", "![", "<", "|", ".. ", ":"].iter().any(|sign| passage.text.starts_with(sign));
        let is_word = |word: &&str| word.chars().filter(|c| c.is_alphabetic()).count() >= 2 && !word.contains("://");
        let words = passage.text.split_whitespace().filter(is_word).count();
        if passage.heading.is_none() && !is_picture && words >= PROSE_WORDS {
            return Some(passage);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_placeholder_or_a_machine_is_no_address() {
        let all = |text: &str| mails(text).into_iter().map(|(_, mail)| mail).collect::<Vec<_>>();
        let both = all("Write to <mailto:Security@acme.dev>, or oss (at) acme.io.");
        assert_eq!(both, ["security@acme.dev", "oss@acme.io"]);
        for none in [
            "[INSERT EMAIL ADDRESS]",
            "you@acme.dev",
            "security@example.com",
            "git@github.com:a/b",
            "actions/checkout@v4",
            "@acme/team",
            "a@b",
        ] {
            assert_eq!(all(none), [] as [&str; 0], "{none}");
        }
    }

    #[test]
    fn a_first_reply_is_promised_within_so_many_days() {
        for yes in [
            "we will acknowledge your report within 48 hours",
            "you will get a response in at most 5 business days.",
            "expect a reply within two weeks",
            "our response comes within 2-3 working days",
        ] {
            assert!(promises_reply(yes), "{yes}");
        }
        for no in [
            "we publish a fix within 90 days",
            "we respond within 30 days",
            "if you do not get a response within 7 days, write again",
            "if the project acknowledges your report but does not respond within 14 days, go to the foundation.",
            "we reply soon",
            "we will respond within a few weeks",
            "responsible disclosure in general",
        ] {
            assert!(!promises_reply(no), "{no}");
        }
    }

    #[test]
    fn owners_are_somebody_and_not_the_tasks_that_they_have() {
        for yes in [
            "* @acme/core",
            "- Ada Lind (Acme)",
            "\"ktock\",\"Kohei\",\"k@acme.dev\",\"\"",
            "* [Jan van Dyk](https://github.com/jvd)",
            "https://github.com/adalind",
        ] {
            assert_eq!(owner_line(yes), Some(1), "{yes}");
        }
        for no in [
            "* Generally, all issues should be labelled. The most general labels are `bug` and `help wanted`.",
            "- Look at [the queue](https://github.com/acme/tool/issues) each week",
            "# @nobody",
            "- Issues first",
            "- Modify GitHub [Projects](https://github.com/acme/tool/projects)",
        ] {
            assert_eq!(owner_line(no), None, "{no}");
        }
    }

    #[test]
    fn prose_is_no_badge_and_entries_are_no_head_of_a_table() {
        let is_prose = |text| prose(&Page::read(text)).is_some();
        assert!(is_prose("# A\n[![x](y)](z)\n\nA tool that counts things for people who count.\n"));
        assert!(!is_prose("# A\n[![one two three four five six](y)](z)\n"));
        let entries = |text| entry(&Page::read(text)).is_some();
        assert!(
            !entries("| name | use |\n| --- | --- |\n") && entries("| name | use |\n| --- | --- |\n| Acme | all |\n")
        );
        assert!(entries("# Adopters\n- Acme Ltd\n") && !entries("# Adopters\nAdd yourself here.\n"));
    }
}
