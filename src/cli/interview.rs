//! `ospo-assess interview`: the terminal, the file and the signals around the conversation.

use std::env;
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDate;

use super::exit::{Exit, Failure};
use super::files;
use super::languages::Languages;
use super::store::{Status, Store};
use crate::assess::{Findings, Poll};
use crate::catalog::Catalog;
use crate::interview::{
    AnswersStore, End, Filters, Flow, Plain, Prompt, Rich, Session, Typed, Workshop, filtered, kept, lost, parting,
    set_up,
};
use crate::messages::Messages;

/// What the command line says about an interview.
#[derive(Debug, Clone)]
pub(super) struct InterviewOptions {
    /// The answers file, which may not exist yet.
    pub(super) path: PathBuf,
    /// What to ask; all of it where nothing is said.
    pub(super) filters: Filters,
    /// Numbered lines in place of lists to move in.
    pub(super) plain: bool,
    /// What clones show.
    pub(super) findings: Option<Findings>,
}

/// Whether there is a person to ask: a terminal to read from and to write to, and no CI job.
pub(super) fn can_ask() -> bool {
    let ci = env::var_os("CI").is_some_and(|value| !value.is_empty() && value != "false");
    !ci && io::stdin().is_terminal() && io::stderr().is_terminal()
}

/// Holds an interview. The caller has made sure that it [`can_ask`].
///
/// # Errors
/// The file cannot be used, or nothing passes the filters. Nothing was written then.
pub(super) fn run(
    options: &InterviewOptions,
    catalog: &Catalog,
    languages: &Languages<'_>,
    today: NaiveDate,
) -> Result<Exit, Failure> {
    if files::is_stdin(&options.path) {
        return Err(Failure::Usage("an interview needs a file to keep the answers in; `-` is none".to_owned()));
    }
    let status = Arc::new(Status::default());
    let mut store = Store::open(&options.path, catalog, &status)?;
    let messages = languages.spoken(store.answers().and_then(|answers| answers.report.lang.as_deref()))?;
    let catalog = languages.translated(messages)?;
    let mut prompt = prompt_on_terminal(options.plain, &status, messages);
    let answers = match store.answers() {
        Some(answers) => answers.clone(),
        None => match set_up(&mut *prompt, catalog, messages, today, &options.filters) {
            Ok(answers) => answers,
            Err(_) => {
                prompt.tell(&kept(messages, &store.name(), false));
                return Ok(Exit::Interrupted);
            }
        },
    };
    let session = Session::new(catalog, messages, answers, today);
    let session = session.with_findings(options.findings.as_ref());
    let session = if options.filters.again { session.again() } else { session };
    something_to_ask(&session, &options.filters)?;
    Ok(converse(session, &mut *prompt, &mut store, &options.filters))
}

/// The prompt on this terminal, which is left as it was whenever the program is told to stop.
fn prompt_on_terminal(plain: bool, status: &Arc<Status>, messages: &'static Messages) -> Box<dyn Prompt> {
    let plain = plain || is_dumb();
    signals::listen(status, plain, messages);
    if plain {
        Box::new(Plain::new(Typed::listen(), io::BufWriter::new(io::stderr()), messages))
    } else {
        Box::new(Rich::new(messages))
    }
}

/// Walks people through what merged answers leave open, and keeps in `path`, where those stand, what they decide.
///
/// # Errors
/// The file cannot be used.
pub(super) fn workshop(
    path: &Path,
    plain: bool,
    catalog: &Catalog,
    poll: &Poll<'_>,
    languages: &Languages<'_>,
) -> Result<Exit, Failure> {
    let status = Arc::new(Status::default());
    let mut store = Store::open(path, catalog, &status)?;
    let Some(answers) = store.answers().cloned() else { return Ok(Exit::Done) };
    let messages = languages.spoken(answers.report.lang.as_deref())?;
    let catalog = languages.translated(messages)?;
    let mut prompt = prompt_on_terminal(plain, &status, messages);
    let today = chrono::Local::now().date_naive();
    let (end, saved) = Workshop::new(catalog, messages, answers, poll, today).hold(&mut *prompt, &mut store);
    Ok(match end {
        _ if !saved => Exit::Unwritten,
        End::Finished | End::Quit => Exit::Done,
        End::Interrupted => Exit::Interrupted,
    })
}

