### Textes de Partnerwijzer en français.
### Ce qui est entre { } est rempli par le site : laissez-le. [one] est le singulier, *[other] le pluriel.

## Partout

site-name = Partnerwijzer
tagline = l’économie sociale dans { $region }
skip-to-content = Aller au contenu
skip-map = Passer la carte
nav-label = Pages
nav-map = Carte
nav-about = À propos
nav-saved = Retenus
language-label = Langue
the-region = la région
other-window = s’ouvre dans une nouvelle fenêtre
with-colon = { $before } : { $then }

## Début

start-title-one = Dites ce qu’il faut faire.
start-title-two = Nous indiquons qui peut le faire.
start-lead = Trouvez dans { $region } une entreprise de travail adapté ou un autre partenaire de l’économie sociale.
touch-lead = Touchez ce que vous cherchez.
field-label = Que faut-il faire ?
field-help = Écrivez-le comme vous le dites. Un nom ou une commune convient aussi.
field-example = Par exemple : emballer 500 petits paquets pour Noël, à Poperinge
limited = Ici uniquement : { $what }.
search = Chercher
clear = Effacer la question
completions = Suggestions
count-completions = { $count ->
    [one] { $count } suggestion sous le champ
   *[other] { $count } suggestions sous le champ
}
others-ask = D’autres demandent :
example-one = tailler les haies
example-two = nettoyer des bureaux
example-three = cadeaux du terroir
choose = Ou choisissez ce que vous cherchez
on-the-map = Sur la carte

## Sortes de partenaires

kind-maatwerkbedrijf = entreprise de travail adapté
kind-arbeidszorg = activités de travail accompagnées
kind-lde = économie de services locaux
kind-traject = accompagnement vers l’emploi
kind-kringwinkel = ressourcerie
kind-other = autre
part-of = fait partie de { $parent }

## Pour qui et où

for-bedrijven = entreprises
for-besturen = pouvoirs locaux
for-particulieren = particuliers
where-atelier = à l’atelier
where-on-site = chez vous, sur place
and = et
or = ou
spot-at = à { $place }
spot-between = entre { $places }
spot-halfway = l’endroit à mi-chemin entre { $places }

## Ainsi comprise

understood = Voici ce que nous avons compris :
nothing-understood = Nous n’avons pas encore lu de service ni de lieu dans votre question.
not-right = Ce n’est pas cela ?
searched-for = Recherche faite sur
question = De quoi s’agit-il ?
remove-topic = Ne pas chercher { $topic }
remove-place = Ne pas chercher près de { $place }
remove-whom = Chercher pour tout le monde
chip-for = pour { $audience }
other-topics = Vouliez-vous dire autre chose ?
other-place = Où faut-il le faire ?
place-help = Lieu ou code postal
place-choose = Chercher ici
place-unknown = Nous ne connaissons pas ce lieu. Choisissez-en un dans la liste.

## Affiner

filters-label = Affiner le résultat
filter-topic = Service
filter-municipality = Commune
filter-for = Pour qui
filter-where = Où
filter-kind = Type
clear-all = Effacer les choix

## Résultat

results-label = Résultat
count-partners = { $count ->
    [one] { $count } partenaire
   *[other] { $count } partenaires
}
count-good = { $count ->
    [one] { $total }, dont un convient bien
   *[other] { $total }, dont { $count } conviennent bien
}
count-none-good = { $total }, aucun ne convient tout à fait
count-all-good = { $count ->
    [one] { $count } partenaire convient
   *[other] { $count } partenaires conviennent
}
count-in = { $total } à { $place }
order-fit = Le plus adapté d’abord, puis le plus proche. À égalité, l’ordre change chaque jour.
order-fit-only = Le plus adapté d’abord. À égalité, l’ordre change chaque jour.
team = { $count ->
    [one] Fait tout cela
   *[other] Ensemble, ils font tout cela
}
group-fits = Convient à votre question
group-partly = Convient en partie
group-partly-note = vérifiez ou téléphonez
group-related = Proche
group-related-note = autre chose, qui y ressemble
show-more = { $count ->
    [one] Montrer encore { $count } partenaire
   *[other] Montrer encore { $count } partenaires
}
unconfirmed = Ces données viennent de sources publiques et n’ont pas encore été vérifiées par les partenaires.
something-wrong = Une erreur ? Signalez-la à { $publisher }.
services-more = { $count ->
    [one] et encore { $count } service
   *[other] et encore { $count } services
}
list = Liste
map = Carte
saved-here = Retenir
is-saved = Retenu
save-partner = Retenir { $partner }
unsave-partner = Ne plus retenir { $partner }
distance = ± { $km } km

