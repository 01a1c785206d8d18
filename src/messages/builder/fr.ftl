### Textes de la page sur laquelle quelqu’un compose un bloc pour un autre site, en français.

## La page

page-title = Partnerwijzer dans votre site
title-of-window = Intégrer - Partnerwijzer
lead = Choisissez ce que vos visiteurs voient, regardez le résultat et copiez le code. Vos choix se trouvent dans l’adresse de cette page : partagez-la avec un collègue ou gardez-la.
skip-to-content = Aller au contenu
language-label = Langue
to-site = Vers Partnerwijzer
steps-label = Parties de cette page
step-choose = Choisir
step-look = Voir
step-paste = Copier
start-again = Recommencer
copy-address = Copier l’adresse de ces choix

## Ce que les visiteurs voient

part-what = Ce que les visiteurs voient
place-label = Pour quelle commune ?
place-none = Toutes les communes de la région
reach-label = Quels partenaires ?
reach-near = Tous les partenaires, les plus proches de { $place } d’abord
reach-only = Seulement les partenaires dont l’adresse est à { $place }
reach-help = La plupart des partenaires travaillent dans toute la région, même si leur adresse est ailleurs.
topics-label = Thèmes
topics-help = Si vous n’en choisissez aucun, le visiteur voit tout.
topics-other = Autres thèmes
count-chosen = { $count ->
    [one] { $count } choisi
   *[other] { $count } choisis
}
kinds-label = Types de partenaires
kind-maatwerkbedrijf = entreprise de travail adapté
kind-arbeidszorg = activités de travail accompagnées
kind-lde = économie de services locaux
kind-traject = accompagnement vers l’emploi
kind-kringwinkel = ressourcerie
kind-other = autre
for-label = Pour qui ?
for-bedrijven = entreprises
for-besturen = pouvoirs locaux
for-particulieren = particuliers
where-label = Où se fait le travail ?
where-atelier = à l’atelier
where-on-site = chez le client, sur place
text-label = Une demande déjà remplie
text-help = Par exemple : tailler des haies. D’habitude, vous laissez ceci vide.

## La présentation

part-how = La présentation
view-label = Qu’est-ce qui vient d’abord ?
view-list = la liste
view-map = la carte
block-language = Langue du bloc
language-of-browser = celle du visiteur
name-nl = néerlandais
name-fr = français
name-en = anglais
without-label = Sans
piece-map = la carte
piece-filters = les filtres
piece-head = l’en-tête, avec les langues et les partenaires retenus
piece-foot = le pied, qui dit d’où cela vient
piece-about = la page sur l’économie sociale
piece-saved = retenir des partenaires
level-label = Niveau du premier titre
level-help = Le bloc vient sous un titre de votre page. Si c’est un titre de niveau 2, choisissez 3.
level-usual = 2, comme d’habitude
fixed-label = Ce que le visiteur ne peut pas changer
fixed-help = Ce qui est fixé vaut pour tout ce que fait le visiteur. Le bloc dit alors à quoi il est limité.
fixed-text = la demande : { $what }
fixed-near = les plus proches de { $what } d’abord
fixed-only = seulement à { $what }
fixed-topics = les thèmes : { $what }
fixed-kinds = les types : { $what }
fixed-audiences = pour qui : { $what }
fixed-workplaces = où se fait le travail : { $what }
fixed-view-list = la liste d’abord
fixed-view-map = la carte d’abord
fixed-language = la langue : { $what }

## L’apparence

