import { create } from 'zustand';
import { rankClasses } from '../../core/answer';
import type { Failure } from '../../core/failure';
import { failureOf } from '../../core/failureOf';
import {
  NO_PERTURBATION,
  PERTURBATIONS,
  type Perturbation,
  type PerturbationKind,
} from '../../core/perturbation';
import { curveShare } from '../../core/robustness';
import type { EnginePort } from '../../worker/enginePort';
import { LANES, type LaneId } from '../lanes';
import type { GetState } from '../state';
import { liveAnswer } from './answer';
import { liveKey, liveNetworkOf } from './liveNetwork';
import type { CurveState, LiveNetwork, OwnStore } from './states';

/** A store that draws one curve at a time with the page's networks. */
export function createCurves(engine: EnginePort, page: GetState): OwnStore<CurveState> {
  return create<CurveState>()((set, get) => {
    let abort = new AbortController();
    const rankedOf = async (
      network: LiveNetwork,
      photoId: number,
      perturbation: Perturbation,
      signal: AbortSignal,
    ) => {
      const looked = { kind: 'photo', photoId, perturbation } as const;
      const { logits } = await liveAnswer(engine, network, looked, signal);
      return rankClasses(logits, network.classes);
    };
    const draw = async (
      photoId: number,
      kind: PerturbationKind,
      around: Perturbation,
      signal: AbortSignal,
    ) => {
      const { strengths } = PERTURBATIONS[kind];
      const networks = LANES.flatMap((id) => {
        const network = liveNetworkOf(page(), id);
        return typeof network === 'string' ? [] : [{ id, network }];
      });
      set({
        curve: { photoId, liveKey: liveKey(page()), kind, around, strengths, lines: [] },
      });
      const first = new Map<LaneId, number>();
      for (const { id, network } of networks) {
        const [likeliest] = await rankedOf(network, photoId, NO_PERTURBATION, signal);
        if (likeliest === undefined) continue;
        first.set(id, likeliest.index);
        const { name: className, index: classIndex } = likeliest;
        const line = { lane: id, network: network.name, className, classIndex, points: [] };
        set(({ curve }) => ({ curve: curve && { ...curve, lines: [...curve.lines, line] } }));
      }
      for (const strength of strengths) {
        for (const { id, network } of networks) {
          const changed = { ...around, [kind]: strength };
          const ranked = await rankedOf(network, photoId, changed, signal);
          const of = ranked.find(({ index }) => index === first.get(id));
          const [top] = ranked;
          if (of === undefined || top === undefined) continue;
          const point = { strength, probability: of.probability, top };
          set(({ curve }) => ({
            curve: curve && {
              ...curve,
              lines: curve.lines.map((line) =>
                line.lane === id ? { ...line, points: [...line.points, point] } : line,
              ),
            },
          }));
        }
      }
    };
    return {
      curve: null,
      isRunning: false,
      failure: null,
      start: async (photoId, kind, around) => {
        get().cancel();
        const { curve: before } = get();
        const mine = new AbortController();
        abort = mine;
        let failure: Failure | null = null;
        set({ isRunning: true, failure });
        try {
          await draw(photoId, kind, around, mine.signal);
        } catch (error) {
          failure = mine.signal.aborted ? null : failureOf(error);
        }
        if (mine !== abort) return;
        // Of one that ended early its points stay, and where it has none, the curve before.
        set(({ curve }) => ({
          curve: curve !== null && curveShare(curve) > 0 ? curve : before,
          isRunning: false,
          failure,
        }));
      },
      cancel: () => abort.abort(),
    };
  });
}
