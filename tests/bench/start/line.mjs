// A line between the browser and the host: one budget of bytes for all connections together, and a round trip per request. It is emulated
// in the server, since Chromium's own emulation leaves out what workers ask for.

/** The lines: a name, bytes a second, the round trip in milliseconds, and how many rounds are usual. */
export const LINES = [
  { name: "4G", bytesPerSecond: 9e6 / 8, delay: 85, rounds: 5 },
  { name: "slow 4G", bytesPerSecond: 1.6e6 / 8, delay: 150, rounds: 3 },
  { name: "none", bytesPerSecond: Infinity, delay: 0, rounds: 5 },
];

const clock = {
  now: () => performance.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

/** A line that carries bytes in the order in which they are handed over. */
export class Line {
  #rate;
  #delay;
  #clock;
  #free = -Infinity;

  constructor({ bytesPerSecond, delay }, time = clock) {
    this.#rate = bytesPerSecond / 1000;
    this.#delay = delay;
    this.#clock = time;
  }

  /** Resolves once a request has gone there and back; a new connection takes a round trip of its own. */
  async roundTrip(newConnection) {
    const ms = this.#delay * (newConnection ? 2 : 1);
    if (ms > 0) await this.#clock.sleep(ms);
  }

  /**
   * Resolves once these bytes have arrived, after all those handed over before, to the time when they did. `from`: when they could be sent, which
   * for the next piece of something is when the last one arrived, however late the timer was.
   */
  async carry(bytes, from = this.#clock.now()) {
    const arrival = Math.max(this.#free, from) + bytes / this.#rate;
    this.#free = arrival;
    const wait = arrival - this.#clock.now();
    if (wait > 0) await this.#clock.sleep(wait);
    return arrival;
  }
}
