// human as its face-match demo sets it up, without what a comparison does not need.
/* global Human */
import { backend, pictures, show } from "./verdict.js";

/** From here on its face-id demo takes two pictures for one person. */
const SIMILARITY = 0.5;

const off = { enabled: false };
const human = new Human.Human({
  backend,
  wasmPath: "/npm/@tensorflow/tfjs-backend-wasm/dist/",
  modelBasePath: "/npm/@vladmandic/human/models/",
  async: true,
  warmup: "none",
  debug: false,
  // The second picture is not a frame after the first.
  cacheSensitivity: 0,
  filter: off,
  face: {
    enabled: true,
    detector: { return: true, rotation: true, maxDetected: 1, iouThreshold: 0.01, minConfidence: 0.2 },
    mesh: { enabled: true },
    description: { enabled: true },
    iris: off,
    emotion: off,
    antispoof: off,
    liveness: off,
  },
  hand: off,
  gesture: off,
  body: off,
  object: off,
  segmentation: off,
});

async function embedding(image) {
  const { face } = await human.detect(image);
  if (!face[0]?.embedding) throw new Error("no face was found");
  return face[0].embedding;
}

show(async () => {
  const [images] = await Promise.all([pictures(), human.load()]);
  const [first, second] = [await embedding(images[0]), await embedding(images[1])];
  if (human.tf.getBackend() !== backend) throw new Error(`it runs on ${human.tf.getBackend()}`);
  const similarity = human.match.similarity(first, second);
  return { same: similarity > SIMILARITY, number: `similarity ${similarity.toFixed(2)}, ${backend}` };
});
