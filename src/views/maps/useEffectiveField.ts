import type { LaneId } from '../../store/lanes';
import { lookState } from '../../store/lookState';
import type { ActiveLook, AnsweredLook, FailedLook, LookAt } from '../../store/looks';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import type { Covering } from './fieldOnCrop';

export interface EffectiveFieldState {
  readonly active: ActiveLook<'occlusion'> | null;
  readonly failed: FailedLook<'occlusion'> | null;
  /** The last that was measured of this layer. */
  readonly shown: AnsweredLook<'occlusion'> | null;
  /** Covers the photo bit by bit, and watches a position. */
  measure(position: { readonly y: number; readonly x: number }, covering: Covering): void;
}

/** What a position of a layer really sees: occlusions that watch classes are another view's. */
export function useEffectiveField(
  lane: LaneId,
  of: LookAt,
  subjectKey: string,
  layer: string,
): EffectiveFieldState {
  const store = useCardinalStore();
  useCardinal(({ looks }) => looks[lane].occlusion);
  const state = lookState(store.getState(), lane, 'occlusion', of);
  const mine = <
    T extends AnsweredLook<'occlusion'> | ActiveLook<'occlusion'> | FailedLook<'occlusion'>,
  >(
    look: T | null,
  ): T | null => {
    const readout = look?.question.readout;
    const isMine = readout?.kind === 'position' && readout.layer === layer;
    return isMine && look?.subject.key === subjectKey ? look : null;
  };
  const last = state.kind === 'running' || state.kind === 'failed' ? state.last : null;
  return {
    active: mine(state.kind === 'running' ? state.active : null),
    failed: mine(state.kind === 'failed' ? state.failed : null),
    shown: mine(state.kind === 'answer' ? state.answered : last),
    measure: ({ y, x }, { cells, patchPx }) => {
      const readout = { kind: 'position', layer, y, x } as const;
      const grid = [cells, cells] as const;
      void store.getState().look(lane, { kind: 'occlusion', grid, patchPx, readout }, of);
    },
  };
}
