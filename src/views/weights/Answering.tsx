import { byHubRepo } from '../../core/officialWeights';
import { presetOf } from '../../core/presets';
import { publishedNearby } from '../../core/publishedNearby';
import type { Lane, LaneId } from '../../store/lanes';
import { fitsLoaded, weightsOf } from '../../store/weights/laneWeights';
import { useCardinalStore } from '../CardinalContext';
import { LoadWeights } from '../infer/LoadWeights';
import { PartChoice } from '../infer/PartChoice';
import { restore } from '../infer/restore';
import { Nearby } from '../nearby/Nearby';
import { networkName } from '../networks/networkName';
import { testIds } from '../testIds';
import { AnsweringFacts } from './AnsweringFacts';
import { kindText } from './kindText';
import { Section } from './Section';
import styles from './WeightsPanel.module.css';
import { t } from './weightsWords';

interface AnsweringProps {
  id: LaneId;
  lane: Lane;
}

/** Which weights answer for a network now, what is known of them, and how to have others. */
export function Answering({ id, lane }: AnsweringProps) {
  const store = useCardinalStore();
  const answering = weightsOf(lane);
  const rests = lane.weights !== null && !fitsLoaded(lane);
  const nearby = lane.weights === null || rests ? undefined : publishedNearby(lane.weights.spec);
  return (
    <Section title={t('weights.panel.answering')} testId={testIds.answering(id)}>
      <p>
        <b>{kindText(answering)}</b>
      </p>
      {answering === null && !rests && <p className={styles.soft}>{t('weights.panel.none')}</p>}
      {rests && (
        <p className={styles.warn}>
          {t('weights.panel.rests', { file: lane.weights?.fileName ?? '' })}
        </p>
      )}
      {answering !== null && <AnsweringFacts lane={lane} answering={answering} />}
      {lane.weights !== null && (
        <PartChoice lane={id} file={lane.weights} fileName={lane.weights.fileName} />
      )}
      <Misnamed lane={lane} />
      {nearby !== undefined && <Nearby nearby={nearby} lanes={[id]} />}
      <div className={styles.row}>
        {rests && (
          <button type="button" className="button" onClick={() => restore(store, id)}>
            {t('weights.back')}
          </button>
        )}
        <LoadWeights lane={id} className="button">
          {t('weights.panel.load')}
        </LoadWeights>
        {lane.weights !== null && (
          <button
            type="button"
            className="button"
            aria-label={t('weights.drop', { lane: id.toUpperCase() })}
            onClick={() => store.getState().dropWeights(id)}
          >
            {t('weights.drop.short')}
          </button>
        )}
      </div>
    </Section>
  );
}

/** A repository of a known name that had another network in it. */
function Misnamed({ lane: { weights } }: { lane: Lane }) {
  const named = weights?.official === null ? byHubRepo(weights.fileName) : undefined;
  if (named === undefined) return null;
  const network = networkName(presetOf(named.presetId).label);
  return (
    <p className={styles.warn}>{t('weights.panel.misnamed', { repo: named.hubRepo, network })}</p>
  );
}
