### Teksten van Partnerwijzer in het Nederlands.
### Wat tussen { } staat, vult de site in: laat het staan. Bij [one] staat het enkelvoud, bij *[other] het meervoud.

## Overal

site-name = Partnerwijzer
tagline = sociale economie in { $region }
skip-to-content = Naar de inhoud
skip-map = Kaart overslaan
nav-label = Pagina’s
nav-map = Kaart
nav-about = Over
nav-saved = Bewaard
language-label = Taal
the-region = de streek
other-window = opent in een nieuw venster
with-colon = { $before }: { $then }

## Begin

start-title-one = Zeg wat er moet gebeuren.
start-title-two = Wij wijzen wie het kan.
start-lead = Vind in { $region } een maatwerkbedrijf of een andere partner uit de sociale economie.
touch-lead = Raak aan wat u zoekt.
field-label = Wat moet er gebeuren?
field-help = Schrijf het zoals u het zegt. Een naam of een gemeente mag ook.
field-example = Bijvoorbeeld: 500 pakjes inpakken tegen Kerstmis, in Poperinge
limited = Hier alleen: { $what }.
search = Zoek
clear = Wis de vraag
completions = Voorstellen
count-completions = { $count ->
    [one] 1 voorstel onder het veld
   *[other] { $count } voorstellen onder het veld
}
others-ask = Anderen vragen:
example-one = hagen scheren
example-two = kantoor schoonmaken
example-three = geschenken uit de streek
choose = Of kies wat u zoekt
on-the-map = Op de kaart

## Soorten partners

kind-maatwerkbedrijf = maatwerkbedrijf
kind-arbeidszorg = arbeidszorg
kind-lde = lokale diensteneconomie
kind-traject = begeleiding naar werk
kind-kringwinkel = kringwinkel
kind-other = andere
part-of = deel van { $parent }

## Voor wie en waar

for-bedrijven = bedrijven
for-besturen = lokale besturen
for-particulieren = particulieren
where-atelier = in het atelier
where-on-site = bij u ter plaatse
and = en
or = of
spot-at = in { $place }
spot-between = tussen { $places }
spot-halfway = het midden tussen { $places }

## Zo begrepen wij de vraag

understood = Zo begrepen wij uw vraag:
nothing-understood = Wij lazen nog geen dienst of plaats in uw vraag.
not-right = Klopt dit niet?
searched-for = Gezocht op
question = Wat bedoelt u?
remove-topic = Niet zoeken op { $topic }
remove-place = Niet zoeken bij { $place }
remove-whom = Voor iedereen zoeken
chip-for = voor { $audience }
other-topics = Bedoelde u iets anders?
other-place = Waar moet het gebeuren?
place-help = Plaats of postcode
place-choose = Zoek hier
place-unknown = Deze plaats kennen we niet. Kies er een uit de lijst.

## Verfijnen

filters-label = Verfijn het resultaat
filter-topic = Dienst
filter-municipality = Gemeente
filter-for = Voor wie
filter-where = Waar
filter-kind = Soort
clear-all = Wis de keuzes

## Resultaat

results-label = Resultaat
count-partners = { $count ->
    [one] 1 partner
   *[other] { $count } partners
}
count-good = { $count ->
    [one] { $total }, één past goed
   *[other] { $total }, { $count } passen goed
}
count-none-good = { $total }, geen past helemaal
count-all-good = { $count ->
    [one] 1 partner past
   *[other] { $count } partners passen
}
count-in = { $total } in { $place }
order-fit = Wat best past staat eerst, dan wat dichtbij is. Wie gelijk staat, wisselt elke dag van plaats.
order-fit-only = Wat best past staat eerst. Wie gelijk staat, wisselt elke dag van plaats.
team = { $count ->
    [one] Doet dit alles
   *[other] Samen doen zij dit alles
}
group-fits = Past bij uw vraag
group-partly = Past deels
group-partly-note = kijk na of bel even
group-related = Verwant
group-related-note = iets anders, dat erop lijkt
show-more = { $count ->
    [one] Toon nog 1 partner
   *[other] Toon nog { $count } partners
}
unconfirmed = Deze gegevens komen uit openbare bronnen en zijn nog niet nagekeken door de partners.
something-wrong = Klopt er iets niet? Laat het weten aan { $publisher }.
services-more = { $count ->
    [one] en nog 1 dienst
   *[other] en nog { $count } diensten
}
list = Lijst
map = Kaart
saved-here = Bewaar
is-saved = Bewaard
save-partner = Bewaar { $partner }
unsave-partner = { $partner } niet langer bewaren
distance = ± { $km } km

