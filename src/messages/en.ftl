### Texts of Partnerwijzer in English.
### What stands between { } is filled in by the site: leave it. [one] is the singular, *[other] the plural.

## Everywhere

site-name = Partnerwijzer
tagline = social economy in { $region }
skip-to-content = Skip to content
skip-map = Skip the map
nav-label = Pages
nav-map = Map
nav-about = About
nav-saved = Saved
language-label = Language
the-region = the region
other-window = opens in a new window
with-colon = { $before }: { $then }

## Start

start-title-one = Say what needs doing.
start-title-two = We point to who can do it.
start-lead = Find a sheltered-work company or another partner from the social economy in { $region }.
touch-lead = Touch what you are looking for.
field-label = What needs doing?
field-help = Write it the way you would say it. A name or a town is fine too.
field-example = For example: pack 500 small parcels before Christmas, in Poperinge
limited = Here only: { $what }.
search = Search
clear = Clear the question
completions = Suggestions
count-completions = { $count ->
    [one] 1 suggestion below the field
   *[other] { $count } suggestions below the field
}
others-ask = Others ask:
example-one = trim hedges
example-two = clean an office
example-three = local gifts
choose = Or choose what you are looking for
on-the-map = On the map

## Kinds of partners

kind-maatwerkbedrijf = sheltered-work company
kind-arbeidszorg = supported work activities
kind-lde = local services
kind-traject = guidance to work
kind-kringwinkel = second-hand shop
kind-other = other
part-of = part of { $parent }

## For whom and where

for-bedrijven = companies
for-besturen = local councils
for-particulieren = private persons
where-atelier = in the workshop
where-on-site = at your place
and = and
or = or
spot-at = in { $place }
spot-between = between { $places }
spot-halfway = the point halfway between { $places }

## How we understood it

understood = How we understood your question:
nothing-understood = We have not read a service or a place in your question yet.
not-right = Not right?
searched-for = Searched for
question = What do you mean?
remove-topic = Do not look for { $topic }
remove-place = Do not look near { $place }
remove-whom = Look for everyone
chip-for = for { $audience }
other-topics = Did you mean something else?
other-place = Where does it have to happen?
place-help = Place or postcode
place-choose = Search here
place-unknown = We do not know this place. Choose one from the list.

## Refine

filters-label = Refine the result
filter-topic = Service
filter-municipality = Municipality
filter-for = For whom
filter-where = Where
filter-kind = Kind
clear-all = Clear the choices

## Result

results-label = Result
count-partners = { $count ->
    [one] { $count } partner
   *[other] { $count } partners
}
count-good = { $count ->
    [one] { $total }, one fits well
   *[other] { $total }, { $count } fit well
}
count-none-good = { $total }, none fits wholly
count-all-good = { $count ->
    [one] { $count } partner fits
   *[other] { $count } partners fit
}
count-in = { $total } in { $place }
order-fit = The best fit comes first, then the nearest. Equals take turns from day to day.
order-fit-only = The best fit comes first. Equals take turns from day to day.
team = { $count ->
    [one] Does all of this
   *[other] Together they do all of this
}
group-fits = Fits your question
group-partly = Fits in part
group-partly-note = check or give a call
group-related = Related
group-related-note = something else that is close
show-more = { $count ->
    [one] Show { $count } more partner
   *[other] Show { $count } more partners
}
unconfirmed = These data come from public sources and have not been checked by the partners yet.
something-wrong = Is something wrong? Let { $publisher } know.
services-more = { $count ->
    [one] and { $count } more service
   *[other] and { $count } more services
}
list = List
map = Map
saved-here = Save
is-saved = Saved
save-partner = Save { $partner }
unsave-partner = Stop saving { $partner }
distance = ± { $km } km

## Why

