//! `cargo data offline`: what lets a built site work without network. The last step of the build, when no file changes any more.
//!
//! Gives the site a version, made of all that it is made of, writes it into the page (`html[data-version]`), and writes the service worker beside it
//! with the version and the hash of every file of the program. `src/offline/worker.js` tells what is done with these.
//!
//! The page on which a block for another website is put together gets a version of its own: it is not kept, and when it changes no visitor of the site
//! needs to hear of that.

use crate::arguments::Arguments;
use serde_json::json;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{fs, io};

const WORKER: &str = include_str!("../../offline/worker.js");
pub(crate) const PAGE: &str = "index.html";
pub(crate) const WORKER_FILE: &str = "sw.js";
/// Of the settings of servers the one that holds nothing but headers.
pub(crate) const HEADERS_FILE: &str = "_headers";

/// What the owner changes without a build, so that it has no fixed hash; and what no visitor needs: what others embed us with, and what servers read.
const NOT_PROGRAM: [&str; 11] = [
    "config.json",
    "data/partners.json",
    "data/region.json",
    "data/partners.schema.json",
    "embed.js",
    "oembed.json",
    "icons/card.png",
    ".htaccess",
    "web.config",
    HEADERS_FILE,
    WORKER_FILE,
];

/// How the page begins, and what becomes of it.
const BEFORE: &str = "<html ";
const MARK: &str = " data-version=\"";

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, String> {
    println!("{}", prepare(Path::new(arguments.first().ok_or("which folder?")?))?);
    Ok(ExitCode::SUCCESS)
}

/// Does all of it, and tells what it came to.
fn prepare(folder: &Path) -> Result<String, String> {
    let failed = |path: &Path, error: io::Error| format!("{}: {error}", path.display());
    let mut files = BTreeMap::new();
    for path in all_files(folder).map_err(|error| failed(folder, error))? {
        let name = path.strip_prefix(folder).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        if !NOT_PROGRAM.contains(&name.as_str()) {
            files.insert(name, fs::read(&path).map_err(|error| failed(&path, error))?);
        }
    }
    let mut beside: BTreeMap<String, Vec<u8>> = files.extract_if(.., |name, _| is_beside(name)).collect();
    if beside.contains_key(BUILDER_PAGE) {
        tell(folder, &mut beside, BUILDER_PAGE)?;
    }
    let (page, version) = tell(folder, &mut files, PAGE)?;
    write(folder, WORKER_FILE, worker(&files, &page, &version).as_bytes())?;
    Ok(format!("version {version}: {} files", files.len() + 1))
}

/// The page that is built beside the site.
const BUILDER_PAGE: &str = "insluiten/index.html";

/// Whether a file belongs to that page alone.
fn is_beside(name: &str) -> bool {
    name == BUILDER_PAGE || name.starts_with("builder.") || name.starts_with("builder_")
}

/// Gives a page and the files that belong to it their version, and takes the page out of them.
fn tell(folder: &Path, files: &mut BTreeMap<String, Vec<u8>>, page_name: &str) -> Result<(String, String), String> {
    for (_, script) in files.iter_mut().filter(|(name, _)| tells_version(name)) {
        *script = untold(script);
    }
    let page = files.remove(page_name).ok_or_else(|| format!("{} has no {page_name}", folder.display()))?;
    let page = String::from_utf8(page).map_err(|_| format!("{page_name} is not UTF-8"))?;
    let page = unmarked(&page);
    // Written by `cargo data hosting`, which a site may do without.
    let headers = fs::read_to_string(folder.join(HEADERS_FILE)).unwrap_or_default();
    let version = version(files, &page, &headers);
    for (name, script) in files.iter_mut().filter(|(name, _)| tells_version(name)) {
        script.extend([TOLD, &version, "\";\n"].concat().bytes());
        write(folder, name, script)?;
    }
    let page = marked(&page, &version).ok_or_else(|| format!("{page_name} has no {BEFORE}…>"))?;
    write(folder, page_name, page.as_bytes())?;
    Ok((page, version))
}

fn write(folder: &Path, name: &str, bytes: &[u8]) -> Result<(), String> {
    let path = folder.join(name);
    fs::write(&path, bytes).map_err(|error| format!("{}: {error}", path.display()))
}

pub(crate) fn all_files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(all_files(&path)?);
        } else {
            files.push(path);
        }
    }
    Ok(files)
}

fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The first 12 digits of the hash of all names and hashes, and of what servers send with them: a page is kept with its headers, so other headers
/// make another version.
fn version(files: &BTreeMap<String, Vec<u8>>, page: &str, headers: &str) -> String {
    let all: String = files.iter().map(|(name, bytes)| format!("{name} {}\n", hash(bytes))).collect();
    hash(format!("{all}{WORKER}{headers}{page}").as_bytes())[..12].to_owned()
}

/// The page without the mark of an earlier run.
fn unmarked(page: &str) -> String {
    match page.split_once(MARK).and_then(|(before, rest)| Some((before, rest.split_once('"')?.1))) {
        Some((before, after)) => [before, after].concat(),
        None => page.to_owned(),
    }
}

