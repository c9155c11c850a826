import { memo, useMemo } from 'react';
import { rankClasses } from '../../core/answer';
import { uncertainty } from '../../core/uncertainty';
import { nameOf } from '../../store/derived';
import type { LaneId } from '../../store/lanes';
import type { FinishedRun } from '../../store/runs';
import { retrySmall, smallState } from '../../store/small';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { networkName } from '../networks/networkName';
import { testIds } from '../testIds';
import { AnswerBars, LIKELIEST } from './AnswerBars';
import styles from './Answers.module.css';
import { t } from './answersWords';
import { Backend } from './Backend';
import { Lesson } from './Lesson';
import { FailureWhy } from './Obstacles';

/** What the small trained network says in the place of a lane's own, which has no trained weights here. */
export function Small({ lane }: { lane: LaneId }) {
  const store = useCardinalStore();
  const shown = useCardinal(({ history }) => history.present[lane]);
  const small = useCardinal((state) => state.small[lane]);
  const photoId = useCardinal(({ photo }) => photo?.photoId);
  const network = networkName(nameOf(shown).label);
  const state = smallState(small, shown, photoId);
  return (
    <div className={styles.state} data-testid={testIds.small(lane)}>
      <p className={styles.place} title={t('infer.small.whose', { network })}>
        {t('infer.small.place', { network })}
      </p>
      {state.kind === 'running' && <p className={styles.phase}>{t('infer.phase.engine')}</p>}
      {state.kind === 'failed' && (
        <>
          <FailureWhy failed={state.failed} />
          <button
            type="button"
            className={`button ${styles.wide}`}
            onClick={() => retrySmall(store, lane)}
          >
            {t('infer.retry')}
          </button>
        </>
      )}
      {state.kind === 'answer' && <SmallAnswer lane={lane} run={state.run} />}
    </div>
  );
}

interface SmallAnswerProps {
  lane: LaneId;
  run: FinishedRun;
}

const SmallAnswer = memo(function SmallAnswer({
  lane,
  run: { result, subject },
}: SmallAnswerProps) {
  const names = subject.weights.classes;
  const ranked = useMemo(() => rankClasses(result.logits, names), [result, names]);
  const { isUnsure } = useMemo(
    () => uncertainty(ranked.map(({ probability }) => probability)),
    [ranked],
  );
  return (
    <>
      <AnswerBars
        testId={testIds.smallTop(lane)}
        ranked={ranked.slice(0, LIKELIEST)}
        classes={ranked.length}
        stale={false}
        dense
        fewest
      />
      <div className={styles.foot}>
        {isUnsure && <p className={styles.unsure}>{t('infer.unsure.short')}</p>}
        {names !== null && <Lesson classes={names} />}
        {!isUnsure && <Backend info={result.backend} elapsedMs={null} />}
      </div>
    </>
  );
});
