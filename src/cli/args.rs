//! The command line: what can be asked for, and the help that says so.

use std::num::{NonZeroU32, NonZeroUsize};
use std::path::PathBuf;

use chrono::NaiveDate;
use clap::builder::{PossibleValue, RangedI64ValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};

use super::crosswalk_id::CrosswalkId;
use super::gates::Asked;
use super::merge_format::MergeFormat;
use crate::answers::{Detail, OrganizationKind};
use crate::assess::{Allow, GroupBy};
use crate::catalog::Stage;
use crate::messages::LANGUAGES;
use crate::problem::Word;
use crate::render::{
    Accent, AccentError, CheckFormat, CsvRows, DocumentFormat, Format, Paper, PortfolioFormat, SchemaOf,
};
use crate::text;

/// The answers file where none is named.
pub(super) const DEFAULT_ANSWERS: &str = "ospo-answers.toml";

pub(super) const EXAMPLES: &str = "\
Examples:
  ospo-assess                                     start or resume the interview on ./ospo-answers.toml
  ospo-assess report                              where we stand, in the terminal
  ospo-assess report --format pdf -o report.pdf   for leadership; also docx, html, markdown, json, csv
  ospo-assess report --example                    a report on a worked example
  ospo-assess check ospo-answers.toml --no-critical --min-score 60
  ospo-assess export issues --output issues       the gaps as issues for GitHub, GitLab and Jira
  ospo-assess list --theme security --stage 1     browse the practices
  ospo-assess show ggi.manage-legal-compliance    one practice, with advice and links

Answers stay on this machine: nothing is sent anywhere.
Exit codes: 0 done, 1 gate failed, 2 usage, 3 bad input, 4 incomplete, 5 nothing to assess, 6 not written, 130 interrupted.";

const CATALOG: &str = "Add or replace checklists and resources with those in this folder [env: OSPO_ASSESS_CATALOG]";

/// Assess how your organization governs open source, and learn how to close each gap.
#[derive(Debug, Parser)]
#[command(name = "ospo-assess", version, after_help = EXAMPLES, max_term_width = 100)]
pub(super) struct Cli {
    /// What to do; the interview where nothing is said.
    #[command(subcommand)]
    pub(super) command: Option<Command>,

    /// A folder of checklists and resources.
    #[arg(long, global = true, value_name = "DIR", help = CATALOG)]
    pub(super) catalog: Option<PathBuf>,

    /// Say results, warnings and errors only
    #[arg(long, short, global = true)]
    pub(super) quiet: bool,

    /// With --version: also the features built in, and the revision and digest of each checklist
    #[arg(long)]
    pub(super) verbose: bool,

    /// When to use colour
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto", hide_possible_values = false)]
    pub(super) color: Colour,
}

/// When to use colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Colour {
    /// On a terminal, unless the environment says otherwise
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// When to use colour in what is said of arguments that cannot be read as a whole.
pub(super) fn colour_asked(args: &[String]) -> Colour {
    value_asked(args, "--color").and_then(|word| Colour::from_str(word, false).ok()).unwrap_or(Colour::Auto)
}

