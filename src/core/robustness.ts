import type { RankedClass } from './answer';
import { csvOf } from './export/csvOf';
import { formatPerturbation, type Perturbation, type PerturbationKind } from './perturbation';

/** How sure a network is of its plain first answer at one strength, and what it says first there. */
export interface CurvePoint {
  readonly strength: number;
  /** Of the class that is first on the photo as it is. */
  readonly probability: number;
  readonly top: RankedClass;
}

/** One network's curve. */
export interface CurveLine {
  readonly lane: 'a' | 'b';
  readonly network: string;
  /** The plain first answer; its name is null where nobody knows it. */
  readonly classIndex: number;
  readonly className: string | null;
  /** In the order of the strengths; fewer while it is drawn, or after a cancel. */
  readonly points: readonly CurvePoint[];
}

/** How the answers of networks to a photo change while one perturbation of it grows. */
export interface CurveTable {
  readonly kind: PerturbationKind;
  /** What else is done to the photo at every strength. */
  readonly around: Perturbation;
  /** Weakest first. */
  readonly strengths: readonly number[];
  readonly lines: readonly CurveLine[];
}

/** How much of a curve there is, 0 to 1. */
export function curveShare({ strengths, lines }: CurveTable): number {
  const all = strengths.length * lines.length;
  const done = lines.reduce((sum, { points }) => sum + points.length, 0);
  return all === 0 ? 0 : done / all;
}

const COLUMNS = [
  'photo',
  'lane',
  'network',
  'perturbation',
  'strength',
  'all',
  'first_class',
  'first_probability',
  'top_class',
  'top_probability',
] as const;

/** A curve as CSV (RFC 4180): a header, and one row for each network and strength. */
export function curveCsv(curve: CurveTable, photo: string): string {
  const rows = curve.lines.flatMap(({ lane, network, className, classIndex, points }) =>
    points.map(({ strength, probability, top }) => [
      photo,
      lane.toUpperCase(),
      network,
      curve.kind,
      strength,
      formatPerturbation({ ...curve.around, [curve.kind]: strength }),
      className ?? classIndex,
      probability,
      top.name ?? top.index,
      top.probability,
    ]),
  );
  return csvOf([COLUMNS, ...rows]);
}
