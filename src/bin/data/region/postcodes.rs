//! Whether postcodes look as they do in their country, and lead to one municipality: that is how the site tells where an address lies.

use super::draft::{Draft, Place};
use super::finding::{Finding, Weight, names};
use std::collections::{BTreeMap, BTreeSet};

pub(crate) fn check(draft: &Draft) -> Vec<Finding> {
    let mut findings: Vec<Finding> = draft.places.iter().filter_map(of_place).collect();
    let mut municipalities: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for place in draft.places.iter().filter(|place| !place.postcode.is_empty()) {
        municipalities.entry(&place.postcode).or_default().insert(&place.municipality);
    }
    let shared = municipalities.into_iter().filter(|(_, names)| names.len() > 1);
    findings.extend(shared.map(|(postcode, all)| {
        let right = "in België één gemeente per postcode; elders kan het";
        Finding::new(Weight::Remark, postcode, "postcode", format!("hoort bij {}", names(all)), right)
    }));
    findings
}

fn of_place(place: &Place) -> Option<Finding> {
    let digits = place.postcode.chars().filter(char::is_ascii_digit).count();
    let (sound, right) = match place.country.as_str() {
        "BE" => (is_digits(&place.postcode, 4) && !place.postcode.starts_with('0'), "vier cijfers"),
        "LU" => (is_digits(&place.postcode, 4), "vier cijfers"),
        "DE" | "FR" => (is_digits(&place.postcode, 5), "vijf cijfers"),
        // Four digits, and for whoever wants to be exact two letters.
        "NL" => (digits == 4 && place.postcode.chars().count() <= 7, "vier cijfers, eventueel met twee letters"),
        _ => return None,
    };
    let wrong = if place.postcode.is_empty() { "ontbreekt".to_owned() } else { format!("is \"{}\"", place.postcode) };
    let right = format!("{right} (land {})", place.country);
    (!sound).then(|| Finding::new(Weight::Wrong, &place.name, "postcode", wrong, &right))
}

fn is_digits(text: &str, count: usize) -> bool {
    text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::super::draft::tests::two;
    use super::*;

    #[test]
    fn a_postcode_looks_as_in_its_country() {
        for (country, postcode, sound) in [
            ("BE", "8900", true),
            ("BE", "0890", false),
            ("BE", "890", false),
            ("BE", "59270", false),
            ("BE", "8900 ", false),
            ("BE", "", false),
            ("FR", "59270", true),
            ("FR", "5927", false),
            ("NL", "4501 AB", true),
            ("NL", "AB", false),
            ("GB", "", true),
        ] {
            let place = Place { country: country.to_owned(), postcode: postcode.to_owned(), ..two().places.swap_remove(0) };
            assert_eq!(of_place(&place).is_none(), sound, "{country} {postcode}");
        }
        let place = Place { postcode: String::new(), ..two().places.swap_remove(0) };
        assert_eq!(of_place(&place).unwrap().to_string(), "Oostdorp, postcode, ontbreekt (fout), vier cijfers (land BE)");
    }

    #[test]
    fn a_postcode_of_two_municipalities_is_remarked_upon() {
        let mut draft = two();
        assert_eq!(check(&draft), []);
        draft.places[1].postcode = "2001".to_owned();
        let told = "2001, postcode, hoort bij Oost en West (opmerking), in België één gemeente per postcode; elders kan het";
        assert_eq!(check(&draft).iter().map(ToString::to_string).collect::<Vec<_>>(), [told]);
    }
}
