import { failureOf } from '../../core/failureOf';
import type { EnginePort } from '../../worker/enginePort';
import { type Measures, pairKeyOf, startMeasure, withMeasured } from '../measures';
import type { GetState, SetState, State } from '../state';
import { backendFor } from './backends';

/** Measurements of the pair of networks. */
export type Measuring = Pick<State, 'measure' | 'cancelMeasure'>;

/** The measurements of a store. */
export function createMeasuring(engine: EnginePort, set: SetState, get: GetState): Measuring {
  return {
    measure: (backend) => {
      get().measures.active?.cancel();
      const lanes = get().history.present;
      const pairKey = pairKeyOf(lanes);
      const wish = backend ?? backendFor(get(), lanes);
      /** Changes the measurement under way, unless another has taken its place. */
      const changeActive = (
        change: (active: NonNullable<Measures['active']>) => Measures['active'],
      ) =>
        set(({ measures }) =>
          measures.active?.cancel === handle.cancel
            ? { measures: { ...measures, active: change(measures.active) } }
            : {},
        );
      const handle = startMeasure(engine, lanes, wish, (progress) =>
        changeActive((active) => ({ ...active, progress })),
      );
      const active = { pairKey, backend, progress: null, cancel: handle.cancel };
      set(({ measures }) => ({ measures: { ...measures, active } }));
      handle.result.then(
        (measurement) =>
          set(({ measures }) => ({ measures: withMeasured(measures, { pairKey, measurement }) })),
        (error: unknown) => {
          changeActive(() => null);
          const failure = failureOf(error);
          if (failure.code === 'cancelled') return;
          get().notify({ kind: 'failure', failure, subject: 'measurement' });
        },
      );
    },
    cancelMeasure: () => get().measures.active?.cancel(),
  };
}
