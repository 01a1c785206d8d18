use super::record::{Path, Record, excerpt, type_name};
use crate::collections::Dictionary;
use crate::domain::json::{Fields, Value};
use crate::domain::{Area, Audience, Fault, Service, Severity, Text, Topic, TopicIndex, Workplace};
use crate::geo::Km;

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
            record.note("services", Severity::Mended, || Fault::TooLong(found, MOST_SERVICES));
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
        record.note("services", Severity::Mended, || Fault::Repeated(repeated + 1));
    }
    if missing {
        record.note("services", Severity::Mended, || Fault::Missing);
    } else if services.is_empty() {
        record.note("services", Severity::Mended, || Fault::NoServices);
    }
    services
}

fn read_service(record: &mut Record, at: usize, value: Value, topics: &Topics) -> Option<Service> {
    let field = |key: &'static str| Path::item("services", at, key);
    let Value::Object(mut service) = value else {
        record.note(field(""), Severity::Mended, || Fault::WrongType(type_name(&value), "object"));
        return None;
    };
    let topic = read_topic(record, field("topic"), service.remove("topic"), topics)?;
    let label = record.text(field("label"), service.remove("label"), LABEL);
    let label = label.or_else(|| topics.list.get(topic.get()).map(|topic| topic.label.clone()))?;
    let detail = service.remove("detail").and_then(|value| record.text(field("detail"), Some(value), PROSE));
    let audiences = record.words(field("for"), service.remove("for"), Audience::from_word, "bedrijven, lokale-besturen, particulieren");
    let workplaces = record.words(field("where"), service.remove("where"), Workplace::from_word, "atelier, op-locatie");
    let area = read_area(record, at, service.remove("area"));
    record.unknown_keys(&service);
    let detail = detail.filter(|text| *text != Text::default());
    Some(Service { topic, label, detail, audiences: audiences.into_iter().collect(), workplaces: workplaces.into_iter().collect(), area })
}

fn read_topic(record: &mut Record, field: Path, value: Option<Value>, topics: &Topics) -> Option<TopicIndex> {
    let Some(value) = value.filter(|value| !value.is_null()) else {
        record.note(field, Severity::Mended, || Fault::Missing);
        return None;
    };
    let id = value.as_str().unwrap_or_default();
    let topic = topics.by_id.find(id).and_then(TopicIndex::new);
    if topic.is_none() {
        record.note(field, Severity::Mended, || {
            let found = excerpt(&value);
            if topics.groups.contains(&id) { Fault::TopicIsGroup(found) } else { Fault::UnknownTopic(found) }
        });
    }
    topic
}

fn read_area(record: &mut Record, at: usize, value: Option<Value>) -> Option<Area> {
    let field = |key: &'static str| Path::item("services", at, key);
    let mut area = match value {
        Some(Value::Object(area)) => area,
        None => {
            record.note(field("area"), Severity::Gap, || Fault::Missing);
            return None;
        }
        Some(other) => {
            record.note(field("area"), Severity::Mended, || Fault::WrongType(type_name(&other), "object"));
            return None;
        }
    };
    let kind = area.remove("kind").unwrap_or_default();
    match kind.as_str() {
        Some("region") => Some(Area::Region),
        Some("municipalities") => read_names(record, field("area.names"), area.remove("names")),
        Some("radius") => read_radius(record, field("area.km"), &mut area),
        _ => {
            record.note(field("area.kind"), Severity::Mended, || Fault::NotInList(excerpt(&kind), "region, municipalities, radius"));
            None
        }
    }
}

fn read_names(record: &mut Record, field: Path, value: Option<Value>) -> Option<Area> {
    let list = record.list(field, value);
    let names: Vec<String> = list.into_iter().filter_map(|name| record.line(field, Some(name), 80, Severity::Mended)).collect();
    if names.is_empty() {
        record.note(field, Severity::Mended, || Fault::Missing);
        return None;
    }
    Some(Area::Municipalities(names))
}

fn read_radius(record: &mut Record, field: Path, area: &mut Fields) -> Option<Area> {
    let value = area.remove("km").unwrap_or_default();
    // Flanders is 210 km across: more than 500 km is a slip, not a working area.
    let km = record.number(field, &value).filter(|km| *km > 0.0 && *km <= 500.0).and_then(Km::new);
    if km.is_none() {
        record.note(field, Severity::Mended, || Fault::NotARadius(excerpt(&value)));
    }
    km.map(Area::Radius)
}
