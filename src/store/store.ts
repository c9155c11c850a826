import { create, type StoreApi, type UseBoundStore } from 'zustand';
import type { Free } from '../core/budget';
import { EngineError, type Failure } from '../core/failure';
import { presetOf } from '../core/presets';
import type { SpecPatch } from '../core/spec';
import { preprocessingOf } from '../core/trained';
import type { EnginePort } from '../worker/enginePort';
import type {
  BackendInfo,
  BackendName,
  BackendPresence,
  DecodedPhoto,
  Picture,
} from '../worker/protocol';
import { refusalOn } from './answerState';
import {
  type Calibration,
  calibrate,
  calibratedBackend,
  storeCalibration,
  storedCalibration,
} from './calibration';
import type { LockSetting } from './chain';
import { nameOf, networkOf } from './derived';
import { endGesture, type History, redo, startHistory, step, undo } from './history';
import {
  answer,
  LANES,
  type Lane,
  type LaneId,
  type Lanes,
  laneOf,
  openingLanes,
  patchLane,
  setLock,
  trainedLanes,
  turn,
} from './lanes';
import { type Measures, NO_MEASURES, pairKeyOf, startMeasure, withMeasured } from './measures';
import { type Notice, type NoticeBody, withNotice } from './notices';
import {
  inputOf,
  type LaneRuns,
  NO_RUNS,
  type RunKind,
  requestOf,
  type Subject,
  subjectOf,
  withFinished,
} from './runs';
import type { Sample } from './samples';
import type { Opening } from './url';
import { OPENING_VIEW, type Selection, toggleBlock, toggleStage, type ViewState } from './view';

export interface Photo extends DecodedPhoto {
  readonly name: string;
  /** The sample that it is; null for a user's own. */
  readonly sample: Sample | null;
}

export interface State {
  readonly history: History;
  readonly notices: readonly Notice[];
  readonly photo: Photo | null;
  /** Name of the file that is being decoded. */
  readonly decoding: string | null;
  /** What each network sees of the photo. */
  readonly crops: Readonly<Record<LaneId, Picture | null>>;
  readonly backend: BackendInfo | null;
  readonly forcedBackend: BackendName | null;
  /** What the browser offers; empty until it was asked. */
  readonly backends: readonly BackendPresence[];
  /** Which backend is faster here; null where it was not measured. */
  readonly calibration: Calibration | null;
  readonly measures: Measures;
  readonly runs: Readonly<Record<LaneId, LaneRuns>>;
  readonly view: ViewState;

  /** Sets fields as they are; turns with the same gesture make one undo step. */
  patch(id: LaneId, patch: SpecPatch, gesture?: string): void;
  /** A number by hand, through the lock. */
  turn(id: LaneId, moved: Free, value: number, gesture?: string): void;
  /** A number by hand as another answer to what the lock holds. */
  answer(id: LaneId, free: Free, value: number): void;
  setLock(id: LaneId, change: Partial<LockSetting>): void;
  endGesture(): void;
  /** A preset, with the fields of a change on top: one undo step. */
  loadPreset(id: LaneId, presetId: string, change?: SpecPatch): void;
  swap(): void;
  copyAToB(): void;
  reset(): void;
  takeTrainedPair(): void;
  undo(): void;
  redo(): void;

  notify(body: NoticeBody): void;
  dismiss(noticeId: number): void;

  loadPhoto(photo: Blob, name: string, sample?: Sample | null): Promise<void>;
  loadSample(sample: Sample): Promise<void>;
  /** Runs each lane that has trained weights; with `random`, the others too, for their times. */
  run(kind: RunKind): void;
  cancel(id: LaneId): void;
  learnBackend(): Promise<void>;
  /** Asks once what the browser offers: only who chooses a backend needs to know. */
  learnBackends(): Promise<void>;
  /** Changes the backend for all that is run from now on; null leaves the choice to the page. */
  forceBackend(backend: BackendName | null): Promise<void>;
  /** Times both networks in turns, on a backend or on the one in use. */
  measure(backend: BackendName | null): void;
  cancelMeasure(): void;
  /** A lane's network as ONNX, with its trained weights where asked and there; null after a failure, which is told. */
  writeOnnx(id: LaneId, trained: boolean): Promise<Uint8Array<ArrayBuffer> | null>;

