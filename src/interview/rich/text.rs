//! A line of text. The only file that names `inquire`.

use inquire::ui::{Attributes, ErrorMessageRenderConfig, RenderConfig, StyleSheet, Styled};
use inquire::validator::{StringValidator, Validation};
use inquire::{InquireError, Text};

use super::screen::coloured;
use crate::interview::prompt::{Needed, Reply, Stop};

/// Asks for a line below what is drawn; `empty` is said where it may not be empty and is.
pub(super) fn ask(message: &str, help: &str, said: &str, needed: Needed, empty: String) -> Reply<String> {
    let something = something_or(empty);
    let text = Text::new(message).with_help_message(help).with_render_config(config());
    let text = match needed {
        Needed::Suggested => text.with_default(said).with_validator(something),
        Needed::Required => text.with_initial_value(said).with_validator(something),
        Needed::Optional => text.with_initial_value(said),
    };
    let typed = text.prompt().map_err(|error| match error {
        InquireError::OperationCanceled => Stop::Back,
        _ => Stop::Interrupted,
    })?;
    Ok(typed.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// No colours, for the reasons that the rest of the window has none.
fn config() -> RenderConfig<'static> {
    let bold = StyleSheet::new().with_attr(if coloured() { Attributes::BOLD } else { Attributes::empty() });
    let error = ErrorMessageRenderConfig::empty().with_prefix(Styled::new("#")).with_message(bold);
    RenderConfig::empty()
        .with_prompt_prefix(Styled::new(">").with_style_sheet(bold))
        .with_answered_prompt_prefix(Styled::new(">"))
        .with_canceled_prompt_indicator(Styled::new(""))
        .with_error_message(error)
}

fn something_or(empty: String) -> impl StringValidator {
    move |text: &str| {
        let blank = text.trim().is_empty();
        Ok(if blank { Validation::Invalid(empty.as_str().into()) } else { Validation::Valid })
    }
}
