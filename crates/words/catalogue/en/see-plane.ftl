### The chapter “In two dimensions”.

see-plane-lead = On a picture the kernel is a small square of numbers. Choose one by name, or type your own weights: the response follows at once.
see-kernel-title = The kernel
see-presets = Kernels with a name
see-preset-identity = Identity
see-preset-identity-means = 1 in the middle: the picture itself.
see-preset-blur = Blur
see-preset-blur-means = A mean in which near pixels count more. It keeps brightness and loses detail.
see-preset-sharpen = Sharpen
see-preset-sharpen-means = The picture minus its Laplacian: what differs from its surroundings is made stronger, so edges look sharper.
see-preset-sobel-x = Vertical edges
see-preset-sobel-x-means = What is on the right minus what is on the left (Sobel): it answers to vertical edges.
see-preset-sobel-y = Horizontal edges
see-preset-sobel-y-means = What is below minus what is above (Sobel): it answers to horizontal edges.
see-preset-laplacian = Laplacian
see-preset-laplacian-means = The neighbours minus the middle: it answers to edges in every direction, and to dots.
see-preset-emboss = Emboss
see-preset-emboss-means = Lower right minus upper left, plus the picture: it looks like a relief.
see-preset-own-means = Your own kernel.
see-kernel-side = Size
see-kernel-cells = Weights of the kernel
see-cell = Row { NUMBER($row) }, column { NUMBER($column) }
see-sum-zero = The weights add up to { $sum }: an even area is answered by 0, however bright it is.
see-sum-one = The weights add up to { $sum }: an even area keeps its brightness.
see-sum-other = The weights add up to { $sum }: this is what an even area is multiplied by.
see-colours = Colours
see-colours-sum = One sum of all three
see-colours-each = Each by itself
see-red = Red
see-green = Green
see-blue = Blue
see-relu = ReLU: negative responses become 0
see-pool = Pooling of 2 × 2
see-pool-none = None
see-pool-max = Maximum
see-pool-mean = Mean
see-sums = Size and cost
see-output-formula = Side of the response = ⌊(N + 2P − F) / S⌋ + 1, rounded down at ⌊ ⌋. N is the side of the input. F is what the kernel covers; a dilation D spreads it over D · (size − 1) + 1 pixels.
see-output-size = { $sum }
see-output-pool = After pooling: { $sum }
see-cost-sum = { $positions } positions × { $taps } weights × 3 colours = { $all } multiply-adds
see-cost-each = { $positions } positions in the three colours together × { $taps } weights = { $all } multiply-adds
see-plane-range = The response lies between { $low } and { $high }.
see-scale-picture = Black is 0 or less, white is 1 or more.
see-scale-signed = Grey is 0, white is { $most }, black is the same below 0.
see-scale-positive = Black is 0, white is { $most }.
