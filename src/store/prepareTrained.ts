import type { EnginePort } from '../worker/enginePort';
import { networkOf } from './derived';
import { LANES } from './lanes';
import { requestOf } from './runs';
import type { CardinalStore } from './state';

const REST_MS = 800;

/**
 * Loads the networks that have trained weights and runs each once on nothing, while the user looks at
 * the page: weights are there and kernels compiled when the first photo comes. Waits until the backend
 * is known and the lanes are at rest; what fails here fails again, with a word, when it is asked for.
 */
export function prepareTrained(store: CardinalStore, engine: EnginePort): () => void {
  const prepared = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const prepare = () => {
    const { backend, history, runs } = store.getState();
    if (backend === null) return;
    for (const id of LANES) {
      const network = networkOf(history.present[id].drawn);
      const key = `${backend.name} ${network.key}`;
      if (network.trained === undefined || prepared.has(key) || runs[id].active !== null) continue;
      prepared.add(key);
      const { inputPx } = network.spec;
      const data = new Float32Array(inputPx * inputPx * 3);
      const input = { kind: 'tensor', data, shape: [1, inputPx, inputPx, 3] } as const;
      const order = { network: requestOf({ network, kind: 'trained' }), input };
      engine.run(order, () => undefined).result.catch(() => prepared.delete(key));
    }
  };
  return store.subscribe((state, before) => {
    const same = state.backend === before.backend && state.history === before.history;
    if (same) return;
    clearTimeout(timer);
    timer = setTimeout(prepare, REST_MS);
  });
}
