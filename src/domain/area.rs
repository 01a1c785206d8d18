use crate::geo::{Km, Point, distance};

/// Where a service is delivered, as far as known.
#[derive(Debug, Clone, PartialEq)]
pub enum Area {
    /// The whole region of the site.
    Region,
    /// The named municipalities; never empty.
    Municipalities(Vec<String>),
    /// Within this many kilometres of the partner.
    Radius(Km),
}

impl Area {
    /// Whether the area holds a place. `None` when that cannot be known: a radius around a partner without a point.
    #[must_use]
    pub fn covers(&self, municipality: &str, place: Point, inside_region: bool, partner: Option<Point>) -> Option<bool> {
        match self {
            Self::Region => Some(inside_region),
            Self::Municipalities(names) => Some(names.iter().any(|name| name == municipality)),
            Self::Radius(km) => partner.map(|partner| distance(partner, place) <= *km),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_of_area_answers_for_itself() {
        let ieper = Point::new(50.851, 2.886).unwrap();
        let veurne = Point::new(51.073, 2.668).unwrap();
        assert_eq!(Area::Region.covers("Ieper", ieper, true, None), Some(true));
        assert_eq!(Area::Region.covers("Gent", ieper, false, None), Some(false));
        let only = Area::Municipalities(vec!["Ieper".into()]);
        assert_eq!((only.covers("Ieper", ieper, true, None), only.covers("Veurne", veurne, true, None)), (Some(true), Some(false)));
        let near = Area::Radius(Km::new(5.0).unwrap());
        assert_eq!((near.covers("Veurne", veurne, true, Some(ieper)), near.covers("Veurne", veurne, true, None)), (Some(false), None));
    }
}
