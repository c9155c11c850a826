import { type PointerEvent, useRef } from 'react';

interface Drag {
  readonly leftPx: number;
  readonly lengthPx: number;
  /** From the pointer to the middle of the thumb, so that a grabbed thumb does not jump. */
  readonly grabPx: number;
  readonly startPx: number;
  /** A finger may be scrolling: it turns only once it has moved along the track. */
  engaged: boolean;
}

const FINGER_SLOP_PX = 6;

/**
 * Pointer handlers for a track whose thumb moves within `thumbPx / 2` of both ends.
 * `onMove` gets the fraction under the pointer and the length of the track in px; `onEnd` comes once after each drag.
 */
export function useSliderDrag(
  thumbPx: number,
  onMove: (fraction: number, lengthPx: number) => void,
  onEnd: () => void,
) {
  const drag = useRef<Drag | null>(null);
  const move = ({ leftPx, lengthPx, grabPx }: Drag, clientX: number) =>
    onMove(Math.min(Math.max((clientX + grabPx - leftPx) / lengthPx, 0), 1), lengthPx);
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      const track = event.currentTarget;
      const thumb = track.querySelector<HTMLElement>('[role=slider]');
      const { left, width } = track.getBoundingClientRect();
      const onThumb = thumb?.contains(event.target as Node) ?? false;
      drag.current = {
        leftPx: left + thumbPx / 2,
        lengthPx: Math.max(width - thumbPx, 1),
        grabPx: onThumb && thumb !== null ? middleOf(thumb) - event.clientX : 0,
        startPx: event.clientX,
        engaged: event.pointerType !== 'touch',
      };
      // The default would select text and move focus to the body.
      event.preventDefault();
      track.setPointerCapture(event.pointerId);
      thumb?.focus();
      if (drag.current.engaged && !onThumb) move(drag.current, event.clientX);
    },
    onPointerMove: ({ clientX }: PointerEvent<HTMLElement>) => {
      const now = drag.current;
      if (now === null) return;
      now.engaged ||= Math.abs(clientX - now.startPx) > FINGER_SLOP_PX;
      if (now.engaged && clientX !== now.startPx) move(now, clientX);
    },
    onPointerUp: ({ clientX }: PointerEvent<HTMLElement>) => {
      const now = drag.current;
      drag.current = null;
      if (now === null) return;
      if (!now.engaged) move(now, clientX);
      onEnd();
    },
    onPointerCancel: () => {
      if (drag.current === null) return;
      drag.current = null;
      onEnd();
    },
  };
}

function middleOf(element: HTMLElement): number {
  const { left, width } = element.getBoundingClientRect();
  return left + width / 2;
}
