//! Saving within the conversation: what is said of a save that failed, and what can be done about it.

use super::answers_store::{Policy, Saved, Trouble};
use super::flow::Flow;
use super::prompt::{Ask, Item, Line, Needed, Reply, Stop, Style};

impl Flow<'_, '_> {
    /// Saves what is not saved yet; false if the person would rather stay than lose it.
    pub(super) fn may_quit(&mut self) -> Reply<bool> {
        if self.unsaved {
            self.save()?;
        }
        if !self.unsaved {
            return Ok(true);
        }
        let items = [Item::with_key('r', "Return to the interview"), Item::with_key('q', "Quit, and lose them")];
        let screen = vec![Line::new(Style::Notice, "Your last answers are not saved.")];
        match self.prompt.choose(&Ask::new(screen, "What do you want to do?"), &items, 0) {
            Ok(chosen) => Ok(chosen == 1),
            Err(Stop::Back) => Ok(false),
            Err(stop) => Err(stop),
        }
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
        let retry = (Item::with_key('t', "Try again"), Policy::Merge);
        let (what, mut ways) = match trouble {
            Trouble::Unwritable(why) => (why.clone(), vec![retry]),
            Trouble::Unreadable(why) => {
                (format!("The file was changed meanwhile and cannot be read: {why}"), vec![retry])
            }
            Trouble::Conflict(practices) => {
                let titles: Vec<&str> = practices.iter().map(|ix| self.session.catalog()[*ix].title.as_str()).collect();
                let what = format!("Somebody else answered this differently meanwhile: {}", titles.join(", "));
                let ways = vec![
                    (Item::with_key('m', "Keep my answers"), Policy::Mine),
                    (Item::with_key('t', "Take their answers"), Policy::Theirs),
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
        let elsewhere = ways.len();
        ways.push((Item::with_key('o', "Save my answers in another file"), Policy::Merge));
        ways.push((Item::with_key('g', "Go on, and try again with the next answer"), Policy::Merge));
        let items: Vec<Item> = ways.iter().map(|(item, _)| item.clone()).collect();
        match self.prompt.choose(&Ask::new(screen, "What do you want to do?"), &items, 0) {
            Ok(chosen) if chosen == elsewhere => self.elsewhere().map(|()| None),
            Ok(chosen) => Ok(ways.get(chosen).filter(|_| chosen < elsewhere).map(|(_, policy)| *policy)),
            Err(Stop::Back) => Ok(None),
            Err(stop) => Err(stop),
        }
    }

    fn elsewhere(&mut self) -> Reply<()> {
        let mut screen = vec![Line::new(Style::Where, "Save in another file"), Line::blank()];
        loop {
            let ask = Ask::new(screen.clone(), "Name of the new file:");
            let path = match self.prompt.line(&ask, "ospo-answers-2.toml", Needed::Suggested) {
                Ok(path) => path,
                Err(Stop::Back) => return Ok(()),
                Err(stop) => return Err(stop),
            };
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
