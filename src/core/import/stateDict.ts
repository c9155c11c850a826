import { inferSpec } from './inferSpec';
import { isFit, misfitParams, type Shapes } from './misfit';
import { type Assumption, type ImportResult, type NotImported, refuse } from './result';

/** What matters in any way of listing a state_dict: dotted names, brackets, lengths. */
const PIECE = /(?<name>[A-Za-z_][\w.]*)|(?<length>\d+)|(?<open>[[(])|[\])]/g;
/** `tensor([...` or `tensor(0.5`: numbers, which don't tell a shape. */
const PRINTED_VALUES = /\btensor\(\s*[[\d-]/;
const FIRST_TENSOR = 'conv1.weight';

/** A weight, and numbers in brackets behind it on the same line. */
const WEIGHT_AND_NUMBERS = /\w\.(?:weight|running_mean)\b[^\n]{0,80}?[[(]\s*-?\d/;

/** Whether a text lists tensors as a state_dict names them. */
export function looksLikeStateDict(text: string): boolean {
  return WEIGHT_AND_NUMBERS.test(text);
}

/**
 * The network of a pasted list of tensor names and shapes: lines, JSON, a printed dict or
 * OrderedDict, a safetensors header. A prefix that all names share (`module.`) is left out.
 * Errors: those of `parseShapes` and of `inferSpec`, `state-dict-misfit`. Never throws.
 */
export function importStateDict(text: string): ImportResult {
  const parsed = parseShapes(text);
  if ('error' in parsed) return parsed;
  const prefix = sharedPrefix(parsed.shapes);
  const inferred = inferSpec(withoutPrefix(parsed.shapes, prefix));
  if ('error' in inferred) return inferred;
  const { spec, assumed, misfit } = inferred;
  if (!isFit(misfit)) return refuse('state-dict-misfit', misfitParams(misfit));
  const left: Assumption[] = prefix === '' ? [] : [{ code: 'prefix-left-out', params: { prefix } }];
  return { spec, source: 'state-dict', assumed: [...assumed, ...left] };
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

/** What stands before `conv1.weight`, where all other names begin with it too. */
function sharedPrefix(shapes: Shapes): string {
  const names = [...shapes.keys()];
  const first = names.find((name) => name.endsWith(`.${FIRST_TENSOR}`)) ?? FIRST_TENSOR;
  const prefix = first.slice(0, -FIRST_TENSOR.length);
  return names.every((name) => name.startsWith(prefix)) ? prefix : '';
}

function withoutPrefix(shapes: Shapes, prefix: string): Shapes {
  return new Map([...shapes].map(([name, shape]) => [name.slice(prefix.length), shape]));
}
