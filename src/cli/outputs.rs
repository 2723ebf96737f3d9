//! Where the results of a run go, and in which form: the ending of a name says it.

use std::path::{Path, PathBuf};

use super::exit::Failure;
use super::shell::Shell;
use super::{inputs, paths};
use crate::problem::Word;
use crate::render::{CheckFormat, DocumentFormat, FormFormat, Format, PortfolioFormat};

/// Forms that a result can take.
pub(super) trait Form: Word + PartialEq {
    /// The form where nothing says another.
    const USUAL: Self;

    /// The endings of names of files that hold it, without the dot and in small letters.
    fn endings(self) -> &'static [&'static str];
}

impl Form for Format {
    const USUAL: Self = Self::Terminal;

    fn endings(self) -> &'static [&'static str] {
        Self::endings(self)
    }
}

impl Form for DocumentFormat {
    const USUAL: Self = Self::Terminal;

    fn endings(self) -> &'static [&'static str] {
        Self::endings(self)
    }
}

impl Form for PortfolioFormat {
    const USUAL: Self = Self::Terminal;

    fn endings(self) -> &'static [&'static str] {
        Self::endings(self)
    }
}

impl Form for CheckFormat {
    const USUAL: Self = Self::Text;

    fn endings(self) -> &'static [&'static str] {
        Self::endings(self)
    }
}

impl Form for FormFormat {
    const USUAL: Self = Self::Html;

    fn endings(self) -> &'static [&'static str] {
        Self::endings(self)
    }
}

/// A place for a result, and its form there.
#[derive(Debug)]
pub(super) struct Output<F> {
    /// None for standard output.
    pub(super) path: Option<PathBuf>,
    pub(super) format: F,
}

/// The outputs that a command line names with `--output` and `--format`; standard output where it names none. Of several
/// places, the form asked for is for those whose name says no other, and one at least must be such.
///
/// # Errors
/// [`Failure::Usage`] if an ending is unknown or is not of the form asked for, if a place is named twice, or if one is
/// an input of this run.
pub(super) fn outputs<F: Form>(paths: &[PathBuf], asked: Option<F>) -> Result<Vec<Output<F>>, Failure> {
    if paths.is_empty() {
        return Ok(vec![Output { path: None, format: asked.unwrap_or(F::USUAL) }]);
    }
    let mut all: Vec<Output<F>> = Vec::new();
    for path in paths {
        inputs::spare(path)?;
        let format = format_of(path, asked)?;
        let path = Some(path.clone()).filter(|path| !paths::is_stdin(path));
        if all.iter().any(|other| is_same(other.path.as_deref(), path.as_deref())) {
            let name = path.map_or_else(|| "standard output".to_owned(), |path| paths::shown(&path));
            return Err(Failure::Usage(format!("{name} is named twice as --output: name two places")));
        }
        all.push(Output { path, format });
    }
    match asked {
        Some(asked) if all.iter().all(|output| output.format != asked) => {
            Err(contradiction(&paths[0], asked, all[0].format))
        }
        _ => Ok(all),
    }
}

fn contradiction<F: Form>(path: &Path, asked: F, named: F) -> Failure {
    Failure::Usage(format!(
        "--format asks for {}, but the name {} says {}: change one of them",
        asked.word(),
        paths::shown(path),
        named.word()
    ))
}

/// Writes results to their places, standard output being none: all of them, or none if one would be written over an input.
///
/// # Errors
/// [`Failure::Usage`] for an input, or why a place cannot be written; those before it are written then.
pub(super) fn write_all(results: &[(Option<&Path>, Vec<u8>)]) -> Result<(), Failure> {
    for path in results.iter().filter_map(|(path, _)| *path) {
        inputs::spare(path)?;
    }
    for (path, bytes) in results {
        Shell::write(*path, bytes)?;
    }
    Ok(())
}

fn is_same(one: Option<&Path>, other: Option<&Path>) -> bool {
    match (one, other) {
        (None, None) => true,
        (Some(one), Some(other)) => inputs::is_same(one, other),
        _ => false,
    }
}

