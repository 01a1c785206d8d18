/// A line of text that somebody typed: without anything that is no letter or sign, nor spaces at its ends, and short enough for an address.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Line(String);

/// Bytes of a line: a need told in a few sentences. Some programs cut addresses of more than 2,000.
const LONGEST: usize = 500;

impl Line {
    /// What of a text can be a line.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let one: String = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
        let one = one.trim();
        let end = (0..=LONGEST.min(one.len())).rev().find(|&at| one.is_char_boundary(at)).unwrap_or(0);
        Self(one[..end].trim_end().to_owned())
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether nothing is left.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_line_is_one_line_and_not_too_long() {
        assert_eq!(Line::new(" gras\r\nmaaien\u{0} ").as_str(), "gras  maaien");
        assert_eq!(Line::new(&"é".repeat(1000)).as_str().len(), LONGEST);
    }

    proptest! {
        #[test]
        fn a_line_stays_itself(text in any::<String>()) {
            let line = Line::new(&text);
            prop_assert_eq!(Line::new(line.as_str()), line);
        }
    }
}
