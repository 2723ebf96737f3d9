//! The detectors, checked: what is looked for, of which point, and what it can be taken in by. They are data
//! (`evidence/*.toml`); what a sign means is code.

use std::collections::BTreeMap;
use std::mem;

use super::page::plain_words;
use super::paths::{PathIndex, PatternIx};
use super::phrase::Phrase;
use super::written::{WrittenDetector, WrittenFile, WrittenSign};
use crate::assess::{About, SightKind};
use crate::catalog::{Catalog, PointIx};
use crate::problem::{Word, word_enum};

/// The files in the binary, by name.
const FILES: [(&str, &str); 9] = [
    ("ci.toml", include_str!("../../evidence/ci.toml")),
    ("community.toml", include_str!("../../evidence/community.toml")),
    ("history.toml", include_str!("../../evidence/history.toml")),
    ("left-out.toml", include_str!("../../evidence/left-out.toml")),
    ("licences.toml", include_str!("../../evidence/licences.toml")),
    ("metrics.toml", include_str!("../../evidence/metrics.toml")),
    ("policies.toml", include_str!("../../evidence/policies.toml")),
    ("readme.toml", include_str!("../../evidence/readme.toml")),
    ("tools.toml", include_str!("../../evidence/tools.toml")),
];

/// Characters that a file must have to count as more than a placeholder.
const LEAST_SIZE: usize = 40;

word_enum! {
    /// Which clones a detector looks at.
    pub(super) enum Reads {
        /// Projects.
        Projects = "projects",
        /// Clones that are left out because they are templates.
        Templates = "templates",
        /// The clone whose files stand in for those that others lack.
        Defaults = "defaults",
        /// Clones of projects of others.
        Outside = "outside",
    }
}

word_enum! {
    /// When a tool must run.
    pub(super) enum Runs {
        /// On a proposed change.
        Proposal = "proposal",
        /// On a proposed change, or one to a branch.
        Change = "change",
        /// On a release or a tag.
        Release = "release",
        /// On a schedule.
        Schedule = "schedule",
    }
}

word_enum! {
    /// What a file must hold that words alone cannot say.
    pub(super) enum Holds {
        /// A mail address of somebody.
        Mail = "mail",
        /// Two different mail addresses.
        TwoMails = "two-mails",
        /// The whole text of a licence of the SPDX list.
        Licence = "licence",
        /// A promise of a reply within 14 days.
        ReplyTime = "reply-time",
        /// Paths with their owners.
        Owners = "owners",
        /// A person among owners, by account or mail address.
        Person = "person",
        /// Settings of Dependabot that propose updates of components from the root on.
        UpdatesAtRoot = "updates-at-root",
        /// Settings of Dependabot that propose updates of some folders, or of images, alone.
        UpdatesInFolders = "updates-in-folders",
        /// Settings of Renovate that do not keep it to what CI, images and machines are made of.
        RenovateUpdates = "renovate-updates",
        /// Entries of a list or a table.
        Entries = "entries",
        /// A paragraph of prose before the first section.
        Prose = "prose",
    }
}

/// Something to look for in a clone.
#[derive(Debug)]
pub(super) enum Sign {
    File(FileSign),
    /// No file matches any of these, and none is there with which that shows nothing.
    Without(Vec<PatternIx>, Option<FileSign>),
    Pipeline(PipelineSign),
    Log(LogSign),
    /// What the file of a scanner says: a fact by name, and the least and the most that it may be.
    Report {
        names: Vec<String>,
        least: i64,
        most: i64,
    },
}

/// A file, and what must stand in it.
#[derive(Debug, Default)]
pub(super) struct FileSign {
    pub(super) patterns: Vec<PatternIx>,
    /// How many characters it must have that are not blank.
    pub(super) size: usize,
    /// A heading that says one of these, with something below it.
    pub(super) heading: Vec<Phrase>,
    /// One of these is said, below that heading where there must be one.
    pub(super) says: Vec<Phrase>,
    /// And one of these, in the same passage.
    pub(super) also: Vec<Phrase>,
    /// And none of these, in the same passage; an address in such a passage counts for nothing.
    pub(super) unless: Vec<Phrase>,
    /// None of these is said anywhere in it.
    pub(super) lacks: Vec<Phrase>,
    pub(super) holds: Option<Holds>,
    /// It must be said so near to the top, in lines.
    pub(super) top: Option<usize>,
    /// It was changed within so many days.
    pub(super) days: Option<u32>,
    /// So many files match at the most.
    pub(super) most: Option<usize>,
    /// The file may stand in the clone of defaults, where the clone itself has none.
    pub(super) is_inherited: bool,
}

