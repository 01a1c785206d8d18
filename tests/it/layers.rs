//! Who may import whom. What a folder may not know, it cannot depend on, and what knows no browser is tested without one.

use crate::source::{bare, rust_files, words};
use std::collections::BTreeSet;

/// The folders of `src`, and which others each may import.
const MAY_IMPORT: [(&str, &[&str]); 17] = [
    ("collections", &[]),
    ("geo", &[]),
    ("markup", &[]),
    ("platform", &[]),
    ("domain", &["collections", "geo"]),
    ("languages", &["domain"]),
    ("search", &["collections", "domain", "geo", "languages"]),
    ("matching", &["collections", "domain", "geo", "languages", "search"]),
    ("routing", &["domain", "geo", "matching"]),
    ("hosting", &["collections", "domain", "languages", "routing"]),
    ("present", &["collections", "domain", "geo", "languages", "matching", "search"]),
    ("page", &["domain", "geo", "hosting", "languages", "markup", "matching", "present", "routing", "search"]),
    ("shell", &["domain", "languages", "markup", "platform"]),
    ("app", &["domain", "geo", "languages", "markup", "matching", "page", "platform", "present", "routing", "shell"]),
    ("map", &["domain", "geo", "languages", "markup", "page", "platform", "present", "shell"]),
    ("kiosk", &["domain", "hosting", "markup", "platform", "routing", "shell"]),
    ("builder", &["domain", "hosting", "markup", "page", "platform", "shell"]),
];

/// What belongs to the browser, and the folders that may touch it.
const BROWSER: [(&str, &[&str]); 5] = [
    ("js_sys", &["shell", "platform"]),
    ("leptos", &["app"]),
    ("wasm_bindgen", &["shell", "platform"]),
    ("wasm_bindgen_futures", &["platform"]),
    ("web_sys", &["app", "builder", "kiosk", "map", "shell", "platform"]),
];

