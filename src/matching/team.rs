//! The fewest partners that together do all of several things.

use super::answer::{Answer, Fit, Match};
use super::library::Library;
use crate::collections::sort;

/// How a set of wishes is met so far: by how many partners, the sum of their ranks, who came last, and which wishes the others met.
type Met = (u32, usize, usize, usize);

impl Library {
    /// The fewest partners that together answer all wishes of a need, or as many of them as somebody answers; of several such teams the one whose
    /// members stand highest in the answer. Empty when only one thing is asked, or nobody answers. Members come in the order of the answer.
    #[must_use]
    pub fn team<'a>(&self, answer: &'a Answer) -> Vec<&'a Match> {
        let sets = 1 << answer.need.wishes.len();
        let mut best: Vec<Option<Met>> = vec![None; sets];
        best[0] = Some((0, 0, 0, 0));
        let mut seen = vec![false; sets];
        for (rank, found) in answer.matches.iter().enumerate() {
            let wishes = usize::from(found.wishes);
            // Of those who answer the same, the first is as good as any.
            if wishes == 0 || found.fit != Fit::Fits || std::mem::replace(&mut seen[wishes], true) {
                continue;
            }
            for set in (0..sets).rev() {
                let Some((members, ranks, ..)) = best[set] else { continue };
                let met = (members + 1, ranks + rank, rank, set);
                let place = &mut best[set | wishes];
                if place.is_none_or(|known| (met.0, met.1) < (known.0, known.1)) {
                    *place = Some(met);
                }
            }
        }
        let fullest = (1..sets).filter(|set| best[*set].is_some()).max_by_key(|set| set.count_ones()).unwrap_or(0);
        let mut ranks = Vec::new();
        let mut set = fullest;
        while let Some((_, _, rank, before)) = best[set].filter(|_| set > 0) {
            ranks.push(rank);
            set = before;
        }
        sort(&mut ranks, Ord::cmp);
        ranks.into_iter().filter_map(|rank| answer.matches.get(rank)).collect()
    }
}
