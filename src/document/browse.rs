//! The catalog in words: what there is to be asked, and where it is taught.

use std::collections::BTreeSet;
use std::iter;

use super::crosswalk::elsewhere;
use super::licence::{checklists_of, licence_section, summaries_alike};
use super::model::{Block, Column, Document, Fact, Item, Labels, Line, List, Mark, Section, Span, Table, line};
use super::ours::{periods, whose_choice};
use super::serves::serves;
use super::teaching::TeachingPage;
use super::words::{commas, filled, joined, joined_by_commas, plain, role, strong};
use crate::catalog::PublisherIx;
use crate::catalog::{
    Activity, Catalog, ChecklistIx, Coverage, Effort, Filter, Kind, PointIx, PracticeIx, Reference, RequirementIx,
    Requirements, ResourceIx, SectionIx, minutes_for,
};
use crate::messages::say;
use crate::messages::{Arg, Messages};
use crate::problem::Word;

fn page(messages: &Messages, title: impl Into<String>, summary: impl Into<String>, sections: Vec<Section>) -> Document {
    let (title, date) = (title.into(), chrono::NaiveDate::default());
    let labels = Labels::of(messages, date);
    let (subtitle, organization) = (String::new(), String::new());
    Document { title, subtitle, organization, date, summary: summary.into(), labels, sections }
}

fn column(title: String, numeric: bool, weight: u8) -> Column {
    Column { title, numeric, weight }
}

fn code(text: &str) -> Line {
    vec![Span::Code(text.to_owned())]
}

/// The checklists where the filter is empty, else the practices that it lets through.
pub fn list(catalog: &Catalog, filter: &Filter, messages: &Messages) -> Document {
    let sections =
        if filter.is_empty() { vec![checklists(catalog, messages)] } else { practices(catalog, filter, messages) };
    // Where nothing is filtered, titles of checklists are all that stands there.
    let shown = catalog.practices().filter(|ix| !filter.is_empty() && filter.lets(catalog, *ix));
    let sections = with_origin(sections, catalog, shown.map(|ix| catalog[ix].checklist), messages);
    page(messages, say!(messages, "browse-catalog"), say!(messages, "browse-catalog-summary"), sections)
}

fn checklists(catalog: &Catalog, messages: &Messages) -> Section {
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
        column(say!(messages, "browse-head-checklist"), false, 4),
        column(say!(messages, "browse-head-title"), false, 5),
        column(say!(messages, "browse-head-practices"), true, 2),
        column(say!(messages, "browse-head-points"), true, 2),
        column(say!(messages, "browse-head-minutes"), true, 2),
    ];
    let title = say!(messages, "browse-checklists");
    let mut section = Section { id: "checklists".into(), title, ..Section::default() };
    let rows = catalog.checklists().map(row).collect();
    let caption = say!(messages, "browse-checklists-table");
    section.blocks.push(Block::Table(Table { caption, columns, rows }));
    section.blocks.push(Block::List(List { ordered: false, items: hints(messages) }));
    section
}

fn hints(messages: &Messages) -> Vec<Item> {
    let command = |words: &[&str]| vec![Span::Code(format!("{} {}", env!("CARGO_PKG_NAME"), words.join(" ")))];
    let hints = [
        (say!(messages, slots "browse-hint-checklist", command = Arg::Slot), command(&["list", "--checklist", "ggi"])),
        (
            say!(messages, slots "browse-hint-filters", command = Arg::Slot),
            command(&["list", "--theme", "security", "--stage", "1"]),
        ),
        (
            say!(messages, slots "browse-hint-practice", command = Arg::Slot),
            command(&["show", "ggi.manage-legal-compliance"]),
        ),
        (say!(messages, slots "browse-hint-periods", command = Arg::Slot), command(&["list", "--periods"])),
    ];
    let item = |(pieces, command)| Item { mark: Mark::None, line: filled(pieces, &[command]), below: Vec::new() };
    hints.map(item).into()
}