/// The value of an option in arguments that are not read as a whole.
pub(super) fn value_asked<'a>(args: &'a [String], option: &str) -> Option<&'a str> {
    let mut args = args.iter().map(String::as_str).take_while(|arg| *arg != "--");
    while let Some(arg) = args.next() {
        if arg == option {
            return args.next();
        }
        let value = arg.strip_prefix(option).and_then(|rest| rest.strip_prefix('='));
        if value.is_some() {
            return value;
        }
    }
    None
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Answer the questions in the terminal; every answer is saved at once
    #[command(after_help = "Examples:\n  ospo-assess interview\n  ospo-assess interview --role legal\n  \
                            ospo-assess interview --for iso-18974\n  ospo-assess interview --open --stage 1\n  ospo-assess interview --again\n  \
                            ospo-assess interview --minutes 45 --group")]
    Interview(Interview),
    /// Write the questions as a file for people without a terminal: for a browser, or as a workbook
    #[command(after_help = "Examples:\n  ospo-assess form -o form.html --name \"Example Ltd\"\n  \
                            ospo-assess form -o questions.xlsx --name \"Example Ltd\"      `import` reads it back\n  \
                            ospo-assess form -o legal.html --role legal --answers ospo-answers.toml --open\n  \
                            ospo-assess form -o security.html --for iso-18974 --role security\n  \
                            ospo-assess form -o hr.html --role people --hand-in \"ospo@example.org, by Friday\"")]
    Form(Form),
    /// Write a commented answers file to fill in by hand
    #[command(
        after_help = "Examples:\n  ospo-assess init\n  ospo-assess init legal.toml --role legal --name \"Example Ltd\"\n  \
                            ospo-assess init --schema ospo-answers.schema.json\n  \
                            ospo-assess init next.toml --from ospo-answers.toml"
    )]
    Init(Init),
    /// Report where the organization stands and what to do next
    #[command(
        after_help = "Examples:\n  ospo-assess report\n  ospo-assess report --format pdf -o report.pdf\n  ospo-assess report --format markdown -o report.md\n  \
                            ospo-assess report --format json | jq .score.low.percent\n  \
                            ospo-assess report --format csv --rows points -o points.csv\n  \
                            ospo-assess report -o report.docx --logo logo.png --accent 1f5fa8 --classification Internal\n  \
                            ospo-assess report --detail full\n  ospo-assess report --capacity 6 -o plan.pdf\n  \
                            ospo-assess report --previous HEAD~1:ospo-answers.toml\n  ospo-assess report --git -o report.pdf\n  \
                            ospo-assess report --example"
    )]
    Report(Report),
    /// Check an answers file and its gates, for CI
    #[command(after_help = "Examples:\n  ospo-assess check ospo-answers.toml\n  \
                            ospo-assess check ospo-answers.toml --min-score 60 --min-stage 1 --no-critical --complete\n  \
                            ospo-assess check ospo-answers.toml --min-score ggi=50 --min-score theme:security=70\n  \
                            ospo-assess check ospo-answers.toml --for iso-5230.3.1.1\n  \
                            ospo-assess check ospo-answers.toml --format sarif -o ospo.sarif\n  \
                            ospo-assess check ospo-answers.toml --write-gate      hold what is reached\n\n\
                            Gates can also stand in a [gate] table of the answers file, with underscores; \
                            options win.\n\
                            Exit codes: 0 all gates hold, 1 a gate failed, 3 the file cannot be used, \
                            4 only --complete failed, 5 nothing to assess.")]
    Check(Check),
    /// Show what changed from one assessment to the next, and how sure that is
    #[command(after_help = "Examples:\n  ospo-assess compare 2025.toml 2026.toml\n  \
                            ospo-assess compare HEAD~1:ospo-answers.toml ospo-answers.toml\n  \
                            ospo-assess compare last-report.json ospo-answers.toml -o change.pdf\n  \
                            ospo-assess compare --git ospo-answers.toml --tags 'assessment-*'\n  \
                            ospo-assess compare origin/main:ospo-answers.toml ospo-answers.toml \
                            --format markdown --detail brief --fail-on lost\n\n\
                            A side is an answers file, the JSON of a report, or REV:PATH: a version in the git repository of \
                            the current folder.\n\
                            Exit codes: 0 compared, 1 --fail-on found something, 3 a side cannot be used or a revision cannot \
                            be reached.")]
    Compare(Compare),
    /// Look into local clones for what they show of the statements; it proposes, and answers nothing
    #[command(after_help = "Examples:\n  ospo-assess gather clones/\n  \
                            ospo-assess gather clones/ --complete -o findings.json -o findings.md\n  \
                            ospo-assess gather clones/ --answers ospo-answers.toml --report scorecard.json\n  \
                            ospo-assess gather clones/ --report billing-api=gitleaks.json\n  \
                            ospo-assess gather clones/ --domain example.org --outside upstream/\n  \
                            ospo-assess interview --seen findings.json\n\n\
                            Nothing in a clone is run or changed, and nothing is fetched. Forks, archived, empty and template \
                            repositories are left out by name; [gather] of the answers file leaves out others, with a reason.\n\
                            Exit codes: 0 done, 2 usage, 3 an input cannot be used, 5 no clone, 6 not written.")]
    Gather(Gather),
    /// Show where many organizations stand together, and what most of them lack
    #[command(after_help = "Examples:\n  ospo-assess portfolio --example\n  \
                            ospo-assess portfolio answers/\n  \
                            ospo-assess portfolio answers/ --by parent -o portfolio.pdf\n  \
                            ospo-assess portfolio 'units/*/ospo-answers.toml' --format json | jq '.gaps[:5]'\n  \
                            find units -name ospo-answers.toml -print0 | ospo-assess portfolio --paths-from -\n  \
                            ospo-assess portfolio answers/ --publish -o public.html\n  \
                            ospo-assess portfolio answers/ --rows -o rows.parquet\n  \
                            ospo-assess portfolio 'rows/*.parquet'\n\n\
                            A unit is what gives the same [organization] id; without an id, a file is a unit. Of several \
                            dates the latest counts, and the earlier are its past.\n\
                            Exit codes: 0 done, also where some files could not be used, which are named; 2 usage, 3 no file \
                            can be used, or one with --strict; 5 no file, or too few units to tell of; 6 not written.")]
    Portfolio(Portfolio),
    /// Put the roadmap into quarters by what fits into one, and show what is reached after each
    #[command(after_help = "Examples:\n  ospo-assess plan --capacity 6\n  \
                            ospo-assess plan --capacity 6 --write-due\n  ospo-assess plan -o plan.pdf\n\n\
                            A small gap takes 1 of the capacity, a medium one 2, a large one 4. Without a capacity, here or in \
                            [report] of the answers file, the plan is the roadmap.")]
    Plan(Plan),
    /// Show what would be reached if some statements held
    #[command(after_help = "Examples:\n  ospo-assess whatif --done ggi.manage-legal-compliance\n  \
                            ospo-assess whatif ospo-answers.toml --done ggi.run-code-reviews.review-required --format json")]
    Whatif(WhatIf),
    /// Browse the checklists, practices and resources
    #[command(after_help = "Examples:\n  ospo-assess list\n  ospo-assess list --theme security --stage 1\n  \
                            ospo-assess list --resources")]
    List(List),
    /// Show a checklist, section, practice, point, resource or requirement
    #[command(after_help = "Examples:\n  ospo-assess show ggi.manage-legal-compliance\n  ospo-assess show ggi\n  \
                            ospo-assess show iso-5230.3.1.1")]
    Show(Show),
    /// Check the checklists and resources themselves
    #[command(after_help = "Examples:\n  ospo-assess lint\n  ospo-assess lint --catalog our-rules\n  \
                            ospo-assess lint --lang fr --locales locales\n  \
                            ospo-assess lint --lang fr --accept ggi.practice.run-code-reviews\n\n\
                            With --lang it checks a translation in a folder: what is missing, made from other English, \
                            no longer there, or said against its glossary.")]
    Lint(Lint),
    /// Merge the answers of several people, and say what they should talk about
    #[command(after_help = "Examples:\n  ospo-assess merge answers/ -o merged.toml\n  \
                            ospo-assess merge legal.toml people.toml -o merged.toml -o agenda.pdf\n  \
                            ospo-assess merge answers/ --agenda --minutes 60\n  \
                            ospo-assess merge answers/ -o merged.toml --interview\n  \
                            ospo-assess merge 'answers/2026-*.toml' --agenda --names\n\n\
                            What people answer differently is split, and counts as unanswered until it is decided. \
                            An earlier result in the file named by -o keeps what was decided.\n\
                            Exit codes: 0 merged, 2 usage, 3 a file cannot be used, 5 no file, 6 not written.")]
    Merge(Merge),
    /// Make issues of the gaps, or bring answers back to a board of issues; nothing is sent
    #[command(after_help = "Examples:\n  ospo-assess export issues --output issues\n  \
                            ospo-assess export ggi-board --board board.json --output board")]
    Export {
        /// What to export.
        #[command(subcommand)]
        what: ExportWhat,
    },
    /// Take over answers from a workbook that `form` wrote, or from a board of issues
    #[command(after_help = "Examples:\n  ospo-assess import legal.xlsx -o answers/legal.toml\n  \
                            ospo-assess import legal.xlsx\n  ospo-assess import ggi-board board.json\n  \
                            ospo-assess import ggi-board --help      prints the command that gets the file\n\n\
                            Each cell of a workbook is checked, and mistakes are told by their address. In a file that \
                            exists, its answers take the place of those to the same questions; what is blank in it \
                            takes nothing away.\n\
                            Exit codes: 0 done, 2 usage, 3 bad input, 5 nothing answered, 6 not written.")]
    Import(Import),
    /// Put an answers file in order: practices as in the checklists, keys aligned, every comment kept
    #[command(after_help = "Examples:\n  ospo-assess fmt\n  ospo-assess fmt --check ospo-answers.toml")]
    Fmt(Fmt),
    /// Print the JSON Schema of a file format, for editors and programs
    #[command(after_help = "Examples:\n  ospo-assess schema answers > ospo-answers.schema.json\n  \
                            ospo-assess schema checklist --catalog our-rules\n\n\
                            An editor of TOML that knows schemas reads the first line of the file: \
                            #:schema ./ospo-answers.schema.json")]
    Schema {
        /// What to print the schema of
        of: SchemaOf,
    },
    /// Explain a rule that an error named, or a gate
    Explain {
        /// The name in brackets, such as unknown-practice; without it, all names are listed
        rule: Option<String>,
    },
    /// Write a checklist of your own and its pages, complete and to be changed
    #[command(after_help = "Examples:\n  ospo-assess init-checklist our-rules\n  \
                            ospo-assess init-checklist our-rules --id acme\n  \
                            ospo-assess lint --catalog our-rules\n\n\
                            It writes checklists/ID.toml and resources/ID.toml into the folder, and overwrites nothing. \
                            docs/writing-a-checklist.md explains every key.")]
    InitChecklist(InitChecklist),
    /// Print completions for a shell, with the ids of the catalog in use
    #[command(
        after_help = "Examples:\n  ospo-assess completions bash > ~/.local/share/bash-completion/completions/ospo-assess\n  \
                            ospo-assess completions zsh > ~/.zfunc/_ospo-assess\n  \
                            ospo-assess completions fish > ~/.config/fish/completions/ospo-assess.fish\n  \
                            ospo-assess completions powershell >> $PROFILE"
    )]
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
    /// Print the manual page of the program or of a command, or write those of all
    #[command(after_help = "Examples:\n  ospo-assess man | man -l -\n  ospo-assess man report\n  \
                            ospo-assess man --output man/man1")]
    Man {
        /// The command, such as report, or export issues
        command: Vec<String>,
        /// Write the page of the program and one for each command into this folder
        #[arg(long, short, value_name = "DIR", conflicts_with = "command")]
        output: Option<PathBuf>,
    },
}

