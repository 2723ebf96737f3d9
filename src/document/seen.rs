//! What was seen of a statement, in a sentence: beside its point in the interview and the form, and in the findings.

use super::words::{clean, listed};
use crate::assess::{About, Finding, Proof, Sight, SightKind};
use crate::messages::{Messages, say};
use crate::text::short_commit;

/// So many clones are named, and the others counted.
const NAMED: usize = 4;

/// What was seen of a statement; empty where nothing was.
pub fn seen_words(messages: &Messages, finding: &Finding) -> String {
    let (seen, of) = (finding.seen(), finding.of);
    let without = some_of(messages, finding.without.iter().map(String::as_str));
    match (finding.proof, finding.about) {
        (Proof::NotSeen, _) => String::new(),
        (Proof::Refutes, _) => {
            let is_against = |sight: &&Sight| sight.kind == SightKind::Contradicts;
            let against: Vec<&Sight> = finding.sights.iter().filter(is_against).collect();
            let names = some_of(messages, against.iter().map(|sight| sight.clone.as_str()));
            say!(messages, "gather-seen-against", count = against.len(), of = of, names = names)
        }
        (Proof::Proves, About::Each) => say!(messages, "gather-seen-all-there-are", of = of),
        (Proof::Proves, _) => {
            let name = finding.first().map(|sight| clean(&sight.clone)).unwrap_or_default();
            say!(messages, "gather-seen-one", name = name)
        }
        (Proof::Suggests, About::One) => {
            let name = finding.first().map(|sight| clean(&sight.clone)).unwrap_or_default();
            say!(messages, "gather-seen-hint", name = name)
        }
        (Proof::Suggests, _) if finding.without.is_empty() => say!(messages, "gather-seen-all", of = of),
        (Proof::Suggests, _) => say!(messages, "gather-seen-some", seen = seen, of = of, without = without),
    }
}

/// The first of some names, and how many there are besides.
fn some_of<'n>(messages: &Messages, names: impl Iterator<Item = &'n str>) -> String {
    let mut names: Vec<String> = names.map(clean).collect();
    let more = names.len().saturating_sub(NAMED);
    if more > 0 {
        names.truncate(NAMED);
        names.push(say!(messages, "gather-more", count = more));
    }
    listed(messages, &names)
}

/// Where a sight stands: clone, file and line.
pub(super) fn place(sight: &Sight) -> String {
    let line = sight.line.map_or_else(String::new, |line| format!(":{line}"));
    let clone = clean(&sight.clone);
    sight.path.as_ref().map_or_else(|| clone.clone(), |path| format!("{clone}/{}{line}", clean(path)))
}

/// The commit of a sight, shortened.
pub(super) fn commit(sight: &Sight) -> Option<&str> {
    sight.commit.as_deref().map(short_commit)
}

/// What stands as evidence once a person takes a finding: a link where there is one, else the place.
pub fn seen_evidence(messages: &Messages, finding: &Finding) -> Option<String> {
    let sight = finding.first()?;
    if let Some(link) = &sight.link {
        return Some(link.clone());
    }
    let place = place(sight);
    Some(match commit(sight) {
        Some(commit) => say!(messages, "gather-place-commit", place = place, commit = commit),
        None => place,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::shipped;
    use crate::catalog::{Catalog, parse};

    fn finding(catalog: &Catalog, about: About, proof: Proof, seen: usize, without: &[&str]) -> Finding {
        let sight = |number: usize| Sight {
            clone: format!("tool-{number}"),
            kind: if proof == Proof::Refutes { SightKind::Contradicts } else { SightKind::Shows },
            commit: Some("0123456789abcdef".to_owned()),
            path: Some("README.md".to_owned()),
            line: Some(3),
            excerpt: String::new(),
            link: None,
        };
        Finding {
            point: catalog.point("open-source-guides.release-files.licence-file").unwrap(),
            about,
            proof,
            sights: (0..seen).map(sight).collect(),
            without: without.iter().map(|name| (*name).to_owned()).collect(),
            of: seen + without.len(),
            looks: String::new(),
            trap: String::new(),
        }
    }

    #[test]
    fn what_was_seen_is_a_sentence_with_the_clones_that_lack_it() {
        let (catalog, english) = (parse(&shipped()).unwrap(), Messages::english());
        let words =
            |about, proof, seen, without: &[&str]| seen_words(english, &finding(&catalog, about, proof, seen, without));
        assert_eq!(
            words(About::Rule, Proof::Suggests, 17, &["billing-api"]),
            "seen in 17 of 18 clones; without: billing-api"
        );
        let many = ["a", "b", "c", "d", "e", "f"];
        assert_eq!(
            words(About::Each, Proof::Suggests, 1, &many),
            "seen in 1 of 7 clones; without: a, b, c, d and 2 more"
        );
        assert_eq!(words(About::Each, Proof::Suggests, 3, &[]), "seen in all 3 clones");
        assert_eq!(words(About::Each, Proof::Proves, 1, &[]), "seen in the one clone, said to be all there is");
        assert_eq!(words(About::One, Proof::Proves, 2, &["b"]), "seen in tool-0");
        assert_eq!(words(About::Each, Proof::Refutes, 1, &["tool-0"]), "1 of 2 clones speaks against it: tool-0");
        assert_eq!(words(About::One, Proof::NotSeen, 0, &["b"]), "");
    }

    #[test]
    fn evidence_is_a_link_or_a_place_that_can_be_found_again() {
        let (catalog, english) = (parse(&shipped()).unwrap(), Messages::english());
        let mut one = finding(&catalog, About::One, Proof::Proves, 1, &[]);
        assert_eq!(seen_evidence(english, &one).as_deref(), Some("tool-0/README.md:3, commit 0123456789"));
        one.sights[0].link = Some("https://github.com/acme/tool".to_owned());
        assert_eq!(seen_evidence(english, &one).as_deref(), Some("https://github.com/acme/tool"));
        one.sights.clear();
        assert_eq!(seen_evidence(english, &one), None);
    }
}
