// TensorFlow.js: the plan's layers with its own operations, used as its documentation recommends: SIMD, one thread, fused
// convolutions, `tidy`, `data()`; the step of style transfer by `tf.grad`. With `?by=hand` the gradient of a convolution is
// replaced by another convolution (`tf.customGrad`), and Gram matrices are products without transposed operands: its own
// kernels for these are slow on the CPU.
importScripts(
  "/npm/@tensorflow/tfjs/dist/tf.es2017.min.js",
  "/npm/@tensorflow/tfjs-backend-wasm/dist/tf-backend-wasm.es2017.min.js",
  "/npm/@tensorflow/tfjs-backend-webgpu/dist/tf-backend-webgpu.es2017.min.js",
);

const BY_HAND = new URLSearchParams(location.search).get("by") === "hand";

let plan, common, net, work, inputs, last;

const peer = {
  async open({ backend }) {
    if (backend === "cpu") tf.wasm.setWasmPaths("/npm/@tensorflow/tfjs-backend-wasm/dist/");
    await tf.setBackend(backend === "cpu" ? "wasm" : "webgpu");
    await tf.ready();
    plan = await common.loadPlan();
    const simd = backend === "cpu" ? `, SIMD ${await tf.env().getAsync("WASM_HAS_SIMD_SUPPORT")}, ${tf.wasm.getThreadsCount?.() ?? 1} thread(s)` : "";
    return { what: `TensorFlow.js ${tf.version.tfjs}, ${tf.getBackend()}${simd}${BY_HAND ? ", gradients by hand" : ""}` };
  },
  async prepare({ item }) {
    const graph = plan.graphs[item.graph];
    net = new Net(graph);
    inputs = item.inputs.map((part) => ({ values: plan.part(part).slice(), shape: part.shape }));
    work = item.kind === "paint" ? painting(net, inputs) : forward(net, inputs[0]);
  },
  async run() {
    const { ms, result } = await common.timed(work);
    last = result;
    return ms;
  },
  async numbers() {
    return last.shape.length === 4 ? common.channelsFirst(last.values, last.shape) : last.values;
  },
  async release() {
    work?.dispose?.();
    net?.dispose();
    net = work = inputs = last = undefined;
  },
};

// Requests wait until the import is done.
const early = [];
self.onmessage = (event) => early.push(event);
import("./worker_protocol.mjs").then((module) => {
  common = module;
  module.answer(peer);
  early.forEach((event) => self.onmessage(event));
});

/** A forward pass: picture in, response out. */
function forward(net, { values, shape }) {
  return async () => {
    const y = tf.tidy(() => net.response(tf.tensor(values, shape), true));
    const result = { values: await y.data(), shape: y.shape };
    y.dispose();
    return result;
  };
}

/** A step: the gradient of J with respect to the picture, 0..=1 (crates/core/src/style/settings.rs describes the costs). */
function painting(net, [photo, style, start]) {
  const { alpha, beta, kappa, variation, content, styles } = plan.paint;
  const seen = (picture) => net.taps(tf.tensor(picture.values, picture.shape), true);
  const kept = [];
  const keep = (tensor) => (kept.push(tf.keep(tensor)), tensor);
  const targets = tf.tidy(() => {
    const [ofPhoto, ofStyle] = [seen(photo), seen(style)];
    const F = keep(tf.clone(ofPhoto[content]));
    const grams = styles.map(([tap]) => keep(gram(ofStyle[tap])));
    const norm = (x) => keep(tf.add(energy(x), 1e-12));
    return { F, norm: norm(F), grams: grams.map((G) => ({ G, norm: norm(G) })) };
  });
  const J = (x) => {
    const taps = net.taps(tf.mul(x, 255), false);
    const error = tf.div(energy(tf.sub(taps[content], targets.F)), targets.norm);
    const costs = [tf.mul(error, alpha * kappa), tf.mul(totalVariation(x), beta * variation)];
    styles.forEach(([tap, weight], i) => {
      const { G, norm } = targets.grams[i];
      costs.push(tf.mul(tf.div(energy(tf.sub(gram(taps[tap]), G)), norm), beta * weight));
    });
    return tf.addN(costs);
  };
  const gradient = tf.grad(J);
  const picture = start.values.map((v) => v / 255);
  const run = async () => {
    const dx = tf.tidy(() => gradient(tf.tensor(picture, start.shape)));
    const result = { values: await dx.data(), shape: dx.shape };
    dx.dispose();
    return result;
  };
  run.dispose = () => kept.forEach((tensor) => tensor.dispose());
  return run;
}

const energy = (x) => tf.sum(tf.square(x));

/** G = A^T A / positions, over `[1, h, w, channels]`. */
function gram(response) {
  const [, height, width, channels] = response.shape;
  const flat = tf.reshape(response, [height * width, channels]);
  if (BY_HAND) return tf.div(productByHand(flat), height * width);
  return tf.div(tf.matMul(flat, flat, true, false), height * width);
}

/** A^T A, with the gradient A (S + S^T). */
const productByHand = (flat) =>
  tf.customGrad((flat, save) => {
    save([flat]);
    const gradFunc = (S, [flat]) => tf.matMul(flat, tf.add(S, tf.transpose(S)));
    return { value: tf.matMul(tf.transpose(flat), flat), gradFunc };
  })(flat);

