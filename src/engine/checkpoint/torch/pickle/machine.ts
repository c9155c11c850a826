import { malformed } from '../../malformed';
import { COST, type PickleBudget } from './budget';
import type { PickleCursor } from './cursor';
import {
  type Caller,
  InertAttribute,
  InertObject,
  PickleGlobal,
  type PickleValue,
  TorchStorage,
} from './values';

/** Deeper than any checkpoint: Python's own pickler appends in batches of a thousand. */
const MAX_DEPTH = 2 ** 18;

/** Classes within classes, which Python names by `getattr`; methods begin with a small letter. */
const INNER_CLASS = /^_*[A-Z]/;

/** What the file's layout lends to the interpreter. */
export interface PickleHost {
  /** The meaning of a class or function. Errors: `weights-malformed` for what only runs code. */
  readonly lookUp: (module: string, name: string, machine: PickleMachine) => PickleGlobal;
  /** Classes and functions of which nothing is known but the name. */
  readonly passedOver: Set<string>;
  /** What a persistent id stands for: torch's storages. */
  readonly persistent: (id: PickleValue) => PickleValue;
  /** The storage that `torch.save` wrote into these bytes; absent within such bytes. */
  readonly storageIn?: (bytes: Uint8Array, caller: Caller) => TorchStorage;
}

/** The state of an interpreter: stack, marks and memo, each of them bounded. */
export class PickleMachine implements Caller {
  readonly cursor: PickleCursor;
  readonly budget: PickleBudget;
  readonly host: PickleHost;
  readonly #stack: PickleValue[] = [];
  readonly #marks: number[] = [];
  readonly #memo = new Map<number, PickleValue>();
  #inline = 0;

  constructor(cursor: PickleCursor, budget: PickleBudget, host: PickleHost) {
    this.cursor = cursor;
    this.budget = budget;
    this.host = host;
  }

  get passedOver(): Set<string> {
    return this.host.passedOver;
  }

  get storageIn(): PickleHost['storageIn'] {
    return this.host.storageIn;
  }

  push(value: PickleValue): void {
    this.#checkDepth();
    this.#stack.push(value);
  }

  pop(): PickleValue {
    const value = this.top();
    this.#stack.pop();
    return value;
  }

  /** The last value, which must lie above the last mark. */
  top(): PickleValue {
    const value = this.#stack.at(-1);
    if (value === undefined || this.#stack.length <= (this.#marks.at(-1) ?? 0)) {
      throw malformed('pickle-stack', { at: this.cursor.at });
    }
    return value;
  }

  mark(): void {
    this.#checkDepth();
    this.#marks.push(this.#stack.length);
  }

  /** Takes the last mark and everything above it. */
  popMark(): PickleValue[] {
    const mark = this.#marks.pop();
    if (mark === undefined) throw malformed('pickle-stack', { at: this.cursor.at });
    return this.#stack.splice(mark);
  }

  /** Remembers the last value under the index, or under the next free one. */
  memorise(index = this.#memo.size): void {
    this.budget.spend(COST.memo);
    this.#memo.set(index, this.top());
  }

  recall(index: number): void {
    const value = this.#memo.get(index);
    if (value === undefined) throw malformed('pickle-memo', { index, at: this.cursor.at });
    this.push(value);
  }

  /** What a call of the name, or of an inner class, with the arguments stands for. */
  called(callee: PickleValue, args: readonly PickleValue[]): PickleValue {
    this.budget.spend(COST.dict + COST.slot * args.length);
    if (callee instanceof PickleGlobal) {
      return callee.meaning.call?.(args, this) ?? new InertObject(callee.name, args);
    }
    if (callee instanceof InertAttribute) {
      if (!INNER_CLASS.test(callee.attribute)) {
        throw malformed('pickle-global', { global: 'builtins.getattr' });
      }
      return new InertObject(callee.className, args);
    }
    throw malformed('pickle-type', { expected: 'call', at: this.cursor.at });
  }

  /** A storage of bytes that the pickle itself has: a copy, so that they lie aligned. */
  inlineStorage(dtype: string, elements: number, bytes: Uint8Array): TorchStorage {
    this.budget.spend(bytes.byteLength);
    this.#inline += 1;
    const view = { begin: 0, elements };
    return new TorchStorage(`pickle:${this.#inline}`, dtype, elements, view, bytes.slice());
  }

  #checkDepth(): void {
    if (this.#stack.length + this.#marks.length >= MAX_DEPTH) {
      throw malformed('pickle-depth', { depth: MAX_DEPTH, at: this.cursor.at });
    }
  }
}

/** What an opcode does. */
export type Opcode = (machine: PickleMachine) => void;
