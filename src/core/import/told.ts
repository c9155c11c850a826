import { isParametrized } from './canonical';
import type { HelperKind } from './helpers';
import type { KernelOrder } from './kernelOrder';
import type { KeyNames } from './keys';
import { groupNames } from './misfit';
import type { Assumption, AssumptionCode } from './result';

const CODES: Readonly<Record<HelperKind, AssumptionCode>> = {
  head: 'head-left-out',
  queue: 'queue-left-out',
  loss: 'loss-left-out',
  normaliser: 'normaliser-left-out',
  counter: 'counter-left-out',
  auxiliary: 'auxiliaries-left-out',
  metric: 'metric-left-out',
  beside: 'beside-left-out',
};
const MAX_NAMES = 4;

/**
 * What is to be told of tensors that fit a network: how their numbers were taken, what is left out, and
 * what stood before their names. `read`: the stored names of the network's tensors.
 */
export function toldOf(
  { prefix, twins, left }: KeyNames,
  read: readonly string[],
  order: KernelOrder,
): readonly Assumption[] {
  const told: Assumption[] = [];
  const pruned = read.filter((name) => name.endsWith('_orig'));
  const parametrized = read.filter(isParametrized);
  if (pruned.length > 0) told.push({ code: 'pruned', params: { tensors: pruned.length } });
  if (parametrized.length > 0) told.push(grouped('parametrized', parametrized));
  if (order !== 'OIHW') told.push({ code: 'channels-last', params: { order } });
  told.push(...left.map(({ kind, names }) => grouped(CODES[kind], names)));
  if (prefix !== '') told.push({ code: 'prefix-left-out', params: { prefix } });
  told.push(
    ...twins.map((twin): Assumption => ({ code: 'twin-left-out', params: { prefix: twin } })),
  );
  return told;
}

function grouped(code: AssumptionCode, names: readonly string[]): Assumption {
  const groups = groupNames(names);
  const shown = groups.length > MAX_NAMES ? [...groups.slice(0, MAX_NAMES), '…'] : groups;
  return { code, params: { tensors: names.length, names: shown } };
}
