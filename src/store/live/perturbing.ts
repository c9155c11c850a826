import { create } from 'zustand';
import { failureOf } from '../../core/failureOf';
import { NO_PERTURBATION, type Perturbation } from '../../core/perturbation';
import type { EnginePort } from '../../worker/enginePort';
import type { LaneId } from '../lanes';
import type { GetState } from '../state';
import { liveAnswer } from './answer';
import { latestOnly } from './latest';
import { liveNetworkOf } from './liveNetwork';
import type { LiveAnswer, LiveNetwork, OwnStore, PerturbState } from './states';

/** A store that perturbs photos and asks the page's networks of them, one change at a time, the newest first. */
export function createPerturbing(engine: EnginePort, page: GetState): OwnStore<PerturbState> {
  return create<PerturbState>()((set, get) => {
    const plain: Record<LaneId, { readonly key: string; readonly answer: LiveAnswer } | null> = {
      a: null,
      b: null,
    };
    const plainAnswer = async (id: LaneId, network: LiveNetwork, photoId: number) => {
      const key = `${photoId} ${network.key}`;
      const known = plain[id];
      if (known?.key === key) return known.answer;
      const looked = { kind: 'photo', photoId, perturbation: NO_PERTURBATION } as const;
      const answer = await liveAnswer(engine, network, looked);
      plain[id] = { key, answer };
      return answer;
    };
    const one = async (id: LaneId, photoId: number, perturbation: Perturbation) => {
      const network = liveNetworkOf(page(), id);
      if (typeof network === 'string') return { plain: null, answer: null };
      const before = await plainAnswer(id, network, photoId);
      const looked = { kind: 'photo', photoId, perturbation } as const;
      return { plain: before, answer: await liveAnswer(engine, network, looked) };
    };
    const work = async ({ photoId, perturbation }: NonNullable<PerturbState['asked']>) => {
      // Another photo may have been put in its place meanwhile.
      const isWanted = () => get().asked?.photoId === photoId;
      set({ isBusy: true, failure: null });
      try {
        const picture = await engine.perturb({ photoId, perturbation });
        if (isWanted()) set({ picture });
        const [a, b] = await Promise.all([
          one('a', photoId, perturbation),
          one('b', photoId, perturbation),
        ]);
        const shown = {
          photoId,
          perturbation,
          answers: { a: a.answer, b: b.answer },
          plain: { a: a.plain, b: b.plain },
        };
        if (isWanted()) set({ shown });
      } catch (error) {
        if (isWanted()) set({ failure: failureOf(error) });
      }
      set({ isBusy: false });
    };
    const next = latestOnly(work);
    return {
      asked: null,
      picture: null,
      shown: null,
      isBusy: false,
      failure: null,
      ask: (photoId, perturbation) => {
        const { asked } = get();
        if (asked?.photoId !== photoId) set({ picture: null, shown: null });
        set({ asked: { photoId, perturbation } });
        next({ photoId, perturbation });
      },
      file: (photoId, perturbation) => engine.perturbedFile({ photoId, perturbation }),
    };
  });
}
