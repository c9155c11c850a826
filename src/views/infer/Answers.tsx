import { type ComponentType, memo, Suspense, useMemo } from 'react';
import { type AnswerState, answerState, refusalOn } from '../../store/answerState';
import { networkOf } from '../../store/derived';
import type { LaneId } from '../../store/lanes';
import { smallName } from '../../store/small';
import { wantedOf } from '../../store/weights/laneWeights';
import { useCardinal } from '../CardinalContext';
import { Icon } from '../Icon';
import { later } from '../later/later';
import { networkName } from '../networks/networkName';
import { testIds } from '../testIds';
import styles from './Answers.module.css';
import { t } from './inferWords';
import { LoadWeights } from './LoadWeights';
import { MeasureSpeed } from './MeasureSpeed';
import { useDelayed } from './useDelayed';
import { useIsSmall } from './useIsSmall';
import { useSame } from './useSame';

const QUICK_MS = 150;
const READ_SOON_MS = 300;

// None of these is in the first picture.
const AnswerBody = later(async () => (await import('./AnswerBody')).AnswerBody);
const Backend = later(async () => (await import('./Backend')).Backend);
const WeightsLine = later(async () => (await import('./WeightsLine')).WeightsLine);
const Reading = later(async () => (await import('./Reading')).Reading);

interface AnswersProps {
  lane: LaneId;
  /** Offers the weights that the lane's link was made with. */
  Offer: ComponentType<{ lane: LaneId }>;
}

/** What one network says about the photo, or why it says nothing. */
export function Answers({ lane, Offer }: AnswersProps) {
  const state = useSame(useAnswerState(lane));
  const loaded = useCardinal(({ history }) => history.present[lane].weights !== null);
  const isOffered = useCardinal(({ history }) => wantedOf(history.present[lane]) !== null);
  const reading = useCardinal(({ readings }) => readings[lane]);
  const lasting = useDelayed(reading !== null, READ_SOON_MS);
  return (
    <section
      className={styles.answers}
      data-answers={lane}
      tabIndex={-1}
      aria-label={t('infer.answers', { lane: lane.toUpperCase() })}
    >
      <Head lane={lane} state={state} />
      {loaded && (
        <Suspense fallback={<div className={styles.weights} />}>
          <WeightsLine lane={lane} />
        </Suspense>
      )}
      <Suspense>
        {state.kind === 'empty' && !isOffered ? (
          <p className={styles.empty}>{t('infer.empty')}</p>
        ) : (
          <AnswerBody lane={lane} state={state} Offer={Offer} />
        )}
      </Suspense>
      <Suspense>
        {lasting && reading !== null && <Reading lane={lane} reading={reading} />}
      </Suspense>
    </section>
  );
}

interface PartProps {
  lane: LaneId;
  state: AnswerState;
}

const Head = memo(function Head({ lane, state }: PartProps) {
  const opened = useCardinal(({ backend }) => backend);
  const result = 'run' in state ? state.run.result : null;
  const info = result?.backend ?? opened;
  // A time without an answer stands large below, and that of a stale one is none of this network's.
  const isSmall = useIsSmall(lane, state);
  const fresh = state.kind === 'answer' && !state.run.stale;
  const elapsedMs = fresh ? state.run.result.elapsedMs : null;
  return (
    <div className={styles.head}>
      {isSmall && <b className={styles.smallName}>{networkName(smallName(lane))}</b>}
      {!isSmall && (
        <Suspense fallback={<span />}>
          {info === null ? <span /> : <Backend info={info} elapsedMs={elapsedMs} />}
        </Suspense>
      )}
      <Load lane={lane} />
      <MeasureSpeed lane={lane} disabled={state.kind === 'refused'} />
    </div>
  );
});

/** Renders for another lane alone: React writes to a field's attributes whenever it renders one. */
const Load = memo(function Load({ lane }: { lane: LaneId }) {
  return (
    <LoadWeights
      lane={lane}
      className={`button ${styles.run} ${styles.load}`}
      testId={testIds.weightsFile(lane)}
    >
      <Icon>
        <path d="M8 10.5v-8M5 5.5l3-3 3 3M2.5 10v3.5h11V10" />
      </Icon>
    </LoadWeights>
  );
});

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
