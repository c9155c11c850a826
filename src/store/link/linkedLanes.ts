import { sameSpec } from '../../core/spec';
import type { Lane, LaneId, Lanes } from '../lanes';
import type { State } from '../state';
import { readLink } from './link';

/**
 * The networks of a link. Where a page that was shown has the same one, that is it, with the weights that were
 * loaded for it.
 */
export function linkedLanes(link: string, pages: readonly Pick<State, 'history'>[]): Lanes {
  const { lanes } = readLink(link);
  const known = (id: LaneId): Lane => {
    const { presetId, spec, drawn, chain } = lanes[id];
    const same = pages
      .map(({ history }) => history.present[id])
      .find((lane) => lane.presetId === presetId && sameSpec(lane.drawn, drawn));
    return same === undefined ? lanes[id] : { ...same, spec, drawn, chain };
  };
  return { a: known('a'), b: known('b') };
}
