import { language } from '../../i18n/language';
import { networkOf } from '../../store/derived';
import type { LaneId } from '../../store/lanes';
import type { CardinalStore, State } from '../../store/state';
import { FIT, type Zoom } from '../../store/view';
import { actionOf } from '../access/keyTable';
import { idle } from '../later/idle';
import { createDrawing, type Drawing } from './drawing';
import { DRAWING_KEYS } from './drawingKeys';
import { gesturesLater } from './gesturesLater';
import type { Callbacks } from './interact';
import { type LayoutInput, type Layouts, layoutLanes } from './layout';
import { fetchMotion } from './move';
import { createTooltip, type Tooltip } from './tooltip';
import { tipOf } from './words';
import { clampZoom, revealed, ZOOM_STEP, zoomedBy } from './zoom';

/** Ties a lane's drawing to the store: it draws at most once a frame, and not through React. Returns what unties it. */
export function attach(
  lane: LaneId,
  store: CardinalStore,
  svg: SVGSVGElement,
  tipElement: HTMLElement,
): () => void {
  const tooltip = createTooltip(tipElement);
  const callbacks = callbacksOf(lane, store, svg, tooltip);
  const drawing = createDrawing(svg, callbacks);
  const gestures = gesturesLater(svg, callbacks.onZoom);
  idle()
    .then(fetchMotion)
    .catch(() => undefined);
  let frame = 0;
  let size: Size = {
    widthPx: svg.clientWidth,
    heightPx: svg.clientHeight,
    typePx: typePxOf(svg),
  };
  const draw = () => {
    frame = 0;
    const state = store.getState();
    gestures.follow(clampZoom(state.view.zoom, size.widthPx));
    drawState(drawing, lane, state, size);
  };
  const schedule = () => {
    if (frame === 0) frame = requestAnimationFrame(draw);
  };
  const unsubscribe = store.subscribe((state, before) => {
    if (state.history !== before.history || state.view !== before.view) schedule();
  });
  // The size is remembered: to ask for it in the midst of a turn would lay out the whole page.
  const resizes = new ResizeObserver(([entry]) => {
    if (entry === undefined) return;
    const { width, height } = entry.contentRect;
    size = { widthPx: width, heightPx: height, typePx: typePxOf(svg) };
    schedule();
  });
  resizes.observe(svg);
  // A task of its own for each lane: the browser answers in between.
  const first = setTimeout(draw);
  return () => {
    clearTimeout(first);
    unsubscribe();
    resizes.disconnect();
    cancelAnimationFrame(frame);
    gestures.destroy();
    drawing.destroy();
  };
}

type Size = Pick<LayoutInput, 'widthPx' | 'heightPx' | 'typePx'>;

/** The size of the drawing's type grows with the window, by the stylesheet. */
function typePxOf(svg: SVGSVGElement): number {
  return Number.parseFloat(getComputedStyle(svg).fontSize);
}

function drawState(drawing: Drawing, lane: LaneId, { history, view }: State, size: Size) {
  const { widthPx, heightPx, typePx } = size;
  if (widthPx === 0 || heightPx === 0) return;
  const zoom = clampZoom(view.zoom, widthPx);
  const layouts = remembered({
    a: networkOf(history.present.a.drawn),
    b: networkOf(history.present.b.drawn),
    unfolded: view.unfolded,
    opened: view.opened,
    convention: view.convention,
    scale: zoom.scale,
    widthPx,
    heightPx,
    typePx,
    language: language(),
  });
  // In a drag the picture stands at its value; only jumps move.
  drawing.update(layouts[lane], zoom, history.gesture === null);
  drawing.mark(view.hovered, view.lit[lane], view.selection);
}

let last: { readonly input: LayoutInput; readonly layouts: Layouts } | null = null;

/** Both lanes ask for the same layout in the same frame. */
function remembered(input: LayoutInput): Layouts {
  if (last !== null && sameInput(input, last.input)) return last.layouts;
  last = { input, layouts: layoutLanes(input) };
  return last.layouts;
}

function sameInput(one: LayoutInput, other: LayoutInput): boolean {
  const keys = Object.keys(one) as (keyof LayoutInput)[];
  return keys.every((key) => one[key] === other[key]);
}

function callbacksOf(
  lane: LaneId,
  store: CardinalStore,
  svg: SVGSVGElement,
  tooltip: Tooltip,
): Callbacks {
  const { show, hover, select, toggleStage, toggleBlock } = store.getState();
  const stageOf = (stage: number) =>
    networkOf(store.getState().history.present[lane].drawn).graph.stages[stage];
  /** While feature maps are shown, they follow what is opened and folded. */
  const mapped = (mapLayer: string | undefined) => {
    if (mapLayer !== undefined && store.getState().view.panel === 'maps') show({ mapLayer });
  };
  return {
    onZoom: (zoom: Zoom) => {
      tooltip.hide();
      show({ zoom: clampZoom(zoom, svg.clientWidth) });
    },
    onReveal: (leftPx, rightPx) => {
      const { zoom } = store.getState().view;
      const shown = revealed(zoom, leftPx, rightPx, svg.clientWidth);
      if (shown !== zoom) show({ zoom: shown });
    },
    onStage: (stage) => {
      select({ stage, block: null });
      toggleStage(stage);
      mapped(stageOf(stage)?.torchName);
    },
    onBlock: (stage, block) => {
      toggleBlock(stage, block);
      mapped(stageOf(stage)?.blocks[block]?.name);
    },
    onLayer: (mapLayer) => show({ mapLayer, panel: 'maps' }),
    onHover: (name, xPx, yPx, topPx) => {
      hover(name);
      if (name === null) {
        tooltip.hide();
        return;
      }
      const { history, view } = store.getState();
      const network = networkOf(history.present[lane].drawn);
      const tip = tipOf(network, name, view.convention);
      tooltip.show(tip, xPx, yPx, topPx);
    },
    onKey: (key) => {
      const { opened } = store.getState().view;
      const hadTip = tooltip.hide();
      if (actionOf(DRAWING_KEYS, key) !== 'close') return zoomKey(store, key, svg);
      // Escape closes the tooltip first: what it covers may be all that was in the way.
      if (hadTip) return true;
      if (opened !== null) toggleBlock(opened.stage, opened.block);
      return opened !== null;
    },
  };
}

/**
 * Zooms by a key: + and − about what is selected, or the middle where that is out of view; 0 to fit. Says whether the
 * key was one of these.
 */
export function zoomKey(store: CardinalStore, key: string, svg: SVGSVGElement): boolean {
  const { view, show } = store.getState();
  const widthPx = svg.clientWidth;
  const action = actionOf(DRAWING_KEYS, key);
  if (action === 'fit') show({ zoom: FIT });
  else if (action !== 'larger' && action !== 'smaller') return false;
  else {
    const factor = action === 'larger' ? ZOOM_STEP : 1 / ZOOM_STEP;
    show({ zoom: zoomedBy(view.zoom, factor, selectedAt(svg) ?? widthPx / 2, widthPx) });
  }
  return true;
}

/** Where the middle of what is selected stands in the lane, px, so that no drag is needed to come nearer to it. */
function selectedAt(svg: SVGSVGElement): number | null {
  const box = svg.querySelector('[data-selected]')?.getBoundingClientRect();
  if (box === undefined) return null;
  const at = box.left + box.width / 2 - svg.getBoundingClientRect().left;
  return at >= 0 && at <= svg.clientWidth ? at : null;
}
