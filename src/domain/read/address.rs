use super::record::{Record, excerpt, type_name};
use crate::domain::json::Value;
use crate::domain::{Address, Fault, Location, Precision, Severity};
use crate::geo::Point;

pub(super) fn read_address(record: &mut Record, value: Option<Value>) -> Option<Address> {
    let mut address = match value {
        Some(Value::Object(address)) => address,
        Some(Value::Null) => {
            record.note("address", Severity::Gap, || Fault::Missing);
            return None;
        }
        None => {
            record.note("address", Severity::Mended, || Fault::Missing);
            return None;
        }
        Some(other) => {
            record.note("address", Severity::Mended, || Fault::WrongType(type_name(&other), "object"));
            return None;
        }
    };
    let street = address.remove("street").filter(|value| !value.is_null());
    let street = street.and_then(|value| record.line("address.street", Some(value), 120, Severity::Mended));
    let postcode = read_postcode(record, address.remove("postcode"));
    let place = record.line("address.place", address.remove("place"), 80, Severity::Mended);
    let municipality = record.line("address.municipality", address.remove("municipality"), 80, Severity::Mended);
    record.unknown_keys(&address);
    let (place, municipality) = (place.clone().or_else(|| municipality.clone())?, municipality.or(place)?);
    Some(Address { street, postcode: postcode.unwrap_or_default(), place, municipality })
}

fn read_postcode(record: &mut Record, value: Option<Value>) -> Option<String> {
    let value = value.filter(|value| !value.is_null());
    let Some(value) = value else {
        record.note("address.postcode", Severity::Mended, || Fault::Missing);
        return None;
    };
    let text = match &value {
        Value::Number(_) => {
            record.note("address.postcode", Severity::Mended, || Fault::WrongType("getal", "tekst"));
            excerpt(&value)
        }
        other => other.as_str().unwrap_or_default().trim().to_owned(),
    };
    // Four digits in Belgium, five in France.
    let right = (4..=5).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if !right {
        record.note("address.postcode", Severity::Mended, || Fault::NotAPostcode(excerpt(&value)));
    }
    right.then_some(text)
}

pub(super) fn read_location(record: &mut Record, value: Option<Value>) -> Option<Location> {
    let mut location = match value {
        Some(Value::Object(location)) => location,
        Some(Value::Null) => return None,
        None => {
            record.note("location", Severity::Mended, || Fault::Missing);
            return None;
        }
        Some(other) => {
            record.note("location", Severity::Mended, || Fault::WrongType(type_name(&other), "object"));
            return None;
        }
    };
    let lat = record.number("location.lat", &location.remove("lat").unwrap_or_default());
    let lon = record.number("location.lon", &location.remove("lon").unwrap_or_default());
    let precision = location.remove("precision");
    let point = read_point(record, lat?, lon?)?;
    let read = precision.as_ref().and_then(Value::as_str).and_then(Precision::from_word);
    if read.is_none() {
        let found = excerpt(precision.as_ref().unwrap_or(&Value::Null));
        record.note("location.precision", Severity::Mended, || Fault::NotInList(found, "address, street, place, municipality"));
    }
    record.unknown_keys(&location);
    Some(Location { point, precision: read.unwrap_or(Precision::Municipality) })
}

fn read_point(record: &mut Record, lat: f64, lon: f64) -> Option<Point> {
    // Nobody's workshop floats at 0, 0 in the Gulf of Guinea: that is what an empty cell becomes.
    let point = Point::new(lat, lon).filter(|_| lat != 0.0 || lon != 0.0);
    if point.is_none() {
        record.note("location", Severity::Mended, || Fault::NotOnEarth);
    }
    point
}
