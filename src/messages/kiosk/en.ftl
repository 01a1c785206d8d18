### Texts that stand only on a public touch screen, in English.

## The keyboard on the screen

keys-label = On-screen keyboard
keys-shift = Capital letter
keys-letters = Plain letters
keys-accents = Letters with an accent
keys-digits = Digits and signs
keys-space = space
keys-erase = Delete one character
keys-left = One character to the left
keys-right = One character to the right
keys-enter = Search
keys-hide = Put the keyboard away
