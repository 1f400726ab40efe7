// The visits of a line as figures: medians, ratios to ours, a table.

const KINDS = ["cold", "warm"];

/** The median; nothing of nothing. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** A line's rounds, each from a contestant's name to its visits, as medians; `ratio` is a rival's time over ours in the same round. */
export function figures(rounds) {
  const names = Object.keys(rounds[0]);
  const of = (name, kind) => ({
    seconds: median(rounds.map((round) => round[name][kind].ms / 1000)),
    bytes: median(rounds.map((round) => round[name][kind].bytes)),
    requests: median(rounds.map((round) => round[name][kind].requests)),
    ratio: median(rounds.map((round) => round[name][kind].ms / round.ours[kind].ms)),
  });
  return Object.fromEntries(names.map((name) => [name, Object.fromEntries(KINDS.map((kind) => [kind, of(name, kind)]))]));
}

/** The table in Markdown: a row for a line and a contestant. */
export function table(lines) {
  const rows = lines.flatMap(({ name, figures }) => Object.entries(figures).map(([who, { cold, warm }]) => row(name, who, cold, warm)));
  const heads = ["line", "who", "cold", "ratio", "MB, requests", "warm", "ratio", "MB, requests"];
  return [heads, heads.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function row(line, who, ...visits) {
  const cells = visits.flatMap(({ seconds, ratio, bytes, requests }) => [
    `${seconds.toFixed(2)} s`,
    who === "ours" ? "" : `**${ratio.toFixed(2)}**`,
    `${(bytes / 1e6).toFixed(2)}, ${requests}`,
  ]);
  return [line, who, ...cells];
}

/** Where a rival is faster than ours, in words. */
export function behind(lines) {
  const found = [];
  for (const { name, figures } of lines) {
    for (const [who, visits] of Object.entries(figures)) {
      for (const kind of KINDS) {
        const { ratio } = visits[kind];
        if (who !== "ours" && ratio < 1) found.push(`${name}, ${kind}: ${who} takes ${ratio.toFixed(2)} of our time`);
      }
    }
  }
  return found;
}
