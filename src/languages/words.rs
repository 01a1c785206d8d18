use super::bytes::Bytes;

/// The word has another list; weights are below this.
const MORE: u8 = 32;
/// How fine weights are stored.
const GRAIN: f32 = 0.5;

/// What a list is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum List {
    /// Expressions of a topic.
    Topic,
    /// Expressions of a field that nobody here works in.
    Elsewhere,
    /// Words that tell nothing.
    Passed,
}

/// The words that a language file teaches.
#[derive(Debug, Default)]
pub struct Words {
    /// The lists that words point to: what each is, and its name.
    pub lists: Vec<(List, String)>,
    /// The words in order, each with the numbers of the lists that it points to, and how strongly: see [`crate::search::Pointer`].
    pub words: Vec<(String, Vec<(u16, f32)>)>,
}

impl Words {
    /// Unpacks what the build script packed (`src/build/words.rs` tells the form). Bytes that cannot be read end the words early.
    pub(super) fn unpack(mut bytes: Bytes) -> Self {
        let list = |kind: u8| match kind {
            0 => List::Topic,
            1 => List::Elsewhere,
            _ => List::Passed,
        };
        let lists = (0..bytes.number()).map(|_| (list(bytes.byte()), bytes.string().to_owned())).collect();
        let lengths: [usize; 3] = std::array::from_fn(|_| bytes.number());
        let [mut letters, mut numbers, mut weights] = lengths.map(|length| Bytes(bytes.take(length)));
        let mut words: Vec<(String, Vec<(u16, f32)>)> = Vec::new();
        while !letters.is_empty() {
            let before = words.last().map_or("", |(word, _)| word.as_str());
            let start = before.get(..usize::from(letters.byte())).unwrap_or_default();
            let word = [start, letters.while_text()].concat();
            let (mut list, mut known) = (0, Vec::new());
            loop {
                let weight = weights.byte();
                list += u16::from(numbers.byte());
                known.push((list, f32::from(weight % MORE) * GRAIN));
                if weight < MORE {
                    break;
                }
            }
            words.push((word, known));
        }
        Self { lists, words }
    }
}

#[cfg(test)]
mod tests {
    use crate::languages::Voice;

    #[test]
    fn all_words_are_unpacked_to_the_last_byte() {
        for voice in Voice::built_in() {
            let learned = voice.words();
            assert_eq!(learned.lists.iter().filter(|(list, _)| *list == super::List::Topic).count(), 31);
            assert!(learned.words.len() > 2000 && learned.words.is_sorted_by(|a, b| a.0 < b.0));
            let whole = |&(list, weight): &(u16, f32)| usize::from(list) < learned.lists.len() && weight > 0.0;
            assert!(learned.words.iter().all(|(word, lists)| !word.is_empty() && !lists.is_empty() && lists.iter().all(whole)));
        }
    }
}
