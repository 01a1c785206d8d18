### Texts of the page on which somebody puts a block together for another website, in English.

## The page

page-title = Partnerwijzer in your website
title-of-window = Embed - Partnerwijzer
lead = Choose what your visitors see, look at it, and copy the code. Your choices are in the address of this page: share it with a colleague, or keep it.
skip-to-content = To the content
language-label = Language
to-site = To Partnerwijzer
steps-label = Parts of this page
step-choose = Choose
step-look = Look
step-paste = Copy
start-again = Begin again
copy-address = Copy the address of these choices

## What visitors see

part-what = What visitors see
place-label = For which municipality?
place-none = All municipalities of the region
reach-label = Which partners?
reach-near = All partners, those nearest to { $place } first
reach-only = Only partners with an address in { $place }
reach-help = Most partners work in the whole region, even if their address is elsewhere.
topics-label = Topics
topics-help = Choose none, and the visitor sees everything.
topics-other = Other topics
count-chosen = { $count ->
    [one] 1 chosen
   *[other] { $count } chosen
}
kinds-label = Kinds of partners
kind-maatwerkbedrijf = sheltered-work company
kind-arbeidszorg = supported work activities
kind-lde = local services
kind-traject = guidance to work
kind-kringwinkel = second-hand shop
kind-other = other
for-label = For whom?
for-bedrijven = companies
for-besturen = local councils
for-particulieren = private persons
where-label = Where is the work done?
where-atelier = in the workshop
where-on-site = at the customer’s place
text-label = A question that is already there
text-help = For instance: trimming hedges. Mostly you leave this empty.

## How it shows

part-how = How it shows
view-label = What comes first?
view-list = the list
view-map = the map
block-language = Language of the block
language-of-browser = that of the visitor
name-nl = Dutch
name-fr = French
name-en = English
without-label = Leave out
piece-map = the map
piece-filters = the filters
piece-head = the header, with languages and saved partners
piece-foot = the footer, with who makes this
piece-about = the page about the social economy
piece-saved = saving partners
level-label = Level of the first heading
level-help = The block comes below a heading of your page. If that is a heading of level 2, choose 3.
level-usual = 2, as usual
fixed-label = What the visitor cannot change
fixed-help = What is fixed holds for everything the visitor does. The block then says what it is limited to.
fixed-text = the question: { $what }
fixed-near = those nearest to { $what } first
fixed-only = only in { $what }
fixed-topics = the topics: { $what }
fixed-kinds = the kinds: { $what }
fixed-audiences = for whom: { $what }
fixed-workplaces = where the work is done: { $what }
fixed-view-list = the list first
fixed-view-map = the map first
fixed-language = the language: { $what }

## Looks

part-looks = Looks
presets-label = Begin with the style of
colour-label = Colour of links and buttons
colour-help = Such as #005c8f. If the colour is hard to read, the block adapts it.
colour-palette = Choose the colour
colour-wrong = “{ $typed }” is no colour. Write a # and six digits or letters from a to f, such as #005c8f.
radius-label = Rounding of corners, in pixels
radius-help = From 0 to 24. Empty: as on Partnerwijzer.
scheme-label = Light or dark
scheme-light = light
scheme-dark = dark
scheme-auto = as the visitor’s device
more-label = Heading, name and height
font-label = Font
font-system = that of the device
name-label = Name of the block
name-help = Who does not see hears this name with the block. Empty: Partnerwijzer.
height-label = Height beforehand, in pixels
height-help = This room is kept until the block is there; then the height follows the content. Empty: the block chooses by itself. A plain frame keeps this height.

## Preview

preview-title = This is how it looks
preview-widths = Width of the preview
preview-full = As wide as can be
preview-pixels = { $width } pixels
preview-frame = Preview of the block
preview-scroll = Preview, scrolls sideways
preview-skip = Skip the preview
preview-open = Open the preview by itself

## Copying

copy = Copy
copied = Copied
copy-refused = Your browser does not let us copy. The text is selected: press Ctrl+C, or ⌘C on a Mac.
address-refused = Your browser does not let us copy. Copy the address at the top of your browser.
copy-code = Copy the code
paste-title = Put it in your website
snippet-title = The code
snippet-help = Paste this where the block shall be. The height adapts itself. Without JavaScript there is a plain link.
frame-title = Does your website not allow scripts? A plain frame
frame-help = The height is fixed: to read on, one scrolls in the frame.
link-title = No frame either? A plain link
link-help = This link opens Partnerwijzer with the same choices.
policy-title = For your web team
policy-help = If your website has a content security policy, add this. For the plain frame, frame-src is enough.
statements-title = For your statements
statements-help = Two paragraphs that you can take over as they are. Read them: you remain responsible for your statement.
statement-language = Language of the statements
accessibility-title = In your accessibility statement
privacy-title = In your privacy statement
privacy-help = Does your website listen to pw-search with a script of its own? Then also say what for.
link-words = Find a partner in the social economy on Partnerwijzer

## Statements

accessibility-text = This website contains a block of Partnerwijzer ({ $site }). Partnerwijzer aims at WCAG 2.2 level AA. Each new version is tested for this automatically, in light and dark and with the keyboard. It has not been audited by people yet, nor tried with a screen reader. All partners on the map are also in the list.
accessibility-report = Do you meet a barrier in the block? Report it to { $whom }.
privacy-text = This website contains a block of Partnerwijzer ({ $site }). The block sets no cookies, keeps nothing on your device and sends nothing to third parties. What you type in the block stays in your browser; only a script of this website itself can hear what you search for (pw-search). To show the block, your browser fetches files from { $site }. That server then receives your IP address, as with every website, and the address of this website.
privacy-tiles = If you choose to see streets on the map in the block, your browser fetches map images from { $whose }.

## What does not come

loading = We are fetching topics and municipalities
topics-failed = The topics do not load. Check your connection. Meanwhile you can choose everything else.
places-failed = The municipalities do not load. Check your connection. Meanwhile you can choose everything else.
retry = Try again
