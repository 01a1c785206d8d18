//! Learns from the expressions of all lists how strongly each word points to which list, leaves out what the program can find by itself, and packs the rest.
//!
//! The packed form of a language, read back by `languages::Words`: the number of lists, then for each a kind (0 topic, 1 elsewhere, 2 words that
//! are passed over) and its name; then
//! three rows for all words in order, for rows of like with like compress better than whole records.
//! - Letters: how many are shared with the word before (below 32), then the others, which are letters or digits and so from 32 on.
//! - Lists: a byte each, in order of number: how much more the number is than that of the list before.
//! - Weights: a byte each, in steps of [`GRAIN`], and [`MORE`].
//!
//! Before the rows stand their lengths, LEB128: between the rows they mislead Brotli, by some hundred bytes at times.

use super::compound;
use super::lists::{Line, List, is_name, read_all, read_folder};
use super::number::is_number;
use super::text::{Token, Tongue, stems, tokens};
use super::train::{Example, train};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;

/// Reads all lists of the folder and its `elders` and returns the packed words of each language.
pub(super) fn compile(folder: &Path) -> Result<[Vec<u8>; 3], String> {
    let lists = read_all(folder)?;
    let passed = read_folder(&folder.join("passed"), false)?;
    if lists.len() >= usize::from(u8::MAX) {
        return Err(format!("{} lists: the packed form has room for {}", lists.len(), u8::MAX - 1));
    }
    Ok(Tongue::ALL.map(|tongue| {
        let mut packed = Vec::new();
        let passed: BTreeSet<&str> = passed.iter().flat_map(|list| &list.lines[tongue as usize]).map(|line| line.text.as_str()).collect();
        number(&mut packed, lists.len() + 1);
        for list in &lists {
            packed.push(u8::from(list.elsewhere));
            number(&mut packed, list.name.len());
            packed.extend_from_slice(list.name.as_bytes());
        }
        packed.extend([2, 0]);
        let mut words = learn(&lists, &Telling { tongue, passed: &passed });
        for word in passed {
            words.entry(word.to_owned()).or_default().insert(lists.len(), 1);
        }
        pack(&mut packed, &words);
        packed
    }))
}

/// For each word of a tongue, how strongly it points to which list, in steps of [`GRAIN`].
type Weights = BTreeMap<String, BTreeMap<usize, u8>>;

/// Steps in which weights are stored. Twice as fine weighs 1.5 kB more and finds no more.
const GRAIN: f32 = 0.5;
/// Weights below this are noise and left out.
const FAINT: f32 = 1.25;
/// How much a part of a compound is trusted, against a word that stands in the lists itself; the program trusts it as much.
const PART: f32 = 0.8;

fn learn(lists: &[List], telling: &Telling) -> Weights {
    let tongue = telling.tongue;
    let at = tongue as usize;
    let filed = Filing::of(lists.iter().flat_map(|list| &list.lines[at]).map(|line| line.text.as_str()), tongue);
    let words = without_known(count(lists, &filed, telling), tongue);
    let numbers: BTreeMap<&str, usize> = words.keys().enumerate().map(|(number, word)| (word.as_str(), number)).collect();
    // As the program finds it, which need not be where most words of its kind are filed: `hout` is no form of `houden`.
    let find = |word: &str| stems(word, tongue).into_iter().find_map(|stem| numbers.get(stem.as_str()).map(|number| (stem, *number)));
    let read = |line: &Line| {
        let mut read: BTreeMap<usize, f32> = BTreeMap::new();
        for word in telling.words(&line.text) {
            if let Some((_, number)) = find(&word) {
                read.insert(number, 1.0);
                continue;
            }
            for (_, number) in compound::split(&word, tongue, find).into_iter().flatten() {
                read.entry(number).or_insert(PART);
            }
        }
        read.into_iter().collect()
    };
    let examples = lists.iter().enumerate().flat_map(|(list, from)| from.lines[at].iter().map(move |line| (list, line)));
    let examples: Vec<Example> = examples.map(|(list, line)| Example { words: read(line), list }).collect();
    let elsewhere: Vec<bool> = lists.iter().map(|list| list.elsewhere).collect();
    let learned = train(&examples, words.len(), &elsewhere);
    let strong = |row: &[f32]| {
        let kept = row.iter().enumerate().filter(|(_, weight)| **weight >= FAINT);
        kept.map(|(list, weight)| (list, (weight / GRAIN).round().min(f32::from(MORE - 1)) as u8)).collect::<BTreeMap<usize, u8>>()
    };
    let weighed = words.into_keys().zip(learned.chunks(lists.len()).map(strong));
    weighed.filter(|(_, weights)| !weights.is_empty()).collect()
}

/// Knows which words of an expression tell something.
struct Telling<'a> {
    tongue: Tongue,
    passed: &'a BTreeSet<&'a str>,
}

impl Telling<'_> {
    /// The words of an expression that tell something.
    fn words(&self, line: &str) -> Vec<String> {
        let is_name = |at: usize, token: &Token| is_name(&line[token.span.clone()], at == 0 || token.after_break);
        let tells = |word: &String| word.len() > 1 && !is_number(word) && !self.passed.contains(word.as_str());
        let words = tokens(line).into_iter().enumerate().filter(|(at, token)| !is_name(*at, token));
        words.map(|(_, token)| token.word).filter(tells).collect()
    }
}

/// For each word of a tongue, in how many expressions of which list it occurs.
type Counts = BTreeMap<String, BTreeMap<usize, usize>>;

