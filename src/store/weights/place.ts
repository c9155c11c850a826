import { closestPreset } from '../../core/import/closestPreset';
import { LANES, type Lane, type LaneId, type Lanes, laneOf, NO_CHOICES } from '../lanes';
import { fitsLoaded, sameTensors } from './laneWeights';
import type { LoadedWeights } from './loadedWeights';
import { officialWantedOf } from './wanted';

/**
 * A lane with weights in place: its network stays where they fit it (with its input size and
 * strides), else the one that was read off the tensors takes its place. Its lock holds what comes out.
 * Another entry of the same file answers with what was chosen for the first, and what the link was
 * made with as the link says.
 */
export function withWeights(lane: Lane, weights: LoadedWeights, isOtherPart = false): Lane {
  if (fitsLoaded({ ...lane, weights })) {
    const { official } = weights;
    const keepsChoices = isOtherPart || (official !== null && official === officialWantedOf(lane));
    return { ...lane, weights, choices: keepsChoices ? lane.choices : NO_CHOICES, wanted: null };
  }
  const { spec } = weights;
  const { family: _, ...change } = spec;
  return { ...laneOf(closestPreset(spec), change, lane.chain), own: spec, weights };
}

/**
 * Whether weights may take a lane: they fit what it shows, or it shows what one of the lanes showed that they
 * were asked for. A network that was picked or changed meanwhile stays.
 */
export function takesWeights(lane: Lane, weights: LoadedWeights, asked: readonly Lane[]): boolean {
  const isUntouched = asked.some(
    ({ identity, drawn }) => identity === lane.identity && sameTensors(drawn, lane.drawn),
  );
  return isUntouched || fitsLoaded({ ...lane, weights });
}

/** Where weights go that were dropped on no lane: to the first network that they fit and that has none yet, else to the first that they fit, else to A. */
export function laneFor(lanes: Lanes, weights: LoadedWeights): LaneId {
  const fitting = LANES.filter((id) => fitsLoaded({ ...lanes[id], weights }));
  return fitting.find((id) => lanes[id].weights === null) ?? fitting[0] ?? 'a';
}
