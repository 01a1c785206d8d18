### Teksten van de pagina waarop iemand een blok voor een andere website samenstelt, in het Nederlands.

## De pagina

page-title = Partnerwijzer in uw website
title-of-window = Insluiten - Partnerwijzer
lead = Kies wat uw bezoekers zien, kijk hoe het wordt, en kopieer de code. Wat u kiest, staat in het adres van deze pagina: deel het met een collega of bewaar het.
skip-to-content = Naar de inhoud
language-label = Taal
to-site = Naar Partnerwijzer
steps-label = Delen van deze pagina
step-choose = Kies
step-look = Bekijk
step-paste = Kopieer
start-again = Begin opnieuw
copy-address = Kopieer het adres van deze keuzes

## Wat bezoekers zien

part-what = Wat bezoekers zien
place-label = Voor welke gemeente?
place-none = Alle gemeenten van de streek
reach-label = Welke partners?
reach-near = Alle partners, dichtst bij { $place } eerst
reach-only = Alleen partners met een adres in { $place }
reach-help = De meeste partners werken in heel de streek, ook als hun adres elders is.
topics-label = Thema’s
topics-help = Kies er geen, dan ziet de bezoeker alles.
topics-other = Andere thema’s
count-chosen = { $count ->
    [one] 1 gekozen
   *[other] { $count } gekozen
}
kinds-label = Soorten partners
kind-maatwerkbedrijf = maatwerkbedrijf
kind-arbeidszorg = arbeidszorg
kind-lde = lokale diensteneconomie
kind-traject = begeleiding naar werk
kind-kringwinkel = kringwinkel
kind-other = andere
for-label = Voor wie?
for-bedrijven = bedrijven
for-besturen = lokale besturen
for-particulieren = particulieren
where-label = Waar gebeurt het werk?
where-atelier = in het atelier
where-on-site = bij de klant ter plaatse
text-label = Een vraag die er al staat
text-help = Bijvoorbeeld: hagen scheren. Meestal laat u dit leeg.

## Hoe het getoond wordt

part-how = Hoe het getoond wordt
view-label = Wat staat vooraan?
view-list = de lijst
view-map = de kaart
block-language = Taal van het blok
language-of-browser = die van de bezoeker
name-nl = Nederlands
name-fr = Frans
name-en = Engels
without-label = Laat weg
piece-map = de kaart
piece-filters = de filters
piece-head = de bovenbalk, met talen en bewaarde partners
piece-foot = de onderbalk, met wie dit maakt
piece-about = de pagina over sociale economie
piece-saved = partners bewaren
level-label = Niveau van de eerste titel
level-help = Het blok komt onder een titel van uw pagina. Heeft die niveau 2, kies dan 3.
level-usual = 2, zoals meestal
fixed-label = Wat de bezoeker niet kan veranderen
fixed-help = Wat vast is, blijft gelden bij alles wat de bezoeker doet. Het blok zegt dan waartoe het beperkt is.
fixed-text = de vraag: { $what }
fixed-near = dichtst bij { $what } eerst
fixed-only = alleen in { $what }
fixed-topics = de thema’s: { $what }
fixed-kinds = de soorten: { $what }
fixed-audiences = voor wie: { $what }
fixed-workplaces = waar het werk gebeurt: { $what }
fixed-view-list = de lijst vooraan
fixed-view-map = de kaart vooraan
fixed-language = de taal: { $what }

## Uiterlijk