/// Expressions of more telling words than this are told rather than typed.
const TOLD: usize = 4;
/// A word that stands in none but told expressions must stand in so many: a tale has many words that tell nothing.
const OFTEN_TOLD: usize = 3;

fn count(lists: &[List], filed: &Filing, telling: &Telling) -> Counts {
    let (mut counts, mut typed) = (Counts::new(), BTreeSet::new());
    for (number, list) in lists.iter().enumerate() {
        for line in &list.lines[telling.tongue as usize] {
            let words: BTreeSet<String> = telling.words(&line.text).iter().map(|word| filed.stem(word).to_owned()).collect();
            if words.len() <= TOLD {
                typed.extend(words.iter().cloned());
            }
            for word in words {
                *counts.entry(word).or_default().entry(number).or_default() += 1;
            }
        }
    }
    counts.retain(|word, lists| typed.contains(word) || lists.values().sum::<usize>() >= OFTEN_TOLD);
    counts
}

/// Decides under which of its stems each word is filed: the one that most words share. `laken` could be a form of a verb `laak`, were it not for `lakens`.
struct Filing(HashMap<String, String>);

impl Filing {
    fn of<'a>(lines: impl Iterator<Item = &'a str>, tongue: Tongue) -> Self {
        let words: BTreeSet<String> = lines.flat_map(tokens).map(|token| token.word).collect();
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

/// Leaves out what the program can do without, shortest words first, so that every word that is relied upon is there:
/// - words that stand in few expressions. Hardly anybody will type them again, and whoever does is mostly understood by their parts or the other words: on
///   170 needs held back, whose writers had not seen the lists, the right topic came first as often with as without them, and they are a third of the
///   Dutch file;
/// - compounds that their parts explain: whoever types `haagschaarwerk` is understood by `haagschaar` and `werk`, if those point to the same list.
fn without_known(counts: Counts, tongue: Tongue) -> Counts {
    let mut words: Vec<&String> = counts.keys().collect();
    words.sort_by_key(|word| (word.len(), *word));
    let mut kept = Counts::new();
    for word in words {
        let lists = &counts[word];
        let all: usize = lists.values().sum();
        let needless = all < FEWEST[tongue as usize] || all <= MOST_EXPLAINED && explained(lists, parts(word, tongue, &kept));
        if !needless {
            kept.insert(word.clone(), lists.clone());
        }
    }
    kept
}

/// A word counts from so many expressions on, by tongue. There are three times as many Dutch expressions as of the others.
const FEWEST: [usize; 3] = [4, 1, 1];
/// A word in more expressions than this is kept for its own sake.
const MOST_EXPLAINED: usize = 4;

/// A word points nowhere when no list has so great a part of its expressions, one in so many, and explains nothing: `hotel` will be left out, and with it
/// `hotellinnen` could not be read.
const SPREAD: usize = 6;

/// Whether other words point to the same list most.
fn explained<'a>(lists: &BTreeMap<usize, usize>, others: impl IntoIterator<Item = &'a BTreeMap<usize, usize>>) -> bool {
    let mut sums: BTreeMap<usize, f64> = BTreeMap::new();
    for other in others {
        let all: usize = other.values().sum();
        if other.values().max().copied().unwrap_or_default() * SPREAD < all {
            return false;
        }
        other.iter().for_each(|(list, count)| *sums.entry(*list).or_default() += *count as f64 / (all + 1) as f64);
    }
    !sums.is_empty() && heaviest(sums.into_iter()) == heaviest(lists.iter().map(|(list, count)| (*list, *count as f64)))
}

/// The lists of the parts of a compound.
fn parts<'a>(word: &str, tongue: Tongue, kept: &'a Counts) -> Vec<&'a BTreeMap<usize, usize>> {
    let find = |part: &str| stems(part, tongue).into_iter().find(|stem| kept.contains_key(stem)).map(|stem| (stem, 0));
    compound::split(word, tongue, find).into_iter().flatten().map(|(part, _)| &kept[&part]).collect()
}

fn heaviest(weights: impl Iterator<Item = (usize, f64)>) -> Option<usize> {
    let heavier =
        |best: Option<(usize, f64)>, (list, weight)| if best.is_none_or(|(_, most)| weight > most) { Some((list, weight)) } else { best };
    weights.fold(None, heavier).map(|(list, _)| list)
}

/// The word has another list; weights are below this.
const MORE: u8 = 32;

fn pack(packed: &mut Vec<u8>, words: &Weights) {
    let (mut letters, mut lists_row, mut weights_row) = (Vec::new(), Vec::new(), Vec::new());
    let mut before: &[u8] = &[];
    for (word, lists) in words {
        let word = word.as_bytes();
        let shared = before.iter().zip(word).take_while(|(a, b)| a == b).count().min(31);
        letters.push(shared as u8);
        letters.extend_from_slice(&word[shared..]);
        before = word;
        let mut number_before = 0;
        for (at, (&list, &weight)) in lists.iter().enumerate() {
            let more = if at + 1 < lists.len() { MORE } else { 0 };
            lists_row.push((list - number_before) as u8);
            number_before = list;
            weights_row.push(weight + more);
        }
    }
    let rows = [letters, lists_row, weights_row];
    rows.iter().for_each(|row| number(packed, row.len()));
    packed.extend(rows.concat());
}

/// Writes a number as LEB128.
pub(super) fn number(packed: &mut Vec<u8>, mut value: usize) {
    while value >= 0x80 {
        packed.push((value & 0x7f) as u8 | 0x80);
        value >>= 7;
    }
    packed.push(value as u8);
}
