import { language } from '../../i18n/language';
import { networkOf } from '../../store/derived';
import type { LaneId } from '../../store/lanes';
import type { CardinalStore, State } from '../../store/state';
import { FIT, type Zoom } from '../../store/view';
import { actionOf } from '../access/keyTable';
import { idle } from '../later/idle';
import { fetchLandscape, landscapeNow } from './closeUpLater';
import { createDrawing, type Drawing } from './drawing';
import { DRAWING_KEYS } from './drawingKeys';
import { itemOf } from './focus';
import { gesturesLater } from './gesturesLater';
import type { Callbacks } from './interact';
import { type LayoutInput, type Layouts, layoutLanes } from './layout';
import type { Point } from './model';
import { fetchMotion } from './move';
import { textSpacingKey } from './textWidth';
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
    if (state.view.zoomedTo !== null && landscapeNow() === null) {
      fetchLandscape().then(schedule, () => undefined);
    }
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
    const now = { widthPx: width, heightPx: height, typePx: typePxOf(svg) };
    // It tells the first size too, with which the drawing is about to be made.
    if (!sameFields(now, size)) schedule();
    size = now;
  });
  resizes.observe(svg);
  // Tasks of their own for what both lanes share and for each: the browser answers in between.
  let first = setTimeout(() => {
    layoutsFor(store.getState(), size);
    first = setTimeout(draw);
  });
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
  const layouts = layoutsFor({ history, view }, size);
  if (layouts === null) return;
  // In a drag the picture stands at its value; only jumps move.
  drawing.update(layouts[lane], clampZoom(view.zoom, size.widthPx), history.gesture === null);
  drawing.mark(view.hovered, view.lit[lane], view.selection);
}

/** Null where there is no room to draw in. */
function layoutsFor({ history, view }: Shown, size: Size): Layouts | null {
  if (size.widthPx === 0 || size.heightPx === 0) return null;
  const { scale } = clampZoom(view.zoom, size.widthPx);
  return remembered(inputOf({ history, view }, size, scale));
}

function inputOf({ history, view }: Shown, size: Size, scale: number): LayoutInput {
  return {
    a: networkOf(history.present.a.drawn),
    b: networkOf(history.present.b.drawn),
    unfolded: view.unfolded,
    opened: view.opened,
    convention: view.convention,
    // Until what draws it has come, the networks stay as they are.
    zoomedTo: landscapeNow() === null ? null : view.zoomedTo,
    scale,
    ...size,
    language: language(),
    spacing: textSpacingKey(),
  };
}

type Shown = Pick<State, 'history' | 'view'>;

let last: { readonly input: LayoutInput; readonly layouts: Layouts } | null = null;

/** Both lanes ask for the same layout in the same frame. */
function remembered(input: LayoutInput): Layouts {
  if (last !== null && sameFields(input, last.input)) return last.layouts;
  last = { input, layouts: layoutsOf(input) };
  return last.layouts;
}

function layoutsOf(input: LayoutInput): Layouts {
  const landscape = landscapeNow();
  if (!input.zoomedTo || landscape === null) return layoutLanes(input);
  return landscape.layoutLevels(input, input.zoomedTo);
}

function sameFields<T extends object>(one: T, other: T): boolean {
  const keys = Object.keys(one) as (keyof T)[];
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
    onZoom: (zoom, at) => {
      tooltip.hide();
      if (crosses(lane, store, zoom, at)) return true;
      const clamped = clampZoom(zoom, svg.clientWidth);
      if (!sameZoom(clamped, store.getState().view.zoom)) show({ zoom: clamped });
      return false;
    },
    onOpen: (key) => {
      if (store.getState().view.zoomedTo === null) return false;
      landscapeNow()?.openItem(store, lane, key);
      return true;
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
      // A group of channels is no layer: it has its words alone.
      const words = itemOf(svg, name)?.getAttribute('aria-label');
      const lines = tip.length === 0 && words ? [words] : tip;
      tooltip.show(lines, xPx, yPx, topPx);
    },
    onKey: (key) => {
      const { opened, zoomedTo } = store.getState().view;
      const hadTip = tooltip.hide();
      const action = actionOf(DRAWING_KEYS, key);
      if (action !== 'close') return zoomKey(store, key, svg.clientWidth);
      if (zoomedTo !== null) return zoomOut(store);
      // Escape closes the tooltip first: what it covers may be all that was in the way.
      if (hadTip) return true;
      if (opened !== null) toggleBlock(opened.stage, opened.block);
      return opened !== null;
    },
  };
}

/** Whether the hand's zoom goes to another level, and goes there. */
function crosses(lane: LaneId, store: CardinalStore, zoom: Zoom, at: Point): boolean {
  const landscape = landscapeNow();
  if (landscape === null) fetchLandscape().catch(() => undefined);
  if (landscape === null || last === null) return false;
  const { input, layouts } = last;
  const layoutOf = (zoomedTo: LayoutInput['zoomedTo']) =>
    layoutsOf({ ...input, zoomedTo: zoomedTo ?? null, scale: 1 })[lane];
  return landscape.cross(store, lane, layouts[lane], zoom, at, layoutOf);
}

function sameZoom(one: Zoom, other: Zoom): boolean {
  return one.scale === other.scale && one.xPx === other.xPx;
}

/**
 * Zooms by a key: + goes one level in, − one out, or where the hand has stretched the drawing, back; 0 goes to the
 * whole networks. Says whether the key was one of these.
 */
export function zoomKey(store: CardinalStore, key: string, widthPx: number): boolean {
  const { view, show } = store.getState();
  switch (actionOf(DRAWING_KEYS, key)) {
    case 'fit':
      show({ zoom: FIT, zoomedTo: null });
      return true;
    case 'larger':
      fetchLandscape().then((landscape) => landscape.zoomIn(store), lost);
      return true;
    case 'smaller':
      if (view.zoom.scale <= FIT.scale) return zoomOut(store);
      show({ zoom: zoomedBy(view.zoom, 1 / ZOOM_STEP, widthPx / 2, widthPx) });
      return true;
    default:
      return false;
  }
}

/** One level out. */
function zoomOut(store: CardinalStore): true {
  fetchLandscape().then((landscape) => landscape.zoomOut(store), lost);
  return true;
}

/** What does not come leaves the networks as they are. */
function lost(): void {}
