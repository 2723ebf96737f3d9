//! Saving within the conversation: what is said of a save that failed, and what can be done about it.

use crate::messages::say;

use super::answers_store::{Policy, Saved, Trouble};
use super::flow::Flow;
use super::line::{Line, Style};
use super::prompt::{Ask, Item, Needed, OrBack, Reply, choose};
use super::words::titles;

/// What to do about answers that could not be saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum WayOut {
    Again(Policy),
    Elsewhere,
    GoOn,
}

impl Flow<'_, '_> {
    /// Whether nothing is lost by leaving now: saves what is not saved yet, and asks about what would be lost.
    pub(super) fn may_quit(&mut self) -> Reply<bool> {
        if self.unsaved {
            self.save()?;
        }
        let messages = self.session.messages();
        let (why_not, quit) = (say!(messages, "interview-last-not-saved"), say!(messages, "interview-quit-and-lose"));
        if self.unsaved && !self.would_rather_quit(&why_not, &quit)? {
            return Ok(false);
        }
        let marked = self.drafts.iter().filter(|(_, draft)| draft.is_touched()).map(|((ix, _), _)| *ix);
        let marked = titles(&self.session, marked);
        let why_not = say!(messages, "interview-marked-only", practices = &marked);
        Ok(marked.is_empty() || self.would_rather_quit(&why_not, &say!(messages, "interview-quit-without-marks"))?)
    }

    fn would_rather_quit(&mut self, why_not: &str, quit: &str) -> Reply<bool> {
        let messages = self.session.messages();
        let back = Item::with_key('r', say!(messages, "interview-return-to-it"));
        let choices = vec![(back, false), (Item::with_key('q', quit), true)];
        let ask = Ask::new(vec![Line::new(Style::Notice, why_not)], say!(messages, "interview-ask-what"));
        Ok(choose(self.prompt, &ask, choices, 0).or_back()?.unwrap_or(false))
    }

    /// Saves, and talks about it until it is done or the person puts it off.
    pub(super) fn save(&mut self) -> Reply<()> {
        let mut policy = Policy::Merge;
        loop {
            match self.store.save(self.session.answers(), policy) {
                Ok(saved) => {
                    self.saved(saved);
                    return Ok(());
                }
                Err(trouble) => {
                    self.unsaved = true;
                    match self.trouble(&trouble)? {
                        Some(next) => policy = next,
                        None => return Ok(()),
                    }
                }
            }
        }
    }

    fn saved(&mut self, saved: Saved) {
        self.unsaved = false;
        if let Saved::Merged(answers, practices) = saved {
            let titles = titles(&self.session, practices);
            let text = say!(self.session.messages(), "interview-merged", practices = titles);
            self.notices.push(Line::new(Style::Notice, text));
            self.session.merge(*answers);
        }
    }

    /// What to do about answers that could not be saved: how to try again, or none to go on.
    fn trouble(&mut self, trouble: &Trouble) -> Reply<Option<Policy>> {
        let messages = self.session.messages();
        let retry = (Item::with_key('t', say!(messages, "interview-try-again")), WayOut::Again(Policy::Merge));
        let (what, mut ways) = match trouble {
            Trouble::Unwritable(why) => (why.clone(), vec![retry]),
            Trouble::Unreadable(why) => (say!(messages, "interview-unreadable", why = why), vec![retry]),
            Trouble::Conflict(practices) => {
                let titles = titles(&self.session, practices.iter().copied());
                let ways = vec![
                    (Item::with_key('m', say!(messages, "interview-keep-mine")), WayOut::Again(Policy::Mine)),
                    (Item::with_key('t', say!(messages, "interview-take-theirs")), WayOut::Again(Policy::Theirs)),
                ];
                (say!(messages, "interview-conflict", practices = titles), ways)
            }
        };
        let screen = vec![
            Line::new(Style::Notice, say!(messages, "interview-not-saved-in", file = self.store.name())),
            Line::text(what),
            Line::text(say!(messages, "interview-nothing-lost")),
            Line::blank(),
        ];
        ways.push((Item::with_key('o', say!(messages, "interview-save-elsewhere")), WayOut::Elsewhere));
        ways.push((Item::with_key('g', say!(messages, "interview-save-later")), WayOut::GoOn));
        let ask = Ask::new(screen, say!(messages, "interview-ask-what"));
        match choose(self.prompt, &ask, ways, 0).or_back()? {
            Some(WayOut::Again(policy)) => Ok(Some(policy)),
            Some(WayOut::Elsewhere) => self.elsewhere().map(|()| None),
            Some(WayOut::GoOn) | None => Ok(None),
        }
    }

    fn elsewhere(&mut self) -> Reply<()> {
        let messages = self.session.messages();
        let mut screen = vec![Line::new(Style::Where, say!(messages, "interview-elsewhere")), Line::blank()];
        loop {
            let ask = Ask::new(screen, say!(messages, "interview-ask-file"));
            let path = self.prompt.line(&ask, "ospo-answers-2.toml", Needed::Suggested).or_back()?;
            let Some(path) = path else { return Ok(()) };
            match self.store.save_elsewhere(&path, self.session.answers()) {
                Ok(()) => {
                    self.unsaved = false;
                    self.notices.push(Line::new(Style::Notice, say!(messages, "interview-saved-in", file = path)));
                    return Ok(());
                }
                Err(Trouble::Unwritable(why) | Trouble::Unreadable(why)) => {
                    screen = vec![Line::new(Style::Notice, why), Line::blank()];
                }
                Err(Trouble::Conflict(_)) => return Ok(()),
            }
        }
    }
}
