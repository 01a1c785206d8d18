//! `cargo data region`: makes `region.json` from outlines (GeoJSON), a table of places and context lines, and tells what is wrong with those.
//!
//! Start at [`run`]. `docs/region.md` tells what the files hold and where to get them. The result goes to standard output, what is
//! found to standard error. Everything but [`sources`] is pure; all geometry is done on the grid of the result ([`spot`]).

mod borders;
mod coverage;
mod draft;
mod finding;
mod geojson;
mod ground;
mod names;
mod outline;
mod postcodes;
#[cfg(test)]
mod properties;
mod simplify;
mod sources;
mod spot;
mod table;

use crate::arguments::Arguments;
use draft::Draft;
use finding::{Finding, Weight};
use partnerwijzer::domain::json::Value;
use partnerwijzer::domain::{Severity, read_region};
use partnerwijzer::present;
use sources::Sources;
use std::process::ExitCode;

/// The page asks for the region beside the first load. A file twice as large as this is worth the question whether all of it is seen.
const LARGE_BYTES: usize = 250_000;

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, String> {
    let tolerance = tolerance(arguments)?;
    let mut findings = Vec::new();
    let mut draft = Sources::find(arguments)?.draft(&mut findings);
    if draft.municipalities.is_empty() {
        findings.iter().for_each(|finding| eprintln!("{finding}"));
        return Err("no municipality can be used".to_owned());
    }
    findings.extend(names::check(&draft));
    findings.extend(postcodes::check(&draft));
    findings.extend(ground::abroad(&draft));
    findings.extend(ground::places_outside(&draft));
    if let Some(metres) = tolerance {
        let before = ground::measures(&draft);
        draft = draft.simplified(metres);
        findings.extend(ground::spoilt(&before, &draft));
    }
    findings.extend(ground::coverings(&draft));
    let file = draft.json();
    findings.extend(as_the_page_reads(&file)?);
    if file.len() > LARGE_BYTES {
        let wrong = format!("telt {} bytes", file.len());
        findings.push(Finding::new(Weight::Remark, "bestand", "grootte", wrong, "minder punten, met een (grotere) --tolerance"));
    }
    print!("{file}");
    findings.sort_by_key(|finding| finding.weight);
    findings.iter().for_each(|finding| eprintln!("{finding}"));
    eprintln!("{}", summary(&draft, file.len(), &findings));
    let wrong = findings.iter().any(|finding| finding.weight == Weight::Wrong);
    Ok(if wrong { ExitCode::from(1) } else { ExitCode::SUCCESS })
}

/// How far a border may be moved, in metres; `None` when it may not.
fn tolerance(arguments: &Arguments) -> Result<Option<f64>, String> {
    let Some(text) = arguments.option("tolerance") else { return Ok(None) };
    let metres = text.parse().ok().filter(|metres: &f64| metres.is_finite() && *metres > 0.0);
    metres.map(Some).ok_or_else(|| format!("--tolerance: \"{text}\" is no number of metres above 0"))
}

/// What the page would leave out or change of the result.
fn as_the_page_reads(file: &str) -> Result<Vec<Finding>, String> {
    let unreadable = |error: partnerwijzer::domain::Unreadable| format!("the result: {error}");
    let (_, problems) = read_region(Value::parse(file).map_err(unreadable)?).map_err(unreadable)?;
    let finding = |problem: &partnerwijzer::domain::Problem| {
        let (wrong, right) = present::fault(&problem.fault);
        let weight = if problem.severity == Severity::Gap { Weight::Remark } else { Weight::Wrong };
        Finding::new(weight, &problem.record, "", format!("{} {wrong}", problem.field), &right)
    };
    Ok(problems.iter().map(finding).collect())
}

fn summary(draft: &Draft, bytes: usize, findings: &[Finding]) -> String {
    let count = |weight| findings.iter().filter(|finding| finding.weight == weight).count();
    let own = draft.municipalities.iter().filter(|municipality| municipality.is_own).count();
    format!(
        "{} gemeenten, waarvan {own} van de streek; {} plaatsen, {} lijnen, {} stations; omtrekken met {} punten, in de bron {}; {bytes} bytes; \
         {} fouten, {} hersteld, {} opmerkingen",
        draft.municipalities.len(),
        draft.places.len(),
        draft.lines.len(),
        draft.stations.len(),
        draft.spots(),
        draft.positions,
        count(Weight::Wrong),
        count(Weight::Mended),
        count(Weight::Remark),
    )
}
