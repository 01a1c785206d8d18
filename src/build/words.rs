//! Counts in how many expressions of which list each word occurs, and packs the counts.
//!
//! The packed form, read back by `search::lexicon::packed`: the number of lists, then for each a kind (0 topic, 1 elsewhere) and its name;
//! then for each tongue the number of words, and for each word (in order) the letters it shares with the one before, the number of other letters,
//! those letters, the number of lists, and for each list its number and its count. Numbers are LEB128, as in WebAssembly.

use super::text::{Tongue, stems, tokens};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;
use std::path::Path;

/// One list: a topic, or a field that nobody here works in.
struct List {
    name: String,
    elsewhere: bool,
    /// Expressions by tongue.
    lines: [Vec<String>; 3],
}

/// Reads all lists of the folder and its `elders` and returns the packed counts.
pub(super) fn compile(folder: &Path) -> Result<Vec<u8>, String> {
    let mut lists = read_folder(folder, false)?;
    lists.extend(read_folder(&folder.join("elders"), true)?);
    let mut packed = Vec::new();
    number(&mut packed, lists.len());
    for list in &lists {
        packed.push(u8::from(list.elsewhere));
        string(&mut packed, &list.name);
    }
    for (at, tongue) in Tongue::ALL.into_iter().enumerate() {
        pack(&mut packed, &count(&lists, at, tongue));
    }
    Ok(packed)
}

fn read_folder(folder: &Path, elsewhere: bool) -> Result<Vec<List>, String> {
    let explain = |error| format!("{}: {error}", folder.display());
    let entries = fs::read_dir(folder).map_err(explain)?;
    let mut paths: Vec<_> =
        entries.filter_map(Result::ok).map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|e| e == "txt")).collect();
    paths.sort();
    paths.iter().map(|path| read_list(path, elsewhere)).collect()
}

fn read_list(path: &Path, elsewhere: bool) -> Result<List, String> {
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let name = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default().to_owned();
    let mut list = List { name, elsewhere, lines: Default::default() };
    let mut tongue = None;
    for (at, line) in text.lines().map(str::trim).enumerate() {
        match line {
            "" => {}
            "[nl]" => tongue = Some(0),
            "[fr]" => tongue = Some(1),
            "[en]" => tongue = Some(2),
            remark if remark.starts_with('#') => {}
            expression => {
                let tongue = tongue.ok_or_else(|| format!("{}:{}: an expression before [nl], [fr] or [en]", path.display(), at + 1))?;
                list.lines[tongue].push(expression.to_owned());
            }
        }
    }
    Ok(list)
}

/// For each word of a tongue, in how many expressions of which list it occurs.
type Counts = BTreeMap<String, BTreeMap<usize, usize>>;

fn count(lists: &[List], at: usize, tongue: Tongue) -> Counts {
    let filed = Filing::of(lists.iter().flat_map(|list| &list.lines[at]), tongue);
    let mut counts = Counts::new();
    for (number, list) in lists.iter().enumerate() {
        for line in &list.lines[at] {
            let words: BTreeSet<String> = tokens(line).iter().map(|token| filed.stem(&token.word).to_owned()).collect();
            for word in words {
                *counts.entry(word).or_default().entry(number).or_default() += 1;
            }
        }
    }
    counts
}

/// Decides under which of its stems each word is filed: the one that most words share. `laken` could be a form of a verb `laak`, were it not for `lakens`.
struct Filing(HashMap<String, String>);

impl Filing {
    fn of<'a>(lines: impl Iterator<Item = &'a String>, tongue: Tongue) -> Self {
        let words: BTreeSet<String> = lines.flat_map(|line| tokens(line)).map(|token| token.word).collect();
        let mut votes: HashMap<String, f64> = HashMap::new();
        for word in &words {
            for (rank, stem) in stems(word, tongue).into_iter().enumerate() {
                *votes.entry(stem).or_default() += 1.0 / (rank + 1) as f64;
            }
            let itself = if tongue == Tongue::Dutch { word.replace("ij", "y") } else { word.clone() };
            *votes.entry(itself).or_default() += 1.0;
        }
        let choose = |word: &String| {
            let stems = stems(word, tongue);
            let best = stems.iter().map(|stem| votes.get(stem).copied().unwrap_or_default()).fold(0.0, f64::max);
            stems.into_iter().find(|stem| votes.get(stem).is_some_and(|votes| *votes >= best)).unwrap_or_else(|| word.clone())
        };
        Self(words.iter().map(|word| (word.clone(), choose(word))).collect())
    }

    fn stem<'a>(&'a self, word: &'a str) -> &'a str {
        self.0.get(word).map_or(word, String::as_str)
    }
}

fn pack(packed: &mut Vec<u8>, counts: &Counts) {
    number(packed, counts.len());
    let mut before = "";
    for (word, lists) in counts {
        let shared = before.bytes().zip(word.bytes()).take_while(|(a, b)| a == b).count();
        let shared = (0..=shared).rev().find(|&at| word.is_char_boundary(at)).unwrap_or(0);
        number(packed, shared);
        string(packed, &word[shared..]);
        number(packed, lists.len());
        for (&list, &count) in lists {
            number(packed, list);
            number(packed, count);
        }
        before = word;
    }
}

fn string(packed: &mut Vec<u8>, text: &str) {
    number(packed, text.len());
    packed.extend_from_slice(text.as_bytes());
}

fn number(packed: &mut Vec<u8>, mut value: usize) {
    while value >= 0x80 {
        packed.push((value & 0x7f) as u8 | 0x80);
        value >>= 7;
    }
    packed.push(value as u8);
}
