//! Whether names and codes of municipalities and places agree: none twice, and for each municipality of the region an outline, a place and a seat.

use super::draft::{Draft, Municipality, Place};
use super::finding::{Finding, Weight, names};
use partnerwijzer::search::text::tokens;
use std::collections::{BTreeMap, BTreeSet};

pub(crate) fn check(draft: &Draft) -> Vec<Finding> {
    let mut findings = repeated(draft);
    findings.extend(own(draft));
    findings.extend(without_outline(draft));
    findings.extend(without_places(draft));
    findings
}

/// What stands there more than once, with how often.
fn several<K: Ord>(keys: impl Iterator<Item = K>) -> impl Iterator<Item = (K, usize)> {
    let mut times = BTreeMap::new();
    keys.for_each(|key| *times.entry(key).or_insert(0) += 1);
    times.into_iter().filter(|(_, times)| *times > 1)
}

fn repeated(draft: &Draft) -> Vec<Finding> {
    let wrong = |record: &str, field, wrong: String, right: &str| Finding::new(Weight::Wrong, record, field, wrong, right);
    let one_outline = "één vlak per gemeente; voeg vlakken met dezelfde NIS-code samen";
    let by_name = several(draft.municipalities.iter().map(|municipality| municipality.name.as_str()));
    let mut findings: Vec<Finding> =
        by_name.map(|(name, times)| wrong(name, "name", format!("{times} vlakken met deze naam"), one_outline)).collect();
    let named: BTreeSet<(&str, &str)> = draft.municipalities.iter().map(|one| (one.nis.as_str(), one.name.as_str())).collect();
    let by_nis = several(named.into_iter().map(|(nis, _)| nis));
    findings.extend(
        by_nis.map(|(nis, times)| wrong(nis, "nis", format!("{times} gemeenten met deze NIS-code"), "elke gemeente haar eigen code")),
    );
    let in_one = several(draft.places.iter().map(|place| (place.name.as_str(), place.municipality.as_str())));
    findings.extend(in_one.map(|((name, _), times)| wrong(name, "place", format!("staat er {times} keer"), "elke plaats één keer")));
    let named: BTreeSet<(&str, &str)> = draft.places.iter().map(|place| (place.name.as_str(), place.municipality.as_str())).collect();
    let in_several = several(named.into_iter().map(|(name, _)| name));
    let right = "de gemeente tussen haakjes achter de naam, zoals \"Beveren (Roeselare)\"";
    findings.extend(in_several.map(|(name, times)| wrong(name, "place", format!("staat in {times} gemeenten"), right)));
    findings
}

/// The list of the region's own municipalities.
fn own(draft: &Draft) -> Vec<Finding> {
    let known = |name: &&String| !draft.municipalities.iter().any(|one| one.name == **name || one.nis == **name);
    let unknown = draft.own.iter().filter(known);
    let right = "een naam of NIS-code uit municipalities.geojson";
    let mut findings: Vec<Finding> =
        unknown.map(|name| Finding::new(Weight::Wrong, "about.json", "inside", format!("\"{name}\" heeft geen vlak"), right)).collect();
    if !draft.municipalities.iter().any(|municipality| municipality.is_own) {
        let right = "in about.json bij inside de namen van de gemeenten van de streek";
        findings.push(Finding::new(Weight::Wrong, "bestand", "inside", "geen enkele gemeente hoort bij de streek", right));
    }
    findings
}

/// Municipalities of places that have no outline under that name. Around the region that is usual.
fn without_outline(draft: &Draft) -> Vec<Finding> {
    let known: BTreeSet<&str> = draft.municipalities.iter().map(|municipality| municipality.name.as_str()).collect();
    let mut by_name: BTreeMap<&str, Vec<&Place>> = BTreeMap::new();
    draft
        .places
        .iter()
        .filter(|place| !known.contains(place.municipality.as_str()))
        .for_each(|place| by_name.entry(&place.municipality).or_default().push(place));
    let folded = |name: &str| tokens(name).into_iter().map(|token| token.word).collect::<Vec<_>>();
    let meant = |name: &str, places: &[&Place]| {
        let same = |one: &&Municipality| folded(&one.name) == folded(name) || places.iter().any(|place| place.nis == one.nis);
        draft.municipalities.iter().find(same).map(|municipality| municipality.name.clone())
    };
    let (mut findings, mut around) = (Vec::new(), Vec::new());
    for (name, places) in by_name {
        let wrong = |wrong: String, right: &str| Finding::new(Weight::Wrong, name, "municipality", wrong, right);
        match meant(name, &places) {
            Some(other) => findings.push(wrong(format!("het vlak heet \"{other}\""), "dezelfde naam in beide bestanden")),
            None if places.iter().any(|place| place.is_own) => {
                findings.push(wrong("heeft geen vlak".into(), "een vlak in municipalities.geojson"))
            }
            None => around.push(name),
        }
    }
    if !around.is_empty() {
        let wrong = format!("{} gemeenten van plaatsen hebben geen vlak: {}", around.len(), names(around));
        findings.push(Finding::new(Weight::Remark, "bestand", "municipality", wrong, "goed zo als ze rond de streek liggen"));
    }
    findings
}

