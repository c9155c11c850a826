import { callNetwork } from './callNetwork';
import { checked } from './checked';
import { changeOf, type LayerChange, withChanges } from './layerChange';
import {
  type PythonCall,
  type PythonStatement,
  type PythonValue,
  parseStatement,
} from './pythonParser';
import type { Line } from './pythonStatements';
import {
  type Assumption,
  type ImportedResidual,
  type NotImported,
  type ResidualResult,
  refuse,
} from './result';

const MAX_SHOWN = 80;
/** Lines that are told of as left out. */
const MAX_TOLD = 5;
const DEFINES = /^(?:class|def)$/;
/** What is done with a network that leaves its layers as they are. */
const USES =
  /^(?:eval|train|cuda|cpu|to|half|float|load_state_dict|parameters|requires_grad_|state_dict)$/;
/** What gives the modules of a network. */
const MODULES = /^(?:children|modules|named_children|named_modules|layer\d)$/;
const SHOWS = /^(?:print|summary|torchsummary|torchinfo)\b/;

/** A network as a line made it, under the name that the line gave it. */
interface Made {
  readonly name: string | undefined;
  readonly network: ImportedResidual;
}

/**
 * A Python text, read line by line. The first call that makes a network makes the text's; what its
 * arguments name is what lines before have set, and lines behind may put other layers into it.
 */
export class PythonScript {
  private readonly names = new Map<string, PythonValue>();
  private readonly defined = new Set<string>();
  private readonly unknown = new Map<string, NotImported>();
  private readonly changes: LayerChange[] = [];
  private readonly left: string[] = [];
  private made: Made | undefined;
  private refusal: NotImported | undefined;
  /** Why a call was not read that may have been none of a network. */
  private firstFault: NotImported | undefined;

  read(line: Line): void {
    const [first, second] = line.tokens;
    if (first === undefined || this.refusal !== undefined) return;
    if (DEFINES.test(first.text)) {
      if (second?.kind === 'name') this.defined.add(second.text);
      return;
    }
    const statement = parseStatement(line.tokens, this.names);
    if ('error' in statement) {
      this.firstFault ??= statement;
      this.unread(line);
    } else if (statement.value.kind === 'call' && this.made === undefined) {
      this.call(statement.target, statement.value);
    } else {
      this.assigned(statement, line);
    }
  }

  /** The network, with its changes and the lines that are left out; undefined where no line makes one. */
  result(): ResidualResult | undefined {
    if (this.refusal !== undefined) return this.refusal;
    if (this.made === undefined) return undefined;
    const { network } = this.made;
    const changed = withChanges(network.spec, this.changes);
    if ('error' in changed) return changed;
    const notes = [...network.assumed, ...changed.assumed, ...this.told()];
    return checked(changed.spec, network.source, notes);
  }

  /** Why no line makes a network: it is defined in the text, or the first line that could not be read. */
  get fault(): NotImported | undefined {
    const [name] = this.defined;
    return name === undefined ? this.firstFault : refuse('code-defines', { name });
  }

  private told(): Assumption[] {
    const lines = this.left.slice(0, MAX_TOLD);
    const more = this.left.length - lines.length;
    return [...lines, ...(more > 0 ? [`… (+${more})`] : [])].map((line) => ({
      code: 'line-left-out',
      params: { line },
    }));
  }

  private call(target: string | undefined, call: PythonCall): void {
    const name = call.callee.slice(call.callee.lastIndexOf('.') + 1);
    if (this.defined.has(name)) {
      this.refusal = refuse('code-defines', { name });
      return;
    }
    const network = this.networkOf(call);
    if (!('error' in network)) this.made = { name: target, network };
    else if (network.error.code === 'call-unknown') this.firstFault ??= network;
    else this.refusal = network;
  }

  /** A value that later lines may name, a layer that is put into the network, or neither. */
  private assigned({ target, item, value }: PythonStatement, line: Line): void {
    const part = target === undefined ? undefined : this.partOf(target);
    if (part !== undefined && item === undefined) {
      const change = changeOf(part, value, shortened(line));
      if (change === undefined) this.refuseLine(line);
      else this.changes.push(change);
    } else if (target !== undefined && this.made === undefined) {
      this.name(target, item, value);
    } else if (value.kind === 'call' && !('error' in this.networkOf(value))) {
      this.left.push(shortened(line));
    } else {
      this.unread(line);
    }
  }

  /** The network of a call; a function that makes none is looked up once, however many lines call it. */
  private networkOf(call: PythonCall): ResidualResult {
    const known = this.unknown.get(call.callee);
    const plain =
      call.methods.length === 0 && call.args.every(({ value }) => value.kind !== 'call');
    if (known !== undefined && plain) return known;
    const result = callNetwork(call);
    if (plain && 'error' in result && result.error.code === 'call-unknown') {
      this.unknown.set(call.callee, result);
    }
    return result;
  }

  private name(target: string, item: string | undefined, value: PythonValue): void {
    const dict = this.names.get(target);
    if (item === undefined) this.names.set(target, value);
    else if (dict?.kind === 'dict') {
      const entries = new Map(dict.entries).set(item, value);
      this.names.set(target, { kind: 'dict', entries });
    }
  }

  /** The part of the network that a line sets: `fc` of `model.fc` and of `model.module.fc`. */
  private partOf(target: string): string | undefined {
    const own = this.made?.name;
    if (own === undefined || !target.startsWith(`${own}.`)) return undefined;
    return target.slice(own.length + 1).replace(/^module\./, '');
  }

  /** A line behind the network's: it may change the network where it names it. */
  private unread(line: Line): void {
    const own = this.made?.name;
    if (own === undefined || !line.text.includes(own)) return;
    const [path = ''] = /^[\w.]*\[?/.exec(line.text) ?? [];
    const ofNetwork = path.startsWith(`${own}.`) || path === `${own}[`;
    if (ofNetwork && sets(line)) this.refuseLine(line);
    else if (SHOWS.test(path) || (ofNetwork && USES.test(path.slice(own.length + 1)))) return;
    else if (takes(line.text, own)) this.left.push(shortened(line));
  }

  private refuseLine(line: Line): void {
    this.refusal = refuse('line-unsupported', { line: shortened(line) });
  }
}

/** Whether a line puts a value somewhere, outside of brackets. */
function sets({ tokens }: Line): boolean {
  let depth = 0;
  return tokens.some(({ kind, text }, at) => {
    if (kind !== 'mark') return false;
    if ('([{'.includes(text)) depth += 1;
    if (')]}'.includes(text)) depth -= 1;
    const compares = /[=!<>]/.test(`${tokens[at - 1]?.text}${tokens[at + 1]?.text}`);
    return depth === 0 && text === '=' && !compares;
  });
}

/** Whether a text takes a network or its modules, not only its parameters or the length of a layer. */
function takes(text: string, name: string): boolean {
  return text.split(/[^\w.]+/).some((word) => {
    const part = word.startsWith(`${name}.`) ? word.slice(name.length + 1) : undefined;
    return word === name || (part !== undefined && MODULES.test(part));
  });
}

function shortened({ text }: Line): string {
  const one = text.replace(/\s+/g, ' ');
  return one.length > MAX_SHOWN ? `${one.slice(0, MAX_SHOWN)}…` : one;
}
