//! Which clones are no projects that the statements are about, and by what that is known.

use super::address::WebAddress;
use super::clone::{CloneReader, Files};
use super::detector::LeftOutSigns;
use super::phrase::Phrase;
use super::sight::shown;
use crate::answers::Exception;
use crate::assess::LeftOutAs;

/// Passages of a README that may say that a project is over, or whose it is.
const TOP: usize = 8;

/// Why a clone does not count; none where it does.
pub(super) fn why_left_out(
    clone: &CloneReader<'_>,
    signs: &LeftOutSigns,
    except: &[Exception],
) -> Option<(LeftOutAs, String)> {
    if let Some(exempt) = except.iter().find(|one| clone.called.is_meant_by(&one.repository)) {
        return Some((LeftOutAs::Exempt, exempt.reason.clone()));
    }
    if clone.called.is_of_defaults() {
        return Some((LeftOutAs::Defaults, String::new()));
    }
    if let Some(why) = template(clone, signs) {
        return Some((LeftOutAs::Template, why));
    }
    let archived = || said_on_top(clone, signs, &signs.archived).map(|why| (LeftOutAs::Archived, why));
    let fork = || upstream(clone).or_else(|| said_on_top(clone, signs, &signs.fork)).map(|why| (LeftOutAs::Fork, why));
    fork().or_else(archived)
}

/// A word of its name, or a file that only templates have.
fn template(clone: &CloneReader<'_>, signs: &LeftOutSigns) -> Option<String> {
    let name = clone.called.own().to_lowercase();
    let word = name.split(['-', '_', '.']).find(|word| signs.template_names.iter().any(|one| one == word));
    let file = || signs.template_files.iter().flat_map(|pattern| clone.matching(*pattern)).next().cloned();
    word.map(str::to_owned).or_else(file)
}

/// The page of a remote called upstream, of another owner.
fn upstream(clone: &CloneReader<'_>) -> Option<String> {
    let own = clone.called.address.as_ref()?;
    let is_upstream = |(name, address): &&(String, WebAddress)| name == "upstream" && address.owner() != own.owner();
    clone.remotes.iter().find(is_upstream).map(|(_, address)| address.page())
}

/// The line at the beginning of the README that says one of these.
fn said_on_top(clone: &CloneReader<'_>, signs: &LeftOutSigns, phrases: &[Phrase]) -> Option<String> {
    let mut readmes = signs.readme.iter().flat_map(|pattern| clone.matching(*pattern));
    let text = readmes.find_map(|path| clone.text(path))?;
    let top = text.page.passages.iter().take(TOP);
    let passage = top.into_iter().find(|one| phrases.iter().any(|phrase| phrase.is_said(one)))?;
    let line = text.raw.lines().nth(passage.line.saturating_sub(1))?;
    Some(shown(line))
}