part-looks = L’apparence
presets-label = Partir du style de
colour-label = Couleur des liens et des boutons
colour-help = Comme #005c8f. Si la couleur se lit mal, le bloc l’adapte lui-même.
colour-palette = Choisir la couleur
colour-wrong = « { $typed } » n’est pas une couleur. Écrivez un # et six chiffres ou lettres de a à f, comme #005c8f.
radius-label = Arrondi des coins, en pixels
radius-help = De 0 à 24. Vide : comme sur Partnerwijzer.
scheme-label = Clair ou sombre
scheme-light = clair
scheme-dark = sombre
scheme-auto = comme l’appareil du visiteur
more-label = Titre, nom et hauteur
font-label = Police
font-system = celle de l’appareil
name-label = Nom du bloc
name-help = Qui ne voit pas entend ce nom. Vide : Partnerwijzer.
height-label = Hauteur au départ, en pixels
height-help = Cette place reste libre jusqu’à ce que le bloc arrive ; ensuite la hauteur suit le contenu. Vide : le bloc choisit lui-même. Un cadre simple garde cette hauteur.

## L’aperçu

preview-title = L’aperçu
preview-widths = Largeur de l’aperçu
preview-full = Toute la largeur
preview-pixels = { $width } pixels
preview-frame = Aperçu du bloc
preview-scroll = Aperçu, à faire défiler de côté
preview-skip = Passer l’aperçu
preview-open = Ouvrir l’aperçu à part

## Copier

copy = Copier
copied = Copié
copy-refused = Votre navigateur ne nous laisse pas copier. Le texte est sélectionné : appuyez sur Ctrl+C, ou ⌘C sur un Mac.
address-refused = Votre navigateur ne nous laisse pas copier. Copiez l’adresse en haut de votre navigateur.
copy-code = Copier le code
paste-title = À placer dans votre site
snippet-title = Le code
snippet-help = Collez ceci à l’endroit où le bloc doit venir. La hauteur s’adapte. Sans JavaScript, un simple lien s’affiche.
frame-title = Votre site n’accepte pas de script ? Un cadre simple
frame-help = La hauteur est fixe : pour lire plus loin, on défile dans le cadre.
link-title = Pas de cadre non plus ? Un simple lien
link-help = Ce lien ouvre Partnerwijzer avec les mêmes choix.
policy-title = Pour votre équipe web
policy-help = Si votre site a une content security policy, ajoutez-y ceci. Pour le cadre simple, frame-src suffit.
statements-title = Pour vos déclarations
statements-help = Deux paragraphes à reprendre tels quels. Relisez-les : vous restez responsable de votre déclaration.
statement-language = Langue des déclarations
accessibility-title = Dans votre déclaration d’accessibilité
privacy-title = Dans votre déclaration de confidentialité
privacy-help = Votre site écoute pw-search avec un script à lui ? Dites aussi pourquoi.
link-words = Cherchez un partenaire de l’économie sociale sur Partnerwijzer

## Déclarations

accessibility-text = Ce site contient un bloc de Partnerwijzer ({ $site }). Partnerwijzer vise le niveau AA des WCAG 2.2. Chaque nouvelle version est testée automatiquement à cet égard, en clair et en sombre et au clavier. Personne ne l’a encore auditée, ni essayée avec un lecteur d’écran. Tous les partenaires de la carte se trouvent aussi dans la liste.
accessibility-report = Vous rencontrez un obstacle dans le bloc ? Signalez-le à { $whom }.
privacy-text = Ce site contient un bloc de Partnerwijzer ({ $site }). Le bloc ne place pas de cookies, ne garde rien sur votre appareil et n’envoie rien à des tiers. Ce que vous tapez dans le bloc reste dans votre navigateur ; seul un script de ce site-ci peut apprendre ce que vous cherchez (pw-search). Pour montrer le bloc, votre navigateur demande des fichiers à { $site }. Ce serveur reçoit alors votre adresse IP, comme pour tout site, et l’adresse de ce site-ci.
privacy-tiles = Si vous choisissez dans le bloc de voir les rues sur la carte, votre navigateur demande des images à { $whose }.

## Ce qui n’arrive pas

loading = Nous cherchons les thèmes et les communes
topics-failed = Les thèmes ne se chargent pas. Vérifiez votre connexion. Entre-temps, vous pouvez choisir tout le reste.
places-failed = Les communes ne se chargent pas. Vérifiez votre connexion. Entre-temps, vous pouvez choisir tout le reste.
retry = Réessayer
