import type { Zoom } from '../../store/view';

/** How far a hand draws it together on the way out of a level; it is not drawn so. */
export const LEAST_SCALE = 0.8;
/** How far the drawing can be stretched. */
export const MOST_SCALE = 24;
/** One press of + or −. */
export const ZOOM_STEP = 1.6;
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
