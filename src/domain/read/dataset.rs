use super::contact::publisher_contact;
use super::parents::link_parents;
use super::partner::{read_date, read_partner};
use super::record::{Name, Path, Record, excerpt, type_name};
use super::service::{LABEL, Topics};
use crate::collections::Dictionary;
use crate::domain::json::{Fields, Value};
use crate::domain::{Dataset, Fault, Group, Language, Partner, Problem, Publisher, Severity, Text, Topic, TopicId, Unreadable};

/// The version of the schema that is read here.
const SCHEMA: i64 = 1;

/// Reads the published `partners.json`. Unusable partners are left out and named in the problems.
///
/// # Errors
/// When it holds another schema, or has no usable topics or list of partners.
pub fn read_dataset(file: Value) -> Result<(Dataset, Vec<Problem>), Unreadable> {
    let Value::Object(mut fields) = file else { return Err(Unreadable::NotThisFile("partners")) };
    let Some(Value::List(partners)) = fields.remove("partners") else { return Err(Unreadable::NotThisFile("partners")) };
    read_dataset_from(fields, partners)
}

/// Reads the file without its partners, and these one at a time, as they come: a list that is made while it is read never stands in memory as a whole.
///
/// # Errors
/// When the file holds another schema or has no usable topics.
pub fn read_dataset_from(mut file: Fields, partners: impl IntoIterator<Item = Value>) -> Result<(Dataset, Vec<Problem>), Unreadable> {
    if let Some(number) = file.remove("schema").as_ref().and_then(Value::as_whole).filter(|number| *number != SCHEMA) {
        return Err(Unreadable::OtherSchema(number));
    }
    let problems = &mut Vec::new();
    let groups = read_groups(file.remove("groups"), problems);
    let topics = read_topics(file.remove("topics"), &groups, problems);
    if topics.is_empty() {
        return Err(Unreadable::NotThisFile("topics"));
    }
    let record = &mut Record::new(Name::File, problems);
    let title = record.text("title", file.remove("title"), LABEL).unwrap_or_default();
    let publisher = read_publisher(record, file.remove("publisher"));
    let updated = read_date(record, "updated", file.remove("updated"));
    let (partners, left_out) = read_partners(partners, &groups, &topics, problems);
    for partner in partners.iter().filter(|partner| updated.is_some() && partner.checked > updated) {
        Record::new(Name::Id(partner.id.as_str()), problems).note("checked", Severity::Doubtful, || Fault::CheckedAfterUpdate);
    }
    Ok((Dataset { title, publisher, updated, groups, topics, partners, left_out }, std::mem::take(problems)))
}

fn read_publisher(file: &mut Record, value: Option<Value>) -> Publisher {
    let Some(Value::Object(mut publisher)) = value else {
        file.note("publisher", Severity::Mended, || Fault::Missing);
        return Publisher::default();
    };
    let name = file.line("publisher.name", publisher.remove("name"), LABEL, Severity::Mended).unwrap_or_default();
    Publisher { name, contact: publisher_contact(file, &mut publisher) }
}

/// The id and the other fields of a group or topic.
fn read_head(what: &'static str, at: usize, value: Value, problems: &mut Vec<Problem>) -> Option<(TopicId, Fields)> {
    let mut record = Record::new(Name::Numbered(what, at), problems);
    let Value::Object(mut fields) = value else {
        record.note("", Severity::LeftOut, || Fault::WrongType(type_name(&value), "object"));
        return None;
    };
    let id = fields.remove("id");
    let read = id.as_ref().and_then(Value::as_str).and_then(TopicId::new);
    if read.is_none() {
        record.note("id", Severity::LeftOut, || Fault::NotASlug(excerpt(&id.unwrap_or_default())));
    }
    Some((read?, fields))
}

/// The name of a group or topic. Without one it is called by its id: partners refer to it, and would be lost with it.
fn read_label(record: &mut Record, fields: &mut Fields, id: &TopicId) -> Text {
    record.text("label", fields.remove("label"), LABEL).unwrap_or_else(|| Text::dutch(id.to_string()))
}

fn read_groups(value: Option<Value>, problems: &mut Vec<Problem>) -> Vec<Group> {
    let list = Record::new(Name::File, problems).list("groups", value);
    let mut groups: Vec<Group> = Vec::with_capacity(list.len());
    for (at, value) in list.into_iter().enumerate() {
        let Some((id, mut fields)) = read_head("groep", at, value, problems) else { continue };
        let mut record = Record::new(Name::Id(id.as_str()), problems);
        if groups.iter().any(|group| group.id == id) {
            record.note("id", Severity::LeftOut, || Fault::SameId);
        } else {
            let label = read_label(&mut record, &mut fields, &id);
            groups.push(Group { id, label });
        }
    }
    groups
}

fn read_topics(value: Option<Value>, groups: &[Group], problems: &mut Vec<Problem>) -> Vec<Topic> {
    let list = Record::new(Name::File, problems).list("topics", value);
    let mut topics: Vec<Topic> = Vec::with_capacity(list.len());
    for (at, value) in list.into_iter().enumerate() {
        let Some((id, mut fields)) = read_head("thema", at, value, problems) else { continue };
        let mut record = Record::new(Name::Id(id.as_str()), problems);
        if topics.iter().any(|topic| topic.id == id) {
            record.note("id", Severity::LeftOut, || Fault::SameId);
            continue;
        }
        let label = read_label(&mut record, &mut fields, &id);
        let group = fields.remove("group");
        let group_id = group.as_ref().and_then(Value::as_str).unwrap_or_default();
        let group = groups.iter().position(|group| group.id.as_str() == group_id);
        if group.is_none() {
            record.note("group", Severity::Mended, || Fault::UnknownGroup(group_id.to_owned()));
        }
        let words = read_words(&mut record, fields.remove("words"));
        topics.push(Topic { id, group, label, words });
    }
    topics
}

fn read_words(record: &mut Record, value: Option<Value>) -> [Vec<String>; 3] {
    let Some(Value::Object(mut words)) = value else { return Default::default() };
    Language::ALL.map(|language| {
        let field = Path::from("words").of(language);
        let list = record.list(field, words.remove(language.code()));
        list.into_iter().filter_map(|word| record.line(field, Some(word), LABEL, Severity::Mended)).collect()
    })
}

/// The partners that can be used, and how many cannot.
fn read_partners(
    records: impl IntoIterator<Item = Value>,
    groups: &[Group],
    topics: &[Topic],
    problems: &mut Vec<Problem>,
) -> (Vec<Partner>, usize) {
    let topics = Topics {
        list: topics,
        by_id: topics.iter().map(|topic| topic.id.as_str()).collect(),
        groups: groups.iter().map(|group| group.id.as_str()).collect(),
    };
    let (mut partners, mut parents, mut seen, mut found) = (Vec::new(), Vec::new(), Dictionary::default(), 0);
    for (at, value) in records.into_iter().enumerate() {
        found = at + 1;
        let Some(read) = read_partner(at, value, &topics, problems) else { continue };
        if seen.add(read.partner.id.as_str()).1 {
            partners.push(read.partner);
            parents.push(read.parent);
        } else {
            Record::new(Name::Id(read.partner.id.as_str()), problems).note("id", Severity::LeftOut, || Fault::SameId);
        }
    }
    link_parents(&mut partners, &parents, &seen, problems);
    let left_out = found - partners.len();
    (partners, left_out)
}