  select(selection: Selection | null): void;
  toggleStage(stage: number): void;
  toggleBlock(stage: number, block: number): void;
  hover(layer: string | null): void;
  show(change: Partial<Omit<ViewState, 'selection' | 'unfolded' | 'opened' | 'hovered'>>): void;
}

export type CardinalStore = UseBoundStore<StoreApi<State>>;

/** The store of the page, opened with what the link asked for. */
export function createCardinalStore(
  engine: EnginePort,
  opening: Opening,
  forcedBackend: BackendName | null,
): CardinalStore {
  return create<State>()((set, get) => {
    const changeLanes = (change: (lanes: Lanes) => Lanes, gesture: string | null = null) => {
      set(({ history }) => ({ history: step(history, change(history.present), gesture) }));
    };
    const changeLane = (id: LaneId, change: (lane: Lane) => Lane, gesture?: string) =>
      changeLanes((lanes) => ({ ...lanes, [id]: change(lanes[id]) }), gesture ?? null);
    const changeView = (change: (view: ViewState) => ViewState) =>
      set(({ view }) => ({ view: change(view) }));
    const changeRuns = (id: LaneId, change: (runs: LaneRuns) => LaneRuns) =>
      set(({ runs }) => ({ runs: { ...runs, [id]: change(runs[id]) } }));

    // Photos are decoded side by side: only the last one asked for is shown.
    let lastPhotoAsked = 0;

    const settle = (id: LaneId, subject: Subject, change: (runs: LaneRuns) => LaneRuns) =>
      changeRuns(id, (runs) => {
        // By identity: a run that was started again has an equal key.
        const mine = runs.active?.subject === subject;
        return change(mine ? { ...runs, active: null } : runs);
      });

    /** A backend that was chosen for one pair is not the page's. */
    const learnFromRun = (used: BackendInfo) =>
      set(({ backend }) => (backend?.reason === 'hardware-adapter' ? {} : { backend: used }));

    const start = (id: LaneId, subject: Subject) => {
      get().runs[id].active?.cancel();
      const network = requestOf(subject);
      const backend = backendFor(get().history.present);
      const wishes = backend === null ? {} : { backend };
      const handle = engine.run({ network, input: inputOf(subject), ...wishes }, (progress) =>
        changeRuns(id, (runs) => {
          if (runs.active?.subject !== subject) return runs;
          return { ...runs, active: { ...runs.active, progress } };
        }),
      );
      const startedAtMs = performance.now();
      const active = { subject, startedAtMs, progress: null, cancel: handle.cancel };
      changeRuns(id, (runs) => ({ ...runs, active, failed: null }));
      handle.result.then(
        (result) => {
          learnFromRun(result.backend);
          if (result.rebuilt) get().notify({ kind: 'rebuilt', backend: result.backend.name });
          settle(id, subject, (runs) => withFinished(runs, { subject, result }));
        },
        (error: unknown) => {
          const failure = failureOf(error);
          if (failure.code === 'cancelled') return settle(id, subject, (runs) => runs);
          settle(id, subject, (runs) => ({ ...runs, failed: { subject, failure } }));
          get().notify({ kind: 'failure', failure, subject: subject.name });
        },
      );
    };

    /** The backend that is faster for a pair, where that was measured and none is forced. */
    const backendFor = (lanes: Lanes): BackendName | null => {
      const { calibration, backend, forcedBackend: forced } = get();
      if (forced !== null || backend?.reason !== 'hardware-adapter') return forced;
      return calibratedBackend(
        calibration,
        backend,
        LANES.map((id) => lanes[id].drawn),
      );
    };

    /** A hardware adapter is compared with WASM once; the device is remembered. */
    const learnWhichIsFaster = async () => {
      const { backend, calibration } = get();
      if (backend?.reason !== 'hardware-adapter') return;
      const adapter = backend.adapter ?? '';
      if (calibration?.adapter === adapter) return;
      const measured = await calibrate(engine, adapter);
      storeCalibration(localStorageOrNone(), measured);
      set({ calibration: measured });
    };

    /** Starts what has trained weights, a photo, and neither an answer nor a run under way. */
    const runWhatIsTrained = () => {
      const { history, photo, runs } = get();
      for (const id of LANES) {
        const lane = history.present[id];
        if (networkOf(lane.drawn).trained === undefined) continue;
        const subject = subjectOf(lane, nameOf(lane).label, photo?.photoId, 'trained');
        if (subject === null || runs[id].active?.subject.key === subject.key) continue;
        const answered = LANES.some((each) =>
          runs[each].finished.some((run) => run.subject.key === subject.key),
        );
        if (!answered) start(id, subject);
      }
    };

    const takePhoto = async (read: () => Promise<Blob>, name: string, sample: Sample | null) => {
      lastPhotoAsked += 1;
      const mine = lastPhotoAsked;
      set({ decoding: name });
      try {
        const decoded = await engine.decode({ photo: await read(), name });
        if (mine !== lastPhotoAsked) return;
        set({ photo: { ...decoded, name, sample } });
        for (const note of decoded.notes) get().notify({ kind: 'photo-note', note, name });
        runWhatIsTrained();
      } catch (error) {
        get().notify({ kind: 'failure', failure: failureOf(error), subject: name });
      } finally {
        if (mine === lastPhotoAsked) set({ decoding: null });
      }
    };

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
      runs: { a: NO_RUNS, b: NO_RUNS },
      view: { ...OPENING_VIEW, ...opening.view },

      patch: (id, patch, gesture) => changeLane(id, (lane) => patchLane(lane, patch), gesture),
      turn: (id, moved, value, gesture) =>
        changeLane(id, (lane) => turn(lane, moved, value), gesture),
      answer: (id, free, value) => changeLane(id, (lane) => answer(lane, free, value)),
      setLock: (id, change) => changeLane(id, (lane) => setLock(lane, change)),
      endGesture: () => set(({ history }) => ({ history: endGesture(history) })),
      loadPreset: (id, presetId, change) => {
        changeLane(id, (lane) => laneOf(presetOf(presetId), change, lane.chain));
        runWhatIsTrained();
      },
      swap: () => {
        changeLanes(({ a, b }) => ({ a: b, b: a }));
        runWhatIsTrained();
      },
      copyAToB: () => {
        changeLanes(({ a }) => ({ a, b: a }));
        runWhatIsTrained();
      },
      reset: () => changeLanes(openingLanes),
      takeTrainedPair: () => {
        changeLanes(trainedLanes);
        runWhatIsTrained();
      },
      undo: () => {
        set(({ history }) => ({ history: undo(history) }));
        runWhatIsTrained();
      },
      redo: () => {
        set(({ history }) => ({ history: redo(history) }));
        runWhatIsTrained();
      },

      notify: (body) => set(({ notices }) => ({ notices: withNotice(notices, body) })),
      dismiss: (noticeId) =>
        set(({ notices }) => ({ notices: notices.filter(({ id }) => id !== noticeId) })),

      loadPhoto: (photo, name, sample = null) => takePhoto(async () => photo, name, sample),
      loadSample: (sample) => {
        const name = sample.file.slice(sample.file.lastIndexOf('/') + 1);
        return takePhoto(() => fetchSample(sample, name), name, sample);
      },
      run: (kind) => {
        const { history, photo, backend } = get();
        for (const id of LANES) {
          const lane = history.present[id];
          const network = networkOf(lane.drawn);
          const trained = network.trained !== undefined;
          if (!trained && kind === 'trained') continue;
          if (refusalOn(network, backend) !== null) continue;
          const subject = subjectOf(
            lane,
            nameOf(lane).label,
            photo?.photoId,
            trained ? 'trained' : 'random',
          );
          if (subject !== null) start(id, subject);
        }
      },
      cancel: (id) => get().runs[id].active?.cancel(),
      learnBackend: async () => {
        try {
          set({ backend: await engine.backend({ forced: get().forcedBackend }) });
          await learnWhichIsFaster();
        } catch (error) {
          get().notify({ kind: 'failure', failure: failureOf(error), subject: 'backend' });
        }
      },

      learnBackends: async () => {
        if (get().backends.length > 0) return;
        try {
          set({ backends: await engine.backends() });
        } catch (error) {
          get().notify({ kind: 'failure', failure: failureOf(error), subject: 'backend' });
        }
      },
      forceBackend: async (backend) => {
        set({ forcedBackend: backend });
        await get().learnBackend();
      },
      measure: (backend) => {
        get().measures.active?.cancel();
        const lanes = get().history.present;
        const pairKey = pairKeyOf(lanes);
        const wish = backend ?? backendFor(lanes);
        const handle = startMeasure(engine, lanes, wish, (progress) =>
          set(({ measures }) =>
            measures.active?.cancel === handle.cancel
              ? { measures: { ...measures, active: { ...measures.active, progress } } }
              : {},
          ),
        );
        const active = { pairKey, backend, progress: null, cancel: handle.cancel };
        set(({ measures }) => ({ measures: { ...measures, active } }));
        handle.result.then(
          (measurement) =>
            set(({ measures }) => ({ measures: withMeasured(measures, { pairKey, measurement }) })),
          (error: unknown) => {
            set(({ measures }) =>
              measures.active?.cancel === handle.cancel
                ? { measures: { ...measures, active: null } }
                : {},
            );
            const failure = failureOf(error);
            if (failure.code === 'cancelled') return;
            get().notify({ kind: 'failure', failure, subject: 'measurement' });
          },
        );
      },
      cancelMeasure: () => get().measures.active?.cancel(),
      writeOnnx: async (id, trained) => {
        const lane = get().history.present[id];
        try {
          return await (await import('./hooks/export')).onnxOf(lane, engine, trained);
        } catch (error) {
          const subject = nameOf(lane).label;
          get().notify({ kind: 'failure', failure: failureOf(error), subject });
          return null;
        }
      },

      select: (selection) => changeView((view) => ({ ...view, selection })),
      toggleStage: (stage) => changeView((view) => toggleStage(view, stage)),
      toggleBlock: (stage, block) => changeView((view) => toggleBlock(view, stage, block)),
      hover: (hovered) => {
        if (get().view.hovered !== hovered) changeView((view) => ({ ...view, hovered }));
      },
      show: (change) => changeView((view) => ({ ...view, ...change })),
    };
  });
}

