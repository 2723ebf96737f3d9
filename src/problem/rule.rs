//! The rules that data files are held to, each with a name for messages and a sentence or two that explain it.

use super::{Word, word_enum};

/// How much a problem matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Severity {
    /// The file cannot be used as it is.
    Error,
    /// The file can be used, and would be better without it.
    Warning,
}

word_enum! {
    /// A rule that a data file can break.
    #[non_exhaustive]
    pub enum Rule {
        /// A file that cannot be opened or read gives nothing to assess. Check the path and the permissions.
        Unreadable = "unreadable",
        /// A file must stay small enough to be read whole: 4 MiB for answers, 16 MiB for a checklist or resources, and in
        /// either 250,000 lines, keys and values together. A practice names at most 100 pieces of evidence.
        TooLarge = "too-large",
        /// Data files are text in UTF-8. Save the file again with that encoding.
        Encoding = "encoding",
        /// Data files are written in TOML, and this is not TOML. The most common slips are a missing quote, a missing
        /// bracket and the same key or table written twice. Only a file of issues is JSON, as a forge prints it.
        Syntax = "syntax",
        /// A key that is required was not written.
        MissingKey = "missing-key",
        /// A key that the format does not have. It is refused, because a misspelt key would otherwise be lost in silence.
        UnknownKey = "unknown-key",
        /// The value is of another kind than the key takes: a text where a list belongs, a quoted date.
        WrongType = "wrong-type",
        /// The value is of the right kind, but not one that the key can have.
        BadValue = "bad-value",
        /// The answers file is of a later format than this version of the program reads. Update the program.
        NewerSchema = "newer-schema",
        /// The answers were given against a later revision of a checklist than this version carries. Update the program
        /// or the catalog, so that no answer is misread.
        NewerRevision = "newer-revision",
        /// A checklist that is not in the catalog.
        UnknownChecklist = "unknown-checklist",
        /// A practice that is not in its checklist.
        UnknownPractice = "unknown-practice",
        /// A point that is not among the points of its practice.
        UnknownPoint = "unknown-point",
        /// An id that the checklist had once and has no longer. The message says what took its place.
        Retired = "retired",
        /// Two things that cannot both be meant. A practice either lists the points that are done, or has an answer such as
        /// "unknown"; not both. A file was either merged from several people's answers or is the word of one.
        Contradiction = "contradiction",
        /// A point holds, holds in part, or is not known: it stands in one of the lists `done`, `partly` and `unknown`, or in
        /// none of them if it is open.
        TwoStates = "two-states",
        /// Lists such as `partly` and `unknown` say more of a practice that has a list `done`, even if it is an empty one.
        /// Without it the practice would be unanswered, and what they say would be lost.
        MissingDone = "missing-done",
        /// An answer of "not-applicable" or "declined" takes a practice out of the questions, so it says why.
        MissingReason = "missing-reason",
        /// A practice that was declined is looked at again: the day belongs in `review_by`.
        MissingReview = "missing-review",
        /// Two checklists ask for the same thing and were answered differently. One of the two answers is wrong.
        TwinsDisagree = "twins-disagree",
        /// A file can be valid and yet be laid out so that a change would put at risk what it says. Nothing is written
        /// then.
        Layout = "layout",
        /// The same id or value is written twice in one list or file.
        Duplicate = "duplicate",
        /// An id is made of lower-case letters, digits and hyphens, so that it can stand in a file name and a link.
        IdForm = "id-form",
        /// A reference to a resource, or to a heading of one, that the catalog does not have.
        UnknownResource = "unknown-resource",
        /// Links are whole addresses that begin with https://, so that a reader can trust where they lead.
        BadLink = "bad-link",
        /// Practices wait for each other in a circle, so none could ever come first. Practices that are the same work
        /// count as one here.
        Cycle = "cycle",
        /// `same_as` names a point of an earlier checklist that is itself not a copy of another point.
        BadTwin = "bad-twin",
        /// `joins` names a practice of an earlier checklist that is the same work.
        BadJoin = "bad-join",
        /// A file, section or practice with nothing in it asks nothing.
        Empty = "empty",
        /// A practice has two to nine points: one is a yes-or-no question, ten do not fit a screen or a mind.
        PracticeSize = "practice-size",
        /// A point is one statement of 8 to 22 words that ends with a full stop.
        PointLength = "point-length",
        /// A sentence should be readable by someone outside software: short words, short clauses. Measured with LIX
        /// (Björnsson 1968): words per sentence plus the percentage of words longer than six letters.
        HardToRead = "hard-to-read",
        /// A resource that no practice and no point refers to.
        OrphanResource = "orphan-resource",
        /// A heading listed under a resource that no reference names.
        OrphanSection = "orphan-section",
        /// A theme or role of one's own that no practice has. A misspelt word in `[themes]` or `[roles]` is a new one.
        OrphanWord = "orphan-word",
        /// The first link of a point opens at a passage of at least 300 characters, so that it teaches. A passage whose
        /// length is not known is not judged.
        ShortPassage = "short-passage",
        /// A practice comes after one of a later stage: the order of the stages and of `after` disagree.
        StageOrder = "stage-order",
        /// A critical point is one whose absence an average must not hide. Where more than two thirds of a checklist's points
        /// are critical, none of them stands out.
        AllCritical = "all-critical",
        /// A word such as “appropriate” or “sufficient” leaves it to each reader what the statement asks for, so that two
        /// honest people answer it differently. Say what is done, by whom, or how often.
        VagueWord = "vague-word",
        /// Whoever finds a critical point open needs more than one page to learn from: a page can move, or stand behind a
        /// login.
        OneLink = "one-link",
        /// Whoever finds a point open wants to be taught how to close it. The home page of a site seldom does that: the first
        /// link leads to the page that does.
        HomePage = "home-page",
        /// Where the headings of a page are listed, the first link of a point names the one that teaches how, so that nobody
        /// has to search a long page.
        NoHeading = "no-heading",
        /// A sentence of a language whose English was changed since it was translated, or of which nobody noted the English.
        /// Once it says what the English says, `lint --lang --accept` notes that. Until then it is shown, but a statement is
        /// asked in English, because a yes answers the question of today.
        Stale = "stale",
        /// A phrase of a language shows the same arguments as the English, in any order, and refers only to phrases that the
        /// language has. One that does not is said in English.
        Placeholder = "placeholder",
        /// A sentence of a language uses the words of its glossary for the terms in it, and none that the glossary never
        /// does.
        Glossary = "glossary",
    }
}

impl Rule {
    /// The name of the rule, as messages and `explain` show it.
    pub fn name(self) -> &'static str {
        self.word()
    }

    /// What the rule says and why.
    pub fn explanation(self) -> &'static str {
        self.about()
    }

    /// How much it matters that the rule is broken.
    pub fn severity(self) -> Severity {
        match self {
            Self::AllCritical | Self::VagueWord | Self::OneLink | Self::HomePage | Self::NoHeading => Severity::Warning,
            _ => Severity::Error,
        }
    }

    /// Whether ids in the file may have been lost to the problem, so that references to them seem wrong.
    pub(crate) fn loses_names(self) -> bool {
        matches!(self, Self::Syntax | Self::Encoding)
    }

    /// Whether the rule is broken by something that is not there.
    pub(super) fn speaks_of_absence(self) -> bool {
        matches!(self, Self::MissingKey | Self::MissingDone | Self::MissingReason | Self::MissingReview | Self::Empty)
    }
}
