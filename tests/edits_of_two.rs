//! Two people changed the same file: what each of them said, who wins, and what twins make of it.
#![allow(clippy::unwrap_used)]

mod worlds;

use ospo_assess::answers::{Answer, Answers, Merge, Policy, State, change_tables, merge_edits, write};
use ospo_assess::catalog::{Catalog, PracticeIx};
use worlds::small::harbour_and_lighthouse as catalog;

fn said(catalog: &Catalog, day: u8, tables: &str) -> Answers {
    let text = format!(
        "schema = 1\ndate = 2026-11-{day}\nchecklists = [\"harbour\"]\ntarget = 2\n\
         [organization]\nname = \"Us\"\nkind = \"other\"\n{tables}"
    );
    worlds::read_answers(&text, catalog)
}

const BASE: &str = "[harbour.quay]\ndone = [\"cranes\"]\n[harbour.lamps]\ndone = []\n";
const QUAY: &str = "[harbour.quay]\ndone = [\"cranes\", \"ropes\"]\n[harbour.lamps]\ndone = []\n";
const LAMPS: &str = "[harbour.quay]\ndone = [\"cranes\"]\n[harbour.lamps]\ndone = [\"wick\"]\n";

fn quay(catalog: &Catalog) -> PracticeIx {
    catalog.practice("harbour.quay").unwrap()
}

#[test]
fn what_each_changed_alone_is_kept_and_settings_are_mine_where_i_changed_them() {
    let catalog = catalog();
    let (base, theirs) = (said(&catalog, 20, BASE), said(&catalog, 21, QUAY));
    let mut mine = said(&catalog, 22, LAMPS);
    mine.target = ospo_assess::catalog::Stage::Three;
    let both = said(&catalog, 22, &QUAY.replace("[harbour.lamps]\ndone = []", "[harbour.lamps]\ndone = [\"wick\"]"));
    let Merge { answers, taken } = merge_edits(&catalog, Some(&base), &theirs, &mine, Policy::Merge).unwrap();
    assert_eq!(answers, Answers { target: mine.target, ..both });
    assert_eq!(taken, [quay(&catalog)]);

    mine.scope = Vec::new();
    mine.target = base.target;
    let mut wider = theirs.clone();
    wider.target = ospo_assess::catalog::Stage::Four;
    let merged = merge_edits(&catalog, Some(&base), &wider, &mine, Policy::Merge).unwrap().answers;
    assert_eq!((merged.scope, merged.target), (Vec::new(), wider.target), "what I left alone is theirs");
}

#[test]
fn what_came_from_nothing_keeps_their_settings() {
    let catalog = catalog();
    let (theirs, mine) = (said(&catalog, 21, ""), said(&catalog, 22, LAMPS));
    let merged = merge_edits(&catalog, None, &theirs, &mine, Policy::Merge).unwrap().answers;
    assert_eq!((merged.given, merged.date), (mine.given, theirs.date));
}

#[test]
fn an_answer_that_i_took_back_is_gone() {
    let catalog = catalog();
    let (base, theirs) = (said(&catalog, 20, BASE), said(&catalog, 21, BASE));
    let mine = said(&catalog, 22, "[harbour.lamps]\ndone = []\n");
    let Merge { answers, taken } = merge_edits(&catalog, Some(&base), &theirs, &mine, Policy::Merge).unwrap();
    assert_eq!((answers.given, taken), (mine.given, vec![]));
}

#[test]
fn what_both_changed_is_asked_unless_they_say_the_same_or_somebody_wins() {
    let catalog = catalog();
    let base = said(&catalog, 20, BASE);
    let theirs = said(&catalog, 21, QUAY);
    let mine = said(&catalog, 22, &LAMPS.replace("[\"cranes\"]", "[\"ropes\"]"));
    let merge = |mine: &Answers, policy| merge_edits(&catalog, Some(&base), &theirs, mine, policy);
    assert_eq!(merge(&mine, Policy::Merge), Err(vec![quay(&catalog)]));
    let won = merge(&mine, Policy::Mine).unwrap();
    assert_eq!((&won.answers.given, won.taken), (&mine.given, vec![]));
    let lost = merge(&mine, Policy::Theirs).unwrap();
    assert_eq!(lost.answers.given[&quay(&catalog)], theirs.given[&quay(&catalog)]);
    let lamps = catalog.practice("harbour.lamps").unwrap();
    assert_eq!(lost.answers.given[&lamps], mine.given[&lamps], "only what both changed is theirs");
    assert_eq!(lost.taken, [quay(&catalog)]);
    let same = said(&catalog, 22, QUAY);
    assert_eq!(merge(&same, Policy::Merge).unwrap().taken, []);
}

#[test]
fn twins_that_would_disagree_are_asked_and_follow_whoever_wins() {
    let catalog = catalog();
    let tables = |oil: &str, tower: &str| {
        format!(
            "[harbour.lamps]\ndone = [{oil}]\nunknown = [{}]\n[lighthouse.tower]\ndone = [{tower}]\n",
            if oil.is_empty() { "\"oil\"" } else { "" }
        )
    };
    let base = said(&catalog, 20, &tables("", ""));
    // They say of the tower that it has none; I say that the lamps have it.
    let theirs = said(&catalog, 21, &tables("", "\"keeper\""));
    let mine = said(&catalog, 22, "[harbour.lamps]\ndone = [\"oil\"]\n[lighthouse.tower]\ndone = [\"oil\"]\n");
    let mut alone = mine.clone();
    let tower = catalog.practice("lighthouse.tower").unwrap();
    alone.given.insert(tower, base.given[&tower].clone());
    let merge = |policy| merge_edits(&catalog, Some(&base), &theirs, &alone, policy);
    let lamps = catalog.practice("harbour.lamps").unwrap();
    assert_eq!(merge(Policy::Merge), Err(vec![lamps]));
    let oil = catalog.point("lighthouse.tower.oil").unwrap();
    let won = merge(Policy::Mine).unwrap().answers;
    assert_eq!((won.own_state(&catalog, oil), &won.given[&lamps]), (State::Done, &alone.given[&lamps]));
    let lost = merge(Policy::Theirs).unwrap().answers;
    assert_eq!(lost.given, theirs.given);
}

#[test]
fn a_change_after_which_twins_disagree_is_none_of_single_tables() {
    let catalog = catalog();
    let before = said(&catalog, 20, "[harbour.lamps]\ndone = [\"oil\"]\n[lighthouse.tower]\ndone = [\"oil\"]\n");
    let text = write(&catalog, &before);
    let before = worlds::read_answers(&text, &catalog);
    let tower = catalog.practice("lighthouse.tower").unwrap();
    let mut after = before.clone();
    after.given.get_mut(&tower).unwrap().owner = Some("Per".to_owned());
    assert!(change_tables(&catalog, &text, &before, &after).is_some());
    after.given.get_mut(&tower).unwrap().answer = Some(Answer::done([].into()));
    assert!(change_tables(&catalog, &text, &before, &after).is_none());
}
