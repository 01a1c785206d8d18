use super::address::{read_address, read_location};
use super::contact::{read_contact, website};
use super::record::{Name, Record, excerpt, type_name};
use super::service::{PROSE, Topics, read_services};
use crate::domain::json::{Fields, Value};
use crate::domain::{Date, Fault, Kind, Partner, PartnerId, Problem, Severity, Status};

/// Longest name, in characters: what still fits a card on a phone.
const NAME: usize = 120;
/// Former names and sources that are kept.
const MOST_EXTRAS: usize = 20;

/// A partner, and the id of its parent, which is looked up when all are read.
pub(super) struct Read {
    pub(super) partner: Partner,
    pub(super) parent: Option<String>,
}

/// Reads one record; `None` when it has no usable id or name.
pub(super) fn read_partner(position: usize, value: Value, topics: &Topics, problems: &mut Vec<Problem>) -> Option<Read> {
    let unnamed = Name::Numbered("partner", position);
    let Value::Object(mut fields) = value else {
        Record::new(unnamed, problems).note("", Severity::LeftOut, || Fault::WrongType(type_name(&value), "object"));
        return None;
    };
    let id = read_id(unnamed, fields.remove("id"), problems)?;
    let record = &mut Record::new(Name::Id(id.as_str()), problems);
    let name = record.line("name", fields.remove("name"), NAME, Severity::LeftOut);
    let Some(name) = name else {
        record.unknown_keys(&known_removed(fields));
        return None;
    };
    let kind = read_kind(record, fields.remove("kind"));
    let former_names = read_former_names(record, fields.remove("former_names"));
    let parent = read_parent(record, fields.remove("parent"));
    let summary = record.text("summary", fields.remove("summary"), PROSE).unwrap_or_default();
    let address = read_address(record, fields.remove("address"));
    let location = read_location(record, fields.remove("location"));
    let contact = read_contact(record, fields.remove("contact"));
    let services = read_services(record, fields.remove("services"), topics);
    let checked = read_date(record, "checked", fields.remove("checked"));
    let status = read_status(record, fields.remove("status"));
    if status == Status::Confirmed && checked.is_none() {
        record.note("status", Severity::Doubtful, || Fault::ConfirmedUnchecked);
    }
    let sources = record.list("sources", fields.remove("sources"));
    let sources = sources.into_iter().take(MOST_EXTRAS).filter_map(|source| website(record, "sources", Some(source))).collect();
    record.unknown_keys(&fields);
    let partner =
        Partner { id, name, former_names, parent: None, kind, summary, address, location, contact, services, checked, status, sources };
    Some(Read { partner, parent })
}

/// What is left of a record without a name: keys such as `Name` explain why.
fn known_removed(mut fields: Fields) -> Fields {
    for known in ["kind", "former_names", "parent", "summary", "address", "location", "contact", "services", "checked", "status", "sources"]
    {
        fields.remove(known);
    }
    fields
}

fn read_id(unnamed: Name, value: Option<Value>, problems: &mut Vec<Problem>) -> Option<PartnerId> {
    let id = value.as_ref().and_then(Value::as_str).and_then(PartnerId::new);
    if id.is_none() {
        Record::new(unnamed, problems).note("id", Severity::LeftOut, || match value {
            None | Some(Value::Null) => Fault::Missing,
            Some(Value::Text(text)) if text.trim().is_empty() => Fault::Empty,
            Some(Value::Text(text)) => Fault::NotASlug(excerpt(&Value::Text(text))),
            Some(other) => Fault::WrongType(type_name(&other), "tekst"),
        });
    }
    id
}

fn read_kind(record: &mut Record, value: Option<Value>) -> Kind {
    let kind = value.as_ref().and_then(Value::as_str).and_then(Kind::from_word);
    kind.unwrap_or_else(|| {
        let allowed = "maatwerkbedrijf, arbeidszorg, lokale-diensteneconomie, trajectbegeleiding, kringwinkel, other";
        record.note("kind", Severity::Mended, || Fault::NotInList(excerpt(&value.unwrap_or_default()), allowed));
        Kind::Other
    })
}

fn read_former_names(record: &mut Record, value: Option<Value>) -> Vec<String> {
    let list = record.list("former_names", value);
    list.into_iter().take(MOST_EXTRAS).filter_map(|name| record.line("former_names", Some(name), NAME, Severity::Mended)).collect()
}

fn read_parent(record: &mut Record, value: Option<Value>) -> Option<String> {
    match value {
        None | Some(Value::Null) => None,
        Some(Value::Text(parent)) => Some(parent),
        Some(other) => {
            record.note("parent", Severity::Mended, || Fault::WrongType(type_name(&other), "tekst"));
            None
        }
    }
}

pub(super) fn read_date(record: &mut Record, field: &'static str, value: Option<Value>) -> Option<Date> {
    let value = value.filter(|value| !value.is_null())?;
    let date = value.as_str().and_then(Date::parse);
    if date.is_none() {
        record.note(field, Severity::Mended, || Fault::NotADate(excerpt(&value)));
    }
    date
}

fn read_status(record: &mut Record, value: Option<Value>) -> Status {
    let status = value.as_ref().and_then(Value::as_str).and_then(Status::from_word);
    status.unwrap_or_else(|| {
        record.note("status", Severity::Mended, || Fault::NotInList(excerpt(&value.unwrap_or_default()), "confirmed, unconfirmed"));
        Status::Unconfirmed
    })
}
