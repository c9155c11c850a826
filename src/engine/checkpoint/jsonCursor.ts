import type { EngineError } from '../../core/failure';
import { malformed } from './malformed';

const SPACE = /[ \t\n\r]/;
/** What has to be unescaped, or must not stand in a string. */
const NOT_PLAIN = /[\\\p{Cc}]/u;
/** More than a network has tensors; fewer than would exhaust memory by their names. */
const MAX_NAMES = 2 ** 14;
/** What numbers, `true`, `false` and `null` are made of. */
const LITERAL = /^[-+.0-9A-Za-z]$/;

/**
 * Reads JSON piece by piece. Unlike `JSON.parse` it builds nothing that was not asked for, sees a name
 * that is given twice, nests no deeper than its caller asks and counts the names.
 * Errors: `weights-malformed` with the reason it was made with and the byte where it stopped.
 */
export class JsonCursor {
  readonly #text: string;
  readonly #reason: string;
  #at = 0;

  constructor(bytes: Uint8Array, reason: string) {
    this.#reason = reason;
    this.#text = textOf(bytes, reason);
  }

  /** The first character of the next token; empty at the end. */
  peek(): string {
    while (SPACE.test(this.#text.charAt(this.#at))) this.#at += 1;
    return this.#text.charAt(this.#at);
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
    let end = this.#text.indexOf('"', start + 1);
    while (end > 0 && this.#isEscaped(end)) end = this.#text.indexOf('"', end + 1);
    if (end < 0) throw this.#stop();
    this.#at = end + 1;
    const plain = this.#text.slice(start + 1, end);
    return NOT_PLAIN.test(plain) ? String(this.#parse(start)) : plain;
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
    else if (depth === 0) throw malformed('json-depth', { at: this.#at });
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
    while (LITERAL.test(this.#text.charAt(this.#at))) this.#at += 1;
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

  /** Whether an odd number of backslashes stands before. */
  #isEscaped(quote: number): boolean {
    let slashes = 0;
    while (this.#text.charAt(quote - 1 - slashes) === '\\') slashes += 1;
    return slashes % 2 === 1;
  }

  /** Whoever reads a value may then look at its kind alone. */
  #mustGoOn(): void {
    if (this.peek() === '') throw this.#stop();
  }

  #parse(start: number): unknown {
    try {
      return JSON.parse(this.#text.slice(start, this.#at));
    } catch {
      this.#at = start;
      throw this.#stop();
    }
  }

  #byte(): number {
    return new TextEncoder().encode(this.#text.slice(0, this.#at)).byteLength;
  }

  #stop(): EngineError {
    return malformed(this.#reason, { byte: this.#byte() });
  }
}

function textOf(bytes: Uint8Array, reason: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw malformed(reason, { byte: 0 });
  }
}