fn practices(catalog: &Catalog, filter: &Filter, messages: &Messages) -> Vec<Section> {
    let sections = catalog.sections().filter_map(|ix| {
        let mine: Vec<PracticeIx> =
            catalog[ix].practices.iter().copied().filter(|p| filter.lets(catalog, *p)).collect();
        (!mine.is_empty()).then(|| practices_of(catalog, ix, &mine, messages))
    });
    let sections: Vec<Section> = sections.collect();
    if !sections.is_empty() {
        return sections;
    }
    let nothing = Block::Paragraph(line(say!(messages, "browse-nothing-words")));
    let title = say!(messages, "browse-nothing");
    vec![Section { id: "nothing".into(), title, blocks: vec![nothing], ..Section::default() }]
}

fn practices_of(catalog: &Catalog, ix: SectionIx, practices: &[PracticeIx], messages: &Messages) -> Section {
    let row = |ix: &PracticeIx| {
        let one = &catalog[*ix];
        vec![
            code(&one.id),
            line(&one.title),
            line(&catalog[one.theme].id),
            line(one.stage.number().to_string()),
            line(one.points.len().to_string()),
        ]
    };
    let columns = vec![
        column(say!(messages, "browse-head-practice"), false, 7),
        column(say!(messages, "browse-head-title"), false, 6),
        column(say!(messages, "browse-head-theme"), false, 2),
        column(say!(messages, "browse-head-stage"), true, 1),
        column(say!(messages, "browse-head-points"), true, 1),
    ];
    let section = &catalog[ix];
    let checklist = &catalog[section.checklist].title;
    let title = say!(messages, "shared-section", checklist = checklist, section = &section.title);
    let table = Table { caption: title.clone(), columns, rows: practices.iter().map(row).collect() };
    Section { id: section.id.to_string(), title, blocks: vec![Block::Table(table)], ..Section::default() }
}

/// The house table of periods.
pub fn list_periods(catalog: &Catalog, messages: &Messages) -> Document {
    let title = say!(messages, "shared-periods");
    let blocks = periods(catalog, messages).into_iter().chain([whose_choice(messages)]).collect();
    let section = Section { id: "periods".into(), title: title.clone(), blocks, ..Section::default() };
    page(messages, say!(messages, "browse-catalog"), title, vec![section])
}

/// All resources, by publisher.
pub fn resources(catalog: &Catalog, messages: &Messages) -> Document {
    let of = |publisher: PublisherIx| {
        let mine = catalog.resources().filter(|ix| catalog[*ix].publisher == publisher);
        let item = |ix: ResourceIx| Item {
            mark: Mark::None,
            line: vec![Span::Code(catalog[ix].id.to_string()), plain(" "), link_to(catalog, ix)],
            below: vec![line(&catalog[ix].summary)],
        };
        let one = &catalog[publisher];
        let credit = one.attribution.trim_end_matches('.');
        let credit = say!(messages, "browse-credit", credit = credit, licence = &one.licence);
        let items = Block::List(List { ordered: false, items: mine.map(item).collect() });
        let blocks = vec![Block::Paragraph(line(credit)), items];
        Section { id: one.id.to_string(), title: one.name.to_string(), blocks, ..Section::default() }
    };
    let (title, summary) = (say!(messages, "browse-resources"), say!(messages, "browse-resources-summary"));
    let licence = summaries_alike(catalog, catalog.publishers(), messages);
    page(messages, title, summary, catalog.publishers().map(of).chain(licence).collect())
}

fn link_to(catalog: &Catalog, ix: ResourceIx) -> Span {
    Span::Link { text: catalog[ix].title.to_string(), url: catalog[ix].url.to_string() }
}