## Waarom

reason-lacks = Doet dit niet: { $topics }
reason-asked = U vroeg { $words }
reason-taken = { $word } lazen wij als “{ $meant }”
reason-named = De naam die u gaf: { $words }
reason-chosen = U koos { $topic }
reason-mentioned = { $words } staat in de beschrijving
reason-near = Dit is { $topic }, en dat lijkt erop
reason-distance = Ongeveer { $km } km van { $place }
reason-works-there = Werkt ook { $spot }
reason-whole-region = Werkt in heel { $region }, zonder eigen loket
reason-for = Voor { $audiences }
reason-where-for = { $place }, voor { $audiences }
reason-not-for = Werkt volgens onze gegevens voor { $audiences }, niet voor { $visitor }.
reason-not-there = Werkt volgens onze gegevens niet { $spot }.
comes-to-you = Komt bij u ter plaatse
in-workshop = In het atelier van de partner
both-places = In het atelier of bij u ter plaatse
in-street = { $street } in { $place }
in-place = In { $place }

## Contact

call = Bel { $number }
call-other = Bel { $publisher } { $number }
mail = Mail { $address }
no-contact = Geen eigen nummer bekend.
publisher-helps = { $publisher } brengt u in contact.

## Geen partner

none-title = Hier hebben we geen partner voor.
none-title-topic = Nog geen partner voor { $topic }.
outside = { $place } ligt niet in { $region }: vraag of de partner er komt.
none-body = Geen van de partners in { $region } doet dit. We tonen liever niets dan iets wat niet past.
none-body-topic = Wij begrepen uw vraag, maar kennen in { $region } nog niemand die dit doet.
none-filtered-title = Geen partner met deze keuzes.
none-filtered-body = Met minder keuzes vindt u misschien wel iemand.
ask-person = Vraag het aan iemand die de streek kent
ask-person-body = { $publisher } kent alle partners, ook wat nog niet op deze site staat. U hoeft niet te weten hoe het heet.
nearest-topics = Bedoelde u misschien?
all-groups = Wat de partners wel doen
say-otherwise = Of zeg het anders: wat moet er gedaan worden?

## Laden en fouten

loading = We halen de partners op
loading-long = Het duurt wat langer dan anders.
failed-title = De lijst met partners laadt niet.
failed-network = Uw vraag staat er nog. Kijk of u verbinding hebt en probeer opnieuw.
failed-file = Uw vraag staat er nog. Het bestand met partners is niet in orde; probeer straks opnieuw.
try-again = Probeer opnieuw
region-failed = De kaart en de afstanden laden nu niet. Zoeken werkt wel.
language-failed = De teksten in die taal konden nu niet geladen worden. Kies de taal straks opnieuw.
config-failed = De instellingen van deze site laden niet; u ziet de gewone.
no-connection = Geen verbinding.
copy-of = U ziet de kopie van { $date }.
data-renewed = De gegevens zijn vernieuwd.
renewal = Er is een nieuwe versie van deze site.
renew = Vernieuwen
left-out = { $count ->
    [one] 1 partner staat niet in de lijst, omdat de gegevens niet in orde zijn.
   *[other] { $count } partners staan niet in de lijst, omdat de gegevens niet in orde zijn.
}

## Partner

