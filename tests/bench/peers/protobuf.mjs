// As much of protocol buffers' wire format as a model needs: varints, f32 and fields that hold bytes.

/** A message under construction. */
export class Message {
  constructor() {
    this.parts = [];
  }

  /** A whole number that is not negative. */
  int(field, value) {
    return this.raw(varint(field * 8), varint(value));
  }

  /** A single-precision number. */
  float(field, value) {
    return this.raw(varint(field * 8 + 5), new Uint8Array(new Float32Array([value]).buffer));
  }

  /** Bytes, a text or another message. */
  bytes(field, value) {
    const content = value instanceof Message ? value.done() : typeof value === "string" ? new TextEncoder().encode(value) : value;
    return this.raw(varint(field * 8 + 2), varint(content.length), content);
  }

  raw(...parts) {
    this.parts.push(...parts);
    return this;
  }

  /** The message as bytes. */
  done() {
    const out = new Uint8Array(this.parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of this.parts) {
      out.set(part, at);
      at += part.length;
    }
    return out;
  }
}

/** Seven bits a byte, the lowest first, the top bit set where another byte follows. */
export function varint(value) {
  const bytes = [];
  for (let rest = BigInt(value); ; rest >>= 7n) {
    const low = Number(rest & 0x7fn);
    if (rest < 0x80n) {
      bytes.push(low);
      return Uint8Array.from(bytes);
    }
    bytes.push(low | 0x80);
  }
}
