//! Reads the word counts that the build script packed; `src/build/words.rs` tells the form.

/// In how many expressions of a list a word occurs: the list's number, the count.
pub(super) type Count = (u16, u16);

/// What the build script packed.
pub(super) struct Packed {
    /// The lists: whether each is a field that nobody here works in, and its name.
    pub(super) lists: Vec<(bool, String)>,
    /// The words of each tongue in order.
    pub(super) words: [Vec<(String, Vec<Count>)>; 3],
}

/// The packed bytes, as they stand in the program.
static PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/words.bin"));

/// Unpacks them. Bytes that cannot be read, which a test rules out, end the lists early.
pub(super) fn unpack() -> Packed {
    let mut bytes = Bytes(PACKED);
    let lists = (0..bytes.number()).map(|_| (bytes.byte() == 1, bytes.string().to_owned())).collect();
    let words = std::array::from_fn(|_| {
        let count = bytes.number();
        let [mut shared, mut letters, mut many, mut list, mut counts] = std::array::from_fn(|_| bytes.row());
        let mut words: Vec<(String, Vec<Count>)> = Vec::with_capacity(count);
        for _ in 0..count {
            let before = words.last().map_or("", |(word, _)| word.as_str());
            let start = before.get(..shared.number()).unwrap_or_default();
            let word = [start, letters.until_space()].concat();
            words.push((word, (0..many.number()).map(|_| (list.small(), counts.small())).collect()));
        }
        words
    });
    Packed { lists, words }
}

struct Bytes(&'static [u8]);

impl Bytes {
    fn byte(&mut self) -> u8 {
        let (first, rest) = self.0.split_first().unwrap_or((&0, &[]));
        self.0 = rest;
        *first
    }

    /// LEB128.
    fn number(&mut self) -> usize {
        let (mut value, mut shift) = (0, 0);
        loop {
            let byte = self.byte();
            value |= usize::from(byte & 0x7f) << shift;
            shift += 7;
            if byte < 0x80 || shift > 28 {
                return value;
            }
        }
    }

    fn small(&mut self) -> u16 {
        u16::try_from(self.number()).unwrap_or(u16::MAX)
    }

    /// So many bytes, and goes on behind them.
    fn take(&mut self, length: usize) -> &'static [u8] {
        let (taken, rest) = self.0.split_at(length.min(self.0.len()));
        self.0 = rest;
        taken
    }

    fn row(&mut self) -> Self {
        let length = self.number();
        Self(self.take(length))
    }

    fn string(&mut self) -> &'static str {
        let length = self.number();
        std::str::from_utf8(self.take(length)).unwrap_or_default()
    }

    fn until_space(&mut self) -> &'static str {
        let length = self.0.iter().position(|byte| *byte == b' ').unwrap_or(self.0.len());
        let text = std::str::from_utf8(self.take(length)).unwrap_or_default();
        self.take(1);
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_lists_are_unpacked_to_the_last_byte() {
        let packed = unpack();
        assert_eq!(packed.lists.iter().filter(|(elsewhere, _)| !elsewhere).count(), 31);
        for words in &packed.words {
            assert!(words.len() > 3000 && words.is_sorted_by(|a, b| a.0 < b.0));
            let whole = |count: &Count| usize::from(count.0) < packed.lists.len() && count.1 > 0;
            assert!(words.iter().all(|(word, counts)| !word.is_empty() && !counts.is_empty() && counts.iter().all(whole)));
        }
    }
}
