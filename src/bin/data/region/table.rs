//! A table of records: a JSON list of objects, or CSV with a line of column names on top (RFC 4180), as spreadsheets write it.
//!
//! Start at [`read`]. Values are text in both; what they mean is for who reads the columns.

use serde_json::Value;
use std::collections::BTreeMap;

/// Values by their column. What is empty is not there.
pub(crate) type Row = BTreeMap<String, String>;

/// Between columns: as RFC 4180 has it, as Excel writes it where a comma parts decimals, and tabs.
const SEPARATORS: [char; 3] = [',', ';', '\t'];

/// Reads the rows, whichever of the two it is. All columns that are needed must be there.
pub(crate) fn read(text: &str, needed: &[&str]) -> Result<Vec<Row>, String> {
    let text = text.trim_start_matches('\u{feff}');
    let (columns, rows) = if text.trim_start().starts_with(['[', '{']) { json(text)? } else { csv(text)? };
    let missing: Vec<&str> = needed.iter().copied().filter(|name| !columns.iter().any(|column| column == name)).collect();
    if missing.is_empty() { Ok(rows) } else { Err(format!("no column {}; there are {}", missing.join(", "), columns.join(", "))) }
}

fn json(text: &str) -> Result<(Vec<String>, Vec<Row>), String> {
    let file: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
    let list = file.as_array().ok_or("no list of objects")?;
    let text = |value: &Value| match value {
        Value::Null => None,
        Value::String(text) => Some(text.clone()),
        other => Some(other.to_string()),
    };
    let row = |object: &Value| -> Row {
        let fields = object.as_object().into_iter().flatten();
        fields.filter_map(|(key, value)| Some((key.to_lowercase(), text(value)?))).filter(|(_, value)| !value.is_empty()).collect()
    };
    let rows: Vec<Row> = list.iter().map(row).collect();
    let mut columns: Vec<String> =
        list.iter().filter_map(Value::as_object).flat_map(|object| object.keys().map(|key| key.to_lowercase())).collect();
    columns.sort_unstable();
    columns.dedup();
    Ok((columns, rows))
}

fn csv(text: &str) -> Result<(Vec<String>, Vec<Row>), String> {
    let top = text.lines().next().unwrap_or_default();
    let separator = SEPARATORS.into_iter().max_by_key(|separator| top.matches(*separator).count()).unwrap_or(',');
    let mut records = records(text, separator).into_iter();
    let columns: Vec<String> = records.next().unwrap_or_default().iter().map(|name| name.trim().to_lowercase()).collect();
    let row = |(at, record): (usize, Vec<String>)| {
        if record.len() > columns.len() {
            return Err(format!("row {} has more values than there are columns", at + 1));
        }
        let values = record.into_iter().map(|value| value.trim().to_owned());
        Ok(columns.iter().cloned().zip(values).filter(|(_, value)| !value.is_empty()).collect())
    };
    let rows =
        records.enumerate().filter(|(_, record)| record.iter().any(|value| !value.trim().is_empty())).map(row).collect::<Result<_, _>>()?;
    Ok((columns, rows))
}

/// Fields may stand between quotes, and then hold separators, line ends and doubled quotes.
fn records(text: &str, separator: char) -> Vec<Vec<String>> {
    let (mut records, mut record, mut field, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '"' if quoted && characters.peek() == Some(&'"') => field.extend(characters.next()),
            '"' if quoted || field.is_empty() => quoted = !quoted,
            _ if quoted => field.push(character),
            '\n' => {
                record.push(std::mem::take(&mut field));
                records.push(std::mem::take(&mut record));
            }
            '\r' if characters.peek() == Some(&'\n') => {}
            _ if character == separator => record.push(std::mem::take(&mut field)),
            _ => field.push(character),
        }
    }
    if !field.is_empty() || !record.is_empty() {
        record.push(field);
        records.push(record);
    }
    records
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(values: &[(&str, &str)]) -> Row {
        values.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn a_list_of_objects_and_the_same_as_csv_give_the_same_rows() {
        let expected = Ok(vec![
            row(&[("postcode", "8900"), ("place", "Ieper"), ("lat", "50.85114"), ("main", "true")]),
            row(&[("place", "Boezinge")]),
        ]);
        let json =
            r#"[{"postcode": 8900, "Place": "Ieper", "lat": 50.85114, "main": true}, {"place": "Boezinge", "postcode": null, "lat": ""}]"#;
        assert_eq!(read(json, &["place", "lat"]), expected);
        for csv in [
            "postcode,place,lat,main\n8900,Ieper,50.85114,true\n,Boezinge,,\n",
            "\u{feff}Postcode;Place;Lat;Main\r\n\"8900\";\"Ieper\";50.85114;true\r\n;Boezinge\r\n;;;\r\n\r\n",
            "postcode\tplace\tlat\tmain\n8900\t Ieper \t50.85114\ttrue\n\tBoezinge\t\t",
        ] {
            assert_eq!(read(csv, &["place", "lat"]), expected, "{csv}");
        }
    }

    #[test]
    fn quotes_hold_separators_line_ends_and_quotes() {
        let csv = "place,note\n\"Sint-Jan, bij \"\"Ieper\"\"\",\"twee\nregels\"\n";
        assert_eq!(read(csv, &[]), Ok(vec![row(&[("place", "Sint-Jan, bij \"Ieper\""), ("note", "twee\nregels")])]));
    }

    #[test]
    fn what_is_no_table_is_told() {
        assert_eq!(read("place;lat\nIeper;50\n", &["place", "lon"]), Err("no column lon; there are place, lat".to_owned()));
        assert_eq!(read("place,lat\nIeper,50,8\n", &[]), Err("row 1 has more values than there are columns".to_owned()));
        assert!(read("{}", &[]).is_err() && read("[", &[]).is_err() && read("", &["place"]).is_err());
    }
}
