### The chapter “What one unit sees”.

see-field-lead = At each position a unit depends on some of the picture’s pixels only: its receptive field there. Every layer whose kernel is larger than 1 makes the field larger. Tap the picture, or use the arrow keys on it, to choose a position.
see-field-net = The net
see-field-which-net = Which net?
see-net-vgg = VGG-19
see-net-own = A net that you build
see-field-layer = Layer
see-field-picture = The picture with the receptive field. The arrow keys move the position.
see-field-position = Column { NUMBER($column) }, row { NUMBER($row) } of this layer.
see-field-sees = It sees columns { $columns } and rows { $rows } of the picture, counted from 0.
see-field-inside = All { $side } × { $side } pixels of its field lie in the picture.
see-field-padding = Of the { $side } × { $side } places of its field, { $columns } × { $rows } lie in the picture. The rest is padding: zeros around the picture.
see-field-nothing = This position sees nothing of the picture, only padding.
see-net-convolution = { NUMBER($layer) }: convolution { NUMBER($kernel) }
see-net-pool = { NUMBER($layer) }: pool { NUMBER($kernel) }
see-net-row = Layer { NUMBER($layer) }
see-net-kind = Kind
see-net-kind-convolution = convolution
see-net-kind-pool = pool
see-net-add = Add a layer
see-net-remove = Remove
see-net-remove-row = Remove layer { NUMBER($layer) }
see-net-not-a-number = “{ $term }” must be a whole number, 0 or more.
see-net-zero = Kernel, stride and dilation must be at least 1.
see-net-too-big = { NUMBER($term) } is too large: at most 4,096.
see-net-only-padding = With a padding of { NUMBER($padding) }, some positions would see only padding, because the kernel covers { NUMBER($extent) }. Choose less padding.
see-net-kernel-too-big = The kernel covers { NUMBER($extent) } values, but only { NUMBER($padded) } are left here, padding included. Choose a smaller kernel or smaller strides before it.
see-net-too-far = The strides multiply to more than a picture can have. Choose smaller ones.
see-recurrence = How far it sees, layer by layer
see-recurrence-jump = j = { $before } · { $stride } = { $after }
see-recurrence-size = r = { $before } + ({ $extent } − 1) · { $jump } = { $after }
see-recurrence-start = s = { $before } − { $padding } · { $jump } = { $after }
see-recurrence-means = j: how many pixels neighbouring positions are apart. r: how many pixels a position sees along a side. s: the first pixel that the first position sees; below 0 is padding. The sums begin with j = 1, r = 1, s = 0 at the pixels. Each line starts from the layer before and uses this layer’s stride, what its kernel covers, and its padding.
see-stages = All layers as a table
see-stage-layer = Layer
see-stage-positions = Positions (N + 2P − F) / S + 1
see-stage-jump = j
see-stage-size = r
see-stage-start = s
see-pyramid = Along one row of pixels
see-pyramid-text = This position sees { NUMBER($count, useGrouping: "false") } pixels of its row, from { NUMBER($first, useGrouping: "false") } to { NUMBER($last, useGrouping: "false") }.
see-pyramid-means = At the top is the position, below it everything that it depends on, layer by layer down to the pixels. The bars at the bottom count the ways that lead from each pixel to the position. In VGG-19 most lead to the middle, so with equal weights the middle counts most.
