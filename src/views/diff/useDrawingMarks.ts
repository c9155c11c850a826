import { useEffect } from 'react';
import type { GraphDiff } from '../../core/diff/graphDiff';
import { LANES, type LaneId } from '../../store/lanes';
import type { DiffFilter } from '../../store/view';
import { useCardinalStore } from '../CardinalContext';
import { testIds } from '../testIds';
import './DrawingMarks.css';
import { markDrawing, marksOf } from './drawingMarks';

/**
 * Marks in both drawings what is changed and what one lane alone has, while the view that calls this is
 * open. What is drawn anew is marked anew, but in a drag: then the marks wait until the hand rests.
 */
export function useDrawingMarks(diff: GraphDiff, filter: DiffFilter): void {
  const store = useCardinalStore();
  useEffect(() => {
    const stops = LANES.map((lane) => {
      const svg = drawingOf(lane);
      if (svg === null) return () => undefined;
      const marks = marksOf(diff, lane, filter);
      const mark = () => {
        if (store.getState().history.gesture === null) markDrawing(svg, marks);
      };
      const observer = new MutationObserver(mark);
      const watched = { childList: true, subtree: true, attributes: true };
      observer.observe(svg, { ...watched, attributeFilter: ['data-names'] });
      svg.setAttribute('data-marks', '');
      mark();
      return () => {
        observer.disconnect();
        markDrawing(svg, null);
        svg.removeAttribute('data-marks');
      };
    });
    return () => {
      for (const stop of stops) stop();
    };
  }, [diff, filter, store]);
}

function drawingOf(lane: LaneId): Element | null {
  return document.querySelector(`[data-testid="${testIds.lane(lane)}"]`);
}
