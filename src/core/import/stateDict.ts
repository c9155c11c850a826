import type { Shapes } from './misfit';
import { readTensors } from './readTensors';
import { type ImportResult, type NotImported, refuse } from './result';

/** What matters in any way of listing a state_dict: dotted names, brackets, lengths. */
const PIECE = /(?<name>[A-Za-z_][\w.]*)|(?<length>\d+)|(?<open>[[(])|[\])]/g;
/** `tensor([...` or `tensor(0.5`: numbers, which don't tell a shape. */
const PRINTED_VALUES = /\btensor\(\s*[[\d-]/;

/** A weight, and numbers in brackets behind it on the same line. */
const WEIGHT_AND_NUMBERS = /\w\.(?:weight|running_mean)\b[^\n]{0,80}?[[(]\s*-?\d/;

/** Whether a text lists tensors as a state_dict names them. */
export function looksLikeStateDict(text: string): boolean {
  return WEIGHT_AND_NUMBERS.test(text);
}

/**
 * The network of a pasted list of tensor names and shapes: lines, JSON, a printed dict or
 * OrderedDict, a safetensors header.
 * Errors: those of `parseShapes` and of `readTensors`. Never throws.
 */
export function importStateDict(text: string): ImportResult {
  const parsed = parseShapes(text);
  if ('error' in parsed) return parsed;
  const read = readTensors(parsed.shapes);
  if ('error' in read) return read;
  return { spec: read.spec, source: 'state-dict', assumed: read.assumed };
}

/**
 * Names and shapes out of a text, in their order.
 * Errors: `state-dict-values`, `state-dict-duplicate`, `unrecognised` where there are none.
 */
export function parseShapes(text: string): { readonly shapes: Shapes } | NotImported {
  if (PRINTED_VALUES.test(text)) return refuse('state-dict-values');
  const shapes = new Map<string, readonly number[]>();
  let name: string | undefined;
  let lengths: number[] | undefined;
  for (const { groups = {} } of text.matchAll(PIECE)) {
    if (groups.name !== undefined) {
      if (!isTensorName(groups.name)) continue;
      name = groups.name;
      lengths = undefined;
    } else if (groups.open !== undefined) {
      lengths = [];
    } else if (groups.length !== undefined) {
      lengths?.push(Number(groups.length));
    } else {
      if (name !== undefined && lengths !== undefined) {
        if (isOther(shapes.get(name), lengths)) return refuse('state-dict-duplicate', { name });
        shapes.set(name, lengths);
        name = undefined;
      }
      lengths = undefined;
    }
  }
  return shapes.size > 0 ? { shapes } : refuse('unrecognised');
}

/** Whether a shape was told before, and was another. */
function isOther(known: readonly number[] | undefined, shape: readonly number[]): boolean {
  return known !== undefined && known.join() !== shape.join();
}

/** All tensors of a module stand behind a dot; `torch.Size` and `torch.float32` name no tensor. */
function isTensorName(name: string): boolean {
  return name.includes('.') && !name.startsWith('torch.');
}
