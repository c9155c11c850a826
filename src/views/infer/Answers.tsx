import { useMemo } from 'react';
import { t } from '../../i18n/t';
import { type AnswerState, answerState, refusalOn } from '../../store/answerState';
import { networkOf } from '../../store/derived';
import type { LaneId } from '../../store/lanes';
import { weightsOf } from '../../store/laneWeights';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { testIds } from '../testIds';
import styles from './Answers.module.css';
import { Backend } from './Backend';
import { Answer, TimeOnly } from './Done';
import { Failed, Refused } from './Obstacles';
import { NoWeights } from './Offers';
import { Running } from './Running';
import { useDelayed } from './useDelayed';

const QUICK_MS = 150;

/** What one network says about the photo, or why it says nothing. */
export function Answers({ lane }: { lane: LaneId }) {
  const state = useAnswerState(lane);
  return (
    <section
      className={styles.answers}
      aria-label={t('infer.answers', { lane: lane.toUpperCase() })}
    >
      <Head lane={lane} state={state} />
      <Body lane={lane} state={state} />
    </section>
  );
}

interface PartProps {
  lane: LaneId;
  state: AnswerState;
}

function Head({ lane, state }: PartProps) {
  const { run } = useCardinalStore().getState();
  const opened = useCardinal(({ backend }) => backend);
  const trained = useCardinal(({ history }) => weightsOf(history.present[lane]) !== null);
  const result = 'run' in state ? state.run.result : null;
  const info = result?.backend ?? opened;
  // A time without an answer stands large below, and that of a stale one is none of this network's.
  const fresh = state.kind === 'answer' && !state.run.stale;
  const elapsedMs = fresh ? state.run.result.elapsedMs : null;
  return (
    <div className={styles.head}>
      {info === null ? <span /> : <Backend info={info} elapsedMs={elapsedMs} />}
      <button
        type="button"
        className={`button ${styles.run}`}
        data-testid={testIds.run(lane)}
        title={t('infer.run.hint')}
        disabled={state.kind === 'empty' || state.kind === 'refused'}
        onClick={() => run(trained ? 'trained' : 'random')}
      >
        {t(trained ? 'infer.run' : 'infer.runTime')}
      </button>
    </div>
  );
}

function Body({ lane, state }: PartProps) {
  switch (state.kind) {
    case 'empty':
      return <p className={styles.empty}>{t('infer.empty')}</p>;
    case 'running':
      return <Running lane={lane} active={state.active} />;
    case 'failed':
      return <Failed failed={state.failed} />;
    case 'refused':
      return <Refused refusal={state.refusal} />;
    case 'answer':
      return <Answer lane={lane} run={state.run} />;
    case 'time':
      return <TimeOnly lane={lane} run={state.run} />;
    case 'ready':
      return <p className={styles.empty}>{t('infer.ready')}</p>;
    case 'no-weights':
      return <NoWeights />;
  }
}

/** A run that is over in a moment never shows: what was there before stays until then. */
function useAnswerState(lane: LaneId): AnswerState {
  const shown = useCardinal(({ history }) => history.present[lane]);
  const network = networkOf(shown.drawn);
  const runs = useCardinal((state) => state.runs);
  const photoId = useCardinal(({ photo }) => photo?.photoId);
  const backend = useCardinal((state) => state.backend);
  const refusal = useMemo(() => refusalOn(network, backend), [network, backend]);
  const state = answerState(runs, lane, shown, photoId, refusal);
  const lasting = useDelayed(state.kind === 'running', QUICK_MS);
  if (state.kind !== 'running' || lasting) return state;
  const atRest = { ...runs, [lane]: { ...runs[lane], active: null } };
  const before = answerState(atRest, lane, shown, photoId, refusal);
  return before.kind === 'no-weights' ? state : before;
}
