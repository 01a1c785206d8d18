//! Whether the outlines fit together and hold their places, and lie where they are expected.

use super::coverage::{Patch, coverage};
use super::draft::{Draft, Municipality, Place};
use super::finding::{Finding, Weight, at, decimal, names};
use super::outline;
use super::spot::{Spot, holds, km2, metres_to_rings};

/// Overlaps and gaps below a hectare are not told: on a border of two kilometres, of which neighbours have different points, rounding
/// alone makes as much, half a unit of the grid all along.
const SLIVER_KM2: f64 = 0.01;

/// The smallest municipality of Belgium, Sint-Joost-ten-Node, measures a little more than this: a smaller gap is no municipality that was forgotten.
const MUNICIPALITY_KM2: f64 = 1.0;

/// A place this near to the outline of its municipality may lie outside by rounding: the diagonal of a unit of the grid.
const NEAR_METRES: f64 = 15.0;

/// A change of area that one sees: a square of which each side moves by a fortieth.
const CHANGE: f64 = 0.05;

/// West, south, east and north of Belgium, in degrees, rounded outwards to a tenth.
const BELGIUM: [f64; 4] = [2.5, 49.4, 6.5, 51.6];

/// Places outside the outline of their municipality. Simplifying leaves each on its side.
pub(crate) fn places_outside(draft: &Draft) -> Vec<Finding> {
    let outside = |place: &Place| {
        let municipality = draft.municipalities.iter().find(|municipality| municipality.name == place.municipality)?;
        let metres = if holds(&municipality.rings, place.spot) { 0.0 } else { metres_to_rings(place.spot, &municipality.rings) };
        let wrong = format!("ligt {} km buiten {}", decimal(metres / 1000.0, 2), municipality.name);
        let (weight, right) = match municipality.is_schematic {
            true => (Weight::Remark, "de grens is benaderd: kijk of het punt klopt"),
            false => (Weight::Wrong, "een punt binnen de omtrek van de gemeente"),
        };
        (metres > NEAR_METRES).then(|| Finding::new(weight, &place.name, "lat, lon", wrong, right))
    };
    draft.places.iter().filter_map(outside).collect()
}

/// What lies outside Belgium although nothing says that it should.
pub(crate) fn abroad(draft: &Draft) -> Vec<Finding> {
    let is_abroad = |spot: &Spot| {
        let ([lon, lat], [west, south, east, north]) = (spot.degrees(), BELGIUM);
        !(west..=east).contains(&lon) || !(south..=north).contains(&lat)
    };
    let right = "eerst de lengte (2,5 tot 6,5), dan de breedte (49,4 tot 51,6)";
    let of_municipality = |municipality: &Municipality| {
        let spots = || municipality.rings.iter().flatten();
        let (abroad, all) = (spots().filter(|spot| is_abroad(spot)).count(), spots().count());
        let wrong = format!("{abroad} van {all} punten liggen buiten België");
        (abroad > 0).then(|| Finding::new(Weight::Remark, &municipality.name, "omtrek", wrong, right))
    };
    let belgian = draft.places.iter().filter(|place| place.country == "BE" && is_abroad(&place.spot));
    let of_place = |place: &Place| {
        let wrong = format!("ligt buiten België, {}", at(place.spot));
        Finding::new(Weight::Remark, &place.name, "lat, lon", wrong, "de kolom country, of lat rond 51 en lon rond 4")
    };
    draft.municipalities.iter().filter_map(of_municipality).chain(belgian.map(of_place)).collect()
}

/// Where municipalities lie on top of each other or leave something open between them.
pub(crate) fn coverings(draft: &Draft) -> Vec<Finding> {
    let outlines: Vec<&[Vec<Spot>]> = draft.municipalities.iter().map(|municipality| municipality.rings.as_slice()).collect();
    let covered = coverage(&outlines);
    let around = |patch: &Patch| names(patch.areas.iter().filter_map(|area| draft.municipalities.get(*area)).map(|one| one.name.as_str()));
    let told = |patch: &&Patch| patch.km2 >= SLIVER_KM2;
    let share = "dezelfde punten aan beide kanten van de grens";
    let overlap = |patch: &Patch| {
        let wrong = format!("overlappen {} km², {}", decimal(patch.km2, 2), at(patch.spot));
        Finding::new(Weight::Wrong, around(patch), "grens", wrong, share)
    };
    let gap = |patch: &Patch| {
        let (weight, right) = match patch {
            Patch { areas, .. } if areas.len() == 1 => (Weight::Remark, "goed zo als daar een ander land of een andere gemeente ligt"),
            Patch { km2, .. } if *km2 < MUNICIPALITY_KM2 => (Weight::Wrong, share),
            _ => (Weight::Remark, "goed zo als daar met opzet een gemeente ontbreekt, anders dezelfde punten aan beide kanten"),
        };
        let wrong = format!("rond een gat van {} km², {}", decimal(patch.km2, 2), at(patch.spot));
        Finding::new(weight, around(patch), "grens", wrong, right)
    };
    covered.overlaps.iter().filter(told).map(overlap).chain(covered.gaps.iter().filter(told).map(gap)).collect()
}

/// What simplifying should leave as it is, of one municipality.
pub(crate) struct Measure {
    crosses_itself: bool,
    km2: f64,
}

pub(crate) fn measures(draft: &Draft) -> Vec<Measure> {
    let measure = |one: &Municipality| Measure { crosses_itself: outline::crossing(&one.rings).is_some(), km2: km2(&one.rings) };
    draft.municipalities.iter().map(measure).collect()
}

