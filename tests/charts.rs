//! Charts: no text leaves the canvas or touches another, whatever the labels are.

#![allow(clippy::unwrap_used)]
use ospo_assess::document::{Bar, Chart, ChartKind, Share, SpreadRow, TrendPoint};
use ospo_assess::render::pages::charts::draw;
use ospo_assess::render::pages::drawing::{Anchor, Drawing, Paint, Shape};
use proptest::prelude::*;

/// Every letter is half as wide as it is high.
fn measure(text: &str, size: f32, _bold: bool) -> f32 {
    f32::from(u16::try_from(text.chars().count()).unwrap()) * size / 2.0
}

/// The texts of a drawing with their left, top, right and bottom.
fn boxes(drawing: &Drawing) -> Vec<(String, [f32; 4])> {
    let boxed = |shape: &Shape| match shape {
        Shape::Text { at: (x, y), text, size, anchor, bold, .. } => {
            let width = measure(text, *size, *bold);
            let left = match anchor {
                Anchor::Start => *x,
                Anchor::Middle => x - width / 2.0,
                Anchor::End => x - width,
            };
            Some((text.clone(), [left, y - size * 0.72, left + width, y + size * 0.2]))
        }
        _ => None,
    };
    drawing.shapes.iter().filter_map(boxed).filter(|(text, _)| !text.is_empty()).collect()
}

fn assert_legible(chart: &Chart, width: f32) {
    let drawing = draw(chart, width, &measure);
    let boxes = boxes(&drawing);
    for (i, (text, [left, top, right, bottom])) in boxes.iter().enumerate() {
        let inside = *left > -0.1 && *top > -0.1 && *right < width + 0.1 && *bottom < drawing.height + 0.1;
        assert!(inside, "{text:?} leaves the canvas: {left} {top} {right} {bottom} of {width} x {}", drawing.height);
        for (other, [l, t, r, b]) in &boxes[..i] {
            let apart = *right <= l + 0.1 || r - 0.1 <= *left || *bottom <= t + 0.1 || b - 0.1 <= *top;
            assert!(apart, "{text:?} overlaps {other:?}");
        }
    }
}

fn any_share() -> impl Strategy<Value = Option<Share>> {
    let share = (0..1100_u16, 0..1100_u16).prop_map(|(low, high)| Share {
        low,
        high,
        text: format!("{} to {} %", low / 10, high / 10),
    });
    proptest::option::of(share)
}

fn any_bar() -> impl Strategy<Value = Bar> {
    ("[a-zA-Z]{1,16}( [a-z]{1,12}){0,4}", 0..4_u8, any_share()).prop_map(|(label, indent, share)| Bar {
        label,
        indent,
        share,
    })
}

/// Points in the order of time, at any distances.
fn any_trend() -> impl Strategy<Value = ChartKind> {
    let point = (0..1000_u16, any_share(), 0..=4_u8, any::<bool>(), "[0-9]{1,2} [A-Z][a-z]{2} [0-9]{4}");
    let scale = [0, 500, 1000].map(|permille: u16| (permille, format!("{} %", permille / 10))).to_vec();
    proptest::collection::vec(point, 0..50).prop_map(move |mut drawn| {
        drawn.sort_by_key(|point| point.0);
        let point = |(at, share, stage, is_other_catalog, label): (u16, Option<Share>, u8, bool, String)| TrendPoint {
            label,
            at,
            share,
            stage,
            stage_long: format!("stage {stage}"),
            stage_short: stage.to_string(),
            is_other_catalog,
        };
        ChartKind::Trend { points: drawn.into_iter().map(point).collect(), scale: scale.clone(), line_title: None }
    })
}

/// Rows of quartiles, some of them without any.
fn any_spread() -> impl Strategy<Value = ChartKind> {
    let row = ("[a-zA-Z]{1,16}( [a-z]{1,12}){0,4}", proptest::option::of(proptest::array::uniform3(0..1100_u16)));
    let row = row.prop_map(|(label, marks)| {
        let marks = marks.map(|mut marks: [u16; 3]| {
            marks.sort_unstable();
            marks
        });
        let text = marks.map_or_else(String::new, |[from, at, to]| format!("{at} % ({from} to {to} %)"));
        SpreadRow { label, marks, text }
    });
    proptest::collection::vec(row, 0..24).prop_map(|rows| ChartKind::Spread { rows })
}

