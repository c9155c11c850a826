import { type Token, tokensOf } from './pythonTokens';
import { type ImportParams, type NotImported, refuse } from './result';

/** A Python value as it is written; nothing is looked up or run. */
export type PythonValue =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'none' }
  | { readonly kind: 'list'; readonly items: readonly PythonValue[] }
  /** `nn.BatchNorm2d` */
  | { readonly kind: 'name'; readonly path: string }
  | PythonCall;

export interface PythonCall {
  readonly kind: 'call';
  /** Its dotted name. */
  readonly callee: string;
  readonly args: readonly PythonArgument[];
  /** Methods called on the result, in order: `eval`, `cuda`. */
  readonly methods: readonly string[];
}

export interface PythonArgument {
  /** Undefined where it stands by its position. */
  readonly name: string | undefined;
  readonly value: PythonValue;
}

const MAX_DEPTH = 20;
const CONSTANTS: ReadonlyMap<string, PythonValue> = new Map([
  ['True', { kind: 'boolean', value: true }],
  ['False', { kind: 'boolean', value: false }],
  ['None', { kind: 'none' }],
]);

/**
 * Reads one call, such as `net = models.ResNet(Bottleneck, [3, 4, 6, 3], groups=32).eval()`.
 * Lines that import, and the name that the result is given, are skipped.
 * Errors: `python-syntax`, `python-depth`. Never throws.
 */
export function parseCall(text: string): PythonCall | NotImported {
  // Blanks keep the positions that errors name.
  const code = text.replace(/^[ \t]*(?:import|from)[ \t].*$/gm, (line) => ' '.repeat(line.length));
  try {
    return new Parser(tokensOf(code)).statement();
  } catch (error) {
    if (error instanceof Unreadable) return refuse(error.code, error.params);
    throw error;
  }
}

class Unreadable extends Error {
  readonly code: 'python-syntax' | 'python-depth';
  readonly params: ImportParams;

  constructor(code: Unreadable['code'], params: ImportParams) {
    super(`unreadable python: ${code}`);
    this.code = code;
    this.params = params;
  }
}

class Parser {
  private at = 0;
  private depth = 0;
  private readonly tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  statement(): PythonCall {
    let value = this.value();
    if (value.kind === 'name' && this.takes('=')) value = this.value();
    if (value.kind !== 'call' || this.next.kind !== 'end') throw this.unreadable();
    return value;
  }

  private value(): PythonValue {
    this.depth += 1;
    if (this.depth > MAX_DEPTH) throw new Unreadable('python-depth', { max: MAX_DEPTH });
    const value = this.shallowValue();
    this.depth -= 1;
    return value;
  }

  private shallowValue(): PythonValue {
    if (this.takes('[')) return { kind: 'list', items: this.items(']') };
    if (this.takes('(')) return this.tuple();
    if (this.takes('-')) return { kind: 'number', value: -this.number() };
    if (this.next.kind === 'number') return { kind: 'number', value: this.number() };
    if (this.next.kind === 'string')
      return { kind: 'string', value: this.take().text.slice(1, -1) };
    return this.named();
  }

  /** A value in parentheses is itself; only a comma makes a tuple. */
  private tuple(): PythonValue {
    const items = this.items(')');
    const [first] = items;
    const comma = this.tokens[this.at - 2]?.text === ',';
    return first !== undefined && items.length === 1 && !comma ? first : { kind: 'list', items };
  }

  private items(close: string): PythonValue[] {
    const items: PythonValue[] = [];
    while (!this.takes(close)) {
      items.push(this.value());
      this.separator(close);
    }
    return items;
  }

  private named(): PythonValue {
    const path = this.path();
    const constant = CONSTANTS.get(path);
    if (constant !== undefined) return constant;
    if (!this.takes('(')) return { kind: 'name', path };
    const args = this.args();
    const methods: string[] = [];
    while (this.takes('.')) {
      methods.push(this.name());
      if (!this.takes('(')) throw this.unreadable();
      this.args();
    }
    return { kind: 'call', callee: path, args, methods };
  }

  private args(): PythonArgument[] {
    const args: PythonArgument[] = [];
    while (!this.takes(')')) {
      const named = this.next.kind === 'name' && this.tokens[this.at + 1]?.text === '=';
      const name = named ? this.take().text : undefined;
      if (named) this.take();
      args.push({ name, value: this.value() });
      this.separator(')');
    }
    return args;
  }

  private path(): string {
    const parts = [this.name()];
    while (this.takes('.')) parts.push(this.name());
    return parts.join('.');
  }

  private name(): string {
    if (this.next.kind !== 'name') throw this.unreadable();
    return this.take().text;
  }

  private number(): number {
    const value = Number(this.next.text.replaceAll('_', ''));
    if (this.next.kind !== 'number' || Number.isNaN(value)) throw this.unreadable();
    this.take();
    return value;
  }

  /** A comma, or nothing before the end of the list. */
  private separator(close: string): void {
    if (!this.takes(',') && this.next.text !== close) throw this.unreadable();
  }

  private takes(mark: string): boolean {
    if (this.next.kind !== 'mark' || this.next.text !== mark) return false;
    this.take();
    return true;
  }

  private take(): Token {
    const token = this.next;
    this.at += 1;
    return token;
  }

  private get next(): Token {
    return this.tokens[this.at] ?? { kind: 'end', text: '', at: -1 };
  }

  private unreadable(): Unreadable {
    return new Unreadable('python-syntax', { at: this.next.at });
  }
}
