import type { StoreApi } from 'zustand';
import { failureOf } from '../../core/failureOf';
import type { EnginePort } from '../../worker/enginePort';
import { backendFor } from '../actions/backends';
import type { LaneId } from '../lanes';
import { lookSubject } from '../lookState';
import {
  type ActiveLook,
  type Asked,
  type LookAnswers,
  type LookKind,
  type Looks,
  laneOfLook,
  withLooks,
} from '../looks';
import { SMALL_LANES } from '../small';
import type { State } from '../state';
import { ask } from './ask';
import { dropStaleLooks } from './dropStaleLooks';

/** Looks into networks, for one store. */
export interface Looking {
  look<K extends LookKind>(id: LaneId, asked: Asked<K>): Promise<LookAnswers[K] | null>;
}

/** The looks of a store; from now on those that are of no network, weights or photo shown are dropped. */
export function createLooking(engine: EnginePort, store: StoreApi<State>): Looking {
  const { getState: get, setState: set } = store;
  dropStaleLooks(store);

  const look = async <K extends LookKind>(
    id: LaneId,
    asked: Asked<K>,
  ): Promise<LookAnswers[K] | null> => {
    const { kind } = asked.question;
    const { of } = asked;
    // The network may have changed while this part of the page was on its way.
    if (lookSubject(get(), id, of)?.key !== asked.subject.key) return null;
    // By identity: what was asked again has an equal key, and a swap moves the one under way.
    const subject = { ...asked.subject };
    const change = (how: (looks: Looks<K>) => Looks<K>) =>
      set(({ looks }) => {
        const place = laneOfLook(looks, kind, subject);
        return place === undefined ? {} : { looks: withLooks<K>(looks, place, kind as K, how) };
      });

    get().looks[id][kind].active?.cancel();
    const wish = backendFor(get(), of === 'small' ? SMALL_LANES : get().history.present);
    const handle = ask(engine, asked, wish, (progress) =>
      change((looks) => ({ ...looks, active: looks.active && { ...looks.active, progress } })),
    );
    const own: Asked<K> = { ...asked, subject };
    const active: ActiveLook<K> = {
      ...own,
      startedAtMs: performance.now(),
      progress: null,
      cancel: handle.cancel,
    };
    set(({ looks }) => ({
      looks: withLooks<K>(looks, id, kind as K, (of) => ({ ...of, active, failed: null })),
    }));
    try {
      const answer = await handle.result;
      if (laneOfLook(get().looks, kind, subject) === undefined) return null;
      change((looks) => ({ ...looks, active: null, answered: { ...own, answer } }));
      return answer;
    } catch (error) {
      const failure = failureOf(error);
      const failed = failure.code === 'cancelled' ? null : { ...own, failure };
      change((looks) => ({ ...looks, active: null, failed }));
      return null;
    }
  };
  return { look };
}
