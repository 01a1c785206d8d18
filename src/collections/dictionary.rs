use std::collections::BTreeMap;

/// Words in alphabetical order, each with a number; the first added has 0, the next 1. What a word stands for is kept beside it, in a list by number.
#[derive(Debug, Default, Clone)]
pub struct Dictionary {
    numbers: BTreeMap<Box<str>, u32>,
}

impl Dictionary {
    /// The number of a word.
    #[must_use]
    pub fn find(&self, word: &str) -> Option<usize> {
        self.numbers.get(word).map(|number| *number as usize)
    }

    /// Whether the word is there.
    #[must_use]
    pub fn holds(&self, word: &str) -> bool {
        self.numbers.contains_key(word)
    }

    /// The number of a word, which is added if it is new; and whether it was.
    pub fn add(&mut self, word: &str) -> (usize, bool) {
        if let Some(number) = self.find(word) {
            return (number, false);
        }
        let number = self.numbers.len();
        // Four thousand million words do not fit the memory of a page.
        self.numbers.insert(word.into(), number as u32);
        (number, true)
    }

    /// The list that belongs to a word, which is begun if the word is new.
    pub fn list<'a, T>(&mut self, word: &str, lists: &'a mut Vec<Vec<T>>) -> &'a mut Vec<T> {
        let (number, new) = self.add(word);
        if new {
            lists.push(Vec::new());
        }
        &mut lists[number]
    }

    /// How many words there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.numbers.len()
    }

    /// Whether there is no word at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.numbers.is_empty()
    }

    /// The words that begin so, in alphabetical order, with their numbers.
    pub fn beginning<'a, 's>(&'a self, start: &'s str) -> impl Iterator<Item = (&'a str, usize)> + use<'a, 's> {
        let from = (std::ops::Bound::Included(start), std::ops::Bound::Unbounded);
        self.numbers
            .range::<str, _>(from)
            .map(|(word, number)| (&**word, *number as usize))
            .take_while(move |(word, _)| word.starts_with(start))
    }
}

impl<'a> FromIterator<&'a str> for Dictionary {
    fn from_iter<I: IntoIterator<Item = &'a str>>(words: I) -> Self {
        let mut dictionary = Self::default();
        words.into_iter().for_each(|word| {
            dictionary.add(word);
        });
        dictionary
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_keep_their_number_and_are_found_by_their_beginning() {
        let mut dictionary: Dictionary = ["strijk", "tuin", "stro", "tuin"].into_iter().collect();
        assert_eq!((dictionary.len(), dictionary.find("tuin"), dictionary.find("gras")), (3, Some(1), None));
        assert_eq!(dictionary.add("gras"), (3, true));
        assert_eq!(dictionary.beginning("str").collect::<Vec<_>>(), [("strijk", 0), ("stro", 2)]);
    }

    #[test]
    fn each_word_has_its_own_list() {
        let (mut dictionary, mut lists) = (Dictionary::default(), Vec::new());
        for (word, value) in [("a", 1), ("b", 2), ("a", 3)] {
            dictionary.list(word, &mut lists).push(value);
        }
        assert_eq!(lists, [vec![1, 3], vec![2]]);
    }
}
