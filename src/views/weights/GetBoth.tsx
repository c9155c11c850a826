import type { WeightsPair } from '../../core/recipes';
import { LANES } from '../../store/lanes';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { getOfficial } from './getOfficial';
import { keptOf } from './keptState';
import { useOnline } from './useOnline';
import { officialOf } from './versions';
import { t } from './weightsWords';

/** Gets the chosen weights of both networks, where both have some and both are still to come. */
export function GetBoth({ chosen }: { chosen: WeightsPair }) {
  const store = useCardinalStore();
  const lanes = useCardinal(({ history }) => history.present);
  const kept = useCardinal((state) => state.kept);
  const busy = useCardinal(({ downloads, readings }) =>
    LANES.some((id) => downloads[id] !== null || readings[id] !== null),
  );
  const online = useOnline();
  const wanted = LANES.flatMap((id) => {
    const official = chosen[id];
    return official === null || officialOf(lanes[id]) === official ? [] : [{ id, official }];
  });
  if (wanted.length < LANES.length) return null;
  const isKept = wanted.every(({ official }) => keptOf(kept, official)?.whole === true);
  return (
    <button
      type="button"
      className="button"
      title={t('weights.panel.getBoth.hint')}
      disabled={busy || (!online && !isKept)}
      onClick={() => {
        for (const { id, official } of wanted) getOfficial(store, id, official);
      }}
    >
      {t('weights.panel.getBoth')}
    </button>
  );
}
