import type { Shapes } from './misfit';
import { nearbyOfShapes } from './nearbyOfShapes';
import { readTensors } from './readTensors';
import { type Assumption, type ImportResult, type NotImported, refuse, withNearby } from './result';

/**
 * What matters in any way of listing a state_dict: dotted names, brackets, lengths, and `tensor([` or
 * `array(0.5`, behind which are numbers that don't tell a shape.
 */
const PIECE =
  /(?<values>\b(?:tensor|array)(?=\(\s*[[\d-]))|(?<name>[A-Za-z_][\w.]*)|(?<times>\d+(?: ?[x×] ?\d+)+)|(?<length>\d+)|(?<open>[[(])|[\])]/g;

/** A weight, and numbers in brackets or with times signs behind it on the same line. */
const WEIGHT_AND_NUMBERS = /\w\.(?:weight|running_mean)\b[^\n]{0,80}?(?:[[(]\s*-?\d|\d ?[x×] ?\d)/;
/** A line that is Python's and no list's. */
const CODE_LINE = /^[ \t]*(?:import|from|def|class|for|with|if|return)[ \t(]/m;
const LOAD_ERROR =
  /Error\(s\) in loading state_dict for|size mismatch for [\w.]{1,99}: copying a param/;
/** At least three quoted names of tensors in a row, without a shape. */
const NAMES_ALONE =
  /(?:\b[\w.]{1,99}\.(?:weight|bias|running_mean|running_var|num_batches_tracked)["']?,?\s{1,9}["']?){3}/;

/** Whether a text lists tensors as a state_dict names them. */
export function looksLikeStateDict(text: string): boolean {
  if (!WEIGHT_AND_NUMBERS.test(text)) return false;
  return !CODE_LINE.test(text) || shapesOf(text).shapes.size > 2;
}

/** Whether a text is PyTorch's message of a state_dict that did not fit a network. */
export function isLoadError(text: string): boolean {
  return LOAD_ERROR.test(text);
}

/** Whether a text lists the names of tensors without their shapes. */
export function listsNames(text: string): boolean {
  return NAMES_ALONE.test(text);
}

/**
 * The network of a pasted list of tensor names and shapes: lines, JSON, a printed dict or
 * OrderedDict, a safetensors header.
 * Errors: those of `parseShapes` and of `readTensors`. Never throws.
 */
export function importStateDict(text: string): ImportResult {
  const parsed = parseShapes(text);
  if ('error' in parsed) return parsed;
  const all = withStatistics(parsed.shapes);
  const read = readTensors(all);
  if ('error' in read) return withNearby(read, nearbyOfShapes(parsed.shapes));
  const completed: Assumption[] =
    all.size > parsed.shapes.size ? [{ code: 'statistics', params: {} }] : [];
  return { spec: read.spec, source: 'state-dict', assumed: [...read.assumed, ...completed] };
}

/**
 * A list of parameters alone (`named_parameters()`) with the statistics that belong to each BN: they
 * have its length. Shapes with a statistic anywhere are a whole state_dict and stay as they are.
 */
function withStatistics(shapes: Shapes): Shapes {
  if ([...shapes.keys()].some((name) => name.endsWith('.running_mean'))) return shapes;
  const all = new Map(shapes);
  for (const [name, shape] of shapes) {
    const norm = name.replace(/\.weight$/, '');
    if (norm === name || shape.length !== 1 || !shapes.has(`${norm}.bias`)) continue;
    all.set(`${norm}.running_mean`, shape);
    all.set(`${norm}.running_var`, shape);
  }
  return all;
}

/**
 * Names and shapes out of a text, in their order.
 * Errors: `state-dict-values`, `state-dict-duplicate`, `unrecognised` where there are none.
 */
export function parseShapes(text: string): { readonly shapes: Shapes } | NotImported {
  const { shapes, values, twice } = shapesOf(text);
  if (twice !== undefined) return refuse('state-dict-duplicate', { name: twice });
  if (values) return refuse('state-dict-values');
  return shapes.size > 0 ? { shapes } : refuse('unrecognised');
}

interface Found {
  readonly shapes: Map<string, readonly number[]>;
  /** Whether a name has printed values and no shape. */
  values: boolean;
  /** The first name that has two shapes. */
  twice: string | undefined;
}

function shapesOf(text: string): Found {
  const found: Found = { shapes: new Map(), values: false, twice: undefined };
  let name: string | undefined;
  let lengths: number[] | undefined;
  let depth = 0;
  let valuesFrom = Number.POSITIVE_INFINITY;
  const take = (shape: readonly number[]) => {
    if (name === undefined) return;
    if (isOther(found.shapes.get(name), shape)) found.twice ??= name;
    found.shapes.set(name, shape);
    name = undefined;
  };
  for (const { 0: piece, index, groups = {} } of text.matchAll(PIECE)) {
    const closes = piece === ']' || piece === ')';
    if (groups.open !== undefined) depth += 1;
    if (closes) depth -= 1;
    if (depth >= valuesFrom) continue;
    valuesFrom = Number.POSITIVE_INFINITY;
    if (groups.values !== undefined) {
      found.values ||= name !== undefined;
      name = undefined;
      valuesFrom = depth + 1;
    } else if (groups.name !== undefined) {
      // `net.state_dict()` is a call in code around the list.
      if (!isTensorName(piece) || text.startsWith('()', index + piece.length)) continue;
      name = piece;
      lengths = undefined;
    } else if (groups.open !== undefined) {
      lengths = [];
    } else if (groups.times !== undefined) {
      take(piece.split(/ ?[x×] ?/).map(Number));
    } else if (groups.length !== undefined) {
      lengths?.push(Number(piece));
    } else {
      if (lengths !== undefined) take(lengths);
      lengths = undefined;
    }
  }
  return found;
}

/** Whether a shape was told before, and was another. */
function isOther(known: readonly number[] | undefined, shape: readonly number[]): boolean {
  return known !== undefined && known.join() !== shape.join();
}

/** All tensors of a module stand behind a dot; `torch.Size` and `torch.float32` name no tensor. */
function isTensorName(name: string): boolean {
  return name.includes('.') && !name.startsWith('torch.');
}
