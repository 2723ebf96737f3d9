//! What `gather` says of clones: each trap of its detectors, and what a hostile clone can do to it, which is nothing.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::panic)]

use ospo_assess::evidence::Detectors;
use ospo_assess::shipped::shipped_catalog;

#[test]
fn every_detector_is_about_a_point_that_exists_and_names_what_counts_and_its_trap() {
    let catalog = shipped_catalog().unwrap();
    let detectors = Detectors::shipped_strictly(&catalog).unwrap();
    for (_, looks, trap) in detectors.traps() {
        assert!(looks.len() > 15 && trap.len() > 10, "{looks}: {trap}");
    }
    assert!(detectors.points().count() > 80, "{}", detectors.points().count());
}