fn any_kind() -> impl Strategy<Value = ChartKind> {
    let bars = || proptest::collection::vec(any_bar(), 0..24);
    let rows = proptest::collection::vec(
        ("[a-z]{1,9}( [a-z]{1,9}){0,3}", proptest::collection::vec(any_share(), 0..12)),
        0..6,
    );
    prop_oneof![
        any_trend(),
        any_spread(),
        (bars(), 0..1100_u16).prop_map(|(axes, target)| ChartKind::Radar { axes, target }),
        (bars(), proptest::option::of(0..1100_u16)).prop_map(|(bars, target)| ChartKind::Bars { bars, target }),
        (proptest::collection::vec("[A-Z][a-z]{0,14}( [a-z]{1,12}){0,3}", 0..12), rows)
            .prop_map(|(columns, rows)| ChartKind::HeatMap { columns, rows }),
    ]
}

proptest! {
    #[test]
    fn no_text_leaves_the_canvas_or_touches_another(kind in any_kind(), width in 230..800_u16) {
        assert_legible(&Chart { title: String::new(), alternative: String::new(), kind }, f32::from(width));
    }
}

#[test]
fn an_empty_chart_has_no_height_to_speak_of() {
    for kind in [
        ChartKind::Radar { axes: vec![], target: 0 },
        ChartKind::Bars { bars: vec![], target: Some(5) },
        ChartKind::HeatMap { columns: vec![], rows: vec![] },
        ChartKind::Trend { points: vec![], scale: vec![], line_title: None },
        ChartKind::Spread { rows: vec![] },
    ] {
        let drawing = draw(&Chart { title: String::new(), alternative: String::new(), kind }, 400.0, &measure);
        assert!(drawing.height < 10.0 && drawing.shapes.is_empty());
    }
}

#[test]
fn a_number_in_a_cell_is_never_cut() {
    let share = Share { low: 420, high: 610, text: "42 to 61 %".into() };
    let columns = (0..9).map(|i| format!("Theme {i}")).collect();
    let rows = vec![("Stage 1".to_owned(), vec![Some(share); 9])];
    let chart = Chart { title: String::new(), alternative: String::new(), kind: ChartKind::HeatMap { columns, rows } };
    for width in [240.0, 340.0, 480.0, 600.0] {
        let drawing = draw(&chart, width, &measure);
        assert!(!boxes(&drawing).iter().any(|(text, _)| text.contains('…')), "at {width}");
    }
}

/// Points at equal distances with these scores, what is certain and what is possible in percent.
fn trend_of(scores: &[(u16, u16)]) -> Drawing {
    let last = scores.len() - 1;
    let point = |(place, (low, high)): (usize, &(u16, u16))| TrendPoint {
        label: format!("day {place}"),
        at: u16::try_from(place * 1000 / last).unwrap(),
        share: Some(Share { low: low * 10, high: high * 10, text: format!("{low} to {high} %") }),
        stage: 1,
        stage_long: String::new(),
        stage_short: String::new(),
        is_other_catalog: false,
    };
    let points = scores.iter().enumerate().map(point).collect();
    let kind = ChartKind::Trend { points, scale: vec![], line_title: None };
    draw(&Chart { title: String::new(), alternative: String::new(), kind }, 500.0, &measure)
}

#[test]
fn a_line_of_many_points_names_the_least_certain_and_its_day() {
    let mut scores = vec![(40, 40); 40];
    scores[19] = (30, 50);
    scores[20] = (30, 70);
    scores[21] = (30, 50);
    let drawing = trend_of(&scores);
    let texts: Vec<String> = boxes(&drawing).into_iter().map(|(text, _)| text).collect();
    for wanted in ["40 to 40 %", "30 to 70 %", "day 0", "day 20", "day 39"] {
        assert!(texts.iter().any(|text| text == wanted), "{wanted}: {texts:?}");
    }
    assert!(!texts.iter().any(|text| text == "30 to 50 %"), "{texts:?}");
}

#[test]
fn a_stretch_of_the_band_is_one_area_without_seams() {
    let bands = |scores: &[(u16, u16)]| {
        let is_band = |shape: &&Shape| matches!(shape, Shape::Polygon { fill: Some(Paint::AccentLight), .. });
        trend_of(scores).shapes.iter().filter(is_band).count()
    };
    assert_eq!(bands(&[(30, 60), (30, 50), (40, 70), (50, 50)]), 1);
    assert_eq!(bands(&[(30, 60), (40, 40), (40, 40), (50, 70)]), 2, "nothing is unsure in between");
    assert_eq!(bands(&[(40, 40), (50, 50)]), 0);
}
