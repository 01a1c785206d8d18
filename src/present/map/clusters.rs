//! Joins partners that lie too near to each other to be told apart into groups, one sign each.

use crate::geo::Pixel;
use std::collections::BTreeMap;

/// Spots nearer than so many pixels to the first of a group join it: as the style guide has it, and where there are so many that the map would be full of signs.
const NEAR: f64 = 26.0;
const WIDE: f64 = 80.0;
const MANY: usize = 300;

/// How near is near for so many spots.
fn reach(count: usize) -> f64 {
    if count > MANY { WIDE } else { NEAR }
}

/// Spots that share a sign.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Group {
    /// The middle of its spots.
    pub(super) at: Pixel,
    /// Positions in the list of spots, in its order; never none.
    pub(super) members: Vec<usize>,
}

/// Groups spots: each joins the nearest group whose first spot is near enough, or begins one of its own. Every spot is in exactly one group.
///
/// The earth is divided into squares as wide as spots may lie apart, so that only nine of them have to be looked into: the time grows with the number of
/// spots, not with its square. Groups depend on the scale alone and not on the window, so they stay what they are while a map is dragged.
pub(super) fn group(spots: &[Pixel]) -> Vec<Group> {
    let near = reach(spots.len());
    let mut groups: Vec<Group> = Vec::new();
    let mut squares: BTreeMap<(i32, i32), Vec<usize>> = BTreeMap::new();
    for (at, spot) in spots.iter().enumerate() {
        let (column, row) = ((spot.x / near).floor() as i32, (spot.y / near).floor() as i32);
        let around = (-1..=1).flat_map(|x| (-1..=1).map(move |y| (column.saturating_add(x), row.saturating_add(y))));
        let mut nearest: Option<(f64, usize)> = None;
        for &group in around.filter_map(|square| squares.get(&square)).flatten() {
            let distance = spots[groups[group].members[0]].distance(*spot);
            if distance < nearest.map_or(near, |(known, _)| known) {
                nearest = Some((distance, group));
            }
        }
        match nearest {
            Some((_, group)) => groups[group].members.push(at),
            None => {
                squares.entry((column, row)).or_default().push(groups.len());
                groups.push(Group { at: *spot, members: vec![at] });
            }
        }
    }
    for group in groups.iter_mut().filter(|group| group.members.len() > 1) {
        let share = 1.0 / group.members.len() as f64;
        group.at = group.members.iter().fold(Pixel::default(), |sum, &at| {
            let part = spots[at].times(share);
            Pixel { x: sum.x + part.x, y: sum.y + part.y }
        });
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn spots(most: usize) -> impl Strategy<Value = Vec<Pixel>> {
        prop::collection::vec((-400.0..400.0_f64, -400.0..400.0_f64).prop_map(|(x, y)| Pixel { x, y }), 0..most)
    }

    proptest! {
        #[test]
        fn nobody_is_lost_or_doubled_at_any_scale(spots in spots(200), scale in 0.0..50.0_f64) {
            let scaled: Vec<Pixel> = spots.iter().map(|spot| spot.times(scale)).collect();
            let mut members: Vec<usize> = group(&scaled).into_iter().flat_map(|group| group.members).collect();
            members.sort_unstable();
            prop_assert_eq!(members, (0..spots.len()).collect::<Vec<_>>());
        }

        #[test]
        fn who_shares_a_sign_is_near_and_signs_begin_apart(spots in spots(120)) {
            let groups = group(&spots);
            for group in &groups {
                prop_assert!(group.members.iter().all(|&at| spots[at].distance(spots[group.members[0]]) < NEAR));
            }
            let firsts: Vec<Pixel> = groups.iter().map(|group| spots[group.members[0]]).collect();
            for (at, first) in firsts.iter().enumerate() {
                prop_assert!(firsts[..at].iter().all(|other| other.distance(*first) >= NEAR));
            }
        }

        #[test]
        fn the_squares_change_nothing_but_the_time(spots in spots(80)) {
            // The same by looking at every group.
            let mut plain: Vec<Vec<usize>> = Vec::new();
            for (at, spot) in spots.iter().enumerate() {
                let distance = |group: &Vec<usize>| spots[group[0]].distance(*spot);
                match plain.iter_mut().filter(|group| distance(group) < NEAR).min_by(|a, b| distance(a).total_cmp(&distance(b))) {
                    Some(group) => group.push(at),
                    None => plain.push(vec![at]),
                }
            }
            prop_assert_eq!(group(&spots).into_iter().map(|group| group.members).collect::<Vec<_>>(), plain);
        }
    }
}
