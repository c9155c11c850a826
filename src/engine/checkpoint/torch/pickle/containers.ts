import { malformed } from '../../malformed';
import { COST } from './budget';
import type { Opcode, PickleMachine } from './machine';
import { InertObject, PickleList, PickleTuple, type PickleValue } from './values';

/** Opcodes that make lists, tuples, dicts and sets, and fill them. */
export const CONTAINERS: Readonly<Record<number, Opcode>> = {
  40: (machine) => machine.mark(),
  93: (machine) => pushObject(machine, new PickleList()),
  41: (machine) => pushTuple(machine, []),
  116: (machine) => pushTuple(machine, machine.popMark()),
  133: (machine) => pushTuple(machine, popped(machine, 1)),
  134: (machine) => pushTuple(machine, popped(machine, 2)),
  135: (machine) => pushTuple(machine, popped(machine, 3)),
  125: (machine) => {
    machine.budget.spend(COST.dict);
    machine.push(new Map());
  },
  143: (machine) => pushObject(machine, new InertObject('builtins.set')),
  145: (machine) => {
    const items = machine.popMark();
    pushObject(machine, new InertObject('builtins.frozenset'));
    append(machine, items);
  },
  97: (machine) => append(machine, popped(machine, 1)),
  101: (machine) => append(machine, machine.popMark()),
  144: (machine) => append(machine, machine.popMark()),
  115: (machine) => setItems(machine, popped(machine, 2)),
  117: (machine) => setItems(machine, machine.popMark()),
};

function pushObject(machine: PickleMachine, object: PickleList | InertObject): void {
  machine.budget.spend(COST.object);
  machine.push(object);
}

function pushTuple(machine: PickleMachine, items: readonly PickleValue[]): void {
  machine.budget.spend(COST.object + COST.slot * items.length);
  machine.push(new PickleTuple(items));
}

/** The last `count` values, in the order in which they were pushed. */
function popped(machine: PickleMachine, count: number): PickleValue[] {
  return Array.from({ length: count }, () => machine.pop()).reverse();
}

function append(machine: PickleMachine, items: readonly PickleValue[]): void {
  const target = machine.top();
  if (target instanceof InertObject) target.items ??= [];
  const list = target instanceof InertObject || target instanceof PickleList ? target.items : null;
  if (list === null) throw malformed('pickle-type', { expected: 'list', at: machine.cursor.at });
  machine.budget.spend(COST.slot * items.length);
  for (const item of items) list.push(item);
}

/** Sets pairs of key and value. */
function setItems(machine: PickleMachine, items: readonly PickleValue[]): void {
  const target = machine.top();
  if (target instanceof InertObject) target.entries ??= new Map();
  const dict = target instanceof InertObject ? target.entries : target;
  if (!(dict instanceof Map) || items.length % 2 !== 0) {
    throw malformed('pickle-type', { expected: 'dict', at: machine.cursor.at });
  }
  machine.budget.spend((COST.entry * items.length) / 2);
  for (let at = 0; at + 1 < items.length; at += 2) {
    dict.set(items[at] ?? null, items[at + 1] ?? null);
  }
}
