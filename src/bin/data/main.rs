//! `cargo data …`: what the coordinator does with the data without a browser.

mod bench;
mod check;
mod files;
mod languages;
mod matches;
mod region;

use std::process::ExitCode;

const USAGE: &str = "\
cargo data match --data FILE [--region FILE] [--limit N]   needs on standard input, answers on standard output, as JSON Lines;
                                                           0 all answered, 1 some lines could not be read, 2 no data
cargo data check FILE [--region FILE]                      every problem of a dataset; 0 clean, 1 problems, 2 unreadable
cargo data bench --data FILE [--region FILE]               time and memory of the engine, as JSON
cargo data region --municipalities FILE --places FILE --context FILE[,FILE] --about FILE
                                                           makes region.json on standard output
cargo data languages FOLDER                                writes the language files that the page loads; the build of the page calls this";

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let command = words.next().unwrap_or_default();
    let arguments = files::Arguments::read(words);
    let done = match command.as_str() {
        "match" => matches::run(&arguments),
        "check" => check::run(&arguments),
        "bench" => bench::run(&arguments),
        "region" => region::run(&arguments),
        "languages" => languages::run(&arguments),
        "help" | "--help" | "-h" => {
            println!("{USAGE}");
            Ok(ExitCode::SUCCESS)
        }
        "" => Err(format!("which command?\n{USAGE}")),
        other => Err(format!("no command is called {other}\n{USAGE}")),
    };
    done.unwrap_or_else(|why| {
        eprintln!("{why}");
        ExitCode::from(2)
    })
}
