use super::contact::publisher_contact;
use super::likeness::report_doubles;
use super::parents::link_parents;
use super::partner::{read_date, read_partner};
use super::record::{Record, type_name};
use super::service::{LABEL, Topics};
use crate::collections::Dictionary;
use crate::domain::{Dataset, Fault, Group, Language, Partner, Problem, Publisher, Severity, Topic, TopicId, Unreadable};
use serde::Deserialize;
use serde_json::value::RawValue;
use serde_json::{Map, Value};

/// The version of the schema that is read here.
const SCHEMA: i64 = 1;
/// How a report calls what belongs to the file as a whole.
const FILE: &str = "bestand";

/// The parts of the file, unread: one that cannot be read costs only itself.
#[derive(Deserialize)]
struct Parts<'a> {
    #[serde(borrow)]
    schema: Option<&'a RawValue>,
    #[serde(borrow)]
    title: Option<&'a RawValue>,
    #[serde(borrow)]
    publisher: Option<&'a RawValue>,
    #[serde(borrow)]
    updated: Option<&'a RawValue>,
    #[serde(borrow)]
    groups: Option<&'a RawValue>,
    #[serde(borrow)]
    topics: Option<&'a RawValue>,
    #[serde(borrow)]
    partners: Option<&'a RawValue>,
}

/// Reads the published `partners.json`. Unusable partners are left out and named in the problems.
///
/// The partners stay unread text at first: one that cannot be read then costs only itself, and memory holds one at a time.
///
/// # Errors
/// When the text is not JSON, holds another schema, or has no usable topics or list of partners.
pub fn read_dataset(json: &str) -> Result<(Dataset, Vec<Problem>), Unreadable> {
    let not_json = |error: serde_json::Error| Unreadable::NotJson(error.to_string());
    let text: &RawValue = serde_json::from_str(json.trim_start_matches('\u{feff}')).map_err(not_json)?;
    let parts: Parts = serde_json::from_str(text.get()).map_err(|_| Unreadable::NotThisFile("partners"))?;
    let partners = parts.partners.and_then(|list| serde_json::from_str::<Vec<&RawValue>>(list.get()).ok());
    let partners = partners.ok_or(Unreadable::NotThisFile("partners"))?;
    let mut rest = Map::new();
    let others = [("schema", parts.schema), ("title", parts.title), ("publisher", parts.publisher), ("updated", parts.updated), ("groups", parts.groups), ("topics", parts.topics)];
    for (key, part) in others {
        rest.extend(part.and_then(|part| serde_json::from_str(part.get()).ok()).map(|value| (key.to_owned(), value)));
    }
    if let Some(number) = rest.remove("schema").as_ref().and_then(Value::as_i64).filter(|number| *number != SCHEMA) {
        return Err(Unreadable::OtherSchema(number));
    }
    let problems = &mut Vec::new();
    let groups = read_groups(rest.remove("groups"), problems);
    let topics = read_topics(rest.remove("topics"), &groups, problems);
    if topics.is_empty() {
        return Err(Unreadable::NotThisFile("topics"));
    }
    let file = &mut Record::new(FILE, problems);
    let title = file.text("title", rest.remove("title"), LABEL).unwrap_or_default();
    let publisher = read_publisher(file, rest.remove("publisher"));
    let updated = read_date(file, "updated", rest.remove("updated"));
    let partners = read_partners(&partners, &groups, &topics, problems);
    report_doubles(&partners, problems);
    for partner in partners.iter().filter(|partner| updated.is_some() && partner.checked > updated) {
        Record::new(partner.id.as_str(), problems).note("checked", Severity::Doubtful, Fault::CheckedAfterUpdate);
    }
    Ok((Dataset { title, publisher, updated, groups, topics, partners }, std::mem::take(problems)))
}

fn read_publisher(file: &mut Record, value: Option<Value>) -> Publisher {
    let Some(Value::Object(mut publisher)) = value else {
        file.note("publisher", Severity::Mended, Fault::Missing);
        return Publisher::default();
    };
    let name = file.line("publisher.name", publisher.remove("name"), LABEL, Severity::Mended).unwrap_or_default();
    Publisher { name, contact: publisher_contact(file, &mut publisher) }
}

