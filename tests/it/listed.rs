//! What `cargo data words --lists` says of the lists that every site has.

use crate::command::{Folder, Outcome, PARTNERS, data};
use std::fs;

const FIETS: &str = "# Fietsen
[nl]
fiets herstellen
Fiets: herstellen!
fietsen herstellen
gras maaien
haag scheren
xqzwvor
voor de
lekke band in ieper
lekke band in Ieper
ons atelier
advocaat notaris echtscheiding
[en]
bike repair
";
const GROEN: &str = "[nl]\nmaaien van het gras\nhagen snoeien\n";
const JURIDISCH: &str = "[nl]\nnotaris\nsnoeien van de haag voor het huis\nxqzwvorf\n";
const PASSED: &str = "[nl]\nvoor\néén\nde\nvoor\n";

/// The command on lists of our own making.
fn words(folder: &Folder, fiets: &str, more: &[&str]) -> Outcome {
    ["elders", "passed"].iter().for_each(|name| fs::create_dir_all(format!("{}/{name}", folder.path())).unwrap());
    folder.file("fiets.txt", fiets);
    folder.file("groenonderhoud.txt", GROEN);
    folder.file("elders/juridisch.txt", JURIDISCH);
    folder.file("passed/passed.txt", PASSED);
    data(&[&["words", "--lists", folder.path()], more].concat())
}

#[test]
fn what_is_wrong_in_the_lists_is_named_with_its_line() {
    let folder = Folder::new("lists");
    let done = words(&folder, FIETS, &[]);
    assert_eq!((done.code, done.said.as_str()), (1, ""));
    let groen = format!("staat ook in {}/groenonderhoud.txt:2 als \"maaien van het gras\"", folder.path());
    let fiets = format!("staat ook in {}/fiets.txt:6 als \"gras maaien\"", folder.path());
    let expected = [
        ("passed/passed.txt:3: \"één\"", "wordt nooit zo gelezen, schrijf een"),
        ("passed/passed.txt:5: \"voor\"", "staat er al op regel 2"),
        ("elders/juridisch.txt:3: \"snoeien van de haag voor het huis\"", "leidt naar groenonderhoud, werk dat hier wel gedaan wordt"),
        ("fiets.txt:4: \"Fiets: herstellen!\"", "staat er al op regel 3"),
        ("fiets.txt:6: \"gras maaien\"", &groen),
        ("fiets.txt:7: \"haag scheren\"", "leidt eerst naar groenonderhoud, naar dit thema voor 0 %"),
        ("fiets.txt:8: \"xqzwvor\"", "leidt nergens heen"),
        ("fiets.txt:9: \"voor de\"", "wordt overgeslagen"),
        ("fiets.txt:10: \"lekke band in ieper\"", "\"ieper\" wordt gelezen als een plaats"),
        ("fiets.txt:12: \"ons atelier\"", "zegt alleen waar of voor wie"),
        ("fiets.txt:13: \"advocaat notaris echtscheiding\"", "leidt naar \"recht\", werk dat hier niemand doet"),
        ("groenonderhoud.txt:2: \"maaien van het gras\"", &fiets),
    ];
    let mut lines: Vec<&str> = done.output.lines().collect();
    assert_eq!(lines.remove(2), "4 woorden die worden overgeslagen nagekeken; 2 opmerkingen");
    assert_eq!(lines.len(), expected.len() + 1, "{}", done.output);
    for (line, (start, wrong)) in lines.iter().zip(expected) {
        assert!(line.starts_with(&format!("{}/{start} (nl), {wrong}", folder.path())), "{line}\nis not {start} {wrong}");
    }
    let counts = "2 zonder woord over het werk, 1 dubbel, 2 in twee lijsten, 1 gelezen als een plaats, 1 nergens heen, 3 naar ander werk";
    assert_eq!(lines[expected.len()], format!("17 uitdrukkingen nagekeken; 10 opmerkingen: {counts}"));
}

#[test]
fn lists_are_read_as_the_site_of_a_dataset_would() {
    let folder = Folder::new("lists-data");
    let done = words(&folder, "[nl]\nwijk-werken\nfiets herstellen\n", &["--data", PARTNERS]);
    let lines: Vec<&str> = done.output.lines().collect();
    assert!(lines[0].ends_with(" woorden nagekeken; 0 opmerkingen"), "the words of the dataset first: {}", done.output);
    let named = |line: &&str| line.contains("/fiets.txt:2: \"wijk-werken\" (nl), is de naam van wijk-werken-westhoek");
    assert!(lines.iter().any(named), "{}", done.output);
    assert!(!done.output.contains("fiets.txt:3"), "{}", done.output);
}

#[test]
fn lists_without_fault_end_well_and_what_is_no_list_is_refused() {
    let folder = Folder::new("lists-refused");
    let wrong = words(&folder, "fiets\n[nl]\n", &[]);
    assert_eq!((wrong.code, wrong.output.as_str()), (2, ""));
    assert!(wrong.said.contains("fiets.txt:1: an expression before [nl]"), "{}", wrong.said);
    words(&folder, "[nl]\nfiets herstellen\n", &[]);
    folder.file("passed/passed.txt", "[nl]\nvoor\nde\n");
    folder.file("elders/juridisch.txt", "[nl]\nnotaris\n");
    let clean = data(&["words", "--lists", folder.path()]);
    assert_eq!(
        (clean.code, clean.output.as_str()),
        (0, "2 woorden die worden overgeslagen nagekeken; 0 opmerkingen\n4 uitdrukkingen nagekeken; 0 opmerkingen\n")
    );
    let nowhere = data(&["words", "--lists", "nowhere"]);
    assert_eq!((nowhere.code, nowhere.output.as_str()), (2, ""));
    assert!(nowhere.said.starts_with("nowhere: "), "{}", nowhere.said);
}

/// `xxx` was never passed over, for of three letters alike one is read as a slip.
#[test]
fn our_own_lists_pass_over_what_is_read() {
    let done = data(&["words", "--lists", "src/search/words"]);
    let wrong: Vec<&str> = done.output.lines().filter(|line| line.contains("nooit zo gelezen")).collect();
    assert_eq!((wrong.len(), done.said.as_str()), (0, ""), "\n{}", wrong.join("\n"));
}
