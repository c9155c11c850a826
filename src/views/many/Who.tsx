import { nameOf } from '../../store/derived';
import { LANES, type LaneId } from '../../store/lanes';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { networkName } from '../networks/networkName';
import styles from './ManyPanel.module.css';
import { t } from './manyWords';
import { useSubjectsNow } from './useMany';

/** Who answers for each lane, and where there is none or a stand-in, what can be done about it. */
export function Who() {
  const subjects = useSubjectsNow();
  const { takeTrainedPair, show } = useCardinalStore().getState();
  const areOwn = LANES.every((id) => subjects[id] !== null && subjects[id].inPlaceOf === null);
  return (
    <div className={styles.who}>
      <ul className={styles.plain}>
        {LANES.map((id) => (
          <li key={id} data-lane={id}>
            <Answerer lane={id} />
          </li>
        ))}
      </ul>
      {!areOwn && (
        <div className={styles.bar}>
          <button type="button" className="button" onClick={takeTrainedPair}>
            {t('many.who.pair')}
          </button>
          <button type="button" className="button" onClick={() => show({ panel: 'weights' })}>
            {t('many.who.imagenet')}
          </button>
        </div>
      )}
    </div>
  );
}

function Answerer({ lane }: { lane: LaneId }) {
  const subject = useSubjectsNow()[lane];
  const network = useCardinal(({ history }) => networkName(nameOf(history.present[lane]).label));
  const letter = lane.toUpperCase();
  if (subject === null) return t('many.who.none', { lane: letter });
  const { name, inPlaceOf } = subject;
  if (inPlaceOf === null) return t('many.who.own', { lane: letter, name });
  return t('many.who.small', { lane: letter, name, network });
}
