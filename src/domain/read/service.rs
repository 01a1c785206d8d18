use super::record::{Record, excerpt, number, type_name};
use crate::collections::Dictionary;
use crate::domain::{Area, Audience, Fault, Service, Severity, Text, Topic, TopicIndex, Workplace};
use crate::geo::Km;
use enumset::EnumSet;
use serde_json::{Map, Value};

/// Services of one partner that are kept; a list longer than this is a slip, and no visitor reads it.
const MOST_SERVICES: usize = 60;
/// Longest service label, in characters.
pub(super) const LABEL: usize = 120;
/// Longest running text, in characters.
pub(super) const PROSE: usize = 2000;

/// The topics of a file while its services are read.
pub(super) struct Topics<'a> {
    pub(super) list: &'a [Topic],
    /// Their ids; the number of an id is the position of the topic.
    pub(super) by_id: Dictionary,
    pub(super) groups: Vec<&'a str>,
}

pub(super) fn read_services(record: &mut Record, value: Option<Value>, topics: &Topics) -> Vec<Service> {
    let missing = value.as_ref().is_none_or(Value::is_null);
    let list = record.list("services", value);
    let found = list.len();
    let mut services: Vec<Service> = Vec::with_capacity(found.min(MOST_SERVICES));
    let mut repeated = 0;
    for (at, value) in list.into_iter().enumerate() {
        if services.len() == MOST_SERVICES {
            record.note("services", Severity::Mended, Fault::TooLong(found, MOST_SERVICES));
            break;
        }
        let Some(service) = read_service(record, at, value, topics) else { continue };
        if services.iter().any(|known| known.topic == service.topic && known.label == service.label) {
            repeated += 1;
        } else {
            services.push(service);
        }
    }
    if repeated > 0 {
        record.note("services", Severity::Mended, Fault::Repeated(repeated + 1));
    }
    if missing {
        record.note("services", Severity::Mended, Fault::Missing);
    } else if services.is_empty() {
        record.note("services", Severity::Mended, Fault::NoServices);
    }
    services
}

fn read_service(record: &mut Record, at: usize, value: Value, topics: &Topics) -> Option<Service> {
    let field = |key: &str| format!("services.{at}.{key}");
    let Value::Object(mut service) = value else {
        record.note(&format!("services.{at}"), Severity::Mended, Fault::WrongType(type_name(&value), "object"));
        return None;
    };
    let topic = read_topic(record, &field("topic"), service.remove("topic"), topics)?;
    let label = record.text(&field("label"), service.remove("label"), LABEL);
    let label = label.or_else(|| topics.list.get(topic.get()).map(|topic| topic.label.clone()))?;
    let detail = service.remove("detail").and_then(|value| record.text(&field("detail"), Some(value), PROSE));
    let audiences = record.words(&field("for"), service.remove("for"), Audience::from_word, "bedrijven, lokale-besturen, particulieren");
    let workplaces = record.words(&field("where"), service.remove("where"), Workplace::from_word, "atelier, op-locatie");
    let area = read_area(record, &field("area"), service.remove("area"));
    record.unknown_keys(&service);
    let (audiences, workplaces): (EnumSet<Audience>, EnumSet<Workplace>) =
        (audiences.into_iter().collect(), workplaces.into_iter().collect());
    Some(Service { topic, label, detail: detail.filter(|text| *text != Text::default()), audiences, workplaces, area })
}

fn read_topic(record: &mut Record, field: &str, value: Option<Value>, topics: &Topics) -> Option<TopicIndex> {
    let Some(value) = value.filter(|value| !value.is_null()) else {
        record.note(field, Severity::Mended, Fault::Missing);
        return None;
    };
    let id = value.as_str().unwrap_or_default();
    let topic = topics.by_id.find(id).and_then(TopicIndex::new);
    if topic.is_none() {
        let found = excerpt(&value);
        let fault = if topics.groups.contains(&id) { Fault::TopicIsGroup(found) } else { Fault::UnknownTopic(found) };
        record.note(field, Severity::Mended, fault);
    }
    topic
}

fn read_area(record: &mut Record, field: &str, value: Option<Value>) -> Option<Area> {
    let mut area = match value {
        Some(Value::Object(area)) => area,
        None => {
            record.note(field, Severity::Gap, Fault::Missing);
            return None;
        }
        Some(other) => {
            record.note(field, Severity::Mended, Fault::WrongType(type_name(&other), "object"));
            return None;
        }
    };
    let kind = area.remove("kind").unwrap_or_default();
    match kind.as_str() {
        Some("region") => Some(Area::Region),
        Some("municipalities") => read_names(record, &format!("{field}.names"), area.remove("names")),
        Some("radius") => read_radius(record, &format!("{field}.km"), &mut area),
        _ => {
            record.note(&format!("{field}.kind"), Severity::Mended, Fault::NotInList(excerpt(&kind), "region, municipalities, radius"));
            None
        }
    }
}

fn read_names(record: &mut Record, field: &str, value: Option<Value>) -> Option<Area> {
    let list = record.list(field, value);
    let names: Vec<String> = list.into_iter().filter_map(|name| record.line(field, Some(name), 80, Severity::Mended)).collect();
    if names.is_empty() {
        record.note(field, Severity::Mended, Fault::Missing);
        return None;
    }
    Some(Area::Municipalities(names))
}

fn read_radius(record: &mut Record, field: &str, area: &mut Map<String, Value>) -> Option<Area> {
    let value = area.remove("km").unwrap_or_default();
    let number = number(&value);
    if value.is_string() {
        record.note(field, Severity::Mended, Fault::WrongType("tekst", "getal"));
    }
    // Flanders is 210 km across: more than 500 km is a slip, not a working area.
    let km = number.filter(|km| *km > 0.0 && *km <= 500.0).and_then(Km::new);
    if km.is_none() {
        record.note(field, Severity::Mended, Fault::NotARadius(excerpt(&value)));
    }
    km.map(Area::Radius)
}