/// Municipalities that nobody can name, or of which nobody knows where they have their seat.
fn without_places(draft: &Draft) -> Vec<Finding> {
    let mut findings = Vec::new();
    for municipality in &draft.municipalities {
        let places = || draft.places.iter().filter(|place| place.municipality == municipality.name);
        let (all, seats) = (places().count(), places().filter(|place| place.is_seat).count());
        let weight = if municipality.is_own { Weight::Wrong } else { Weight::Remark };
        let mut find = |weight, field, wrong: String, right| findings.push(Finding::new(weight, &municipality.name, field, wrong, right));
        match (all, seats) {
            (0, _) => find(weight, "places", "heeft geen enkele plaats".into(), "minstens de plaats met het gemeentehuis"),
            (_, 0) if municipality.is_own => {
                find(Weight::Remark, "main", "geen plaats met het gemeentehuis".into(), "main bij één plaats; nu is het de laatste")
            }
            (_, 2..) => find(Weight::Wrong, "main", format!("{seats} plaatsen met het gemeentehuis"), "main bij één plaats"),
            _ => {}
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::super::draft::tests::two;
    use super::*;

    /// What is found after a change to two municipalities with a place each.
    #[track_caller]
    fn check_after(change: impl Fn(&mut Draft), expected: &[&str]) {
        let mut draft = two();
        change(&mut draft);
        assert_eq!(check(&draft).iter().map(ToString::to_string).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn names_that_agree_are_not_told() {
        check_after(|_| {}, &[]);
        check_after(|draft| draft.own = vec!["Oost".to_owned(), "11002".to_owned()], &[]);
    }

    #[test]
    fn what_stands_there_twice_is_told() {
        let one_outline = "één vlak per gemeente; voeg vlakken met dezelfde NIS-code samen";
        check_after(
            |draft| draft.municipalities.push(two().municipalities.swap_remove(0)),
            &[&format!("Oost, name, 2 vlakken met deze naam (fout), {one_outline}")],
        );
        check_after(
            |draft| draft.municipalities[1].nis = "11001".to_owned(),
            &["11001, nis, 2 gemeenten met deze NIS-code (fout), elke gemeente haar eigen code"],
        );
        check_after(
            |draft| draft.places.extend([Place { is_seat: false, ..draft.places[0].clone() }]),
            &["Oostdorp, place, staat er 2 keer (fout), elke plaats één keer"],
        );
        check_after(
            |draft| draft.places[1].name = "Oostdorp".to_owned(),
            &["Oostdorp, place, staat in 2 gemeenten (fout), de gemeente tussen haakjes achter de naam, zoals \"Beveren (Roeselare)\""],
        );
    }

    #[test]
    fn a_municipality_without_an_outline_is_wrong_in_the_region_and_usual_around_it() {
        let without = "Oost, places, heeft geen enkele plaats (fout), minstens de plaats met het gemeentehuis";
        let rename = |name: &'static str, is_own: bool, nis: &'static str| {
            move |draft: &mut Draft| {
                draft.places[0].municipality = name.to_owned();
                draft.places[0].is_own = is_own;
                draft.places[0].nis = nis.to_owned();
            }
        };
        check_after(rename("Zuid", true, ""), &["Zuid, municipality, heeft geen vlak (fout), een vlak in municipalities.geojson", without]);
        check_after(
            rename("OÖST", true, ""),
            &["OÖST, municipality, het vlak heet \"Oost\" (fout), dezelfde naam in beide bestanden", without],
        );
        check_after(
            rename("Est", false, "11001"),
            &["Est, municipality, het vlak heet \"Oost\" (fout), dezelfde naam in beide bestanden", without],
        );
        let around =
            "bestand, municipality, 1 gemeenten van plaatsen hebben geen vlak: Zuid (opmerking), goed zo als ze rond de streek liggen";
        check_after(rename("Zuid", false, ""), &[around, without]);
    }

    #[test]
    fn each_municipality_of_the_region_has_one_seat() {
        check_after(
            |draft| {
                draft.places[0].is_seat = false;
                draft.places.push(Place { name: "Westende".to_owned(), ..draft.places[1].clone() });
            },
            &[
                "Oost, main, geen plaats met het gemeentehuis (opmerking), main bij één plaats; nu is het de laatste",
                "West, main, 2 plaatsen met het gemeentehuis (fout), main bij één plaats",
            ],
        );
    }

    #[test]
    fn the_list_of_own_municipalities_names_outlines() {
        check_after(
            |draft| {
                draft.own = vec!["Oots".to_owned()];
                draft.municipalities.iter_mut().for_each(|municipality| municipality.is_own = false);
            },
            &[
                "about.json, inside, \"Oots\" heeft geen vlak (fout), een naam of NIS-code uit municipalities.geojson",
                "bestand, inside, geen enkele gemeente hoort bij de streek (fout), in about.json bij inside de namen van de gemeenten van de streek",
            ],
        );
    }
}
