import { costPlane, isoBudget, type Plane } from '../../core/plane';
import { LIMITS, type ResNetSpec, specKey } from '../../core/spec';
import type { Chain } from '../../store/chain';
import { COLUMNS, type MapScales, ROWS } from './mapScales';

const REMEMBERED = 4;
const planes = new Map<string, Plane | null>();

/** What a plane depends on: all of a network but its C and d. */
export function planeKey(spec: ResNetSpec): string {
  return specKey({ ...spec, cardinality: 1, groupWidth: 1 });
}

/** The map of a network's settings, made once for all C and d; null for basic blocks. */
export function planeOf(spec: ResNetSpec): Plane | null {
  const key = planeKey(spec);
  const known = planes.get(key);
  if (known !== undefined) return known;
  const plane = costPlane(spec, COLUMNS, ROWS);
  planes.set(key, plane);
  const [oldest] = planes.keys();
  if (planes.size > REMEMBERED && oldest !== undefined) planes.delete(oldest);
  return plane;
}

/** Params and MACs of one setting, exactly. */
export function costOf(
  spec: ResNetSpec,
  { cardinality, groupWidth }: { readonly cardinality: number; readonly groupWidth: number },
): { readonly params: number; readonly macs: number } {
  const one = costPlane(spec, [cardinality], [groupWidth]);
  return { params: one?.params[0] ?? Number.NaN, macs: one?.macs[0] ?? Number.NaN };
}

const CURVE_POINTS = 96;
const CURVE = Array.from(
  { length: CURVE_POINTS + 1 },
  (_, index) => (LIMITS.cardinality * 1.1) ** (index / CURVE_POINTS),
);

/** The settings that cost the same as the present one, as a path of the map. */
export function isoPath(
  spec: ResNetSpec,
  { hold }: Pick<Chain, 'hold'>,
  scales: MapScales,
): string {
  const points = isoBudget(spec, hold, CURVE).map(
    ({ cardinality, groupWidth }) =>
      `${scales.xOf(cardinality).toFixed(1)},${scales.yOf(groupWidth).toFixed(1)}`,
  );
  return points.length === 0 ? '' : `M${points.join('L')}`;
}
