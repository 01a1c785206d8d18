/// Bytes of a language file, read from the front. Behind the end stand zeros.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bytes(pub(super) &'static [u8]);

impl Bytes {
    pub(super) fn byte(&mut self) -> u8 {
        let (first, rest) = self.0.split_first().unwrap_or((&0, &[]));
        self.0 = rest;
        *first
    }

    /// LEB128.
    pub(super) fn number(&mut self) -> usize {
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

    /// So many bytes, and goes on behind them.
    pub(super) fn take(&mut self, length: usize) -> &'static [u8] {
        let (taken, rest) = self.0.split_at(length.min(self.0.len()));
        self.0 = rest;
        taken
    }

    pub(super) fn string(&mut self) -> &'static str {
        let length = self.number();
        std::str::from_utf8(self.take(length)).unwrap_or_default()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The text up to the next control character.
    pub(super) fn while_text(&mut self) -> &'static str {
        let length = self.0.iter().position(|byte| *byte < b' ').unwrap_or(self.0.len());
        std::str::from_utf8(self.take(length)).unwrap_or_default()
    }

    /// The text up to a mark, and goes on behind it.
    pub(super) fn until(&mut self, mark: u8) -> &'static str {
        let length = self.0.iter().position(|byte| *byte == mark).unwrap_or(self.0.len());
        let text = std::str::from_utf8(self.take(length)).unwrap_or_default();
        self.take(1);
        text
    }
}
