// A net of the plan as an ONNX model (onnx.proto of ONNX 1.12: IR version 8, operators of version 17).
import { Message } from "./protobuf.mjs";

const FLOAT = 1;
const INT64 = 7;
const ATTRIBUTE = { float: 1, int: 2, text: 3, ints: 7 };

/** The model's bytes; `part` gives the numbers of a part of the plan, `shape` is `[n, 3, height, width]`. */
export function onnxModel(graph, shape, part) {
  const body = new Message();
  const constant = (name, dims, values) => body.bytes(5, tensor(name, dims, values));
  const node = (kind, inputs, output, attributes = {}) => body.bytes(1, operator(kind, inputs, output, attributes));
  constant("net.mean", [1, 3, 1, 1], new Float32Array(graph.normalization.mean));
  constant("net.divisor", [1], new Float32Array([graph.normalization.divisor]));
  node("Sub", ["picture", "net.mean"], "net.centred");
  node("Div", ["net.centred", "net.divisor"], "input");
  for (const op of graph.ops) layer(op, node, constant, part);
  body.bytes(2, "net").bytes(11, value("picture", shape)).bytes(12, value(graph.output, []));
  return new Message().int(1, 8).bytes(2, "likeness-bench").bytes(7, body).bytes(8, new Message().int(2, 17)).done();
}

function layer(op, node, constant, part) {
  const { input, output } = op;
  switch (op.op) {
    case "conv": {
      constant(`${output}.w`, op.weight.shape, part(op.weight));
      const inputs = [input, `${output}.w`];
      if (op.bias) {
        constant(`${output}.b`, op.bias.shape, part(op.bias));
        inputs.push(`${output}.b`);
      }
      const kernel = op.weight.shape.slice(2);
      activated(op, (to) => node("Conv", inputs, to, { kernel_shape: kernel, strides: [op.stride, op.stride], pads: op.pads, group: op.groups }), node);
      return;
    }
    case "edge":
      constant(`${output}.pads`, [8], BigInt64Array.from([0, 0, 1, 1, 0, 0, 1, 1].map(BigInt)));
      return node("Pad", [input, `${output}.pads`], output, { mode: "edge" });
    case "pad":
      constant(`${output}.pads`, [8], BigInt64Array.from([0, 0, 0, 0, 0, op.channels, op.bottom, op.right].map(BigInt)));
      return node("Pad", [input, `${output}.pads`], output, { mode: "constant" });
    case "max_pool":
      return node("MaxPool", [input], output, { kernel_shape: [op.size, op.size], strides: [op.stride, op.stride], pads: op.pads });
    case "average_pool":
      return node("AveragePool", [input], output, { kernel_shape: [op.size, op.size], strides: [op.stride, op.stride] });
    case "add":
      return activated(op, (to) => node("Add", op.inputs, to), node);
    case "mean":
      node("GlobalAveragePool", [input], `${output}.kept`);
      return node("Flatten", [`${output}.kept`], output, { axis: 1 });
    case "product":
      constant(`${output}.w`, op.weight.shape, part(op.weight));
      return node("MatMul", [input, `${output}.w`], output);
    default:
      throw new Error(`the plan contains a layer of an unknown kind: ${op.op}`);
  }
}

function activated(op, make, node) {
  if (op.activation === "none") return make(op.output);
  make(`${op.output}.raw`);
  const [kind, attributes] = op.activation === "relu" ? ["Relu", {}] : ["LeakyRelu", { alpha: 0.1 }];
  node(kind, [`${op.output}.raw`], op.output, attributes);
}

function operator(kind, inputs, output, attributes) {
  const message = new Message();
  for (const input of inputs) message.bytes(1, input);
  message.bytes(2, output).bytes(3, output).bytes(4, kind);
  for (const [name, value] of Object.entries(attributes)) message.bytes(5, attribute(name, value));
  return message;
}

function attribute(name, value) {
  const message = new Message().bytes(1, name);
  if (Array.isArray(value)) {
    for (const v of value) message.int(8, v);
    return message.int(20, ATTRIBUTE.ints);
  }
  if (typeof value === "string") return message.bytes(4, value).int(20, ATTRIBUTE.text);
  return Number.isInteger(value) ? message.int(3, value).int(20, ATTRIBUTE.int) : message.float(2, value).int(20, ATTRIBUTE.float);
}

function tensor(name, dims, values) {
  const message = new Message();
  for (const dim of dims) message.int(1, dim);
  message.int(2, values instanceof BigInt64Array ? INT64 : FLOAT).bytes(8, name);
  return message.bytes(9, new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
}

function value(name, dims) {
  const shape = new Message();
  for (const dim of dims) shape.bytes(1, new Message().int(1, dim));
  const type = new Message().int(1, FLOAT);
  if (dims.length) type.bytes(2, shape);
  return new Message().bytes(1, name).bytes(2, new Message().bytes(1, type));
}
