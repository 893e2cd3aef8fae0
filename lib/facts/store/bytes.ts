/** Writes numbers and text one after another into bytes that grow as needed. */
export class Writer {
  private bytes = new Uint8Array(1024);
  private at = 0;

  get length(): number {
    return this.at;
  }

  private room(more: number): void {
    if (this.at + more <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.at + more));
    larger.set(this.bytes.subarray(0, this.at));
    this.bytes = larger;
  }

  byte(value: number): void {
    this.room(1);
    this.bytes[this.at++] = value;
  }

  /** A whole number from 0 to 2^53 - 1, in seven bits a byte. */
  whole(value: number): void {
    this.room(8);
    let rest = value;
    while (rest >= 0x80) {
      this.bytes[this.at++] = (rest % 0x80) | 0x80;
      rest = Math.floor(rest / 0x80);
    }
    this.bytes[this.at++] = rest;
  }

  float(value: number): void {
    this.room(8);
    new DataView(this.bytes.buffer).setFloat64(this.at, value);
    this.at += 8;
  }

  text(value: string): void {
    // Half a pair of surrogates has no UTF-8; it must come back as it was all the same.
    if (!value.isWellFormed()) {
      this.whole(value.length * 2 + 1);
      for (let at = 0; at < value.length; at++) this.whole(value.charCodeAt(at));
      return;
    }
    this.room(value.length + 8);
    const start = this.at;
    this.whole(value.length * 2);
    for (let at = 0; at < value.length; at++) {
      const code = value.charCodeAt(at);
      if (code > 0x7f) {
        this.at = start;
        const bytes = encoder.encode(value);
        this.whole(bytes.length * 2);
        this.all(bytes);
        return;
      }
      this.bytes[this.at++] = code;
    }
  }

  all(bytes: Uint8Array): void {
    this.room(bytes.length);
    this.bytes.set(bytes, this.at);
    this.at += bytes.length;
  }

  /** What was written, where it lies: good until something more is written. */
  view(): Uint8Array {
    return this.bytes.subarray(0, this.at);
  }

  /** What was written, as bytes of their own. */
  done(): Uint8Array<ArrayBuffer> {
    return this.bytes.slice(0, this.at);
  }

  /** Begins anew in the same room. */
  clear(): void {
    this.at = 0;
  }
}

const SHORT = 24;
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Reads what a `Writer` wrote. Throws a RangeError where the bytes end too soon. */
export class Reader {
  constructor(
    private readonly bytes: Uint8Array,
    public at = 0,
    private readonly end = bytes.length,
  ) {}

  get over(): boolean {
    return this.at >= this.end;
  }

  byte(): number {
    if (this.at >= this.end) throw new RangeError('the stored bytes end too soon');
    return this.bytes[this.at++] ?? 0;
  }

  whole(): number {
    let value = 0;
    let unit = 1;
    for (;;) {
      const next = this.byte();
      value += (next & 0x7f) * unit;
      if (next < 0x80) return value;
      unit *= 0x80;
    }
  }

  float(): number {
    const { buffer, byteOffset } = this.all(8);
    return new DataView(buffer, byteOffset).getFloat64(0);
  }

  text(): string {
    const length = this.whole();
    if (length % 2 === 1) {
      let text = '';
      for (let left = (length - 1) / 2; left > 0; left--) text += String.fromCharCode(this.whole());
      return text;
    }
    const bytes = this.all(length / 2);
    if (bytes.length > SHORT) return decoder.decode(bytes);
    // To begin decoding costs more than a short word does.
    let text = '';
    for (const byte of bytes) {
      if (byte > 0x7f) return decoder.decode(bytes);
      text += String.fromCharCode(byte);
    }
    return text;
  }

  all(length: number): Uint8Array {
    if (this.at + length > this.end) throw new RangeError('the stored bytes end too soon');
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }
}
