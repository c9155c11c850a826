import { csvOf } from '../export/csvOf';
import { type Roof, type TimedStep, underRoof } from './roofline';

const COLUMNS = [
  'network',
  'layer',
  'kind',
  'stage',
  'macs',
  'bytes_moved',
  'ms',
  'share_of_time',
  'macs_per_second',
  'bytes_per_second',
  'macs_per_byte',
  'bound_by',
  'share_of_roof',
];

/** Steps with their times as CSV, stages counted from 1; the places under the roof are empty without one. */
export function rooflineCsv(
  networks: readonly { readonly name: string; readonly steps: readonly TimedStep[] }[],
  roof: Roof | null,
): string {
  const rows = networks.flatMap(({ name, steps }) =>
    steps.map((step) => {
      const under = roof && underRoof(step, roof);
      return [
        name,
        step.name,
        step.kind,
        step.stage === null ? '' : step.stage + 1,
        step.macs,
        step.bytesMoved,
        rounded(step.elapsedMs),
        rounded(step.share),
        Math.round(step.macsPerSecond),
        Math.round(step.bytesPerSecond),
        rounded(step.macsPerByte),
        under?.bound ?? '',
        under === null ? '' : rounded(under.reached),
      ];
    }),
  );
  return csvOf([COLUMNS, ...rows]);
}

/** No clock of a browser tells more. */
function rounded(value: number): number {
  return Math.round(10_000 * value) / 10_000;
}
