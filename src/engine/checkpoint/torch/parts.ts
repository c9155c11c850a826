import { malformed } from '../malformed';
import { collectTensors, type Part } from './collect';
import type { PickleValue } from './pickle/values';

export type { Part } from './collect';

/** Entries with averaged weights, which their authors evaluate: before those of the last step. */
const AVERAGED = /(^|[._])(ema|swa|averaged?|avg|polyak|shadow|teacher)([._]|$)/i;
/** Names of the entries that hold a network, the first that is there being taken; as timm's `load_state_dict`. */
const PREFERRED = [
  ...['state_dict_ema', 'model_ema', 'state_dict', 'model', 'ema_state_dict'],
  ...['model_ema_state_dict', 'ema_model', 'ema', 'params_ema', 'model_state_dict', 'model_state'],
  ...['net', 'network', 'net_state_dict', 'module', 'params', 'teacher', 'backbone', 'encoder'],
];
/** Running statistics of batch normalisation. */
const STATISTICS = /(^|\.)running_mean$/;

/**
 * The entries of a checkpoint that may hold a network, the one to take by default first: all that have
 * convolutions where any does, the averaged copy before the last step's, the fuller before the emptier.
 * Errors: `weights-malformed` with `optimizer`, `bound-method`, `unnamed-tensors`, `object` or
 * `no-tensors`: what is there instead.
 */
export function partsOf(root: PickleValue): readonly Part[] {
  const parts = collectTensors(root);
  const most = Math.max(...parts.map(likeness));
  const hasStatistics = parts.some(isWhole);
  const rank = (part: Part) =>
    (hasStatistics && !isWhole(part) ? 2 * PREFERRED.length : 0) + rankOf(part.path);
  return parts
    .filter((part) => likeness(part) === most)
    .sort((a, b) => rank(a) - rank(b) || b.tensors.size - a.tensors.size);
}

/** The part of that path, or the one by default. Errors: `no-part` with the path. */
export function choosePart(parts: readonly Part[], path: string | undefined): Part {
  const part = path === undefined ? parts[0] : parts.find((each) => each.path === path);
  if (part === undefined) throw malformed('no-part', { part: path ?? '' });
  return part;
}

/** How much like a network's its tensors are: 2 with filters, 1 with matrices, 0 with neither. */
function likeness({ tensors }: Part): number {
  const ranks = [...tensors.values()].map(({ shape }) => shape.length);
  if (ranks.some((rank) => rank >= 4)) return 2;
  return ranks.some((rank) => rank >= 2) ? 1 : 0;
}

/** A copy of the trained numbers alone has no running statistics, and answers nothing. */
function isWhole({ tensors }: Part): boolean {
  return [...tensors.keys()].some((name) => STATISTICS.test(name));
}

function rankOf(path: string | null): number {
  const keys = path?.split('.') ?? [];
  const averaged = path !== null && AVERAGED.test(path) ? 0 : PREFERRED.length;
  const rank = keys.map((key) => PREFERRED.indexOf(key)).find((each) => each >= 0);
  return averaged + (rank ?? PREFERRED.length - 1);
}
