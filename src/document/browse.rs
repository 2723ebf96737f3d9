//! The catalog in words: what there is to be asked, and where it is taught.

use super::model::{Block, Column, Document, Fact, Item, Line, List, Mark, Section, Span, Table, line};
use super::words::{count, joined, plain, strong};
use crate::catalog::{
    Catalog, ChecklistIx, Filter, PointIx, PracticeIx, Reference, ResourceIx, SectionIx, minutes_for,
};
use crate::problem::Word;

fn page(title: impl Into<String>, summary: impl Into<String>, sections: Vec<Section>) -> Document {
    let (title, date) = (title.into(), chrono::NaiveDate::default());
    Document { title, subtitle: String::new(), organization: String::new(), date, summary: summary.into(), sections }
}

fn column(title: &str, numeric: bool, weight: u8) -> Column {
    Column { title: title.to_owned(), numeric, weight }
}

fn code(text: &str) -> Line {
    vec![Span::Code(text.to_owned())]
}

/// The checklists where the filter is empty, else the practices that it lets through.
pub fn list(catalog: &Catalog, filter: &Filter) -> Document {
    let sections = if filter.is_empty() { vec![checklists(catalog)] } else { practices(catalog, filter) };
    page("Catalog", "What ospo-assess asks.", sections)
}

fn checklists(catalog: &Catalog) -> Section {
    let row = |ix: ChecklistIx| {
        let one = &catalog[ix];
        let points: usize = catalog.practices_of(ix).map(|ix| catalog[ix].points.len()).sum();
        vec![
            code(&one.id),
            line(&one.title),
            line(catalog.practices_of(ix).count().to_string()),
            line(points.to_string()),
            line(minutes_for(catalog, catalog.practices_of(ix)).to_string()),
        ]
    };
    let columns = vec![
        column("Checklist", false, 4),
        column("Title", false, 5),
        column("Practices", true, 2),
        column("Points", true, 2),
        column("Minutes", true, 2),
    ];
    let mut section = Section { id: "checklists".into(), title: "Checklists".into(), ..Section::default() };
    let rows = catalog.checklists().map(row).collect();
    section.blocks.push(Block::Table(Table { caption: "The checklists".into(), columns, rows }));
    section.blocks.push(Block::List(List { ordered: false, items: hints() }));
    section
}

fn hints() -> Vec<Item> {
    let hint = |command: &str, what: &str| Item {
        mark: Mark::None,
        line: vec![Span::Code(command.to_owned()), plain(format!(" {what}"))],
        below: Vec::new(),
    };
    vec![
        hint("ospo-assess list --checklist ggi", "lists its practices"),
        hint("ospo-assess list --theme security --stage 1", "lists by theme, stage or role, across checklists"),
        hint("ospo-assess show ggi.manage-legal-compliance", "shows one practice with advice and links"),
    ]
}

fn practices(catalog: &Catalog, filter: &Filter) -> Vec<Section> {
    let sections = catalog.sections().filter_map(|ix| {
        let mine: Vec<PracticeIx> =
            catalog[ix].practices.iter().copied().filter(|p| filter.lets(catalog, *p)).collect();
        (!mine.is_empty()).then(|| practices_of(catalog, ix, &mine))
    });
    let sections: Vec<Section> = sections.collect();
    if !sections.is_empty() {
        return sections;
    }
    let nothing = Block::Paragraph(line("No practice fits. Take one of the filters away."));
    vec![Section { id: "nothing".into(), title: "Nothing found".into(), blocks: vec![nothing], ..Section::default() }]
}

