//! Shapes of GeoJSON (RFC 7946), whichever way a program chose to write them.

use super::spot::Spot;
use serde_json::Value;

/// What a file holds: the features of a collection, or the one feature it is.
pub(crate) fn features(file: &Value) -> Result<Vec<&Value>, String> {
    match (file["type"].as_str(), file["features"].as_array()) {
        (Some("FeatureCollection"), Some(features)) => Ok(features.iter().collect()),
        (Some("Feature"), _) => Ok(vec![file]),
        _ => Err("no GeoJSON with features".to_owned()),
    }
}

/// The polygons of a geometry, each an outer ring and its holes.
pub(crate) fn polygons(geometry: &Value) -> Vec<&Vec<Value>> {
    parts(geometry, "Polygon", "MultiPolygon").into_iter().filter_map(Value::as_array).collect()
}

/// The lines of a geometry, without steps that lead nowhere. What is no place on the earth is left out.
pub(crate) fn lines(geometry: &Value) -> Vec<Vec<Spot>> {
    let mut lines: Vec<Vec<Spot>> =
        parts(geometry, "LineString", "MultiLineString").into_iter().filter_map(Value::as_array).map(|line| spots(line)).collect();
    lines.iter_mut().for_each(Vec::dedup);
    lines
}

/// The points of a geometry.
pub(crate) fn points(geometry: &Value) -> Vec<Spot> {
    parts(geometry, "Point", "MultiPoint").into_iter().filter_map(spot).collect()
}

/// A position: longitude, latitude and perhaps a height, which nobody draws.
pub(crate) fn spot(position: &Value) -> Option<Spot> {
    Spot::new(position[0].as_f64()?, position[1].as_f64()?)
}

/// The positions of a line or ring that are places on the earth.
pub(crate) fn spots(positions: &[Value]) -> Vec<Spot> {
    positions.iter().filter_map(spot).collect()
}

/// The coordinates of one kind of shape. Programs that join shapes write collections and "Multi…" of one as it suits them.
fn parts<'a>(geometry: &'a Value, one: &str, several: &str) -> Vec<&'a Value> {
    let coordinates = &geometry["coordinates"];
    match geometry["type"].as_str() {
        Some(kind) if kind == one => vec![coordinates],
        Some(kind) if kind == several => coordinates.as_array().into_iter().flatten().collect(),
        Some("GeometryCollection") => {
            geometry["geometries"].as_array().into_iter().flatten().flat_map(|part| parts(part, one, several)).collect()
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn one_several_and_collections_are_read_alike() {
        let ring = json!([[0, 0], [1, 0], [1, 1], [0, 0]]);
        let one = json!({ "type": "Polygon", "coordinates": [ring] });
        let several = json!({ "type": "MultiPolygon", "coordinates": [[ring], [ring, ring]] });
        let mixed = json!({ "type": "GeometryCollection", "geometries": [several, { "type": "Point", "coordinates": [1, 2, 30.5] }, one] });
        let rings = |geometry: &Value| polygons(geometry).iter().map(|polygon| polygon.len()).collect::<Vec<_>>();
        assert_eq!((rings(&one), rings(&several), rings(&mixed)), (vec![1], vec![1, 2], vec![1, 2, 1]));
        assert_eq!(points(&mixed), [Spot { lon: 10_000, lat: 20_000 }]);
        assert!(rings(&Value::Null).is_empty() && lines(&one).is_empty());
    }

    #[test]
    fn a_file_is_a_collection_or_one_feature() {
        assert_eq!(features(&json!({ "type": "FeatureCollection", "features": [1, 2] })).map(|all| all.len()), Ok(2));
        assert_eq!(features(&json!({ "type": "Feature", "geometry": null })).map(|all| all.len()), Ok(1));
        assert!(features(&json!([])).is_err() && features(&json!({ "type": "Topology" })).is_err());
    }
}