part-looks = Uiterlijk
presets-label = Begin met de stijl van
colour-label = Kleur van links en knoppen
colour-help = Als #005c8f. Is de kleur moeilijk te lezen, dan past het blok ze zelf aan.
colour-palette = Kies de kleur
colour-wrong = “{ $typed }” is geen kleur. Schrijf een # en zes cijfers of letters van a tot f, zoals #005c8f.
radius-label = Ronding van hoeken, in pixels
radius-help = Van 0 tot 24. Leeg: zoals op Partnerwijzer.
scheme-label = Licht of donker
scheme-light = licht
scheme-dark = donker
scheme-auto = zoals het toestel van de bezoeker
more-label = Titel, naam en hoogte
font-label = Letter
font-system = die van het toestel
name-label = Naam van het blok
name-help = Wie niet ziet, hoort deze naam bij het blok. Leeg: Partnerwijzer.
height-label = Hoogte vooraf, in pixels
height-help = Deze plaats blijft vrij tot het blok er staat; daarna volgt de hoogte de inhoud. Leeg: het blok kiest zelf. Een gewoon kader houdt deze hoogte.

## Voorbeeld

preview-title = Zo ziet het eruit
preview-widths = Breedte van het voorbeeld
preview-full = Zo breed als het kan
preview-pixels = { $width } pixels
preview-frame = Voorbeeld van het blok
preview-scroll = Voorbeeld, opzij te verschuiven
preview-skip = Voorbeeld overslaan
preview-open = Open het voorbeeld apart

## Kopiëren

copy = Kopieer
copied = Gekopieerd
copy-refused = Uw browser laat niet toe dat we kopiëren. De tekst is geselecteerd: druk op Ctrl+C, of op ⌘C op een Mac.
address-refused = Uw browser laat niet toe dat we kopiëren. Kopieer het adres bovenaan in uw browser.
copy-code = Kopieer de code
paste-title = Zet het in uw website
snippet-title = De code
snippet-help = Plak dit waar het blok moet komen. De hoogte past zich aan. Zonder JavaScript staat er een gewone link.
frame-title = Laat uw website geen script toe? Een gewoon kader
frame-help = De hoogte staat vast: wie verder wil, schuift in het kader.
link-title = Mag ook geen kader? Een gewone link
link-help = Deze link opent Partnerwijzer met dezelfde keuzes.
policy-title = Voor uw webteam
policy-help = Heeft uw website een content security policy, voeg dan dit toe. Voor het gewone kader volstaat frame-src.
statements-title = Voor uw verklaringen
statements-help = Twee paragrafen die u zo kunt overnemen. Lees ze na: u blijft verantwoordelijk voor uw verklaring.
statement-language = Taal van de verklaringen
accessibility-title = In uw toegankelijkheidsverklaring
privacy-title = In uw privacyverklaring
privacy-help = Luistert uw website met een eigen script naar pw-search? Zeg er dan bij waarvoor.
link-words = Zoek een partner uit de sociale economie op Partnerwijzer

## Verklaringen

accessibility-text = Op deze website staat een blok van Partnerwijzer ({ $site }). Partnerwijzer streeft naar WCAG 2.2 niveau AA. Elke nieuwe versie wordt daarop automatisch getest, in licht en donker en met het toetsenbord. Mensen hebben het nog niet doorgelicht, ook niet met een schermlezer. Alle partners op de kaart staan ook in de lijst.
accessibility-report = Botst u in het blok op een drempel? Meld het aan { $whom }.
privacy-text = Op deze website staat een blok van Partnerwijzer ({ $site }). Het blok plaatst geen cookies, bewaart niets op uw toestel en stuurt niets naar derden. Wat u in het blok typt, blijft in uw browser; alleen een script van deze website zelf kan horen wat u zoekt (pw-search). Om het blok te tonen haalt uw browser bestanden bij { $site }. Die server krijgt daarbij uw IP-adres, zoals bij elke website, en het adres van deze website.
privacy-tiles = Kiest u in het blok voor straten op de kaart, dan haalt uw browser kaartbeelden bij { $whose }.

## Wat niet komt

loading = We halen thema’s en gemeenten op
topics-failed = De thema’s laden niet. Kijk of u verbinding hebt. U kunt intussen al het andere kiezen.
places-failed = De gemeenten laden niet. Kijk of u verbinding hebt. U kunt intussen al het andere kiezen.
retry = Probeer opnieuw
