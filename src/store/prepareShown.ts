import { failureOf } from '../core/failureOf';
import type { EnginePort, RunHandle } from '../worker/enginePort';
import type { PrepareRequest } from '../worker/protocol';
import { backendFor } from './actions/backends';
import { refusalOn } from './answerState';
import { networkOf } from './derived';
import { LANES } from './lanes';
import type { CardinalStore, State } from './state';
import { weightsOf } from './weights/laneWeights';

const REST_MS = 800;

/** What is to be prepared, under a key that is equal where the work is. */
interface Preparation {
  readonly key: string;
  readonly request: PrepareRequest;
}

/**
 * Prepares the networks of the lanes while the user looks at them, one after the other: kernels are
 * compiled, and the weights of those that have any are loaded, when the first photo comes. Waits until the backend is
 * known, the lanes are at rest and nothing is run or measured; a network that is no longer shown is
 * dropped. What fails here fails again, with a word, when it is asked for.
 */
export function prepareShown(store: CardinalStore, engine: EnginePort): () => void {
  /** Done, or failed in a way that will not pass. */
  const settled = new Set<string>();
  let active: (Preparation & { readonly handle: RunHandle<null> }) | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const next = () => {
    const wanted = preparations(store.getState()).find(({ key }) => !settled.has(key));
    if (active !== null || wanted === undefined || isBusy(store.getState())) return;
    const handle = engine.prepare(wanted.request);
    active = { ...wanted, handle };
    handle.result.then(
      () => end(wanted.key, true),
      (error: unknown) => end(wanted.key, failureOf(error).code !== 'cancelled'),
    );
  };
  const end = (key: string, isSettled: boolean) => {
    active = null;
    if (isSettled) settled.add(key);
    // What gave way to a run waits until that is through.
    rest(isSettled ? 0 : REST_MS);
  };
  const rest = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(next, ms);
  };

  return store.subscribe((state, before) => {
    if (!hasChanged(state, before)) return;
    if (active !== null && preparations(state).every(({ key }) => key !== active?.key)) {
      active.handle.cancel();
    }
    rest(REST_MS);
  });
}

function hasChanged(state: State, before: State): boolean {
  return (
    state.backend !== before.backend ||
    state.calibration !== before.calibration ||
    state.history !== before.history ||
    state.view.weightFormat !== before.view.weightFormat ||
    isBusy(state) !== isBusy(before)
  );
}

/** Whether the device has something better to do. */
function isBusy({ runs, measures }: State): boolean {
  return measures.active !== null || LANES.some((id) => runs[id].active !== null);
}

/** Of the networks that are shown and can be run. */
function preparations(state: State): Preparation[] {
  const { backend, history } = state;
  const { weightFormat } = state.view;
  if (backend === null) return [];
  const wish = backendFor(state, history.present);
  const shown = LANES.map((id) => history.present[id]);
  return shown
    .filter(({ drawn }) => refusalOn(networkOf(drawn), backend) === null)
    .map((lane) => {
      const weights = weightsOf(lane);
      const { key, spec } = networkOf(lane.drawn);
      return {
        key: [wish.backend ?? wish.preferred ?? backend.name, weightFormat, key, weights?.key].join(
          ' ',
        ),
        request: {
          spec,
          weights: weights?.source ?? null,
          ...wish,
          weightFormat,
        },
      };
    });
}
