//! Counts in how many expressions of which list each word occurs, leaves out what the program can find by itself, and packs the rest.
//!
//! The packed form of a language, read back by `languages::Words`: the number of lists, then for each a kind (0 topic, 1 elsewhere) and its name; the
//! number of words; then five rows, each for all words in order: letters shared with the word before; the other letters, ended by a space; how many lists;
//! their numbers; their counts. Rows of like with like compress better than whole records. Numbers are LEB128, and each row begins with its length.

use super::compound;
use super::noise::is_noise;
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

/// Reads all lists of the folder and its `elders` and returns the packed counts of each language.
pub(super) fn compile(folder: &Path) -> Result<[Vec<u8>; 3], String> {
    let mut lists = read_folder(folder, false)?;
    lists.extend(read_folder(&folder.join("elders"), true)?);
    Ok(Tongue::ALL.map(|tongue| {
        let mut packed = Vec::new();
        number(&mut packed, lists.len());
        for list in &lists {
            packed.push(u8::from(list.elsewhere));
            number(&mut packed, list.name.len());
            packed.extend_from_slice(list.name.as_bytes());
        }
        pack(&mut packed, &without_known_compounds(count(&lists, tongue as usize, tongue), tongue));
        packed
    }))
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
            let telling = tokens(line).into_iter().map(|token| token.word).filter(|word| !is_noise(word, tongue));
            let words: BTreeSet<String> = telling.map(|word| filed.stem(&word).to_owned()).collect();
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

/// Leaves out compounds that their parts explain: whoever types `haagschaarwerk` is understood by `haagschaar` and `werk`, if those point to the same list.
/// Shorter words are decided first, so that every part that is relied upon is there.
fn without_known_compounds(counts: Counts, tongue: Tongue) -> Counts {
    let mut words: Vec<String> = counts.keys().cloned().collect();
    words.sort_by_key(|word| (word.len(), word.clone()));
    let mut kept = Counts::new();
    for word in words {
        let lists = &counts[&word];
        let find = |part: &str| stems(part, tongue).into_iter().find(|stem| kept.contains_key(stem)).map(|stem| (stem, 0));
        let explained = compound::split(&word, tongue, find).is_some_and(|parts| {
            let mut sums: BTreeMap<usize, f64> = BTreeMap::new();
            for (part, _) in &parts {
                let all: usize = kept[part].values().sum();
                kept[part].iter().for_each(|(list, count)| *sums.entry(*list).or_default() += *count as f64 / (all + 1) as f64);
            }
            heaviest(sums.iter().map(|(list, weight)| (*list, *weight)))
                == heaviest(lists.iter().map(|(list, count)| (*list, *count as f64)))
        });
        if !explained || lists.values().sum::<usize>() > MOST_EXPLAINED {
            kept.insert(word, lists.clone());
        }
    }
    kept
}

/// A word in more expressions than this is kept for its own sake.
const MOST_EXPLAINED: usize = 4;

fn heaviest(weights: impl Iterator<Item = (usize, f64)>) -> Option<usize> {
    weights
        .fold(
            None,
            |best: Option<(usize, f64)>, (list, weight)| {
                if best.is_none_or(|(_, most)| weight > most) { Some((list, weight)) } else { best }
            },
        )
        .map(|(list, _)| list)
}

fn pack(packed: &mut Vec<u8>, counts: &Counts) {
    let mut rows: [Vec<u8>; 5] = Default::default();
    let [shared_row, letters, many, lists_row, counts_row] = &mut rows;
    let mut before = "";
    for (word, lists) in counts {
        let shared = before.bytes().zip(word.bytes()).take_while(|(a, b)| a == b).count();
        let shared = (0..=shared).rev().find(|&at| word.is_char_boundary(at)).unwrap_or(0);
        number(shared_row, shared);
        letters.extend_from_slice(word[shared..].as_bytes());
        letters.push(b' ');
        number(many, lists.len());
        for (&list, &count) in lists {
            number(lists_row, list);
            number(counts_row, count);
        }
        before = word;
    }
    number(packed, counts.len());
    for row in rows {
        number(packed, row.len());
        packed.extend(row);
    }
}

/// Writes a number as LEB128.
pub(super) fn number(packed: &mut Vec<u8>, mut value: usize) {
    while value >= 0x80 {
        packed.push((value & 0x7f) as u8 | 0x80);
        value >>= 7;
    }
    packed.push(value as u8);
}
