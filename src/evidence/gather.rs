//! All clones, each read on its own, made findings.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use chrono::{Days, NaiveDate, NaiveTime};

use super::address::WebAddress;
use super::clone::{CloneReader, Defaults, Files};
use super::clone_name::CloneName;
use super::detector::{Detector, Detectors, Reads, Sign};
use super::left_out::why_left_out;
use super::paths::PatternIx;
use super::scanner::{Facts, ScannerFile, best_practices, insights};
use super::sight::{Seen, shown};
use super::sign::Looking;
use crate::answers::Exception;
use crate::assess::{Finding, Findings, LeftOutAs, LeftOutClone, Proof, ReadClone, Sight, SightKind, proof_of};
use crate::text;
use crate::threads::{available_threads, in_order};

/// How many days of a history are looked at.
const YEAR: u64 = 366;

/// What to look at, and what is known of it.
#[derive(Debug, Clone, Default)]
pub struct GatherOptions {
    /// The day on which it is looked.
    pub date: NaiveDate,
    /// Whether the clones are all that there are, but for those left out.
    pub complete: bool,
    /// Clones that are left out.
    pub except: Vec<Exception>,
    /// The organization's own mail domains, in small letters.
    pub domains: Vec<String>,
    /// Clones of projects of others.
    pub outside: Vec<PathBuf>,
    /// What scanners said.
    pub reports: Vec<ScannerFile>,
}

/// What reading a clone led to.
enum Outcome {
    Read(ReadOutcome),
    LeftOut(LeftOutClone, Vec<LookOutcome>),
}

/// What looking at a clone for one thing led to.
#[derive(Debug, Clone)]
enum LookOutcome {
    /// It is not looked for in such clones.
    NotLooked,
    Nothing,
    Saw(Box<Sight>),
}

struct ReadOutcome {
    clone: ReadClone,
    full_name: Option<String>,
    /// By detector.
    looks: Vec<LookOutcome>,
    refused: Vec<(String, String)>,
}

/// What clones show, and what was said of clones that are not among them.
#[derive(Debug, Clone)]
pub struct Gathered {
    /// What was found.
    pub findings: Findings,
    /// What the clones are called that reports are about and that are not there.
    pub reports_of_none: Vec<String>,
    /// The same of those that were to be left out.
    pub exceptions_of_none: Vec<String>,
}

/// Reads clones, and says what they show. Nothing in them is run or changed.
pub fn gather(detectors: &Detectors, clones: &[PathBuf], options: &GatherOptions) -> Gathered {
    let named = named(clones);
    let names = on_all_cores(&named, |(folder, name)| CloneName::read(folder, name));
    let is_none = |name: &&str| !names.iter().any(|one| one.is_meant_by(name));
    let of_none = |all: Vec<&str>| all.into_iter().filter(is_none).map(str::to_owned).collect();
    Gathered {
        findings: findings_of(detectors, &named, &names, options),
        reports_of_none: of_none(options.reports.iter().filter_map(|one| one.repository.as_deref()).collect()),
        exceptions_of_none: of_none(options.except.iter().map(|one| one.repository.as_str()).collect()),
    }
}

fn findings_of(
    detectors: &Detectors,
    named: &[(PathBuf, String)],
    names: &[CloneName],
    options: &GatherOptions,
) -> Findings {
    let gatherer = Gatherer { detectors, options, defaults: Vec::new() };
    let defaults = named.iter().zip(names).filter(|(_, name)| name.is_of_defaults());
    let defaults = defaults.filter_map(|((folder, name), _)| gatherer.defaults_in(folder, name)).collect();
    let gatherer = Gatherer { defaults, ..gatherer };
    let outcomes = on_all_cores(named, |(folder, name)| gatherer.read(folder, name));
    let outside = on_all_cores(&names_of(&options.outside), |(folder, name)| gatherer.read_outside(folder, name));
    let outside: Vec<_> = outside.into_iter().flatten().collect();
    gatherer.findings(outcomes, &outside)
}

