// A fake trainer: a step every few milliseconds, an evaluation every five. The hardest triplets make it collapse at once, and the
// test may kill it: `trainer.dies_at` is the step at which it does.
const trainer = { dies_at: Infinity, runs: new Map() };
const PICTURES = 800, DIM = 32;
const encodings = () => Float32Array.from({ length: PICTURES * DIM }, (_, i) => {
  const [picture, number] = [Math.floor(i / DIM), i % DIM];
  return Math.sin(Math.floor(picture / 4) * 7.3 + number * 1.7) + 0.5 * Math.sin(picture * 3.1 + number * 2.9);
});
const MAP = Array.from({ length: PICTURES }, (_, i) => [0.5 * Math.sin(i), 0.5 * Math.cos(i * 1.7)]);
const tell = (event) => say({ Learn: event });
const evaluated = ({ run, step }) => {
  const evaluation = {
    step, trained_ms: 20 * step, eer: 0.4 / (1 + step / 10), eer_threshold: 0.8, roc: [[0, 0, 0], [0.8, 0.1, 0.9], [4, 1, 1]], spread: 0.6,
    map: MAP, explained: [0.21, 0.14],
  };
  say({ Learn: { Evaluated: { run, evaluation } } }, [encodings().buffer]);
};
const HEAD = [...Array.from({ length: DIM }, (_, k) => -1 + 0.05 * k), 3.5];
const progressed = ({ run, step, planned, miner, settings }) => {
  const [loss, active, spread] = miner === "Hardest" ? [0.2, 1, 0.01] : [0.2 / (1 + step / 10), 1 / (1 + step / 10), 0.6];
  const head = settings.objective.BinarySimilarity ? HEAD : null;
  const triplet = { pictures: [[1, 1], [1, 2], [2, 3]], positive: 0.25, negative: 0.375, margin: 0.2 };
  tell({ Progress: { run, progress: { step, planned, images: step * 64, rate: 1234, left_s: 42, loss, active, spread, triplet, head } } });
};
const ended = (one, end) => {
  clearInterval(one.timer);
  evaluated(one);
  tell({ Ended: { run: one.run, end, steps: one.step, settings: one.settings } });
};
const stepped = (one) => {
  one.step += 1;
  if (one.step >= trainer.dies_at) throw new Error("unreachable executed");
  progressed(one);
  if (one.step % 5 === 0) evaluated(one);
  if (one.step >= one.planned) ended(one, "Finished");
};
const go = (one) => {
  one.timer = setInterval(() => stepped(one), 20);
};
const lessons = {
  Train: ({ run, settings }) => {
    const one = { run, settings, step: 0, planned: settings.steps, miner: settings.objective.Triplet?.miner };
    trainer.runs.set(run, one);
    tell({ Began: { run } });
    evaluated(one);
    go(one);
  },
  Change: ({ run, objective }) => {
    trainer.runs.get(run).miner = objective.Triplet.miner;
  },
  Pause: ({ run }) => {
    clearInterval(trainer.runs.get(run).timer);
    tell({ Paused: { run } });
  },
  Continue: ({ run, more }) => {
    trainer.runs.get(run).planned += more;
    go(trainer.runs.get(run));
  },
  Stop: ({ run }) => ended(trainer.runs.get(run), "Stopped"),
  Discard: ({ run }) => {
    clearInterval(trainer.runs.get(run)?.timer);
    trainer.runs.delete(run);
  },
};
// Pictures are encoded by their place in the request, so that all of one person's are alike in the round of new people.
const row = (person) => Array.from({ length: DIM }, (_, k) => (k === person % DIM ? 1 : 0));
lessons.Encode = ({ run, count }) => {
  const numbers = Float32Array.from(Array.from({ length: count }, (_, i) => row(count === 80 ? Math.floor(i / 8) : 20)).flat());
  say({ Learn: { Encoded: { run, count } } }, [numbers.buffer]);
};
lessons.Identify = ({ run }) => {
  const row = (enrolled) => ({
    enrolled, strangers: 1 - 0.992 ** enrolled, strangers_by_formula: 1 - 0.99 ** enrolled, named: 1 / (1 + enrolled / 300),
    safe_threshold: 0.5 / enrolled ** 0.2, named_safely: 0.9 / (1 + enrolled / 100),
  });
  tell({ Identified: { run, rows: [1, 10, 100, 200].map(row) } });
};
lessons.Save = ({ run }) => say({ Learn: { Saved: { run } } }, [new Uint8Array([1, 2, 3]).buffer]);
on((request) => {
  if (request.Start) started();
  if (request.Gallery) serve(request.Gallery);
  if (request.Learn) {
    const [name, content] = Object.entries(request.Learn)[0];
    lessons[name](content);
  }
});
