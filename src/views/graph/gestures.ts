import {
  type D3ZoomEvent,
  select,
  type ZoomBehavior,
  type ZoomTransform,
  zoom,
  zoomIdentity,
} from 'd3';
import type { Zoom } from '../../store/view';
import { clampZoom, type Gesture, isForDrawing, MOST_SCALE } from './zoom';

/** A press that moves less is a click, px. */
const CLICK_PX = 4;

/** Wheel, drag and pinch on a lane, as zooms of both lanes. */
export interface ZoomGestures {
  /** Takes over the zoom that the store holds. */
  follow(zoom: Zoom): void;
  destroy(): void;
}

/** Listens to an svg through d3-zoom; only x is stretched and moved. */
export function listenToZoom(svg: SVGSVGElement, onZoom: (zoom: Zoom) => void): ZoomGestures {
  const behavior: ZoomBehavior<SVGSVGElement, unknown> = zoom<SVGSVGElement, unknown>()
    .scaleExtent([1, MOST_SCALE])
    .clickDistance(CLICK_PX)
    .filter((event: MouseEvent | TouchEvent) => isForDrawing(gestureOf(event), scaleOf(svg)))
    .constrain((transform, [[left], [right]]) => clamped(transform, right - left))
    .on('zoom', (event: D3ZoomEvent<SVGSVGElement, unknown>) => {
      // Without a source event it's the store's own zoom coming back.
      if (event.sourceEvent === null) return;
      onZoom({ scale: event.transform.k, xPx: event.transform.x });
    });
  const selection = select(svg).call(behavior).on('dblclick.zoom', null);
  return {
    follow: ({ scale, xPx }) => {
      selection.property('__zoom', zoomIdentity.translate(xPx, 0).scale(scale));
    },
    destroy: () => {
      selection.on('.zoom', null);
    },
  };
}

function clamped(transform: ZoomTransform, widthPx: number): ZoomTransform {
  const { scale, xPx } = clampZoom({ scale: transform.k, xPx: transform.x }, widthPx);
  return zoomIdentity.translate(xPx, 0).scale(scale);
}

function scaleOf(svg: SVGSVGElement): number {
  return select(svg).property('__zoom')?.k ?? 1;
}

function gestureOf(event: MouseEvent | TouchEvent): Gesture {
  const { type, ctrlKey } = event;
  return {
    type,
    ctrlKey,
    button: 'button' in event ? event.button : 0,
    fingers: 'touches' in event ? event.touches.length : 0,
  };
}