reason-lacks = Does not do this: { $topics }
reason-asked = You asked { $words }
reason-taken = we read { $word } as “{ $meant }”
reason-named = The name you gave: { $words }
reason-chosen = You chose { $topic }
reason-mentioned = { $words } is in the description
reason-near = This is { $topic }, which is close
reason-distance = About { $km } km from { $place }
reason-works-there = Also works { $spot }
reason-whole-region = Works throughout { $region }, without a counter of its own
reason-for = For { $audiences }
reason-where-for = { $place }, for { $audiences }
reason-not-for = By our data, works for { $audiences }, not for { $visitor }.
reason-not-there = By our data, does not work { $spot }.
comes-to-you = Comes to your place
in-workshop = In the partner’s workshop
both-places = In the workshop or at your place
in-street = { $street } in { $place }
in-place = In { $place }

## Contact

call = Call { $number }
call-other = Call { $publisher } { $number }
mail = Mail { $address }
no-contact = No number of its own known.
publisher-helps = { $publisher } will put you in touch.

## No partner

none-title = We have no partner for this.
none-title-topic = No partner for { $topic } yet.
outside = { $place } lies outside { $region }: ask whether the partner comes there.
none-body = None of the partners in { $region } does this. We would rather show nothing than something that does not fit.
none-body-topic = We understood your question, but know nobody in { $region } yet who does this.
none-filtered-title = No partner with these choices.
none-filtered-body = With fewer choices you may find someone.
ask-person = Ask someone who knows the region
ask-person-body = { $publisher } knows all partners, also what is not on this site yet. You need not know what it is called.
nearest-topics = Did you perhaps mean?
all-groups = What the partners do
say-otherwise = Or say it differently: what has to be done?

## Loading and errors

loading = Fetching the partners
loading-long = It is taking a little longer than usual.
failed-title = The list of partners does not load.
failed-network = Your question is still here. Check your connection and try again.
failed-file = Your question is still here. The file with partners is not in order; try again later.
try-again = Try again
region-failed = The map and the distances do not load now. Searching works.
language-failed = The texts in that language could not be loaded just now. Choose it again later.
config-failed = The settings of this site do not load; you see the usual ones.
no-connection = No connection.
copy-of = You see the copy of { $date }.
data-renewed = The data have been renewed.
renewal = There is a new version of this site.
renew = Renew
left-out = { $count ->
    [one] { $count } partner is not in the list, because its data are not in order.
   *[other] { $count } partners are not in the list, because their data are not in order.
}

## Partner

back-results = { $count ->
    [one] Back to { $count } partner for “{ $text }”
   *[other] Back to { $count } partners for “{ $text }”
}
back-list = Back to the list
back-start = To the start
partner-unknown = This partner is not in the list (any more).
why-fits = Why this fits your question
what-does = What { $partner } does
kind-in-place = { $kind } in { $place }
kind-everywhere = { $kind } throughout { $region }
formerly = formerly: { $names }
works-in = By our sources, { $partner } works here: { $places }.
works-region = By our sources, { $partner } works throughout { $region }.
works-radius = By our sources, { $partner } works up to { $km } km away.
schematic = The boundaries are schematic.
address = Address
point-place = The dot on the map is the middle of { $place }: we do not know the exact spot.
point-street = The dot on the map is somewhere in the street.
checked = Checked
checked-on = on { $date }
not-checked = not yet by the partner
sources = Sources
belongs-to = Belongs to
sites = Other places and initiatives
print = Print

## Saved

saved-title = Saved partners
saved-empty = You have not saved a partner yet. Choose “Save” at a partner and you will find it here.
saved-share = This list is in the address of the page. Share or keep the address, and you have the list.
copy-address = Copy the address
copied = Copied
copy-refused = Copy the address from your browser’s bar.

## Map

