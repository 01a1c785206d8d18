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
    }
}
