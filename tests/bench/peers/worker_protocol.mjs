// What every peer's worker has in common: it answers numbered questions, one after the other, and knows the plan.

/** Answers by the functions of `peer`; a list of transferables may come with an answer that is a buffer. */
export function answer(peer) {
  let before = Promise.resolve();
  self.onmessage = ({ data: { id, question, detail } }) => {
    before = before.then(async () => {
      try {
        const answer = await peer[question](detail ?? {});
        self.postMessage({ id, answer });
      } catch (error) {
        self.postMessage({ id, error: String(error?.stack ?? error) });
      }
    });
  };
}

/** The plan and the numbers that it names parts of. */
export async function loadPlan() {
  const [plan, numbers] = await Promise.all([
    fetch("/plan/plan.json").then((response) => response.json()),
    fetch("/plan/plan.bin").then((response) => response.arrayBuffer()),
  ]);
  const all = new Float32Array(numbers);
  const length = (part) => part.shape.reduce((a, b) => a * b, 1);
  return { ...plan, part: (part) => all.subarray(part.offset, part.offset + length(part)) };
}

/** `[n, height, width, channels]` as `[n, channels, height, width]`. */
export function channelsFirst(values, [n, height, width, channels]) {
  const out = new Float32Array(values.length);
  const plane = height * width;
  for (let i = 0; i < n; i++) {
    for (let p = 0; p < plane; p++) {
      for (let c = 0; c < channels; c++) out[(i * channels + c) * plane + p] = values[(i * plane + p) * channels + c];
    }
  }
  return out;
}

/** The times of one run: from numbers in memory to numbers in memory. */
export async function timed(work) {
  const start = performance.now();
  const result = await work();
  return { ms: performance.now() - start, result };
}
