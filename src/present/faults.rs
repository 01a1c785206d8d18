//! Words what is wrong in a file, for the coordinator who keeps the data; in Dutch only, for it is the coordinator's language, not a visitor's.

use crate::domain::{Fault, Refusal, Severity};

/// What became of a value, in a word.
#[must_use]
pub fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Gap => "niet ingevuld",
        Severity::Doubtful => "twijfel",
        Severity::Mended => "hersteld of leeg gelaten",
        Severity::LeftOut => "weggelaten",
    }
}

/// Why a new file was not taken in the place of the one that is there.
#[must_use]
pub fn refusal(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::Missing => "komt niet van de server",
        Refusal::Unreadable => "is niet te lezen",
        Refusal::Older => "is ouder dan wat er is",
        Refusal::Smaller => "heeft te weinig partners",
    }
}

/// What is wrong, and what would be right.
#[must_use]
pub fn fault(fault: &Fault) -> (String, String) {
    let say = |wrong: &str, right: &str| (wrong.to_owned(), right.to_owned());
    match fault {
        Fault::Missing => say("ontbreekt", "vul in, of null waar het schema dat toelaat"),
        Fault::Empty => say("is leeg", "een tekst met letters of cijfers"),
        Fault::WrongType(found, wanted) => (format!("is {found}"), (*wanted).to_owned()),
        Fault::NotASlug(found) => (format!("is \"{found}\""), "kleine letters en cijfers, met streepjes ertussen".into()),
        Fault::SameId => say("een ander record heeft deze id al", "een eigen id"),
        Fault::NotInList(found, allowed) => (format!("is \"{found}\""), format!("een van: {allowed}")),
        Fault::TooLong(found, limit) => (format!("telt er {found}"), format!("hoogstens {limit}; de rest is weggelaten")),
        Fault::InvisibleCharacters => say("heeft onzichtbare tekens", "typ de tekst opnieuw; de tekens zijn eruit gehaald"),
        Fault::Markup => say("lijkt HTML of een script", "gewone tekst; wij tonen ze letterlijk"),
        Fault::Formula => say("begint als een formule van een rekenblad", "gewone tekst, zonder = + - @ vooraan"),
        Fault::Template => say("heeft sjabloontekens {{ of ${", "gewone tekst"),
        Fault::MixedAlphabets(word) => (format!("mengt letters van twee alfabetten in \"{word}\""), "typ het woord opnieuw".into()),
        Fault::WrongCharacterSet => say("is met de verkeerde tekenset gelezen", "bewaar het bestand als UTF-8 en typ de tekst opnieuw"),
        Fault::NoDutch => say("heeft geen Nederlands", "een tekst bij nl"),
        Fault::CircularParent => say("is via zijn ouders zijn eigen ouder", "de organisatie waartoe de partner hoort, of null"),
        Fault::UnknownParent(id) => {
            (format!("verwijst naar \"{id}\", die er niet is"), "de id van een partner uit dit bestand, of null".into())
        }
        Fault::NotAPostcode(found) => (format!("is \"{found}\""), "vier cijfers, of vijf in Frankrijk".into()),
        Fault::UnknownMunicipality(name) => (format!("\"{name}\" kennen we niet"), "een gemeente uit region.json".into()),
        Fault::PostcodeElsewhere(postcode, name) => (format!("{postcode} hoort niet bij {name}"), "de postcode van het adres".into()),
        Fault::SwappedCoordinates => say("lat en lon staan omgewisseld", "lat rond 51, lon rond 3; wij wisselden ze"),
        Fault::NotOnEarth => say("is geen plek op aarde", "lat en lon in graden, met een punt"),
        Fault::FarFromAddress(km) => {
            (format!("ligt {km} km van de plaats van het adres"), "het punt van het adres; wij nemen het midden van de plaats".into())
        }
        Fault::NoAddressForPoint => say("een punt zonder adres", "vul het adres in, of laat het punt weg"),
        Fault::NotAWebsite(found) => (format!("is \"{found}\""), "een gewoon adres dat met https:// begint".into()),
        Fault::NoScheme(found) => (format!("is \"{found}\""), "https:// vooraan; wij vulden het aan".into()),
        Fault::NotAMailbox(found) => (format!("is \"{found}\""), "één mailadres en niets anders".into()),
        Fault::NotAPhone(found) => (format!("is \"{found}\""), "een telefoonnummer als tekst".into()),
        Fault::UnknownTopic(found) => (format!("\"{found}\" is geen thema van dit bestand"), "een id uit topics".into()),
        Fault::UnknownGroup(found) => (format!("\"{found}\" is geen groep van dit bestand"), "een id uit groups".into()),
        Fault::TopicIsGroup(found) => (format!("\"{found}\" is een groep"), "een thema uit die groep".into()),
        Fault::Repeated(count) => (format!("dezelfde dienst staat er {count} keer"), "elke dienst één keer".into()),
        Fault::NoServices => say("geen enkele dienst is bruikbaar", "minstens één dienst met een thema"),
        Fault::NotARadius(found) => (format!("is {found}"), "een getal boven 0 en hoogstens 500, in kilometer".into()),
        Fault::NotADate(found) => (format!("is \"{found}\""), "een bestaande dag als jjjj-mm-dd".into()),
        Fault::CheckedAfterUpdate => say("ligt na de datum van het bestand", "een dag die voorbij is"),
        Fault::ConfirmedUnchecked => say("bevestigd, maar zonder datum van nazicht", "vul checked in, of zet status op unconfirmed"),
        Fault::UnknownKey => say("kent het schema niet", "laat weg; wij slaan het over"),
        Fault::CopyOf(id) => (format!("is een kopie van {id}"), "elke partner één keer".into()),
        Fault::NearlySameAs(id) => (format!("lijkt op {id}, op dezelfde plek"), "kijk na of het dezelfde partner is".into()),
        Fault::OtherRegion(away, all) => {
            (format!("{away} van {all} adressen liggen buiten region.json"), "een region.json van dezelfde streek".into())
        }
    }
}
