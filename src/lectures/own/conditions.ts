import { graphCost } from '../../core/cost';
import { buildGraph } from '../../core/graph';
import { type ArchSpec, depthOf, isResidual } from '../../core/spec';
import type { Pair } from '../exercise';
import type { Condition, Measure } from './ownLesson';

const OF_EVERY_FAMILY: readonly Measure[] = ['params', 'macs', 'inputPx', 'classes'];

/** Whether a condition holds of the networks of the page; of what a network has not it does not. */
export function isMet({ lane, of, is, value }: Condition, pair: Pair): boolean {
  const found = measured(pair[lane], of);
  const wanted = value === 'other' ? measured(pair[lane === 'a' ? 'b' : 'a'], of) : value;
  if (found === null || wanted === null) return false;
  if (is === 'equal') return found === wanted;
  return is === 'atLeast' ? found >= wanted : found <= wanted;
}

/** Whether a network has such a measure. */
export function hasMeasure(spec: ArchSpec, measure: Measure): boolean {
  return isResidual(spec) || OF_EVERY_FAMILY.some((each) => each === measure);
}

/** A measure of a network; null where its family has no such thing. The spec must make a network. */
export function measured(spec: ArchSpec, measure: Measure): number | null {
  switch (measure) {
    case 'params':
    case 'macs':
      return graphCost(buildGraph(spec))[measure];
    case 'inputPx':
    case 'classes':
      return spec[measure];
    default:
      return isResidual(spec) ? ofResidual(spec, measure) : null;
  }
}

function ofResidual(
  spec: Extract<ArchSpec, { family: 'resnet' }>,
  measure: 'cardinality' | 'groupWidth' | 'depth' | 'shortcuts',
): number {
  if (measure === 'depth') return depthOf(spec);
  if (measure === 'shortcuts') return spec.residual ? 1 : 0;
  return spec[measure];
}
