### Teksten die alleen op een openbaar aanraakscherm staan, in het Nederlands.

## Niemand staat voor het scherm

attract-title = Wat moet er gebeuren?
attract-touch = Raak het scherm aan
attract-label = Begin

## Er staat al een tijdje niemand voor het scherm

still-there = Bent u er nog?
still-there-body = Als u het scherm niet aanraakt, begint het opnieuw. Uw vraag en uw lijstje zijn dan gewist.
still-there-seconds = { $count ->
    [one] Nog 1 seconde
   *[other] Nog { $count } seconden
}
stay = Ja, ik ben er nog

## De balk onderaan

bar-label = Verder
again = Begin opnieuw
back = Terug
choose-on-map = Kies op de kaart
type-need = Typ uw vraag
saved = Bewaard: { $count }
take = Neem mee
languages-label = Taal van het scherm
unmet-line = Dit scherm telt vragen waarop geen antwoord is. Niet wie ze stelt. De telling blijft op dit toestel.

## De code die een bezoeker scant

code-contact = Bel of bewaar { $name }
code-link = Open op uw telefoon
code-page = Neem deze pagina mee
code-list = Neem uw lijstje mee
code-how = Richt de camera van uw telefoon op het vierkant en tik op wat verschijnt.
code-image = QR-code
code-none = Hiervan kunnen we geen code maken. Schrijf het over.
close = Sluit

## De hoek van de beheerder

owner-title = Voor de beheerder
owner-pin = Tik de pincode
owner-wrong = Dat is niet de pincode.
owner-wait = { $count ->
    [one] Wacht 1 seconde.
   *[other] Wacht { $count } seconden.
}
owner-erase = Wis een cijfer
owner-version = Versie van het programma
owner-data = Gegevens
owner-checked = Laatst gekeken naar nieuws
owner-refused = Nieuwe gegevens geweigerd
owner-storage = Opslag in gebruik
owner-megabytes = { $size } MB
owner-unknown = niet bekend
owner-unmet = Vragen zonder antwoord
owner-unmet-none = Nog geen.
owner-export = Bewaar als CSV
owner-clear = Wis de vragen
owner-reload = Laad het scherm opnieuw

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
