import type { PublishedSetting } from '../../core/presets';
import { type MapScales, snapped } from './mapScales';

/** A point of the map, px. */
export interface MapPoint {
  readonly xPx: number;
  readonly yPx: number;
}

interface Reachable {
  readonly published: readonly PublishedSetting[];
  /** What a closed lock answers; null where C and d go free. */
  readonly held: readonly PublishedSetting[] | null;
}

/**
 * Where a pointer would set C and d: the whole setting under it, or of those that a closed lock answers
 * the nearest; published ones draw it to themselves.
 */
export function targetAt(
  scales: MapScales,
  { published, held }: Reachable,
  at: MapPoint,
  reachPx: number,
): PublishedSetting {
  if (held === null || held.length === 0) return snapped(scales, published, at, reachPx);
  const away = (setting: PublishedSetting) => {
    const { cardinality: c, groupWidth: d } = setting;
    const px = Math.hypot(scales.xOf(c) - at.xPx, scales.yOf(d) - at.yPx);
    const named = published.some((each) => each.cardinality === c && each.groupWidth === d);
    return named ? px - reachPx : px;
  };
  return held.reduce((best, each) => (away(each) < away(best) ? each : best));
}