## Pourquoi

reason-lacks = Ne fait pas ceci : { $topics }
reason-asked = Vous demandiez { $words }
reason-taken = nous avons lu { $word } comme « { $meant } »
reason-named = Le nom que vous avez donné : { $words }
reason-chosen = Vous avez choisi { $topic }
reason-mentioned = { $words } figure dans la description
reason-near = Ceci est { $topic }, qui y ressemble
reason-distance = À environ { $km } km de { $place }
reason-works-there = Travaille aussi { $spot }
reason-whole-region = Travaille dans tout { $region }, sans guichet propre
reason-for = Pour { $audiences }
reason-where-for = { $place }, pour { $audiences }
reason-not-for = Travaille, selon nos données, pour { $audiences }, pas pour { $visitor }.
reason-not-there = Ne travaille pas { $spot }, selon nos données.
comes-to-you = Vient chez vous, sur place
in-workshop = À l’atelier du partenaire
both-places = À l’atelier ou chez vous, sur place
in-street = { $street } à { $place }
in-place = À { $place }

## Contact

call = Téléphoner au { $number }
call-other = Téléphoner à { $publisher } { $number }
mail = Écrire à { $address }
no-contact = Pas de numéro connu.
publisher-helps = { $publisher } vous met en contact.

## Aucun partenaire

none-title = Pour cela, nous n’avons pas de partenaire.
none-title-topic = Pas encore de partenaire pour { $topic }.
outside = { $place } n’est pas dans { $region } : demandez si le partenaire s’y rend.
none-body = Aucun des partenaires dans { $region } ne fait cela. Nous préférons ne rien montrer plutôt que ce qui ne convient pas.
none-body-topic = Nous avons compris votre question, mais ne connaissons encore personne dans { $region } qui fait cela.
none-filtered-title = Aucun partenaire avec ces choix.
none-filtered-body = Avec moins de choix, vous trouverez peut-être quelqu’un.
ask-person = Demandez à quelqu’un qui connaît la région
ask-person-body = { $publisher } connaît tous les partenaires, aussi ce qui n’est pas encore sur ce site. Vous ne devez pas savoir comment cela s’appelle.
nearest-topics = Vouliez-vous peut-être dire ?
all-groups = Ce que font les partenaires
say-otherwise = Ou dites-le autrement : qu’est-ce qui doit être fait ?

## Chargement et erreurs

loading = Nous cherchons les partenaires
loading-long = Cela prend plus de temps que d’habitude.
failed-title = La liste des partenaires ne se charge pas.
failed-network = Votre question est toujours là. Vérifiez votre connexion et réessayez.
failed-file = Votre question est toujours là. Le fichier des partenaires n’est pas en ordre ; réessayez plus tard.
try-again = Réessayer
region-failed = La carte et les distances ne se chargent pas. La recherche fonctionne.
language-failed = Les textes dans cette langue n’ont pas pu être chargés. Choisissez-la à nouveau plus tard.
config-failed = Les réglages de ce site ne se chargent pas ; vous voyez les réglages ordinaires.
no-connection = Pas de connexion.
copy-of = Vous voyez la copie du { $date }.
data-renewed = Les données ont été mises à jour.
renewal = Il y a une nouvelle version de ce site.
renew = Mettre à jour
left-out = { $count ->
    [one] { $count } partenaire n’est pas dans la liste, parce que ses données ne sont pas en ordre.
   *[other] { $count } partenaires ne sont pas dans la liste, parce que leurs données ne sont pas en ordre.
}