/// A step of CI.
#[derive(Debug)]
pub(super) struct PipelineSign {
    /// Names of actions and commands.
    pub(super) needles: Vec<String>,
    pub(super) runs: Option<Runs>,
    /// A schedule with at most so many days between two runs.
    pub(super) every: Option<u32>,
    /// One of these stands in the same step.
    pub(super) with: Vec<String>,
    /// And none of these.
    pub(super) unless: Vec<String>,
    pub(super) is_shared: bool,
    pub(super) is_strict: bool,
    /// A file with which the step shows nothing.
    pub(super) spoilt: Option<FileSign>,
}

word_enum! {
    /// What the history of a year must show.
    pub(super) enum LogShows {
        /// A commit of one of the authors.
        Author = "author",
        /// So many of hundred commits signed off.
        SignedOff = "signed-off",
        /// Authors of other domains than one's own, in each of the last four quarters.
        OutsideAuthors = "outside-authors",
        /// An author of one's own domain.
        OwnAuthor = "own-author",
        /// A commit of one's own domain that changes no code, by its title.
        OwnWords = "own-words",
    }
}

/// Something in the history of the last year.
#[derive(Debug)]
pub(super) struct LogSign {
    pub(super) shows: LogShows,
    pub(super) authors: Vec<String>,
    pub(super) share: usize,
    /// A file with which the commits show nothing.
    pub(super) spoilt: Option<FileSign>,
}

/// What is looked for of a statement.
#[derive(Debug)]
pub(super) struct Detector {
    pub(super) point: PointIx,
    pub(super) about: About,
    pub(super) looks: String,
    pub(super) trap: String,
    pub(super) reads: Reads,
    /// Only clones with one of these files are looked at.
    pub(super) applies: Vec<PatternIx>,
    /// In the order in which they decide: what contradicts first, what only hints last.
    pub(super) signs: Vec<(SightKind, Sign)>,
}

/// A licence of the SPDX list, known by words from its beginning to its end.
#[derive(Debug)]
pub(super) struct KnownLicence {
    pub(super) id: String,
    /// As [`plain_words`] has them.
    pub(super) words: Vec<String>,
}

/// What tells that a clone is left out.
#[derive(Debug, Default)]
pub(super) struct LeftOutSigns {
    pub(super) template_names: Vec<String>,
    pub(super) template_files: Vec<PatternIx>,
    pub(super) readme: Vec<PatternIx>,
    pub(super) archived: Vec<Phrase>,
    pub(super) fork: Vec<Phrase>,
}

/// Everything that is looked for.
#[derive(Debug)]
pub struct Detectors {
    pub(super) paths: PathIndex,
    pub(super) pipelines: Vec<PatternIx>,
    pub(super) insights: Vec<PatternIx>,
    pub(super) badge: Vec<PatternIx>,
    pub(super) all: Vec<Detector>,
    pub(super) licences: Vec<KnownLicence>,
    pub(super) left_out: LeftOutSigns,
}

impl Detectors {
    /// Those that ship, of the points that a catalog has.
    ///
    /// # Errors
    /// What is wrong with them. A test holds that nothing is with what ships.
    pub fn shipped(catalog: &Catalog) -> Result<Self, String> {
        Self::of_files(catalog, &FILES, false)
    }

    /// The same, every point that the catalog does not have being a mistake.
    ///
    /// # Errors
    /// What is wrong with them.
    pub fn shipped_strictly(catalog: &Catalog) -> Result<Self, String> {
        Self::of_files(catalog, &FILES, true)
    }

    /// The points that something is looked for of.
    pub fn points(&self) -> impl Iterator<Item = PointIx> {
        self.all.iter().map(|detector| detector.point)
    }

    /// What each is about, and what it can be taken in by.
    pub fn traps(&self) -> impl Iterator<Item = (About, &str, &str)> {
        self.all.iter().map(|detector| (detector.about, detector.looks.as_str(), detector.trap.as_str()))
    }

