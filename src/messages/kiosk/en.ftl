### Texts that stand only on a public touch screen, in English.

## The keyboard on the screen

keys-label = On-screen keyboard
keys-shift = Capital letter
keys-letters = abc: plain letters
keys-accents = éàç: letters with an accent
keys-digits = 123: digits and signs
keys-space = space
keys-erase = Delete one character
keys-left = One character to the left
keys-right = One character to the right
keys-enter = Search
keys-hide = Put the keyboard away
