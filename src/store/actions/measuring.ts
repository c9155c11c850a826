import { failureOf } from '../../core/failureOf';
import type { EnginePort } from '../../worker/enginePort';
import type { BackendName } from '../../worker/protocol';
import { nameOf } from '../derived';
import { LANES } from '../lanes';
import {
  type Measures,
  networkKeysOf,
  pairKeyOf,
  QUICK_MS,
  startMeasure,
  withMeasured,
} from '../measures';
import type { GetState, SetState, State } from '../state';
import { backendFor } from './backends';

/** Measurements of the pair of networks. */
export type Measuring = Pick<State, 'measure' | 'measureSpeed' | 'cancelMeasure'>;

/** The measurements of a store. */
export function createMeasuring(engine: EnginePort, set: SetState, get: GetState): Measuring {
  const start = (backend: BackendName | null, enoughMs: number | null) => {
    get().measures.active?.cancel();
    const lanes = get().history.present;
    const pairKey = pairKeyOf(lanes);
    const wish = backend === null ? backendFor(get(), lanes) : { backend };
    /** Changes the measurement under way, unless another has taken its place. */
    const changeActive = (
      change: (active: NonNullable<Measures['active']>) => Measures['active'],
    ) =>
      set(({ measures }) =>
        measures.active?.cancel === handle.cancel
          ? { measures: { ...measures, active: change(measures.active) } }
          : {},
      );
    const handle = startMeasure(
      engine,
      lanes,
      wish,
      enoughMs,
      get().view.weightFormat,
      (progress) => changeActive((active) => ({ ...active, progress })),
    );
    const active = { pairKey, backend, progress: null, cancel: handle.cancel };
    set(({ measures }) => ({ measures: { ...measures, active } }));
    handle.result.then(
      (measurement) => {
        changeActive(() => null);
        set(({ measures }) => ({
          measures: withMeasured(measures, {
            pairKey,
            networkKeys: networkKeysOf(lanes),
            measurement,
          }),
        }));
      },
      (error: unknown) => {
        changeActive(() => null);
        const failure = failureOf(error);
        if (failure.code === 'cancelled') return;
        const subject = LANES.map((id) => nameOf(lanes[id]).label).join(', ');
        get().notify({ kind: 'failure', failure, subject });
      },
    );
  };
  return {
    measure: (backend) => start(backend, null),
    measureSpeed: () => start(null, QUICK_MS),
    cancelMeasure: () => get().measures.active?.cancel(),
  };
}
