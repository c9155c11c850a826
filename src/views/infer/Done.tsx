import { duration } from '../../i18n/format';
import { t } from '../../i18n/t';
import { networkOf } from '../../store/derived';
import type { LaneId } from '../../store/lanes';
import { weightsOf } from '../../store/laneWeights';
import type { ShownRun } from '../../store/runs';
import type { Photo } from '../../store/state';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { AnswerBars } from './AnswerBars';
import styles from './Answers.module.css';
import { ShortOffers } from './Offers';

interface DoneProps {
  lane: LaneId;
  run: ShownRun;
}

/** What a network with trained weights said. */
export function Answer({ lane, run }: DoneProps) {
  return (
    <div className={styles.state}>
      {run.stale && <StaleLabel lane={lane} run={run} />}
      <AnswerBars lane={lane} run={run} stale={run.stale} />
      {run.stale ? <Again lane={lane} /> : <Lesson />}
    </div>
  );
}

/** What random weights can tell: the time, and that the shapes fit. */
export function TimeOnly({ lane, run }: DoneProps) {
  const { result, subject } = run;
  const shape = { input: subject.network.spec.inputPx, output: result.shape.join(' × ') };
  return (
    <div className={styles.state} data-stale={run.stale}>
      {run.stale && <StaleLabel lane={lane} run={run} />}
      <p className={`num ${styles.time}`}>{duration(result.elapsedMs)}</p>
      <p>{t('infer.time')}</p>
      <p className={`num ${styles.faint}`}>{t('infer.time.shape', shape)}</p>
      <Again lane={lane} />
    </div>
  );
}

/** An answer that is not of what the lane shows says whose it is. */
function StaleLabel({ lane, run: { subject } }: DoneProps) {
  const key = useCardinal(({ history }) => networkOf(history.present[lane].drawn).key);
  const otherNetwork = subject.network.key !== key;
  return (
    <p className={styles.stale}>
      {otherNetwork
        ? t('infer.stale.network', { name: subject.name })
        : t('infer.stale.photo', { name: subject.name })}
    </p>
  );
}

function Again({ lane }: { lane: LaneId }) {
  const { run } = useCardinalStore().getState();
  const trained = useCardinal(({ history }) => weightsOf(history.present[lane]) !== null);
  if (!trained) return <ShortOffers />;
  return (
    <button type="button" className={`button ${styles.wide}`} onClick={() => run('trained')}>
      {t('infer.runAgain')}
    </button>
  );
}

function Lesson() {
  const photo = useCardinal((state) => state.photo);
  return <p className={styles.lesson}>{photo === null ? '' : lessonText(photo)}</p>;
}

function lessonText({ sample }: Photo): string {
  if (sample === null) return t('infer.allItKnows');
  if (sample.cifar10 === null) return t('infer.noneFits');
  return t('infer.shows', { what: t(`infer.sample.${sample.id}`) });
}