/// What has this id: a checklist, section, practice, point or resource, a crosswalk or requirements. None where nothing has.
pub fn show(catalog: &Catalog, id: &str, resource: bool, messages: &Messages) -> Option<Document> {
    let by_resource = || Some(show_resource(catalog, catalog.resource(id)?, messages));
    if resource {
        return by_resource();
    }
    if let Some(ix) = catalog.checklist(id) {
        return Some(show_checklist(catalog, ix, messages));
    }
    if let Some(ix) = catalog.sections().find(|ix| catalog[*ix].id == id) {
        let practices = &catalog[ix].practices;
        let mut section = practices_of(catalog, ix, practices, messages);
        section.blocks.insert(0, Block::Paragraph(line(&catalog[ix].purpose)));
        let sections = with_origin(vec![section], catalog, [catalog[ix].checklist], messages);
        return Some(page(messages, catalog[ix].id.clone(), &catalog[ix].purpose, sections));
    }
    let practice = catalog.practice(id).or_else(|| Some(catalog[catalog.point(id)?].practice));
    let requirements = || Some(show_requirements(catalog, catalog.requirements_named(id)?, messages));
    practice.map(|ix| show_practice(catalog, ix, messages)).or_else(by_resource).or_else(requirements)
}

fn show_checklist(catalog: &Catalog, ix: ChecklistIx, messages: &Messages) -> Document {
    let one = &catalog[ix];
    let (source, edition) = (&one.source, &one.edition);
    let about = say!(messages, "browse-edition", source = source, edition = edition, revision = one.revision);
    let mut sections = vec![Section {
        id: one.id.to_string(),
        title: one.title.to_string(),
        blocks: vec![Block::Paragraph(line(&one.purpose)), Block::Paragraph(line(about))],
        ..Section::default()
    }];
    let section = |ix: &SectionIx| practices_of(catalog, *ix, &catalog[*ix].practices, messages);
    sections.extend(one.sections.iter().map(section));
    page(messages, one.id.clone(), &one.purpose, with_origin(sections, catalog, [ix], messages))
}

/// What is shown of these checklists, and below it what is our choice in it and what their licence asks.
fn with_origin(
    mut sections: Vec<Section>,
    catalog: &Catalog,
    checklists: impl IntoIterator<Item = ChecklistIx>,
    messages: &Messages,
) -> Vec<Section> {
    let checklists: BTreeSet<ChecklistIx> = checklists.into_iter().collect();
    if let Some(last) = sections.last_mut().filter(|_| !checklists.is_empty()) {
        last.blocks.push(whose_choice(messages));
    }
    sections.extend(licence_section(catalog, checklists, messages));
    sections
}

fn show_practice(catalog: &Catalog, ix: PracticeIx, messages: &Messages) -> Document {
    let practice = &catalog[ix];
    let points = practice.points.iter().map(|point| show_point(catalog, *point, messages)).collect();
    let mut section = Section { id: practice.id.to_string(), title: practice.title.to_string(), ..Section::default() };
    section.blocks = vec![
        Block::Paragraph(vec![strong(&practice.ask)]),
        Block::Facts(facts(catalog, ix, messages)),
        Block::List(List { ordered: false, items: points }),
    ];
    let sections = with_origin(vec![section], catalog, [practice.checklist], messages);
    page(messages, practice.id.clone(), &practice.ask, sections)
}

fn fact(label: String, value: Line) -> Fact {
    Fact { label, value }
}