back-results = { $count ->
    [one] Terug naar 1 partner voor “{ $text }”
   *[other] Terug naar { $count } partners voor “{ $text }”
}
back-list = Terug naar de lijst
back-start = Naar het begin
partner-unknown = Deze partner staat niet (meer) in de lijst.
why-fits = Waarom dit past bij uw vraag
what-does = Wat { $partner } doet
kind-in-place = { $kind } in { $place }
kind-everywhere = { $kind } in heel { $region }
formerly = vroeger: { $names }
works-in = Hier werkt { $partner } volgens onze bronnen: { $places }.
works-region = { $partner } werkt volgens onze bronnen in heel { $region }.
works-radius = { $partner } werkt volgens onze bronnen tot { $km } km ver.
schematic = De grenzen zijn schematisch.
address = Adres
point-place = De stip op de kaart is het midden van { $place }: de juiste plek kennen we niet.
point-street = De stip op de kaart is ergens in de straat.
checked = Nagekeken
checked-on = op { $date }
not-checked = nog niet door de partner
sources = Bronnen
belongs-to = Hoort bij
sites = Andere plekken en initiatieven
print = Druk af

## Bewaard

saved-title = Bewaarde partners
saved-empty = U bewaarde nog geen partner. Kies “Bewaar” bij een partner, dan vindt u hem hier terug.
saved-share = Dit lijstje staat in het adres van de pagina. Deel of bewaar het adres, dan hebt u het lijstje.
copy-address = Kopieer het adres
copied = Gekopieerd
copy-refused = Kopieer het adres uit de balk van uw browser.

## Kaart

map-all = Kaart van { $region } met alle partners.
map-result = { $count ->
    [one] Kaart van { $region }: 1 partner van dit resultaat, met hetzelfde nummer als in de lijst.
   *[other] Kaart van { $region }: { $count } partners van dit resultaat, genummerd zoals in de lijst.
}
map-coverage = kaart van hoeveel partners in elke gemeente werken
map-partner = Kaart van de omgeving van { $partner }.
map-cluster = { $count ->
    [one] 1 partner in { $place }
   *[other] { $count } partners in { $place }
}
map-marker = { $name }, { $kind }, { $place }
map-marker-numbered = Nummer { $number }: { $name }, { $kind }, { $place }
map-choose = Alleen partners in { $place }
map-unplaced = Werken in heel de streek:
scale-km = { $km } km
map-keys = Verschuif de kaart met de pijltjes, zoom met plus en min. Home toont de hele streek.
here = Bij mij
here-refused = Uw browser geeft niet door waar u bent. Typ een plaats in uw vraag.
here-outside = U bent niet in of bij de streek. Typ een plaats in uw vraag.
map-in = Zoom in
map-out = Zoom uit
map-region = Toon de hele streek
map-to-result = Toon het hele resultaat
map-hint-wheel = Houd Ctrl ingedrukt om te zoomen
map-hint-fingers = Verschuif de kaart met twee vingers
map-layer-on = Toon straten
map-layer-off = Verberg straten
map-layer-asks = Daarvoor vraagt uw browser kaartbeelden aan { $name }.
map-layer-lost = De stratenkaart van { $name } komt niet door. De getekende kaart blijft staan. Probeer het later opnieuw of verberg de straten.
scale-m = { $metres } m
close = Sluit
map-shown = { $count ->
    [one] 1 partner in beeld
   *[other] { $count } partners in beeld
}
map-covered = { $count ->
    [one] { $place }: 1 partner werkt hier
   *[other] { $place }: { $count } partners werken hier
}
map-white = { $count ->
    [one] 1 gemeente zonder partner
   *[other] { $count } gemeenten zonder partner
}

## Wie werkt waar

