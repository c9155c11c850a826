import { useMemo } from 'react';
import { LANES } from '../../store/lanes';
import { useCardinal } from '../CardinalContext';
import type { LookedAt } from '../looks/useLookedAt';
import { commonRange, rangeOf } from './heatMap';
import type { MapHand } from './mapHand';
import { ofClass } from './ofClass';

/** One scale for both networks' maps of a kind, where that is wanted and both are there. */
export function useScales(ats: readonly LookedAt[]): MapHand['scales'] {
  const looks = useCardinal((state) => state.looks);
  const isOne = useCardinal(({ view }) => view.lookScale === 'both');
  return useMemo(() => {
    const scaleOf = (kind: 'cam' | 'occlusion') => {
      const maps = ats.flatMap(({ id, of }) => {
        const answered =
          kind === 'cam' ? looks[id].cam.answered : ofClass(looks[id].occlusion.answered);
        return answered?.of === of ? [answered.answer] : [];
      });
      return isOne && maps.length === LANES.length ? commonRange(maps.map(rangeOf)) : null;
    };
    return { cam: scaleOf('cam'), occlusion: scaleOf('occlusion') };
  }, [ats, looks, isOne]);
}
