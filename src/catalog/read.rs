//! Reads one file of the catalog into the catalog in the making.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use toml::de::DeTable;

use super::parse::{Builder, Forward, is_new};
use super::{
    Catalog, Checklist, ChecklistIx, Effort, Kind, Place, Point, PointIx, Practice, PracticeIx, Publisher, PublisherIx,
    Reference, Resource, ResourceIx, Section, SectionIx, Stage, Theme,
};
use crate::problem::{Desk, Fields, Item, Rule, did_you_mean, quoted};
use crate::text;

/// Keys of an answers file, which no checklist may be called.
const RESERVED: [&str; 7] = ["schema", "date", "checklists", "target", "organization", "revisions", "gate"];

fn place(desk: &Desk, span: Range<usize>) -> Place {
    Place { source: Arc::clone(desk.source()), span }
}

/// An id, which must be made of lower-case words and hyphens.
fn id<'s>(fields: &Fields<'s>) -> Option<Item<&'s str>> {
    let id = fields.text("id")?;
    if !well_formed(id.value) {
        let message = format!("{} is no id", quoted(id.value));
        let help = "use at most 64 lower-case letters, digits and hyphens, with a letter first, like `release-policy`";
        fields.desk().report(Rule::IdForm, id.span, message, help.to_owned());
        return None;
    }
    Some(id)
}

fn well_formed(id: &str) -> bool {
    let lower = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
    id.len() <= 64
        && id.starts_with(|c: char| c.is_ascii_lowercase())
        && id.split('-').all(|word| !word.is_empty() && word.chars().all(lower))
}

fn check_stem(desk: &Desk, stem: &str) -> bool {
    let good = well_formed(stem) && !RESERVED.contains(&stem);
    if !good {
        let help = "name the file with lower-case letters, digits and hyphens, and not like a key of an answers file";
        let message = format!("the file name {} cannot be an id", quoted(stem));
        desk.report(Rule::IdForm, 0..0, message, help.to_owned());
    }
    good
}

/// An address that begins with https:// and has no blanks or controls in it.
fn https(desk: &Desk, url: &Item<&str>) -> Option<String> {
    if !(url.value.starts_with("https://") && text::is_web_address(url.value)) {
        let message = format!("{} is no address that a reader can trust", quoted(url.value));
        let help = "write a whole address that begins with https://, with other characters percent-encoded";
        desk.report(Rule::BadLink, url.span.clone(), message, help.to_owned());
        return None;
    }
    Some(url.value.to_owned())
}

pub(super) fn read_resources<'s>(
    catalog: &mut Catalog,
    stem: &str,
    desk: &'s Desk,
    table: &'s DeTable<'s>,
) -> Option<()> {
    let fields = Fields::new(desk, "file of resources", table, 0..0);
    let publisher = PublisherIx(catalog.publishers.len());
    let known = check_stem(desk, stem);
    let (name, licence, attribution) = (fields.text("publisher"), fields.text("licence"), fields.text("attribution"));
    let home = fields.text("home").and_then(|url| https(desk, &url));
    let checked = fields.date("checked");
    for table in fields.tables("resource") {
        read_resource(catalog, publisher, stem, desk, &table);
    }
    fields.finish();
    known.then_some(())?;
    catalog.publishers.push(Publisher {
        id: stem.to_owned(),
        name: name?.value.to_owned(),
        home: home?,
        licence: licence?.value.to_owned(),
        attribution: attribution?.value.to_owned(),
        checked: checked?.value,
    });
    Some(())
}

/// Reads a resource. What is wrong in it gets a stand-in, so that references to it are not told to be wrong too.
fn read_resource<'s>(
    catalog: &mut Catalog,
    publisher: PublisherIx,
    stem: &str,
    desk: &'s Desk,
    table: &Item<&'s DeTable<'s>>,
) -> Option<()> {
    let fields = Fields::new(desk, "resource", table.value, table.span.clone());
    let (id, title, summary) = (id(&fields), text_or_blank(&fields, "title"), text_or_blank(&fields, "summary"));
    let url = fields.text("url").and_then(|url| https(desk, &url)).unwrap_or_default();
    let kind = fields.word("kind").map_or(Kind::Guide, |kind| kind.value);
    let sections = texts_by_name(&fields, "sections").into_iter().map(|(k, v)| (k, v.value.to_owned())).collect();
    let languages = texts_by_name(&fields, "languages");
    let languages = languages.into_iter().filter(|(_, url)| !url.value.is_empty());
    let languages = languages.filter_map(|(lang, url)| Some((lang, https(desk, &url)?))).collect();
    fields.finish();
    let id = id?;
    let whole = format!("{stem}.{}", id.value);
    is_new(desk, &catalog.ids.resources, &whole, &id).then_some(())?;
    catalog.ids.resources.insert(whole.clone(), ResourceIx(catalog.resources.len()));
    catalog.resources.push(Resource {
        id: whole,
        publisher,
        title,
        url,
        kind,
        summary,
        sections,
        languages,
        place: place(desk, id.span),
    });
    Some(())
}

