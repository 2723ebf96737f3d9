//! The end: page one of the report on the screen, and one key for whatever is done with the result.

use std::mem;

use crate::answers::Detail;
use crate::document::Options;
use crate::messages::say;
use crate::render::{self, Format, Look};

use super::answers_store::Trouble;
use super::flow::Flow;
use super::layout::Window;
use super::line::{Line, Style};
use super::prompt::{Ask, Item, OrBack, Reply, choose};
use super::route::Route;
use super::session::Session;
use super::{start, summary};

/// What can be done with the result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Then {
    Write(Format),
    ReadOn,
    GoOn,
    Quit,
}

impl Flow<'_, '_> {
    /// Shows the result, where there is one, and does with it what the person asks for; what to go on with, if that is asked
    /// for.
    pub(super) fn show_result(&mut self) -> Reply<Option<Route>> {
        if self.session.answers().given.is_empty() {
            return Ok(None);
        }
        let mut page = mem::take(&mut self.notices);
        page.extend(summary::since(&self.session, &self.began));
        page.extend(report_lines(&self.session, true));
        let mut then = self.first_wish(&page)?;
        loop {
            let heading = match then {
                Then::Quit => return Ok(None),
                Then::GoOn => return Ok(Some(start::pick_up(&self.session))),
                Then::ReadOn => {
                    self.prompt.read(&report_lines(&self.session, false)).or_back()?;
                    Line::new(Style::Where, &self.session.answers().organization.name)
                }
                Then::Write(format) => self.write_report(format),
            };
            let ask = Ask::new(vec![heading, Line::blank()], say!(self.session.messages(), "interview-ask-now"));
            let choices = self.wishes();
            let quit = choices.len().saturating_sub(1);
            then = choose(self.prompt, &ask, choices, quit).or_back()?.unwrap_or(Then::Quit);
        }
    }

    /// What the person wants after page one; whoever leaves the page is done.
    fn first_wish(&mut self, page: &[Line]) -> Reply<Then> {
        let (items, wishes): (Vec<Item>, Vec<Then>) = self.wishes().into_iter().unzip();
        let quit = items.len().saturating_sub(1);
        let message = say!(self.session.messages(), "interview-ask-now");
        let chosen = self.prompt.page(page, &message, &items, quit).or_back()?;
        Ok(chosen.and_then(|at| wishes.get(at).copied()).unwrap_or(Then::Quit))
    }

    fn wishes(&self) -> Vec<(Item, Then)> {
        let messages = self.session.messages();
        let wish = |key: char, id: &str, then: Then| {
            (Item::with_key(key, say!(messages, "interview-result-choice", choice = id)), then)
        };
        let mut all = vec![
            wish('p', "pdf", Then::Write(Format::Pdf)),
            wish('h', "html", Then::Write(Format::Html)),
            wish('m', "markdown", Then::Write(Format::Markdown)),
            wish('r', "read-on", Then::ReadOn),
        ];
        if start::pick_up(&self.session).due().any(|ix| self.session.is_new(ix)) {
            all.push(wish('g', "go-on", Then::GoOn));
        }
        all.push(wish('q', "quit", Then::Quit));
        all
    }

    /// Writes the report beside the answers file, and says under which name, or why not.
    fn write_report(&mut self, format: Format) -> Line {
        let messages = self.session.messages();
        let assessment = self.session.whole_assessment();
        let assessed = assessment.with(self.session.catalog(), self.session.answers());
        match self.store.write_report(assessed, format, messages) {
            Ok(name) => {
                let text = say!(messages, "interview-written", files = &name);
                self.reports.retain(|other| *other != name);
                self.reports.push(name);
                Line::new(Style::Notice, text)
            }
            Err(Trouble::Unwritable(why) | Trouble::Unreadable(why)) => {
                Line::new(Style::Notice, say!(messages, "interview-not-written", why = why))
            }
            Err(Trouble::Conflict(_)) => Line::blank(),
        }
    }
}

/// The report as a terminal shows it: page one, or all of it.
fn report_lines(session: &Session<'_>, summary: bool) -> Vec<Line> {
    let detail = if summary { Detail::Brief } else { Detail::Normal };
    let options = Options { detail, ..Options::default() };
    let look = Look { width: Window::now().text_width(0), ..Look::PLAIN };
    let assessment = session.whole_assessment();
    let assessed = assessment.with(session.catalog(), session.answers());
    let drawn = render::report(Format::Terminal, assessed, &options, None, &look, session.messages());
    let text = drawn.map(|drawn| String::from_utf8_lossy(&drawn.bytes).into_owned()).unwrap_or_default();
    text.lines().map(|line| Line::text(line.trim_end())).collect()
}
