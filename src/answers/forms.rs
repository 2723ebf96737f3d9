//! Forms that a text can have, such as that of a path or a colour.

/// A form that a text can have.
pub(crate) trait TextForm {
    /// The form as a regular expression.
    const PATTERN: &'static str;
    /// What is wrong with a text that has not the form.
    const WRONG: &'static str;
    /// What to do about it.
    const HELP: &'static str;

    /// Whether a text has the form.
    fn fits(text: &str) -> bool;
}

/// A path below the folder of the answers file: whoever writes the file must not make a report read any other.
pub(crate) struct PathBelow;

impl TextForm for PathBelow {
    const PATTERN: &'static str =
        r"^(([^:/\\.]|\.[^:/\\.]|\.\.[^:/\\])[^:/\\]*|\.)([/\\](([^:/\\.]|\.[^:/\\.]|\.\.[^:/\\])[^:/\\]*|\.))*$";
    const WRONG: &'static str = "leads out of the folder of this file";
    const HELP: &'static str = "name a file in this folder or below it; any other with an option of the command";

    fn fits(text: &str) -> bool {
        text.split(['/', '\\']).all(|part| !matches!(part, "" | "..") && !part.contains(':'))
    }
}

/// A version of a file in git, as `REV:PATH` names it. Where a version may stand, what has a colon is always one: no file of
/// that name can take its place.
pub(crate) struct VersionName;

impl VersionName {
    /// A regular expression for it.
    pub(crate) const PATTERN: &'static str = r"^([^:]{2,}|[^:A-Za-z]):[^/\\].*$";

    /// Whether a text is one.
    pub(crate) fn fits(text: &str) -> bool {
        let Some((revision, path)) = text.split_once(':') else { return false };
        let is_drive = revision.len() == 1 && revision.bytes().all(|byte| byte.is_ascii_alphabetic());
        !revision.is_empty() && !is_drive && !path.is_empty() && !path.starts_with(['/', '\\']) && !text.contains('\n')
    }
}

/// A colour.
pub(crate) struct Colour;

impl TextForm for Colour {
    const PATTERN: &'static str = "^#[0-9A-Fa-f]{6}$";
    const WRONG: &'static str = "is no colour";
    const HELP: &'static str = "write `#` and six hexadecimal digits, like \"#1f5fa8\"";

    fn fits(text: &str) -> bool {
        let digits = text.strip_prefix('#').unwrap_or_default();
        digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
    }
}

/// A language tag.
pub(crate) struct Language;

impl TextForm for Language {
    const PATTERN: &'static str = "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$";
    const WRONG: &'static str = "is no language tag";
    const HELP: &'static str = "write a tag like \"en\", \"de\" or \"pt-BR\"";

    fn fits(text: &str) -> bool {
        let mut parts = text.split('-');
        let first = parts.next().unwrap_or_default();
        (2..=8).contains(&first.len())
            && first.bytes().all(|byte| byte.is_ascii_alphabetic())
            && parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holds(fits: fn(&str) -> bool, right: &[&str], wrong: &[&str]) {
        for text in right {
            assert!(fits(text), "{text}");
        }
        for text in wrong {
            assert!(!fits(text), "{text}");
        }
    }

    #[test]
    fn a_version_has_a_revision_and_a_path_and_is_no_drive() {
        let right = ["main:answers.toml", "HEAD~1:a.toml", "1:a", "é:a", "v1.0:./a.toml"];
        holds(VersionName::fits, &right, &["answers.toml", "C:a", ":a", "main:", "main:/a", "main:\\a", "main:a\nb"]);
    }

    #[test]
    fn a_path_stays_below_its_folder() {
        let right = ["logo.svg", "./logo.svg", "a/b\\c", "a..b", ".hidden"];
        holds(PathBelow::fits, &right, &["", "/a", "a/", "..", "a/../b", "a\\..", "C:a", "a//b"]);
    }

    #[test]
    fn a_colour_is_six_hexadecimal_digits_and_a_language_a_tag() {
        holds(Colour::fits, &["#1f5fa8", "#ABCDEF"], &["", "#", "1f5fa8", "#1f5fa", "#1f5fa89", "#1f5fag"]);
        let right = ["en", "de-AT", "pt-BR", "zh-Hans-CN", "abcdefgh-12345678"];
        holds(Language::fits, &right, &["", "e", "abcdefghi", "e1", "de-", "de-123456789", "de-A!"]);
    }
}