/// What simplifying has spoilt, by the measures before it.
pub(crate) fn spoilt(before: &[Measure], draft: &Draft) -> Vec<Finding> {
    let smaller = "een kleinere --tolerance";
    let mut findings = Vec::new();
    for (municipality, before) in draft.municipalities.iter().zip(before) {
        if let Some(spot) = outline::crossing(&municipality.rings).filter(|_| !before.crosses_itself) {
            let wrong = format!("kruist zichzelf na het vereenvoudigen {}", at(spot));
            findings.push(Finding::new(Weight::Wrong, &municipality.name, "omtrek", wrong, smaller));
        }
        let change = km2(&municipality.rings) / before.km2 - 1.0;
        if change.abs() > CHANGE {
            let wrong =
                format!("is {} % {} dan in de bron", decimal(change.abs() * 100.0, 0), if change > 0.0 { "groter" } else { "kleiner" });
            findings.push(Finding::new(Weight::Remark, &municipality.name, "omtrek", wrong, smaller));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::super::draft::tests::two;
    use super::super::spot::tests::{ring, square};
    use super::*;

    #[track_caller]
    fn check(findings: &[Finding], expected: &[&str]) {
        assert_eq!(findings.iter().map(ToString::to_string).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn what_fits_is_not_told() {
        let draft = two();
        assert_eq!([places_outside(&draft), abroad(&draft), coverings(&draft), spoilt(&measures(&draft), &draft)].concat(), []);
    }

    #[test]
    fn a_place_outside_is_wrong_unless_the_boundary_is_approximate() {
        let mut draft = two();
        draft.places[0].spot.lon -= 200;
        draft.places[1].spot = Spot { lon: draft.municipalities[1].rings[0][1].lon + 1, lat: draft.places[1].spot.lat };
        check(&places_outside(&draft), &["Oostdorp, lat, lon, ligt 0,70 km buiten Oost (fout), een punt binnen de omtrek van de gemeente"]);
        draft.municipalities[0].is_schematic = true;
        check(
            &places_outside(&draft),
            &["Oostdorp, lat, lon, ligt 0,70 km buiten Oost (opmerking), de grens is benaderd: kijk of het punt klopt"],
        );
    }

    #[test]
    fn what_lies_outside_belgium_is_remarked_upon_unless_it_says_so() {
        let mut draft = two();
        draft.places[0].spot = Spot { lon: 508_000, lat: 40_100 };
        draft.places[1].spot = Spot { lon: 20_000, lat: 508_000 };
        draft.places[1].country = "FR".to_owned();
        draft.municipalities[1].rings.push(square(20_000, 508_000, 10));
        check(
            &abroad(&draft),
            &[
                "West, omtrek, 4 van 8 punten liggen buiten België (opmerking), eerst de lengte (2,5 tot 6,5), dan de breedte (49,4 tot 51,6)",
                "Oostdorp, lat, lon, ligt buiten België, bij [50.8, 4.01] (opmerking), de kolom country, of lat rond 51 en lon rond 4",
            ],
        );
    }

    #[test]
    fn overlaps_and_gaps_are_told_from_a_hectare_on() {
        let mut draft = two();
        draft.municipalities[1].rings[0][1].lon += 1;
        check(&coverings(&draft), &[]);
        draft.municipalities[1].rings[0][2].lon += 1;
        let overlap = "Oost en West, grens, overlappen 0,02 km², bij [4, 50.81] (fout), dezelfde punten aan beide kanten van de grens";
        check(&coverings(&draft), &[overlap]);
        let mut draft = two();
        // Around a hole of four units by two hundred, and one of a square kilometre and more.
        draft.municipalities[1].rings =
            vec![ring(&[(39_800, 508_000), (40_000, 508_000), (39_996, 508_100), (40_000, 508_200), (39_800, 508_200)])];
        check(
            &coverings(&draft),
            &["Oost en West, grens, rond een gat van 0,03 km², bij [3.9999, 50.805] (fout), dezelfde punten aan beide kanten van de grens"],
        );
        draft.municipalities[1].rings =
            vec![ring(&[(39_800, 508_000), (40_000, 508_000), (39_850, 508_010), (39_850, 508_190), (40_000, 508_200), (39_800, 508_200)])];
        assert!(coverings(&draft)[0].to_string().contains("(opmerking), goed zo als daar met opzet een gemeente ontbreekt"));
    }

    #[test]
    fn a_hole_in_one_municipality_may_be_meant() {
        let mut draft = two();
        let mut hole = square(40_050, 508_050, 50);
        hole.reverse();
        draft.municipalities[0].rings.push(hole);
        assert!(coverings(&draft)[0].to_string().contains("(opmerking), goed zo als daar een ander land"));
    }

    #[test]
    fn what_simplifying_spoils_is_told() {
        let mut draft = two();
        let before = measures(&draft);
        draft.municipalities[0].rings[0][1].lon += 40;
        draft.municipalities[1].rings[0].swap(1, 2);
        check(
            &spoilt(&before, &draft),
            &[
                "Oost, omtrek, is 10 % groter dan in de bron (opmerking), een kleinere --tolerance",
                "West, omtrek, kruist zichzelf na het vereenvoudigen bij [4, 50.8] (fout), een kleinere --tolerance",
                "West, omtrek, is 100 % kleiner dan in de bron (opmerking), een kleinere --tolerance",
            ],
        );
    }
}
