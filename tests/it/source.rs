//! The program's source as text, for tests that look into it.

use std::fs;
use std::path::{Path, PathBuf};

/// The folder of the package.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Reads a file of the package.
#[track_caller]
pub(crate) fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// All Rust files below a folder: the path from that folder, and the text.
pub(crate) fn rust_files(folder: &str) -> Vec<(String, String)> {
    let top = root().join(folder);
    let mut files = Vec::new();
    collect(&top, &mut files);
    files.sort();
    let name = |path: &Path| path.strip_prefix(&top).unwrap().to_str().unwrap().replace('\\', "/");
    files.iter().map(|path| (name(path), fs::read_to_string(path).unwrap())).collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}

/// The code without comments and without what stands between quotes, so that only names and signs are left. Lines stay lines.
pub(crate) fn bare(code: &str) -> String {
    let characters: Vec<char> = code.chars().collect();
    let (mut kept, mut at) = (String::with_capacity(code.len()), 0);
    while at < characters.len() {
        let end = skipped(&characters, at);
        if end == at {
            kept.push(characters[at]);
            at += 1;
        } else {
            kept.push(' ');
            kept.extend(characters[at..end].iter().filter(|&&c| c == '\n'));
            at = end;
        }
    }
    kept
}

/// The end of the comment or text that begins here; the same position when none does.
fn skipped(code: &[char], at: usize) -> usize {
    let starts = |sign: &str| code[at..].iter().zip(sign.chars()).filter(|(a, b)| **a == *b).count() == sign.len();
    let after = |from: usize, sign: &str| {
        let sign: Vec<char> = sign.chars().collect();
        (from..code.len()).find(|&at| code[at..].starts_with(&sign)).map_or(code.len(), |at| at + sign.len())
    };
    let in_word = at > 0 && (code[at - 1].is_alphanumeric() || code[at - 1] == '_');
    if starts("//") {
        (at..code.len()).find(|&at| code[at] == '\n').unwrap_or(code.len())
    } else if starts("/*") {
        after(at + 2, "*/")
    } else if starts("r#\"") && !in_word {
        after(at + 3, "\"#")
    } else if starts("r\"") && !in_word {
        after(at + 2, "\"")
    } else if starts("\"") {
        end_of_text(code, at)
    } else if starts("'") && (code.get(at + 1) == Some(&'\\') || code.get(at + 2) == Some(&'\'')) {
        // A character, not the name of a lifetime. The one that is escaped may itself be a quote.
        after(at + if code[at + 1] == '\\' { 3 } else { 2 }, "'")
    } else {
        at
    }
}

fn end_of_text(code: &[char], start: usize) -> usize {
    let mut at = start + 1;
    while at < code.len() && code[at] != '"' {
        at += if code[at] == '\\' { 2 } else { 1 };
    }
    (at + 1).min(code.len())
}

/// The names and signs of bare code, in order. `::` is one sign.
pub(crate) fn words(bare: &str) -> Vec<&str> {
    let (mut words, mut rest) = (Vec::new(), bare.trim_start());
    while let Some(first) = rest.chars().next() {
        let in_word = |c: char| c.is_alphanumeric() || c == '_';
        let end = match first {
            _ if in_word(first) => rest.find(|c| !in_word(c)).unwrap_or(rest.len()),
            _ if rest.starts_with("::") => 2,
            _ => first.len_utf8(),
        };
        words.push(&rest[..end]);
        rest = rest[end..].trim_start();
    }
    words
}

#[test]
fn comments_and_texts_are_not_code() {
    let code = "use a::b; // c::d\nlet x = \"e::f \\\" g\"; /* h::i */ let y = '\"'; let z: &'static str = r#\"j \" k\"#; l::m('\\'');";
    let expected = "use a :: b ; let x = ; let y = ; let z : & ' static str = ; l :: m ( ) ;";
    assert_eq!(words(&bare(code)).join(" "), expected);
}
