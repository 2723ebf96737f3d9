//! What `explain` shows: how a rule is broken, and how it is kept.

use super::Rule;

/// A few lines of a data file that break a rule, and what to write in their place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RuleExample {
    /// The rule.
    pub rule: Rule,
    /// What breaks it.
    pub wrong: &'static str,
    /// What keeps it.
    pub right: &'static str,
}

const fn example(rule: Rule, wrong: &'static str, right: &'static str) -> RuleExample {
    RuleExample { rule, wrong, right }
}

/// Examples of rules that a few lines can show; those of whole files have none. A test breaks and keeps each.
pub const RULE_EXAMPLES: [RuleExample; 23] = [
    example(
        Rule::Syntax,
        "[ggi.run-code-reviews]\nnote = \"Since 2024",
        "[ggi.run-code-reviews]\nnote = \"Since 2024\"",
    ),
    example(Rule::MissingKey, "[respondent]\nrole = \"legal\"", "[respondent]\nname = \"A. Author\"\nrole = \"legal\""),
    example(
        Rule::UnknownKey,
        "[ggi.run-code-reviews]\nnotes = \"Since 2024\"",
        "[ggi.run-code-reviews]\nnote = \"Since 2024\"",
    ),
    example(
        Rule::WrongType,
        "[ggi.run-code-reviews]\ndone = \"review-required\"",
        "[ggi.run-code-reviews]\ndone = [\"review-required\"]",
    ),
    example(Rule::BadValue, "target = 5", "target = 2"),
    example(Rule::NewerSchema, "schema = 9", "schema = 1"),
    example(Rule::NewerRevision, "[revisions]\nggi = 99", "[revisions]\nggi = 1"),
    example(Rule::UnknownChecklist, "checklists = [\"gig\"]", "checklists = [\"ggi\"]"),
    example(Rule::UnknownPractice, "[ggi.run-code-review]\ndone = []", "[ggi.run-code-reviews]\ndone = []"),
    example(
        Rule::UnknownPoint,
        "[ggi.run-code-reviews]\ndone = [\"reviews-required\"]",
        "[ggi.run-code-reviews]\ndone = [\"review-required\"]",
    ),
    example(
        Rule::Contradiction,
        "[ggi.run-code-reviews]\ndone = []\nanswer = \"unknown\"",
        "[ggi.run-code-reviews]\nanswer = \"unknown\"",
    ),
    example(
        Rule::TwoStates,
        "[ggi.run-code-reviews]\ndone = [\"review-required\"]\npartly = [\"review-required\"]",
        "[ggi.run-code-reviews]\ndone = []\npartly = [\"review-required\"]",
    ),
    example(
        Rule::MissingDone,
        "[ggi.run-code-reviews]\npartly = [\"review-required\"]",
        "[ggi.run-code-reviews]\ndone = []\npartly = [\"review-required\"]",
    ),
    example(
        Rule::MissingReason,
        "[ggi.run-code-reviews]\nanswer = \"not-applicable\"",
        "[ggi.run-code-reviews]\nanswer = \"not-applicable\"\nreason = \"We write no code.\"",
    ),
    example(
        Rule::MissingReview,
        "[ggi.run-code-reviews]\nanswer = \"declined\"\nreason = \"Too costly this year.\"",
        "[ggi.run-code-reviews]\nanswer = \"declined\"\nreason = \"Too costly this year.\"\nreview_by = 2027-01-31",
    ),
    example(Rule::Duplicate, "checklists = [\"ggi\", \"ggi\"]", "checklists = [\"ggi\"]"),
    example(Rule::IdForm, "id = \"What we take in\"", "id = \"intake\""),
    example(Rule::UnknownResource, "resources = [\"ours.open-sauce\"]", "resources = [\"ours.open-source\"]"),
    example(
        Rule::BadLink,
        "url = \"handbook.example.com/open-source/\"",
        "url = \"https://handbook.example.com/open-source/\"",
    ),
    example(
        Rule::HomePage,
        "url = \"https://handbook.example.com/\"",
        "url = \"https://handbook.example.com/open-source/\"",
    ),
    example(
        Rule::PointLength,
        "text = \"Reviews are done\"",
        "text = \"Every change to the code of a product has a review before it is merged.\"",
    ),
    example(
        Rule::HardToRead,
        "text = \"Organizational accountability requirements notwithstanding, responsibilities regarding licensing obligations \
         necessitate documentation.\"",
        "text = \"A named person answers for the licences of all code that we use.\"",
    ),
    example(
        Rule::VagueWord,
        "text = \"New components get a suitable review before they enter a product.\"",
        "text = \"Each new component gets a review by a second person before it enters a product.\"",
    ),
];

impl Rule {
    /// How it is broken and how it is kept, where a few lines can show it.
    pub fn example(self) -> Option<&'static RuleExample> {
        RULE_EXAMPLES.iter().find(|one| one.rule == self)
    }
}