fn marked(page: &str, version: &str) -> Option<String> {
    let (before, rest) = page.split_once(BEFORE)?;
    let (attributes, after) = rest.split_once('>')?;
    Some(format!("{before}{BEFORE}{attributes}{MARK}{version}\">{after}"))
}

/// Whether a script tells its version, by which a page knows that it is its own: one that the page loads by a name without a hash.
fn tells_version(name: &str) -> bool {
    name.ends_with(".js") && !is_hashed(name)
}

/// How a script tells its version.
const TOLD: &str = "export const version = \"";

/// A script without the version of an earlier run.
fn untold(script: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(script);
    text.split(TOLD).next().unwrap_or_default().trim_end().bytes().chain([b'\n']).collect()
}

/// Least digits of the hashes that Trunk gives: 16, but for zeros in front.
const HASH: usize = 12;

pub(crate) fn is_hashed(name: &str) -> bool {
    name.split(['-', '_', '.']).any(|part| part.len() >= HASH && part.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

/// Files whose name carries the hash of what is in them need no version beside it.
fn address(name: &str, version: &str) -> String {
    let asked_plainly = is_hashed(name) || ["svg", "png", "webmanifest"].iter().any(|end| name.ends_with(end));
    if asked_plainly { name.to_owned() } else { format!("{name}?v={version}") }
}

fn worker(files: &BTreeMap<String, Vec<u8>>, page: &str, version: &str) -> String {
    let mut program: BTreeMap<String, String> = files.iter().map(|(name, bytes)| (address(name, version), hash(bytes))).collect();
    program.insert("./".to_owned(), hash(page.as_bytes()));
    let program = json!(program).to_string().replace(",\"", ",\n  \"");
    WORKER.replacen("{version}", version, 1).replacen("{program}", &program, 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_marked_once_however_often_it_is_built() {
        let page = "<!doctype html>\n<html lang=\"nl\"><head></head></html>";
        let once = marked(page, "abc").unwrap();
        assert!(once.contains("<html lang=\"nl\" data-version=\"abc\"><head>"), "{once}");
        assert_eq!(unmarked(&once), page);
        assert_eq!(unmarked(page), page);
    }

    #[test]
    fn another_byte_anywhere_is_another_version() {
        let files = |text: &str| BTreeMap::from([("map.js".to_owned(), text.as_bytes().to_vec())]);
        let one = version(&files("a"), "page", "X: y");
        assert_eq!(one, version(&files("a"), "page", "X: y"));
        assert!(one != version(&files("b"), "page", "X: y") && one != version(&files("a"), "Page", "X: y"));
        assert!(one != version(&files("a"), "page", "X: z"));
    }

    #[test]
    fn the_page_beside_the_site_has_a_version_of_its_own() {
        let folder = std::env::temp_dir().join(format!("partnerwijzer-offline-{}", std::process::id()));
        fs::create_dir_all(folder.join("insluiten")).unwrap();
        let build = |builder: &str| {
            for (name, text) in
                [(PAGE, "<html lang=\"nl\">"), (BUILDER_PAGE, "<html lang=\"nl\">"), ("map.js", "1;"), ("builder.js", builder)]
            {
                fs::write(folder.join(name), text).unwrap();
            }
            prepare(&folder).unwrap();
            [PAGE, BUILDER_PAGE, WORKER_FILE, "builder.js"].map(|name| fs::read_to_string(folder.join(name)).unwrap())
        };
        let (before, after) = (build("1;"), build("2;"));
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(before[0], after[0]);
        assert_eq!(before[2], after[2]);
        assert!(before[1].contains(MARK) && before[1] != after[1]);
        assert!(
            before[3].contains(TOLD) && before[2].contains("map.js") && !before[2].contains("builder") && !before[2].contains("insluiten")
        );
    }

    #[test]
    fn names_that_do_not_tell_what_is_in_them_get_the_version() {
        assert_eq!(address("map_bg.wasm", "v1"), "map_bg.wasm?v=v1");
        assert_eq!(address("languages/nl.bin", "v1"), "languages/nl.bin?v=v1");
        assert_eq!(address("partnerwijzer-5fe7a1d9d5b9cb3_bg.wasm", "v1"), "partnerwijzer-5fe7a1d9d5b9cb3_bg.wasm");
        assert_eq!(address("icon.svg", "v1"), "icon.svg");
    }

    #[test]
    fn the_worker_names_each_file_with_its_hash() {
        let files = BTreeMap::from([("map.js".to_owned(), b"a".to_vec())]);
        let made = worker(&files, "page", "v1");
        // SHA-256 of "a", FIPS 180-4.
        assert!(made.contains("\"map.js?v=v1\":\"ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb\""), "{made}");
        assert!(made.contains("const VERSION = \"v1\"") && made.contains("\"./\":"));
        assert!(!made.contains("{version}") && !made.contains("{program}"));
    }
}