/// Does something with all of a list, and gives the results in its order.
fn on_all_cores<T: Sync, R: Send>(all: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let mut results = Vec::with_capacity(all.len());
    in_order(all, available_threads(), work, |_, result| {
        results.push(result);
        ControlFlow::Continue(())
    });
    results
}

/// Folders with what they are called: as few of the last parts of their paths as tell them apart.
fn names_of(folders: &[PathBuf]) -> Vec<(PathBuf, String)> {
    let name = |folder: &Path, parts: usize| {
        let all: Vec<String> =
            folder.components().map(|part| part.as_os_str().to_string_lossy().into_owned()).collect();
        let last = all.get(all.len().saturating_sub(parts)..).unwrap_or_default().join("/");
        text::one_line(last.strip_suffix(".git").unwrap_or(&last)).into_owned()
    };
    let longest = folders.iter().map(|folder| folder.components().count()).max().unwrap_or(1);
    let all_named = |parts: usize| folders.iter().map(|folder| name(folder, parts)).collect::<Vec<_>>();
    let is_clear = |names: &Vec<String>| names.iter().collect::<BTreeSet<_>>().len() == names.len();
    let names = (1..=longest).map(all_named).find(is_clear).unwrap_or_else(|| all_named(longest));
    folders.iter().cloned().zip(names).collect()
}

fn named(clones: &[PathBuf]) -> Vec<(PathBuf, String)> {
    let mut all = names_of(clones);
    all.sort_by(|one, other| one.1.cmp(&other.1));
    all
}

/// Reads facts of a text at a path that has an address.
type ReadFacts = fn(&str, &str, Option<&str>) -> Result<Facts, String>;

struct Gatherer<'a> {
    detectors: &'a Detectors,
    options: &'a GatherOptions,
    defaults: Vec<Defaults>,
}

