use std::cmp::Ordering;

/// Sorts a list in place; equals keep their order.
pub fn sort<T>(list: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    let order = ordered(list.len(), &|a, b| compare(&list[a as usize], &list[b as usize]));
    let mut taken: Vec<Option<T>> = std::mem::take(list).into_iter().map(Some).collect();
    list.extend(order.into_iter().filter_map(|at| taken.get_mut(at as usize).and_then(Option::take)));
}

/// The positions 0 to `count` in order. Not generic: this is the part that must be compiled only once.
fn ordered(count: usize, compare: &dyn Fn(u32, u32) -> Ordering) -> Vec<u32> {
    let mut positions: Vec<u32> = (0..).take(count).collect();
    positions.sort_by(|a, b| compare(*a, *b));
    positions
}

/// The positions of numbers from the least to the greatest; equals keep their order.
///
/// Radix sort, byte by byte from the last (Knuth, The Art of Computer Programming 3, 5.2.5): its time grows with the length of the list and no faster.
#[must_use]
pub fn by_key(keys: &[u64]) -> Vec<u32> {
    let mut order: Vec<u32> = (0..).take(keys.len()).collect();
    let mut next = vec![0; keys.len()];
    for shift in (0..64).step_by(8) {
        let byte = |at: u32| usize::from((keys[at as usize] >> shift) as u8);
        let mut places = [0_usize; 257];
        order.iter().for_each(|at| places[byte(*at) + 1] += 1);
        if places.contains(&keys.len()) {
            continue;
        }
        (1..257).for_each(|at| places[at] += places[at - 1]);
        for &at in &order {
            let place = &mut places[byte(at)];
            next[*place] = at;
            *place += 1;
        }
        std::mem::swap(&mut order, &mut next);
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn agrees_with_the_standard_sort(mut list in proptest::collection::vec((0_u8..9, any::<u8>()), 0..60)) {
            let mut expected = list.clone();
            expected.sort_by_key(|pair| pair.0);
            sort(&mut list, |a, b| a.0.cmp(&b.0));
            prop_assert_eq!(list, expected);
        }

        #[test]
        fn numbers_come_in_order_and_equals_as_they_were(keys in proptest::collection::vec(prop_oneof![0_u64..5, any::<u64>()], 0..60)) {
            let mut expected: Vec<u32> = (0..).take(keys.len()).collect();
            expected.sort_by_key(|at| keys[*at as usize]);
            prop_assert_eq!(by_key(&keys), expected);
        }
    }
}
