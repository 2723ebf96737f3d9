//! The phrases of the script: what depends on what is answered has its places in braces, for the script to fill.

use std::collections::BTreeMap;

use crate::messages::{Messages, say};

/// How a question stands, as the script names it.
const STATES: [&str; 9] =
    ["answered", "partial", "elsewhere", "unknown", "not-applicable", "declined", "draft", "known", "open"];

/// How a point stands, as the script names it.
pub(super) const POINT_STATES: [&str; 4] = ["done", "partly", "open", "unknown"];

/// Every phrase that the script says, by its id.
pub(super) fn of_script(messages: &Messages) -> BTreeMap<String, String> {
    let whole = [
        ("form-your-name", say!(messages, "form-your-name")),
        ("form-answered-of", say!(messages, "form-answered-of", answered = "{answered}", all = "{all}")),
        ("form-from", say!(messages, "form-from", practice = "{practice}")),
        ("form-errors", say!(messages, "form-errors")),
        ("form-error-nothing", say!(messages, "form-error-nothing")),
        ("form-error-reason", say!(messages, "form-error-reason")),
        ("form-error-review", say!(messages, "form-error-review")),
        ("form-error-name", say!(messages, "form-error-name")),
        ("form-error-evidence", say!(messages, "form-error-evidence")),
        ("form-error-title", say!(messages, "form-error-title", title = "{title}")),
        ("form-check-empty", say!(messages, "form-check-empty")),
        ("form-check-open", say!(messages, "form-check-open", count = "{count}")),
        ("form-check-drafts", say!(messages, "form-check-drafts", count = "{count}")),
        ("form-change", say!(messages, "form-change")),
        ("form-change-what", say!(messages, "form-change-what", practice = "{practice}")),
        ("form-named", say!(messages, "form-named", name = "{name}", role = "{role}")),
        ("form-nobody", say!(messages, "form-nobody")),
        ("form-none-hold", say!(messages, "form-none-hold")),
        ("form-because", say!(messages, "form-because", answer = "{answer}", reason = "{reason}")),
        (
            "form-because-until",
            say!(messages, "form-because-until", answer = "{answer}", day = "{day}", reason = "{reason}"),
        ),
        ("form-note-said", say!(messages, "form-note-said", note = "{note}")),
        ("form-evidence-said", say!(messages, "form-evidence-said", evidence = "{evidence}")),
        ("form-removed", say!(messages, "form-removed")),
        ("form-status-nothing", say!(messages, "form-status-nothing")),
        ("form-status-browser", say!(messages, "form-status-browser", time = "{time}")),
        ("form-status-both", say!(messages, "form-status-both", time = "{time}", file = "{file}")),
        ("form-status-draft", say!(messages, "form-status-draft", time = "{time}")),
        ("form-status-lost", say!(messages, "form-status-lost", why = "{why}")),
        ("form-status-full", say!(messages, "form-status-full")),
        ("form-status-blocked", say!(messages, "form-status-blocked")),
        ("form-status-saved", say!(messages, "form-status-saved", name = "{name}")),
        ("form-status-saved-after", say!(messages, "form-status-saved-after", name = "{name}")),
        ("form-status-not-saved", say!(messages, "form-status-not-saved", why = "{why}")),
        ("form-found", say!(messages, "form-found", time = "{time}")),
        ("form-found-older", say!(messages, "form-found-older")),
        ("form-go-on", say!(messages, "form-go-on")),
        ("form-take-over", say!(messages, "form-take-over")),
        ("form-begin-anew", say!(messages, "form-begin-anew")),
        ("form-opened", say!(messages, "form-opened", name = "{name}", count = "{count}")),
        ("gather-form-taken", say!(messages, "gather-form-taken")),
        ("form-opened-changes", say!(messages, "form-opened-changes")),
        ("form-opened-replaced", say!(messages, "form-opened-replaced", list = "{list}")),
        ("form-opened-away", say!(messages, "form-opened-away", list = "{list}")),
        ("form-opened-points", say!(messages, "form-opened-points", list = "{list}")),
        ("form-opened-fresh", say!(messages, "form-opened-fresh", list = "{list}")),
        ("form-opened-broken", say!(messages, "form-opened-broken", list = "{list}")),
        ("form-opened-settings", say!(messages, "form-opened-settings", list = "{list}")),
        ("form-refused", say!(messages, "form-refused", name = "{name}")),
        ("form-refused-line", say!(messages, "form-refused-line", line = "{line}")),
        (
            "form-refused-other",
            say!(messages, "form-refused-other", other = "{other}", organization = "{organization}"),
        ),
        ("form-refused-schema", say!(messages, "form-refused-schema")),
        ("form-refused-answers", say!(messages, "form-refused-answers")),
        ("form-refused-large", say!(messages, "form-refused-large")),
    ];
    let mut phrases: BTreeMap<String, String> = whole.map(|(id, phrase)| (id.to_owned(), phrase)).into();
    for state in STATES {
        phrases.insert(format!("form-state-{state}"), say!(messages, "form-state", state = state));
    }
    for state in POINT_STATES {
        phrases.insert(format!("form-point-{state}"), say!(messages, "form-point-state", state = state));
    }
    phrases
}
