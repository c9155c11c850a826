import { sameSpec } from '../../core/spec';
import type { LaneId } from '../../store/lanes';
import { type PlacedText, placeTexts } from '../graph/labelPlaces';
import type { Axis, Figure, PaperChart } from './charts';
import { MARK_PX, type MarkKind } from './marks';
import { type PaperPoint, paperPoints, placeOn } from './paperPoints';
import { type PointScales, pointScales } from './pointScales';
import { labelsOf } from './pointText';
import { type Present, presentOn } from './usePresent';

/** A point of a table where it is drawn. */
export interface DrawnPoint {
  readonly point: PaperPoint;
  readonly kind: MarkKind;
  readonly x: number;
  readonly y: number;
  /** The networks of the page that are this one. */
  readonly lanes: readonly LaneId[];
  readonly label: PlacedText;
}

/** A network of the page that the table did not measure: what it costs, on the axis alone. */
export interface CostMark {
  readonly lane: LaneId;
  readonly x: number;
  readonly beyond: 'less' | 'more' | null;
}

/** A table as points on a plot. */
export interface Scatter {
  readonly scales: PointScales;
  readonly points: readonly DrawnPoint[];
  readonly marks: readonly CostMark[];
  /** Those of the page that the table did not measure. */
  readonly unmeasured: readonly Present[];
}

export interface ScatterOf {
  readonly chart: PaperChart;
  readonly figure: Figure;
  readonly axis: Axis;
}

interface Size {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly fontPx: number;
}

/** Where all of a table's points, their texts and the networks of the page lie. */
export function scatterOf(of: ScatterOf, present: readonly Present[], size: Size): Scatter {
  const { chart, figure, axis } = of;
  const told = paperPoints(chart, figure);
  const values = told.map((point) => ({ x: placeOn(axis, point), y: point.value }));
  const costs = present.flatMap((each) => presentOn(axis, each) ?? []);
  const scales = pointScales(values, axis, size, costs);
  const lanesOf = ({ network }: PaperPoint) =>
    present.flatMap(({ lane, spec }) =>
      network !== null && sameSpec(network.spec, spec) ? [lane] : [],
    );
  const bare = told.map((point, index) => {
    const { x, y } = scales.points[index] ?? { x: 0, y: 0 };
    return { point, kind: kindOf(point), x, y, lanes: lanesOf(point) };
  });
  const points = withLabels(chart, bare, size);
  const found = new Set(points.flatMap(({ lanes }) => lanes));
  const unmeasured = present.filter(({ lane }) => !found.has(lane));
  const marks = unmeasured.flatMap((each) => {
    const value = presentOn(axis, each);
    return value === null ? [] : [{ lane: each.lane, ...scales.markAt(value) }];
  });
  return { scales, points, marks, unmeasured };
}

/** What the page shows has its text first; A and B stand before it. */
function withLabels(
  chart: PaperChart,
  bare: readonly Omit<DrawnPoint, 'label'>[],
  { widthPx, heightPx, fontPx }: Size,
): readonly DrawnPoint[] {
  const first = bare.toSorted((one, other) => other.lanes.length - one.lanes.length);
  const texts = placeTexts(
    first.map(({ point, lanes, x, y }) => {
      const letters = lanes.map((lane) => `${lane.toUpperCase()} `).join('');
      return { x, y, texts: labelsOf(chart, point).map((text) => letters + text) };
    }),
    {
      bounds: { left: 0, right: widthPx, top: 0, bottom: heightPx },
      taken: [],
      fontPx,
      markPx: MARK_PX + 1,
    },
  );
  const labels = new Map(first.map((each, index) => [each, texts[index] ?? null]));
  return bare.map((each) => ({ ...each, label: labels.get(each) ?? null }));
}

function kindOf({ network }: PaperPoint): MarkKind {
  if (network === null) return 'other';
  return network.spec.cardinality > 1 ? 'many' : 'one';
}