/// A text that must be there; blank where a problem was told instead.
fn text_or_blank(fields: &Fields<'_>, key: &'static str) -> String {
    fields.text(key).map(|text| text.value.to_owned()).unwrap_or_default()
}

/// A table of texts, such as `[retired]`. One that is none is told, and blank.
fn texts_by_name<'s>(fields: &Fields<'s>, key: &'static str) -> BTreeMap<String, Item<&'s str>> {
    let Some(table) = fields.table_if(key) else { return BTreeMap::new() };
    let inner = Fields::new(fields.desk(), key, table.value, table.span);
    let text = |value: &'s toml::Spanned<toml::de::DeValue<'s>>| {
        let text = value.get_ref().as_str().filter(|text| !text.trim().is_empty());
        text.map(|text| Item { value: text, span: value.span() })
    };
    let blank = |name: Item<&'s str>, value: &toml::Spanned<toml::de::DeValue<'s>>| {
        let is = if value.get_ref().is_str() { "is blank" } else { "is not a text" };
        let message = format!("{} {is}", quoted(name.value));
        fields.desk().report(Rule::WrongType, value.span(), message, "write a text in quotes".to_owned());
        Item { value: "", span: name.span }
    };
    let named =
        |(name, value): (Item<&'s str>, _)| (name.value.to_owned(), text(value).unwrap_or_else(|| blank(name, value)));
    inner.others().map(named).collect()
}

pub(super) fn read_checklist<'s>(
    builder: &mut Builder,
    stem: &str,
    desk: &'s Desk,
    table: &'s DeTable<'s>,
) -> Option<()> {
    let fields = Fields::new(desk, "checklist", table, 0..0);
    let ix = ChecklistIx(builder.catalog.checklists.len());
    check_stem(desk, stem).then_some(())?;
    let texts = ["title", "source", "edition", "purpose"].map(|key| fields.text(key));
    let revision = fields.number("revision", 1..=u32::MAX).map_or(u32::MAX, |revision| revision.value);
    let retired = texts_by_name(&fields, "retired").into_iter().map(|(k, v)| (k, v.value.to_owned())).collect();
    let text = |n: usize| texts[n].as_ref().map(|text| text.value.to_owned()).unwrap_or_default();
    builder.catalog.ids.checklists.insert(stem.to_owned(), ix);
    builder.catalog.checklists.push(Checklist {
        id: stem.to_owned(),
        title: text(0),
        source: text(1),
        edition: text(2),
        revision,
        purpose: text(3),
        sections: Vec::new(),
        retired,
        place: place(desk, 0..0),
    });
    let sections = fields.some_tables("section", "a checklist without a [[section]] asks nothing");
    for table in sections {
        read_section(builder, ix, desk, &table);
    }
    fields.finish();
    Some(())
}

fn read_section<'s>(builder: &mut Builder, checklist: ChecklistIx, desk: &'s Desk, table: &Item<&'s DeTable<'s>>) {
    let fields = Fields::new(desk, "section", table.value, table.span.clone());
    let (id, title, purpose) = (id(&fields), fields.text("title"), fields.text("purpose"));
    let practices = fields.some_tables("practice", "a section without a [[section.practice]] asks nothing");
    fields.finish();
    let ix = SectionIx(builder.catalog.sections.len());
    let stem = builder.catalog[checklist].id.clone();
    let whole = format!("{stem}.{}", id.as_ref().map_or("", |id| id.value));
    let same = builder.catalog[checklist].sections.iter().any(|other| builder.catalog[*other].id == whole);
    if let (true, Some(id)) = (same, &id) {
        let message = format!("the id {} is used twice", quoted(id.value));
        desk.report(Rule::Duplicate, id.span.clone(), message, "give one of them another id".to_owned());
    }
    let text = |text: Option<Item<&str>>| text.map(|text| text.value.to_owned()).unwrap_or_default();
    let section = Section { id: whole, checklist, title: text(title), purpose: text(purpose), practices: Vec::new() };
    builder.catalog.sections.push(section);
    builder.catalog.checklists[checklist.0].sections.push(ix);
    for table in practices {
        read_practice(builder, ix, desk, &table);
    }
}

