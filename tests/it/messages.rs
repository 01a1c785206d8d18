//! The visitor's texts: that none is there for nothing. That all languages have the same ones is the build script's to see.

use crate::source::{bare, read, rust_files, words};
use std::collections::BTreeSet;

#[test]
fn every_text_is_used() {
    let used: BTreeSet<String> = rust_files("src").iter().flat_map(|(_, code)| called(code)).collect();
    let all =
        ["src/messages/nl.ftl", "src/messages/kiosk/nl.ftl", "src/messages/builder/nl.ftl"].into_iter().flat_map(|file| keys(&read(file)));
    let unused: Vec<String> = all.filter(|key| !used.contains(&key.replace('-', "_"))).collect();
    assert!(unused.is_empty(), "used nowhere: {}", unused.join(", "));
}

#[test]
fn a_key_is_found_and_a_mention_is_no_use() {
    assert_eq!(
        keys("### Teksten\n## Begin\nsearch = Zoek\nshow-more = { $count ->\n    [one] 1\n   *[other] 2\n}\n"),
        ["search", "show-more"]
    );
    let code = "// m::menu(language)\nlet menu = \"m::clear\"; m::search(language); each(messages::show_more); thing.m::<u8>();";
    assert_eq!(called(code), ["search", "show_more"]);
}

/// The keys of a message file, in order.
fn keys(file: &str) -> Vec<String> {
    let key =
        |line: &str| line.split_once(" =").map(|(key, _)| key.to_owned()).filter(|_| line.starts_with(|c: char| c.is_ascii_lowercase()));
    file.lines().filter_map(key).collect()
}

/// The functions of the messages that code names; everybody calls that module `m`.
fn called(code: &str) -> Vec<String> {
    let bare = bare(code);
    let words = words(&bare);
    let named = words.windows(3).filter(|three| matches!(three[0], "m" | "messages") && three[1] == "::" && three[2] != "<");
    named.map(|three| three[2].to_owned()).collect()
}
