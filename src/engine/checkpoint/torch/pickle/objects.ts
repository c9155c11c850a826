import { malformed } from '../../malformed';
import type { Opcode, PickleMachine } from './machine';
import { buildArray, buildDtype } from './numpyArray';
import {
  InertObject,
  NumpyArray,
  NumpyDtype,
  PickleGlobal,
  PickleTuple,
  type PickleValue,
} from './values';

/** Opcodes that name classes and functions, call them and set their state: none is run. */
export const OBJECTS: Readonly<Record<number, Opcode>> = {
  99: (machine) => {
    const module = machine.cursor.line();
    machine.push(machine.host.lookUp(module, machine.cursor.line(), machine));
  },
  147: (machine) => {
    const name = machine.pop();
    const module = machine.pop();
    if (typeof module !== 'string' || typeof name !== 'string') {
      throw malformed('pickle-type', { expected: 'str', at: machine.cursor.at });
    }
    machine.push(machine.host.lookUp(module, name, machine));
  },
  // INST names a class and calls it at once; nothing that is allowed is pickled so.
  105: (machine) => {
    const module = machine.cursor.line();
    machine.host.lookUp(module, machine.cursor.line(), machine);
    throw malformed('pickle-opcode', { opcode: 'INST', at: machine.cursor.at });
  },
  82: call,
  129: call,
  146: (machine) => {
    machine.pop();
    call(machine);
  },
  98: build,
  81: (machine) => machine.push(machine.host.persistent(machine.pop())),
};

/** REDUCE and NEWOBJ: what a call of the name with the arguments stands for. */
function call(machine: PickleMachine): void {
  const args = machine.pop();
  const callee = machine.pop();
  if (!(args instanceof PickleTuple)) {
    throw malformed('pickle-type', { expected: 'call', at: machine.cursor.at });
  }
  machine.push(machine.called(callee, args.items));
}

/** BUILD: the attributes of an object, which are kept where something may be found in them. */
function build(machine: PickleMachine): void {
  const state = machine.pop();
  const object = machine.top();
  if (object instanceof InertObject) object.state = state;
  else if (object instanceof NumpyArray) buildArray(object, state, machine);
  else if (object instanceof NumpyDtype) buildDtype(object, state);
  else if (!isObject(object)) {
    throw malformed('pickle-type', { expected: 'object', at: machine.cursor.at });
  }
}

function isObject(value: PickleValue): boolean {
  return typeof value === 'object' && value !== null && !(value instanceof PickleGlobal);
}
