### The nets and the page about them.

model-face-detector = face detector
model-face-landmarks = face landmarks
model-face-encoder = face encoder
model-vgg-balanced = balanced VGG
model-vgg-light = light VGG
model-vgg-19 = VGG-19
