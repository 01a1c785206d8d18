//! Finds partners that stand in the file twice.

use super::record::{Name, Record};
use crate::collections::Dictionary;
use crate::domain::{Dataset, Fault, Partner, Problem, Severity};
use crate::geo::distance;

/// Near enough to be the same building, in kilometres.
const SAME_SPOT_KM: f64 = 0.1;

/// Finds copies and near-copies; both stay in use. Apart from reading, for only the coordinator asks.
#[must_use]
pub fn doubles(dataset: &Dataset) -> Vec<Problem> {
    let mut problems = Vec::new();
    let (mut names, mut bearers): (Dictionary, Vec<Vec<usize>>) = Default::default();
    for (at, partner) in dataset.partners.iter().enumerate() {
        let earlier = names.list(&bare_name(&partner.name), &mut bearers);
        if let Some(fault) = earlier.iter().find_map(|&other| likeness(&dataset.partners[other], partner)) {
            Record::new(Name::Id(partner.id.as_str()), &mut problems).note("name", Severity::Doubtful, || fault);
        }
        earlier.push(at);
    }
    problems
}

fn likeness(first: &Partner, second: &Partner) -> Option<Fault> {
    let id = first.id.to_string();
    if first.name == second.name && first.services == second.services && first.address == second.address {
        return Some(Fault::CopyOf(id));
    }
    let (a, b) = (first.location?, second.location?);
    (distance(a.point, b.point).get() <= SAME_SPOT_KM).then_some(Fault::NearlySameAs(id))
}

/// The name without what slips and habits add: case, signs, doubled letters, the legal form.
fn bare_name(name: &str) -> String {
    let words =
        name.split_whitespace().map(|word| word.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>());
    let words = words.filter(|word| !matches!(word.as_str(), "vzw" | "cv" | "bv" | "cvso" | "ivzw" | "nv"));
    let mut bare: Vec<char> = words.collect::<String>().chars().collect();
    bare.dedup();
    bare.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_and_legal_forms_do_not_make_another_name() {
        assert_eq!(bare_name("Maatwerk De Frisse Reiger vzw"), bare_name("Maatwerk De Frisse Reigerr V.Z.W."));
        assert_ne!(bare_name("Dorpspunt Beveren"), bare_name("Dorpspunt Stavele"));
    }
}
