// Measures one item: prepares every contestant, runs it once, compares the results, warms up, then runs each once per round.

/** `limits`: `warm` runs before the rounds, at most `rounds`, and no further round after `seconds` once there are `least`. */
export async function measureItem(item, ours, others, limits, now = () => performance.now()) {
  const active = [];
  const result = { key: item.key, entries: {}, rounds: 0 };
  for (const runner of [ours, ...others]) {
    const entry = (result.entries[runner.name] = { first_ms: null, times_ms: [], deviation: null, distance: null, relative: null, error: null });
    try {
      const before = now();
      await runner.prepare(item);
      entry.prepare_ms = now() - before;
      entry.first_ms = await runner.run();
      if (runner !== ours) Object.assign(entry, await ours.compare(await runner.numbers()));
      active.push(runner);
    } catch (error) {
      entry.error = String(error?.message ?? error);
      // Without ours there is nothing to compare the others with.
      if (runner === ours) break;
    }
  }
  if (active.includes(ours)) await rounds(active, result, limits, now);
  for (const runner of [ours, ...others]) await runner.release();
  return result;
}

async function rounds(active, result, limits, now) {
  for (const runner of active) {
    for (let i = 1; i < limits.warm; i++) await runner.run();
  }
  const start = now();
  for (let round = 0; round < limits.rounds; round++) {
    if (round >= limits.least && now() - start > limits.seconds * 1000) break;
    const times = new Map();
    // The first of a round runs last in the next, so that no contestant always runs after the same one.
    for (let i = 0; i < active.length; i++) {
      const runner = active[(round + i) % active.length];
      times.set(runner.name, await runner.run());
    }
    for (const [name, ms] of times) result.entries[name].times_ms.push(ms);
    result.rounds = round + 1;
  }
}
