//! The words that tell nothing of the work, in `passed` beside the lists: those that are never met, for words are held against them as they are read.

use super::lists::{Line, List};
use crate::questions::on_one_line;
use partnerwijzer::domain::Language;
use partnerwijzer::search::text::tokens;
use std::collections::HashMap;

/// Prints what is wrong with each word, and how many there are. Whether nothing is.
pub(super) fn look_over(lists: &[List]) -> bool {
    let (mut words, mut findings) = (0, 0);
    for (list, language) in lists.iter().flat_map(|list| Language::ALL.map(|language| (list, language))) {
        let lines = &list.lines[language as usize];
        words += lines.len();
        for (line, wrong) in wrong(lines) {
            println!("{}:{}: \"{}\" ({language}), {wrong}", list.path.display(), line.number, on_one_line(&line.text));
            findings += 1;
        }
    }
    println!("{words} woorden die worden overgeslagen nagekeken; {findings} opmerkingen");
    findings == 0
}

/// The words of one language that are wrong, and what is wrong with them.
fn wrong(lines: &[Line]) -> Vec<(&Line, String)> {
    let mut first = HashMap::new();
    let mut wrong = Vec::new();
    for line in lines {
        let read: Vec<String> = tokens(&line.text).into_iter().map(|token| token.word).collect();
        let before = *first.entry(line.text.as_str()).or_insert(line.number);
        if read != [line.text.as_str()] {
            wrong.push((line, format!("wordt nooit zo gelezen, schrijf {}", read.join(" en "))));
        } else if before < line.number {
            wrong.push((line, format!("staat er al op regel {before}, één keer")));
        }
    }
    wrong
}
