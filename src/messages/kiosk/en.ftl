### Texts that stand on a public touch screen only, in English.

## Nobody stands before the screen

attract-title = What needs doing?
attract-touch = Touch the screen
attract-label = Begin

## Nobody has stood before the screen for a while

still-there = Are you still there?
still-there-body = If you do not touch the screen, it begins again. Your question and your list are then erased.
still-there-seconds = { $count ->
    [one] 1 second left
   *[other] { $count } seconds left
}
stay = Yes, I am still here

## The bar at the foot

bar-label = Go on
again = Begin again
back = Back
choose-on-map = Choose on the map
type-need = Type your question
saved = Saved: { $count }
take = Take along
languages-label = Language of the screen
unmet-line = This screen counts questions that have no answer. Not who asks them. The count stays on this device.

## The code that a visitor scans

code-contact = Call or save { $name }
code-link = Open on your phone
code-page = Take this page along
code-list = Take your list along
code-how = Point your phone’s camera at the square and tap what appears.
code-image = QR code
code-none = We cannot make a code of this. Please write it down.
close = Close

## The owner’s corner

owner-title = For the owner
owner-pin = Enter the PIN
owner-wrong = That is not the PIN.
owner-wait = { $count ->
    [one] Wait 1 second.
   *[other] Wait { $count } seconds.
}
owner-erase = Erase a digit
owner-version = Version of the program
owner-data = Data
owner-checked = Last looked for news
owner-refused = New data refused
owner-storage = Storage in use
owner-megabytes = { $size } MB
owner-unknown = not known
owner-unmet = Questions without an answer
owner-unmet-none = None yet.
owner-export = Save as CSV
owner-clear = Erase the questions
owner-reload = Load the screen again

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
