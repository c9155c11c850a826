import { useEffect, useState } from 'react';
import { LANES, type LaneId } from '../../store/lanes';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { LazyInspector } from '../inspect/LazyInspector';
import { fetchAhead } from './fetchAhead';
import { Kept } from './Kept';
import { LaneColumn } from './LaneColumn';
import { Mirror } from './Mirror';
import { Recipes } from './Recipes';
import { useKept } from './useKept';
import { chosenPair, type Picks } from './versions';
import styles from './WeightsPanel.module.css';

const NO_PICKS: Picks = { a: null, b: null };

/** Whose weights answer for each network, the official ones to choose from, and what comes with them. */
export function WeightsPanel() {
  const lanes = useCardinal(({ history }) => history.present);
  const downloads = useCardinal((state) => state.downloads);
  const [picks, setPicks] = useState(NO_PICKS);
  const store = useCardinalStore();
  useEffect(() => void fetchAhead(store), [store]);
  useKept(store);
  const chosen = chosenPair(lanes, downloads, picks);
  // The other network's stay as they are shown: nothing moves that was not touched.
  const pick = (id: LaneId) => (official: Picks[LaneId]) => setPicks({ ...chosen, [id]: official });
  return (
    <div className={styles.panel}>
      <Recipes chosen={chosen} onMatch={setPicks} />
      <div className={styles.lanes}>
        {LANES.map((id) => (
          <LaneColumn key={id} id={id} chosen={chosen[id]} onPick={pick(id)} />
        ))}
      </div>
      <div className={styles.inspectors}>
        {LANES.map((id) => (
          <LazyInspector key={id} lane={id} />
        ))}
      </div>
      <div className={styles.stores}>
        <Kept />
        <Mirror />
      </div>
    </div>
  );
}