map-all = Map of { $region } with all partners.
map-result = { $count ->
    [one] Map of { $region }: { $count } partner of this result, with the same number as in the list.
   *[other] Map of { $region }: { $count } partners of this result, numbered as in the list.
}
map-coverage = map of how many partners work in each municipality
map-partner = Map of the surroundings of { $partner }.
map-cluster = { $count ->
    [one] { $count } partner in { $place }
   *[other] { $count } partners in { $place }
}
map-marker = { $name }, { $kind }, { $place }
map-marker-numbered = Number { $number }: { $name }, { $kind }, { $place }
map-choose = Only partners in { $place }
map-unplaced = Throughout the region:
scale-km = { $km } km
map-keys = Move the map with the arrow keys, zoom with plus and minus. Home shows the whole region.
here = Near me
here-refused = Your browser does not tell where you are. Type a place in your question.
here-outside = You are not in or near the region. Type a place in your question.
map-in = Zoom in
map-out = Zoom out
map-region = Show the whole region
map-to-result = Show the whole result
map-hint-wheel = Hold Ctrl to zoom
map-hint-fingers = Move the map with two fingers
map-layer-on = Show streets
map-layer-off = Hide streets
map-layer-asks = For this your browser asks { $name } for pictures of the map.
map-layer-lost = The street map of { $name } does not come through. The drawn map stays. Try again later or hide the streets.
scale-m = { $metres } m
close = Close
map-shown = { $count ->
    [one] 1 partner in view
   *[other] { $count } partners in view
}
map-covered = { $count ->
    [one] { $place }: 1 partner works here
   *[other] { $place }: { $count } partners work here
}
map-white = { $count ->
    [one] 1 municipality without a partner
   *[other] { $count } municipalities without a partner
}

## Who works where

coverage-title = Who works where?
coverage-lead = A partner counts in every municipality of its working area. What it does in its workshop may come from anywhere: with that it counts in every municipality.
coverage-link = Who works where? See the coverage
coverage-all = All services
coverage-white = Nobody in { $places }, by our data.
coverage-workshop = Only in the partner’s workshop, not on site: { $places }.
coverage-dots = Partners by municipality. ● comes on site, ○ only in the workshop
coverage-partners = Partners
coverage-on-site = On site
coverage-seated = Based there
coverage-region = Whole region
coverage-unknown = Working area not (fully) known
coverage-csv = Save as CSV

## About

about-title = Social economy in { $region }
about-lead = Companies and organisations that give work to people who are far from the ordinary labour market. They work for companies, local councils and private persons, on the ordinary market.
about-regie-title = Who makes this
about-regie-one = The municipalities of the Westhoek coordinate the social economy together (in Dutch: regierol). The Flemish minister first approved this in May 2017, and again for the policy period 2020-2025.
about-regie-two = The coordination brings together all organisations that help people far from the labour market to work, and helps municipalities to work with them. A steering group of partners follows and adjusts the work.
about-kinds-title = What partners there are
about-kind-maatwerkbedrijf = A sheltered-work company (maatwerkbedrijf) has as its core task to give work to people who are far from the labour market. Since 1 January 2019 it is the one name for the former sheltered and social workshops.
about-kind-arbeidszorg = Supported work activities (arbeidszorg) are unpaid work with guidance, for people who cannot do paid work (yet). We also count day centres here that make or sell something.
about-kind-lde = Local services (lokale diensteneconomie) were services in the neighbourhood, commissioned by a public body. Since July 2023 this support has become part of individual customised work: any employer can get it for someone who needs support.
about-kind-traject = Guidance to work helps people step by step: with a coach, a placement, temporary work experience or wijk-werken.
about-kind-kringwinkel = A second-hand shop (kringwinkel) collects reusable goods, sells them again and so gives adapted work.
about-why-title = Why work together
about-why-one = You give work to people of your own region who would otherwise stay at home.
about-why-two = You have a partner nearby who can adjust quickly.
about-why-three = You get quality at a market price: difficult work is split into feasible steps.
about-why-four = You are not the only one: almost half of the West Flemish companies with ten or more people are customer or supplier of a sheltered-work company (POM study, 2016).
about-reserved-title = Reserved contracts
about-reserved-body = A public body may reserve access to a public contract for companies that mainly employ people with a disability or a disadvantage. The conditions are in the law on public procurement and change: always have your file checked by your legal department.
about-order-title = How we rank
about-order-body = First comes what fits your words best, then who is near. Nobody can pay to stand higher.
about-privacy-title = What about your data
about-privacy-body = What you type stays in your browser. This site sends it nowhere, uses no cookies and asks nothing of other sites.
about-data-title = Data and licences
about-data-partners = Partners: public sources, named at each partner; updated on { $date }.
about-data-map = Map:
about-data-code = The software is free (EUPL-1.2). Pictograms: Lucide (ISC).
about-contact-title = Contact
foot-data = Data of { $date }
foot-map = About the map
