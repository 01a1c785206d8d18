//! What `cargo data hosting` writes into a built site and beside it, and what becomes of it in the last step of the build.

use crate::command::{Folder, data};
use serde_json::Value;
use std::fs;
use std::path::Path;

const PAGE: &str = "<!doctype html><html lang=nl><head><title>Partnerwijzer</title><meta content=\"Zeg het.\" name=description></head>\
    <body><script>start()</script></body></html>";
const SETTINGS: &str = r#"{"languages": ["nl", "fr"], "language": "nl", "site": "https://www.dvvwesthoek.be/partnerwijzer",
    "embed": {"hosts": ["https://www.ieper.be"]}}"#;

/// A built site, as far as this command looks at it, with these settings.
fn site(name: &str, settings: &str) -> Folder {
    let folder = Folder::new(name);
    fs::create_dir_all(Path::new(folder.path()).join("site/icons")).unwrap();
    for (file, text) in [
        ("index.html", PAGE),
        ("config.json", settings),
        ("icons/card.png", "picture"),
        ("map.js", "map"),
        ("partnerwijzer-2bdfa91f03a5882.js", "a"),
        ("partnerwijzer-2bdfa91f03a5882_bg.wasm", "b"),
    ] {
        folder.file(&format!("site/{file}"), text);
    }
    folder
}

fn hosted(folder: &Folder) -> crate::command::Outcome {
    data(&["hosting", &format!("{}/site", folder.path())])
}

fn text(folder: &Folder, file: &str) -> String {
    fs::read_to_string(Path::new(folder.path()).join(file)).unwrap_or_default()
}

#[test]
fn every_server_gets_its_settings_where_it_reads_them() {
    let folder = site("hosting-servers", SETTINGS);
    let done = hosted(&folder);
    assert_eq!((done.code, done.said.as_str()), (0, ""), "{}", done.output);
    let ancestors = "frame-ancestors 'self' https://www.ieper.be";
    for file in ["site/.htaccess", "site/web.config", "site/_headers", "site-servers/nginx.conf", "site-servers/Caddyfile"] {
        let text = text(&folder, file);
        assert!(
            text.contains(ancestors) && text.contains("'sha256-") && !text.contains("script-src 'self' 'unsafe-inline'"),
            "{file}\n{text}"
        );
        let kept = text.contains("partnerwijzer-2bdfa91f03a5882_bg.wasm") || text.contains("-[0-9a-f]{12,16}(_bg)?");
        assert!(kept && text.contains("immutable"), "{file}\n{text}");
    }
}

#[test]
fn the_policy_knows_the_scripts_of_every_page() {
    let folder = site("hosting-pages", "{}");
    hosted(&folder);
    let one = text(&folder, "site/_headers").matches("'sha256-").count();
    fs::create_dir_all(Path::new(folder.path()).join("site/insluiten")).unwrap();
    folder.file("site/insluiten/index.html", "<script>other()</script>");
    hosted(&folder);
    assert_eq!((one, text(&folder, "site/_headers").matches("'sha256-").count()), (1, 2));
}

#[test]
fn a_pasted_address_yields_a_preview_and_a_block() {
    let folder = site("hosting-oembed", SETTINGS);
    hosted(&folder);
    let page = text(&folder, "site/index.html");
    let answer: Value = serde_json::from_str(&text(&folder, "site/oembed.json")).unwrap();
    assert!(page.contains("href=\"https://www.dvvwesthoek.be/partnerwijzer/oembed.json\""), "{page}");
    assert!(page.contains(&format!("og:image\" content={}", answer["thumbnail_url"])), "{page}");
    assert!(answer["html"].as_str().unwrap().contains("src=\"https://www.dvvwesthoek.be/partnerwijzer/?embed=1\""), "{answer}");
}

#[test]
fn a_second_time_changes_nothing_and_without_an_address_nothing_absolute_is_left() {
    let folder = site("hosting-twice", SETTINGS);
    hosted(&folder);
    let (page, headers) = (text(&folder, "site/index.html"), text(&folder, "site/_headers"));
    hosted(&folder);
    assert_eq!((text(&folder, "site/index.html"), text(&folder, "site/_headers")), (page, headers));
    folder.file("site/config.json", "{}");
    let done = hosted(&folder);
    assert_eq!(done.code, 0, "{}", done.said);
    assert!(!text(&folder, "site/index.html").contains("https://"));
    assert!(!Path::new(folder.path()).join("site/oembed.json").exists());
    assert!(text(&folder, "site/_headers").contains("frame-ancestors *\n"));
}

#[test]
fn wrong_settings_are_named_and_unreadable_ones_stop_the_build() {
    let folder = site("hosting-wrong", r#"{"site": "dvvwesthoek", "embed": {"hosts": ["ieper.be"]}, "kiosk": {"rest": 1}}"#);
    let done = hosted(&folder);
    let named: Vec<&str> = done.said.lines().filter_map(|line| line.split(", ").nth(1)).collect();
    assert_eq!((done.code, named), (0, vec!["site", "embed.hosts.0", "kiosk.rest"]), "{}", done.said);
    assert!(text(&folder, "site/_headers").contains("frame-ancestors 'none'"));
    for settings in ["{", "[]"] {
        folder.file("site/config.json", settings);
        assert_eq!(hosted(&folder).code, 2, "{settings}");
    }
}

#[test]
fn a_kept_site_holds_nothing_that_only_servers_read_but_is_another_version_under_another_policy() {
    let folder = site("hosting-offline", SETTINGS);
    let version = || {
        hosted(&folder);
        let done = data(&["offline", &format!("{}/site", folder.path())]);
        assert_eq!(done.code, 0, "{}", done.said);
        done.output
    };
    let first = version();
    let worker = text(&folder, "site/sw.js");
    assert!(worker.contains("\"map.js?v="), "{worker}");
    for file in [".htaccess", "web.config", "\"_headers", "oembed.json", "card.png"] {
        assert!(!worker.contains(file), "{file}");
    }
    assert_eq!(version(), first);
    folder.file("site/config.json", "{\"site\": \"https://www.dvvwesthoek.be/partnerwijzer\", \"languages\": [\"nl\", \"fr\"]}");
    assert_ne!(version(), first);
}