impl Gatherer<'_> {
    /// The end of the day, in seconds since 1970.
    fn now(&self) -> i64 {
        let tomorrow = self.options.date.checked_add_days(Days::new(1)).unwrap_or(self.options.date);
        tomorrow.and_time(NaiveTime::MIN).and_utc().timestamp()
    }

    fn since(&self) -> i64 {
        let since = self.options.date.checked_sub_days(Days::new(YEAR)).unwrap_or(self.options.date);
        since.and_time(NaiveTime::MIN).and_utc().timestamp()
    }

    fn defaults_in(&self, folder: &Path, name: &str) -> Option<Defaults> {
        let clone = CloneReader::open(folder, name, self.detectors, self.since()).ok()??;
        let inherited = |sign: &Sign| match sign {
            Sign::File(sign) if sign.is_inherited => sign.patterns.clone(),
            _ => Vec::new(),
        };
        let signs = self.detectors.all.iter().flat_map(|detector| &detector.signs);
        let patterns: Vec<PatternIx> = signs.flat_map(|(_, sign)| inherited(sign)).collect();
        Some(Defaults::of_clone(&clone, &patterns))
    }

    fn read(&self, folder: &Path, name: &str) -> Outcome {
        let unread = |why: String| {
            Outcome::LeftOut(LeftOutClone { name: name.to_owned(), reason: LeftOutAs::Unreadable, why }, Vec::new())
        };
        let empty = || {
            let left_out = LeftOutClone { name: name.to_owned(), reason: LeftOutAs::Empty, why: String::new() };
            Outcome::LeftOut(left_out, Vec::new())
        };
        let clone = match CloneReader::open(folder, name, self.detectors, self.since()) {
            Err(error) => return unread(format!("{error}; {}", error.help())),
            Ok(None) => return empty(),
            Ok(Some(clone)) if clone.size == 0 => return empty(),
            Ok(Some(clone)) => clone,
        };
        if let Some((reason, why)) = why_left_out(&clone, &self.detectors.left_out, &self.options.except) {
            let reads = match reason {
                LeftOutAs::Template => Some(Reads::Templates),
                LeftOutAs::Defaults => Some(Reads::Defaults),
                _ => None,
            };
            let looks = reads.map(|reads| self.looks_at(&clone, reads, &Facts::default())).unwrap_or_default();
            return Outcome::LeftOut(LeftOutClone { name: clone.called.own().to_owned(), reason, why }, looks);
        }
        let mut refused = Vec::new();
        let facts = self.facts_of(&clone, &mut refused);
        let looks = self.looks_at(&clone, Reads::Projects, &facts);
        Outcome::Read(ReadOutcome {
            full_name: clone.called.address.as_ref().map(WebAddress::page),
            clone: read_clone(&clone),
            looks,
            refused,
        })
    }

    /// What a clone of somebody else's project shows of one's own people.
    fn read_outside(&self, folder: &Path, name: &str) -> Option<Vec<LookOutcome>> {
        let clone = CloneReader::open(folder, name, self.detectors, self.since()).ok()??;
        Some(self.looks_at(&clone, Reads::Outside, &Facts::default()))
    }

    /// What scanners and the project itself say of a clone.
    fn facts_of(&self, clone: &CloneReader<'_>, refused: &mut Vec<(String, String)>) -> Facts {
        let mut facts = Facts::default();
        let is_of =
            |report: &&ScannerFile| report.repository.as_ref().is_some_and(|name| clone.called.is_meant_by(name));
        for report in self.options.reports.iter().filter(is_of) {
            facts.extend(report.facts.clone());
        }
        let own: [(&[PatternIx], ReadFacts); 2] =
            [(&self.detectors.insights, insights), (&self.detectors.badge, best_practices)];
        for (patterns, read) in own {
            for path in patterns.iter().flat_map(|pattern| clone.matching(*pattern)) {
                let Some(text) = clone.text(path) else { continue };
                match read(&text.raw, path, clone.link(path, None).as_deref()) {
                    Ok(read) => facts.extend(read),
                    Err(why) => refused.push((format!("{}: {path}", clone.called.own()), why)),
                }
            }
        }
        facts
    }

    /// What each detector sees.
    fn looks_at(&self, clone: &CloneReader<'_>, reads: Reads, facts: &Facts) -> Vec<LookOutcome> {
        let looking = Looking {
            now: self.now(),
            domains: &self.options.domains,
            licences: &self.detectors.licences,
            defaults: self.defaults.iter().find(|defaults| defaults.is_for(clone)),
            facts,
        };
        let look = |detector: &Detector| {
            let is_meant = detector.reads == reads && (detector.applies.is_empty() || clone.has(&detector.applies));
            match is_meant.then(|| sight(detector, clone, &looking)) {
                None => LookOutcome::NotLooked,
                Some(None) => LookOutcome::Nothing,
                Some(Some(sight)) => LookOutcome::Saw(Box::new(sight)),
            }
        };
        self.detectors.all.iter().map(look).collect()
    }

    fn findings(&self, outcomes: Vec<Outcome>, outside: &[Vec<LookOutcome>]) -> Findings {
        let (mut read, mut left_out, mut others) = (Vec::new(), Vec::new(), Vec::new());
        let mut seen = BTreeSet::new();
        for outcome in outcomes {
            match outcome {
                Outcome::Read(one) if one.full_name.as_ref().is_some_and(|name| !seen.insert(name.clone())) => {
                    let why = one.full_name.unwrap_or_default();
                    left_out.push(LeftOutClone { name: one.clone.name, reason: LeftOutAs::Twice, why });
                }
                Outcome::Read(one) => read.push(one),
                Outcome::LeftOut(one, looks) => {
                    left_out.push(one);
                    others.push(looks);
                }
            }
        }
        tell_apart(&mut read);
        read.sort_by(|one, other| one.clone.name.cmp(&other.clone.name));
        left_out.sort_by(|one, other| one.name.cmp(&other.name));
        let all = self.detectors.all.iter().enumerate();
        let points = all.map(|(at, detector)| match detector.reads {
            Reads::Projects => of_projects(at, detector, &read, self.options.complete),
            Reads::Outside => of_others(at, detector, outside),
            Reads::Templates | Reads::Defaults => of_others(at, detector, &others),
        });
        Findings {
            date: self.options.date,
            complete: self.options.complete,
            points: points.collect(),
            refused: read.iter().flat_map(|one| one.refused.clone()).collect(),
            clones: read.into_iter().map(|one| one.clone).collect(),
            left_out,
        }
    }
}

