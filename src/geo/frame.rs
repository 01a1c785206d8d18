/// The size of a drawing in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Size {
    /// From left to right.
    pub width: f64,
    /// From top to bottom.
    pub height: f64,
}

/// A spot on a drawing, or a step from one spot to another, in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Pixel {
    /// To the right.
    pub x: f64,
    /// Downwards.
    pub y: f64,
}

impl Pixel {
    /// The straight distance to another spot, in pixels.
    #[must_use]
    pub fn distance(self, other: Pixel) -> f64 {
        let (x, y) = (self.x - other.x, self.y - other.y);
        (x * x + y * y).sqrt()
    }

    /// The step from another spot to this one.
    #[must_use]
    pub fn from(self, other: Pixel) -> Self {
        Self { x: self.x - other.x, y: self.y - other.y }
    }

    /// So many times as far from the origin.
    #[must_use]
    pub fn times(self, factor: f64) -> Self {
        Self { x: self.x * factor, y: self.y * factor }
    }

    /// The spot half-way to another.
    #[must_use]
    pub fn halfway(self, other: Pixel) -> Self {
        Self { x: (self.x + other.x) / 2.0, y: (self.y + other.y) / 2.0 }
    }
}

/// A rectangle of a drawing, in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Frame {
    /// Left edge.
    pub left: f64,
    /// Top edge.
    pub top: f64,
    /// Right edge.
    pub right: f64,
    /// Bottom edge.
    pub bottom: f64,
}

impl Frame {
    /// A square around a spot, from its middle to its sides so many pixels.
    #[must_use]
    pub fn around(middle: Pixel, reach: f64) -> Self {
        Self { left: middle.x - reach, top: middle.y - reach, right: middle.x + reach, bottom: middle.y + reach }
    }

    /// A rectangle of this size around a spot.
    #[must_use]
    pub fn of(size: Size, middle: Pixel) -> Self {
        let (x, y) = (size.width / 2.0, size.height / 2.0);
        Self { left: middle.x - x, top: middle.y - y, right: middle.x + x, bottom: middle.y + y }
    }

    /// The same with each side moved inwards: top, right, bottom, left.
    #[must_use]
    pub fn inset(self, [top, right, bottom, left]: [f64; 4]) -> Self {
        Self { left: self.left + left, top: self.top + top, right: self.right - right, bottom: self.bottom - bottom }
    }

    /// Whether a spot lies in it.
    #[must_use]
    pub fn holds(&self, spot: Pixel) -> bool {
        (self.left..=self.right).contains(&spot.x) && (self.top..=self.bottom).contains(&spot.y)
    }

    /// Whether it lies wholly in another.
    #[must_use]
    pub fn is_within(&self, other: &Self) -> bool {
        self.left >= other.left && self.top >= other.top && self.right <= other.right && self.bottom <= other.bottom
    }

    /// Whether it has a spot in common with another.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }
}
