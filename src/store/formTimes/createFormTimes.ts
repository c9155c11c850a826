import type { EnginePort } from '../../worker/enginePort';
import { orTold } from '../orTold';
import type { GetState, SetState, State } from '../state';

/** Times of blocks in the paper's forms: who never asks for them needs none of it. */
export function createFormTimes(
  engine: EnginePort,
  set: SetState,
  get: GetState,
): Pick<State, 'measureForms'> {
  return {
    measureForms: async (subject, blocks) => {
      await orTold(get(), subject, async () =>
        (await import('./measureBlocks')).measureBlocks(engine, set, get, blocks),
      );
    },
  };
}
