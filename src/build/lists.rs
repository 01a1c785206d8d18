//! Reads the word lists of `src/search/words`, line by line.
//!
//! Start at [`read_all`]. The build script learns from them and `cargo data words --lists` looks them over, both with this very file, so that what
//! is looked over is what was learned from. It imports nothing of ours.

use std::fs;
use std::path::{Path, PathBuf};

/// One list: a topic, or a field that nobody here works in.
pub(crate) struct List {
    pub(crate) name: String,
    pub(crate) path: PathBuf,
    pub(crate) elsewhere: bool,
    /// Expressions by tongue.
    pub(crate) lines: [Vec<Line>; 3],
}

/// An expression, and where it stands in its file: 1 for the first line, as editors count.
pub(crate) struct Line {
    pub(crate) number: usize,
    pub(crate) text: String,
}

/// Reads all topics of the folder and all fields of its `elders`.
pub(crate) fn read_all(folder: &Path) -> Result<Vec<List>, String> {
    let mut lists = read_folder(folder, false)?;
    lists.extend(read_folder(&folder.join("elders"), true)?);
    Ok(lists)
}

/// Reads the lists of one folder, in order of their names.
pub(crate) fn read_folder(folder: &Path, elsewhere: bool) -> Result<Vec<List>, String> {
    let explain = |error| format!("{}: {error}", folder.display());
    let entries = fs::read_dir(folder).map_err(explain)?;
    let mut paths: Vec<_> =
        entries.filter_map(Result::ok).map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|e| e == "txt")).collect();
    paths.sort();
    paths.into_iter().map(|path| read_list(path, elsewhere)).collect()
}

fn read_list(path: PathBuf, elsewhere: bool) -> Result<List, String> {
    let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let name = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default().to_owned();
    let mut list = List { name, path, elsewhere, lines: Default::default() };
    let mut tongue = None;
    for (number, line) in (1..).zip(text.lines().map(str::trim)) {
        match line {
            "" => {}
            "[nl]" => tongue = Some(0),
            "[fr]" => tongue = Some(1),
            "[en]" => tongue = Some(2),
            remark if remark.starts_with('#') => {}
            expression => {
                let before = || format!("{}:{number}: an expression before [nl], [fr] or [en]", list.path.display());
                let tongue: usize = tongue.ok_or_else(before)?;
                list.lines[tongue].push(Line { number, text: expression.to_owned() });
            }
        }
    }
    Ok(list)
}

/// Whether a word, as it is written, is a name: of a place above all, and where somebody lives says nothing of what they need. Within a sentence a
/// capital tells; where a sentence begins it does not.
pub(crate) fn is_name(word: &str, begins: bool) -> bool {
    let mut letters = word.chars();
    !begins && letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase)
}
