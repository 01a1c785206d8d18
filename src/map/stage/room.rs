//! What room there is: how large the map's place is, and over what part of it other things may lie.

use crate::geo::{Pixel, Size};
use crate::platform::size::{self, Rectangle};
use crate::present::map::{HOST, Manner, Order};

/// Where it is counted who works where, on a telephone: tools lie above the region and the key of its colours below, as the style sheet has it.
const BETWEEN: [f64; 4] = [68.0, 12.0, 88.0, 12.0];

/// A map that is narrower has them there.
const NARROW: f64 = 670.0;

/// What lies around a partner that is told more of, in pixels: its sign, and what tells where it is.
const AROUND: f64 = 40.0;

/// The map's place in the window.
pub(super) fn host() -> Rectangle {
    size::of(&["#", HOST].concat())
}

/// How large the map is, and around the part in which the region fits: so many pixels above, right, below and left. `None` when it is not to be seen.
pub(super) fn room(order: &Order) -> Option<(Size, [f64; 4])> {
    let (whole, part, key) = (host(), size::of("#map-fit"), size::of(".key"));
    if whole.width < 1.0 || whole.height < 1.0 {
        return None;
    }
    // The longer the texts, the higher the key, which names those who have no place on the map.
    let beneath = order.manner == Manner::Free && key.right() > part.left + part.width / 4.0;
    let below = if beneath { part.bottom().min(key.top) } else { part.bottom() };
    let edge = [part.top - whole.top, whole.right() - part.right(), whole.bottom() - below, part.left - whole.left];
    let margins = match part.width < 1.0 {
        true if !order.coverage.is_empty() && whole.width < NARROW => BETWEEN,
        true => [16.0; 4],
        false => edge.map(|margin| margin.max(0.0).round()),
    };
    Some((Size { width: whole.width.round(), height: whole.height.round() }, margins))
}

/// The step by which a spot of the map, seen from its middle, comes out from under the card of the partner there: to where there is more room.
pub(super) fn out_of_card(spot: Pixel) -> Option<Pixel> {
    let (whole, card) = (host(), size::of(".told"));
    let (x, y) = (whole.left + whole.width / 2.0 + spot.x, whole.top + whole.height / 2.0 + spot.y);
    let (up, down) = (card.top - AROUND - y, card.bottom() + AROUND - y);
    let covered = up < 0.0 && down > 0.0 && x > card.left - AROUND && x < card.right() + AROUND;
    let above = card.top - whole.top > whole.bottom() - card.bottom();
    covered.then_some(Pixel { x: 0.0, y: if above { up } else { down } })
}
