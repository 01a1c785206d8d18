//! `cargo data check`: every problem of a dataset, for the coordinator.

use crate::arguments::Arguments;
use crate::files;
use partnerwijzer::domain::{Problem, Severity, doubles};
use partnerwijzer::present;
use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, String> {
    let path = arguments.first().ok_or("which file? cargo data check FILE")?;
    let (dataset, _, mut problems) = files::dataset(path, arguments)?;
    problems.extend(doubles(&dataset));
    let mut output = BufWriter::new(io::stdout().lock());
    let (gaps, wrong): (Vec<&Problem>, Vec<&Problem>) = problems.iter().partition(|problem| problem.severity == Severity::Gap);
    let mut say = |line: String| writeln!(output, "{line}").map_err(|error| error.to_string());
    for problem in wrong.iter().chain(&gaps) {
        let (what, right) = present::fault(&problem.fault);
        let field = if problem.field.is_empty() { "record" } else { &problem.field };
        say(format!("{}, {field}, {what} ({}), {right}", problem.record, present::severity(problem.severity)))?;
    }
    let (usable, out) = (dataset.partners.len(), dataset.left_out);
    say(format!("{usable} partners bruikbaar, {out} weggelaten; {} problemen, {} keer niet ingevuld", wrong.len(), gaps.len()))?;
    Ok(if wrong.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(1) })
}