    fn of_files(catalog: &Catalog, files: &[(&str, &str)], all_points: bool) -> Result<Self, String> {
        let mut written = WrittenFile::default();
        for (name, text) in files {
            let file: WrittenFile = toml::from_str(text).map_err(|error| format!("{name}: {error}"))?;
            written.extend(file);
        }
        let mut reader = Reader { paths: PathIndex::default(), tools: written.tools, kinds: BTreeMap::new() };
        for (kind, patterns) in &written.kinds {
            let patterns = reader.patterns(patterns)?;
            reader.kinds.insert(kind.clone(), patterns);
        }
        let mut all = Vec::new();
        for detector in written.detector {
            let point = catalog.point(&detector.point);
            let place = detector.point.clone();
            match point.map(|point| (point, catalog[point].same_as == point)) {
                Some((point, true)) => {
                    let read = reader.detector(point, detector);
                    all.push(read.map_err(|what| format!("{place}: {what}"))?);
                }
                Some((_, false)) if all_points => return Err(format!("{place} is a twin: name the first")),
                None if all_points => return Err(format!("there is no point {place}")),
                _ => {}
            }
        }
        all.sort_by_key(|detector| detector.point);
        if let Some(two) = all.windows(2).find(|two| two[0].point == two[1].point) {
            return Err(format!("two detectors are about {}", catalog[two[0].point].id));
        }
        let left_out = LeftOutSigns {
            template_names: written.left_out.template_names,
            template_files: reader.patterns(&written.left_out.template_files)?,
            readme: reader.patterns(&written.left_out.readme)?,
            archived: phrases(&written.left_out.archived)?,
            fork: phrases(&written.left_out.fork)?,
        };
        let pipelines = reader.patterns(&written.ci_files)?;
        let insights =
            reader.patterns(&["security-insights.yml", ".github/security-insights.yml"].map(str::to_owned))?;
        let badge = reader.patterns(&[".bestpractices.json".to_owned()])?;
        let mut licences = Vec::new();
        for one in written.licence {
            let words = one.words.iter().map(|words| plain_words(words)).collect();
            licences.push(KnownLicence { id: one.id, words });
        }
        Ok(Self { paths: reader.paths, pipelines, insights, badge, all, licences, left_out })
    }
}

struct Reader {
    paths: PathIndex,
    tools: BTreeMap<String, Vec<String>>,
    kinds: BTreeMap<String, Vec<PatternIx>>,
}

impl Reader {
    fn patterns(&mut self, patterns: &[String]) -> Result<Vec<PatternIx>, String> {
        patterns.iter().map(|pattern| self.paths.add(pattern)).collect()
    }

    fn kinds_of(&self, names: &[String]) -> Result<Vec<PatternIx>, String> {
        let mut patterns = Vec::new();
        for name in names {
            patterns.extend(self.kinds.get(name).ok_or_else(|| format!("there is no kind {name}"))?);
        }
        Ok(patterns)
    }

    fn detector(&mut self, point: PointIx, written: WrittenDetector) -> Result<Detector, String> {
        let kinds = [
            (SightKind::Contradicts, written.contradicts),
            (SightKind::Shows, written.shows),
            (SightKind::Hints, written.hints),
        ];
        let mut signs = Vec::new();
        for (kind, all) in kinds {
            for sign in all {
                signs.push((kind, self.sign(sign)?));
            }
        }
        if signs.is_empty() || written.looks.is_empty() || written.trap.is_empty() {
            return Err("it needs signs, what it looks for, and its trap".to_owned());
        }
        Ok(Detector {
            point,
            about: word("about", &written.about)?,
            looks: written.looks,
            trap: written.trap,
            reads: written.reads.as_deref().map_or(Ok(Reads::Projects), |reads| word("reads", reads))?,
            applies: self.kinds_of(&written.applies_to)?,
            signs,
        })
    }

    /// Reads a sign. What its kind does not read is a mistake: it would be believed to count.
    fn sign(&mut self, mut written: WrittenSign) -> Result<Sign, String> {
        let sign = self.take_sign(&mut written)?;
        if written == WrittenSign::default() {
            Ok(sign)
        } else {
            Err(format!("no sign of this kind reads {written:?}"))
        }
    }

    /// Reads a sign out of what is written, and leaves what it does not read.
    fn take_sign(&mut self, written: &mut WrittenSign) -> Result<Sign, String> {
        let places = [
            !written.files.is_empty(),
            !written.without.is_empty(),
            !written.ci.is_empty(),
            written.log.is_some(),
            !written.report.is_empty(),
        ];
        if places.iter().filter(|place| **place).count() != 1 {
            return Err("a sign looks at one of: files, without, ci, log, report".to_owned());
        }
        if let Some(log) = written.log.take() {
            return Ok(Sign::Log(LogSign {
                shows: word("log", &log)?,
                authors: mem::take(&mut written.authors),
                share: written.share.take().unwrap_or(0),
                spoilt: self.take_spoilt(written)?,
            }));
        }
        if !written.report.is_empty() {
            let (least, most) = (written.least.take().unwrap_or(1), written.most.take().unwrap_or(i64::MAX));
            return Ok(Sign::Report { names: mem::take(&mut written.report), least, most });
        }
        if !written.without.is_empty() {
            let patterns = self.patterns(&mem::take(&mut written.without))?;
            return Ok(Sign::Without(patterns, self.take_spoilt(written)?));
        }
        if !written.ci.is_empty() {
            return self.take_pipeline_sign(written);
        }
        self.take_file_sign(written).map(Sign::File)
    }