/// Reads a practice. What is wrong in it gets a stand-in, so that its points are still read and their problems told; no
/// stand-in is ever seen, because a problem keeps the catalog from being made.
fn read_practice<'s>(builder: &mut Builder, section: SectionIx, desk: &'s Desk, table: &Item<&'s DeTable<'s>>) {
    let fields = Fields::new(desk, "practice", table.value, table.span.clone());
    let checklist = builder.catalog[section].checklist;
    let id = id(&fields);
    let [title, ask, why, evidence] = ["title", "ask", "why", "evidence"].map(|key| text_or_blank(&fields, key));
    let theme = fields.word("theme").map_or(Theme::Strategy, |theme| theme.value);
    let stage = fields.number("stage", 1..=4).and_then(|stage| Stage::from_number(stage.value)).unwrap_or(Stage::One);
    let effort = fields.word("effort").map_or(Effort::Small, |effort| effort.value);
    let roles = fields.words("roles").unwrap_or_default();
    let after = fields.texts("after").unwrap_or_default();
    let resources = references(&builder.catalog, desk, &fields.texts("resources").unwrap_or_default());
    let points = fields.some_tables("point", "a practice without a [[section.practice.point]] asks nothing");
    fields.finish();

    let ix = PracticeIx(builder.catalog.practices.len());
    let name = id.as_ref().map_or("", |id| id.value);
    let whole = format!("{}.{name}", builder.catalog[checklist].id);
    if let Some(id) = &id {
        check_retired(&builder.catalog, checklist, desk, id, name);
        if is_new(desk, &builder.catalog.ids.practices, &whole, id) {
            builder.catalog.ids.practices.insert(whole.clone(), ix);
        }
    }
    let source = || Arc::clone(desk.source());
    let forward = |to: Item<&str>| Forward { from: ix, to: to.value.to_owned(), span: to.span, source: source() };
    builder.forwards.extend(after.into_iter().map(forward));
    builder.catalog.sections[section.0].practices.push(ix);
    builder.catalog.practices.push(Practice {
        id: whole,
        checklist,
        section,
        title,
        ask,
        why,
        evidence,
        theme,
        stage,
        effort,
        roles,
        needs: Vec::new(),
        joins: None,
        after: Vec::new(),
        resources,
        points: Vec::new(),
        place: place(desk, id.map_or(table.span.clone(), |id| id.span)),
    });
    for table in points {
        read_point(&mut builder.catalog, ix, desk, &table);
    }
}

fn check_retired(catalog: &Catalog, checklist: ChecklistIx, desk: &Desk, id: &Item<&str>, name: &str) {
    if catalog[checklist].retired.contains_key(name) {
        let message = format!("{} is retired, and an id never returns", quoted(name));
        desk.report(Rule::Retired, id.span.clone(), message, "give it a new id".to_owned());
    }
}

