//! The settings of each common server, from the templates beside this file. In these, `{…}` in capitals is filled in; what is left is the
//! server's own.
//!
//! What a server reads among the files of the site goes there: `.htaccess`, `web.config`, `_headers`. What is read elsewhere goes beside
//! the site.

use super::headers::{ASKED, Headers, KEPT};
use crate::offline::HEADERS_FILE;
use partnerwijzer::domain::Hosting;

const NGINX: &str = include_str!("servers/nginx.conf");
const CADDY: &str = include_str!("servers/Caddyfile");
const APACHE: &str = include_str!("servers/htaccess");
const IIS: &str = include_str!("servers/web.config");
const PLATFORMS: &str = include_str!("servers/_headers");

/// Where settings belong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Among the files of the site.
    Inside,
    /// Beside them.
    Beside,
}

/// The name of a host when the owner has named none; reserved for examples (RFC 2606).
const SOME_HOST: &str = "partnerwijzer.example";

/// Every file: where it goes, its name, and its text. `hashed` are the files that may be kept for good.
pub(super) fn all(hosting: &Hosting, headers: &Headers, hashed: &[String]) -> Vec<(Place, &'static str, String)> {
    let (host, path) = hosting.site.as_ref().map_or((SOME_HOST, "/"), |site| (site.host(), site.path()));
    let each = |line: &dyn Fn(&str, &str) -> String| headers.iter().map(|(name, value)| line(name, value)).collect::<Vec<_>>();
    let fill = |template: &str, lines: &[String], kept: &[String]| {
        template
            .replace("{HOST}", host)
            .replace("{PATH}", path)
            .replace("{KEPT}", KEPT)
            .replace("{ASKED}", ASKED)
            .replace("{HEADERS}", lines.concat().trim())
            .replace("{HASHED}", kept.concat().trim())
    };
    let per_file = |line: &dyn Fn(&str) -> String| hashed.iter().map(|name| line(name)).collect::<Vec<_>>();
    let nginx = each(&|name, value| format!("        add_header {name} \"{value}\" always;\n"));
    let caddy = each(&|name, value| format!("\t\t{name} \"{value}\"\n"));
    let apache = each(&|name, value| format!("    Header always set {name} \"{value}\"\n"));
    let iis = each(&|name, value| format!("        <remove name=\"{name}\" />\n        <add name=\"{name}\" value=\"{value}\" />\n"));
    let platforms = each(&|name, value| format!("  {name}: {value}\n"));
    let iis_kept = per_file(&|name| {
        format!(
            "  <location path=\"{name}\">\n    <system.webServer>\n      <staticContent>\n        \
             <clientCache cacheControlMode=\"UseMaxAge\" cacheControlMaxAge=\"365.00:00:00\" cacheControlCustom=\"public, immutable\" />\n      \
             </staticContent>\n    </system.webServer>\n  </location>\n"
        )
    });
    let platforms_kept = per_file(&|name| format!("/{name}\n  Cache-Control: {KEPT}\n"));
    vec![
        (Place::Beside, "nginx.conf", fill(NGINX, &nginx, &[])),
        (Place::Beside, "Caddyfile", fill(CADDY, &caddy, &[])),
        (Place::Inside, ".htaccess", fill(APACHE, &apache, &[])),
        (Place::Inside, "web.config", fill(IIS, &iis, &iis_kept)),
        (Place::Inside, HEADERS_FILE, fill(PLATFORMS, &platforms, &platforms_kept)),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use partnerwijzer::domain::json::Value;
    use partnerwijzer::domain::read_hosting;

    fn made(json: &str) -> Vec<(Place, &'static str, String)> {
        let (hosting, _) = read_hosting(Value::parse(json).unwrap()).unwrap();
        let headers = Headers::new(&hosting, &["1"]);
        all(&hosting, &headers, &["partnerwijzer-2bdfa91f03a5882.js".to_owned()])
    }

    #[test]
    fn every_server_sends_every_header() {
        let (hosting, _) = read_hosting(Value::parse("{}").unwrap()).unwrap();
        let headers = Headers::new(&hosting, &["1"]);
        for (_, file, text) in made("{}") {
            for (name, value) in headers.iter() {
                let there = text.lines().any(|line| line.contains(name) && line.contains(value));
                assert!(there, "{file} has no {name}: {value}\n{text}");
            }
            let left = ["{HOST}", "{PATH}", "{KEPT}", "{ASKED}", "{HEADERS}", "{HASHED}"].into_iter().find(|name| text.contains(name));
            assert_eq!(left, None, "{file}");
        }
    }

    #[test]
    fn the_address_of_the_site_is_that_of_the_settings() {
        let files = made(r#"{"site": "https://www.dvvwesthoek.be/partnerwijzer"}"#);
        assert!(
            files[0].2.contains("server_name www.dvvwesthoek.be;") && files[0].2.contains("location /partnerwijzer/ {"),
            "{}",
            files[0].2
        );
        assert!(files[1].2.contains("\nwww.dvvwesthoek.be {") && files[1].2.contains("@site path /partnerwijzer/*\n"), "{}", files[1].2);
    }

    #[test]
    fn nothing_in_the_settings_gets_out_of_its_place() {
        let evil = r#"{"site": "https://x.be/;}evil", "embed": {"hosts": ["https://a.be\"; evil", "https://b.be' evil", "https://c.be\nevil"]},
            "tiles": {"url": "https://d.be\"evil/{z}/{x}/{y}", "attribution": "evil"}}"#;
        for (_, file, text) in made(evil) {
            assert!(!text.contains("evil") && text.contains("frame-ancestors 'none'"), "{file}\n{text}");
        }
    }
}
