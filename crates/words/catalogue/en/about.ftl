### The About page: what this is, how it works, its limits and its sources.

about-title = About Likeness
about-intro = Likeness tells you whether two pictures show the same person and which of the people you enrolled a face belongs to, and it renders photos in the style of other pictures. It does so with convolutional neural networks that run in your own browser; no server computes anything.
about-how = How it works
about-find = <b>Find.</b> A small net draws a box around every face. In live video the largest is used, in a photo a large one in the middle.
about-align = <b>Align.</b> A second net places 68 points on the face. Rotation, scaling and translation move them onto a fixed template, so that eyes and mouth are always in the same place of a small square picture.
about-encode = <b>Encode.</b> A residual net turns that picture x into its encoding f(x): 128 numbers. It was trained so that pictures of one person are close together and pictures of different people far apart, including people it has never seen.
about-compare = <b>Compare.</b> The distance of two pictures A and B is d(A, B) = ‖f(A) − f(B)‖². This page shows it and its square root, for which the limits are set.
about-decide = <b>Decide.</b> Up to a threshold τ the answer is “Same person”, a little above it “Not sure”, beyond that “Different people”. τ was set on measured pairs so that few pairs of different people pass; the answer says how few.
about-terms = <b>Verification</b> compares a face with one claimed person (1:1): yes or no. <b>Recognition</b> compares it with all K enrolled people (1:K): which of them, or none? The more people, the more chances of a wrong name, so τ becomes stricter as K grows, and the chance of a wrong name stays the one that you chose.
about-one-shot = One picture of a person is enough, because the net is not trained on that person: it compares. Textbooks call this one-shot learning.
about-style = How style transfer works
about-style-features = <b>Analyse.</b> A net that was trained to name objects, a compact VGG-19, is applied to the photo, the style and the result. The activations of its layers are the picture’s content; which activations occur together, wherever they are, is its style (the Gram matrix).
about-style-compare = <b>Compare.</b> J = α J_content + β J_style measures how far the result is from the photo’s content and from the style.
about-style-improve = <b>Improve.</b> Every pixel is changed a little in the direction that makes J smaller, a few hundred times, first on a small picture, then on larger ones.
about-style-check = <b>Check.</b> If the photo shows a face, the page says whether the face encoder still recognises the person.
about-limits = Limits
about-limits-security = It is a convenience, not security: a photo held in front of the camera passes as the person in it.
about-limits-rates = Error rates are averages over the pictures they were measured on. They can differ between groups of people; expect more errors with children, a great age difference, masks, dark pictures and turned heads.
about-limits-groups = Of 1,000 pairs of strangers whose skin is about equally light in the pictures, 0.7 match where it is light, 2 where it is a little darker, 0.7 where it is tan and 0.5 where it is dark; the differences are not certain, and no face was missed in the pictures as they are. How often people with dark skin are refused was not measured, for lack of pictures, nor were error rates by sex and age: the pictures have no such labels.
about-limits-conditions = With the test pictures made worse, faces were missed in very dark or burnt-out pictures; at a tilt of 40 degrees nearly half of the landmarks were wrong; and four of five strongly blurred faces were refused. Small pictures, and JPEG down to a quality of 20, did hardly any harm.
about-limits-relatives = Relatives, and twins above all, are closer to each other than unrelated people are.
about-limits-decisions = Do not make decisions about other people by its answer alone.
about-credits = Licences and credits
about-credits-likeness = Likeness: MIT or Apache-2.0, at your choice.
about-credits-detector = Face detector and landmark net: from Vincent Mühler’s face-api.js, through @vladmandic/face-api; MIT.
about-credits-encoder = Face encoder: MobileFaceNet, from Vladimir Mandic’s human-models; MIT. The package does not say who trained it, nor on which pictures.
about-credits-encoder-dlib = Face encoder that a host may offer instead: Davis King’s dlib face recognition model; CC0.
about-credits-vgg = Compact VGG: derived from VGG-19 by Karen Simonyan and Andrew Zisserman (CC BY 4.0); see models/NOTICES.md.
about-credits-method = Style transfer: after Gatys, Ecker and Bethge, 2016.
about-credits-styles = { NUMBER($styles) } of the built-in styles: drawn by programs of this project; CC0.
about-credits-paintings = { NUMBER($paintings) } of the built-in styles: paintings by Vincent van Gogh; public domain. The pictures come with GCompris.
about-credits-software = Computed with burn (MIT or Apache-2.0), displayed with Leptos (MIT).
about-credits-zxcvbn = Passphrase strength: zxcvbn-ts, after Dan Wheeler’s zxcvbn; MIT.
about-credits-sample = { $name }: { $credit }