fn converse(session: Session<'_>, prompt: &mut dyn Prompt, store: &mut Store<'_>, filters: &Filters) -> Exit {
    let messages = session.messages();
    let mut flow = Flow::new(session, &mut *prompt, &mut *store);
    let end = flow.run(filters);
    let (unsaved, reports) = (flow.is_unsaved(), flow.reports().to_vec());
    let session = flow.into_session();
    prompt.tell(&match (unsaved, store.exists()) {
        (true, _) => lost(messages),
        (false, true) => parting(&session, end, &store.name(), &reports),
        (false, false) => kept(messages, &store.name(), false),
    });
    match end {
        _ if unsaved => Exit::Unwritten,
        End::Finished | End::Quit => Exit::Done,
        End::Interrupted => Exit::Interrupted,
    }
}

/// That there is a question that is asked for, be it answered already.
fn something_to_ask(session: &Session<'_>, filters: &Filters) -> Result<(), Failure> {
    if !filtered(session, &Filters { open: false, ..filters.clone() }).practices().is_empty() {
        return Ok(());
    }
    let ids: Vec<&str> = session.answers().scope.iter().map(|ix| session.catalog()[*ix].id.as_str()).collect();
    Err(Failure::Nothing(match ids.as_slice() {
        [] => "the file takes in no checklist: add one to `checklists`, such as \"ggi\"".to_owned(),
        ids => format!("no question passes the filters; the file takes in {}", ids.join(", ")),
    }))
}

fn is_dumb() -> bool {
    env::var_os("TERM").is_none_or(|term| term.is_empty() || term == "dumb")
}

#[cfg(unix)]
mod signals {
    use std::io::{self, Write};
    use std::sync::Arc;
    use std::{fs, process, thread};

    use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
    use signal_hook::iterator::Signals;
    use signal_hook::low_level;

    use crate::cli::exit::Exit;
    use crate::cli::store::Status;
    use crate::interview::{kept, leave_terminal, lost, restore_terminal, resume_terminal};
    use crate::messages::Messages;

    /// Listens for being told to stop: every answer given is on disk by then, so all there is to do is to say so, and to
    /// leave the terminal as it was.
    pub(super) fn listen(status: &Arc<Status>, plain: bool, messages: &'static Messages) {
        // In plain lines the terminal stays as it was, and can be stopped like any.
        let stop: &[i32] = if plain { &[] } else { &[SIGTSTP] };
        let watched = [&[SIGINT, SIGTERM, SIGHUP, SIGQUIT], stop].concat();
        let Ok(mut signals) = Signals::new(watched) else { return };
        let status = Arc::clone(status);
        thread::spawn(move || {
            for signal in signals.forever() {
                if signal == SIGTSTP { pause() } else { leave(&status, plain, messages) }
            }
        });
    }

    fn pause() {
        restore_terminal();
        let _ = low_level::emulate_default_handler(SIGTSTP);
        resume_terminal();
        // Whoever draws learns that the window is to be drawn anew.
        let _ = low_level::raise(SIGWINCH);
    }

    fn leave(status: &Status, plain: bool, messages: &Messages) {
        if !plain {
            leave_terminal();
        }
        let now = status.settled();
        let mut out = io::stderr();
        let words = if now.unsaved { lost(messages) } else { kept(messages, &now.file, now.written) };
        let words: Vec<String> = words.into_iter().map(|line| line.text).collect();
        let _ = writeln!(out, "\r\n{}\r", words.join("\r\n"));
        if let Some(lock) = now.lock {
            let _ = fs::remove_file(lock);
        }
        process::exit(Exit::Interrupted as i32);
    }
}

#[cfg(not(unix))]
mod signals {
    use std::sync::Arc;

    use crate::cli::store::Status;
    use crate::messages::Messages;

    pub(super) fn listen(_: &Arc<Status>, _: bool, _: &'static Messages) {}
}
