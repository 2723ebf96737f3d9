//! Saving within the conversation: what is said of a save that failed, and what can be done about it.

use super::answers_store::{Policy, Saved, Trouble};
use super::flow::Flow;
use super::line::{Line, Style};
use super::prompt::{Ask, Item, Needed, OrBack, Reply, choose};

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
        if self.unsaved && !self.would_rather_quit("Your last answers are not saved.", "Quit, and lose them")? {
            return Ok(false);
        }
        let marked = self.drafts.iter().filter(|(_, draft)| draft.is_touched());
        let titles: Vec<&str> = marked.map(|(ix, _)| self.session.catalog()[*ix].title.as_str()).collect();
        let text = format!("Marked, but not confirmed with enter: {}", titles.join(", "));
        Ok(titles.is_empty() || self.would_rather_quit(&text, "Quit without these marks")?)
    }

    fn would_rather_quit(&mut self, why_not: &str, quit: &str) -> Reply<bool> {
        let choices = vec![(Item::with_key('r', "Return to the interview"), false), (Item::with_key('q', quit), true)];
        let ask = Ask::new(vec![Line::new(Style::Notice, why_not)], "What do you want to do?");
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
            let titles: Vec<&str> = practices.iter().map(|ix| self.session.catalog()[*ix].title.as_str()).collect();
            let text =
                format!("Somebody else changed the file meanwhile; their answers are in too: {}", titles.join(", "));
            self.notices.push(Line::new(Style::Notice, text));
            self.session.merge(*answers);
        }
    }

    /// What to do about answers that could not be saved: how to try again, or none to go on.
    fn trouble(&mut self, trouble: &Trouble) -> Reply<Option<Policy>> {
        let retry = (Item::with_key('t', "Try again"), WayOut::Again(Policy::Merge));
        let (what, mut ways) = match trouble {
            Trouble::Unwritable(why) => (why.clone(), vec![retry]),
            Trouble::Unreadable(why) => {
                (format!("The file was changed meanwhile and cannot be read: {why}"), vec![retry])
            }
            Trouble::Conflict(practices) => {
                let titles: Vec<&str> = practices.iter().map(|ix| self.session.catalog()[*ix].title.as_str()).collect();
                let what = format!("Somebody else answered this differently meanwhile: {}", titles.join(", "));
                let ways = vec![
                    (Item::with_key('m', "Keep my answers"), WayOut::Again(Policy::Mine)),
                    (Item::with_key('t', "Take their answers"), WayOut::Again(Policy::Theirs)),
                ];
                (what, ways)
            }
        };
        let screen = vec![
            Line::new(Style::Notice, format!("Not saved in {}.", self.store.name())),
            Line::text(what),
            Line::text("Nothing is lost: your answers are still here."),
            Line::blank(),
        ];
        ways.push((Item::with_key('o', "Save my answers in another file"), WayOut::Elsewhere));
        ways.push((Item::with_key('g', "Go on, and try again with the next answer"), WayOut::GoOn));
        let ask = Ask::new(screen, "What do you want to do?");
        match choose(self.prompt, &ask, ways, 0).or_back()? {
            Some(WayOut::Again(policy)) => Ok(Some(policy)),
            Some(WayOut::Elsewhere) => self.elsewhere().map(|()| None),
            Some(WayOut::GoOn) | None => Ok(None),
        }
    }

    fn elsewhere(&mut self) -> Reply<()> {
        let mut screen = vec![Line::new(Style::Where, "Save in another file"), Line::blank()];
        loop {
            let ask = Ask::new(screen, "Name of the new file:");
            let path = self.prompt.line(&ask, "ospo-answers-2.toml", Needed::Suggested).or_back()?;
            let Some(path) = path else { return Ok(()) };
            match self.store.save_elsewhere(&path, self.session.answers()) {
                Ok(()) => {
                    self.unsaved = false;
                    self.notices.push(Line::new(Style::Notice, format!("Saved in {path} from now on.")));
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
