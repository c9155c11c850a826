import { malformed } from '../../malformed';
import { COST } from './budget';
import type { Opcode, PickleMachine } from './machine';

/** No integer of a checkpoint is longer. */
const MAX_INTEGER_BYTES = 1024;

const TEXT = new TextDecoder();

/** Opcodes that push a number, a text or bytes. */
export const LITERALS: Readonly<Record<number, Opcode>> = {
  78: (machine) => machine.push(null),
  136: (machine) => machine.push(true),
  137: (machine) => machine.push(false),
  74: (machine) => machine.push(machine.cursor.int32()),
  75: (machine) => machine.push(machine.cursor.uint8()),
  77: (machine) => machine.push(machine.cursor.uint16()),
  138: (machine) => pushInteger(machine, machine.cursor.uint8()),
  139: (machine) => pushInteger(machine, machine.cursor.uint32()),
  71: (machine) => machine.push(machine.cursor.float64()),
  88: (machine) => pushText(machine, machine.cursor.uint32()),
  140: (machine) => pushText(machine, machine.cursor.uint8()),
  141: (machine) => pushText(machine, machine.cursor.uint64()),
  // Texts of Python 2.
  84: (machine) => pushText(machine, machine.cursor.uint32()),
  85: (machine) => pushText(machine, machine.cursor.uint8()),
  66: (machine) => pushBytes(machine, machine.cursor.uint32()),
  67: (machine) => pushBytes(machine, machine.cursor.uint8()),
  142: (machine) => pushBytes(machine, machine.cursor.uint64()),
  150: (machine) => pushBytes(machine, machine.cursor.uint64()),
};

function pushText(machine: PickleMachine, length: number): void {
  const bytes = machine.cursor.take(length);
  machine.budget.spend(COST.object + length);
  machine.push(TEXT.decode(bytes));
}

function pushBytes(machine: PickleMachine, length: number): void {
  machine.budget.spend(COST.object);
  machine.push(machine.cursor.take(length));
}

/** A little-endian two's complement of any length. */
function pushInteger(machine: PickleMachine, length: number): void {
  const { cursor } = machine;
  if (length > MAX_INTEGER_BYTES) throw malformed('pickle-length', { length, at: cursor.at });
  machine.budget.spend(COST.object + length);
  const hex = [...cursor.take(length)].map((byte) => byte.toString(16).padStart(2, '0'));
  const value = BigInt.asIntN(length * 8, BigInt(`0x0${hex.reverse().join('')}`));
  const number = Number(value);
  machine.push(Number.isSafeInteger(number) ? number : value);
}
