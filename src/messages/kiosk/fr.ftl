### Textes qui ne figurent que sur un écran tactile public, en français.

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
