// Who is measured: ours, and the rivals with the backends that they may run on.

/** Two pictures of one person, and for the control two of different people. */
export const SAME = { claim: "astronaut", probe: "astronaut_2" };
export const DIFFERENT = { claim: "astronaut", probe: "grace_hopper" };

const query = (pair) => new URLSearchParams(pair);

const OURS = { name: "ours", backends: ["cpu"], address: (backend, pair) => `/site/?backend=${backend}#/?${query(pair)}` };

const RIVALS = [
  { name: "face-api", backends: ["wasm", "webgl"], address: (backend, pair) => `/faceapi.html?${query({ backend, ...pair })}` },
  // WebGL with its own kernels is its default.
  { name: "human", backends: ["wasm", "humangl", "webgl"], address: (backend, pair) => `/human.html?${query({ backend, ...pair })}` },
];

/** All of them, ours first. */
export const CONTESTANTS = [OURS, ...RIVALS];

/** The backend with the smallest time; one that failed has none. */
export function fastest(tries) {
  const ran = tries.filter(({ ms }) => ms !== undefined);
  if (ran.length === 0) throw new Error(tries.map(({ backend, error }) => `${backend}: ${error}`).join("\n"));
  return ran.reduce((best, one) => (one.ms < best.ms ? one : best)).backend;
}

/** The contestants of a round: the one that began goes last in the next. */
export function turn(contestants, round) {
  const first = round % contestants.length;
  return [...contestants.slice(first), ...contestants.slice(0, first)];
}
