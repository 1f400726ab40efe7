### The nets and the page about them.

model-face-detector = face detector
model-face-landmarks = face landmarks
model-face-encoder = face encoder
model-vgg-balanced = balanced VGG
model-vgg-light = light VGG
model-vgg-19 = VGG-19
models-title = Models
models-engine = Engine
models-nets = Nets
models-later = Listed here once the engine is running.
models-runs-on = Runs on
models-webgpu = GPU, through WebGPU
models-cpu = CPU, through WebAssembly
models-adapter = Adapter
models-why-cpu = Why not the GPU
models-details = Details
models-kernels = Kernels
models-kernels-own = Likeness’s own
models-kernels-direct = Likeness’s own, term by term (?kernels=direct)
models-kernels-burn = burn’s (?kernels=burn)
models-started-in = Started in
models-restarted = Restarted after
models-compute-on = Compute on
models-auto = Auto
models-webgpu-name = WebGPU
models-cpu-name = CPU
models-choice-address = Set by the address (?{ $parameter }={ $value }). Choosing here removes that from the address.
models-choice-stored = Stored in this browser for the next visit.
models-choice-default = WebGPU if there is a real graphics processor, otherwise the CPU.
models-deviation = deviation { $deviation } of the largest number
models-not-numbers = the results were not numbers
models-faces = For faces
models-faces-intro = Pretrained nets, { $size } in total, downloaded once and checked every time: by the SHA-256 of the file, and by running each on a built-in picture and comparing the result with stored numbers.
models-table = Table of the nets for faces
models-net = net
models-size = size
models-sha = SHA-256
models-licence = licence
models-self-test = self-test: deviation / allowed
models-style = For style transfer
models-style-intro = The net in use is fetched for the first style transfer, then kept and checked in the same two ways. Another one can be chosen under Advanced on the Style page.
models-what = What it is
models-used = Used for style transfer
models-size-of = Size
models-source = Source of the weights
models-licence-of = Licence
models-vgg-light = VGG-19 up to conv5_1, compressed to an eighth of its computation
models-vgg-balanced = VGG-19 up to conv5_1, compressed to three tenths of its computation; finer
models-vgg-19 = VGG-19 itself up to conv5_1
models-used-chosen = if chosen
models-used-cpu = on the CPU, or if chosen
models-used-webgpu = with WebGPU, or if chosen
models-used-always = unless another is chosen
