//! How words are set.

/// A colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Rgb(pub(crate) u8, pub(crate) u8, pub(crate) u8);

/// Size, weight and colour of words. Lengths are in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Style {
    pub(crate) size: f32,
    /// From one baseline to the next.
    pub(crate) leading: f32,
    pub(crate) strong: bool,
    pub(crate) colour: Rgb,
}

impl Style {
    pub(crate) const fn new(size: f32, leading: f32, strong: bool, colour: Rgb) -> Self {
        Self { size, leading, strong, colour }
    }

    /// The same, smaller or larger.
    pub(crate) fn times(self, factor: f32) -> Self {
        Self { size: self.size * factor, leading: self.leading * factor, ..self }
    }

    /// From the top of a line to the baseline that centres its capitals.
    pub(crate) fn baseline(self) -> f32 {
        self.leading / 2.0 + self.size * 0.36
    }

    /// A length that fonts count in thousandths of the size, in points.
    pub(crate) fn points(self, thousandths: f32) -> f32 {
        thousandths * self.size / 1000.0
    }
}
