import type { EnginePort } from '../worker/enginePort';
import { backendFor } from './actions/backends';
import { LANES } from './lanes';
import { laneRequest } from './runs';
import { hasPaces } from './speed';
import type { State } from './state';
import { weightsOf } from './weights/laneWeights';

/** Passes that wake a GPU while a photo is decoded; 0 leaves it at rest. */
const WAKE_PASSES = 0;
const MOST_PASSES = 50;

/** The passes that a link asks for (`?wake=1`), so that both ways can be measured; else the page's own number. */
export function wakePassesIn(query: string): number {
  const asked = new URLSearchParams(query).get('wake');
  return asked !== null && /^\d{1,2}$/.test(asked)
    ? Math.min(Number(asked), MOST_PASSES)
    : WAKE_PASSES;
}

/**
 * Has a GPU at rest run the network that will answer first, if it is loaded: its clock then rises while a photo is
 * decoded. The worker ends that as soon as anything else is asked of it.
 */
export function wakeDevice(engine: EnginePort, state: State, passes: number): void {
  const { backend, history, view } = state;
  if (passes === 0 || backend === null || !hasPaces(backend)) return;
  const wish = backendFor(state, history.present);
  if ((wish.backend ?? wish.preferred ?? 'webgpu') !== 'webgpu') return;
  const id = LANES.find((each) => weightsOf(history.present[each]) !== null);
  if (id === undefined) return;
  const { weightFormat } = view;
  const request = { ...laneRequest(history.present[id]), ...wish, weightFormat };
  // Whatever fails here fails again, with a word, when it is asked for.
  engine.prepare({ ...request, wakePasses: passes }).result.catch(() => undefined);
}
