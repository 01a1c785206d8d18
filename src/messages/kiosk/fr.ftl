### Textes qui ne figurent que sur un écran tactile public, en français.

## Personne devant l’écran

attract-title = Que faut-il faire ?
attract-touch = Touchez l’écran
attract-label = Commencer

## Plus personne devant l’écran depuis un moment

still-there = Êtes-vous encore là ?
still-there-body = Si vous ne touchez pas l’écran, il recommence. Votre question et votre liste seront alors effacées.
still-there-seconds = { $count ->
    [one] Encore { $count } seconde
   *[other] Encore { $count } secondes
}
stay = Oui, je suis encore là

## La barre du bas

bar-label = Continuer
again = Recommencer
back = Retour
choose-on-map = Choisir sur la carte
type-need = Écrire votre question
saved = Gardés : { $count }
take = Emporter
languages-label = Langue de l’écran
unmet-line = Cet écran compte les questions restées sans réponse. Pas qui les pose. Le compte reste sur cet appareil.

## Le code à scanner

code-contact = Appeler ou enregistrer { $name }
code-link = Ouvrir sur votre téléphone
code-page = Emporter cette page
code-list = Emporter votre liste
code-how = Dirigez l’appareil photo de votre téléphone vers le carré et touchez ce qui apparaît.
code-image = Code QR
code-none = Nous ne pouvons pas en faire un code. Recopiez-le.
close = Fermer

## Le coin du gestionnaire

owner-title = Pour le gestionnaire
owner-pin = Tapez le code PIN
owner-wrong = Ce n’est pas le code PIN.
owner-wait = { $count ->
    [one] Attendez { $count } seconde.
   *[other] Attendez { $count } secondes.
}
owner-erase = Effacer un chiffre
owner-version = Version du programme
owner-data = Données
owner-checked = Dernière recherche de nouveautés
owner-refused = Nouvelles données refusées
owner-storage = Stockage utilisé
owner-megabytes = { $size } Mo
owner-unknown = inconnu
owner-unmet = Questions sans réponse
owner-unmet-none = Pas encore.
owner-export = Enregistrer en CSV
owner-clear = Effacer les questions
owner-reload = Recharger l’écran

## Le clavier à l’écran

keys-label = Clavier à l’écran
keys-shift = Majuscule
keys-letters = abc : lettres ordinaires
keys-accents = éàç : lettres accentuées
keys-digits = 123 : chiffres et signes
keys-space = espace
keys-erase = Effacer un caractère
keys-left = Un caractère vers la gauche
keys-right = Un caractère vers la droite
keys-enter = Chercher
keys-hide = Ranger le clavier
