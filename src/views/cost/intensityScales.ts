import { max, scaleLinear } from 'd3';
import { LANES } from '../../store/lanes';
import { addedWidthPx } from '../graph/textWidth';
import type { IntensityPoint } from './intensityFacts';

/** Layers from left to right, MACs per byte from zero up. */
export interface IntensityScales {
  readonly x: (index: number) => number;
  readonly y: (macsPerByte: number) => number;
  readonly indexAt: (xPx: number) => number;
  readonly ticks: readonly number[];
  /** Where each stage begins (its first point, px), and whether its name fits before the next. */
  readonly stages: readonly {
    readonly stage: number;
    readonly index: number;
    readonly x: number;
    readonly named: boolean;
  }[];
}

const TICKS = 4;
/** What the name of a stage needs, px. */
const NAME_PX = 48;
const NAME_FONT_PX = 12;

/** The scales of a chart of these px: one band for each layer. */
export function intensityScales(
  points: readonly IntensityPoint[],
  widthPx: number,
  heightPx: number,
): IntensityScales {
  const most = max(points, (point) => max(LANES, (lane) => point[lane]?.macsPerByte ?? 0)) ?? 1;
  const bands = scaleLinear([0, Math.max(1, points.length)], [0, widthPx]);
  const y = scaleLinear([0, most], [heightPx, 0]).nice(TICKS);
  const starts = points.flatMap(({ stage }, index) =>
    stage === null || points[index - 1]?.stage === stage ? [] : [{ stage, index, x: bands(index) }],
  );
  const namePx = NAME_PX + addedWidthPx('stage 8', NAME_FONT_PX);
  const stages = starts.map((start, index) => ({
    ...start,
    named: (starts[index + 1]?.x ?? widthPx) - start.x >= namePx,
  }));
  const last = points.length - 1;
  const indexAt = (xPx: number) => Math.min(last, Math.max(0, Math.floor(bands.invert(xPx))));
  return { x: (index) => bands(index + 0.5), y, indexAt, ticks: y.ticks(TICKS), stages };
}
