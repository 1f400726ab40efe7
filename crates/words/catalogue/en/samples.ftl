### The pictures that come with the page.

sample-astronaut = Astronaut
sample-astronaut-again = Astronaut, another picture
sample-hopper = Grace Hopper
sample-use = Use sample: { $name }
sample-try = Try it without a camera:
sample-astronaut-credit = Eileen Collins, photographed by NASA; public domain. The picture comes with scikit-image.
sample-astronaut-again-credit = The same picture rotated, shrunk and brightened, not a second photograph; public domain as well.
sample-hopper-credit = Official portrait of the United States Navy; public domain. The picture comes with matplotlib.
sample-swirls = Brush swirls
sample-waves = Woodblock waves
sample-glass = Stained glass
sample-mosaic = Mosaic
sample-hatching = Ink hatching
sample-woodcut = Woodcut
sample-dots = Colour dots
sample-style-credit = Drawn by a program of this project; CC0.
