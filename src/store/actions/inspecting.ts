import type { EnginePort } from '../../worker/enginePort';
import type { GetState, State } from '../state';
import type { Inspection } from '../weights/tensors';

/** Looking into checkpoints. */
export type Inspecting = Pick<State, 'inspection'>;

/** The inspection of a store: who looks at no weights needs none of it. */
export function createInspecting(engine: EnginePort, get: GetState): Inspecting {
  let inspection: Promise<Inspection> | null = null;
  return {
    inspection: () => {
      inspection ??= import('../weights/inspection').then(({ createInspection }) =>
        createInspection(engine, get),
      );
      // What did not come may come at the next try.
      inspection.catch(() => {
        inspection = null;
      });
      return inspection;
    },
  };
}