/// Reads a point, with stand-ins for what is wrong in it, so that its twins are not told to be wrong too.
fn read_point<'s>(
    catalog: &mut Catalog,
    practice: PracticeIx,
    desk: &'s Desk,
    table: &Item<&'s DeTable<'s>>,
) -> Option<()> {
    let fields = Fields::new(desk, "point", table.value, table.span.clone());
    let checklist = catalog[practice].checklist;
    let id = id(&fields);
    let (text, critical, advice) =
        (text_or_blank(&fields, "text"), fields.flag("critical"), text_or_blank(&fields, "advice"));
    let resources = fields.texts("resources");
    let covers = fields.texts("covers");
    let since = fields.number("since", 1..=u32::MAX);
    if let Some(since) = since.as_ref().filter(|since| since.value > catalog[checklist].revision) {
        let message =
            format!("`since` is {}, and the checklist is of revision {}", since.value, catalog[checklist].revision);
        desk.report(Rule::BadValue, since.span.clone(), message, "raise `revision` at the top of the file".to_owned());
    }
    let same_as = fields.text_if("same_as");
    fields.finish();
    let id = id?;
    let name = format!("{}.{}", catalog[practice].name(), id.value);
    let whole = format!("{}.{name}", catalog[checklist].id);
    check_retired(catalog, checklist, desk, &id, &name);
    // The points of a practice that is itself written twice are not told one by one.
    if catalog.ids.practices.get(&catalog[practice].id) == Some(&practice) {
        is_new(desk, &catalog.ids.points, &whole, &id).then_some(())?;
    }
    let ix = PointIx(catalog.points.len());
    let same_as = same_as.map_or(Some(ix), |other| twin(catalog, checklist, desk, &other));
    if resources.as_ref().is_some_and(Vec::is_empty) {
        let help = "name at least one page that teaches how to close it".to_owned();
        desk.report(Rule::Empty, id.span.clone(), "a gap without a resource helps nobody", help);
    }
    let point = Point {
        id: whole.clone(),
        practice,
        text,
        critical: critical.unwrap_or_default(),
        advice,
        resources: references(catalog, desk, &resources.unwrap_or_default()),
        covers: covers.unwrap_or_default().into_iter().map(|id| id.value.to_owned()).collect(),
        since: since.map_or(1, |since| since.value),
        same_as: same_as.unwrap_or(ix),
        place: place(desk, id.span),
    };
    catalog.ids.points.insert(whole, ix);
    catalog.points.push(point);
    catalog.practices[practice.0].points.push(ix);
    Some(())
}

/// The point that `same_as` names: of an earlier checklist, and not itself a copy.
fn twin(catalog: &Catalog, checklist: ChecklistIx, desk: &Desk, other: &Item<&str>) -> Option<PointIx> {
    let found = catalog.point(other.value).filter(|ix| {
        let point = &catalog[*ix];
        point.same_as == *ix && catalog[point.practice].checklist < checklist
    });
    if found.is_none() {
        let earlier = catalog.points().filter(|ix| catalog[catalog[*ix].practice].checklist < checklist);
        let near = desk.near(other.value, earlier.map(|ix| catalog[ix].id.as_str()));
        let copy_of = catalog.point(other.value).map(|ix| catalog[catalog[ix].same_as].id.as_str());
        let near = copy_of.filter(|id| *id != other.value).or(near);
        let help = did_you_mean(near.filter(|near| *near != other.value))
            .unwrap_or_else(|| "name a point of an earlier checklist, like `ggi.practice.point`".into());
        let message = format!("{} is no point of an earlier checklist that stands for itself", quoted(other.value));
        desk.report(Rule::BadTwin, other.span.clone(), message, help);
    }
    found
}

fn references(catalog: &Catalog, desk: &Desk, texts: &[Item<&str>]) -> Vec<Reference> {
    texts.iter().filter_map(|text| reference(catalog, desk, text)).collect()
}

fn reference(catalog: &Catalog, desk: &Desk, text: &Item<&str>) -> Option<Reference> {
    let (id, anchor) = text.value.split_once('#').map_or((text.value, None), |(id, anchor)| (id, Some(anchor)));
    let Some(resource) = catalog.resource(id) else {
        let near = did_you_mean(desk.near(id, catalog.ids.resources.keys().map(String::as_str)));
        let help = near.unwrap_or_else(|| "list the page in a file under resources/".into());
        desk.report(Rule::UnknownResource, text.span.clone(), format!("there is no resource {}", quoted(id)), help);
        return None;
    };
    let sections = &catalog[resource].sections;
    if let Some(anchor) = anchor.filter(|anchor| !sections.contains_key(*anchor)) {
        let near = did_you_mean(desk.near(anchor, sections.keys().map(String::as_str)));
        let help = near.unwrap_or_else(|| "list the heading under [resource.sections] of that resource".into());
        let message = format!("{} lists no heading {}", quoted(id), quoted(anchor));
        desk.report(Rule::UnknownResource, text.span.clone(), message, help);
        return None;
    }
    Some(Reference { resource, anchor: anchor.map(str::to_owned) })
}
