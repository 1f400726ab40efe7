// onnxruntime-web: the plan's nets as ONNX models, in a session with every optimisation, one thread, SIMD.
import { answer, channelsFirst, loadPlan, timed } from "./worker_protocol.mjs";
import { onnxModel } from "./onnx.mjs";

const DIST = "/npm/onnxruntime-web/dist/";
let ort, plan, session, feeds, provider, output, last;

answer({
  async open({ backend }) {
    provider = backend === "cpu" ? "wasm" : "webgpu";
    ort = await import(`${DIST}${backend === "cpu" ? "ort.wasm.min.mjs" : "ort.webgpu.min.mjs"}`);
    ort.env.wasm.wasmPaths = DIST;
    ort.env.wasm.numThreads = 1;
    plan = await loadPlan();
    return { what: `onnxruntime-web ${ort.env.versions.web ?? ort.env.versions.common}, ${provider}, SIMD, 1 thread` };
  },
  async prepare({ item }) {
    const graph = plan.graphs[item.graph];
    const [part] = item.inputs;
    const [n, height, width, channels] = part.shape;
    const shape = [n, channels, height, width];
    const model = onnxModel(graph, shape, plan.part);
    session = await ort.InferenceSession.create(model, { executionProviders: [provider], graphOptimizationLevel: "all" });
    const picture = channelsFirst(plan.part(part), part.shape);
    feeds = () => ({ picture: new ort.Tensor("float32", picture, shape) });
    output = graph.output;
  },
  async run() {
    const { ms, result } = await timed(async () => {
      const outputs = await session.run(feeds());
      return outputs[output].getData();
    });
    last = result;
    return ms;
  },
  numbers: async () => last.slice(),
  async release() {
    await session?.release();
    session = feeds = last = undefined;
  },
});
