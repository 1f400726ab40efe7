// face-api as its browser demo sets it up, with what a comparison needs: face, landmarks, descriptor. Its models are asked for at once, where
// the demo asks for one after the other.
/* global faceapi */
import { backend, pictures, show } from "./verdict.js";

const MODELS = "/npm/@vladmandic/face-api/model/";
/** What its `FaceMatcher` takes. */
const DISTANCE = 0.6;

async function prepare() {
  const { tf } = faceapi;
  tf.setWasmPaths("/npm/@tensorflow/tfjs-backend-wasm/dist/");
  await tf.setBackend(backend);
  await tf.ready();
  if (tf.getBackend() !== backend) throw new Error(`it runs on ${tf.getBackend()}`);
  const { flagRegistry } = tf.env();
  for (const flag of ["CANVAS2D_WILL_READ_FREQUENTLY", "WEBGL_EXP_CONV"]) {
    if (flagRegistry[flag]) tf.env().set(flag, true);
  }
  tf.enableProdMode();
  const { tinyFaceDetector, faceLandmark68Net, faceRecognitionNet } = faceapi.nets;
  await Promise.all([tinyFaceDetector, faceLandmark68Net, faceRecognitionNet].map((net) => net.load(MODELS)));
}

async function descriptor(image) {
  const options = new faceapi.TinyFaceDetectorOptions({ scoreThreshold: 0.3 });
  const face = await faceapi.detectSingleFace(image, options).withFaceLandmarks().withFaceDescriptor();
  if (!face) throw new Error("no face was found");
  return face.descriptor;
}

show(async () => {
  const [images] = await Promise.all([pictures(), prepare()]);
  const [first, second] = [await descriptor(images[0]), await descriptor(images[1])];
  const distance = faceapi.euclideanDistance(first, second);
  return { same: distance < DISTANCE, number: `distance ${distance.toFixed(2)}, ${backend}` };
});
