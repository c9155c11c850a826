import { type KeyboardEvent, type MouseEvent, type PointerEvent, useRef } from 'react';
import type { PublishedSetting } from '../../core/presets';
import { isResidual, LIMITS } from '../../core/spec';
import { solvesPair } from '../../store/chain';
import type { LaneId } from '../../store/lanes';
import { ARROW_KEYS } from '../access/arrowKeys';
import { actionOf } from '../access/keyTable';
import { useCardinalStore } from '../CardinalContext';
import { useGesture } from '../widgets/useGesture';
import type { MapPoint } from './mapTarget';

/** Marks what a finger drags; elsewhere on the map a finger scrolls the page. */
export const HANDLE = 'data-handle';

interface Hand {
  readonly lane: LaneId;
  readonly targetAt: (at: MapPoint) => PublishedSetting;
  readonly onTarget: (target: PublishedSetting | null) => void;
}

/** C and d by hand on their map: a click, a drag or the arrow keys, each one undo step. */
export function useMapHand({ lane, targetAt, onTarget }: Hand) {
  const store = useCardinalStore();
  const gesture = useGesture();
  const dragging = useRef(false);
  const dragged = useRef(false);
  const targetOf = ({ currentTarget, clientX, clientY }: MouseEvent) => {
    const { left, top } = currentTarget.getBoundingClientRect();
    return targetAt({ xPx: clientX - left, yPx: clientY - top });
  };
  const go = (event: MouseEvent) => store.getState().place(lane, targetOf(event), gesture.id());
  const drop = () => {
    dragging.current = false;
    gesture.end();
  };
  return {
    onPointerDown: (event: PointerEvent) => {
      const held = (event.target as Element).closest(`[${HANDLE}]`) !== null;
      if (event.button !== 0 || (event.pointerType === 'touch' && !held)) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      dragging.current = true;
      dragged.current = true;
      // What is taken hold of stays where it is until it is moved.
      if (!held) go(event);
    },
    onPointerMove: (event: PointerEvent) => {
      onTarget(targetOf(event));
      if (dragging.current) go(event);
    },
    onPointerLeave: () => onTarget(null),
    onPointerUp: drop,
    onPointerCancel: drop,
    onClick: (event: MouseEvent) => {
      const done = dragged.current;
      dragged.current = false;
      // Enter and Space click too, but point nowhere.
      if (done || event.detail === 0) return;
      go(event);
      gesture.end();
    },
    onKeyDown: (event: KeyboardEvent) => {
      const action = actionOf(ARROW_KEYS, event.key);
      if (action === null || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      walk(STEPS[action]);
      gesture.endAtRest();
    },
  };

  /** One step of C or of d; where a closed lock solves the other, that follows. */
  function walk([moved, by]: Step): void {
    const { history, turn, place } = store.getState();
    const { spec, chain } = history.present[lane];
    if (!isResidual(spec)) return;
    const value = Math.min(Math.max(spec[moved] + by, 1), LIMITS[moved]);
    const { cardinality, groupWidth } = spec;
    if (chain.closed && solvesPair(spec, chain)) turn(lane, moved, value, gesture.id());
    else place(lane, { cardinality, groupWidth, [moved]: value }, gesture.id());
  }
}

type Step = readonly [moved: 'cardinality' | 'groupWidth', by: number];

const STEPS: Readonly<Record<keyof typeof ARROW_KEYS, Step>> = {
  left: ['cardinality', -1],
  right: ['cardinality', 1],
  up: ['groupWidth', 1],
  down: ['groupWidth', -1],
};