/// The id and the other fields of a group or topic.
fn read_head(what: &str, at: usize, value: Value, problems: &mut Vec<Problem>) -> Option<(TopicId, Map<String, Value>)> {
    let mut record = Record::new(format!("{what} {}", at + 1), problems);
    let Value::Object(mut fields) = value else {
        record.note("", Severity::LeftOut, Fault::WrongType(type_name(&value), "object"));
        return None;
    };
    let id = fields.remove("id");
    let read = id.as_ref().and_then(Value::as_str).and_then(TopicId::new);
    if read.is_none() {
        record.note("id", Severity::LeftOut, Fault::NotASlug(super::record::excerpt(&id.unwrap_or_default())));
    }
    Some((read?, fields))
}

fn read_groups(value: Option<Value>, problems: &mut Vec<Problem>) -> Vec<Group> {
    let list = Record::new(FILE, problems).list("groups", value);
    let mut groups: Vec<Group> = Vec::with_capacity(list.len());
    for (at, value) in list.into_iter().enumerate() {
        let Some((id, mut fields)) = read_head("groep", at, value, problems) else { continue };
        let mut record = Record::new(id.as_str(), problems);
        if groups.iter().any(|group| group.id == id) {
            record.note("id", Severity::LeftOut, Fault::SameId);
        } else if let Some(label) = record.text("label", fields.remove("label"), LABEL) {
            groups.push(Group { id, label });
        }
    }
    groups
}

fn read_topics(value: Option<Value>, groups: &[Group], problems: &mut Vec<Problem>) -> Vec<Topic> {
    let list = Record::new(FILE, problems).list("topics", value);
    let mut topics: Vec<Topic> = Vec::with_capacity(list.len());
    for (at, value) in list.into_iter().enumerate() {
        let Some((id, mut fields)) = read_head("thema", at, value, problems) else { continue };
        let mut record = Record::new(id.as_str(), problems);
        if topics.iter().any(|topic| topic.id == id) {
            record.note("id", Severity::LeftOut, Fault::SameId);
            continue;
        }
        let Some(label) = record.text("label", fields.remove("label"), LABEL) else { continue };
        let group = fields.remove("group");
        let group_id = group.as_ref().and_then(Value::as_str).unwrap_or_default();
        let group = groups.iter().position(|group| group.id.as_str() == group_id);
        if group.is_none() {
            record.note("group", Severity::Mended, Fault::UnknownTopic(group_id.to_owned()));
        }
        let words = read_words(&mut record, fields.remove("words"));
        topics.push(Topic { id, group, label, words });
    }
    topics
}

fn read_words(record: &mut Record, value: Option<Value>) -> [Vec<String>; 3] {
    let Some(Value::Object(mut words)) = value else { return Default::default() };
    Language::ALL.map(|language| {
        let field = format!("words.{language}");
        let list = record.list(&field, words.remove(language.code()));
        list.into_iter().filter_map(|word| record.line(&field, Some(word), LABEL, Severity::Mended)).collect()
    })
}

fn read_partners(records: &[&RawValue], groups: &[Group], topics: &[Topic], problems: &mut Vec<Problem>) -> Vec<Partner> {
    let topics = Topics {
        list: topics,
        by_id: topics.iter().map(|topic| topic.id.as_str()).collect(),
        groups: groups.iter().map(|group| group.id.as_str()).collect(),
    };
    let (mut partners, mut parents) = (Vec::with_capacity(records.len()), Vec::with_capacity(records.len()));
    let mut seen = Dictionary::default();
    for (at, raw) in records.iter().enumerate() {
        let value = match serde_json::from_str::<Value>(raw.get()) {
            Ok(value) => value,
            Err(error) => {
                let name = named_in(raw.get()).unwrap_or_else(|| format!("partner {}", at + 1));
                Record::new(name, problems).note("", Severity::LeftOut, Fault::NotReadable(error.to_string()));
                continue;
            }
        };
        let Some(read) = read_partner(at, value, &topics, problems) else { continue };
        if seen.add(read.partner.id.as_str()).1 {
            partners.push(read.partner);
            parents.push(read.parent);
        } else {
            Record::new(read.partner.id.as_str(), problems).note("id", Severity::LeftOut, Fault::SameId);
        }
    }
    link_parents(&mut partners, &parents, &seen, problems);
    partners
}

/// The id of a record that is JSON, but holds a value (such as an endless number) that cannot be read.
fn named_in(raw: &str) -> Option<String> {
    #[derive(Deserialize)]
    struct Named {
        id: String,
    }
    serde_json::from_str::<Named>(raw).ok().map(|named| named.id)
}
