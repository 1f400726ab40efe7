// @vladmandic/face-api with the TensorFlow.js that it contains: face, landmarks and descriptor of a photo.
importScripts("/npm/@vladmandic/face-api/dist/face-api.js");

const { tf } = faceapi;
let common, plan, photo, options, last;

const peer = {
  async open() {
    // It supports pages and Node.js, and a worker is neither.
    const none = class {};
    faceapi.env.setEnv({
      Canvas: OffscreenCanvas,
      CanvasRenderingContext2D: OffscreenCanvasRenderingContext2D,
      Image: none,
      ImageData,
      Video: none,
      createCanvasElement: () => new OffscreenCanvas(1, 1),
      createImageElement: () => new none(),
      createVideoElement: () => new none(),
      fetch: (...args) => fetch(...args),
      readFile: () => Promise.reject(new Error("there are no files here")),
    });
    tf.setWasmPaths("/npm/@tensorflow/tfjs-backend-wasm/dist/");
    await tf.setBackend("wasm");
    await tf.ready();
    const models = "/npm/@vladmandic/face-api/model";
    const { tinyFaceDetector, faceLandmark68Net, faceRecognitionNet } = faceapi.nets;
    await Promise.all([tinyFaceDetector, faceLandmark68Net, faceRecognitionNet].map((net) => net.loadFromUri(models)));
    plan = await (await fetch("/plan/plan.json")).json();
    const simd = await tf.env().getAsync("WASM_HAS_SIMD_SUPPORT");
    return { what: `face-api ${faceapi.version.faceapi ?? faceapi.version}, TensorFlow.js ${tf.version_core ?? tf.version?.tfjs}, ${tf.getBackend()}, SIMD ${simd}` };
  },
  async prepare({ item }) {
    const bitmap = await createImageBitmap(await (await fetch(`/site/${plan.photo}`)).blob());
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext("2d");
    context.drawImage(bitmap, 0, 0);
    photo = context.getImageData(0, 0, bitmap.width, bitmap.height);
    options = new faceapi.TinyFaceDetectorOptions({ inputSize: item.item.Look.side, scoreThreshold: 0.4 });
  },
  async run() {
    const { ms, result } = await common.timed(async () => {
      const picture = tf.browser.fromPixels(photo);
      const face = await faceapi.detectSingleFace(picture, options).withFaceLandmarks().withFaceDescriptor();
      picture.dispose();
      return face;
    });
    if (!result) throw new Error("no face was found");
    last = result.descriptor;
    return ms;
  },
  numbers: async () => last,
  async release() {
    photo = last = undefined;
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
