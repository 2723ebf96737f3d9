//! What README says of the catalog is what the catalog holds.

#[path = "common/program.rs"]
mod program;

use ospo_assess::catalog::{Catalog, minutes_for, parse, shipped};

const BEGIN: &str = "<!-- catalog: begin -->\n";
const END: &str = "<!-- catalog: end -->";

fn table(catalog: &Catalog) -> String {
    let mut table =
        "| checklist | from | practices | points | minutes |\n| --- | --- | ---: | ---: | ---: |\n".to_owned();
    let mut total = (0, 0);
    for ix in catalog.checklists() {
        let one = &catalog[ix];
        let points: usize = catalog.practices_of(ix).map(|ix| catalog[ix].points.len()).sum();
        let practices = catalog.practices_of(ix).count();
        let minutes = minutes_for(catalog, catalog.practices_of(ix));
        let (id, source, edition) = (&one.id, &one.source, &one.edition);
        table += &format!("| `{id}` | {source}, {edition} | {practices} | {points} | {minutes} |\n");
        total = (total.0 + practices, total.1 + points);
    }
    let minutes = minutes_for(catalog, catalog.practices());
    let shared: usize = catalog.twin_classes().map(|class| class.len() - 1).sum();
    let asked = total.1 - shared;
    table
        + &format!(
            "| all | {shared} points are shared, so {asked} are asked | {} | {} | {minutes} |\n",
            total.0, total.1
        )
}

#[test]
fn the_table_in_readme_is_the_catalog() {
    let readme = include_str!("../README.md");
    let (_, rest) = readme.split_once(BEGIN).unwrap();
    let (written, _) = rest.split_once(END).unwrap();
    let table = table(&parse(&shipped()).unwrap());
    assert!(written == table, "between the two marks, README should say:\n{table}");
}

#[test]
fn the_commands_in_readme_exist() {
    let readme = include_str!("../README.md");
    let commands = readme.lines().filter_map(|line| line.split_once("`ospo-assess ")?.1.split_once('`'));
    for (command, _) in commands.filter(|(command, _)| !command.starts_with("COMMAND") && *command != "help") {
        let first = command.split(' ').next().unwrap();
        let help = program::program(std::path::Path::new(".")).args([first, "--help"]).output().unwrap();
        assert!(help.status.success(), "README names `ospo-assess {command}`");
    }
}

#[test]
fn the_index_of_the_pages_names_each_with_a_line_and_links_lead_to_pages() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("docs");
    let index = std::fs::read_to_string(folder.join("README.md")).unwrap();
    for entry in std::fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|ending| ending != "md") {
            continue;
        }
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let line = format!("\n- [{name}]({name}): ");
        assert!(
            name == "README.md" || index.matches(&line).count() == 1,
            "docs/README.md needs: - [{name}]({name}): ..."
        );
        let page = std::fs::read_to_string(folder.join(&name)).unwrap();
        for link in page.split("](").skip(1).filter_map(|rest| rest.split([')', '#']).next()) {
            let local = !link.is_empty() && !link.contains(':');
            assert!(!local || folder.join(link).exists(), "docs/{name} leads to {link}");
        }
    }
}

/// The pages for those who do not program stay short.
#[test]
fn the_guides_are_short() {
    for (name, page) in [
        ("getting-started", include_str!("../docs/getting-started.md")),
        ("workshop", include_str!("../docs/workshop.md")),
        ("reading-the-score", include_str!("../docs/reading-the-score.md")),
        ("method", include_str!("../docs/method.md")),
        ("faq", include_str!("../docs/faq.md")),
        ("glossary", include_str!("../docs/glossary.md")),
    ] {
        assert!(page.lines().count() <= 150, "docs/{name}.md");
    }
}
