use super::config::read_config;
use super::record::{Name, Path, Record, excerpt, type_name};
use crate::domain::json::{Fields, Value};
use crate::domain::{Embedders, Fault, Hosting, Origin, Problem, Severity, SiteAddress, Unreadable};

/// More hosts than this would make a header that servers refuse to send: most hold 8 kB of them, and a host is some 30 characters.
const MOST_HOSTS: usize = 100;

const SITE: &str = "https://www.voorbeeld.be/";
const HOST: &str = "https://www.voorbeeld.be, https://*.voorbeeld.be";

/// Reads from `config.json` where the site stands and who may embed it, with every problem of the usual settings too.
///
/// Apart from these, so that the page, which needs none of it, does not carry its reading.
///
/// # Errors
/// When it is no object.
pub fn read_hosting(file: Value) -> Result<(Hosting, Vec<Problem>), Unreadable> {
    let Value::Object(settings) = &file else { return Err(Unreadable::NotThisFile("languages")) };
    let mut problems = Vec::new();
    let mut record = Record::new(Name::File, &mut problems);
    let site = read_site(settings);
    if let Some(given) = given(settings, "site").filter(|_| site.is_none()) {
        record.note("site", Severity::Mended, || Fault::NotInList(excerpt(given), SITE));
    }
    let embedders = read_embedders(&mut record, settings);
    let (config, more) = read_config(file)?;
    let tiles = config.layer.map(|layer| origin_of(&layer.url).ok_or(layer.url));
    if let Some(Err(url)) = &tiles {
        record.note("tiles.url", Severity::Mended, || Fault::NotInList(excerpt(&Value::Text(url.clone())), "https://…/{z}/{x}/{y}…"));
    }
    problems.extend(more);
    Ok((Hosting { site, embedders, languages: config.languages, tiles: tiles.and_then(Result::ok) }, problems))
}

/// The public address of the site, if the settings name one that can be used.
pub(super) fn read_site(settings: &Fields) -> Option<SiteAddress> {
    settings.get("site").and_then(Value::as_str).and_then(SiteAddress::parse)
}

fn given<'a>(fields: &'a Fields, key: &str) -> Option<&'a Value> {
    fields.get(key).filter(|value| !value.is_null())
}

/// Whoever writes something means to keep some out: what is written and cannot be read lets nobody in.
fn read_embedders(record: &mut Record, settings: &Fields) -> Embedders {
    let embed = match given(settings, "embed") {
        None => return Embedders::Everybody,
        Some(Value::Object(embed)) => embed,
        Some(other) => {
            record.note("embed", Severity::Mended, || Fault::WrongType(type_name(other), "{ hosts }"));
            return Embedders::Only(Vec::new());
        }
    };
    let Some(hosts) = given(embed, "hosts") else { return Embedders::Everybody };
    let hosts = record.list("embed.hosts", Some(hosts.clone()));
    let mut origins: Vec<Origin> = Vec::new();
    for (at, host) in hosts.iter().enumerate() {
        match host.as_str().and_then(Origin::parse) {
            Some(origin) if origins.contains(&origin) => {}
            Some(origin) => origins.push(origin),
            None => record.note(Path::item("embed.hosts", at, ""), Severity::Mended, || Fault::NotInList(excerpt(host), HOST)),
        }
    }
    if origins.len() > MOST_HOSTS {
        record.note("embed.hosts", Severity::Mended, || Fault::TooLong(origins.len(), MOST_HOSTS));
        origins.truncate(MOST_HOSTS);
    }
    Embedders::Only(origins)
}

