import { create } from 'zustand';
import type { EnginePort } from '../worker/enginePort';
import type { BackendName } from '../worker/protocol';
import { createBackends } from './actions/backends';
import { createInspecting } from './actions/inspecting';
import { createLaneEdits } from './actions/laneEdits';
import { createMeasuring } from './actions/measuring';
import { createPhotos } from './actions/photos';
import { createRunning } from './actions/running';
import { createViewing } from './actions/viewing';
import { storedCalibration } from './calibration';
import { nameOf, networkOf } from './derived';
import { NO_FORMS } from './forms';
import { createFormTimes } from './formTimes/createFormTimes';
import { startHistory } from './history';
import { createInsideLooks } from './inside/insideLooks';
import { LANES } from './lanes';
import type { Opening } from './link/link';
import { createLive } from './live';
import { localStorageOrNone } from './localStorageOrNone';
import { NO_LOOKS } from './looks';
import { createMany } from './many/createMany';
import { NO_MEASURES } from './measures';
import { type Notice, withNotice } from './notices';
import { orTold } from './orTold';
import { NO_RUNS } from './runs';
import { readSingleKeys } from './singleKeys';
import type { CardinalStore, GetState, State } from './state';
import { OPENING_VIEW } from './view';
import { chooseWeightFormat } from './weightFormat';
import { createWeights } from './weights/weightsActions';

/** The store of the page, opened with what the link asked for. */
export function createCardinalStore(
  engine: EnginePort,
  opening: Opening,
  forcedBackend: BackendName | null,
): CardinalStore {
  const store = create<State>()((set, get, api) => {
    const { run, cancel, runWhatIsTrained } = createRunning(engine, set, get);
    return {
      history: startHistory(opening.lanes),
      notices: opening.problems.reduce<readonly Notice[]>(
        (notices, problem) => withNotice(notices, { kind: 'link-field', ...problem }),
        [],
      ),
      photo: null,
      decoding: null,
      crops: { a: null, b: null },
      backend: null,
      forcedBackend,
      backends: [],
      calibration: storedCalibration(localStorageOrNone()),
      measures: NO_MEASURES,
      forms: NO_FORMS,
      runs: { a: NO_RUNS, b: NO_RUNS },
      small: { a: NO_RUNS, b: NO_RUNS },
      looks: { a: NO_LOOKS, b: NO_LOOKS },
      readings: { a: null, b: null },
      refused: { a: null, b: null },
      hubBase: null,
      downloads: { a: null, b: null },
      kept: null,
      takeNewVersion: null,
      view: { ...OPENING_VIEW, singleKeys: readSingleKeys(), ...opening.view },

      ...createLaneEdits(set, runWhatIsTrained),
      notify: (body) => set(({ notices }) => ({ notices: withNotice(notices, body) })),
      dismiss: (noticeId) =>
        set(({ notices }) => ({ notices: notices.filter(({ id }) => id !== noticeId) })),
      ...createPhotos(engine, set, get, runWhatIsTrained),
      run,
      cancel,
      ...createBackends(engine, set, get),
      ...createMeasuring(engine, set, get),
      ...createFormTimes(engine, set, get),
      ...createWeights(engine, set, get, runWhatIsTrained),
      ...createInspecting(engine, get),
      ...createInsideLooks(engine, api),
      ...createMany(engine, get),
      ...createLive(engine, get),
      writeOnnx: (id, trained) => writeOnnx(engine, get, id, trained),
      ...createViewing(set, get),
      ...chooseWeightFormat(set, get, runWhatIsTrained),
      driftOf: async (id) => (await import('./drift')).driftOf(engine, get(), id),
    };
  });
  // Many turns of one network's knobs must not push what was derived of the other one out.
  store.subscribe(({ history: { present } }, before) => {
    if (present !== before.history.present) for (const id of LANES) networkOf(present[id].drawn);
  });
  return store;
}

async function writeOnnx(
  engine: EnginePort,
  get: GetState,
  ...[id, trained]: Parameters<State['writeOnnx']>
): ReturnType<State['writeOnnx']> {
  const lane = get().history.present[id];
  return orTold(get(), nameOf(lane).label, async () =>
    (await import('./scripting/export')).onnxOf(lane, engine, trained),
  );
}