fn facts(catalog: &Catalog, ix: PracticeIx, messages: &Messages) -> Vec<Fact> {
    let practice = &catalog[ix];
    let (number, title) = (practice.stage.number(), catalog.stage_title(practice.stage));
    let stage = say!(messages, "shared-stage", number = number, title = title);
    let roles: Vec<String> = practice.roles.iter().map(|one| role(catalog, messages, *one)).collect();
    let mut facts = vec![
        fact(say!(messages, "browse-fact-id"), code(&practice.id)),
        fact(say!(messages, "browse-fact-why"), line(&practice.why)),
        fact(say!(messages, "browse-fact-evidence"), line(&practice.evidence)),
        fact(say!(messages, "browse-fact-theme"), line(catalog.theme_title(practice.theme))),
        fact(say!(messages, "browse-fact-stage"), line(stage)),
        fact(say!(messages, "browse-fact-effort"), line(effort_title(messages, practice.effort))),
        fact(say!(messages, "browse-fact-roles"), line(commas(messages, &roles))),
    ];
    let needs: Vec<String> = practice.needs.iter().map(|need| need_title(messages, *need)).collect();
    if !needs.is_empty() {
        facts.push(fact(say!(messages, "browse-fact-needs"), line(commas(messages, &needs))));
    }
    let others = catalog.joined(ix).iter().filter(|other| **other != ix);
    let same = joined_by_commas(messages, others.map(|other| Span::Code(catalog[*other].id.to_string())));
    if !same.is_empty() {
        facts.push(fact(say!(messages, "browse-fact-joined"), same));
    }
    let after = practice.after.iter().map(|ix| Span::Code(catalog[*ix].id.to_string()));
    let after = joined_by_commas(messages, after);
    if !after.is_empty() {
        facts.push(fact(say!(messages, "browse-fact-after"), after));
    }
    let served = serves(catalog, &[ix], messages);
    if !served.is_empty() {
        facts.push(fact(say!(messages, "crosswalk-fact-serves"), line(served)));
    }
    facts.push(fact(say!(messages, "browse-fact-learn"), links(catalog, messages, &practice.resources)));
    facts
}

fn effort_title(messages: &Messages, effort: Effort) -> String {
    say!(messages, "browse-effort", effort = effort.word())
}

fn need_title(messages: &Messages, need: Activity) -> String {
    say!(messages, "browse-need", activity = need.word())
}

fn kind_title(messages: &Messages, kind: Kind) -> String {
    say!(messages, "browse-kind", kind = kind.word())
}

fn show_point(catalog: &Catalog, ix: PointIx, messages: &Messages) -> Item {
    let point = &catalog[ix];
    let pages = links(catalog, messages, &point.resources);
    let learn = filled(say!(messages, slots "shared-learn", pages = Arg::Slot), &[pages]);
    let mut below = vec![line(&point.advice), learn];
    let twins = catalog.twins(ix).map(|twin| Span::Code(catalog[twin].id.to_string()));
    let twins = joined_by_commas(messages, twins);
    if !twins.is_empty() {
        below.push(filled(say!(messages, slots "browse-point-twins", points = Arg::Slot), &[twins]));
    }
    let mark = if point.critical { Mark::Critical } else { Mark::None };
    let pieces = say!(messages, slots "browse-point", name = Arg::Slot, text = Arg::Slot);
    let text = filled(pieces, &[code(point.name()), vec![strong(&point.text)]]);
    Item { mark, line: text, below }
}

fn show_requirements(catalog: &Catalog, requirements: Requirements, messages: &Messages) -> Document {
    let crosswalk = &catalog[requirements.crosswalk()];
    let sections = catalog.requirements_in(requirements).map(|ix| show_requirement(catalog, ix, messages)).collect();
    let points =
        catalog.requirements_in(requirements).flat_map(|ix| catalog[ix].whole.iter().chain(&catalog[ix].in_part));
    let sections = with_origin(sections, catalog, checklists_of(catalog, points.copied()), messages);
    page(messages, catalog.requirements_id(requirements), &crosswalk.title, sections)
}

fn show_requirement(catalog: &Catalog, ix: RequirementIx, messages: &Messages) -> Section {
    let one = &catalog[ix];
    let id = catalog.requirement_id(ix);
    let source = Span::Link { text: catalog[ix.crosswalk()].title.to_string(), url: one.address.to_string() };
    let mut facts = vec![
        fact(say!(messages, "browse-fact-id"), code(&id)),
        fact(say!(messages, "crosswalk-fact-source"), vec![source]),
    ];
    facts.extend(one.level.as_ref().map(|level| fact(say!(messages, "crosswalk-fact-level"), line(level))));
    facts.extend(one.role.as_ref().map(|role| fact(say!(messages, "crosswalk-fact-role"), line(role))));
    facts.push(fact(say!(messages, "crosswalk-fact-assessor"), line(&one.evidence)));
    if one.coverage() == Coverage::None {
        facts.push(fact(say!(messages, "crosswalk-elsewhere"), line(elsewhere(one, messages))));
    }
    let mut section = Section { id, title: one.id.to_string(), ..Section::default() };
    section.blocks = vec![Block::Paragraph(vec![strong(&one.text)]), Block::Facts(facts)];
    for (title, points) in
        [(say!(messages, "crosswalk-head-whole"), &one.whole), (say!(messages, "crosswalk-in-part"), &one.in_part)]
    {
        if !points.is_empty() {
            section.blocks.push(Block::Paragraph(line(title)));
            section.blocks.push(statements(catalog, points, messages));
        }
    }
    section
}

