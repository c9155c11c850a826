import {
  type D3ZoomEvent,
  select,
  type ZoomBehavior,
  type ZoomTransform,
  zoom,
  zoomIdentity,
} from 'd3';
import type { Zoom } from '../../store/view';

/** How far the drawing can be stretched. */
export const MOST_SCALE = 24;
/** One press of + or −. */
export const ZOOM_STEP = 1.6;
/** A press that moves less is a click, px. */
const CLICK_PX = 4;
/** Room left beside what is brought into view, px. */
const EDGE_PX = 16;

/** What of a pointer event decides whether it moves the drawing. */
export interface Gesture {
  readonly type: string;
  readonly ctrlKey: boolean;
  readonly button: number;
  readonly fingers: number;
}

/**
 * Whether a gesture is for the drawing: a wheel with ctrl (a pinch on a touchpad), a drag of the
 * first button, two fingers. A plain wheel, and one finger on a drawing that fits, scroll the page.
 */
export function isForDrawing({ type, ctrlKey, button, fingers }: Gesture, scale: number): boolean {
  if (type === 'wheel') return ctrlKey;
  if (type.startsWith('touch')) return fingers > 1 || scale > 1;
  return button === 0 && !ctrlKey;
}

/** Keeps the drawing's ends at or beyond the lane's: factor at least 1, no empty edge. */
export function clampZoom({ scale, xPx }: Zoom, widthPx: number): Zoom {
  const factor = Math.min(MOST_SCALE, Math.max(1, scale));
  return { scale: factor, xPx: Math.min(0, Math.max(widthPx * (1 - factor), xPx)) };
}

/** Zooms by a factor; what stands at `atPx` stays there. */
export function zoomedBy(zoom: Zoom, factor: number, atPx: number, widthPx: number): Zoom {
  const scale = Math.min(MOST_SCALE, Math.max(1, zoom.scale * factor));
  const xPx = atPx - ((atPx - zoom.xPx) * scale) / zoom.scale;
  return clampZoom({ scale, xPx }, widthPx);
}

/** Moves the drawing as little as brings what stands from `leftPx` to `rightPx` of the lane into view. */
export function revealed(zoom: Zoom, leftPx: number, rightPx: number, widthPx: number): Zoom {
  if (leftPx >= 0 && rightPx <= widthPx) return zoom;
  const shift =
    leftPx < 0 ? EDGE_PX - leftPx : Math.max(widthPx - EDGE_PX - rightPx, EDGE_PX - leftPx);
  return clampZoom({ scale: zoom.scale, xPx: zoom.xPx + shift }, widthPx);
}

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
