//! `cargo data …`: what the coordinator does with the data without a browser.

mod arguments;
mod bench;
mod check;
mod compare;
mod explain;
mod files;
mod hosting;
mod languages;
mod matches;
mod offline;
mod questions;
mod region;
mod still;
mod words;

use arguments::{Arguments, Takes};
use std::process::ExitCode;

const USAGE: &str = "\
cargo data match --data FILE [--region FILE] [--limit N]   needs on standard input, answers on standard output, as JSON Lines;
                                                           0 all answered, 1 some lines could not be read, 2 no data
cargo data match … --explain                               the same, as a tree: each word, each topic, each part of each score
cargo data match … --compare BEFORE.jsonl                  only what is answered otherwise than in earlier output, and how many
cargo data words --data FILE [--region FILE]               what is wrong with the words taught in a dataset; 0 clean, 1 findings, 2 unreadable
cargo data words --lists FOLDER [--data FILE]              the same of the lists in src/search/words, line by line, as the program that learned from them
                                                           reads them; with a dataset as its site does, and its words as well
cargo data check FILE [--region FILE]                      every problem of a dataset; 0 clean, 1 problems, 2 unreadable
cargo data bench --data FILE [--region FILE]               time and memory of the engine, as JSON
cargo data region FOLDER [--tolerance METRES]              makes region.json on standard output from the sources in a folder, and tells what is
                                                           wrong with them; 0 nothing, 1 something, 2 unreadable. Instead of the usual names:
                                                           --about FILE --municipalities FILE --places FILE --context FILE[,FILE]
cargo data still [--region FILE]                           the region as a picture, for when the program of the map does not come: public/data/region.svg
cargo data languages FOLDER                                writes the language files that the page loads; the build of the page calls this
cargo data hosting FOLDER [--servers FOLDER]               tells servers and previews of a built site what config.json says: headers, who may embed it,
                                                           oEmbed; settings that no server reads in the site go beside it, to FOLDER-servers. Then:
cargo data offline FOLDER                                  lets a built site work without network: gives it a version and a service worker; the last
                                                           step of the build";

/// What a command takes, and what it does.
type Command = (Takes, fn(&Arguments) -> Result<ExitCode, String>);

fn command(name: &str) -> Option<Command> {
    let takes = |values, flags, plain| Takes { values, flags, plain };
    Some(match name {
        "match" => (takes(&["data", "region", "limit", "compare"], &["explain"], 0), matches::run),
        "words" => (takes(&["data", "region", "lists"], &[], 0), words::run),
        "check" => (takes(&["region"], &[], 1), check::run),
        "bench" => (takes(&["data", "region"], &[], 0), bench::run),
        "region" => (takes(&["municipalities", "places", "context", "about", "tolerance"], &[], 1), region::run),
        "languages" => (takes(&[], &[], 1), languages::run),
        "hosting" => (takes(&["servers"], &[], 1), hosting::run),
        "offline" => (takes(&[], &[], 1), offline::run),
        "still" => (takes(&["region"], &[], 0), still::run),
        _ => return None,
    })
}

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let name = words.first().map(String::as_str).unwrap_or_default();
    if name == "help" || words.iter().any(|word| word == "--help" || word == "-h") {
        println!("{USAGE}");
        return ExitCode::SUCCESS;
    }
    let done = match (name, command(name)) {
        (_, Some((takes, run))) => Arguments::read(&takes, words.into_iter().skip(1)).and_then(|arguments| run(&arguments)),
        ("", _) => Err(format!("which command?\n{USAGE}")),
        (other, _) => Err(format!("no command is called {other}\n{USAGE}")),
    };
    done.unwrap_or_else(|why| {
        eprintln!("{why}");
        ExitCode::from(2)
    })
}
