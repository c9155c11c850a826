import type { PickleMachine } from './machine';

/** Layers that every pickled network names. */
const LAYERS = 'torch.nn.modules.';
/** EMPTY_TUPLE and NEWOBJ: an object is made of a class, without arguments. */
const NEW_OBJECT = [0x29, 0x81];
const MEMO_OPCODES: Readonly<Record<number, number>> = { 148: 1, 113: 2, 114: 5 };

/**
 * Whether a class that was just named is a network's, pickled whole: PyTorch's own layers, and any class
 * that objects are made of in a pickle which has such layers. The stream before PyTorch 1.6 names
 * networks in a persistent id, `('module', class, file, source)`.
 */
export function pickledModule(module: string, machine: PickleMachine): boolean {
  if (`${module}.`.startsWith(LAYERS)) return true;
  if (machine.onlySinceMark() === 'module') return true;
  const { bytes, at } = machine.cursor;
  const next = at + (MEMO_OPCODES[bytes[at] ?? 0] ?? 0);
  const isMade = NEW_OBJECT.every((code, index) => bytes[next + index] === code);
  return isMade && includesText(bytes, LAYERS);
}

function includesText(bytes: Uint8Array, text: string): boolean {
  const codes = new TextEncoder().encode(text);
  for (let at = bytes.indexOf(codes[0] ?? 0); at >= 0; at = bytes.indexOf(codes[0] ?? 0, at + 1)) {
    if (codes.every((code, index) => bytes[at + index] === code)) return true;
  }
  return false;
}