fn practices_of(catalog: &Catalog, ix: SectionIx, practices: &[PracticeIx]) -> Section {
    let row = |ix: &PracticeIx| {
        let one = &catalog[*ix];
        vec![
            code(&one.id),
            line(&one.title),
            line(one.theme.word()),
            line(one.stage.number().to_string()),
            line(one.points.len().to_string()),
        ]
    };
    let columns = vec![
        column("Practice", false, 7),
        column("Title", false, 6),
        column("Theme", false, 2),
        column("Stage", true, 1),
        column("Points", true, 1),
    ];
    let section = &catalog[ix];
    let title = format!("{}: {}", catalog[section.checklist].title, section.title);
    let table = Table { caption: title.clone(), columns, rows: practices.iter().map(row).collect() };
    Section { id: section.id.clone(), title, blocks: vec![Block::Table(table)], ..Section::default() }
}

/// All resources, by publisher.
pub fn resources(catalog: &Catalog) -> Document {
    let of = |publisher: crate::catalog::PublisherIx| {
        let mine = catalog.resources().filter(|ix| catalog[*ix].publisher == publisher);
        let item = |ix: ResourceIx| Item {
            mark: Mark::None,
            line: vec![Span::Code(catalog[ix].id.clone()), plain(" "), link_to(catalog, ix)],
            below: vec![line(&catalog[ix].summary)],
        };
        let one = &catalog[publisher];
        let credit = format!("{}. Licence: {}.", one.attribution.trim_end_matches('.'), one.licence);
        let items = Block::List(List { ordered: false, items: mine.map(item).collect() });
        let blocks = vec![Block::Paragraph(line(credit)), items];
        Section { id: one.id.clone(), title: one.name.clone(), blocks, ..Section::default() }
    };
    page("Resources", "The pages that teach how to close a gap.", catalog.publishers().map(of).collect())
}

fn link_to(catalog: &Catalog, ix: ResourceIx) -> Span {
    Span::Link { text: catalog[ix].title.clone(), url: catalog[ix].url.clone() }
}

/// What has this id: a checklist, section, practice, point or resource. None where nothing has.
pub fn show(catalog: &Catalog, id: &str, resource: bool) -> Option<Document> {
    let by_resource = || Some(show_resource(catalog, catalog.resource(id)?));
    if resource {
        return by_resource();
    }
    if let Some(ix) = catalog.checklist(id) {
        return Some(show_checklist(catalog, ix));
    }
    if let Some(ix) = catalog.sections().find(|ix| catalog[*ix].id == id) {
        let practices = &catalog[ix].practices;
        let mut section = practices_of(catalog, ix, practices);
        section.blocks.insert(0, Block::Paragraph(line(&catalog[ix].purpose)));
        return Some(page(catalog[ix].id.clone(), &catalog[ix].purpose, vec![section]));
    }
    let practice = catalog.practice(id).or_else(|| Some(catalog[catalog.point(id)?].practice));
    practice.map(|ix| show_practice(catalog, ix)).or_else(by_resource)
}

fn show_checklist(catalog: &Catalog, ix: ChecklistIx) -> Document {
    let one = &catalog[ix];
    let about = format!("{} {}, revision {}.", one.source, one.edition, one.revision);
    let mut sections = vec![Section {
        id: one.id.clone(),
        title: one.title.clone(),
        blocks: vec![Block::Paragraph(line(&one.purpose)), Block::Paragraph(line(about))],
        ..Section::default()
    }];
    sections.extend(one.sections.iter().map(|ix| practices_of(catalog, *ix, &catalog[*ix].practices)));
    page(one.id.clone(), &one.purpose, sections)
}

