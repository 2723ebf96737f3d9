//! Page one, which stands alone.

use crate::document::Document;
use crate::render::pages::typeset::display_list::{Draw, Item, rule};
use crate::render::pages::typeset::page::{Frame, LayoutBox, Sheet, count_pages, paginate};
use crate::render::pages::typeset::paragraph::Column;
use crate::render::pages::typeset::tags::{ROOT, StructType, Tags};
use crate::render::pages::{Brand, Logo};

use super::blocks::compose_section;
use super::composer::{Composer, Density};
use super::style::{ACCENT, CLASSIFICATION, SUBTITLE, TITLE};

/// How page one shrinks until it fits: first the pictures by 8 %, which nobody sees; then words and the room around
/// them in small steps, pictures with them; at last the pictures to half their size. Words are never set smaller than
/// 0.68 of their size: body text is then 6.5 points, the least that is read on paper.
const TRIES: [Density; 15] = [
    dense(1.0, 0.96),
    dense(1.0, 0.92),
    dense(0.98, 0.92),
    dense(0.96, 0.92),
    dense(0.94, 0.92),
    dense(0.92, 0.9),
    dense(0.9, 0.9),
    dense(0.88, 0.9),
    dense(0.86, 0.88),
    dense(0.84, 0.86),
    dense(0.81, 0.82),
    dense(0.78, 0.76),
    dense(0.75, 0.7),
    dense(0.72, 0.6),
    dense(0.68, 0.5),
];

const fn dense(words: f32, pictures: f32) -> Density {
    Density { words, pictures }
}

/// Page one begins higher than the others: it has no running head.
const RISE: f32 = 30.0;

/// A logo is at most this wide and high, and the title keeps this far from it.
const LOGO_WIDTH: f32 = 130.0;
const LOGO_HEIGHT: f32 = 46.0;
const LOGO_GAP: f32 = 20.0;

fn logo_size(logo: &Logo) -> (f32, f32) {
    let pixels = |count: u32| f32::from(u16::try_from(count).unwrap_or(u16::MAX)).max(1.0);
    let (width, height) = logo.size();
    let (width, height) = (pixels(width), pixels(height));
    let factor = (LOGO_WIDTH / width).min(LOGO_HEIGHT / height);
    (width * factor, height * factor)
}

/// The title and the first section, laid out in one density.
struct Front {
    boxes: Vec<LayoutBox>,
    tags: Tags,
}

/// The title and the first section: on one page if that can be read, else in their normal size on several. With the
/// tags of what is drawn, and of no try that did not fit.
pub(super) fn compose_page_one(
    composer: &Composer<'_>,
    document: &Document,
    sheet: Sheet,
    brand: Brand<'_>,
) -> (Vec<Vec<Item>>, Tags) {
    let frame = Frame { rise: RISE, ..sheet.frame() };
    let attempt = |density| compose_front(composer.with_density(density), document, sheet, brand);
    let fits = |front: &Front| count_pages(&front.boxes, frame) == 1;
    let normal = attempt(Density::NORMAL);
    let Front { boxes, tags } = if fits(&normal) { normal } else { first_fitting(attempt, fits).unwrap_or(normal) };
    (paginate(boxes, frame), tags)
}

/// The least dense try that fits, found by halving: what is denser takes no more room.
fn first_fitting(attempt: impl Fn(Density) -> Front, fits: impl Fn(&Front) -> bool) -> Option<Front> {
    let mut rest = TRIES.as_slice();
    let mut found = None;
    while let Some((middle, denser)) = rest.get(rest.len() / 2..).and_then(<[_]>::split_first) {
        let front = attempt(*middle);
        if fits(&front) {
            found = Some(front);
            rest = rest.get(..rest.len() / 2).unwrap_or_default();
        } else {
            rest = denser;
        }
    }
    found
}

fn compose_front(mut composer: Composer<'_>, document: &Document, sheet: Sheet, brand: Brand<'_>) -> Front {
    let column = Column { left: 0.0, width: sheet.measure() };
    let mut boxes = compose_title(&mut composer, document, column, brand);
    if let Some(first) = document.sections.first() {
        let mut section = compose_section(&mut composer, first, 1, column, ROOT);
        if let Some(heading) = section.first_mut() {
            heading.before = composer.gap(18.0);
            heading.room = 0.0;
        }
        boxes.extend(section);
    }
    Front { boxes, tags: composer.tags }
}

/// Who may read it, a bar, the title beside the logo, and the line below. The logo decorates: the title names whose it is.
fn compose_title(composer: &mut Composer<'_>, document: &Document, column: Column, brand: Brand<'_>) -> Vec<LayoutBox> {
    let mut boxes = Vec::new();
    if let Some(classification) = brand.classification {
        boxes.extend(composer.plain_paragraph(classification, CLASSIFICATION, column, ROOT));
    }
    let mut bar = LayoutBox::high(composer.gap(16.0));
    bar.items.push(Item::plain(rule(column.left, column.left + 44.0, 2.0, 4.0, ACCENT)));
    let mut beside_title = 0.0;
    if let Some(logo) = brand.logo {
        let (width, height) = logo_size(logo);
        let right = column.left + column.width;
        bar.items.push(Item::plain(Draw::Picture { corners: [right - width, 0.0, right, height] }));
        beside_title = width + LOGO_GAP;
    }
    let heading = composer.tags.add(ROOT, StructType::Heading(1));
    boxes.push(bar);
    let narrow = Column { width: column.width - beside_title, ..column };
    boxes.extend(composer.balanced(&document.title, TITLE, narrow, heading));
    let mut subtitle = composer.plain_paragraph(&document.subtitle, SUBTITLE, column, ROOT);
    if let Some(first) = subtitle.first_mut() {
        first.before = composer.gap(6.0);
    }
    boxes.extend(subtitle);
    boxes
}
