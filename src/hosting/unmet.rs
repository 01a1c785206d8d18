/// The needs that got no answer, each with how many times: what an owner learns of what is missing. They never leave the device by themselves.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Unmet {
    /// In the order in which they were first asked.
    needs: Vec<(String, usize)>,
}

/// Needs that are kept; more would not be read. Letters that are kept of each.
const MOST: usize = 1000;
const LONGEST: usize = 200;

impl Unmet {
    /// Counts a need. Capitals and spaces make no other.
    pub fn count(&mut self, text: &str) {
        let words: Vec<String> = text.split_whitespace().map(str::to_ascii_lowercase).collect();
        let text: String = words.join(" ").chars().take(LONGEST).collect();
        if let Some((_, count)) = self.needs.iter_mut().find(|(known, _)| *known == text) {
            *count += 1;
        } else if self.needs.len() < MOST && !text.is_empty() {
            self.needs.push((text, 1));
        }
    }

    /// How many times needs went without an answer.
    #[must_use]
    pub fn times(&self) -> usize {
        self.needs.iter().map(|(_, count)| count).sum()
    }

    /// The needs that were asked most, the most first.
    #[must_use]
    pub fn most(&self, limit: usize) -> Vec<(&str, usize)> {
        let mut most: Vec<(&str, usize)> = Vec::new();
        for (text, count) in &self.needs {
            // Equals keep their order.
            let at = most.partition_point(|(_, other)| other >= count);
            most.insert(at, (text, *count));
        }
        most.truncate(limit);
        most
    }

    /// As it is kept: a line each, the count first.
    #[must_use]
    pub fn print(&self) -> String {
        self.needs.iter().flat_map(|(text, count)| [count.to_string(), "\t".into(), text.clone(), "\n".into()]).collect()
    }

    /// Reads what was kept; a line that was damaged is left out.
    #[must_use]
    pub fn parse(kept: &str) -> Self {
        let need = |line: &str| line.split_once('\t').and_then(|(count, text)| Some((text.to_owned(), count.parse().ok()?)));
        Self { needs: kept.lines().filter_map(need).take(MOST).collect() }
    }

    /// A table for spreadsheets, the most asked first. A text that a spreadsheet would take for a formula is marked as a text.
    #[must_use]
    pub fn csv(&self) -> String {
        let row = |(text, count): (&str, usize)| {
            let mark = if text.starts_with(['=', '+', '-', '@']) { "'" } else { "" };
            ["\"", mark, &text.replace('"', "\"\""), "\";", &count.to_string(), "\r\n"].concat()
        };
        // With the mark by which spreadsheets know UTF-8.
        ["\u{feff}"].into_iter().map(str::to_owned).chain(self.most(MOST).into_iter().map(row)).collect()
    }
}

/// Waits until a text has stood without an answer for a while before it counts: what is half typed is no need. Each counts once a visit.
#[derive(Debug, Clone, Default)]
pub struct Patience {
    text: String,
    since: f64,
    counted: Vec<String>,
}

/// Milliseconds that a text must stand.
const STANDS: f64 = 3000.0;

impl Patience {
    /// Looks what stands without an answer now, nothing if nothing does. Whether it counts.
    pub fn look(&mut self, unanswered: &str, now: f64) -> bool {
        if self.text != unanswered {
            (self.text, self.since) = (unanswered.to_owned(), now);
        }
        let counts = !self.text.is_empty() && now - self.since >= STANDS && !self.counted.contains(&self.text);
        if counts {
            self.counted.push(self.text.clone());
        }
        counts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn needs_are_counted_kept_and_read_again() {
        let mut unmet = Unmet::default();
        for text in ["Belastingadvocaat", " belastingadvocaat  ", "=2+2", "een \"ding\"", ""] {
            unmet.count(text);
        }
        assert_eq!((unmet.times(), unmet.most(1)), (4, vec![("belastingadvocaat", 2)]));
        assert_eq!(Unmet::parse(&unmet.print()), unmet);
        assert_eq!(unmet.csv(), "\u{feff}\"belastingadvocaat\";2\r\n\"'=2+2\";1\r\n\"een \"\"ding\"\"\";1\r\n");
        assert_eq!(Unmet::parse("zomaar\n3\tgoed\nx\ty\n").most(5), [("goed", 3)]);
    }

    #[test]
    fn nothing_grows_without_end() {
        let mut unmet = Unmet::default();
        (0..2000).for_each(|number| unmet.count(&format!("{number} {}", "x".repeat(500))));
        assert_eq!(unmet.times(), MOST);
        assert!(unmet.print().len() < 250_000);
    }

    #[test]
    fn only_what_stands_for_a_while_counts_and_once() {
        let mut patience = Patience::default();
        let looks = [("ad", 0.0), ("advocaat", 1000.0), ("advocaat", 3999.0), ("advocaat", 4000.0), ("advocaat", 9000.0), ("", 9500.0)];
        assert_eq!(looks.map(|(text, now)| patience.look(text, now)), [false, false, false, true, false, false]);
        assert_eq!([patience.look("advocaat", 10_000.0), patience.look("advocaat", 20_000.0)], [false, false]);
    }
}
