import { stringText, type Token, tokensOf } from './pythonTokens';
import { type ImportParams, type NotImported, refuse } from './result';

/** A Python value as it is written; nothing is looked up or run. */
export type PythonValue =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'none' }
  | { readonly kind: 'list'; readonly items: readonly PythonValue[] }
  /** `{"groups": 32}` and `dict(groups=32)` */
  | { readonly kind: 'dict'; readonly entries: ReadonlyMap<string, PythonValue> }
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

/** One line of Python: a value, and where it is put: `model.fc`, or the item `groups` of `kwargs`. */
export interface PythonStatement {
  readonly target: string | undefined;
  readonly item: string | undefined;
  readonly value: PythonValue;
}

/** Values of the names that the lines before have set. */
export type PythonNames = ReadonlyMap<string, PythonValue>;

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
  const code = withoutImports(text);
  return orRefused(() => new Parser(tokensOf(code), new Map()).call());
}

/** Reads the tokens of one line, closed by one of kind `end`. Errors: as `parseCall`. Never throws. */
export function parseStatement(
  tokens: readonly Token[],
  names: PythonNames,
): PythonStatement | NotImported {
  return orRefused(() => new Parser(tokens, names).statement());
}

/** The text with blanks for the lines that import, so that positions stay. */
export function withoutImports(text: string): string {
  return text.replace(/^[ \t]*(?:import|from)[ \t].*$/gm, (line) => ' '.repeat(line.length));
}

function orRefused<T>(read: () => T): T | NotImported {
  try {
    return read();
  } catch (error) {
    if (error instanceof Unreadable) return refuse(error.code, error.params);
    throw error;
  }
}

/** The name that a value stands for: its text, or where it is not known the name of the value itself. */
function nameOf(value: PythonValue | undefined): string | undefined {
  if (value?.kind === 'string') return value.value;
  return value?.kind === 'name' ? value.path : undefined;
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
  private readonly names: PythonNames;

  constructor(tokens: readonly Token[], names: PythonNames) {
    this.tokens = tokens;
    this.names = names;
  }

  call(): PythonCall {
    const { value } = this.assignment();
    if (value.kind !== 'call' || this.next.kind !== 'end') throw this.unreadable();
    return value;
  }

  statement(): PythonStatement {
    const statement = this.assignment();
    if (this.next.kind !== 'end') throw this.unreadable();
    return statement;
  }

  /** A value with the name that it is given; the type behind a name's colon is left out. */
  private assignment(): PythonStatement {
    const start = this.at;
    if (this.next.kind === 'name') {
      const target = this.path();
      const item = this.takes('[') ? this.item() : undefined;
      if (item === undefined && this.takes(':')) this.path();
      if (this.takes('=')) return { target, item, value: this.value() };
    }
    this.at = start;
    return { target: undefined, item: undefined, value: this.value() };
  }

  /** The string in an item's brackets; undefined where another value is in them. */
  private item(): string | undefined {
    const item = this.next.kind === 'string' ? stringText(this.take().text) : undefined;
    return item !== undefined && this.takes(']') ? item : undefined;
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
    if (this.next.kind === 'string') return { kind: 'string', value: stringText(this.take().text) };
    if (this.takes('{')) return this.dict();
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

  private dict(): PythonValue {
    const entries = new Map<string, PythonValue>();
    while (!this.takes('}')) {
      if (this.next.kind !== 'string') throw this.unreadable();
      const name = stringText(this.take().text);
      if (!this.takes(':')) throw this.unreadable();
      entries.set(name, this.value());
      this.separator('}');
    }
    return { kind: 'dict', entries };
  }

  private named(): PythonValue {
    const path = this.path();
    const constant = CONSTANTS.get(path) ?? this.names.get(path);
    if (constant !== undefined) return constant;
    const callee = this.lookedUp(path);
    if (!this.takes('(')) return { kind: 'name', path: callee };
    const args = this.args();
    if (path === 'dict' && args.every(({ name }) => name !== undefined)) {
      return { kind: 'dict', entries: new Map(args.map(({ name = '', value }) => [name, value])) };
    }
    const methods: string[] = [];
    while (this.takes('.')) {
      methods.push(this.name());
      if (!this.takes('(')) throw this.unreadable();
      this.args();
    }
    return { kind: 'call', callee, args, methods };
  }

  /** The function that is looked up by its name: `models.__dict__['resnet50']`, `getattr(models, 'resnet50')`. */
  private lookedUp(path: string): string {
    const start = this.at;
    if (path === 'getattr' && this.takes('(')) {
      const [, name] = this.args();
      const called = this.next.text === '(' ? nameOf(name?.value) : undefined;
      if (called !== undefined) return called;
    } else if (/^(?:vars|globals|locals)$/.test(path) && this.takes('(')) {
      this.args();
    }
    if ((path.endsWith('__dict__') || this.at > start) && this.takes('[')) {
      const name = nameOf(this.value());
      if (name !== undefined && this.takes(']')) return name;
    }
    this.at = start;
    return path;
  }

  private args(): PythonArgument[] {
    const args: PythonArgument[] = [];
    while (!this.takes(')')) {
      if (this.next.text === '*' && this.tokens[this.at + 1]?.text === '*') {
        args.push(...this.unpacked());
      } else {
        const named = this.next.kind === 'name' && this.tokens[this.at + 1]?.text === '=';
        const name = named ? this.take().text : undefined;
        if (named) this.take();
        args.push({ name, value: this.value() });
      }
      this.separator(')');
    }
    return args;
  }

  /** The arguments of `**{"groups": 32}`. */
  private unpacked(): PythonArgument[] {
    const start = this.unreadable();
    this.take();
    this.take();
    const value = this.value();
    if (value.kind !== 'dict') throw start;
    return [...value.entries].map(([name, each]) => ({ name, value: each }));
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
