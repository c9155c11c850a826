import { type Intensity, intensities } from '../../core/intensity';
import type { Network } from '../../store/derived';
import type { LaneId } from '../../store/lanes';
import { alignLayers, isWeighted, type LayerCell } from './layerRows';

type ByLane<T> = Readonly<Record<LaneId, T>>;

/** A layer with weights, in A and B. */
export interface IntensityPoint {
  readonly name: string;
  /** Counted from 0; null in the stem and the head. */
  readonly stage: number | null;
  /** Null where the network has no such layer. */
  readonly a: LayerPoint | null;
  readonly b: LayerPoint | null;
}

export interface LayerPoint extends Intensity {
  /** Whether its kernel is larger than 1x1. */
  readonly wide: boolean;
}

/** Why equal MACs are not equal time, in numbers of A and B. */
export interface IntensityFacts {
  readonly points: readonly IntensityPoint[];
  /** Multiply-adds for each byte that all layers move. */
  readonly macsPerByte: ByLane<number>;
  /** B over A. */
  readonly macs: number;
  readonly bytesMoved: number;
  readonly activationOutputs: number;
  /** The first layer of a stage that has a large kernel in both; null where there is none. */
  readonly first: {
    readonly name: string;
    readonly reads: ByLane<number>;
    readonly macsPerByte: ByLane<number>;
  } | null;
}

/** What A and B compute for what they move, layer by layer and in all. */
export function intensityFacts(a: Network, b: Network): IntensityFacts {
  const all = { a: intensities(a.graph), b: intensities(b.graph) };
  const moved = { a: bytesOf(all.a), b: bytesOf(all.b) };
  const points = alignLayers(a, b)
    .filter(isWeighted)
    .map((row): IntensityPoint => {
      const place = (row.a ?? row.b)?.layer.place;
      return {
        name: row.name,
        stage: place?.part === 'stage' ? place.stage : null,
        a: pointOf(row.a, all.a),
        b: pointOf(row.b, all.b),
      };
    });
  return {
    points,
    macsPerByte: { a: a.cost.macs / moved.a, b: b.cost.macs / moved.b },
    macs: b.cost.macs / a.cost.macs,
    bytesMoved: moved.b / moved.a,
    activationOutputs: b.cost.activationOutputs / a.cost.activationOutputs,
    first: firstWide(points),
  };
}

function firstWide(points: readonly IntensityPoint[]): IntensityFacts['first'] {
  for (const { name, stage, a, b } of points) {
    if (stage === null || !a?.wide || !b?.wide) continue;
    const reads = { a: a.inputsPerOutput, b: b.inputsPerOutput };
    return { name, reads, macsPerByte: { a: a.macsPerByte, b: b.macsPerByte } };
  }
  return null;
}

function pointOf(cell: LayerCell | null, all: readonly Intensity[]): LayerPoint | null {
  const intensity = cell === null ? undefined : all[cell.index];
  if (cell === null || intensity === undefined) return null;
  const { op } = cell.layer;
  return { ...intensity, wide: op.kind === 'conv' && Math.max(...op.kernel) > 1 };
}

function bytesOf(all: readonly Intensity[]): number {
  return all.reduce((sum, { bytesMoved }) => sum + bytesMoved, 0);
}