## Partenaire

back-results = { $count ->
    [one] Retour à { $count } partenaire pour « { $text } »
   *[other] Retour aux { $count } partenaires pour « { $text } »
}
back-list = Retour à la liste
back-start = Aller au début
partner-unknown = Ce partenaire n’est pas (ou plus) dans la liste.
why-fits = Pourquoi cela répond à votre question
what-does = Ce que fait { $partner }
kind-in-place = { $kind } à { $place }
kind-everywhere = { $kind } dans tout { $region }
formerly = auparavant : { $names }
works-in = Selon nos sources, { $partner } travaille ici : { $places }.
works-region = Selon nos sources, { $partner } travaille dans tout { $region }.
works-radius = Selon nos sources, { $partner } travaille jusqu’à { $km } km.
schematic = Les limites sont schématiques.
address = Adresse
point-place = Le point sur la carte est le centre de { $place } : nous ne connaissons pas l’endroit exact.
point-street = Le point sur la carte est quelque part dans la rue.
checked = Vérifié
checked-on = le { $date }
not-checked = pas encore par le partenaire
sources = Sources
belongs-to = Fait partie de
sites = Autres lieux et initiatives
print = Imprimer

## Retenus

saved-title = Partenaires retenus
saved-empty = Vous n’avez encore retenu aucun partenaire. Choisissez « Retenir » chez un partenaire et vous le retrouverez ici.
saved-share = Cette liste se trouve dans l’adresse de la page. Partagez ou gardez l’adresse, et vous avez la liste.
copy-address = Copier l’adresse
copied = Copié
copy-refused = Copiez l’adresse dans la barre de votre navigateur.

## Carte

map-all = Carte : { $region }, avec tous les partenaires.
map-result = { $count ->
    [one] Carte : { $region }, { $count } partenaire de ce résultat, avec le même numéro que dans la liste.
   *[other] Carte : { $region }, { $count } partenaires de ce résultat, numérotés comme dans la liste.
}
map-coverage = carte du nombre de partenaires qui travaillent dans chaque commune
map-partner = Carte des environs de { $partner }.
map-cluster = { $count ->
    [one] { $count } partenaire à { $place }
   *[other] { $count } partenaires à { $place }
}
map-marker = { $name }, { $kind }, { $place }
map-marker-numbered = Numéro { $number } : { $name }, { $kind }, { $place }
map-choose = Seulement les partenaires à { $place }
map-unplaced = Dans toute la région :
scale-km = { $km } km
map-keys = Déplacez la carte avec les flèches, zoomez avec plus et moins. Home montre toute la région.
here = Près de moi
here-refused = Votre navigateur ne dit pas où vous êtes. Tapez un lieu dans votre demande.
here-outside = Vous n’êtes pas dans la région ou à proximité. Tapez un lieu dans votre demande.
map-in = Agrandir
map-out = Réduire
map-region = Montrer toute la région
map-to-result = Montrer tout le résultat
map-hint-wheel = Maintenez Ctrl pour zoomer
map-hint-fingers = Déplacez la carte avec deux doigts
map-layer-on = Montrer les rues
map-layer-off = Cacher les rues
map-layer-asks = Pour cela, votre navigateur demande des images à { $name }.
map-layer-lost = La carte des rues de { $name } n’arrive pas. La carte dessinée reste là. Réessayez plus tard ou cachez les rues.
scale-m = { $metres } m
close = Fermer
map-shown = { $count ->
    [one] { $count } partenaire visible
   *[other] { $count } partenaires visibles
}
map-covered = { $count ->
    [one] { $place } : { $count } partenaire y travaille
   *[other] { $place } : { $count } partenaires y travaillent
}
map-white = { $count ->
    [one] { $count } commune sans partenaire
   *[other] { $count } communes sans partenaire
}

## Qui travaille où

