//! An answers file put in order: its tables as in the catalog, and nothing of what they hold taken for a head or a comment.
#![allow(clippy::unwrap_used)]

mod worlds;

use ospo_assess::answers::tidy;
use ospo_assess::problem::Source;

use worlds::small::harbour_and_lighthouse;

const HEAD: &str = "schema     = 1\ndate       = 2026-11-22\nchecklists = [\"harbour\"]\ntarget     = 2\n\n\
                    [organization]\nname = \"Port\"\nkind = \"company\"\n";

fn tidied(tables: &str) -> String {
    let source = Source::new("answers.toml", format!("{HEAD}{tables}"));
    tidy(&source, &harbour_and_lighthouse()).unwrap()
}

#[test]
fn tables_go_in_the_order_of_the_catalog_and_lines_within_a_text_or_a_list_stay_as_they_are() {
    let lamps =
        "\n[harbour.lamps]\nanswer = \"unknown\"\nnote   = \"\"\"\n# a text\n\n\n[harbour.quay]\n  # in it\n\"\"\"\n";
    let quay =
        "\n[harbour.quay]\ndone = [\n  # the first\n\n\n    \"cranes\",\n    # the last\n]\nnote = \"One line.\"\n";
    assert_eq!(tidied(&format!("{lamps}{quay}")), format!("{HEAD}{quay}{lamps}"));
}