/// Statements, each with its whole id.
fn statements(catalog: &Catalog, points: &[PointIx], messages: &Messages) -> Block {
    let item = |ix: &PointIx| {
        let point = &catalog[*ix];
        let pieces = say!(messages, slots "browse-point", name = Arg::Slot, text = Arg::Slot);
        let mark = if point.critical { Mark::Critical } else { Mark::None };
        Item { mark, line: filled(pieces, &[code(&point.id), line(&point.text)]), below: Vec::new() }
    };
    Block::List(List { ordered: false, items: points.iter().map(item).collect() })
}

fn links(catalog: &Catalog, messages: &Messages, references: &[Reference]) -> Line {
    let pages = TeachingPage::all_of(catalog, messages, messages.language(), references);
    joined(pages.into_iter().map(TeachingPage::link), " · ")
}

fn show_resource(catalog: &Catalog, ix: ResourceIx, messages: &Messages) -> Document {
    let one = &catalog[ix];
    let url = Span::Link { text: one.url.to_string(), url: one.url.to_string() };
    let publisher = &catalog[one.publisher];
    let languages: Vec<String> = one.languages.keys().map(String::from).collect();
    let mut facts = vec![
        fact(say!(messages, "browse-fact-id"), code(&one.id)),
        fact(say!(messages, "browse-fact-page"), vec![url]),
        fact(say!(messages, "browse-fact-kind"), line(kind_title(messages, one.kind))),
        fact(say!(messages, "browse-fact-publisher"), line(&publisher.name)),
        fact(say!(messages, "browse-fact-licence"), line(&publisher.licence)),
    ];
    if !languages.is_empty() {
        facts.push(fact(say!(messages, "browse-fact-languages"), line(commas(messages, &languages))));
    }
    let items = taught_by(catalog, ix);
    let mut section = Section { id: one.id.to_string(), title: one.title.to_string(), ..Section::default() };
    section.blocks = vec![
        Block::Paragraph(line(&one.summary)),
        Block::Facts(facts),
        Block::Paragraph(line(say!(messages, "browse-helps", count = items.len()))),
        Block::List(List { ordered: false, items }),
    ];
    let licence = summaries_alike(catalog, [one.publisher], messages);
    page(messages, one.id.clone(), &one.summary, iter::once(section).chain(licence).collect())
}

/// The practices that a resource helps with.
fn taught_by(catalog: &Catalog, ix: ResourceIx) -> Vec<Item> {
    let teaches = |practice: &PracticeIx| {
        let points = catalog[*practice].points.iter().flat_map(|point| &catalog[*point].resources);
        catalog[*practice].resources.iter().chain(points).any(|reference| reference.resource == ix)
    };
    let item = |practice: PracticeIx| Item {
        mark: Mark::None,
        line: vec![Span::Code(catalog[practice].id.to_string()), plain(format!(" {}", catalog[practice].title))],
        below: Vec::new(),
    };
    catalog.practices().filter(teaches).map(item).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn efforts_needs_and_kinds_are_called_as_the_catalog_calls_them() {
        let english = Messages::english();
        for one in Effort::ALL {
            assert_eq!(effort_title(english, *one), one.about());
        }
        for one in Activity::ALL {
            assert_eq!(need_title(english, *one), one.about());
        }
        for one in Kind::ALL {
            assert_eq!(kind_title(english, *one), one.about());
        }
    }
}