#[test]
fn every_folder_imports_only_what_it_may() {
    let files = rust_files("src");
    let wrong: Vec<String> = files.iter().flat_map(|(path, code)| misplaced(path, code)).collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn the_table_names_every_folder() {
    let folders: BTreeSet<String> =
        rust_files("src").iter().filter_map(|(path, _)| path.split_once('/')).map(|(top, _)| top.to_owned()).collect();
    let known: BTreeSet<String> = MAY_IMPORT.iter().map(|(folder, _)| *folder).chain(["bin", "build"]).map(str::to_owned).collect();
    assert_eq!(folders, known);
}

#[test]
fn the_table_has_no_circles() {
    for (at, (folder, others)) in MAY_IMPORT.iter().enumerate() {
        let above: Vec<&str> = MAY_IMPORT[..at].iter().map(|(folder, _)| *folder).collect();
        let unknown: Vec<_> = others.iter().filter(|other| !above.contains(other)).collect();
        assert!(unknown.is_empty(), "{folder} imports {unknown:?}, which come after it");
    }
}

#[test]
fn a_wrong_import_is_found_however_it_is_written() {
    let cases = [
        ("geo/point.rs", "use crate::domain::Partner;", "geo/point.rs imports domain"),
        ("geo/point.rs", "fn f() -> crate::domain::Partner { loop {} }", "geo/point.rs imports domain"),
        ("search/index.rs", "use crate::{geo::Km, page::{a, b}, domain};", "search/index.rs imports page"),
        ("search/index.rs", "use super::super::matching::Need;", "search/index.rs imports matching"),
        ("search/text/dutch.rs", "use super::super::super::page;", "search/text/dutch.rs imports page"),
        ("search/text/mod.rs", "use super::super::page;", "search/text/mod.rs imports page"),
        ("search/mod.rs", "mod tests { use super::super::app; }", "search/mod.rs imports app"),
        ("platform/fetch.rs", "use crate::domain::Region;", "platform/fetch.rs imports domain"),
        ("present/card.rs", "use web_sys::window;", "present/card.rs touches web_sys"),
        ("markup/node.rs", "use leptos::prelude::*;", "markup/node.rs touches leptos"),
        ("page/map.rs", "fn f(x: ::js_sys::Array) {}", "page/map.rs touches js_sys"),
        ("platform/size.rs", "use leptos as l;", "platform/size.rs touches leptos"),
        ("app/work.rs", "use wasm_bindgen_futures::JsFuture;", "app/work.rs touches wasm_bindgen_futures"),
        ("bin/data/check.rs", "use partnerwijzer::shell;", "bin/data/check.rs imports shell"),
    ];
    for (path, code, expected) in cases {
        assert_eq!(misplaced(path, code), [expected], "{code}");
    }
}

#[test]
fn right_imports_and_mere_mentions_pass() {
    let cases = [
        ("search/index.rs", "use crate::{geo::Km, domain::{self, Partner}}; use crate::search::text;"),
        ("search/text/dutch.rs", "use super::super::noise; // crate::page, leptos::view\nconst NAME: &str = \"crate::app\";"),
        ("search/mod.rs", "mod tests { use super::index; use super::super::geo; }"),
        ("app/draw.rs", "use leptos::prelude::*; use web_sys::Node; use crate::markup::Element;"),
        ("bin/data/match.rs", "use partnerwijzer::{matching, present};"),
    ];
    for (path, code) in cases {
        assert_eq!(misplaced(path, code), Vec::<String>::new(), "{code}");
    }
}

/// Everything in a file that its folder may not import or touch.
fn misplaced(path: &str, code: &str) -> Vec<String> {
    let folder = path.split_once('/').map_or("", |(top, _)| top);
    if matches!(folder, "" | "build") {
        // What stands above the folders names them all, and the build script has nothing of the program but the files it shares.
        return Vec::new();
    }
    let bare = bare(code);
    let words = words(&bare);
    let foreign = ours(path, &words).into_iter().filter(|other| !may_import(folder, other)).map(|other| format!("{path} imports {other}"));
    let touched = BROWSER.iter().filter(|(name, may)| !may.contains(&folder) && touches(&words, name));
    foreign.chain(touched.map(|(name, _)| format!("{path} touches {name}"))).collect()
}

/// The companion command line is a program of its own, on what needs no page.
fn may_import(folder: &str, other: &str) -> bool {
    const COMPANION: &[&str] = &["domain", "geo", "languages", "matching", "page", "present", "search"];
    let others = MAY_IMPORT.iter().find(|(name, _)| *name == folder).map_or(COMPANION, |(_, others)| others);
    other == folder || others.contains(&other)
}

fn touches(words: &[&str], name: &str) -> bool {
    words.windows(2).any(|pair| pair == [name, "::"] || pair == ["use", name])
}

/// The folders of ours that the words of a file name, each once.
fn ours<'a>(path: &str, words: &[&'a str]) -> BTreeSet<&'a str> {
    let depth = path.trim_end_matches(".rs").trim_end_matches("/mod").split('/').count();
    let mut found = BTreeSet::new();
    let (mut braces, mut inner): (usize, Vec<usize>) = (0, Vec::new());
    for (at, word) in words.iter().enumerate() {
        match *word {
            "{" => {
                // A module within the file is one level deeper.
                if at >= 2 && words[at - 2] == "mod" {
                    inner.push(braces);
                }
                braces += 1;
            }
            "}" => {
                braces = braces.saturating_sub(1);
                inner.pop_if(|start| *start == braces);
            }
            "crate" | "partnerwijzer" if words.get(at + 1) == Some(&"::") => found.extend(first_names(&words[at + 2..])),
            "super" if at == 0 || words[at - 1] != "::" => {
                let steps = words[at..].chunks(2).take_while(|pair| *pair == ["super", "::"]).count();
                if steps == depth + inner.len() {
                    found.extend(first_names(&words[at + steps * 2..]));
                }
            }
            _ => {}
        }
    }
    let is_folder = |name: &&str| MAY_IMPORT.iter().any(|(folder, _)| folder == name);
    found.into_iter().filter(is_folder).collect()
}

/// The first name of a path, or of each path in a group.
fn first_names<'a>(words: &[&'a str]) -> Vec<&'a str> {
    if words.first() != Some(&"{") {
        return words.first().copied().into_iter().collect();
    }
    let (mut names, mut depth) = (Vec::new(), 0);
    for (at, word) in words.iter().enumerate() {
        match *word {
            "{" => depth += 1,
            "}" if depth == 1 => break,
            "}" => depth -= 1,
            name if depth == 1 && matches!(words[at - 1], "{" | ",") => names.push(name),
            _ => {}
        }
    }
    names
}
