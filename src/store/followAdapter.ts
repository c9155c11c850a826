import { failureOf } from '../core/failureOf';
import type { EnginePort } from '../worker/enginePort';
import type { CardinalStore, State } from './state';

/**
 * Takes a GPU that turns up late: while another backend answers for want of an adapter, the browser is
 * asked what it offers, which waits for one for a moment. Once each time that there is none.
 */
export function followAdapter(store: CardinalStore, engine: EnginePort): () => void {
  const look = async () => {
    try {
      const backends = await engine.backends();
      store.setState({ backends });
      const isThere = backends.some(
        ({ name, present, software }) => name === 'webgpu' && present && !software,
      );
      if (isThere && lacksAdapter(store.getState())) await store.getState().learnBackend();
    } catch (error) {
      store.getState().notify({ kind: 'failure', failure: failureOf(error), subject: 'backend' });
    }
  };
  return store.subscribe((state, before) => {
    if (lacksAdapter(state) && !lacksAdapter(before)) void look();
  });
}

function lacksAdapter({ backend, forcedBackend }: State): boolean {
  return forcedBackend === null && backend?.reason === 'no-adapter';
}
