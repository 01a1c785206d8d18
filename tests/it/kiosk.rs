//! The files that set up a public touch screen: that a browser and systemd can read them, and that they are in step with each other and with the guide.

use crate::source::read;
use serde_json::{Map, Value};

const UNIT: &str = "docs/kiosk/partnerwijzer-kiosk.service";
const SERVER: &str = "docs/kiosk/partnerwijzer-server.service";

#[test]
fn the_policies_let_the_site_of_the_unit_through_and_nothing_else() {
    let policies = policies();
    assert_eq!(policies["URLBlocklist"], serde_json::json!(["*"]));
    let site = read(UNIT).lines().find_map(|line| line.strip_prefix("Environment=PARTNERWIJZER=").map(str::to_owned)).unwrap();
    let origin = site.strip_suffix("/?kiosk=1").unwrap();
    assert_eq!(policies["URLAllowlist"], serde_json::json!([origin]));
    let port = origin.strip_prefix("http://localhost:").unwrap();
    assert!(read(SERVER).contains(&format!("-p 127.0.0.1:{port} ")), "the server listens elsewhere");
}

#[test]
fn what_a_public_screen_must_not_do_is_refused() {
    let policies = policies();
    for (name, value) in [
        ("DeveloperToolsAvailability", Value::from(2)),
        ("DownloadRestrictions", Value::from(3)),
        ("PrintingEnabled", Value::from(false)),
        ("TranslateEnabled", Value::from(false)),
        ("PasswordManagerEnabled", Value::from(false)),
        ("SyncDisabled", Value::from(true)),
    ] {
        assert_eq!(policies.get(name), Some(&value), "{name}");
    }
}

#[test]
fn the_guide_names_what_is_there() {
    let guide = read("docs/kiosk.md");
    for file in ["partnerwijzer-kiosk.service", "partnerwijzer.pam", "policies.json", "partnerwijzer-server.service", "httpd.conf"] {
        assert!(guide.contains(&format!("(kiosk/{file})")), "{file}");
        assert!(!read(&format!("docs/kiosk/{file}")).is_empty());
    }
    let rows = guide.lines().skip_while(|line| !line.starts_with("| Policy |")).skip(2).take_while(|line| line.starts_with('|'));
    let known = policies();
    let named: Vec<&str> = rows.filter_map(|row| row.split('`').nth(1)).collect();
    assert!(!named.is_empty() && named.iter().all(|name| known.contains_key(*name)), "{named:?}");
}

#[test]
fn the_server_tells_browsers_what_webassembly_is() {
    assert!(read("docs/kiosk/httpd.conf").lines().any(|line| line == ".wasm:application/wasm"));
}

#[test]
fn units_are_made_of_sections_and_settings() {
    for unit in [UNIT, SERVER] {
        let text = read(unit).replace("\\\n", "");
        for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            let setting = line.split_once('=').is_some_and(|(name, _)| name.bytes().all(|byte| byte.is_ascii_alphanumeric()));
            assert!(setting || ["[Unit]", "[Service]", "[Install]"].contains(&line), "{unit}: {line}");
        }
    }
}

fn policies() -> Map<String, Value> {
    serde_json::from_str(&read("docs/kiosk/policies.json")).unwrap()
}
