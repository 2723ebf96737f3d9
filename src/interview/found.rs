//! Taking over what was seen in clones: the mark, and the link as evidence.

use crate::answers::{Response, State};
use crate::assess::Proof;
use crate::catalog::{PointIx, PracticeIx};
use crate::document;
use crate::messages::say;

use super::flow::{Flow, Move};
use super::line::{Line, Style};
use super::prompt::{Ask, Item, Reply, choose};
use super::sheet::Draft;
use super::words::cut;

impl Flow<'_, '_> {
    /// Takes over what was seen of the point at hand, or of the one that the person chooses: it is marked, and where it was
    /// seen is kept as evidence. The answer is still the person's to confirm.
    pub(super) fn take_found(&mut self, practice: PracticeIx) -> Reply<Move> {
        let points = self.session.asked(practice);
        let seen: Vec<usize> = (0..points.len()).filter(|at| self.session.seen(points[*at]).is_some()).collect();
        let at_hand = self.drafts.get(&self.key_of(practice)).map_or(0, Draft::at);
        let at = match seen.as_slice() {
            [] => {
                let text = say!(self.session.messages(), "gather-nothing-here");
                self.notices.push(Line::new(Style::Notice, text));
                return Ok(Move::Stay);
            }
            [one] => *one,
            several if several.contains(&at_hand) => at_hand,
            several => self.which_found(&points, several)?,
        };
        self.mark_found(practice, points[at], at)
    }

    /// The place of one of several points that something was seen of.
    fn which_found(&mut self, points: &[PointIx], places: &[usize]) -> Reply<usize> {
        let (catalog, messages) = (self.session.catalog(), self.session.messages());
        let item = |at: &usize| (Item::new(&catalog[points[*at]].text), *at);
        let screen = vec![Line::new(Style::Where, say!(messages, "gather-choice"))];
        choose(self.prompt, &Ask::new(screen, say!(messages, "gather-which")), places.iter().map(item).collect(), 0)
    }

    fn mark_found(&mut self, practice: PracticeIx, point: PointIx, at: usize) -> Reply<Move> {
        let messages = self.session.messages();
        let Some(finding) = self.session.seen(point) else { return Ok(Move::Stay) };
        let state = if finding.proof == Proof::Refutes { State::Open } else { State::Done };
        let mut draft = self.draft(practice);
        draft.go_to(at);
        draft.set(state);
        self.drafts.insert(self.key_of(practice), draft);
        let text = &self.session.catalog()[point].text;
        let taken = say!(messages, "gather-taken", state = state.word(), point = text);
        self.notices.push(Line::new(Style::Notice, taken));
        let Some(evidence) = document::seen_evidence(messages, finding) else { return Ok(Move::Stay) };
        let mut given: Response = self.session.given(practice);
        if !given.evidence.contains(&evidence) {
            self.notices.push(Line::text(say!(messages, "gather-taken-evidence", evidence = cut(&evidence))));
            given.evidence.push(evidence);
        }
        self.give(practice, given)?;
        Ok(Move::Stay)
    }
}
