//! `cargo data hosting`: what the servers of a built site have to be told, and what the site tells those who paste its address.
//!
//! Start at [`run`]. Reads `config.json` of the built site, writes what is needed for previews into the page ([`cards`]), an answer for
//! oEmbed ([`oembed`]), and settings for each common server ([`servers`]) that send the headers of [`headers`]. Run it before `cargo data
//! offline`, for the page changes, and after everything else, for the policy holds the hash of each script in the page.

mod cards;
mod headers;
mod oembed;
mod page;
mod servers;

use crate::arguments::Arguments;
use crate::files;
use crate::offline::{PAGE, WORKER_FILE, all_files, is_hashed};
use headers::Headers;
use page::scripts;
use partnerwijzer::domain::json::Value;
use partnerwijzer::domain::{Embedders, Hosting, Problem, read_hosting, read_kiosk};
use partnerwijzer::present;
use servers::Place;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, String> {
    let folder = Path::new(arguments.first().ok_or("which folder?")?);
    let (hosting, problems) = settings(folder)?;
    for problem in &problems {
        let (what, right) = present::fault(&problem.fault);
        eprintln!("config.json, {}, {what} ({}), {right}", problem.field, present::severity(problem.severity));
    }
    let page = cards::told(&files::read(&folder.join(PAGE).to_string_lossy())?, &hosting)?;
    write(&folder.join(PAGE), &page)?;
    let answer = folder.join(oembed::FILE);
    match &hosting.site {
        Some(site) => write(&answer, &oembed::answer(site, &page))?,
        None => gone(&answer)?,
    }
    let pages = pages(folder)?;
    let headers = Headers::new(&hosting, &pages.iter().flat_map(|page| scripts(page)).collect::<Vec<_>>());
    let apart = arguments.option("servers").map_or_else(|| beside(folder), PathBuf::from);
    fs::create_dir_all(&apart).map_err(|error| format!("{}: {error}", apart.display()))?;
    for (place, name, text) in servers::all(&hosting, &headers, &hashed(folder)?) {
        let into = if place == Place::Inside { folder } else { &apart };
        write(&into.join(name), &text)?;
    }
    say(&hosting, &apart);
    // Kept pages would stay as they were, and a page that changed would not be kept at all.
    if folder.join(WORKER_FILE).exists() {
        println!("now run: cargo data offline {}", folder.display());
    }
    Ok(ExitCode::SUCCESS)
}

/// The settings of the site, and every problem in them. A site whose settings cannot be read must not end up open to everybody.
fn settings(folder: &Path) -> Result<(Hosting, Vec<Problem>), String> {
    let path = folder.join("config.json");
    let failed = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
    let file = Value::parse(&files::read(&path.to_string_lossy())?).map_err(|error| failed(&error))?;
    let (_, kiosk) = read_kiosk(&file);
    let (hosting, mut problems) = read_hosting(file).map_err(|error| failed(&error))?;
    problems.extend(kiosk);
    Ok((hosting, problems))
}

/// Settings that no server reads among the files of the site stand beside its folder, where nobody can ask for them.
fn beside(folder: &Path) -> PathBuf {
    // `.` has no name of its own.
    let named = if folder.file_name().is_some() { folder.to_path_buf() } else { fs::canonicalize(folder).unwrap_or_default() };
    let mut name = named.file_name().unwrap_or_default().to_os_string();
    name.push("-servers");
    named.with_file_name(name)
}

/// All pages of the site, in a fixed order. They have one policy together, with the scripts of each.
fn pages(folder: &Path) -> Result<Vec<String>, String> {
    let mut paths = all_files(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    paths.retain(|path| path.extension().is_some_and(|end| end == "html"));
    paths.sort_unstable();
    paths.iter().map(|path| files::read(&path.to_string_lossy())).collect()
}

/// The files at the top of the site whose name changes with what is in them.
fn hashed(folder: &Path) -> Result<Vec<String>, String> {
    let failed = |error: io::Error| format!("{}: {error}", folder.display());
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        let name = entry.map_err(failed)?.file_name().to_string_lossy().into_owned();
        if is_hashed(&name) {
            names.push(name);
        }
    }
    names.sort_unstable();
    Ok(names)
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()))
}

/// Takes away what an earlier run wrote and that no longer holds.
fn gone(path: &Path) -> Result<(), String> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(format!("{}: {error}", path.display())),
        _ => Ok(()),
    }
}

fn say(hosting: &Hosting, apart: &Path) {
    let who = match &hosting.embedders {
        Embedders::Everybody => "everybody".to_owned(),
        Embedders::Only(origins) if origins.is_empty() => "nobody".to_owned(),
        Embedders::Only(origins) => format!("{} hosts", origins.len()),
    };
    let site = hosting.site.as_ref().map_or_else(|| "no site in config.json, so no oEmbed".to_owned(), |site| site.of(""));
    println!("hosting: {site}; {who} may embed; server settings in the site and in {}", apart.display());
}
