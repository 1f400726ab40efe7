### The chapters of the See page about the units of VGG-19.

see-walk = From edges to things
see-walk-summary = Five layers in five steps: what their units look for, from a colour to the head of an animal.
see-nine = The nine patches
see-nine-summary = Which nine of 180 photos excite a unit most? And which of your own?
see-look = On your picture
see-look-summary = Where in your picture does each unit respond, and to which pixels?
see-made = A picture made for a unit
see-made-summary = From noise, step by step, to a picture that excites one unit more and more.

see-layer = Layer
see-unit = Unit { NUMBER($number) }
see-unit-choice = Which unit?
see-telling = Units worth a look
see-unit-number = Unit
see-unit-range = 0 to { NUMBER($last) }

see-walk-lead = The net is VGG-19; conv4_1 is the first layer of its fourth block. Each unit of a layer answers one question about a part of the picture. Read the five steps one after the other: the questions become harder, and the parts larger. Point at a patch to see the photo that it is from.
see-walk-1 = In the first layer, a unit asks for a colour, or for an edge between two colours.
see-walk-2 = In the second block, units ask for combinations: one colour above another, two lines side by side, a dark dot.
see-walk-3 = In the third block, units ask for small patterns: a dot in a ring, parallel lines, a light in the dark.
see-walk-4 = In the fourth block, patterns become parts: an eye, struts, blotches of black and white.
see-walk-5 = In the fifth block, units ask for things: the head of an animal, a tower, arches. They accept many kinds of them, at many places, and sometimes something else.
see-walk-field = A unit of this layer sees { NUMBER($side) } × { NUMBER($side) } pixels.
see-walk-questions = Questions that come up in class
see-ask-unit = What is a unit?
see-ask-unit-answer = One kernel of a layer with its bias and its ReLU. It computes the same at every position of the picture, so it has as many responses as the layer has positions. The layer conv4_1 has 512 units.
see-ask-nine = Why nine?
see-ask-nine-answer = One patch could be a coincidence. Nine fill a small square, and what all nine have in common is a good guess at what the unit looks for, as far as these photos show.
see-ask-plot = What is shown, the unit or the photo?
see-ask-plot-answer = The photo: the pixels that the unit sees at the position where it responds most. The unit’s own kernel is a table of numbers; only in the first layer can it be drawn as colours.
see-ask-same = May two patches come from one photo?
see-ask-same-answer = Not here: of each photo only the strongest position counts. Otherwise one photo with many eyes could fill all nine places.

see-nine-lead = Choose a layer and one of its units. The nine patches are what the unit sees where it responds most, strongest first. What do they have in common?
see-patches = The nine patches
see-patches-label = The nine patches that excite unit { NUMBER($number) } most, strongest first
see-patches-of = Found among the { NUMBER($count) } photos that come with this page, by the compact VGG-19 (light) that the Style page paints with. The original VGG-19 finds some of the same patches and some others. The photos come from a package for children: there are many animals, and few faces, cars, meals and letters.
see-patch = Patch { NUMBER($number) }: { $title }
see-patch-picture = In its photo
see-patch-field = The unit sees { NUMBER($side) } × { NUMBER($side) } pixels.
see-own = Your own photos
see-own-lead = Choose 20 to 200 photos. Each is scanned in this browser, and nothing is kept: when you leave this chapter, photos and patches are forgotten.
see-own-choose = Choose photos…
see-own-stop = Stop
see-own-scan = Scan of your photos
see-own-progress = { NUMBER($scanned) } of { NUMBER($planned) } photos scanned.
see-own-unreadable = { $count ->
    [one] One file could not be read.
   *[other] { NUMBER($count) } files could not be read.
}
see-own-left-out = { $count ->
    [one] One photo was left out: at most 200 are scanned.
   *[other] { NUMBER($count) } photos were left out: at most 200 are scanned.
}
see-own-label = The patches of your photos that excite unit { NUMBER($number) } most, strongest first

see-look-lead = The net looks at your picture. Each map belongs to one unit and is bright where the unit responds. Choose a map, then a position on it: the frame shows what the unit sees there, and below is what it responds to.
see-look-pace = The net took { NUMBER($ms) } ms.
see-maps = Maps
see-maps-lead = Bright means a strong response. White is the strongest response on this page of maps; brightness goes with the square root.
see-maps-back = Back
see-maps-on = More units
see-maps-range = { NUMBER($first) } to { NUMBER($last) } of { NUMBER($all) }
see-map = Unit { NUMBER($number) }, strongest response { NUMBER($strength, minimumFractionDigits: 1, maximumFractionDigits: 1) }
see-order = Order
see-order-strength = strongest first
see-order-number = by number
see-camera-stop = Stop the camera
see-camera-note = The middle square of each frame is looked at, at 160 × 160 pixels. Choose a map to hold the picture and look closer.
see-lens-map = The map of the unit. The arrow keys move the position.
see-lens-value = Response { NUMBER($value, maximumFractionDigits: 1) } at column { NUMBER($x) }, row { NUMBER($y) }. The frame shows the { NUMBER($side) } × { NUMBER($side) } pixels that the unit sees.
see-back = Carried back to the picture
see-back-lead = The response is carried back through the net, layer by layer, to the pixels.
see-rule = Rule
see-rule-guided = guided
see-rule-deconvolution = deconvnet
see-rule-gradient = gradient
see-rule-guided-keeps = Guided backpropagation keeps what is positive on the way back where the unit was active on the way there. It shows the clearest shapes, because it follows the photo’s own edges.
see-rule-deconvolution-keeps = The deconvnet keeps what is positive on the way back and ignores which units were active. The shapes lie under a chequered pattern.
see-rule-gradient-keeps = The gradient keeps everything where the units were active. It says how a small change of each pixel would change the response, and looks like noise.
see-rule-no-proof = None of the three proves that these pixels cause the response.
see-drawing = Drawn as
see-drawing-photo = photo where it counts
see-drawing-gradient = what came back

see-made-lead = Here the net stays as it is and the picture is trained: it begins as noise and changes step by step so that one unit responds more strongly. What comes out is not a photo of anything. It shows what makes this unit respond, often many times over.
see-made-picture = The picture
see-made-seed = Noise number
see-made-start = Make a picture
see-made-stop = Stop and keep
see-made-save = Save as PNG
see-made-how = The same noise always gives the same picture on the same computer. Another number gives another picture of the same unit. Up to conv4_1 the mean of the unit’s map is made larger; at conv5_1 its response in the middle.
see-made-label = Picture made for unit { NUMBER($number) } of { $layer }
see-made-progress = Step { NUMBER($step) } of { NUMBER($planned) }. The response grew from { NUMBER($first, maximumFractionDigits: 1) } to { NUMBER($strength, maximumFractionDigits: 1) }.
see-made-beside = What excites the same unit most among the photos:
