import { create, type StoreApi, type UseBoundStore } from 'zustand';
import type { Failure } from '../../core/failure';
import { failureOf } from '../../core/failureOf';
import { NO_PERTURBATION, type Perturbation } from '../../core/perturbation';
import type { EnginePort } from '../../worker/enginePort';
import type { Picture } from '../../worker/protocol';
import { LANES, type LaneId } from '../lanes';
import type { CardinalStore } from '../state';
import { type LiveAnswer, liveAnswer } from './answer';
import { latestOnly } from './latest';
import { type LiveNetwork, liveNetworkOf } from './liveNetwork';

/** What both networks say of one and the same change of one photo. */
export interface Shown {
  readonly photoId: number;
  readonly perturbation: Perturbation;
  readonly answers: Readonly<Record<LaneId, LiveAnswer | null>>;
  /** What they say of the photo as it is. */
  readonly plain: Readonly<Record<LaneId, LiveAnswer | null>>;
}

/** The photo as it is changed, and the answers to it; each stays until the next is there. */
export interface PerturbState {
  /** The last that was asked for. */
  readonly asked: { readonly photoId: number; readonly perturbation: Perturbation } | null;
  readonly picture: Picture | null;
  readonly shown: Shown | null;
  readonly isBusy: boolean;
  /** Why the last one asked for has no answer. */
  readonly failure: Failure | null;
  /** Changes the photo that the page shows, and asks both networks. */
  ask(photoId: number, perturbation: Perturbation): void;
}

export type PerturbStore = UseBoundStore<StoreApi<PerturbState>>;

/** A store that perturbs photos and asks the page's networks of them, one change at a time, the newest first. */
export function createPerturbing(page: CardinalStore, engine: EnginePort): PerturbStore {
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
      const network = liveNetworkOf(page.getState(), id);
      if (typeof network === 'string') return { plain: null, answer: null };
      const before = await plainAnswer(id, network, photoId);
      const looked = { kind: 'photo', photoId, perturbation } as const;
      return { plain: before, answer: await liveAnswer(engine, network, looked) };
    };
    const work = async ({ photoId, perturbation }: NonNullable<PerturbState['asked']>) => {
      set({ isBusy: true, failure: null });
      try {
        set({ picture: await engine.perturb({ photoId, perturbation }) });
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
        set({ shown });
      } catch (error) {
        set({ failure: failureOf(error) });
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
    };
  });
}

/** What answers of the page's networks depend on: where it is another, they are asked anew. */
export function liveKeys(page: CardinalStore): string {
  return LANES.map((id) => {
    const network = liveNetworkOf(page.getState(), id);
    return typeof network === 'string' ? network : network.key;
  }).join(' ');
}