/// The form that the ending names; the one asked for where the ending says nothing, or could mean it too.
fn format_of<F: Form>(path: &Path, asked: Option<F>) -> Result<F, Failure> {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_ascii_lowercase());
    let holds = |format: &F| ending.as_deref().is_some_and(|ending| format.endings().contains(&ending));
    let named: Vec<F> = F::ALL.iter().copied().filter(holds).collect();
    match (asked, named.first()) {
        (Some(asked), _) if named.is_empty() || named.contains(&asked) => Ok(asked),
        (_, Some(named_first)) => Ok(*named_first),
        (_, None) if has_no_ending(path) => Ok(F::USUAL),
        (_, None) => Err(unknown_ending::<F>(path)),
    }
}

/// Standard output, a device, a pipe or a folder is no file whose name would say what it holds.
fn has_no_ending(path: &Path) -> bool {
    paths::is_stdin(path) || paths::is_stream(path) || path.metadata().is_ok_and(|about| !about.is_file())
}

fn unknown_ending<F: Form>(path: &Path) -> Failure {
    let mut known: Vec<String> = Vec::new();
    for ending in F::ALL.iter().flat_map(|format| format.endings()) {
        let ending = format!(".{ending}");
        if !known.contains(&ending) {
            known.push(ending);
        }
    }
    let (name, known) = (paths::shown(path), known.join(", "));
    Failure::Usage(format!("the ending of {name} names no form that is known; use one of {known}, or say --format"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn format<F: Form>(path: &str, asked: Option<F>) -> Option<F> {
        outputs(&[PathBuf::from(path)], asked).ok().map(|outputs| outputs[0].format)
    }

    #[test]
    fn an_ending_says_the_form_in_any_case_of_letters() {
        assert_eq!(format::<Format>("r.pdf", None), Some(Format::Pdf));
        assert_eq!(format::<Format>("R.PDF", None), Some(Format::Pdf));
        assert_eq!(format::<Format>("a.b/R.Md", None), Some(Format::Markdown));
        assert_eq!(format::<Format>("R.Docx", None), Some(Format::Docx));
        assert_eq!(format::<CheckFormat>("r.SARIF", None), Some(CheckFormat::Sarif));
        assert_eq!(format::<CheckFormat>("r.xml", None), Some(CheckFormat::Junit));
        assert_eq!(format::<CheckFormat>("r.json", None), Some(CheckFormat::Json));
    }

    #[test]
    fn an_unknown_ending_needs_the_form_to_be_said() {
        for path in ["r.doc", "r", ".pdf", "r.pdf.gz", "pdf"] {
            assert_eq!(format::<Format>(path, None), None, "{path}");
            assert_eq!(format(path, Some(Format::Html)), Some(Format::Html), "{path}");
        }
    }

    #[test]
    fn a_form_may_have_an_ending_that_usually_means_another_one() {
        assert_eq!(format("r.json", Some(CheckFormat::Gitlab)), Some(CheckFormat::Gitlab));
        assert_eq!(format("r.json", Some(CheckFormat::Sarif)), Some(CheckFormat::Sarif));
        assert_eq!(format("r.json", Some(CheckFormat::Junit)), None);
        assert_eq!(format("r.pdf", Some(Format::Html)), None);
    }

    #[test]
    fn of_several_places_the_form_asked_for_is_for_those_whose_name_says_no_other() {
        let places = ["-", "r.sarif", "r.md"].map(PathBuf::from);
        let formats =
            |asked| outputs(&places, Some(asked)).ok().map(|all| all.iter().map(|one| one.format).collect::<Vec<_>>());
        assert_eq!(
            formats(CheckFormat::Github),
            Some(vec![CheckFormat::Github, CheckFormat::Sarif, CheckFormat::Markdown])
        );
        assert!(outputs(&places[1..], Some(CheckFormat::Github)).is_err(), "it would be in none of them");
    }
}
