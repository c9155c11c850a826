import type { Zoom } from '../../store/view';
import { idle } from '../later/idle';
import type { ZoomGestures } from './gestures';
import type { Callbacks } from './interact';

/**
 * The hand's zoom on a lane, which is no part of the first picture: it comes once the page has nothing
 * else to do. Where it does not come, the buttons and keys still zoom.
 */
export function gesturesLater(svg: SVGSVGElement, onZoom: Callbacks['onZoom']): ZoomGestures {
  let gestures: ZoomGestures | null = null;
  let present: Zoom | null = null;
  let isOver = false;
  const begin = async () => {
    await idle();
    const { listenToZoom } = await import('./gestures');
    if (isOver) return;
    gestures = listenToZoom(svg, onZoom);
    if (present !== null) gestures.follow(present);
  };
  begin().catch(() => undefined);
  return {
    follow: (zoom) => {
      present = zoom;
      gestures?.follow(zoom);
    },
    destroy: () => {
      isOver = true;
      gestures?.destroy();
    },
  };
}
