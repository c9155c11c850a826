import { failureOf } from '../../core/failureOf';
import type { EnginePort } from '../../worker/enginePort';
import type { BackendInfo } from '../../worker/protocol';
import { refusalOn } from '../answerState';
import { nameOf, networkOf } from '../derived';
import { LANES, type LaneId } from '../lanes';
import { inputOf, type LaneRuns, requestOf, type Subject, subjectOf, withFinished } from '../runs';
import { SMALL_LANES } from '../small';
import type { GetState, SetState, State } from '../state';
import { OPENING_VIEW } from '../view';
import { backendFor } from './backends';

/** Runs of the lanes' networks on the photo. */
export interface Running extends Pick<State, 'run' | 'cancel'> {
  /** Starts what has trained weights, a photo, and neither an answer nor a run under way. */
  runWhatIsTrained(): void;
}

/** The runs of a store. */
export function createRunning(engine: EnginePort, set: SetState, get: GetState): Running {
  const start = (id: LaneId, subject: Subject) =>
    startRun({ engine, set, get }, 'runs', id, subject);
  return {
    run: () => {
      for (const id of LANES) {
        const subject = runnableOf(get(), id);
        if (subject !== null) start(id, subject);
      }
    },
    cancel: (id) => get().runs[id].active?.cancel(),
    runWhatIsTrained: () => {
      for (const id of LANES) {
        const subject = unansweredOf(get(), id);
        if (subject !== null) start(id, subject);
      }
    },
  };
}

/** What a lane can be run on: nothing without a photo and trained weights, and what is too big for the device nowhere. */
function runnableOf({ history, photo, backend }: State, id: LaneId): Subject | null {
  const lane = history.present[id];
  if (refusalOn(networkOf(lane.drawn), backend) !== null) return null;
  return subjectOf(lane, nameOf(lane).label, photo?.photoId);
}

/** What a trained lane still owes an answer to. */
function unansweredOf(state: State, id: LaneId): Subject | null {
  const { runs } = state;
  const subject = runnableOf(state, id);
  if (subject === null || runs[id].active?.subject.key === subject.key) return null;
  const answered = LANES.some((each) =>
    runs[each].finished.some((run) => run.subject.key === subject.key),
  );
  return answered ? null : subject;
}

/** What a run is started with. */
export interface RunParts {
  readonly engine: EnginePort;
  readonly set: SetState;
  readonly get: GetState;
}

/** Starts a run of a lane's own network, or of the small one beside it; a failure of the lane's own is told. */
export function startRun(
  { engine, set, get }: RunParts,
  of: 'runs' | 'small',
  id: LaneId,
  subject: Subject,
): void {
  // By identity: a run that was started again has an equal key, and a swap moves the one under way.
  const placeIn = (runs: State['runs']) =>
    LANES.find((each) => runs[each].active?.subject === subject);
  const settle = (change: (runs: LaneRuns) => LaneRuns) =>
    set(({ [of]: runs }) => {
      const place = placeIn(runs);
      const over = place === undefined ? runs[id] : { ...runs[place], active: null };
      return { [of]: { ...runs, [place ?? id]: change(over) } };
    });

  get()[of][id].active?.cancel();
  const network = requestOf(subject);
  const wishes = backendFor(get(), of === 'small' ? SMALL_LANES : get().history.present);
  // The small network is there to answer at once; nothing is to be seen on it.
  const { weightFormat } = of === 'runs' ? get().view : OPENING_VIEW;
  const order = { network, input: inputOf(subject), ...wishes, weightFormat };
  const handle = engine.run(order, (progress) =>
    set(({ [of]: runs }) => {
      const place = placeIn(runs);
      if (place === undefined) return {};
      const { active } = runs[place];
      return {
        [of]: { ...runs, [place]: { ...runs[place], active: active && { ...active, progress } } },
      };
    }),
  );
  const startedAtMs = performance.now();
  const active = { subject, startedAtMs, progress: null, cancel: handle.cancel };
  set(({ [of]: runs }) => ({ [of]: { ...runs, [id]: { ...runs[id], active, failed: null } } }));
  handle.result.then(
    (result) => {
      learnFromRun(set, result.backend);
      if (result.rebuilt) get().notify({ kind: 'rebuilt', backend: result.backend.name });
      settle((runs) => withFinished(runs, { subject, result }));
    },
    (error: unknown) => {
      const failure = failureOf(error);
      if (failure.code === 'cancelled') return settle((runs) => runs);
      settle((runs) => ({ ...runs, failed: { subject, failure } }));
      // The small network's place says it itself.
      if (of === 'runs') get().notify({ kind: 'failure', failure, subject: subject.name });
    },
  );
}

/** A backend that was chosen for one pair is not the page's; one that took another's place is. */
function learnFromRun(set: SetState, used: BackendInfo): void {
  set(({ backend }) => {
    if (backend === null) return { backend: used };
    const isKnown = backend.name === used.name && backend.reason === used.reason;
    return isKnown || used.reason === 'calibrated' ? {} : { backend: used };
  });
}