coverage-title = Qui travaille où ?
coverage-lead = Un partenaire compte dans chaque commune de sa zone de travail. Ce qu’il fait dans son atelier peut venir de partout : il compte alors dans chaque commune.
coverage-link = Qui travaille où ? Voir la couverture
coverage-all = Tous les services
coverage-white = Aucun partenaire pour { $places }, selon nos données.
coverage-workshop = Seulement à l’atelier du partenaire, pas sur place : { $places }.
coverage-dots = Partenaires par commune. ● vient sur place, ○ seulement à l’atelier
coverage-partners = Partenaires
coverage-on-site = Sur place
coverage-seated = Établis là
coverage-region = Toute la région
coverage-unknown = Zone de travail pas (entièrement) connue
coverage-csv = Enregistrer en CSV

## À propos

about-title = L’économie sociale dans { $region }
about-lead = Des entreprises et des organisations qui donnent du travail à des personnes éloignées du marché de l’emploi ordinaire. Elles travaillent pour des entreprises, des pouvoirs locaux et des particuliers, sur le marché ordinaire.
about-regie-title = Qui fait ceci
about-regie-one = Les communes du Westhoek coordonnent ensemble l’économie sociale (en néerlandais : regierol). Le ministre flamand l’a approuvé une première fois en mai 2017, puis de nouveau pour la période 2020-2025.
about-regie-two = La coordination réunit toutes les organisations qui aident vers l’emploi des personnes éloignées du marché du travail, et aide les communes à travailler avec elles. Un groupe de partenaires suit et corrige le travail.
about-kinds-title = Quels partenaires il y a
about-kind-maatwerkbedrijf = Une entreprise de travail adapté (maatwerkbedrijf) a pour tâche principale de donner du travail à des personnes éloignées du marché de l’emploi. Depuis le 1er janvier 2019, c’est le seul nom des anciens ateliers protégés et ateliers sociaux.
about-kind-arbeidszorg = Les activités de travail accompagnées (arbeidszorg) sont un travail non payé avec un accompagnement, pour qui ne peut pas (encore) faire un travail payé. Nous y comptons aussi des centres de jour qui fabriquent ou vendent quelque chose.
about-kind-lde = L’économie de services locaux (lokale diensteneconomie) offrait des services de proximité pour une administration. Depuis juillet 2023, ce soutien passe par le travail adapté individuel : chaque employeur peut l’obtenir pour une personne qui a besoin d’appui.
about-kind-traject = L’accompagnement vers l’emploi aide pas à pas : avec un coach, un stage, une expérience de travail temporaire ou le wijk-werken.
about-kind-kringwinkel = Une ressourcerie (kringwinkel) collecte des biens réutilisables, les revend et donne ainsi du travail adapté.
about-why-title = Pourquoi collaborer
about-why-one = Vous donnez du travail à des gens de votre région qui autrement resteraient chez eux.
about-why-two = Vous avez un partenaire tout près, qui peut vite s’adapter.
about-why-three = Vous recevez de la qualité au prix du marché : un travail difficile est divisé en étapes faisables.
about-why-four = Vous n’êtes pas seul : près de la moitié des entreprises de Flandre occidentale de dix personnes ou plus sont clientes ou fournisseurs d’une entreprise de travail adapté (étude POM, 2016).
about-reserved-title = Marchés réservés
about-reserved-body = Une administration peut réserver l’accès à un marché public aux entreprises qui mettent surtout au travail des personnes handicapées ou défavorisées. Les conditions se trouvent dans la loi sur les marchés publics et changent : faites toujours vérifier votre dossier par votre service juridique.
about-order-title = Comment nous classons
about-order-body = D’abord ce qui convient le mieux à vos mots, ensuite le plus proche. Personne ne peut payer pour monter dans la liste.
about-privacy-title = Et vos données
about-privacy-body = Ce que vous tapez reste dans votre navigateur. Ce site ne l’envoie nulle part, n’utilise pas de cookies et ne demande rien à d’autres sites.
about-data-title = Données et licences
about-data-partners = Partenaires : sources publiques, citées chez chaque partenaire ; mis à jour le { $date }.
about-data-map = Carte :
about-data-code = Le logiciel est libre (EUPL-1.2). Pictogrammes : Lucide (ISC).
about-contact-title = Contact
foot-data = Données du { $date }
foot-map = À propos de la carte
