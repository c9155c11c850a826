import { select } from 'd3';
import type { Selection, Zoom } from '../../store/view';
import { css } from './css';
import { drawBlocks, drawPlain } from './drawBlocks';
import { drawLabels, pinLabels } from './drawLabels';
import { drawOpened } from './drawOpened';
import { restoreFocus } from './focus';
import { type Callbacks, listen } from './interact';
import { markHovered, markSelected } from './marks';
import type { LaneLayout } from './model';
import { setAttrs } from './move';
import { listenToZoom } from './zoom';

/** Changes that follow each other faster are a drag: they show at once instead of moving, ms. */
const FAST_MS = 220;

/** One lane's drawing in an svg. */
export interface Drawing {
  /** Draws a layout; what is unchanged stays untouched. */
  update(layout: LaneLayout, zoom: Zoom): void;
  /** Outlines what is hovered (a layer's or a block's name) and what is selected. */
  mark(hovered: string | null, selection: Selection | null): void;
  destroy(): void;
}

/** Draws with D3 into an svg that nothing else touches. */
export function createDrawing(svg: SVGSVGElement, callbacks: Callbacks): Drawing {
  const view = select(svg).attr('role', 'group').append('g');
  const flow = view.append('path').attr('class', css('flow'));
  const [plain, labels, blocks, opened] = [0, 1, 2, 3].map(() => view.append('g'));
  if (!plain || !labels || !blocks || !opened) throw new Error('the drawing has no layers');
  const gestures = listenToZoom(svg, callbacks.onZoom);
  let drawn: LaneLayout | null = null;
  let drawnAtMs = Number.NEGATIVE_INFINITY;
  let shift: number | null = null;
  let stop = '';
  const unlisten = listen(
    svg,
    callbacks,
    () => drawn?.order ?? [],
    (key) => {
      stop = restoreFocus(svg, drawn?.order ?? [], key, true);
    },
  );
  return {
    update: (layout, zoom) => {
      gestures.follow(zoom);
      const isPanned = zoom.xPx !== shift;
      if (isPanned) view.attr('transform', `translate(${zoom.xPx}, 0)`);
      shift = zoom.xPx;
      if (layout === drawn) {
        if (isPanned) pinLabels(labels, -zoom.xPx);
        return;
      }
      const nowMs = performance.now();
      const animate = isAtRest(nowMs - drawnAtMs) && sameFrame(layout, drawn);
      drawnAtMs = nowMs;
      drawn = layout;
      const hadFocus = svg.contains(document.activeElement);
      setAttrs(flow.datum(layout) as never, { d: () => layout.flow }, animate);
      drawPlain(plain, layout.plain, animate);
      drawBlocks(blocks, layout.blocks, animate);
      drawOpened(opened, layout.opened, animate);
      drawLabels(labels, layout.labels, animate);
      pinLabels(labels, -zoom.xPx);
      stop = restoreFocus(svg, layout.order, stop, hadFocus);
    },
    mark: (hovered, selection) => {
      markHovered(svg, hovered);
      markSelected(svg, selection);
    },
    destroy: () => {
      unlisten();
      gestures.destroy();
      view.selectAll('*').interrupt();
      view.remove();
    },
  };
}

function isAtRest(sinceMs: number): boolean {
  return sinceMs > FAST_MS && !matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** A lane of another size or another way up is a new picture: nothing flies through it. */
function sameFrame(layout: LaneLayout, drawn: LaneLayout | null): boolean {
  if (drawn === null) return false;
  return layout.widthPx === drawn.widthPx && layout.heightPx === drawn.heightPx;
}