#[derive(Debug, Args)]
pub(super) struct InitChecklist {
    /// The folder to write into, which --catalog names later
    #[arg(value_name = "DIR")]
    pub(super) folder: PathBuf,
    /// The id of the checklist [default: the name of the folder]
    #[arg(long, value_name = "ID")]
    pub(super) id: Option<String>,
}

#[derive(Debug, Args, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is an option of its own")]
pub(super) struct Interview {
    /// The answers file to begin or go on with [default: ospo-answers.toml]
    #[arg(value_name = "ANSWERS")]
    pub(super) answers: Option<PathBuf>,
    #[command(flatten)]
    pub(super) filter: Filter,
    /// Ask only what bears on a standard or law, such as iso-18974, or on a part of it: iso-5230.3.1; can be repeated
    #[arg(long, value_name = "ID", value_parser = CrosswalkId, hide_possible_values = true)]
    pub(super) r#for: Vec<String>,
    /// Ask only what is not fully answered
    #[arg(long)]
    pub(super) open: bool,
    /// Next year's round: show each last answer, to be confirmed or changed one by one
    #[arg(long, conflicts_with = "open")]
    pub(super) again: bool,
    /// Ask only what fits into so many minutes: critical points first, then early stages
    #[arg(long, value_name = "MINUTES", value_parser = clap::value_parser!(u16).range(1..))]
    pub(super) minutes: Option<u16>,
    /// Count the minutes for a group that talks about each point
    #[arg(long, requires = "minutes")]
    pub(super) group: bool,
    /// Numbered choices and plain lines: for screen readers and simple terminals
    #[arg(long)]
    pub(super) plain: bool,
    #[command(flatten)]
    pub(super) seen: Seen,
    #[command(flatten)]
    pub(super) language: Language,
}

