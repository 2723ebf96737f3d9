//! Charts drawn once, as shapes on a small canvas; SVG and PDF each have a small writer for them.

/// A drawing: coordinates in points from the top left, y downwards.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawing {
    /// Width in points.
    pub width: f32,
    /// Height in points.
    pub height: f32,
    /// What is drawn, first to last.
    pub shapes: Vec<Shape>,
}

/// One shape.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// A closed polygon.
    Polygon {
        /// Its corners.
        points: Vec<(f32, f32)>,
        /// Inside; none for an outline.
        fill: Option<Paint>,
        /// Outline; none for a plain area.
        stroke: Option<Stroke>,
    },
    /// A straight line.
    Line {
        /// Begin.
        from: (f32, f32),
        /// End.
        to: (f32, f32),
        /// How it is drawn.
        stroke: Stroke,
    },
    /// A word or two on one line.
    Text {
        /// The baseline's begin, middle or end, as `anchor` says.
        at: (f32, f32),
        /// The words.
        text: String,
        /// Height of the letters in points.
        size: f32,
        /// Which part of the words stands at `at`.
        anchor: Anchor,
        /// Whether the letters are bold.
        bold: bool,
        /// The colour.
        paint: Paint,
    },
}

/// Which part of a text stands at its point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// Its begin.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

/// A line's look.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stroke {
    /// The colour.
    pub paint: Paint,
    /// The width in points.
    pub width: f32,
    /// Whether it is dashed.
    pub dashed: bool,
}

/// A role of colour, so that a dark page and a grey print can each give it their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paint {
    /// Words.
    Ink,
    /// Words that stand back: scales, notes.
    Quiet,
    /// Grids and rules.
    Rule,
    /// The background behind bars.
    Track,
    /// The one accent colour, solid: what is certain.
    Accent,
    /// The accent, light: what is possible.
    AccentLight,
    /// A step of a scale from 0 (empty) to 4 (full), for heat maps.
    Scale(u8),
    /// Words on a step of the scale.
    OnScale(u8),
}