fn show_practice(catalog: &Catalog, ix: PracticeIx) -> Document {
    let practice = &catalog[ix];
    let fact = |label: &str, value: Line| Fact { label: label.to_owned(), value };
    let roles: Vec<&str> = practice.roles.iter().map(|role| role.title()).collect();
    let mut facts = vec![
        fact("Id", code(&practice.id)),
        fact("Why", line(&practice.why)),
        fact("Evidence", line(&practice.evidence)),
        fact("Theme", line(catalog.theme_title(practice.theme))),
        fact("Stage", line(format!("{} {}", practice.stage.number(), catalog.stage_title(practice.stage)))),
        fact("Effort", line(practice.effort.title())),
        fact("Who can answer", line(roles.join(", "))),
    ];
    let needs: Vec<&str> = practice.needs.iter().map(|need| need.title()).collect();
    facts.extend((!needs.is_empty()).then(|| fact("Needs", line(needs.join(", ")))));
    let others = catalog.joined(ix).iter().filter(|other| **other != ix);
    let same = joined(others.map(|other| Span::Code(catalog[*other].id.clone())), ", ");
    facts.extend((!same.is_empty()).then(|| fact("Same work as", same)));
    let after = joined(practice.after.iter().map(|ix| Span::Code(catalog[*ix].id.clone())), ", ");
    facts.extend((!after.is_empty()).then(|| fact("Better after", after)));
    facts.push(fact("Learn", links(catalog, &practice.resources)));
    let points = practice.points.iter().map(|point| show_point(catalog, *point)).collect();
    let mut section = Section { id: practice.id.clone(), title: practice.title.clone(), ..Section::default() };
    section.blocks = vec![
        Block::Paragraph(vec![strong(&practice.ask)]),
        Block::Facts(facts),
        Block::List(List { ordered: false, items: points }),
    ];
    page(practice.id.clone(), &practice.ask, vec![section])
}

fn show_point(catalog: &Catalog, ix: PointIx) -> Item {
    let point = &catalog[ix];
    let mut below = vec![line(&point.advice), links(catalog, &point.resources)];
    below[1].insert(0, plain("Learn: "));
    let twins = joined(catalog.twins(ix).map(|twin| Span::Code(catalog[twin].id.clone())), ", ");
    if !twins.is_empty() {
        let mut same = vec![plain("Same as: ")];
        same.extend(twins);
        below.push(same);
    }
    let mark = if point.critical { Mark::Critical } else { Mark::None };
    let text = vec![Span::Code(point.name().to_owned()), plain(": "), strong(&point.text)];
    Item { mark, line: text, below }
}

fn links(catalog: &Catalog, references: &[Reference]) -> Line {
    let link = |one: &Reference| Span::Link { text: catalog.title(one), url: catalog.url(one) };
    joined(references.iter().map(link), " · ")
}

fn show_resource(catalog: &Catalog, ix: ResourceIx) -> Document {
    let one = &catalog[ix];
    let fact = |label: &str, value: Line| Fact { label: label.to_owned(), value };
    let url = Span::Link { text: one.url.clone(), url: one.url.clone() };
    let publisher = &catalog[one.publisher];
    let languages: Vec<String> = one.languages.keys().cloned().collect();
    let mut facts = vec![
        fact("Id", code(&one.id)),
        fact("Page", vec![url]),
        fact("Kind", line(one.kind.title())),
        fact("Publisher", line(&publisher.name)),
        fact("Licence", line(&publisher.licence)),
    ];
    facts.extend((!languages.is_empty()).then(|| fact("Also in", line(languages.join(", ")))));
    let teaches = |practice: &PracticeIx| {
        let points = catalog[*practice].points.iter().flat_map(|point| &catalog[*point].resources);
        catalog[*practice].resources.iter().chain(points).any(|reference| reference.resource == ix)
    };
    let item = |practice: PracticeIx| Item {
        mark: Mark::None,
        line: vec![Span::Code(catalog[practice].id.clone()), plain(format!(" {}", catalog[practice].title))],
        below: Vec::new(),
    };
    let items: Vec<Item> = catalog.practices().filter(teaches).map(item).collect();
    let mut section = Section { id: one.id.clone(), title: one.title.clone(), ..Section::default() };
    section.blocks = vec![
        Block::Paragraph(line(&one.summary)),
        Block::Facts(facts),
        Block::Paragraph(line(format!("It helps with {}:", count(items.len(), "practice")))),
        Block::List(List { ordered: false, items }),
    ];
    page(one.id.clone(), &one.summary, vec![section])
}
