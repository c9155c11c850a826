import type { OfficialWeights } from '../../core/officialWeights';
import type { LaneId } from '../../store/lanes';
import { officialWantedOf } from '../../store/weights/wanted';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { GetBoth } from '../weights/GetBoth';
import { getOfficial } from '../weights/getOfficial';
import { hostsText, shortHostsText } from '../weights/hosts';
import { keptOf } from '../weights/keptState';
import { useOnline } from '../weights/useOnline';
import styles from './LinkOffer.module.css';
import { t } from './linkWeightsWords';

interface DownloadProps {
  lane: LaneId;
  official: OfficialWeights;
}

/** Gets the weights of a link, and with them the other network's where it has some too; beside it the hosts. */
export function Download({ lane, official }: DownloadProps) {
  const store = useCardinalStore();
  const lanes = useCardinal(({ history }) => history.present);
  const hubBase = useCardinal((state) => state.hubBase);
  const kept = useCardinal((state) => keptOf(state.kept, official));
  const isOnline = useOnline();
  const action = kept === null ? 'download' : kept.whole ? 'take' : 'resume';
  const isCut = !isOnline && action !== 'take';
  const letter = lane.toUpperCase();
  return (
    <>
      <div className={styles.row}>
        <button
          type="button"
          className="button button-strong"
          disabled={isCut}
          aria-label={t(`weights.panel.${action}.of`, { name: official.name, lane: letter })}
          onClick={() => getOfficial(store, lane, official)}
        >
          {t(`weights.panel.${action}`)}
        </button>
        <GetBoth chosen={{ a: officialWantedOf(lanes.a), b: officialWantedOf(lanes.b) }} />
      </div>
      <p className={styles.hosts} title={hostsText(hubBase, official)}>
        {isCut && t('linkWeights.offline')}
        {!isCut && (action === 'take' ? t('linkWeights.kept') : shortHostsText(hubBase, official))}
      </p>
    </>
  );
}
