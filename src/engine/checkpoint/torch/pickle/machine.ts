import { malformed } from '../../malformed';
import { COST, type PickleBudget } from './budget';
import type { PickleCursor } from './cursor';
import type { PickleGlobal, PickleValue } from './values';

/** Deeper than any checkpoint: Python's own pickler appends in batches of a thousand. */
const MAX_DEPTH = 2 ** 18;

/** What the file's layout lends to the interpreter. */
export interface PickleHost {
  /** The meaning of a class or function. Errors: `weights-malformed` for all but the allow list. */
  readonly lookUp: (module: string, name: string, machine: PickleMachine) => PickleGlobal;
  /** What a persistent id stands for: torch's storages. */
  readonly persistent: (id: PickleValue) => PickleValue;
}

/** The state of an interpreter: stack, marks and memo, each of them bounded. */
export class PickleMachine {
  readonly cursor: PickleCursor;
  readonly budget: PickleBudget;
  readonly host: PickleHost;
  readonly #stack: PickleValue[] = [];
  readonly #marks: number[] = [];
  readonly #memo = new Map<number, PickleValue>();

  constructor(cursor: PickleCursor, budget: PickleBudget, host: PickleHost) {
    this.cursor = cursor;
    this.budget = budget;
    this.host = host;
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

  /** The last value, where it is the only one above the last mark. */
  onlySinceMark(): PickleValue {
    const mark = this.#marks.at(-1) ?? 0;
    return this.#stack.length === mark + 1 ? this.top() : null;
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

  #checkDepth(): void {
    if (this.#stack.length + this.#marks.length >= MAX_DEPTH) {
      throw malformed('pickle-depth', { depth: MAX_DEPTH, at: this.cursor.at });
    }
  }
}

/** What an opcode does. */
export type Opcode = (machine: PickleMachine) => void;
