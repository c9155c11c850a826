import { failureOf } from '../../core/failureOf';
import type { EnginePort } from '../../worker/enginePort';
import type { BackendInfo } from '../../worker/protocol';
import { refusalOn } from '../answerState';
import { nameOf, networkOf } from '../derived';
import { LANES, type LaneId } from '../lanes';
import {
  inputOf,
  type LaneRuns,
  type RunKind,
  requestOf,
  type Subject,
  subjectOf,
  withFinished,
} from '../runs';
import type { GetState, SetState, State } from '../state';
import { weightsOf } from '../weights/laneWeights';
import { backendFor } from './backends';

/** Runs of the lanes' networks on the photo. */
export interface Running extends Pick<State, 'run' | 'cancel'> {
  /** Starts what has trained weights, a photo, and neither an answer nor a run under way. */
  runWhatIsTrained(): void;
}

/** The runs of a store. */
export function createRunning(engine: EnginePort, set: SetState, get: GetState): Running {
  const start = (id: LaneId, subject: Subject) => startRun(engine, set, get, id, subject);
  return {
    run: (kind) => {
      for (const id of LANES) {
        const subject = wantedOf(get(), id, kind);
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

/** What a lane is to be run on when the user asks for a kind of run. */
function wantedOf({ history, photo, backend }: State, id: LaneId, kind: RunKind): Subject | null {
  const lane = history.present[id];
  const network = networkOf(lane.drawn);
  const trained = weightsOf(lane) !== null;
  if (!trained && kind === 'trained') return null;
  if (refusalOn(network, backend) !== null) return null;
  return subjectOf(lane, nameOf(lane).label, photo?.photoId, trained ? 'trained' : 'random');
}

/** What a trained lane still owes an answer to. */
function unansweredOf({ history, photo, runs }: State, id: LaneId): Subject | null {
  const lane = history.present[id];
  if (weightsOf(lane) === null) return null;
  const subject = subjectOf(lane, nameOf(lane).label, photo?.photoId, 'trained');
  if (subject === null || runs[id].active?.subject.key === subject.key) return null;
  const answered = LANES.some((each) =>
    runs[each].finished.some((run) => run.subject.key === subject.key),
  );
  return answered ? null : subject;
}

function startRun(
  engine: EnginePort,
  set: SetState,
  get: GetState,
  id: LaneId,
  subject: Subject,
): void {
  const changeRuns = (change: (runs: LaneRuns) => LaneRuns) =>
    set(({ runs }) => ({ runs: { ...runs, [id]: change(runs[id]) } }));
  const settle = (change: (runs: LaneRuns) => LaneRuns) =>
    changeRuns((runs) => {
      // By identity: a run that was started again has an equal key.
      const mine = runs.active?.subject === subject;
      return change(mine ? { ...runs, active: null } : runs);
    });

  get().runs[id].active?.cancel();
  const network = requestOf(subject);
  const backend = backendFor(get(), get().history.present);
  const wishes = backend === null ? {} : { backend };
  const handle = engine.run({ network, input: inputOf(subject), ...wishes }, (progress) =>
    changeRuns((runs) => {
      if (runs.active?.subject !== subject) return runs;
      return { ...runs, active: { ...runs.active, progress } };
    }),
  );
  const startedAtMs = performance.now();
  const active = { subject, startedAtMs, progress: null, cancel: handle.cancel };
  changeRuns((runs) => ({ ...runs, active, failed: null }));
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
      get().notify({ kind: 'failure', failure, subject: subject.name });
    },
  );
}

/** A backend that was chosen for one pair is not the page's. */
function learnFromRun(set: SetState, used: BackendInfo): void {
  set(({ backend }) => (backend?.reason === 'hardware-adapter' ? {} : { backend: used }));
}
