import type { EnginePort } from '../worker/enginePort';
import type { LiveStores } from './live/states';
import type { GetState, State } from './state';

/** The live views of a store: who perturbs nothing and has no camera on needs none of it. */
export function createLive(engine: EnginePort, get: GetState): Pick<State, 'live'> {
  let stores: Promise<LiveStores> | null = null;
  return {
    live: () => {
      stores ??= import('./live/liveStores').then(({ createLiveStores }) =>
        createLiveStores(engine, get),
      );
      // What did not come may come at the next try.
      stores.catch(() => {
        stores = null;
      });
      return stores;
    },
  };
}
