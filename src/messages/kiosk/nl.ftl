### Teksten die alleen op een openbaar aanraakscherm staan, in het Nederlands.

## Het toetsenbord op het scherm

keys-label = Toetsenbord op het scherm
keys-shift = Hoofdletter
keys-letters = abc: gewone letters
keys-accents = éàç: letters met een accent
keys-digits = 123: cijfers en tekens
keys-space = spatie
keys-erase = Wis een teken
keys-left = Een teken naar links
keys-right = Een teken naar rechts
keys-enter = Zoek
keys-hide = Berg het toetsenbord op
