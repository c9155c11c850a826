import { type Selection as D3Selection, select } from 'd3';
import type { Selection, Zoom } from '../../store/view';
import { landscapeNow } from './closeUpLater';
import { SIDE_PX } from './columns';
import { css } from './css';
import { drawBlocks, drawPlain, nameBlocks } from './drawBlocks';
import { drawLabels, nameLabels, pinLabels } from './drawLabels';
import { drawOpened } from './drawOpened';
import { nextItem, restoreFocus } from './focus';
import { type Callbacks, listen } from './interact';
import { type Parent, setFlag, setText } from './join';
import { markNamed, markSelected } from './marks';
import type { LaneLayout } from './model';
import { setAttrs, stopMoves } from './move';
import { writeTree } from './tree';

/** One lane's drawing in an svg. */
export interface Drawing {
  /**
   * Draws a layout; what is unchanged stays untouched. In a drag it stands at its place at once, at rest
   * it moves there, and says what is read aloud.
   */
  update(layout: LaneLayout, zoom: Zoom, atRest: boolean): void;
  /** Outlines what is hovered, whose channels are shown (names of layers or blocks), and what is selected. */
  mark(hovered: string | null, shown: string | null, selection: Selection | null): void;
  destroy(): void;
}

/** Draws with D3 into an svg that nothing else touches. */
export function createDrawing(svg: SVGSVGElement, callbacks: Callbacks): Drawing {
  const view = select(svg).attr('role', 'tree').append('g');
  const flow = view.append('path').attr('class', css('flow'));
  const scale = select(svg).append('text').attr('class', css('scale'));
  const [plain, labels, blocks, opened] = [0, 1, 2, 3].map(() => view.append('g'));
  if (!plain || !labels || !blocks || !opened) throw new Error('the drawing has no layers');
  // Nothing of the first picture.
  let closeUp: Parent | null = null;
  let drawn: LaneLayout | null = null;
  let shift: number | null = null;
  let stop = '';
  let named = false;
  let isMarked = false;
  const nameAll = () => {
    nameBlocks(blocks);
    nameLabels(labels);
    if (closeUp !== null) landscapeNow()?.drawGroups(closeUp, drawn?.closeUp ?? null);
    if (drawn !== null) writeTree(svg, drawn);
  };
  const unlisten = listen(
    svg,
    callbacks,
    (present, key) =>
      drawn && nextItem(drawn.order, present, key, drawn.closeUp?.ways.get(present)),
    (key) => {
      stop = restoreFocus(svg, drawn?.order ?? [], key, true);
    },
  );
  return {
    update: (layout, zoom, atRest) => {
      const isPanned = zoom.xPx !== shift;
      if (isPanned) view.attr('transform', `translate(${zoom.xPx}, 0)`);
      shift = zoom.xPx;
      if (layout === drawn) {
        if (isPanned) pinLabels(labels, -zoom.xPx);
        if (atRest && !named) nameAll();
        named ||= atRest;
        return;
      }
      const animate = atRest && sameFrame(layout, drawn) && !prefersStillness();
      const outKey = drawn?.closeUp?.outKey;
      drawn = layout;
      const hadFocus = svg.contains(document.activeElement);
      setAttrs(flow.datum(layout) as never, { d: () => layout.flow }, animate);
      drawScale(scale, layout);
      drawPlain(plain, layout.plain, animate);
      drawBlocks(blocks, layout.blocks, animate);
      drawOpened(opened, layout.opened, animate);
      drawLabels(labels, layout.labels, layout.typePx, animate);
      pinLabels(labels, -zoom.xPx);
      if (layout.closeUp !== null) closeUp ??= view.append('g');
      if (closeUp !== null) landscapeNow()?.drawCloseUp(closeUp, layout.closeUp, animate);
      if (atRest) nameAll();
      named = atRest;
      stop = restoreFocus(svg, layout.order, stop, hadFocus, outKey);
    },
    mark: (hovered, shown, selection) => {
      const isAny = hovered !== null || shown !== null || selection !== null;
      // What is new is unmarked: in a drag there is mostly nothing to look for.
      if (!isAny && !isMarked) return;
      isMarked = isAny;
      markNamed(svg, 'data-hovered', hovered);
      markNamed(svg, 'data-lit', shown);
      markSelected(svg, selection);
    },
    destroy: () => {
      unlisten();
      stopMoves(svg);
      view.remove();
      scale.remove();
    },
  };
}

/** Says by how much channels and costs are drawn smaller or larger than at 1:1; nothing at 1:1. */
function drawScale(
  label: D3Selection<SVGTextElement, unknown, null, undefined>,
  { scale, typePx, scaleText }: LaneLayout,
): void {
  const labels = label as unknown as Parameters<typeof setText<SVGTextElement, unknown>>[0];
  setFlag(labels, 'data-steps', () => `${scale.channelStep} ${scale.countStep}`);
  setFlag(labels, 'x', () => String(SIDE_PX));
  setFlag(labels, 'y', () => String(Math.round(typePx + 4)));
  setText(labels, () => scaleText);
}

function prefersStillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** A lane of another size or another way up is a new picture: nothing flies through it. */
function sameFrame(layout: LaneLayout, drawn: LaneLayout | null): boolean {
  if (drawn === null) return false;
  return layout.widthPx === drawn.widthPx && layout.heightPx === drawn.heightPx;
}
