//! What was said of a practice, checked against its points.

use std::ops::Range;

use super::known_revision;
use crate::answers::written::{AnswerWord, Names, Practice, Slot, SplitValue};
use crate::answers::{Answer, PointAnswers, PointSet, Response, Split, State};
use crate::catalog::{Catalog, PointIx, PracticeIx};
use crate::problem::{Diagnostics, Item, Rule, did_you_mean, quoted};

/// A practice whose table is being read.
pub(super) struct Reader<'a> {
    pub(super) catalog: &'a Catalog,
    pub(super) diagnostics: &'a Diagnostics,
    pub(super) practice: PracticeIx,
    /// Whether the file was merged from several.
    pub(super) merged: bool,
}

impl Reader<'_> {
    /// What the table says; what is wrong with it is reported.
    pub(super) fn response(&self, table: Practice<'_>) -> Response {
        let own = |text: Slot<Item<String>>| text.take().map(|text| text.value);
        self.stand_beside_done(&table);
        let points = self.point_answers(&table);
        let split = self.split(&table, &points);
        let alone = self.of_merged("alone", table.alone.get());
        let decided = self.of_merged("decided", table.decided.get());
        if let Some(revision) = table.revision.get() {
            known_revision(self.diagnostics, &self.catalog[self.catalog[self.practice].checklist], revision);
        }
        Response {
            answer: self.answer(&table, points),
            split,
            alone,
            decided,
            evidence: table.evidence.take().into_iter().flatten().map(|text| text.value).collect(),
            note: own(table.note),
            owner: own(table.owner),
            due: table.due.take().map(|day| day.value),
            revision: table.revision.take().map(|revision| revision.value),
            asked: table.asked.take().map(|day| day.value),
        }
    }

    fn report(&self, rule: Rule, span: &Range<usize>, message: impl Into<String>, help: impl Into<String>) {
        self.diagnostics.report(rule, span.clone(), message, help);
    }

    /// What is said of some points more belongs to a list of those done, which may be empty but must be there.
    fn stand_beside_done(&self, table: &Practice<'_>) {
        if !table.done.is_absent() {
            return;
        }
        let split = match table.split.get() {
            Some(SplitValue::Points(names)) => Some(names),
            _ => None,
        };
        let lists = [table.partly.get(), table.unknown.get(), split, table.alone.get(), table.decided.get()];
        let keys = ["partly", "unknown", "split", "alone", "decided"];
        let help = if table.answer.is_absent() {
            "add `done = []`, with the points that hold for the whole scope"
        } else {
            "a practice that has an `answer` lists no points: keep one of the two"
        };
        for (key, names) in keys.into_iter().zip(lists).filter_map(|(key, names)| Some((key, names?))) {
            let message = format!("`{key}` stands beside a list `done`, which is missing");
            self.report(Rule::MissingDone, &names.span, message, help);
        }
    }

    fn point_answers(&self, table: &Practice<'_>) -> PointAnswers {
        let mut points = PointAnswers::default();
        for (key, names, state) in [
            ("done", &table.done, State::Done),
            ("partly", &table.partly, State::Partly),
            ("unknown", &table.unknown, State::Unanswered),
        ] {
            let named = self.points(key, names.get());
            for point in &named {
                let others = [(&points.partly, "partly"), (&points.done, "done")];
                let other = others.iter().find(|(list, _)| list.contains(point)).map(|(_, other)| *other);
                if let Some(other) = other {
                    let message = format!("{} stands in `{other}` and in `{key}`", quoted(self.catalog[*point].name()));
                    let span = self.place_of(*point, names.get());
                    self.report(Rule::TwoStates, &span, message, "keep it in the one that is true today");
                    // The last list that names it counts.
                    points.set(*point, State::Open);
                }
            }
            match state {
                State::Done => points.done = named,
                State::Partly => points.partly = named,
                State::Unanswered | State::Open => points.unknown = named,
            }
        }
        points
    }

    /// The points that a list names.
    fn points(&self, key: &str, names: Option<&Names<'_>>) -> PointSet {
        let Some(names) = names else { return PointSet::default() };
        let mut points = PointSet::with_capacity(names.most());
        for name in names.iter() {
            let Some(point) = self.point(key, &name) else { continue };
            if !points.insert(point) {
                self.diagnostics.report_twice(name.value, name.span.clone());
            }
        }
        points
    }

    /// Where a list names a point.
    fn place_of(&self, point: PointIx, names: Option<&Names<'_>>) -> Range<usize> {
        let mut names = names.into_iter().flat_map(Names::iter);
        let name = names.find(|name| self.catalog.point_named(self.practice, name.value) == Some(point));
        name.map_or(0..0, |name| name.span.clone())
    }

    fn point(&self, key: &str, name: &Item<&str>) -> Option<PointIx> {
        let (catalog, practice) = (self.catalog, &self.catalog[self.practice]);
        let found = catalog.point_named(self.practice, name.value);
        if found.is_some() {
            return found;
        }
        let retired = &catalog[practice.checklist].retired;
        if let Some(why) = retired.get(format!("{}.{}", practice.name(), name.value).as_str()) {
            let message = format!("the point {} is retired: {why}", quoted(name.value));
            self.report(Rule::Retired, &name.span, message, format!("take it out of `{key}`"));
            return None;
        }
        let all: Vec<&str> = practice.points.iter().map(|point| catalog[*point].name()).collect();
        let own = name.value.rsplit('.').next().filter(|own| all.contains(own));
        let near = did_you_mean(own.or_else(|| self.diagnostics.near(name.value, all.iter().copied())));
        let help = near.unwrap_or_else(|| format!("its points are {}", all.join(", ")));
        let message = format!("{} has no point {}", quoted(&practice.id), quoted(name.value));
        self.report(Rule::UnknownPoint, &name.span, message, help);
        None
    }

    fn only_if_merged(&self, key: &str, span: &Range<usize>) {
        if !self.merged {
            let message = format!("`{key}` belongs to a file that was merged from the answers of several people");
            let help = "take it out; what one person knows stands in `done`, `partly` and `unknown`";
            self.report(Rule::Contradiction, span, message, help);
        }
    }

    fn of_merged(&self, key: &str, names: Option<&Names<'_>>) -> PointSet {
        if let Some(names) = names {
            self.only_if_merged(key, &names.span);
        }
        self.points(key, names)
    }

    /// What is split is not known: the points stand in `unknown`, the practice has that as its answer.
    fn split(&self, table: &Practice<'_>, points: &PointAnswers) -> Split {
        match table.split.get() {
            None => Split::default(),
            Some(SplitValue::Whole(span)) => {
                self.only_if_merged("split", span);
                let unknown = table.answer.get().is_some_and(|answer| answer.value == AnswerWord::Unknown);
                if !unknown && !matches!(table.answer, Slot::Broken) {
                    let message = "what was answered differently as a whole has no answer yet";
                    self.report(Rule::Contradiction, span, message, "set `answer = \"unknown\"`, or take `split` out");
                }
                Split::Whole
            }
            Some(SplitValue::Points(names)) => {
                self.only_if_merged("split", &names.span);
                let split = self.points("split", Some(names));
                for point in split.iter().filter(|point| !points.unknown.contains(point)) {
                    let (name, span) = (self.catalog[*point].name(), self.place_of(*point, Some(names)));
                    let message = format!("{} was answered differently, but does not stand in `unknown`", quoted(name));
                    self.report(
                        Rule::Contradiction,
                        &span,
                        message,
                        format!("add \"{name}\" to `unknown`, or take it out"),
                    );
                }
                Split::Points(split)
            }
        }
    }

    fn answer(&self, table: &Practice<'_>, points: PointAnswers) -> Option<Answer> {
        self.either_or(table);
        let Some(word) = table.answer.get() else {
            return table.done.get().map(|_| Answer::Points(points));
        };
        match word.value {
            AnswerWord::Unknown => Some(Answer::Unknown),
            AnswerWord::NotApplicable => Some(Answer::NotApplicable { reason: self.reason(table, &word.span)? }),
            AnswerWord::Declined => {
                let reason = self.reason(table, &word.span);
                if table.review_by.is_absent() {
                    let message = "a practice that is declined needs a day to look at it again";
                    let help = "add `review_by = 2027-01-31`, with the day of your next review";
                    self.report(Rule::MissingReview, &word.span, message, help);
                }
                Some(Answer::Declined { reason: reason?, review_by: table.review_by.get()?.value })
            }
        }
    }

    /// `done` and `answer` are two ways to answer; a reason and a day of review stand with an answer that takes them.
    fn either_or(&self, table: &Practice<'_>) {
        if let (Some(word), false) = (table.answer.get(), table.done.is_absent()) {
            let message = "a practice has either `done` or `answer`, not both";
            let help = "keep `done` if some points hold or none does; keep `answer` if it cannot be said";
            self.report(Rule::Contradiction, &word.span, message, help);
        }
        // After an answer that cannot be read, nothing is said of what depends on it.
        let answer = match &table.answer {
            Slot::Broken => return,
            answer => answer.get().map(|word| word.value),
        };
        if !matches!(answer, Some(AnswerWord::NotApplicable | AnswerWord::Declined)) {
            self.stray(table.reason.get(), "reason", "`not-applicable` or `declined`");
        }
        if answer != Some(AnswerWord::Declined) {
            self.stray(table.review_by.get(), "review_by", "`declined`");
        }
    }

    fn stray<T>(&self, item: Option<&Item<T>>, key: &str, belongs: &str) {
        if let Some(item) = item {
            let message = format!("`{key}` belongs to an answer of {belongs}");
            self.report(Rule::Contradiction, &item.span, message, "say it in `note`, or set `answer`");
        }
    }

    fn reason(&self, table: &Practice<'_>, answer: &Range<usize>) -> Option<String> {
        let reason = table.reason.get().filter(|reason| !reason.value.trim().is_empty());
        if reason.is_none() {
            let help = "add `reason = \"…\"`: one sentence that a newcomer would understand";
            self.report(Rule::MissingReason, answer, "this answer needs a reason", help);
        }
        reason.map(|reason| reason.value.clone())
    }
}