/** The mean squared difference of neighbours, along x plus along y. */
function totalVariation(x) {
  const [n, height, width, channels] = x.shape;
  const size = { across: [n, height, width - 1, channels], down: [n, height - 1, width, channels] };
  const differences = (from, size) => tf.sub(tf.slice(x, from, size), tf.slice(x, [0, 0, 0, 0], size));
  const mean = (d) => tf.mean(tf.square(d));
  return tf.add(mean(differences([0, 0, 1, 0], size.across)), mean(differences([0, 1, 0, 0], size.down)));
}

/** A net of the plan with its weights on the device. */
class Net {
  constructor(graph) {
    this.graph = graph;
    this.weights = new Map();
    for (const op of graph.ops) {
      if (op.weight) this.weights.set(op.output, this.upload(op));
    }
    this.mean = tf.tensor1d(graph.normalization.mean);
  }

  /** Filters in TensorFlow's layout: `[height, width, in, out]`, or `[height, width, channels, 1]` for a depthwise convolution. */
  upload(op) {
    const values = plan.part(op.weight);
    if (op.op === "product") return { weight: tf.tensor(values.slice(), op.weight.shape) };
    const [out, into, height, width] = op.weight.shape;
    const turned = new Float32Array(values.length);
    const depthwise = op.groups > 1;
    for (let o = 0; o < out; o++) {
      for (let i = 0; i < into; i++) {
        for (let k = 0; k < height * width; k++) {
          const at = depthwise ? k * out + o : (k * into + i) * out + o;
          turned[at] = values[(o * into + i) * height * width + k];
        }
      }
    }
    const shape = depthwise ? [height, width, out, 1] : [height, width, into, out];
    return { weight: tf.tensor(turned, shape), bias: op.bias && tf.tensor1d(plan.part(op.bias).slice()) };
  }

  response(picture, fused) {
    return this.taps(picture, fused)[this.graph.output];
  }

  /** Every layer's response. Fused layers have no gradient. */
  taps(picture, fused) {
    const at = { input: tf.div(tf.sub(picture, this.mean), this.graph.normalization.divisor) };
    for (const op of this.graph.ops) at[op.output] = this.layer(op, at, fused);
    return at;
  }

  layer(op, at, fused) {
    const x = at[op.input];
    switch (op.op) {
      case "conv":
        return this.conv(op, x, fused);
      case "edge":
        return fused ? tf.mirrorPad(x, [[0, 0], [1, 1], [1, 1], [0, 0]], "symmetric") : edge(edge(x, 1), 2);
      case "max_pool":
        return tf.maxPool(x, op.size, op.stride, op.pads.some(Boolean) ? "same" : "valid");
      case "average_pool":
        return tf.avgPool(x, op.size, op.stride, "valid");
      case "pad":
        return tf.pad(x, [[0, 0], [0, op.bottom], [0, op.right], [0, op.channels]]);
      case "add":
        return activated(tf.add(at[op.inputs[0]], at[op.inputs[1]]), op.activation);
      case "mean":
        return tf.mean(x, [1, 2]);
      case "product":
        return tf.matMul(x, this.weights.get(op.output).weight);
      default:
        throw new Error(`the plan contains a layer of an unknown kind: ${op.op}`);
    }
  }

  conv(op, x, fused) {
    const { weight, bias } = this.weights.get(op.output);
    const pad = op.pads.every((p) => p === 0) ? "valid" : "same";
    if (fused) {
      const activation = { relu: "relu", leaky: "leakyrelu", none: undefined }[op.activation];
      const make = op.groups > 1 ? tf.fused.depthwiseConv2d : tf.fused.conv2d;
      return make({ x, filter: weight, strides: op.stride, pad, bias: bias ?? undefined, activation, leakyreluAlpha: 0.1 });
    }
    if (BY_HAND) return this.convByHand(op, x, { weight, bias, pad });
    const y = tf.conv2d(x, weight, op.stride, pad);
    return activated(bias ? tf.add(y, bias) : y, op.activation);
  }

  /** Fused in the forward pass; in the backward pass a convolution with the filter rotated and its channels exchanged. */
  convByHand(op, x, { weight, bias, pad }) {
    const held = this.weights.get(op.output);
    held.turned ??= tf.keep(tf.tidy(() => tf.transpose(tf.reverse(weight, [0, 1]), [0, 1, 3, 2])));
    const rim = op.weight.shape[2] - 1;
    const back = pad === "same" ? "same" : rim ? [[0, 0], [rim, rim], [rim, rim], [0, 0]] : "valid";
    const relu = op.activation === "relu";
    const convolve = tf.customGrad((x, save) => {
      const y = tf.fused.conv2d({ x, filter: weight, strides: 1, pad, bias: bias ?? undefined, activation: relu ? "relu" : undefined });
      save([y]);
      const gradFunc = (dy, [y]) => tf.conv2d(relu ? tf.mul(dy, tf.step(y)) : dy, held.turned, 1, back);
      return { value: y, gradFunc };
    });
    return convolve(x);
  }

  dispose() {
    for (const { weight, bias, turned } of this.weights.values()) {
      weight.dispose();
      turned?.dispose();
      bias?.dispose();
    }
    this.mean.dispose();
  }
}

function activated(x, activation) {
  if (activation === "relu") return tf.relu(x);
  return activation === "leaky" ? tf.leakyRelu(x, 0.1) : x;
}

/** Repeats the first and the last along an axis: `mirrorPad` has no gradient. */
function edge(x, axis) {
  const size = x.shape.map((length, i) => (i === axis ? 1 : length));
  const line = (from) => tf.slice(x, x.shape.map((_, i) => (i === axis ? from : 0)), size);
  return tf.concat([line(0), x, line(x.shape[axis] - 1)], axis);
}
