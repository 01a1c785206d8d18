//! Needs as people say them, and what must come of them on the published dataset. Each is one that a person who knows the field would answer the same way.

use crate::command::{answers, each};
use serde_json::{Value, json};

/// What must come of a need.
enum Must {
    /// This topic is understood first.
    Mean(&'static str),
    /// All these topics are understood, in any order, and come before all others.
    MeanAll(&'static [&'static str]),
    /// This topic is understood first, and this partner stands on top.
    Find(&'static str, &'static str),
    /// This partner stands on top, whatever topics are understood.
    Name(&'static str),
    /// This place is read, and this topic understood first.
    Read(&'static str, &'static str),
    /// No topic, and nobody.
    Refuse,
}

use Must::{Find, Mean, MeanAll, Name, Read, Refuse};

#[test]
fn keywords() {
    check(
        "nl",
        &[
            ("hagen scheren", Mean("groenonderhoud")),
            ("kabelbomen", Find("elektromontage", "sowepo")),
            ("lassen van metalen frames", Find("metaal", "westlandia")),
            ("houten kisten", Mean("hout")),
            ("vogelhuisjes", Mean("hout")),
            ("stronken frezen", Mean("groenonderhoud")),
            ("brieven in enveloppen steken", Mean("mailing")),
            ("ruiten kuisen", Mean("schoonmaak")),
            ("hotellinnen wassen", Mean("strijk-en-was")),
            ("broodjeslunch", Mean("catering")),
            ("muren verven", Mean("schilderen")),
            ("dakisolatie", Mean("energie")),
            ("energiescan", Mean("energie")),
            ("tweedehands kledij", Mean("kringloop")),
            ("zwerfvuil rapen", Mean("straat-en-strand")),
            ("knotwilgen", Mean("natuurbeheer")),
            ("jobcoach", Mean("begeleiding")),
            ("arbeidsbeperking", Mean("begeleiding")),
            ("iemand met een beperking in dienst nemen", Mean("begeleiding")),
            ("lekke band", Mean("fiets")),
            ("relatiegeschenken", Mean("streekproducten")),
            ("dienstencheques", Mean("huishoudhulp")),
        ],
    );
}

#[test]
fn sentences() {
    check(
        "nl",
        &[
            ("We krijgen volgende maand 3000 pakjes speelgoed binnen die opnieuw in een doosje moeten.", Mean("verpakken")),
            ("Wie kan elke vrijdagavond onze kantoren en de refter poetsen?", Find("schoonmaak", "westlandia")),
            (
                "Onze gemeente zoekt vrijwilligers of mensen die de kinderen aan de schoolpoort helpen oversteken.",
                Find("opvang-en-toezicht", "wijk-werken-westhoek"),
            ),
            ("Wij hebben voor het seizoen een ploeg nodig die bij ons in de fabriek aan de lijn komt staan.", Mean("enclave")),
            (
                "De supermarkt heeft elke avond brood en groenten over die nog goed zijn.",
                Find("voedseloverschotten", "foodsavers-westhoek"),
            ),
            ("Mijn moeder is slecht te been en moet naar de dokter gebracht worden.", Mean("hulp-aan-huis")),
            ("Wij willen iemand met een beperking een kans geven in ons bedrijf, hoe pakken we dat aan?", Mean("begeleiding")),
            ("In de loods liggen nog duizend dozen met oude facturen die op de computer moeten komen.", Mean("digitaliseren")),
            ("De confituur moet in potjes afgevuld en van een etiket voorzien worden.", Mean("voeding-verpakken")),
            ("Een lading schroeven is door elkaar geraakt en moet stuk voor stuk nagekeken worden.", Mean("kwaliteitscontrole")),
        ],
    );
}

#[test]
fn compounds() {
    check(
        "nl",
        &[
            ("tuinaannemer", Mean("groenonderhoud")),
            ("kantoorpoetsploeg", Mean("schoonmaak")),
            ("fietsherstelplaats", Mean("fiets")),
            ("palletherstelling", Mean("hout")),
            ("buffetmaaltijd", Mean("catering")),
            ("kledingophaling", Mean("kringloop")),
            ("strijkatelier", Mean("strijk-en-was")),
            ("relatiegeschenkenpakket", Mean("streekproducten")),
        ],
    );
}

#[test]
fn slips_of_the_keyboard() {
    check(
        "nl",
        &[
            ("gras maaeien", Mean("groenonderhoud")),
            ("scoonmaak kantoor", Mean("schoonmaak")),
            ("inpakwrek", Mean("verpakken")),
            ("fiestherstel", Mean("fiets")),
            ("kringwikel", Mean("kringloop")),
            ("schilderwreken", Mean("schilderen")),
        ],
    );
}

#[test]
fn words_of_the_region() {
    check(
        "nl",
        &[
            ("gazon afrijden", Mean("groenonderhoud")),
            ("kuisvrouw voor de bureaus", Mean("schoonmaak")),
            ("mijne velo is plat", Mean("fiets")),
            ("ons kot leeghalen na het sterfgeval", Mean("verhuis")),
            ("stukken ineensteken", Mean("montage")),
            ("brieven plooien en in omslag steken", Mean("mailing")),
        ],
    );
}

#[test]
fn places() {
    check(
        "nl",
        &[
            ("hagen scheren in Poperinge", Read("Poperinge", "groenonderhoud")),
            ("poetsen te 8670", Read("Koksijde", "schoonmaak")),
            ("iets verpakken bij Wijtschate", Read("Wijtschate", "verpakken")),
            ("gras maaien in Poperingge", Read("Poperinge", "groenonderhoud")),
            ("fietsenmaker Diksmuide", Read("Diksmuide", "fiets")),
            ("samen lunchen in Lo", Read("Lo", "sociaal-restaurant")),
        ],
    );
    check(
        "fr",
        &[
            ("tonte de pelouse à Furnes", Read("Veurne", "groenonderhoud")),
            ("nettoyage de bureaux près d’Ypres", Read("Ieper", "schoonmaak")),
        ],
    );
    check("en", &[("hedge trimming near Ypres", Read("Ieper", "groenonderhoud"))]);
}

#[test]
fn the_nearest_of_equals_comes_first() {
    check(
        "nl",
        &[
            ("kringwinkel in Veurne", Find("kringloop", "kringwinkel-west-veurne")),
            ("tweedehands meubels Poperinge", Find("kringloop", "kringwinkel-west-poperinge")),
            ("tweedehands meubels 8600", Find("kringloop", "kringwinkel-west-diksmuide")),
            ("kringwinkel Ieper", Find("kringloop", "kringwinkel-west")),
        ],
    );
}

#[test]
fn names() {
    check(
        "nl",
        &[
            ("Westlandia", Name("westlandia")),
            ("sowepo", Name("sowepo")),
            ("de groene kans", Name("de-groene-kans")),
            ("dorpspunt stavele", Name("dorpspunt-stavele")),
            ("Sowepo verpakken", Name("sowepo")),
            ("foodsavers", Name("foodsavers-westhoek")),
            ("biezonder", Name("bar-biezonder")),
            ("land van vlierbos", Name("t-land-van-vlierbos")),
        ],
    );
}

#[test]
fn several_needs_in_one_breath() {
    check(
        "nl",
        &[
            ("gras maaien en ramen wassen", MeanAll(&["groenonderhoud", "schoonmaak"])),
            ("iemand om te strijken, en ook een platte band herstellen", MeanAll(&["strijk-en-was", "fiets"])),
            ("zolder leegmaken, daarna de muren schilderen", MeanAll(&["verhuis", "schilderen"])),
        ],
    );
    check("fr", &[("tondre la pelouse et repasser le linge", MeanAll(&["groenonderhoud", "strijk-en-was"]))]);
}

#[test]
fn french() {
    check(
        "fr",
        &[
            ("taille de haies", Mean("groenonderhoud")),
            ("repas", Mean("sociaal-restaurant")),
            ("mise sous pli de 2000 courriers", Mean("mailing")),
            ("réparer mon vélo", Mean("fiets")),
            ("conditionnement de pièces détachées sous film", Mean("verpakken")),
            ("soudure de pièces métalliques", Find("metaal", "westlandia")),
            ("cadeaux d’entreprise avec des produits du terroir", Mean("streekproducten")),
        ],
    );
}

#[test]
fn english() {
    check(
        "en",
        &[
            ("lawn mowing", Mean("groenonderhoud")),
            ("We need someone to clean our offices twice a week", Find("schoonmaak", "westlandia")),
            ("bike repair", Mean("fiets")),
            ("wiring harness assembly", Mean("elektromontage")),
            ("gift baskets with local products", Mean("streekproducten")),
            ("ironing shirts", Mean("strijk-en-was")),
        ],
    );
}

/// Better nothing than something that does not fit.
#[test]
fn what_nobody_here_does() {
    let needs = [
        "tandarts",
        "een website laten bouwen",
        "advocaat voor een echtscheiding",
        "hypotheek afsluiten",
        "Wie kan onze boekhouding doen en de btw-aangifte?",
        "auto verkopen",
        "zonnepanelen plaatsen op een bedrijfsdak",
        "pianoles",
        "asdf qwerty zxcv",
    ];
    check("nl", &needs.map(|need| (need, Refuse)));
    check("nl", &[("opvoeding", Refuse), ("schuldhulp", Refuse), ("orthodontist", Refuse)]);
    check("fr", &[("avocat pour un divorce", Refuse), ("acheter une voiture", Refuse), ("site web", Refuse)]);
    check("en", &[("dentist", Refuse), ("tax advice", Refuse)]);
}

/// Asks all needs at once and compares; a failing table names every need that failed.
#[track_caller]
fn check(language: &str, needs: &[(&str, Must)]) {
    let lines: Vec<String> = needs.iter().map(|(need, _)| json!({ "q": need, "lang": language }).to_string()).collect();
    let found = answers(&lines.join("\n"));
    let failed: Vec<String> =
        needs.iter().zip(&found).filter_map(|((need, must), answer)| wrong(must, answer).map(|why| format!("{need}: {why}"))).collect();
    assert!(failed.is_empty(), "\n{}", failed.join("\n"));
}

/// What came instead.
fn wrong(must: &Must, answer: &Value) -> Option<String> {
    let (topics, partners) = (each(&answer["topics"], "id"), each(&answer["results"], "partner"));
    let (topic, partner, place) = (topics.first().copied(), partners.first().copied(), answer["place"]["name"].as_str());
    let right = match must {
        Mean(wanted) => topic == Some(wanted),
        MeanAll(wanted) => topics.len() >= wanted.len() && wanted.iter().all(|each| topics[..wanted.len()].contains(each)),
        Find(wanted, who) => topic == Some(wanted) && partner == Some(who),
        Name(who) => partner == Some(who),
        Read(wanted, what) => place == Some(wanted) && topic == Some(what),
        Refuse => topics.is_empty() && partners.is_empty(),
    };
    (!right).then(|| format!("{topics:?}, {:?}, {place:?}", &partners[..partners.len().min(3)]))
}
