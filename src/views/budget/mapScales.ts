import { axisSteps } from '../../core/plane';
import type { PublishedSetting } from '../../core/presets';
import { LIMITS } from '../../core/spec';

/** The picture's size and the room that its axes take at the left and below, px. */
export interface MapBox {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly leftPx: number;
  readonly bottomPx: number;
}

/** Where C and d lie on the picture; both axes are logarithmic, d grows upwards. */
export interface MapScales {
  readonly box: MapBox;
  xOf(cardinality: number): number;
  yOf(groupWidth: number): number;
  /** The whole setting under a point of the picture. */
  settingAt(xPx: number, yPx: number): PublishedSetting;
}

/** Cells of the map along each axis, whole numbers. */
export const COLUMNS = axisSteps(LIMITS.cardinality, 64);
export const ROWS = axisSteps(LIMITS.groupWidth, 72);

/** The axes begin and end half a cell beyond their numbers: 1 has its cell, and so has the last. */
const LOWEST = 0.8;
const BEYOND = 1.1;

/** The scales of a map of some size. */
export function mapScales(box: MapBox): MapScales {
  const { widthPx, heightPx, leftPx, bottomPx } = box;
  const x = logAxis(LIMITS.cardinality, leftPx, widthPx);
  const y = logAxis(LIMITS.groupWidth, heightPx - bottomPx, 0);
  return {
    box,
    xOf: x.toPx,
    yOf: y.toPx,
    settingAt: (xPx, yPx) => ({ cardinality: x.fromPx(xPx), groupWidth: y.fromPx(yPx) }),
  };
}

/** The edges of cells that meet halfway (in ratio) between their numbers, px: one more than cells. */
export function cellEdges(
  steps: readonly number[],
  toPx: (value: number) => number,
): readonly number[] {
  const inner = steps.slice(1).map((step, index) => Math.sqrt(step * (steps[index] ?? step)));
  return [LOWEST, ...inner, (steps.at(-1) ?? 1) * BEYOND].map(toPx);
}

/** The published setting within reach of a point, else the whole setting under it. */
export function snapped(
  scales: MapScales,
  published: readonly PublishedSetting[],
  at: { readonly xPx: number; readonly yPx: number },
  reachPx: number,
): PublishedSetting {
  let [near, nearest] = [scales.settingAt(at.xPx, at.yPx), reachPx];
  for (const each of published) {
    const away = Math.hypot(
      scales.xOf(each.cardinality) - at.xPx,
      scales.yOf(each.groupWidth) - at.yPx,
    );
    if (away <= nearest) [near, nearest] = [each, away];
  }
  return near;
}

function logAxis(max: number, fromPx: number, toPx: number) {
  const span = Math.log((max * BEYOND) / LOWEST);
  const length = toPx - fromPx;
  return {
    toPx: (value: number) => fromPx + (length * Math.log(value / LOWEST)) / span,
    fromPx: (px: number) => {
      const value = Math.round(LOWEST * Math.exp((span * (px - fromPx)) / length));
      return Math.min(Math.max(value, 1), max);
    },
  };
}