fn of_projects(at: usize, detector: &Detector, read: &[ReadOutcome], complete: bool) -> Finding {
    let (mut sights, mut without, mut of) = (Vec::new(), Vec::new(), 0);
    for one in read {
        let name = &one.clone.name;
        let speaks_for = match one.looks.get(at) {
            None | Some(LookOutcome::NotLooked) => continue,
            Some(LookOutcome::Nothing) => false,
            Some(LookOutcome::Saw(sight)) => {
                sights.push(Sight { clone: name.clone(), ..Sight::clone(sight) });
                sight.kind != SightKind::Contradicts
            }
        };
        of += 1;
        if !speaks_for {
            without.push(name.clone());
        }
    }
    finding(detector, sights, without, of, complete)
}

/// What clones show that are no projects of the organization: one is enough.
fn of_others(at: usize, detector: &Detector, clones: &[Vec<LookOutcome>]) -> Finding {
    let (mut sights, mut of) = (Vec::new(), 0);
    for look in clones.iter().filter_map(|looks| looks.get(at)) {
        of += usize::from(!matches!(look, LookOutcome::NotLooked));
        if let LookOutcome::Saw(sight) = look {
            sights.push(Sight::clone(sight));
        }
    }
    finding(detector, sights, Vec::new(), of, false)
}

fn finding(detector: &Detector, sights: Vec<Sight>, without: Vec<String>, of: usize, complete: bool) -> Finding {
    let kinds: Vec<SightKind> = sights.iter().map(|sight| sight.kind).collect();
    let proof = proof_of(detector.about, &kinds, of, complete);
    Finding {
        point: detector.point,
        about: detector.about,
        proof,
        without: if proof == Proof::NotSeen { Vec::new() } else { without },
        sights,
        of,
        looks: detector.looks.clone(),
        trap: detector.trap.clone(),
    }
}

fn sight(detector: &Detector, clone: &CloneReader<'_>, looking: &Looking<'_>) -> Option<Sight> {
    let (kind, seen) = detector.signs.iter().find_map(|(kind, sign)| Some((*kind, sign.seen_in(clone, looking)?)))?;
    let Seen { commit, path, line, excerpt, link } = seen;
    let link = link.or_else(|| clone.called.address.as_ref().map(WebAddress::page));
    Some(Sight { clone: clone.called.own().to_owned(), kind, commit, path, line, excerpt: shown(&excerpt), link })
}

fn read_clone(clone: &CloneReader<'_>) -> ReadClone {
    ReadClone {
        name: clone.called.own().to_owned(),
        commit: clone.head.commit.clone(),
        date: clone.date(),
        address: clone.called.address.as_ref().map(WebAddress::page),
        limits: clone.limits(),
    }
}

/// Repositories of the same name are called by their whole names.
fn tell_apart(read: &mut [ReadOutcome]) {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for one in read.iter() {
        *counts.entry(one.clone.name.clone()).or_default() += 1;
    }
    for one in read.iter_mut().filter(|one| counts.get(&one.clone.name).is_some_and(|count| *count > 1)) {
        if let Some(address) = &one.full_name {
            one.clone.name = address.trim_start_matches("https://").to_owned();
        }
    }
}