/// What clones show, beside the points.
#[derive(Debug, Args, Default, Clone)]
pub(super) struct Seen {
    /// Show beside each point what `ospo-assess gather -o findings.json` saw; one key or button takes it with its link
    #[arg(long, value_name = "FINDINGS")]
    pub(super) seen: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct Gather {
    /// Clones, or folders that hold some; bare ones too
    #[arg(value_name = "FOLDER", required = true)]
    pub(super) folders: Vec<PathBuf>,
    /// They are all public repositories there are: what holds in each counts as proved
    #[arg(long)]
    pub(super) complete: bool,
    /// The answers file whose [gather] says what is left out, and whether the clones are all there are
    #[arg(long, value_name = "ANSWERS")]
    pub(super) answers: Option<PathBuf>,
    /// What a scanner wrote: JSON of Scorecard or gitleaks, or of `gh issue list`; can be repeated
    #[arg(long, value_name = "[CLONE=]FILE")]
    pub(super) report: Vec<String>,
    /// A mail domain of your own people, such as example.org; can be repeated
    #[arg(long, value_name = "DOMAIN")]
    pub(super) domain: Vec<String>,
    /// Clones of projects of others whose software you use, to see the work of your own people there; can be repeated
    #[arg(long, value_name = "FOLDER", requires = "domain")]
    pub(super) outside: Vec<PathBuf>,
    /// The day to count from, such as 2026-11-22; today where nothing is said
    #[arg(long, value_name = "DATE")]
    pub(super) date: Option<NaiveDate>,
    #[command(flatten)]
    pub(super) pages: Pages,
}

#[derive(Debug, Args)]
pub(super) struct Lint {
    /// The form of the result
    #[arg(long, short, value_name = "FORMAT", default_value = "text")]
    pub(super) format: CheckFormat,
    /// Check this translation instead of the catalog
    #[arg(long, value_name = "LANG", value_parser = language)]
    pub(super) lang: Option<String>,
    /// The folder that holds one for each language [default: locales, in that of --catalog or here]
    #[arg(long, value_name = "DIR", requires = "lang")]
    pub(super) locales: Option<PathBuf>,
    /// Note that these sentences say what the English says now, by their keys or what their keys begin with; without a key, all
    #[arg(long, value_name = "KEY", num_args = 0.., requires = "lang")]
    pub(super) accept: Option<Vec<String>>,
}

/// The language of the words.
#[derive(Debug, Args, Default, Clone)]
pub(super) struct Language {
    #[arg(long, value_name = "LANG", value_parser = language, help = format!("The language of the words ({}), and of the pages linked where they exist in it", LANGUAGES.join(", ")))]
    pub(super) lang: Option<String>,
    /// Try what a language says in this folder, such as DIR/fr/report.ftl and DIR/fr/ggi.toml
    #[arg(long, value_name = "DIR")]
    pub(super) locales: Option<PathBuf>,
}

/// The languages of the words, of which a reader can choose.
#[derive(Debug, Args, Default, Clone)]
pub(super) struct SeveralLanguages {
    #[arg(long, value_name = "LANG", value_delimiter = ',', value_parser = language, help = format!("The languages of the words ({}), such as en,fr: the page has them all and begins in that of its reader's browser, else in the first", LANGUAGES.join(", ")))]
    lang: Vec<String>,
    /// Try what a language says in this folder, such as DIR/fr/form.ftl and DIR/fr/ggi.toml
    #[arg(long, value_name = "DIR")]
    locales: Option<PathBuf>,
}

impl SeveralLanguages {
    /// Each of them; one that nothing is said of where none was named.
    pub(super) fn each(&self) -> Vec<Language> {
        let language = |lang: Option<&String>| Language { lang: lang.cloned(), locales: self.locales.clone() };
        if self.lang.is_empty() {
            vec![language(None)]
        } else {
            self.lang.iter().map(|lang| language(Some(lang))).collect()
        }
    }
}

/// Which practices.
#[derive(Debug, Args, Default, Clone)]
pub(super) struct Filter {
    /// Only this checklist; can be repeated
    #[arg(long, value_name = "ID")]
    pub(super) checklist: Vec<String>,
    /// Only this section, such as ggi.trust; can be repeated
    #[arg(long, value_name = "ID")]
    pub(super) section: Vec<String>,
    /// Only this theme, such as licensing; can be repeated
    #[arg(long, value_name = "THEME")]
    pub(super) theme: Vec<String>,
    /// Only what this role can answer, such as legal; can be repeated
    #[arg(long, value_name = "ROLE")]
    pub(super) role: Vec<String>,
    #[arg(long, value_name = "STAGE", value_parser = stages(), help = format!("Only this stage, {}; can be repeated", Stage::SPAN))]
    pub(super) stage: Vec<u8>,
}

/// Takes the number of a stage.
fn stages() -> RangedI64ValueParser<u8> {
    clap::value_parser!(u8).range(i64::from(Stage::FIRST)..=i64::from(Stage::LAST))
}

#[derive(Debug, Args)]
pub(super) struct Init {
    /// The file to write; `-` for standard output
    #[arg(default_value = DEFAULT_ANSWERS, value_name = "ANSWERS")]
    pub(super) answers: PathBuf,
    #[command(flatten)]
    pub(super) filter: Filter,
    /// Keep all that was said in this answers file, and add what it has no table for
    #[arg(long, value_name = "OLD", conflicts_with_all = ["name", "kind", "target"])]
    pub(super) from: Option<PathBuf>,
    /// Write the JSON Schema of answers to this file, and name it in the first line for editors
    #[arg(long, value_name = "FILE")]
    pub(super) schema: Option<PathBuf>,
    #[command(flatten)]
    pub(super) new: NewAnswers,
    #[command(flatten)]
    pub(super) language: Language,
}

/// What can be exported.
#[derive(Debug, Subcommand)]
pub(super) enum ExportWhat {
    /// A folder with an issue a gap, and scripts for a person to run that bring them to GitHub or GitLab
    #[command(after_help = "Examples:\n  ospo-assess export issues --output issues\n  \
                            ospo-assess export issues ospo-answers.toml --output issues --redact\n  \
                            sh issues/apply-gh.sh --repo OWNER/NAME --dry-run\n  \
                            sh issues/apply-glab.sh --repo GROUP/NAME\n\n\
                            The folder holds gaps/*.md, plan.json, jira.csv for the importer of Jira, and the scripts. \
                            Export into it again after each change; the scripts can be run again at any time.\n\
                            Exit codes: 0 done, 2 usage or files of others in the folder, 3 bad input, \
                            5 nothing to assess, 6 not written.")]
    Issues(ExportIssues),
    /// The ticks of a My GGI Board as the answers have them: changed texts of its issues, and a script that brings them there
    #[command(after_help = "Examples:\n  ospo-assess export ggi-board --board board.json --output board\n  \
                            sh board/apply-gh.sh --repo OWNER/NAME --dry-run\n\n\
                            `ospo-assess import ggi-board --help` prints the command that gets board.json.\n\
                            Exit codes: 0 done, 2 usage or files of others in the folder, 3 bad input, 6 not written.")]
    GgiBoard(ExportBoard),
}

#[derive(Debug, Args)]
pub(super) struct ExportIssues {
    /// The answers file; `-` for standard input
    #[arg(default_value = DEFAULT_ANSWERS, value_name = "ANSWERS")]
    pub(super) answers: PathBuf,
    /// The folder to write; it may be one that was written before
    #[arg(long, short, value_name = "DIR")]
    pub(super) output: PathBuf,
    /// Leave out advice and links
    #[arg(long)]
    pub(super) no_advice: bool,
    /// Leave out the organization's name and owners, for issues that everybody can read
    #[arg(long)]
    pub(super) redact: bool,
    #[command(flatten)]
    pub(super) language: Language,
}

#[derive(Debug, Args)]
pub(super) struct ExportBoard {
    /// The answers file; `-` for standard input
    #[arg(default_value = DEFAULT_ANSWERS, value_name = "ANSWERS")]
    pub(super) answers: PathBuf,
    /// The issues of the board as they are now
    #[arg(long, value_name = "FILE")]
    pub(super) board: PathBuf,
    /// The folder to write; it may be one that was written before
    #[arg(long, short, value_name = "DIR")]
    pub(super) output: PathBuf,
    #[command(flatten)]
    pub(super) language: Language,
}

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub(super) struct Import {
    /// What else to import.
    #[command(subcommand)]
    pub(super) what: Option<ImportWhat>,
    /// A workbook that `form` wrote and somebody filled in; `-` for standard input
    #[arg(value_name = "FILE.xlsx", required = true)]
    pub(super) file: Option<PathBuf>,
    /// The answers file to make or to add to, instead of standard output
    #[arg(long, short, value_name = "ANSWERS")]
    pub(super) output: Option<PathBuf>,
    /// The day of answers that name none, such as 2026-11-22; today where nothing is said
    #[arg(long, value_name = "DATE")]
    pub(super) date: Option<NaiveDate>,
}

/// What can be imported.
#[derive(Debug, Subcommand)]
pub(super) enum ImportWhat {
    /// The ticked boxes of a My GGI Board of the OSPO Alliance, from GitHub or GitLab
    #[command(after_help = "Get the file, with closed issues:\n  \
                            gh issue list --repo OWNER/NAME --state all --limit 1000 \\\n    \
                            --json number,title,body,labels,state,updatedAt,assignees > board.json\n  \
                            glab api --paginate \"projects/GROUP%2FNAME/issues?per_page=100\" > board.json\n\n\
                            Examples:\n  ospo-assess import ggi-board board.json\n  \
                            ospo-assess import ggi-board board.json ospo-answers.toml --dry-run\n  \
                            gh issue list … | ospo-assess import ggi-board -\n\n\
                            A ticked box under Progress Assessment is a point that holds. What was answered already stays, \
                            unless --replace is given. What is taken and what is not is told.\n\
                            Exit codes: 0 done, 2 usage, 3 bad input, 6 not written.")]
    GgiBoard(ImportBoard),
}

#[derive(Debug, Args)]
pub(super) struct ImportBoard {
    /// The issues of the board; `-` for standard input
    #[arg(value_name = "FILE")]
    pub(super) file: PathBuf,
    /// The answers file to make or to add to; `-` for a new one on standard output
    #[arg(default_value = DEFAULT_ANSWERS, value_name = "ANSWERS")]
    pub(super) answers: PathBuf,
    /// Take the board's word where the answers say otherwise
    #[arg(long)]
    pub(super) replace: bool,
    /// Say what would be taken, and write nothing
    #[arg(long)]
    pub(super) dry_run: bool,
    /// The day of what is taken, such as 2026-11-22; today where nothing is said
    #[arg(long, value_name = "DATE")]
    pub(super) date: Option<NaiveDate>,
    #[command(flatten)]
    pub(super) language: Language,
    #[command(flatten, next_help_heading = "For a new file")]
    pub(super) new: NewAnswers,
}

/// What a new answers file says of the organization.
#[derive(Debug, Args)]
pub(super) struct NewAnswers {
    /// The name of the organization
    #[arg(long, value_name = "NAME", default_value = "Our organization")]
    pub(super) name: String,
    /// What the organization is
    #[arg(long, value_name = "KIND", default_value = "company")]
    pub(super) kind: OrganizationKind,
    #[arg(
        long,
        value_name = "STAGE",
        default_value_t = 2,
        value_parser = stages(),
        help = format!("The stage aimed at, {}", Stage::SPAN)
    )]
    pub(super) target: u8,
}

#[derive(Debug, Args)]
pub(super) struct Form {
    #[command(flatten)]
    pub(super) filter: Filter,
    /// Ask only what bears on a standard or law, such as iso-18974, or on a part of it: iso-5230.3.1; can be repeated
    #[arg(long, value_name = "ID", value_parser = CrosswalkId, hide_possible_values = true)]
    pub(super) r#for: Vec<String>,
    /// Ask only what --answers does not answer in full
    #[arg(long, requires = "answers")]
    pub(super) open: bool,
    /// What is known already, and of which organization: shown, and an answer once it is confirmed
    #[arg(long, value_name = "ANSWERS", conflicts_with_all = ["name", "kind", "target"])]
    pub(super) answers: Option<PathBuf>,
    #[command(flatten)]
    pub(super) new: NewAnswers,
    /// Where to hand the answers in, as the form tells it, such as an address and a day
    #[arg(long, value_name = "TEXT")]
    pub(super) hand_in: Option<String>,
    /// Write to this file, such as form.html or questions.xlsx, instead of standard output; can be repeated
    #[arg(long, short, value_name = "FILE")]
    pub(super) output: Vec<PathBuf>,
    #[command(flatten)]
    pub(super) seen: Seen,
    #[command(flatten)]
    pub(super) languages: SeveralLanguages,
}

#[derive(Debug, Args)]
pub(super) struct Fmt {
    /// The answers file; `-` for standard input to standard output
    #[arg(default_value = DEFAULT_ANSWERS, value_name = "ANSWERS")]
    pub(super) answers: PathBuf,
    /// Change nothing; exit 1 if the file is not in order
    #[arg(long)]
    pub(super) check: bool,
}

#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is an option of its own")]
pub(super) struct Report {
    /// The answers file; `-` for standard input
    #[arg(default_value = DEFAULT_ANSWERS, value_name = "ANSWERS", conflicts_with = "example")]
    pub(super) answers: PathBuf,
    /// Report on a worked example instead
    #[arg(long)]
    pub(super) example: bool,
    /// The form of the report; without it, the ending of the --output file says it, else it is for the terminal
    #[arg(long, short, value_name = "FORMAT")]
    pub(super) format: Option<Format>,
    /// Write to this file instead of standard output; can be repeated, each in the form that its ending says
    #[arg(long, short, value_name = "FILE")]
    pub(super) output: Vec<PathBuf>,
    /// How much it tells: page one alone, what one would act on, or everything
    ///
    /// Without it, [report] detail of the answers file says it, else a terminal gets page one and a file what one would act on.
    #[arg(long, value_name = "DETAIL")]
    pub(super) detail: Option<Detail>,
    /// Page one alone, as --detail brief
    #[arg(long, hide = true, conflicts_with = "detail")]
    pub(super) summary: bool,
    /// Put the roadmap into quarters, with this much effort in each: a small gap takes 1, a medium one 2, a large one 4
    #[arg(long, value_name = "EFFORT", value_parser = clap::value_parser!(u32).range(1..))]
    pub(super) capacity: Option<u32>,
    /// Draw the themes of page one as a radar instead of bars
    #[arg(long)]
    pub(super) radar: bool,
    /// Do not show a long report on a terminal through a pager ($PAGER, else less)
    #[arg(long)]
    pub(super) no_pager: bool,
    /// Leave out the organization's name, notes, evidence, owners and reasons, for sharing
    #[arg(long)]
    pub(super) redact: bool,
    /// Leave out advice and links; for JSON and CSV
    #[arg(long)]
    pub(super) no_advice: bool,
    /// What the rows of CSV are of: what is open or unanswered up to the target, or every point in scope
    #[arg(long, value_name = "ROWS", default_value = "gaps")]
    pub(super) rows: CsvRows,
    /// Say instead what can be shown of a standard or law, such as iso-5230; it certifies nothing
    #[arg(
        long,
        value_name = "ID",
        value_parser = CrosswalkId,
        hide_possible_values = true,
        conflicts_with_all = ["detail", "summary", "capacity", "radar", "no_advice", "rows", "previous", "git"]
    )]
    pub(super) r#for: Option<String>,
    /// Say on page one what changed since this assessment: an answers file, a JSON report, or REV:PATH
    #[arg(long, value_name = "SIDE")]
    pub(super) previous: Option<PathBuf>,
    /// Say on page one what changed since the answers before, and draw the trend, from the git history of the answers file
    #[arg(long, conflicts_with = "example")]
    pub(super) git: bool,
    /// The size of the pages of a PDF and of Word
    #[arg(long, value_name = "PAPER", default_value = "a4")]
    pub(super) paper: Paper,
    /// A PNG picture beside the title, in HTML, PDF and Word
    #[arg(long, value_name = "FILE")]
    pub(super) logo: Option<PathBuf>,
    /// The one colour of HTML, PDF and Word, such as 1f5fa8; words in it must be readable on white
    #[arg(long, value_name = "COLOUR", value_parser = accent)]
    pub(super) accent: Option<Accent>,
    /// Who may read it, such as "Internal": on each page of a PDF and of Word, first and last elsewhere
    #[arg(long, value_name = "TEXT", value_parser = classification)]
    pub(super) classification: Option<String>,
    /// A TrueType or OpenType font for scripts that a PDF's own font lacks; can be repeated
    #[arg(long, value_name = "FILE")]
    pub(super) font: Vec<PathBuf>,
    #[command(flatten)]
    pub(super) language: Language,
}

#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is an option of its own")]
pub(super) struct Merge {
    /// Files of answers, folders of them, or patterns such as 'answers/*.toml'; `-` for standard input
    #[arg(value_name = "PATH", required = true)]
    pub(super) paths: Vec<PathBuf>,
    /// Write to this file instead of standard output; can be repeated: the merged answers where it ends in .toml, else the
    /// agenda in the form that its ending says
    #[arg(long, short, value_name = "FILE")]
    pub(super) output: Vec<PathBuf>,
    /// What to write where no ending says it: the answers, or the agenda in a form
    #[arg(long, short, value_name = "FORMAT")]
    pub(super) format: Option<MergeFormat>,
    /// Write what people should talk about, and who said what
    #[arg(long)]
    pub(super) agenda: bool,
    /// Name in the agenda who said what, and not only how many
    #[arg(long)]
    pub(super) names: bool,
    /// Walk the agenda in the terminal with everybody: see the spread, vote again, decide or park
    #[arg(long, requires = "output")]
    pub(super) interview: bool,
    /// With --interview: numbered choices and plain lines, for screen readers and simple terminals
    #[arg(long, requires = "interview")]
    pub(super) plain: bool,
    /// How long people have to talk: says how many points of the agenda fit
    #[arg(long, value_name = "MINUTES", value_parser = clap::value_parser!(u32).range(1..=100_000))]
    pub(super) minutes: Option<u32>,
    /// Go on without files that cannot be used, which are told
    #[arg(long)]
    pub(super) skip_bad: bool,
    #[command(flatten)]
    pub(super) language: Language,
}

#[derive(Debug, Args)]
pub(super) struct Check {
    /// The answers file; `-` for standard input
    #[arg(value_name = "ANSWERS")]
    pub(super) answers: PathBuf,
    /// The form of the result; without it, the ending of the --output file says it, else it is text
    #[arg(long, short, value_name = "FORMAT")]
    pub(super) format: Option<CheckFormat>,
    /// Write to this file instead of standard output; can be repeated, each in the form that its ending says
    #[arg(long, short, value_name = "FILE")]
    pub(super) output: Vec<PathBuf>,
    /// The day to count from, such as 2026-11-22; today where nothing is said
    #[arg(long, value_name = "DATE")]
    pub(super) today: Option<NaiveDate>,
    /// Write what is reached today into the [gate] table, if every gate holds
    #[arg(long)]
    pub(super) write_gate: bool,
    /// Changes from the baseline that are meant, such as scope,target
    #[arg(long, value_name = "CHANGE", value_delimiter = ',')]
    pub(super) allow: Vec<Allow>,
    #[command(flatten)]
    pub(super) gates: Asked,
    #[command(flatten)]
    pub(super) language: Language,
}

/// Where a document goes, and how it looks there.
#[derive(Debug, Args)]
pub(super) struct Pages {
    /// The form of the result; without it, the ending of the --output file says it, else it is for the terminal
    #[arg(long, short, value_name = "FORMAT")]
    pub(super) format: Option<DocumentFormat>,
    /// Write to this file instead of standard output; can be repeated, each in the form that its ending says
    #[arg(long, short, value_name = "FILE")]
    pub(super) output: Vec<PathBuf>,
    /// The size of the pages of a PDF and of Word
    #[arg(long, value_name = "PAPER", default_value = "a4")]
    pub(super) paper: Paper,
    /// A TrueType or OpenType font for scripts that a PDF's own font lacks; can be repeated
    #[arg(long, value_name = "FILE")]
    pub(super) font: Vec<PathBuf>,
    #[command(flatten)]
    pub(super) language: Language,
}

#[derive(Debug, Args)]
pub(super) struct Compare {
    /// The assessments, the earliest first: answers files, JSON reports, REV:PATH
    #[arg(value_name = "SIDE", conflicts_with = "git", required_unless_present = "git")]
    pub(super) sides: Vec<PathBuf>,
    /// Compare the versions of this file in the history of its git repository, one for each date in it
    #[arg(long, value_name = "FILE")]
    pub(super) git: Option<PathBuf>,
    /// Only the versions that a tag of this pattern names, such as 'assessment-*'
    #[arg(long, value_name = "GLOB", requires = "git")]
    pub(super) tags: Option<String>,
    /// Compare one answers file under the catalog of this folder and under the one in use, to see what a change of it does
    #[arg(long, value_name = "DIR", conflicts_with = "git")]
    pub(super) catalog_before: Option<PathBuf>,
    /// How much it tells: what fits a comment on a pull request, or every statement that moved
    #[arg(long, value_name = "DETAIL", default_value = "normal")]
    pub(super) detail: Detail,
    /// Exit 1 if a statement was lost, or if it is certain that the score is worse; can be repeated
    #[arg(long, value_name = "WHAT", value_delimiter = ',')]
    pub(super) fail_on: Vec<FailOn>,
    #[command(flatten)]
    pub(super) pages: Pages,
}

#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is an option of its own")]
pub(super) struct Portfolio {
    /// Answers files, folders of them, or patterns such as 'units/*/ospo-answers.toml'; `-` for standard input. A file that ends
    /// in .jsonl, .csv or .parquet holds rows
    #[arg(value_name = "PATH", required_unless_present_any = ["paths_from", "example"])]
    pub(super) paths: Vec<PathBuf>,
    /// Read more paths from this file, one a line or each ended by NUL; `-` for standard input
    #[arg(long, value_name = "FILE")]
    pub(super) paths_from: Option<PathBuf>,
    /// Show 200 units that do not exist instead, made by a rule
    #[arg(long, conflicts_with_all = ["paths", "paths_from"])]
    pub(super) example: bool,
    /// What groups units: what they are, or what they belong to
    #[arg(long, value_name = "WHAT", default_value = "kind")]
    pub(super) by: GroupBy,
    /// The day to count overdue work from, such as 2026-11-22; the latest day of an assessment where nothing is said
    #[arg(long, value_name = "DATE")]
    pub(super) today: Option<NaiveDate>,
    /// Tell no number of fewer than five units, and name none
    #[arg(long)]
    pub(super) anonymous: bool,
    /// Tell no number of fewer than ten units, and name none: for the public
    #[arg(long)]
    pub(super) publish: bool,
    /// Stop at the first file that cannot be used
    #[arg(long)]
    pub(super) strict: bool,
    /// How many files to read at once; without it, one a core
    #[arg(long, value_name = "NUMBER")]
    pub(super) threads: Option<NonZeroUsize>,
    #[command(flatten)]
    pub(super) pages: PortfolioPages,
    #[command(flatten)]
    pub(super) language: Language,
}

/// Where a portfolio goes, and how it looks there.
#[derive(Debug, Args)]
pub(super) struct PortfolioPages {
    /// The form of the result; without it, the ending of the --output file says it, else it is for the terminal
    #[arg(long, short, value_name = "FORMAT")]
    pub(super) format: Option<PortfolioFormat>,
    /// Write to this file instead of standard output; can be repeated, each in the form that its ending says
    #[arg(long, short, value_name = "FILE")]
    pub(super) output: Vec<PathBuf>,
    /// Write rows for data tools, one a unit and point, instead of a report: as jsonl, csv or parquet
    #[arg(long)]
    pub(super) rows: bool,
    /// The size of the pages of a PDF and of Word
    #[arg(long, value_name = "PAPER", default_value = "a4")]
    pub(super) paper: Paper,
    /// A TrueType or OpenType font for scripts that a PDF's own font lacks; can be repeated
    #[arg(long, value_name = "FILE")]
    pub(super) font: Vec<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct Plan {
    /// The answers file; `-` for standard input
    #[arg(default_value = DEFAULT_ANSWERS, value_name = "ANSWERS")]
    pub(super) answers: PathBuf,
    /// The effort that fits into a quarter; without it, [report] capacity of the answers file
    #[arg(long, value_name = "EFFORT")]
    pub(super) capacity: Option<NonZeroU32>,
    /// Write the day of each gap that has none into the answers file, comments kept
    #[arg(long)]
    pub(super) write_due: bool,
    #[command(flatten)]
    pub(super) pages: Pages,
}

#[derive(Debug, Args)]
pub(super) struct WhatIf {
    /// The answers file; `-` for standard input
    #[arg(default_value = DEFAULT_ANSWERS, value_name = "ANSWERS")]
    pub(super) answers: PathBuf,
    /// A point that would hold, or a practice of which all would; can be repeated
    #[arg(long, value_name = "ID", required = true, num_args = 1..)]
    pub(super) done: Vec<String>,
    #[command(flatten)]
    pub(super) pages: Pages,
}

/// What makes a comparison fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum FailOn {
    /// A statement that was done is not known to be done any longer
    Lost,
    /// The score is worse, whatever the answers that are missing turn out to be
    Worse,
}

#[derive(Debug, Args)]
pub(super) struct List {
    #[command(flatten)]
    pub(super) filter: Filter,
    /// List the resources instead
    #[arg(long)]
    pub(super) resources: bool,
    /// List instead how long is meant where a statement names a period, and who says so
    #[arg(long, conflicts_with_all = ["resources", "checklist", "section", "theme", "role", "stage"])]
    pub(super) periods: bool,
    /// List the requirements of a standard or law instead, such as iso-5230, with the statements that bear on them
    #[arg(
        long,
        value_name = "ID",
        value_parser = CrosswalkId,
        hide_possible_values = true,
        conflicts_with_all = ["resources", "periods", "checklist", "section", "theme", "role", "stage"]
    )]
    pub(super) crosswalk: Option<String>,
    /// The form of the list
    #[arg(long, short, value_name = "FORMAT", default_value = "terminal")]
    pub(super) format: Browse,
    #[command(flatten)]
    pub(super) language: Language,
}

