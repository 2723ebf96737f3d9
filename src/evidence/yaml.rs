//! The one file that names the reader of YAML.

use serde_json::Value;

/// The longest file that is read as YAML, in bytes.
const LONGEST: usize = 256 << 10;

/// A document of YAML as values of JSON. What aliases grow to is limited by the reader.
///
/// # Errors
/// Why it cannot be read.
pub(super) fn read_yaml(text: &str) -> Result<Value, String> {
    if text.len() > LONGEST {
        return Err("the file is too large".to_owned());
    }
    serde_saphyr::from_str(text).map_err(|error| error.to_string())
}
