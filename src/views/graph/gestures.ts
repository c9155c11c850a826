import {
  type D3ZoomEvent,
  pointers,
  select,
  type ZoomBehavior,
  type ZoomTransform,
  zoom,
  zoomIdentity,
} from 'd3';
import type { Zoom } from '../../store/view';
import type { Callbacks } from './interact';
import type { Point } from './model';
import { clampZoom, type Gesture, isForDrawing, LEAST_SCALE, MOST_SCALE } from './zoom';

/** A press that moves less is a click, px. */
const CLICK_PX = 4;

/** Wheel, drag and pinch on a lane, as zooms of both lanes. */
export interface ZoomGestures {
  /** Takes over the zoom that the store holds. */
  follow(zoom: Zoom): void;
  destroy(): void;
}

/** Listens to an svg through d3-zoom; only x is stretched and moved. */
export function listenToZoom(svg: SVGSVGElement, onZoom: Callbacks['onZoom']): ZoomGestures {
  let present: Zoom | null = null;
  // One level for each gesture: what goes on of it would go through all of them.
  let isOver = false;
  const follow = ({ scale, xPx }: Zoom) => {
    selection.property('__zoom', zoomIdentity.translate(xPx, 0).scale(scale));
  };
  const behavior: ZoomBehavior<SVGSVGElement, unknown> = zoom<SVGSVGElement, unknown>()
    .scaleExtent([LEAST_SCALE, MOST_SCALE])
    .clickDistance(CLICK_PX)
    .filter((event: MouseEvent | TouchEvent) => isForDrawing(gestureOf(event), scaleOf(svg)))
    .constrain((transform, [[left], [right]]) => clamped(transform, right - left))
    .on('zoom', (event: D3ZoomEvent<SVGSVGElement, unknown>) => {
      // Without a source event it's the store's own zoom coming back.
      if (event.sourceEvent === null || isOver) return;
      const { k: scale, x: xPx } = event.transform;
      isOver = onZoom({ scale, xPx }, placeOf(event.sourceEvent, svg));
    })
    .on('end', () => {
      isOver = false;
      if (present !== null) follow(present);
    });
  const selection = select(svg).call(behavior).on('dblclick.zoom', null);
  return {
    follow: (zoom) => {
      present = zoom;
      if (!isOver) follow(zoom);
    },
    destroy: () => {
      selection.on('.zoom', null);
    },
  };
}

function clamped(transform: ZoomTransform, widthPx: number): ZoomTransform {
  // Drawn together further than it goes, the drawing stays; how far tells whether the level is left.
  const { scale, xPx } = clampZoom({ scale: transform.k, xPx: transform.x }, widthPx);
  return zoomIdentity.translate(xPx, 0).scale(Math.min(transform.k, scale));
}

/** The middle of the fingers, or the pointer, px of the lane. */
function placeOf(event: unknown, svg: SVGSVGElement): Point {
  const all = pointers(event, svg);
  const mean = (axis: 0 | 1) => all.reduce((sum, at) => sum + at[axis], 0) / (all.length || 1);
  return { x: mean(0), y: mean(1) };
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
