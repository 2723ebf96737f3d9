//! What clones show of statements: per clone what was seen, and what that amounts to over all of them.

use chrono::NaiveDate;

use crate::catalog::{Catalog, PointIx};
use crate::problem::word_enum;

word_enum! {
    /// What findings say of a statement. They propose; a person confirms.
    pub enum Proof {
        /// The statement holds, as far as the clones at hand go.
        Proves = "proves",
        /// The statement does not hold.
        Refutes = "refutes",
        /// Something speaks for it that is no proof.
        Suggests = "suggests",
        /// Nothing was seen, which says nothing: another place may do the job.
        NotSeen = "not-seen",
    }
}

word_enum! {
    /// What a statement is about, which decides what one clone can say of it.
    pub enum About {
        /// Each project: one clone can refute it, only a complete set can prove it.
        Each = "each",
        /// At least one project: one clone can prove it.
        One = "one",
        /// A rule, a record or a person: clones can only suggest it.
        Rule = "rule",
    }
}

word_enum! {
    /// What one clone says of a statement.
    pub enum SightKind {
        /// It holds here.
        Shows = "shows",
        /// It may hold here.
        Hints = "hints",
        /// It does not hold here.
        Contradicts = "contradicts",
    }
}

/// Something that was seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sight {
    /// The name of the clone.
    pub clone: String,
    /// What it says of the statement.
    pub kind: SightKind,
    /// The commit in which it was seen, in hexadecimal digits; none for a file that a scanner left.
    pub commit: Option<String>,
    /// The file, from the root of the clone; none where it is the clone as a whole or its history.
    pub path: Option<String>,
    /// The line, from 1.
    pub line: Option<usize>,
    /// What stands there, or what was counted; shortened.
    pub excerpt: String,
    /// An address where a reader can see it too.
    pub link: Option<String>,
}

/// What was seen that bears on a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The first of the points that are this statement.
    pub point: PointIx,
    /// What a clone can say of it.
    pub about: About,
    /// What it amounts to.
    pub proof: Proof,
    /// What was seen, one a clone, in the order of the clones.
    pub sights: Vec<Sight>,
    /// The clones in which nothing was seen, or the contrary.
    pub without: Vec<String>,
    /// How many clones were looked at.
    pub of: usize,
    /// What counts.
    pub looks: String,
    /// What it can be taken in by.
    pub trap: String,
}

impl Finding {
    /// In how many clones something was seen that speaks for the statement.
    pub fn seen(&self) -> usize {
        self.sights.iter().filter(|sight| sight.kind != SightKind::Contradicts).count()
    }

    /// The clearest sight: what decides, or the first there is.
    pub fn first(&self) -> Option<&Sight> {
        let wanted = if self.proof == Proof::Refutes { SightKind::Contradicts } else { SightKind::Shows };
        self.sights.iter().find(|sight| sight.kind == wanted).or_else(|| self.sights.first())
    }
}

/// What sights in clones amount to. `complete` says that there are no other clones than those looked at.
pub fn proof_of(about: About, kinds: &[SightKind], of: usize, complete: bool) -> Proof {
    let count = |kind| kinds.iter().filter(|one| **one == kind).count();
    let (shows, contradicts) = (count(SightKind::Shows), count(SightKind::Contradicts));
    let anything = shows + count(SightKind::Hints) > 0;
    match about {
        About::Each if contradicts > 0 => Proof::Refutes,
        About::Each if complete && of > 0 && shows == of => Proof::Proves,
        About::One if shows > 0 => Proof::Proves,
        _ if anything => Proof::Suggests,
        _ => Proof::NotSeen,
    }
}

/// A clone that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadClone {
    /// What it is called.
    pub name: String,
    /// The commit checked out, in hexadecimal digits.
    pub commit: String,
    /// Its day.
    pub date: NaiveDate,
    /// Where the repository can be seen, without anything secret that the clone's settings hold.
    pub address: Option<String>,
    /// What limits what was seen.
    pub limits: Vec<CloneLimit>,
}

