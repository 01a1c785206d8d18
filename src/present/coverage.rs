//! Who works where, as a table for a spreadsheet.

use super::messages as m;
use crate::languages::Voice;
use crate::matching::{Coverage, Served};

/// The counts as a file that a spreadsheet opens by itself: with a byte order mark, without which it would misread accents, and with semicolons,
/// which the Belgian settings expect because the comma is their decimal sign. What was counted stands in every row, so that several tables can
/// stand below each other.
#[must_use]
pub fn csv(coverage: &Coverage, counted: &str, voice: Voice) -> String {
    let mut file = String::from("\u{feff}");
    let (topic, municipality) = (m::filter_topic(voice), m::filter_municipality(voice));
    row(&mut file, [topic, municipality, m::coverage_partners(voice), m::coverage_on_site(voice), m::coverage_seated(voice)]);
    for town in &coverage.towns {
        counts(&mut file, counted, town.name, town.served);
    }
    counts(&mut file, counted, m::coverage_region(voice), coverage.region);
    row(&mut file, [counted, m::coverage_unknown(voice), &coverage.unknown.to_string(), "", ""]);
    file
}

fn counts(file: &mut String, counted: &str, name: &str, served: Served) {
    row(file, [counted, name, &served.partners.to_string(), &served.on_site.to_string(), &served.seated.to_string()]);
}

/// A row by RFC 4180, but for the separator; every cell is quoted, so that none needs a closer look.
fn row(file: &mut String, cells: [&str; 5]) {
    let mut before = "\"";
    for cell in cells {
        file.push_str(before);
        before = "\";\"";
        // A spreadsheet takes a cell that begins so for a formula, and names come from a file that anybody may have written.
        if matches!(cell.bytes().next(), Some(b'=' | b'+' | b'-' | b'@' | b'\t' | b'\r')) {
            file.push('\'');
        }
        for character in cell.chars() {
            file.push(character);
            if character == '"' {
                file.push('"');
            }
        }
    }
    file.push_str("\"\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matching::Town;

    #[test]
    fn the_table_becomes_a_file_that_a_spreadsheet_opens() {
        let served = Served { partners: 3, on_site: 1, seated: 2 };
        let towns = vec![Town { name: "Ieper", served }, Town { name: "Lo-Reninge", served: Served::default() }];
        let coverage = Coverage { towns, region: served, unknown: 1 };
        let [nl, _, en] = Voice::built_in();
        let expected = [
            "\u{feff}\"Dienst\";\"Gemeente\";\"Partners\";\"Ter plaatse\";\"Gevestigd\"",
            "\"Hout\";\"Ieper\";\"3\";\"1\";\"2\"",
            "\"Hout\";\"Lo-Reninge\";\"0\";\"0\";\"0\"",
            "\"Hout\";\"Hele streek\";\"3\";\"1\";\"2\"",
            "\"Hout\";\"Werkgebied niet (helemaal) bekend\";\"1\";\"\";\"\"",
            "",
        ];
        assert_eq!(csv(&coverage, "Hout", nl), expected.join("\r\n"));
        assert!(
            csv(&coverage, "Wood", en).starts_with("\u{feff}\"Service\";\"Municipality\";\"Partners\";\"On site\";\"Based there\"\r\n")
        );
    }

    #[test]
    fn quotes_are_doubled_and_nothing_becomes_a_formula() {
        for (cell, written) in [
            ("De Panne", "De Panne"),
            ("a;b", "a;b"),
            ("de \"Kring\"", "de \"\"Kring\"\""),
            ("twee\nregels", "twee\nregels"),
            ("=1+1", "'=1+1"),
            ("+32", "'+32"),
            ("-1", "'-1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t=1"),
            ("=HYPERLINK(\"x\";1)", "'=HYPERLINK(\"\"x\"\";1)"),
            ("", ""),
        ] {
            let mut file = String::new();
            row(&mut file, ["Hout", cell, "1", "", "-"]);
            assert_eq!(file, format!("\"Hout\";\"{written}\";\"1\";\"\";\"'-\"\r\n"), "{cell}");
        }
    }
}