    fn take_file_sign(&mut self, written: &mut WrittenSign) -> Result<FileSign, String> {
        let mut sign = FileSign {
            patterns: self.patterns(&mem::take(&mut written.files))?,
            size: written.size.take().unwrap_or(LEAST_SIZE),
            heading: take_phrases(&mut written.heading)?,
            says: take_phrases(&mut written.says)?,
            lacks: take_phrases(&mut written.lacks)?,
            holds: written.holds.take().map(|holds| word("holds", &holds)).transpose()?,
            days: written.days.take(),
            most: written.most.take().map(|most| usize::try_from(most).unwrap_or_default()),
            is_inherited: mem::take(&mut written.inherited),
            ..FileSign::default()
        };
        // These narrow down what is said or held; below a heading nothing is near to the top.
        if !(sign.says.is_empty() && sign.heading.is_empty()) {
            sign.also = take_phrases(&mut written.also)?;
        }
        if !(sign.says.is_empty() && sign.also.is_empty()) || sign.holds == Some(Holds::Mail) {
            sign.unless = take_phrases(&mut written.unless)?;
        }
        if sign.heading.is_empty() && !sign.says.is_empty() {
            sign.top = written.top.take();
        }
        Ok(sign)
    }

    fn take_pipeline_sign(&mut self, written: &mut WrittenSign) -> Result<Sign, String> {
        let mut needles = Vec::new();
        for name in mem::take(&mut written.ci) {
            let tools = self.tools.get(&name).ok_or_else(|| format!("there are no tools {name}"))?;
            needles.extend(tools.iter().map(|tool| tool.to_lowercase()));
        }
        Ok(Sign::Pipeline(PipelineSign {
            needles,
            runs: written.runs.take().map(|runs| word("runs", &runs)).transpose()?,
            every: written.every.take(),
            with: mem::take(&mut written.with).iter().map(|word| word.to_lowercase()).collect(),
            unless: mem::take(&mut written.unless).iter().map(|word| word.to_lowercase()).collect(),
            is_shared: mem::take(&mut written.shared),
            is_strict: mem::take(&mut written.strict),
            spoilt: self.take_spoilt(written)?,
        }))
    }

    /// A file with which a sign shows nothing: a sign of its own, so read without rest.
    fn take_spoilt(&mut self, written: &mut WrittenSign) -> Result<Option<FileSign>, String> {
        let Some(spoilt) = written.spoilt.take() else { return Ok(None) };
        match self.sign(*spoilt)? {
            Sign::File(sign) => Ok(Some(sign)),
            _ => Err("what spoils a sign is a file".to_owned()),
        }
    }
}

fn word<T: Word>(key: &str, text: &str) -> Result<T, String> {
    let known = || T::ALL.iter().map(|one| one.word()).collect::<Vec<_>>().join(", ");
    T::from_word(text).ok_or_else(|| format!("{key} = \"{text}\" is none of {}", known()))
}

fn take_phrases(texts: &mut Vec<String>) -> Result<Vec<Phrase>, String> {
    phrases(&mem::take(texts))
}

fn phrases(texts: &[String]) -> Result<Vec<Phrase>, String> {
    let phrase = |text: &String| Phrase::parse(text).ok_or_else(|| format!("\"{text}\" is no phrase"));
    texts.iter().map(phrase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_that_a_sign_of_its_kind_does_not_read_is_refused() {
        let mut reader = Reader { paths: PathIndex::default(), tools: BTreeMap::new(), kinds: BTreeMap::new() };
        let mut read = |sign: &str| reader.sign(toml::from_str(sign).unwrap()).map(|_| ());
        let files = "files = [\"README~\"]\n";
        assert_eq!(read(&format!("{files}says = [\"done\"]\ntop = 60\nunless = [\"not\"]")), Ok(()));
        assert_eq!(read(&format!("{files}holds = \"mail\"\nunless = [\"not\"]")), Ok(()));
        for (sign, key) in [
            (format!("{files}top = 60"), "top: Some(60)"),
            (format!("{files}unless = [\"not\"]"), "unless: [\"not\"]"),
            (format!("{files}heading = [\"status\"]\nsays = [\"done\"]\ntop = 60"), "top: Some(60)"),
            ("without = [\"LICENSE~\"]\nsize = 9".to_owned(), "size: Some(9)"),
            ("report = [\"x\"]\nstrict = true".to_owned(), "strict: true"),
            ("log = \"author\"\nspoilt = { files = [\"x\"], every = 1 }".to_owned(), "every: Some(1)"),
        ] {
            let refused = read(&sign).unwrap_err();
            assert!(refused.contains(key), "{sign}: {refused}");
        }
        assert!(toml::from_str::<WrittenSign>("sayz = []").is_err(), "no kind knows it");
    }
}