coverage-title = Wie werkt waar?
coverage-lead = Een partner telt mee in elke gemeente van zijn werkgebied. Wat hij in zijn atelier doet, mag van overal komen: daarmee telt hij in elke gemeente mee.
coverage-link = Wie werkt waar? Bekijk de dekking
coverage-all = Alle diensten
coverage-white = Niemand in { $places }, volgens onze gegevens.
coverage-workshop = Alleen in het atelier van de partner, niet ter plaatse: { $places }.
coverage-dots = Partners per gemeente. ● komt ter plaatse, ○ alleen in het atelier
coverage-partners = Partners
coverage-on-site = Ter plaatse
coverage-seated = Gevestigd
coverage-region = Hele streek
coverage-unknown = Werkgebied niet (helemaal) bekend
coverage-csv = Bewaar als CSV

## Over

about-title = Sociale economie in { $region }
about-lead = Bedrijven en organisaties die werk geven aan mensen voor wie de gewone arbeidsmarkt ver weg is. Zij werken voor bedrijven, lokale besturen en particulieren, op de gewone markt.
about-regie-title = Wie dit maakt
about-regie-one = De gemeenten van de Westhoek werken samen aan de regie van de sociale economie. De Vlaamse minister keurde dat een eerste keer goed in mei 2017, en opnieuw voor de beleidsperiode 2020-2025.
about-regie-two = De regierol brengt alle organisaties samen die mensen met een afstand tot de arbeidsmarkt aan werk helpen, en helpt gemeenten om met hen te werken. Een stuurgroep van partners volgt het werk op en stuurt het bij.
about-kinds-title = Welke partners er zijn
about-kind-maatwerkbedrijf = Een maatwerkbedrijf heeft als kerntaak werk te geven aan mensen die ver van de arbeidsmarkt staan. Sinds 1 januari 2019 is dat de ene naam voor de vroegere beschutte en sociale werkplaatsen.
about-kind-arbeidszorg = Arbeidszorg is onbetaald werk met begeleiding, voor wie (nog) geen betaald werk kan doen. Wij tellen er ook dagcentra bij die iets maken of verkopen.
about-kind-lde = Lokale diensteneconomie waren diensten in de buurt, in opdracht van een bestuur. Sinds juli 2023 gaat de steun daarvoor op in individueel maatwerk: elke werkgever kan die krijgen voor iemand met een ondersteuningsnood.
about-kind-traject = Begeleiding naar werk helpt mensen stap voor stap: met een coach, een stage, tijdelijke werkervaring of wijk-werken.
about-kind-kringwinkel = Een kringwinkel haalt herbruikbare spullen op, verkoopt ze opnieuw en geeft zo werk op maat.
about-why-title = Waarom samenwerken
about-why-one = U geeft werk aan mensen uit uw streek die anders thuis zitten.
about-why-two = U hebt een partner dichtbij, die snel kan bijsturen.
about-why-three = U krijgt kwaliteit voor een prijs van de markt: moeilijk werk wordt gesplitst in haalbare stappen.
about-why-four = U bent niet de enige: bijna de helft van de West-Vlaamse bedrijven met tien of meer mensen is klant of leverancier van een maatwerkbedrijf (studie POM, 2016).
about-reserved-title = Voorbehouden opdrachten
about-reserved-body = Een bestuur mag de toegang tot een overheidsopdracht voorbehouden aan ondernemingen die vooral mensen met een beperking of een achterstand aan werk helpen. De voorwaarden staan in de wet op de overheidsopdrachten en veranderen: laat uw dossier altijd nakijken door uw juridische dienst.
about-order-title = Hoe wij rangschikken
about-order-body = Eerst komt wat best past bij uw woorden, daarna wie dichtbij is. Niemand kan betalen om hoger te staan.
about-privacy-title = Wat met uw gegevens
about-privacy-body = Wat u typt, blijft in uw browser. Deze site stuurt het nergens heen, gebruikt geen cookies en vraagt niets aan andere sites.
about-data-title = Gegevens en licenties
about-data-partners = Partners: openbare bronnen, vermeld bij elke partner; bijgewerkt op { $date }.
about-data-map = Kaart:
about-data-code = De software is vrij (EUPL-1.2). Pictogrammen: Lucide (ISC).
about-contact-title = Contact
foot-data = Gegevens van { $date }
foot-map = Over de kaart
