import { useMemo } from 'react';
import { rankClasses } from '../../core/answer';
import { uncertainty } from '../../core/uncertainty';
import { networkOf } from '../../store/derived';
import type { LaneId } from '../../store/lanes';
import type { ShownRun } from '../../store/runs';
import { weightsOf } from '../../store/weights/laneWeights';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { testIds } from '../testIds';
import { AnswerBars, FEW_CLASSES, LIKELIEST } from './AnswerBars';
import styles from './Answers.module.css';
import { t } from './answersWords';
import { Lesson } from './Lesson';
import { NameThem } from './NameThem';
import { ShortOffers } from './Offers';

interface DoneProps {
  lane: LaneId;
  run: ShownRun;
}

/** What a network with trained weights said; names of classes are those that the lane has by now. */
export function Answer({ lane, run: { stale, subject, result, ...times } }: DoneProps) {
  const own = useCardinal(({ history }) => weightsOf(history.present[lane]));
  const names = (stale ? subject.weights : own)?.classes ?? null;
  const ranked = useMemo(() => rankClasses(result.logits, names), [result, names]);
  const { isUnsure } = useMemo(
    () => uncertainty(ranked.map(({ probability }) => probability)),
    [ranked],
  );
  const few = ranked.length <= FEW_CLASSES;
  const loaded = own?.loaded !== null;
  return (
    <div className={styles.state}>
      {stale && <StaleLabel lane={lane} run={{ stale, subject, result, ...times }} />}
      <AnswerBars
        testId={testIds.top5(lane)}
        ranked={few && !stale ? ranked : ranked.slice(0, LIKELIEST)}
        classes={ranked.length}
        stale={stale}
        dense={few && !stale && (loaded || isUnsure)}
      />
      {stale ? (
        <Again lane={lane} />
      ) : (
        <Foot lane={lane} names={names} isUnsure={isUnsure} room={!few || !loaded} />
      )}
    </div>
  );
}

interface FootProps {
  lane: LaneId;
  names: readonly string[] | null;
  isUnsure: boolean;
  /** Whether there is room for more than one line. */
  room: boolean;
}

/** Under an answer: whether it is one, and what the network can know; or where names could be from. */
function Foot({ lane, names, isUnsure, room }: FootProps) {
  if (names === null) return <NameThem lane={lane} isUnsure={isUnsure} />;
  return (
    <>
      {isUnsure && <p className={styles.unsure}>{t('infer.unsure')}</p>}
      {room && <Lesson classes={names} />}
    </>
  );
}

/** An answer that is not of what the lane shows says whose it is. */
function StaleLabel({ lane, run: { subject } }: DoneProps) {
  const photoId = useCardinal(({ photo }) => photo?.photoId);
  const lanes = useCardinal(({ history }) => history.present);
  const sameNetwork = subject.network.key === networkOf(lanes[lane].drawn).key;
  return (
    <p className={styles.stale}>
      {t(staleKey(sameNetwork, subject.photoId === photoId), { name: subject.name })}
    </p>
  );
}

function staleKey(sameNetwork: boolean, samePhoto: boolean) {
  if (!sameNetwork) return 'infer.stale.network';
  return samePhoto ? 'infer.stale.weights' : 'infer.stale.photo';
}

function Again({ lane }: { lane: LaneId }) {
  const { run } = useCardinalStore().getState();
  const trained = useCardinal(({ history }) => weightsOf(history.present[lane]) !== null);
  if (!trained) return <ShortOffers lane={lane} />;
  return (
    <button type="button" className={`button ${styles.wide}`} onClick={run}>
      {t('infer.runAgain')}
    </button>
  );
}