#[derive(Debug, Args)]
pub(super) struct Show {
    /// Its id, such as ggi.manage-legal-compliance, or iso-5230.3.1.1 for requirements
    pub(super) id: String,
    /// Show the resource of this id, where a practice has the same
    #[arg(long)]
    pub(super) resource: bool,
    /// The form
    #[arg(long, short, value_name = "FORMAT", default_value = "terminal")]
    pub(super) format: Browse,
    #[command(flatten)]
    pub(super) language: Language,
}

/// The forms that the catalog can be browsed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Browse {
    /// For reading in a terminal
    Terminal,
    /// For a wiki or repository
    Markdown,
    /// For programs
    Json,
}

/// An accent, or why it is none.
pub(super) fn accent(text: &str) -> Result<Accent, String> {
    Accent::parse(text).map_err(|error| match error {
        AccentError::NotAColour => "it is no colour; write # and six hexadecimal digits, such as #1f5fa8".to_owned(),
        AccentError::TooPale { nearest } => {
            format!("words in it could not be read on white (contrast below 4.5); the nearest is {nearest}")
        }
    })
}

/// Words that stand on each page.
fn classification(text: &str) -> Result<String, String> {
    const LONGEST: usize = 80;
    let words = text::one_line(text).trim().to_owned();
    match words.chars().count() {
        0 => Err("write a word or two, such as Internal".to_owned()),
        length if length > LONGEST => Err(format!("write at most {LONGEST} characters")),
        _ => Ok(words),
    }
}

/// A language as the web names it: `fr`, `pt-BR`.
fn language(text: &str) -> Result<String, String> {
    let first = text.split('-').next().unwrap_or_default();
    let is_language = (2..=3).contains(&first.len()) && first.chars().all(|c| c.is_ascii_alphabetic());
    let is_part = |part: &str| (1..=8).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric());
    if is_language && text.split('-').all(is_part) {
        return Ok(text.to_owned());
    }
    Err("write the short name of a language, such as fr or pt-BR".to_owned())
}

/// Lets clap offer the words of the data.
macro_rules! value_enum {
    ($($name:ty),+) => {$(
        impl ValueEnum for $name {
            fn value_variants<'a>() -> &'a [Self] {
                Self::ALL
            }

            fn to_possible_value(&self) -> Option<PossibleValue> {
                Some(PossibleValue::new(self.word()))
            }
        }
    )+};
}

value_enum!(
    Allow,
    Detail,
    Format,
    MergeFormat,
    Paper,
    CheckFormat,
    CsvRows,
    SchemaOf,
    OrganizationKind,
    DocumentFormat,
    GroupBy,
    PortfolioFormat
);
