import { short } from '../../i18n/format';
import { nameOf, networkOf } from '../../store/derived';
import { LANES } from '../../store/lanes';
import type { CardinalStore } from '../../store/state';
import { useCardinalStore } from '../CardinalContext';
import { networkName } from '../networks/networkName';
import { testIds } from '../testIds';
import { Keep } from './Keep';
import styles from './Keep.module.css';
import { t } from './keepWords';
import type { KeptPart } from './picture';

/** Keeps the drawings of both networks, A over B, with a line on each, and under them what height and width mean. */
export function KeepDrawing() {
  const store = useCardinalStore();
  return (
    <div className={styles.drawing}>
      <Keep name="drawing" title={t('keep.drawing')} find={() => drawings(store)} />
    </div>
  );
}

function drawings(store: CardinalStore): KeptPart[] {
  const { history } = store.getState();
  const lanes = LANES.flatMap((lane) => {
    const element = document.querySelector(`[data-testid="${testIds.lane(lane)}"]`);
    if (element === null) return [];
    const shown = history.present[lane];
    const { params, macs } = networkOf(shown.drawn).cost;
    const caption = t('keep.drawing.caption', {
      lane: lane.toUpperCase(),
      name: networkName(nameOf(shown).label),
      params: short(params),
      macs: short(macs),
    });
    return [{ element, caption }];
  });
  return [...lanes, ...drawingKey()];
}

/** Where lanes are low, and once the drawing is zoomed, there is none. */
function drawingKey(): KeptPart[] {
  const element = document.querySelector(`[data-testid="${testIds.lane('a')}"] ~ ul`);
  return element !== null && element.getBoundingClientRect().width > 0 ? [{ element }] : [];
}
