use super::contact::website;
use super::record::{Name, Record, excerpt, type_name};
use crate::domain::json::{Fields, Value};
use crate::domain::{Fault, Line, LineKind, Municipality, Nis, Place, PlaceKind, Problem, Region, Sea, Severity, Text, Unreadable};
use crate::geo::Point;

/// Reads `region.json`. What is wrong in it is left out and reported.
///
/// # Errors
/// When it has no municipality that can be drawn.
pub fn read_region(file: Value) -> Result<(Region, Vec<Problem>), Unreadable> {
    let Value::Object(mut file) = file else { return Err(Unreadable::NotThisFile("municipalities")) };
    let problems = &mut Vec::new();
    let municipalities = each(problems, &mut file, "municipalities", read_municipality);
    if municipalities.is_empty() {
        return Err(Unreadable::NotThisFile("municipalities"));
    }
    let mut places = each(problems, &mut file, "places", read_place);
    for place in &mut places {
        place.inside = municipalities.iter().any(|municipality| municipality.inside && municipality.name == place.municipality);
    }
    let lines = each(problems, &mut file, "lines", read_line);
    let stations = each(problems, &mut file, "stations", read_station);
    let seas = each(problems, &mut file, "seas", |record, fields| {
        let name =
            fields.remove("name").filter(|name| !name.is_null()).and_then(|name| record.text("name", Some(name), 80)).unwrap_or_default();
        Some(Sea { name, label: fields.remove("label").as_ref().and_then(position), ring: read_points(record, fields.remove("ring"), 3)? })
    });
    let credits = each(problems, &mut file, "credits", |record, fields| {
        let text = record.text("text", fields.remove("text"), 300)?;
        Some((text, website(record, "url", fields.remove("url"))))
    });
    let mut record = Record::new(Name::File, problems);
    let name = record.text("name", file.remove("name"), 80).unwrap_or_default();
    let attribution: Text = record.text("attribution", file.remove("attribution"), 300).unwrap_or_default();
    Ok((Region { name, attribution, credits, municipalities, places, seas, lines, stations }, std::mem::take(problems)))
}

/// Reads a list of objects, and leaves out those that cannot be read.
fn each<T>(
    problems: &mut Vec<Problem>,
    file: &mut Fields,
    key: &'static str,
    read: impl Fn(&mut Record, &mut Fields) -> Option<T>,
) -> Vec<T> {
    let list = Record::new(Name::File, problems).list(key, file.remove(key));
    let mut found = Vec::with_capacity(list.len());
    for (at, value) in list.into_iter().enumerate() {
        let mut record = Record::new(Name::Numbered(key, at), problems);
        match value {
            Value::Object(mut fields) => found.extend(read(&mut record, &mut fields)),
            other => record.note("", Severity::LeftOut, || Fault::WrongType(type_name(&other), "object")),
        }
    }
    found
}

fn read_municipality(record: &mut Record, fields: &mut Fields) -> Option<Municipality> {
    let name = record.line("name", fields.remove("name"), 80, Severity::LeftOut)?;
    let nis = fields.remove("nis").as_ref().and_then(Value::as_str).and_then(Nis::new);
    if nis.is_none() {
        record.note("nis", Severity::LeftOut, || Fault::Missing);
    }
    let label = read_position(record, "label", fields.remove("label"));
    let rings = record.list("rings", fields.remove("rings"));
    let rings: Vec<_> = rings.into_iter().filter_map(|ring| read_points(record, Some(ring), 3)).collect();
    let inside = fields.remove("inside") == Some(Value::Bool(true));
    let label = label.or_else(|| rings.first()?.first().copied());
    Some(Municipality { nis: nis?, name, inside, label: label?, rings })
}

fn read_place(record: &mut Record, fields: &mut Fields) -> Option<Place> {
    let name = record.line("name", fields.remove("name"), 80, Severity::LeftOut)?;
    let municipality = record.line("municipality", fields.remove("municipality"), 80, Severity::LeftOut)?;
    let point = read_position(record, "point", fields.remove("point"))?;
    let postcode = fields.remove("postcode").as_ref().and_then(Value::as_str).map(str::to_owned).unwrap_or_default();
    let other_names = record.list("other_names", fields.remove("other_names"));
    let other_names = other_names.into_iter().filter_map(|name| record.line("other_names", Some(name), 80, Severity::Mended)).collect();
    let kind = match fields.remove("kind").as_ref().and_then(Value::as_str) {
        Some("groep") => PlaceKind::Group,
        Some("gehucht") => PlaceKind::Hamlet,
        _ => PlaceKind::Village,
    };
    let is = |fields: &mut Fields, key| fields.remove(key) == Some(Value::Bool(true));
    let (seat, town) = (is(fields, "seat"), is(fields, "town"));
    Some(Place { name, other_names, postcode, municipality, inside: false, point, kind, seat, town })
}

fn read_line(record: &mut Record, fields: &mut Fields) -> Option<Line> {
    let kind = fields.remove("kind").unwrap_or_default();
    let Some(kind) = kind.as_str().and_then(LineKind::from_word) else {
        record.note("kind", Severity::LeftOut, || Fault::NotInList(excerpt(&kind), "coast, border, river, canal, rail, motorway, primary"));
        return None;
    };
    let name = fields.remove("name").as_ref().and_then(Value::as_str).unwrap_or_default().to_owned();
    Some(Line { kind, name, points: read_points(record, fields.remove("points"), 2)? })
}

fn read_station(record: &mut Record, fields: &mut Fields) -> Option<(String, Point)> {
    Some((record.line("name", fields.remove("name"), 80, Severity::LeftOut)?, read_position(record, "point", fields.remove("point"))?))
}

/// GeoJSON order (RFC 7946): longitude first.
fn position(value: &Value) -> Option<Point> {
    let [lon, lat] = value.as_list()? else { return None };
    Point::new(lat.as_number()?, lon.as_number()?)
}

fn read_position(record: &mut Record, field: &'static str, value: Option<Value>) -> Option<Point> {
    let point = value.as_ref().and_then(position);
    if point.is_none() {
        record.note(field, Severity::LeftOut, || Fault::NotOnEarth);
    }
    point
}

fn read_points(record: &mut Record, value: Option<Value>, least: usize) -> Option<Vec<Point>> {
    let list = value.as_ref().and_then(Value::as_list);
    let points: Vec<Point> = list.into_iter().flatten().filter_map(position).collect();
    let whole = list.is_some_and(|list| list.len() == points.len()) && points.len() >= least;
    if !whole {
        record.note("points", Severity::LeftOut, || Fault::NotOnEarth);
    }
    whole.then_some(points)
}
