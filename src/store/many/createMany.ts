import type { EnginePort } from '../../worker/enginePort';
import type { GetState, State } from '../state';
import type { ManyStore } from './manyState';

/** Many photos of a store: who runs none needs nothing of it. */
export function createMany(engine: EnginePort, get: GetState): Pick<State, 'many'> {
  let made: Promise<ManyStore> | null = null;
  return {
    many: () => {
      made ??= import('./manyStore').then(({ createManyStore }) => createManyStore(engine, get));
      // What did not come may come at the next try.
      made.catch(() => {
        made = null;
      });
      return made;
    },
  };
}
