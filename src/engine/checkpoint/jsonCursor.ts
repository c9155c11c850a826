import type { EngineError } from '../../core/failure';
import { malformed } from './malformed';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const SPACES = new Set([0x20, 0x09, 0x0a, 0x0d]);
/** More than a network has tensors; fewer than would exhaust memory by their names. */
const MAX_NAMES = 2 ** 14;
/** What numbers, `true`, `false` and `null` are made of. */
const LITERAL = /^[-+.0-9A-Za-z]$/;
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Reads JSON piece by piece straight from its bytes. Unlike `JSON.parse` it builds nothing that was
 * not asked for, sees a name that is given twice, nests no deeper than its caller asks and counts the names.
 * Errors: `weights-malformed` with the reason it was made with and the byte where it stopped.
 */
export class JsonCursor {
  readonly #bytes: Uint8Array;
  readonly #reason: string;
  #at = 0;

  constructor(bytes: Uint8Array, reason: string) {
    this.#bytes = bytes;
    this.#reason = reason;
  }

  /** The first byte of the next token, as a character; empty at the end. */
  peek(): string {
    while (SPACES.has(this.#bytes[this.#at] ?? -1)) this.#at += 1;
    const byte = this.#bytes[this.#at];
    return byte === undefined ? '' : String.fromCharCode(byte);
  }

  /** The members of an object: `member` is called with each name, and reads its value. */
  object(member: (name: string) => void): void {
    const names = new Set<string>();
    this.#list('{', '}', () => {
      const name = this.string();
      if (names.has(name)) throw malformed('duplicate-name', { tensor: name });
      if (names.size === MAX_NAMES) throw malformed('too-many-names', { most: MAX_NAMES });
      names.add(name);
      this.#take(':');
      this.#mustGoOn();
      member(name);
    });
  }

  /** The items of a list: `item` is called for each, and reads it. */
  array(item: () => void): void {
    this.#list('[', ']', () => {
      this.#mustGoOn();
      item();
    });
  }

  string(): string {
    if (this.peek() !== '"') throw this.#stop();
    const start = this.#at;
    this.#at += 1;
    while (this.#bytes[this.#at] !== QUOTE) {
      if (this.#at >= this.#bytes.length) throw this.#stop();
      this.#at += this.#bytes[this.#at] === BACKSLASH ? 2 : 1;
    }
    this.#at += 1;
    return String(this.#parse(start));
  }

  /** A number; NaN where something else stands. */
  number(): number {
    const value = '"{['.includes(this.peek()) ? null : this.#literal();
    return typeof value === 'number' ? value : Number.NaN;
  }

  /** Goes past a value of any kind that nests no deeper than `depth` further. */
  skip(depth: number): void {
    const next = this.peek();
    if (next === '"') this.string();
    else if (next !== '{' && next !== '[') this.#literal();
    else if (depth === 0) throw malformed('json-depth', { byte: this.#at });
    else if (next === '{') this.object(() => this.skip(depth - 1));
    else this.array(() => this.skip(depth - 1));
  }

  /** Nothing but spaces may follow. */
  end(): void {
    if (this.peek() !== '') throw this.#stop();
  }

  /** A number, `true`, `false` or `null`. */
  #literal(): unknown {
    const start = this.#at;
    while (LITERAL.test(String.fromCharCode(this.#bytes[this.#at] ?? 0))) this.#at += 1;
    return this.#parse(start);
  }

  #list(open: string, close: string, item: () => void): void {
    this.#take(open);
    if (this.peek() !== close) {
      item();
      while (this.peek() === ',') {
        this.#at += 1;
        item();
      }
    }
    this.#take(close);
  }

  #take(character: string): void {
    if (this.peek() !== character) throw this.#stop();
    this.#at += 1;
  }

  /** Whoever reads a value may then look at its kind alone. */
  #mustGoOn(): void {
    if (this.peek() === '') throw this.#stop();
  }

  #parse(start: number): unknown {
    try {
      return JSON.parse(decoder.decode(this.#bytes.subarray(start, this.#at)));
    } catch {
      this.#at = start;
      throw this.#stop();
    }
  }

  #stop(): EngineError {
    return malformed(this.#reason, { byte: this.#at });
  }
}