word_enum! {
    /// What limits what a clone shows.
    pub enum CloneLimit {
        /// It is cut off: older commits are missing.
        Shallow = "shallow",
        /// It holds only a part of the objects.
        Partial = "partial",
        /// It has more files than are read.
        ManyFiles = "many-files",
        /// Its history of a year has more commits than are read.
        ManyCommits = "many-commits",
        /// Some files are larger than is read.
        LargeFiles = "large-files",
        /// Some objects are broken or missing.
        Damaged = "damaged",
    }
}

word_enum! {
    /// Why a clone is left out.
    pub enum LeftOutAs {
        /// It is a copy of another project.
        Fork = "fork",
        /// It says that it is no longer maintained.
        Archived = "archived",
        /// It has no commit, or nothing in it.
        Empty = "empty",
        /// It is a template for others.
        Template = "template",
        /// The organization's own choice, with a reason of its own.
        Exempt = "exempt",
        /// It cannot be read.
        Unreadable = "unreadable",
        /// It is no project: its files stand in where the others of its owner have none.
        Defaults = "defaults",
        /// It is another clone of a repository that was read already.
        Twice = "twice",
    }
}

/// A clone that does not count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOutClone {
    /// What it is called.
    pub name: String,
    /// The kind of reason.
    pub reason: LeftOutAs,
    /// By what it is known, or the organization's reason, or why it cannot be read.
    pub why: String,
}

/// What clones and the files of scanners show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Findings {
    /// The day on which it was looked.
    pub date: NaiveDate,
    /// Whether the clones are said to be all there are.
    pub complete: bool,
    /// The clones that were read, in the order of their names.
    pub clones: Vec<ReadClone>,
    /// Those left out, in the same order.
    pub left_out: Vec<LeftOutClone>,
    /// Files in clones that are of no form that is understood: the clone and the file, and why.
    pub refused: Vec<(String, String)>,
    /// What was looked for, in the order of the catalog; of twins the first.
    pub points: Vec<Finding>,
}

impl Findings {
    /// What was found of a point or one of its twins; none where it was not looked for.
    pub fn of_point(&self, catalog: &Catalog, point: PointIx) -> Option<&Finding> {
        self.points.iter().find(|finding| catalog[finding.point].same_as == catalog[point].same_as)
    }

    /// How many statements there are that nothing in a clone bears on.
    pub fn beyond(&self, catalog: &Catalog) -> usize {
        let first = |point: &PointIx| catalog[*point].same_as == *point;
        let statements = catalog.practices().flat_map(|ix| catalog[ix].points.clone()).filter(first).count();
        statements.saturating_sub(self.points.len())
    }
}

#[cfg(test)]
mod tests {
    use super::SightKind::{Contradicts, Hints, Shows};
    use super::*;

    #[test]
    fn each_project_is_refuted_by_one_clone_and_proved_by_all_of_a_complete_set_alone() {
        let each = |kinds: &[SightKind], of, complete| proof_of(About::Each, kinds, of, complete);
        assert_eq!(each(&[Shows, Contradicts], 2, true), Proof::Refutes);
        assert_eq!(each(&[Shows, Shows], 2, true), Proof::Proves);
        assert_eq!(each(&[Shows, Shows], 2, false), Proof::Suggests);
        assert_eq!(each(&[Shows], 2, true), Proof::Suggests);
        assert_eq!(each(&[Shows, Hints], 2, true), Proof::Suggests);
        assert_eq!(each(&[], 0, true), Proof::NotSeen);
    }

    #[test]
    fn one_project_is_proved_by_one_clone_and_never_refuted() {
        assert_eq!(proof_of(About::One, &[Shows], 9, false), Proof::Proves);
        assert_eq!(proof_of(About::One, &[Hints], 9, true), Proof::Suggests);
        assert_eq!(proof_of(About::One, &[Contradicts], 1, true), Proof::NotSeen);
    }

    #[test]
    fn a_rule_is_suggested_by_what_is_done_and_no_more() {
        assert_eq!(proof_of(About::Rule, &[Shows, Shows], 2, true), Proof::Suggests);
        assert_eq!(proof_of(About::Rule, &[Contradicts], 1, true), Proof::NotSeen);
    }
}
