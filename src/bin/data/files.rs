//! Arguments and files of the companion command line.

use partnerwijzer::domain::json::Value;
use partnerwijzer::domain::{Dataset, Problem, Region, read_dataset, read_region, settle};
use std::collections::HashMap;
use std::fs;

/// The region of the site, when no other is named.
const REGION: &str = "public/data/region.json";

/// What stands behind the command: values by the name of their option, and what has none.
pub(crate) struct Arguments {
    options: HashMap<String, String>,
    plain: Vec<String>,
}

impl Arguments {
    pub(crate) fn read(mut words: impl Iterator<Item = String>) -> Self {
        let (mut options, mut plain) = (HashMap::new(), Vec::new());
        while let Some(word) = words.next() {
            match word.strip_prefix("--") {
                Some(name) => match name.split_once('=') {
                    Some((name, value)) => options.insert(name.to_owned(), value.to_owned()),
                    None => options.insert(name.to_owned(), words.next().unwrap_or_default()),
                },
                None => {
                    plain.push(word);
                    None
                }
            };
        }
        Self { options, plain }
    }

    pub(crate) fn option(&self, name: &str) -> Option<&str> {
        self.options.get(name).map(String::as_str)
    }

    pub(crate) fn needed(&self, name: &str) -> Result<&str, String> {
        self.option(name).filter(|value| !value.is_empty()).ok_or_else(|| format!("--{name} is missing"))
    }

    pub(crate) fn first(&self) -> Option<&str> {
        self.plain.first().map(String::as_str)
    }
}

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
fn region(arguments: &Arguments) -> Result<Option<Region>, String> {
    let path = arguments.option("region").unwrap_or(REGION);
    if arguments.option("region").is_none() && fs::metadata(path).is_err() {
        return Ok(None);
    }
    read_region(json(path)?).map(|(region, _)| Some(region)).map_err(|error| format!("{path}: {error}"))
}
