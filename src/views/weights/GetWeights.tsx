import type { OfficialWeights } from '../../core/officialWeights';
import type { Lane, LaneId } from '../../store/lanes';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { FailureText } from '../failures/FailureText';
import { LoadWeights } from '../infer/LoadWeights';
import { testIds } from '../testIds';
import { DownloadBar } from './DownloadBar';
import { getOfficial } from './getOfficial';
import { hostsText } from './hosts';
import { keptOf } from './keptState';
import styles from './Official.module.css';
import { QuotaAdvice } from './QuotaAdvice';
import { useFailure } from './useFailure';
import { useOnline } from './useOnline';
import { officialOf } from './versions';
import panelStyles from './WeightsPanel.module.css';
import { t } from './weightsWords';

interface GetWeightsProps {
  id: LaneId;
  lane: Lane;
  official: OfficialWeights;
}

/** The way of official weights into a network, which hosts it leads to, how far it is and what went wrong. */
export function GetWeights({ id, lane, official }: GetWeightsProps) {
  const busy = useCardinal(
    ({ downloads, readings }) => downloads[id] !== null || readings[id] !== null,
  );
  const failure = useFailure(official.hubRepo);
  return (
    <div className={styles.get}>
      {busy ? <DownloadBar id={id} /> : <Offer id={id} lane={lane} official={official} />}
      {!busy && failure !== null && (
        <div className={panelStyles.bad}>
          <div role="alert">
            <FailureText failure={failure} subject={official.hubRepo} />
          </div>
          {failure.code === 'hub-quota-full' && (
            <QuotaAdvice failure={failure} official={official} />
          )}
        </div>
      )}
    </div>
  );
}

function Offer({ id, lane, official }: GetWeightsProps) {
  const store = useCardinalStore();
  const hubBase = useCardinal((state) => state.hubBase);
  const kept = useCardinal((state) => keptOf(state.kept, official));
  const online = useOnline();
  const letter = id.toUpperCase();
  if (officialOf(lane) === official) {
    return <p className={styles.hosts}>{t('weights.panel.hosts.used', { lane: letter })}</p>;
  }
  const action = kept === null ? 'download' : kept.whole ? 'take' : 'resume';
  const cut = !online && action !== 'take';
  return (
    <>
      <div className={styles.line}>
        <button
          type="button"
          className={`button button-strong ${styles.button}`}
          data-testid={testIds.download(id)}
          disabled={cut}
          aria-label={t(`weights.panel.${action}.of`, {
            name: official.name,
            lane: letter,
          })}
          onClick={() => getOfficial(store, id, official)}
        >
          {t(`weights.panel.${action}`)}
        </button>
        <p className={styles.hosts}>
          {action === 'take' ? t('weights.panel.hosts.none') : hostsText(hubBase, official)}
        </p>
      </div>
      {cut && (
        <div className={panelStyles.row} role="status">
          <span>{t('weights.panel.offline')}</span>
          <LoadWeights lane={id} className="button">
            {t('weights.panel.load')}
          </LoadWeights>
        </div>
      )}
    </>
  );
}
