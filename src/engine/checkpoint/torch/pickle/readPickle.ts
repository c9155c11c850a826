import { malformed } from '../../malformed';
import type { PickleBudget } from './budget';
import { CONTAINERS } from './containers';
import { PickleCursor } from './cursor';
import { LITERALS } from './literals';
import { type Opcode, type PickleHost, PickleMachine } from './machine';
import { OBJECTS } from './objects';
import type { PickleValue } from './values';

const STOP = 0x2e;
/** PyTorch writes 2; others 4; 5 adds buffers beside the stream, which no file has. */
const MAX_PROTOCOL = 5;

/** Opcodes that concern the stream, the stack and the memo. */
const PLUMBING: Readonly<Record<number, Opcode>> = {
  128: ({ cursor }) => {
    const protocol = cursor.uint8();
    if (protocol > MAX_PROTOCOL) throw malformed('pickle-protocol', { protocol });
  },
  // A frame's length only helps who reads ahead.
  149: ({ cursor }) => {
    cursor.uint64();
  },
  48: (machine) => {
    machine.pop();
  },
  49: (machine) => {
    machine.popMark();
  },
  50: (machine) => machine.push(machine.top()),
  113: (machine) => machine.memorise(machine.cursor.uint8()),
  114: (machine) => machine.memorise(machine.cursor.uint32()),
  148: (machine) => machine.memorise(),
  104: (machine) => machine.recall(machine.cursor.uint8()),
  106: (machine) => machine.recall(machine.cursor.uint32()),
};

const OPCODES: ReadonlyMap<number, Opcode> = new Map(
  [PLUMBING, LITERALS, CONTAINERS, OBJECTS].flatMap((table) =>
    Object.entries(table).map(([code, run]) => [Number(code), run] as const),
  ),
);

/**
 * Reads one pickle (protocols 2 to 5) as data: a small interpreter that calls nothing: what a
 * name means its host says, and what is not known stays a record. Every opcode takes at least
 * a byte and there are no jumps, so it ends; the budget bounds what it makes.
 * `length` is how many bytes the pickle took. Errors: `OutOfBytes` where the bytes end before it does;
 * `weights-malformed` with a reason `pickle-...`. Source: CPython's pickletools.py.
 */
export function readPickle(
  bytes: Uint8Array,
  budget: PickleBudget,
  host: PickleHost,
): { readonly value: PickleValue; readonly length: number } {
  const cursor = new PickleCursor(bytes);
  const machine = new PickleMachine(cursor, budget, host);
  for (;;) {
    budget.step();
    const code = cursor.uint8();
    if (code === STOP) return { value: machine.pop(), length: cursor.at };
    const run = OPCODES.get(code);
    if (run === undefined) {
      throw malformed('pickle-opcode', { opcode: `0x${code.toString(16)}`, at: cursor.at - 1 });
    }
    run(machine);
  }
}
