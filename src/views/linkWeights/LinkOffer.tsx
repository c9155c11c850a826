import type { OfficialWeights } from '../../core/officialWeights';
import { bytes } from '../../i18n/format';
import type { LaneId } from '../../store/lanes';
import { wantedOf } from '../../store/weights/laneWeights';
import type { WantedWeights } from '../../store/weights/loadedWeights';
import { declineWanted, officialWantedOf } from '../../store/weights/wanted';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { LoadWeights } from '../infer/LoadWeights';
import { testIds } from '../testIds';
import { DownloadBar } from '../weights/DownloadBar';
import { sizeBytes, top } from '../weights/published';
import { Download } from './Download';
import styles from './LinkOffer.module.css';
import { t } from './linkWeightsWords';
import { useOpened } from './useOpened';

/** The official weights that a link was made with, where they are not here: the ways to them. */
export function LinkOffer({ lane }: { lane: LaneId }) {
  const wanted = useCardinal(({ history }) => wantedOf(history.present[lane]));
  const isOpened = useOpened(lane, wanted);
  const official = useCardinal(({ history }) => officialWantedOf(history.present[lane]));
  if (wanted === null || official === null) return null;
  return <Offer lane={lane} wanted={wanted} official={official} isOpened={isOpened} />;
}

interface OfferProps {
  lane: LaneId;
  wanted: WantedWeights;
  official: OfficialWeights;
  /** Whether it is known that they are not kept here: what is loads by itself. */
  isOpened: boolean;
}

function Offer({ lane, wanted, official, isOpened }: OfferProps) {
  const isBusy = useCardinal(
    ({ downloads, readings }) => downloads[lane] !== null || readings[lane] !== null,
  );
  return (
    <div className={styles.offer} data-testid={testIds.linkWeights(lane)}>
      <p className={`num ${styles.what}`}>
        {whatText(official)}{' '}
        <span
          className={styles.hosts}
          title={t('weights.panel.terms', { licence: official.licence })}
        >
          {t('linkWeights.terms', { licence: official.licence })}
        </span>
      </p>
      {isBusy && <DownloadBar id={lane} />}
      {!isBusy && !isOpened && <p className={styles.hosts}>{t('linkWeights.looking')}</p>}
      {!isBusy && isOpened && (
        <>
          <Download lane={lane} official={official} />
          <Others lane={lane} wanted={wanted} />
        </>
      )}
    </div>
  );
}

/** The space between a number and its unit, where no line ends. */
const UNIT_GAP = /(?<=\d) (?=[%kMG])/g;

function whatText(official: OfficialWeights): string {
  const { name } = official;
  const size = bytes(sizeBytes(official));
  const { top1 } = top(official);
  return t('linkWeights.what', { name, size, top1 }).replaceAll(UNIT_GAP, '\u00a0');
}

function Others({ lane, wanted }: Pick<OfferProps, 'lane' | 'wanted'>) {
  const store = useCardinalStore();
  return (
    <div className={styles.row}>
      <LoadWeights lane={lane} className="button">
        {t('linkWeights.file')}
      </LoadWeights>
      <button
        type="button"
        className="button"
        aria-label={t('linkWeights.without.of', { lane: lane.toUpperCase() })}
        onClick={() => declineWanted(store, wanted)}
      >
        {t('linkWeights.without')}
      </button>
    </div>
  );
}
