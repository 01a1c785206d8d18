//! Files of the companion command line.

use crate::arguments::Arguments;
use partnerwijzer::domain::json::Value;
use partnerwijzer::domain::{Dataset, Problem, Region, read_dataset, read_region, settle};
use std::fs;

/// The region of the site, when no other is named.
const REGION: &str = "public/data/region.json";

pub(crate) fn read(path: &str) -> Result<String, String> {
    let bytes = fs::read(path).map_err(|error| format!("{path}: {error}"))?;
    String::from_utf8(bytes).map_err(|_| format!("{path}: not UTF-8"))
}

fn json(path: &str) -> Result<Value, String> {
    Value::parse(&read(path)?).map_err(|error| format!("{path}: {error}"))
}

/// The dataset, held against the region if there is one, with all problems.
pub(crate) fn dataset(path: &str, arguments: &Arguments) -> Result<(Dataset, Option<Region>, Vec<Problem>), String> {
    let (mut dataset, mut problems) = read_dataset(json(path)?).map_err(|error| format!("{path}: {error}"))?;
    let region = region(arguments)?;
    if let Some(region) = &region {
        problems.extend(settle(&mut dataset, region));
    }
    Ok((dataset, region, problems))
}

/// The region named, or that of the site if there is one; one that is named must be readable.
pub(crate) fn region(arguments: &Arguments) -> Result<Option<Region>, String> {
    let path = arguments.option("region").unwrap_or(REGION);
    if arguments.option("region").is_none() && fs::metadata(path).is_err() {
        return Ok(None);
    }
    read_region(json(path)?).map(|(region, _)| Some(region)).map_err(|error| format!("{path}: {error}"))
}