/** Keeps what each network sees in step with its preprocessing and the photo. */
export function followCrops(store: CardinalStore, engine: EnginePort): () => void {
  const asked: Record<LaneId, string> = { a: '', b: '' };
  const refresh = (id: LaneId, { photo, history }: State) => {
    if (photo === null) return;
    const preprocessing = preprocessingOf(history.present[id].drawn);
    const key = JSON.stringify([photo.photoId, preprocessing]);
    if (asked[id] === key) return;
    asked[id] = key;
    engine.crop({ photoId: photo.photoId, preprocessing }).then(
      (crop) => {
        if (asked[id] === key) store.setState(({ crops }) => ({ crops: { ...crops, [id]: crop } }));
      },
      (error: unknown) => {
        if (asked[id] !== key) return;
        // The crop of an earlier photo would pass for this one's.
        store.setState(({ crops }) => ({ crops: { ...crops, [id]: null } }));
        store
          .getState()
          .notify({ kind: 'failure', failure: failureOf(error), subject: photo.name });
      },
    );
  };
  return store.subscribe((state) => {
    for (const id of LANES) refresh(id, state);
  });
}

/** None where the browser keeps nothing for this page. */
function localStorageOrNone(): Pick<Storage, 'getItem' | 'setItem'> {
  try {
    return localStorage;
  } catch {
    return { getItem: () => null, setItem: () => undefined };
  }
}

async function fetchSample({ file }: Sample, name: string): Promise<Blob> {
  const response = await fetch(new URL(file, document.baseURI)).catch(() => null);
  if (response?.ok) return response.blob();
  throw new EngineError('photo-unreachable', { name, status: response?.status ?? 0 });
}

function failureOf(error: unknown): Failure {
  if (error instanceof EngineError) return error.failure;
  return { code: 'internal', params: { message: String(error) } };
}
