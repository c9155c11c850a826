import { malformed } from '../malformed';
import { type PickleValue, TorchTensor } from './pickle/values';

/**
 * Names of the entries of training checkpoints that hold a network, the first that is there being taken:
 * averaged weights before those of the last step. The first four as timm's `load_state_dict`.
 */
const PREFERRED = [
  ...['state_dict_ema', 'model_ema', 'state_dict', 'model'],
  ...['ema_state_dict', 'model_ema_state_dict', 'ema_model', 'ema', 'params_ema'],
  ...['model_state_dict', 'model_state', 'net', 'network', 'net_state_dict', 'module', 'params'],
];
const EMA = /(^|[._])ema([._]|$)/i;
/** What training keeps beside the network. */
const TRAINING = /optim|scheduler|scaler|^amp$/i;
/** Wrappers within wrappers: `{'model': {'state_dict': ...}}`. */
const MAX_LEVELS = 3;

/** Tensors under one entry of a checkpoint. */
export interface Part {
  /** Keys on the way to it, joined by dots; null for the checkpoint itself. */
  readonly path: string | null;
  readonly tensors: ReadonlyMap<string, TorchTensor>;
}

/**
 * Every dict of a checkpoint that holds tensors, the one to take by default first. Optimizers number
 * what they keep, so theirs are no parts. Errors: `weights-malformed` with reason `no-tensors`.
 */
export function partsOf(root: PickleValue): readonly Part[] {
  const found: Part[] = [];
  collect(root, [], { found, seen: new Set() });
  if (found.length === 0) throw malformed('no-tensors');
  return found.sort((a, b) => rankOf(a.path) - rankOf(b.path) || b.tensors.size - a.tensors.size);
}

/** The part of that path, or the one by default. Errors: `no-part` with the path. */
export function choosePart(parts: readonly Part[], path: string | undefined): Part {
  const part = path === undefined ? parts[0] : parts.find((each) => each.path === path);
  if (part === undefined) throw malformed('no-part', { part: path ?? '' });
  return part;
}

interface Collected {
  readonly found: Part[];
  /** A dict that is there many times would otherwise be gone through as many times, at every level. */
  readonly seen: Set<PickleValue>;
}

function collect(value: PickleValue, keys: readonly string[], collected: Collected): void {
  if (!(value instanceof Map) || keys.length > MAX_LEVELS || collected.seen.has(value)) return;
  collected.seen.add(value);
  const tensors = new Map<string, TorchTensor>();
  for (const [key, child] of value) {
    if (typeof key !== 'string') continue;
    if (child instanceof TorchTensor) tensors.set(key, child);
    else if (!TRAINING.test(key)) collect(child, [...keys, key], collected);
  }
  const path = keys.length > 0 ? keys.join('.') : null;
  if (tensors.size > 0) collected.found.push({ path, tensors });
}

function rankOf(path: string | null): number {
  const keys = path?.split('.') ?? [];
  const rank = keys.map((key) => PREFERRED.indexOf(key)).find((each) => each >= 0);
  if (rank !== undefined) return rank;
  return path !== null && EMA.test(path) ? PREFERRED.length : PREFERRED.length + 1;
}
