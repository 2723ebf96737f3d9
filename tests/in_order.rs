//! An answers file put in order: its tables as in the catalog, and nothing of what they hold taken for a head or a comment.
#![allow(clippy::unwrap_used)]

mod worlds;

use ospo_assess::answers::tidy;
use ospo_assess::problem::Source;
use ospo_assess::shipped::shipped_catalog;

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

#[test]
fn a_comment_between_two_tables_goes_with_the_one_that_it_touches_and_with_the_second_where_it_touches_both() {
    let (lamps, quay) = ("\n[harbour.lamps]\nanswer = \"unknown\"\n", "[harbour.quay]\ndone = []\n");
    let (first, second) = ("# of the lamps\n", "# of the quay\n");
    assert_eq!(tidied(&format!("{lamps}{first}\n{second}{quay}")), format!("{HEAD}\n{second}{quay}{lamps}{first}"));
    assert_eq!(tidied(&format!("{lamps}{second}{quay}")), format!("{HEAD}\n{second}{quay}{lamps}"));
}

#[test]
fn a_comment_at_the_top_stays_there_whatever_key_comes_first() {
    let text = HEAD.replace("schema     = 1\n", "").replace("target     = 2\n", "target     = 2\nschema     = 1\n");
    let source = Source::new("answers.toml", format!("# Ours.\n\n# See the wiki.\n{text}"));
    let tidied = tidy(&source, &harbour_and_lighthouse()).unwrap();
    assert_eq!(tidied, format!("# Ours.\n\n# See the wiki.\n{HEAD}"));
}

#[test]
fn keys_go_in_the_order_that_each_table_has() {
    let organization = "[organization]\nname = \"Port\"\nkind = \"company\"\n";
    let turned = HEAD.replace(organization, "[organization]\nkind = \"company\"\nname = \"Port\"\n");
    let gate = "\n[gate]\nmin_score   = 40\nno_critical = true\n";
    let except = "\n[[gather.except]]\nrepository = \"old\"\nreason     = \"Nobody uses it.\"\n";
    let quay = "\n[harbour.quay]\ndone = []\nnote = \"Soon.\"\n";
    let source = Source::new(
        "answers.toml",
        format!(
            "{turned}\n[harbour.quay]\nnote = \"Soon.\"\ndone = []\n\n[[gather.except]]\nreason = \"Nobody uses it.\"\n\
             repository = \"old\"\n\n[gate]\nno_critical = true\nmin_score = 40\n"
        ),
    );
    let tidied = tidy(&source, &harbour_and_lighthouse()).unwrap();
    for table in [HEAD, gate, except, quay] {
        assert!(tidied.contains(table), "{table} in {tidied}");
    }
}

#[test]
fn checklists_go_in_the_order_of_the_catalog_and_not_of_the_alphabet() {
    let catalog = shipped_catalog().unwrap();
    let head = HEAD.replace("\"harbour\"", "\"todo-group\", \"github-ospo\"");
    let table = |id: &str| {
        let practice = catalog.practices_of(catalog.checklist(id).unwrap()).next().unwrap();
        let (_, name) = catalog[practice].id.split_once('.').unwrap();
        format!("\n[{id}]\n{name} = {{ answer = \"unknown\" }}\n")
    };
    let (todo, github) = (table("todo-group"), table("github-ospo"));
    let source = Source::new("answers.toml", format!("{head}{github}{todo}"));
    assert_eq!(tidy(&source, &catalog).unwrap(), format!("{head}{todo}{github}"));
}