/// The origin of an address whose path may hold anything.
fn origin_of(url: &str) -> Option<Origin> {
    let host = url.find("://")? + 3;
    let end = url[host..].find(['/', '?', '#']).map_or(url.len(), |at| at + host);
    Origin::parse(&url[..end]).filter(|origin| !origin.as_str().contains('*'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn read(json: &str) -> (Hosting, Vec<String>) {
        let (hosting, problems) = read_hosting(Value::parse(json).unwrap()).unwrap();
        (hosting, problems.into_iter().map(|problem| problem.field).collect())
    }

    #[track_caller]
    fn hosts(json: &str) -> (Option<Vec<String>>, Vec<String>) {
        let (hosting, problems) = read(json);
        let origins = match hosting.embedders {
            Embedders::Everybody => None,
            Embedders::Only(origins) => Some(origins.iter().map(|origin| origin.as_str().to_owned()).collect()),
        };
        (origins, problems)
    }

    #[test]
    fn unless_something_is_said_everybody_may_embed() {
        for json in ["{}", r#"{"embed": null}"#, r#"{"embed": {}}"#, r#"{"embed": {"hosts": null}, "site": null}"#] {
            assert_eq!(hosts(json), (None, Vec::new()), "{json}");
            assert_eq!(read(json).0.site, None);
        }
        assert!(read_hosting(Value::List(Vec::new())).is_err());
    }

    #[test]
    fn wrong_hosts_are_named_one_by_one_and_left_out() {
        let (origins, problems) = hosts(
            r#"{"embed": {"hosts": ["https://www.ieper.be", "www.diksmuide.be", 7, "https://*.voorbeeld.be", "https://www.ieper.be/", "http://x.be"]}}"#,
        );
        assert_eq!(origins.unwrap(), ["https://www.ieper.be", "https://*.voorbeeld.be"]);
        assert_eq!(problems, ["embed.hosts.1", "embed.hosts.2", "embed.hosts.5"]);
    }

    #[test]
    fn a_list_of_nobody_and_what_cannot_be_read_let_nobody_in() {
        assert_eq!(hosts(r#"{"embed": {"hosts": []}}"#), (Some(Vec::new()), Vec::new()));
        assert_eq!(hosts(r#"{"embed": {"hosts": ["ieper"]}}"#), (Some(Vec::new()), vec!["embed.hosts.0".into()]));
        assert_eq!(hosts(r#"{"embed": {"hosts": {}}}"#), (Some(Vec::new()), vec!["embed.hosts".into()]));
        assert_eq!(hosts(r#"{"embed": false}"#), (Some(Vec::new()), vec!["embed".into()]));
        let one = hosts(r#"{"embed": {"hosts": "https://www.ieper.be"}}"#);
        assert_eq!(one, (Some(vec!["https://www.ieper.be".into()]), vec!["embed.hosts".into()]));
    }

    #[test]
    fn a_header_does_not_grow_without_end() {
        let many: Vec<String> = (0..150).map(|at| format!("\"https://gemeente-{at}.be\"")).collect();
        let (origins, problems) = hosts(&format!(r#"{{"embed": {{"hosts": [{}]}}}}"#, many.join(",")));
        assert_eq!((origins.unwrap().len(), problems), (MOST_HOSTS, vec!["embed.hosts".to_owned()]));
    }

    #[test]
    fn the_site_and_the_tiles_are_read() {
        let (hosting, problems) = read(
            r#"{"site": "https://www.dvvwesthoek.be/partnerwijzer", "languages": ["fr"], "language": "fr",
                "tiles": {"url": "https://tegels.example:8443/{z}/{x}/{y}.png?a=;*", "attribution": "Wie dan ook"}}"#,
        );
        assert_eq!(problems, Vec::<String>::new());
        assert_eq!(hosting.site.unwrap().of(""), "https://www.dvvwesthoek.be/partnerwijzer/");
        assert_eq!(hosting.tiles.unwrap().as_str(), "https://tegels.example:8443");
    }

    #[test]
    fn what_is_wrong_with_the_site_or_the_tiles_is_named() {
        let (hosting, problems) =
            read(r#"{"site": "http://dvvwesthoek.be/", "tiles": {"url": "https://a;script-src */{z}/{x}/{y}.png", "attribution": "x"}}"#);
        assert_eq!((hosting.site, hosting.tiles, problems), (None, None, vec!["site".to_owned(), "tiles.url".to_owned()]));
    }
}
