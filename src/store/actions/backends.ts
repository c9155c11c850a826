import { failureOf } from '../../core/failureOf';
import type { EnginePort } from '../../worker/enginePort';
import type { BackendName } from '../../worker/protocol';
import { calibrate, calibratedBackend, storeCalibration } from '../calibration';
import { LANES, type Lanes } from '../lanes';
import { localStorageOrNone } from '../localStorageOrNone';
import type { GetState, SetState, State } from '../state';

/** What the page learns of the backends, and which one it uses. */
export type Backends = Pick<State, 'learnBackend' | 'learnBackends' | 'forceBackend'>;

/** The backends of a store. */
export function createBackends(engine: EnginePort, set: SetState, get: GetState): Backends {
  const told = async (learn: () => Promise<void>) => {
    try {
      await learn();
    } catch (error) {
      get().notify({ kind: 'failure', failure: failureOf(error), subject: 'backend' });
    }
  };
  const learnBackend = () =>
    told(async () => {
      set({ backend: await engine.backend({ forced: get().forcedBackend }) });
      await learnWhichIsFaster(engine, set, get);
    });
  return {
    learnBackend,
    learnBackends: async () => {
      if (get().backends.length > 0) return;
      await told(async () => set({ backends: await engine.backends() }));
    },
    forceBackend: async (backend) => {
      set({ forcedBackend: backend });
      await learnBackend();
    },
  };
}

/** The backend that is faster for a pair, where that was measured and none is forced. */
export function backendFor(
  { calibration, backend, forcedBackend }: State,
  lanes: Lanes,
): BackendName | null {
  if (forcedBackend !== null || backend?.reason !== 'hardware-adapter') return forcedBackend;
  return calibratedBackend(
    calibration,
    backend,
    LANES.map((id) => lanes[id].drawn),
  );
}

/** A hardware adapter is compared with WASM once; the device is remembered. */
async function learnWhichIsFaster(engine: EnginePort, set: SetState, get: GetState): Promise<void> {
  const { backend, calibration } = get();
  if (backend?.reason !== 'hardware-adapter') return;
  const adapter = backend.adapter ?? '';
  if (calibration?.adapter === adapter) return;
  const measured = await calibrate(engine, adapter);
  storeCalibration(localStorageOrNone(), measured);
  set({ calibration: measured });
}
