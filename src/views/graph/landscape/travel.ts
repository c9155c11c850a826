import { networkOf } from '../../../store/derived';
import { type Landmark, outOf } from '../../../store/landmark';
import type { LaneId } from '../../../store/lanes';
import type { CardinalStore } from '../../../store/state';
import { FIT, type ViewState, type Zoom } from '../../../store/view';
import type { Box, LaneLayout, Point } from '../model';
import { clampZoom } from '../zoom';
import { landmarkOf, oneIn, type Spot, spotIn } from './spot';

/** Of a lane's width, what an item under the hand takes when it becomes the next level. */
const IN_SHARE = 0.6;
const LEAST_IN_SCALE = 1.15;
/** How far a hand draws a level together before it is left. */
const OUT_SCALE = 0.88;
/** Of the lane's width, what is left takes in the level around it. */
const LEFT_SHARE = 0.52;

/** Fills the lanes with an item of a lane by its key, where it is of the level that follows. Whether it was. */
export function openItem(store: CardinalStore, lane: LaneId, key: string): boolean {
  const { view } = store.getState();
  const network = networkIn(store, lane);
  const target = landmarkOf(network, key);
  if (target === null || view.zoomedTo === null) return false;
  if (sameLandmark(target, view.zoomedTo)) return false;
  return goTo(store, lane, target);
}

/** One level in, towards what has the focus, else what is selected, else the stage in the middle. */
export function zoomIn(store: CardinalStore): void {
  const { view } = store.getState();
  const focused = focusedItem();
  const lane = focused?.lane ?? 'a';
  const network = networkIn(store, lane);
  const target = focused === null ? null : landmarkOf(network, focused.key);
  const { stages } = network.graph;
  const middle = { stage: Math.floor((stages.length - 1) / 2), block: null, layer: null };
  const selected = view.selection && { ...view.selection, layer: null };
  const next = oneIn(network, view.zoomedTo, target ?? view.zoomedTo ?? selected ?? middle);
  if (next !== null) goTo(store, lane, next);
}

/** One level out; at the whole networks nothing. */
export function zoomOut(store: CardinalStore): void {
  const { view, show } = store.getState();
  if (view.zoomedTo !== null) show({ zoomedTo: outOf(view.zoomedTo), zoom: FIT });
}

/**
 * The level that a hand has stretched or drawn together to, if it has; `at` is where it is, px of the lane.
 * Whether the level changed.
 */
export function cross(
  store: CardinalStore,
  lane: LaneId,
  layout: LaneLayout,
  zoom: Zoom,
  at: Point,
  layoutOf: (zoomedTo: Landmark | null) => LaneLayout,
): boolean {
  const { view, show } = store.getState();
  if (zoom.scale < OUT_SCALE && view.zoomedTo !== null) {
    const out = outOf(view.zoomedTo);
    const left = spanOf(layoutOf(out), view.zoomedTo, networkIn(store, lane));
    show({ zoomedTo: out, zoom: left === null ? FIT : around(left, layout.widthPx) });
    return true;
  }
  const least = Math.max(LEAST_IN_SCALE, view.zoom.scale);
  if (zoom.scale <= least) return false;
  // The lane is drawn as the hand had it before this move.
  const grows = zoom.scale / view.zoom.scale;
  const under = [...spansOf(layout)].find(([, box]) => isIn(box, (at.x - zoom.xPx) / grows, at.y));
  if (under === undefined || under[1].width * grows < IN_SHARE * layout.widthPx) return false;
  const target = landmarkOf(networkIn(store, lane), under[0]);
  const next = target && oneIn(networkIn(store, lane), view.zoomedTo, target);
  return next !== null && goTo(store, lane, next);
}

/** Goes to what a network has; a block is selected too, as one that is opened is. */
function goTo(store: CardinalStore, lane: LaneId, to: Landmark): boolean {
  const { select, show } = store.getState();
  const spot = spotIn(networkIn(store, lane), to);
  const wanted = to.layer !== null ? 'layer' : to.block !== null ? 'block' : 'stage';
  if (spot.level !== wanted) return false;
  if (to.stage !== null) select({ stage: to.stage, block: to.block });
  show({ zoomedTo: to, zoom: FIT, ...mapped(store.getState().view, spot) });
  return true;
}

/** While feature maps are shown, they follow. */
function mapped({ panel }: ViewState, spot: Spot) {
  if (panel !== 'maps') return {};
  if (spot.level === 'layer') return { mapLayer: spot.layer.name };
  if (spot.level === 'block') return { mapLayer: spot.info.name };
  return spot.level === 'stage' ? { mapLayer: spot.info.torchName } : {};
}

function networkIn(store: CardinalStore, lane: LaneId) {
  return networkOf(store.getState().history.present[lane].drawn);
}

function isIn({ x, y, width, height }: Box, atX: number, atY: number): boolean {
  return x <= atX && atX <= x + width && y <= atY && atY <= y + height;
}

function sameLandmark(one: Landmark, other: Landmark): boolean {
  return one.stage === other.stage && one.block === other.block && one.layer === other.layer;
}

/** Where each item's part of the lane is: of a whole network its stages. */
function spansOf({ closeUp, labels }: LaneLayout): ReadonlyMap<string, Box> {
  if (closeUp !== null) return closeUp.spans;
  // Over a stage's words stand its blocks.
  const column = (hit: Box): Box => ({ ...hit, y: 0, height: hit.y + hit.height });
  return new Map(
    labels.flatMap(({ key, stage, hit }) => (stage === null ? [] : [[key, column(hit)]])),
  );
}

function spanOf(layout: LaneLayout, of: Landmark, network: ReturnType<typeof networkIn>) {
  for (const [key, box] of spansOf(layout)) {
    const own = landmarkOf(network, key);
    if (own !== null && sameLandmark(own, of)) return box;
  }
  return null;
}

/** The zoom at which a part of the lane takes most of it. */
function around({ x, width }: Box, widthPx: number): Zoom {
  const scale = (LEFT_SHARE * widthPx) / Math.max(1, width);
  return clampZoom({ scale, xPx: widthPx / 2 - (x + width / 2) * scale }, widthPx);
}

function focusedItem(): { readonly lane: LaneId; readonly key: string } | null {
  const item = document.activeElement?.closest('[data-item]');
  const lane = item?.closest('[data-testid^="lane-"]')?.getAttribute('data-testid');
  const key = item?.getAttribute('data-item');
  if (item === null || item === undefined || !key || !lane) return null;
  return { lane: lane === 'lane-b' ? 'b' : 'a', key };
}
