import type { StoreApi } from 'zustand';
import type { EnginePort } from '../../worker/enginePort';
import type { Looking } from '../inside/looking';
import type { LaneId } from '../lanes';
import { type Asked, type LookAt, lookSubject, type Question } from '../looks';
import { orTold } from '../orTold';
import type { State } from '../state';

/** Looks into what the lanes' networks do with the photo. */
export type InsideLooks = Pick<State, 'look' | 'cancelLook' | 'seenBy'>;

/** The looks of a store: who never looks inside needs none of it. */
export function createInsideLooks(engine: EnginePort, store: StoreApi<State>): InsideLooks {
  let looking: Promise<Looking> | null = null;
  const loaded = () => {
    looking ??= import('../inside/looking').then(({ createLooking }) =>
      createLooking(engine, store),
    );
    // What did not come may come at the next try.
    looking.catch(() => {
      looking = null;
    });
    return looking;
  };
  const { getState: get } = store;
  return {
    look: async <Q extends Question>(id: LaneId, question: Q, of: LookAt = 'own') => {
      const subject = lookSubject(get(), id, of);
      if (subject === null) return null;
      // A question of kind K is a `QuestionOf<K>`, which TypeScript does not follow.
      const asked = { subject, of, question } as unknown as Asked<Q['kind']>;
      return orTold(get(), subject.name, async () => (await loaded()).look(id, asked));
    },
    seenBy: ({ photoId, preprocessing }) => engine.crop({ photoId, preprocessing }),
    cancelLook: (id, kind) => get().looks[id][kind].active?.cancel(),
  };
}
